//! The index of a body's proposals: made at the first question, then brought up to date at each by what happened since. Drafts
//! never enter it. Made anew when the body's own groups of words change.

use crate::assembly::proposals::actions::KIND;
use crate::assembly::proposals::records::ProposalId;
use crate::assembly::proposals::store::lists::likeness::{self, Source};
use crate::assembly::proposals::workflow::State;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events;
use crate::foundation::ids::BodyId;
use chinese_text::lexicon::Lexicon;
use chinese_text::similar::{Entry, Index, Like, Shared};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// The index of a body.
#[derive(Default)]
pub struct Shelf {
    /// One brings it up to date, the others wait for him.
    turn: tokio::sync::Mutex<Kept>,
    content: RwLock<Content>,
}

/// Up to where it is kept.
#[derive(Default)]
struct Kept {
    /// The body's own words it was made with; none before it was made.
    words: Option<String>,
    /// The newest event that was seen.
    newest: i64,
    /// Events that were seen and may come again.
    recent: HashSet<i64>,
}

#[derive(Default)]
struct Content {
    index: Index,
    states: HashMap<i64, State>,
}

impl Content {
    /// Enters a proposal as it is now; takes it out where it is a draft again.
    fn put(&mut self, source: &Source) {
        let id = source.id.0;
        if matches!(source.state, State::Draft | State::CoSigning | State::Discarded) {
            self.states.remove(&id);
            self.index.remove(id);
            return;
        }
        self.states.insert(id, source.state);
        let entry = Entry { title: &source.title, body: &source.first_lines, labels: &[] };
        self.index.insert(id, entry);
    }
}

/// The index of the person's body as it stands now.
pub async fn ready(app: &App, by: &Acting) -> Outcome<Arc<Shelf>> {
    let shelf = app.lasting::<Shelf>(by.body)?;
    let mut kept = shelf.turn.lock().await;
    let words = by.procedure.text("proposal.lexicon", by.today());
    if kept.words.as_deref() == Some(words) {
        shelf.follow(app, by.body, &mut kept).await?;
    } else {
        shelf.fill(app, by.body, &mut kept, words).await?;
    }
    drop(kept);
    Ok(shelf)
}

impl Shelf {
    fn read(&self) -> Outcome<RwLockReadGuard<'_, Content>> {
        self.content.read().map_err(|_| Problem::broken("the index of like proposals"))
    }

    fn write(&self) -> Outcome<RwLockWriteGuard<'_, Content>> {
        self.content.write().map_err(|_| Problem::broken("the index of like proposals"))
    }

    /// Reads all that was handed in, a piece at a time: between two the connection is free for others.
    async fn fill(&self, app: &App, body: BodyId, kept: &mut Kept, words: &str) -> Outcome<()> {
        // The setting was checked when it was set; what an earlier program let through leaves the lexicon as it comes.
        let lexicon = Lexicon::built_in().grouped(words).map_or_else(|_| Lexicon::built_in(), Arc::new);
        let newest = events::newest(&mut app.db.read_aside().await?, body).await?;
        let mut made = Content { index: Index::new(lexicon), states: HashMap::new() };
        let mut after = ProposalId(0);
        loop {
            let some = likeness::sources(&mut app.db.read_aside().await?, body, after).await?;
            let Some(last) = some.last() else { break };
            after = last.id;
            some.iter().for_each(|source| made.put(source));
            tokio::task::yield_now().await;
        }
        *self.write()? = made;
        *kept = Kept { words: Some(words.to_owned()), newest, recent: HashSet::new() };
        Ok(())
    }

    /// Enters what changed since.
    async fn follow(&self, app: &App, body: BodyId, kept: &mut Kept) -> Outcome<()> {
        let mut db = app.db.read_aside().await?;
        let happened = events::since(&mut db, body, KIND, kept.newest).await?;
        let new: HashSet<i64> = happened
            .iter()
            .filter(|(event, _)| !kept.recent.contains(event))
            .map(|(_, subject)| *subject)
            .collect();
        if !new.is_empty() {
            let ids: Vec<i64> = new.into_iter().collect();
            let sources = likeness::sources_of(&mut db, body, &ids).await?;
            let mut content = self.write()?;
            sources.iter().for_each(|source| content.put(source));
        }
        kept.newest = happened.last().map_or(kept.newest, |(event, _)| kept.newest.max(*event));
        kept.recent = happened.into_iter().map(|(event, _)| event).collect();
        Ok(())
    }

    /// The likest proposals that the caller lets through, best first.
    pub fn like(
        &self,
        entry: Entry<'_>,
        most: usize,
        may: impl Fn(i64, State) -> bool,
    ) -> Outcome<Vec<Like>> {
        let content = self.read()?;
        let lets = |id: i64| content.states.get(&id).is_some_and(|state| may(id, *state));
        Ok(content.index.like(entry, most, lets))
    }

    /// What two titles share.
    pub fn shared(&self, a: &str, b: &str) -> Outcome<Vec<Shared>> {
        Ok(self.read()?.index.explain(Entry::titled(a), Entry::titled(b)).shared)
    }

    /// How many proposals are in it.
    pub fn len(&self) -> Outcome<usize> {
        Ok(self.read()?.index.len())
    }
}
