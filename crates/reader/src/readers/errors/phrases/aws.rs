//! What AWS says: STS, the other services, Identity Center and the sign-in endpoint.

use super::means::{Means, Nothing, OTHER_CODE, class_of, code, of, rule, words};
use session_advisor_core::model::ErrorClass::{
    AccessDenied, ClockSkew, ExpiredCredentials, IdentityTokenRejected, InvalidCredentials,
    MalformedRequest, MfaFailed, RefusedByIdentityProvider, SessionTokenTooLarge, SignInExpired,
};
use session_advisor_core::model::Operation::{
    AssumeRole, AssumeRoleWithSaml, AssumeRoleWithWebIdentity, ConsoleLink, GetFederationToken,
    GetSessionToken, GetWebIdentityToken, SwitchRole,
};
use session_advisor_core::model::Reason;
use session_advisor_core::model::RuleName::{
    AboveMaximum, BelowMinimum, ConsoleLinkCredentials, ConsoleLinkDuration, NeedsLongTermKeys,
    RoleChaining, RoleMaximum, RootUserCannotAssumeRoles, WebIdentityTokenOutlivesSession,
};

/// The phrases.
pub(super) const PHRASES: &[(&str, Means)] = &[
    // Durations, in the words of STS.
    (
        "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining",
        of(RoleChaining, AssumeRole),
    ),
    (
        "The requested DurationSeconds exceeds the MaxSessionDuration set for this role",
        rule(RoleMaximum),
    ),
    (
        "exceeds the 1 hour session limit for roles assumed by role chaining",
        of(RoleChaining, AssumeRole),
    ),
    (
        "exceeds the 1 hour session limit",
        of(RoleChaining, AssumeRole),
    ),
    (
        "exceeds the MaxSessionDuration set for this role",
        rule(RoleMaximum),
    ),
    (
        "at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to",
        Means::OutOfRange(Reason::Rule(AboveMaximum)),
    ),
    (
        "at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to",
        Means::OutOfRange(Reason::Rule(BelowMinimum)),
    ),
    ("missing value for decimal type", words(MalformedRequest)),
    (
        "SessionDurationEscalationException",
        of(WebIdentityTokenOutlivesSession, GetWebIdentityToken),
    ),
    // Who calls.
    (
        "Cannot call GetSessionToken with session credentials",
        of(NeedsLongTermKeys, GetSessionToken),
    ),
    (
        "Cannot call GetFederationToken with session credentials",
        of(NeedsLongTermKeys, GetFederationToken),
    ),
    (
        "Roles may not be assumed by root accounts",
        of(RootUserCannotAssumeRoles, AssumeRole),
    ),
    // Other words of AWS.
    ("Signature expired:", words(ClockSkew)),
    ("Signature not yet current:", words(ClockSkew)),
    (
        "The difference between the request time and the current time is too large",
        words(ClockSkew),
    ),
    (
        "The security token included in the request is expired",
        words(ExpiredCredentials),
    ),
    ("The provided token has expired", words(ExpiredCredentials)),
    (
        "The security token included in the request is invalid",
        words(InvalidCredentials),
    ),
    (
        "The AWS Access Key Id you provided does not exist in our records",
        words(InvalidCredentials),
    ),
    (
        "AWS was not able to validate the provided access credentials",
        words(InvalidCredentials),
    ),
    (
        "Token expired: current date/time",
        words(IdentityTokenRejected),
    ),
    ("Token too old:", words(IdentityTokenRejected)),
    ("Response has expired", words(IdentityTokenRejected)),
    (
        "No OpenIDConnect provider found in your account",
        words(IdentityTokenRejected),
    ),
    (
        "Couldn't retrieve verification key from your identity provider",
        words(IdentityTokenRejected),
    ),
    ("Incorrect token audience", words(IdentityTokenRejected)),
    (
        "certificate doesn't match configured thumbprint",
        words(IdentityTokenRejected),
    ),
    (
        "Specified provider doesn't exist",
        words(IdentityTokenRejected),
    ),
    (
        "Issuer not present in specified provider",
        words(IdentityTokenRejected),
    ),
    (
        "Did you mean to set the `id-token` permission",
        words(RefusedByIdentityProvider),
    ),
    (
        "Unable to get ACTIONS_ID_TOKEN_REQUEST_URL",
        words(RefusedByIdentityProvider),
    ),
    ("MultiFactorAuthentication failed", words(MfaFailed)),
    (
        "Packed size of session tags consumes",
        words(SessionTokenTooLarge),
    ),
    (
        "Serialized token too large for session",
        words(SessionTokenTooLarge),
    ),
    ("is not authorized to perform:", words(AccessDenied)),
    (
        "Not authorized to perform sts:AssumeRoleWithWebIdentity",
        class_of(AccessDenied, AssumeRoleWithWebIdentity),
    ),
    (
        "Not authorized to perform sts:AssumeRoleWithSAML",
        class_of(AccessDenied, AssumeRoleWithSaml),
    ),
    ("Not authorized to perform: sts:", words(AccessDenied)),
    ("Not authorized to perform sts:", words(AccessDenied)),
    (
        "does not match what is required by the role's trust policy",
        words(AccessDenied),
    ),
    (
        "Invalid information in one or more fields. Check your information or contact your administrator",
        class_of(AccessDenied, SwitchRole),
    ),
    // Sign-in.
    (
        "The SSO session associated with this profile has expired or is otherwise invalid",
        words(SignInExpired),
    ),
    (
        "The SSO session token associated with profile",
        words(SignInExpired),
    ),
    (
        "The SSO session has expired or is invalid",
        words(SignInExpired),
    ),
    (
        "The SSO access token has either expired or is otherwise invalid",
        words(SignInExpired),
    ),
    ("Token has expired and refresh failed", words(SignInExpired)),
    ("Error loading SSO Token:", words(SignInExpired)),
    ("Error loading login session token:", words(SignInExpired)),
    (
        "Your session has expired or credentials have changed",
        words(SignInExpired),
    ),
    (
        "Your session has expired. Please reauthenticate",
        words(SignInExpired),
    ),
    ("Session token not found or invalid", words(SignInExpired)),
    // The sign-in endpoint.
    (
        "Only federation tokens or assume role tokens may be used for federated login",
        of(ConsoleLinkCredentials, ConsoleLink),
    ),
    (
        "Invalid credentials parameter",
        of(ConsoleLinkDuration, ConsoleLink),
    ),
    (
        "The request sent by the client was syntactically incorrect",
        of(ConsoleLinkDuration, ConsoleLink),
    ),
    ("400 Bad Request", Means::NoReason(Nothing::BareBadRequest)),
    ("status code 400", Means::NoReason(Nothing::BareBadRequest)),
    ("HTTP Error 400", Means::NoReason(Nothing::BareBadRequest)),
    // Codes.
    ("AccessDenied", code(AccessDenied)),
    ("AccessDeniedException", code(AccessDenied)),
    (
        "Could not assume role in target account using current credentials",
        code(AccessDenied),
    ),
    ("ExpiredToken", code(ExpiredCredentials)),
    ("ExpiredTokenException", code(ExpiredCredentials)),
    ("InvalidClientTokenId", code(InvalidCredentials)),
    ("UnrecognizedClientException", code(InvalidCredentials)),
    ("InvalidAccessKeyId", code(InvalidCredentials)),
    ("RequestTimeTooSkewed", code(ClockSkew)),
    ("InvalidIdentityToken", code(IdentityTokenRejected)),
    ("InvalidIdentityTokenException", code(IdentityTokenRejected)),
    ("ExpiredTradeInTokenException", code(IdentityTokenRejected)),
    ("IDPRejectedClaim", code(RefusedByIdentityProvider)),
    ("IDPRejectedClaimException", code(RefusedByIdentityProvider)),
    ("PackedPolicyTooLarge", code(SessionTokenTooLarge)),
    ("PackedPolicyTooLargeException", code(SessionTokenTooLarge)),
    ("MalformedInput", code(MalformedRequest)),
    ("MalformedPolicyDocument", code(MalformedRequest)),
    ("MalformedPolicyDocumentException", code(MalformedRequest)),
    ("ValidationError", OTHER_CODE),
    ("SignatureDoesNotMatch", OTHER_CODE),
    ("IDPCommunicationError", OTHER_CODE),
    ("RegionDisabledException", OTHER_CODE),
    ("OutboundWebIdentityFederationDisabledException", OTHER_CODE),
    ("UnauthorizedException", OTHER_CODE),
    ("ThrottlingException", OTHER_CODE),
    ("Throttling", OTHER_CODE),
    ("InvalidParameterValue", OTHER_CODE),
    ("NoSuchEntity", OTHER_CODE),
];
