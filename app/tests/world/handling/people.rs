//! Everybody who may try something on a matter, with what he is towards it. Written by hand after the rule page; nothing is asked
//! of the program's own hats.

use yizheng::demo::people;
use yizheng::demo::testing::World;
use yizheng::foundation::acting::{Acting, Role};
use yizheng::foundation::db::{Read, Stale};
use yizheng::foundation::ids::OrgId;
use yizheng::foundation::workflow::Name;

/// What somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Assigner,
    Office,
    Committee,
    Chair,
    /// A member of the chair meeting who is in charge of the supervision.
    Leader,
    UnitLiaison,
    UnitHead,
    CoLiaison,
    CoHead,
    /// Of a unit that only reads along.
    RefLiaison,
    RefHead,
    /// Of a unit without any part.
    OtherLiaison,
    OtherHead,
    Proposer,
    CoProposer,
    /// Seals for an organisation that put the matter.
    OrgSeal,
    /// Writes for it.
    OrgDraft,
    /// A member who is nobody here.
    Member,
    Reviewer,
    OfficeOfficer,
    System,
    Security,
    Auditor,
    /// Holds every role of an office, in another body.
    Stranger,
}

/// Somebody who tries.
#[derive(Debug)]
pub struct Person {
    pub kind: Kind,
    pub login: String,
    pub by: Acting,
}

/// Codes of the units: the one that answers, the co-handler, the one that reads along, and one that could take over.
pub const UNIT: &str = "MZ";
pub const CO: &str = "FG";
pub const REF: &str = "JY";
pub const NEXT: &str = "GX";

/// Somebody of another body; his login.
const STRANGER: &str = "stranger";

/// Everybody who tries.
pub struct People {
    pub all: Vec<Person>,
    pub unit: OrgId,
    pub co: OrgId,
    pub reads: OrgId,
    /// The organisation that put the matter.
    pub org: OrgId,
}

impl People {
    pub async fn of(world: &World) -> Self {
        use Kind as K;
        add_stranger(world).await;
        let sealing = world.acting(people::SEAL_HOLDER).await;
        let org = sealing.delegations.iter().find(|d| d.kind == "committee").unwrap().org;
        let draft = "select a.login from delegation d join account a on a.id = d.account where d.org = $1 and d.power = 'draft'";
        let mut db = world.app.db.read().await.unwrap();
        let drafter: String = db.row(draft.into(), vec![org.into()]).await.unwrap().unwrap().only().unwrap();
        let mut units = Vec::new();
        for code in [UNIT, CO, REF] {
            let found = "select id from org where kind = 'unit' and code = $1";
            let id: OrgId = db.row(found.into(), vec![code.into()]).await.unwrap().unwrap().only().unwrap();
            units.push(id);
        }
        drop(db);
        let roster: [(Kind, &str); 24] = [
            (K::Assigner, people::ASSIGNING_OFFICER),
            (K::Office, people::OFFICER),
            (K::Committee, people::HEAD),
            (K::Chair, people::CHAIR_MEMBER),
            (K::Leader, "he-qingru"),
            (K::UnitLiaison, people::UNIT_LIAISON),
            (K::UnitHead, people::UNIT_HEAD),
            (K::CoLiaison, "lx-fg"),
            (K::CoHead, "fz-fg"),
            (K::RefLiaison, "lx-jy"),
            (K::RefHead, "fz-jy"),
            (K::OtherLiaison, "lx-kj"),
            (K::OtherHead, "fz-kj"),
            (K::Proposer, people::MEMBER),
            (K::CoProposer, people::COSIGNER),
            (K::OrgSeal, people::SEAL_HOLDER),
            (K::OrgDraft, &drafter),
            (K::Member, people::BYSTANDER),
            (K::Reviewer, people::REVIEWER),
            (K::OfficeOfficer, people::OFFICE_OFFICER),
            (K::System, people::SYSTEM_ADMINISTRATOR),
            (K::Security, people::SECURITY_ADMINISTRATOR),
            (K::Auditor, people::AUDITOR),
            (K::Stranger, STRANGER),
        ];
        let mut all = Vec::new();
        for (kind, login) in roster {
            all.push(Person { kind, login: login.to_owned(), by: world.acting(login).await });
        }
        Self { all, unit: units[0], co: units[1], reads: units[2], org }
    }

    pub fn of_kind(&self, kind: Kind) -> &Person {
        self.all.iter().find(|p| p.kind == kind).unwrap()
    }
}

