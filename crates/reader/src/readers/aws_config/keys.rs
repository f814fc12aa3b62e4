//! The keys that AWS's clients know in these files.

/// Keys that decide about sessions.
const OF_SESSIONS: [&str; 24] = [
    "aws_access_key_id",
    "aws_account_id",
    "aws_secret_access_key",
    "aws_security_token",
    "aws_session_token",
    "credential_process",
    "credential_source",
    "duration_seconds",
    "external_id",
    "login_session",
    "mfa_serial",
    "role_arn",
    "role_session_name",
    "services",
    "source_profile",
    "sso_account_id",
    "sso_region",
    "sso_registration_scopes",
    "sso_role_name",
    "sso_session",
    "sso_start_url",
    "web_identity_token_file",
    "x_security_token_expires",
    "x_principal_arn",
];

/// Keys that decide about something else.
const OF_OTHER_THINGS: [&str; 48] = [
    "account_id_endpoint_mode",
    "api_versions",
    "auth_scheme_preference",
    "ca_bundle",
    "cli_auto_prompt",
    "cli_binary_format",
    "cli_follow_urlparam",
    "cli_help_output",
    "cli_history",
    "cli_hide_nonsense",
    "cli_pager",
    "cli_timestamp_format",
    "cloudfront",
    "cloudsearch",
    "codecommit",
    "credential_process_timeout",
    "csm_enabled",
    "defaults_mode",
    "disable_request_compression",
    "dynamodb",
    "ec2",
    "ec2_metadata_service_endpoint",
    "ec2_metadata_service_endpoint_mode",
    "ec2_metadata_v1_disabled",
    "emr",
    "endpoint_discovery_enabled",
    "endpoint_url",
    "ignore_configured_endpoint_urls",
    "max_attempts",
    "metadata_service_num_attempts",
    "metadata_service_timeout",
    "output",
    "parameter_validation",
    "region",
    "request_checksum_calculation",
    "request_min_compression_size_bytes",
    "response_checksum_validation",
    "retry_mode",
    "s3",
    "s3api",
    "s3_disable_multiregion_access_points",
    "s3_us_east_1_regional_endpoint",
    "s3_use_arn_region",
    "sdk_ua_app_id",
    "sigv4a_signing_region_set",
    "sts",
    "sts_regional_endpoints",
    "tcp_keepalive",
];

/// Keys that others than the CLI and the SDKs read.
const OF_OTHER_TOOLS: [&str; 4] = [
    "use_dualstack_endpoint",
    "use_fips_endpoint",
    "user_agent_extra",
    "web_identity_token",
];

/// Whether a client uses the key for sessions.
pub(super) fn is_of_sessions(key: &str) -> bool {
    OF_SESSIONS.contains(&key)
}

/// Whether a client uses the key for anything.
pub(super) fn is_known(key: &str) -> bool {
    is_of_sessions(key) || OF_OTHER_THINGS.contains(&key) || OF_OTHER_TOOLS.contains(&key)
}

/// Whether the key looks like one that says how long, and is none that AWS's clients read.
pub(super) fn is_another_duration(key: &str) -> bool {
    let key = key.trim_start_matches(['/', '#', ';', ' ']);
    key != "duration_seconds" && (key.contains("duration") || key.ends_with("_ttl"))
        || key.starts_with("export duration")
}

/// Whether the key alone makes one think of these files.
pub(super) fn is_telling(key: &str) -> bool {
    key == "duration_seconds" || is_of_sessions(key) && !matches!(key, "services" | "external_id")
}
