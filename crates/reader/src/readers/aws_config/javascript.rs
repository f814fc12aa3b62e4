//! How the AWS SDK for JavaScript v3 (`fromIni`) reads the same files, where that is another way.

use super::base::is_instance_shut_out;
use super::file_kind::File;
use super::label::file_at;
use super::profiles::Profiles;
use crate::collections::map::StringMap;
use crate::evidence::selection::{Environment, Selection};
use crate::evidence::span::Span;
use session_advisor_core::model::Operation;

type Keys = StringMap<String>;
type Sections = StringMap<Keys>;

/// The files as this SDK parses them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Parsed {
    /// The profiles of the config file, by their names, and its other sections.
    config: Sections,
    /// The sections of the credentials file.
    credentials: Sections,
}

/// The DurationSeconds that this SDK sends where the profile sets none.
pub(super) const DEFAULT_DURATION: &str = "3600";

/// A call that this SDK makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Call {
    /// What it calls.
    pub(super) operation: Operation,
    /// What it sends as DurationSeconds.
    pub(super) duration: Option<String>,
}

/// What this SDK does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It makes these calls and has credentials.
    Calls(Vec<Call>),
    /// It stops before any call.
    Stops,
    /// The paste does not tell.
    Unknown,
}

impl Parsed {
    pub(super) fn read(text: &str, stretches: &[(File, Span)]) -> Self {
        let of = |file: File| {
            let mut reader = Reader::default();
            for (_, place) in stretches.iter().filter(|(from, _)| *from == file) {
                let stretch = text.get(place.clone()).unwrap_or_default();
                for line in stretch.split('\n') {
                    reader.line(line.strip_suffix('\r').unwrap_or(line));
                }
            }
            reader.sections
        };
        let mut parsed = Self {
            config: profiles_of(&of(File::Config)),
            credentials: of(File::Credentials),
        };
        for (name, keys) in of(File::Unsaid).iter() {
            let section = match name.strip_prefix("profile.") {
                Some(name) => parsed.config.or_default(name),
                None => parsed.credentials.or_default(name),
            };
            if let Some(section) = section {
                for (key, value) in keys.iter() {
                    section.insert(key, value.clone());
                }
            }
        }
        parsed
    }

    fn get<'a>(&'a self, files: (File, File), profile: &str, key: &str) -> Option<&'a str> {
        let of = |file| match file {
            File::Credentials => &self.credentials,
            File::Config | File::Unsaid => &self.config,
        };
        [of(files.1), of(files.0)]
            .iter()
            .find_map(|sections| sections.get(profile)?.get(key))
            .map(String::as_str)
    }
}

/// The profiles of a config file: `[profile default]` before `[default]`, and no other plain header.
fn profiles_of(sections: &Sections) -> Sections {
    let mut profiles = Sections::default();
    for (name, keys) in sections.iter() {
        if let Some(name) = name.strip_prefix("profile.") {
            profiles.insert(name, keys.clone());
        } else if name.starts_with("sso-session.") || name.starts_with("services.") {
            profiles.insert(name, keys.clone());
        }
    }
    if let Some(keys) = sections.get("default")
        && profiles.get("default").is_none()
    {
        profiles.insert("default", keys.clone());
    }
    profiles
}

#[derive(Debug, Default)]
struct Reader {
    sections: Sections,
    current: Option<String>,
    /// The key without a value under which indented keys stand.
    under: Option<String>,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let bare = trim(without_comment(line));
        let inner = bare
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'));
        if let Some(name) = inner {
            self.under = None;
            self.current = section_name(name);
            return;
        }
        let Some(section) = &self.current else {
            return;
        };
        let Some((key, value)) = bare.split_once('=').filter(|(key, _)| !key.is_empty()) else {
            return;
        };
        let (key, value) = (trim(key), trim(value));
        if value.is_empty() {
            self.under = Some(key.to_owned());
            return;
        }
        if !line.starts_with(is_blank) {
            self.under = None;
        }
        let key = match &self.under {
            Some(under) => format!("{under}.{key}"),
            None => key.to_owned(),
        };
        if let Some(keys) = self.sections.or_default(section) {
            keys.insert(&key, value.to_owned());
        }
    }
}

/// What JavaScript takes for a blank.
fn is_blank(character: char) -> bool {
    character.is_whitespace() && character != '\u{85}' || character == '\u{feff}'
}

fn trim(text: &str) -> &str {
    text.trim_matches(is_blank)
}

fn without_comment(line: &str) -> &str {
    let mut after_blank = true;
    for (at, character) in line.char_indices() {
        if after_blank && matches!(character, '#' | ';') {
            return line.get(..at).unwrap_or_default();
        }
        after_blank = is_blank(character);
    }
    line
}

