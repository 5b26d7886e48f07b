//! The figures as a table in Markdown.

use crate::load::Run;
use std::fmt::Write;

/// What was measured so far.
#[derive(Default)]
pub struct Table {
    facts: Vec<(String, String)>,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    clients: usize,
    requests: usize,
    per_second: f64,
    within: [f64; 3],
    cpu: f64,
    bytes: usize,
}

impl Table {
    /// A single figure.
    pub fn fact(&mut self, name: &str, value: String) {
        println!("{name}: {value}");
        self.facts.push((name.to_owned(), value));
    }

    /// A run of requests with the processor time spent on all of it. The first row of a number of clients is the ceiling.
    pub fn row(&mut self, name: &str, clients: usize, run: &Run, cpu_ms: f64) {
        let requests = run.answers.len();
        let row = Row {
            name: name.to_owned(),
            clients,
            requests,
            per_second: run.per_second(),
            within: [run.within(50), run.within(95), run.within(99)],
            cpu: cpu_ms / requests.max(1) as f64,
            bytes: run.bytes(),
        };
        println!("{name}, {clients} clients: {:.0}/s, {:.2} ms CPU each", row.per_second, row.cpu);
        self.rows.push(row);
    }

    /// The whole table.
    pub fn text(&self) -> String {
        let mut text = String::from("| figure | value |\n|---|---|\n");
        for (name, value) in &self.facts {
            let _ = writeln!(text, "| {name} | {value} |");
        }
        text.push_str(
            "\n| what | clients | requests | requests/s | p50 ms | p95 ms | p99 ms | CPU ms/request | CPU to ceiling | bytes |\n\
             |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n",
        );
        for row in &self.rows {
            let ceiling = self.rows.iter().find(|first| first.clients == row.clients).map_or(0.0, |r| r.cpu);
            let ratio = if ceiling > 0.0 { format!("{:.1}", row.cpu / ceiling) } else { "-".to_owned() };
            let [p50, p95, p99] = row.within;
            let _ = writeln!(
                text,
                "| {} | {} | {} | {:.0} | {p50:.2} | {p95:.2} | {p99:.2} | {:.2} | {ratio} | {} |",
                row.name, row.clients, row.requests, row.per_second, row.cpu, row.bytes
            );
        }
        text
    }
}

/// How processor time per request grows with what is loaded: one column for every size, at each number of clients.
pub fn growth(tables: &[(usize, Table)]) -> String {
    let mut text = String::from("| CPU ms/request at 1 / 8 / 32 clients |");
    for (size, _) in tables {
        let _ = write!(text, " {size} proposals |");
    }
    text.push_str("\n|---|");
    text.push_str(&"---|".repeat(tables.len()));
    text.push('\n');
    let Some((_, last)) = tables.last() else { return text };
    let mut names: Vec<&str> = Vec::new();
    for row in &last.rows {
        if !names.contains(&row.name.as_str()) {
            names.push(&row.name);
        }
    }
    for name in names {
        let _ = write!(text, "| {name} |");
        for (_, table) in tables {
            let of = table.rows.iter().filter(|row| row.name == name);
            let cells: Vec<String> = of.map(|row| format!("{:.2}", row.cpu)).collect();
            let _ = write!(text, " {} |", cells.join(" / "));
        }
        text.push('\n');
    }
    text
}
