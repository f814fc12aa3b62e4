//! The words about links that cannot be followed to the end.

use crate::app::link::Later;

pub(crate) const DAMAGED_TITLE: &str = "Part of this link cannot be read";
pub(crate) const DAMAGED: &str = "The form holds what stands before that place, and nothing else \
    was added. Mend the line below the form, or go on with what there is.";
pub(crate) const CLEAN_START: &str = "Start with nothing entered";
pub(crate) const NOT_YET_TITLE: &str = "This place does not exist yet";
pub(crate) const MARKED_LINE: &str = "The line, with that place marked:";

/// What is said of a place that does not exist yet.
pub(crate) const fn not_yet(later: Later) -> &'static str {
    match later {
        Later::Rules => {
            "The pages of the rules are still to come. Until then each answer names its rules and \
             their sources."
        }
        Later::Learn => {
            "The lessons are still to come. Until then the situations below show what is asked \
             most."
        }
    }
}
