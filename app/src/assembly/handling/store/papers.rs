//! SQL of papers: templates of the body, what lists print, activities and tasks of a supervision.

use crate::assembly::handling::records::*;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

crate::statements! {
    TEMPLATE = crate::select!(PaperTemplate as "t", "from paper_template t where t.body = $1 and t.paper = $2 \
        and t.retired_at is null order by t.id desc limit 1");
    TEMPLATES = crate::select!(PaperTemplate as "t", "from paper_template t where t.body = $1 and t.retired_at is null \
        order by t.id desc");
    RETIRE = "update paper_template set retired_at = $3 where body = $1 and paper = $2 and retired_at is null";
    LEDGER = crate::select!(Promise as "p", "from promise p where p.body = $1 order by p.due_on, p.id limit $2");
    ACTS = crate::select!(SupervisionAct as "a", "from supervision_act a where a.supervision = $1 order by a.held_on, a.id");
    TASKS = crate::select!(SupervisionTask as "k", "from supervision_task k where k.supervision = $1 order by k.due_on, k.id");
}

/// The template in force for a paper.
pub async fn template(db: &mut dyn Read, body: BodyId, paper: &str) -> Outcome<Option<PaperTemplate>> {
    PaperTemplate::one(db, TEMPLATE, crate::args![body, paper]).await
}

/// Templates in force.
pub async fn templates(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<PaperTemplate>> {
    PaperTemplate::all(db, TEMPLATES, crate::args![body]).await
}

/// Takes the templates of a paper away; how many there were.
pub async fn retire(tx: &mut Tx, body: BodyId, paper: &str, now: i64) -> Outcome<u64> {
    tx.run(RETIRE, crate::args![body, paper, now]).await
}

/// Promises of the body by date.
pub async fn ledger(db: &mut dyn Read, body: BodyId, most: i64) -> Outcome<Vec<Promise>> {
    Promise::all(db, LEDGER, crate::args![body, most]).await
}

/// Activities of a supervision. The caller has found it in the body.
pub async fn acts(db: &mut dyn Read, id: SupervisionId) -> Outcome<Vec<SupervisionAct>> {
    SupervisionAct::all(db, ACTS, crate::args![id]).await
}

/// What is still to do after a supervision. The caller has found it in the body.
pub async fn tasks(db: &mut dyn Read, id: SupervisionId) -> Outcome<Vec<SupervisionTask>> {
    SupervisionTask::all(db, TASKS, crate::args![id]).await
}
