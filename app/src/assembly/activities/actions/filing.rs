//! Papers of an activity: what is read before in its versions, minutes, pictures.

use super::{KIND, event, readable};
use crate::assembly::activities::records::*;
use crate::assembly::activities::workflow::activity::State;
use crate::assembly::activities::{hats, store};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::files::Stored;
use crate::foundation::store as house;
use crate::foundation::workflow::Name;
use serde_json::json;

/// The most papers of an activity.
const PAPERS: usize = 200;

/// Adds a paper, or a new version of one that is there.
pub async fn attach(
    tx: &mut Tx,
    by: &Acting,
    (id, sort, of): (ActivityId, Sort, Option<i64>),
    (name, digest, size): Stored,
) -> Outcome<()> {
    let (activity, _) = readable(tx, by, id).await?;
    hats::keeper(by, "activities-action-attach")?;
    if activity.state == State::Cancelled {
        return Err(Problem::NotFromHere {
            machine: "activity",
            action: "attach".to_owned(),
            state: activity.state.key().to_owned(),
            possible: Vec::new(),
        });
    }
    let all = store::papers(tx, id).await?;
    if all.len() >= PAPERS {
        return Err(Problem::invalid("file", "activities-too-many-papers"));
    }
    let own = by.new_id();
    let (series, seq, sort) = match of {
        None => (own, 1, sort),
        Some(of) => {
            let same = all.iter().filter(|paper| paper.series == of).max_by_key(|paper| paper.seq);
            let last = same.ok_or_else(|| Problem::invalid("of", "form-choose"))?;
            (of, last.seq + 1, last.sort)
        }
    };
    house::record_blob(tx, &digest, size, by.now).await?;
    let paper = Paper {
        id: own,
        body: by.body,
        activity: id,
        sort,
        series,
        seq,
        name,
        digest,
        size,
        added_by: by.account,
        added_at: by.now,
    };
    paper.insert(tx).await?;
    let state = activity.state.key();
    let detail = json!({ "x": paper.name, "y": paper.seq.to_string(), "digest": paper.digest });
    event(tx, by, (KIND, id.0), (hats::standing(by), "attach", state, state), detail).await
}

/// Takes a paper off.
pub async fn detach(tx: &mut Tx, by: &Acting, id: ActivityId, paper: i64) -> Outcome<()> {
    let (activity, _) = readable(tx, by, id).await?;
    hats::keeper(by, "activities-action-detach")?;
    let found = store::paper(tx, by.body, paper).await?.filter(|p| p.activity == id);
    let found = found.ok_or(Problem::NotFound)?;
    if !store::drop_paper(tx, by.body, paper).await? {
        return Err(Problem::NotFound);
    }
    let state = activity.state.key();
    let detail = json!({ "x": found.name, "y": found.seq.to_string(), "digest": found.digest });
    event(tx, by, (KIND, id.0), (hats::standing(by), "detach", state, state), detail).await
}
