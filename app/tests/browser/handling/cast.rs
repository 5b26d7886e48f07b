//! Who takes part: a small body with its members, office, assigning office, leader and four units; and twelve proposals that
//! these people wrote, reviewed and filed through the verbs of the room, two of them joined.

use crate::place::Place;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use yizheng::args;
use yizheng::assembly::proposals::actions::dispatch::{StepInput, perform};
use yizheng::assembly::proposals::actions::drafting::{self, Text};
use yizheng::assembly::proposals::records::{CategoryId, Content, Kind, ProposalId};
use yizheng::assembly::proposals::workflow::Action;
use yizheng::demo::store;
use yizheng::foundation::acting::{Acting, Role};
use yizheng::foundation::db::{Arg, Stale, Tx};
use yizheng::foundation::ids::{self, BodyId};
use yizheng::foundation::jobs;
use yizheng::foundation::order::order_key;
use yizheng::house;

/// Members.
pub const SU: &str = "su";
pub const GUO: &str = "guo";
/// Proposal office.
pub const SHEN: &str = "shen";
/// 交办机关.
pub const LU: &str = "lu";
/// Head of the proposal committee, and member of the chair meeting.
pub const WEN: &str = "wen";
pub const SONG: &str = "song";
const XUE: &str = "xue";

const STAFF: &[(&str, &str, Role)] = &[
    (SU, "苏晚晴", Role::Member),
    (GUO, "郭知行", Role::Member),
    (SHEN, "沈若溪", Role::ProposalOfficer),
    (LU, "陆景行", Role::AssigningOfficer),
    (XUE, "薛令仪", Role::Reviewer),
    (WEN, "闻修竹", Role::CommitteeHead),
    (SONG, "宋怀谷", Role::ChairMember),
];

/// A unit with the one who writes and the one who signs.
pub struct Unit {
    pub code: &'static str,
    pub name: &'static str,
    pub short: &'static str,
    pub liaison: &'static str,
    pub head: &'static str,
    pub people: (&'static str, &'static str),
}

pub const MZ: Unit = Unit {
    code: "MZ",
    name: "云溪州民政局",
    short: "州民政局",
    liaison: "fang",
    head: "jiang",
    people: ("方圆", "蒋文洲"),
};
pub const ZJ: Unit = Unit {
    code: "ZJ",
    name: "云溪州住房和城乡建设局",
    short: "州住房城乡建设局",
    liaison: "bai",
    head: "qin",
    people: ("白榆", "秦望舒"),
};
pub const JT: Unit = Unit {
    code: "JT",
    name: "云溪州交通运输局",
    short: "州交通运输局",
    liaison: "luo",
    head: "cheng",
    people: ("骆承泽", "程见山"),
};
pub const CG: Unit = Unit {
    code: "CG",
    name: "云溪州城市管理局",
    short: "州城市管理局",
    liaison: "jian",
    head: "shang",
    people: ("简宁", "尚云帆"),
};

/// A proposal: title, its one suggestion or two, who put it.
pub struct Matter {
    pub title: &'static str,
    pub by: &'static str,
    suggestions: &'static [&'static str],
}

impl Matter {
    /// How many suggestions it has.
    pub fn suggestions(&self) -> usize {
        self.suggestions.len()
    }
}

const fn matter(title: &'static str, by: &'static str, suggestions: &'static [&'static str]) -> Matter {
    Matter { title, by, suggestions }
}

pub const CANTEEN: Matter = matter(
    "关于加强社区老年食堂建设的提案",
    SU,
    &[
        "由民政部门牵头，年内在老城区新增八处社区老年食堂。",
        "对送餐上门的老年食堂按单给予补贴，并公布补贴标准。",
    ],
);
pub const NIGHT_BUS: Matter =
    matter("关于增设夜间公交线路的提案", SU, &["在火车站与大学城之间开通两条夜间公交线路。"]);
