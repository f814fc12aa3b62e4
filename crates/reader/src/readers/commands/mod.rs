//! Command lines, read as bash and the AWS CLI do it.
//!
//! A stretch becomes [`words`], the [`script`] runs them as the shell would and meets [`aws_cli`] and
//! [`tools`]; [`runs`] tells what comes of it once the profiles are known.

mod aws;
mod aws_cli;
mod checks;
mod environment;
mod fields;
mod forms;
mod json;
mod known_tools;
mod programs;
mod recognise;
mod runs;
mod script;
mod start;
mod sts;
mod tool_chains;
mod tools;
mod words;

use crate::formats::shell::Shell;
pub(crate) use start::extent;

use super::aws_config::{Environment, Files, Selection};
use crate::evidence::call_chain::CallChain;
use crate::evidence::note::{Annotation, Note, Unread};
use crate::evidence::span::Span;
use session_advisor_core::model::Seconds;
use session_advisor_explain::reading::Kind;

/// How the lines of a command fail to hang together in bash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Continuation {
    /// They end with `^`, as cmd.exe wants it.
    Caret,
    /// They end with a backtick, as PowerShell wants it.
    Backtick,
    /// A space follows the backslash.
    SpaceAfterBackslash,
    /// A carriage return follows the backslash: line ends of Windows.
    CarriageReturn,
}

/// The commands of a paste, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Commands {
    invocations: Vec<script::Invocation>,
    environment: Environment,
    role_maximums: Vec<RoleMaximum>,
    kinds: Vec<Kind>,
    /// What was understood, in the order of the text.
    pub(crate) parts: Vec<Annotation>,
    unread: Vec<Unread>,
    notes: Vec<Note>,
}

/// What one command does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    /// Which command it is.
    pub(crate) command: usize,
    /// The command, as it was pasted, on one line.
    pub(crate) label: String,
    /// Where it stands.
    pub(crate) place: Span,
    /// The shell that it is read as. A command that is written for another shell than bash is there
    /// twice: as bash runs it, and as that shell does.
    pub(crate) shell: Shell,
    /// The command whose credentials it goes on with: its run is the start of this one.
    pub(crate) continues: Option<usize>,
    /// What it selects of the files.
    pub(crate) selection: Selection,
    /// The calls that it makes, those for its profile first.
    pub(crate) chain: CallChain,
    /// What is worth knowing about it, given the files.
    pub(crate) notes: Vec<Note>,
}

/// A role's maximum that a command sets or that the paste tells otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RoleMaximum {
    /// The role's name.
    pub(crate) role: String,
    /// Its MaxSessionDuration.
    pub(crate) maximum: Seconds,
    /// Where the paste says so.
    pub(crate) place: Span,
}

impl Commands {
    /// Reads the stretches of the text that are commands.
    pub(crate) fn read(text: &str, stretches: &[Span]) -> Self {
        let mut script = script::Script::new(text);
        // Stretches right below one another are one script.
        let close = |before: &Span, after: &Span| {
            text.get(before.end..after.start).is_some_and(|between| {
                between.trim().is_empty() && between.matches('\n').count() <= 1
            })
        };
        for group in stretches.chunk_by(close) {
            script.group(group);
        }
        script.done()
    }

    /// The kinds of evidence among them: `cli`, `environment`.
    pub(crate) fn kinds(&self) -> Vec<Kind> {
        self.kinds.clone()
    }

    /// What the commands do that make or need credentials, with what the files say about profiles.
    pub(crate) fn runs(&self, files: &Files) -> Vec<Run> {
        runs::runs(&self.invocations, files)
    }

    /// The environment variables about AWS that hold after the last command.
    pub(crate) const fn environment(&self) -> &Environment {
        &self.environment
    }

    /// The role maximums that they set (`aws iam update-role --max-session-duration`).
    pub(crate) fn role_maximums(&self) -> Vec<RoleMaximum> {
        self.role_maximums.clone()
    }

    /// What was not.
    pub(crate) fn unread(&self) -> Vec<Unread> {
        self.unread.clone()
    }

    /// What is worth knowing; nothing the next time.
    pub(crate) fn take_notes(&mut self) -> Vec<Note> {
        std::mem::take(&mut self.notes)
    }
}

#[cfg(test)]
mod tests;
