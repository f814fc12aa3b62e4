//! A question: the case, the prediction and how sure it is, and the engine's answer.

use super::course::{Action, Course, Stand};
use super::reveal::reveal;
use crate::text::learn as words;
use crate::view::{Element, On, classed, element, prose};
use session_advisor_core::model::Scenario;
use session_advisor_core::notation;
use session_advisor_course::{Answer, Claim, Question, Sureness};
use session_advisor_explain::operation_title;
use yew::prelude::*;

/// A question under a heading of its own, answered or not.
pub(super) fn question(
    title: String,
    stand: Stand,
    answer: Option<&Answer>,
    course: &Course,
    on_action: &Callback<Action>,
) -> Element {
    let asked = stand.question;
    let title_id = format!("question-{}", asked.name);
    let quotes = (!asked.quotes.is_empty())
        .then(|| element("pre").child(element("code").text(asked.quotes)));
    let section = classed("section", "lesson-question")
        .key(asked.name)
        .with("data-question", asked.name)
        .with("aria-labelledby", title_id.clone())
        .child(element("h2").id(title_id).text(title))
        .children(
            asked
                .situation
                .iter()
                .map(|text| element("p").child(prose(text))),
        )
        .maybe(quotes)
        .maybe(drawing(asked))
        .child(form(stand, answer, course, on_action));
    match answer {
        Some(answer) => section.maybe(reveal(asked, answer)),
        None => section,
    }
}

/// The calls of the scenario without a limit; `None` where they would give the answer away.
fn drawing(asked: &Question) -> Option<Element> {
    let tells = asked
        .choices
        .iter()
        .any(|choice| choice.claim.case().is_some() || matches!(choice.claim, Claim::Because(_)));
    if tells {
        return None;
    }
    let scenario = notation::read(asked.scenario).ok()?;
    Some(call_list(&scenario))
}

/// The source and the calls as a list.
pub(super) fn call_list(scenario: &Scenario) -> Element {
    let source = element("li").child(prose(&words::source(
        scenario.source.kind().title(),
        &scenario.source,
    )));
    let hops = scenario.hops.iter().map(|hop| {
        element("li")
            .child(element("strong").text(operation_title(hop.operation)))
            .child(prose(&words::hop(hop)))
    });
    classed("ol", "call-list")
        .with("aria-label", words::WALK)
        .child(source)
        .children(hops)
}

fn form(
    stand: Stand,
    answer: Option<&Answer>,
    course: &Course,
    on_action: &Callback<Action>,
) -> Element {
    let asked = stand.question;
    let draft = course.draft_of(asked);
    let chosen = answer.map(|it| it.choice.clone()).or(draft.choice);
    let error_id = format!("error-{}", asked.name);
    let options = asked.choices.iter().map(|choice| {
        let key = choice.claim.key();
        radio(
            format!("answer-{}", asked.name),
            &key,
            &choice.claim.label(),
            chosen.as_deref() == Some(&key),
            sends(Action::Choose(asked, key.clone()), on_action),
        )
    });
    let prediction = classed("fieldset", "question")
        .flagged("disabled", answer.is_some())
        .with("aria-describedby", error_id.clone())
        .child(element("legend").child(prose(asked.asks)))
        .child(classed("div", "options").children(options));
    let error = classed("p", "error")
        .id(error_id)
        .with("aria-live", "polite")
        .maybe(draft.incomplete.then(|| prose(words::CHOOSE_FIRST)));
    let form = element("div").child(prediction).child(error);
    if answer.is_some() {
        return form;
    }
    form.child(sureness(asked, draft.sure, on_action)).child(
        classed("button", "small")
            .with("type", "button")
            .id(format!("check-{}", asked.name))
            .on(On::Click, sends(Action::Check(stand), on_action))
            .text(words::CHECK),
    )
}

fn sureness(asked: &'static Question, now: Sureness, on_action: &Callback<Action>) -> Element {
    let options = Sureness::ALL.iter().map(|sure| {
        radio(
            format!("sure-{}", asked.name),
            sure.name(),
            words::sureness(*sure),
            *sure == now,
            sends(Action::BeSure(asked, *sure), on_action),
        )
    });
    classed("fieldset", "question")
        .child(element("legend").text(words::HOW_SURE))
        .child(classed("div", "answers").children(options))
}

/// A radio button with its label.
pub(super) fn radio(
    group: String,
    value: &str,
    label: &str,
    checked: bool,
    chosen: Callback<Event>,
) -> Element {
    let id = format!("{group}-{value}");
    let input = element("input")
        .with("type", "radio")
        .id(id.clone())
        .with("name", group)
        .with("value", value.to_owned())
        .checked(checked)
        .on(On::Change, chosen);
    element("label")
        .with("for", id)
        .child(input)
        .child(element("span").child(prose(label)))
}

/// The callback that turns an event into that action.
pub(super) fn sends(action: Action, on_action: &Callback<Action>) -> Callback<Event> {
    let on_action = on_action.clone();
    Callback::from(move |_| on_action.emit(action.clone()))
}
