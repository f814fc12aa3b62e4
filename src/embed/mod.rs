//! A scenario in a page of somebody else: what the element `session-advisor` shows
//! (`docs/element.md`).
//!
//! `static/embed.js` is the element. It gives every one that is on the page a [`Place`] in its shadow
//! tree and has it renewed as attributes change; what is shown is told back to it. Nothing here touches
//! the page around it: no address, no history, no title, no keys.

mod attributes;
mod part_names;
mod root;

use attributes::Wanted;
use js_sys::Function;
use root::Panel;
use session_advisor_explain::AdvisorError;
use session_advisor_explain::report::Report;
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::prelude::*;

/// What an element is told of each answer.
#[derive(Debug, Clone)]
pub struct Told {
    /// The answer that is shown.
    pub report: Rc<Report>,
    /// Why it is only that to a part of the attribute `scenario`.
    pub error: Option<AdvisorError>,
    /// What the attribute has to say now, where a reader changed the scenario.
    pub scenario: Option<String>,
}

/// A place in an element's shadow tree, for one element after the other: Yew never takes its listeners
/// from a place, so a new one for each would stay for ever.
pub struct Place {
    root: Element,
    stage: AppHandle<Stage>,
    wanted: Option<Wanted>,
    turn: u32,
}

impl Place {
    /// A place with nothing in it.
    #[must_use]
    pub fn new(place: Element) -> Self {
        let stage = yew::Renderer::<Stage>::with_root(place.clone()).render();
        Self {
            root: place,
            stage,
            wanted: None,
            turn: 0,
        }
    }

    /// Shows what the element's attributes tell, with links to the advisor at `base`.
    pub fn show(&mut self, element: Element, base: String, told: impl Fn(Told) + 'static) {
        // Nothing of the element before it stays.
        self.turn = self.turn.wrapping_add(1);
        let place = self.root.clone();
        self.wanted = Some(Wanted::of(element, place, base, Callback::from(told)));
        self.update();
    }

    /// Shows what the element's attributes tell now.
    pub fn renew(&mut self) {
        self.wanted = self.wanted.take().map(Wanted::renewed);
        self.update();
    }

    /// Shows nothing any more, and lets go of the element.
    pub fn clear(&mut self) {
        self.wanted = None;
        self.update();
    }

    fn update(&mut self) {
        self.stage.update(OnStage {
            wanted: self.wanted.clone(),
            turn: self.turn,
        });
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Place").finish_non_exhaustive()
    }
}

/// Has the cause of a panic written to the console, and that told: nothing of ours runs any more then.
pub fn when_stopped(told: Function) {
    STOPPED.set(Some(told));
    yew::set_custom_panic_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        if let Some(told) = STOPPED.take() {
            // Where even this fails, nothing is left to try.
            let _ = told.call0(&JsValue::UNDEFINED);
        }
    }));
}

thread_local! {
    /// Who is told: no function of JavaScript can be in the hook itself.
    static STOPPED: RefCell<Option<Function>> = const { RefCell::new(None) };
}

#[derive(Clone, PartialEq, Default, Properties)]
struct OnStage {
    #[prop_or_default]
    wanted: Option<Wanted>,
    /// Tells one element from the next.
    #[prop_or_default]
    turn: u32,
}

#[component]
fn Stage(on_stage: &OnStage) -> Html {
    match &on_stage.wanted {
        Some(wanted) => html! { <Panel key={on_stage.turn} ..wanted.clone() /> },
        None => Html::default(),
    }
}
