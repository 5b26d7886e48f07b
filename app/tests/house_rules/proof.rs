//! Every rule finds a breach: proven on small made-up trees.

use super::judging::Found;
use super::source::Tree;
use super::{boundary, sizes, tables, walls, words};

const TABLE: (&str, &str) = (
    "ARCHITECTURE.md",
    "<!-- rooms -->\n| room | uses |\n|---|---|\n| `a` | `b` |\n| `b` | |\n<!-- /rooms -->\n",
);

/// How often a rule speaks about a tree.
fn count(rule: fn(&Tree) -> Vec<Found>, files: &[(&str, &str)]) -> usize {
    rule(&Tree::of(files)).len()
}

#[test]
fn wall_breaks_are_found() {
    let one = |rule: fn(&Tree) -> Vec<Found>, path: &str, text: &str| count(rule, &[(path, text)]);
    let of = |text: &str| one(walls::instruments, "instruments/x/Cargo.toml", text);
    assert_eq!(of("[dependencies]\ntime = \"1\"\n"), 0);
    assert_eq!(of("[dependencies]\nyizheng = { path = \"../../app\" }\n"), 1);
    let of = |text: &str| one(walls::foundation, "app/src/foundation/x.rs", text);
    assert_eq!(of("// crate::assembly\nconst A: &str = \"crate::house\";\n"), 0);
    assert_eq!(of("use crate::assembly::people;\n"), 1);
    let of = |text: &str| one(walls::http, "app/src/assembly/a/actions.rs", text);
    assert_eq!(of("fn f() {}\n#[cfg(test)]\nmod tests { use axum::Router; }\n"), 0);
    assert_eq!(of("use axum::Router;\n"), 1);
    assert_eq!(one(walls::http, "app/src/assembly/a/pages/x.rs", "use axum::Router;\n"), 0);
    let of = |text: &str| one(walls::workflow, "app/src/assembly/a/workflow.rs", text);
    assert_eq!(of("use crate::foundation::workflow::Step;\nuse Action as A;\n"), 0);
    assert_eq!(of("use super::records::Kind;\n"), 1);
    let of = |text: &str| one(walls::list_of_rooms, "app/src/commands/x.rs", text);
    assert_eq!(of("use crate::assembly::settings;\n"), 0);
    assert_eq!(of("static X: &Room = &crate::assembly::settings::ROOM;\n"), 1);
    let of = |text: &str| one(walls::clock, "app/src/foundation/x.rs", text);
    assert_eq!(of("// now_utc\nlet n = app.now();\n"), 0);
    assert_eq!(of("let n = OffsetDateTime::now_utc();\n"), 1);
}

#[test]
fn rooms_that_go_through_walls_are_found() {
    let of = |text: &str| {
        let door = ("app/src/assembly/b/mod.rs", "//! B.\npub use records::Thing;\n");
        count(walls::rooms, &[TABLE, door, ("app/src/assembly/a/store.rs", text)])
    };
    assert_eq!(of("use crate::assembly::b::Thing;\n"), 0);
    assert_eq!(of("use crate::assembly::b::{self, Thing};\nfn f() { b::make(); }\n"), 0);
    assert_eq!(of("use crate::assembly::b::pages::x;\n"), 1);
    assert_eq!(of("use crate::assembly::b::{Thing, records::Other};\n"), 1);
    assert_eq!(of("use crate::assembly::b;\nfn f() { b::pages::x(); }\n"), 1);
    assert_eq!(of("use crate::assembly::b::Thing;\nuse super::super::b::Thing;\n"), 1);
    assert_eq!(of("use crate::assembly::b::Thing;\nuse crate::assembly::c::Thing;\n"), 1, "not in the table");
    assert_eq!(of("fn f() {}\n"), 1, "the table is stale");
    let circle =
        "<!-- rooms -->\n| room | uses |\n|---|---|\n| `a` | `b` |\n| `b` | `a` |\n<!-- /rooms -->\n";
    let files = [
        ("ARCHITECTURE.md", circle),
        ("app/src/assembly/a/x.rs", "use crate::assembly::b::Thing;\n"),
        ("app/src/assembly/b/x.rs", "use crate::assembly::a::Thing;\n"),
    ];
    assert_eq!(count(walls::rooms, &files), 1, "a circle");
}

#[test]
fn statements_outside_stores_are_found() {
    let of = |text: &str| count(walls::sql, &[("app/src/assembly/a/actions.rs", text)]);
    assert_eq!(of("let a = \"select a file\"; let b = \"with care\"; let c = \"update\";\n"), 0);
    for text in [
        "select id from body",
        "insert into body (id) values ($1)",
        "update body set id = 1",
        "delete from body",
    ] {
        assert_eq!(of(&format!("let a = \"{text}\";\n")), 1, "{text}");
    }
    assert_eq!(of("let a = r#\"with x as (select 1) select * from x\"#;\n"), 1);
    assert_eq!(
        count(walls::sql, &[("app/src/assembly/a/store/x.rs", "let a = \"select id from body\";\n")]),
        0
    );
}

