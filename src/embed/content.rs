//! What an element shows: components of the page, from the page's reducer.

use super::event::AnswerEvent;
use super::part_names::name_parts;
use super::props::{ElementProps, View};
use crate::browser::hooks::{
    focus_within, use_announcement, use_answer, use_app_state, use_focus_within, use_kept,
};
use crate::browser::site_settings::SiteSettings;
use crate::panels::{PanelProps, Timeline};
use crate::state::{Action, AppState, Copied, FocusTarget, Line};
use crate::text;
use crate::view::{
    Element as Built, On, by_hand_field, calls, classed, element, entry, form, marked_line,
    notation_field, plain, prose, questions, remedies, use_last_copied_or, verdict_card,
};
use session_advisor_core::notation;
use session_advisor_explain::notation_error;
use session_advisor_explain::report::Report;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// The fragment of a link with that line. Behind the name of a page no text is taken for the name
/// of another.
fn fragment(line: &str) -> String {
    format!("#/diagnose/{line}")
}

/// What the attributes of an element ask for.
#[component]
pub(super) fn Content(props: &ElementProps) -> Html {
    let (state, on_action) = use_app_state(|| fragment(&props.scenario));
    let now = &state.now;
    let answer = use_answer(&now.scenario, (), |scenario, ()| {
        session_advisor_explain::evaluate(scenario)
    });
    let report = &answer.report;

    use_scenario(props, &state, report, &on_action);
    // Only a scenario that the page sets leads to the source, and the keyboard is the page's then.
    let focus = state.focus.filter(|it| it.target != FocusTarget::Source);
    use_focus_within(focus, props.place.clone());
    let announcement = use_announcement(plain(&report.headline));
    let copied = use_last_copied_or({
        let place = props.place.clone();
        move |what| focus_within(&place, &by_hand_field(what))
    });
    let place = props.place.clone();
    use_effect(move || name_parts(&place));

    // The address leads to the page around it.
    let offered = &[Copied::Line];
    let settings = SiteSettings::default();
    let view = props.view;
    let answers = classed("section", "answer")
        .maybe(
            view.shows(View::Verdict)
                .then(|| verdict_card(&answer, &state, offered, &copied, &on_action)),
        )
        .maybe((view == View::All).then(|| {
            questions(&answer.questions, &on_action).map_or_else(Html::default, Html::from)
        }))
        .maybe(
            view.shows(View::Limits)
                .then(|| calls(&now.scenario, report, &settings)),
        )
        .maybe((view == View::All).then(|| remedies(report, &settings, &on_action)))
        .maybe(view.shows(View::Timeline).then(|| {
            let shown = PanelProps::showing(props.place.clone(), Rc::clone(&now.scenario));
            html! { <Timeline ..shown /> }
        }));
    let line = if now.damaged {
        &now.line.text
    } else {
        &report.scenario
    };
    classed("div", "advisor")
        .with("part", "advisor")
        .with("lang", "en")
        .with("role", "group")
        .with("aria-label", text::TITLE)
        .flagged("data-editable", props.editable)
        .on(On::Click, Callback::from(|event| leads_beside(&event)))
        .child(notice(now.damaged, &now.line))
        .child(
            classed("div", "columns")
                .maybe(
                    view.shows(View::Form)
                        .then(|| editor(&state, props.editable, &settings, &on_action)),
                )
                .maybe((view != View::Form).then_some(answers)),
        )
        .child(footer(&props.base, line, report.facts_as_of))
        .child(
            classed("p", "unseen")
                .with("role", "status")
                .text(announcement),
        )
        .into()
}

/// Keeps the attribute and the scenario in step, and reports every answer.
#[hook]
fn use_scenario(
    props: &ElementProps,
    state: &AppState,
    report: &Rc<Report>,
    on_action: &Callback<Action>,
) {
    let now = &state.now;
    // What the attribute says because it was set so from here is no change.
    let known = use_mut_ref(|| props.scenario.clone());
    use_kept(props.scenario.to_string(), {
        let (known, line, on_action) =
            (Rc::clone(&known), props.scenario.clone(), on_action.clone());
        Box::new(move || {
            if *known.borrow() != line {
                known.borrow_mut().clone_from(&line);
                on_action.emit(Action::Follow(fragment(&line)));
            }
            Box::new(())
        })
    });
    let error = now
        .damaged
        .then(|| session_advisor_explain::read_line(&now.line.text).err())
        .flatten();
    let key = if now.damaged {
        now.line.text.clone()
    } else {
        report.scenario.clone()
    };
    // While the scenario still lags behind the attribute, nobody but the page has changed anything.
    let caught_up = *known.borrow() == props.scenario;
    let changed = caught_up
        .then(|| changed_line(state, &props.scenario))
        .flatten();
    let (report, props) = (Rc::clone(report), props.clone());
    use_kept(
        key,
        Box::new(move || {
            // Nor where the attribute was changed since.
            let changed = changed.filter(|_| props.is_up_to_date());
            if let Some(line) = &changed {
                *known.borrow_mut() = line.clone().into();
            }
            props.on_answer.emit(AnswerEvent {
                report,
                error,
                scenario: changed,
            });
            Box::new(())
        }),
    );
}

