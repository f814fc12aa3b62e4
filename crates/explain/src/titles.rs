//! Short titles for the names of the vocabulary.

use session_advisor_core::model::RemedyName;

pub use session_advisor_core::rules::title as rule_title;
pub use session_advisor_core::words::operation_title;

/// What a remedy is called in a heading.
#[must_use]
pub const fn remedy_title(remedy: RemedyName) -> &'static str {
    match remedy {
        RemedyName::BroadenRoleA => "Give the first role the permissions",
        RemedyName::ConsoleSwitchRole => "Switch role in the console",
        RemedyName::AskOneHour => "Ask for one hour",
        RemedyName::RenewAutomatically => "Let the client renew it",
        RemedyName::RaiseRoleMaximum => "Raise the role’s maximum",
        RemedyName::AssumeDirectlyFromUser => "Assume the role with the user’s own keys",
        RemedyName::MfaInAssumeRole => "Pass MFA in AssumeRole itself",
        RemedyName::UseSessionTokenAlone => "Work with the session token, without a role",
        RemedyName::ResourcePolicy => "Let the resource admit the first role",
        RemedyName::FederateToTarget => "Sign in to the target role directly",
        RemedyName::PermissionSet => "Use a permission set",
        RemedyName::RunAsTargetRole => "Run as the target role",
        RemedyName::PodIdentityTargetRole => "Let EKS assume the target role",
        RemedyName::RolesAnywhere => "Use a Roles Anywhere profile for the target role",
        RemedyName::SplitTheWork => "Split the work",
        RemedyName::DropSessionDuration => "Leave SessionDuration out",
        RemedyName::FitTheRange => "Ask within the range",
        RemedyName::AskLonger => "Ask for as long as the work takes",
        RemedyName::SkipSessionToken => "Skip GetSessionToken",
        RemedyName::UseLongTermKeys => "Call it with long-term keys",
        RemedyName::UpgradeTheClient => "Upgrade the client",
        RemedyName::SignInAgain => "Sign in again",
        RemedyName::SetTheClock => "Set the clock",
        RemedyName::FixTrustOrPermission => "Mend the trust policy or the permissions",
    }
}
