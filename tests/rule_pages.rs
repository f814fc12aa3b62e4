//! The rules' Markdown: its form, its numbers and its examples.

#![expect(clippy::expect_used, reason = "a test that cannot go on should panic")]

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};
use session_advisor_core::facts::limits;
use session_advisor_core::model::{ErrorClass, RuleName};
use session_advisor_core::rules;
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

/// What the engine says of an example, against what the page says: complaints, and the rules found.
fn judge(example: &str) -> (Vec<String>, BTreeSet<&'static str>) {
    let Some((line, expected)) = example.trim().split_once(" => ") else {
        return (
            vec![format!("{example} is not NOTATION => VERDICT")],
            BTreeSet::new(),
        );
    };
    let report = match session_advisor_explain::evaluate_line(line) {
        Ok(report) => report,
        Err(error) => return (vec![format!("{line}: {}", error.message)], BTreeSet::new()),
    };
    let of_hops = report.hops.iter().flat_map(|hop| &hop.findings);
    let found: BTreeSet<&str> = of_hops
        .chain(&report.source.findings)
        .map(|finding| finding.rule.name())
        .collect();
    let mut expected = expected.split(' ');
    let verdict = report.verdict.name();
    let mut wrong = Vec::new();
    if Some(verdict) != expected.next() {
        wrong.push(format!("{line}: is {verdict}"));
    }
    if let Some(rule) = expected.next().filter(|rule| !found.contains(rule)) {
        wrong.push(format!("{line}: {rule} is not among {found:?}"));
    }
    (wrong, found)
}

#[test]
fn every_example_holds() {
    let mut wrong = Vec::new();
    for (name, markdown) in pages() {
        let mut speaks = false;
        for example in read(markdown).examples {
            let (complaints, found) = judge(&example);
            wrong.extend(complaints.into_iter().map(|it| format!("{name}: {it}")));
            let names_a_rule = example.trim().split(' ').count() > 3;
            if !names_a_rule && found.contains(name) {
                wrong.push(format!(
                    "{name}: {example}: the rule speaks, against the example"
                ));
            }
            speaks |= found.contains(name);
        }
        if !speaks {
            wrong.push(format!("{name}: no example shows it"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const DISAGREEMENTS: &str = include_str!("../docs/disagreements.md");

/// What each of its sections tells, in this order.
const TOLD: [&str; 4] = [
    "**What the pages say.** ",
    "**What was observed.** ",
    "**What the advisor does.** ",
    "**How sure it is.** ",
];

#[test]
fn every_disagreement_has_the_fixed_form() {
    let sections: Vec<&str> = DISAGREEMENTS.split("\n## ").skip(1).collect();
    assert!(sections.len() > 5, "{}", sections.len());
    for section in sections {
        let title = section.lines().next().unwrap_or_default();
        let places = TOLD.map(|told| section.find(told));
        assert!(
            places.is_sorted() && places.iter().all(Option::is_some),
            "{title}: {places:?}"
        );
        let certain = ["ocumented", "bserved", "nverified"];
        let (_, certainty) = section.split_once(TOLD[3]).expect("it says how sure it is");
        assert!(certain.iter().any(|it| certainty.contains(it)), "{title}");
        assert!(
            section.matches("](https://docs.aws.amazon.com/").count() >= 1,
            "{title}"
        );
        assert!(
            section.matches("](https://").count() >= 2,
            "{title}: one page alone"
        );
        assert!(section.contains("```scenario\n"), "{title} has no example");
    }
}

#[test]
fn every_example_of_a_disagreement_holds() {
    let examples = read(DISAGREEMENTS).examples;
    let wrong: Vec<String> = examples.iter().flat_map(|it| judge(it).0).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Numbers that are no durations: HTTP status codes.
const STATUS_CODES: [u32; 2] = [400, 403];
/// And years in which AWS changed something.
const YEARS: [u32; 2] = [2018, 2020];

#[test]
fn every_number_is_a_fact() {
    let facts: BTreeSet<u32> = limits::ALL.iter().map(|fact| fact.seconds.get()).collect();
    for (name, markdown) in pages().chain([("disagreements", DISAGREEMENTS)]) {
        let prose = read(markdown).prose;
        let numbers = prose
            .split(|character: char| !character.is_ascii_digit())
            .filter(|digits| digits.len() >= 3)
            .map(|digits| digits.parse::<u32>().expect("digits are a number"));
        for number in numbers {
            let other = STATUS_CODES.contains(&number) || YEARS.contains(&number);
            let known = facts.contains(&number) || other;
            assert!(known, "{name} names {number}, which is no fact");
        }
    }
}

/// Every name of a ticket's list is that of a rule or error, and its address is that of the thread.
#[test]
fn tickets_name_what_they_show() {
    let tickets: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("../docs/tickets.json")).expect("tickets.json is JSON");
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    for ticket in &tickets {
        let [rule, says, thread, url] = ["rule", "says", "thread", "url"]
            .map(|key| ticket[key].as_str().expect("a text").to_owned());
        let known = pages().any(|(name, _)| name == rule);
        assert!(known, "{rule} has no page");
        assert!(says.ends_with('.') && says.len() < 160, "{says}");
        let (repository, number) = thread.split_once(['#', '!']).expect("REPOSITORY#NUMBER");
        assert!(url.contains(&format!("/{repository}/")), "{thread}: {url}");
        assert!(url.ends_with(&format!("/{number}")), "{thread}: {url}");
        assert!(url.starts_with("https://github.com/") || url.starts_with("https://gitlab.com/"));
        assert!(seen.insert((rule.clone(), url)), "{thread} stands twice");
        let of_rule = seen.iter().filter(|(other, _)| *other == rule).count();
        assert!(of_rule <= 3, "{rule} has {of_rule} tickets");
    }
}
