//! The JSON Schema of all that crosses the border to JavaScript, from the types themselves.
//!
//! `crates/js/npm/schema.json` is what stands here; `crates/js/npm/types.d.ts` is made from it. After a change:
//! `UPDATE=1 cargo test --package session-advisor-js`, then `UPDATE=1 cargo xtask test --only package`.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should panic"
)]

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};
use session_advisor_core::engine::Decision;
use session_advisor_core::model::{Scenario, Source, SourceKind};
use session_advisor_core::scenario_object::{Members, ScenarioObject, SourceObject};
use session_advisor_explain::report::Report;
use session_advisor_explain::{AdvisorError, RuleEntry};
use session_advisor_reader::Answer;

fn document() -> Value {
    let mut out = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    let mut into = SchemaSettings::draft2020_12()
        .for_deserialize()
        .into_generator();
    let documents = [
        into.subschema_for::<ScenarioObject>(),
        out.subschema_for::<Report>(),
        out.subschema_for::<Decision>(),
        out.subschema_for::<Answer>(),
        out.subschema_for::<RuleEntry>(),
        out.subschema_for::<AdvisorError>(),
    ];
    let mut definitions = out.take_definitions(true);
    definitions.extend(into.take_definitions(true));
    split_by_kind(&mut definitions);
    close(&mut definitions, &["ScenarioObject", "HopObject"]);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Document",
        "description": "Whatever goes into the session advisor or comes out of it.",
        "anyOf": documents,
        "$defs": definitions,
    })
}

/// Nothing that is not named may stand in what goes in: a misspelt member is an error.
fn close(definitions: &mut Map<String, Value>, names: &[&str]) {
    for name in names {
        definitions[*name]["additionalProperties"] = json!(false);
    }
}

/// Makes of the one type for sources a union by their kinds: each with the members that it takes
/// when it is read, and no others.
fn split_by_kind(definitions: &mut Map<String, Value>) {
    let whole = definitions["SourceObject"].clone();
    let mut variants: Vec<(Vec<&str>, Vec<&str>)> = Vec::new();
    for kind in SourceKind::ALL {
        let members: Vec<&str> = Members::SOURCE
            .iter()
            .copied()
            .filter(|member| *member == "kind" || is_taken(*kind, member))
            .collect();
        match variants.iter_mut().find(|(_, same)| *same == members) {
            Some((kinds, _)) => kinds.push(kind.name()),
            None => variants.push((vec![kind.name()], members)),
        }
    }
    let variants: Vec<Value> = variants
        .into_iter()
        .map(|(kinds, members)| {
            let mut variant = whole.clone();
            variant["additionalProperties"] = json!(false);
            if let Some(properties) = variant["properties"].as_object_mut() {
                properties.retain(|name, _| members.contains(&name.as_str()));
            }
            variant["properties"]["kind"] =
                json!({ "description": "The kind of identity.", "enum": kinds });
            variant
        })
        .collect();
    definitions["SourceObject"] = json!({ "description": whole["description"], "oneOf": variants });
}

fn is_taken(kind: SourceKind, member: &str) -> bool {
    let value = match member {
        "as" => json!("role"),
        "account" => json!("a"),
        _ => json!(3600),
    };
    let source: SourceObject =
        serde_json::from_value(json!({ "kind": kind, member: value })).unwrap();
    Source::try_from(source).is_ok()
}

#[test]
fn the_schema_is_that_of_the_types() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("npm/schema.json");
    let now = serde_json::to_string_pretty(&document()).unwrap() + "\n";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == now,
        "crates/js/npm/schema.json is of other types: UPDATE=1 cargo test --package session-advisor-js"
    );
}

#[test]
fn members_are_those_that_are_read() {
    let document = document();
    let names = |name: &str| -> Vec<String> {
        let properties = document["$defs"][name]["properties"].as_object().unwrap();
        properties.keys().cloned().collect()
    };
    let mut known = Members::SCENARIO.to_vec();
    known.sort_unstable();
    assert_eq!(names("ScenarioObject"), known);
    let mut known = Members::HOP.to_vec();
    known.sort_unstable();
    assert_eq!(names("HopObject"), known);
}

#[test]
fn an_object_says_what_the_line_says() {
    for (object, line) in [
        (
            json!({ "need": 28800, "source": { "kind": "saml", "session": 7200, "until": 300, "account": "a" },
                "hops": [{ "operation": "assume-role-with-saml", "ask": "unknown", "max": 43200 }] }),
            "v1.need-8h~saml.session-2h.until-5m.account-a~assume-role-with-saml.ask-unknown.max-12h",
        ),
        (
            json!({ "source": { "kind": "cli-login", "as": "root", "ask": 1 },
                "hops": [{ "operation": "assume-role", "mfa": true, "got": "role-chaining", "role": "R-1", "account": "z" },
                    { "operation": "switch-role", "mfa": false, "got": "accepted" }] }),
            "v1~cli-login.as-root.ask-1s~assume-role.mfa.got-role-chaining.role-R-1.account-z~switch-role.got-accepted",
        ),
        (
            json!({ "source": { "kind": "console-federated", "left": 0 }, "hops": [] }),
            "v1~console-federated.left-0s",
        ),
    ] {
        let object: ScenarioObject = serde_json::from_value(object).unwrap();
        let scenario = Scenario::try_from(object).unwrap();
        assert_eq!(session_advisor_core::notation::write(&scenario), line);
    }
}
