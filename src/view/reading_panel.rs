//! How a paste was read: what was understood, what to choose, what is worth knowing.

use super::element::{Element, On, classed, element, sends, written};
use super::prose::prose;
use crate::state::reading::{Choice, Note, Reading};
use crate::state::{Action, PasteAction};
use crate::text::{self, paste as words};
use session_advisor_core::model::Scenario;
use session_advisor_core::notation;
use session_advisor_explain::remedy_title;
use session_advisor_explain::report::Report;
use yew::prelude::*;

/// How many UTF-16 units of a paste are shown with their marks.
const MARKED_UNITS: usize = 32 * 1024;

/// The most choices that stand in the table.
const MOST_CHOICES: usize = 500;

/// What came of the paste.
pub(crate) fn reading_panel(
    reading: &Reading,
    chosen: Option<usize>,
    scenario: &Scenario,
    report: &Report,
    on_action: &Callback<Action>,
) -> Element {
    let panel = classed("div", "reading");
    let panel = if reading.choices.is_empty() {
        panel
    } else {
        panel.child(choices(reading, chosen, on_action))
    };
    let notes: Vec<Element> = reading
        .suspects
        .iter()
        .map(|why| element("li").child(prose(why)))
        .chain(reading.notes.iter().map(note))
        .collect();
    let panel = if notes.is_empty() {
        panel
    } else {
        panel
            .child(element("h3").text(words::NOTES))
            .child(classed("ul", "notes").children(notes))
    };
    // They change what the reader chose.
    let edits = if chosen == reading.chosen {
        edits(reading, scenario, report)
    } else {
        Vec::new()
    };
    let panel = if edits.is_empty() {
        panel
    } else {
        panel
            .child(element("h3").text(words::EDITS))
            .children(edits)
    };
    panel.child(
        element("details")
            .id("read-as")
            .flagged("open", true)
            .child(element("summary").text(words::READ_AS))
            .child(marked(reading, on_action))
            .child(meanings(reading)),
    )
}

fn choices(reading: &Reading, chosen: Option<usize>, on_action: &Callback<Action>) -> Element {
    let head = element("tr")
        .child(element("th").with("scope", "col").text(words::CHOICE))
        .child(
            element("th")
                .with("scope", "col")
                .text(words::CHOICE_VERDICT),
        );
    let mut callers: Vec<&Option<String>> = Vec::new();
    for choice in reading.choices.iter().take(MOST_CHOICES) {
        if !callers.contains(&&choice.caller) {
            callers.push(&choice.caller);
        }
    }
    let groups = callers.into_iter().map(|caller| {
        let rows = reading.choices.iter().enumerate().take(MOST_CHOICES);
        let heading = caller.as_ref().map(|caller| {
            element("tr").child(
                element("th")
                    .with("scope", "rowgroup")
                    .with("colspan", "2")
                    .text(words::CALLED_BY)
                    .child(element("code").text(caller.clone())),
            )
        });
        element("tbody").maybe(heading).children(
            rows.filter(|(_, it)| it.caller == *caller)
                .map(|(index, it)| choice(index, it, chosen == Some(index), on_action)),
        )
    });
    let table = classed("table", "choices")
        .child(element("caption").text(words::CHOICES))
        .child(element("thead").child(head))
        .children(groups);
    classed("div", "scrolls")
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-label", words::CHOICES)
        .child(table)
}

fn choice(index: usize, choice: &Choice, chosen: bool, on_action: &Callback<Action>) -> Element {
    let verdict = notation::read(&choice.scenario).ok().map(|scenario| {
        let report = session_advisor_explain::evaluate(&scenario);
        text::whole_verdict(report.verdict, report.meets_need, report.hops.is_empty())
    });
    let button = classed("button", "secondary outline small")
        .with("type", "button")
        .with("aria-pressed", if chosen { "true" } else { "false" })
        .on(
            On::Click,
            sends(Action::Paste(PasteAction::Choose(index)), on_action),
        )
        .text(choice.label.clone());
    let said = element("td").text(verdict.unwrap_or_default());
    element("tr")
        .key(index)
        .child(element("td").child(button))
        .child(match &choice.stopped {
            Some(words) => said.text(": ").child(element("code").text(words.clone())),
            None => said,
        })
}

fn note(note: &Note) -> Element {
    let item = element("li").child(prose(&note.text));
    note.citations.iter().fold(item, |item, (title, url)| {
        item.text(" ").child(
            element("a")
                .with("href", url.clone())
                .with("rel", "noreferrer")
                .text(title.clone()),
        )
    })
}

