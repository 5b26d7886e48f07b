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

/// The machines of `handling`: name, rows that are wrong, diagram and matrix.
fn handling() -> Vec<(&'static str, Vec<String>, String)> {
    use yizheng::assembly::handling::workflow::{assignment, feedback, matter, promise, reply, supervision};
    macro_rules! told {
        ($($machine:ident),*) => {
            vec![$((
                stringify!($machine),
                $machine::WORKFLOW.soundness(),
                format!(
                    "# The machine `{}`\n\n\
                     Made from `app/src/assembly/handling/workflow/{}.rs`; `UPDATE=1 cargo test --test workflows` writes it anew.\n\n\
                     ## Diagram\n\n```mermaid\n{}\n```\n\n## Rows\n\n{}\n",
                    stringify!($machine),
                    stringify!($machine),
                    $machine::WORKFLOW.diagram(),
                    $machine::WORKFLOW.matrix()
                ),
            )),*]
        };
    }
    told!(matter, assignment, reply, feedback, promise, supervision)
}

#[test]
fn the_machine_of_projects_is_sound_and_its_paper_says_what_the_table_says() {
    use yizheng::assembly::rulebook::workflow::WORKFLOW;
    assert_eq!(WORKFLOW.soundness(), Vec::<String>::new());
    let text = format!(
        "# The machine `revision`\n\n\
         Made from `app/src/assembly/rulebook/workflow.rs`; `UPDATE=1 cargo test --test workflows` writes it anew.\n\n\
         ## Diagram\n\n```mermaid\n{}\n```\n\n## Rows\n\n{}\n",
        WORKFLOW.diagram(),
        WORKFLOW.matrix()
    );
    written::as_written("revision.md", &text);
}

#[test]
fn the_machine_of_reports_is_sound_and_its_paper_says_what_the_table_says() {
    use yizheng::assembly::annual_report::workflow::WORKFLOW;
    assert_eq!(WORKFLOW.soundness(), Vec::<String>::new());
    let text = format!(
        "# The machine `report`\n\n\
         Made from `app/src/assembly/annual_report/workflow.rs`; `UPDATE=1 cargo test --test workflows` writes it anew.\n\n\
         ## Diagram\n\n```mermaid\n{}\n```\n\n## Rows\n\n{}\n",
        WORKFLOW.diagram(),
        WORKFLOW.matrix()
    );
    written::as_written("report.md", &text);
}

#[test]
fn the_machines_of_superior_are_sound_and_their_papers_say_what_the_tables_say() {
    use yizheng::assembly::superior::workflow::{task, upward};
    let told = [
        ("upward", upward::WORKFLOW.soundness(), upward::WORKFLOW.diagram(), upward::WORKFLOW.matrix()),
        ("task", task::WORKFLOW.soundness(), task::WORKFLOW.diagram(), task::WORKFLOW.matrix()),
    ];
    for (name, wrong, diagram, matrix) in told {
        assert_eq!(wrong, Vec::<String>::new(), "{name}");
        let text = format!(
            "# The machine `{name}`\n\n\
             Made from `app/src/assembly/superior/workflow/{name}.rs`; `UPDATE=1 cargo test --test workflows` writes it anew.\n\n\
             ## Diagram\n\n```mermaid\n{diagram}\n```\n\n## Rows\n\n{matrix}\n"
        );
        written::as_written(&format!("{name}.md"), &text);
    }
}

#[test]
fn the_machines_of_activities_are_sound_and_their_papers_say_what_the_tables_say() {
    use yizheng::assembly::activities::workflow::{activity, attendance};
    let head = |name: &str| {
        format!(
            "# The machine `{name}`\n\n\
             Made from `app/src/assembly/activities/workflow/{name}.rs`; `UPDATE=1 cargo test --test workflows` writes it anew.\n\n"
        )
    };
    let said = |diagram: String, matrix: String| {
        format!("## Diagram\n\n```mermaid\n{diagram}\n```\n\n## Rows\n\n{matrix}\n")
    };
    assert_eq!(activity::WORKFLOW.soundness(), Vec::<String>::new());
    assert_eq!(attendance::WORKFLOW.soundness(), Vec::<String>::new());
    let text = said(activity::WORKFLOW.diagram(), activity::WORKFLOW.matrix());
    written::as_written("activity.md", &(head("activity") + &text));
    let text = said(attendance::WORKFLOW.diagram(), attendance::WORKFLOW.matrix());
    written::as_written("attendance.md", &(head("attendance") + &text));
}

#[test]
fn the_machines_of_handling_are_sound() {
    for (name, wrong, _) in handling() {
        assert_eq!(wrong, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_papers_on_the_machines_of_handling_say_what_the_tables_say() {
    for (name, _, text) in handling() {
        written::as_written(&format!("{name}.md"), &text);
    }
}
