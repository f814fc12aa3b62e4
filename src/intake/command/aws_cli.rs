//! The AWS CLI's own command line: options before and after the service, abbreviated, repeated, and
//! where it stops because of them.

use super::fields::Field;
use super::forms::{self, Takes};

/// How an option of the CLI itself takes a value.
const GLOBAL: [(&str, bool); 19] = [
    ("--debug", false),
    ("--endpoint-url", true),
    ("--no-verify-ssl", false),
    ("--no-paginate", false),
    ("--output", true),
    ("--query", true),
    ("--profile", true),
    ("--region", true),
    ("--version", false),
    ("--color", true),
    ("--no-sign-request", false),
    ("--ca-bundle", true),
    ("--cli-read-timeout", true),
    ("--cli-connect-timeout", true),
    ("--cli-binary-format", true),
    ("--no-cli-pager", false),
    ("--cli-auto-prompt", false),
    ("--no-cli-auto-prompt", false),
    ("--cli-error-format", true),
];

/// An option, as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Given {
    /// Its full name.
    pub(super) name: &'static str,
    /// The word that names it.
    pub(super) named: Field,
    /// Its value; none where it takes none.
    pub(super) value: Option<Field>,
}

/// A command line of the AWS CLI, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Line {
    /// The service.
    pub(super) service: Option<Field>,
    /// Its command.
    pub(super) operation: Option<Field>,
    /// Every option that was understood, in order.
    pub(super) given: Vec<Given>,
    /// The other words after the command.
    pub(super) others: Vec<Field>,
    /// Whether words are in it that are not known, so that anything could be given.
    pub(super) open: bool,
    /// What the CLI says where it stops over its arguments, and the word that it stops over.
    pub(super) stop: Option<(String, Option<Field>)>,
}

impl Line {
    /// The option that counts: the last one of that name.
    pub(super) fn last(&self, name: &str) -> Option<&Given> {
        self.given.iter().rev().find(|given| given.name == name)
    }

    /// Its value.
    pub(super) fn value(&self, name: &str) -> Option<&Field> {
        self.last(name).and_then(|given| given.value.as_ref())
    }
}

