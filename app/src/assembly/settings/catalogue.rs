//! Catalogues a body keeps: categories of matters and grounds for not filing, read whole and kept on the shelf.

use super::records::{CategoryId, GroundId};
use super::store;
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;
use crate::foundation::words::{Lang, Words};
use std::sync::Arc;
use time::Date;

/// A category of matters. Its code never changes, so that figures of several years can stand side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its id.
    pub id: CategoryId,
    /// Stable code.
    pub code: String,
    /// Name.
    pub name: String,
    /// English name; empty: the name stands for both.
    pub name_en: String,
    /// The category above, on the second level.
    pub parent: Option<CategoryId>,
    /// Place among its like.
    pub position: i64,
    /// First day, ISO.
    pub from: String,
    /// Last day, ISO.
    pub until: Option<String>,
}

impl Category {
    /// The name in a language.
    pub fn said(&self, lang: Lang) -> &str {
        lang.of(&self.name, &self.name_en)
    }

    /// Whether it may be chosen on a day (ISO).
    pub fn open_on(&self, day: &str) -> bool {
        open(&self.from, self.until.as_deref(), day)
    }
}

fn open(from: &str, until: Option<&str>, day: &str) -> bool {
    from <= day && until.is_none_or(|until| day <= until)
}

/// A category of the first level with those below it.
#[derive(Debug, Clone)]
pub struct Branch<'a> {
    /// First level.
    pub head: &'a Category,
    /// Second level.
    pub below: Vec<&'a Category>,
}

/// All categories of a body, ended ones included, in their order.
#[derive(Debug, Clone, Default)]
pub struct Categories(pub Vec<Category>);

impl Categories {
    /// By id.
    pub fn by_id(&self, id: CategoryId) -> Option<&Category> {
        self.0.iter().find(|c| c.id == id)
    }

    /// By code.
    pub fn by_code(&self, code: &str) -> Option<&Category> {
        self.0.iter().find(|c| c.code == code)
    }

    /// Those that may be chosen on a day (ISO), in the order of the tree.
    pub fn open_on(&self, day: &str) -> Vec<&Category> {
        let tree = self.tree();
        tree.iter()
            .flat_map(|branch| std::iter::once(branch.head).chain(branch.below.iter().copied()))
            .filter(|c| c.open_on(day))
            .collect()
    }

    /// Everything as a tree of two levels.
    pub fn tree(&self) -> Vec<Branch<'_>> {
        let below = |head: &Category| self.0.iter().filter(|c| c.parent == Some(head.id)).collect();
        self.0.iter().filter(|c| c.parent.is_none()).map(|head| Branch { head, below: below(head) }).collect()
    }

    /// All of them, each above those below it.
    pub fn in_order(&self) -> Vec<Category> {
        let place =
            |c: &Category| c.parent.and_then(|id| self.by_id(id)).map_or(c.position, |above| above.position);
        let mut all = self.0.clone();
        all.sort_by_key(|c| (place(c), c.parent.map_or(0, |_| c.position + 1), c.id.0));
        all
    }

    /// The category of the first level to which one belongs: itself, or the one above it.
    pub fn head_of(&self, id: CategoryId) -> Option<&Category> {
        let category = self.by_id(id)?;
        category.parent.map_or(Some(category), |above| self.by_id(above))
    }
}

/// The categories of a body, from the shelf.
pub async fn categories(app: &App, body: BodyId) -> Outcome<Arc<Categories>> {
    app.shelf(body, move |app: App| async move {
        Ok(Categories(store::categories(&mut app.db.read_aside().await?, body).await?))
    })
    .await
}

/// The categories that may be chosen on a day, by their place; also inside a transaction.
pub async fn open_categories(db: &mut dyn Read, body: BodyId, day: Date) -> Outcome<Vec<Category>> {
    let day = day.to_string();
    let all = store::categories(db, body).await?;
    Ok(all.into_iter().filter(|c| c.open_on(&day)).collect())
}

