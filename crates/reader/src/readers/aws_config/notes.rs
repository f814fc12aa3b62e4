//! What is worth knowing about the files: where the client reads them otherwise than a person would.

use super::file::Entry;
use super::file_kind::File;
use super::javascript::{self, Call, Outcome};
use super::keys;
use super::profiles::{Origin, Profile, Profiles, SectionKind, has_keys, is_role};
use super::resolve::{self, comment};
use super::resolved::Resolved;
use super::words::{self, Because, OtherWay};
use crate::collections::sort::sorted_by_start;
use crate::evidence::call_chain::CallChain;
use crate::evidence::note::Note;
use crate::evidence::selection::Selection;
use crate::evidence::span::Span;
use crate::formats::python::{Integer, trim};
use session_advisor_core::facts::limits::ASSUME_ROLE_MINIMUM;
use session_advisor_core::model::{Operation, Seconds};

/// The notes about what is selected.
pub(super) fn notes(
    profiles: Profiles<'_>,
    javascript: &javascript::Parsed,
    selection: &Selection,
) -> Vec<Note> {
    let resolved = resolve::resolve(profiles, selection);
    let mut notes = Notes { found: Vec::new() };
    if let Some((parsed, failure)) = profiles.unparsed() {
        notes.push(words::unparsable(&parsed.path, failure.why, &failure.place));
    }
    notes.two_defaults(profiles);
    notes.nearly(profiles, selection, &resolved);
    notes.chain(&resolved);
    notes.javascript(profiles, javascript, selection, &resolved);
    // A line is as often looked at as profiles share it.
    let mut found = sorted_by_start(notes.found, |note| {
        note.place.as_ref().map_or(usize::MAX, |place| place.start)
    });
    found.dedup();
    found
}

struct Notes {
    found: Vec<Note>,
}

impl Notes {
    fn push(&mut self, note: Note) {
        self.found.push(note);
    }

    fn two_defaults(&mut self, profiles: Profiles<'_>) {
        let mut one = false;
        for parsed in profiles.files {
            for section in &parsed.sections {
                if parsed.file == File::Config
                    && matches!(SectionKind::of(File::Config, section), SectionKind::Profile(name) if name == "default")
                {
                    if one {
                        self.push(words::two_defaults(&section.header));
                        return;
                    }
                    one = true;
                }
            }
        }
    }

    /// What a name that leads nowhere may have meant.
    fn nearly(&mut self, profiles: Profiles<'_>, selection: &Selection, resolved: &Resolved<'_>) {
        if resolved.chain.stop.is_none() || profiles.unparsed().is_some() {
            return;
        }
        let last = resolved.role_profiles.last();
        let source = last.and_then(|profile| profile.get("source_profile"));
        let wanted = match (source, last) {
            (Some(source), _) => without_comment(&source.value),
            (None, None) if resolved.base.is_none() => {
                resolve::selected(selection).0.unwrap_or("default")
            }
            _ => return,
        };
        if resolved.assumes_complete {
            self.push(Note {
                place: source.map(|source| source.place.clone()),
                ..words::credentials_not_pasted(wanted)
            });
        }
        for parsed in profiles.files {
            for section in &parsed.sections {
                let Some(name) = section.name.as_deref() else {
                    continue;
                };
                self.found
                    .extend(nearly(parsed.file, name, wanted, &section.header));
                for entry in &section.entries {
                    if !entry.is_nested() && entry.value.contains("\n[") {
                        self.glued(entry);
                    }
                }
            }
        }
        if let Some(source) = source
            && profiles.sso_session(&source.value).is_some()
            && profiles.get(&source.value).is_none()
        {
            self.push(words::source_is_session(&source.value, &source.place));
        }
    }

    fn glued(&mut self, entry: &Entry) {
        let line = entry
            .value
            .split('\n')
            .filter(|line| !line.is_empty())
            .nth(1);
        if let (Some(line), Some(place)) = (line, entry.glued.first()) {
            self.push(words::glued(&entry.key, line, place));
        }
    }

