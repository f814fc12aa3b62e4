//! Every number that AWS sets, in seconds, once, with the page that states it.

use super::citations::{self, Citation};
use crate::model::{Operation, Seconds};

/// A number with its source.
#[derive(Debug, Clone, Copy)]
pub struct Fact {
    /// What the number is, in kebab-case.
    pub name: &'static str,
    /// The number, in seconds.
    pub seconds: Seconds,
    /// The page that states it.
    pub source: &'static Citation,
}

macro_rules! facts {
    ($( $(#[$meta:meta])* $NAME:ident = $name:literal, $seconds:literal, $source:ident; )*) => {
        $(
            $(#[$meta])*
            pub const $NAME: Seconds = Seconds::clamped($seconds);
        )*

        /// Every fact, in the order of this file.
        pub static ALL: &[Fact] = &[
            $( Fact { name: $name, seconds: $NAME, source: citations::$source }, )*
        ];
    };
}

facts! {
    /// The least that AssumeRole, AssumeRoleWithSAML and AssumeRoleWithWebIdentity take.
    ASSUME_ROLE_MINIMUM = "assume-role-minimum", 900, ASSUME_ROLE;
    /// What these three give where nothing is asked.
    ASSUME_ROLE_DEFAULT = "assume-role-default", 3600, ASSUME_ROLE;
    /// The most that they ever take, whatever the role allows.
    ASSUME_ROLE_MAXIMUM = "assume-role-maximum", 43200, ASSUME_ROLE;
    /// The most that a call signed with temporary credentials gets.
    ROLE_CHAINING_MAXIMUM = "role-chaining-maximum", 3600, ROLE_TERMS;
    /// The least that a role's MaxSessionDuration can be.
    ROLE_MAXIMUM_LEAST = "role-maximum-least", 3600, UPDATE_ROLE;
    /// The most that a role's MaxSessionDuration can be.
    ROLE_MAXIMUM_MOST = "role-maximum-most", 43200, UPDATE_ROLE;
    /// The least that GetSessionToken takes.
    GET_SESSION_TOKEN_MINIMUM = "get-session-token-minimum", 900, GET_SESSION_TOKEN;
    /// What GetSessionToken gives an IAM user who asks for nothing.
    GET_SESSION_TOKEN_DEFAULT = "get-session-token-default", 43200, GET_SESSION_TOKEN;
    /// The most that GetSessionToken takes.
    GET_SESSION_TOKEN_MAXIMUM = "get-session-token-maximum", 129_600, GET_SESSION_TOKEN;
    /// The least that GetFederationToken takes.
    GET_FEDERATION_TOKEN_MINIMUM = "get-federation-token-minimum", 900, GET_FEDERATION_TOKEN;
    /// What GetFederationToken gives an IAM user who asks for nothing.
    GET_FEDERATION_TOKEN_DEFAULT = "get-federation-token-default", 43200, GET_FEDERATION_TOKEN;
    /// The most that GetFederationToken takes.
    GET_FEDERATION_TOKEN_MAXIMUM = "get-federation-token-maximum", 129_600, GET_FEDERATION_TOKEN;
    /// The most that root's session and federation tokens last; also their default.
    ROOT_SESSION_MAXIMUM = "root-session-maximum", 3600, GET_SESSION_TOKEN;
    /// The most that AssumeRoot takes; also its default. It has no minimum but zero.
    ASSUME_ROOT_MAXIMUM = "assume-root-maximum", 900, ASSUME_ROOT;
    /// The least that GetWebIdentityToken takes.
    WEB_IDENTITY_TOKEN_MINIMUM = "web-identity-token-minimum", 60, GET_WEB_IDENTITY_TOKEN;
    /// What GetWebIdentityToken gives where nothing is asked.
    WEB_IDENTITY_TOKEN_DEFAULT = "web-identity-token-default", 300, GET_WEB_IDENTITY_TOKEN;
    /// The most that GetWebIdentityToken takes.
    WEB_IDENTITY_TOKEN_MAXIMUM = "web-identity-token-maximum", 3600, GET_WEB_IDENTITY_TOKEN;
    /// The least SessionDuration of a console link.
    CONSOLE_LINK_MINIMUM = "console-link-minimum", 900, CUSTOM_CONSOLE_URL;
    /// The most SessionDuration of a console link.
    CONSOLE_LINK_MAXIMUM = "console-link-maximum", 43200, CUSTOM_CONSOLE_URL;
    /// How long an IAM user's console session lasts unless the account sets less.
    CONSOLE_SESSION_MAXIMUM = "console-session-maximum", 43200, SWITCH_ROLE;
    /// The least session of a permission set; also its default.
    PERMISSION_SET_MINIMUM = "permission-set-minimum", 3600, PERMISSION_SET_DURATION;
    /// The most session of a permission set.
    PERMISSION_SET_MAXIMUM = "permission-set-maximum", 43200, PERMISSION_SET_DURATION;
    /// The default sign-in session of the access portal, which renews a permission set's sessions.
    PORTAL_SESSION_DEFAULT = "portal-session-default", 28800, PORTAL_SESSION;
    /// The default session of a Roles Anywhere profile.
    ROLES_ANYWHERE_DEFAULT = "roles-anywhere-default", 3600, ROLES_ANYWHERE;
    /// The most session of a Roles Anywhere profile.
    ROLES_ANYWHERE_MAXIMUM = "roles-anywhere-maximum", 43200, ROLES_ANYWHERE;
    /// How long credentials of Cognito's enhanced flow last.
    COGNITO_SESSION = "cognito-session", 3600, COGNITO_ONE_HOUR;
    /// How long EC2 instance credentials were seen to last.
    EC2_INSTANCE_SESSION = "ec2-instance-session", 21600, EC2_OBSERVED;
    /// How long before their end EC2 replaces them, at least.
    EC2_INSTANCE_RENEWAL = "ec2-instance-renewal", 300, EC2_INSTANCE_CREDENTIALS;
    /// How long ECS task credentials last before the agent replaces them.
    ECS_TASK_SESSION = "ecs-task-session", 21600, ECS_SIX_HOURS;
    /// The most that one set of `aws login` credentials lasts before it is renewed.
    CLI_LOGIN_CREDENTIALS = "cli-login-credentials", 900, CLI_SIGN_IN;
    /// How long `aws login` renews them.
    CLI_LOGIN_SESSION = "cli-login-session", 43200, CLI_SIGN_IN;
    /// What the AWS SDK for Go asks where its user asks for nothing.
    GO_SDK_ASSUME_ROLE_DEFAULT = "go-sdk-assume-role-default", 900, GO_SDK_DEFAULT;
}

/// The longest piece of work that fits well into an hour's session, with room to start anew.
/// This project's advice, not AWS's.
pub const PIECE_OF_WORK: Seconds = Seconds::clamped(3000);

/// What a call takes as its duration, from any caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestRange {
    /// The least, in seconds.
    pub minimum: Seconds,
    /// The most, in seconds.
    pub maximum: Seconds,
    /// What applies where nothing is asked; none where it follows from the credentials held.
    pub default: Option<Seconds>,
    /// The page that states it.
    pub source: &'static Citation,
}

/// The range of a call's duration parameter; none where the call has no such parameter.
///
/// ```
/// use session_advisor_core::facts::limits::request_range;
/// use session_advisor_core::model::Operation;
///
/// let range = request_range(Operation::GetSessionToken).map(|range| range.maximum.get());
/// assert_eq!(range, Some(129_600));
/// assert_eq!(request_range(Operation::SwitchRole), None);
/// ```
#[must_use]
pub const fn request_range(operation: Operation) -> Option<RequestRange> {
    let (minimum, maximum, default, source) = match operation {
        Operation::AssumeRole => (
            ASSUME_ROLE_MINIMUM,
            ASSUME_ROLE_MAXIMUM,
            Some(ASSUME_ROLE_DEFAULT),
            citations::ASSUME_ROLE,
        ),
        Operation::AssumeRoleWithSaml => (
            ASSUME_ROLE_MINIMUM,
            ASSUME_ROLE_MAXIMUM,
            Some(ASSUME_ROLE_DEFAULT),
            citations::ASSUME_ROLE_WITH_SAML,
        ),
        Operation::AssumeRoleWithWebIdentity => (
            ASSUME_ROLE_MINIMUM,
            ASSUME_ROLE_MAXIMUM,
            Some(ASSUME_ROLE_DEFAULT),
            citations::ASSUME_ROLE_WITH_WEB_IDENTITY,
        ),
        Operation::AssumeRoot => (
            Seconds::ZERO,
            ASSUME_ROOT_MAXIMUM,
            Some(ASSUME_ROOT_MAXIMUM),
            citations::ASSUME_ROOT,
        ),
        Operation::GetSessionToken => (
            GET_SESSION_TOKEN_MINIMUM,
            GET_SESSION_TOKEN_MAXIMUM,
            Some(GET_SESSION_TOKEN_DEFAULT),
            citations::GET_SESSION_TOKEN,
        ),
        Operation::GetFederationToken => (
            GET_FEDERATION_TOKEN_MINIMUM,
            GET_FEDERATION_TOKEN_MAXIMUM,
            Some(GET_FEDERATION_TOKEN_DEFAULT),
            citations::GET_FEDERATION_TOKEN,
        ),
        Operation::GetWebIdentityToken => (
            WEB_IDENTITY_TOKEN_MINIMUM,
            WEB_IDENTITY_TOKEN_MAXIMUM,
            Some(WEB_IDENTITY_TOKEN_DEFAULT),
            citations::GET_WEB_IDENTITY_TOKEN,
        ),
        Operation::ConsoleLink => (
            CONSOLE_LINK_MINIMUM,
            CONSOLE_LINK_MAXIMUM,
            None,
            citations::CUSTOM_CONSOLE_URL,
        ),
        Operation::SwitchRole => return None,
    };
    Some(RequestRange {
        minimum,
        maximum,
        default,
        source,
    })
}
