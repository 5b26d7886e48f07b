//! Words every reader of tables knows: totals, notes, marks for nothing, ticks, signs between names, parts of a day, and the
//! headings that are never read. In half-width form (see `text::fold`).

/// Headings never read: what a person believes, descends from, belongs to, or is numbered by.
pub(crate) const REFUSED_PARTS: &[&str] = &[
    "民族",
    "族别",
    "族裔",
    "宗教",
    "信仰",
    "信教",
    "教派",
    "教职",
    "政治面貌",
    "政治身份",
    "面貌",
    "入党",
    "党籍",
    "党派",
    "党员",
    "党别",
    "籍贯",
    "身份证",
    "证件号",
    "证件号码",
    "护照",
    "公民身份",
    "血型",
    "出身",
    "religion",
    "ethnic",
    "nationality",
    "creed",
    "faith",
    "partymember",
    "politicalstatus",
    "politicalaffiliation",
    "idnumber",
];
/// Headings never read when they are exactly this.
pub(crate) const REFUSED: &[&str] = &["族", "党", "政治", "教", "party"];
/// Headings that hold such a part and speak of a body, not of a person: proposals by parties and organisations, committees.
pub(crate) const NOT_REFUSED: &[&str] = &["党派团体", "党派提案", "民主党派提案", "党派工商联"];
/// Endings of bodies; a heading that ends so names a body.
pub(crate) const BODY_HEADINGS: &[&str] = &["委员会", "专委会", "委", "委办", "局", "办公室"];
/// Remarks at a name that must not be kept.
pub(crate) const REFUSED_MARKS: &[&str] = &[
    "族",
    "中共",
    "党员",
    "无党派",
    "群众",
    "民革",
    "民盟",
    "民建",
    "民进",
    "农工",
    "致公",
    "九三",
    "台盟",
    "党",
    "教",
];

/// Beginnings of a row that sums up.
pub(crate) const TOTALS: &[&str] =
    &["小计", "合计", "总计", "共计", "累计", "总数", "本页小计", "本页合计", "平均", "人均", "汇总"];
/// The total that counts only from the total before it.
pub(crate) const SUBTOTAL: &str = "小计";
/// Beginnings of a row that explains.
pub(crate) const NOTES: &[&str] = &[
    "注:",
    "注1",
    "注2",
    "注3",
    "注,",
    "注.",
    "注、",
    "备注:",
    "说明:",
    "说明1",
    "填表",
    "制表",
    "审核",
    "附注",
    "填报",
    "打印",
    "联系人:",
    "联系电话",
    "单位:",
    "单位(",
    "统计时间",
    "统计日期",
    "统计截止",
    "截止",
    "截至",
    "数据来源",
    "复核",
    "经办",
    "负责人:",
    "日期:",
    "附件",
    "续表",
    "续上表",
    "(续",
    "以上",
    "★",
    "※",
    "*注",
    "(此页",
    "(以下",
    "以下空白",
    "第页",
    "共页",
];
/// Marks that stand for nothing.
pub(crate) const NOTHING: &[&str] = &[
    "",
    "-",
    "--",
    "---",
    "—",
    "——",
    "–",
    "−",
    "/",
    "//",
    "\\",
    "无",
    "暂无",
    "空",
    "待定",
    "未定",
    "暂缺",
    "不详",
    "n/a",
    "na",
    "null",
    "none",
    "…",
    "……",
    "...",
    "~",
    "不适用",
    ".",
    "。",
    "_",
    "__",
];

/// Signs that stand for a tick.
pub(crate) const TICKS: &[&str] = &[
    "√", "✓", "✔", "☑", "✅", "■", "●", "▲", "1", "1.0", "是", "有", "y", "yes", "v", "true", "○", "★", "◆",
    "⊙", "◎", "∨", "对", "✔️", "🗸", "ok", "t",
];
/// Signs that stand for none.
pub(crate) const NO_TICKS: &[&str] =
    &["0", "×", "✗", "✘", "☐", "□", "否", "n", "no", "x", "false", "不是", "f", "╳", "☓", "0.0"];

/// Opening brackets and their closing ones, folded.
pub(crate) const BRACKETS: &[(char, char)] =
    &[('(', ')'), ('[', ']'), ('【', '】'), ('〔', '〕'), ('〈', '〉')];