/// The name that a section has: its kind and its own name with a dot between, or the header as it is.
fn section_name(header: &str) -> Option<String> {
    let is_word = |text: &str| {
        !text.is_empty()
            && text.chars().all(|character| {
                character.is_ascii_alphanumeric() || matches!(character, '_' | '-')
            })
    };
    let is_name = |text: &str| {
        !text.is_empty()
            && text.chars().all(|character| {
                character.is_ascii_alphanumeric()
                    || matches!(character, '_' | '-' | '@' | '+' | '.' | '%' | ':' | '/')
            })
    };
    let parts = header
        .find(is_blank)
        .and_then(|at| Some((header.get(..at)?, header.get(at..)?)))
        .and_then(|(kind, rest)| Some((kind, rest.strip_prefix(is_blank)?)));
    let Some((kind, name)) = parts.filter(|(kind, _)| is_word(kind)) else {
        return Some(header.to_owned());
    };
    let bare = ['"', '\'']
        .iter()
        .find_map(|quote| name.strip_prefix(*quote)?.strip_suffix(*quote))
        .unwrap_or(name);
    if !is_name(bare) {
        return Some(header.to_owned());
    }
    ["profile", "sso-session", "services"]
        .contains(&kind)
        .then(|| format!("{kind}.{bare}"))
}

/// What `parseInt(text, 10)` gives, as it is sent.
pub(super) fn sent(text: &str) -> String {
    let text = trim(text);
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let end = rest
        .find(|character: char| !character.is_ascii_digit())
        .unwrap_or(rest.len());
    let digits = rest.get(..end).unwrap_or_default();
    match digits.trim_start_matches('0') {
        "" if digits.is_empty() => "NaN".to_owned(),
        "" => "0".to_owned(),
        digits => [sign, &as_float(digits)].concat(),
    }
}

/// The float nearest to a whole number, as JavaScript writes it: no more digits than tell it from
/// its neighbours. Behind the 38th digit all count as zeros.
fn as_float(digits: &str) -> String {
    const DIGITS: usize = 38;
    const MOST: u128 = 10_u128.pow(37);
    let read = digits.get(..DIGITS).unwrap_or(digits);
    let number = read.bytes().fold(0_u128, |number, digit| {
        number * 10 + u128::from(digit.saturating_sub(b'0'))
    });
    let float = nearest(number);
    let mut zeros = DIGITS - 1;
    let mut unit = MOST;
    let mut kept = (float + unit / 2) / unit;
    while nearest(kept * unit) != float {
        zeros -= 1;
        unit /= 10;
        kept = (float + unit / 2) / unit;
    }
    // No float needs more than 17 digits to be told.
    let kept = u64::try_from(kept).unwrap_or(u64::MAX).to_string();
    let length = kept.len() + zeros + digits.len() - read.len();
    if length <= 21 {
        return format!("{kept:0<length$}");
    }
    let shown = kept.trim_end_matches('0');
    if length > 309 || length == 309 && shown > "17976931348623157" {
        return "Infinity".to_owned();
    }
    let (first, rest) = shown.split_at_checked(1).unwrap_or_default();
    let point = if rest.is_empty() { "" } else { "." };
    format!("{first}{point}{rest}e+{}", length - 1)
}

/// The nearest number that is a float; of two that are equally near, the even one.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "what a float keeps of a number is the point"
)]
const fn nearest(number: u128) -> u128 {
    number as f64 as u128
}

/// What this SDK does for that selection.
pub(super) fn resolve(parsed: &Parsed, profiles: Profiles<'_>, selection: &Selection) -> Outcome {
    let variable = |name: &str| selection.environment.get(name).map(String::as_str);
    let file = |name: &str, usual| variable(name).map_or(Some(usual), file_at);
    let files = (
        file("AWS_CONFIG_FILE", File::Config),
        file("AWS_SHARED_CREDENTIALS_FILE", File::Credentials),
    );
    let (Some(config), Some(credentials)) = files else {
        return Outcome::Unknown;
    };
    let name = selection
        .profile
        .as_deref()
        .or_else(|| variable("AWS_PROFILE").filter(|name| !name.is_empty()))
        .unwrap_or("default");
    let walk = Walk {
        parsed,
        files: (config, credentials),
        complete: profiles.knows_all(),
        environment: &selection.environment,
    };
    walk.profile(name)
}

#[derive(Debug, Clone, Copy)]
struct Walk<'a> {
    parsed: &'a Parsed,
    files: (File, File),
    complete: bool,
    environment: &'a Environment,
}

