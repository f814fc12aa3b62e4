//! Elements, put together piece by piece.
//!
//! Yew's `html!` writes some hundred bytes of code for each element, at each place. These few
//! functions are in the page once.

use crate::state::Action;
use std::fmt;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, ListenerKind, VTag, VText};

/// The event by which a panel asks the page to change the scenario. Its detail holds what is changed,
/// in words, and the scenario's new line.
pub(crate) const APPLY: &str = "advisor-apply";

/// What the page listens to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum On {
    /// Something is pressed.
    Click,
    /// Something is typed.
    Input,
    /// Something is chosen, or a field is left.
    Change,
    /// The keyboard comes.
    Focus,
    /// Something is pasted.
    Paste,
    /// Something is dragged over it.
    DragOver,
    /// Something is dropped on it.
    Drop,
    /// A panel asks for a change.
    Apply,
}

/// An element that is being put together.
pub(crate) struct Element(Box<VTag>);

/// An element of that name, with nothing in it yet.
pub(crate) fn element(name: &'static str) -> Element {
    Element(Box::new(VTag::new(name)))
}

/// An element of that name and that class.
pub(crate) fn classed(name: &'static str, class: &'static str) -> Element {
    element(name).with("class", class)
}

impl Element {
    /// With an attribute.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.set(name, value.into());
        self
    }

    /// With an attribute, if there is a value for it.
    pub(crate) fn with_some(self, name: &'static str, value: Option<impl Into<AttrValue>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// With a boolean attribute.
    pub(crate) fn flagged(self, name: &'static str, is_set: bool) -> Self {
        self.with_some(name, is_set.then_some(""))
    }

    /// With the id.
    pub(crate) fn id(self, id: impl Into<AttrValue>) -> Self {
        self.with("id", id)
    }

    /// With the key that distinguishes it from the others of a list.
    pub(crate) fn key(mut self, key: impl Into<Key>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// With a text in it.
    pub(crate) fn text(self, text: impl Into<AttrValue>) -> Self {
        self.child(written(text.into()))
    }

    /// With something in it.
    pub(crate) fn child(mut self, child: impl Into<Html>) -> Self {
        self.put(child.into());
        self
    }

    /// With something in it, if there is something. Its place is kept either way: what follows stays
    /// the same element, with the keyboard in it and its status still listened to.
    pub(crate) fn maybe(mut self, child: Option<impl Into<Html>>) -> Self {
        self.put(child.map_or_else(Html::default, Into::into));
        self
    }

    /// With all of that in it.
    pub(crate) fn children<T: Into<Html>>(mut self, children: impl IntoIterator<Item = T>) -> Self {
        for child in children {
            self.put(child.into());
        }
        self
    }

    /// With a property of the document's element, set each time it changes.
    pub(crate) fn property(mut self, name: &'static str, value: &str) -> Self {
        // At build time there is neither an element nor somebody who has chosen, and this would panic.
        if cfg!(target_arch = "wasm32") {
            self.0.add_property(name, value);
        }
        self
    }

    /// With the value of a field.
    pub(crate) fn value(mut self, value: String) -> Self {
        self.0.set_value(Some(AttrValue::from(value)));
        self
    }

    /// With a mark in a checkbox or radio button, or without.
    pub(crate) fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// With a listener for an event.
    pub(crate) fn on(mut self, on: On, callback: Callback<Event>) -> Self {
        self.0.add_listener(Rc::new(EventListener { on, callback }));
        self
    }

    fn set(&mut self, name: &'static str, value: AttrValue) {
        self.0.add_attribute(name, value);
    }

    fn put(&mut self, child: Html) {
        self.0.add_child(child);
    }
}

impl fmt::Debug for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.tag())
    }
}

impl From<Element> for Html {
    fn from(element: Element) -> Self {
        (*element.0).into()
    }
}

/// A text.
pub(crate) fn written(text: AttrValue) -> Html {
    VText::new(text).into()
}

/// Several things one after the other.
pub(crate) fn several(things: Vec<Html>) -> Html {
    things.into_iter().collect()
}

/// The callback that turns an event into that action.
pub(crate) fn sends(action: Action, on_action: &Callback<Action>) -> Callback<Event> {
    let on_action = on_action.clone();
    Callback::from(move |_| on_action.emit(action.clone()))
}

/// A listener of an element.
struct EventListener {
    on: On,
    callback: Callback<Event>,
}

impl Listener for EventListener {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Click => ListenerKind::onclick,
            On::Input => ListenerKind::oninput,
            On::Change => ListenerKind::onchange,
            On::Focus => ListenerKind::onfocus,
            On::Paste => ListenerKind::onpaste,
            On::DragOver => ListenerKind::ondragover,
            On::Drop => ListenerKind::ondrop,
            On::Apply => ListenerKind::other(APPLY.into()),
        }
    }

    fn handle(&self, event: Event) {
        self.callback.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
