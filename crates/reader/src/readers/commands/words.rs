//! What a reading says about commands.

use super::{Continuation, Meaning, Quirk};
use crate::report::Said;
use session_advisor_core::facts::citations::{self, Citation};
use session_advisor_core::model::Operation;
use session_advisor_explain::words::InWords;

/// What a part means.
pub(crate) fn meaning(meaning: &Meaning) -> String {
    match meaning {
        Meaning::Program(name) => format!("The program that makes the calls: `{name}`."),
        Meaning::Call(operation) => format!("The call: `{}`.", operation.name()),
        Meaning::Role(role) => format!("The role that is asked for: `{role}`."),
        Meaning::Duration(Some(seconds)) => {
            format!("How long the session shall last: {}.", InWords(*seconds))
        }
        Meaning::Duration(None) => {
            "How long the session shall last; what is pasted does not tell the number of seconds."
                .to_owned()
        }
        Meaning::Profile(profile) => format!("The profile that is selected: `{profile}`."),
        Meaning::MfaDevice => "The MFA device that goes with the call.".to_owned(),
        Meaning::Variable(name) => format!("Sets the environment variable `{name}`."),
        Meaning::RoleMaximum(seconds) => format!(
            "Sets the role’s maximum session duration to {}.",
            InWords(*seconds)
        ),
    }
}

/// What is worth knowing.
pub(crate) fn quirk(quirk: &Quirk) -> Said {
    Said {
        text: text(quirk),
        citations: pages(quirk),
    }
}

fn text(quirk: &Quirk) -> String {
    match quirk {
        Quirk::Abbreviated { written, meant } => format!(
            "`{written}` is read as `{meant}`: the AWS CLI takes an option by its first letters as long as no other \
             option starts so. In scripts the whole name is safer."
        ),
        Quirk::LastOneWins { option, value } => format!(
            "`{option}` stands more than once. The last one counts: `{value}`. Remove the other."
        ),
        Quirk::ProfileDurationStays { profile } => format!(
            "The profile’s duration_seconds ({}) sizes the profile’s own session only. The command itself asks for \
             nothing and gets the default of 1 hour. To ask for more or less, add `--duration-seconds`.",
            InWords(*profile)
        ),
        Quirk::Prompt => "The prompt in front of the command was left out here. With it, the shell would look for a \
             program of that name and stop. Copy the command without it."
            .to_owned(),
        Quirk::Lines(continuation) => lines(*continuation).to_owned(),
        Quirk::CurlyQuotes => "These are typographic quotes, as word processors and chats put them. The shell takes \
             them for part of the value. Type straight quotes instead."
            .to_owned(),
        Quirk::CodeMissing => "The call names an MFA device but no code of it. `aws sts` does not ask for the code; it \
             sends the call without one, and AWS wants both. Add `--token-code` with the code that the device shows."
            .to_owned(),
        Quirk::NoMaximumCheck { operation } => format!(
            "The AWS CLI checks only the least that `{}` takes, not the most. So this request is sent, and AWS is \
             the one to refuse it. Ask for less.",
            operation.name()
        ),
        Quirk::ProfileNotUsed => "This call carries no signature, so the profile plays no part: none of its calls is \
             made, and no chain comes of it."
            .to_owned(),
        Quirk::NotExported { name } => format!(
            "`{name}` is set, but not exported, so the commands after it do not see it. Write `export {name}=…`, or \
             put it in front of the command on the same line."
        ),
        Quirk::UnknownVariable { written } => format!(
            "What `{written}` holds is not in the paste, so it stays unknown here. To find out: `echo \"{written}\"`."
        ),
        Quirk::FileNotPasted { file } => format!(
            "The value stands in `{file}`, which is not in the paste, so it stays unknown here. Paste the value in its \
             place to have it read."
        ),
        Quirk::SkeletonOnly => "With `--generate-cli-skeleton` or `--version` nothing is sent to AWS. Remove the \
             option to make the call."
            .to_owned(),
        Quirk::ContinuesEarlier => "This command is signed with what an earlier command of the paste returned: \
             temporary credentials. From a role session this is role chaining, which allows 1 hour at most."
            .to_owned(),
        Quirk::SetsRoleMaximum { role, maximum } => format!(
            "This command sets the maximum session duration of the role `{role}` to {}. It holds for sessions that are \
             asked for later. It does not change the hour that role chaining allows.",
            InWords(*maximum)
        ),
        tool => tools(tool),
    }
}

