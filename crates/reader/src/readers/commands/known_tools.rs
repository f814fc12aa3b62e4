//! What is known about each tool: its options, and which of them size a session.

/// An option of a tool.
#[derive(Debug)]
pub(super) struct ToolOption {
    /// Its name.
    pub(super) name: &'static str,
    /// Its letter, or another name for it; empty where it has none.
    pub(super) short: &'static str,
    /// Whether a value follows.
    pub(super) takes_value: bool,
}

/// An option with a value behind it.
const fn valued(name: &'static str, short: &'static str) -> ToolOption {
    ToolOption {
        name,
        short,
        takes_value: true,
    }
}

/// An option that stands alone.
const fn flag(name: &'static str, short: &'static str) -> ToolOption {
    ToolOption {
        name,
        short,
        takes_value: false,
    }
}

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
    pub(super) options: &'static [ToolOption],
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
            valued("--duration", "-d"),
            valued("--assume-role-ttl", ""),
            valued("--session-ttl", ""),
            flag("--no-session", "-n"),
            valued("--mfa-token", "-t"),
            valued("--mfa-serial", "-m"),
            valued("--prompt", ""),
            valued("--backend", ""),
            valued("--region", ""),
            valued("--keychain", ""),
            valued("--format", ""),
            valued("--federation-token-ttl", "-f"),
            valued("--path", ""),
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
            valued("--session-duration", ""),
            valued("--role", ""),
            valued("--profile", "-p"),
            valued("--idp-account", "-a"),
            valued("--exec-profile", ""),
            valued("--username", ""),
            valued("--password", ""),
            valued("--url", ""),
            valued("--mfa", ""),
            valued("--mfa-token", ""),
            valued("--region", "-r"),
            valued("--config", ""),
            valued("--credentials-file", ""),
            valued("--idp-provider", ""),
            valued("--shell", ""),
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
            valued("--duration", "-d"),
            valued("--role-arn", "-r"),
            valued("--profile", "-p"),
            valued("--username", "-u"),
            valued("--idp-id", "-I"),
            valued("--sp-id", "-S"),
            valued("--region", "-R"),
            valued("--account", ""),
        ],
        durations: &["--duration"],
        variables: &["DURATION"],
        unit: false,
        subcommands: &[],
    },
    Tool {
        names: &["aws-azure-login"],
        way: Way::Saml,
        options: &[valued("--profile", "-p"), valued("--mode", "-m")],
        durations: &[],
        variables: &[],
        unit: false,
        subcommands: &[],
    },
    Tool {
        names: &["gimme-aws-creds"],
        way: Way::Saml,
        options: &[
            valued("--profile", "-p"),
            valued("--roles", ""),
            valued("--username", "-u"),
            valued("--mfa-code", "-m"),
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
            valued("--duration", "-d"),
            valued("--chain", ""),
            valued("--region", "-r"),
            valued("--service", "-s"),
            flag("--console", "-c"),
            valued("--exec", ""),
            valued("--mfa-token", ""),
            flag("--url", "-u"),
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
            valued("--role-duration", ""),
            valued("--role-arn", ""),
            valued("--session-name", ""),
            valued("--mfa-token", ""),
            valued("--source-profile", ""),
            valued("--region", ""),
            flag("--auto-refresh", "-a"),
            valued("--external-id", ""),
            flag("--console", "-c"),
            flag("--unset", "-u"),
            flag("--list-profiles", "-l"),
            flag("--kill-refresher", "-k"),
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
            valued("--session-duration", "-T"),
            valued("--role", "-R"),
            valued("--profile", "-p"),
            valued("--log-level", ""),
            valued("--external-id", "-I"),
            valued("--region", "-f"),
            valued("--role-session-name", ""),
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
            valued("--duration", ""),
            valued("--assume-role", "--assume"),
            valued("--profile", ""),
            valued("--device", ""),
            valued("--role-session-name", ""),
            valued("--token", ""),
            valued("--long-term-suffix", ""),
        ],
        durations: &["--duration"],
        variables: &["MFA_STS_DURATION"],
        unit: false,
        subcommands: &[],
    },
];
