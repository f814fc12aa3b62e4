//! What no paste of configuration files can tell.

/// The names of recordings that no paste can tell all of, by the reason.
pub const CONFIG_GAPS: &[(&str, &[&str])] = &[
    (
        "what a program prints does not stand in the paste",
        &[
            "proc-akia-chain",
            "proc-args",
            "proc-asia-notoken-chain",
            "proc-chain-3",
            "proc-fail",
            "proc-pipe",
            "proc-sh",
        ],
    ),
    (
        "whether the machine gives credentials does not stand in the paste",
        &["cs-without-role", "txt-no-files"],
    ),
    (
        "the file that the environment names was not pasted",
        &[
            "env-config-file-missing",
            "env-config-file-tilde",
            "env-cred-file",
        ],
    ),
    (
        "the MFA code that was typed does not stand in the paste",
        &["mfa-bad-code", "mfa-notty"],
    ),
    (
        "whether a sign-in has ended or a token file exists does not stand in the paste",
        &["sso-legacy-expired", "wi-missing-file", "x-login"],
    ),
    (
        "the region and the network of the machine do not stand in the paste",
        &[
            "x-region-source-only",
            "x-sts-fips",
            "x-sts-legacy",
            "x-sts-noregion",
            "x-sts-regional",
        ],
    ),
];
