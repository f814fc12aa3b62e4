//! What is still to know, with the command that finds out and the answers as buttons.

use super::element::{Element, On, classed, element, sends};
use super::prose::prose;
use crate::state::{Action, PasteAction};
use crate::text::paste as words;
use session_advisor_explain::questions::QuestionReport;
use yew::prelude::*;

/// The questions; `None` where there are none.
pub(crate) fn questions(
    questions: &[QuestionReport],
    on_action: &Callback<Action>,
) -> Option<Element> {
    if questions.is_empty() {
        return None;
    }
    Some(
        classed("section", "questions")
            .with("aria-labelledby", "questions-title")
            .child(element("h3").id("questions-title").text(words::QUESTIONS))
            .children(questions.iter().map(|question| {
                let answers = question.answers.iter().map(|answer| {
                    let line = answer.scenario.clone();
                    classed("button", "secondary outline small")
                        .with("type", "button")
                        .on(
                            On::Click,
                            sends(Action::Paste(PasteAction::Answer(line)), on_action),
                        )
                        .child(prose(&answer.label))
                });
                element("fieldset")
                    .child(element("legend").child(prose(&question.text)))
                    .maybe(question.command.as_ref().map(|command| {
                        element("pre")
                            .with("tabindex", "0")
                            .child(element("code").text(command.clone()))
                    }))
                    .child(classed("div", "answers").children(answers))
            })),
    )
}
