//! Words by which tables of handling are understood; a new heading, tick or opinion is a word added here.

use super::Field;

/// Headings, without spaces, in half-width signs and small letters.
pub(super) const HEADINGS: &[(Field, &[&str])] = &[
    (
        Field::Number,
        &["提案号", "提案编号", "案号", "编号", "立案号", "建议号", "提案序号", "提案案号", "号码"],
    ),
    (Field::Title, &["案由", "提案案由", "提案名称", "提案标题", "提案题目", "题目", "标题", "提案内容"]),
    (
        Field::Handlers,
        &["承办单位", "主办单位", "办理单位", "承办部门", "主办部门", "牵头单位", "独办单位", "责任单位"],
    ),
    (Field::CoHandlers, &["会办单位", "协办单位", "配合单位", "会办部门", "协办部门"]),
    (Field::Assigned, &["交办时间", "交办日期", "转办时间", "转办日期", "收到时间", "收文日期", "交办"]),
    (
        Field::Replied,
        &["答复时间", "答复日期", "回复时间", "回复日期", "办结时间", "办结日期", "复文日期", "首次答复时间"],
    ),
    (
        Field::Result,
        &[
            "办理结果",
            "办理情况",
            "结果",
            "答复类别",
            "答复分类",
            "办理类别",
            "结果分类",
            "类别",
            "办理结果分类",
        ],
    ),
    (
        Field::Feedback,
        &["委员反馈", "委员意见", "反馈意见", "满意度", "反馈", "委员满意度", "委员评价", "评价", "反馈情况"],
    ),
    (
        Field::SecondReply,
        &["二次答复时间", "二次答复日期", "二次答复", "第二次答复", "再次答复时间", "重新答复时间"],
    ),
    (Field::SecondFeedback, &["二次反馈", "二次评价", "二次满意度", "第二次反馈", "二次答复评价"]),
    (Field::Note, &["备注", "说明", "其他", "附注"]),
];

/// Opinions: as they are given, and the ways of writing them.
pub(super) const OPINIONS: &[(&str, &[&str])] = &[
    ("不满意", &["不满意"]),
    ("基本满意", &["基本满意", "较满意", "比较满意", "一般"]),
    ("满意", &["满意", "很满意", "非常满意"]),
];

/// Signs that stand for a tick.
pub(super) const TICKS: &[&str] =
    &["√", "✓", "✔", "☑", "✅", "■", "●", "▲", "1", "是", "有", "y", "yes", "v", "true", "○"];

/// Signs that stand for none.
pub(super) const NO_TICKS: &[&str] = &["0", "×", "✗", "✘", "☐", "□", "否", "n", "no", "x", "false"];

/// Words in the place of a day that say there is none.
pub(super) const NOT_YET: &[&str] =
    &["未答复", "未回复", "未办结", "办理中", "正在办理", "待答复", "未交办", "延期", "未反馈", "未评价"];

/// Word that follows a class.
pub(super) const CLASS_END: char = '类';

/// Words of a remark before the day of a second reply.
pub(super) const SECOND: &[&str] = &["第二次答复", "二次答复", "再次答复", "重新答复"];

/// Beginnings that look like a place and are none.
pub(super) const NOT_A_PLACE: &[&str] = &["市场", "区块", "区域", "省际", "州际", "乡村"];

/// Endings of offices whose place may be left out after another's.
pub(super) const OFFICES: &[char] = &['局', '委', '办', '厅', '处', '院'];

/// Sign between year and the rest of a title.
pub(super) const YEAR: char = '年';
