//! The words in which AWS refuses, verbatim. `{asked}` and `{limit}` stand for numbers of the call.

use crate::model::{ErrorClass, Operation, Reason, RuleName};

/// A refusal as AWS words it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorText {
    /// The error code.
    pub code: &'static str,
    /// The message, with `{asked}` and `{limit}` where the call's numbers stand.
    pub message: &'static str,
}

/// What AWS answers when that reason refuses that call; none where its words are not known.
#[must_use]
pub fn error_text(reason: Reason, operation: Operation) -> Option<ErrorText> {
    let (code, message) = match reason {
        Reason::Rule(rule) => rule_error(rule, operation)?,
        Reason::Error(class) => class_error(class, operation)?,
    };
    Some(ErrorText { code, message })
}

fn rule_error(rule: RuleName, operation: Operation) -> Option<(&'static str, &'static str)> {
    let at_sign_in = operation == Operation::ConsoleLink;
    match rule {
        RuleName::BelowMinimum if !at_sign_in => Some((
            "ValidationError",
            "1 validation error detected: Value '{asked}' at 'durationSeconds' failed to satisfy \
             constraint: Member must have value greater than or equal to {limit}",
        )),
        RuleName::AboveMaximum if !at_sign_in => Some((
            "ValidationError",
            "1 validation error detected: Value '{asked}' at 'durationSeconds' failed to satisfy \
             constraint: Member must have value less than or equal to {limit}",
        )),
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
