//! The page on which a scenario is entered and answered.

use crate::api;
use crate::app::hooks::{focus, fragment_now, use_address, use_focus, use_title};
use crate::app::parts::{Calls, Form, NotationField, Remedies, VerdictCard};
use crate::app::state::{Action, AppState, Place, reduce};
use crate::app::text;
use std::rc::Rc;
use yew::prelude::*;

impl Reducible for AppState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        reduce(&self, action).map_or(self, Rc::new)
    }
}

#[component]
pub(crate) fn Advisor() -> Html {
    let state = use_reducer(|| AppState::opened_with(&fragment_now()));
    let on_action = use_callback(state.dispatcher(), |action, dispatcher| {
        dispatcher.dispatch(action);
    });
    let answer = use_memo(Rc::clone(&state.scenario), |scenario| {
        (Rc::new(api::evaluate(scenario)), api::longest(scenario))
    });
    let (report, longest) = (Rc::clone(&answer.0), answer.1);

    let on_link = use_callback(on_action.clone(), |fragment, on_action| {
        on_action.emit(Action::Follow(fragment));
    });
    use_address(state.fragment(), on_link);
    use_focus(state.focus);
    let verdict = text::whole_verdict(report.verdict, report.meets_need, report.hops.is_empty());
    use_title(format!("{verdict} – {}", text::TITLE));

    let skip = |event: MouseEvent| {
        // A fragment of its own would push the scenario out of the address.
        event.prevent_default();
        focus(&Place::Verdict.id());
    };
    let clear = on_action.reform(|_: MouseEvent| Action::Clear);
    html! {
        <>
            <a class="skip" href="#verdict" onclick={skip}>{ text::SKIP }</a>
            <header class="page">
                <div>
                    <h1>{ text::TITLE }</h1>
                    <p>{ text::PROMISE }</p>
                </div>
                <button type="button" id="clear" class="secondary outline" onclick={clear}>
                    { text::CLEAR }
                </button>
            </header>
            <main>
                <section class="entry" aria-labelledby="entry-title">
                    <h2 id="entry-title">{ text::FORM }</h2>
                    <Form draft={state.draft.clone()} full={state.is_full()} on_action={on_action.clone()} />
                    <NotationField line={state.line.clone()} on_action={on_action.clone()} />
                </section>
                <section class="answer" aria-labelledby="answer-title">
                    <h2 id="answer-title">{ text::ANSWER }</h2>
                    <VerdictCard
                        report={Rc::clone(&report)}
                        {longest}
                        stale={state.stale()}
                        applied={state.applied.as_ref().map(|applied| applied.remedy)}
                        on_action={on_action.clone()}
                    />
                    <Calls scenario={Rc::clone(&state.scenario)} report={Rc::clone(&report)} />
                    <Remedies report={Rc::clone(&report)} {on_action} />
                </section>
            </main>
            <footer class="page">
                <small>{ text::facts_as_of(report.facts_as_of) }</small>
            </footer>
        </>
    }
}