/// Signs between names.
pub(crate) const SEPARATORS: &[char] = &['、', ',', ';', '/', '\n', '|', '\u{2022}', '\\', '，', '；'];
/// Signs that may stick to a name.
pub(crate) const NAME_EDGES: &[char] = &['.', '。', ':', ' ', '\'', '"'];
/// The dot within a transcribed name; it is no separator.
pub(crate) const NAME_DOT: char = '·';
/// Signs that may stick to a heading.
pub(crate) const HEADING_EDGES: &[char] = &[':', '*', '.', '、', '★', '※', '#', '?', '-', '—', '↓', '▼'];
/// Signs after the ordinal of a row that heads a section.
pub(crate) const ENUMERATION: &[char] = &['、', '.', ')', ':'];
/// Beginnings of names that say at which level a body stands.
pub(crate) const PLACE_STARTS: &[&str] = &["市", "县", "区", "省", "州", "盟", "旗", "镇", "乡"];
/// Words before a number of those who are not named.
pub(crate) const AND_MORE: &[&str] = &["等"];

/// Signs of the parts of a day.
pub(crate) const YEAR: char = '年';
/// See `YEAR`.
pub(crate) const MONTH: char = '月';
/// See `YEAR`.
pub(crate) const DAY: &[char] = &['日', '号'];
/// What may follow a day: parts of the day, days of the week, words around it.
pub(crate) const AFTER_DAY: &[&str] = &[
    "至今", "以来", "起任", "开始", "上午", "下午", "晚上", "中午", "晚", "前", "止", "起", "左右", "当天",
    "已", "正式", "交办", "答复", "办结", "立案", "增补", "届中", "补选", "递补", "当选", "加入", "就任",
    "任职", "任",
];
/// What may come before a day.
pub(crate) const BEFORE_DAY: &[&str] =
    &["于", "已于", "答复于", "办结于", "公元", "立案于", "约", "自", "从", "已", "立案", "交办", "答复"];
/// Chinese digits with their value; the rest of the numeral is tens and hundreds.
pub(crate) const DIGITS: &[(char, u64)] = &[
    ('〇', 0),
    ('零', 0),
    ('○', 0),
    ('一', 1),
    ('二', 2),
    ('两', 2),
    ('三', 3),
    ('四', 4),
    ('五', 5),
    ('六', 6),
    ('七', 7),
    ('八', 8),
    ('九', 9),
];
/// Powers of ten in Chinese numerals.
pub(crate) const POWERS: &[(char, u64)] = &[('十', 10), ('百', 100), ('千', 1000)];
/// Signs between the numbers of a day, apart from the words.
pub(crate) const DAY_SIGNS: &[char] = &['.', '-', '/', ',', '、', '–', '—', '~', '。', '·', '_'];
/// The name of the first month and how it is read.
pub(crate) const FIRST_MONTH: (&str, &str) = ("元月", "1月");
/// Labels below a heading that only name what is counted.
pub(crate) const COUNTED: &[&str] = &[
    "次", "件", "篇", "分", "人", "个", "场", "场次", "人次", "条", "份", "项", "天", "小时", "次数", "件数",
    "篇数", "分数", "数量",
];
/// Labels below a group heading that say nothing of their own.
pub(crate) const GENERIC: &[&str] = &["名称", "姓名", "全称", "内容"];
/// Words that a running text has and a label has not.
pub(crate) const SENTENCE: &[char] = &['。', '！', '？', '!', '?'];
/// Words that tell the first row of a further page.
pub(crate) const CONTINUED: &[&str] = &["(续", "续表", "续上", "续)"];
/// Words after a number of people or of papers.
pub(crate) const PEOPLE_OR_PIECES: &[&str] =
    &["人次", "人", "名委员", "名", "位", "件", "条", "项", "份", "个单位", "个", "家", "篇", "次"];
/// Words before such a number.
pub(crate) const COUNT_STARTS: &[char] = &['共', '计', '等'];
/// Totals of some of the rows, or no totals at all.
pub(crate) const PARTIAL_TOTALS: &[&str] = &["小计", "平均", "人均", "本页"];
/// Signs between two days, also in the place of a stroke.
pub(crate) const UNTIL: &[char] = &['-', '–', '—', '~', '－'];
/// The sign with which names are listed.
pub(crate) const LIST_SIGN: &str = "、";
