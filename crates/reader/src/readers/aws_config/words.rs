//! What is said of `~/.aws/config` and `~/.aws/credentials`.

use super::file::Unparsable;
use super::file_kind::File;
use super::javascript::Call;

use crate::evidence::note::{Annotation, Note, Unread};
use crate::evidence::span::Span;
use session_advisor_core::facts::citations::{self, Citation};
use session_advisor_core::facts::limits::ASSUME_ROLE_DEFAULT;
use session_advisor_core::model::{RuleName, Seconds};
use session_advisor_explain::titles::operation_title;
use session_advisor_explain::words::InWords;

const CONFIGPARSER: &[&Citation] = &[citations::PYTHON_CONFIGPARSER];
const CLI: &[&Citation] = &[citations::CLI_CONFIG];
const BOTOCORE: &[&Citation] = &[citations::BOTOCORE_CREDENTIALS, citations::CLI_CONFIG];

/// What follows is from that file.
pub(super) fn file(file: File, place: &Span) -> Annotation {
    let text = format!("What follows is from `{}`.", file.usual_path());
    Annotation::new("config-file", text, place)
}

/// A profile of that name starts.
pub(super) fn profile(name: &str, place: &Span) -> Annotation {
    let text = format!("The profile `{name}`.");
    Annotation::new("config-profile", text, place)
}

/// An `sso-session` of that name starts.
pub(super) fn sso_session(name: &str, place: &Span) -> Annotation {
    let text = format!("The sign-in `{name}` to IAM Identity Center, which profiles refer to.");
    Annotation::new("config-sso-session", text, place)
}

/// `[DEFAULT]`: its keys are in every section of the file.
pub(super) fn defaults(place: &Span) -> Annotation {
    Annotation::new(
        "config-defaults",
        "Keys that every section of this file has.",
        place,
    )
}

/// A section that is no profile.
pub(super) fn other_section(name: &str, place: &Span) -> Annotation {
    let text =
        format!("The section `{name}` is no profile: it has no part in getting credentials.");
    Annotation::new("config-other-section", text, place)
}

/// The role that the profile assumes: its name, or what stands in its place.
pub(super) fn role(name: &str, place: &Span) -> Annotation {
    let text = format!("The role that this profile assumes: `{name}`.");
    Annotation::new("config-role", text, place)
}

/// The profile whose credentials sign the call.
pub(super) fn source_profile(name: &str, place: &Span) -> Annotation {
    let text = format!("The credentials of the profile `{name}` sign the AssumeRole call.");
    Annotation::new("config-source-profile", text, place)
}

/// The place that the credentials come from that sign the call.
pub(super) fn credential_source(name: &str, place: &Span) -> Annotation {
    let text = format!("Credentials from `{name}` sign the AssumeRole call.");
    Annotation::new("config-credential-source", text, place)
}

/// MFA is passed in the call.
pub(super) fn mfa(place: &Span) -> Annotation {
    Annotation::new(
        "config-mfa",
        "An MFA code is passed in this AssumeRole call.",
        place,
    )
}

/// The role session that is asked for lasts that long.
pub(super) fn duration(seconds: Seconds, place: &Span) -> Annotation {
    let text = format!("A role session of {} is asked for.", InWords(seconds));
    Annotation::new("config-duration", text, place)
}

/// A duration that is sent, though it is no amount that a session can last.
pub(super) fn odd_duration(number: &str, place: &Span) -> Annotation {
    let text =
        format!("`{number}` is sent as DurationSeconds, though no session can last that long.");
    Annotation::new("config-odd-duration", text, place)
}

/// A duration that is not sent.
pub(super) fn unsent_duration(written: &str, place: &Span) -> Annotation {
    let text = format!("This duration, `{written}`, is never sent.");
    Annotation::new("config-unsent-duration", text, place)
}

