//! Where in a paste a command starts and ends, and the prompt in front of it.

use super::recognise::is_command;
use crate::formats::shell::Shell;
use crate::formats::shell::words::logical_line;

/// The most lines that one command may take, and the most bytes: beyond them a quote was not meant to
/// be one.
const MOST_LINES: usize = 120;
const MOST_BYTES: usize = 64 * 1024;

/// A prompt that was copied with a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Prompt {
    /// How many bytes it takes from the start of the line, blanks in front included.
    pub(super) length: usize,
    /// The shell that shows such a prompt.
    pub(super) shell: Shell,
}

/// The prompt at the start of a line, if a command follows it. Its length is 0, or that of the blanks
/// in front, where there is none.
pub(super) fn prompt(line: &str) -> Option<Prompt> {
    let blanks = line
        .len()
        .saturating_sub(line.trim_start_matches([' ', '\t']).len());
    let body = line.get(blanks..)?;
    if is_command(body) {
        return Some(Prompt {
            length: blanks,
            shell: Shell::Bash,
        });
    }
    let (length, shell) = prompt_length(body)?;
    let rest = body.get(length..)?;
    let more = rest
        .len()
        .saturating_sub(rest.trim_start_matches([' ', '\t']).len());
    is_command(rest.trim_start_matches([' ', '\t'])).then(|| Prompt {
        length: blanks.saturating_add(length).saturating_add(more),
        shell,
    })
}

fn prompt_length(line: &str) -> Option<(usize, Shell)> {
    let near = line
        .char_indices()
        .nth(120)
        .map_or(line.len(), |(index, _)| index);
    let near = line.get(..near)?;
    let mut letters = near.chars();
    let drive = letters.next().is_some_and(|it| it.is_ascii_alphabetic())
        && letters.next() == Some(':')
        && letters.next() == Some('\\');
    if drive || near.starts_with("PS ") || near.starts_with("PS>") {
        let end = near.find('>')?.saturating_add(1);
        let shell = if drive { Shell::Cmd } else { Shell::PowerShell };
        return Some((end, shell));
    }
    let mut first: Option<(usize, usize)> = None;
    for sign in ["$ ", "# ", "% ", "> ", "❯ ", "➜ ", "λ "] {
        if let Some(at) = near.find(sign)
            && first.is_none_or(|(before, _)| at < before)
        {
            first = Some((at, at.saturating_add(sign.len())));
        }
    }
    let (at, end) = first?;
    let before = near.get(..at)?.trim_end();
    let looks_like_one = before.is_empty()
        || before.starts_with(['[', '('])
        || ["bash", "sh", "zsh"]
            .iter()
            .any(|shell| before.starts_with(shell))
        || (before.contains(['@', ':', '~']) && before.split_whitespace().count() <= 3)
        || !before
            .chars()
            .any(|it| it.is_alphanumeric() || "#*-|=".contains(it));
    looks_like_one.then_some((end, Shell::Bash))
}

/// How many bytes the command takes that starts at the start of this text, which is the start of a
/// line, without the line break after it; none if no known command and no assignment of an
/// environment variable starts there.
pub(crate) fn extent(text: &str) -> Option<usize> {
    let first = text.split('\n').next().unwrap_or(text);
    let prompt = prompt(first)?;
    let near = window(text, first);
    let body = near.get(prompt.length..).unwrap_or("");
    let line_end = |from: usize| {
        near.get(from..)
            .and_then(|rest| rest.find('\n'))
            .map_or(near.len(), |at| from.saturating_add(at))
    };
    let mut end = match logical_line(body) {
        Some(length) => prompt.length.saturating_add(length),
        None => line_end(0),
    };
    // Lines that some other shell, or nobody, reads as one command: they are shown as one.
    while let Some(next) = near.get(end..).and_then(|rest| rest.strip_prefix('\n')) {
        let so_far = near.get(..end).unwrap_or("");
        let last = so_far.rsplit('\n').next().unwrap_or("");
        let next_line = next.split('\n').next().unwrap_or("").trim_start();
        let option = next_line
            .strip_prefix("--")
            .is_some_and(|rest| rest.starts_with(|it: char| it.is_ascii_lowercase()))
            || next_line.strip_prefix("> --").is_some();
        let trimmed = last.trim_end();
        if (trimmed.ends_with(['\\', '^', '`']) && !next_line.is_empty()) || option {
            end = line_end(end.saturating_add(1));
        } else {
            break;
        }
    }
    let found = near.get(..end).unwrap_or("");
    Some(
        found
            .trim_end_matches(['\r', ' ', '\t'])
            .len()
            .max(1)
            .min(found.len()),
    )
}

