//! The phrases of the table.

pub(super) mod aws;
pub(super) mod clients;
pub(super) mod frames;

use super::table::Means;
use session_advisor_core::model::{ErrorClass, Operation, Reason, RuleName};

pub(super) const fn words(class: ErrorClass) -> Means {
    Means::Words(Reason::Error(class), None)
}

pub(super) const fn rule(rule: RuleName) -> Means {
    Means::Words(Reason::Rule(rule), None)
}

pub(super) const fn of(rule: RuleName, operation: Operation) -> Means {
    Means::Words(Reason::Rule(rule), Some(operation))
}

pub(super) const fn class_of(class: ErrorClass, operation: Operation) -> Means {
    Means::Words(Reason::Error(class), Some(operation))
}

pub(super) const fn code(class: ErrorClass) -> Means {
    Means::Code(Some(Reason::Error(class)))
}

pub(super) const OTHER_CODE: Means = Means::Code(None);
pub(super) const BY_CLIENT: Means = rule(RuleName::RefusedByClient);
