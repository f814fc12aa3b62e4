//! What the page asks a panel to show, and what a panel asks of the page.

use crate::state::PanelName;
use crate::view::APPLY;
use js_sys::Array;
use session_advisor_core::model::{ErrorClass, Scenario};
use session_advisor_core::notation;
use std::rc::Rc;
use web_sys::{CustomEvent, CustomEventInit, Element};
use yew::prelude::*;

/// What a panel is to show.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct PanelProps {
    place: Element,
    /// Which panel it is; `None` where no attribute names one.
    pub(super) panel: Option<PanelName>,
    /// The scenario that the page shows.
    pub(super) scenario: Rc<Scenario>,
    /// The error of a call that the scenario does not hold.
    pub(super) elsewhere: Option<ErrorClass>,
    /// The partition of what was pasted, such as `aws-cn`.
    pub(super) partition: AttrValue,
    /// Where in the panel, such as `role-chaining`.
    pub(super) path: AttrValue,
}

impl PanelProps {
    /// The props in the attributes of that element. A line that cannot be read, which the page never
    /// writes, is the unknown scenario.
    pub(super) fn of(place: &Element) -> Self {
        let attribute = |name| place.get_attribute(name).unwrap_or_default();
        Self {
            place: place.clone(),
            panel: PanelName::named(&attribute("panel")),
            scenario: notation::read(&attribute("scenario"))
                .unwrap_or_else(|_| Scenario::unknown())
                .into(),
            elsewhere: ErrorClass::from_name(&attribute("elsewhere")),
            partition: attribute("partition").into(),
            path: attribute("path").into(),
        }
    }

    /// The props for that scenario, where there are no attributes.
    pub(crate) fn showing(place: Element, scenario: Rc<Scenario>) -> Self {
        Self {
            place,
            scenario,
            panel: None,
            elsewhere: None,
            partition: AttrValue::default(),
            path: AttrValue::default(),
        }
    }

    /// Asks the page to show that line; `change` says in words what that changes.
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
