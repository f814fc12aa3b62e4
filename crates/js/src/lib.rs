//! The advisor for JavaScript: scenarios come in as text or as objects, answers go out as values.
//!
//! All of it crosses by serde-wasm-bindgen, with `null` where something is not known and with
//! ordinary numbers, so that an answer is what its JSON would be.

use js_sys::{Array, Object, Reflect};
use serde::Serialize;
use session_advisor_allocator as _;
use session_advisor_core::engine;
use session_advisor_core::model::{MAX_HOPS, Scenario};
use session_advisor_core::scenario_object::{Members, Misplaced, ScenarioObject};
use session_advisor_explain::AdvisorError;
use wasm_bindgen::{JsCast as _, JsValue};

/// An answer as a value of JavaScript.
///
/// # Errors
///
/// None that can happen: every answer is a plain object.
pub fn value<T: Serialize + ?Sized>(answer: &T) -> Result<JsValue, JsValue> {
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    answer.serialize(&plain).map_err(JsValue::from)
}

/// The report on a scenario.
///
/// # Errors
///
/// What an `AdvisorError` holds, where the scenario cannot be read.
pub fn evaluate(scenario: &JsValue) -> Result<JsValue, JsValue> {
    value(&session_advisor_explain::evaluate(&read_scenario(
        scenario,
    )?))
}

/// Verdict, rule and longest of a scenario.
///
/// # Errors
///
/// What an `AdvisorError` holds, where the scenario cannot be read.
pub fn decide(scenario: &JsValue) -> Result<JsValue, JsValue> {
    value(&engine::decide(&read_scenario(scenario)?))
}

/// The reading of a text and the report on it.
///
/// # Errors
///
/// What an `AdvisorError` holds, where it is no text.
pub fn read(text: &JsValue) -> Result<JsValue, JsValue> {
    let text = text
        .as_string()
        .ok_or_else(|| thrown(&problem("no-text", "What is read is a string.".to_owned())))?;
    value(&session_advisor_reader::answer(&text))
}

/// Every rule in the order in which AWS checks, then the other errors.
///
/// # Errors
///
/// None that can happen: every entry is a plain object.
pub fn rules() -> Result<JsValue, JsValue> {
    value(&session_advisor_explain::rules().collect::<Vec<_>>())
}

/// The version of the package.
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

fn read_scenario(scenario: &JsValue) -> Result<Scenario, JsValue> {
    match scenario.as_string() {
        Some(line) => session_advisor_explain::read_line(&line),
        None => read_object(scenario),
    }
    .map_err(|error| thrown(&error))
}

fn read_object(scenario: &JsValue) -> Result<Scenario, AdvisorError> {
    check_members(scenario)?;
    let mut track = serde_path_to_error::Track::new();
    let deserializer = serde_wasm_bindgen::Deserializer::from(scenario.clone());
    let deserializer = serde_path_to_error::Deserializer::new(deserializer, &mut track);
    let object: Result<ScenarioObject, _> = serde::Deserialize::deserialize(deserializer);
    let object = object.map_err(|error| {
        let path = track.path().to_string();
        unreadable(&path, &in_plain_words(&JsValue::from(error)))
    })?;
    Scenario::try_from(object).map_err(|misplaced: Misplaced| {
        let mut kinds = String::new();
        for kind in misplaced.belongs_to() {
            kinds.push_str(if kinds.is_empty() { "" } else { "` or `" });
            kinds.push_str(kind.name());
        }
        problem(
            "scenario-misplaced",
            format!(
                "At `source.{}`: this belongs to a source of the kind `{}`.",
                misplaced.member, kinds
            ),
        )
    })
}

/// Looks for members that nothing reads, and for more hops than are read.
fn check_members(scenario: &JsValue) -> Result<(), AdvisorError> {
    if !scenario.is_object() || Array::is_array(scenario) {
        return Err(problem(
            "scenario-type",
            "A scenario is a line of notation or an object with `source` and `hops`.".to_owned(),
        ));
    }
    only(scenario, Members::SCENARIO, "")?;
    let member = |name: &str| Reflect::get(scenario, &name.into()).unwrap_or_default();
    only(&member("source"), Members::SOURCE, "source.")?;
    let hops = member("hops");
    let Some(hops) = hops.dyn_ref::<Array>() else {
        return Err(unreadable("hops", "a list of calls is expected here"));
    };
    if usize::try_from(hops.length()).is_ok_and(|length| length > MAX_HOPS) {
        return Err(unreadable(
            "hops",
            &format!("more than {MAX_HOPS} hops: leave some out"),
        ));
    }
    for (index, hop) in hops.iter().enumerate() {
        only(&hop, Members::HOP, &format!("hops[{index}]."))?;
    }
    Ok(())
}

fn only(object: &JsValue, known: &[&str], before: &str) -> Result<(), AdvisorError> {
    let Some(object) = object.dyn_ref::<Object>() else {
        return Ok(());
    };
    let keys = Object::keys(object);
    let unknown = keys
        .iter()
        .filter_map(|key| key.as_string())
        .find(|key| !known.contains(&key.as_str()));
    unknown.map_or(Ok(()), |key| {
        let known = known.join("`, `");
        Err(problem(
            "scenario-unknown-member",
            format!("At `{before}{key}`: no such member is known. Known are `{known}`."),
        ))
    })
}

fn unreadable(path: &str, what: &str) -> AdvisorError {
    problem("scenario-member", format!("At `{path}`: {what}."))
}

/// What serde says of a value, without its own word for what does not fit.
fn in_plain_words(error: &JsValue) -> String {
    let text = Reflect::get(error, &"message".into())
        .ok()
        .and_then(|message| message.as_string())
        .unwrap_or_default();
    ["invalid type: ", "invalid value: ", "invalid length "]
        .iter()
        .find_map(|start| text.strip_prefix(start))
        .map_or_else(|| text.clone(), |rest| format!("found {rest}"))
}

/// A problem of an object, where no character can be pointed at.
fn problem(code: &'static str, message: String) -> AdvisorError {
    AdvisorError {
        code,
        message,
        start: 0,
        end: 0,
    }
}

fn thrown(error: &AdvisorError) -> JsValue {
    value(error).unwrap_or_default()
}
