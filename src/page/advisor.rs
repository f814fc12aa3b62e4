//! The page on which a scenario is entered and answered.

use crate::browser::hooks::{
    fragment_now, use_address, use_announcement, use_answer, use_app_state, use_focus, use_in_view,
    use_reader, use_shortcuts, use_site_settings, use_tab, use_title,
};
use crate::browser::theme;
use crate::state::{Action, AppState, Change, Copied, PanelName, Theme};
use crate::text;
use crate::view::{
    Element, On, PANEL, PanelAttributes, VERDICT, calls, classed, element, entry, form, inner_link,
    link_notice, notation_field, page_footer, pages, panel, panel_page, paste_box, plain,
    questions, reading_panel, remedies, sends, several, situations, small_button, theme_switch,
    use_last_copied, verdict_bar, verdict_card,
};
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::CustomEvent;
use yew::prelude::*;

#[component]
pub(crate) fn Advisor() -> Html {
    let (state, on_action) = use_app_state(fragment_now);
    let now = &state.now;
    let reader = use_reader(on_action.clone());
    let settings = use_site_settings();
    let reading = state.paste.reading.as_deref();
    let partition = reading
        .map(|reading| reading.partition.clone())
        .unwrap_or_default();
    let answer = use_answer(
        &now.scenario,
        (now.elsewhere, partition.clone()),
        |scenario, (elsewhere, partition)| {
            session_advisor_explain::evaluate_pasted(scenario, *elsewhere, partition)
        },
    );
    let report = &*answer.report;

    let on_link = use_callback(on_action.clone(), |fragment, on_action| {
        on_action.emit(Action::Follow(fragment));
    });
    use_address(state.fragment(), state.history_entry().clone(), on_link);
    use_shortcuts(on_action.clone());
    use_focus(state.focus);
    use_tab(state.tab());
    let title = state.panel.as_ref().map_or_else(
        || text::whole_verdict(report.verdict, report.meets_need, report.hops.is_empty()),
        |it| text::panel_title(it.panel),
    );
    use_title(format!("{title} – {}", text::TITLE));

    let theme = use_state(theme::shown);
    let announcement = use_announcement(plain(&report.headline));
    let answer_in_view = use_in_view(VERDICT);
    let copied = use_last_copied();
    let attributes = PanelAttributes {
        line: &report.scenario,
        elsewhere: now.elsewhere,
        partition: &partition,
    };
    let skip = match state.panel {
        None => inner_link(classed("a", "skip"), VERDICT).text(text::SKIP),
        Some(_) => inner_link(classed("a", "skip"), PANEL).text(text::SKIP_TO_PANEL),
    };
    let entry = entry(&state, &on_action)
        .child(link_notice(now.damaged, &now.line))
        .child(paste_box(&state.paste, &reader, &on_action))
        .maybe(reading.map(|reading| {
            reading_panel(
                reading,
                state.paste.chosen,
                &now.scenario,
                report,
                &on_action,
            )
        }))
        .child(situations(now.draft.hops.is_empty(), &settings, &on_action))
        .child(form(&now.draft, &settings, &on_action))
        .child(notation_field(&now.line, text::LINE_HELP, &on_action))
        .child(verdict_bar(report, answer_in_view));
    let begun = !report.hops.is_empty();
    let answer = classed("section", "answer")
        .with("aria-labelledby", "answer-title")
        .child(element("h2").id("answer-title").text(text::ANSWER))
        .child(verdict_card(
            &answer,
            &state,
            &[Copied::Link, Copied::Line],
            &copied,
            &on_action,
        ))
        .child(folded_panel(PanelName::Reply, &attributes))
        .maybe(questions(&answer.questions, &on_action))
        .child(calls(&now.scenario, report, &settings))
        .child(remedies(report, &settings, &on_action))
        .maybe(begun.then(|| panel(PanelName::Timeline, &attributes)))
        .maybe(begun.then(|| {
            folded_panel(PanelName::WhatIf, &attributes).on(On::Apply, applies(&on_action))
        }))
        .child(folded_panel(PanelName::Embed, &attributes));
    several(vec![
        skip.into(),
        header(&state, &theme, &on_action).into(),
        element("main")
            .flagged("hidden", state.panel.is_some())
            .child(entry)
            .child(answer)
            .into(),
        state
            .panel
            .as_ref()
            .map(panel_page)
            .map_or_else(Html::default, Html::from),
        page_footer(report.facts_as_of, &report.scenario, &copied).into(),
        classed("p", "unseen")
            .id("announcement")
            .with("role", "status")
            .text(announcement)
            .into(),
    ])
}

/// A panel that is folded away at first.
fn folded_panel(name: PanelName, attributes: &PanelAttributes<'_>) -> Element {
    element("details")
        .id(name.name())
        .child(element("summary").text(text::panel_title(name)))
        .child(panel(name, attributes))
}

/// What a panel asks for, as an action.
fn applies(on_action: &Callback<Action>) -> Callback<Event> {
    let on_action = on_action.clone();
    Callback::from(move |event: Event| {
        let detail = event.dyn_into().map(|it: CustomEvent| it.detail());
        let detail = detail.ok().and_then(|it| it.dyn_into::<Array>().ok());
        let said = |at| detail.as_ref()?.get(at).as_string();
        if let (Some(change), Some(line)) = (said(0), said(1)) {
            on_action.emit(Action::Apply(Change::WhatIf(change), line));
        }
    })
}

fn header(
    state: &AppState,
    theme: &UseStateHandle<Theme>,
    on_action: &Callback<Action>,
) -> Element {
    let clear = sends(Action::Clear, on_action);
    let titles = element("div")
        .child(element("h1").text(text::TITLE))
        .child(element("p").text(text::PROMISE));
    let tools = classed("div", "page-tools")
        .child(theme_switch(theme))
        .child(small_button(
            "clear".to_owned(),
            text::CLEAR,
            None,
            true,
            clear,
        ));
    classed("header", "page")
        .child(titles)
        .child(pages(state.way_back(), state.panel.as_ref()))
        .child(tools)
}