/// The new value of the attribute `scenario`; `None` where it says that already, or no line can.
fn changed_line(state: &AppState, attribute: &str) -> Option<String> {
    let attribute = AppState::opened_with(&fragment(attribute)).now;
    let same = attribute.damaged == state.now.damaged && attribute.scenario == state.now.scenario;
    let line = notation::write(&state.now.scenario);
    (!same && !state.now.damaged && session_advisor_explain::read_line(&line).is_ok())
        .then_some(line)
}

fn editor(
    state: &AppState,
    editable: bool,
    settings: &SiteSettings,
    on_action: &Callback<Action>,
) -> Built {
    let now = &state.now;
    entry(state, on_action)
        .flagged("inert", !editable)
        .child(form(&now.draft, settings, on_action))
        .child(notation_field(&now.line, text::embed::LINE_HELP, on_action))
}

/// The link to the whole page, and the day of the facts.
fn footer(base: &str, line: &str, facts_as_of: &str) -> Built {
    let whole = element("a")
        .with("href", format!("{base}#/{line}"))
        .text(text::embed::OPEN);
    classed("p", "below")
        .with("part", "footer")
        .child(whole)
        .text(" ")
        .child(element("span").text(text::facts_as_of(facts_as_of)))
}

/// The notice that the scenario can be read only up to some place, and which.
fn notice(damaged: bool, line: &Line) -> Built {
    let said = damaged.then(|| {
        classed("section", "notice")
            .with("data-notice", "damaged")
            .with("aria-labelledby", "notice-title")
            .child(
                element("h2")
                    .id("notice-title")
                    .text(text::embed::DAMAGED_TITLE),
            )
            .maybe(
                line.error()
                    .map(|error| element("p").child(prose(&notation_error(error)))),
            )
            .maybe(line.marked().map(marked_line))
            .child(element("p").text(text::embed::DAMAGED))
    });
    // The region is always there: what comes into it later is then read out.
    element("div").with("role", "status").maybe(said)
}

/// Makes a link that is pressed open beside the page that the element is in.
fn leads_beside(event: &Event) {
    let pressed: Option<Element> = event.target().and_then(|it| it.dyn_into().ok());
    let link = pressed.and_then(|it| it.closest("a[href]").ok().flatten());
    if let Some(link) = link {
        for (name, value) in [("target", "_blank"), ("rel", "noopener")] {
            // It fails only for names that no attribute can have.
            let _ = link.set_attribute(name, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::form::Field;
    use crate::state::reduce;

    const LINE: &str = "v1~iam-user~assume-role.ask-2h.max-12h";

    fn after(line: &str, text: &str) -> AppState {
        let opened = AppState::opened_with(&fragment(line));
        let typed = Action::Type(Field::HopAsked(0), text.to_owned());
        reduce(&opened, typed).unwrap()
    }

    #[test]
    fn the_attribute_is_told_what_was_changed() {
        let changed = changed_line(&after(LINE, "1h"), LINE);
        assert_eq!(
            changed.as_deref(),
            Some("v1~iam-user~assume-role.ask-1h.max-12h")
        );
        let fixed = changed_line(&after(&format!("{LINE}~nothing"), "1h"), LINE);
        assert_eq!(fixed, changed);
    }

    #[test]
    fn what_it_says_already_it_is_not_told() {
        // In another order, with nothing, and with what cannot be read, it stays as it was written.
        for line in [
            LINE,
            "v1~iam-user~assume-role.max-12h.ask-120m",
            "",
            "v1~nobody",
            "rules",
        ] {
            let opened = AppState::opened_with(&fragment(line));
            assert_eq!(changed_line(&opened, line), None, "{line}");
        }
        assert_eq!(changed_line(&after(LINE, "soon"), LINE), None);
    }
}
