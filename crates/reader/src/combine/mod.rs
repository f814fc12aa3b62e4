//! One consistent reading of everything that was found.
//!
//! Commands, profiles and documents give [`Candidate`]s: chains that the paste may be about. What
//! errors, logs and documents prove is then laid over them; what AWS answered wins over what the
//! rest suggests.

mod candidate;
mod candidates;
mod learnt;
mod observed;
pub(crate) mod reading;
mod recorded;
mod words;

use crate::collections::sort::sorted_by_start;
use crate::evidence::call_chain::CallChain;
use crate::evidence::edit_site::Edit;
use crate::evidence::found::Found;
use crate::evidence::note::{Annotation, Note, Suspect, Unread};
use crate::evidence::sighting::ErrorSighting;
use crate::evidence::span::Span;
use crate::redact::Redacted;
use candidate::{Accounts, Candidate};
use reading::{Choice, Reading};
use session_advisor_core::model::{Identity, Reason, RuleName, Seconds, Source};

/// One reading of what was found. Where the paste leaves open which of several scenarios it is about,
/// `choose` says so.
pub(crate) fn combine(
    redacted: Redacted,
    mut found: Found,
    choose: impl FnOnce(&[Choice]) -> Option<usize>,
) -> Paste {
    let text = redacted.text;
    if let Some(profiles) = &mut found.profiles
        && found.errors.iter().any(is_from_aws)
    {
        profiles.take_for_extract();
    }
    recorded::note_missing(&mut found);
    let mut candidates = candidates::candidates(&text, &mut found);
    let mut notes: Vec<Note> = Vec::new();
    learnt::apply(&mut candidates, &found);
    recorded::apply(&mut candidates, &mut found);
    let applied = observed::apply(&mut candidates, &found, &mut notes);

    let mut accounts = Accounts::default();
    let mut choices = Vec::new();
    for candidate in &candidates {
        choices.push(candidate.choice(&mut accounts));
    }
    let chosen = match choices.as_slice() {
        [] => None,
        [_] => Some(0),
        _ => applied.chosen.or_else(|| choose(&choices)),
    };
    let mut shown = chosen
        .filter(|index| *index < candidates.len())
        .map(|index| candidates.swap_remove(index));

    let parts = parts(&mut found, &applied, shown.as_ref());
    let unknown = unknown(&text, &mut found, &parts);
    take_notes(&mut found, shown.as_mut(), &mut notes);
    notes.extend(shown.as_ref().and_then(will_stop));
    let mut reading = Reading {
        secrets: redacted.secrets,
        kinds: found.kinds.clone(),
        scenario: None,
        chosen: None,
        calls: Vec::new(),
        rules: rules(&found, shown.as_ref(), &notes),
        suspects: suspects(&found, shown.as_ref()),
        unknown,
        parts,
        notes,
        choices,
        partition: partition(&text),
        text,
    };
    if let Some(chosen) = chosen {
        reading.choose(chosen);
    }
    Paste { reading, shown }
}

/// A paste with its reading, and what it takes to change it.
#[derive(Debug)]
pub struct Paste {
    /// What was made of it.
    pub reading: Reading,
    shown: Option<Candidate>,
}

impl Paste {
    /// The smallest change of the text by which that hop asks for that long, or for nothing; none
    /// where the text does not hold what would have to change.
    #[must_use]
    pub fn with_duration(&self, hop: usize, seconds: Option<Seconds>) -> Option<Edit> {
        let step = self.shown.as_ref()?.steps().nth(hop)?;
        step.edit.as_ref()?.edit(seconds)
    }
}

/// What the client says where it stops before it sends a call.
fn will_stop(shown: &Candidate) -> Option<Note> {
    let stop = shown.run.chain.stop.as_ref();
    stop.filter(|stop| !stop.words.is_empty()).map(|stop| Note {
        place: stop.place.clone(),
        ..words::will_stop(&stop.words)
    })
}

/// What errors prove, what the client's own stop enforces, and requests that it drops.
fn rules(found: &Found, shown: Option<&Candidate>, notes: &[Note]) -> Vec<Reason> {
    let mut rules: Vec<Reason> = Vec::new();
    for reason in found.errors.iter().filter_map(|seen| seen.reason) {
        add(&mut rules, reason);
    }
    for reason in shown.iter().flat_map(|it| &it.proved) {
        add(&mut rules, *reason);
    }
    if let Some(stop) = shown.and_then(|it| it.run.chain.stop.as_ref()) {
        add(&mut rules, Reason::Rule(RuleName::RefusedByClient));
        if let Some(rule) = stop.enforces {
            add(&mut rules, Reason::Rule(rule));
        }
    }
    for rule in notes.iter().filter_map(|note| note.rule) {
        add(&mut rules, Reason::Rule(rule));
    }
    rules
}

fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

fn take_notes(found: &mut Found, shown: Option<&mut Candidate>, notes: &mut Vec<Note>) {
    if let Some(shown) = shown {
        notes.append(&mut shown.run.notes);
        if let Some(selection) = &shown.run.selection {
            notes.append(&mut found.profiles().notes(selection));
        }
    }
    notes.append(&mut found.notes);
}

/// Whether AWS answered a call, as far as the error tells.
fn is_from_aws(seen: &ErrorSighting) -> bool {
    !matches!(
        seen.reason,
        None | Some(Reason::Rule(RuleName::RefusedByClient))
    )
}

/// The partition of the first ARN that names another than `aws`.
fn partition(text: &str) -> String {
    text.split("arn:")
        .skip(1)
        .filter_map(|rest| rest.split_once(':'))
        .map(|(partition, _)| partition)
        .find(|partition| {
            partition
                .strip_prefix("aws-")
                .is_some_and(|rest| rest.bytes().all(|it| it.is_ascii_lowercase() || it == b'-'))
        })
        .unwrap_or("aws")
        .to_owned()
}

fn suspects(found: &Found, shown: Option<&Candidate>) -> Vec<Suspect> {
    let mut suspects = Vec::new();
    let of_record = shown.iter().flat_map(|it| &it.suspects);
    for suspect in found.suspects.iter().chain(of_record) {
        add(&mut suspects, *suspect);
    }
    suspects
}

fn parts(
    found: &mut Found,
    applied: &observed::Applied,
    shown: Option<&Candidate>,
) -> Vec<Annotation> {
    let unknown = CallChain::from(Source::new(Identity::Unknown));
    let chain = shown.map_or(&unknown, |candidate| &candidate.run.chain);
    let mut parts = found.profiles().parts(chain);
    parts.append(&mut found.parts);
    for part in &mut parts {
        let of_error = applied
            .hops
            .iter()
            .find(|(place, _)| place.start <= part.place.start && part.place.end <= place.end);
        if let Some((_, hop)) = of_error {
            part.hop = Some(*hop);
        } else if part.hop.is_none() {
            part.hop = shown.and_then(|candidate| candidate.hop_at(&part.place));
        }
    }
    let mut parts = sorted_by_start(parts, |part| part.place.start);
    parts.dedup_by(|later, part| later.place == part.place && later.hop == part.hop);
    parts
}

/// What no reader took: the lines of prose, and of forms that are not read, without any part.
fn unknown(text: &str, found: &mut Found, parts: &[Annotation]) -> Vec<Unread> {
    let mut unknown = std::mem::take(&mut found.unread);
    let of_parts = parts.iter().map(|part| &part.place);
    let of_errors = found.errors.iter().map(|seen| &seen.place);
    let of_notes = found.notes.iter().filter_map(|note| note.place.as_ref());
    let taken: Vec<&Span> = of_parts.chain(of_errors).chain(of_notes).collect();
    let taken = sorted_by_start(taken, |place| place.start);
    for stretch in &found.unclaimed {
        lines_without(text, stretch, &taken, &mut unknown);
    }
    sorted_by_start(unknown, |unread| unread.place.start)
}

/// The lines of a stretch that hold none of the taken places, neighbours as one.
fn lines_without(text: &str, stretch: &Span, taken: &[&Span], unknown: &mut Vec<Unread>) {
    let mut next = taken.partition_point(|place| place.end <= stretch.start);
    let mut start = stretch.start;
    let mut open: Option<Span> = None;
    for line in text
        .get(stretch.clone())
        .unwrap_or_default()
        .split_inclusive('\n')
    {
        let end = start.saturating_add(line.len());
        while taken.get(next).is_some_and(|place| place.end <= start) {
            next = next.saturating_add(1);
        }
        let free = taken.get(next).is_none_or(|place| place.start >= end);
        if free && !line.trim().is_empty() {
            let until = start.saturating_add(line.trim_end().len());
            open = Some(open.map_or(start, |before| before.start)..until);
        } else if !free {
            unknown.extend(open.take().map(words::no_known_kind));
        }
        start = end;
    }
    unknown.extend(open.map(words::no_known_kind));
}
