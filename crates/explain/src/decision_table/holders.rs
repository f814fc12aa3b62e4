//! The rows: everything that a scenario can start from, then what the usual calls give.

use session_advisor_core::model::SourceKind;

/// What is held, as the notation says it without its version, and what it is called: sources first.
///
/// The console's sign-in is fresh, and `aws login` says who signed in, because both decide answers.
pub(super) fn holders() -> impl Iterator<Item = (&'static str, &'static str)> {
    let sources = SourceKind::ALL.iter().flat_map(|kind| kind.holders());
    sources.chain(DERIVED).copied()
}

/// What the usual calls give.
const DERIVED: &[(&str, &str)] = &[
    (
        "iam-user~get-session-token",
        "GetSessionToken credentials of an IAM user",
    ),
    (
        "root-user~get-session-token",
        "GetSessionToken credentials of the root user",
    ),
    (
        "iam-user~get-federation-token",
        "GetFederationToken credentials",
    ),
    (
        "iam-user~assume-role",
        "A role, assumed with a user’s long-term keys",
    ),
    (
        "iam-user~assume-role~assume-role",
        "A role, assumed from a role",
    ),
    ("saml~assume-role-with-saml", "A role, through SAML"),
    ("oidc~assume-role-with-web-identity", "A role, through OIDC"),
    ("iam-user~assume-root", "An AssumeRoot session"),
    (
        "iam-user~assume-role~console-link",
        "The console, by a link from a role",
    ),
    (
        "iam-user~get-federation-token~console-link",
        "The console, by a link from a federation token",
    ),
];
