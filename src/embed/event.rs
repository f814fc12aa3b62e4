//! What an element is told of each answer.

use session_advisor_explain::AdvisorError;
use session_advisor_explain::report::Report;
use std::rc::Rc;

/// What an element is told of each answer.
#[derive(Debug, Clone)]
pub struct AnswerEvent {
    /// The answer that is shown.
    pub report: Rc<Report>,
    /// Why it is only that to a part of the attribute `scenario`.
    pub error: Option<AdvisorError>,
    /// What the attribute has to say now, where a reader changed the scenario.
    pub scenario: Option<String>,
}
