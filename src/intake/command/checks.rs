//! What the AWS CLI checks of parameters before it sends them: what is required, types, minimums.

use super::aws_cli::Line;
use super::forms::{Form, Value};
use super::python::Integer;
use super::sts::{Raw, Refusal};
use crate::facts::limits::request_range;

/// What the CLI says of the parameters, all at once.
pub(super) fn check(
    form: &Form,
    parameters: &[(String, Raw)],
    complete: bool,
    line: &Line,
) -> Option<Refusal> {
    let mut says: Vec<String> = Vec::new();
    let mut below_minimum = false;
    let mut place = None;
    if complete {
        for (_, wire, _, required) in form.parameters {
            if *required && parameters.iter().all(|(name, _)| name != wire) {
                says.push(format!("Missing required parameter in input: \"{wire}\""));
            }
        }
    }
    for (name, _) in parameters {
        if form.parameter(name).is_none() {
            let all: Vec<&str> = form.parameters.iter().map(|(_, wire, ..)| *wire).collect();
            says.push(format!(
                "Unknown parameter in input: \"{name}\", must be one of: {}",
                all.join(", ")
            ));
        }
    }
    for (name, raw) in parameters {
        let Some(kind) = form.parameter(name) else {
            continue;
        };
        let found = match (kind, raw) {
            (Value::Text(least), Raw::Flag(field)) => {
                field.text().and_then(|text| too_short(name, text, least))
            }
            (Value::Text(least), Raw::Json(serde_json::Value::String(text))) => {
                too_short(name, text, least)
            }
            (Value::Text(_), Raw::Json(other)) => Some(bad_type(name, other, "<class 'str'>")),
            (Value::Duration, Raw::Flag(field)) => field
                .text()
                .and_then(Integer::read)
                .and_then(|number| too_little(form, name, &number)),
            (Value::Duration, Raw::Json(value)) => match value {
                serde_json::Value::Number(number) if !number.is_f64() => {
                    Integer::read(&number.to_string())
                        .and_then(|number| too_little(form, name, &number))
                }
                other => Some(bad_type(name, other, "<class 'int'>")),
            },
            (Value::List | Value::Structure, _) => None,
        };
        if let Some(words) = found {
            below_minimum |= words.contains("valid min value");
            if place.is_none() {
                place = match raw {
                    Raw::Flag(field) => Some(field.place.clone()),
                    Raw::Json(_) => line
                        .value("--cli-input-json")
                        .map(|field| field.place.clone()),
                };
            }
            says.push(words);
        }
    }
    if says.is_empty() {
        return None;
    }
    let words = format!("Parameter validation failed:\n{}", says.join("\n"));
    Some(Refusal {
        words,
        below_minimum,
        early: false,
        place,
    })
}

fn too_short(name: &str, text: &str, least: usize) -> Option<String> {
    let length = text.chars().count();
    (length < least).then(|| {
        format!("Invalid length for parameter {name}, value: {length}, valid min length: {least}")
    })
}

fn too_little(form: &Form, name: &str, number: &Integer) -> Option<String> {
    let least = form.operation.and_then(request_range)?.minimum.get();
    number.is_below(least).then(|| {
        format!("Invalid value for parameter {name}, value: {number}, valid min value: {least}")
    })
}

fn bad_type(name: &str, value: &serde_json::Value, valid: &str) -> String {
    let (shown, class) = match value {
        serde_json::Value::Null => ("None".to_owned(), "NoneType"),
        serde_json::Value::Bool(true) => ("True".to_owned(), "bool"),
        serde_json::Value::Bool(false) => ("False".to_owned(), "bool"),
        serde_json::Value::Number(number) if number.is_f64() => (number.to_string(), "float"),
        serde_json::Value::Number(number) => (number.to_string(), "int"),
        serde_json::Value::String(text) => (text.clone(), "str"),
        serde_json::Value::Array(_) => (value.to_string(), "list"),
        serde_json::Value::Object(_) => (value.to_string(), "dict"),
    };
    format!(
        "Invalid type for parameter {name}, value: {shown}, type: <class '{class}'>, valid types: {valid}"
    )
}
