//! The people of the demo world whom `demo` introduces and whom tests call by name.

use super::data;
use std::collections::HashMap;

/// First proposer: proposals of every state.
pub const MEMBER: &str = "zhou-yinglan";
/// Has signed MEMBER's proposal that gathers signatures.
pub const COSIGNER: &str = "he-yan";
/// Is asked to sign MEMBER's proposal and has not answered.
pub const INVITED: &str = "ye-cheng";
/// A member without any part in MEMBER's proposals.
pub const BYSTANDER: &str = "xu-wang";
/// Writes drafts for the social development committee; may not seal.
pub const DRAFTER: &str = "cui-yang";
/// Writes and seals for the economic committee.
pub const SEAL_HOLDER: &str = "zhao-siqi";
/// Convener of the environment sector: seals for it.
pub const CONVENER: &str = "gu-weizhen";
/// Seals for a mass organisation.
pub const ORGANISATION: &str = "gao-yueli";
/// Head of the proposal office.
pub const OFFICER: &str = "shen-ruoxi";
/// Second officer of the proposal office.
pub const SECOND_OFFICER: &str = "lin-zhixia";
/// Gives second opinions.
pub const REVIEWER: &str = "xue-lingyi";
/// Head of the proposal committee.
pub const HEAD: &str = "wen-xiuzhu";
/// Deputy head of the proposal committee.
pub const DEPUTY: &str = "han-yanqing";
/// Member of the chair meeting.
pub const CHAIR_MEMBER: &str = "song-huaigu";
/// Keeps members' data, sessions and settings.
pub const OFFICE_OFFICER: &str = "shao-wendi";
/// Assigns filed proposals to units.
pub const ASSIGNING_OFFICER: &str = "lu-jingxing";
/// Acts for the civil affairs bureau, which handles cases.
pub const UNIT_LIAISON: &str = "fang-yuan";
/// Signs for that bureau.
pub const UNIT_HEAD: &str = "jiang-wenzhou";
/// Accounts and backups.
pub const SYSTEM_ADMINISTRATOR: &str = "zhong-yinuo";
/// Roles.
pub const SECURITY_ADMINISTRATOR: &str = "fan-shouzhen";
/// Reads the log.
pub const AUDITOR: &str = "tang-jianwei";

/// What people do, in the order in which they are introduced: key of the words, and who.
pub(super) const GROUPS: &[(&str, &[(&str, &str)])] = &[
    ("members", &[("member", MEMBER), ("cosigner", COSIGNER), ("invited", INVITED)]),
    (
        "organisations",
        &[
            ("drafter", DRAFTER),
            ("seal", SEAL_HOLDER),
            ("convener", CONVENER),
            ("organisation", ORGANISATION),
        ],
    ),
    (
        "office",
        &[
            ("officer", OFFICER),
            ("second-officer", SECOND_OFFICER),
            ("reviewer", REVIEWER),
            ("office-officer", OFFICE_OFFICER),
            ("assigning", ASSIGNING_OFFICER),
        ],
    ),
    ("units", &[("liaison", UNIT_LIAISON), ("leader", UNIT_HEAD)]),
    ("deciding", &[("head", HEAD), ("deputy", DEPUTY), ("chair", CHAIR_MEMBER)]),
    (
        "administrators",
        &[("system", SYSTEM_ADMINISTRATOR), ("security", SECURITY_ADMINISTRATOR), ("auditor", AUDITOR)],
    ),
];

/// Whether somebody is introduced here; such people get no chance part in the stories of others.
pub(super) fn is_named(login: &str) -> bool {
    GROUPS.iter().any(|(_, people)| people.iter().any(|(_, known)| *known == login)) || login == BYSTANDER
}

/// Names of everybody by login.
pub(super) fn names() -> anyhow::Result<HashMap<String, String>> {
    let data = data::load()?;
    let members = data.members.into_iter().map(|m| (m.login, m.name));
    let staff = data.staff.into_iter().map(|s| (s.login, s.name));
    Ok(members.chain(staff).collect())
}

/// A line of the introduction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduced {
    /// Login; `/demo/as/<login>` signs in.
    pub login: &'static str,
    /// Name.
    pub name: String,
    /// What he is, in English.
    pub role: String,
    /// What he does, one English sentence.
    pub sentence: String,
}

/// Everybody who is introduced, for the command line: in English.
///
/// # Errors
/// When the data of the demo cannot be read.
pub fn cast() -> anyhow::Result<Vec<Introduced>> {
    let names = names()?;
    let words = super::WORDS.en;
    let said = |key: String| {
        let line = words.lines().find_map(|line| line.strip_prefix(&key)?.strip_prefix(" = "));
        line.unwrap_or_default().to_owned()
    };
    let people = GROUPS.iter().flat_map(|(_, people)| people.iter());
    Ok(people
        .map(|(part, login)| Introduced {
            login,
            name: names.get(*login).cloned().unwrap_or_default(),
            role: said(format!("demo-role-{part}")),
            sentence: said(format!("demo-does-{part}")),
        })
        .collect())
}
