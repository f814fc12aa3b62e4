//! The obtainable maximum: the most that any request could get.

use crate::facts::identities::Life;
use crate::facts::limits;
use crate::judgement::call::Call;
use crate::judgement::{Applies, HopJudgement, Judgement, Verdict};
use crate::model::{Ask, Operation, RuleName, Scenario, Seconds, SecondsRange, Source};
use crate::rules::{RULES, Says};

/// The most seconds that any request could get in the scenario, with its unknowns at their best.
/// None where no request helps, where there is no end, or where the length cannot be told.
#[must_use]
pub fn obtainable_maximum(scenario: &Scenario, judgement: &Judgement) -> Option<Seconds> {
    match judgement.hops.last() {
        None => obtainable_of_source(&scenario.source),
        Some(last) => obtainable_from(last),
    }
}

/// The most seconds that any request could get from that call.
pub(crate) fn obtainable_from(hop: &HopJudgement) -> Option<Seconds> {
    if hop.verdict == Verdict::NotReached {
        return None;
    }
    let call = &hop.call;
    if call.operation == Operation::ConsoleLink {
        return obtainable_from_console_link(call);
    }
    if refuses_caller(call) {
        return None;
    }
    RULES
        .iter()
        .filter_map(|rule| (rule.on_call)(call))
        .filter_map(|ruling| match ruling.says {
            Says::Limit {
                at,
                applies: Applies::Certainly,
                ..
            } => Some(at.most),
            _ => None,
        })
        .min()
}

/// With a SessionDuration up to its maximum where one is allowed, else the credentials' own life.
fn obtainable_from_console_link(call: &Call) -> Option<Seconds> {
    let life = call.life.map(|life| life.most);
    let asking = Call {
        ask: Ask::For(limits::CONSOLE_LINK_MAXIMUM),
        wanted: SecondsRange::exactly(limits::CONSOLE_LINK_MAXIMUM),
        ..*call
    };
    if refuses_caller(call) {
        None
    } else if refuses(&asking, |rule| rule == RuleName::ConsoleLinkDuration) {
        life
    } else {
        Some(
            life.unwrap_or(limits::CONSOLE_LINK_MAXIMUM)
                .max(limits::CONSOLE_LINK_MAXIMUM),
        )
    }
}

/// Whether the call is refused whatever is asked.
fn refuses_caller(call: &Call) -> bool {
    refuses(call, |rule| {
        !matches!(rule, RuleName::BelowMinimum | RuleName::ConsoleLinkDuration)
    })
}

fn refuses(call: &Call, counts: impl Fn(RuleName) -> bool) -> bool {
    RULES.iter().filter(|rule| counts(rule.name)).any(|rule| {
        (rule.on_call)(call).is_some_and(|ruling| ruling.says == Says::Refuses(Applies::Certainly))
    })
}

fn obtainable_of_source(source: &Source) -> Option<Seconds> {
    let facts = source.kind().facts();
    match facts.life {
        Life::Endless | Life::NoSession => None,
        Life::Perhaps(_) | Life::Lasts(_) => {
            let stated = source.session.or(source.identity.attributes().left);
            stated.or(facts.longest)
        }
    }
}
