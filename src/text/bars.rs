//! The words of the bars in tables.

pub(crate) const LIMITS_SCALE: &str =
    ". Bars to 12 hours, then a gap. The line: what was asked for.";
pub(crate) const TO_SCALE: &str = "To scale";
