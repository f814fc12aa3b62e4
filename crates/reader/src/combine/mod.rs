//! One consistent reading of everything that was found.
//!
//! Commands, profiles and documents give [`Candidate`]s: chains that the paste may be about. What
//! errors, logs and documents prove is then laid over them; what AWS answered wins over what the
//! rest suggests.

mod candidate;
mod learnt;
mod observed;
mod recorded;
mod words;

use crate::collections::sort::sorted_by_start;
use crate::evidence::call_chain::CallChain;
use crate::evidence::edit_site::Edit;
use crate::evidence::note::{Annotation, Note, Suspect, Unread};
use crate::evidence::span::Span;
use crate::reading::{Choice, Reading};
use crate::redact::Redacted;
use crate::segment::Evidence;
use candidate::{Accounts, Candidate};
use session_advisor_core::model::{Identity, Reason, RuleName, Seconds, Source};
use session_advisor_explain::reading::Kind;

/// Joins what the readers found. Where the paste leaves open which of several scenarios it is about,
/// `choose` says so.
pub(super) fn join(
    redacted: Redacted,
    mut evidence: Evidence,
    choose: impl FnOnce(&[Choice]) -> Option<usize>,
) -> Paste {
    let text = redacted.text;
    let missing = recorded::may_be_missing(&evidence);
    evidence.records.notes.extend(missing);
    let mut candidates = candidate::candidates(&text, &mut evidence);
    let mut notes: Vec<Note> = Vec::new();
    learnt::apply(&mut candidates, &evidence);
    recorded::apply(&mut candidates, &mut evidence);
    let applied = observed::apply(&mut candidates, &evidence.texts, &mut notes);

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

    let parts = parts(&mut evidence, &applied, shown.as_ref());
    let unknown = unknown(&text, &mut evidence, &parts);
    take_notes(&mut evidence, shown.as_mut(), &mut notes);
    notes.extend(shown.as_ref().and_then(will_stop));
    let mut reading = Reading {
        secrets: redacted.secrets,
        kinds: kinds(&evidence),
        scenario: None,
        chosen: None,
        calls: Vec::new(),
        rules: rules(&evidence, shown.as_ref(), &notes),
        suspects: suspects(&evidence, shown.as_ref()),
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
fn rules(evidence: &Evidence, shown: Option<&Candidate>, notes: &[Note]) -> Vec<Reason> {
    let mut rules: Vec<Reason> = Vec::new();
    for reason in evidence.texts.errors.iter().filter_map(|seen| seen.reason) {
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

fn take_notes(evidence: &mut Evidence, shown: Option<&mut Candidate>, notes: &mut Vec<Note>) {
    if let Some(shown) = shown {
        notes.append(&mut shown.run.notes);
        if let Some(selection) = &shown.selection {
            notes.append(&mut evidence.files.notes(selection));
        }
    }
    notes.append(&mut evidence.commands.take_notes());
    notes.append(&mut evidence.terraform.notes);
    notes.append(&mut evidence.code.notes);
    notes.append(&mut evidence.documents.notes);
    notes.append(&mut evidence.records.notes);
    notes.append(&mut evidence.texts.notes);
}

fn kinds(evidence: &Evidence) -> Vec<Kind> {
    let of_commands = evidence.commands.kinds();
    let found: [(bool, &[Kind]); 10] = [
        (!evidence.notation.is_empty(), &[Kind::Notation]),
        (!evidence.files.is_empty(), &[Kind::AwsConfig]),
        (true, &of_commands),
        (!evidence.workflows.is_empty(), &[Kind::GithubActions]),
        (!evidence.terraform.is_empty(), &[Kind::Terraform]),
        (!evidence.code.is_empty(), &[Kind::SdkCall]),
        (!evidence.templates.is_empty(), &[Kind::Cloudformation]),
        (evidence.records.any, &[Kind::Cloudtrail]),
        (true, &evidence.documents.kinds),
        (true, &evidence.texts.kinds),
    ];
    let mut kinds = Vec::new();
    for (is_there, of_reader) in found {
        for kind in of_reader {
            if is_there {
                add(&mut kinds, *kind);
            }
        }
    }
    kinds
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

fn suspects(evidence: &Evidence, shown: Option<&Candidate>) -> Vec<Suspect> {
    let mut suspects = Vec::new();
    let of_record = shown.iter().flat_map(|it| &it.suspects);
    for suspect in evidence.texts.suspects.iter().chain(of_record) {
        add(&mut suspects, *suspect);
    }
    suspects
}

fn parts(
    evidence: &mut Evidence,
    applied: &observed::Applied,
    shown: Option<&Candidate>,
) -> Vec<Annotation> {
    let unknown = CallChain::from(Source::new(Identity::Unknown));
    let chain = shown.map_or(&unknown, |candidate| &candidate.run.chain);
    let mut parts = evidence.files.parts(chain);
    parts.append(&mut evidence.commands.parts);
    parts.append(&mut evidence.workflows.parts);
    parts.append(&mut evidence.terraform.parts);
    parts.append(&mut evidence.code.parts);
    parts.append(&mut evidence.documents.parts);
    parts.append(&mut evidence.records.parts);
    parts.append(&mut evidence.texts.parts);
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
fn unknown(text: &str, evidence: &mut Evidence, parts: &[Annotation]) -> Vec<Unread> {
    let mut unknown = evidence.files.unread();
    unknown.append(&mut evidence.commands.unread());
    unknown.append(&mut evidence.broken);
    unknown.append(&mut evidence.documents.unread);
    unknown.append(&mut evidence.records.unread);
    let texts = &evidence.texts;
    let of_parts = parts.iter().map(|part| &part.place);
    let of_errors = texts.errors.iter().map(|seen| &seen.place);
    let of_notes = texts.notes.iter().filter_map(|note| note.place.as_ref());
    let taken: Vec<&Span> = of_parts.chain(of_errors).chain(of_notes).collect();
    let taken = sorted_by_start(taken, |place| place.start);
    for stretch in evidence.prose.iter().chain(&evidence.unread) {
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
