//! What an observed answer proves about the call that got it.

use crate::facts::limits::{self, request_range};
use crate::judgement::call::{Call, Credentials};
use crate::model::{Ask, Observed, Operation, Reason, RuleName};
use crate::rules::{self, Proof};

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
        contradicts |= call.learn_that_the_role_allows_it();
    }
    let needs_keys = match call.operation {
        Operation::AssumeRole => call.wanted.least > limits::ROLE_CHAINING_MAXIMUM,
        Operation::GetSessionToken | Operation::GetFederationToken => true,
        _ => false,
    };
    if needs_keys && call.held.is_temporary() != Some(false) {
        contradicts |= call.held != Credentials::Unknown;
        call.held = Credentials::UserKeys;
    }
    contradicts
}

fn refused(call: &mut Call, rule: RuleName) -> bool {
    match rules::proof(rule) {
        Proof::Nothing => false,
        Proof::Of(learn) => learn(call),
    }
}
