//! Workflows of GitHub Actions: what the steps of `aws-actions/configure-aws-credentials` ask AWS for,
//! in each of its versions.
//!
//! [`find`] finds the jobs in a file or fragment, [`inputs`] and [`duration`] read what a step is
//! given, and [`runs`] does with it what the action does.

mod checks;
mod credentials;
mod duration;
mod edit;
mod find;
mod inputs;
mod notes;
mod runs;
#[cfg(test)]
mod tests;
mod version;
pub(crate) mod words;

use crate::evidence::call_chain::Run;
use crate::formats::yaml::Node;
use crate::reading::Part;
use find::Job;
use runs::Runs;
use session_advisor_core::model::{Operation, RuleName, Seconds};

/// What a part of a workflow means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// The action that gets the credentials.
    Action,
    /// The role that is asked for.
    Role,
    /// How long the session shall last; none where the paste does not tell.
    Duration(Option<Seconds>),
    /// Access keys.
    Keys,
    /// Whether the job may ask GitHub for an OIDC token.
    IdToken(bool),
    /// The credentials in the environment sign the call.
    Chaining,
    /// A file that holds a web identity token.
    TokenFile,
    /// The machine that runs the job.
    Runner,
}

/// What is worth knowing about a workflow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quirk {
    /// The paste does not show whether the job may ask for an OIDC token; it is read as if it may.
    PermissionNotShown,
    /// Old versions ask for six hours by themselves.
    SixHours,
    /// The duration is read up to the first character that is no digit.
    DurationCut {
        /// As it was written.
        written: String,
        /// What is sent.
        sent: Seconds,
    },
    /// The duration is no number, so that the default is asked for.
    DurationReplaced {
        /// As it was written.
        written: String,
    },
    /// An input or variable that this version does not know.
    DurationIgnored {
        /// Its name.
        name: String,
    },
    /// Without `role-chaining`, the session of an earlier step still signs the call.
    ChainsSilently,
    /// `role-chaining` behind a step with long-term keys alone is no chaining.
    NotChained,
    /// There are credentials already, and the step is told to use them: it makes no call.
    UsesExisting,
    /// The machine's own credentials sign the call, and the paste does not tell what they are.
    OwnRunner,
    /// A refusal is asked for again and again.
    Retries,
    /// The external ID is not sent with an OIDC token.
    ExternalIdDropped,
    /// Secrets that are not set count as no keys.
    EmptySecrets,
}

impl Quirk {
    /// The rule that it comes under.
    pub(crate) const fn rule(&self) -> Option<RuleName> {
        match self {
            Self::DurationReplaced { .. } | Self::DurationIgnored { .. } => {
                Some(RuleName::RequestIgnoredByClient)
            }
            _ => None,
        }
    }
}

/// The workflows of a paste.
#[derive(Debug, Default)]
pub(crate) struct Workflows {
    jobs: Vec<Job>,
    /// What was understood.
    pub(crate) parts: Vec<Part>,
}

impl Workflows {
    /// Takes what it knows of some documents and fragments; says whether there was anything.
    pub(crate) fn read(&mut self, text: &str, roots: &[Node]) -> bool {
        let found = self.jobs.len();
        find::jobs(text, roots, &mut self.jobs);
        for job in self.jobs.get(found..).unwrap_or_default() {
            job.parts(&mut self.parts);
        }
        self.jobs.len() > found
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.jobs.is_empty()
    }

    /// What the jobs do, each run until other credentials replace those that the job has; it stands
    /// where its last step does. Where they do not show how they get their credentials, the error may.
    pub(crate) fn runs(&self, text: &str, called: Option<Operation>) -> Vec<Run> {
        let mut runs = Vec::new();
        for job in &self.jobs {
            Runs::of(job, text, called, &mut runs);
        }
        runs
    }
}
