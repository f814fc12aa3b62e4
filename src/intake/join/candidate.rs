//! The walks that a paste may be about.

use crate::intake::Place;
use crate::intake::blocks::Evidence;
use crate::intake::config::Selection;
use crate::intake::errors::Hint;
use crate::intake::json::Trusted;
use crate::intake::reading::{CallMade, Choice, Label, Note, SignedBy};
use crate::intake::walk::{Step, Stop, Walk};
use crate::model::{
    Account, Hop, Identity, MAX_HOPS, Observed, Operation, Reason, RuleName, Scenario, Seconds,
    Source, SourceKind,
};
use crate::notation;

/// A walk with its name.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) label: Label,
    pub(super) place: Option<Place>,
    pub(super) walk: Walk,
    /// A scenario that was pasted as such, and is not to be made from the walk.
    pub(super) scenario: Option<Scenario>,
    /// What it selects of the configuration files.
    pub(super) selection: Option<Selection>,
    /// Which of the commands it is.
    pub(super) command: Option<usize>,
    /// What is worth knowing about it.
    pub(super) notes: Vec<Note>,
    /// What its own record proves.
    pub(super) proved: Vec<Reason>,
    /// What that only suggests.
    pub(super) suspects: Vec<(Reason, Hint)>,
}

impl Candidate {
    pub(super) const fn of(label: Label, place: Option<Place>, walk: Walk) -> Self {
        Self {
            label,
            place,
            walk,
            scenario: None,
            selection: None,
            command: None,
            notes: Vec::new(),
            proved: Vec::new(),
            suspects: Vec::new(),
        }
    }

    /// The hop that the stretch of text asks for.
    pub(super) fn hop_at(&self, place: &Place) -> Option<usize> {
        let within = |outer: &Option<Place>| {
            outer
                .as_ref()
                .is_some_and(|outer| outer.start <= place.start && place.end <= outer.end)
        };
        self.walk
            .steps
            .iter()
            .chain(
                self.walk
                    .stop
                    .iter()
                    .filter_map(|stop| stop.instead_of.as_ref()),
            )
            .position(|step| within(&step.ask_place) || within(&step.place))
    }

    /// What the reading says of it.
    pub(super) fn choice(&self, accounts: &mut Accounts) -> Choice {
        Choice {
            label: self.label.clone(),
            scenario: self
                .scenario
                .clone()
                .unwrap_or_else(|| scenario(&self.walk, accounts)),
            calls: calls(&self.walk),
            stopped: self.walk.stop.as_ref().map(|stop| stop.words.clone()),
            place: self.place.clone(),
        }
    }
}

/// Letters for account numbers, in the order in which they are met.
#[derive(Debug, Default)]
pub(super) struct Accounts(Vec<String>);

impl Accounts {
    /// None for what is no number, and for all after the last letter.
    fn letter(&mut self, account: &str) -> Option<Account> {
        let is_number = account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number {
            return None;
        }
        let mut letters = ('a'..='z').filter_map(Account::new);
        let known = self.0.iter().position(|it| it == account);
        let letter = letters.nth(known.unwrap_or(self.0.len()))?;
        if known.is_none() {
            self.0.push(account.to_owned());
        }
        Some(letter)
    }
}

/// Everything that the paste may be about: notation, else commands, else profiles, else recorded
/// calls, else roles.
pub(super) fn candidates(text: &str, evidence: &Evidence) -> Vec<Candidate> {
    let by_notation = from_notation(text, &evidence.notation);
    if !by_notation.is_empty() {
        return by_notation;
    }
    let mut by_command = from_commands(evidence);
    by_command.extend(from_workflows(text, evidence));
    by_command.extend(from_terraform(evidence));
    if !by_command.is_empty() {
        return by_command;
    }
    let mut by_profile = from_code(evidence);
    by_profile.extend(from_profiles(evidence));
    if !by_profile.is_empty() {
        return by_profile;
    }
    let by_record = super::recorded::candidates(&evidence.records.calls);
    if !by_record.is_empty() {
        return by_record;
    }
    from_documents(evidence)
}

fn from_notation(text: &str, lines: &[Place]) -> Vec<Candidate> {
    lines
        .iter()
        .filter_map(|place| {
            let scenario = notation::read(text.get(place.clone())?.trim()).ok()?;
            let mut walk = Walk::from(scenario.source);
            walk.steps = scenario.hops.iter().map(|hop| step_of(*hop)).collect();
            Some(Candidate {
                scenario: Some(scenario),
                ..Candidate::of(Label::Notation, Some(place.clone()), walk)
            })
        })
        .collect()
}

