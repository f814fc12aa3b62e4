//! What is said of `~/.aws/config` and `~/.aws/credentials`.

use super::{Because, Call, Ignores, Meaning, OtherWay, Quirk, Unparsable};
use crate::report::Said;
use session_advisor_core::facts::citations::{self, Citation};
use session_advisor_core::facts::limits::ASSUME_ROLE_DEFAULT;
use session_advisor_explain::titles::operation_title;
use session_advisor_explain::words::InWords;

/// What a part means.
pub(crate) fn meaning(meaning: &Meaning) -> String {
    match meaning {
        Meaning::File(file) => format!("What follows is from `{}`.", file.usual_path()),
        Meaning::Profile(name) => format!("The profile `{name}`."),
        Meaning::SsoSession(name) => {
            format!("The sign-in `{name}` to IAM Identity Center, which profiles refer to.")
        }
        Meaning::Defaults => "Keys that every section of this file has.".to_owned(),
        Meaning::OtherSection(name) => {
            format!("The section `{name}` is no profile: it has no part in getting credentials.")
        }
        Meaning::Role(name) => format!("The role that this profile assumes: `{name}`."),
        Meaning::SourceProfile(name) => {
            format!("The credentials of the profile `{name}` sign the AssumeRole call.")
        }
        Meaning::CredentialSource(name) => {
            format!("Credentials from `{name}` sign the AssumeRole call.")
        }
        Meaning::Mfa => "An MFA code is passed in this AssumeRole call.".to_owned(),
        Meaning::Duration(seconds) => {
            format!("A role session of {} is asked for.", InWords(*seconds))
        }
        Meaning::OddDuration(text) => {
            format!("`{text}` is sent as DurationSeconds, though no session can last that long.")
        }
        Meaning::UnsentDuration(text) => format!("This duration, `{text}`, is never sent."),
        Meaning::OtherDuration(key) => {
            format!("AWS’s clients do not read `{key}`; other tools may.")
        }
        Meaning::ExternalId => "The external ID that goes with the call.".to_owned(),
        Meaning::SessionName => "The name that the role session gets.".to_owned(),
        Meaning::AccessKey { temporary: false } => {
            "An access key. Long-term, unless a session token stands with it.".to_owned()
        }
        Meaning::AccessKey { temporary: true } => {
            "The access key of temporary credentials.".to_owned()
        }
        Meaning::SecretKey => "The secret that belongs to the access key.".to_owned(),
        Meaning::SessionToken => {
            "A session token: these credentials are temporary, and a role assumed with them is \
             chained."
                .to_owned()
        }
        Meaning::SsoReference(name) => {
            format!("This profile signs in to IAM Identity Center as `{name}` says.")
        }
        Meaning::PermissionSet(name) => {
            format!("The profile gets the role of the permission set `{name}`.")
        }
        Meaning::SsoAccount => "The account that the permission set’s role lives in.".to_owned(),
        Meaning::SsoSignIn => "Where and how IAM Identity Center signs in.".to_owned(),
        Meaning::Process => "A program prints the credentials.".to_owned(),
        Meaning::WebIdentityFile => {
            "The token in this file is exchanged for a role session, without a signature."
                .to_owned()
        }
        Meaning::Login => "The credentials are those of `aws login`.".to_owned(),
    }
}