/// Each remedy that is a change of the text, as the lines before and after it.
fn edits(reading: &Reading, scenario: &Scenario, report: &Report) -> Vec<Element> {
    let units: Vec<u16> = reading.text.encode_utf16().collect();
    report
        .remedies
        .iter()
        .filter(|remedy| remedy.applies && !reading.edits.is_empty())
        .filter_map(|remedy| {
            let edited = notation::read(remedy.scenario.as_ref()?).ok()?;
            let asks = session_advisor_explain::asks_otherwise(scenario, &edited)?;
            let edit = reading
                .edits
                .iter()
                .find(|edit| (edit.hop, edit.seconds) == asks)?;
            let line_start = units
                .get(..edit.start)?
                .iter()
                .rposition(|unit| *unit == u16::from(b'\n'))
                .map_or(0, |at| at.saturating_add(1));
            let line_end = units
                .get(edit.end..)?
                .iter()
                .position(|unit| *unit == u16::from(b'\n'))
                .map_or(units.len(), |at| edit.end.saturating_add(at));
            let piece = |range| units.get(range).map(String::from_utf16_lossy);
            let before = piece(line_start..line_end)?;
            let mut after = piece(line_start..edit.start)?;
            after.push_str(&edit.replacement);
            after.push_str(&piece(edit.end..line_end)?);
            Some(
                classed("div", "edit")
                    .child(element("p").text(remedy_title(remedy.id)))
                    .child(
                        element("pre")
                            .with("tabindex", "0")
                            .child(element("del").text(before))
                            .text("\n")
                            .child(element("ins").text(after)),
                    ),
            )
        })
        .collect()
}

/// The text with what was understood, and what was not.
fn marked(reading: &Reading, on_action: &Callback<Action>) -> Element {
    let units: Vec<u16> = reading.text.encode_utf16().take(MARKED_UNITS).collect();
    let piece = |from: usize, to: usize| {
        let range = units.get(from.min(units.len())..to.min(units.len()));
        String::from_utf16_lossy(range.unwrap_or_default())
    };
    let mut marks: Vec<Mark<'_>> = Vec::with_capacity(reading.parts.len());
    for part in &reading.parts {
        insert(
            &mut marks,
            Mark {
                start: part.start,
                end: part.end,
                says: &part.meaning,
                hop: part.hop,
                read: true,
            },
        );
    }
    for unread in &reading.unknown {
        insert(
            &mut marks,
            Mark {
                start: unread.start,
                end: unread.end,
                says: &unread.why,
                hop: None,
                read: false,
            },
        );
    }
    let mut shown = classed("pre", "marked").with("tabindex", "0");
    let mut at = 0;
    for mark in marks {
        if mark.start < at || mark.start >= units.len() || mark.end <= mark.start {
            continue;
        }
        shown = shown
            .child(written(piece(at, mark.start).into()))
            .child(mark.element(piece(mark.start, mark.end), on_action));
        at = mark.end;
    }
    shown.child(written(piece(at, units.len()).into()))
}

/// Puts a mark where it stands in the text. They come nearly in order, so most go to the end.
fn insert<'a>(marks: &mut Vec<Mark<'a>>, mark: Mark<'a>) {
    let before = marks.partition_point(|other| other.start <= mark.start);
    marks.insert(before, mark);
}

/// A stretch that stands out.
struct Mark<'a> {
    start: usize,
    end: usize,
    says: &'a str,
    hop: Option<usize>,
    read: bool,
}

impl Mark<'_> {
    fn element(&self, text: String, on_action: &Callback<Action>) -> Element {
        match (self.read, self.hop) {
            (true, Some(hop)) => classed("button", "part")
                .with("type", "button")
                .with("data-part", hop.saturating_add(1).to_string())
                .with("title", self.says.to_owned())
                .on(On::Click, sends(Action::LookAt(hop), on_action))
                .text(text),
            (true, None) => classed("mark", "part")
                .with("title", self.says.to_owned())
                .text(text),
            (false, _) => classed("span", "unread")
                .with("title", self.says.to_owned())
                .text(text),
        }
    }
}

/// The same as a list, for anyone who cannot see the marks.
fn meanings(reading: &Reading) -> Element {
    let units: Vec<u16> = reading.text.encode_utf16().take(MARKED_UNITS).collect();
    let piece = |start: usize, end: usize| {
        units.get(start..end.min(units.len())).map(|units| {
            let text = String::from_utf16_lossy(units);
            let line = text.lines().next().unwrap_or_default().to_owned();
            element("code").text(line)
        })
    };
    let understood = reading.parts.iter().filter_map(|part| {
        Some(
            element("li")
                .child(piece(part.start, part.end)?)
                .text(": ")
                .child(prose(&part.meaning)),
        )
    });
    let ignored = reading.unknown.iter().filter_map(|unread| {
        Some(
            element("li")
                .child(piece(unread.start, unread.end)?)
                .text(": ")
                .child(prose(&unread.why)),
        )
    });
    classed("ul", "meanings").children(understood.chain(ignored))
}
