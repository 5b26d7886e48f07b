//! Plain data of the room: kinds, activities, who took part, organisations, papers, questions, programmes.

use super::workflow::{activity, attendance};
use crate::foundation::acting::parse_date;
use crate::foundation::ids::{AccountId, BodyId, OrgId};
use crate::foundation::workflow::Name;

crate::id!(/** A kind of activity. */ KindId);
crate::id!(/** An activity. */ ActivityId);
crate::id!(/** A programme over years. */ ProgrammeId);
crate::id!(/** Somebody's part in an activity. */ AttendanceId);

crate::names!(
    /// In what a kind is counted.
    Unit {
        /// Sittings (场次).
        Sitting = "sitting",
        /// Times (次).
        Time = "time",
        /// Rounds (期).
        Round = "round",
    }
);

crate::names!(
    /// How an activity of several days counts.
    DayRule {
        /// Once, however many days.
        Once = "once",
        /// Once for each day.
        PerDay = "per_day",
    }
);

crate::names!(
    /// How a sitting of two kinds counts under this one.
    TwoKinds {
        /// Under each of its kinds.
        Each = "each",
        /// Under the first of its kinds only.
        First = "first",
    }
);

crate::names!(
    /// Who decides on leave.
    LeaveBy {
        /// The office.
        Office = "office",
        /// A leader: chair meeting or head of a committee.
        Leader = "leader",
        /// The office puts it before a leader.
        Both = "both",
    }
);

crate::names!(
    /// Fields that a kind has or has not.
    Part {
        /// Who speaks.
        Speakers = "speakers",
        /// How many listened, besides those invited.
        Audience = "audience",
        /// Hours on duty.
        Hours = "hours",
        /// Organisations that joined, with the number of their delegates.
        Organisations = "organisations",
        /// Open sign-up with a limit.
        SignUp = "sign_up",
        /// What was found.
        Findings = "findings",
        /// Questions with replies due.
        Questions = "questions",
    }
);

crate::names!(
    /// Who may know of an activity once it is announced.
    Shown {
        /// Those who are invited.
        Invited = "invited",
        /// Everybody who works here.
        Open = "open",
    }
);

crate::names!(
    /// What kind of place it is.
    PlaceKind {
        /// A hall of the assembly.
        Hall = "hall",
        /// Another office.
        Office = "office",
        /// A community.
        Community = "community",
        /// A village.
        Village = "village",
        /// A firm.
        Firm = "firm",
        /// A school.
        School = "school",
        /// A site.
        Site = "site",
        /// Elsewhere.
        Other = "other",
    }
);

crate::names!(
    /// How people come together.
    Mode {
        /// In one place.
        OnSite = "on_site",
        /// Over the line.
        Online = "online",
        /// Both.
        Mixed = "mixed",
    }
);

crate::names!(
    /// What an organisation does in an activity.
    OrgPart {
        /// It hosts.
        Host = "host",
        /// It joined.
        Joined = "joined",
    }
);

crate::names!(
    /// How somebody came onto the list.
    Origin {
        /// Invited.
        Invited = "invited",
        /// By signing up.
        SignedUp = "signed_up",
        /// Came without either.
        WalkIn = "walk_in",
    }
);

crate::names!(
    /// How an arrival was taken down.
    How {
        /// Not yet.
        None = "none",
        /// On the list at the desk.
        List = "list",
        /// With the code on the screen.
        Code = "code",
        /// With the link behind the picture on the screen.
        Link = "link",
    }
);

crate::names!(
    /// Why somebody asks for leave.
    LeaveKind {
        /// Ill.
        Ill = "ill",
        /// Other duties.
        Official = "official",
        /// Private reasons.
        Private = "private",
        /// Another reason.
        Other = "other",
    }
);

crate::names!(
    /// What a paper of an activity is.
    Sort {
        /// Something to read before.
        Material = "material",
        /// Minutes.
        Minutes = "minutes",
        /// A picture.
        Picture = "picture",
    }
);

crate::record!(
    /// A kind of activity in a body's catalogue.
    Kind in "activity_kind" {
        /// Its id.
        id: KindId,
        /// Its body.
        body: BodyId,
        /// A short code that stays.
        code: String,
        /// Its name.
        name: String,
        /// Its English name; empty: the name stands for both.
        name_en: String,
        /// In what it is counted.
        unit: Unit,
        /// How several days count.
        day_rule: DayRule,
        /// How a sitting of two kinds counts under it.
        two_kinds: TwoKinds,
        /// Whether it enters the figure of joint activities when an organisation joined.
        joint: bool,
        /// Who decides on leave.
        leave_by: LeaveBy,
        /// Keys of its fields, separated by commas.
        parts: String,
        /// Its place in lists.
        place_no: i64,
        /// Last day in use.
        until_on: Option<String>,
        /// Counts changes.
        version: i64,
        /// Last change.
        changed_at: i64,
    }
);

crate::record!(
    /// A programme that bundles activities over years.
    Programme in "activity_programme" {
        /// Its id.
        id: ProgrammeId,
        /// Its body.
        body: BodyId,
        /// Its title.
        title: String,
        /// First day.
        from_on: String,
        /// Last day.
        until_on: String,
        /// What it is for.
        aim: String,
        /// Counts changes.
        version: i64,
        /// Who began it.
        created_by: AccountId,
        /// When.
        created_at: i64,
        /// Last change.
        changed_at: i64,
    }
);

