//! What a panel is asked to show.

use crate::view::APPLY;
use js_sys::Array;
use session_advisor_core::model::{ErrorClass, Scenario};
use session_advisor_core::notation;
use std::rc::Rc;
use web_sys::{CustomEvent, CustomEventInit, Element};
use yew::prelude::*;

/// What the attributes of its element tell a panel.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct PanelProps {
    place: Element,
    /// Which panel it is.
    pub(super) panel: AttrValue,
    /// The scenario that the page shows.
    pub(super) scenario: Rc<Scenario>,
    /// The error of a call that the scenario does not hold.
    pub(super) elsewhere: Option<ErrorClass>,
    /// The partition that the paste tells, such as `aws-cn`.
    pub(super) partition: AttrValue,
    /// Where in the panel, such as `role-chaining`.
    pub(super) path: AttrValue,
}

impl PanelProps {
    /// What that element tells. A line that cannot be read, which the page never writes, tells nothing.
    pub(super) fn of(place: &Element) -> Self {
        let told = |name| place.get_attribute(name).unwrap_or_default();
        Self {
            place: place.clone(),
            panel: told("panel").into(),
            scenario: notation::read(&told("scenario"))
                .unwrap_or_else(|_| Scenario::unknown())
                .into(),
            elsewhere: ErrorClass::from_name(&told("elsewhere")),
            partition: told("partition").into(),
            path: told("path").into(),
        }
    }

    /// Where no attributes tell it: that scenario.
    pub(crate) fn showing(place: Element, scenario: Rc<Scenario>) -> Self {
        Self {
            place,
            scenario,
            panel: AttrValue::default(),
            elsewhere: None,
            partition: AttrValue::default(),
            path: AttrValue::default(),
        }
    }

    /// Asks the page to show that line, which changes the scenario in that way.
    pub(super) fn apply(&self, change: &str, line: &str) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_detail(&Array::of2(&change.into(), &line.into()));
        let event = CustomEvent::new_with_event_init_dict(APPLY, &init);
        // The place is the panel's own: the page hears what happens around it.
        if let (Ok(event), Some(around)) = (event, self.place.parent_element()) {
            // It throws only where the event is being sent already.
            let _ = around.dispatch_event(&event);
        }
    }
}
