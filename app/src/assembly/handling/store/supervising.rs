//! Key proposals and their supervision: activities, tasks, the leaders' desk, the red list.

use crate::assembly::handling::records::*;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Record};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{BodyId, OrgId};

crate::statements! {
    ACTS = crate::select!(SupervisionAct as "t", "from supervision_act t where t.supervision = $1 order by t.held_on, t.id");
    TASKS = crate::select!(SupervisionTask as "t", "from supervision_task t where t.supervision = $1 order by t.id");
    OF_YEAR = crate::select!(Supervision as "s", ", m.number, m.title, coalesce(m.next_due, ''), coalesce((select min(t.due_on) \
        from supervision_task t where t.supervision = s.id and t.done_at is null), '') \
        from supervision s join matter m on m.id = s.matter where s.body = $1 \
        and s.year = $2 order by s.id limit 500");
    YEARS = "select distinct s.year from supervision s where s.body = $1 order by s.year desc";
    RED = "select a.unit, m.id, m.number, m.title, a.overdue_on from assignment a join matter m on m.id = a.matter \
        where a.body = $1 and a.overdue_on is not null and a.answered_on is null and a.part <> 'ref' \
        and a.state not in ('void', 'done', 'opinion_given') order by a.overdue_on, a.id limit 500";
}

/// Activities of a supervision, by day.
pub async fn acts(db: &mut dyn Read, id: SupervisionId) -> Outcome<Vec<SupervisionAct>> {
    SupervisionAct::all(db, ACTS, crate::args![id]).await
}

/// Tasks of a supervision.
pub async fn tasks(db: &mut dyn Read, id: SupervisionId) -> Outcome<Vec<SupervisionTask>> {
    SupervisionTask::all(db, TASKS, crate::args![id]).await
}

/// A supervision in the list of its year.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The supervision.
    pub s: Supervision,
    /// Number of the matter.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Next date of the matter, or empty.
    pub next_due: String,
    /// Next date of an open task, or empty.
    pub task_due: String,
}

impl Listed {
    /// The next date: of a task, of the plan, of the matter.
    pub fn next(&self) -> &str {
        let plan = self.s.plan_due.as_deref().unwrap_or("");
        [self.task_due.as_str(), plan, self.next_due.as_str()]
            .into_iter()
            .filter(|day| !day.is_empty())
            .min()
            .unwrap_or("")
    }
}

/// Supervisions of a year, at most 500, in the order they were named.
pub async fn of_year(db: &mut dyn Read, by: &Acting, year: i64) -> Outcome<Vec<Listed>> {
    let rows = db.rows(OF_YEAR, crate::args![by.body, year]).await?;
    let listed = |mut row| {
        Ok(Listed {
            s: Supervision::read(&mut row)?,
            number: row.take()?,
            title: row.take()?,
            next_due: row.take()?,
            task_due: row.take()?,
        })
    };
    rows.into_iter().map(listed).collect()
}

/// Years with supervisions, the latest first.
pub async fn years(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<i64>> {
    db.rows(YEARS, crate::args![body]).await?.into_iter().map(|row| row.only()).collect()
}

/// A matter that a unit has not answered in time.
#[derive(Debug, Clone)]
pub struct Red {
    /// The unit.
    pub unit: OrgId,
    /// The matter.
    pub matter: MatterId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Since when.
    pub since: String,
}

/// Matters that units have not answered in time, the oldest first, at most 500.
pub async fn red(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Red>> {
    let rows = db.rows(RED, crate::args![body]).await?;
    let red = |mut row: crate::foundation::db::Row| {
        Ok(Red {
            unit: row.take()?,
            matter: row.take()?,
            number: row.take()?,
            title: row.take()?,
            since: row.take()?,
        })
    };
    rows.into_iter().map(red).collect()
}
