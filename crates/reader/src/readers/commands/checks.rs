//! What the AWS CLI checks of parameters before it sends them: what is required, types, minimums.

use super::aws_cli::{Line, listed};
use super::forms::{Form, Value};
use super::json::Json;
use super::request::{Raw, Refusal};
use crate::formats::python::Integer;
use session_advisor_core::facts::limits::request_range;

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
        for parameter in form.parameters {
            let wire = parameter.name;
            if parameter.is_required && parameters.iter().all(|(name, _)| name != wire) {
                says.push(format!("Missing required parameter in input: \"{wire}\""));
            }
        }
    }
    for (name, _) in parameters {
        if form.parameter(name).is_none() {
            let all = listed(&mut form.parameters.iter().map(|it| it.name));
            says.push(format!(
                "Unknown parameter in input: \"{name}\", must be one of: {all}"
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
            (Value::Text(least), Raw::Json(value)) => match value.text() {
                Some(text) => too_short(name, text, least),
                None => Some(bad_type(name, value, "<class 'str'>")),
            },
            (Value::Duration, Raw::Flag(field)) => field
                .text()
                .and_then(Integer::read)
                .and_then(|number| too_little(form, name, &number)),
            (Value::Duration, Raw::Json(value)) => match value.integer() {
                Some(number) => too_little(form, name, &number),
                None => Some(bad_type(name, value, "<class 'int'>")),
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
    let least = form.operation.and_then(request_range)?.minimum;
    number.is_below(least).then(|| {
        let (number, least) = (number.text(), least.get());
        format!("Invalid value for parameter {name}, value: {number}, valid min value: {least}")
    })
}

fn bad_type(name: &str, value: &Json, valid: &str) -> String {
    let written = value.written();
    let (shown, class) = match (value.text(), written) {
        (Some(text), _) => (text, "str"),
        (None, "null") => ("None", "NoneType"),
        (None, "true") => ("True", "bool"),
        (None, "false") => ("False", "bool"),
        _ if written.starts_with('[') => (written, "list"),
        _ if written.starts_with('{') => (written, "dict"),
        _ if value.integer().is_some() => (written, "int"),
        _ => (written, "float"),
    };
    format!(
        "Invalid type for parameter {name}, value: {shown}, type: <class '{class}'>, valid types: {valid}"
    )
}
