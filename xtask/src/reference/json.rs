//! The rules for machines.

use super::entry::Entry;
use super::place::FOLDER;
use anyhow::Result;
use serde::Serialize;
use session_advisor_core::facts::quotes::Quote as Words;
use session_advisor_core::facts::{self, Certainty};
use session_advisor_core::judgement::{Effect, Verdict};

/// The version of the file's shape.
const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct File<'a> {
    schema_version: u32,
    facts_as_of: &'static str,
    rules: Vec<Rule<'a>>,
}

#[derive(Serialize)]
struct Rule<'a> {
    name: &'static str,
    /// `rule`, or `error` for one that is no matter of durations.
    kind: &'static str,
    title: &'static str,
    /// What it does, the strongest first.
    effects: &'a [Effect],
    summary: &'a str,
    /// How sure it is; more than one where that depends on what is held.
    certainty: Vec<Certainty>,
    citations: Vec<Citation>,
    /// What AWS says of it, verbatim; empty where AWS is silent.
    quotes: Vec<Quote>,
    /// What AWS does not say, and how it is known instead; `code` in backticks.
    unsaid: Vec<Unsaid>,
    examples: Vec<Example<'a>>,
    /// The address of its page, from the folder of this file.
    page: String,
}

#[derive(Serialize)]
struct Citation {
    title: &'static str,
    url: &'static str,
    /// How sure the rule is where it rests on this page.
    certainty: Certainty,
}

#[derive(Serialize)]
struct Quote {
    sentence: &'static str,
    title: &'static str,
    url: &'static str,
}

#[derive(Serialize)]
struct Unsaid {
    instead: &'static str,
    title: &'static str,
    url: &'static str,
}

#[derive(Serialize)]
struct Example<'a> {
    scenario: &'a str,
    verdict: Verdict,
    headline: &'a str,
}

pub(super) fn of(entries: &[Entry]) -> Result<String> {
    let file = File {
        schema_version: SCHEMA_VERSION,
        facts_as_of: facts::AS_OF,
        rules: entries.iter().map(rule).collect(),
    };
    Ok(serde_json::to_string_pretty(&file)? + "\n")
}

fn rule(entry: &Entry) -> Rule<'_> {
    let bases = &entry.evidence.bases;
    Rule {
        name: entry.reason.name(),
        kind: entry.kind(),
        title: entry.title,
        effects: &entry.evidence.effects,
        summary: &entry.text.summary,
        certainty: bases.iter().map(|basis| basis.certainty).collect(),
        citations: bases
            .iter()
            .flat_map(|basis| {
                basis.pages.iter().map(|page| Citation {
                    title: page.title,
                    url: page.url,
                    certainty: basis.certainty,
                })
            })
            .collect(),
        quotes: entry.words.iter().filter_map(quote).collect(),
        unsaid: entry.words.iter().filter_map(unsaid).collect(),
        examples: entry
            .examples
            .iter()
            .map(|example| Example {
                scenario: &example.report.scenario,
                verdict: example.report.verdict,
                headline: &example.report.headline,
            })
            .collect(),
        page: format!("{FOLDER}{}", entry.page()),
    }
}

fn quote(words: &Words) -> Option<Quote> {
    match words {
        Words::Said { sentence, source } => Some(Quote {
            sentence,
            title: source.title,
            url: source.url,
        }),
        Words::Unsaid { .. } => None,
    }
}

fn unsaid(words: &Words) -> Option<Unsaid> {
    match words {
        Words::Unsaid { instead, source } => Some(Unsaid {
            instead,
            title: source.title,
            url: source.url,
        }),
        Words::Said { .. } => None,
    }
}
