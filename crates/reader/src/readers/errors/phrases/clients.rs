//! What clients say when they stop by themselves, and what proves no reason.

use super::means::{BY_CLIENT, Means, Nothing, Range};

/// The phrases.
pub(super) const PHRASES: &[(&str, Means)] = &[
    // Clients that stop by themselves.
    (
        "Parameter validation failed: Invalid value for parameter DurationSeconds, value:",
        Means::ClientRange(Range::ParameterMinimum),
    ),
    (
        "Parameter validation failed: Invalid type for parameter DurationSeconds",
        BY_CLIENT,
    ),
    (
        "Invalid value for parameter DurationSeconds, value:",
        Means::ClientRange(Range::ParameterMinimum),
    ),
    (
        "minimum field value of",
        Means::ClientRange(Range::FieldMinimum),
    ),
    (
        "must be between 15 minutes (15m) and 12 hours (12h), inclusive",
        Means::ClientRange(Range::Between),
    ),
    (
        "to be in the range (900 - 43200), got",
        Means::ClientRange(Range::Got),
    ),
    (
        "Minimum duration for assumed roles is",
        Means::ClientRange(Range::Least),
    ),
    (
        "Maximum duration for assumed roles is",
        Means::ClientRange(Range::Most),
    ),
    ("Parameter validation failed:", BY_CLIENT),
    ("Invalid type for parameter DurationSeconds", BY_CLIENT),
    ("Expected params.DurationSeconds to be a number", BY_CLIENT),
    ("argument --duration-seconds:", BY_CLIENT),
    ("the following arguments are required: --", BY_CLIENT),
    ("Unknown options: --", BY_CLIENT),
    ("Cannot use autoawsume with custom role duration", BY_CLIENT),
    ("Custom Duration must be between 0 and 43200", BY_CLIENT),
    ("Cannot refresh credentials: MFA token required", BY_CLIENT),
    (
        "Refreshing temporary credentials failed: MFA token required",
        BY_CLIENT,
    ),
    ("Unable to parse config file:", BY_CLIENT),
    ("Partial credentials found in", BY_CLIENT),
    (
        "Infinite loop in credential configuration detected",
        BY_CLIENT,
    ),
    ("The config profile (", BY_CLIENT),
    ("The source_profile \"", BY_CLIENT),
    ("The source profile \"", BY_CLIENT),
    ("The credential source \"", BY_CLIENT),
    ("The specified sso-session does not exist:", BY_CLIENT),
    ("is inconsistent between profile (", BY_CLIENT),
    ("Could not resolve credentials using profile: [", BY_CLIENT),
    (
        "No credentials found in credential_source referenced in profile",
        BY_CLIENT,
    ),
    ("Web identity token file does not exist:", BY_CLIENT),
    (
        "Error when retrieving credentials from custom-process",
        BY_CLIENT,
    ),
    ("Input required and not supplied: aws-region", BY_CLIENT),
    (
        "must be provided if 'aws-access-key-id' is provided",
        BY_CLIENT,
    ),
    (
        "Source Account ID is needed if the Role Name is provided",
        BY_CLIENT,
    ),
    ("Role session name is not valid:", BY_CLIENT),
    ("Region is not valid:", BY_CLIENT),
    // No reason.
    (
        "The request signature we calculated does not match the signature you provided",
        Means::NoReason(Nothing::SignatureDiffers),
    ),
    (
        "The source identity is already set for this assume role session",
        Means::NoReason(Nothing::SourceIdentitySet),
    ),
    (
        "Unable to locate credentials",
        Means::NoReason(Nothing::NoCredentials),
    ),
    (
        "Could not load credentials from any providers",
        Means::NoReason(Nothing::NoCredentials),
    ),
    (
        "Credentials could not be loaded",
        Means::NoReason(Nothing::NoCredentials),
    ),
    (
        "no valid credential sources",
        Means::NoReason(Nothing::NoCredentials),
    ),
    (
        "NoCredentialProviders:",
        Means::NoReason(Nothing::NoCredentials),
    ),
    (
        "Could not connect to the endpoint URL",
        Means::NoReason(Nothing::Network),
    ),
    (
        "Connect timeout on endpoint URL",
        Means::NoReason(Nothing::Network),
    ),
    (
        "Failed to connect to proxy URL",
        Means::NoReason(Nothing::Network),
    ),
    ("ETIMEDOUT", Means::NoReason(Nothing::Network)),
    ("ECONNREFUSED", Means::NoReason(Nothing::Network)),
    ("ECONNRESET", Means::NoReason(Nothing::Network)),
    ("ENOTFOUND", Means::NoReason(Nothing::Network)),
    ("dial tcp", Means::NoReason(Nothing::Network)),
    ("i/o timeout", Means::NoReason(Nothing::Network)),
    (
        "session duration was too long for this role",
        Means::NoReason(Nothing::FellBack),
    ),
    (
        "ChainableTemporaryCredentials",
        Means::NoReason(Nothing::ClassName),
    ),
    ("localhost:4566", Means::NoReason(Nothing::Emulator)),
    ("127.0.0.1:4566", Means::NoReason(Nothing::Emulator)),
    ("localstack", Means::NoReason(Nothing::Emulator)),
    ("@mock_sts", Means::NoReason(Nothing::Emulator)),
    ("mock_aws", Means::NoReason(Nothing::Emulator)),
];
