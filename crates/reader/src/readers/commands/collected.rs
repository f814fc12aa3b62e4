//! The commands of a text, and what one of them does.

use super::invocation::Invocation;
use crate::evidence::call_chain::CallChain;
use crate::evidence::note::{Annotation, Note, Unread};
use crate::evidence::role::RoleMaximum;
use crate::evidence::selection::{Environment, Selection};
use crate::evidence::span::Span;
use crate::formats::shell::Shell;
use session_advisor_explain::reading::Kind;

/// The commands of a paste, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Commands {
    pub(super) invocations: Vec<Invocation>,
    pub(super) environment: Environment,
    pub(super) role_maximums: Vec<RoleMaximum>,
    pub(super) kinds: Vec<Kind>,
    /// What was understood, in the order of the text.
    pub(crate) parts: Vec<Annotation>,
    pub(super) unread: Vec<Unread>,
    pub(super) notes: Vec<Note>,
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