/// A body besides, and in it an account with the roles of every desk.
async fn add_stranger(world: &World) {
    let by = world.timer().await;
    let (body, account) = (by.new_id(), by.new_id());
    let mut tx = world.app.db.begin().await.unwrap();
    let known = "select count(*) from account where login = $1";
    let n: i64 = tx.row(known.into(), vec![STRANGER.into()]).await.unwrap().unwrap().only().unwrap();
    if n > 0 {
        return;
    }
    let made = "insert into body (id, name, short_name, kind, utc_offset_minutes, calendar, created_at) \
        values ($1,'政协外州委员会','外州','cppcc',480,'CN',$2)";
    tx.run(made.into(), yizheng::args![body, by.now]).await.unwrap();
    let made = "insert into account (id, body, login, name, sort_key, phone, email, employer, post, lang, theme, \
        text_size, state, totp_last_step, created_at, version) \
        values ($1,$2,$3,'外州人','w','','','','','zh-CN','','','active',0,$4,1)";
    tx.run(made.into(), yizheng::args![account, body, STRANGER, by.now]).await.unwrap();
    let roles = [
        Role::ProposalOfficer,
        Role::CommitteeHead,
        Role::ChairMember,
        Role::AssigningOfficer,
        Role::Reviewer,
        Role::Member,
    ];
    for role in roles {
        let made = "insert into role_grant (id, body, account, role, granted_at, granted_by) values ($1,$2,$3,$4,$5,0)";
        tx.run(made.into(), yizheng::args![by.new_id(), body, account, role.key(), by.now]).await.unwrap();
    }
    tx.outdates(Stale::People);
    tx.commit().await.unwrap();
}

/// Which record of a matter somebody tries something on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// The one there is; of assignments and replies that of the unit that answers.
    Main,
    /// The co-handler's assignment.
    Co,
    /// The first proposer's feedback where nobody else is asked any more.
    AllIn,
    /// The feedback of the organisation.
    Org,
}

/// Whether the answer to somebody may differ between a target and the main one: the others try that one only.
pub fn differs(kind: Kind, target: Target) -> bool {
    use Kind as K;
    let units = matches!(kind, K::UnitLiaison | K::UnitHead | K::CoLiaison | K::CoHead);
    match target {
        Target::Main => true,
        Target::Co => units || matches!(kind, K::Assigner | K::Office | K::Leader),
        Target::AllIn => units || matches!(kind, K::Office | K::Proposer),
        Target::Org => {
            units || matches!(kind, K::Office | K::Proposer | K::CoProposer | K::OrgSeal | K::OrgDraft)
        }
    }
}

/// What somebody is towards a record, by the keys of the standings.
pub fn stands_as(kind: Kind, machine: &str, target: Target) -> &'static [&'static str] {
    use Kind as K;
    let of_unit = matches!(machine, "assignment" | "reply" | "promise") && target == Target::Main;
    let of_co = machine == "reply" || (machine == "assignment" && target == Target::Co);
    match kind {
        K::Assigner => &["assigner"],
        K::Office => &["office"],
        K::Committee => &["committee"],
        K::Chair => &["chair"],
        K::Leader => &["chair", "leader"],
        K::UnitLiaison if of_unit => &["unit_liaison"],
        K::UnitHead if of_unit => &["unit_liaison", "unit_head"],
        K::CoLiaison if of_co => &["co_liaison"],
        K::CoHead if of_co => &["co_liaison", "co_head"],
        K::Proposer if machine == "feedback" && target != Target::Org => &["judge"],
        K::OrgSeal if machine == "feedback" && target == Target::Org => &["judge"],
        K::Proposer | K::CoProposer | K::OrgSeal if machine == "promise" => &["proposer"],
        _ => &[],
    }
}

/// Whether somebody may know of a record in a state at all, by the rule page.
pub fn may_see(kind: Kind, machine: &str, target: Target, state: &str) -> bool {
    use Kind as K;
    let reads_all =
        matches!(kind, K::Assigner | K::Office | K::Committee | K::Chair | K::Leader | K::Reviewer);
    let put_it = matches!(kind, K::Proposer | K::CoProposer | K::OrgSeal);
    let of_unit = matches!(kind, K::UnitLiaison | K::UnitHead);
    let of_co = matches!(kind, K::CoLiaison | K::CoHead);
    let given = machine != "matter" || !matches!(state, "waiting" | "assigning");
    let taken_back = machine == "assignment" && state == "void";
    let has_it = (of_unit && !(taken_back && target == Target::Main))
        || (of_co && !(taken_back && target == Target::Co))
        || matches!(kind, K::RefLiaison | K::RefHead);
    let knows = reads_all
        || put_it
        || matches!(kind, K::OrgDraft | K::Member | K::OfficeOfficer)
        || (given && has_it);
    match machine {
        "matter" | "assignment" => knows,
        "reply" => match state {
            "delivered" | "superseded" => knows,
            "countersign" => of_unit || of_co,
            "in_audit" | "returned" | "released" => {
                of_unit || of_co || matches!(kind, K::Assigner | K::Office)
            }
            _ => of_unit,
        },
        "feedback" => {
            let judge = stands_as(kind, machine, target).contains(&"judge");
            let all_in = target != Target::Main && !matches!(state, "open" | "contested");
            (reads_all && kind != K::Reviewer) || judge || (of_unit && all_in)
        }
        "promise" => reads_all || put_it || of_unit,
        "supervision" => {
            let public = !matches!(state, "nominated" | "shortlisted" | "dropped");
            reads_all || (public && (put_it || of_unit || of_co))
        }
        other => panic!("no machine {other}"),
    }
}
