//! The reply to copy: shown before, and as it was changed.

use super::element::{Element, On, classed, element};
use super::select::{Choice, List, select_for};
use super::share::{Copied, LastCopied, REPLY, address, share};
use crate::api;
use crate::app::text::reply as words;
use crate::explain::reply::{Length, Markup, Reply, reply, told};
use crate::model::{ErrorClass, Scenario};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// What was chosen and changed of the reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    /// Whether somebody looks at it.
    open: bool,
    how: Reply,
    /// What was written, and what somebody made of it.
    changed: Option<(Rc<str>, String)>,
}

/// The reply with what was chosen and changed of it.
pub(crate) struct Drafted {
    draft: UseStateHandle<Draft>,
    written: Rc<Rc<str>>,
}

/// A reply about that scenario, beside which a call may have been refused elsewhere; its commands are
/// for that partition.
#[hook]
pub(crate) fn use_reply(
    scenario: &Rc<Scenario>,
    elsewhere: Option<ErrorClass>,
    partition: String,
) -> Drafted {
    let draft = use_state(|| Draft {
        open: false,
        how: Reply {
            markup: Markup::Markdown,
            length: Length::Short,
            names: true,
        },
        changed: None,
    });
    let how = draft.open.then_some(draft.how);
    let written = use_memo(
        (Rc::clone(scenario), elsewhere, partition, how),
        |(scenario, elsewhere, partition, how)| {
            how.map_or_else(
                || Rc::from(""),
                |how| write(scenario, *elsewhere, partition, how),
            )
        },
    );
    Drafted { draft, written }
}

fn write(
    scenario: &Scenario,
    elsewhere: Option<ErrorClass>,
    partition: &str,
    how: Reply,
) -> Rc<str> {
    let told = told(scenario, how.names);
    let report = api::evaluate_pasted(&told, elsewhere, partition);
    reply(&told, &report, how, &address(&report.scenario)).into()
}

/// The reply, folded until somebody wants it.
pub(crate) fn reply_box(reply: &Drafted, copied: &LastCopied) -> Element {
    let Drafted { draft, written } = reply;
    let how = draft.how;
    let shown = match &draft.changed {
        Some((of, changed)) if *of == **written => changed.clone(),
        _ => written.to_string(),
    };
    let toggled = {
        let draft = draft.clone();
        Callback::from(move |event: Event| {
            let details = event.target().and_then(|it| it.dyn_into().ok());
            let open = details.is_some_and(|it: web_sys::Element| it.has_attribute("open"));
            draft.set(Draft {
                open,
                ..(*draft).clone()
            });
        })
    };
    let typed = {
        let (draft, of) = (draft.clone(), Rc::<str>::clone(written));
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
            draft,
            words::MARKUP,
            words::MARKUPS,
            how.markup == Markup::Plain,
        ))
        .child(option(
            draft,
            words::LENGTH,
            words::LENGTHS,
            how.length == Length::Full,
        ))
        .child(option(draft, words::NAMES, words::NAMED, !how.names));
    let text = classed("div", "field")
        .child(element("label").with("for", REPLY).text(words::TEXT))
        .child(field)
        .child(element("small").id("reply-help").text(words::HELP));
    classed("details", "reply")
        .id("reply")
        .on(On::Toggle, toggled)
        .child(element("summary").text(words::TITLE))
        .child(options)
        .child(text)
        .child(share(&shown, &[Copied::Reply], copied))
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
