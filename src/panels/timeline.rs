//! The table of sessions along time.

use super::props::PanelProps;
use crate::browser::clock::Start;
use crate::text;
use crate::view::{
    Bar, Element, On, bar, bars, bars_title, caption, classed, element, line, prose,
};
use session_advisor_core::engine::{self, DRAWN_WIDTH, Session, Timeline as Sessions, along};
use session_advisor_core::model::{Hop, Scenario, Seconds};
use session_advisor_explain::operation_title;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The start that is typed into its field.
type StartEntry = UseStateHandle<String>;

/// The sessions of a scenario, from a start that can be entered; nothing where there is no session.
#[component]
pub(crate) fn Timeline(props: &PanelProps) -> Html {
    let entry = use_state(String::new);
    let scenario = &*props.scenario;
    engine::timeline(scenario, &engine::evaluate(scenario))
        .map(|timeline| section(scenario, &timeline, &entry).into())
        .unwrap_or_default()
}

fn section(scenario: &Scenario, timeline: &Sessions, entry: &StartEntry) -> Element {
    let start = Start::of(entry);
    let titles: &[&str] = if start.is_some() {
        &[
            text::SESSION,
            text::STARTS_LOCAL,
            text::ENDS_LOCAL,
            text::ENDS_UTC,
        ]
    } else {
        &[text::SESSION, text::STARTS, text::ENDS]
    };
    let head = element("tr")
        .children(
            titles
                .iter()
                .map(|title| element("th").with("scope", "col").text(*title)),
        )
        .child(bars_title(text::TO_SCALE));
    let rows = timeline
        .sessions
        .iter()
        .map(|session| row(scenario, timeline, session, start));
    let table = classed("table", "limits sessions")
        .child(caption(text::TIMELINE_CAPTION, text::TIMELINE_SCALE))
        .child(element("thead").child(head))
        .child(
            element("tbody")
                .children(rows)
                .maybe(timeline.need.map(|need| work(timeline, need, start))),
        );
    element("section")
        .id("timeline")
        .with("aria-labelledby", "timeline-title")
        .child(element("h2").id("timeline-title").text(text::TIMELINE))
        .child(element("p").child(prose(&session_advisor_explain::timeline(
            scenario, timeline,
        ))))
        .child(start_field(entry))
        .child(
            // Where it is too wide, the keyboard scrolls it too.
            classed("div", "scroll")
                .with("role", "group")
                .with("tabindex", "0")
                .with("aria-labelledby", "timeline-title")
                .child(table),
        )
}

fn start_field(entry: &StartEntry) -> Element {
    let typed = {
        let entry = entry.clone();
        Callback::from(move |event: Event| {
            let field = event.target().and_then(|it| it.dyn_into().ok());
            entry.set(field.map_or_else(String::new, |field: HtmlInputElement| field.value()));
        })
    };
    let field = element("input")
        .id("start")
        .with("type", "datetime-local")
        .with("max", "9999-12-31T23:59")
        .with("aria-describedby", "start-help")
        .value((**entry).clone())
        .on(On::Input, typed);
    classed("div", "field start")
        .child(element("label").with("for", "start").text(text::STARTED))
        .child(field)
        .child(element("small").id("start-help").text(text::STARTED_HELP))
}

fn row(
    scenario: &Scenario,
    timeline: &Sessions,
    session: &Session,
    start: Option<Start>,
) -> Element {
    let notes = [
        text::session_is(session.verdict).map(str::to_owned),
        session.missing.map(text::missing),
        session.renewal.map(|it| text::renewed(it).to_owned()),
        session.parent_ends.map(|_| text::OUTLIVES.to_owned()),
    ];
    let hop = session
        .hop
        .and_then(|index| Some((index, scenario.hops.get(index)?)));
    let name = hop.map_or_else(
        || scenario.source.kind().title().to_owned(),
        |(index, hop)| call(index, hop),
    );
    let title = element("th")
        .with("scope", "row")
        .child(prose(&name))
        .children(notes.into_iter().flatten().map(|note| {
            // The comma is for who hears it.
            element("small")
                .child(classed("span", "unseen").text(", "))
                .text(note)
        }));
    let row = element("tr")
        .with(
            "data-session",
            hop.map_or(0, |(index, _)| index.saturating_add(1))
                .to_string(),
        )
        .with("data-becomes", session.verdict.name())
        .child(title);
    let mut drawn = Vec::new();
    let row = match session.ends {
        None => {
            let span = if start.is_some() { "3" } else { "2" };
            let why = text::effective(None, session.verdict);
            row.child(element("td").with("colspan", span).text(why))
        }
        Some(ends) => {
            let surely = along(ends.least, timeline.drawn);
            drawn.push(bar("session", 0, surely));
            if ends.known().is_none() {
                drawn.push(bar("open", surely, DRAWN_WIDTH));
            }
            times(row, ends.known(), start)
        }
    };
    if let Some(end) = session.parent_ends {
        drawn.push(line("tick", along(end, timeline.drawn)));
    }
    row.child(bars(with_work(drawn, timeline)))
}

/// How long the work takes, below the sessions.
fn work(timeline: &Sessions, need: Seconds, start: Option<Start>) -> Element {
    let title = element("th").with("scope", "row").text(text::THE_WORK);
    let drawn = vec![bar("work", 0, along(need, timeline.drawn))];
    times(
        element("tr").with("data-work", "").child(title),
        Some(need),
        start,
    )
    .child(bars(with_work(drawn, timeline)))
}

fn with_work(mut drawn: Vec<Bar>, timeline: &Sessions) -> Vec<Bar> {
    drawn.extend(
        timeline
            .need
            .map(|need| line("line", along(need, timeline.drawn))),
    );
    drawn
}

/// The row with the cells for start and end.
fn times(row: Element, end: Option<Seconds>, start: Option<Start>) -> Element {
    let cell = |text: Option<String>| {
        let text = text.unwrap_or_else(|| text::END_NOT_KNOWN.to_owned());
        // A day is not broken at its hyphens.
        let (day, time) = text.split_once(' ').unwrap_or((&text, ""));
        element("td")
            .child(element("span").text(day.to_owned()))
            .text(format!(" {time}"))
    };
    match start {
        None => row
            .child(cell(Some(text::AT_ONCE.to_owned())))
            .child(cell(end.map(text::after))),
        Some(start) => row
            .child(cell(start.local(Seconds::ZERO)))
            .child(cell(end.and_then(|end| start.local(end))))
            .child(cell(end.and_then(|end| start.utc(end)))),
    }
}

fn call(index: usize, hop: &Hop) -> String {
    let title = format!("{}: {}", text::call(index), operation_title(hop.operation));
    match &hop.role {
        Some(role) => format!("{title} `{role}`"),
        None => title,
    }
}
