//! Which lines name these files, and which look as if they were of them.

use super::file_kind::File;
use super::keys;
use crate::formats::python::trim;

/// Words that may stand beside a path where a line does nothing but name the file.
const FILLERS: [&str; 22] = [
    "a",
    "aws",
    "config",
    "content",
    "contents",
    "credentials",
    "file",
    "from",
    "here",
    "here's",
    "here’s",
    "in",
    "is",
    "my",
    "of",
    "our",
    "the",
    "this",
    "these",
    "are",
    "and",
    "looks",
];

/// Commands that print a file.
const PRINTERS: [&str; 11] = [
    "bat",
    "cat",
    "code",
    "get-content",
    "head",
    "less",
    "more",
    "nano",
    "tail",
    "type",
    "vim",
];

/// The file that a line names, if naming one is all that it does.
pub(crate) fn label(line: &str) -> Option<File> {
    named(line).map(|(file, _)| file)
}

/// The file that a line names, with its path.
pub(super) fn named(line: &str) -> Option<(File, &str)> {
    // Long lines are no labels; most lines do not get past this.
    if line.len() > 200 || !line.contains(".aws") {
        return None;
    }
    let line = trim(line);
    let line = line.strip_suffix("<==").unwrap_or(line);
    let bare = line.trim_start_matches(['#', ';', '/', '*', '-', '=', '>', '$', '%', ' ', '\t']);
    // A path that starts with a slash loses it above.
    let line = if bare.len() < line.len() && line.starts_with('/') && !line.starts_with("//") {
        line
    } else {
        bare
    };
    let mut found = None;
    let mut printed = false;
    let mut others = 0_usize;
    for word in line.split_whitespace() {
        let word = word.trim_matches(['`', '"', '\'', '*', ':', '(', ')', ',', '-', '=', '>']);
        match file_at(word) {
            Some(file) if found.is_none() => found = Some((file, word)),
            Some(_) => return None,
            None if word.is_empty() => {}
            None if found.is_none() && PRINTERS.contains(&word.to_ascii_lowercase().as_str()) => {
                printed = true;
            }
            // A prompt may stand before the command that prints the file.
            None if !printed && found.is_none() && word.ends_with(['$', '%', '#', '>']) => {}
            None if FILLERS.contains(&word.to_ascii_lowercase().as_str()) => {}
            None => others = others.saturating_add(1),
        }
    }
    found.filter(|_| others == 0)
}

/// Which of the two files a path names.
pub(super) fn file_at(path: &str) -> Option<File> {
    if path.contains('=') {
        return None;
    }
    let path = path.strip_suffix("config").map_or_else(
        || {
            path.strip_suffix("credentials")
                .map(|rest| (rest, File::Credentials))
        },
        |rest| Some((rest, File::Config)),
    );
    let (folder, file) = path?;
    let folder = folder.strip_suffix(['/', '\\'])?.strip_suffix(".aws")?;
    (folder.is_empty() || folder.ends_with(['/', '\\'])).then_some(file)
}

/// Whether a line that no label stands above could be of these files.
pub(crate) fn belongs(line: &str) -> bool {
    let bare = trim(line);
    if bare.is_empty() || bare.starts_with(['#', ';']) || is_header(bare) {
        return true;
    }
    let Some(key) = key(bare) else {
        return keys::is_of_sessions(&bare.to_ascii_lowercase());
    };
    let indented = line.starts_with([' ', '\t']);
    keys::is_known(&key)
        || keys::is_another_duration(&key)
        || indented && bare.contains('=') && is_plain_key(&key)
}

/// Whether a line alone makes one think of these files.
fn is_evidence(line: &str) -> bool {
    let bare = trim(line);
    if let Some(name) = bare.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        let name = trim(name.0);
        return name == "default"
            || ["profile ", "profile\t", "sso-session "]
                .iter()
                .any(|start| name.starts_with(start));
    }
    let Some((name, value)) = bare.split_once(['=', ':']) else {
        return false;
    };
    let key = trim(name).to_ascii_lowercase();
    // JSON, YAML and code have such keys too, but then a quote, a comma or a brace ends the value.
    keys::is_telling(&key) && !trim(value).ends_with([',', '{', ';', '('])
}