/// A key for another tool that has a duration.
pub(super) fn other_duration(key: &str, place: &Span) -> Annotation {
    let text = format!("AWS’s clients do not read `{key}`; other tools may.");
    Annotation::new("config-other-duration", text, place)
}

/// The external ID.
pub(super) fn external_id(place: &Span) -> Annotation {
    Annotation::new(
        "config-external-id",
        "The external ID that goes with the call.",
        place,
    )
}

/// The name of the role session.
pub(super) fn session_name(place: &Span) -> Annotation {
    Annotation::new(
        "config-session-name",
        "The name that the role session gets.",
        place,
    )
}

/// An access key: whether it is one of temporary credentials.
pub(super) fn access_key(temporary: bool, place: &Span) -> Annotation {
    let text = if temporary {
        "The access key of temporary credentials."
    } else {
        "An access key. Long-term, unless a session token stands with it."
    };
    Annotation::new("config-access-key", text, place)
}

/// The secret of an access key.
pub(super) fn secret_key(place: &Span) -> Annotation {
    Annotation::new(
        "config-secret-key",
        "The secret that belongs to the access key.",
        place,
    )
}

/// A session token: the credentials are temporary.
pub(super) fn session_token(place: &Span) -> Annotation {
    Annotation::new(
        "config-session-token",
        "A session token: these credentials are temporary, and a role assumed with them is chained.",
        place,
    )
}

/// The `sso-session` that the profile signs in with.
pub(super) fn sso_reference(name: &str, place: &Span) -> Annotation {
    let text = format!("This profile signs in to IAM Identity Center as `{name}` says.");
    Annotation::new("config-sso-reference", text, place)
}

/// The permission set whose role the profile gets.
pub(super) fn permission_set(name: &str, place: &Span) -> Annotation {
    let text = format!("The profile gets the role of the permission set `{name}`.");
    Annotation::new("config-permission-set", text, place)
}

/// The account that the permission set’s role lives in.
pub(super) fn sso_account(place: &Span) -> Annotation {
    Annotation::new(
        "config-sso-account",
        "The account that the permission set’s role lives in.",
        place,
    )
}

/// Where and how IAM Identity Center signs in.
pub(super) fn sso_sign_in(place: &Span) -> Annotation {
    Annotation::new(
        "config-sso-sign-in",
        "Where and how IAM Identity Center signs in.",
        place,
    )
}

/// A program that prints the credentials.
pub(super) fn process(place: &Span) -> Annotation {
    Annotation::new("config-process", "A program prints the credentials.", place)
}

/// The file with the web identity token.
pub(super) fn web_identity_file(place: &Span) -> Annotation {
    Annotation::new(
        "config-web-identity-file",
        "The token in this file is exchanged for a role session, without a signature.",
        place,
    )
}

/// The principal that signed in with `aws login`.
pub(super) fn login(place: &Span) -> Annotation {
    Annotation::new(
        "config-login",
        "The credentials are those of `aws login`.",
        place,
    )
}

/// A key that AWS's clients do not use for sessions.
pub(super) const fn unknown_key(place: Span) -> Unread {
    Unread {
        place,
        why: "No key that AWS’s clients use for sessions, and ignored.",
    }
}

/// A line makes the whole file useless, and the client does not say which.
pub(super) fn unparsable(path: &str, why: Unparsable, place: &Span) -> Note {
    let why = match why {
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
    };
    let text = format!(
        "The AWS CLI cannot read `{path}`: {why} The client does not name the line, and until it is mended every \
         command fails, with any profile. Mend or remove the line."
    );
    Note::new("config-unparsable", text, Some(place), CONFIGPARSER)
}

/// A duration is no whole number, so that none is sent.
pub(super) fn duration_dropped(value: &str, place: &Span) -> Note {
    let shown = match value.lines().find(|line| !line.is_empty()) {
        Some(line) => format!("`{line}`"),
        None => "A duration without a value".to_owned(),
    };
    let text = format!(
        "{shown} is not sent: the AWS CLI takes only a whole number for `duration_seconds`, without unit, quotes or \
         comment, and drops anything else without a word. The session lasts {}, the default. Write the seconds alone, \
         such as `7200`.",
        InWords(ASSUME_ROLE_DEFAULT)
    );
    Note::new("config-duration-dropped", text, Some(place), BOTOCORE)
        .showing(RuleName::RequestIgnoredByClient)
}

