//! What is said of a paste.

mod utf16;

use crate::combine::words;
use crate::readers::{
    aws_config, cloudformation, cloudtrail, commands, errors, github_actions, json_documents,
    sdk_calls, terraform,
};
use crate::{CallMade, Choice, Edit, Label, Meaning, Note, Quirk, Reading, WhyUnread};
use session_advisor_core::facts::citations::Citation;
use session_advisor_core::model::Seconds;
use session_advisor_core::notation;
use session_advisor_explain::questions::QuestionReport;
use session_advisor_explain::reading::{
    CallReport, ChoiceReport, EditReport, NoteReport, PartReport, ReadingReport, SuspectReport,
    UnreadReport,
};
use session_advisor_explain::report::CitationReport;
use utf16::Utf16;

/// A sentence, and the pages that it rests on.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Said {
    /// What, why, and what to do.
    pub(crate) text: String,
    /// The pages.
    pub(crate) citations: &'static [&'static Citation],
}

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
                why: errors::words::hint(suspect.why),
            })
            .collect(),
        parts: reading
            .parts
            .iter()
            .map(|part| PartReport {
                start: units.unit(part.place.start),
                end: units.unit(part.place.end),
                meaning: meaning(&part.meaning),
                hop: part.hop,
            })
            .collect(),
        unknown: reading
            .unknown
            .iter()
            .map(|unread| UnreadReport {
                start: units.unit(unread.place.start),
                end: units.unit(unread.place.end),
                why: why_unread(&unread.why),
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
            Label::Step { number, job } => github_actions::words::label(*number, job),
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
    let said = quirk(&note.quirk);
    NoteReport {
        text: said.text,
        start: note.place.as_ref().map(|place| units.unit(place.start)),
        end: note.place.as_ref().map(|place| units.unit(place.end)),
        citations: said
            .citations
            .iter()
            .map(|citation| CitationReport {
                title: citation.title,
                url: citation.url,
            })
            .collect(),
    }
}

fn meaning(meaning: &Meaning) -> String {
    match meaning {
        Meaning::Config(it) => aws_config::words::meaning(it),
        Meaning::Command(it) => commands::words::meaning(it),
        Meaning::Actions(it) => github_actions::words::meaning(it),
        Meaning::Cloudformation(it) => cloudformation::words::meaning(it),
        Meaning::Error(it) => errors::words::meaning(it),
        Meaning::Json(it) => json_documents::words::meaning(it),
        Meaning::Cloudtrail(it) => cloudtrail::words::meaning(it),
        Meaning::Terraform(it) => terraform::words::meaning(it),
        Meaning::SdkCall(it) => sdk_calls::words::meaning(it),
    }
}

fn quirk(quirk: &Quirk) -> Said {
    match quirk {
        Quirk::Config(it) => aws_config::words::quirk(it),
        Quirk::Command(it) => commands::words::quirk(it),
        Quirk::Actions(it) => github_actions::words::quirk(it),
        Quirk::Cloudformation(it) => cloudformation::words::quirk(it),
        Quirk::Error(it) => errors::words::quirk(it),
        Quirk::Json(it) => json_documents::words::quirk(it),
        Quirk::Cloudtrail(it) => cloudtrail::words::quirk(it),
        Quirk::Terraform(it) => terraform::words::quirk(it),
        Quirk::SdkCall(it) => sdk_calls::words::quirk(it),
        Quirk::Whole(it) => words::quirk(it),
    }
}

const fn why_unread(why: &WhyUnread) -> &'static str {
    match why {
        WhyUnread::NoKnownKind => "Not of a kind that is read here, and ignored.",
        WhyUnread::BrokenJson => {
            "The JSON breaks off or is damaged here; what stands before was read."
        }
        WhyUnread::BrokenYaml => {
            "The YAML breaks here, so its lines were read one by one. Compare the indentation and the quotes."
        }
        WhyUnread::UnknownKey => "No key that AWS’s clients use for sessions, and ignored.",
        WhyUnread::UnknownCommand => "A command that is not read here, and ignored.",
    }
}
