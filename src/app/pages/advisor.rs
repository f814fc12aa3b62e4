//! The page on which a scenario is entered and answered.

use crate::api;
use crate::app::hooks::{
    focus, fragment_now, use_address, use_announcement, use_focus, use_in_view, use_shortcuts,
    use_title,
};
use crate::app::parts::{
    Answer, VERDICT, calls, form, history_buttons, link_notice, notation_field, page_footer, plain,
    remedies, situations, small_button, theme_switch, verdict_bar, verdict_card,
};
use crate::app::state::{Action, AppState, Place, reduce};
use crate::app::text;
use crate::app::theme::Theme;
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
    let now = &state.now;
    let answer = use_memo(Rc::clone(&now.scenario), |scenario| {
        (api::evaluate(scenario), api::longest(scenario))
    });
    let (report, longest) = (&answer.0, answer.1);

    let on_link = use_callback(on_action.clone(), |fragment, on_action| {
        on_action.emit(Action::Follow(fragment));
    });
    use_address(state.fragment(), state.visit().clone(), on_link);
    use_shortcuts(on_action.clone());
    use_focus(state.focus);
    let verdict = text::whole_verdict(report.verdict, report.meets_need, report.hops.is_empty());
    use_title(format!("{verdict} – {}", text::TITLE));

    let theme = use_state(Theme::shown);
    let announcement = use_announcement(plain(&report.headline));
    let answer_in_view = use_in_view(VERDICT);
    let said = Answer {
        report,
        longest,
        stale: state.stale(),
        applied: now
            .applied
            .as_ref()
            .map(|applied| (applied.remedy, applied.scenario_before())),
    };

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
                <div class="page-tools">
                    { theme_switch(&theme) }
                    { small_button("clear", text::CLEAR, None, true, clear) }
                </div>
            </header>
            <main>
                <section class="entry" aria-labelledby="entry-title">
                    <div class="entry-head">
                        <h2 id="entry-title">{ text::FORM }</h2>
                        { history_buttons(state.can_undo(), state.can_redo(), &on_action) }
                    </div>
                    { link_notice(now.notice, &now.line) }
                    { situations(now.draft.hops.is_empty(), &on_action) }
                    { form(&now.draft, &on_action) }
                    { notation_field(&now.line, &on_action) }
                    { verdict_bar(report, answer_in_view) }
                </section>
                <section class="answer" aria-labelledby="answer-title">
                    <h2 id="answer-title">{ text::ANSWER }</h2>
                    { verdict_card(&said, &on_action) }
                    { calls(&now.scenario, report) }
                    { remedies(report, &on_action) }
                </section>
            </main>
            { page_footer(report.facts_as_of, &report.scenario) }
            <p id="announcement" class="unseen" role="status">{ announcement }</p>
        </>
    }
}
