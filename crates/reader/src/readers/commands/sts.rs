//! The commands of `aws sts`: their options, and what the CLI checks before it sends a call.

use super::aws_cli::Line;
use super::checks::check;
use super::fields::Field;
use super::forms::{Form, Value};
use super::json;
use super::request::{Raw, Refusal, Request};
use crate::evidence::call_chain::Asked;
use crate::formats::python::{Integer, repr};
use session_advisor_core::model::Ask;

/// What the command line asks for.
pub(super) fn request(form: &Form, line: &Line) -> Box<Request> {
    let mut request = Box::new(Request {
        asked: Asked::Nothing,
        duration: line.value("--duration-seconds").cloned(),
        role: line.value("--role-arn").cloned(),
        mfa: line.value("--serial-number").cloned(),
        code: line.value("--token-code").is_some(),
        refusal: line.stop.clone().map(Refusal::early),
        file: None,
    });
    let mut parameters: Vec<(String, Raw)> = Vec::new();
    for parameter in form.parameters {
        let Some(field) = line.value(parameter.option) else {
            continue;
        };
        let from_file = field
            .text()
            .is_some_and(|text| text.starts_with("file://") || text.starts_with("fileb://"));
        if parameter.value == Value::Duration {
            if from_file {
                request.file = Some(field.clone());
            }
            let text = field.text().filter(|_| !from_file);
            request.asked = match text.map(|text| (text, Integer::read(text))) {
                None => Asked::Known(Ask::Unknown),
                Some((_, Some(number))) => number.asked(),
                Some((text, None)) => {
                    let words = format!("invalid literal for int() with base 10: {}", repr(text));
                    refuse(&mut request, words, field);
                    Asked::NoSeconds(text.to_owned())
                }
            };
        }
        let mut field = field.clone();
        if from_file {
            field.known = false;
        }
        parameters.push((parameter.name.to_owned(), Raw::Flag(field)));
    }
    let mut complete = !line.open;
    for option in ["--cli-input-json", "--cli-input-yaml"] {
        let Some(field) = line.value(option) else {
            continue;
        };
        match field.text() {
            Some(text) if option == "--cli-input-json" && !text.contains("://") => {
                if let Some(members) = json::members(text) {
                    for (name, value) in members {
                        if parameters.iter().all(|(known, _)| *known != name) {
                            parameters.push((name, Raw::Json(value)));
                        }
                    }
                } else {
                    let words = format!(
                        "Error parsing parameter 'cli-input-json': Invalid JSON received: {text}"
                    );
                    refuse(&mut request, words, field);
                }
            }
            _ => {
                complete = false;
                if request.duration.is_none() {
                    request.asked = Asked::Known(Ask::Unknown);
                }
                if field.text().is_some_and(|text| text.starts_with("file://")) {
                    request.file = Some(field.clone());
                }
            }
        }
        read_json(&parameters, field, &mut request);
    }
    if request.refusal.is_none() && line.last("--generate-cli-skeleton").is_none() {
        request.refusal = check(form, &parameters, complete, line);
    }
    request
}

/// The first thing that it stops over is what it says.
fn refuse(request: &mut Request, words: String, field: &Field) {
    if request.refusal.is_none() {
        request.refusal = Some(Refusal::early((words, Some(field.place.clone()))));
    }
}

/// What the command asks for by its JSON.
fn read_json(parameters: &[(String, Raw)], field: &Field, request: &mut Request) {
    for (name, raw) in parameters {
        let Raw::Json(value) = raw else {
            continue;
        };
        let found = || {
            Some(Field {
                shown: value.text().unwrap_or_default().to_owned(),
                known: value.text().is_some(),
                ..field.clone()
            })
        };
        match name.as_str() {
            "DurationSeconds" => {
                request.duration = Some(Field {
                    shown: value.written().to_owned(),
                    known: false,
                    ..field.clone()
                });
                request.asked = match value.integer() {
                    Some(number) => number.asked(),
                    None => Asked::NoSeconds(value.text().unwrap_or(value.written()).to_owned()),
                };
            }
            "RoleArn" => request.role = found(),
            "SerialNumber" => request.mfa = found(),
            "TokenCode" => request.code = true,
            _ => {}
        }
    }
}