#[test]
fn tables_of_other_rooms_are_found() {
    let schema = ("app/migrations/sqlite/0001_a.sql", "create table seat (\n);\ncreate table event (\n);\n");
    let owners: &[(&str, &str)] = &[("seat", "b"), ("event", "foundation")];
    let of = |path: &str, text: &str| {
        let code = format!("const A: &str = \"{text}\";\n");
        let found = tables::tables(&Tree::of(&[schema, (path, &code)]), owners);
        let count = |rule: &str| found.iter().filter(|f| f.rule == rule).count();
        (count(tables::WRITES), count(tables::READS))
    };
    let (own, other) = ("app/src/assembly/b/store.rs", "app/src/assembly/a/store/x.rs");
    for text in
        ["insert into seat (id) values ($1)", "update seat set id = 1", "delete from seat where id = 1"]
    {
        assert_eq!(of(own, text), (0, 0), "{text}");
        assert_eq!(of(other, text), (1, 0), "{text}");
        assert_eq!(of("app/src/foundation/store.rs", text), (1, 0), "{text}");
        assert_eq!(of("app/src/demo/store.rs", text), (0, 0), "{text}");
    }
    for text in ["select id from seat where id = $1", "select 1 from \\\n  x join seat s on s.id = x.id"] {
        assert_eq!(of(own, text), (0, 0), "{text}");
        assert_eq!(of(other, text), (0, 1), "{text}");
    }
    assert_eq!(of(other, "select id from event"), (0, 0), "everybody reads what is the foundation's");
    assert_eq!(of(other, "update event set id = 1"), (1, 0));
    let count = |owners: &[(&str, &str)]| tables::tables(&Tree::of(&[schema]), owners).len();
    assert_eq!(count(owners), 0);
    assert_eq!(count(&[("seat", "b")]), 1, "a table of nobody");
    let gone = ("app/migrations/sqlite/0002_b.sql", "drop table event;\n");
    let left = |owners: &[(&str, &str)]| tables::tables(&Tree::of(&[schema, gone]), owners).len();
    assert_eq!((left(&[("seat", "b")]), left(owners)), (0, 1), "a table that a later step drops");
    assert_eq!(count(&[("seat", "b"), ("seat", "a"), ("event", "foundation")]), 1, "a table of two rooms");
    assert_eq!(
        count(&[("seat", "b"), ("event", "foundation"), ("gone", "b")]),
        1,
        "a table that is not made"
    );
}

#[test]
fn chinese_outside_words_is_found() {
    let of = |path: &str, text: &str| count(walls::chinese, &[(path, text)]);
    assert_eq!(of("app/src/x.rs", "/// 提案\nlet a = \"\\u{3000}\";\n"), 0);
    assert_eq!(of("app/src/x.rs", "let a = \"提案\";\n"), 1);
    assert_eq!(
        of("app/src/x.rs", "#[test]\nlet a = '提';\n"),
        0,
        "a character is a rule of the language, not a word"
    );
    assert_eq!(of("app/src/x.html", "{# 提案 #}\n<p>Proposal</p>\n"), 0);
    assert_eq!(of("app/src/x.html", "<p>提案</p>\n"), 1);
    assert_eq!(of("app/src/assembly/a/tests.rs", "let a = \"提案\";\n"), 0);
}

#[test]
fn breaches_of_the_boundary_are_found() {
    let of = |path: &str, text: &str| count(boundary::boundary, &[(path, text)]);
    assert_eq!(
        of("app/migrations/sqlite/1.sql", "-- no religion\ncreate table a (\n  name text not null\n);\n"),
        0
    );
    assert_eq!(of("app/migrations/sqlite/1.sql", "create table a (\n  religion text\n);\n"), 1);
    assert_eq!(of("app/src/assembly/a/pages.rs", "form.field(\"ethnic_group\", \"a-b\");\n"), 1);
    assert_eq!(of("app/src/assembly/a/pages.rs", "Column { key: \"party\" };\n"), 1);
    assert_eq!(of("app/src/assembly/a/templates/x.html", "<input name=\"creed\">\n"), 1);
    assert_eq!(of("app/src/assembly/a/words/zh-CN.ftl", "# 民族 in a gloss is no word\na-b = 政治面貌\n"), 1);
    assert_eq!(of("instruments/x/src/header.rs", "const H: &[&str] = &[\"民族\"];\n"), 1);
    assert_eq!(of("app/src/demo/data/people.json", "[{ \"name\": \"a\", \"religion\": \"b\" }]"), 1);
}

