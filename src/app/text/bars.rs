//! The words of the bars in tables.

pub(crate) const LIMITS_SCALE: &str =
    ". The bars go to 12 hours, with a gap before more. The line: what was asked for.";
pub(crate) const TO_SCALE: &str = "To scale";
