//! The frames in which clients show errors, and what they log.

use super::means::{Frame, Line, Means};
use session_advisor_core::model::Operation::{
    AssumeRole, AssumeRoleWithSaml, AssumeRoleWithWebIdentity, AssumeRoot, GetFederationToken,
    GetSessionToken, GetWebIdentityToken,
};

/// The phrases.
pub(super) const PHRASES: &[(&str, Means)] = &[
    // Frames.
    ("An error occurred (", Means::Frame(Frame::Start)),
    ("A client error (", Means::Frame(Frame::Start)),
    ("when calling the", Means::Frame(Frame::Calling)),
    ("operation error", Means::Frame(Frame::OperationError)),
    (
        "Could not assume role with OIDC",
        Means::Frame(Frame::Of(AssumeRoleWithWebIdentity)),
    ),
    (
        "Could not assume role with user credentials",
        Means::Frame(Frame::Of(AssumeRole)),
    ),
    ("Assuming role failed:", Means::Frame(Frame::Of(AssumeRole))),
    (
        "Error retrieving STS credentials using SAML",
        Means::Frame(Frame::Of(AssumeRoleWithSaml)),
    ),
    (
        "WebIdentityErr",
        Means::Frame(Frame::Of(AssumeRoleWithWebIdentity)),
    ),
    ("getSigninToken", Means::Frame(Frame::SignInEndpoint)),
    (
        "signin.aws.amazon.com/federation",
        Means::Frame(Frame::SignInEndpoint),
    ),
    ("AssumeRole", Means::Frame(Frame::Name(AssumeRole))),
    (
        "AssumeRoleWithSAML",
        Means::Frame(Frame::Name(AssumeRoleWithSaml)),
    ),
    (
        "AssumeRoleWithWebIdentity",
        Means::Frame(Frame::Name(AssumeRoleWithWebIdentity)),
    ),
    ("AssumeRoot", Means::Frame(Frame::Name(AssumeRoot))),
    (
        "GetSessionToken",
        Means::Frame(Frame::Name(GetSessionToken)),
    ),
    (
        "GetFederationToken",
        Means::Frame(Frame::Name(GetFederationToken)),
    ),
    (
        "GetWebIdentityToken",
        Means::Frame(Frame::Name(GetWebIdentityToken)),
    ),
    // Logs.
    ("Using session ****", Means::Log(Line::UsingSession)),
    (
        "Assuming role with OIDC",
        Means::Log(Line::Calls(AssumeRoleWithWebIdentity)),
    ),
    (
        "Assuming role with user credentials",
        Means::Log(Line::Calls(AssumeRole)),
    ),
    ("Assuming role arn:", Means::Log(Line::Calls(AssumeRole))),
    (
        "using GetSessionToken",
        Means::Log(Line::Calls(GetSessionToken)),
    ),
    (
        "using GetFederationToken",
        Means::Log(Line::Calls(GetFederationToken)),
    ),
    (
        "using AssumeRoleWithWebIdentity",
        Means::Log(Line::Calls(AssumeRoleWithWebIdentity)),
    ),
    ("using AssumeRole", Means::Log(Line::Calls(AssumeRole))),
    (
        "using SSO role credentials",
        Means::Log(Line::PermissionSet),
    ),
    ("using stored credentials", Means::Log(Line::StoredKeys)),
    ("Using duration_seconds", Means::Log(Line::AsksQuoted)),
    (
        "capping AssumeRole duration from",
        Means::Log(Line::Capping),
    ),
    (
        "skipping GetSessionToken because duration",
        Means::Log(Line::Skipping),
    ),
    (
        "Found SessionDuration attribute",
        Means::Log(Line::SessionDuration),
    ),
    ("Action: AssumeRole", Means::Log(Line::CallsNamed)),
    ("OperationModel(name=", Means::Log(Line::CallsNamed)),
    ("Event before-call.sts.", Means::Log(Line::CallsNamed)),
    (
        "Maximum CLI/API session duration",
        Means::Log(Line::RoleMaximum),
    ),
    (
        "Requesting AWS credentials using SAML assertion",
        Means::Log(Line::Calls(AssumeRoleWithSaml)),
    ),
    ("DurationSeconds", Means::Log(Line::AsksSeconds)),
];
