//! The kinds of things that are worth knowing about these files.

use super::file::Unparsable;
use super::javascript::Call;

/// Why a profile's `duration_seconds` is never sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ignores {
    /// The profile exchanges a web identity token.
    WebIdentity,
    /// IAM Identity Center gives the session.
    IdentityCenter,
    /// The profile assumes no role.
    NoRole,
    /// The profile holds keys, and as a source it gives those.
    Keys,
}

/// Why the SDK for JavaScript goes on where the CLI stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// It skips lines that it cannot read, and takes the later of two.
    Lines,
    /// It checks neither durations nor lengths.
    Checks,
    /// It reads names, comments and indentation in another way, or takes another kind of credentials.
    Order,
}

/// In what other way the SDK for JavaScript goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OtherWay {
    /// It makes the same calls with other durations; these are its own.
    Durations(Vec<Call>),
    /// It makes other calls.
    Calls(Vec<Call>),
    /// It goes on where the CLI stops.
    GoesOn {
        /// With these calls.
        calls: Vec<Call>,
        /// Which of its habits lets it.
        because: Because,
    },
    /// It stops before any call.
    Stops,
}

/// What is worth knowing about a configuration file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quirk {
    /// A line makes the whole file useless, and the client does not say which.
    Unparsable {
        /// The file's path.
        path: String,
        /// What the line is.
        why: Unparsable,
    },
    /// A duration is no whole number, so that none is sent.
    DurationDropped {
        /// The value as it stands.
        value: String,
    },
    /// A duration stands where none is ever sent.
    DurationIgnored {
        /// The profile.
        profile: String,
        /// Why not.
        by: Ignores,
    },
    /// A key that looks like a duration and is none for AWS's clients.
    OtherKey {
        /// The key.
        key: String,
    },
    /// A source has a duration and the role that is assumed from it has none.
    NotInherited {
        /// The source.
        source: String,
        /// The profile without.
        profile: String,
    },
    /// The key comes from `[DEFAULT]`.
    Inherited {
        /// The key.
        key: String,
        /// The profile.
        profile: String,
    },
    /// A line was taken for more of the value above it.
    Glued {
        /// The key above.
        key: String,
        /// The first such line.
        line: String,
    },
    /// A comment became part of a value.
    CommentKept {
        /// The key.
        key: String,
        /// The comment.
        comment: String,
    },
    /// Both files have the key with different values.
    CredentialsWin {
        /// The key.
        key: String,
        /// The profile.
        profile: String,
    },
    /// A profile has nearly the name that is looked for.
    OtherCase {
        /// What is looked for.
        wanted: String,
        /// What there is.
        there: String,
    },
    /// A header of the config file lacks `profile`, or is written so that it is none of a profile.
    NoProfileHeader {
        /// What stands between the brackets.
        header: String,
        /// The name that was meant.
        wanted: String,
    },
    /// What `source_profile` names is an `sso-session`.
    SourceIsSession {
        /// Its name.
        name: String,
    },
    /// A value of `credential_source` that only differs in capital letters from one that is read.
    CredentialSourceCase {
        /// What there is.
        value: String,
        /// What is read.
        read: &'static str,
    },
    /// Both `[default]` and `[profile default]` stand in the config file.
    TwoDefaults,
    /// A session of that length is fetched anew for every command.
    FetchedEachTime {
        /// The profile.
        profile: String,
    },
    /// MFA is asked for at every renewal; how many codes each time.
    MfaEachTime {
        /// How many.
        codes: usize,
    },
    /// `mfa_serial` stands in a profile that assumes no role.
    MfaIgnored {
        /// The profile.
        profile: String,
    },
    /// A profile with a role and keys assumes the role, with the keys of its source.
    RoleBeatsKeys {
        /// The profile.
        profile: String,
    },
    /// A source with a role and keys gives its keys and never assumes its role.
    KeysEndChain {
        /// The profile.
        profile: String,
    },
    /// That the client stops rests on the credentials file not having been pasted.
    CredentialsNotPasted {
        /// The profile that the paste lacks.
        profile: String,
    },
    /// The SDK for JavaScript v3 reads this in another way.
    Javascript(OtherWay),
}
