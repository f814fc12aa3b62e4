//! The options of tickets: rules and errors as causes, and remedies. The engine says which hold.

use crate::{Choice, Claim};
use session_advisor_core::model::{ErrorClass, Reason, RemedyName, RuleName};

const fn rule(name: RuleName) -> Choice {
    Choice::plain(Claim::Because(Reason::Rule(name)))
}

const fn error(class: ErrorClass) -> Choice {
    Choice::plain(Claim::Because(Reason::Error(class)))
}

const fn remedy(name: RemedyName) -> Choice {
    Choice::plain(Claim::Helps(name))
}

pub(super) const CHAINING: Choice = rule(RuleName::RoleChaining);
pub(super) const MAXIMUM: Choice = rule(RuleName::RoleMaximum);
pub(super) const TOO_SHORT: Choice = rule(RuleName::BelowMinimum);
pub(super) const TOO_LONG: Choice = rule(RuleName::AboveMaximum);
pub(super) const DEFAULT: Choice = rule(RuleName::DefaultDuration);
pub(super) const PERMISSION_SET: Choice = rule(RuleName::PermissionSetDuration);
pub(super) const LONG_TERM_ONLY: Choice = rule(RuleName::NeedsLongTermKeys);
pub(super) const LINK_LENGTH: Choice = rule(RuleName::ConsoleLinkDuration);
pub(super) const CONSOLE_LEFT: Choice = rule(RuleName::ConsoleSessionLeft);
pub(super) const ASSERTION_END: Choice = rule(RuleName::SamlAssertionEnd);
pub(super) const NO_MFA: Choice = rule(RuleName::MfaNotCarried);
pub(super) const DENIED: Choice = error(ErrorClass::AccessDenied);
pub(super) const EXPIRED: Choice = error(ErrorClass::ExpiredCredentials);
pub(super) const CLOCK: Choice = error(ErrorClass::ClockSkew);

pub(super) const RAISE: Choice = remedy(RemedyName::RaiseRoleMaximum);
pub(super) const RENEW: Choice = remedy(RemedyName::RenewAutomatically);
pub(super) const ONE_HOUR: Choice = remedy(RemedyName::AskOneHour);
pub(super) const LONGER: Choice = remedy(RemedyName::AskLonger);
pub(super) const IN_RANGE: Choice = remedy(RemedyName::FitTheRange);
pub(super) const TRUST: Choice = remedy(RemedyName::FixTrustOrPermission);
pub(super) const SIGN_IN: Choice = remedy(RemedyName::SignInAgain);
pub(super) const SET_CLOCK: Choice = remedy(RemedyName::SetTheClock);
pub(super) const MFA_INSIDE: Choice = remedy(RemedyName::MfaInAssumeRole);
pub(super) const RUN_AS: Choice = remedy(RemedyName::RunAsTargetRole);
pub(super) const SET_LONGER: Choice = remedy(RemedyName::PermissionSet);
pub(super) const NO_LENGTH: Choice = remedy(RemedyName::DropSessionDuration);
pub(super) const LONG_KEYS: Choice = remedy(RemedyName::UseLongTermKeys);
pub(super) const POD_TARGET: Choice = remedy(RemedyName::PodIdentityTargetRole);
pub(super) const SKIP_TOKEN: Choice = remedy(RemedyName::SkipSessionToken);
pub(super) const FIRST_ROLE: Choice = remedy(RemedyName::BroadenRoleA);