/// What is worth knowing.
pub(crate) fn quirk(quirk: &Quirk) -> Said {
    let text = match quirk {
        Quirk::Unparsable { path, why } => format!(
            "The AWS CLI cannot read `{path}`: {} The client does not name the line, and until it is \
             mended every command fails, with any profile. Mend or remove the line.",
            unparsable(*why)
        ),
        Quirk::DurationDropped { value } => format!(
            "{} is not sent: the AWS CLI takes only a whole number for `duration_seconds`, \
             without unit, quotes or comment, and drops anything else without a word. The session \
             lasts {}, the default. Write the seconds alone, such as `7200`.",
            shown(value),
            InWords(ASSUME_ROLE_DEFAULT)
        ),
        Quirk::DurationIgnored { profile, by } => ignored(profile, *by),
        Quirk::OtherKey { key } => format!(
            "`{key}` has no effect on the AWS CLI and the SDKs, because the key that they read is \
             `duration_seconds`. Rename it, if this duration is meant for them."
        ),
        Quirk::NotInherited { source, profile } => format!(
            "The duration of `{source}` does not reach `{profile}`, because each profile asks for \
             itself. Put a `duration_seconds` into `{profile}` to ask for more or less than the \
             default."
        ),
        Quirk::Inherited { key, profile } => format!(
            "`{profile}` has this `{key}` from `[DEFAULT]`: in capital letters this section gives its \
             keys to every other section of the file, for the AWS CLI and boto3 only. Move the key to the \
             profiles that need it."
        ),
        Quirk::Glued { key, line } => format!(
            "`{line}` is taken for more of the value of `{key}`, because it is indented deeper than \
             the line above. Indent all keys alike."
        ),
        Quirk::CommentKept { key, comment } => format!(
            "`{comment}` is part of the value of `{key}`: the AWS CLI knows comments on lines of \
             their own only. Move it to its own line."
        ),
        Quirk::CredentialsWin { key, profile } => format!(
            "This `{key}` does not count: `{profile}` has another in `~/.aws/credentials`, and that \
             file wins, key by key. Keep it in one of the two files."
        ),
        Quirk::OtherCase { wanted, there } => format!(
            "There is `{there}`, but `{wanted}` is looked for: capital letters count in the names of \
             profiles. Write both alike."
        ),
        Quirk::NoProfileHeader { header, wanted } => no_profile(header, wanted),
        Quirk::SourceIsSession { name } => format!(
            "`{name}` is an `sso-session`, which has no credentials of its own. Name a profile in \
             `source_profile` that refers to it by `sso_session`."
        ),
        Quirk::CredentialSourceCase { value, read } => format!(
            "`{value}` is refused, because capital letters count here. Write `{read}`."
        ),
        Quirk::TwoDefaults => {
            "`[default]` and `[profile default]` are the same profile. The AWS CLI uses the later one \
             and nothing of the other; the SDK for JavaScript always uses `[profile default]`. Keep \
             one of them."
                .to_owned()
        }
        Quirk::FetchedEachTime { profile } => format!(
            "Every command calls AssumeRole for `{profile}` anew, because the AWS CLI does not reuse \
             a session with less than 15 minutes left. Ask for more than 900 seconds."
        ),
        Quirk::MfaEachTime { codes: 1 } => {
            "Every renewal asks for an MFA code, so a program that runs longer than the session \
             stops there. Ask for a session as long as the work."
                .to_owned()
        }
        Quirk::MfaEachTime { codes } => format!(
            "The AWS CLI asks for {codes} MFA codes, for the last role first, although the calls go \
             the other way round. Every renewal asks again, so a program that runs longer than the \
             session stops there."
        ),
        Quirk::MfaIgnored { profile } => format!(
            "No MFA code is asked for here, because `{profile}` assumes no role. Put `mfa_serial` \
             into the profile with the `role_arn`."
        ),
        Quirk::RoleBeatsKeys { profile } => format!(
            "These keys are not used: `{profile}` has a `role_arn`, and the credentials of its source \
             sign the call. Remove whichever is not meant."
        ),
        Quirk::KeysEndChain { profile } => format!(
            "The role of `{profile}` is not assumed here: as a source, a profile with keys gives \
             these. Remove the keys if the role is meant to be part of the chain."
        ),
        Quirk::CredentialsNotPasted { profile } => format!(
            "This is so if nothing else was left out. If `~/.aws/credentials` has `{profile}`, paste \
             that section too; secrets are removed before anything is read."
        ),
        Quirk::Javascript(way) => other_way(way),
    };
    Said {
        text,
        citations: pages(quirk),
    }
}

const fn pages(quirk: &Quirk) -> &'static [&'static Citation] {
    match quirk {
        Quirk::Unparsable { .. }
        | Quirk::Inherited { .. }
        | Quirk::Glued { .. }
        | Quirk::CommentKept { .. } => &[citations::PYTHON_CONFIGPARSER],
        Quirk::DurationIgnored {
            by: Ignores::IdentityCenter,
            ..
        } => &[
            citations::PERMISSION_SET_DURATION,
            citations::IDENTITY_CENTER_IGNORES,
        ],
        Quirk::OtherKey { .. }
        | Quirk::CredentialsWin { .. }
        | Quirk::OtherCase { .. }
        | Quirk::NoProfileHeader { .. }
        | Quirk::SourceIsSession { .. } => &[citations::CLI_CONFIG],
        Quirk::Javascript(_) => &[citations::JAVASCRIPT_INI],
        Quirk::CredentialsNotPasted { .. } => &[],
        Quirk::DurationDropped { .. }
        | Quirk::DurationIgnored { .. }
        | Quirk::NotInherited { .. }
        | Quirk::CredentialSourceCase { .. }
        | Quirk::TwoDefaults
        | Quirk::FetchedEachTime { .. }
        | Quirk::MfaEachTime { .. }
        | Quirk::MfaIgnored { .. }
        | Quirk::RoleBeatsKeys { .. }
        | Quirk::KeysEndChain { .. } => &[citations::BOTOCORE_CREDENTIALS, citations::CLI_CONFIG],
    }
}

