//! What is said of a paste.

mod utf16;

use crate::{CallMade, Choice, Edit, Label, Note, Reading};
use session_advisor_core::model::Seconds;
use session_advisor_core::notation;
use session_advisor_explain::questions::QuestionReport;
use session_advisor_explain::reading::{
    CallReport, ChoiceReport, EditReport, NoteReport, PartReport, ReadingReport, SuspectReport,
    UnreadReport,
};
use session_advisor_explain::report::CitationReport;
use utf16::Utf16;

/// The reading in words, with what is still to be asked.
pub(crate) fn reading(
    reading: &Reading,
    questions: Vec<QuestionReport>,
    edits: &[(usize, Option<Seconds>, Edit)],
) -> ReadingReport {
    let units = Utf16::of(&reading.text);
    let one_of_several = reading.choices.len() > 1;
    ReadingReport {
        kinds: reading.kinds.clone(),
        scenario: reading.scenario.as_ref().map(notation::write),
        chosen: reading.chosen.filter(|_| one_of_several),
        choices: reading
            .choices
            .iter()
            .filter(|_| one_of_several)
            .map(|choice| choice_report(choice, &units))
            .collect(),
        calls: reading.calls.iter().map(call).collect(),
        rules: reading.rules.clone(),
        suspects: reading
            .suspects
            .iter()
            .map(|suspect| SuspectReport {
                rule: suspect.rule,
                why: suspect.why,
            })
            .collect(),
        parts: reading
            .parts
            .iter()
            .map(|part| PartReport {
                start: units.unit(part.place.start),
                end: units.unit(part.place.end),
                meaning: part.text.clone().into_owned(),
                hop: part.hop,
            })
            .collect(),
        unknown: reading
            .unknown
            .iter()
            .map(|unread| UnreadReport {
                start: units.unit(unread.place.start),
                end: units.unit(unread.place.end),
                why: unread.why,
            })
            .collect(),
        questions,
        notes: reading.notes.iter().map(|it| note(it, &units)).collect(),
        edits: edits
            .iter()
            .map(|(hop, seconds, edit)| EditReport {
                hop: *hop,
                seconds: *seconds,
                start: units.unit(edit.place.start),
                end: units.unit(edit.place.end),
                replacement: edit.replacement.clone(),
            })
            .collect(),
        secrets: reading.secrets,
        partition: reading.partition.clone(),
        text: reading.text.clone(),
    }
}

fn choice_report(choice: &Choice, units: &Utf16<'_>) -> ChoiceReport {
    ChoiceReport {
        label: match &choice.label {
            Label::Profile(name) if name.is_empty() => "keys without a profile".to_owned(),
            Label::Profile(name) => format!("profile {name}"),
            Label::Command(line) | Label::Code(line) | Label::Provider(line) => line.clone(),
            Label::Step { number, job } if job.is_empty() => format!("step {number}"),
            Label::Step { number, job } => format!("step {number} of job {job}"),
            Label::Role(name) => format!("role {name}"),
            Label::Event { call, .. } => {
                // Two calls of one second often differ in nothing else.
                let asked = choice.calls.last().and_then(|it| it.asked);
                asked.map_or_else(
                    || call.clone(),
                    |asked| format!("{call}, {} s", asked.get()),
                )
            }
            Label::Notation => notation::write(&choice.scenario),
            Label::Paste => "the paste".to_owned(),
        },
        caller: match &choice.label {
            Label::Event { caller, .. } => caller.clone(),
            _ => None,
        },
        scenario: notation::write(&choice.scenario),
        calls: choice.calls.iter().map(call).collect(),
        stopped: choice.stopped.clone(),
        start: choice.place.as_ref().map(|place| units.unit(place.start)),
        end: choice.place.as_ref().map(|place| units.unit(place.end)),
    }
}

fn call(call: &CallMade) -> CallReport {
    CallReport {
        operation: call.operation,
        asked: call.asked,
        asked_text: call.asked_text.clone(),
        signed_by: call.signed_by,
    }
}

fn note(note: &Note, units: &Utf16<'_>) -> NoteReport {
    NoteReport {
        code: note.code,
        text: note.text.clone().into_owned(),
        start: note.place.as_ref().map(|place| units.unit(place.start)),
        end: note.place.as_ref().map(|place| units.unit(place.end)),
        citations: note
            .citations
            .iter()
            .map(|citation| CitationReport {
                title: citation.title,
                url: citation.url,
            })
            .collect(),
    }
}