/// As much of the text as may belong to the command: most often its line and the one after it.
fn window<'t>(text: &'t str, first: &str) -> &'t str {
    let plain = !first.trim_end().ends_with(['\\', '^', '`'])
        && !first.contains("<<")
        && logical_line(first).is_some();
    let mut most = 0_usize;
    for line in text
        .split_inclusive('\n')
        .take(if plain { 8 } else { MOST_LINES })
    {
        let longer = most.saturating_add(line.len());
        if longer > MOST_BYTES && most > 0 {
            break;
        }
        most = longer;
    }
    let near = text
        .get(..floor(text, most.min(MOST_BYTES.max(first.len()))))
        .unwrap_or(text);
    near.strip_suffix('\n').unwrap_or(near)
}

/// The last place at or before that byte where a character starts.
fn floor(text: &str, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    (0..=at)
        .rev()
        .find(|index| text.is_char_boundary(*index))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::string_slice, reason = "a test that cannot go on should panic")]

    use super::*;

    #[test]
    fn commands_are_told_from_prose() {
        for line in [
            "aws sts assume-role --role-arn x",
            "$ aws s3 ls",
            "# aws sts get-caller-identity",
            "> aws login",
            "PS C:\\Users\\me> aws sts get-session-token",
            "C:\\>aws sts get-session-token",
            "[ec2-user@ip-10-0-0-1 ~]$ aws sts get-caller-identity",
            "me@host:~$ AWS_PROFILE=dev aws s3 ls",
            "❯ assume dev -d 2h",
            "AWS_ASSUME_ROLE_TTL=12h aws-vault-7.5.6 --debug exec 123456789012 -- echo foo",
            "export AWS_PROFILE=dev",
            "set AWS_PROFILE=dev",
            "$env:AWS_PROFILE = \"dev\"",
            "eval $(aws configure export-credentials --profile x --format env)",
            "creds=$(aws sts assume-role --role-arn x)",
            "--duration-seconds 43200",
            "aws --profile=role s3 ls --debug",
            "TZ=GMT saml2aws login --session-duration=43200",
            "aws sso login; jq .expiresAt ~/.aws/sso/cache/*.json",
            "D=7200",
        ] {
            assert_eq!(extent(line), Some(line.len()), "{line}");
        }
        for line in [
            "aws says that the token is expired",
            "aws",
            "# a comment",
            "## aws-vault",
            "aws-vault is what we use",
            "region=us-east-1",
            "aws_access_key_id=AKIA",
            "[profile dev]",
            "role_arn = arn:aws:iam::111122223333:role/Dev",
            "An error occurred (ValidationError) when calling the AssumeRole operation",
            "",
            "https://docs.aws.amazon.com/a?b=$c",
        ] {
            assert_eq!(extent(line), None, "{line}");
        }
    }

    #[test]
    fn a_command_takes_its_lines() {
        for text in [
            "aws sts assume-role \\\n  --role-arn x \\\n  --duration-seconds 900",
            "aws sts assume-role ^\r\n  --role-arn x ^\r\n  --duration-seconds 900",
            "aws sts assume-role `\n  --role-arn x `\n  --duration-seconds 900",
            "aws sts assume-role --role-arn x\n  --duration-seconds 900",
            "aws sts assume-role --cli-input-json '{\n  \"RoleArn\": \"x\"\n}'",
            "cat() { :; }; aws s3 ls",
        ] {
            let whole = format!("{text}\nnext line");
            if let Some(end) = extent(&whole) {
                assert_eq!(&whole[..end], text);
            } else {
                assert!(text.starts_with("cat"), "{text}");
            }
        }
        let open = "aws s3 ls 'x\nmore\n";
        assert_eq!(extent(open).expect("a command"), "aws s3 ls 'x".len());
    }
}
