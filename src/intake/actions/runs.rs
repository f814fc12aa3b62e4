//! What the steps of a job do, one after the other.

use super::duration::{self, Means};
use super::find::{Job, Runner};
use super::inputs::{Given, Step};
use super::{Quirk, Run, checks};
use crate::intake::Place;
use crate::intake::arn::Arn;
use crate::intake::reading::{Note, Quirk as AnyQuirk};
use crate::intake::walk::{Asked, Step as Call, Stop, Walk};
use crate::model::{Ask, Identity, MAX_HOPS, Operation, RoleLabel, Source};

/// What the action says where it finds no credentials.
const NO_CREDENTIALS: &str = "Credentials could not be loaded, please check your action inputs: \
                              Could not load credentials from any providers";

/// The credentials in the environment of a step.
#[derive(Debug, Clone)]
enum Held {
    /// None.
    Nothing,
    /// What this walk returned, or starts from.
    Walk(Walk),
    /// What the machine or another program put there.
    Unknown,
}

/// A job while it runs.
pub(super) struct Runs<'a> {
    job: &'a Job,
    granted: bool,
    held: Held,
    /// Whether an earlier step of the action left the region.
    region: bool,
    /// What the named steps returned.
    outputs: Vec<(&'a str, Walk)>,
    runs: &'a mut Vec<Run>,
    /// The run of this job that goes on.
    current: Option<usize>,
    notes: Vec<Note>,
}

impl<'a> Runs<'a> {
    /// Does what the job does. `called` is the call that the paste's errors show, if they do.
    pub(super) fn of(job: &'a Job, called: Option<Operation>, runs: &'a mut Vec<Run>) {
        let shows = called == Some(Operation::AssumeRoleWithWebIdentity);
        let granted = shows || job.granted.unwrap_or(called.is_none());
        let held = match job.runner {
            Some(Runner::Hosted) => Held::Nothing,
            Some(Runner::CodeBuild) => Held::Walk(Walk::from(Source::new(Identity::ServiceRole))),
            Some(Runner::Own) => Held::Unknown,
            None if job.whole && job.granted.is_some() => Held::Nothing,
            None => Held::Unknown,
        };
        let mut state = Self {
            job,
            granted,
            held,
            region: false,
            outputs: Vec::new(),
            runs,
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
            &Means {
                oidc,
                token: step.input("aws-session-token").is_some(),
                chaining,
            },
        );
        self.notes_of(step, oidc, may, duration.quirk.clone());

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
        let mut call = Call::new(operation).asking(duration.asked.clone().unwrap_or(Asked::Nothing));
        call.place = Some(step.node.place.clone());
        call.ask_place = step
            .written("role-duration-seconds")
            .map(|given| given.place.clone());
        if let Some(role) = role {
            name_role(&mut call, role);
        }

        if let Some(words) = checks::before(step, self.job.whole && self.job.granted.is_some(), self.region) {
            return self.stop(base, call, words, step);
        }
        if step.since(4, 1) && uses_existing(step) && matches!(ambient, Some(ref it) if is_known(it)) {
            self.note(Quirk::UsesExisting, &step.node.place);
            return self.session(step, ambient.unwrap_or(Walk::from(Source::new(Identity::Unknown))), None);
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
                return self.session(step, Walk::from(Source::new(Identity::Unknown)), Some(call));
            }
            if key.is_some() && exports {
                self.held = Held::Walk(base.clone());
            }
            return self.session(step, base, None);
        };
        // A name needs the account of credentials that are there before.
        if checks::is_name(role) && unsigned && !(looks || chaining) {
            let words = "Source Account ID is needed if the Role Name is provided and not the Role Arn.";
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
    fn ambient(&self, step: &Step) -> Option<Walk> {
        let own = step.own_env("AWS_ACCESS_KEY_ID");
        let of_job = || step.env("AWS_ACCESS_KEY_ID");
        let exported = match &self.held {
            Held::Walk(walk) => Some(walk.clone()),
            _ => None,
        };
        let from_env = |key: Given<'_>| {
            let token = step.env("AWS_SESSION_TOKEN").is_some();
            Walk::from(Source::new(identity(key, token)))
        };
        own.map(from_env)
            .or(exported)
            .or_else(|| of_job().map(from_env))
            .or_else(|| container(step))
            .or_else(|| match self.held {
                Held::Unknown => Some(Walk::from(Source::new(Identity::Unknown))),
                _ => None,
            })
    }

