//! The API's document: what `docs/api/openapi.json` says is what the program serves, and every operation says how it refuses.
//! `UPDATE=1 cargo test -p yizheng --test openapi` writes the file anew.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop where a test would")]

use serde_json::Value;
use std::path::Path;
use yizheng::demo::testing::World;
use yizheng::house;

fn document() -> Value {
    serde_json::to_value(house::api().1).unwrap()
}

/// Every operation: path, method, description.
fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let paths = document["paths"].as_object().unwrap();
    let of = |(path, item): (&String, &Value)| {
        let methods = ["get", "post", "put", "patch", "delete"];
        let found = methods.into_iter().filter(|method| item.get(*method).is_some());
        found.map(|method| (path.clone(), method.to_owned(), item[method].clone())).collect::<Vec<_>>()
    };
    paths.iter().flat_map(of).collect()
}

#[test]
fn the_file_is_what_the_program_says() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/api/openapi.json");
    let now = serde_json::to_string_pretty(&document()).unwrap() + "\n";
    if std::env::var("UPDATE").is_ok() {
        std::fs::write(&file, &now).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        kept == now,
        "docs/api/openapi.json is stale; run: UPDATE=1 cargo test -p yizheng --test openapi, and look at the change"
    );
}

#[test]
fn every_operation_is_described() {
    let document = document();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"), "{}", document["openapi"]);
    let mut wrong = Vec::new();
    let mut ids = std::collections::BTreeSet::new();
    for (path, method, operation) in operations(&document) {
        let at = format!("{} {path}", method.to_uppercase());
        if !path.starts_with("/api/") {
            wrong.push(format!("{at}: outside /api/"));
        }
        if operation["summary"].as_str().unwrap_or_default().is_empty() {
            wrong.push(format!("{at}: no summary"));
        }
        if operation["security"][0]["token"].is_null() {
            wrong.push(format!("{at}: no token asked for"));
        }
        if !ids.insert(operation["operationId"].to_string()) {
            wrong.push(format!("{at}: operationId {} stands twice", operation["operationId"]));
        }
        let statuses: Vec<&String> = operation["responses"].as_object().unwrap().keys().collect();
        let says = |status: &str| statuses.iter().any(|s| *s == status);
        for status in refusals(&path, &method, &operation).into_iter().filter(|status| !says(status)) {
            wrong.push(format!("{at}: does not say {status}"));
        }
        if !statuses.iter().any(|s| s.starts_with('2')) {
            wrong.push(format!("{at}: no success"));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// Statuses that an operation answers by its nature: no token; no such thing; a malformed query or body, a write too many.
fn refusals(path: &str, method: &str, operation: &Value) -> Vec<&'static str> {
    let mut all = vec!["401"];
    if path.contains('{') {
        all.push("404");
    }
    let asked =
        operation["parameters"].as_array().is_some_and(|list| list.iter().any(|p| p["in"] == "query"));
    if asked || !operation["requestBody"].is_null() {
        all.push("400");
    }
    if method != "get" {
        all.push("429");
    }
    if !operation["requestBody"].is_null() {
        all.push("422");
    }
    all
}

#[test]
fn every_route_of_the_api_is_documented() {
    fn walk(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let bare = text.matches(".route(\"/api/").count();
                if bare > 0 {
                    found.push(format!("{}: {bare} routes without description; use routes!", path.display()));
                }
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/assembly"), &mut found);
    assert_eq!(found, Vec::<String>::new());
}

#[tokio::test]
async fn every_documented_path_is_served_and_guarded() {
    let world = World::sqlite().await;
    let mut guest = world.guest();
    let mut wrong = Vec::new();
    for (path, method, _) in operations(&document()).into_iter().filter(|(_, method, _)| method == "get") {
        let mut asked = String::new();
        let mut rest = path.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            asked.push_str(before);
            asked.push('1');
            rest = after.split_once('}').map_or("", |(_, after)| after);
        }
        asked.push_str(rest);
        let answer = guest.get(&asked).await;
        if answer.status != 401 || answer.kind != "application/problem+json" || answer.json()["status"] != 401
        {
            wrong.push(format!("{method} {path}: {} {}", answer.status, answer.kind));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
