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
mod parts;
mod runs;
#[cfg(test)]
mod tests;
mod version;
mod words;

use crate::evidence::call_chain::Run;
use crate::evidence::found::Found;
use crate::evidence::known::{Chains, Known};
use crate::evidence::reader::{Directness, Format, Reader, Recognises, Segments};
use crate::formats::yaml;
use find::Job;
use runs::Runs;
use session_advisor_core::model::{Operation, Reason, RuleName};
use session_advisor_explain::reading::Kind;

pub(crate) static READER: Reader = Reader {
    recognises: Some(Recognises {
        format: Format::Yaml,
        length: |rest, _| yaml::is_start(rest).then(|| yaml::length(rest)),
        ends_files: false,
    }),
    read,
    directness: Directness::Pipeline,
};

fn read(text: &str, segments: &mut Segments, found: &mut Found) {
    let mut workflows = Workflows::default();
    for mut segment in segments.take(Format::Yaml) {
        let sheet = yaml::read(text, &segment.span);
        let before = workflows.jobs.len();
        find::jobs(text, &sheet.roots, &mut workflows.jobs);
        let jobs = workflows.jobs.get(before..).unwrap_or_default();
        for job in jobs {
            job.parts(&mut found.parts);
        }
        if !jobs.is_empty() && !segment.is_read {
            found.unread.extend(sheet.broken);
            segment.is_read = true;
        }
        segments.add(segment);
    }
    if !workflows.jobs.is_empty() {
        found.kind(Kind::GithubActions);
        found.chains.push(Box::new(workflows));
    }
}

/// The workflows of a paste.
#[derive(Debug, Default)]
struct Workflows {
    jobs: Vec<Job>,
}

impl Chains for Workflows {
    /// What the jobs do, each run until other credentials replace those that the job has; it stands
    /// where its last step does. Where they do not show how they get their credentials, the error may.
    fn runs(&mut self, known: &Known<'_>) -> Vec<Run> {
        let called = called(known);
        let mut runs = Vec::new();
        for job in &self.jobs {
            Runs::of(job, known.text, called, &mut runs);
        }
        runs
    }
}

/// The call that the action made, as far as its own words tell or no other call can be meant.
fn called(known: &Known<'_>) -> Option<Operation> {
    let Known { text, errors, .. } = known;
    if text.contains("ssum") && text.contains("role with user credentials") {
        return Some(Operation::AssumeRole);
    }
    let with_token = Some(Operation::AssumeRoleWithWebIdentity);
    if errors.iter().any(|seen| seen.operation == with_token) {
        return with_token;
    }
    let chaining = Some(Reason::Rule(RuleName::RoleChaining));
    // Other clients name the call like that.
    let of_another = text.contains("when calling the");
    (!of_another && errors.iter().any(|seen| seen.reason == chaining))
        .then_some(Operation::AssumeRole)
}