fn step_of(hop: Hop) -> Step {
    Step {
        hop,
        ..Step::new(hop.operation)
    }
}

fn from_commands(evidence: &Evidence) -> Vec<Candidate> {
    evidence
        .commands
        .runs(&evidence.files)
        .into_iter()
        .filter(|run| says_something(&run.walk))
        .map(|run| Candidate {
            selection: Some(run.selection),
            command: Some(run.command),
            notes: run.notes,
            ..Candidate::of(Label::Command(run.label), Some(run.place), run.walk)
        })
        .collect()
}

fn from_workflows(text: &str, evidence: &Evidence) -> Vec<Candidate> {
    if evidence.workflows.is_empty() {
        return Vec::new();
    }
    let runs = evidence.workflows.runs(called_by_action(text, evidence));
    runs.into_iter()
        .filter(|run| says_something(&run.walk))
        .map(|run| {
            let label = Label::Step {
                number: run.step,
                job: run.job,
            };
            Candidate {
                notes: run.notes,
                ..Candidate::of(label, Some(run.place), run.walk)
            }
        })
        .collect()
}

fn from_terraform(evidence: &Evidence) -> Vec<Candidate> {
    let runs = evidence
        .terraform
        .runs(&evidence.files, evidence.commands.environment());
    runs.into_iter()
        .filter(|run| says_something(&run.walk))
        .map(|run| Candidate {
            notes: run.notes,
            ..Candidate::of(Label::Provider(run.label), Some(run.place), run.walk)
        })
        .collect()
}

fn from_code(evidence: &Evidence) -> Vec<Candidate> {
    let runs = evidence.code.runs.iter().cloned();
    runs.map(|mut run| {
        if let Some(first) = run.walk.steps.first() {
            run.walk.source.identity = super::observed::identity_for(first.hop.operation);
        }
        Candidate {
            notes: run.notes,
            ..Candidate::of(Label::Code(run.label), Some(run.place), run.walk)
        }
    })
    .collect()
}

