//! What the steps of a job do, one after the other.

use super::checks::{self, is_out_of_range};
use super::credentials::{container, identity, name_role};
use super::duration::{self, Authentication};
use super::find::{Job, Runner};
use super::inputs::{Given, Step};
use super::{edit, words};
use crate::evidence::call_chain::{Asked, CallChain, Run, Step as Call, Stop};
use crate::evidence::label::Label;
use crate::evidence::note::Note;
use session_advisor_core::model::{Identity, MAX_HOPS, Operation, Source};

/// What the action says where it finds no credentials.
const NO_CREDENTIALS: &str = "Credentials could not be loaded, please check your action inputs: \
                              Could not load credentials from any providers";

/// The credentials in the environment of a step.
#[derive(Debug, Clone)]
pub(super) enum Held {
    /// None.
    Nothing,
    /// What this chain returned, or starts from.
    CallChain(Box<CallChain>),
    /// What the machine or another program put there.
    Unknown,
}

/// A job while it runs.
pub(super) struct Runs<'a> {
    /// The job.
    pub(super) job: &'a Job,
    text: &'a str,
    granted: bool,
    /// What the environment holds.
    pub(super) held: Held,
    /// Whether an earlier step of the action left the region.
    region: bool,
    /// What the named steps returned.
    outputs: Vec<(&'a str, CallChain)>,
    all: &'a mut Vec<Run>,
    /// The run of this job that goes on.
    current: Option<usize>,
    /// What is worth knowing, until it has a run.
    pub(super) notes: Vec<Note>,
}

impl<'a> Runs<'a> {
    /// Does what the job does. `called` is the call that the paste's errors show, if they do.
    pub(super) fn of(
        job: &'a Job,
        text: &'a str,
        called: Option<Operation>,
        runs: &'a mut Vec<Run>,
    ) {
        let shows = called == Some(Operation::AssumeRoleWithWebIdentity);
        let granted = shows || job.granted.unwrap_or(called.is_none());
        let held = match job.runner {
            Some(Runner::Hosted) => Held::Nothing,
            Some(Runner::CodeBuild) => Held::CallChain(Box::new(CallChain::from(Source::new(
                Identity::ServiceRole,
            )))),
            Some(Runner::Own) => Held::Unknown,
            None if job.whole && job.granted.is_some() => Held::Nothing,
            None => Held::Unknown,
        };
        let mut state = Self {
            job,
            text,
            granted,
            held,
            region: false,
            outputs: Vec::new(),
            all: runs,
            current: None,
            notes: Vec::new(),
        };
        for step in &job.steps {
            if !step.is_read() {
                if step.may_export() {
                    state.held = Held::Unknown;
                }
            } else if !state.step(step) {
                break;
            }
        }
    }

