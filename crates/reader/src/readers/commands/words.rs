//! What is said of commands.

use crate::evidence::note::{Annotation, Note, Unread};
use crate::evidence::span::Span;
use session_advisor_core::facts::citations::{self, Citation};
use session_advisor_core::model::{Operation, RuleName, Seconds};
use session_advisor_explain::words::InWords;

/// The program that makes the calls.
pub(super) fn program(name: &str, place: &Span) -> Annotation {
    let text = format!("The program that makes the calls: `{name}`.");
    Annotation::new("command-program", text, place)
}

/// The call that is asked for.
pub(super) fn call(operation: Operation, place: &Span) -> Annotation {
    let text = format!("The call: `{}`.", operation.name());
    Annotation::new("command-call", text, place)
}

/// A role, by its ARN or name.
pub(super) fn role(role: &str, place: &Span) -> Annotation {
    let text = format!("The role that is asked for: `{role}`.");
    Annotation::new("command-role", text, place)
}

/// How long the session shall last; `None` where the paste does not tell.
pub(super) fn duration(seconds: Option<Seconds>, place: &Span) -> Annotation {
    let text = match seconds {
        Some(seconds) => format!("How long the session shall last: {}.", InWords(seconds)),
        None => {
            "How long the session shall last; what is pasted does not tell the number of seconds."
                .to_owned()
        }
    };
    Annotation::new("command-duration", text, place)
}

/// The profile that is selected.
pub(super) fn profile(profile: &str, place: &Span) -> Annotation {
    let text = format!("The profile that is selected: `{profile}`.");
    Annotation::new("command-profile", text, place)
}

/// An MFA device.
pub(super) fn mfa_device(place: &Span) -> Annotation {
    Annotation::new(
        "command-mfa-device",
        "The MFA device that goes with the call.",
        place,
    )
}

/// A variable that is set.
pub(super) fn variable(name: &str, place: &Span) -> Annotation {
    let text = format!("Sets the environment variable `{name}`.");
    Annotation::new("command-variable", text, place)
}

/// The longest session that a role is set to allow.
pub(super) fn role_maximum(seconds: Seconds, place: &Span) -> Annotation {
    let text = format!(
        "Sets the role’s maximum session duration to {}.",
        InWords(seconds)
    );
    Annotation::new("command-role-maximum", text, place)
}

/// A command of no kind that is read.
pub(super) const fn unknown_command(place: Span) -> Unread {
    Unread {
        place,
        why: "A command that is not read here, and ignored.",
    }
}

/// An option was abbreviated.
pub(super) fn abbreviated(written: &str, meant: &str, place: &Span) -> Note {
    let text = format!(
        "`{written}` is read as `{meant}`: the AWS CLI takes an option by its first letters as long as no other option \
         starts so. In scripts the whole name is safer."
    );
    Note::new("command-abbreviated", text, Some(place), &[])
}

/// An option was given more than once.
pub(super) fn last_one_wins(option: &str, value: &str, place: &Span) -> Note {
    let text = format!(
        "`{option}` stands more than once. The last one counts: `{value}`. Remove the other."
    );
    Note::new("command-last-one-wins", text, Some(place), &[])
}

/// The profile's own duration does not reach the command.
pub(super) fn profile_duration_stays(profile: Seconds, place: &Span) -> Note {
    let text = format!(
        "The profile’s duration_seconds ({}) sizes the profile’s own session only. The command itself asks for \
         nothing and gets the default of 1 hour. To ask for more or less, add `--duration-seconds`.",
        InWords(profile)
    );
    Note::new(
        "command-profile-duration-stays",
        text,
        Some(place),
        &[citations::ASSUME_ROLE],
    )
}

/// A prompt was copied with the command.
pub(super) fn prompt(place: &Span) -> Note {
    Note::new(
        "command-prompt",
        "The prompt in front of the command was left out here. With it, the shell would look for a program of that \
         name and stop. Copy the command without it.",
        Some(place),
        &[],
    )
}

/// The lines end with `^`, as cmd.exe wants it.
pub(super) fn caret(place: &Span) -> Note {
    Note::new(
        "command-caret",
        "The lines end with `^`, which goes on only in cmd.exe of Windows. bash ends the command there, so options are \
         missing and nothing is sent. In bash end the lines with a backslash.",
        Some(place),
        &[],
    )
}

/// The lines end with a backtick, as PowerShell wants it.
pub(super) fn backtick(place: &Span) -> Note {
    Note::new(
        "command-backtick",
        "The lines end with a backtick, which goes on only in PowerShell. bash takes what stands between two of them \
         for a command, so options are missing and nothing is sent. In bash end the lines with a backslash.",
        Some(place),
        &[],
    )
}