    fn chain(&mut self, resolved: &Resolved<'_>) {
        let mut codes = 0_usize;
        for (index, profile) in resolved.role_profiles.iter().enumerate().rev() {
            self.values(*profile);
            self.role(*profile, resolved);
            if profile.has("mfa_serial") {
                codes = codes.saturating_add(1);
            }
            if let Some(source) = resolved.role_profiles.get(index.saturating_add(1)) {
                self.inheritance(*profile, *source);
            }
        }
        if let Some(place) = resolved
            .role_profiles
            .iter()
            .find_map(|profile| profile.get("mfa_serial"))
        {
            self.push(words::mfa_each_time(codes, &place.place));
        }
        if let Some(base) = resolved.base
            && !resolved
                .role_profiles
                .iter()
                .any(|profile| profile.name == base.name)
        {
            self.values(base);
            self.base(base, !resolved.role_profiles.is_empty());
        }
    }

    /// What is to say of the values of any profile that plays a part.
    fn values(&mut self, profile: Profile<'_>) {
        for (parsed, section) in profile.sections() {
            for entry in &section.entries {
                if keys::is_another_duration(&entry.key) {
                    self.push(words::other_key(&entry.key, &entry.place));
                }
                if !keys::is_of_sessions(&entry.key) {
                    continue;
                }
                if !entry.is_nested() && !entry.glued.is_empty() {
                    self.glued(entry);
                }
                if entry.key != "duration_seconds"
                    && let Some(comment) = comment(&entry.value)
                {
                    self.push(words::comment_kept(&entry.key, comment, &entry.place));
                }
                let counts = profile.get(&entry.key);
                let is_told_by_its_key = matches!(
                    entry.key.as_str(),
                    "aws_secret_access_key" | "aws_session_token" | "aws_security_token"
                );
                if parsed.file == File::Config
                    && !is_told_by_its_key
                    && counts.is_some_and(|counts| counts.value != entry.value)
                {
                    self.push(words::credentials_win(
                        &entry.key,
                        profile.name,
                        &entry.place,
                    ));
                }
            }
        }
        for key in [
            "duration_seconds",
            "source_profile",
            "mfa_serial",
            "role_arn",
        ] {
            if let Some((entry, Origin::Defaults(_))) = profile.found(key).next() {
                self.push(words::inherited(key, profile.name, &entry.place));
            }
        }
    }

    /// What is to say of a profile whose role is assumed.
    fn role(&mut self, profile: Profile<'_>, resolved: &Resolved<'_>) {
        if let Some(entry) = profile.get("duration_seconds") {
            match Integer::read(&entry.value).map(|number| number.seconds()) {
                None => self.push(words::duration_dropped(&entry.value, &entry.place)),
                Some(Some(seconds)) if is_least(seconds) => {
                    self.push(words::fetched_each_time(profile.name, &entry.place));
                }
                Some(_) => {}
            }
        }
        if let Some(entry) = profile.get("credential_source") {
            let read = ["Environment", "Ec2InstanceMetadata", "EcsContainer"]
                .into_iter()
                .find(|read| read.eq_ignore_ascii_case(&entry.value));
            if let Some(read) = read.filter(|read| *read != entry.value) {
                self.push(words::credential_source_case(
                    &entry.value,
                    read,
                    &entry.place,
                ));
            }
        }
        let is_own_source = resolved.base.is_some_and(|base| base.name == profile.name);
        if has_keys(profile)
            && !is_own_source
            && let Some(key) = profile.get("aws_access_key_id")
        {
            self.push(words::role_beats_keys(profile.name, &key.place));
        }
    }

    /// What is to say of the profile that the credentials come from.
    fn base(&mut self, base: Profile<'_>, is_source: bool) {
        if let Some(entry) = base.get("duration_seconds") {
            let note = if base.has("web_identity_token_file") {
                words::web_identity_duration
            } else if base.has("sso_account_id") {
                words::permission_set_duration
            } else if is_role(base) {
                words::duration_beside_keys
            } else {
                words::duration_without_role
            };
            self.push(note(base.name, &entry.place));
        }
        if is_source
            && is_role(base)
            && let Some(role) = base.get("role_arn")
        {
            self.push(words::keys_end_chain(base.name, &role.place));
        }
        if let Some(entry) = base.get("mfa_serial") {
            self.push(words::mfa_ignored(base.name, &entry.place));
        }
    }

