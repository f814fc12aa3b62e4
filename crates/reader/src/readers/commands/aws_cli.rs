//! The AWS CLI's own command line: options before and after the service, abbreviated, repeated, and
//! where it stops because of them.

use super::fields::Field;
use super::forms;
use super::forms::Takes;
use crate::evidence::span::Span;
use std::iter::Peekable;
use std::slice::Iter;

/// The options of the CLI itself.
const GLOBAL: [(&str, Takes); 19] = [
    ("--debug", Takes::Nothing),
    ("--endpoint-url", Takes::One),
    ("--no-verify-ssl", Takes::Nothing),
    ("--no-paginate", Takes::Nothing),
    ("--output", Takes::One),
    ("--query", Takes::One),
    ("--profile", Takes::One),
    ("--region", Takes::One),
    ("--version", Takes::Nothing),
    ("--color", Takes::One),
    ("--no-sign-request", Takes::Nothing),
    ("--ca-bundle", Takes::One),
    ("--cli-read-timeout", Takes::One),
    ("--cli-connect-timeout", Takes::One),
    ("--cli-binary-format", Takes::One),
    ("--no-cli-pager", Takes::Nothing),
    ("--cli-auto-prompt", Takes::Nothing),
    ("--no-cli-auto-prompt", Takes::Nothing),
    ("--cli-error-format", Takes::One),
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
    /// What the CLI says where it stops over its arguments.
    pub(super) stop: Option<Said>,
}

/// What the CLI says where it stops, and the word that it stops over.
pub(super) type Said = (String, Option<Span>);

/// The option that counts: the last one of that name.
pub(super) fn last<'g>(given: &'g [Given], name: &str) -> Option<&'g Given> {
    given.iter().rev().find(|given| given.name == name)
}

/// Its value.
pub(super) fn value<'g>(given: &'g [Given], name: &str) -> Option<&'g Field> {
    last(given, name).and_then(|given| given.value.as_ref())
}

impl Line {
    /// The option that counts: the last one of that name.
    pub(super) fn last(&self, name: &str) -> Option<&Given> {
        last(&self.given, name)
    }

    /// Its value.
    pub(super) fn value(&self, name: &str) -> Option<&Field> {
        value(&self.given, name)
    }

    /// The service; empty where none is known.
    pub(super) fn service(&self) -> &str {
        self.service.as_ref().and_then(Field::text).unwrap_or("")
    }

    /// Its command; empty where none is known.
    pub(super) fn operation(&self) -> &str {
        self.operation.as_ref().and_then(Field::text).unwrap_or("")
    }
}

/// Takes the words after `aws` apart.
pub(super) fn line(fields: &[Field], text: &str) -> Line {
    let mut line = Line::default();
    let mut rest = Vec::new();
    for field in globals(fields, text, &mut line) {
        if line.service.is_none() {
            line.service = Some(field);
        } else if line.operation.is_none() && !is_option(&field) {
            line.operation = Some(field);
        } else {
            rest.push(field);
        }
    }
    if line.stop.is_some() {
        return line;
    }
    match line.service() {
        "sts" if let Some(form) = forms::form(line.operation()) => {
            options(&rest, text, &form.options(), &mut line);
            if line.stop.is_none() {
                line.stop = missing(form, &line);
            }
            return line;
        }
        "iam" => {
            let table = [
                ("--role-name", Takes::One),
                ("--max-session-duration", Takes::One),
            ];
            options(&rest, text, &table, &mut line);
        }
        _ => {}
    }
    line.others = rest;
    line
}

/// Takes out the options of the CLI itself, wherever they stand; what is left is the service's.
fn globals(fields: &[Field], text: &str, line: &mut Line) -> Vec<Field> {
    let mut left = Vec::new();
    let mut fields = fields.iter().peekable();
    while let Some(field) = fields.next() {
        let (name, attached) = split(field, text);
        let [(full, takes)] = *named(name, &GLOBAL) else {
            left.push(field.clone());
            continue;
        };
        let mut value = None;
        if takes == Takes::One {
            value = attached.or_else(|| next_value(&mut fields));
            if value.is_none() {
                line.stop = Some(lacks_value(full, field));
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
    let mut fields = fields.iter().peekable();
    while let Some(field) = fields.next() {
        if !is_option(field) {
            line.open |= !field.known;
            unknown.push(field.clone());
            continue;
        }
        let (name, attached) = split(field, text);
        let (full, takes) = match *named(name, table) {
            [one] => one,
            [] => {
                unknown.push(field.clone());
                continue;
            }
            ref several => {
                let several = listed(&mut several.iter().map(|(name, _)| *name));
                let words = format!("ambiguous option: {name} could match {several}");
                line.stop = Some((words, Some(field.place.clone())));
                return;
            }
        };
        let value = attached.or_else(|| next_value(&mut fields));
        if value.is_none() && takes == Takes::One {
            line.stop = Some(lacks_value(full, field));
            return;
        }
        if takes == Takes::Many {
            while next_value(&mut fields).is_some() {}
        }
        line.given.push(Given {
            name: full,
            named: field.clone(),
            value,
        });
    }
    line.others = unknown;
}

/// The next word, if it is a value.
pub(super) fn next_value(fields: &mut Peekable<Iter<'_, Field>>) -> Option<Field> {
    fields.next_if(|next| !is_option(next)).cloned()
}

fn lacks_value(option: &str, field: &Field) -> Said {
    let words = format!("argument {option}: expected one argument");
    (words, Some(field.place.clone()))
}

/// What the CLI misses or does not know, once it has read all options.
fn missing(form: &forms::Form, line: &Line) -> Option<Said> {
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
    let absent = listed(
        &mut form
            .required()
            .filter(|name| !by_file && line.last(name).is_none()),
    );
    if !absent.is_empty() {
        let words = format!("the following arguments are required: {absent}");
        return Some((words, None));
    }
    let first = line.others.first()?;
    let all = listed(&mut line.others.iter().map(|field| field.shown.as_str()));
    Some((format!("Unknown options: {all}"), Some(first.place.clone())))
}

/// Names with commas between them.
pub(super) fn listed(names: &mut dyn Iterator<Item = &str>) -> String {
    let mut list = String::new();
    for (index, name) in names.enumerate() {
        if index > 0 {
            list.push_str(", ");
        }
        list.push_str(name);
    }
    list
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
pub(super) fn split<'f>(field: &'f Field, text: &str) -> (&'f str, Option<Field>) {
    let whole = field.shown.as_str();
    let prefix = whole.split_inclusive('=').next().unwrap_or(whole);
    match prefix.strip_suffix('=') {
        Some(name) if whole.starts_with("--") => {
            let raw = text.get(field.place.clone()).unwrap_or("");
            (name, Some(field.after(prefix, raw)))
        }
        _ => (whole, None),
    }
}

/// The options that the written one stands for: itself, or those that it abbreviates.
fn named(written: &str, table: &[(&'static str, Takes)]) -> Vec<(&'static str, Takes)> {
    let mut found = Vec::new();
    if !written.starts_with("--") || written.len() < 3 {
        return found;
    }
    for option in table {
        if option.0 == written {
            return vec![*option];
        }
        if option.0.starts_with(written) {
            found.push(*option);
        }
    }
    found
}