/// The code of a category that may be chosen on a day.
pub async fn category_code(
    db: &mut dyn Read,
    body: BodyId,
    id: CategoryId,
    day: Date,
) -> Outcome<Option<String>> {
    Ok(open_categories(db, body, day).await?.into_iter().find(|c| c.id == id).map(|c| c.code))
}

/// Whether a ground may be named on a day.
pub async fn ground_known(db: &mut dyn Read, body: BodyId, code: &str, day: Date) -> Outcome<bool> {
    let grounds = Grounds::with_local(store::grounds(db, body).await?);
    Ok(grounds.by_code(code).is_some_and(|ground| ground.open_on(&day.to_string())))
}

/// What a new body begins with: code, code of the category above, position. Names: words `category-<code>`.
pub fn default_categories() -> &'static [(&'static str, Option<&'static str>, i64)] {
    &[
        ("economy", None, 1),
        ("politics", None, 2),
        ("culture", None, 3),
        ("society", None, 4),
        ("ecology", None, 5),
        ("other", None, 6),
        ("agriculture", Some("economy"), 1),
        ("industry", Some("economy"), 2),
        ("trade", Some("economy"), 3),
        ("transport", Some("economy"), 4),
        ("law", Some("politics"), 1),
        ("administration", Some("politics"), 2),
        ("heritage", Some("culture"), 1),
        ("tourism", Some("culture"), 2),
        ("education", Some("society"), 1),
        ("health", Some("society"), 2),
        ("employment", Some("society"), 3),
        ("housing", Some("society"), 4),
        ("environment", Some("ecology"), 1),
        ("water", Some("ecology"), 2),
    ]
}

/// The ten grounds that hold everywhere (rule page 1.4); their texts are words `ground-<code>`.
pub const NATIONAL_GROUNDS: [&str; 10] =
    ["N01", "N02", "N03", "N04", "N05", "N06", "N07", "N08", "N09", "N10"];

/// A ground for not filing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// Row of a local ground; none for one that holds everywhere.
    pub id: Option<GroundId>,
    /// Code, kept by the records that name it.
    pub code: String,
    /// Name of a local ground.
    pub name: String,
    /// English name of a local ground.
    pub name_en: String,
    /// First day, ISO; empty: always.
    pub from: String,
    /// Last day, ISO.
    pub until: Option<String>,
}

impl Ground {
    /// The text in a language.
    pub fn said(&self, words: &Words, lang: Lang) -> String {
        match self.id {
            None => words.t(lang, &format!("ground-{}", self.code)).into_owned(),
            Some(_) => self.local(lang).to_owned(),
        }
    }

    /// The name of a local ground in a language.
    pub fn local(&self, lang: Lang) -> &str {
        lang.of(&self.name, &self.name_en)
    }

    /// Whether it may be named on a day (ISO).
    pub fn open_on(&self, day: &str) -> bool {
        open(&self.from, self.until.as_deref(), day)
    }
}

/// The grounds of a body: those that hold everywhere, then its own.
#[derive(Debug, Clone, Default)]
pub struct Grounds(pub Vec<Ground>);

impl Grounds {
    /// The ten national grounds followed by the body's own.
    pub fn with_local(local: Vec<Ground>) -> Self {
        let national = NATIONAL_GROUNDS.iter().map(|code| Ground {
            id: None,
            code: (*code).to_owned(),
            name: String::new(),
            name_en: String::new(),
            from: String::new(),
            until: None,
        });
        Self(national.chain(local).collect())
    }

    /// By code, ended ones included.
    pub fn by_code(&self, code: &str) -> Option<&Ground> {
        self.0.iter().find(|g| g.code == code)
    }

    /// Those that may be named on a day (ISO).
    pub fn open_on(&self, day: &str) -> Vec<&Ground> {
        self.0.iter().filter(|g| g.open_on(day)).collect()
    }
}

/// The grounds of a body, from the shelf.
pub async fn grounds(app: &App, body: BodyId) -> Outcome<Arc<Grounds>> {
    app.shelf(body, move |app: App| async move {
        Ok(Grounds::with_local(store::grounds(&mut app.db.read_aside().await?, body).await?))
    })
    .await
}
