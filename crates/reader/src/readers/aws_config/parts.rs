//! What the lines of the files mean.

use super::file::{Entry, Parsed, Section};
use super::file_kind::File;
use super::profiles::{Profiles, SectionKind, is_role};
use super::{Span, keys, words};
use crate::collections::sort::{at, sorted_by_start};
use crate::evidence::arn::Arn;
use crate::evidence::call_chain::CallChain;
use crate::evidence::note::{Annotation, Unread};
use crate::formats::python::Integer;

/// The parts of all files, in the order of the text.
pub(super) fn parts(
    labels: &[(File, Span)],
    profiles: Profiles<'_>,
    chain: &CallChain,
) -> Vec<Annotation> {
    let mut parts = Parts { found: Vec::new() };
    for (file, place) in labels {
        parts.push(words::file(*file, place), None);
    }
    let owners = owners(profiles, chain);
    for parsed in profiles.files {
        if let Some(defaults) = &parsed.defaults {
            parts.push(words::defaults(&defaults.header), None);
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
                    unread.push(words::unknown_key(entry.place.clone()));
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
    found: Vec<Annotation>,
}

impl Parts {
    fn push(&mut self, part: Annotation, hop: Option<usize>) {
        self.found.push(Annotation { hop, ..part });
    }

    fn section(&mut self, parsed: &Parsed, section: &Section, owner: Option<&Owner>) {
        let hop = owner.and_then(|owner| owner.hop);
        let place = &section.header;
        let (part, is_read) = match SectionKind::of(parsed.file, section) {
            SectionKind::Profile(name) => (words::profile(&name, place), true),
            SectionKind::SsoSession(name) => (words::sso_session(&name, place), true),
            SectionKind::Services(name) => (words::other_section(&name, place), false),
            SectionKind::Other => {
                let name = section.name.as_deref().unwrap_or_default();
                (words::other_section(name, place), false)
            }
        };
        if section.name.is_some() {
            self.push(part, hop);
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
        let (value, place) = (entry.value.as_str(), &entry.place);
        let part = match entry.key.as_str() {
            "role_arn" => {
                let arn = Arn::read(value);
                let name = arn.as_ref().and_then(Arn::role_name);
                words::role(name.unwrap_or(value), place)
            }
            "source_profile" => words::source_profile(value, place),
            "credential_source" => words::credential_source(value, place),
            "mfa_serial" if sends => words::mfa(place),
            "duration_seconds" => match Integer::read(value).filter(|_| sends) {
                None => words::unsent_duration(value, place),
                Some(number) => match number.seconds() {
                    Some(seconds) => words::duration(seconds, place),
                    None => words::odd_duration(&number.text(), place),
                },
            },
            "external_id" if sends => words::external_id(place),
            "role_session_name" => words::session_name(place),
            "aws_access_key_id" => words::access_key(value.starts_with("ASIA"), place),
            "aws_secret_access_key" => words::secret_key(place),
            "aws_session_token" | "aws_security_token" => words::session_token(place),
            "sso_session" => words::sso_reference(value, place),
            "sso_role_name" => words::permission_set(value, place),
            "sso_account_id" => words::sso_account(place),
            "sso_start_url" | "sso_region" | "sso_registration_scopes" => words::sso_sign_in(place),
            "credential_process" => words::process(place),
            "web_identity_token_file" => words::web_identity_file(place),
            "login_session" => words::login(place),
            key if keys::is_another_duration(key) => words::other_duration(key, place),
            _ => return,
        };
        self.push(part, hop);
    }
}