    /// Says whether the job goes on after it.
    fn step(&mut self, step: &'a Step) -> bool {
        let role = step.input("role-to-assume");
        let key = step.input("aws-access-key-id");
        let file = step.input("web-identity-token-file");
        let chaining = step.since(2, 0) && step.is_on("role-chaining") == Ok(true);
        let skips = step.since(5, 0) && step.is_on("force-skip-oidc") == Ok(true);
        let may = role.is_some() && key.is_none() && file.is_none() && !chaining && !skips;
        let oidc = may && self.granted;
        let unsigned = oidc || file.is_some();
        let duration = duration::of(
            step,
            &Authentication {
                oidc,
                token: step.input("aws-session-token").is_some(),
                chaining,
            },
        );
        self.notes_of(step, oidc, may, duration.note.clone());

        let exports = checks::exports(step);
        if step.since(3, 0) && step.is_on("unset-current-credentials") == Ok(true) && exports {
            self.held = Held::Nothing;
        }
        // Where the web identity token is read from a file, old versions look for credentials first.
        let looks = !oidc && (file.is_none() || chaining || !step.since(3, 0));
        let ambient = self.ambient(step);
        let base = match key {
            Some(key) if exports || role.is_none() => Some(self.keys(step, key)),
            _ if unsigned && !looks => Some(self.unsigned(step)),
            _ if unsigned => ambient.as_ref().map(|_| self.unsigned(step)),
            _ => ambient.clone(),
        };
        let operation = if unsigned {
            Operation::AssumeRoleWithWebIdentity
        } else {
            Operation::AssumeRole
        };
        let mut call =
            Call::new(operation).asking(duration.asked.clone().unwrap_or(Asked::Nothing));
        call.place = Some(step.node.place.clone());
        call.ask_place = step
            .written("role-duration-seconds")
            .map(|given| given.place.clone());
        call.edit = edit::site(step, self.text);
        if let Some(role) = role {
            name_role(&mut call, role);
        }

        if let Some(words) = checks::before(
            step,
            self.job.whole && self.job.granted.is_some(),
            self.region,
        ) {
            return self.stop(base, call, words, step);
        }
        if step.since(4, 1)
            && uses_existing(step)
            && matches!(ambient, Some(ref it) if is_known(it))
        {
            self.notes.push(words::uses_existing(&step.node.place));
            return self.session(
                step,
                ambient.unwrap_or(CallChain::from(Source::new(Identity::Unknown))),
                None,
            );
        }
        if let Some(words) = checks::keys(step, key) {
            return self.stop(base, call, words.to_owned(), step);
        }
        let Some(base) = base else {
            let words = if key.is_some() && step.since(6, 2) {
                "Could not assume role with user credentials: Could not load credentials from any providers"
            } else {
                NO_CREDENTIALS
            };
            let from = key.map(|key| self.keys(step, key));
            return self.stop(from, call, words.to_owned(), step);
        };
        self.region = self.region || exports;
        let Some(role) = role else {
            // A line of inputs alone asks for nothing, unless that is out of every range.
            if !self.job.whole && step.node.get("uses").is_none() && is_out_of_range(&call) {
                return self.session(
                    step,
                    CallChain::from(Source::new(Identity::Unknown)),
                    Some(call),
                );
            }
            if key.is_some() && exports {
                self.held = Held::CallChain(Box::new(base.clone()));
            }
            return self.session(step, base, None);
        };
        // A name needs the account of credentials that are there before.
        if checks::is_name(role) && unsigned && !(looks || chaining) {
            let words =
                "Source Account ID is needed if the Role Name is provided and not the Role Arn.";
            return self.stop(Some(base), call, words.to_owned(), step);
        }
        if duration.asked.is_none() {
            let words = "Expected params.DurationSeconds to be a number";
            return self.stop(Some(base), call, words.to_owned(), step);
        }
        self.signed_notes(step, &base, &call, chaining);
        self.session(step, base, Some(call))
    }