fn tools(quirk: &Quirk) -> String {
    match quirk {
        Quirk::ToolCallsGetSessionToken { tool } => format!(
            "`{tool}` calls GetSessionToken by itself before AssumeRole, so that MFA is asked for once. AssumeRole is \
             then signed with temporary credentials, and 1 hour is the most. `--no-session` leaves that call out."
        ),
        Quirk::ToolMayCallGetSessionToken { tool } => format!(
            "Depending on its version and on the keys that it keeps, `{tool}` calls GetSessionToken before AssumeRole. \
             If it does: AssumeRole is signed with temporary credentials, and 1 hour is the most. `{tool} --debug` \
             shows it; `--no-session` leaves that call out."
        ),
        Quirk::ToolSkipsGetSessionToken { tool } => format!(
            "A role session of more than 1 hour keeps `{tool}` from calling GetSessionToken first, so AssumeRole is \
             signed with the keys that it keeps. Old versions did not leave that call out; there `--no-session` does."
        ),
        Quirk::NoRoleInProfile { tool } => format!(
            "The profile names no role. `{tool}` then calls GetSessionToken alone, which allows up to 36 hours."
        ),
        Quirk::DurationSecondsUnused => {
            "The profile names no role, so its duration_seconds sizes nothing and is \
             ignored. Give the duration on the command line."
                .to_owned()
        }
        Quirk::ProfileNotPasted { profile } => format!(
            "The profile `{profile}` is not in the paste. It is read as one that names a role. If it names none: the \
             call is GetSessionToken, which allows up to 36 hours. Paste the profile to be certain."
        ),
        Quirk::UnitMissing { tool, written } => format!(
            "`{tool}` reads a duration only with its unit, so `{written}` is not taken. Write `{written}s` for \
             seconds, or hours as in `2h`."
        ),
        Quirk::OpensConsole { tool } => format!(
            "`{tool}` opens the console with the credentials that it gets. How long the console session lasts follows \
             from these credentials."
        ),
        Quirk::DurationReachesChain { tool } => format!(
            "`{tool}` sends the duration with the chained call, too. That call is signed with temporary credentials, so \
             more than 1 hour is refused. Ask for 1 hour."
        ),
        Quirk::ChainNotWalked { tool } => format!(
            "With a role duration `{tool}` does not walk the chain of source profiles: it assumes the last role only. \
             Leave the duration out where the roles in between are needed."
        ),
        _ => String::new(),
    }
}

const fn lines(continuation: Continuation) -> &'static str {
    match continuation {
        Continuation::Caret => {
            "The lines end with `^`, which goes on only in cmd.exe of Windows. bash ends the command there, so options \
             are missing and nothing is sent. In bash end the lines with a backslash."
        }
        Continuation::Backtick => {
            "The lines end with a backtick, which goes on only in PowerShell. bash takes what stands between two of them \
             for a command, so options are missing and nothing is sent. In bash end the lines with a backslash."
        }
        Continuation::SpaceAfterBackslash => {
            "A space follows the backslash at the end of the line, so the line ends there and the options below do not \
             belong to the command. Remove the space."
        }
        Continuation::CarriageReturn => {
            "The line ends are those of Windows: a carriage return follows the backslash, so the line ends there and the \
             options below do not belong to the command. Save the script with Unix line ends."
        }
        Continuation::Missing => {
            "The line above does not end with a backslash, so these options do not belong to it and the shell takes them \
             for a program. Add a backslash to the end of the line above."
        }
    }
}

fn pages(quirk: &Quirk) -> &'static [&'static Citation] {
    match quirk {
        Quirk::ContinuesEarlier => &[citations::ROLE_TERMS],
        Quirk::SetsRoleMaximum { .. } => &[citations::UPDATE_ROLE, citations::ROLE_TERMS],
        Quirk::ProfileDurationStays { .. } | Quirk::CodeMissing => &[citations::ASSUME_ROLE],
        Quirk::NoMaximumCheck { operation } => match operation {
            Operation::GetSessionToken => &[citations::GET_SESSION_TOKEN],
            Operation::GetFederationToken => &[citations::GET_FEDERATION_TOKEN],
            Operation::AssumeRoot => &[citations::ASSUME_ROOT],
            Operation::GetWebIdentityToken => &[citations::GET_WEB_IDENTITY_TOKEN],
            _ => &[citations::ASSUME_ROLE],
        },
        Quirk::ProfileNotUsed => &[citations::STS_COMPARISON],
        Quirk::ToolCallsGetSessionToken { .. }
        | Quirk::ToolMayCallGetSessionToken { .. }
        | Quirk::ToolSkipsGetSessionToken { .. }
        | Quirk::UnitMissing {
            tool: "aws-vault", ..
        } => &[citations::AWS_VAULT_USAGE],
        Quirk::NoRoleInProfile { .. } | Quirk::DurationSecondsUnused => {
            &[citations::AWS_VAULT_USAGE, citations::GET_SESSION_TOKEN]
        }
        _ => &[],
    }
}