/// Whether a stretch of these files starts at the start of this text, which is the start of a line:
/// what tells may stand a few lines below, as under a header that could be anything.
pub(crate) fn begins(text: &str) -> bool {
    const LINES: usize = 6;
    text.lines()
        .take(LINES)
        .take_while(|line| belongs(line) && !trim(line).is_empty())
        .any(is_evidence)
}

fn key(line: &str) -> Option<String> {
    let (key, _) = line.split_once(['=', ':'])?;
    Some(trim(key).to_ascii_lowercase())
}

fn is_plain_key(key: &str) -> bool {
    !key.is_empty()
        && key
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || matches!(character, '_' | '-'))
}

/// Whether a line is a header with a name that a person would give.
fn is_header(line: &str) -> bool {
    let Some((name, _)) = line.strip_prefix('[').and_then(|rest| rest.split_once(']')) else {
        return false;
    };
    let name = trim(name);
    // Logs put levels and times in brackets, JSON puts lists there.
    !name.is_empty()
        && name.len() <= 128
        && !name.starts_with(['{', '"', '[', '\''])
        && !name.contains([',', '{', '}'])
        && ![
            "error", "warn", "warning", "info", "debug", "trace", "fatal",
        ]
        .contains(&name.to_ascii_lowercase().as_str())
        && !is_time(name)
}

fn is_time(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_digit()) && name.contains(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_name_a_file_and_do_nothing_else() {
        for line in [
            "# ~/.aws/config",
            "~/.aws/config:",
            "/home/me/.aws/config",
            "$ cat ~/.aws/config",
            "me@host:~$ cat ~/.aws/config",
            "==> /home/me/.aws/config <==",
            "**~/.aws/config**",
            "Here is my `~/.aws/config`:",
            "C:\\Users\\me\\.aws\\config",
            "; .aws/config",
        ] {
            assert_eq!(label(line), Some(File::Config), "{line}");
        }
        assert_eq!(label("# ~/.aws/credentials"), Some(File::Credentials));
        for line in [
            "Unable to parse config file: /home/me/.aws/config",
            "$ aws configure",
            "# keys are in ~/.aws/credentials, roles in ~/.aws/config",
            "AWS_CONFIG_FILE=/home/me/.aws/config",
            "config",
            "cp ~/.aws/config ~/.aws/config.old",
        ] {
            assert_eq!(label(line), None, "{line}");
        }
    }

    #[test]
    fn a_header_that_could_be_anything_starts_a_file_if_its_keys_tell() {
        assert!(begins("[prod]\nregion = x\naws_access_key_id = AKIA\n"));
        assert!(!begins("[prod]\nsomething else\nrole_arn = x\n"));
        assert!(!begins("[prod]\n\nrole_arn = x\n"));
    }

    #[test]
    fn unlabelled_lines_are_known_by_their_keys() {
        for line in [
            "[profile x]",
            "[default]",
            "role_arn = a",
            "sso_region: b",
            "duration_seconds=1",
        ] {
            assert!(is_evidence(line) && belongs(line), "{line}");
        }
        for line in [
            "[prod]",
            "  max_concurrent_requests = 10",
            "# note",
            "",
            "region = x",
            "duration = 1h",
        ] {
            assert!(!is_evidence(line) && belongs(line), "{line}");
        }
        for line in [
            "[INFO] something",
            "foo",
            "Error: no",
            "\"role_arn\": \"x\",",
            "[1, 2]",
            "aws sts x",
        ] {
            assert!(!is_evidence(line) && !belongs(line), "{line}");
        }
    }
}