/// A duration beside a web identity token is never sent.
pub(super) fn web_identity_duration(profile: &str, place: &Span) -> Note {
    let text = format!(
        "`{profile}` exchanges a web identity token, and for that no client sends `duration_seconds`: the session \
         lasts {}, the default. Whoever needs another length calls AssumeRoleWithWebIdentity with DurationSeconds.",
        InWords(ASSUME_ROLE_DEFAULT)
    );
    Note::new("config-web-identity-duration", text, Some(place), BOTOCORE)
        .showing(RuleName::RequestIgnoredByClient)
}

/// A duration beside a permission set is never sent.
pub(super) fn permission_set_duration(profile: &str, place: &Span) -> Note {
    let text = format!(
        "`{profile}` has a session of IAM Identity Center, and its permission set says how long that lasts. \
         `duration_seconds` is never sent. Change the permission set’s session duration."
    );
    Note::new(
        "config-permission-set-duration",
        text,
        Some(place),
        &[
            citations::PERMISSION_SET_DURATION,
            citations::IDENTITY_CENTER_IGNORES,
        ],
    )
    .showing(RuleName::RequestIgnoredByClient)
}

/// A duration in a profile without a role is never sent.
pub(super) fn duration_without_role(profile: &str, place: &Span) -> Note {
    let text = format!(
        "`{profile}` assumes no role, so its `duration_seconds` is never sent. Put it into the profile with the \
         `role_arn`."
    );
    Note::new("config-duration-without-role", text, Some(place), BOTOCORE)
        .showing(RuleName::RequestIgnoredByClient)
}

/// A source with keys gives these: its duration is never sent.
pub(super) fn duration_beside_keys(profile: &str, place: &Span) -> Note {
    let text = format!(
        "`{profile}` gives its keys here and assumes no role, so its `duration_seconds` is never sent."
    );
    Note::new("config-duration-beside-keys", text, Some(place), BOTOCORE)
        .showing(RuleName::RequestIgnoredByClient)
}

/// A key that looks like a duration and is none for AWS's clients.
pub(super) fn other_key(key: &str, place: &Span) -> Note {
    let text = format!(
        "`{key}` has no effect on the AWS CLI and the SDKs, because the key that they read is `duration_seconds`. \
         Rename it, if this duration is meant for them."
    );
    Note::new("config-other-key", text, Some(place), CLI).showing(RuleName::RequestIgnoredByClient)
}

/// A source has a duration and the role that is assumed from it has none.
pub(super) fn not_inherited(source: &str, profile: &str, place: &Span) -> Note {
    let text = format!(
        "The duration of `{source}` does not reach `{profile}`, because each profile asks for itself. Put a \
         `duration_seconds` into `{profile}` to ask for more or less than the default."
    );
    Note::new("config-not-inherited", text, Some(place), BOTOCORE)
}

/// The key comes from `[DEFAULT]`.
pub(super) fn inherited(key: &str, profile: &str, place: &Span) -> Note {
    let text = format!(
        "`{profile}` has this `{key}` from `[DEFAULT]`: in capital letters this section gives its keys to every other \
         section of the file, for the AWS CLI and boto3 only. Move the key to the profiles that need it."
    );
    Note::new("config-inherited", text, Some(place), CONFIGPARSER)
}

/// A line was taken for more of the value of the key above it.
pub(super) fn glued(key: &str, line: &str, place: &Span) -> Note {
    let text = format!(
        "`{line}` is taken for more of the value of `{key}`, because it is indented deeper than the line above. Indent \
         all keys alike."
    );
    Note::new("config-glued", text, Some(place), CONFIGPARSER)
}

