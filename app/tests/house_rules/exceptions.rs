//! Exceptions to the house rules, each with its reason. One that is no longer needed fails.

use super::judging::Exception;

const fn one(rule: &'static str, path: &'static str, piece: &'static str, reason: &'static str) -> Exception {
    Exception { rule, path, piece, reason }
}

const BOUNDARY: &str = "nobody's religion, ethnicity, creed or party";
const SAID: &str = "every key said exists";
const SUBMITTER: &str = "a kind of organisation that submits proposals, not a quality of a person";
const GROUND: &str = "the national rule's own ground for not filing a matter: it keeps such matters out";

const MEASURE: &str = "no word: the key of a measure, summed in the tally";
const BASE: &str = "no word: the base of the words of a table and its empty list";

const READS: &str = super::tables::READS;
const SIGN_IN: &str =
    "who is signed in, and with which roles and powers, is read at every request by one statement each";
const PROCEDURE: &str = "a body's procedure is read whole before any room is asked; the room only changes it";
const NAMED: &str =
    "a person or organisation is named in each line; a second query for each list would cost speed";
const OWN: &str =
    "a person's own data, read for his copy; people uses entrance, so entrance cannot ask people";

/// The exceptions.
pub const EXCEPTIONS: &[Exception] = &[
    one(
        READS,
        "app/src/assembly/handling/store/mod.rs",
        "reads delegation,",
        "what a person may see of matters is part of each query; asking people first would cost a query for each list",
    ),
    one(READS, "app/src/assembly/handling/store/replying.rs", "reads org_name,", NAMED),
    one(
        "banned calls",
        "app/tests/browser/support.rs",
        "allow",
        "a vocabulary of tests: whether a word is unused depends on what else is compiled, so expect would not hold",
    ),
    one(
        "SQL stands in stores",
        "app/src/foundation/db.rs",
        "wal_checkpoint",
        "the driver's own housekeeping at closing",
    ),
    one(
        "SQL stands in stores",
        "app/src/foundation/db/record.rs",
        "insert into ",
        "builds the statement of a record from its columns, while the program is compiled",
    ),
    one(
        "words stand in words files",
        "instruments/office_documents/src/proposals_in/lexicon",
        "",
        "the instrument's lexicon: headings of lists as offices write them",
    ),
    one(
        "words stand in words files",
        "instruments/office_documents/src/handling_in/lexicon.rs",
        "",
        "the instrument's lexicon: headings of tables as offices write them",
    ),
    one(
        "words stand in words files",
        "instruments/office_documents/src/tables/lexicon.rs",
        "",
        "the instrument's lexicon: words of all tables: totals, notes, ticks, parts of a day",
    ),
    one(
        "words stand in words files",
        "instruments/office_documents/src/listed/lexicon",
        "",
        "the instrument's lexicon: headings of lists as offices write them",
    ),
    one(
        "audited markup",
        "app/src/assembly/settings/count.rs",
        "CountView",
        "renders its own escaped template; nothing of it is typed by a user unescaped",
    ),
    one(
        "audited markup",
        "app/src/foundation/pages/page.rs",
        "Hidden",
        "a random key and a path escaped there, in two hidden fields",
    ),
    one(BOUNDARY, "app/src/assembly/proposals/records.rs", "party", SUBMITTER),
    one(BOUNDARY, "app/src/assembly/proposals/settings.rs", "party", SUBMITTER),
    one(BOUNDARY, "app/src/assembly/people/records.rs", "party", SUBMITTER),
    one(
        BOUNDARY,
        "instruments/office_documents/src/listed/lexicon.rs",
        "party",
        "a side on which a unit stands",
    ),
    one(BOUNDARY, "app/src/assembly/people/words/", "org-kind-party", SUBMITTER),
    one(BOUNDARY, "app/src/assembly/people/words/", "unit-kind-party", "a kind of handling unit"),
    one(BOUNDARY, "app/src/assembly/proposals/words/", "kind-party", SUBMITTER),
    one(BOUNDARY, "app/src/assembly/proposals/words/", "setting-proposal-kinds-party", SUBMITTER),
    one(
        BOUNDARY,
        "app/src/assembly/proposals/words/",
        "import-help-privacy",
        "tells that such columns are not read",
    ),
    one(
        BOUNDARY,
        "app/src/assembly/proposals/exchange/json_lines.rs",
        "",
        "the list of fields that an import never reads",
    ),
    one(BOUNDARY, "app/src/demo/data/english.json", "party", SUBMITTER),
    one(
        BOUNDARY,
        "app/src/assembly/entrance/words/",
        "entrance-data-not",
        "tells a person that nothing of the kind is kept about him",
    ),
    one(BOUNDARY, "app/src/assembly/settings/words/", "ground-N03", GROUND),
    one(BOUNDARY, "app/src/assembly/settings/words/zh-CN.ftl", "ground-N04", GROUND),
    one(
        BOUNDARY,
        "instruments/office_documents/src/tables/lexicon.rs",
        "",
        "the list of columns that an import never reads",
    ),
    one(BOUNDARY, "instruments/office_documents/src/proposals_in/lexicon.rs", "", SUBMITTER),
    one(SAID, "app/src/assembly/people/pages/accounts.rs", "\"people-accounts\"", BASE),
    one(SAID, "app/src/assembly/people/pages/log.rs", "\"people-log\"", BASE),
    one(SAID, "app/src/assembly/people/pages/imports.rs", "\"people-imports\"", BASE),
    one(
        SAID,
        "app/src/assembly/people/exchange/undoing.rs",
        "\"people-import\"",
        "no word: the name under which states and acts of an import are worded",
    ),
    one(SAID, "app/src/assembly/people/pages/members.rs", "\"people-members\"", BASE),
    one(SAID, "app/src/assembly/people/pages/orgs.rs", "\"people-orgs\"", BASE),
    one(SAID, "app/src/assembly/people/pages/terms.rs", "\"people-sectors\"", BASE),
    one(
        SAID,
        "app/src/assembly/people/pages/orgs.rs",
        "\"org-kind\"",
        "no word: the base of the words of a choice",
    ),
    one(
        SAID,
        "app/src/assembly/people/pages/orgs.rs",
        "\"unit-kind\"",
        "no word: the base of the words of a choice",
    ),
    one(SAID, "app/src/assembly/handling/pages/figures.rs", "\"promise-kept-in_time\"", MEASURE),
    one(SAID, "app/src/assembly/handling/pages/figures.rs", "\"promise-{}\"", MEASURE),
    one(SAID, "app/src/assembly/handling/pages/figures.rs", "\"promise-late\"", MEASURE),
    one(SAID, "app/src/assembly/handling/pages/figures.rs", "\"promise-broken\"", MEASURE),
    one(SAID, "app/src/assembly/handling/pages/standard.rs", "\"promise-kept-in_time\"", MEASURE),
    one(SAID, "app/src/assembly/handling/pages/standard.rs", "\"promise-{}\"", MEASURE),
    one(SAID, "app/src/assembly/handling/counts.rs", "\"matter-key\"", MEASURE),
    one(SAID, "app/src/assembly/handling/counts.rs", "\"matter-public\"", MEASURE),
    one(SAID, "app/src/assembly/handling/counts.rs", "\"promise-kept\"", MEASURE),
    one(SAID, "app/src/assembly/handling/counts.rs", "\"promise-kept-in_time\"", MEASURE),
    one(SAID, "app/src/assembly/handling/figures.rs", "\"matter-key\"", MEASURE),
    one(SAID, "app/src/assembly/handling/figures.rs", "\"matter-public\"", MEASURE),
    one(SAID, "app/src/assembly/handling/figures.rs", "\"promise-kept-in_time\"", MEASURE),
    one(SAID, "app/src/assembly/handling/figures.rs", "\"promise-{}\"", MEASURE),
    one(SAID, "app/src/assembly/handling/store/follow_up.rs", "\"promise-late\"", MEASURE),
    one(SAID, "app/src/assembly/handling/store/follow_up.rs", "\"promise-claimed\"", MEASURE),
    one(SAID, "app/src/assembly/handling/store/follow_up.rs", "\"promise-disputed\"", MEASURE),
    one(SAID, "app/src/assembly/handling/store/follow_up.rs", "\"promise-handed_over\"", MEASURE),
    one(SAID, "app/src/assembly/handling/store/follow_up.rs", "\"promise-kept\"", MEASURE),
    one(SAID, "app/src/assembly/handling/store/ledger.rs", "\"promise-{}\"", MEASURE),
    one(
        SAID,
        "app/src/assembly/handling/actions/replying/checking.rs",
        "\"promise-{}\"",
        "no word: the name of a field of the form",
    ),
    one(
        SAID,
        "app/src/assembly/handling/actions/replying/writing.rs",
        "\"promise-{}\"",
        "no word: the name of a field of the form",
    ),
    one(SAID, "app/src/foundation/jobs.rs", "\"digest-{}\"", "no word: the name of a job"),
    one(
        SAID,
        "app/src/foundation/mail.rs",
        "\"digest-{}-{}\"",
        "no word: what keeps a mail from being sent twice",
    ),
    one(READS, "app/src/foundation/", "reads account,", SIGN_IN),
    one(READS, "app/src/foundation/", "reads api_token,", SIGN_IN),
    one(READS, "app/src/foundation/", "reads role_grant,", SIGN_IN),
    one(READS, "app/src/foundation/", "reads delegation,", SIGN_IN),
    one(READS, "app/src/foundation/", "reads org,", SIGN_IN),
    one(READS, "app/src/foundation/", "reads org_name,", SIGN_IN),
    one(READS, "app/src/foundation/procedure_store.rs", "reads setting,", PROCEDURE),
    one(READS, "app/src/foundation/procedure_store.rs", "reads calendar_year,", PROCEDURE),
    one(READS, "app/src/foundation/procedure_store.rs", "reads calendar_overlay,", PROCEDURE),
    one(
        READS,
        "app/src/commands/store.rs",
        "reads account,",
        "the person at the console is found by his login before any room is asked",
    ),
    one(
        READS,
        "app/src/assembly/people/",
        "reads account,",
        "lists of seats, roles and delegates are filtered, ordered and paged by the person's name",
    ),
    one(READS, "app/src/assembly/settings/store.rs", "reads account,", NAMED),
    one(READS, "app/src/assembly/rulebook/store/revisions.rs", "reads account,", NAMED),
    one(READS, "app/src/assembly/proposals/", "reads account,", NAMED),
    one(READS, "app/src/assembly/proposals/store/", "reads org_name,", NAMED),
    one(
        READS,
        "app/src/assembly/proposals/store/",
        "reads delegation,",
        "what a person may see is decided inside each statement; a list cannot ask row by row",
    ),
    one(
        READS,
        "app/src/assembly/proposals/store/lists/",
        "reads seat,",
        "figures by sector and participation are counted by the database, over proposals and seats together",
    ),
    one(
        READS,
        "app/src/assembly/handling/store/feeds.rs",
        "reads account,",
        "an address ends with the account that made it, in the one statement that finds it",
    ),
    one(READS, "app/src/assembly/entrance/store/", "reads seat,", OWN),
    one(READS, "app/src/assembly/entrance/store/", "reads term,", OWN),
    one(READS, "app/src/assembly/entrance/store/", "reads sector,", OWN),
    one(READS, "app/src/assembly/entrance/store/", "reads org_name,", OWN),
    one(READS, "app/src/assembly/entrance/store/", "reads role_grant,", OWN),
    one(
        SAID,
        "app/src/assembly/handling/pages/supervising.rs",
        "task-{}",
        "the place of a supervision's task in its page, which looks like a word of the machine of tasks and is none",
    ),
];