fn no_profile(header: &str, wanted: &str) -> String {
    let quote = if wanted.contains(' ') { "\"" } else { "" };
    format!(
        "`[{header}]` is not the profile `{wanted}`, because of how its header is written. In \
         `~/.aws/config` write `[profile {quote}{wanted}{quote}]`, in `~/.aws/credentials` `[{wanted}]`."
    )
}

/// A value in one line; words where it is empty.
fn shown(value: &str) -> String {
    match value.lines().find(|line| !line.is_empty()) {
        Some(line) => format!("`{line}`"),
        None => "A duration without a value".to_owned(),
    }
}

const fn unparsable(why: Unparsable) -> &'static str {
    match why {
        Unparsable::NoSeparator => "this line has neither `=` nor `:`.",
        Unparsable::NoKey => "this line has no key before its `=` or `:`.",
        Unparsable::SectionTwice => "this section stands twice.",
        Unparsable::KeyTwice => {
            "this key stands twice in one section, and capital letters make no difference."
        }
        Unparsable::BeforeFirstSection => "this line stands before the first `[section]`.",
        Unparsable::ByteOrderMark => {
            "the file starts with a byte order mark, which some editors write and none shows. Save \
             it as UTF-8 without that mark."
        }
        Unparsable::IndentedWithoutEquals => {
            "this line is indented under a key without a value, and has no `=`. A value stands on \
             the line of its key."
        }
    }
}

fn ignored(profile: &str, by: Ignores) -> String {
    match by {
        Ignores::WebIdentity => format!(
            "`{profile}` exchanges a web identity token, and for that no client sends \
             `duration_seconds`: the session lasts {}, the default. Whoever needs another length \
             calls AssumeRoleWithWebIdentity with DurationSeconds.",
            InWords(ASSUME_ROLE_DEFAULT)
        ),
        Ignores::IdentityCenter => format!(
            "`{profile}` has a session of IAM Identity Center, and its permission set says how long \
             that lasts. `duration_seconds` is never sent. Change the permission set’s session \
             duration."
        ),
        Ignores::NoRole => format!(
            "`{profile}` assumes no role, so its `duration_seconds` is never sent. Put it into the \
             profile with the `role_arn`."
        ),
        Ignores::Keys => format!(
            "`{profile}` gives its keys here and assumes no role, so its `duration_seconds` is never \
             sent."
        ),
    }
}

fn other_way(way: &OtherWay) -> String {
    const SDK: &str = "The AWS SDK for JavaScript v3 (`fromIni`)";
    match way {
        OtherWay::Durations(calls) => format!(
            "{SDK} asks for something else: {}. It takes the digits that a duration starts with, \
             sends `NaN` where there are none and 3600 where nothing is said, and knows neither `:` \
             nor `[DEFAULT]`. With digits alone behind `=`, in the profile itself, both agree.",
            sends(calls)
        ),
        OtherWay::Calls(calls) => format!(
            "{SDK} goes another way: {}. It does not look at the environment’s credentials, and where \
             a profile has several kinds, its order is another. Keep one kind in each profile.",
            sends(calls)
        ),
        OtherWay::GoesOn { calls, because } => format!(
            "{SDK} goes on here, because {}: {}. That it works does not say that the file is in order.",
            match because {
                Because::Lines => "it skips lines that it cannot read, and takes the later of two",
                Because::Checks => "it checks neither lengths nor durations before it sends",
                Because::Order =>
                    "it cuts comments off, pays no heed to indentation, and takes other kinds of \
                     credentials first",
            },
            sends(calls)
        ),
        OtherWay::Stops => format!(
            "{SDK} finds no credentials in this profile. It reads only the files; it knows no header \
             with text around the name or other signs than `_`, `-`, `@`, `+`, `.`, `%`, `:` and `/` \
             in it, no keys in capital letters, and no line ends of old Macs. Where that is the \
             reason, write `[profile name]` and the keys in small letters."
        ),
    }
}

fn sends(calls: &[Call]) -> String {
    if calls.is_empty() {
        return "it uses the credentials of the profile as they are".to_owned();
    }
    let calls: Vec<_> = calls
        .iter()
        .map(|call| {
            let name = operation_title(call.operation);
            match &call.duration {
                Some(duration) => format!("{name} with DurationSeconds `{duration}`"),
                None => format!("{name} without DurationSeconds"),
            }
        })
        .collect();
    format!("it sends {}", calls.join(", then "))
}
