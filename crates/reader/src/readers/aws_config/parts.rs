//! What the lines of the files mean.

use super::file::{Entry, Parsed, Section};
use super::keys;
use super::profiles::{Profiles, SectionKind};
use super::resolve::is_role;
use super::values::Integer;
use super::{File, Span};
use crate::collections::sort::{at, sorted_by_start};
use crate::evidence::arn::Arn;
use crate::evidence::call_chain::CallChain;
use crate::reading::{Meaning as Any, Part, Unread, WhyUnread};
use session_advisor_core::model::Seconds;

/// What a part of a configuration file means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// What follows is from that file.
    File(File),
    /// A profile of that name starts.
    Profile(String),
    /// An `sso-session` of that name starts.
    SsoSession(String),
    /// `[DEFAULT]`: its keys are in every section of the file.
    Defaults,
    /// A section that is no profile.
    OtherSection(String),
    /// The role that the profile assumes: its name, or what stands in its place.
    Role(String),
    /// The profile whose credentials sign the call.
    SourceProfile(String),
    /// The place that the credentials come from that sign the call.
    CredentialSource(String),
    /// MFA is passed in the call.
    Mfa,
    /// The role session that is asked for lasts that long.
    Duration(Seconds),
    /// A duration that is sent, though it is no amount that a session can last.
    OddDuration(String),
    /// A duration that is not sent.
    UnsentDuration(String),
    /// A key for another tool that has a duration.
    OtherDuration(String),
    /// The external ID.
    ExternalId,
    /// The name of the role session.
    SessionName,
    /// An access key: whether it is one of temporary credentials.
    AccessKey {
        /// Whether it is.
        temporary: bool,
    },
    /// The secret of an access key.
    SecretKey,
    /// A session token: the credentials are temporary.
    SessionToken,
    /// The `sso-session` that the profile signs in with.
    SsoReference(String),
    /// The permission set whose role the profile gets.
    PermissionSet(String),
    /// The account that the permission set’s role lives in.
    SsoAccount,
    /// Where and how IAM Identity Center signs in.
    SsoSignIn,
    /// A program that prints the credentials.
    Process,
    /// The file with the web identity token.
    WebIdentityFile,
    /// Whoever signed in with `aws login`.
    Login,
}

/// The parts of all files, in the order of the text.
pub(super) fn parts(
    labels: &[(File, Span)],
    profiles: Profiles<'_>,
    chain: &CallChain,
) -> Vec<Part> {
    let mut parts = Parts { found: Vec::new() };
    for (file, place) in labels {
        parts.push(place.clone(), Meaning::File(*file), None);
    }
    let owners = owners(profiles, chain);
    for parsed in profiles.files {
        if let Some(defaults) = &parsed.defaults {
            parts.push(defaults.header.clone(), Meaning::Defaults, None);
            parts.keys(defaults, true, None);
        }
        for section in &parsed.sections {
            parts.section(parsed, section, at(&owners, section.header.start));
        }
    }
    sorted_by_start(parts.found, |part| part.place.start)
}

/// The lines that no client uses for anything, in the order of the text.
pub(super) fn unread(files: &[Parsed]) -> Vec<Unread> {
    let mut unread = Vec::new();
    for parsed in files {
        let sections = parsed.sections.iter().filter(|section| {
            let kind = SectionKind::of(parsed.file, section);
            !matches!(kind, SectionKind::Services(_) | SectionKind::Other)
        });
        for section in sections.chain(&parsed.defaults) {
            for entry in &section.entries {
                if !keys::is_known(&entry.key) && !keys::is_another_duration(&entry.key) {
                    unread.push(Unread {
                        place: entry.place.clone(),
                        why: WhyUnread::UnknownKey,
                    });
                }
            }
        }
    }
    sorted_by_start(unread, |unread| unread.place.start)
}

/// The profile that a section belongs to.
struct Owner {
    assumes_role: bool,
    /// The hop of the chain that it is about.
    hop: Option<usize>,
}

