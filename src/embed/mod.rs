//! The custom element `session-advisor` of other pages (`docs/element.md`).
//!
//! `static/embed.js` defines it. It gives each element a [`Place`] in its shadow tree and has that updated
//! as attributes change; each answer is reported back to it. Nothing here touches the page around: no
//! address, no history, no title, no keys.

mod content;
mod event;
mod part_names;
mod props;

pub use event::AnswerEvent;

use content::Content;
use js_sys::Function;
use props::ElementProps;
use std::cell::RefCell;
use std::fmt;
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::prelude::*;

/// A place in an element's shadow tree, for one element after the other: Yew never takes its listeners
/// from a place, so a new one for each would stay for ever.
pub struct Place {
    node: Element,
    root: AppHandle<Root>,
    element: Option<ElementProps>,
    turn: u32,
}

impl Place {
    /// A place with nothing in it.
    #[must_use]
    pub fn new(node: Element) -> Self {
        let root = yew::Renderer::<Root>::with_root(node.clone()).render();
        Self {
            node,
            root,
            element: None,
            turn: 0,
        }
    }

    /// Shows what the element's attributes ask for, with links to the advisor at `base`.
    pub fn show(
        &mut self,
        element: Element,
        base: String,
        on_answer: impl Fn(AnswerEvent) + 'static,
    ) {
        // Nothing of the element before it stays.
        self.turn = self.turn.wrapping_add(1);
        let place = self.node.clone();
        let on_answer = Callback::from(on_answer);
        self.element = Some(ElementProps::of(element, place, base, on_answer));
        self.update();
    }

    /// Shows what the element's attributes ask for now.
    pub fn renew(&mut self) {
        self.element = self.element.take().map(ElementProps::renewed);
        self.update();
    }

    /// Shows nothing any more, and lets go of the element.
    pub fn clear(&mut self) {
        self.element = None;
        self.update();
    }

    fn update(&mut self) {
        self.root.update(RootProps {
            element: self.element.clone(),
            turn: self.turn,
        });
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Place").finish_non_exhaustive()
    }
}

/// Has a panic written to the console and `callback` called: nothing of ours runs any more then.
pub fn when_stopped(callback: Function) {
    ON_STOP.set(Some(callback));
    yew::set_custom_panic_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        if let Some(callback) = ON_STOP.take() {
            // Where even this fails, nothing is left to try.
            let _ = callback.call0(&JsValue::UNDEFINED);
        }
    }));
}

thread_local! {
    /// What is called: no function of JavaScript can be in the hook itself.
    static ON_STOP: RefCell<Option<Function>> = const { RefCell::new(None) };
}

#[derive(Clone, PartialEq, Default, Properties)]
struct RootProps {
    #[prop_or_default]
    element: Option<ElementProps>,
    /// Distinguishes one element from the next.
    #[prop_or_default]
    turn: u32,
}

#[component]
fn Root(props: &RootProps) -> Html {
    match &props.element {
        Some(element) => html! { <Content key={props.turn} ..element.clone() /> },
        None => Html::default(),
    }
}
