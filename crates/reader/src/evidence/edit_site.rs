//! Where a text says how long a call asks for, and how it is made to say otherwise.

use super::span::Span;
use session_advisor_core::facts::limits::ASSUME_ROLE_DEFAULT;
use session_advisor_core::model::Seconds;

/// A change of the paste that makes a remedy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What it replaces; empty where it inserts.
    pub place: Span,
    /// What it puts there.
    pub replacement: String,
}

/// Where the length that a call asks for is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EditSite {
    /// What makes it ask for a number of seconds; `None` where no single change does.
    pub(crate) set: Option<Setting>,
    /// What makes it ask for nothing.
    pub(crate) unset: Unsetting,
}

/// The change by which a call asks for a number of seconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Setting {
    /// What it replaces; empty where it inserts.
    pub(crate) place: Span,
    /// What stands before the amount: the option or key where none stood there before.
    pub(crate) before: String,
    /// How the amount is written there.
    pub(crate) notation: AmountNotation,
}

/// How an amount of seconds is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AmountNotation {
    /// As a number, with that unit behind it.
    Seconds(&'static str),
    /// As a text in the notation of Go, in quotes: `"1h"`.
    Go,
}

/// The change by which a call asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unsetting {
    /// No single change does it.
    Impossible,
    /// That goes.
    Remove(Span),
    /// The client always asks for something: it is made to ask for the hour that AWS gives then.
    AskForDefault,
}

impl EditSite {
    /// The smallest change by which the call asks for that long, or for nothing; `None` where no single
    /// change does it.
    pub(crate) fn edit(&self, seconds: Option<Seconds>) -> Option<Edit> {
        let seconds = match (seconds, &self.unset) {
            (Some(seconds), _) => seconds,
            (None, Unsetting::AskForDefault) => ASSUME_ROLE_DEFAULT,
            (None, Unsetting::Impossible) => return None,
            (None, Unsetting::Remove(place)) => {
                return Some(Edit {
                    place: place.clone(),
                    replacement: String::new(),
                });
            }
        };
        let set = self.set.as_ref()?;
        let mut replacement = set.before.clone();
        match set.notation {
            AmountNotation::Seconds(unit) => {
                replacement.extend([&*seconds.get().to_string(), unit]);
            }
            AmountNotation::Go => replacement.extend(["\"", &in_go(seconds.get()), "\""]),
        }
        Some(Edit {
            place: set.place.clone(),
            replacement,
        })
    }
}

/// An amount of seconds in the notation of Go, in the largest unit that keeps it whole.
fn in_go(seconds: u32) -> String {
    let (amount, unit) = match seconds {
        _ if seconds.is_multiple_of(3600) => (seconds / 3600, "h"),
        _ if seconds.is_multiple_of(60) => (seconds / 60, "m"),
        _ => (seconds, "s"),
    };
    [&*amount.to_string(), unit].concat()
}
