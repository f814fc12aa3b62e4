//! Runs commands as the shell would: variables, exports, the output of one as the input of another.

use super::collected::Commands;
use super::fields::{Field, Held, Surroundings, assigned, expand, whole};
use super::invocation::{Action, Handle, Invocation};
use super::start::prompt;
use super::variables::{VARIABLES, Variable};
use super::words;
use crate::collections::map::StringMap;
use crate::collections::sort::sorted_by_start;
use crate::evidence::note::{Annotation, Note};
use crate::evidence::role::RoleMaximum;
use crate::evidence::span::Span;
use crate::formats::shell::Shell;
use crate::formats::shell::word::{Content, Joint, Simple, Word};
use crate::formats::shell::words::commands;
use session_advisor_explain::reading::Kind;

/// The most commands that are followed: more than anybody reads.
const MOST: usize = 200;

/// The shell, as far as it has come.
pub(super) struct Script<'t> {
    pub(super) text: &'t str,
    pub(super) shell: Shell,
    pub(super) variables: StringMap<Variable>,
    /// The commands whose output went to files.
    pub(super) files: StringMap<usize>,
    /// Variables set for the command at hand alone.
    /// Nothing where it is taken away.
    pub(super) inline: Vec<(String, Option<Held>)>,
    pub(super) after: Option<usize>,
    /// Whether bare assignments count as exported: a listing of an environment, no script.
    pub(super) listing: bool,
    /// The variables that were told not to be exported.
    pub(super) told: StringMap<()>,
    pub(super) commands: Commands,
}

impl Surroundings for Script<'_> {
    fn variable(&mut self, name: &str) -> Option<Held> {
        self.variables
            .get(name)
            .map(|variable| variable.held.clone())
    }

    fn output(&mut self, commands: &[Simple]) -> Held {
        let after = self.after.take();
        let from = self.run(commands);
        self.after = after;
        // A bare option is no program: it writes nothing.
        let fails = commands.iter().all(|simple| {
            simple
                .words
                .first()
                .and_then(Word::literal)
                .is_some_and(|word| word.starts_with("--"))
        });
        let value = if fails {
            Some(String::new())
        } else {
            self.echoed(commands)
        };
        Held { value, from }
    }
}