impl Walk<'_> {
    fn get(&self, profile: &str, key: &str) -> Option<&str> {
        self.parsed.get(self.files, profile, key)
    }

    fn has(&self, profile: &str, keys: &[&str]) -> bool {
        keys.iter().all(|key| self.get(profile, key).is_some())
    }

    fn assumes_role(&self, profile: &str) -> bool {
        self.has(profile, &["role_arn"])
            && self.has(profile, &["source_profile"]) != self.has(profile, &["credential_source"])
    }

    fn has_credential_source(&self, profile: &str) -> bool {
        let filled = |name: &str| {
            self.environment
                .get(name)
                .is_some_and(|value| !value.is_empty())
        };
        match self.get(profile, "credential_source") {
            // Keys of which the paste says nothing may well be there.
            Some("Environment") => filled("AWS_ACCESS_KEY_ID") == filled("AWS_SECRET_ACCESS_KEY"),
            Some("Ec2InstanceMetadata") => !is_instance_shut_out(self.environment),
            source => source == Some("EcsContainer"),
        }
    }

    fn has_permission_set(&self, profile: &str) -> bool {
        const OF_SESSION: [&str; 2] = ["sso_start_url", "sso_region"];
        if !self.has(profile, &["sso_account_id", "sso_role_name"]) {
            return false;
        }
        let Some(session) = self.get(profile, "sso_session") else {
            return self.has(profile, &OF_SESSION);
        };
        let Some(keys) = self.parsed.config.get(&format!("sso-session.{session}")) else {
            return false;
        };
        OF_SESSION.iter().all(|key| {
            let own = self.get(profile, key);
            keys.get(key)
                .is_some_and(|value| own.is_none_or(|own| own == value))
        })
    }

    fn profile(&self, name: &str) -> Outcome {
        const KEYS: [&str; 2] = ["aws_access_key_id", "aws_secret_access_key"];
        let mut visited = StringMap::default();
        // The calls, the last one first.
        let mut calls = Vec::new();
        let mut profile = name;
        let mut is_source_only = false;
        loop {
            if !visited.is_empty() && self.has(profile, &KEYS) {
                break;
            }
            if is_source_only || self.assumes_role(profile) {
                if !is_source_only {
                    let duration = self
                        .get(profile, "duration_seconds")
                        .unwrap_or(DEFAULT_DURATION);
                    calls.push(Call {
                        operation: Operation::AssumeRole,
                        duration: Some(sent(duration)),
                    });
                }
                let Some(source) = self.get(profile, "source_profile") else {
                    if self.has_credential_source(profile) {
                        break;
                    }
                    return Outcome::Stops;
                };
                if !visited.insert(source, ()) {
                    return Outcome::Stops;
                }
                is_source_only =
                    !self.has(source, &["role_arn"]) && self.has(source, &["credential_source"]);
                profile = source;
                continue;
            }
            if self.has(profile, &KEYS) {
                break;
            }
            if self.has(profile, &["web_identity_token_file", "role_arn"]) {
                calls.push(Call {
                    operation: Operation::AssumeRoleWithWebIdentity,
                    duration: None,
                });
                break;
            }
            let gives = self.has(profile, &["credential_process"])
                || self.has_permission_set(profile)
                || self.has(profile, &["login_session"]);
            if gives {
                break;
            }
            return if self.complete {
                Outcome::Stops
            } else {
                Outcome::Unknown
            };
        }
        calls.reverse();
        Outcome::Calls(calls)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_sent_as_javascript_writes_them() {
        for (text, number) in [
            ("1h", "1"),
            ("3600s", "3600"),
            ("3_600", "3"),
            ("0xE10", "0"),
            ("-1", "-1"),
            ("\"3600\"", "NaN"),
            ("999999999999999999999", "1e+21"),
            ("100000000000000000000", "100000000000000000000"),
            ("9007199254740993", "9007199254740992"),
            ("12345678901234567890", "12345678901234567000"),
            ("1234567890123456789012", "1.2345678901234568e+21"),
            ("0099999999999999999999999", "1e+23"),
        ] {
            assert_eq!(sent(text), number, "{text}");
        }
    }

    #[test]
    fn headers_are_plain_or_of_a_kind() {
        for (header, name) in [
            ("profile dev", Some("profile.dev")),
            ("profile 'dev'", Some("profile.dev")),
            ("profile  dev", Some("profile  dev")),
            ("profile my dev", Some("profile my dev")),
            ("default", Some("default")),
            ("plugins x", None),
        ] {
            assert_eq!(section_name(header).as_deref(), name, "{header}");
        }
    }
}
