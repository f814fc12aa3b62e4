//! Why a remedy helps, on which condition, or why it does not.

use session_advisor_core::facts::identities::Holds;
use session_advisor_core::facts::limits;
use session_advisor_core::model::{Hop, RemedyName, Scenario};
use session_advisor_core::remedies::{Condition, Edited, Remedy, WhyNot};
use session_advisor_core::words::{InWords, RoleWords};
use std::fmt::Write;

/// A sentence or two.
pub(crate) fn why(remedy: &Remedy, scenario: &Scenario, target: Option<usize>) -> String {
    let hop = target.and_then(|target| scenario.hops.get(target));
    match &remedy.applies {
        Err(WhyNot::NoBetter)
            if remedy.name == RemedyName::ConsoleSwitchRole && in_console(scenario) =>
        {
            "This is a switch in the console already.".to_owned()
        }
        Err(why_not) => against(remedy.name, *why_not, hop).to_owned(),
        Ok(conditions) => {
            let mut text = String::with_capacity(256);
            for (index, condition) in conditions.iter().enumerate() {
                text.push_str(if index == 0 { "If " } else { " and " });
                text.push_str(&condition_words(*condition, hop));
            }
            let before = target.and_then(|target| scenario.hops.get(target.checked_sub(1)?));
            let first = before.and_then(|before| before.role);
            let helps = match (remedy.name, first) {
                (RemedyName::BroadenRoleA, Some(first)) => &format!(
                    "With the permissions on `{first}` itself no hop is needed, and its session \
                     has its own limit instead of the hour."
                ),
                (RemedyName::PermissionSet, _) if target.is_none() => &format!(
                    "The permission set’s session can be set longer, up to {}.",
                    InWords(limits::PERMISSION_SET_MAXIMUM)
                ),
                (RemedyName::ConsoleSwitchRole, _) if federated(remedy) => {
                    "Switching in the console needs no keys; it lasts an hour, which is enough \
                     here. It yields no keys for the CLI or code."
                }
                (name, _) => how_it_helps(name),
            };
            if text.is_empty() {
                text.push_str(helps);
            } else {
                text.push_str(": ");
                let mut letters = helps.chars();
                text.extend(letters.next().map(|letter| letter.to_ascii_lowercase()));
                text.push_str(letters.as_str());
            }
            if let Some(edited) = &remedy.edited {
                push_details(&mut text, remedy.name, edited, target);
            }
            text
        }
    }
}

fn federated(remedy: &Remedy) -> bool {
    remedy.edited.as_ref().is_some_and(|edited| {
        edited.scenario.source.kind().facts().holds == Holds::FederatedConsole
    })
}

fn in_console(scenario: &Scenario) -> bool {
    scenario.source.kind().facts().holds.is_console()
}

fn push_details(text: &mut String, name: RemedyName, edited: &Edited, target: Option<usize>) {
    if edited.raises_first {
        text.push_str(" Its own limit is raised too.");
    }
    let asked = target
        .and_then(|target| edited.scenario.hops.get(target))
        .and_then(|hop| hop.ask.seconds());
    if let (RemedyName::FitTheRange, Some(asked)) = (name, asked) {
        // Writing to a String cannot fail.
        let _ = write!(text, " Ask for {}.", InWords(asked));
    }
}

