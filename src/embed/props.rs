//! The props in the attributes of an element.

use super::event::AnswerEvent;
use web_sys::Element;
use yew::prelude::*;

/// What an element is to show.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ElementProps {
    element: Element,
    /// Where it is shown.
    pub(super) place: Element,
    /// The folder of the advisor's page.
    pub(super) base: AttrValue,
    pub(super) on_answer: Callback<AnswerEvent>,
    pub(super) scenario: AttrValue,
    pub(super) view: View,
    pub(super) editable: bool,
}

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    Verdict,
    Limits,
    Timeline,
    Form,
    All,
}

impl View {
    fn named(name: &str) -> Self {
        match name {
            "verdict" => Self::Verdict,
            "limits" => Self::Limits,
            "timeline" => Self::Timeline,
            "form" => Self::Form,
            _ => Self::All,
        }
    }

    pub(super) fn shows(self, part: Self) -> bool {
        self == Self::All || self == part
    }
}

impl ElementProps {
    /// The props in the attributes of that element.
    pub(super) fn of(
        element: Element,
        place: Element,
        base: String,
        on_answer: Callback<AnswerEvent>,
    ) -> Self {
        let attribute = |name| element.get_attribute(name).unwrap_or_default();
        Self {
            scenario: attribute("scenario").into(),
            view: View::named(&attribute("view")),
            editable: element.has_attribute("editable"),
            base: base.into(),
            element,
            place,
            on_answer,
        }
    }

    /// Whether the scenario is still what the attribute says.
    pub(super) fn is_up_to_date(&self) -> bool {
        self.element.get_attribute("scenario").unwrap_or_default() == self.scenario.as_str()
    }

    /// The props in the attributes as they are now.
    pub(super) fn renewed(self) -> Self {
        let base = self.base.to_string();
        Self::of(self.element, self.place, base, self.on_answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_view_is_all_of_it() {
        for (name, view) in [
            ("limits", View::Limits),
            ("", View::All),
            ("none", View::All),
        ] {
            assert_eq!(View::named(name), view);
        }
        assert!(View::All.shows(View::Form) && !View::Verdict.shows(View::Form));
    }
}
