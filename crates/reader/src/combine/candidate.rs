//! The chains that a paste may be about.

use super::reading::{CallMade, Choice};
use crate::evidence::call_chain::{CallChain, Run, Step, Stop};
use crate::evidence::note::Suspect;
use crate::evidence::span::Span;
use session_advisor_core::facts::identities::Holds;
use session_advisor_core::judgement::call::SignedBy;
use session_advisor_core::model::{
    Account, Hop, MAX_HOPS, Observed, Operation, Reason, RuleName, Scenario,
};

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
