//! Everything that is found in a text.

use super::arn::Arn;
use super::call_chain::Run;
use super::known::{Chains, NoProfiles, Profiles};
use super::note::{Annotation, Note, Suspect, Unread};
use super::role::{Output, RoleMaximum, SessionSetting, Trust};
use super::selection::Environment;
use super::sighting::{ErrorSighting, LogFact};
use super::span::Span;
use session_advisor_core::model::Scenario;
use session_advisor_explain::reading::Kind;

/// What one reader found, or all of them.
#[derive(Default)]
pub(crate) struct Found {
    /// The kinds of evidence, each once.
    pub(crate) kinds: Vec<Kind>,
    /// Scenarios that were pasted as such.
    pub(crate) scenarios: Vec<(Scenario, Span)>,
    /// What can be told only once everything is read: scripts, pipelines, providers.
    pub(crate) chains: Vec<Box<dyn Chains>>,
    /// What programs do that may run.
    pub(crate) programs: Vec<Run>,
    /// Calls that were recorded.
    pub(crate) records: Vec<Recorded>,
    /// The profiles of the files; `None` where no reader of such files has read.
    pub(crate) profiles: Option<Box<dyn Profiles>>,
    /// The environment variables about AWS that hold in the end.
    pub(crate) environment: Environment,
    /// The roles' maximums.
    pub(crate) role_maximums: Vec<RoleMaximum>,
    /// The ways in which roles may be taken.
    pub(crate) trusts: Vec<Trust>,
    /// How long the sessions are that something gives.
    pub(crate) session_settings: Vec<SessionSetting>,
    /// Whose credentials were asked about, by get-caller-identity.
    pub(crate) callers: Vec<Arn>,
    /// What calls returned.
    pub(crate) outputs: Vec<Output>,
    /// Errors, each reason and operation once.
    pub(crate) errors: Vec<ErrorSighting>,
    /// What clients logged.
    pub(crate) log_facts: Vec<LogFact>,
    /// What is only likely.
    pub(crate) suspects: Vec<Suspect>,
    /// What was understood.
    pub(crate) parts: Vec<Annotation>,
    /// What was not.
    pub(crate) unread: Vec<Unread>,
    /// What is worth knowing.
    pub(crate) notes: Vec<Note>,
    /// Where every line without a part was not understood.
    pub(crate) unclaimed: Vec<Span>,
}

/// A call that was recorded, with the calls that led to it.
#[derive(Debug, PartialEq)]
pub(crate) struct Recorded {
    /// All of them, by the name, role and time of this one, where its record stands.
    pub(crate) run: Run,
    /// What its own error proves.
    pub(crate) errors: Vec<ErrorSighting>,
    /// What that only suggests.
    pub(crate) suspects: Vec<Suspect>,
}

impl Found {
    /// Takes note of a kind of evidence.
    pub(crate) fn kind(&mut self, kind: Kind) {
        if !self.kinds.contains(&kind) {
            self.kinds.push(kind);
        }
    }

    /// The profiles of the files.
    pub(crate) fn profiles(&self) -> &dyn Profiles {
        self.profiles.as_deref().unwrap_or(&NoProfiles)
    }

    /// Takes what another reader found, which tells less directly what a client does.
    pub(crate) fn append(&mut self, mut other: Self) {
        for kind in other.kinds {
            self.kind(kind);
        }
        self.scenarios.append(&mut other.scenarios);
        self.chains.append(&mut other.chains);
        self.programs.append(&mut other.programs);
        self.records.append(&mut other.records);
        self.profiles = self.profiles.take().or(other.profiles);
        if self.environment.is_empty() {
            self.environment = other.environment;
        }
        // What describes a role itself comes before what sets something of it.
        other.role_maximums.append(&mut self.role_maximums);
        self.role_maximums = other.role_maximums;
        other.session_settings.append(&mut self.session_settings);
        self.session_settings = other.session_settings;
        self.trusts.append(&mut other.trusts);
        self.callers.append(&mut other.callers);
        self.outputs.append(&mut other.outputs);
        self.errors.append(&mut other.errors);
        self.log_facts.append(&mut other.log_facts);
        self.suspects.append(&mut other.suspects);
        self.parts.append(&mut other.parts);
        self.unread.append(&mut other.unread);
        self.notes.append(&mut other.notes);
        self.unclaimed.append(&mut other.unclaimed);
    }
}
