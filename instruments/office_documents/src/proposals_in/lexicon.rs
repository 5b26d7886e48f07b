//! The words of such lists: headings, separators, marks, endings. Data only; how they are used is
//! written where they are used. Everything is in half-width form (see `text::fold`).

use super::problems::Field;
pub(super) use crate::tables::lexicon::*;
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

/// Headings that are exactly this, spaces and brackets apart.
pub(super) const HEADINGS: &[(Field, &[&str])] = &[
    (
        Field::Category,
        &[
            "类别",
            "分类",
            "提案类别",
            "提案分类",
            "类型",
            "提案类型",
            "领域",
            "大类",
            "所属类别",
            "归类",
            "类",
            "所属领域",
            "分类别",
            "类目",
            "案别",
            "性质分类",
        ],
    ),
    (
        Field::Number,
        &[
            "提案号",
            "提案编号",
            "案号",
            "编号",
            "提案序号",
            "立案号",
            "立案编号",
            "建议号",
            "号码",
            "提案案号",
            "提案编码",
            "提案号码",
            "案件编号",
            "建议编号",
            "建议案号",
            "流水号",
            "文号",
            "提案no",
            "提案no.",
            "案号(提案号)",
        ],
    ),
    (Field::Serial, &["序号", "序", "顺序号", "no", "no.", "顺序", "排序", "№", "n0", "行号", "序列"]),
    (
        Field::Title,
        &[
            "案由",
            "提案案由",
            "提案名称",
            "提案题目",
            "提案标题",
            "题目",
            "标题",
            "名称",
            "案名",
            "提案内容",
            "案由(题目)",
            "提案主题",
            "主题",
            "提案标题(案由)",
            "建议名称",
            "建议标题",
            "提案案名",
            "事由",
            "提案",
            "建议内容",
            "提案事由",
            "提案题目(案由)",
            "标题(案由)",
        ],
    ),
    (
        Field::Proposer,
        &[
            "提案人",
            "提案者",
            "第一提案人",
            "第一提案者",
            "提出人",
            "提案委员",
            "领衔人",
            "领衔委员",
            "委员",
            "委员姓名",
            "提案单位",
            "提案人姓名",
            "提案者姓名",
            "提案人名称",
            "提案人单位",
            "姓名",
            "提案第一人",
            "第一提案委员",
            "首提人",
            "首位提案人",
            "主提人",
            "主提案人",
            "领衔提案人",
            "第一提出人",
            "提出者",
            "提交人",
            "提案人(者)",
            "牵头提案人",
            "提案委员(单位)",
            "第一人",
        ],
    ),
    (
        Field::ProposerKind,
        &[
            "提案形式",
            "提案人类别",
            "提案者类别",
            "提案人类型",
            "提案者类型",
            "提出方式",
            "提案种类",
            "提案主体",
            "提案者性质",
            "提案人性质",
            "提案主体类别",
            "提案性质",
        ],
    ),
    (
        Field::CoSigners,
        &[
            "附议人",
            "联名人",
            "联名委员",
            "联名提案人",
            "附议委员",
            "其他提案人",
            "联名",
            "附议",
            "合提人",
            "共同提案人",
            "联署人",
            "附议者",
            "联合提案人",
            "联名者",
            "附议人员",
            "其他提案者",
            "合作提案人",
            "参与提案人",
            "附议委员姓名",
            "共提人",
            "联提人",
        ],
    ),
    (
        Field::SignersStated,
        &["联名人数", "提案人数", "附议人数", "人数", "联名数", "签名人数", "签名数", "附议数"],
    ),
    (
        Field::Lead,
        &[
            "主办单位",
            "主办",
            "牵头单位",
            "牵头",
            "主办部门",
            "牵头部门",
            "主办承办单位",
            "分办单位",
            "独办单位",
            "主办单位名称",
            "牵头办理单位",
            "主办(牵头)单位",
            "主办(承办)单位",
            "主承办单位",
            "第一承办单位",
            "主责单位",
            "牵头承办单位",
            "主要承办单位",
        ],
    ),
    (
        Field::CoHandlers,
        &[
            "会办单位",
            "会办",
            "协办单位",
            "协办",
            "会办部门",
            "协办部门",
            "配合单位",
            "协办会办单位",
            "会同单位",
            "协办单位名称",
            "会办单位名称",
            "协助单位",
            "协同单位",
            "协办(会办)单位",
            "会办协办单位",
            "协助办理单位",
            "配合办理单位",
            "参与单位",
            "联合承办单位",
            "分办协办单位",
        ],
    ),
    (
        Field::Handlers,
        &[
            "承办单位",
            "办理单位",
            "交办单位",
            "承办部门",
            "办理部门",
            "拟交办单位",
            "建议承办单位",
            "拟办单位",
            "承办单位名称",
            "承办",
            "交办部门",
            "承办责任单位",
            "责任单位",
            "办理责任单位",
            "承办机关",
            "办理机关",
            "主会办单位",
            "主协办单位",
            "承办单位(主办/会办)",
        ],
    ),
    (Field::Mode, &["办理方式", "承办方式", "交办方式", "办理形式", "办理类型", "分办方式"]),
    (
        Field::Filed,
        &[
            "立案日期",
            "立案时间",
            "日期",
            "提交日期",
            "提交时间",
            "提出日期",
            "收到日期",
            "收案日期",
            "立案",
            "立案日",
            "立案年月日",
            "立案的日期",
            "是否立案",
            "立案与否",
            "立案情况",
            "收到时间",
            "登记日期",
            "登记时间",
            "交案日期",
            "提案日期",
            "提案时间",
            "受理日期",
            "受理时间",
        ],
    ),
    (
        Field::FiledSaid,
        &[
            "审查结果",
            "审查意见",
            "处理意见",
            "审查情况",
            "审查结论",
            "初审意见",
            "立案结果",
            "立案审查",
            "审定结果",
        ],
    ),
    (
        Field::MergedInto,
        &[
            "并入",
            "并案",
            "并入提案号",
            "并案情况",
            "并案号",
            "合并提案",
            "合并至",
            "并入案号",
            "合并情况",
            "被并入",
        ],
    ),
    (Field::Contact, &["联系人", "联络人", "提案联系人", "联系委员"]),
];

/// Parts of longer headings, tried in this order after the whole ones.
pub(super) const HEADING_PARTS: &[(Field, &str)] = &[
    (Field::SignersStated, "联名人数"),
    (Field::SignersStated, "附议人数"),
    (Field::Contact, "联系人"),
    (Field::CoSigners, "附议"),
    (Field::CoSigners, "联名"),
    (Field::Lead, "主办"),
    (Field::CoHandlers, "会办"),
    (Field::CoHandlers, "协办"),
    (Field::Lead, "牵头单位"),
    (Field::CoHandlers, "配合单位"),
    (Field::Handlers, "承办单位"),
    (Field::Title, "案由"),
    (Field::Title, "提案题目"),
    (Field::Title, "提案标题"),
    (Field::Title, "提案名称"),
    (Field::Number, "提案号"),
    (Field::Number, "编号"),
    (Field::Filed, "立案"),
    (Field::Proposer, "提案人"),
    (Field::Proposer, "提案者"),
    (Field::Category, "类别"),
];

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
pub(super) const LEAD_MARKS: &[&str] = &["主", "主办", "牵头", "主办单位", "牵头单位", "独办"];
/// Bracketed marks of a joining unit.
pub(super) const CO_MARKS: &[&str] = &["会", "协", "会办", "协办", "配合", "会办单位", "协办单位"];
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