impl<'t> Script<'t> {
    /// A shell in which nothing has run.
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            shell: Shell::Bash,
            variables: StringMap::default(),
            files: StringMap::default(),
            inline: Vec::new(),
            after: None,
            listing: false,
            told: StringMap::default(),
            commands: Commands::default(),
        }
    }

    /// Runs stretches that stand right below one another.
    pub(super) fn group(&mut self, stretches: &[Span]) {
        let mut read: Vec<(Vec<Simple>, Span, Shell)> = Vec::new();
        for place in stretches {
            let raw = self.text.get(place.clone()).unwrap_or("");
            let shown = prompt(raw.split('\n').next().unwrap_or(raw));
            let length = shown.map_or(0, |prompt| prompt.length);
            let visible = raw
                .get(..length)
                .is_some_and(|prompt| !prompt.trim().is_empty());
            let start = place.start.saturating_add(length);
            if visible {
                self.note(words::prompt(&(place.start..start)));
            }
            let shell = shown.map_or(Shell::Bash, |prompt| prompt.shell);
            let body = start.min(place.end)..place.end;
            read.push((commands(self.text, &body, shell, visible), body, shell));
        }
        self.listing = read
            .iter()
            .flat_map(|(commands, ..)| commands)
            .all(|simple| {
                simple
                    .words
                    .iter()
                    .all(|word| word.as_assignment().is_some())
            });
        for (commands, place, shell) in read {
            self.shell = shell;
            self.after = None;
            self.run(&commands);
            if shell == Shell::Bash
                && let Some(other) = self.other_shell(&commands)
            {
                self.run_as(other, &place);
            }
        }
    }

    /// The shell that the commands are written for, where their lines end as it wants them to.
    fn other_shell(&self, commands: &[Simple]) -> Option<Shell> {
        commands
            .iter()
            .find_map(|simple| match self.continuation(simple)? {
                Continuation::Caret => Some(Shell::Cmd),
                Continuation::Backtick => Some(Shell::PowerShell),
                _ => None,
            })
    }

    /// Runs the stretch once more, as another shell does, for its calls alone.
    fn run_as(&mut self, shell: Shell, place: &Span) {
        let variables = self.variables.clone();
        let (parts, notes, unread) = (
            self.commands.parts.len(),
            self.commands.notes.len(),
            self.commands.unread.len(),
        );
        self.shell = shell;
        let commands = commands(self.text, place, shell, false);
        self.run(&commands);
        self.commands.parts.truncate(parts);
        self.commands.notes.truncate(notes);
        self.commands.unread.truncate(unread);
        self.variables = variables;
        self.shell = Shell::Bash;
    }

    /// What a lone `echo` writes.
    pub(super) fn echoed(&mut self, commands: &[Simple]) -> Option<String> {
        let [only] = commands else {
            return None;
        };
        let (first, words) = only.words.split_first()?;
        if first.literal()? != "echo" || !only.outputs.is_empty() {
            return None;
        }
        let mut written: Vec<String> = Vec::new();
        for word in words {
            let literal = word
                .pieces
                .iter()
                .all(|piece| !matches!(piece.content, Content::Output(_)));
            for field in literal.then(|| expand(word, self))? {
                written.push(field.text()?.to_owned());
            }
        }
        Some(written.join(" "))
    }

    /// How the lines of the command fail to hang together.
    pub(super) fn continuation(&self, simple: &Simple) -> Option<Continuation> {
        let last = simple.words.last()?;
        let raw = self.text.get(last.place.clone())?;
        let at_end = self
            .text
            .get(last.place.end..)
            .is_some_and(|rest| rest.trim_start_matches([' ', '\t', '\r']).starts_with('\n'));
        match raw {
            "^" if at_end => Some(Continuation::Caret),
            "\\ " | "\\\t" if at_end => Some(Continuation::SpaceAfterBackslash),
            "\\\r" => Some(Continuation::CarriageReturn),
            _ => simple
                .words
                .iter()
                .filter_map(|word| self.text.get(word.place.clone()))
                .any(|raw| raw.starts_with("`\n") || raw.starts_with("`\r\n"))
                .then_some(Continuation::Backtick),
        }
    }

    /// What was read.
    pub(super) fn done(mut self) -> Commands {
        let parts = std::mem::take(&mut self.commands.parts);
        let parts = sorted_by_start(parts, |part| part.place.end);
        self.commands.parts = sorted_by_start(parts, |part| part.place.start);
        for (name, variable) in self.variables.iter() {
            if let Some(value) = &variable.held.value
                && variable.exported
                && VARIABLES.contains(&name)
            {
                self.commands.environment.insert(name, value.clone());
            }
        }
        self.commands
    }

    pub(super) fn note(&mut self, note: Note) {
        self.commands.notes.push(note);
    }

    pub(super) fn part(&mut self, part: Annotation) {
        self.commands.parts.push(part);
    }

    pub(super) fn unread(&mut self, place: &Span) {
        self.commands
            .unread
            .push(words::unknown_command(place.clone()));
    }

    pub(super) fn role_maximum(&mut self, maximum: RoleMaximum) {
        self.commands.role_maximums.push(maximum);
    }

    pub(super) fn kind(&mut self, kind: Kind) {
        if !self.commands.kinds.contains(&kind) {
            self.commands.kinds.push(kind);
        }
    }

    /// Runs commands, and tells whose credentials are in what they write.
    pub(super) fn run(&mut self, commands: &[Simple]) -> Option<usize> {
        let mut written = None;
        let mut last = None;
        for simple in commands {
            self.after = if simple.joint == Joint::And {
                last
            } else {
                None
            };
            let before = self.commands.invocations.len();
            let input = if simple.joint == Joint::Pipe {
                written
            } else {
                None
            };
            written = self
                .simple(simple, input)
                .or(if simple.joint == Joint::Pipe {
                    None
                } else {
                    written.filter(|_| simple.joint != Joint::Then)
                });
            last = (self.commands.invocations.len() > before)
                .then(|| self.commands.invocations.len().saturating_sub(1));
        }
        written
    }

    pub(super) fn simple(&mut self, simple: &Simple, input: Option<usize>) -> Option<usize> {
        if self.powershell_assignment(simple) {
            return None;
        }
        let mut words = simple.words.as_slice();
        let mut inline = Vec::new();
        while let Some((first, rest)) = words.split_first()
            && let Some(assignment) = first.as_assignment()
        {
            let held = assigned(&assignment, self);
            self.seen(assignment.name, &first.place);
            inline.push((assignment.name, held, &first.place));
            words = rest;
        }
        let mut input = input;
        for word in &simple.inputs {
            let field = whole(word, self);
            input = input
                .or(field.from)
                .or_else(|| self.files.get(&field.shown).copied());
        }
        if words.is_empty() {
            for (name, held, place) in inline {
                self.kind(Kind::Environment);
                let exported = self.listing || self.is_exported(name);
                self.hold(name, held, exported, place);
            }
            return None;
        }
        let command = words.iter().find_map(Word::literal).unwrap_or_default();
        if matches!(
            command.as_str(),
            "export" | "declare" | "typeset" | "readonly" | "local"
        ) {
            self.export(&command, words);
            return None;
        }
        let mut fields: Vec<Field> = Vec::new();
        for word in words {
            fields.extend(expand(word, self));
        }
        for (name, held, _) in inline {
            self.inline.push((name.to_owned(), Some(held)));
        }
        let from = self.command(simple, &fields, input);
        self.inline.clear();
        if let Some(from) = from {
            for word in &simple.outputs {
                let name = whole(word, self).shown;
                self.files.insert(&name, from);
            }
        }
        from
    }

    /// Takes note of a command that makes or needs credentials.
    pub(super) fn invoke(
        &mut self,
        simple: &Simple,
        own_profile: bool,
        action: Action,
        handle: Handle,
    ) -> Option<usize> {
        let number = self.commands.invocations.len();
        if number >= MOST {
            return None;
        }
        let environment = self.environment();
        let continues = ["AWS_SESSION_TOKEN", "AWS_ACCESS_KEY_ID"]
            .iter()
            .find_map(|name| environment.get(name).and_then(|held| held.from))
            .filter(|_| !own_profile);
        if continues.is_some() {
            self.note(words::continues_earlier(&simple.place));
        }
        self.commands.invocations.push(Invocation {
            label: one_line(self.text.get(simple.place.clone()).unwrap_or("")),
            place: simple.place.clone(),
            shell: self.shell,
            environment,
            continues,
            after: self.after,
            action,
            handle,
        });
        Some(number)
    }
}

/// The command on one line.
fn one_line(raw: &str) -> String {
    let mut line = String::new();
    for word in raw
        .split_whitespace()
        .filter(|word| !matches!(*word, "\\" | "^" | "`"))
    {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// How the lines of a command fail to hang together in bash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Continuation {
    /// They end with `^`, as cmd.exe wants it.
    Caret,
    /// They end with a backtick, as PowerShell wants it.
    Backtick,
    /// A space follows the backslash.
    SpaceAfterBackslash,
    /// A carriage return follows the backslash: line ends of Windows.
    CarriageReturn,
}
