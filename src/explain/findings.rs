//! What a finding says: what, why, and what to do.

use super::words::{InWords, RoleWords};
use crate::engine::{Effect, Finding, HopJudgement, Judgement, Limit};
use crate::facts::limits::{self, request_range};
use crate::model::{
    Ask, ErrorClass, Hop, Operation, Reason, RoleLabel, RuleName, Scenario, Seconds, SignedInAs,
    SourceKind,
};
use crate::rules::call::{Console, Held, RoleOrigin};
use std::fmt::{self, Display};

/// What a finding is about.
#[derive(Debug, Clone, Copy)]
pub(super) struct Subject<'a> {
    scenario: &'a Scenario,
    judgement: &'a Judgement,
    hop: Option<(usize, &'a HopJudgement)>,
}

impl<'a> Subject<'a> {
    pub(super) const fn source(scenario: &'a Scenario, judgement: &'a Judgement) -> Self {
        Self {
            scenario,
            judgement,
            hop: None,
        }
    }

    pub(super) const fn hop(
        scenario: &'a Scenario,
        judgement: &'a Judgement,
        index: usize,
        found: &'a HopJudgement,
    ) -> Self {
        Self {
            scenario,
            judgement,
            hop: Some((index, found)),
        }
    }

    fn said(&self) -> Option<&'a Hop> {
        self.scenario.hops.get(self.hop?.0)
    }

    fn role(&self) -> RoleWords<'a> {
        RoleWords(self.said())
    }

    fn limit(&self, rule: RuleName) -> Option<&'a Limit> {
        self.hop?.1.limits.iter().find(|limit| limit.rule == rule)
    }

    fn known_limit(&self, rule: RuleName) -> Option<Seconds> {
        self.limit(rule).and_then(|limit| limit.at.known())
    }

    fn asked(&self) -> Asked {
        Asked(self.said().map_or(Ask::Nothing, |hop| hop.ask))
    }

    fn signer(&self) -> Signer {
        match self.hop {
            Some((index, found)) => Signer::of(self.scenario, index, found),
            None => Signer {
                held: Held::Unknown,
                role: None,
            },
        }
    }

    fn chained(&self) -> bool {
        self.hop
            .is_some_and(|(_, found)| found.chained() == Some(true))
    }

    /// Whether the first error is about who calls, so that no other request would help.
    fn caller_refused(&self) -> bool {
        let first = self.hop.and_then(|(_, found)| found.first_error);
        first.is_some_and(|first| {
            let about_length = [
                RuleName::BelowMinimum,
                RuleName::AboveMaximum,
                RuleName::RoleMaximum,
                RuleName::RoleChaining,
            ];
            !about_length
                .into_iter()
                .any(|rule| first == Reason::Rule(rule))
        })
    }

    fn lasts(&self) -> Option<Seconds> {
        match self.hop {
            Some((_, found)) => found.effective(),
            None => self.judgement.source.effective,
        }
    }

    fn operation(&self) -> Option<Operation> {
        Some(self.said()?.operation)
    }
}

/// What was asked, in a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked(pub(super) Ask);

impl Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Ask::For(seconds) => write!(f, "{}", InWords(seconds)),
            Ask::Unknown => f.write_str("a length that is not known"),
            Ask::Nothing => f.write_str("the default"),
        }
    }
}

/// What signs, in a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Signer {
    held: Held,
    /// The role whose session it is, where it has a label.
    role: Option<RoleLabel>,
}

impl Signer {
    /// What signs that hop.
    pub(super) fn of(scenario: &Scenario, index: usize, found: &HopJudgement) -> Self {
        let before = index
            .checked_sub(1)
            .and_then(|before| scenario.hops.get(before));
        let made_it = before.filter(|before| before.operation.returns_role_session());
        let role = match found.call.held {
            Held::Role(_) => made_it.and_then(|hop| hop.role),
            _ => None,
        };
        Self {
            held: found.call.held,
            role,
        }
    }
}

/// Temporary credentials in a sentence, with what they are in brackets where that is known.
#[derive(Debug, Clone, Copy)]
pub(super) struct TemporarySigner(pub(super) Signer);

impl Display for TemporarySigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.held {
            Held::Temporary | Held::Unknown => f.write_str("temporary credentials"),
            _ => write!(f, "temporary credentials ({})", self.0),
        }
    }
}

