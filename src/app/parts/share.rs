//! The scenario to take along, as a link or as a line.

use crate::app::hooks::{copy, focus};
use crate::app::link;
use crate::app::text;
use gloo::timers::callback::Timeout;
use web_sys::HtmlInputElement;
use yew::platform::spawn_local;
use yew::prelude::*;

/// How long it is said that something was copied.
const SAID_MILLISECONDS: u32 = 2_000;

/// What is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Copied {
    /// The address of this page with the scenario.
    Link,
    /// The scenario alone.
    Line,
}

impl Copied {
    const fn id(self) -> &'static str {
        match self {
            Self::Link => "copy-link",
            Self::Line => "copy-line",
        }
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The scenario that is answered.
    pub(crate) line: AttrValue,
}

#[component]
pub(crate) fn Share(props: &Props) -> Html {
    let line = &props.line;
    // What was copied last, and whether that worked.
    let last = use_state(|| None::<(Copied, bool)>);
    // What is to be copied by hand.
    let by_hand = use_state(|| None::<String>);

    use_effect_with(*last, {
        let last = last.clone();
        move |copied| {
            let forget = copied.map(|_| Timeout::new(SAID_MILLISECONDS, move || last.set(None)));
            move || drop(forget)
        }
    });
    use_effect_with(line.clone(), {
        let by_hand = by_hand.clone();
        // What was offered is not the scenario any more.
        move |_| by_hand.set(None)
    });
    use_effect_with((*by_hand).clone(), |text| {
        if text.is_some() {
            focus(BY_HAND);
        }
    });

    let button = |what: Copied| {
        let (last, by_hand, line) = (last.clone(), by_hand.clone(), line.clone());
        let state = match *last {
            Some((copied, true)) if copied == what => "copied",
            Some((copied, false)) if copied == what => "failed",
            _ => "idle",
        };
        let onclick = Callback::from(move |_: MouseEvent| {
            let (last, by_hand) = (last.clone(), by_hand.clone());
            let text = match what {
                Copied::Link => address(&line),
                Copied::Line => line.to_string(),
            };
            spawn_local(async move {
                let done = copy(&text).await;
                by_hand.set((!done).then_some(text));
                last.set(Some((what, done)));
            });
        });
        html! {
            <button type="button" id={what.id()} class="secondary outline small" data-state={state} {onclick}>
                { text::copy(what) }
            </button>
        }
    };
    let onfocus = |event: FocusEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        field.select();
    };
    html! {
        <div class="share">
            { button(Copied::Link) }
            { button(Copied::Line) }
            <span id="copy-status" role="status">
                { last.map(|(what, done)| text::copied(what, done)) }
            </span>
            if let Some(text) = &*by_hand {
                <div class="by-hand">
                    <label for={BY_HAND}>{ text::COPY_BY_HAND }</label>
                    <input id={BY_HAND} type="text" readonly=true value={text.clone()} {onfocus} />
                </div>
            }
        </div>
    }
}

const BY_HAND: &str = "copy-by-hand";

/// The address of this page with that line.
fn address(line: &str) -> String {
    let here = web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    let page = here.split_once('#').map_or(&*here, |(page, _)| page);
    format!("{page}{}", link::fragment(line))
}
