//! What each rule and error rests on in AWS's own words, and where AWS is silent.
//!
//! Only the reference shows it. Nothing that a page or a module says may come from here, so that none
//! of them carries it.

use super::citations::{self, Citation};
use crate::model::{ErrorClass, Reason, RuleName};

/// What there is of AWS's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Words {
    /// AWS says so: the sentence without its markup, `…` where something is left out.
    Said {
        /// One sentence or two, verbatim.
        sentence: &'static str,
        /// The page that says it.
        source: &'static Citation,
    },
    /// No page of AWS's says it.
    Unsaid {
        /// What it is, and how it is known instead; a sentence with `code` in backticks.
        instead: &'static str,
        /// Where that is seen.
        source: &'static Citation,
    },
}

const fn said(source: &'static Citation, sentence: &'static str) -> Words {
    Words::Said { sentence, source }
}

const fn unsaid(source: &'static Citation, instead: &'static str) -> Words {
    Words::Unsaid { instead, source }
}

/// What a rule or error rests on in AWS's words; never nothing.
///
/// ```
/// use session_advisor_core::facts::quotes::{Words, of};
/// use session_advisor_core::model::{Reason, RuleName};
///
/// let words = of(Reason::Rule(RuleName::RoleMaximum));
/// assert!(matches!(words, [Words::Said { .. }]));
/// ```
#[must_use]
pub const fn of(reason: Reason) -> &'static [Words] {
    match reason {
        Reason::Rule(rule) => of_rule(rule),
        Reason::Error(class) => of_error(class),
    }
}

macro_rules! words {
    ($function:ident, $Names:ident; $( $Name:ident: $( $said:ident $PAGE:ident $text:literal ),+; )*) => {
        const fn $function(name: $Names) -> &'static [Words] {
            match name {
                $( $Names::$Name => const { &[ $( $said(citations::$PAGE, $text), )+ ] }, )*
            }
        }
    };
}

words! {
    of_rule, RuleName;
    RefusedByClient:
        said SDK_SETTINGS
        "The SDK or tool can reject requests that aren't valid before sending requests to the \
         AWS service endpoint.",
        unsaid GO_SDK_STOPS
        "It was observed: each client knows another part of the limits, and words its stop in \
         its own way.";
    BelowMinimum:
        said ASSUME_ROLE
        "The value specified can range from 900 seconds (15 minutes) up to the maximum session \
         duration set for the role.";
    AboveMaximum:
        said ASSUME_ROLE
        "You can specify a parameter value of up to 43200 seconds (12 hours), depending on the \
         maximum session duration setting for your role.";
    CredentialsDoNotFit:
        said ASSUME_ROLE_WITH_WEB_IDENTITY
        "Your application must get this token by authenticating the user who is using your \
         application with a web identity provider before the application makes an \
         AssumeRoleWithWebIdentity call.",
        said GET_SESSION_TOKEN
        "You cannot call any AWS STS API except AssumeRole or GetCallerIdentity.";
    NeedsLongTermKeys:
        said ASSUME_ROLE
        "The temporary security credentials created by AssumeRole can be used to make API calls \
         to any AWS service with the following exception: You cannot call the AWS STS \
         GetFederationToken or GetSessionToken API operations.";
    ConsoleLinkCredentials:
        said STS_COMPARISON
        "GetSessionToken … SSO to console is not allowed. … After you retrieve your temporary \
         credentials, you can't access the AWS Management Console by passing the credentials to \
         the federation single sign-on endpoint.";
    RootUserCannotAssumeRoles:
        said SWITCH_ROLE
        "You can't switch roles if you sign in as the AWS account root user.",
        unsaid ROOT_ASSUMES_NO_ROLE
        "For `AssumeRole` it is AWS’s answer that says it, in many reports: `Roles may not be \
         assumed by root accounts.`";
    FederatedUserCannotAssumeRoles:
        said GET_FEDERATION_TOKEN
        "You cannot call any AWS STS operations except GetCallerIdentity.";
    RoleMaximum:
        said ASSUME_ROLE
        "The maximum session duration setting can have a value from 1 hour to 12 hours. If you \
         specify a value higher than this setting or the administrator setting (whichever is \
         lower), the operation fails.";
    RoleChaining:
        said ROLE_TERMS
        "Role chaining is when you use a role to assume a second role. … However, if you assume \
         a role using role chaining and provide a DurationSeconds parameter value greater than \
         one hour, the operation fails.",
        said CHAINING_ARTICLE
        "Users that use Multi-Factor Authentication (MFA) with the AWS CLI use temporary \
         credentials to assume another role. The temporary credentials use the AWS STS \
         GetSessionToken API and are limited to 1 hour.",
        unsaid COMPUTE_CHAINS
        "That the roles of machines and the sessions of Identity Center count as well was \
         observed.";
    ConsoleLinkDuration:
        said CUSTOM_CONSOLE_URL
        "Do not use the SessionDuration HTTP parameter when you get temporary credentials \
         through role chaining. The operation will fail.",
        unsaid SERVICE_CONSOLE_LINK
        "That credentials which a service hands out are refused in the same way was observed.";
    WebIdentityTokenOutlivesSession:
        said GET_WEB_IDENTITY_TOKEN
        "The requested token duration would extend the session beyond its original expiration \
         time. You cannot use this operation to extend the lifetime of a session beyond what was \
         granted when the session was originally created.";
    RootSessionMaximum:
        said GET_FEDERATION_TOKEN
        "Sessions obtained using root user credentials are restricted to a maximum of 3,600 \
         seconds (one hour). If the specified duration is longer than one hour, the session \
         obtained by using root user credentials defaults to one hour.";
    SamlAssertionEnd:
        said ASSUME_ROLE_WITH_SAML
        "Your role session lasts for the duration that you specify, or until the time specified \
         in the SAML authentication response's SessionNotOnOrAfter value, whichever is shorter.";
    ConsoleSessionLeft:
        said SWITCH_ROLE
        "When you switch roles in the console, you are granted the role maximum session \
         duration, or the remaining time in your user session, whichever is less.";
    PermissionSetDuration:
        said PERMISSION_SET_DURATION
        "When users federate into their AWS account console or when the AWS Command Line \
         Interface (AWS CLI) is used, IAM Identity Center uses the session duration setting on \
         the permission set to control the duration of the session.";
    FixedByService:
        said METHODS_TO_ASSUME
        "The maximum session duration setting does not limit sessions that are assumed by AWS \
         services. … AWS services that provide compute resources such as Amazon EC2, Amazon ECS, \
         Amazon EKS, and Lambda provide temporary credentials and automatically update these \
         credentials.",
        unsaid EC2_OBSERVED
        "How long such credentials last was observed.";
    DefaultDuration:
        said UPDATE_ROLE
        "If users don't specify a value for the DurationSeconds parameter, their security \
         credentials are valid for one hour by default.";
    MfaNotCarried:
        said MFA_API
        "The temporary credentials returned by AssumeRole do not include MFA information in the \
         context, so you cannot check individual API operations for MFA.";
    RequestIgnoredByClient:
        said METHODS_TO_ASSUME
        "The method used to assume the role determines who can assume the role and how long the \
         role session can last.",
        unsaid BOTOCORE_CREDENTIALS
        "What a client does with a value that it cannot use was read in its code.";
    SessionEndsBeforeTheWork:
        said TEMPORARY_CREDENTIALS
        "When (or even before) the temporary security credentials expire, the user can request \
         new credentials, as long as the user requesting them still has permissions to do so.";
    Contradiction:
        said UPDATE_ROLE
        "The MaxSessionDuration setting determines the maximum duration that can be requested \
         using the DurationSeconds parameter.",
        unsaid SESSION_TOKEN_CHAINS
        "What an answer proves about the caller follows from the other rules; this thread shows \
         such a case.";
}

