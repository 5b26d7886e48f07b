//! The words of such lists: headings, separators, marks, endings. Data only; how they are used is
//! written where they are used. Everything is in half-width form (see `text::fold`).

mod headings;

pub(super) use crate::tables::lexicon::*;
pub(super) use headings::{HEADING_PARTS, HEADINGS};
use serde::Serialize;

/// Who proposes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum ProposerKind {
    /// One or several members.
    #[serde(rename = "委员")]
    Member,
    /// A body: a party's committee, a people's organisation, a special committee.
    #[serde(rename = "集体")]
    Collective,
    /// A sector.
    #[serde(rename = "界别")]
    Sector,
}

/// How units handle a proposal together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum HandlingMode {
    /// Each leading unit replies on its own.
    #[serde(rename = "分别办理")]
    Separate,
    /// One leads, others join.
    #[serde(rename = "主会办")]
    LeadAndJoin,
    /// One unit alone.
    #[serde(rename = "单独办理")]
    Single,
}

/// Counting words for proposals, after a number.
pub(super) const PIECES: &[&str] = &["件", "条", "项", "份"];

/// The sign that leaves open whether units handle separately.
pub(super) const OPEN_SEPARATOR: char = ';';

/// Marks that a proposal went into another.
pub(super) const MERGED: &[&str] = &["并入", "并案", "合并", "同案"];
/// Words after which a title names another proposal.
pub(super) const MERGED_INTO: &str = "并入";

/// Words between a leading unit and the one that joins it.
pub(super) const JOINS: &[&str] = &["会同", "协同", "联合"];
/// Words before the first unit of a phrase.
pub(super) const PHRASE_STARTS: &[&str] = &["由", "请", "交"];
/// Words after a leading unit.
pub(super) const LEAD_ENDS: &[&str] = &["牵头办理", "牵头", "主办", "为主", "为主办单位"];
/// Words after a joining unit.
pub(super) const CO_ENDS: &[&str] = &["配合办理", "配合", "协助", "协办", "会办"];
/// Words after the last unit of a phrase.
pub(super) const PHRASE_ENDS: &[&str] = &["共同办理", "研究办理", "办理", "承办"];
/// Bracketed marks of a leading unit.
pub(crate) const LEAD_MARKS: &[&str] = &["主", "主办", "牵头", "主办单位", "牵头单位", "独办"];
/// Bracketed marks of a joining unit.
pub(crate) const CO_MARKS: &[&str] = &["会", "协", "会办", "协办", "配合", "会办单位", "协办单位"];
/// Labels before leading units, longest first.
pub(super) const LEAD_LABELS: &[&str] = &["主办单位:", "牵头单位:", "主办:", "牵头:", "独办:"];
/// Labels before joining units.
pub(super) const CO_LABELS: &[&str] = &["会办单位:", "协办单位:", "配合单位:", "会办:", "协办:", "配合:"];
/// Labels before units that handle separately.
pub(super) const SEPARATE_LABELS: &[&str] = &["分别办理:", "分办单位:", "分办:"];
/// Words for handling separately; the first is the one used in messages.
pub(super) const SEPARATE: &[&str] = &["分别办理", "分办", "分别承办", "分别答复"];
/// Words for one leading and others joining.
pub(super) const LEAD_AND_JOIN: &[&str] = &["主会办", "主协办", "主办会办", "会办", "合办", "会同办理"];
/// Words for one unit alone.
pub(super) const SINGLE: &[&str] = &["单独办理", "独办", "单办"];

/// Words before a person to ask.
pub(super) const CONTACT: &[&str] = &["联系人:", "联络人:", "联系人", "联络人"];
/// Words before a number of signers.
pub(super) const SIGNERS_BEFORE: &[&str] = &["等", "共"];
/// Signs after a number of signers.
pub(super) const SIGNERS_AFTER_SIGNS: &[char] = &['人', '名', '位'];
/// Labels before further signers in brackets.
pub(super) const CO_SIGNER_LABELS: &[&str] = &["附议:", "联名:", "附议人:", "联名人:"];
/// Bracketed marks at a name that say nothing new.
pub(super) const NAME_MARKS: &[&str] =
    &["联名", "第一提案人", "领衔", "执笔", "执笔人", "附议", "联名提案", "第一提案者", "委员", "个人"];
