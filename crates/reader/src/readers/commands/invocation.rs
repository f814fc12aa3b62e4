//! A command that makes or needs credentials.

use super::fields::{Field, Held};
use super::known_tools::Way;
use super::request::Request;
use crate::collections::map::StringMap;
use crate::evidence::call_chain::Asked;
use crate::evidence::span::Span;
use crate::formats::shell::Shell;
use session_advisor_core::model::Operation;

/// A command that makes or needs credentials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Invocation {
    pub(super) label: String,
    pub(super) place: Span,
    pub(super) shell: Shell,
    /// What its environment holds of [`VARIABLES`](super::variables::VARIABLES).
    pub(super) environment: StringMap<Held>,
    /// The command whose credentials are in that environment.
    pub(super) continues: Option<usize>,
    /// The command that must have succeeded before.
    pub(super) after: Option<usize>,
    pub(super) action: Action,
    /// Where its duration can be changed.
    pub(super) handle: Handle,
}

/// What a command does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Action {
    /// A call of the AWS CLI that hands out credentials.
    Call {
        /// `--profile`.
        profile: Option<Field>,
        /// The call.
        operation: Operation,
        /// The word that asks for it.
        named: Span,
        /// What it asks.
        request: Box<Request>,
        /// Whether it is sent, once it is checked.
        sends: bool,
    },
    /// Any other command of the AWS CLI: it makes the calls for its profile.
    Other {
        /// `--profile`.
        profile: Option<Field>,
        /// What the CLI says where it stops before it needs the profile.
        stop: Option<(String, Option<Span>)>,
    },
    /// A tool that hands out credentials.
    Tool(Box<Use>),
    /// A command that the shell does not run.
    NotRun {
        /// What the shell says.
        words: String,
    },
}

/// Where a command's duration can be changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Handle {
    /// The option that asks for it, with a space after it; none where the command has none.
    pub(super) option: Option<&'static str>,
    /// What stands after the number: `s` for tools that want a unit.
    pub(super) unit: &'static str,
    /// The value that counts.
    pub(super) value: Option<Span>,
    /// Every place where the option stands, with the blanks in front.
    pub(super) all: Vec<Span>,
    /// Where another option can be put.
    pub(super) end: usize,
}

/// How a tool is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) tool: &'static str,
    pub(super) way: Way,
    pub(super) profile: Option<Field>,
    /// What it asks for a role's session, and the word that says so.
    pub(super) asked: Asked,
    pub(super) asked_at: Option<Field>,
    /// What it asks where the profile names no role.
    pub(super) plain: Asked,
    /// What it asks of GetSessionToken before AssumeRole.
    pub(super) session: Asked,
    /// Whether a role is certain: an option is given that sizes nothing else.
    pub(super) sizes_role: bool,
    pub(super) no_session: bool,
    pub(super) role: Option<Field>,
    pub(super) chain: Option<Field>,
    pub(super) named: Span,
    pub(super) mentions_duration: bool,
    pub(super) stop: Option<String>,
}