/// A space follows the backslash.
pub(super) fn space_after_backslash(place: &Span) -> Note {
    Note::new(
        "command-space-after-backslash",
        "A space follows the backslash at the end of the line, so the line ends there and the options below do not \
         belong to the command. Remove the space.",
        Some(place),
        &[],
    )
}

/// A carriage return follows the backslash: line ends of Windows.
pub(super) fn carriage_return(place: &Span) -> Note {
    Note::new(
        "command-carriage-return",
        "The line ends are those of Windows: a carriage return follows the backslash, so the line ends there and the \
         options below do not belong to the command. Save the script with Unix line ends.",
        Some(place),
        &[],
    )
}

/// The line before has no backslash.
pub(super) fn backslash_missing(place: &Span) -> Note {
    Note::new(
        "command-backslash-missing",
        "The line above does not end with a backslash, so these options do not belong to it and the shell takes them \
         for a program. Add a backslash to the end of the line above.",
        Some(place),
        &[],
    )
}

/// Typographic quotes, which no shell takes for quotes.
pub(super) fn curly_quotes(place: &Span) -> Note {
    Note::new(
        "command-curly-quotes",
        "These are typographic quotes, as word processors and chats put them. The shell takes them for part of the \
         value. Type straight quotes instead.",
        Some(place),
        &[],
    )
}

/// The MFA device is given without its code.
pub(super) fn code_missing(place: &Span) -> Note {
    Note::new(
        "command-mfa-code-missing",
        "The call names an MFA device but no code of it. `aws sts` does not ask for the code; it sends the call \
         without one, and AWS wants both. Add `--token-code` with the code that the device shows.",
        Some(place),
        &[citations::ASSUME_ROLE],
    )
}

/// More than the call ever allows is sent: the CLI checks minimums only.
pub(super) fn no_maximum_check(operation: Operation) -> Note {
    let text = format!(
        "The AWS CLI checks only the least that `{}` takes, not the most. So this request is sent, and AWS is the one \
         to refuse it. Ask for less.",
        operation.name()
    );
    Note::new(
        "command-no-maximum-check",
        text,
        None,
        match operation {
            Operation::GetSessionToken => &[citations::GET_SESSION_TOKEN],
            Operation::GetFederationToken => &[citations::GET_FEDERATION_TOKEN],
            Operation::AssumeRoot => &[citations::ASSUME_ROOT],
            Operation::GetWebIdentityToken => &[citations::GET_WEB_IDENTITY_TOKEN],
            _ => &[citations::ASSUME_ROLE],
        },
    )
}

/// The call is unsigned, so that the profile's calls are not made.
pub(super) fn profile_not_used(place: &Span) -> Note {
    Note::new(
        "command-profile-not-used",
        "This call carries no signature, so the profile plays no part: none of its calls is made, and no chain comes \
         of it.",
        Some(place),
        &[citations::STS_COMPARISON],
    )
}

/// A variable is set, but not handed to the command.
pub(super) fn not_exported(name: &str, place: &Span) -> Note {
    let text = format!(
        "`{name}` is set, but not exported, so the commands after it do not see it. Write `export {name}=…`, or put it \
         in front of the command on the same line."
    );
    Note::new("command-not-exported", text, Some(place), &[])
}

/// A variable whose value the paste does not tell.
pub(super) fn unknown_variable(written: &str, place: &Span) -> Note {
    let text = format!(
        "What `{written}` holds is not in the paste, so it stays unknown here. To find out: `echo \"{written}\"`."
    );
    Note::new("command-unknown-variable", text, Some(place), &[])
}

/// A value that stands in a file which the paste does not hold.
pub(super) fn file_not_pasted(file: &str, place: &Span) -> Note {
    let text = format!(
        "The value stands in `{file}`, which is not in the paste, so it stays unknown here. Paste the value in its \
         place to have it read."
    );
    Note::new("command-file-not-pasted", text, Some(place), &[])
}

/// Nothing is sent.
pub(super) fn skeleton_only(place: &Span) -> Note {
    Note::new(
        "command-skeleton-only",
        "With `--generate-cli-skeleton` or `--version` nothing is sent to AWS. Remove the option to make the call.",
        Some(place),
        &[],
    )
}

/// The credentials come from an earlier command of the paste.
pub(super) fn continues_earlier(place: &Span) -> Note {
    Note::new(
        "command-continues-earlier",
        "This command is signed with what an earlier command of the paste returned: temporary credentials. From a role \
         session this is role chaining, which allows 1 hour at most.",
        Some(place),
        &[citations::ROLE_TERMS],
    )
}

/// The command sets a role's maximum.
pub(super) fn sets_role_maximum(role: &str, maximum: Seconds, place: &Span) -> Note {
    let text = format!(
        "This command sets the maximum session duration of the role `{role}` to {}. It holds for sessions that are \
         asked for later. It does not change the hour that role chaining allows.",
        InWords(maximum)
    );
    Note::new(
        "command-sets-role-maximum",
        text,
        Some(place),
        &[citations::UPDATE_ROLE, citations::ROLE_TERMS],
    )
}

