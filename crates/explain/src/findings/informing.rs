//! Rules that shorten, set a length, or inform.

use session_advisor_core::facts::limits;
use session_advisor_core::model::{Ask, Operation, RuleName, Scenario, SourceKind};
use session_advisor_core::words::{Asked, InWords, Subject};

pub(super) fn informs(subject: &Subject<'_>, rule: RuleName) -> String {
    let at = subject.limit(rule).and_then(|limit| limit.at.known());
    match rule {
        RuleName::RoleMaximum => match at {
            Some(maximum) => format!(
                "Nothing can be asked of a switch: {} is what {} allows, and so its longest.",
                InWords(maximum),
                subject.role()
            ),
            None => format!(
                "Nothing can be asked of a switch: the maximum of {} is its longest, and that is \
                 not known.",
                subject.role()
            ),
        },
        RuleName::RoleChaining => {
            "Switching from a federated console session is role chaining: it lasts one hour at \
             most, whatever the role allows. AWS’s older article says otherwise; its User Guide \
             is newer."
                .to_owned()
        }
        RuleName::ConsoleSessionLeft => match at {
            Some(left) => format!(
                "Switching lasts no longer than the console session, of which {} is left. Signing \
                 in anew starts a full one.",
                InWords(left)
            ),
            None => format!(
                "Switching lasts no longer than what is left of the console session: at most {} \
                 after signing in.",
                InWords(limits::CONSOLE_SESSION_MAXIMUM)
            ),
        },
        RuleName::RootSessionMaximum => format!(
            "Sessions of the root user last {} at most. A longer request is not refused, only \
             shortened.",
            InWords(limits::ROOT_SESSION_MAXIMUM)
        ),
        RuleName::SamlAssertionEnd => format!(
            "The assertion’s SessionNotOnOrAfter comes first, after {}, and shortens the session \
             without a word. The identity provider sets it.",
            InWords(at.unwrap_or_default())
        ),
        RuleName::PermissionSetDuration => permission_set(subject),
        RuleName::FixedByService => fixed_by_service(subject.scenario),
        RuleName::DefaultDuration => default_duration(subject),
        RuleName::MfaNotCarried => {
            "MFA counts for the call that it is passed in. The role session carries none of it \
             into this hop, and has no device to pass: a trust policy that demands MFA here \
             denies access."
                .to_owned()
        }
        RuleName::RequestIgnoredByClient => match subject.operation() {
            Some(Operation::SwitchRole) => {
                "The console sends no duration with a switch, so this request has no effect."
                    .to_owned()
            }
            _ => "The client drops this setting and sends no duration with it. Where the source \
                  sets its own length, change it there."
                .to_owned(),
        },
        RuleName::SessionEndsBeforeTheWork => ends_before_the_work(subject),
        RuleName::ConsoleLinkDuration => {
            "That these credentials may pass SessionDuration is not verified: AWS names only those \
             that an IAM user’s keys obtained, while tools pass it for others too. If the sign-in \
             endpoint answers with error 400, leave it out."
                .to_owned()
        }
        RuleName::Contradiction => {
            "What was stated and what AWS answered, or can hold at all, do not go together. AWS’s \
             answer counts here; check the statements against it."
                .to_owned()
        }
        _ => String::new(),
    }
}

fn permission_set(subject: &Subject<'_>) -> String {
    let source = &subject.scenario.source;
    let length = match source.session {
        Some(session) => format!("The permission set gives sessions of {}.", InWords(session)),
        None => format!(
            "The permission set decides; {} unless it was set otherwise, {} at most.",
            InWords(limits::PERMISSION_SET_MINIMUM),
            InWords(limits::PERMISSION_SET_MAXIMUM)
        ),
    };
    if source.ask == Ask::Nothing {
        format!("{length} To change it, change the permission set.")
    } else {
        format!(
            "{length} The request for {} has no effect: GetRoleCredentials takes no duration.",
            Asked(source.ask)
        )
    }
}

fn fixed_by_service(scenario: &Scenario) -> String {
    match scenario.source.identity.kind() {
        SourceKind::Ec2InstanceProfile => format!(
            "EC2 sets the length of these credentials (about {} were seen) and replaces them at \
             least {} before they end. No request and no role maximum changes it.",
            InWords(limits::EC2_INSTANCE_SESSION),
            InWords(limits::EC2_INSTANCE_RENEWAL)
        ),
        SourceKind::EcsTask => format!(
            "ECS sets the length of these credentials ({}, by a page that AWS has since withdrawn) \
             and replaces them in time. No request changes it.",
            InWords(limits::ECS_TASK_SESSION)
        ),
        SourceKind::EksPodIdentity => {
            "EKS sets the length of these credentials and renews them. No request changes it."
                .to_owned()
        }
        SourceKind::Cognito => format!(
            "Cognito’s enhanced flow takes no duration. Its credentials last {}, which AWS says \
             only in passing.",
            InWords(limits::COGNITO_SESSION)
        ),
        SourceKind::CliLogin => format!(
            "`aws login` gives credentials for {} at most and renews them for up to {}. No request \
             changes it.",
            InWords(limits::CLI_LOGIN_CREDENTIALS),
            InWords(limits::CLI_LOGIN_SESSION)
        ),
        _ => "The service sets the length of these credentials and replaces them in time. No \
              request changes it; for Lambda the exact length is not documented."
            .to_owned(),
    }
}

fn default_duration(subject: &Subject<'_>) -> String {
    let Some((_, found)) = subject.hop else {
        return String::new();
    };
    match (found.call.operation, found.call.wanted.known()) {
        (Operation::ConsoleLink, _) => {
            "No SessionDuration was given, so the console session lasts as long as the credentials \
             that open it."
                .to_owned()
        }
        (Operation::AssumeRole, Some(default)) => format!(
            "Nothing was asked, so the default of {} applies, however high the role’s maximum is. \
             Some clients ask for less by themselves: the Go SDK and Terraform for {}.",
            InWords(default),
            InWords(limits::GO_SDK_ASSUME_ROLE_DEFAULT)
        ),
        (_, Some(default)) => {
            format!(
                "Nothing was asked, so the default of {} applies.",
                InWords(default)
            )
        }
        (_, None) => String::new(),
    }
}

fn ends_before_the_work(subject: &Subject<'_>) -> String {
    let (Some(need), lasts) = (subject.scenario.need, subject.lasts()) else {
        return String::new();
    };
    let lasts = lasts.map_or_else(|| "less".to_owned(), |lasts| InWords(lasts).to_string());
    let renews = match (subject.hop, subject.operation()) {
        (Some((_, found)), _) if found.call.mfa => {
            "A client cannot renew it by itself, because each renewal needs a new MFA code."
        }
        (Some(_), Some(Operation::AssumeRole | Operation::AssumeRoleWithWebIdentity)) => {
            "A client that is configured with the role renews it by itself while what signs lives \
             on; keys that were copied into variables end."
        }
        (Some(_), _) => "It does not renew itself.",
        (None, _) => "Whether it renews is up to the client that fetched it.",
    };
    format!(
        "The session lasts {lasts} and the work {}. {renews}",
        InWords(need)
    )
}
