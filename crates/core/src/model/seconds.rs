//! Durations, always in whole seconds.

use serde::de::{Error, Unexpected, Visitor};

/// A length of time in whole seconds, from 0 to [`Seconds::MAX`].
///
/// ```
/// use session_advisor_core::model::Seconds;
///
/// assert_eq!(Seconds::new(3600).map(Seconds::get), Some(3600));
/// assert_eq!(Seconds::new(u32::MAX), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(description = "A length of time in whole seconds, from 0 to 2147483647.")
)]
pub struct Seconds(
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 2_147_483_647)))] u32,
);

impl Seconds {
    /// No time at all.
    pub const ZERO: Self = Self(0);
    /// The largest amount that a signed 32-bit `DurationSeconds` can carry.
    pub const MAX: Self = Self(i32::MAX.unsigned_abs());

    /// That many seconds, unless they are more than [`Seconds::MAX`].
    #[must_use]
    pub const fn new(seconds: u32) -> Option<Self> {
        if seconds > Self::MAX.0 {
            None
        } else {
            Some(Self(seconds))
        }
    }

    /// That many seconds, at most [`Seconds::MAX`].
    #[must_use]
    pub const fn clamped(seconds: u32) -> Self {
        if seconds > Self::MAX.0 {
            Self::MAX
        } else {
            Self(seconds)
        }
    }

    /// The number of seconds.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// One second more, at most [`Seconds::MAX`].
    #[must_use]
    pub const fn next(self) -> Self {
        Self::clamped(self.0.saturating_add(1))
    }

    /// One second less, at least none.
    #[must_use]
    pub const fn previous(self) -> Self {
        Self(self.0.saturating_sub(1))
    }
}

impl Seconds {
    /// What is expected where seconds are read.
    pub const EXPECTED: &'static str = "a whole number of seconds from 0 to 2147483647";

    /// That many seconds, if it is a whole number from 0 to [`Seconds::MAX`].
    #[must_use]
    pub fn from_number(number: f64) -> Option<Self> {
        let fits = number.fract() == 0.0 && (0.0..=f64::from(Self::MAX.0)).contains(&number);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is whole and in the range"
        )]
        fits.then_some(Self(number as u32))
    }
}

impl<'de> serde::Deserialize<'de> for Seconds {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_f64(SecondsVisitor)
    }
}

/// JavaScript has no numbers but floating ones; JSON tells whole ones apart.
struct SecondsVisitor;

impl Visitor<'_> for SecondsVisitor {
    type Value = Seconds;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(Seconds::EXPECTED)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Seconds, E> {
        Seconds::from_number(number)
            .ok_or_else(|| E::invalid_value(Unexpected::Float(number), &self))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "what is rounded is far out of the range"
    )]
    fn visit_i64<E: Error>(self, number: i64) -> Result<Seconds, E> {
        self.visit_f64(number as f64)
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "what is rounded is far out of the range"
    )]
    fn visit_u64<E: Error>(self, number: u64) -> Result<Seconds, E> {
        self.visit_f64(number as f64)
    }
}

impl serde::Serialize for Seconds {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.0)
    }
}

/// What a length of time may be: one value where it is known, a range where it is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecondsRange {
    /// The least it can be.
    pub least: Seconds,
    /// The most it can be.
    pub most: Seconds,
}

impl SecondsRange {
    /// Anything at all.
    pub const ANY: Self = Self {
        least: Seconds::ZERO,
        most: Seconds::MAX,
    };

    /// Exactly that.
    #[must_use]
    pub const fn exactly(seconds: Seconds) -> Self {
        Self {
            least: seconds,
            most: seconds,
        }
    }

    /// The value, where only one is possible.
    #[must_use]
    pub fn known(self) -> Option<Seconds> {
        (self.least == self.most).then_some(self.least)
    }

    /// The part of this range at or above `least`; that one value where nothing is left.
    #[must_use]
    pub fn at_least(self, least: Seconds) -> Self {
        let least = self.least.max(least);
        Self {
            least,
            most: self.most.max(least),
        }
    }

    /// The part of this range at or below `most`; that one value where nothing is left.
    #[must_use]
    pub fn at_most(self, most: Seconds) -> Self {
        let most = self.most.min(most);
        Self {
            least: self.least.min(most),
            most,
        }
    }

    /// What remains when something that lasts `limit` cuts it short for certain.
    #[must_use]
    pub fn cut(self, limit: Self) -> Self {
        Self {
            least: self.least.min(limit.least),
            most: self.most.min(limit.most),
        }
    }

    /// What remains when it is not known whether `limit` cuts it short.
    #[must_use]
    pub fn perhaps_cut(self, limit: Self) -> Self {
        Self {
            least: self.least.min(limit.least),
            most: self.most,
        }
    }
}
