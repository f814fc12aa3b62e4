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
mod words;

use crate::evidence::call_chain::Run;
use crate::evidence::note::Annotation;
use crate::formats::yaml::Node;
use find::Job;
use runs::Runs;
use session_advisor_core::model::Operation;

/// The workflows of a paste.
#[derive(Debug, Default)]
pub(crate) struct Workflows {
    jobs: Vec<Job>,
    /// What was understood.
    pub(crate) parts: Vec<Annotation>,
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
