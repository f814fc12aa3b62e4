//! The reply to copy: shown before, and as it was changed.

use super::props::PanelProps;
use crate::state::Copied;
use crate::text::reply as words;
use crate::view::{
    Choice, Element, List, On, REPLY, address, classed, element, select_for, several, share,
    use_last_copied,
};
use session_advisor_explain::reply::{Length, Markup, Reply as How, reply, told};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// What was chosen and changed of the reply.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Draft {
    how: How,
    /// The reply as written, and as it was changed by hand.
    changed: Option<(Rc<str>, String)>,
}

/// The reply, with what was chosen and changed of it.
#[component]
pub(super) fn Reply(props: &PanelProps) -> Html {
    let draft = use_state(|| Draft {
        how: How {
            markup: Markup::Markdown,
            length: Length::Short,
            names: true,
        },
        changed: None,
    });
    let how = draft.how;
    let written = use_memo((props.clone(), how), |(props, how)| write(props, *how));
    let copied = use_last_copied();
    let shown = match &draft.changed {
        Some((of, changed)) if *of == *written => changed.clone(),
        _ => written.to_string(),
    };
    let typed = {
        let (draft, of) = (draft.clone(), Rc::<str>::clone(&written));
        Callback::from(move |event: Event| {
            let field = event.target().and_then(|it| it.dyn_into().ok());
            let text = field.map(|it: HtmlTextAreaElement| it.value());
            draft.set(Draft {
                changed: text.map(|text| (Rc::clone(&of), text)),
                ..(*draft).clone()
            });
        })
    };
    let field = element("textarea")
        .id(REPLY)
        .with("rows", "12")
        .with("aria-describedby", "reply-help")
        .value(shown.clone())
        .on(On::Input, typed);
    let options = classed("div", "facts")
        .child(option(
            &draft,
            words::MARKUP,
            words::MARKUPS,
            how.markup == Markup::Plain,
        ))
        .child(option(
            &draft,
            words::LENGTH,
            words::LENGTHS,
            how.length == Length::Full,
        ))
        .child(option(&draft, words::NAMES, words::NAMED, !how.names));
    let text = classed("div", "field")
        .child(element("label").with("for", REPLY).text(words::TEXT))
        .child(field)
        .child(element("small").id("reply-help").text(words::HELP));
    several(vec![
        options.into(),
        text.into(),
        share(&shown, &[Copied::Reply], &copied).into(),
    ])
}

fn write(props: &PanelProps, how: How) -> Rc<str> {
    let scenario = told(&props.scenario, how.names);
    let report =
        session_advisor_explain::evaluate_pasted(&scenario, props.elsewhere, &props.partition);
    reply(&scenario, &report, how, &address(&report.scenario)).into()
}

/// A choice between two.
fn option(
    draft: &UseStateHandle<Draft>,
    label: &'static str,
    both: [(&'static str, &'static str); 2],
    second: bool,
) -> Element {
    let [first, other] = both;
    let chosen = if second { other.0 } else { first.0 };
    let choose = {
        let draft = draft.clone();
        Callback::from(move |value: String| {
            let mut next = (*draft).clone();
            let how = &mut next.how;
            match &*value {
                "markdown" => how.markup = Markup::Markdown,
                "plain" => how.markup = Markup::Plain,
                "short" => how.length = Length::Short,
                "full" => how.length = Length::Full,
                value => how.names = value == "named",
            }
            draft.set(next);
        })
    };
    let list = List {
        id: format!("reply-{}", first.0),
        label,
        help: None,
        value: chosen.to_owned(),
        choices: both.map(|(value, label)| Choice::new(value, label)).into(),
        groups: Vec::new(),
    };
    select_for(list, &choose)
}