/// Whose each section is, by where the section starts.
fn owners(profiles: Profiles<'_>, chain: &CallChain) -> Vec<(usize, Owner)> {
    let stopped = chain
        .stop
        .iter()
        .filter_map(|stop| stop.instead_of.as_ref());
    let mut roles = Vec::new();
    for (hop, step) in chain.steps.iter().chain(stopped).enumerate() {
        if let Some(place) = &step.place {
            roles.push((place.start, hop));
        }
    }
    let mut owners = Vec::new();
    for profile in profiles.all() {
        let role = profile.get("role_arn").map(|role| role.place.start);
        let call = roles.iter().rev().find(|(start, _)| Some(*start) == role);
        for (_, section) in profile.sections() {
            let owner = Owner {
                assumes_role: is_role(profile),
                hop: call.map(|(_, hop)| *hop),
            };
            owners.push((section.header.start, owner));
        }
    }
    sorted_by_start(owners, |(start, _)| *start)
}

struct Parts {
    found: Vec<Part>,
}

impl Parts {
    fn push(&mut self, place: Span, meaning: Meaning, hop: Option<usize>) {
        self.found.push(Part {
            place,
            meaning: Any::Config(meaning),
            hop,
        });
    }

    fn section(&mut self, parsed: &Parsed, section: &Section, owner: Option<&Owner>) {
        let hop = owner.and_then(|owner| owner.hop);
        let meaning = match SectionKind::of(parsed.file, section) {
            SectionKind::Profile(name) => Meaning::Profile(name),
            SectionKind::SsoSession(name) => Meaning::SsoSession(name),
            SectionKind::Services(name) => Meaning::OtherSection(name),
            SectionKind::Other => Meaning::OtherSection(section.name.clone().unwrap_or_default()),
        };
        let is_read = !matches!(meaning, Meaning::OtherSection(_));
        if section.name.is_some() {
            self.push(section.header.clone(), meaning, hop);
        }
        if is_read {
            let sends = owner.is_none_or(|owner| owner.assumes_role);
            self.keys(section, sends, hop);
        }
    }

    fn keys(&mut self, section: &Section, sends: bool, hop: Option<usize>) {
        for entry in &section.entries {
            self.key(entry, sends, hop);
        }
    }

    fn key(&mut self, entry: &Entry, sends: bool, hop: Option<usize>) {
        let text = || entry.value.clone();
        let meaning = match entry.key.as_str() {
            "role_arn" => Meaning::Role(
                Arn::read(&entry.value)
                    .and_then(|arn| arn.role_name().map(str::to_owned))
                    .unwrap_or_else(text),
            ),
            "source_profile" => Meaning::SourceProfile(text()),
            "credential_source" => Meaning::CredentialSource(text()),
            "mfa_serial" if sends => Meaning::Mfa,
            "duration_seconds" => match Integer::read(&entry.value).filter(|_| sends) {
                None => Meaning::UnsentDuration(text()),
                Some(number) => number
                    .seconds()
                    .map_or_else(|| Meaning::OddDuration(number.text()), Meaning::Duration),
            },
            "external_id" if sends => Meaning::ExternalId,
            "role_session_name" => Meaning::SessionName,
            "aws_access_key_id" => Meaning::AccessKey {
                temporary: entry.value.starts_with("ASIA"),
            },
            "aws_secret_access_key" => Meaning::SecretKey,
            "aws_session_token" | "aws_security_token" => Meaning::SessionToken,
            "sso_session" => Meaning::SsoReference(text()),
            "sso_role_name" => Meaning::PermissionSet(text()),
            "sso_account_id" => Meaning::SsoAccount,
            "sso_start_url" | "sso_region" | "sso_registration_scopes" => Meaning::SsoSignIn,
            "credential_process" => Meaning::Process,
            "web_identity_token_file" => Meaning::WebIdentityFile,
            "login_session" => Meaning::Login,
            key if keys::is_another_duration(key) => Meaning::OtherDuration(entry.key.clone()),
            _ => return,
        };
        self.push(entry.place.clone(), meaning, hop);
    }
}
