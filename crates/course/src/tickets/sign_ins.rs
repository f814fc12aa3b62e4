//! Tickets about signing in: SAML, Identity Center, the console.

use super::ticket::ticket;
use session_advisor_core::model::{ErrorClass, Reason, RuleName};

ticket! {
    PERMISSION_SET = "sso-duration", teaches Reason::Rule(RuleName::PermissionSetDuration);
    "My profile uses Identity Center. I start the tool with five hours, and after one hour I am out. No error at the start."
    "tool exec -d 5h sandbox-admin"
    "v1.need-5h~identity-center.session-1h.ask-5h"
    causes DEFAULT MAXIMUM PERMISSION_SET;
    remedies LONGER SET_LONGER RAISE;
}

ticket! {
    FOUR_HOURS_BY_SAML = "four-hours-by-saml", teaches Reason::Rule(RuleName::RoleMaximum);
    "Our sign-in page exchanges the SAML response for keys and asks for 14400 seconds. The role’s page says: maximum CLI/API session duration 1 hour."
    "The requested DurationSeconds exceeds the MaxSessionDuration set for this role."
    "v1~saml~assume-role-with-saml.ask-4h.max-1h"
    causes MAXIMUM ASSERTION_END CHAINING;
    remedies SIGN_IN MFA_INSIDE RAISE;
}

ticket! {
    PROVIDER_SAYS_EIGHT = "provider-says-eight-hours", teaches Reason::Rule(RuleName::RoleMaximum);
    "Our identity provider sends a SessionDuration of 28800. The tool takes that number for its call. In the console eight hours work. The role was never changed."
    "Found SessionDuration attribute 28800\nThe requested DurationSeconds exceeds the MaxSessionDuration set for this role."
    "v1~saml.until-8h~assume-role-with-saml.ask-8h.max-1h"
    causes ASSERTION_END CHAINING MAXIMUM;
    remedies LONGER RAISE SET_CLOCK;
}

ticket! {
    CONSOLE_LINK = "console-link", teaches Reason::Rule(RuleName::ConsoleLinkDuration);
    "The tool opens the console for me with twelve hours. It works for the first role. For the role that I reach from there, the page answers 400."
    "400: Invalid Credentials Parameter. The request sent by the client was syntactically incorrect."
    "v1~iam-user~assume-role~assume-role~console-link.ask-12h.got-console-link-duration"
    causes LINK_LENGTH DENIED EXPIRED;
    remedies RAISE SIGN_IN NO_LENGTH;
}

ticket! {
    SOURCE_RAN_OUT = "source-ran-out", teaches Reason::Error(ErrorClass::ExpiredCredentials);
    "My profile assumes a role from an Identity Center profile. It worked yesterday. Today:"
    "An error occurred (ExpiredToken) when calling the AssumeRole operation: The security token included in the request is expired"
    "v1~identity-center~assume-role.got-expired-credentials"
    causes CHAINING EXPIRED CLOCK;
    remedies SIGN_IN RAISE LONGER;
}

ticket! {
    SWITCHED_AND_CUT = "switched-and-cut", teaches Reason::Rule(RuleName::ConsoleSessionLeft);
    "In the console I switch from my user to a role that allows twelve hours. I need four, and it throws me out after one. I had signed in early in the morning."
    ""
    "v1.need-4h~console-iam-user.left-1h~switch-role.max-12h"
    causes MAXIMUM CHAINING CONSOLE_LEFT;
    remedies RAISE SIGN_IN LONGER;
}

ticket! {
    FEDERATION_BY_SSO = "federation-by-sso", teaches Reason::Rule(RuleName::NeedsLongTermKeys);
    "I am signed in through Identity Center as an administrator. A tool wants to make me a console session with GetFederationToken. Administrators may do everything, yet:"
    "AccessDenied: Cannot call GetFederationToken with session credentials"
    "v1~identity-center~get-federation-token"
    causes DENIED LONG_TERM_ONLY EXPIRED;
    remedies TRUST SIGN_IN LONG_KEYS;
}
