//! The scenario to take along, as a link or as a line.

use super::button::small_button;
use super::element::{Element, On, classed, element};
use crate::browser::clipboard::copy;
use crate::browser::hooks::{focus, use_kept};
use crate::state::{Copied, link};
use crate::{browser, text};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::prelude::*;

/// How long it is said that something was copied.
const SAID_MILLISECONDS: u32 = 2_000;

/// The id of the field with the reply.
pub(crate) const REPLY: &str = "reply-text";
/// The id of the field with the frame.
pub(crate) const FRAME: &str = "frame-text";

impl Copied {
    const fn id(self) -> &'static str {
        match self {
            Self::Link => "copy-link",
            Self::Line => "copy-line",
            Self::WrongVerdict => "wrong-verdict",
            Self::Reply => "copy-reply",
            Self::Frame => "copy-frame",
        }
    }

    /// Begins the ids of what stands beside its button.
    const fn group(self) -> &'static str {
        match self {
            Self::Link | Self::Line => "copy",
            Self::WrongVerdict => "wrong-verdict",
            Self::Reply => "reply",
            Self::Frame => "frame",
        }
    }

    fn of(self, line: &str) -> String {
        match self {
            Self::Link => address(line),
            Self::Line | Self::Reply | Self::Frame => line.to_owned(),
            Self::WrongVerdict => text::wrong_verdict_note(&address(line)),
        }
    }

    /// The field that shows it, where one does.
    const fn shown(self) -> Option<&'static str> {
        match self {
            Self::Reply => Some(REPLY),
            Self::Frame => Some(FRAME),
            Self::Link | Self::Line | Self::WrongVerdict => None,
        }
    }

    /// How long the note that this was copied is shown; `None` where it stays.
    const fn said_milliseconds(self) -> Option<u32> {
        match self {
            Self::Link | Self::Line => Some(SAID_MILLISECONDS),
            Self::WrongVerdict | Self::Reply | Self::Frame => None,
        }
    }
}

/// What became of copying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outcome {
    what: Copied,
    /// Of which scenario.
    line: String,
    text: String,
    done: bool,
    /// Whether that is still news.
    said: bool,
}

/// What became of what was copied last.
pub(crate) type LastCopied = UseStateHandle<Option<Outcome>>;

/// What became of what was copied last; a note about it is shown for a moment.
#[hook]
pub(crate) fn use_last_copied() -> LastCopied {
    use_last_copied_or(by_hand)
}

/// The same where what has to be copied by hand is focused in another way.
#[hook]
pub(crate) fn use_last_copied_or<F: Fn(Copied) + 'static>(by_hand: F) -> LastCopied {
    let last = use_state(|| None::<Outcome>);
    let news = (*last).clone().filter(|outcome| outcome.said);
    let key = news.as_ref().map_or_else(String::new, |it| {
        format!("{} {} {}", it.what.id(), it.done, it.text)
    });
    use_kept(key, {
        let last = last.clone();
        Box::new(move || {
            if let Some(failed) = news.as_ref().filter(|outcome| !outcome.done) {
                by_hand(failed.what);
            }
            Box::new(news.and_then(|outcome| {
                let said = outcome.what.said_milliseconds()?;
                let silence = Outcome {
                    said: false,
                    ..outcome
                };
                Some(Timeout::new(said, move || last.set(Some(silence))))
            }))
        })
    });
    last
}

/// Takes the keyboard to what has to be copied by hand. A reply and a frame are there already.
fn by_hand(what: Copied) {
    let Some(shown) = what.shown() else {
        focus(&by_hand_id(what.group()));
        return;
    };
    focus(shown);
    let field = web_sys::window()
        .and_then(|window| window.document()?.get_element_by_id(shown))
        .and_then(|field| field.dyn_into().ok());
    if let Some(field) = field {
        HtmlTextAreaElement::select(&field);
    }
}

/// Buttons that copy something of the scenario of that line, or the reply which is that text; all of
/// one group.
pub(crate) fn share(line: &str, what: &[Copied], last: &LastCopied) -> Element {
    let group = what.first().map_or("", |what| what.group());
    // What was copied of another scenario is not said of this one.
    let here = last
        .as_ref()
        .filter(|last| last.line == line && last.what.group() == group);
    let said = here
        .filter(|here| here.said)
        .map_or("", |here| text::copied(here.what, here.done));
    let status = element("span")
        .id(format!("{group}-status"))
        .with("role", "status")
        .text(said);
    let by_hand = here.filter(|here| !here.done && here.what.shown().is_none());
    classed("div", "share")
        .children(what.iter().map(|what| button(*what, line, last)))
        .child(status)
        .maybe(by_hand.map(|here| to_copy_by_hand(by_hand_id(group), here.text.clone())))
}

fn button(what: Copied, line: &str, last: &LastCopied) -> Element {
    let state = match &**last {
        Some(it) if it.said && it.what == what && it.done => "copied",
        Some(it) if it.said && it.what == what => "failed",
        _ => "idle",
    };
    let (last, line) = (last.clone(), line.to_owned());
    let pressed = Callback::from(move |_| {
        let (last, line) = (last.clone(), line.clone());
        spawn_local(async move {
            let text = what.of(&line);
            let done = copy(&text).await;
            last.set(Some(Outcome {
                what,
                line,
                text,
                done,
                said: true,
            }));
        });
    });
    small_button(what.id().to_owned(), text::copy(what), None, true, pressed)
        .with("data-state", state)
}

/// The id of the field with what has to be copied by hand, where nothing else shows it.
pub(crate) fn by_hand_field(what: Copied) -> String {
    by_hand_id(what.group())
}

fn by_hand_id(group: &str) -> String {
    format!("{group}-by-hand")
}

fn to_copy_by_hand(id: String, text: String) -> Element {
    let select = Callback::from(|event: Event| {
        let field = event.target().and_then(|it| it.dyn_into().ok());
        if let Some(field) = field {
            HtmlInputElement::select(&field);
        }
    });
    let field = element("input")
        .id(id.clone())
        .with("type", "text")
        .flagged("readonly", true)
        .value(text)
        .on(On::Focus, select);
    classed("div", "by-hand")
        .child(element("label").with("for", id).text(text::COPY_BY_HAND))
        .child(field)
}

/// The address of this page with that line.
pub(crate) fn address(line: &str) -> String {
    let here = browser::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    // What follows a question mark is how a frame shows the page.
    let page = here.split(['#', '?']).next().unwrap_or_default();
    format!("{page}{}", link::fragment(line))
}
