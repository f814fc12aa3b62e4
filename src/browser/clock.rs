//! Points in time, in local time and in UTC.

use js_sys::Date;
use session_advisor_core::model::Seconds;
use wasm_bindgen::JsValue;

const MILLISECONDS: f64 = 1000.0;
const MILLISECONDS_OF_A_MINUTE: f64 = 60_000.0;

/// A point in time, in milliseconds since 1970, from which others are counted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Start(f64);

impl Start {
    /// The time that a field of the type `datetime-local` holds; `None` where it holds none.
    pub(crate) fn of(field: &str) -> Option<Self> {
        let start = Date::new(&JsValue::from_str(field)).get_time();
        written(start).map(|_| Self(start))
    }

    /// The local time that long after it; `None` where it has no four-digit year.
    pub(crate) fn local(self, after: Seconds) -> Option<String> {
        let moment = self.after(after);
        let behind = Date::new(&moment.into()).get_timezone_offset();
        written(moment - behind * MILLISECONDS_OF_A_MINUTE)
    }

    /// The UTC time that long after it; `None` where it has no four-digit year.
    pub(crate) fn utc(self, after: Seconds) -> Option<String> {
        written(self.after(after))
    }

    fn after(self, after: Seconds) -> f64 {
        self.0 + f64::from(after.get()) * MILLISECONDS
    }
}

/// A time as `2026-11-22 18:30`, with seconds where there are some; `None` where it is no time, or
/// its year has more than four digits.
fn written(moment: f64) -> Option<String> {
    // Anything else would throw.
    if Date::new(&moment.into()).get_time().is_nan() {
        return None;
    }
    let text = String::from(Date::new(&moment.into()).to_iso_string());
    let (day, time) = text.split_once('T')?;
    let time = time.split('.').next()?;
    let time = time.strip_suffix(":00").unwrap_or(time);
    day.starts_with(|first: char| first.is_ascii_digit())
        .then(|| format!("{day} {time}"))
}
