//! Rules that refuse, for certain or perhaps.

use super::informing::informs;
use crate::operation_title;
use session_advisor_core::facts::limits::{self, request_range};
use session_advisor_core::model::{Operation, Reason, RuleName, Seconds};
use session_advisor_core::rules::call::Held;
use session_advisor_core::words::{InWords, RoleInCommand, Subject, TemporarySigner};

pub(super) fn refuses(subject: &Subject<'_>, rule: RuleName) -> String {
    let asked = subject.asked();
    let range = subject.operation().and_then(request_range);
    match rule {
        RuleName::RefusedByClient => "The client stops before it asks AWS. Its message names what it accepts; AWS itself may allow more."
            .to_owned(),
        RuleName::BelowMinimum => {
            let least = range.map_or(Seconds::ZERO, |range| range.minimum);
            format!(
                "The request is for {asked}, and this call takes no less than {}. AWS checks this before \
                 anything else. Ask for {} or more, in seconds.",
                InWords(least),
                InWords(least)
            )
        }
        RuleName::AboveMaximum => {
            let most = range.map_or(Seconds::MAX, |range| range.maximum);
            format!(
                "The request is for {asked}, and this call never takes more than {}, whatever a role \
                 allows. Ask for less.",
                InWords(most)
            )
        }
        RuleName::RoleMaximum => role_maximum(subject),
        RuleName::RoleChaining if subject.caller_refused() => format!(
            "The request is for {asked}, and the call is signed with {}: role chaining refuses it \
             as well, once the reason before it is mended.",
            TemporarySigner(subject.signer())
        ),
        RuleName::RoleChaining => format!(
            "The request is for {asked}, and the call is signed with {}: that is \
             role chaining, and one hour is the most whatever the role allows. Raising the role’s \
             maximum does not help. Ask for an hour and renew, or reach {} without this hop.",
            TemporarySigner(subject.signer()),
            subject.role()
        ),
        RuleName::RootUserCannotAssumeRoles => {
            "The root user and its sessions assume or switch to no role, for any length of time. \
             Use an IAM user, a role or IAM Identity Center instead. That AWS checks this before \
             the durations is an assumption."
                .to_owned()
        }
        RuleName::FederatedUserCannotAssumeRoles => {
            "Credentials of GetFederationToken call nothing in STS but GetCallerIdentity, so they \
             assume no role. Assume the role with the IAM user’s own keys instead of federating \
             first."
                .to_owned()
        }
        RuleName::NeedsLongTermKeys => format!(
            "{} takes only long-term keys, and this call is signed with {}. No \
             policy changes that. Call it with the IAM user’s own keys, or use the session that \
             is already there.",
            subject.operation().map_or("The call", operation_title),
            TemporarySigner(subject.signer()),
        ),
        RuleName::CredentialsDoNotFit => credentials_do_not_fit(subject),
        RuleName::ConsoleLinkCredentials => {
            "The sign-in endpoint takes role sessions and GetFederationToken credentials. It takes \
             neither long-term keys nor GetSessionToken credentials. Assume a role, or call \
             GetFederationToken, and open the console with what that returns."
                .to_owned()
        }
        RuleName::ConsoleLinkDuration => {
            "These credentials open the console only without SessionDuration; with it the sign-in \
             endpoint answers with a bare error 400. Leave SessionDuration out: the console \
             session then lasts as long as the credentials."
                .to_owned()
        }
        RuleName::WebIdentityTokenOutlivesSession => {
            let life = subject.known_limit(rule).unwrap_or_default();
            format!(
                "The token would last {asked} and the session that asks for it only {}. Ask for \
                 no more than what is left of the session.",
                InWords(life)
            )
        }
        _ => informs(subject, rule),
    }
}

