//! The tables of rows are sound, and the papers about them are what the tables say.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

#[path = "world/written.rs"]
mod written;

use yizheng::assembly::proposals::workflow::WORKFLOW;

#[test]
fn the_case_machine_is_sound() {
    assert_eq!(WORKFLOW.soundness(), Vec::<String>::new());
}

#[test]
fn the_paper_on_the_case_machine_says_what_the_table_says() {
    let text = format!(
        "# The case machine of a proposal\n\n\
         Made from `app/src/assembly/proposals/workflow.rs`; `UPDATE=1 cargo test --test workflows` writes it anew.\n\n\
         ## Diagram\n\n```mermaid\n{}\n```\n\n## Rows\n\n{}\n",
        WORKFLOW.diagram(),
        WORKFLOW.matrix()
    );
    written::as_written("case.md", &text);
}
