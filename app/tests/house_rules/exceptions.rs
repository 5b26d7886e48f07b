//! Exceptions to the house rules, each with its reason. One that is no longer needed fails.

use super::judging::Exception;

const fn one(rule: &'static str, path: &'static str, piece: &'static str, reason: &'static str) -> Exception {
    Exception { rule, path, piece, reason }
}

const BOUNDARY: &str = "nobody's religion, ethnicity, creed or party";
const SAID: &str = "every key said exists";
const SUBMITTER: &str = "a kind of organisation that submits proposals, not a quality of a person";
const GROUND: &str = "the national rule's own ground for not filing a matter: it keeps such matters out";

const BASE: &str = "no word: the base of the words of a table and its empty list";

/// The exceptions.
pub const EXCEPTIONS: &[Exception] = &[
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
        "words stand in words files",
        "instruments/office_documents/src/proposals_in/lexicon.rs",
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
        "instruments/office_documents/src/proposals_in/lexicon.rs",
        "",
        "the list of columns that an import never reads",
    ),
    one(SAID, "app/src/assembly/people/pages/accounts.rs", "\"people-accounts\"", BASE),
    one(SAID, "app/src/assembly/people/pages/log.rs", "\"people-log\"", BASE),
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
    one(SAID, "app/src/foundation/jobs.rs", "\"digest-{}\"", "no word: the name of a job"),
    one(
        SAID,
        "app/src/foundation/mail.rs",
        "\"digest-{}-{}\"",
        "no word: what keeps a mail from being sent twice",
    ),
];