#[test]
fn long_and_headless_files_are_found() {
    let of = |text: &str| count(sizes::lengths, &[("app/src/x.rs", text)]);
    let function = |lines: usize| format!("fn f() {{\n{}}}\n", "    g();\n".repeat(lines - 2));
    assert_eq!(of(&function(70)), 0);
    assert_eq!(of(&function(71)), 1);
    assert_eq!(of(&"\n".repeat(500)), 0);
    assert_eq!(of(&"\n".repeat(501)), 1);
    assert_eq!(count(sizes::lengths, &[("app/src/x.html", &"\n".repeat(121))]), 1);
    assert_eq!(count(sizes::heads, &[("app/src/x.rs", "//! X.\n"), ("app/src/y.rs", "fn f() {}\n")]), 1);
}

#[test]
fn banned_calls_and_names_are_found() {
    let of = |text: &str| count(sizes::calls, &[("app/src/assembly/a/x.rs", text)]);
    assert_eq!(of("// x.unwrap()\nlet a = x.unwrap_or(1); let b = \".unwrap()\";\n"), 0);
    assert_eq!(of("#[cfg(test)]\nmod tests {\n    fn f() { x.unwrap(); }\n}\n"), 0);
    for text in
        ["x.unwrap()", "x.expect(\"a\")", "todo!()", "dbg!(x)", "println!(\"a\")", "#[allow(dead_code)]"]
    {
        assert_eq!(of(&format!("{text}\n")), 1, "{text}");
    }
    assert_eq!(count(sizes::calls, &[("app/src/commands/x.rs", "println!(\"a\");\n")]), 0);
    let left = concat!("// TO", "DO: later\n");
    assert_eq!(count(sizes::names, &[("app/src/utils.rs", ""), ("app/src/x.rs", left)]), 2);
    let safe = [("app/src/x.html", "{{ text|safe }}\n"), ("app/src/x.rs", "impl HtmlSafe for X {}\n")];
    assert_eq!(count(sizes::markup, &safe), 2);
    let here = concat!("see /wo", "rk/x and https:", "//registry.internal/a\n");
    assert_eq!(count(sizes::machine, &[("docs/x.md", here)]), 2);
    assert_eq!(count(sizes::orphans, &[("app/src/assembly/a/templates/x.html", "")]), 1);
}

#[test]
fn words_that_differ_are_found() {
    let of =
        |zh: &str, en: &str| count(words::parity, &[("app/src/a/zh-CN.ftl", zh), ("app/src/a/en.ftl", en)]);
    assert_eq!(of("# gloss\na-b = 甲\n", "# gloss\na-b = A\n"), 0);
    assert_eq!(of("# gloss\na-b = 甲\n", ""), 1, "only in Chinese");
    assert_eq!(of("a-b = 甲\n", "# gloss\na-b = A\n"), 1, "no gloss");
    assert_eq!(of("# gloss\na-b = { $x }\n", "# gloss\na-b = { $y }\n"), 1, "other arguments");
    assert_eq!(of("# days\na-1 = 1\na-2 = 2\n", "# days\na-1 = 1\na-2 = 2\n"), 0, "one gloss for a family");
    assert_eq!(of("# days\na-1 = 1\nb-2 = 2\n", "# days\na-1 = 1\nb-2 = 2\n"), 2, "no family");
}

#[test]
fn keys_are_told_from_other_texts() {
    assert_eq!(words::key_like("proposals-title").as_deref(), Some("proposals-title"));
    assert_eq!(words::key_like("case-state-{state}").as_deref(), Some("case-state-{}"));
    for other in ["Proposals-title", "proposals", "a b-c", "proposals--x", "-x", "proposals-x/y"] {
        assert_eq!(words::key_like(other), None, "{other}");
    }
    let files = [
        ("app/src/assembly/a/words/zh-CN.ftl", "# g\na-b = 甲\n# g\na-c = 丙\n"),
        ("app/src/assembly/a/pages.rs", "page.t(\"a-b\"); page.t(\"a-lost\"); x(\"other-thing\");\n"),
        ("app/src/assembly/a/templates/x.html", "<p class=\"a-class\">{{ page.t(\"a-gone\") }}</p>\n"),
    ];
    let tree = Tree::of(&files);
    let lost: Vec<String> =
        words::missing(&tree).into_iter().map(|f| f.what).filter(|w| w.starts_with("\"a-")).collect();
    assert_eq!(lost, ["\"a-lost\"", "\"a-gone\""]);
    let silent: Vec<String> =
        words::unused(&tree).into_iter().map(|f| f.what).filter(|w| w.starts_with("a-")).collect();
    assert_eq!(silent, ["a-c"]);
}
