//! Words of tables of members, units, duties, activities and documents that went up; their headings stand in the folder. A new heading is
//! a word added there.

mod activities;
mod duty;
mod members;
mod units;
mod upward;

pub(super) use crate::tables::lexicon::*;
pub(super) use activities::{ACTIVITIES, ACTIVITIES_PARTS};
pub(super) use duty::{DUTY, DUTY_PARTS};
pub(super) use members::{MEMBERS, MEMBERS_PARTS};
pub(super) use units::{UNITS, UNITS_PARTS};
pub(super) use upward::{UPWARD, UPWARD_PARTS};

/// Field names with their headings: whole, without spaces, in half-width signs and small letters.
pub(super) type Headings = &'static [(&'static str, &'static [&'static str])];

/// Headings of a running number in a record of duties, which is not kept.
pub(super) const SERIALS: &[&str] = &["序号", "序", "no", "no.", "№", "编号", "顺序号", "排序", "号"];
/// Headings that count rows and are no number of a member or a unit.
pub(super) const SERIALS_ONLY: &[&str] =
    &["序号", "序", "no", "no.", "№", "顺序号", "排序", "顺序", "号", "序列"];
/// Roles of the assembly as a whole that belong to its standing committee.
pub(super) const SITS_IN_STANDING: &[&str] =
    &["主席", "副主席", "秘书长", "常委", "常务委员", "驻会常委", "党组书记", "党组副书记"];
/// Roles of the assembly as a whole that do not.
pub(super) const SITS_IN_PLENUM: &[&str] = &["委员", "特邀委员", "政协委员"];
/// Words by which a list says on which side a unit stands.
pub(super) const SIDES: &[(&str, &[&str])] = &[
    ("court", &["法院", "审判"]),
    ("procuratorate", &["检察"]),
    ("congress", &["人大"]),
    ("cppcc", &["政协"]),
    ("party", &["党委", "党群", "市委", "州委", "县委", "区委"]),
    ("government", &["政府", "行政"]),
];
/// The heading whose column says what was attended only if nothing else does.
pub(super) const MEETINGS: &[&str] = &["会议", "参加会议"];

/// Endings of a sector, of a committee, as names of sections have them.
pub(super) const SECTOR_ENDS: &[&str] =
    &["界", "界别", "界别组", "界别小组", "界委员", "特邀人士", "特别邀请人士"];
/// Words in the name of a section that is no sector.
pub(super) const NO_SECTORS: &[&str] =
    &["委员", "名单", "资格", "列席", "人员", "增补", "辞", "调出", "调离", "去世", "男", "女"];
/// See `SECTOR_ENDS`.
pub(super) const COMMITTEE_ENDS: &[&str] = &["委员会", "专委会", "委", "专门委员会", "委室"];
/// Roles within the assembly, whole.
pub(super) const ROLES: &[&str] = &[
    "主席",
    "副主席",
    "秘书长",
    "副秘书长",
    "常委",
    "常务委员",
    "委员",
    "主任",
    "副主任",
    "主任委员",
    "副主任委员",
    "组长",
    "副组长",
    "召集人",
    "副召集人",
    "联络员",
    "专职副主任",
    "兼职副主任",
    "驻会副主任",
    "党组书记",
    "党组副书记",
    "驻会常委",
    "特邀委员",
    "副组长(兼)",
    "第一召集人",
    "界别召集人",
    "小组长",
    "列席人员",
    "成员",
];
/// What may be said of a seat.
pub(super) const STATUSES: &[&str] = &[
    "增补",
    "新增",
    "辞职",
    "已辞职",
    "辞去",
    "已辞去",
    "调离",
    "调出",
    "撤销",
    "撤销资格",
    "已撤销",
    "去世",
    "逝世",
    "已故",
    "病故",
    "免去",
    "在任",
    "离任",
    "届中增补",
    "递补",
    "连任",
    "新任",
    "留任",
    "退出",
    "停职",
    "暂停履职",
    "终止",
    "资格终止",
];
/// Remarks at a name that are of no use here and are not kept.
pub(super) const DROPPED_MARKS: &[&str] = &["女", "男", "女性", "男性"];
/// Words before the number of what a figure does not count or counts among others.
pub(super) const ADOPTED: &[&str] =
    &["采用", "采纳", "录用", "被采用", "其中采用", "其中采纳", "已采用", "其中被采用", "其中录用"];
/// See `ADOPTED`.
pub(super) const LEAVE: &[&str] = &["请假", "其中请假", "因公请假", "因事请假", "因病请假", "病假", "事假"];
/// Words after a figure.
pub(super) const COUNTED_AFTER: &[&str] = &[
    "场次", "人次", "小时", "次", "件", "篇", "分", "人", "个", "场", "条", "份", "项", "天", "回", "届",
    "期", "号",
];
/// Words before a figure.
pub(super) const COUNTED_BEFORE: &[&str] = &["共计", "合计", "累计", "约", "共"];
/// Words that say yes or no of a role.
pub(super) const STANDING: &str = "常委";
/// See `STANDING`: the headings whose ticks say so.
pub(super) const STANDING_HEADINGS: &[&str] = &["常委", "是否常委"];
/// Headings that may mean a post at work or a role in the assembly.
pub(super) const BARE_POSTS: &[&str] = &["职务", "现任职务", "职位"];
/// The sign before an extension in a number to call.
pub(super) const EXTENSION: char = '转';
/// Signs between two counts.
pub(super) const PAIR_SIGNS: &[char] = &['/', '、', '-', ':', ',', ';', '\\'];
/// Signs that may stick to a count.
pub(super) const COUNT_EDGES: &[char] = &[':', '为', '数', '其', '中', '被', '已'];
/// Signs that may stand within the name of a committee, or none.
pub(super) const WITHIN_NAMES: &[char] = &['、', ',', '\0'];
/// Signs and words between the first and the last of several days.
pub(super) const SPANS: &[&str] = &["至", "—", "–", "~", "到"];
/// Words behind the number of a day.
pub(super) const DAY_WORDS: &[char] = &['日', '号'];
