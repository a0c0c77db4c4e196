//! The public contract promises exactly the routes there are, and what is answered is what it promises.

use std::collections::BTreeSet;

use agreement::demo::HEAD;
use serde_json::Value;

use crate::doors::{doors, move_in};
use crate::people::{empty_houses, knock};
use crate::written::same_as_in_the_repository;

fn promised() -> BTreeSet<String> {
    let contract = serde_json::to_value(verbund::contract::contract()).unwrap();
    let paths = contract["paths"].as_object().unwrap();
    let methods = |path: &String, item: &Value| {
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

/// Every answer that the head of the association gets from the API has the shape that was promised.
#[tokio::test]
async fn answers_are_as_promised() {
    let contract = serde_json::to_value(verbund::contract::contract()).unwrap();
    let mut wrong = Vec::new();
    for stage in empty_houses().await {
        move_in(&stage.house).await;
        for door in doors(&stage.house).await.iter().filter(|door| door.answers_json()) {
            let answer = knock(&stage.house, Some(HEAD), &door.request(), "").await;
            let content = &contract["paths"][door.pattern()]["get"]["responses"]["200"]["content"];
            let kind = answer.headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or("");
            if content.as_object().is_some_and(|kinds| !kinds.contains_key("application/json"))
                && kind != "application/json"
            {
                continue; // a document, as promised
            }
            let promised = &content["application/json"];
            let Ok(body) = serde_json::from_str(&answer.body) else {
                wrong.push(format!("{} on {}: {kind} was not promised", door.request(), stage.engine));
                continue;
            };
            let found = differs(&contract, &promised["schema"], &body);
            wrong.extend(found.map(|where_| format!("{} on {}: {where_}", door.request(), stage.engine)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Where a value is not of the schema (the part of JSON Schema that the contract uses), if anywhere.
fn differs(contract: &Value, schema: &Value, value: &Value) -> Option<String> {
    if let Some(name) = schema["$ref"].as_str() {
        let named = contract.pointer(name.trim_start_matches('#')).unwrap_or(&Value::Null);
        return differs(contract, named, value);
    }
    for choice in ["oneOf", "anyOf"] {
        if let Some(choices) = schema[choice].as_array() {
            let fits = choices.iter().any(|choice| differs(contract, choice, value).is_none());
            return (!fits).then(|| format!("none of the promised forms: {value}"));
        }
    }
    if let Some(parts) = schema["allOf"].as_array() {
        return differs(contract, &whole(contract, parts), value);
    }
    if schema.as_object().is_none_or(serde_json::Map::is_empty) {
        return Some("nothing is promised".into());
    }
    if let Some(allowed) = schema["enum"].as_array().filter(|allowed| !allowed.contains(value)) {
        return Some(format!("{value} is not one of {allowed:?}"));
    }
    if !of_type(&schema["type"], value) {
        return Some(format!("{value} is not {}", schema["type"]));
    }
    match value {
        Value::Array(items) => items.iter().find_map(|item| differs(contract, &schema["items"], item)),
        Value::Object(fields) => differing_field(contract, schema, fields),
        _ => None,
    }
}

/// The parts of a flattened answer as one schema.
fn whole(contract: &Value, parts: &[Value]) -> Value {
    let mut whole = serde_json::json!({ "type": "object", "properties": {}, "required": [] });
    for part in parts {
        let named = part["$ref"].as_str().and_then(|name| contract.pointer(name.trim_start_matches('#')));
        let part = named.unwrap_or(part);
        let part = part["allOf"].as_array().map_or_else(|| part.clone(), |parts| self::whole(contract, parts));
        for choice in part["oneOf"].as_array().into_iter().flatten() {
            let fields = choice["properties"].as_object().into_iter().flatten();
            for (name, schema) in fields {
                let known = whole["properties"][name]["anyOf"].take();
                let forms = known.as_array().into_iter().flatten().chain([schema]).cloned().collect::<Vec<_>>();
                whole["properties"][name] = serde_json::json!({ "anyOf": forms });
            }
        }
        for (name, schema) in part["properties"].as_object().into_iter().flatten() {
            whole["properties"][name] = schema.clone();
        }
        let required = part["required"].as_array().cloned().unwrap_or_default();
        whole["required"].as_array_mut().unwrap().extend(required);
    }
    whole
}

fn differing_field(contract: &Value, schema: &Value, fields: &serde_json::Map<String, Value>) -> Option<String> {
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    if let Some(missing) = required.into_iter().find(|name| !fields.contains_key(*name)) {
        return Some(format!("{missing} is missing"));
    }
    fields.iter().find_map(|(name, value)| match (&schema["properties"][name], &schema["additionalProperties"]) {
        (Value::Null, Value::Null) if schema["properties"].is_object() => Some(format!("{name} was not promised")),
        (Value::Null, Value::Null) => None,
        (Value::Null, of_all) => differs(contract, of_all, value).map(|found| format!("{name}: {found}")),
        (promised, _) => differs(contract, promised, value).map(|found| format!("{name}: {found}")),
    })
}

fn of_type(promised: &Value, value: &Value) -> bool {
    match promised {
        Value::Null => true,
        Value::Array(types) => types.iter().any(|one| of_type(one, value)),
        Value::String(name) => match name.as_str() {
            "string" => value.is_string(),
            "integer" => value.is_i64() || value.is_u64(),
            "number" => value.is_number(),
            "boolean" => value.is_boolean(),
            "array" => value.is_array(),
            "object" => value.is_object(),
            "null" => value.is_null(),
            _ => false,
        },
        _ => false,
    }
}
