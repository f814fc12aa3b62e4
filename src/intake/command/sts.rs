//! The commands of `aws sts`: their options, and what the CLI checks before it sends a call.

use super::aws_cli::Line;
use super::checks::check;
use super::fields::Field;
use super::forms::{Form, Value};
use super::python::{Integer, repr};
use crate::intake::walk::Asked;
use crate::model::{Ask, Seconds};

/// What a command asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Request {
    /// What it sends as DurationSeconds.
    pub(super) asked: Asked,
    /// The word that says so.
    pub(super) duration: Option<Field>,
    /// The role that it names, as it was written.
    pub(super) role: Option<Field>,
    /// Whether it names an MFA device.
    pub(super) mfa: Option<Field>,
    /// Whether it gives a code of that device, or may give one.
    pub(super) code: bool,
    /// What the CLI says where it does not send it.
    pub(super) refusal: Option<Refusal>,
    /// A file that the paste does not hold.
    pub(super) file: Option<Field>,
}

/// Where the CLI stops before it sends a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refusal {
    /// What it says.
    pub(super) words: String,
    /// Whether it stops because too little is asked.
    pub(super) below_minimum: bool,
    /// Whether it stops before it looks at the configuration.
    pub(super) early: bool,
    /// The word that it stops over.
    pub(super) place: Option<super::super::Place>,
}

impl Refusal {
    fn early(words: String, at: Option<&Field>) -> Self {
        Self {
            words,
            below_minimum: false,
            early: true,
            place: at.map(|field| field.place.clone()),
        }
    }
}

/// A parameter's value, before it is checked.
pub(super) enum Raw {
    Flag(Field),
    Json(serde_json::Value),
}

/// What the command line asks for.
pub(super) fn request(form: &Form, line: &Line) -> Request {
    let mut request = Request {
        asked: Asked::Nothing,
        duration: line.value("--duration-seconds").cloned(),
        role: line.value("--role-arn").cloned(),
        mfa: line.value("--serial-number").cloned(),
        code: line.value("--token-code").is_some(),
        refusal: None,
        file: None,
    };
    if let Some((words, at)) = &line.stop {
        request.refusal = Some(Refusal::early(words.clone(), at.as_ref()));
    }
    let mut parameters: Vec<(String, Raw)> = Vec::new();
    for (option, wire, value, _) in form.parameters {
        let Some(field) = line.value(option) else {
            continue;
        };
        let from_file = field
            .text()
            .is_some_and(|text| text.starts_with("file://") || text.starts_with("fileb://"));
        if *value == Value::Duration {
            if from_file {
                request.file = Some(field.clone());
            }
            let text = field.text().filter(|_| !from_file);
            request.asked = match text.map(|text| (text, Integer::read(text))) {
                None => Asked::Known(Ask::Unknown),
                Some((_, Some(number))) => asked(&number),
                Some((text, None)) => {
                    let words = format!("invalid literal for int() with base 10: {}", repr(text));
                    request
                        .refusal
                        .get_or_insert(Refusal::early(words, Some(field)));
                    Asked::NoSeconds(text.to_owned())
                }
            };
        }
        let mut field = field.clone();
        if from_file {
            field.value = None;
        }
        parameters.push(((*wire).to_owned(), Raw::Flag(field)));
    }
    let mut complete = !line.open;
    for option in ["--cli-input-json", "--cli-input-yaml"] {
        let Some(field) = line.value(option) else {
            continue;
        };
        match field.text() {
            Some(text) if option == "--cli-input-json" && !text.contains("://") => {
                if let Ok(Members(members)) = serde_json::from_str(text) {
                    for (name, mut value) in members {
                        if name == "DurationSeconds"
                            && value.is_f64()
                            && request.duration.is_none()
                            && let Some(digits) = huge(text)
                        {
                            request.asked = Asked::NoSeconds(digits);
                            request.duration = Some(Field {
                                value: None,
                                ..field.clone()
                            });
                            value = serde_json::Value::from(u64::MAX);
                        }
                        if parameters.iter().all(|(known, _)| *known != name) {
                            parameters.push((name, Raw::Json(value)));
                        }
                    }
                } else {
                    let words = format!(
                        "Error parsing parameter 'cli-input-json': Invalid JSON received: {text}"
                    );
                    request
                        .refusal
                        .get_or_insert(Refusal::early(words, Some(field)));
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

/// The digits of a duration in JSON that is too large to be read as a number there.
fn huge(json: &str) -> Option<String> {
    let (_, rest) = json.rsplit_once("\"DurationSeconds\"")?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start();
    let end = rest.find(|it: char| !it.is_ascii_digit())?;
    let whole = rest.get(end..)?.trim_start().starts_with([',', '}']);
    rest.get(..end)
        .filter(|digits| whole && !digits.is_empty())
        .map(ToOwned::to_owned)
}

/// What the command asks for by its JSON.
fn read_json(parameters: &[(String, Raw)], field: &Field, request: &mut Request) {
    for (name, raw) in parameters {
        let Raw::Json(value) = raw else {
            continue;
        };
        let found = || {
            Some(Field {
                value: value.as_str().map(ToOwned::to_owned),
                shown: value.as_str().unwrap_or("").to_owned(),
                ..field.clone()
            })
        };
        match name.as_str() {
            "DurationSeconds" if value.as_u64() == Some(u64::MAX) => {}
            "DurationSeconds" => {
                request.duration = Some(Field {
                    value: None,
                    shown: value.to_string(),
                    ..field.clone()
                });
                request.asked = match value {
                    serde_json::Value::Number(number) => Integer::read(&number.to_string())
                        .map_or_else(
                            || Asked::NoSeconds(number.to_string()),
                            |number| asked(&number),
                        ),
                    other => Asked::NoSeconds(
                        other
                            .as_str()
                            .map_or_else(|| other.to_string(), ToOwned::to_owned),
                    ),
                };
            }
            "RoleArn" => request.role = found(),
            "SerialNumber" => request.mfa = found(),
            "TokenCode" => request.code = true,
            _ => {}
        }
    }
}

/// What is sent for a number.
pub(super) fn asked(number: &Integer) -> Asked {
    match number.small().and_then(Seconds::new) {
        Some(seconds) => Asked::Known(Ask::For(seconds)),
        None => Asked::NoSeconds(number.to_string()),
    }
}

/// The members of a JSON object in their order, which the CLI's words follow.
struct Members(Vec<(String, serde_json::Value)>);

impl<'de> serde::Deserialize<'de> for Members {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Members;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut map: A,
            ) -> Result<Members, A::Error> {
                let mut members: Vec<(String, serde_json::Value)> = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, serde_json::Value>()? {
                    // A few dozen at most are of any use; the rest of a hostile text is read past.
                    if let Some(known) = members.iter_mut().find(|(known, _)| *known == name) {
                        known.1 = value;
                    } else if members.len() < 64 {
                        members.push((name, value));
                    }
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Visitor)
    }
}
