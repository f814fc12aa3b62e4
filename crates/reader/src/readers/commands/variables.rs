//! The variables that clients look at.

use super::fields::Held;
use crate::evidence::span::Span;

/// The variables that clients look at.
pub(super) const VARIABLES: [&str; 31] = [
    "AWS_PROFILE",
    "AWS_DEFAULT_PROFILE",
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_SECURITY_TOKEN",
    "AWS_ROLE_ARN",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_ROLE_SESSION_NAME",
    "AWS_CONFIG_FILE",
    "AWS_SHARED_CREDENTIALS_FILE",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_AUTHORIZATION_TOKEN",
    "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
    "AWS_EC2_METADATA_DISABLED",
    "AWS_REGION",
    "AWS_DEFAULT_REGION",
    "AWS_STS_REGIONAL_ENDPOINTS",
    "AWS_ASSUME_ROLE_TTL",
    "AWS_SESSION_TOKEN_TTL",
    "AWS_CHAINED_SESSION_TOKEN_TTL",
    "AWS_FEDERATION_TOKEN_TTL",
    "AWS_MFA_SERIAL",
    "AWS_VAULT",
    "AWS_ENDPOINT_URL",
    "AWS_ENDPOINT_URL_STS",
    "SAML2AWS_SESSION_DURATION",
    "SAML2AWS_ROLE",
    "AZURE_DEFAULT_DURATION_HOURS",
    "DURATION",
];

/// A variable of the shell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Variable {
    pub(super) held: Held,
    pub(super) exported: bool,
    pub(super) place: Span,
}