/// A comment became part of a value.
pub(super) fn comment_kept(key: &str, comment: &str, place: &Span) -> Note {
    let text = format!(
        "`{comment}` is part of the value of `{key}`: the AWS CLI knows comments on lines of their own only. Move it \
         to its own line."
    );
    Note::new("config-comment-kept", text, Some(place), CONFIGPARSER)
}

/// Both files have the key with different values.
pub(super) fn credentials_win(key: &str, profile: &str, place: &Span) -> Note {
    let text = format!(
        "This `{key}` does not count: `{profile}` has another in `~/.aws/credentials`, and that file wins, key by key. \
         Keep it in one of the two files."
    );
    Note::new("config-credentials-win", text, Some(place), CLI)
}

/// A profile has nearly the name that is looked for.
pub(super) fn other_case(wanted: &str, there: &str, place: &Span) -> Note {
    let text = format!(
        "There is `{there}`, but `{wanted}` is looked for: capital letters count in the names of profiles. Write both \
         alike."
    );
    Note::new("config-other-case", text, Some(place), CLI)
}

/// A header of the config file lacks `profile`, or is written so that it is none of a profile.
pub(super) fn no_profile_header(header: &str, wanted: &str, place: &Span) -> Note {
    let quote = if wanted.contains(' ') { "\"" } else { "" };
    let text = format!(
        "`[{header}]` is not the profile `{wanted}`, because of how its header is written. In `~/.aws/config` write \
         `[profile {quote}{wanted}{quote}]`, in `~/.aws/credentials` `[{wanted}]`."
    );
    Note::new("config-no-profile-header", text, Some(place), CLI)
}

/// What `source_profile` names is an `sso-session`.
pub(super) fn source_is_session(name: &str, place: &Span) -> Note {
    let text = format!(
        "`{name}` is an `sso-session`, which has no credentials of its own. Name a profile in `source_profile` that \
         refers to it by `sso_session`."
    );
    Note::new("config-source-is-session", text, Some(place), CLI)
}

/// A value of `credential_source` that only differs in capital letters from one that is read.
pub(super) fn credential_source_case(value: &str, read: &str, place: &Span) -> Note {
    let text = format!("`{value}` is refused, because capital letters count here. Write `{read}`.");
    Note::new("config-credential-source-case", text, Some(place), BOTOCORE)
}

/// Both `[default]` and `[profile default]` stand in the config file.
pub(super) fn two_defaults(place: &Span) -> Note {
    Note::new(
        "config-two-defaults",
        "`[default]` and `[profile default]` are the same profile. The AWS CLI uses the later one and nothing of the \
         other; the SDK for JavaScript always uses `[profile default]`. Keep one of them.",
        Some(place),
        BOTOCORE,
    )
}

/// A session of the least length is fetched anew for every command.
pub(super) fn fetched_each_time(profile: &str, place: &Span) -> Note {
    let text = format!(
        "Every command calls AssumeRole for `{profile}` anew, because the AWS CLI does not reuse a session with less \
         than 15 minutes left. Ask for more than 900 seconds."
    );
    Note::new("config-fetched-each-time", text, Some(place), BOTOCORE)
}

/// MFA is asked for at every renewal; how many codes each time.
pub(super) fn mfa_each_time(codes: usize, place: &Span) -> Note {
    let text = if codes == 1 {
        "Every renewal asks for an MFA code, so a program that runs longer than the session stops there. Ask for a \
         session as long as the work."
            .to_owned()
    } else {
        format!(
            "The AWS CLI asks for {codes} MFA codes, for the last role first, although the calls go the other way \
             round. Every renewal asks again, so a program that runs longer than the session stops there."
        )
    };
    Note::new("config-mfa-each-time", text, Some(place), BOTOCORE)
}

