//! What is known about each tool: its options, and which of them size a session.

/// An option of a tool: its name, its letter, and whether it takes a value.
pub(super) type Known = (&'static str, &'static str, bool);

/// What a tool asks of AWS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// aws-vault: its own GetSessionToken, then AssumeRole.
    Vault,
    /// A SAML assertion that is exchanged for a role.
    Saml,
    /// AssumeRole for the profile's role.
    Profile,
    /// AssumeRole for a role that is named.
    Role,
    /// The GetSessionToken of a user with MFA, or AssumeRole with it.
    Mfa,
}

/// What is known about a tool.
pub(super) struct Tool {
    names: &'static [&'static str],
    pub(super) way: Way,
    pub(super) options: &'static [Known],
    /// The options that size the role session, the strongest first.
    pub(super) durations: &'static [&'static str],
    /// The variables that do.
    pub(super) variables: &'static [&'static str],
    /// Whether a duration has a unit.
    pub(super) unit: bool,
    /// The subcommands that hand out credentials; none where it has no subcommands.
    pub(super) subcommands: &'static [&'static str],
}

/// What is known about the tool of that name.
pub(super) fn known(tool: &str) -> Option<&'static Tool> {
    TOOLS.iter().find(|known| known.names.contains(&tool))
}

static TOOLS: [Tool; 9] = [
    Tool {
        names: &["aws-vault"],
        way: Way::Vault,
        options: &[
            ("--duration", "-d", true),
            ("--assume-role-ttl", "", true),
            ("--session-ttl", "", true),
            ("--no-session", "-n", false),
            ("--mfa-token", "-t", true),
            ("--mfa-serial", "-m", true),
            ("--prompt", "", true),
            ("--backend", "", true),
            ("--region", "", true),
            ("--keychain", "", true),
            ("--format", "", true),
            ("--federation-token-ttl", "-f", true),
            ("--path", "", true),
        ],
        durations: &["--assume-role-ttl", "--duration"],
        variables: &["AWS_ASSUME_ROLE_TTL"],
        unit: true,
        subcommands: &["exec", "export", "login"],
    },
    Tool {
        names: &["saml2aws"],
        way: Way::Saml,
        options: &[
            ("--session-duration", "", true),
            ("--role", "", true),
            ("--profile", "-p", true),
            ("--idp-account", "-a", true),
            ("--exec-profile", "", true),
            ("--username", "", true),
            ("--password", "", true),
            ("--url", "", true),
            ("--mfa", "", true),
            ("--mfa-token", "", true),
            ("--region", "-r", true),
            ("--config", "", true),
            ("--credentials-file", "", true),
            ("--idp-provider", "", true),
            ("--shell", "", true),
        ],
        durations: &["--session-duration"],
        variables: &["SAML2AWS_SESSION_DURATION"],
        unit: false,
        subcommands: &["login", "exec", "script", "console"],
    },
    Tool {
        names: &["aws-google-auth"],
        way: Way::Saml,
        options: &[
            ("--duration", "-d", true),
            ("--role-arn", "-r", true),
            ("--profile", "-p", true),
            ("--username", "-u", true),
            ("--idp-id", "-I", true),
            ("--sp-id", "-S", true),
            ("--region", "-R", true),
            ("--account", "", true),
        ],
        durations: &["--duration"],
        variables: &["DURATION"],
        unit: false,
        subcommands: &[],
    },
    Tool {
        names: &["aws-azure-login"],
        way: Way::Saml,
        options: &[("--profile", "-p", true), ("--mode", "-m", true)],
        durations: &[],
        variables: &[],
        unit: false,
        subcommands: &[],
    },
    Tool {
        names: &["gimme-aws-creds"],
        way: Way::Saml,
        options: &[
            ("--profile", "-p", true),
            ("--roles", "", true),
            ("--username", "-u", true),
            ("--mfa-code", "-m", true),
        ],
        durations: &[],
        variables: &[],
        unit: false,
        subcommands: &[],
    },
    Tool {
        names: &["assume", "assumego"],
        way: Way::Profile,
        options: &[
            ("--duration", "-d", true),
            ("--chain", "", true),
            ("--region", "-r", true),
            ("--service", "-s", true),
            ("--console", "-c", false),
            ("--exec", "", true),
            ("--mfa-token", "", true),
            ("--url", "-u", false),
        ],
        durations: &["--duration"],
        variables: &[],
        unit: true,
        subcommands: &[],
    },
    Tool {
        names: &["awsume"],
        way: Way::Profile,
        options: &[
            ("--role-duration", "", true),
            ("--role-arn", "", true),
            ("--session-name", "", true),
            ("--mfa-token", "", true),
            ("--source-profile", "", true),
            ("--region", "", true),
            ("--auto-refresh", "-a", false),
            ("--external-id", "", true),
            ("--console", "-c", false),
            ("--unset", "-u", false),
            ("--list-profiles", "-l", false),
            ("--kill-refresher", "-k", false),
        ],
        durations: &["--role-duration"],
        variables: &[],
        unit: false,
        subcommands: &[],
    },
    Tool {
        names: &["prowler"],
        way: Way::Role,
        options: &[
            ("--session-duration", "-T", true),
            ("--role", "-R", true),
            ("--profile", "-p", true),
            ("--log-level", "", true),
            ("--external-id", "-I", true),
            ("--region", "-f", true),
            ("--role-session-name", "", true),
        ],
        durations: &["--session-duration"],
        variables: &[],
        unit: false,
        subcommands: &[],
    },
    Tool {
        names: &["aws-mfa"],
        way: Way::Mfa,
        options: &[
            ("--duration", "", true),
            ("--assume-role", "--assume", true),
            ("--profile", "", true),
            ("--device", "", true),
            ("--role-session-name", "", true),
            ("--token", "", true),
            ("--long-term-suffix", "", true),
        ],
        durations: &["--duration"],
        variables: &["MFA_STS_DURATION"],
        unit: false,
        subcommands: &[],
    },
];
