//! The state of the page or of an element, and the answer to what is entered.

use crate::state::{Action, AppState, reduce};
use session_advisor_core::model::{Scenario, Seconds};
use session_advisor_explain::questions::{QuestionReport, questions};
use session_advisor_explain::report::Report;
use std::rc::Rc;
use yew::prelude::*;

impl Reducible for AppState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        reduce(&self, action).map_or(self, Rc::new)
    }
}

/// The state, at first opened with that fragment, and what changes it.
#[hook]
pub(crate) fn use_app_state<F>(fragment: F) -> (UseReducerHandle<AppState>, Callback<Action>)
where
    F: FnOnce() -> String,
{
    let state = use_reducer(|| AppState::opened_with(&fragment()));
    let on_action = use_callback(state.dispatcher(), |action, dispatcher| {
        dispatcher.dispatch(action);
    });
    (state, on_action)
}

/// What is worked out from a scenario.
pub(crate) struct Answer {
    pub(crate) report: Rc<Report>,
    /// The most that any request could get.
    pub(crate) longest: Option<Seconds>,
    pub(crate) questions: Vec<QuestionReport>,
}

/// The answer to a scenario, worked out again only where it, or what else the report depends on,
/// has changed.
#[hook]
pub(crate) fn use_answer<T>(
    scenario: &Rc<Scenario>,
    beside: T,
    report: fn(&Scenario, &T) -> Report,
) -> Rc<Answer>
where
    T: PartialEq + 'static,
{
    use_memo((Rc::clone(scenario), beside), |(scenario, beside)| Answer {
        report: Rc::new(report(scenario, beside)),
        longest: session_advisor_explain::obtainable_maximum(scenario),
        questions: questions(scenario),
    })
}
