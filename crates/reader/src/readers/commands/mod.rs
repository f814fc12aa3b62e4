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
pub(crate) mod words;

use crate::formats::shell::Shell;
pub(crate) use start::extent;

use super::aws_config::{Environment, Files, Selection};
use crate::evidence::call_chain::CallChain;
use crate::evidence::span::Span;
use crate::reading::{Note, Part, Unread};
use session_advisor_core::model::{Operation, RuleName, Seconds};
use session_advisor_explain::reading::Kind;

/// What a part of a command means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// The program that makes the calls.
    Program(String),
    /// The call that is asked for.
    Call(Operation),
    /// A role, by its ARN or name.
    Role(String),
    /// How long the session shall last; none where the paste does not tell.
    Duration(Option<Seconds>),
    /// The profile that is selected.
    Profile(String),
    /// An MFA device.
    MfaDevice,
    /// A variable that is set.
    Variable(String),
    /// The longest session that a role is set to allow.
    RoleMaximum(Seconds),
}

/// How the lines of a command fail to hang together in bash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Continuation {
    /// They end with `^`, as cmd.exe wants it.
    Caret,
    /// They end with a backtick, as PowerShell wants it.
    Backtick,
    /// A space follows the backslash.
    SpaceAfterBackslash,
    /// A carriage return follows the backslash: line ends of Windows.
    CarriageReturn,
    /// The line before has no backslash.
    Missing,
}

/// What is worth knowing about a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quirk {
    /// An option was abbreviated.
    Abbreviated {
        /// As it was written.
        written: String,
        /// What it stands for.
        meant: &'static str,
    },
    /// An option was given more than once.
    LastOneWins {
        /// The option.
        option: &'static str,
        /// The value that counts.
        value: String,
    },
    /// The profile's own duration does not reach the command.
    ProfileDurationStays {
        /// What the profile asks for its own call.
        profile: Seconds,
    },
    /// A prompt was copied with the command.
    Prompt,
    /// The lines of the command do not hang together.
    Lines(Continuation),
    /// Typographic quotes, which no shell takes for quotes.
    CurlyQuotes,
    /// The MFA device is given without its code.
    CodeMissing,
    /// More than the call ever allows is sent: the CLI checks minimums only.
    NoMaximumCheck {
        /// The call.
        operation: Operation,
    },
    /// The call is unsigned, so that the profile's calls are not made.
    ProfileNotUsed,
    /// A variable is set, but not handed to the command.
    NotExported {
        /// Its name.
        name: String,
    },
    /// A variable whose value the paste does not tell.
    UnknownVariable {
        /// As it was written.
        written: String,
    },
    /// A value that stands in a file which the paste does not hold.
    FileNotPasted {
        /// The file, as it was written.
        file: String,
    },
    /// Nothing is sent.
    SkeletonOnly,
    /// The credentials come from an earlier command of the paste.
    ContinuesEarlier,
    /// The command sets a role's maximum.
    SetsRoleMaximum {
        /// The role's name.
        role: String,
        /// The maximum.
        maximum: Seconds,
    },
    /// A tool calls GetSessionToken of its own accord before AssumeRole.
    ToolCallsGetSessionToken {
        /// The tool.
        tool: &'static str,
    },
    /// A tool may do that: it hangs on its version and on the credentials that it keeps.
    ToolMayCallGetSessionToken {
        /// The tool.
        tool: &'static str,
    },
    /// A duration above an hour keeps the tool from calling GetSessionToken.
    ToolSkipsGetSessionToken {
        /// The tool.
        tool: &'static str,
    },
    /// The profile names no role, so the session is one of GetSessionToken.
    NoRoleInProfile {
        /// The tool.
        tool: &'static str,
    },
    /// The profile's `duration_seconds` plays no part, because the profile names no role.
    DurationSecondsUnused,
    /// The paste does not hold the profile, so whether it names a role is not known.
    ProfileNotPasted {
        /// The profile.
        profile: String,
    },
    /// A tool wants a unit with a duration.
    UnitMissing {
        /// The tool.
        tool: &'static str,
        /// As it was written.
        written: String,
    },
    /// The tool opens the console with what it got.
    OpensConsole {
        /// The tool.
        tool: &'static str,
    },
    /// The duration asked is also sent with the chained call.
    DurationReachesChain {
        /// The tool.
        tool: &'static str,
    },
    /// With a role duration the tool does not walk the chain of source profiles.
    ChainNotWalked {
        /// The tool.
        tool: &'static str,
    },
}

impl Quirk {
    /// The rule whose matter it is, where it is one.
    pub(crate) const fn rule(&self) -> Option<RuleName> {
        match self {
            Self::DurationSecondsUnused => Some(RuleName::RequestIgnoredByClient),
            _ => None,
        }
    }
}

/// The commands of a paste, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Commands {
    invocations: Vec<script::Invocation>,
    environment: Environment,
    role_maximums: Vec<RoleMaximum>,
    kinds: Vec<Kind>,
    /// What was understood, in the order of the text.
    pub(crate) parts: Vec<Part>,
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
