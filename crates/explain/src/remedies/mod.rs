//! What to say of a remedy: why, how, and at what cost.

mod commands;
mod why;

use session_advisor_core::model::RemedyName;

pub(super) use commands::commands;
pub(super) use why::why;

/// What a remedy costs.
pub(super) const fn trade_off(remedy: RemedyName) -> &'static str {
    match remedy {
        RemedyName::BroadenRoleA => {
            "The first role can do more than before: check it against least privilege."
        }
        RemedyName::ConsoleSwitchRole => {
            "The console only: it gives no keys for the CLI or code, takes no external ID, and the \
             role must trust the person who signs in."
        }
        RemedyName::AskOneHour => "The session ends after an hour.",
        RemedyName::RenewAutomatically => {
            "Long runs in pieces: what signs must stay alive, nobody can type an MFA \
             code in between, and keys copied into variables do not renew."
        }
        RemedyName::RaiseRoleMaximum => {
            "Whoever may assume the role may keep it for longer; leaked credentials live longer too."
        }
        RemedyName::AssumeDirectlyFromUser => "A long-term key to protect and rotate.",
        RemedyName::MfaInAssumeRole => {
            "One code for each role, and the role session itself carries no MFA any more."
        }
        RemedyName::UseSessionTokenAlone => {
            "Works in the user’s own account only, and the user holds the permissions all the time."
        }
        RemedyName::ResourcePolicy => {
            "Not every service has such policies; watch who owns new objects, and grant the key \
             of encrypted data too."
        }
        RemedyName::FederateToTarget => {
            "An identity provider to set up in the target’s account, and a trust policy whose \
             conditions must be tight."
        }
        RemedyName::PermissionSet => {
            "The length applies to everyone who is assigned the permission set."
        }
        RemedyName::RunAsTargetRole => "Everything that runs there gets the permissions.",
        RemedyName::PodIdentityTargetRole => {
            "It is still a chain inside, in pieces of an hour that EKS renews; their exact length \
             is not documented."
        }
        RemedyName::RolesAnywhere => {
            "Certificates to issue, renew and revoke; whether the role’s maximum caps the session \
             is not verified."
        }
        RemedyName::SplitTheWork => "The work must be able to stop and go on.",
        RemedyName::DropSessionDuration => {
            "The console session ends with the credentials that opened it."
        }
        RemedyName::FitTheRange => {
            "The session has the length that is allowed, not the one that was asked."
        }
        RemedyName::AskLonger => "Leaked credentials live longer too.",
        RemedyName::SkipSessionToken => {
            "Without MFA in the session, policies that demand it deny access."
        }
        RemedyName::UseLongTermKeys => {
            "A long-term key to protect and rotate; the last choice where anything else works."
        }
        RemedyName::UpgradeTheClient => "A newer version may change other things as well.",
        RemedyName::SignInAgain => "It lasts until that sign-in ends again.",
        RemedyName::SetTheClock => "None.",
        RemedyName::FixTrustOrPermission => {
            "Somebody with rights over the role must do it; open no more than is needed."
        }
    }
}
