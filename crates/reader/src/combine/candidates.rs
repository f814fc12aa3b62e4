//! Everything that a text may be about.

use super::candidate::Candidate;
use crate::evidence::call_chain::{CallChain, Run, Step};
use crate::evidence::found::Found;
use crate::evidence::known::Known;
use crate::evidence::label::Label;
use crate::evidence::role::{Output, SessionSetting, Trust, Trusted};
use crate::evidence::selection::Selection;
use crate::evidence::span::Span;
use session_advisor_core::model::{
    Identity, Observed, Operation, RoleLabel, Scenario, Source, SourceKind,
};

/// Everything that the text may be about: scenarios, else what is run, else programs and profiles,
/// else recorded calls, else roles.
pub(super) fn candidates(text: &str, all: &mut Found) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (scenario, place) in &all.scenarios {
        found.push(pasted(scenario, place));
    }
    if found.is_empty() {
        let mut waiting = std::mem::take(&mut all.chains);
        let known = Known {
            text,
            profiles: all.profiles(),
            environment: &all.environment,
            errors: &all.errors,
        };
        for chains in &mut waiting {
            add(chains.runs(&known), &mut found);
        }
    }
    if found.is_empty() {
        from_programs(&mut all.programs, &mut found);
        add(of_profiles(all), &mut found);
    }
    if found.is_empty() {
        super::recorded::candidates(&mut all.records, &mut found);
    }
    if found.is_empty() {
        from_documents(all, &mut found);
    }
    found
}

/// Adds those runs that say something.
pub(super) fn add(runs: Vec<Run>, found: &mut Vec<Candidate>) {
    for run in runs {
        if says_something(&run.chain) {
            found.push(Candidate::of(run));
        }
    }
}

pub(super) fn pasted(scenario: &Scenario, place: &Span) -> Candidate {
    let mut chain = CallChain::from(scenario.source);
    for hop in &scenario.hops {
        let mut step = Step::new(hop.operation);
        step.hop = *hop;
        chain.steps.push(step);
    }
    let run = Run::of(Label::Notation, Some(place.clone()), chain);
    let mut candidate = Candidate::of(run);
    candidate.scenario = Some(scenario.clone());
    candidate
}

pub(super) fn from_programs(programs: &mut Vec<Run>, found: &mut Vec<Candidate>) {
    for mut run in programs.drain(..) {
        if let Some(first) = run.chain.steps.first() {
            run.chain.source.identity = super::observed::identity_for(first.hop.operation);
        }
        found.push(Candidate::of(run));
    }
}

pub(super) fn of_profiles(found: &Found) -> Vec<Run> {
    let mut runs = Vec::new();
    for profile in found.profiles().profiles() {
        let selection = Selection {
            profile: Some(profile.name.clone()),
            environment: found.environment.clone(),
            ..Selection::default()
        };
        let chain = found.profiles().chain(&selection);
        let mut run = Run::of(Label::Profile(profile.name), Some(profile.place), chain);
        run.selection = Some(selection);
        runs.push(run);
    }
    runs
}

pub(super) fn says_something(chain: &CallChain) -> bool {
    !chain.steps.is_empty() || chain.stop.is_some() || chain.source.identity != Identity::Unknown
}

/// Roles that were described, each as the call that takes it, and sessions that were returned.
pub(super) fn from_documents(all: &Found, found: &mut Vec<Candidate>) {
    for role in &all.role_maximums {
        let (identity, operation) = taken_by(only_trusted(&all.trusts, &role.role));
        let mut chain = CallChain::from(Source::new(identity));
        if let Some(operation) = operation {
            let mut step = Step::new(operation);
            step.hop.role_maximum = Some(role.maximum);
            step.hop.role = RoleLabel::of_role(&role.role);
            step.place = Some(role.place.clone());
            chain.steps.push(step);
        }
        let label = if role.role.is_empty() {
            Label::Paste
        } else {
            Label::Role(role.role.clone())
        };
        let run = Run::of(label, Some(role.place.clone()), chain);
        found.push(Candidate::of(run));
    }
    for setting in &all.session_settings {
        found.push(sized(setting));
    }
    if found.is_empty() && !all.outputs.is_empty() {
        let run = Run::of(Label::Paste, None, returned(&all.outputs));
        found.push(Candidate::of(run));
    }
}

/// The one whom that role trusts, if it is one alone.
pub(super) fn only_trusted<'a>(trusts: &'a [Trust], role: &str) -> Option<&'a Trusted> {
    let mut trusted = trusts
        .iter()
        .filter(|it| it.role.as_deref().unwrap_or_default() == role);
    match (trusted.next(), trusted.next()) {
        (Some(only), None) => Some(&only.trusted),
        _ => None,
    }
}

/// A permission set or the like, as the sessions that it gives.
pub(super) fn sized(setting: &SessionSetting) -> Candidate {
    let place = Some(setting.place.clone());
    let mut chain = CallChain::from(Source::new(setting.identity));
    chain.source.session = setting.session;
    chain.source_place.clone_from(&place);
    let label = Label::Role(setting.name.clone());
    Candidate::of(Run::of(label, place, chain))
}

/// How the one whom a role trusts takes it.
pub(super) fn taken_by(trusted: Option<&Trusted>) -> (Identity, Option<Operation>) {
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

pub(super) fn service_identity(service: &str) -> Identity {
    match service.split('.').next() {
        Some("ec2") => Identity::Ec2InstanceProfile,
        Some("ecs-tasks") => Identity::EcsTask,
        Some("pods") => Identity::EksPodIdentity,
        Some("rolesanywhere") => Identity::RolesAnywhere,
        _ => Identity::ServiceRole,
    }
}

/// The calls whose output was pasted, as a chain.
pub(super) fn returned(outputs: &[Output]) -> CallChain {
    let mut chain = CallChain::from(Source::new(Identity::Unknown));
    for output in outputs {
        if let Some(operation) = output.operation {
            if chain.steps.is_empty() {
                chain.source.identity = super::observed::identity_for(operation);
            }
            let mut step = Step::new(operation);
            step.hop.observed = Some(Observed::Accepted);
            step.role.clone_from(&output.session);
            step.place = Some(output.place.clone());
            chain.steps.push(step);
        } else if chain.steps.is_empty() {
            chain.source.identity = if output.temporary {
                Identity::TemporaryCredentials
            } else {
                Identity::IamUser
            };
        }
    }
    chain
}
