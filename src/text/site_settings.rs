//! The words around site settings.

use session_advisor_core::model::Seconds;
use session_advisor_explain::duration_in_words;

pub(crate) const SITE_SITUATIONS: &str = "start from one of ours:";
pub(crate) const SITE_LINK: &str = "ask for this here";

/// The sentence that marks something as the site's words, not AWS's.
pub(crate) fn site_says(name: &str, what: &str) -> String {
    let name = if name.is_empty() { "This site" } else { name };
    format!("{name} says: {what}")
}

/// The sentence about how long work usually lasts.
pub(crate) fn usual_work(work: Seconds) -> String {
    format!("work usually lasts {}.", duration_in_words(work))
}