/// A tool calls GetSessionToken of its own accord before AssumeRole.
pub(super) fn tool_calls_get_session_token(tool: &str, place: &Span) -> Note {
    let text = format!(
        "`{tool}` calls GetSessionToken by itself before AssumeRole, so that MFA is asked for once. AssumeRole is then \
         signed with temporary credentials, and 1 hour is the most. `--no-session` leaves that call out."
    );
    Note::new("tool-calls-get-session-token", text, Some(place), AWS_VAULT)
}

/// A tool may do that: it hangs on its version and on the credentials that it keeps.
pub(super) fn tool_may_call_get_session_token(tool: &str, place: &Span) -> Note {
    let text = format!(
        "Depending on its version and on the keys that it keeps, `{tool}` calls GetSessionToken before AssumeRole. If \
         it does: AssumeRole is signed with temporary credentials, and 1 hour is the most. `{tool} --debug` shows it; \
         `--no-session` leaves that call out."
    );
    Note::new(
        "tool-may-call-get-session-token",
        text,
        Some(place),
        AWS_VAULT,
    )
}

/// A duration above an hour keeps the tool from calling GetSessionToken.
pub(super) fn tool_skips_get_session_token(tool: &str, place: &Span) -> Note {
    let text = format!(
        "A role session of more than 1 hour keeps `{tool}` from calling GetSessionToken first, so AssumeRole is signed \
         with the keys that it keeps. Old versions did not leave that call out; there `--no-session` does."
    );
    Note::new("tool-skips-get-session-token", text, Some(place), AWS_VAULT)
}

/// The profile names no role, so the session is one of GetSessionToken.
pub(super) fn no_role_in_profile(tool: &str, place: &Span) -> Note {
    let text = format!(
        "The profile names no role. `{tool}` then calls GetSessionToken alone, which allows up to 36 hours."
    );
    Note::new(
        "tool-no-role-in-profile",
        text,
        Some(place),
        &[citations::AWS_VAULT_USAGE, citations::GET_SESSION_TOKEN],
    )
}

/// The profile's `duration_seconds` plays no part, because the profile names no role.
pub(super) fn duration_seconds_unused(place: &Span) -> Note {
    Note::new("tool-duration-seconds-unused",
        "The profile names no role, so its duration_seconds sizes nothing and is ignored. Give the duration on the \
         command line.", Some(place), &[citations::AWS_VAULT_USAGE, citations::GET_SESSION_TOKEN])
    .showing(RuleName::RequestIgnoredByClient)
}

/// The paste does not hold the profile, so whether it names a role is not known.
pub(super) fn profile_not_pasted(profile: &str, place: &Span) -> Note {
    let text = format!(
        "The profile `{profile}` is not in the paste. It is read as one that names a role. If it names none: the call \
         is GetSessionToken, which allows up to 36 hours. Paste the profile to be certain."
    );
    Note::new("tool-profile-not-pasted", text, Some(place), &[])
}

/// A tool wants a unit with a duration.
pub(super) fn unit_missing(tool: &str, written: &str, place: &Span) -> Note {
    let text = format!(
        "`{tool}` reads a duration only with its unit, so `{written}` is not taken. Write `{written}s` for seconds, or \
         hours as in `2h`."
    );
    let pages = if tool == "aws-vault" { AWS_VAULT } else { &[] };
    Note::new("tool-unit-missing", text, Some(place), pages)
}

/// The tool opens the console with what it got.
pub(super) fn opens_console(tool: &str, place: &Span) -> Note {
    let text = format!(
        "`{tool}` opens the console with the credentials that it gets. How long the console session lasts follows from \
         these credentials."
    );
    Note::new("tool-opens-console", text, Some(place), &[])
}

/// The duration asked is also sent with the chained call.
pub(super) fn duration_reaches_chain(tool: &str, place: &Span) -> Note {
    let text = format!(
        "`{tool}` sends the duration with the chained call, too. That call is signed with temporary credentials, so \
         more than 1 hour is refused. Ask for 1 hour."
    );
    Note::new("tool-duration-reaches-chain", text, Some(place), &[])
}

/// With a role duration the tool does not walk the chain of source profiles.
pub(super) fn chain_not_walked(tool: &str, place: &Span) -> Note {
    let text = format!(
        "With a role duration `{tool}` does not walk the chain of source profiles: it assumes the last role only. \
         Leave the duration out where the roles in between are needed."
    );
    Note::new("tool-chain-not-walked", text, Some(place), &[])
}

const AWS_VAULT: &[&Citation] = &[citations::AWS_VAULT_USAGE];