const fn how_it_helps(name: RemedyName) -> &'static str {
    match name {
        RemedyName::BroadenRoleA => {
            "With the permissions on the first role itself no hop is needed, and its session has \
             its own limit instead of the hour."
        }
        RemedyName::ConsoleSwitchRole => {
            "An IAM user who switches in the console is not chaining: the role’s maximum counts, as \
             far as the console session goes. It yields no keys for the CLI or code."
        }
        RemedyName::AskOneHour => "An hour is always allowed, chained or not.",
        RemedyName::RenewAutomatically => {
            "A client that is given the role, not its keys, fetches a new session before the old \
             one ends, so the work goes on without end in pieces."
        }
        RemedyName::RaiseRoleMaximum => {
            "The call is not chained, so the role’s maximum is what refuses, and it can be raised."
        }
        RemedyName::AssumeDirectlyFromUser => {
            "Signed with long-term keys the call is no chain, so the role’s maximum counts."
        }
        RemedyName::MfaInAssumeRole => {
            "With the code in the AssumeRole call itself, long-term keys sign it, so there is neither \
             session token nor chain."
        }
        RemedyName::UseSessionTokenAlone => {
            "The session token lasts longer than any role session, and works without a role."
        }
        RemedyName::ResourcePolicy => {
            "The resource can admit the first role itself, so no hop into its account is needed."
        }
        RemedyName::FederateToTarget => {
            "If the target role trusts the identity provider itself, it is the first role and no \
             chain."
        }
        RemedyName::PermissionSet => {
            "A permission set with these permissions is the first role, and its session can be set \
             longer."
        }
        RemedyName::RunAsTargetRole => {
            "With these permissions on the role that it runs as, the workload needs no hop, and the \
             service renews the credentials."
        }
        RemedyName::PodIdentityTargetRole => {
            "EKS makes the hop itself and renews what it returns, so the pod never runs out."
        }
        RemedyName::RolesAnywhere => {
            "A profile that leads straight to the target role makes it the first role; its length \
             is set on the profile."
        }
        RemedyName::SplitTheWork => {
            "Pieces that are shorter than a session each start with a fresh one."
        }
        RemedyName::DropSessionDuration => {
            "Without SessionDuration the sign-in endpoint takes these credentials."
        }
        RemedyName::FitTheRange => "A request within the limits is granted.",
        RemedyName::AskLonger => "More is allowed here, and needs only to be asked for.",
        RemedyName::SkipSessionToken => {
            "Signed with the long-term keys themselves AssumeRole is no chain, so the role’s \
             maximum counts."
        }
        RemedyName::UseLongTermKeys => "Long-term keys may make this call; sessions may not.",
        RemedyName::UpgradeTheClient => "The client stopped, not AWS.",
        RemedyName::SignInAgain => "A new sign-in starts a full session.",
        RemedyName::SetTheClock => "Signatures, codes and tokens are judged by the clock.",
        RemedyName::FixTrustOrPermission => {
            "Access was denied, so the role’s trust policy, or what the caller may do, has to \
             change."
        }
    }
}

fn condition_words(condition: Condition, hop: Option<&Hop>) -> String {
    let role = RoleWords(hop);
    match condition {
        Condition::SameAccount => "both roles are in one account".to_owned(),
        Condition::TwoAccounts => "the roles are in two accounts".to_owned(),
        Condition::CallerIsRole => "the credentials that sign are a role’s".to_owned(),
        Condition::CallerLastsLongEnough => {
            "the first session itself can last that long".to_owned()
        }
        Condition::ServiceTakesPolicies => {
            "the service takes resource-based policies (S3, SQS, SNS, KMS, Lambda, Secrets Manager \
             and others do)"
                .to_owned()
        }
        Condition::RoleTrustsUser => format!("{role} trusts the user"),
        Condition::HasIamUser => "there is an IAM user to sign with".to_owned(),
        Condition::FromSessionToken => "these credentials come from GetSessionToken".to_owned(),
        Condition::MfaCodes => "the MFA device shows six-digit codes".to_owned(),
        Condition::NoMfaDemanded => "nothing demands MFA".to_owned(),
        Condition::UserHasPermissions => "the user itself has the permissions".to_owned(),
        Condition::HasIdentityProvider => "the caller comes from an identity provider".to_owned(),
        Condition::HasIdentityCenter => "the organisation uses IAM Identity Center".to_owned(),
        Condition::HasCertificates => "the caller can hold a certificate".to_owned(),
        Condition::SignsInAsUser => "the person signs in to the console as an IAM user".to_owned(),
        Condition::ConsoleWork => "the work can be done in the console".to_owned(),
        Condition::MaximumIsLower => format!("the maximum of {role} is too low"),
        Condition::MaximumIsEnough => "the role’s maximum allows it".to_owned(),
        Condition::LongTermKeys => "long-term keys sign the call".to_owned(),
        Condition::CallerRenews => {
            "what signs is renewed too, or lives as long as the work".to_owned()
        }
        Condition::PortalSessionLasts => format!(
            "the access portal’s session ({} by default) lasts as long as the work",
            InWords(limits::PORTAL_SESSION_DEFAULT)
        ),
        Condition::WorkCanBeCut => "the work can be cut into pieces".to_owned(),
        Condition::NewerClient => "a newer version does not stop there".to_owned(),
        Condition::RunsOnAws => "the code runs on AWS".to_owned(),
    }
}