crate::record!(
    /// An activity.
    Activity in "activity" {
        /// Its id.
        id: ActivityId,
        /// Its body.
        body: BodyId,
        /// Its title.
        title: String,
        /// State.
        state: activity::State,
        /// Counts changes.
        version: i64,
        /// Who may know of it.
        shown: Shown,
        /// Whether the body itself hosts.
        own_host: bool,
        /// First day.
        starts_on: String,
        /// When it begins on the first day, `09:00`.
        starts_time: String,
        /// Last day.
        ends_on: String,
        /// When it ends on the last day.
        ends_time: String,
        /// What kind of place it is.
        place_kind: PlaceKind,
        /// The place.
        place: String,
        /// How people come together.
        mode: Mode,
        /// What it is about.
        agenda: String,
        /// Who speaks.
        speakers: String,
        /// How many listened, besides those on the list.
        audience: i64,
        /// Hours on duty.
        hours: i64,
        /// How many may sign up; 0: as many as want to.
        places: i64,
        /// Last day of signing up.
        sign_up_until: Option<String>,
        /// Its programme.
        programme: Option<ProgrammeId>,
        /// What was found.
        findings: String,
        /// What was said and agreed.
        minutes: String,
        /// The first day for which it was announced, where it was postponed.
        first_on: Option<String>,
        /// Why it was cancelled or postponed.
        end_reason: String,
        /// What the codes at the door are made from; empty until it begins.
        door: String,
        /// When it was announced.
        announced_at: Option<i64>,
        /// When it was closed.
        closed_at: Option<i64>,
        /// Who made it.
        created_by: AccountId,
        /// When.
        created_at: i64,
        /// Last change.
        changed_at: i64,
    }
);

crate::record!(
    /// Somebody's part in an activity.
    Attendance in "attendance" {
        /// Its id.
        id: AttendanceId,
        /// Its body.
        body: BodyId,
        /// The activity.
        activity: ActivityId,
        /// The person.
        account: AccountId,
        /// How he came onto the list.
        origin: Origin,
        /// State.
        state: attendance::State,
        /// Counts changes.
        version: i64,
        /// Whether he came late.
        late: bool,
        /// How the arrival was taken down.
        how: How,
        /// When he came.
        arrived_at: Option<i64>,
        /// When he left early.
        left_at: Option<i64>,
        /// Why he asked for leave.
        leave_kind: Option<LeaveKind>,
        /// In words.
        leave_reason: String,
        /// What was answered.
        answer: String,
        /// Last change.
        changed_at: i64,
    }
);

crate::record!(
    /// A paper of an activity.
    Paper in "activity_file" {
        /// Its id.
        id: i64,
        /// Its body.
        body: BodyId,
        /// The activity.
        activity: ActivityId,
        /// What it is.
        sort: Sort,
        /// The first of its versions.
        series: i64,
        /// 1, 2, 3 ... of its versions.
        seq: i64,
        /// Its name.
        name: String,
        /// Digest of its content.
        digest: String,
        /// Bytes.
        size: i64,
        /// Who added it.
        added_by: AccountId,
        /// When.
        added_at: i64,
    }
);

crate::record!(
    /// A question at a briefing, with its reply.
    Question in "activity_question" {
        /// Its id.
        id: i64,
        /// Its body.
        body: BodyId,
        /// The activity.
        activity: ActivityId,
        /// Counts changes.
        version: i64,
        /// The unit that is to reply.
        unit: OrgId,
        /// What is asked.
        question: String,
        /// Who asked.
        asked_by: AccountId,
        /// When.
        asked_at: i64,
        /// The reply is due by this day.
        due_on: String,
        /// The reply; empty: none yet.
        answer: String,
        /// Who wrote it.
        answered_by: Option<AccountId>,
        /// When.
        answered_at: Option<i64>,
    }
);

impl Kind {
    /// The name in a language.
    pub fn said(&self, lang: crate::foundation::words::Lang) -> &str {
        lang.of(&self.name, &self.name_en)
    }

    /// Whether it has a field.
    pub fn has(&self, part: Part) -> bool {
        self.parts.split(',').any(|key| key == part.key())
    }

    /// Whether it may be chosen on a day.
    pub fn open_on(&self, day: &str) -> bool {
        self.until_on.as_deref().is_none_or(|until| day <= until)
    }
}

impl Activity {
    /// How many days it lasts, by the calendar.
    pub fn days(&self) -> i64 {
        match (parse_date(&self.starts_on), parse_date(&self.ends_on)) {
            (Some(from), Some(until)) => (until - from).whole_days().max(0) + 1,
            _ => 1,
        }
    }
}

impl Attendance {
    /// Whether he is on the list still.
    pub fn is_listed(&self) -> bool {
        self.state != attendance::State::Withdrawn
    }

    /// Whether he was there.
    pub fn was_there(&self) -> bool {
        use attendance::State;
        matches!(self.state, State::Present | State::Late | State::LeftEarly)
    }
}

/// Reads `09:30`: minutes after midnight.
pub fn minutes_of(time: &str) -> Option<i64> {
    let (hours, minutes) = time.split_once(':')?;
    let number = |text: &str, most: i64| {
        let sound = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
        text.parse::<i64>().ok().filter(|n| sound && *n <= most)
    };
    Some(number(hours, 23)? * 60 + number(minutes, 59)?)
}