pub const BICYCLES: Matter =
    matter("关于规范共享单车停放的提案", GUO, &["在车站、医院和学校门口划定共享单车停放区。"]);
pub const LIFTS: Matter =
    matter("关于加快老旧小区加装电梯的提案", SU, &["简化老旧小区加装电梯的审批，一个窗口受理。"]);
pub const BARRIERS: Matter =
    matter("关于完善无障碍设施的提案", GUO, &["对主要道路、车站和养老机构的无障碍设施逐处整改。"]);
pub const NURSERY: Matter =
    matter("关于增设社区托育点的提案", SU, &["利用社区闲置用房增设托育点，今年先建六处。"]);
/// Joined to [`NURSERY`].
pub const CHILDCARE: Matter =
    matter("关于发展社区普惠托育服务的提案", GUO, &["对社区普惠托育机构给予三年房租减免和运营补助。"]);
pub const DRAINS: Matter =
    matter("关于改造老城区排水管网的提案", SU, &["三年内分段改造老城区排水管网，汛前公布进度。"]);
pub const STALLS: Matter =
    matter("关于治理占道经营的提案", SU, &["在菜市场周边设置限时经营区，由街道统一管理。"]);
pub const LAMPS: Matter =
    matter("关于补齐背街小巷路灯的提案", GUO, &["对背街小巷的路灯逐盏排查，年内全部补齐到位。"]);
pub const ROADS: Matter =
    matter("关于加强农村公路养护的提案", SU, &["落实农村公路日常养护经费，逐路明确养护人。"]);
pub const PARKING: Matter =
    matter("关于建设智慧停车系统的提案", SU, &["建成全市统一的停车信息平台，公布空余车位。"]);

const ALL: [&Matter; 12] = [
    &CANTEEN, &NIGHT_BUS, &BICYCLES, &LIFTS, &BARRIERS, &NURSERY, &CHILDCARE, &DRAINS, &STALLS, &LAMPS,
    &ROADS, &PARKING,
];

/// A moment in China, 2026 unless said otherwise.
pub fn moment(day: &str, hour: i64) -> i64 {
    let day = yizheng::foundation::acting::parse_date(day).unwrap();
    yizheng::foundation::acting::start_of_day(day, 480) + hour * 3_600_000
}

// What people set up in the rooms of people and settings, as the demo does it.
const ADD_BODY: &str = "insert into body (id, name, short_name, kind, utc_offset_minutes, calendar, created_at) \
        values ($1,$2,$3,$4,$5,$6,$7)";
const ADD_TERM: &str =
    "insert into term (id, body, number, starts_on, ends_on, closed_at) values ($1,$2,$3,$4,$5,$6)";
const ADD_SITTING: &str = "insert into sitting (id, body, term, number, year, opens_on, closes_on, window_opens_at, cut_off_at, prefix) \
        values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)";
const ADD_ORG: &str = "insert into org (id, body, kind, unit_kind, code, position, sector, from_on) values ($1,$2,$3,$4,$5,$6,$7,$8)";
const ADD_ORG_NAME: &str =
    "insert into org_name (id, body, org, name, short_name, name_en, from_on) values ($1,$2,$3,$4,$5,$6,$7)";
const ADD_CATEGORY: &str = "insert into category (id, body, code, name, name_en, parent, position, from_on) \
        values ($1,$2,$3,$4,$5,$6,$7,$8)";
const ADD_ACCOUNT: &str = "insert into account (id, body, login, name, sort_key, member_no, phone, email, employer, post, lang, theme, \
        text_size, state, totp_last_step, created_at, version) \
        values ($1,$2,$3,$4,$5,$6,'','','',$7,'zh-CN','','','active',0,$8,1)";
const ADD_SEAT: &str = "insert into seat (id, body, term, account, sector, committee, grp, standing, from_on) \
        values ($1,$2,$3,$4,$5,$6,$7,$8,$9)";