/// The call that the action made, as far as its own words tell or no other call can be meant.
fn called_by_action(text: &str, evidence: &Evidence) -> Option<Operation> {
    let errors = &evidence.texts.errors;
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

fn from_profiles(evidence: &Evidence) -> Vec<Candidate> {
    evidence
        .files
        .profiles()
        .into_iter()
        .filter_map(|profile| {
            let selection = Selection {
                profile: Some(profile.name.clone()),
                environment: evidence.commands.environment().clone(),
                ..Selection::default()
            };
            let walk = evidence.files.walk(&selection);
            says_something(&walk).then(|| Candidate {
                selection: Some(selection),
                ..Candidate::of(Label::Profile(profile.name), Some(profile.place), walk)
            })
        })
        .collect()
}

fn says_something(walk: &Walk) -> bool {
    !walk.steps.is_empty() || walk.stop.is_some() || walk.source.identity != Identity::Unknown
}

/// Roles that were described, each as the call that takes it, and sessions that were returned.
fn from_documents(evidence: &Evidence) -> Vec<Candidate> {
    let documents = &evidence.documents;
    let roles: Vec<Candidate> = documents
        .role_maximums
        .iter()
        .chain(evidence.commands.role_maximums().iter())
        .map(|role| {
            let mut trusted = documents
                .trusts
                .iter()
                .filter(|(name, ..)| name.as_deref().unwrap_or_default() == role.role)
                .map(|(_, trusted, _)| trusted);
            let trusted = match (trusted.next(), trusted.next()) {
                (Some(only), None) => Some(only),
                _ => None,
            };
            let (identity, operation) = taken_by(trusted);
            let mut walk = Walk::from(Source::new(identity));
            if let Some(operation) = operation {
                let mut step = Step::new(operation);
                step.hop.role_maximum = Some(role.maximum);
                step.hop.role = crate::model::RoleLabel::of_role(&role.role);
                step.place = Some(role.place.clone());
                walk.steps.push(step);
            }
            let label = if role.role.is_empty() {
                Label::Paste
            } else {
                Label::Role(role.role.clone())
            };
            Candidate::of(label, Some(role.place.clone()), walk)
        })
        .collect();
    let sets = &evidence.templates.sets;
    let sessions = evidence
        .terraform
        .sessions
        .iter()
        .map(|(identity, name, session, place)| sized(*identity, name, *session, place));
    let sets = sets
        .iter()
        .map(|(name, session, place)| sized(Identity::IdentityCenter, name, *session, place));
    let roles: Vec<Candidate> = roles.into_iter().chain(sets).chain(sessions).collect();
    if !roles.is_empty() || documents.outputs.is_empty() {
        return roles;
    }
    vec![Candidate::of(Label::Paste, None, returned(evidence))]
}

/// A permission set or the like, as the sessions that it gives.
fn sized(identity: Identity, name: &str, session: Option<Seconds>, place: &Place) -> Candidate {
    let mut walk = Walk::from(Source::new(identity));
    walk.source.session = session;
    walk.source_place = Some(place.clone());
    Candidate::of(Label::Role(name.to_owned()), Some(place.clone()), walk)
}

/// How the one whom a role trusts takes it.
fn taken_by(trusted: Option<&Trusted>) -> (Identity, Option<Operation>) {
    let role = |kind| (Identity::of(kind), Some(Operation::AssumeRole));
    match trusted {
        Some(Trusted::Saml) => (
            Identity::of(SourceKind::Saml),
            Some(Operation::AssumeRoleWithSaml),
        ),
        Some(Trusted::Oidc) => (Identity::Oidc, Some(Operation::AssumeRoleWithWebIdentity)),
        Some(Trusted::Role(_)) => role(SourceKind::TemporaryCredentials),
        Some(Trusted::Service(service)) => (service_identity(service), None),
        Some(Trusted::User(_) | Trusted::Account) | None => role(SourceKind::Unknown),
    }
}

fn service_identity(service: &str) -> Identity {
    match service.split('.').next() {
        Some("ec2") => Identity::Ec2InstanceProfile,
        Some("ecs-tasks") => Identity::EcsTask,
        Some("pods") => Identity::EksPodIdentity,
        Some("rolesanywhere") => Identity::RolesAnywhere,
        _ => Identity::ServiceRole,
    }
}

/// The calls whose output was pasted, as a walk.
fn returned(evidence: &Evidence) -> Walk {
    let mut walk = Walk::from(Source::new(Identity::Unknown));
    for output in &evidence.documents.outputs {
        if let Some(operation) = output.operation {
            if walk.steps.is_empty() {
                walk.source.identity = super::observed::identity_for(operation);
            }
            let mut step = Step::new(operation);
            step.hop.observed = Some(Observed::Accepted);
            step.role.clone_from(&output.session);
            step.place = Some(output.place.clone());
            walk.steps.push(step);
        } else if walk.steps.is_empty() {
            walk.source.identity = if output.temporary {
                Identity::TemporaryCredentials
            } else {
                Identity::IamUser
            };
        }
    }
    walk
}

/// The walk in the model's words.
fn scenario(walk: &Walk, accounts: &mut Accounts) -> Scenario {
    let mut source = walk.source;
    source.account = walk
        .source_account
        .as_deref()
        .and_then(|account| accounts.letter(account));
    let mut hops: Vec<Hop> = walk.steps.iter().map(|step| hop(step, accounts)).collect();
    if let Some(stop) = &walk.stop {
        hops.push(stopped(stop, accounts));
    }
    hops.truncate(MAX_HOPS);
    Scenario {
        need: None,
        source,
        hops,
    }
}

fn hop(step: &Step, accounts: &mut Accounts) -> Hop {
    let mut hop = step.hop;
    if let Some(arn) = &step.role {
        hop.role = arn.role_label().or(hop.role);
        hop.account = accounts.letter(&arn.account).or(hop.account);
    }
    hop
}

fn stopped(stop: &Stop, accounts: &mut Accounts) -> Hop {
    let mut hop = stop.instead_of.as_ref().map_or_else(
        || Hop::new(Operation::AssumeRole),
        |step| hop(step, accounts),
    );
    hop.observed = Some(Observed::Refused(Reason::Rule(RuleName::RefusedByClient)));
    hop
}

/// The calls that the client sends, and what signs each.
fn calls(walk: &Walk) -> Vec<CallMade> {
    let own = walk
        .own_call
        .iter()
        .map(|step| call_made(step, SignedBy::Unknown));
    let mut held = match walk.source.identity {
        Identity::IamUser | Identity::RootUser => SignedBy::LongTerm,
        Identity::Unknown | Identity::Saml { .. } | Identity::Oidc => SignedBy::Unknown,
        _ => SignedBy::Temporary,
    };
    let sent = walk.steps.iter().map(|step| {
        let signed_by = held;
        held = SignedBy::Temporary;
        call_made(step, signed_by)
    });
    own.chain(sent).collect()
}

fn call_made(step: &Step, held: SignedBy) -> CallMade {
    CallMade {
        operation: step.hop.operation,
        asked: step.hop.ask.seconds(),
        asked_text: step.asked_text.clone(),
        signed_by: if step.hop.operation.is_unsigned() {
            SignedBy::Unsigned
        } else {
            held
        },
    }
}
