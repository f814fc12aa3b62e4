//! The words in which AWS refuses, verbatim.

use crate::model::{ErrorClass, Operation, Reason, RuleName};

/// A refusal as AWS words it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorText {
    /// The error code.
    pub code: &'static str,
    /// The message.
    pub message: Message,
}

/// A message, with the call's numbers left open where it names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// It names none.
    Fixed(&'static str),
    /// Before what was asked, between that and the limit; the limit ends it.
    WithNumbers(&'static str, &'static str),
}

/// What AWS answers when that reason refuses that call; none where its words are not known.
#[must_use]
pub fn error_text(reason: Reason, operation: Operation) -> Option<ErrorText> {
    match (reason, operation) {
        // The sign-in endpoint words nothing.
        (Reason::Rule(RuleName::BelowMinimum | RuleName::AboveMaximum), Operation::ConsoleLink) => {
            return None;
        }
        (Reason::Rule(RuleName::BelowMinimum), _) => {
            return Some(out_of_range(
                "' at 'durationSeconds' failed to satisfy constraint: Member must have value \
                 greater than or equal to ",
            ));
        }
        (Reason::Rule(RuleName::AboveMaximum), _) => {
            return Some(out_of_range(
                "' at 'durationSeconds' failed to satisfy constraint: Member must have value less \
                 than or equal to ",
            ));
        }
        _ => {}
    }
    let (code, message) = match reason {
        Reason::Rule(rule) => rule_error(rule, operation)?,
        Reason::Error(class) => class_error(class, operation)?,
    };
    Some(ErrorText {
        code,
        message: Message::Fixed(message),
    })
}

const fn out_of_range(between: &'static str) -> ErrorText {
    ErrorText {
        code: "ValidationError",
        message: Message::WithNumbers("1 validation error detected: Value '", between),
    }
}

fn rule_error(rule: RuleName, operation: Operation) -> Option<(&'static str, &'static str)> {
    match rule {
        RuleName::RoleMaximum => Some((
            "ValidationError",
            "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
        )),
        RuleName::RoleChaining => Some((
            "ValidationError",
            "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by \
             role chaining.",
        )),
        RuleName::RootUserCannotAssumeRoles if operation == Operation::AssumeRole => {
            Some(("AccessDenied", "Roles may not be assumed by root accounts."))
        }
        RuleName::NeedsLongTermKeys => match operation {
            Operation::GetSessionToken => Some((
                "AccessDenied",
                "Cannot call GetSessionToken with session credentials",
            )),
            Operation::GetFederationToken => Some((
                "AccessDenied",
                "Cannot call GetFederationToken with session credentials",
            )),
            _ => None,
        },
        RuleName::ConsoleLinkDuration => Some(("400", "Bad Request")),
        _ => None,
    }
}

fn class_error(class: ErrorClass, operation: Operation) -> Option<(&'static str, &'static str)> {
    match class {
        ErrorClass::ExpiredCredentials => Some((
            "ExpiredToken",
            "The security token included in the request is expired",
        )),
        ErrorClass::InvalidCredentials => Some((
            "InvalidClientTokenId",
            "The security token included in the request is invalid.",
        )),
        ErrorClass::AccessDenied if operation == Operation::AssumeRoleWithWebIdentity => Some((
            "AccessDenied",
            "Not authorized to perform sts:AssumeRoleWithWebIdentity",
        )),
        ErrorClass::AccessDenied if operation == Operation::AssumeRole => Some((
            "AccessDenied",
            "User: … is not authorized to perform: sts:AssumeRole on resource: …",
        )),
        ErrorClass::MfaFailed => Some((
            "AccessDenied",
            "MultiFactorAuthentication failed with invalid MFA one time pass code.",
        )),
        ErrorClass::SessionTokenTooLarge => Some((
            "PackedPolicyTooLarge",
            "Serialized token too large for session",
        )),
        _ => None,
    }
}