const ADD_ROLE: &str =
    "insert into role_grant (id, body, account, role, granted_at, granted_by) values ($1,$2,$3,$4,$5,$6)";
const ADD_DELEGATION: &str = "insert into delegation (id, body, account, org, power, from_on, granted_by, granted_at) \
        values ($1,$2,$3,$4,$5,$6,$7,$8)";

/// When these proposals were submitted.
pub const SUBMITTED: &str = "2026-01-21";

struct Maker<'a> {
    tx: &'a mut Tx,
    at: i64,
    n: u64,
    body: BodyId,
}

impl Maker<'_> {
    fn id(&mut self) -> i64 {
        self.n += 1;
        ids::make(self.at, self.n)
    }

    async fn run(&mut self, sql: &'static str, args: Vec<Arg>) {
        self.tx.run(sql.into(), args).await.unwrap();
    }

    async fn account(&mut self, login: &str, name: &str, member_no: Option<String>) -> i64 {
        let id = self.id();
        let args = args![id, self.body, login, name, order_key(name), member_no, "", self.at];
        self.run(ADD_ACCOUNT, args).await;
        id
    }

    async fn frame(&mut self) {
        let body = self.body;
        let args = args![body, "政协云溪州委员会", "云溪州政协", "cppcc", 480, "CN", self.at];
        self.run(ADD_BODY, args).await;
        let mut terms = Vec::new();
        for (number, from, until) in [(12, "2022-01-01", "2026-12-31"), (13, "2027-01-01", "2031-12-31")] {
            let id = self.id();
            self.run(ADD_TERM, args![id, body, number, from, until, None::<i64>]).await;
            terms.push(id);
        }
        let (opens, ends) = (moment("2026-01-05", 0), moment("2026-01-22", 18));
        let args = args![self.id(), body, terms[0], 5, 2026, "2026-01-20", "2026-01-24", opens, ends, "YX"];
        self.run(ADD_SITTING, args).await;
        let args = args![self.id(), body, "A", "社会建设", "Society", None::<i64>, 1, "2022-01-01"];
        self.run(ADD_CATEGORY, args).await;
        for (login, name, role) in STAFF {
            let no = (*role == Role::Member).then(|| format!("12-{login}"));
            let account = self.account(login, name, no).await;
            let args = args![self.id(), body, account, *role, self.at, 0];
            self.run(ADD_ROLE, args).await;
            if *role == Role::Member {
                let none = None::<i64>;
                let args = args![self.id(), body, terms[0], account, none, none, none, false, "2022-01-01"];
                self.run(ADD_SEAT, args).await;
            }
        }
        for (position, unit) in (1..).zip([MZ, ZJ, JT, CG]) {
            self.unit(position, &unit).await;
        }
    }

    async fn unit(&mut self, position: i64, unit: &Unit) {
        let (org, body) = (self.id(), self.body);
        let args = args![org, body, "unit", "government", unit.code, position, None::<i64>, "2022-01-01"];
        self.run(ADD_ORG, args).await;
        let args = args![self.id(), body, org, unit.name, unit.short, "", "2022-01-01"];
        self.run(ADD_ORG_NAME, args).await;
        let writes = (unit.liaison, unit.people.0, "draft");
        for (login, name, power) in [writes, (unit.head, unit.people.1, "seal")] {
            let account = self.account(login, name, None).await;
            let args = args![self.id(), body, account, org, power, "2022-01-01", 0, self.at];
            self.run(ADD_DELEGATION, args).await;
        }
    }
}

impl Place {
    /// Makes the body with its people, and the twelve proposals, filed.
    pub async fn peopled(&self) {
        let at = self.app.now();
        let mut tx = self.app.db.begin().await.unwrap();
        let mut maker = Maker { tx: &mut tx, at, n: 0, body: BodyId(ids::make(at, 0)) };
        maker.frame().await;
        tx.outdates(Stale::People);
        tx.outdates(Stale::Procedure);
        tx.commit().await.unwrap();
        self.filed().await;
    }