/// `mfa_serial` stands in a profile that assumes no role.
pub(super) fn mfa_ignored(profile: &str, place: &Span) -> Note {
    let text = format!(
        "No MFA code is asked for here, because `{profile}` assumes no role. Put `mfa_serial` into the profile with \
         the `role_arn`."
    );
    Note::new("config-mfa-ignored", text, Some(place), BOTOCORE)
}

/// A profile with a role and keys assumes the role, with the keys of its source.
pub(super) fn role_beats_keys(profile: &str, place: &Span) -> Note {
    let text = format!(
        "These keys are not used: `{profile}` has a `role_arn`, and the credentials of its source sign the call. \
         Remove whichever is not meant."
    );
    Note::new("config-role-beats-keys", text, Some(place), BOTOCORE)
}

/// A source with a role and keys gives its keys and never assumes its role.
pub(super) fn keys_end_chain(profile: &str, place: &Span) -> Note {
    let text = format!(
        "The role of `{profile}` is not assumed here: as a source, a profile with keys gives these. Remove the keys if \
         the role is meant to be part of the chain."
    );
    Note::new("config-keys-end-chain", text, Some(place), BOTOCORE)
}

/// That the client stops rests on the credentials file not having been pasted.
pub(super) fn credentials_not_pasted(profile: &str) -> Note {
    let text = format!(
        "This is so if nothing else was left out. If `~/.aws/credentials` has `{profile}`, paste that section too; \
         secrets are removed before anything is read."
    );
    Note::new("config-credentials-not-pasted", text, None, &[])
}

/// The SDK for JavaScript v3 reads this in another way.
pub(super) fn javascript(way: &OtherWay) -> Note {
    const PAGES: &[&Citation] = &[citations::JAVASCRIPT_INI];
    const SDK: &str = "The AWS SDK for JavaScript v3 (`fromIni`)";
    match way {
        OtherWay::Durations(calls) => Note::new(
            "config-javascript-durations",
            format!(
                "{SDK} asks for something else: {}. It takes the digits that a duration starts with, sends `NaN` \
                 where there are none and 3600 where nothing is said, and knows neither `:` nor `[DEFAULT]`. With \
                 digits alone behind `=`, in the profile itself, both agree.",
                sends(calls)
            ),
            None,
            PAGES,
        ),
        OtherWay::Calls(calls) => Note::new(
            "config-javascript-calls",
            format!(
                "{SDK} goes another way: {}. It does not look at the environment’s credentials, and where a profile \
                 has several kinds, its order is another. Keep one kind in each profile.",
                sends(calls)
            ),
            None,
            PAGES,
        ),
        OtherWay::GoesOn { calls, because } => Note::new(
            "config-javascript-goes-on",
            format!(
                "{SDK} goes on here, because {}: {}. That it works does not say that the file is in order.",
                match because {
                    Because::Lines =>
                        "it skips lines that it cannot read, and takes the later of two",
                    Because::Checks => "it checks neither lengths nor durations before it sends",
                    Because::Order =>
                        "it cuts comments off, pays no heed to indentation, and takes other kinds of credentials \
                         first",
                },
                sends(calls)
            ),
            None,
            PAGES,
        ),
        OtherWay::Stops => Note::new(
            "config-javascript-stops",
            format!(
                "{SDK} finds no credentials in this profile. It reads only the files; it knows no header with text \
                 around the name or other signs than `_`, `-`, `@`, `+`, `.`, `%`, `:` and `/` in it, no keys in \
                 capital letters, and no line ends of old Macs. Where that is the reason, write `[profile name]` and \
                 the keys in small letters."
            ),
            None,
            PAGES,
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

/// Why the SDK for JavaScript goes on where the CLI stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Because {
    /// It skips lines that it cannot read, and takes the later of two.
    Lines,
    /// It checks neither durations nor lengths.
    Checks,
    /// It reads names, comments and indentation in another way, or takes another kind of credentials.
    Order,
}

/// In what other way the SDK for JavaScript goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum OtherWay {
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
