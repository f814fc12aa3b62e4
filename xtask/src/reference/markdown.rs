//! The rules' Markdown as HTML.
//!
//! Names of rules become links to their pages, names of remedies the words that the advisor uses for
//! them, and examples the engine's answers.

use super::example::{Example, FENCE};
use crate::document::{link, text};
use anyhow::Result;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Parser, Tag, TagEnd, html};
use session_advisor_core::model::{Reason, RemedyName};
use session_advisor_explain::{remedy_title, rule_title};

/// A text taken apart at its headings of the second level.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// The first heading, as it is written.
    pub(super) title: String,
    /// What stands between it and the next, as HTML.
    pub(super) lead: String,
    /// The same without markup.
    pub(super) summary: String,
    /// Each section: its heading and its HTML.
    pub(super) sections: Vec<(String, String)>,
}

/// Turns Markdown into HTML; `own` is the rule whose page it is.
pub(super) fn parts(markdown: &str, own: Option<Reason>) -> Result<Parts> {
    let mut parts = Parts::default();
    let mut pending: Vec<Event> = Vec::new();
    let mut heading: Option<HeadingLevel> = None;
    let mut example = false;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                parts.close(&mut pending);
                heading = Some(level);
                if level != HeadingLevel::H1 {
                    parts.sections.push(Default::default());
                }
            }
            Event::End(TagEnd::Heading(_)) => heading = None,
            Event::Text(words) | Event::Code(words) if heading.is_some() => {
                match parts.sections.last_mut() {
                    Some((title, _)) => title.push_str(&words),
                    None => parts.title.push_str(&words),
                }
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(kind))) if &*kind == FENCE => {
                example = true;
            }
            Event::End(TagEnd::CodeBlock) if example => example = false,
            Event::Text(block) if example => {
                let html = Example::of(&block)?.html();
                pending.push(Event::Html(CowStr::from(html)));
            }
            Event::Code(code) => {
                parts.summarise(&code);
                pending.push(Event::InlineHtml(CowStr::from(code_html(&code, own))));
            }
            other => {
                if let Event::Text(words) = &other {
                    parts.summarise(words);
                }
                pending.push(other);
            }
        }
    }
    parts.close(&mut pending);
    Ok(parts)
}

impl Parts {
    /// Writes what is pending to where it belongs.
    fn close(&mut self, pending: &mut Vec<Event>) {
        let to = match self.sections.last_mut() {
            Some((_, html)) => html,
            None => &mut self.lead,
        };
        html::push_html(to, pending.drain(..));
    }

    fn summarise(&mut self, words: &str) {
        if self.sections.is_empty() {
            self.summary.push_str(words);
        }
    }
}

/// A name of ours as a link or in words; any other code as it is.
fn code_html(code: &str, own: Option<Reason>) -> String {
    let as_it_is = || format!("<code>{}</code>", text(code));
    if let Some(remedy) = RemedyName::from_name(code) {
        return format!("<q class=\"remedy\">{}</q>", text(remedy_title(remedy)));
    }
    match Reason::from_name(code) {
        Some(reason) if Some(reason) != own => {
            link(&format!("{code}.html"), &text(rule_title(reason)))
        }
        _ => as_it_is(),
    }
}

/// The examples of a text, in order.
pub(super) fn examples(markdown: &str) -> Result<Vec<Example>> {
    blocks(markdown)
        .iter()
        .map(|block| Example::of(block))
        .collect()
}

/// The content of every example, in order.
pub(super) fn blocks(markdown: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut example = false;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(kind))) => example = &*kind == FENCE,
            Event::End(TagEnd::CodeBlock) => example = false,
            Event::Text(block) if example => blocks.push(block.into_string()),
            _ => {}
        }
    }
    blocks
}

/// The rules that the text names in code, each once, in order.
pub(super) fn names(markdown: &str) -> Vec<Reason> {
    let mut names = Vec::new();
    for event in Parser::new(markdown) {
        if let Event::Code(code) = event
            && let Some(reason) = Reason::from_name(&code)
            && !names.contains(&reason)
        {
            names.push(reason);
        }
    }
    names
}

/// A heading as an id: `What it checks` is `what-it-checks`.
pub(super) fn id(heading: &str) -> String {
    let words = heading
        .split(|character: char| !character.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_ascii_lowercase()
}
