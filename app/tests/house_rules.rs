//! The house rules: walls between rooms, sizes, banned calls, words, the boundary. They are read from the sources as text, so
//! that they hold without anybody's memory. Exceptions stand in `house_rules/exceptions.rs`.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop where a test would")]

mod house_rules {
    pub mod boundary;
    pub mod composed;
    pub mod exceptions;
    pub mod judging;
    mod proof;
    pub mod sizes;
    pub mod source;
    pub mod tables;
    pub mod walls;
    pub mod words;
}

use house_rules::exceptions::EXCEPTIONS;
use house_rules::judging::judge;
use house_rules::source::Tree;
use house_rules::{boundary, sizes, tables, walls, words};

#[test]
fn instruments_stand_alone() {
    judge(&["instruments stand alone"], &walls::instruments(&Tree::read()));
}

#[test]
fn foundation_knows_no_room() {
    judge(&["foundation knows no room"], &walls::foundation(&Tree::read()));
}

#[test]
fn rooms_use_front_doors() {
    judge(&["rooms use front doors"], &walls::rooms(&Tree::read()));
}

#[test]
fn sql_stands_in_stores() {
    judge(&["SQL stands in stores"], &walls::sql(&Tree::read()));
}

#[test]
fn a_table_is_written_and_read_by_its_room() {
    let written = EXCEPTIONS.iter().filter(|e| e.rule == tables::WRITES).count();
    assert_eq!(
        written, 0,
        "a room never writes a table of another: move the statement behind its front door"
    );
    judge(&[tables::WRITES, tables::READS], &tables::tables(&Tree::read(), &tables::owners()));
}

#[test]
fn only_pages_and_api_know_http() {
    judge(&["only pages and API know HTTP"], &walls::http(&Tree::read()));
}

#[test]
fn a_workflow_is_a_table() {
    judge(&["a workflow is a table"], &walls::workflow(&Tree::read()));
}

#[test]
fn only_the_house_names_all_rooms() {
    judge(&["only house.rs names all rooms"], &walls::list_of_rooms(&Tree::read()));
}

#[test]
fn words_stand_in_words_files() {
    judge(&["words stand in words files"], &walls::chinese(&Tree::read()));
}

#[test]
fn clock_and_chance_come_through_acting() {
    judge(&["clock and chance come through Acting"], &walls::clock(&Tree::read()));
}

#[test]
fn the_boundary_holds() {
    judge(&["nobody's religion, ethnicity, creed or party"], &boundary::boundary(&Tree::read()));
}

#[test]
fn files_and_functions_are_short() {
    let tree = Tree::read();
    for line in sizes::over_budget(&tree) {
        println!("over budget: {line}");
    }
    judge(&["sizes"], &sizes::lengths(&tree));
}

#[test]
fn every_file_says_what_lives_in_it() {
    judge(&["heads"], &sizes::heads(&Tree::read()));
}

#[test]
fn banned_calls_are_not_made() {
    judge(&["banned calls"], &sizes::calls(&Tree::read()));
}

#[test]
fn names_say_something() {
    judge(&["names that say nothing"], &sizes::names(&Tree::read()));
}

#[test]
fn markup_is_audited() {
    judge(&["audited markup"], &sizes::markup(&Tree::read()));
}

#[test]
fn no_traces_of_a_machine() {
    let tree = Tree::read();
    judge(&["no traces of a machine"], &sizes::machine(&tree));
    assert_eq!(sizes::hosts_are_used(&tree), Vec::<&str>::new(), "hosts on the list that nobody names");
}

#[test]
fn every_template_is_used() {
    judge(&["every template is used"], &sizes::orphans(&Tree::read()));
}

#[test]
fn words_are_the_same_in_both_languages() {
    let rules = ["words in both languages", "every word has a gloss", "the same arguments"];
    judge(&rules, &words::parity(&Tree::read()));
}

#[test]
fn every_key_said_exists() {
    judge(&["every key said exists"], &words::missing(&Tree::read()));
}

#[test]
fn every_key_is_said() {
    judge(&["every key is said"], &words::unused(&Tree::read()));
}
