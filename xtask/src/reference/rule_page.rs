//! The page of one rule.

use super::entry::{self, Entry};
use super::index_page::does;
use super::markdown::id;
use crate::document::{Document, attribute, heading, items, link, read_on, sentence, text, time};
use session_advisor_core::facts::quotes::Quote;
use session_advisor_core::facts::{self, Certainty};
use session_advisor_explain::{certainty_in_words, rule_title};

pub(super) fn of(entry: &Entry) -> String {
    let mut main = format!("<h1>{}</h1>\n{}", text(entry.title), entry.text.lead);
    main += &facts_of(entry);
    for (words, html) in &entry.text.sections {
        main += &heading(&id(words), words);
        main += html;
    }
    main += &sources(entry);
    main += &tickets(entry);
    main += &related(entry);
    let document = Document {
        title: entry.title,
        description: &entry.text.summary,
        root: "../",
        path: &super::place::PATH,
        class: "reference",
        main: &main,
    };
    document.html()
}

/// What the rule is called elsewhere, what it does, and how sure that is.
fn facts_of(entry: &Entry) -> String {
    let effects: Vec<&str> = entry.evidence.effects.iter().map(|it| does(*it)).collect();
    let bases = entry.evidence.bases.iter();
    let certainties: Vec<&str> = bases.map(|it| certainty_in_words(it.certainty)).collect();
    format!(
        "<dl class=\"marks\">\n\
         <div><dt>Name in links and JSON</dt><dd><code>{}</code></dd></div>\n\
         <div><dt>What it does</dt><dd>{}</dd></div>\n\
         <div><dt>How sure it is</dt><dd>{}</dd></div>\n\
         </dl>\n",
        text(entry.reason.name()),
        text(&effects.join("; ")),
        text(&certainties.join("; ")),
    )
}

fn sources(entry: &Entry) -> String {
    let mut html = heading("sources", "What this rests on") + &read_on(facts::AS_OF);
    html += &in_words_of_aws(entry.words);
    let bases = &entry.evidence.bases;
    for basis in bases {
        html += &["<h3>", &text(heading_of(basis.certainty)), "</h3>\n"].concat();
        if bases.len() > 1 && !basis.holders.is_empty() {
            let holders: Vec<String> = basis.holders.iter().map(|it| sentence(it)).collect();
            html += &["<p>For who holds: ", &holders.join("; "), ".</p>\n"].concat();
        }
        let pages = basis.pages.iter();
        html += &list(pages.map(|page| link(page.url, &text(page.title))));
    }
    html
}

/// AWS's sentences, then what AWS does not say.
fn in_words_of_aws(words: &[Quote]) -> String {
    let quoted = words.iter().any(|it| matches!(it, Quote::Said { .. }));
    let lead = if quoted {
        "AWS’s pages do not say all of it."
    } else {
        "AWS’s pages do not say this."
    };
    let html = words.iter().map(|it| match it {
        Quote::Said { sentence, source } => format!(
            "<figure>\n<blockquote cite=\"{}\"><p>{}</p></blockquote>\n\
             <figcaption>{}, read on {}</figcaption>\n</figure>\n",
            attribute(source.url),
            text(sentence),
            link(source.url, &text(source.title)),
            time(facts::AS_OF),
        ),
        Quote::Unsaid { instead, source } => format!(
            "<p>{lead} {} {}</p>\n",
            sentence(instead),
            link(source.url, &text(source.title)),
        ),
    });
    ["<h3>In AWS’s own words</h3>\n".to_owned()]
        .into_iter()
        .chain(html)
        .collect()
}

/// What is said above the pages for that certainty.
const fn heading_of(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Documented => "Documented by AWS",
        Certainty::Observed => "Observed; AWS documents something near it, or nothing",
        Certainty::Unverified => "Not verified; these come nearest",
    }
}

fn tickets(entry: &Entry) -> String {
    if entry.tickets.is_empty() {
        return String::new();
    }
    let lines = entry.tickets.iter().map(|ticket| {
        format!(
            "{} {}",
            sentence(&ticket.says),
            link(&ticket.url, &text(&ticket.thread))
        )
    });
    heading("tickets", "Public tickets that it explains") + &list(lines)
}

fn related(entry: &Entry) -> String {
    if entry.related.is_empty() {
        return String::new();
    }
    let links = entry
        .related
        .iter()
        .map(|other| link(&entry::page(*other), &text(rule_title(*other))));
    heading("related", "Related rules") + &list(links)
}

fn list(lines: impl Iterator<Item = String>) -> String {
    format!("<ul>\n{}</ul>\n", items(lines))
}