    /// The key inputs, which may be what an earlier step returned.
    fn keys(&self, step: &Step, key: Given<'_>) -> Walk {
        let source = key
            .text
            .split_once("steps.")
            .and_then(|(_, rest)| rest.split_once(".outputs"))
            .map(|(id, _)| id);
        if let Some(id) = source {
            let of_step = self.outputs.iter().rfind(|(it, _)| *it == id);
            return of_step.map_or_else(
                || Walk::from(Source::new(Identity::Unknown)),
                |(_, walk)| walk.clone(),
            );
        }
        let token = step.input("aws-session-token").is_some();
        let mut walk = Walk::from(Source::new(identity(key, token)));
        walk.source_place = Some(key.place.clone());
        walk
    }

    /// A call that nothing signs goes on with what the job did, unless it stands for another choice.
    fn unsigned(&self, step: &Step) -> Walk {
        let before = self.current.and_then(|index| self.runs.get(index));
        before
            .map(|run| &run.walk)
            .filter(|walk| !walk.steps.is_empty() && step.node.get("if").is_none())
            .cloned()
            .unwrap_or_else(|| Walk::from(Source::new(Identity::Oidc)))
    }

    /// The step ends with that call, or with the credentials that it had.
    fn session(&mut self, step: &'a Step, base: Walk, call: Option<Call>) -> bool {
        let walk = match call {
            Some(call) => {
                let mut walk = self.go_on(step, base);
                walk.steps.push(call);
                self.set(walk.clone(), step);
                if checks::exports(step) {
                    self.held = Held::Walk(walk.clone());
                }
                walk
            }
            None => {
                if self.current.is_none() {
                    let walk = self.go_on(step, base.clone());
                    self.set(walk, step);
                }
                base
            }
        };
        self.outputs.extend(step.node.text_of("id").map(|id| (id, walk)));
        self.keep();
        true
    }

    /// The client stops there, and the job with it.
    fn stop(&mut self, base: Option<Walk>, call: Call, words: String, step: &Step) -> bool {
        let base = base.unwrap_or_else(|| Walk::from(Source::new(Identity::Unknown)));
        let mut walk = self.go_on(step, base);
        walk.stop = Some(Stop {
            place: call.place.clone(),
            instead_of: Some(call),
            enforces: None,
            words,
        });
        self.set(walk, step);
        self.keep();
        false
    }

    /// The walk that goes on from there: the run that it belongs to, or a new one.
    fn go_on(&mut self, step: &Step, base: Walk) -> Walk {
        let base = if base.steps.len() < MAX_HOPS {
            base
        } else {
            Walk::from(Source::new(Identity::TemporaryCredentials))
        };
        let current = self.current.and_then(|index| self.runs.get(index));
        if current.is_none_or(|run| run.walk != base) {
            self.current = Some(self.runs.len());
            self.runs.push(Run {
                step: step.number,
                job: self.job.name.clone(),
                place: step.node.place.clone(),
                walk: Walk::from(base.source),
                notes: Vec::new(),
            });
        }
        base
    }

    fn set(&mut self, walk: Walk, step: &Step) {
        if let Some(run) = self.current.and_then(|index| self.runs.get_mut(index)) {
            run.walk = walk;
            run.step = step.number;
            run.place = step.node.place.clone();
        }
    }

    /// The step's notes belong to the run that goes on.
    fn keep(&mut self) {
        if let Some(run) = self.current.and_then(|index| self.runs.get_mut(index)) {
            run.notes.append(&mut self.notes);
        }
    }

    fn note(&mut self, quirk: Quirk, place: &Place) {
        self.notes.push(Note {
            quirk: AnyQuirk::Actions(quirk),
            place: Some(place.clone()),
        });
    }

