//! Variables: set, exported, unset, and what of them a command gets.

use super::fields::{Field, Held, assigned, expand};
use super::script::Script;
use super::variables::{VARIABLES, Variable};
use super::words;
use crate::collections::map::StringMap;
use crate::evidence::span::Span;
use crate::formats::shell::word::{Simple, Word};
use session_advisor_explain::reading::Kind;

impl Script<'_> {
    /// `$env:NAME = "value"`, and the like of it.
    pub(super) fn powershell_assignment(&mut self, simple: &Simple) -> bool {
        let raw = self.text.get(simple.place.clone()).unwrap_or("");
        let Some(rest) = raw
            .strip_prefix("$env:")
            .or_else(|| raw.strip_prefix("$Env:"))
        else {
            return false;
        };
        let Some((name, value)) = rest.split_once('=') else {
            return false;
        };
        let value = value.trim().trim_matches(['"', '\'']);
        let held = if value.contains(['$', '(']) {
            Held::default()
        } else {
            Held::text(value)
        };
        self.assign(name.trim(), held, &simple.place);
        true
    }

    pub(super) fn assign(&mut self, name: &str, held: Held, place: &Span) {
        self.kind(Kind::Environment);
        self.seen(name, place);
        self.hold(name, held, true, place);
    }

    /// Sets a variable.
    pub(super) fn hold(&mut self, name: &str, held: Held, exported: bool, place: &Span) {
        let place = place.clone();
        let variable = Variable {
            held,
            exported,
            place,
        };
        self.variables.insert(name, variable);
    }

    pub(super) fn is_exported(&self, name: &str) -> bool {
        self.variables.get(name).is_some_and(|known| known.exported)
    }

    pub(super) fn seen(&mut self, name: &str, place: &Span) {
        if VARIABLES.contains(&name) {
            self.part(words::variable(name, place));
        }
    }

    pub(super) fn export(&mut self, command: &str, words: &[Word]) {
        let exports = command == "export"
            || words
                .iter()
                .filter_map(Word::literal)
                .any(|word| word.starts_with('-') && word.contains('x'));
        for word in words.iter().skip(1) {
            if let Some(assignment) = word.as_assignment() {
                let held = assigned(&assignment, self);
                if exports {
                    self.assign(assignment.name, held, &word.place);
                } else {
                    self.hold(assignment.name, held, false, &word.place);
                }
                continue;
            }
            for field in expand(word, self) {
                if let Some(variable) = self.variables.get_mut(&field.shown) {
                    variable.exported |= exports;
                } else if let Some(from) = field.from {
                    self.credentials(from, &word.place);
                }
            }
        }
    }

    /// Puts the credentials that a command returned into the environment.
    pub(super) fn credentials(&mut self, from: usize, place: &Span) {
        for name in [
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
        ] {
            let held = Held {
                value: None,
                from: Some(from),
            };
            self.hold(name, held, true, place);
        }
    }

    /// `set NAME=value` of cmd.exe, `setx NAME value`, `set -x NAME value` of fish.
    pub(super) fn set(&mut self, simple: &Simple, fields: &[Field]) {
        let mut known = fields.iter().filter(|field| !field.shown.starts_with('-'));
        let Some(first) = known.next() else {
            return;
        };
        let value = match (first.shown.split_once('='), known.next()) {
            (Some((name, value)), _) => Some((name, value)),
            (None, Some(value)) => Some((first.shown.as_str(), value.shown.as_str())),
            _ => None,
        };
        if let Some((name, value)) = value.filter(|(name, _)| VARIABLES.contains(name)) {
            self.assign(name, Held::text(value), &simple.place);
        }
    }

    /// The environment that the command at hand gets.
    pub(super) fn environment(&mut self) -> StringMap<Held> {
        let mut found = StringMap::default();
        let mut stay = Vec::new();
        for name in VARIABLES {
            if let Some((_, held)) = self.inline.iter().rev().find(|(inline, _)| inline == name) {
                if let Some(held) = held {
                    found.insert(name, held.clone());
                }
            } else if let Some(variable) = self.variables.get(name) {
                if variable.exported {
                    found.insert(name, variable.held.clone());
                } else {
                    stay.push((name, variable.place.clone()));
                }
            }
        }
        for (name, place) in stay {
            if self.told.insert(&format!("{name} {}", place.start), ()) {
                self.note(words::not_exported(name, &place));
            }
        }
        found
    }
}