/// The word that follows the last name of a list cut short.
pub(super) const AND_OTHERS: &str = "等";

/// Words of a column that says who proposes.
pub(super) const KIND_WORDS: &[(ProposerKind, &[&str])] = &[
    (ProposerKind::Sector, &["界别"]),
    (ProposerKind::Collective, &["集体", "党派", "团体", "专委会", "专门委员会", "组织", "单位"]),
    (ProposerKind::Member, &["委员", "个人", "联名"]),
];
/// How the name of a member may begin in a list.
pub(super) const MEMBER_STARTS: &[&str] = &["委员"];
/// Endings of a sector's name that leave no doubt.
pub(super) const SECTOR_ENDS: &[&str] = &["界别", "界别组", "界别小组", "界委员", "界别委员"];
/// The ending of a sector's name that may also end a person's.
pub(super) const SECTOR_END: &str = "界";
/// Sectors with names as short as a person's.
pub(super) const SHORT_SECTORS: &[&str] =
    &["农业界", "经济界", "教育界", "体育界", "科技界", "工商界", "文艺界", "妇联界", "青联界"];
/// Beginnings of a body's name.
pub(super) const BODY_STARTS: &[&str] =
    &["民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟", "工商联", "共青团", "中共"];
/// Whole names of bodies as short as a person's.
pub(super) const SHORT_BODIES: &[&str] =
    &["妇联", "团委", "侨联", "台联", "科协", "文联", "残联", "总工会", "工会", "青联", "社科联"];
/// Endings of a body's name, believed from five signs on or after a place.
pub(super) const BODY_ENDS: &[&str] = &[
    "委员会",
    "专委会",
    "委",
    "总支",
    "支部",
    "联合会",
    "妇联",
    "侨联",
    "台联",
    "科协",
    "文联",
    "青联",
    "工商联",
    "总工会",
    "协会",
    "学会",
    "商会",
    "办公室",
    "小组",
    "组",
    "学社",
    "党",
    "局",
    "会",
    "政协",
    "联络处",
    "工委",
];

/// Signs of a number's dress: before, after.
pub(super) const NUMBER_WORDS: &[&str] = &["提案", "建议", "编号", "案号", "no.", "no", "№", "案"];
/// The sign before an ordinal.
pub(super) const ORDINAL: char = '第';
/// The sign after a number.
pub(super) const NUMBER_END: char = '号';
/// Signs between a number and the number of its part.
pub(super) const PART_SIGNS: &[char] = &['-', '–', '—', '_', '之', '.'];
/// Beginnings that show a joining word to be part of a name.
pub(super) const NOT_AFTER_JOIN: &[char] = &['会', '国', '体', '社'];
/// Quotation marks around a whole title.
pub(super) const TITLE_QUOTES: (char, char) = ('《', '》');
/// Words that say a proposal was filed, and nothing more.
pub(super) const FILED: &[&str] = &[
    "立案",
    "已立案",
    "予以立案",
    "准予立案",
    "同意立案",
    "建议立案",
    "拟立案",
    "立案办理",
    "审查立案",
    "已经立案",
];
/// Words that say it was not.
pub(super) const NOT_FILED: &[&str] = &[
    "不立案",
    "未立案",
    "不予立案",
    "不作立案",
    "建议不立案",
    "转意见建议",
    "转为意见建议",
    "作意见建议",
    "作为意见建议",
    "转社情民意",
    "转为社情民意",
    "退回",
    "撤案",
    "撤回",
    "待审查",
    "待立案",
    "审查中",
    "来信处理",
    "转信访",
];
/// Words before the number of proposals that were handed over, in a note.
pub(super) const HANDED_OVER: &[&str] = &["实际交办", "共交办", "交办"];
