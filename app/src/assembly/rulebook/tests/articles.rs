//! Articles keep their anchors through versions and drafts; a person's word about where one comes from stands.

use super::{rule, versions};
use crate::assembly::rulebook::actions::revising::{self, Beginning, Input, Pinned, Reading};
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::workflow::Action;
use crate::assembly::rulebook::{store, text};
use crate::demo::people;
use crate::demo::testing::{self, World};
use crate::foundation::acting::Acting;
use rule_text::Kind as Became;

async fn articles(world: &World, version: &Version) -> Vec<ArticleRow> {
    let mut db = world.app.db.read().await.unwrap();
    store::articles(&mut db, version.text.unwrap()).await.unwrap()
}

fn place<'a>(rows: &'a [ArticleRow], piece: &str) -> &'a ArticleRow {
    rows.iter().find(|row| row.content.contains(piece)).unwrap()
}

#[tokio::test]
async fn an_article_that_got_another_number_is_still_the_same_one() {
    for world in testing::worlds().await {
        let chair = rule(&world, "主席会议工作规则").await;
        let all = versions(&world, chair.id).await;
        assert_eq!(all.len(), 3);
        let (first, last) = (articles(&world, &all[0]).await, articles(&world, &all[2]).await);
        let (was, is) = (place(&first, "纪要由主席签发"), place(&last, "纪要由主席签发"));
        assert_eq!((was.anchor == is.anchor, was.whole_no, is.whole_no), (true, 7, 9));
        let before = articles(&world, &all[1]).await;
        let compared = text::beside(&before, &last);
        let row = |piece: &str| {
            let at = last.iter().position(|row| row.content.contains(piece)).unwrap();
            compared.rows.iter().find(|row| row.new.contains(&at)).unwrap()
        };
        assert_eq!(row("每季度听取").change.kind, Became::New);
        assert!(row("提前五日").change.moved || row("临时动议").change.moved);
        assert_eq!(row("提前五日").change.kind, Became::Changed);
        let mut member = world.client(people::MEMBER).await;
        let address = crate::foundation::ids::write(is.anchor);
        let life = member.get(&format!("/rules/{}/articles/{address}", chair.id)).await;
        assert!(life.says("第1版第七条") && life.says("第3版第九条"), "{}", life.text);
        let page = member.get(&format!("/rules/{}/compare", chair.id)).await;
        assert!(
            page.says("原条文") && page.says("变动和理由") && page.says("新增") && page.says("条号变动"),
            "{}",
            page.text
        );
    }
}

#[tokio::test]
async fn one_article_that_became_two_is_shown_as_split() {
    for world in testing::worlds().await {
        let plenary = rule(&world, "全体会议工作规则").await;
        let all = versions(&world, plenary.id).await;
        let (old, new) = (articles(&world, &all[0]).await, articles(&world, &all[1]).await);
        let compared = text::beside(&old, &new);
        let split = compared.rows.iter().find(|row| row.change.kind == Became::Split).unwrap();
        let said: Vec<&str> = split.new.iter().map(|at| new[*at].content.as_str()).collect();
        assert!(said.len() == 2 && said[0].contains("履职平台") && said[1].contains("三日以上"), "{said:?}");
    }
}

async fn begun(world: &World, by: &Acting, short: &str) -> RevisionId {
    let found = rule(world, short).await;
    let mut tx = world.app.db.begin().await.unwrap();
    let p = revising::begin(&mut tx, by, &Beginning::Revise(found.id), "试写").await.unwrap();
    tx.commit().await.unwrap();
    p.id
}

async fn step(world: &World, by: &Acting, id: RevisionId, action: Action, input: Input) {
    let mut tx = world.app.db.begin().await.unwrap();
    revising::perform(&mut tx, by, id, action, &input).await.unwrap();
    tx.commit().await.unwrap();
}

async fn read(world: &World, by: &Acting, id: RevisionId) -> Reading {
    Reading::of(&mut world.app.db.read().await.unwrap(), by, id).await.unwrap()
}

#[tokio::test]
async fn what_a_person_says_of_an_article_stands_when_the_text_is_written_again() {
    for world in testing::worlds().await {
        let by = world.acting(people::OFFICE_OFFICER).await;
        let id = begun(&world, &by, "文史资料").await;
        let base = read(&world, &by, id).await.articles;
        let issued = base[0].text;
        let draft = |extra: &str| {
            let lines: Vec<String> = base
                .iter()
                .enumerate()
                .map(|(at, row)| {
                    let said = if at == 2 {
                        "入库资料逐件建档，注明提供人和年代。"
                    } else {
                        row.content.as_str()
                    };
                    format!(
                        "第{}条　{said}{}",
                        rule_text::numeral(at as u32 + 1),
                        if at == 3 { extra } else { "" }
                    )
                })
                .collect();
            format!("政协云溪州委员会文史资料工作办法\n{}", lines.join("\n"))
        };
        step(&world, &by, id, Action::Write, Input { draft: draft(""), ..Input::default() }).await;
        let now = read(&world, &by, id).await.articles;
        let third = now[2].clone();
        // Whatever it was taken for, the office says that it is another matter than the third.
        let pinned = Input {
            anchor: third.anchor,
            pinned: Some(Pinned::New),
            text: "另立一条".into(),
            ..Input::default()
        };
        step(&world, &by, id, Action::Explain, pinned).await;
        let now = read(&world, &by, id).await.articles;
        assert!(now[2].pinned && base.iter().all(|row| row.anchor != now[2].anchor));
        let compared = text::beside(&base, &now);
        assert_eq!((compared.count(Became::New), compared.count(Became::Deleted)), (1, 1));
        let anchor = now[2].anchor;
        step(
            &world,
            &by,
            id,
            Action::Write,
            Input { draft: draft("定稿前征求专家意见。"), ..Input::default() },
        )
        .await;
        let now = read(&world, &by, id).await.articles;
        assert!(now[2].pinned && now[2].anchor == anchor, "it is carried through the next text");
        assert_eq!(now[3].anchor, base[3].anchor);
        // The text in force was never touched.
        let kept = store::articles(&mut world.app.db.read().await.unwrap(), issued).await.unwrap();
        assert_eq!(kept, base);
        let back = Input { anchor, pinned: Some(Pinned::From(base[2].anchor)), ..Input::default() };
        step(&world, &by, id, Action::Explain, back).await;
        assert_eq!(read(&world, &by, id).await.articles[2].anchor, base[2].anchor);
        let page = world.client(people::OFFICE_OFFICER).await.get(&format!("/revisions/{id}/compare")).await;
        assert!(page.says("定稿前征求专家意见") && page.says("说明理由"), "{}", page.text);
    }
}