    /// Its credentials in the environment, if there can be any.
    fn ambient(&self, step: &Step) -> Option<CallChain> {
        let own = step.own_env("AWS_ACCESS_KEY_ID");
        let of_job = || step.env("AWS_ACCESS_KEY_ID");
        let exported = match &self.held {
            Held::CallChain(chain) => Some((**chain).clone()),
            _ => None,
        };
        let from_env = |key: Given<'_>| {
            let token = step.env("AWS_SESSION_TOKEN").is_some();
            CallChain::from(Source::new(identity(key, token)))
        };
        own.map(from_env)
            .or(exported)
            .or_else(|| of_job().map(from_env))
            .or_else(|| container(step))
            .or_else(|| match self.held {
                Held::Unknown => Some(CallChain::from(Source::new(Identity::Unknown))),
                _ => None,
            })
    }

    /// The key inputs, which may be what an earlier step returned.
    fn keys(&self, step: &Step, key: Given<'_>) -> CallChain {
        let source = key
            .text
            .split_once("steps.")
            .and_then(|(_, rest)| rest.split_once(".outputs"))
            .map(|(id, _)| id);
        if let Some(id) = source {
            let of_step = self.outputs.iter().rfind(|(it, _)| *it == id);
            return of_step.map_or_else(
                || CallChain::from(Source::new(Identity::Unknown)),
                |(_, chain)| chain.clone(),
            );
        }
        let token = step.input("aws-session-token").is_some();
        let mut chain = CallChain::from(Source::new(identity(key, token)));
        chain.source_place = Some(key.place.clone());
        chain
    }

    /// A call that nothing signs goes on with what the job did, unless it stands for another choice.
    fn unsigned(&self, step: &Step) -> CallChain {
        let before = self.current.and_then(|index| self.all.get(index));
        before
            .map(|run| &run.chain)
            .filter(|chain| !chain.steps.is_empty() && step.node.get("if").is_none())
            .cloned()
            .unwrap_or_else(|| CallChain::from(Source::new(Identity::Oidc)))
    }

    /// The step ends with that call, or with the credentials that it had.
    fn session(&mut self, step: &'a Step, base: CallChain, call: Option<Call>) -> bool {
        let mut chain = base;
        if let Some(call) = call {
            chain = self.go_on(step, chain);
            chain.steps.push(call);
            self.set(chain.clone(), step);
            if checks::exports(step) {
                self.held = Held::CallChain(Box::new(chain.clone()));
            }
        } else if self.current.is_none() {
            chain = self.go_on(step, chain);
            self.set(chain.clone(), step);
        }
        let id = step.node.text_of("id");
        self.outputs.extend(id.map(|id| (id, chain)));
        self.keep();
        true
    }

    /// The client stops there, and the job with it.
    fn stop(&mut self, base: Option<CallChain>, call: Call, words: String, step: &Step) -> bool {
        let base = base.unwrap_or_else(|| CallChain::from(Source::new(Identity::Unknown)));
        let mut chain = self.go_on(step, base);
        chain.stop = Some(Stop {
            place: call.place.clone(),
            instead_of: Some(call),
            enforces: None,
            words,
        });
        self.set(chain, step);
        self.keep();
        false
    }

    /// The chain that goes on from there: the run that it belongs to, or a new one.
    fn go_on(&mut self, step: &Step, base: CallChain) -> CallChain {
        let base = if base.steps.len() < MAX_HOPS {
            base
        } else {
            CallChain::from(Source::new(Identity::TemporaryCredentials))
        };
        let current = self.current.and_then(|index| self.all.get(index));
        if current.is_none_or(|run| run.chain != base) {
            self.current = Some(self.all.len());
            let place = Some(step.node.place.clone());
            let chain = CallChain::from(base.source);
            self.all.push(Run::of(self.label(step), place, chain));
        }
        base
    }

    fn label(&self, step: &Step) -> Label {
        Label::Step {
            number: step.number,
            job: self.job.name.clone(),
        }
    }

    fn set(&mut self, chain: CallChain, step: &Step) {
        let label = self.label(step);
        if let Some(run) = self.current.and_then(|index| self.all.get_mut(index)) {
            run.chain = chain;
            run.label = label;
            run.place = Some(step.node.place.clone());
        }
    }

    /// The step's notes belong to the run that goes on.
    fn keep(&mut self) {
        if let Some(run) = self.current.and_then(|index| self.all.get_mut(index)) {
            run.notes.append(&mut self.notes);
        }
    }
}

/// Whether the environment is known to hold credentials.
fn is_known(chain: &CallChain) -> bool {
    !chain.steps.is_empty() || chain.source.identity != Identity::Unknown
}

/// Since version 5 any text counts as yes.
fn uses_existing(step: &Step) -> bool {
    let Some(given) = step.input("use-existing-credentials") else {
        return false;
    };
    step.since(5, 0) || given.text.eq_ignore_ascii_case("true")
}
