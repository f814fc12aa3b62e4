//! What is reported of each answer.

use session_advisor_explain::AdvisorError;
use session_advisor_explain::report::Report;
use std::rc::Rc;

/// What is reported of each answer.
#[derive(Debug, Clone)]
pub struct AnswerEvent {
    /// The answer that is shown.
    pub report: Rc<Report>,
    /// Why it is only that to a part of the attribute `scenario`.
    pub error: Option<AdvisorError>,
    /// The new value of the attribute, where a reader of the page changed the scenario.
    pub scenario: Option<String>,
}
