//! Words around the house's own facts.

use session_advisor_core::model::Seconds;
use session_advisor_explain::duration_in_words;

pub(crate) const HOUSE_SITUATIONS: &str = "start from one of ours:";
pub(crate) const HOUSE_LINK: &str = "ask for this here";

/// That the house says this, not AWS.
pub(crate) fn house_says(name: &str, what: &str) -> String {
    let name = if name.is_empty() { "This site" } else { name };
    format!("{name} says: {what}")
}

/// How long work usually lasts.
pub(crate) fn usual_work(work: Seconds) -> String {
    format!("work usually lasts {}.", duration_in_words(work))
}
