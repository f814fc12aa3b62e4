//! The rules' Markdown: its form, its numbers and its examples.

#![expect(clippy::expect_used, reason = "a test that cannot go on should panic")]

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};
use session_advisor::facts::limits;
use session_advisor::model::{ErrorClass, RuleName};
use session_advisor::{api, rules};
use std::collections::BTreeSet;

const HEADINGS: [&str; 4] = [
    "What it checks",
    "Why AWS does this",
    "What to do",
    "Examples",
];

/// Every page with the name of what it explains.
fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    let of_rules = RuleName::ALL
        .iter()
        .map(|rule| (rule.name(), rules::rule_page(*rule)));
    let of_errors = ErrorClass::ALL
        .iter()
        .map(|class| (class.name(), rules::error_page(*class)));
    of_rules.chain(of_errors)
}

/// A page taken apart.
#[derive(Default)]
struct Page {
    title: String,
    sections: Vec<String>,
    /// The text of every scenario block.
    examples: Vec<String>,
    /// Everything else.
    prose: String,
}

fn read(markdown: &str) -> Page {
    let mut page = Page::default();
    let mut heading = None;
    let mut in_example = false;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                heading = Some(level);
                if level == HeadingLevel::H2 {
                    page.sections.push(String::new());
                }
            }
            Event::End(TagEnd::Heading(_)) => heading = None,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(kind))) => {
                assert_eq!(&*kind, "scenario", "{}", page.title);
                in_example = true;
                page.examples.push(String::new());
            }
            Event::End(TagEnd::CodeBlock) => in_example = false,
            Event::Text(text) | Event::Code(text) => match (heading, in_example) {
                (Some(HeadingLevel::H1), _) => page.title.push_str(&text),
                (Some(_), _) => page.sections.last_mut().expect("a section").push_str(&text),
                (None, true) => page
                    .examples
                    .last_mut()
                    .expect("an example")
                    .push_str(&text),
                (None, false) => {
                    page.prose.push_str(&text);
                    page.prose.push(' ');
                }
            },
            _ => {}
        }
    }
    page
}

#[test]
fn every_page_has_the_fixed_form() {
    for (name, markdown) in pages() {
        let page = read(markdown);
        assert_eq!(page.title, name);
        assert_eq!(page.sections, HEADINGS, "{name}");
        assert!(
            page.examples.len() >= 2,
            "{name} has {} examples",
            page.examples.len()
        );
        // It fits on one or two screens.
        assert!(markdown.lines().count() <= 60, "{name} is long");
    }
}

#[test]
fn every_example_holds() {
    let mut wrong = Vec::new();
    for (name, markdown) in pages() {
        let mut speaks = false;
        for example in read(markdown).examples {
            let (line, expected) = example
                .trim()
                .split_once(" => ")
                .expect("NOTATION => VERDICT");
            let mut expected = expected.split(' ');
            let report = match api::evaluate_line(line) {
                Ok(report) => report,
                Err(error) => {
                    wrong.push(format!("{name}: {line}: {}", error.message));
                    continue;
                }
            };
            let found: BTreeSet<&str> = report
                .hops
                .iter()
                .flat_map(|hop| &hop.findings)
                .chain(&report.source.findings)
                .map(|finding| finding.rule.name())
                .collect();
            let verdict = report.verdict.name();
            if Some(verdict) != expected.next() {
                wrong.push(format!("{name}: {line}: is {verdict}"));
            }
            match expected.next() {
                Some(rule) if !found.contains(rule) => {
                    wrong.push(format!("{name}: {line}: {rule} is not among {found:?}"));
                }
                None if found.contains(name) => {
                    wrong.push(format!(
                        "{name}: {line}: the rule speaks, against the example"
                    ));
                }
                _ => {}
            }
            speaks |= found.contains(name);
        }
        if !speaks {
            wrong.push(format!("{name}: no example shows it"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Numbers that are no durations: HTTP status codes.
const STATUS_CODES: [u32; 2] = [400, 403];

#[test]
fn every_number_is_a_fact() {
    let facts: BTreeSet<u32> = limits::ALL.iter().map(|fact| fact.seconds.get()).collect();
    for (name, markdown) in pages() {
        let prose = read(markdown).prose;
        let numbers = prose
            .split(|character: char| !character.is_ascii_digit())
            .filter(|digits| digits.len() >= 3)
            .map(|digits| digits.parse::<u32>().expect("digits are a number"));
        for number in numbers {
            let known = facts.contains(&number) || STATUS_CODES.contains(&number);
            assert!(known, "{name} names {number}, which is no fact");
        }
    }
}
