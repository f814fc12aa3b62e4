//! The chains that a paste may be about.

use super::reading::{CallMade, Choice};
use crate::evidence::call_chain::{CallChain, Run, Step, Stop};
use crate::evidence::found::Found;
use crate::evidence::known::Known;
use crate::evidence::label::Label;
use crate::evidence::note::Suspect;
use crate::evidence::role::{Output, SessionSetting, Trust, Trusted};
use crate::evidence::selection::Selection;
use crate::evidence::span::Span;
use session_advisor_core::facts::identities::Holds;
use session_advisor_core::model::{
    Account, Hop, Identity, MAX_HOPS, Observed, Operation, Reason, RoleLabel, RuleName, Scenario,
    Source, SourceKind,
};
use session_advisor_core::rules::call::SignedBy;

/// A chain that the paste may be about.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) run: Run,
    /// A scenario that was pasted as such, and is not to be made from the chain.
    pub(super) scenario: Option<Scenario>,
    /// What its own record proves.
    pub(super) proved: Vec<Reason>,
    /// What that only suggests.
    pub(super) suspects: Vec<Suspect>,
}

impl Candidate {
    pub(super) const fn of(run: Run) -> Self {
        Self {
            run,
            scenario: None,
            proved: Vec::new(),
            suspects: Vec::new(),
        }
    }

    /// Its calls, and behind them the one that the client does not send.
    pub(super) fn steps(&self) -> impl Iterator<Item = &Step> {
        let chain = &self.run.chain;
        let stop = chain.stop.as_ref();
        let unsent = stop.and_then(|stop| stop.instead_of.as_ref());
        chain.steps.iter().chain(unsent)
    }

    /// The hop that the stretch of text asks for.
    pub(super) fn hop_at(&self, place: &Span) -> Option<usize> {
        let within = |outer: &Option<Span>| {
            outer
                .as_ref()
                .is_some_and(|outer| outer.start <= place.start && place.end <= outer.end)
        };
        self.steps()
            .position(|step| within(&step.ask_place) || within(&step.place))
    }

    /// What the reading says of it.
    pub(super) fn choice(&self, accounts: &mut Accounts) -> Choice {
        let Run {
            label,
            place,
            chain,
            ..
        } = &self.run;
        let pasted = self.scenario.clone();
        Choice {
            label: label.clone(),
            scenario: pasted.unwrap_or_else(|| scenario(chain, accounts)),
            calls: calls(chain),
            stopped: chain.stop.as_ref().map(|stop| stop.words.clone()),
            place: place.clone(),
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
fn add(runs: Vec<Run>, found: &mut Vec<Candidate>) {
    for run in runs {
        if says_something(&run.chain) {
            found.push(Candidate::of(run));
        }
    }
}

fn pasted(scenario: &Scenario, place: &Span) -> Candidate {
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

fn from_programs(programs: &mut Vec<Run>, found: &mut Vec<Candidate>) {
    for mut run in programs.drain(..) {
        if let Some(first) = run.chain.steps.first() {
            run.chain.source.identity = super::observed::identity_for(first.hop.operation);
        }
        found.push(Candidate::of(run));
    }
}

fn of_profiles(found: &Found) -> Vec<Run> {
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

fn says_something(chain: &CallChain) -> bool {
    !chain.steps.is_empty() || chain.stop.is_some() || chain.source.identity != Identity::Unknown
}

/// Roles that were described, each as the call that takes it, and sessions that were returned.
fn from_documents(all: &Found, found: &mut Vec<Candidate>) {
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
fn only_trusted<'a>(trusts: &'a [Trust], role: &str) -> Option<&'a Trusted> {
    let mut trusted = trusts
        .iter()
        .filter(|it| it.role.as_deref().unwrap_or_default() == role);
    match (trusted.next(), trusted.next()) {
        (Some(only), None) => Some(&only.trusted),
        _ => None,
    }
}

/// A permission set or the like, as the sessions that it gives.
fn sized(setting: &SessionSetting) -> Candidate {
    let place = Some(setting.place.clone());
    let mut chain = CallChain::from(Source::new(setting.identity));
    chain.source.session = setting.session;
    chain.source_place.clone_from(&place);
    let label = Label::Role(setting.name.clone());
    Candidate::of(Run::of(label, place, chain))
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

/// The calls whose output was pasted, as a chain.
fn returned(outputs: &[Output]) -> CallChain {
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

/// The chain in the model's words.
fn scenario(chain: &CallChain, accounts: &mut Accounts) -> Scenario {
    let mut source = chain.source;
    source.account = chain
        .source_account
        .as_deref()
        .and_then(|account| accounts.letter(account));
    let mut hops: Vec<Hop> = chain.steps.iter().map(|step| hop(step, accounts)).collect();
    if let Some(stop) = &chain.stop {
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
fn calls(chain: &CallChain) -> Vec<CallMade> {
    let own = chain
        .own_call
        .iter()
        .map(|step| call_made(step, SignedBy::Unknown));
    let mut held = match chain.source.kind().facts().holds {
        Holds::UserKeys | Holds::RootKeys => SignedBy::LongTerm,
        Holds::Unknown | Holds::Assertion => SignedBy::Unknown,
        Holds::Role(_)
        | Holds::UserConsole
        | Holds::FederatedConsole
        | Holds::Login
        | Holds::Temporary => SignedBy::Temporary,
    };
    let sent = chain.steps.iter().map(|step| {
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