    fn inheritance(&mut self, profile: Profile<'_>, source: Profile<'_>) {
        if let (Some(entry), None) = (
            source.get("duration_seconds"),
            profile.get("duration_seconds"),
        ) {
            self.push(words::not_inherited(
                source.name,
                profile.name,
                &entry.place,
            ));
        }
    }

    fn javascript(
        &mut self,
        profiles: Profiles<'_>,
        parsed: &javascript::Parsed,
        selection: &Selection,
        resolved: &Resolved<'_>,
    ) {
        let there = javascript::resolve(parsed, profiles, selection);
        if let Some(way) = other_way(&resolved.chain, there) {
            self.push(words::javascript(&way));
        }
    }
}

fn is_least(seconds: Seconds) -> bool {
    seconds == ASSUME_ROLE_MINIMUM
}

fn without_comment(value: &str) -> &str {
    let own = comment(value).and_then(|comment| value.strip_suffix(comment));
    let own = own.unwrap_or(value);
    trim(own.split('\n').next().unwrap_or(own))
}

/// How a header nearly names a profile.
fn nearly(file: File, header: &str, wanted: &str, place: &Span) -> Option<Note> {
    let kind = match file {
        File::Credentials => SectionKind::Profile(header.to_owned()),
        File::Config => SectionKind::in_config(header),
        File::Unsaid => return None,
    };
    match kind {
        SectionKind::Profile(there) if there == wanted => None,
        SectionKind::Profile(there) if there.eq_ignore_ascii_case(wanted) => {
            Some(words::other_case(wanted, &there, place))
        }
        SectionKind::Profile(there) if there == format!("profile {wanted}") => {
            Some(words::no_profile_header(&there, wanted, place))
        }
        SectionKind::Other => {
            let bare = squeezed(header, " \t[]\"':=");
            let meant = squeezed(wanted, " \t");
            let name = bare.strip_prefix("profile").unwrap_or(&bare);
            (name == meant || bare == meant)
                .then(|| words::no_profile_header(header, wanted, place))
        }
        _ => None,
    }
}

/// The text in small letters, without these characters.
fn squeezed(text: &str, without: &str) -> String {
    let mut text = text.to_ascii_lowercase();
    text.retain(|character| !without.contains(character));
    text
}

/// In what other way the SDK for JavaScript goes than that chain, if it does.
pub(super) fn other_way(chain: &CallChain, there: Outcome) -> Option<OtherWay> {
    let here: Vec<Call> = chain
        .steps
        .iter()
        .map(|step| Call {
            operation: step.hop.operation,
            duration: (step.hop.operation == Operation::AssumeRole).then(|| {
                let asked = step
                    .hop
                    .ask
                    .seconds()
                    .map(|seconds| seconds.get().to_string());
                // This SDK sends the default where the CLI sends nothing.
                asked
                    .or_else(|| step.asked_text.clone())
                    .unwrap_or_else(|| javascript::DEFAULT_DURATION.to_owned())
            }),
        })
        .collect();
    match (there, &chain.stop) {
        (Outcome::Unknown, _) | (Outcome::Stops, Some(_)) => None,
        // Credentials of the machine are no matter of these files.
        (Outcome::Stops, None) if here.is_empty() && chain.source_place.is_none() => None,
        (Outcome::Stops, None) => Some(OtherWay::Stops),
        (Outcome::Calls(calls), Some(stop)) => {
            let because = if stop.words.starts_with("Unable to parse") {
                Because::Lines
            } else if stop.words.starts_with("Parameter validation") {
                Because::Checks
            } else {
                Because::Order
            };
            Some(OtherWay::GoesOn { calls, because })
        }
        (Outcome::Calls(calls), None) if calls == here => None,
        (Outcome::Calls(calls), None) => {
            let operations = calls.iter().map(|call| call.operation);
            Some(if operations.eq(here.iter().map(|call| call.operation)) {
                OtherWay::Durations(calls)
            } else {
                OtherWay::Calls(calls)
            })
        }
    }
}
