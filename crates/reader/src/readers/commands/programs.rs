//! What each program does that a script runs.

use super::fields::{Field, Held};
use super::recognise::{IN_FRONT, tool};
use super::script::{Continuation, Script};
use super::words;
use crate::formats::shell::Shell;
use crate::formats::shell::word::{Simple, is_name};
use session_advisor_explain::reading::Kind;

impl Script<'_> {
    /// Runs one program, and tells whose credentials are in what it writes.
    #[expect(clippy::too_many_lines, reason = "one arm for each program")]
    pub(super) fn command(
        &mut self,
        simple: &Simple,
        fields: &[Field],
        input: Option<usize>,
    ) -> Option<usize> {
        let mut fields = fields;
        while let Some((first, rest)) = fields.split_first() {
            let word = first.shown.as_str();
            if let Some((name, value)) = word.split_once('=').filter(|(name, _)| is_name(name)) {
                // After `env`.
                let held = Held {
                    value: first.known.then(|| value.to_owned()),
                    from: first.from,
                };
                self.inline.push((name.to_owned(), Some(held)));
            } else if word == "timeout" {
                fields = rest.get(1..).unwrap_or(&[]);
                continue;
            } else if word == "-u" && !rest.is_empty() {
                if let Some(name) = rest.first() {
                    self.inline.push((name.shown.clone(), None));
                }
                fields = rest.get(1..).unwrap_or(&[]);
                continue;
            } else if !(IN_FRONT.contains(&word) || matches!(word, "-i" | "-E" | "-p")) {
                break;
            }
            fields = rest;
        }
        let (first, rest) = fields.split_first()?;
        let joined = rest
            .iter()
            .find_map(|field| {
                let file = field.shown.trim_start_matches("file://");
                field.from.or_else(|| self.files.get(file).copied())
            })
            .or(input);
        let name = first.shown.rsplit(['/', '\\']).next().unwrap_or("");
        let curly = fields
            .iter()
            .find(|field| field.shown.contains(['“', '”', '‘', '’']));
        match name {
            "aws" | "aws2" | "aws.exe" | "aws.cmd" => {
                self.kind(Kind::Cli);
                if let Some(curly) = curly {
                    self.note(words::curly_quotes(&curly.place));
                }
                if let Some(continuation) = self
                    .continuation(simple)
                    .filter(|_| self.shell == Shell::Bash)
                {
                    let place = simple
                        .words
                        .last()
                        .map_or(simple.place.clone(), |word| word.place.clone());
                    self.note(match continuation {
                        Continuation::Caret => words::caret(&place),
                        Continuation::Backtick => words::backtick(&place),
                        Continuation::SpaceAfterBackslash => words::space_after_backslash(&place),
                        Continuation::CarriageReturn => words::carriage_return(&place),
                    });
                }
                self.aws(simple, first, rest)
            }
            "docker" | "podman" => {
                let at = rest
                    .iter()
                    .position(|field| field.shown.contains("aws-cli"))?;
                self.kind(Kind::Cli);
                self.aws(simple, rest.get(at)?, rest.get(at.saturating_add(1)..)?)
            }
            "eval" | "source" | "." | "iex" | "Invoke-Expression" => {
                self.kind(Kind::Cli);
                if let Some(from) = joined {
                    self.credentials(from, &simple.place);
                }
                None
            }
            "read" => {
                for name in rest.iter().filter(|field| is_name(&field.shown)) {
                    self.seen(&name.shown, &name.place);
                    let exported = self.is_exported(&name.shown);
                    let held = Held {
                        value: None,
                        from: input,
                    };
                    self.hold(&name.shown, held, exported, &name.place);
                }
                None
            }
            "unset" => {
                for name in rest {
                    self.variables.remove(&name.shown);
                }
                None
            }
            "set" | "setx" => {
                self.set(simple, rest);
                None
            }
            _ if first.shown.starts_with("--") => {
                self.kind(Kind::Cli);
                self.fragment(simple, fields);
                None
            }
            _ => match tool(name) {
                Some(tool) => {
                    self.kind(Kind::Cli);
                    if let Some(curly) = curly {
                        self.note(words::curly_quotes(&curly.place));
                    }
                    self.tool(tool, simple, first, rest)
                }
                None => joined,
            },
        }
    }
}
