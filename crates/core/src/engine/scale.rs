//! The scale of drawings: where moments and limits lie.

use crate::facts::limits;
use crate::model::Seconds;

/// How long drawings are, in the units of their `viewBox`.
pub const DRAWN_WIDTH: u32 = 1000;

/// Where a moment lies in a drawing of so many seconds, in units from 0 to [`DRAWN_WIDTH`].
///
/// ```
/// use session_advisor_core::{engine::along, model::Seconds};
///
/// assert_eq!(along(Seconds::clamped(900), Seconds::clamped(3600)), 250);
/// ```
#[must_use]
pub fn along(moment: Seconds, drawn: Seconds) -> u32 {
    let units = u64::from(moment.get())
        .saturating_mul(u64::from(DRAWN_WIDTH))
        .checked_div(u64::from(drawn.get()))
        .unwrap_or_default();
    u32::try_from(units).map_or(DRAWN_WIDTH, |units| units.min(DRAWN_WIDTH))
}

/// Where twelve hours lie in the bar of a limit: what is longer lies beyond its break.
pub const TWELVE_HOURS_AT: u32 = 940;

/// How long the bar of a limit is, in units from 0 to [`DRAWN_WIDTH`]: linear up to twelve hours,
/// which lie at [`TWELVE_HOURS_AT`], and one length for all that is more.
///
/// ```
/// use session_advisor_core::{engine::{TWELVE_HOURS_AT, limit_bar}, model::Seconds};
///
/// assert_eq!(limit_bar(Seconds::clamped(6 * 3600)), TWELVE_HOURS_AT / 2);
/// assert_eq!(limit_bar(Seconds::clamped(36 * 3600)), 1000);
/// ```
#[must_use]
pub fn limit_bar(seconds: Seconds) -> u32 {
    let twelve_hours = limits::ROLE_MAXIMUM_MOST;
    if seconds > twelve_hours {
        return DRAWN_WIDTH;
    }
    let share = along(seconds, twelve_hours).saturating_mul(TWELVE_HOURS_AT);
    share.checked_div(DRAWN_WIDTH).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_stay_in_their_frame() {
        let hours = |hours: u32| Seconds::clamped(hours.saturating_mul(3600));
        assert_eq!(along(Seconds::MAX, hours(1)), DRAWN_WIDTH);
        assert_eq!(along(hours(1), Seconds::ZERO), 0);
        assert_eq!(limit_bar(Seconds::ZERO), 0);
        assert_eq!(limit_bar(hours(12)), TWELVE_HOURS_AT);
        assert_eq!(limit_bar(Seconds::MAX), DRAWN_WIDTH);
        assert!(limit_bar(hours(1)) < limit_bar(hours(2)));
    }
}