fn role_maximum(subject: &Subject<'_>) -> String {
    let asked = subject.asked();
    let role = subject.role();
    let beyond_any = subject.said().is_some_and(|hop| {
        hop.ask
            .seconds()
            .is_some_and(|asked| asked > limits::ROLE_MAXIMUM_MOST)
    });
    let allowed = match subject.known_limit(RuleName::RoleMaximum) {
        Some(maximum) => format!("allows {}", InWords(maximum)),
        None => "allows less".to_owned(),
    };
    if beyond_any {
        format!(
            "The request is for {asked}, and {role} {allowed}. No role allows that much. Ask for less."
        )
    } else if subject.chained() {
        format!(
            "The request is for {asked}, and {role} {allowed}. This is the message that AWS shows first, \
             and mending it only changes the message: the call is chained, so an hour stays the \
             most however high the role’s maximum is."
        )
    } else if subject
        .hop
        .is_some_and(|(_, found)| found.first_error != Some(Reason::Rule(RuleName::RoleMaximum)))
    {
        format!(
            "The request is for {asked}, and {role} {allowed} (MaxSessionDuration). This refuses \
             as well, once the reason before it is mended."
        )
    } else {
        format!(
            "The request is for {asked}, and {role} {allowed} (MaxSessionDuration). Raise the role’s \
             maximum, or ask for less."
        )
    }
}

fn credentials_do_not_fit(subject: &Subject<'_>) -> String {
    let held = subject
        .hop
        .map_or(Held::Unknown, |(_, found)| found.call.held);
    let call = subject.operation().map_or("This call", operation_title);
    let what_to_do = match (subject.operation(), held) {
        (Some(Operation::SwitchRole), _) => {
            "Switching roles needs a console session. Sign in to the console first"
        }
        (_, Held::Proof) => {
            "An assertion or token is exchanged first, with AssumeRoleWithSAML or \
             AssumeRoleWithWebIdentity"
        }
        (_, Held::Console(_)) => {
            "A console session gives no keys to sign with. Use the keys or the sign-in behind it"
        }
        (Some(Operation::AssumeRoot), Held::RootKeys | Held::Login(_)) => {
            "AssumeRoot is called by the management or a delegated administrator account, not by \
             a root user"
        }
        _ => {
            "In STS these credentials do little more than name their caller. Use a role session or long-term keys"
        }
    };
    format!(
        "{call} cannot be made with {}. {what_to_do}.",
        subject.signer()
    )
}

pub(super) fn may_refuse(subject: &Subject<'_>, rule: RuleName) -> String {
    let asked = subject.asked();
    match rule {
        RuleName::RoleMaximum => format!(
            "The maximum of {} is not known. If it is below {asked}, AWS refuses with this error. \
             `aws iam get-role --role-name {} --query Role.MaxSessionDuration` tells.",
            subject.role(),
            RoleInCommand(subject.said(), "ROLE"),
        ),
        RuleName::RoleChaining => {
            "If temporary credentials sign the call, one hour is the most. `aws sts \
             get-caller-identity --query Arn` tells: `:assumed-role/` means temporary, and so \
             does `:user/` with a key that starts with `ASIA`."
                .to_owned()
        }
        RuleName::NeedsLongTermKeys => {
            "If temporary credentials sign the call, AWS refuses it. A key that starts with `AKIA` \
             is long-term, one that starts with `ASIA` is not."
                .to_owned()
        }
        RuleName::BelowMinimum => "If less than the call’s minimum was asked, AWS refuses. The command or setting that was used tells how much it was.".to_owned(),
        RuleName::AboveMaximum => "If more than the call’s maximum was asked, AWS refuses. The command or setting that was used tells how much it was.".to_owned(),
        RuleName::ConsoleLinkCredentials => {
            "If these are long-term keys or GetSessionToken credentials, the sign-in endpoint does \
             not take them. `aws sts get-caller-identity --query Arn` tells: it takes \
             `:assumed-role/` and `:federated-user/`."
                .to_owned()
        }
        RuleName::ConsoleLinkDuration => {
            "If these credentials come from role chaining or from an AWS service, the sign-in \
             endpoint refuses any SessionDuration. Without it the link works."
                .to_owned()
        }
        RuleName::WebIdentityTokenOutlivesSession => {
            "If the session that asks ends before the token would, AWS refuses. The `Expiration` \
             of its credentials tells."
                .to_owned()
        }
        RuleName::CredentialsDoNotFit => {
            "If these credentials come from GetSessionToken, they cannot make this call. A role \
             session or long-term keys can."
                .to_owned()
        }
        _ => refuses(subject, rule),
    }
}
