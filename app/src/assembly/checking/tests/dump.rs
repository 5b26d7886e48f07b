//! Temporary.

use crate::demo::people;
use crate::demo::testing::World;
use crate::foundation::figures::{self, Period, Question};

#[tokio::test]
async fn dump() {
    let world = World::sqlite().await;
    let by = world.acting(people::OFFICE_OFFICER).await;
    let sittings = crate::assembly::people::sittings(&world.app, by.body).await.unwrap();
    for s in &sittings.list {
        println!("SITTING {} {}届{}次 {} {}..{}", s.id.0, s.term_number, s.number, s.year, s.opens_on, s.closes_on);
    }
    for (room, offer) in figures::offered(&world.app, &by).await.unwrap() {
        let mut all = Vec::new();
        for period in [Period::year(2024), Period::year(2025), Period::year(2026)]
            .into_iter()
            .chain(sittings.list.iter().map(|s| Period::Sitting(s.id.0)))
        {
            let q = Question { room: room.to_owned(), key: offer.key.clone(), period };
            let a = figures::ask(&world.app, &by, &q).await.unwrap();
            all.push(a.map_or("-".to_owned(), |a| format!("{}({})", a.n(), a.lines.len())));
        }
        let said: Vec<String> = offer.said.iter().map(|w| w.join(" ")).collect();
        println!("OFFER {room}/{} {} [{}] whole={} said={} : {}", offer.key, offer.name, offer.units.join("|"), offer.whole, said.join("|"), all.join(" "));
    }
}