    /// What is worth knowing before the step runs.
    fn notes_of(&mut self, step: &Step, oidc: bool, may: bool, duration: Option<Quirk>) {
        let place = step
            .input("role-duration-seconds")
            .map_or(&step.node.place, |given| given.place);
        if let Some(quirk) = duration {
            self.note(quirk, place);
        }
        if may && self.job.granted.is_none() && oidc && step.node.get("uses").is_some() {
            self.note(Quirk::PermissionNotShown, &step.node.place);
        }
        for entry in step.with().map(crate::intake::yaml::Node::entries).unwrap_or_default() {
            let name = entry.key.to_ascii_lowercase();
            if name.contains("duration") && name != "role-duration-seconds" {
                let name = entry.key.clone();
                self.note(Quirk::DurationIgnored { name }, &entry.key_place);
            }
            if name == "role-external-id" && oidc {
                self.note(Quirk::ExternalIdDropped, &entry.key_place);
            }
            if name == "aws-access-key-id"
                && self.job.granted == Some(true)
                && entry.value.text().is_some_and(|it| it.contains("secrets."))
            {
                self.note(Quirk::EmptySecrets, &entry.value.place);
            }
        }
        let variable = "ROLE_DURATION_SECONDS";
        if let Some(given) = step.env(variable).filter(|_| !step.since(4, 2)) {
            let name = variable.to_owned();
            self.note(Quirk::DurationIgnored { name }, given.place);
        }
    }

    /// What is worth knowing of the call.
    fn signed_notes(&mut self, step: &Step, base: &Walk, call: &Call, chaining: bool) {
        let place = &step.node.place;
        let signed = call.hop.operation == Operation::AssumeRole;
        let keys = step.input("aws-access-key-id").is_some();
        if signed && !keys && !chaining && matches!(self.held, Held::Walk(ref it) if it == base && !it.steps.is_empty()) {
            self.note(Quirk::ChainsSilently, place);
        }
        if signed && chaining && base.steps.is_empty() && base.source.identity == Identity::IamUser {
            self.note(Quirk::NotChained, place);
        }
        if signed && base.steps.is_empty() && base.source.identity == Identity::Unknown {
            self.note(Quirk::OwnRunner, place);
        }
        let held = !base.steps.is_empty() || base.source.identity != Identity::IamUser;
        let chained = signed && held && call.hop.ask.seconds().is_some_and(|it| it.get() > 3600);
        let retries = step.is_on("disable-retry") != Ok(true) || !step.since(3, 0);
        if retries && (chained || is_out_of_range(call)) {
            self.note(Quirk::Retries, place);
        }
    }
}

/// Whether no AssumeRole call takes what is asked.
fn is_out_of_range(call: &Call) -> bool {
    match call.hop.ask {
        Ask::For(seconds) => !(900..=43_200).contains(&seconds.get()),
        _ => call.asked_text.is_some(),
    }
}

/// Whether the environment is known to hold credentials.
fn is_known(walk: &Walk) -> bool {
    !walk.steps.is_empty() || walk.source.identity != Identity::Unknown
}

/// Since version 5 any text counts as yes.
fn uses_existing(step: &Step) -> bool {
    let Some(given) = step.input("use-existing-credentials") else {
        return false;
    };
    step.since(5, 0) || given.text.eq_ignore_ascii_case("true")
}

fn identity(key: Given<'_>, token: bool) -> Identity {
    if token || key.text.starts_with("ASIA") {
        Identity::TemporaryCredentials
    } else {
        Identity::IamUser
    }
}

/// What variables say about the container that the runner is.
fn container(step: &Step) -> Option<Walk> {
    let token_file = step.env("AWS_WEB_IDENTITY_TOKEN_FILE");
    if let (Some(file), Some(role)) = (token_file, step.env("AWS_ROLE_ARN")) {
        let mut walk = Walk::from(Source::new(Identity::Oidc));
        let mut call = Call::new(Operation::AssumeRoleWithWebIdentity);
        call.place = Some(file.place.clone());
        name_role(&mut call, role);
        walk.steps.push(call);
        return Some(walk);
    }
    let address = step.env("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    let identity = match address {
        Some(address) if address.text.contains("169.254.170.23") => Identity::EksPodIdentity,
        Some(_) => Identity::EcsTask,
        None => {
            step.env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")?;
            Identity::EcsTask
        }
    };
    Some(Walk::from(Source::new(identity)))
}

/// The role as far as the paste names it.
fn name_role(call: &mut Call, role: Given<'_>) {
    let arn = Arn::read(role.text);
    let is_told = |name: &str| !name.contains("${{") && !name.contains('*');
    if let Some(arn) = arn {
        if arn.role_name().is_some_and(is_told) {
            call.role = Some(arn);
        }
    } else if checks::is_name(role) {
        call.hop.role = RoleLabel::of_role(role.text);
    }
}