words! {
    of_error, ErrorClass;
    MalformedRequest:
        unsaid NOT_A_NUMBER
        "The code `MalformedInput` was observed; AWS’s list of errors does not name it.";
    ExpiredCredentials:
        said STS_COMMON_ERRORS
        "The security token included in the request has expired. Request a new security token \
         and try again.";
    InvalidCredentials:
        said STS_COMMON_ERRORS
        "The X.509 certificate or AWS access key ID you provided doesn't exist in our records. \
         Verify that you're using valid credentials and that they haven't expired.";
    SignInExpired:
        said PORTAL_SESSION
        "The session duration of authentication into the AWS access portal and applications is \
         the maximum length of time that a user can be signed in without re-authenticating.",
        said CLI_SIGN_IN
        "The CLI will automatically refresh these credentials for up to 12 hours.";
    ClockSkew:
        said STS_COMMON_ERRORS
        "The request has expired. This can happen if the request took more than 15 minutes to \
         reach the service, the date stamp is more than 15 minutes in the future, or a \
         pre-signed URL has expired.";
    IdentityTokenRejected:
        said ASSUME_ROLE_WITH_WEB_IDENTITY
        "The web identity token that was passed is expired or is not valid. Get a new identity \
         token from the identity provider and then retry the request.";
    RefusedByIdentityProvider:
        said ASSUME_ROLE_WITH_WEB_IDENTITY
        "The identity provider (IdP) reported that authentication failed. This might be because \
         the claim is invalid.";
    MfaFailed:
        said MFA_API
        "If a policy includes an MFA condition, a request is denied if users have not been MFA \
         authenticated, or if they provide an invalid MFA device identifier or invalid TOTP.";
    AccessDenied:
        said TROUBLESHOOT_ROLES
        "Verify that your IAM policy grants you permission to call sts:AssumeRole for the role \
         that you want to assume. … Verify that you meet all the conditions that are specified \
         in the role's trust policy.";
    SessionTokenTooLarge:
        said ASSUME_ROLE
        "The request was rejected because the session token exceeded the maximum allowed size. … \
         Session policies and session tags add to the session token size.";
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> impl Iterator<Item = (Reason, &'static [Words])> {
        let rules = RuleName::ALL.iter().map(|rule| Reason::Rule(*rule));
        let errors = ErrorClass::ALL.iter().map(|class| Reason::Error(*class));
        rules.chain(errors).map(|reason| (reason, of(reason)))
    }

    #[test]
    fn each_has_words_of_aws_or_says_why_not() {
        let mut seen = Vec::new();
        for (reason, words) in all() {
            assert!(!words.is_empty() && words.len() <= 3, "{}", reason.name());
            for words in words {
                let (Words::Said { sentence: text, .. } | Words::Unsaid { instead: text, .. }) =
                    words;
                assert!(!seen.contains(&text), "{text} stands twice");
                seen.push(text);
                assert!(text.ends_with(['.', '`']), "{text}");
            }
        }
    }

    #[test]
    fn quotes_are_short_and_plain_and_from_aws() {
        for (_, words) in all() {
            for words in words {
                if let Words::Said { sentence, source } = words {
                    assert!(source.is_from_aws(), "{source:?}");
                    assert!(sentence.chars().count() <= 300, "{sentence}");
                    assert!(!sentence.contains(['`', '*', '<', '[', '\\']), "{sentence}");
                    assert!(
                        !sentence.contains("  ") && !sentence.contains("- "),
                        "{sentence}"
                    );
                }
            }
        }
    }
}
