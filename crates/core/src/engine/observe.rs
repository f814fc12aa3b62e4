//! What an observed answer proves about the call that got it.

use crate::facts::limits::{self, request_range};
use crate::model::{Ask, Observed, Operation, Reason, RuleName, Span};
use crate::rules::call::{Call, Held};

/// The call with what its answer proves. True beside it where what was stated cannot be: what AWS
/// answered wins.
pub(super) fn learn(call: Call, observed: Observed) -> (Call, bool) {
    let mut learnt = call;
    let contradicts = match observed {
        Observed::Accepted => accepted(&mut learnt),
        Observed::Refused(Reason::Rule(rule)) => refused(&mut learnt, rule),
        Observed::Refused(Reason::Error(_)) => false,
    };
    (learnt, contradicts)
}

fn accepted(call: &mut Call) -> bool {
    let mut contradicts = false;
    if let (Ask::Unknown, Some(range)) = (call.ask, request_range(call.operation)) {
        call.wanted = call.wanted.at_least(range.minimum).at_most(range.maximum);
    }
    if call.operation.returns_role_session() {
        contradicts |= call.role_maximum.most < call.wanted.least;
        call.role_maximum = allowing(call.role_maximum, call.wanted);
    }
    let needs_keys = match call.operation {
        Operation::AssumeRole => call.wanted.least > limits::ROLE_CHAINING_MAXIMUM,
        Operation::GetSessionToken | Operation::GetFederationToken => true,
        _ => false,
    };
    if needs_keys && call.held.is_temporary() != Some(false) {
        contradicts |= call.held != Held::Unknown;
        call.held = Held::UserKeys;
    }
    contradicts
}

fn refused(call: &mut Call, rule: RuleName) -> bool {
    match rule {
        RuleName::BelowMinimum => {
            if let (Ask::Unknown, Some(range)) = (call.ask, request_range(call.operation)) {
                call.wanted = call.wanted.at_most(range.minimum.previous());
            }
            false
        }
        RuleName::AboveMaximum => {
            if let (Ask::Unknown, Some(range)) = (call.ask, request_range(call.operation)) {
                call.wanted = call.wanted.at_least(range.maximum.next());
            }
            false
        }
        RuleName::RoleMaximum => beyond_role_maximum(call),
        RuleName::RoleChaining if call.operation == Operation::AssumeRole => chained(call),
        RuleName::NeedsLongTermKeys => signed_with(call, Held::Temporary),
        RuleName::RootUserCannotAssumeRoles => signed_with(call, Held::RootKeys),
        RuleName::FederatedUserCannotAssumeRoles => signed_with(call, Held::FederationToken),
        _ => false,
    }
}

/// Temporary credentials, more than an hour asked, and a role maximum that allows it.
fn chained(call: &mut Call) -> bool {
    let more_than_an_hour = limits::ROLE_CHAINING_MAXIMUM.next();
    if call.ask == Ask::Unknown {
        call.wanted = call
            .wanted
            .at_least(more_than_an_hour)
            .at_most(limits::ASSUME_ROLE_MAXIMUM);
    }
    let mut contradicts = call.wanted.most < more_than_an_hour;
    contradicts |= call.role_maximum.most < call.wanted.least;
    call.role_maximum = allowing(call.role_maximum, call.wanted);
    if call.held.is_temporary() != Some(true) {
        contradicts |= call.held != Held::Unknown;
        call.held = Held::Temporary;
    }
    contradicts
}

/// More asked than the role allows, and no more than the call ever takes.
fn beyond_role_maximum(call: &mut Call) -> bool {
    if call.ask == Ask::Unknown {
        call.wanted = call
            .wanted
            .at_least(call.role_maximum.least.next())
            .at_most(limits::ASSUME_ROLE_MAXIMUM);
    }
    let contradicts = call.role_maximum.least >= call.wanted.most;
    if call.role_maximum.known().is_none() {
        call.role_maximum = call.role_maximum.at_most(call.wanted.most.previous());
    }
    contradicts
}

fn signed_with(call: &mut Call, held: Held) -> bool {
    if call.held == Held::Unknown {
        call.held = held;
    }
    false
}

/// The role maximums that allow the request: what was stated where it can be, else what AWS proved.
fn allowing(role_maximum: Span, wanted: Span) -> Span {
    if role_maximum.most < wanted.least {
        Span {
            least: wanted.least,
            most: limits::ROLE_MAXIMUM_MOST.max(wanted.least),
        }
    } else {
        role_maximum.at_least(wanted.least)
    }
}
