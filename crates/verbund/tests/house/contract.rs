//! The public contract promises exactly the routes there are, and what is answered is what it promises.

use std::collections::BTreeSet;

use crate::written::same_as_in_the_repository;

fn promised() -> BTreeSet<String> {
    let contract = serde_json::to_value(verbund::contract::contract()).unwrap();
    let paths = contract["paths"].as_object().unwrap();
    let methods = |path: &String, item: &serde_json::Value| {
        let methods =
            item.as_object().unwrap().keys().filter(|key| ["get", "post", "put", "delete"].contains(&key.as_str()));
        methods.map(|method| format!("{} {path}", method.to_uppercase())).collect::<Vec<_>>()
    };
    paths.iter().flat_map(|(path, item)| methods(path, item)).collect()
}

#[test]
fn every_route_of_the_api_is_promised_and_no_other() {
    let routes = verbund::rooms().into_iter().flat_map(|room| room.routes);
    let there: BTreeSet<String> = routes
        .filter(|route| route.path.starts_with("/api/") && !route.path.ends_with("openapi.json"))
        .map(|route| format!("{} {}", route.method, route.path))
        .collect();
    let promised = promised();
    let forgotten: Vec<_> = there.difference(&promised).collect();
    let invented: Vec<_> = promised.difference(&there).collect();
    assert!(forgotten.is_empty() && invented.is_empty(), "not promised: {forgotten:#?}, not there: {invented:#?}");
}

#[test]
fn the_contract_in_the_repository_is_the_one_served() {
    let contract = serde_json::to_string_pretty(&verbund::contract::contract()).unwrap();
    same_as_in_the_repository("openapi.json", &(contract + "\n"));
}