/// Takes the words after `aws` apart.
pub(super) fn line(fields: &[Field], text: &str) -> Line {
    let mut line = Line::default();
    let rest = globals(fields, text, &mut line);
    let mut rest = rest.into_iter();
    line.service = rest.next();
    let service = line
        .service
        .as_ref()
        .and_then(|field| field.text())
        .map(ToOwned::to_owned);
    let mut rest: Vec<Field> = rest.collect();
    if let Some(at) = rest.iter().position(|field| !is_option(field)) {
        line.operation = Some(rest.remove(at));
    }
    let operation = line
        .operation
        .as_ref()
        .and_then(|field| field.text())
        .map(ToOwned::to_owned);
    let form = (service.as_deref() == Some("sts"))
        .then(|| operation.as_deref().and_then(forms::form))
        .flatten();
    if line.stop.is_some() {
        return line;
    }
    if let Some(form) = form {
        let table: Vec<(&'static str, Takes)> = form.options().collect();
        options(&rest, text, &table, &mut line);
        if line.stop.is_none() {
            line.stop = missing(form, &line);
        }
    } else {
        if service.as_deref() == Some("iam") {
            let table = [
                ("--role-name", Takes::One),
                ("--max-session-duration", Takes::One),
            ];
            options(&rest, text, &table, &mut line);
        }
        line.others = rest;
    }
    line
}

/// Takes out the options of the CLI itself, wherever they stand; what is left is the service's.
fn globals(fields: &[Field], text: &str, line: &mut Line) -> Vec<Field> {
    let mut left = Vec::new();
    let mut at = 0_usize;
    while let Some(field) = fields.get(at) {
        at = at.saturating_add(1);
        let (name, attached) = split(field, text);
        let Named::One(full) = named(&name, GLOBAL.iter().map(|(name, _)| *name)) else {
            left.push(field.clone());
            continue;
        };
        let takes = GLOBAL.iter().any(|(name, takes)| *name == full && *takes);
        let mut value = attached.filter(|_| takes);
        if takes && value.is_none() {
            value = fields.get(at).filter(|next| !is_option(next)).cloned();
            if value.is_some() {
                at = at.saturating_add(1);
            } else {
                let words = format!("argument {full}: expected one argument");
                line.stop = Some((words, Some(field.clone())));
            }
        }
        line.given.push(Given {
            name: full,
            named: field.clone(),
            value,
        });
    }
    left
}

fn options(fields: &[Field], text: &str, table: &[(&'static str, Takes)], line: &mut Line) {
    let mut unknown: Vec<Field> = Vec::new();
    let mut at = 0_usize;
    while let Some(field) = fields.get(at) {
        at = at.saturating_add(1);
        if !is_option(field) {
            line.open |= field.value.is_none();
            unknown.push(field.clone());
            continue;
        }
        let (name, attached) = split(field, text);
        let full = match named(&name, table.iter().map(|(name, _)| *name)) {
            Named::One(full) => full,
            Named::None => {
                unknown.push(field.clone());
                continue;
            }
            Named::Several(several) => {
                let words = format!(
                    "ambiguous option: {name} could match {}",
                    several.join(", ")
                );
                line.stop = Some((words, Some(field.clone())));
                return;
            }
        };
        let takes = table
            .iter()
            .find(|(name, _)| *name == full)
            .map_or(Takes::One, |(_, takes)| *takes);
        let mut value = attached;
        if value.is_none() && takes != Takes::Nothing {
            value = fields.get(at).filter(|next| !is_option(next)).cloned();
            if value.is_some() {
                at = at.saturating_add(1);
            } else if takes == Takes::One {
                line.stop = Some((
                    format!("argument {full}: expected one argument"),
                    Some(field.clone()),
                ));
                return;
            }
        }
        if takes == Takes::Many {
            while fields.get(at).is_some_and(|next| !is_option(next)) {
                at = at.saturating_add(1);
            }
        }
        line.given.push(Given {
            name: full,
            named: field.clone(),
            value,
        });
    }
    line.others = unknown;
}

/// What the CLI misses or does not know, once it has read all options.
fn missing(form: &forms::Form, line: &Line) -> Option<(String, Option<Field>)> {
    if line.open {
        return None;
    }
    let by_file = [
        "--cli-input-json",
        "--cli-input-yaml",
        "--generate-cli-skeleton",
    ]
    .iter()
    .any(|name| line.last(name).is_some());
    let absent: Vec<&str> = form
        .required()
        .filter(|name| !by_file && line.last(name).is_none())
        .collect();
    if !absent.is_empty() {
        return Some((
            format!(
                "the following arguments are required: {}",
                absent.join(", ")
            ),
            None,
        ));
    }
    let first = line.others.first()?;
    let all: Vec<&str> = line
        .others
        .iter()
        .map(|field| field.shown.as_str())
        .collect();
    Some((
        format!("Unknown options: {}", all.join(", ")),
        Some(first.clone()),
    ))
}

/// Whether the parser takes the word for an option: a number below zero and a text with blanks are
/// values.
pub(super) fn is_option(field: &Field) -> bool {
    let text = field.shown.as_str();
    let number = text.strip_prefix('-').is_some_and(|rest| {
        !rest.is_empty() && rest.bytes().all(|it| it.is_ascii_digit() || it == b'.')
    });
    text.len() > 1 && text.starts_with('-') && !number && !text.contains(' ')
}

/// The name of an option, and the value that is attached to it by `=`.
pub(super) fn split(field: &Field, text: &str) -> (String, Option<Field>) {
    let raw = text.get(field.place.clone()).unwrap_or("");
    match field.shown.split_once('=') {
        Some((name, _)) if field.shown.starts_with("--") => {
            (name.to_owned(), Some(field.after(&format!("{name}="), raw)))
        }
        _ => (field.shown.clone(), None),
    }
}

/// What an abbreviation stands for.
enum Named {
    One(&'static str),
    Several(Vec<&'static str>),
    None,
}

fn named(written: &str, names: impl Iterator<Item = &'static str> + Clone) -> Named {
    if !written.starts_with("--") || written.len() < 3 {
        return Named::None;
    }
    if let Some(exact) = names.clone().find(|name| *name == written) {
        return Named::One(exact);
    }
    let several: Vec<&'static str> = names.filter(|name| name.starts_with(written)).collect();
    match several.as_slice() {
        [] => Named::None,
        [one] => Named::One(one),
        _ => Named::Several(several),
    }
}