    /// Somebody of the office or a member acting now.
    async fn acting(&self, login: &str) -> Acting {
        let mut db = self.app.db.read().await.unwrap();
        let (account, body, name) = store::account(&mut db, login).await.unwrap().unwrap();
        drop(db);
        let role = STAFF.iter().find(|(known, ..)| *known == login).unwrap().2;
        let timer = self.app.timer(body).await.unwrap();
        Acting { account, name, roles: Arc::from([role]), timer: false, ..timer }
    }

    async fn filed(&self) {
        let mut ids: Vec<ProposalId> = Vec::new();
        for m in ALL {
            let by = self.acting(m.by).await;
            let mut tx = self.app.db.begin().await.unwrap();
            let p = drafting::create(&mut tx, &by, Kind::Individual, None, &text(m)).await.unwrap();
            perform(&mut tx, &by, p.id, Action::Submit, &StepInput::default()).await.unwrap();
            tx.commit().await.unwrap();
            ids.push(p.id);
        }
        let category = yizheng::assembly::settings::categories(&self.app, self.acting(SHEN).await.body).await;
        let category = category.unwrap().in_order().last().unwrap().id;
        for id in &ids {
            self.step(SHEN, *id, Action::Accept, (Some(category), None)).await;
            self.step(XUE, *id, Action::Review, (None, None)).await;
        }
        let (lead, child) = (ids[5], ids[6]);
        self.step(WEN, child, Action::ProposeMerge, (None, Some(lead))).await;
        self.step(GUO, child, Action::AgreeToMerge, (None, None)).await;
        self.step(WEN, child, Action::Merge, (None, None)).await;
        for id in ids.iter().filter(|id| **id != child) {
            self.step(WEN, *id, Action::File, (None, None)).await;
        }
    }

    async fn step(
        &self,
        login: &str,
        id: ProposalId,
        action: Action,
        (category, lead): (Option<CategoryId>, Option<ProposalId>),
    ) {
        self.now.fetch_add(60_000, Ordering::Relaxed);
        let by = self.acting(login).await;
        let opinion = "有情况、有分析、有建议，同意。".to_owned();
        let input = StepInput { category, lead, reason: opinion.clone(), opinion, ..StepInput::default() };
        let mut tx = self.app.db.begin().await.unwrap();
        perform(&mut tx, &by, id, action, &input).await.unwrap_or_else(|e| panic!("{login} {action}: {e:?}"));
        tx.commit().await.unwrap();
    }

    /// Lets the days pass until the morning of a day: the program's own timer works each night, ten minutes into the day, and
    /// once more at eight.
    pub async fn days_until(&self, day: &str) {
        const DAY: i64 = 24 * 3_600_000;
        let end = moment(day, 9);
        let mut midnight = moment(day, 0) - (moment(day, 0) - self.app.now()).max(0) / DAY * DAY;
        while midnight < end {
            if midnight > self.app.now() {
                for at in [midnight + 600_000, midnight + 8 * 3_600_000] {
                    self.now.store(at, Ordering::Relaxed);
                    jobs::minute(&self.app, house::ROOMS).await;
                }
            }
            midnight += DAY;
        }
        self.now.store(end, Ordering::Relaxed);
    }
}

fn text(m: &Matter) -> Text {
    Text {
        title: m.title.to_owned(),
        content: Content {
            situation: "近三年走访了二十一个社区和乡镇，群众反映集中，现有做法跟不上需要。".to_owned(),
            analysis: "一是经费没有固定来源，二是部门之间职责交叉，三是没有明确的完成时限。".to_owned(),
            suggestions: m.suggestions.iter().map(|s| (*s).to_owned()).collect(),
            research: String::new(),
        },
        contact_phone: "13800138000".to_owned(),
        ..Text::default()
    }
}
