//! What the lines of the files mean.

use super::file::{Entry, Parsed, Section};
use super::keys;
use super::profiles::{Profile, Profiles, SectionKind};
use super::resolve::is_role;
use super::values::Integer;
use super::{File, Place};
use crate::intake::arn::Arn;
use crate::intake::order::{at, by_start};
use crate::intake::reading::{Meaning as Any, Part, Unread, WhyUnread};
use crate::intake::walk::Walk;
use crate::model::Seconds;

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
pub(super) fn parts(labels: &[(File, Place)], profiles: Profiles<'_>, walk: &Walk) -> Vec<Part> {
    let mut parts = Parts {
        hops: hops(profiles, walk),
        found: Vec::new(),
    };
    for (file, place) in labels {
        parts.push(place.clone(), Meaning::File(*file), None);
    }
    let profile_of = sections(profiles);
    for parsed in profiles.files {
        if let Some(defaults) = &parsed.defaults {
            parts.push(defaults.header.clone(), Meaning::Defaults, None);
            parts.keys(defaults, None);
        }
        for section in &parsed.sections {
            parts.section(
                parsed,
                section,
                at(&profile_of, section.header.start).copied(),
            );
        }
    }
    by_start(parts.found, |part| part.place.start)
}

/// The lines that no client uses for anything, in the order of the text.
pub(super) fn unread(files: &[Parsed]) -> Vec<Unread> {
    let unread: Vec<_> = files
        .iter()
        .flat_map(|parsed| {
            parsed
                .sections
                .iter()
                .filter(|section| SectionKind::of(parsed.file, section) != SectionKind::Other)
                .filter(|section| {
                    !matches!(
                        SectionKind::of(parsed.file, section),
                        SectionKind::Services(_)
                    )
                })
                .chain(&parsed.defaults)
        })
        .flat_map(|section| &section.entries)
        .filter(|entry| !keys::is_known(&entry.key) && !keys::is_another_duration(&entry.key))
        .map(|entry| Unread {
            place: entry.place.clone(),
            why: WhyUnread::UnknownKey,
        })
        .collect();
    by_start(unread, |unread| unread.place.start)
}

/// The profile that each section belongs to, by where the section starts.
fn sections(profiles: Profiles<'_>) -> Vec<(usize, Profile<'_>)> {
    let sections = profiles
        .all()
        .flat_map(|profile| {
            profile
                .sections()
                .map(move |(_, section)| (section.header.start, profile))
        })
        .collect();
    by_start(sections, |(start, _)| *start)
}

/// Which hop of the walk each section is about, by where the section starts.
fn hops(profiles: Profiles<'_>, walk: &Walk) -> Vec<(usize, usize)> {
    let stopped = walk.stop.iter().filter_map(|stop| stop.instead_of.as_ref());
    let places: Vec<(usize, usize)> = walk
        .steps
        .iter()
        .chain(stopped)
        .enumerate()
        .filter_map(|(hop, step)| Some((step.place.as_ref()?.start, hop)))
        .collect();
    let hops = profiles
        .all()
        .filter_map(|profile| {
            let role = profile.get("role_arn")?;
            let of_role = |(start, _): &&(usize, usize)| *start == role.place.start;
            Some((profile, places.iter().rev().find(of_role)?.1))
        })
        .flat_map(|(profile, hop)| {
            profile
                .sections()
                .map(move |(_, section)| (section.header.start, hop))
        })
        .collect();
    by_start(hops, |(start, _)| *start)
}

struct Parts {
    hops: Vec<(usize, usize)>,
    found: Vec<Part>,
}

impl Parts {
    fn push(&mut self, place: Place, meaning: Meaning, hop: Option<usize>) {
        self.found.push(Part {
            place,
            meaning: Any::Config(meaning),
            hop,
        });
    }

    fn section(&mut self, parsed: &Parsed, section: &Section, profile: Option<Profile<'_>>) {
        let hop = at(&self.hops, section.header.start).copied();
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
            let sends = profile.is_none_or(is_role);
            for entry in &section.entries {
                self.key(entry, sends, hop);
            }
        }
    }

    fn keys(&mut self, section: &Section, hop: Option<usize>) {
        for entry in &section.entries {
            self.key(entry, true, hop);
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