fn against(name: RemedyName, why_not: WhyNot, hop: Option<&Hop>) -> &'static str {
    match (why_not, name) {
        (WhyNot::NothingToMend, _) => "Nothing needs mending here.",
        (WhyNot::OtherError, _) => {
            "AWS’s answer was not about a duration, so this would mend nothing."
        }
        (WhyNot::NotTheCause, RemedyName::AskLonger) => {
            "A longer request would get no longer session here."
        }
        (WhyNot::NotTheCause, _) => "It is no cure for what happens here.",
        (WhyNot::NoBetter, RemedyName::ConsoleSwitchRole) => {
            "A switch in the console is bound by the role’s maximum too, so it promises no more."
        }
        (WhyNot::NoBetter, _) => "The result would be no better than what there is.",
        (WhyNot::TwoAccounts, RemedyName::BroadenRoleA) => {
            "The roles are in two accounts: permissions on the first do not reach into the other. A \
             resource-based policy may."
        }
        (WhyNot::TwoAccounts, _) => "It works within one account only, and here are two.",
        (WhyNot::OneAccount, _) => {
            "Both are in one account, where permissions on the first role are enough."
        }
        (WhyNot::CallerIsUser, _) => {
            "A user signs this call, so there is no first role to give permissions to."
        }
        (WhyNot::CallerIsNoRole, _) => {
            "What signs this call is no role, so there is none to give permissions to."
        }
        (WhyNot::NoRoleCalled, RemedyName::BroadenRoleA | RemedyName::ResourcePolicy) => {
            "This call leads from no role to another, so no hop can be saved."
        }
        (WhyNot::NoRoleCalled, _) => "No role is called here.",
        (WhyNot::OnlyTheMessageChanges, _) => {
            "It would only change the error message: the call is chained, so one hour is the most \
             whatever the role’s maximum is."
        }
        (WhyNot::AnHourAnyway, _) => {
            "The call is chained: one hour is the most, however high the role’s maximum is."
        }
        (WhyNot::AlreadyHighest, _) => "The role’s maximum is as high as it can be.",
        (WhyNot::WorkloadHasNoConsole, _) => "A program does not sign in to the console.",
        (WhyNot::RootSwitchesToNone, _) => "The root user cannot switch to a role.",
        (WhyNot::NobodyToSignIn, _) => {
            "Nobody signs in to the console with these credentials, so there is nothing to switch \
             from."
        }
        (WhyNot::FederatedSwitchIsAnHour, _) => {
            "Switching from a federated console session is role chaining: it lasts one hour, no \
             longer than the chained call itself."
        }
        (WhyNot::OtherSource, _) => "It does not start from such a source.",
        (WhyNot::NoSessionToken, _) => "No session token of GetSessionToken signs this call.",
        (WhyNot::MfaAtEachRenewal, _) => {
            "Each renewal would need a new MFA code, and nobody is there to type it."
        }
        (WhyNot::CallerEndsFirst, _) => {
            "What signs the call ends before the work does, and nothing renews it."
        }
        (WhyNot::CannotRenew, _) if hop.is_none() => "Nothing renews this by itself.",
        (WhyNot::CannotRenew, _) => "No client renews this call by itself.",
        (WhyNot::NoKeysNeeded, _) => "The call does not ask for long-term keys.",
    }
}