impl Display for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(role) = self.role {
            return write!(f, "the session of `{role}`");
        }
        f.write_str(match self.held {
            Held::UserKeys => "an IAM user’s long-term keys",
            Held::RootKeys => "the root user’s keys",
            Held::Proof => "an identity token, which signs nothing",
            Held::SessionToken { root: true } => "the root user’s session token",
            Held::SessionToken { root: false } => "a GetSessionToken session",
            Held::FederationToken => "a GetFederationToken session",
            Held::Role(origin) => match origin {
                RoleOrigin::User | RoleOrigin::Chain | RoleOrigin::Unknown => {
                    "the session of the role before"
                }
                RoleOrigin::Saml => "the role session of the SAML sign-in",
                RoleOrigin::WebIdentity => "the role session of the OIDC sign-in",
                RoleOrigin::IdentityCenter => "a role session of IAM Identity Center",
                RoleOrigin::Cognito => "a role session of Cognito",
                RoleOrigin::Service => "the role that the service runs as",
                RoleOrigin::Pod => "the pod’s role",
                RoleOrigin::Certificate => "a Roles Anywhere session",
            },
            Held::RootTask => "an AssumeRoot session",
            Held::Login(Some(SignedInAs::Root)) => "the root user’s `aws login` credentials",
            Held::Login(_) => "`aws login` credentials",
            Held::Temporary => "temporary credentials",
            Held::Console(Console::Federated) => "a federated console session",
            Held::Console(_) => "a console session",
            Held::Unknown => "credentials of a kind that is not known",
        })
    }
}

/// AWS's own words, with the call's numbers in them.
pub(super) fn fill(message: &str, subject: &Subject<'_>, reason: Reason) -> String {
    let Some(range) = subject.operation().and_then(request_range) else {
        return message.to_owned();
    };
    let limit = match reason {
        Reason::Rule(RuleName::BelowMinimum) => range.minimum,
        _ => range.maximum,
    };
    if !message.contains('{') {
        return message.to_owned();
    }
    let asked = subject.said().and_then(|hop| hop.ask.seconds());
    let asked = asked.map_or_else(|| "…".to_owned(), |asked| asked.get().to_string());
    message
        .replace("{asked}", &asked)
        .replace("{limit}", &limit.get().to_string())
}

/// What, why, and what to do.
pub(super) fn message(subject: &Subject<'_>, finding: &Finding) -> String {
    match (finding.reason, finding.effect) {
        (Reason::Error(class), _) => error_message(class).to_owned(),
        (Reason::Rule(rule), Effect::MayRefuse) => may_refuse(subject, rule),
        (Reason::Rule(rule), Effect::Refuses) => refuses(subject, rule),
        (Reason::Rule(rule), _) => other(subject, rule),
    }
}

fn refuses(subject: &Subject<'_>, rule: RuleName) -> String {
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
            subject.operation().map_or("The call", super::operation_title),
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
        _ => other(subject, rule),
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
    let call = subject
        .operation()
        .map_or("This call", super::operation_title);
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

fn may_refuse(subject: &Subject<'_>, rule: RuleName) -> String {
    let asked = subject.asked();
    match rule {
        RuleName::RoleMaximum => format!(
            "The maximum of {} is not known. If it is below {asked}, AWS refuses with this error. \
             `aws iam get-role --role-name {} --query Role.MaxSessionDuration` tells.",
            subject.role(),
            super::words::RoleInCommand(subject.said(), "ROLE"),
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

fn other(subject: &Subject<'_>, rule: RuleName) -> String {
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

fn error_message(class: ErrorClass) -> &'static str {
    match class {
        ErrorClass::MalformedRequest => {
            "AWS could not read the request, so it judged no duration. DurationSeconds is a whole \
             number of seconds, without unit or quotes."
        }
        ErrorClass::ExpiredCredentials => {
            "The credentials that signed this call had ended. No longer duration cures a call that \
             is signed too late: fetch new ones, and see which session ran out."
        }
        ErrorClass::InvalidCredentials => {
            "AWS does not know the credentials that signed this call: mistyped, deleted, of \
             another partition, or temporary ones without their session token. Durations play no \
             part."
        }
        ErrorClass::SignInExpired => {
            "The sign-in behind these credentials has ended; it runs by a clock of its own. Sign \
             in again."
        }
        ErrorClass::ClockSkew => {
            "The clock of the machine that signed and AWS’s clock differ by too much. Set the \
             clock; no duration is at fault."
        }
        ErrorClass::IdentityTokenRejected => {
            "AWS did not accept the identity token or assertion: too old, meant for another \
             audience, or from a provider that this account does not know. Fetch a fresh one and \
             check the provider and the trust policy."
        }
        ErrorClass::RefusedByIdentityProvider => {
            "The identity provider refused, or asserted something that AWS does not take, before \
             any duration was judged. Look at the provider’s settings and its log."
        }
        ErrorClass::MfaFailed => {
            "The MFA code or the device’s serial number was not accepted. Use the next code, and \
             check that the ARN says `mfa/` and not `user/`."
        }
        ErrorClass::AccessDenied => {
            "Trust policy or permissions do not allow this call; AWS words it the same for a wrong \
             principal, external ID, MFA condition or session tag. The duration is not what was \
             refused."
        }
        ErrorClass::SessionTokenTooLarge => {
            "Session policies and tags together do not fit into the token. Pass fewer or shorter \
             ones; the duration is not what was refused."
        }
    }
}
