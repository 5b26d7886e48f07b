//! Twelve proposals through every branch of handling, by the people of one body at a desk (1280 px) and on a phone (390 px),
//! each under his own name, from the meeting in March to the next term. Whatever they do they do by links and buttons that
//! stand on their pages. The clock is set by the test and the program's own timer works every night that passes.
//!
//! Every due date that appears is read from a page and compared with a count by hand, which stands beside it as a comment. It was
//! made from the State Council's calendar of 2026 (`instruments/working_days/calendars/cn-2026.json`): not worked are
//! Saturdays, Sundays and 4 to 6 April, 1 to 5 May, 19 to 21 June, 25 to 27 September, 1 to 7 October; worked are Saturday
//! 9 May, Sunday 20 September and Saturday 10 October. The first day is not counted.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends")]

mod cast;
mod ending;
mod giving;
mod judging;
mod replying;
mod seat;
mod supervising;
mod working;

use crate::place::Place;
use crate::support;
use cast::moment;
use seat::Seat;
use std::time::Instant;
use yizheng::demo::testing;

/// The place with its two seats.
struct Story<'a> {
    place: &'a Place,
    /// Office, assigning office and units.
    desk: Seat<'a>,
    /// Members and leaders.
    phone: Seat<'a>,
    begun: Instant,
}

impl Story<'_> {
    /// The days pass; in the morning everybody signs in anew.
    async fn day(&self, day: &str) {
        self.place.days_until(day).await;
        self.desk.stands_up();
        self.phone.stands_up();
        println!("{day} {:?}", self.begun.elapsed());
    }
}

/// `looks`: whether the stations are looked at, which is the same on every database.
async fn whole_story(cluster: Option<&str>, looks: bool) {
    if !support::available() {
        return;
    }
    let begun = Instant::now();
    let place = Place::empty(cluster, moment(cast::SUBMITTED, 9)).await;
    place.peopled().await;
    println!("filed after {:?}", begun.elapsed());
    let story = Story {
        place: &place,
        desk: Seat::new(&place, "desk", looks).await,
        phone: Seat::new(&place, "phone", looks).await,
        begun,
    };
    story.march().await;
    story.april().await;
    story.may().await;
    story.june().await;
    story.autumn().await;
    story.next_term().await;
    let wrong = [story.desk.wrong(), story.phone.wrong()].concat();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twelve_proposals_are_handled() {
    whole_story(None, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "the same story on the other database; ./check --full"]
async fn twelve_proposals_are_handled_on_postgres() {
    match std::env::var(testing::POSTGRES) {
        Ok(url) => whole_story(Some(&url), false).await,
        Err(_) => println!("skipped: {} is unset", testing::POSTGRES),
    }
}
