//! A text as typed, with what was read of it.

use super::typed::{self, Problem, Zero};
use session_advisor_core::facts::limits;
use session_advisor_core::model::{Ask, Operation, Seconds};
use session_advisor_core::notation::write_duration;

/// A text as typed, with what was read of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry<T> {
    /// The text.
    pub(crate) text: String,
    value: Result<T, Problem>,
    /// Whether the problem is shown: it is not while the text may still be being typed.
    shown: bool,
}

impl<T: Copy> Entry<T> {
    /// A value that is known, and the text that stands for it.
    pub(super) fn given(value: T, text: String) -> Self {
        Self {
            text,
            value: Ok(value),
            shown: false,
        }
    }

    /// The problem that is shown; `None` where there is none, or not yet.
    pub(crate) fn problem(&self) -> Option<Problem> {
        self.value.as_ref().err().filter(|_| self.shown).copied()
    }

    /// The value; `None` where the text cannot be read.
    pub(crate) fn value(&self) -> Option<T> {
        self.value.as_ref().ok().copied()
    }

    /// Another text, and what was read of it.
    pub(super) fn set(&mut self, value: Result<T, Problem>, text: String) {
        if text == self.text {
            return;
        }
        self.text = text;
        self.value = value;
        self.shown &= self.value.is_err();
    }

    /// The same text, of which something else was read.
    pub(super) fn read_again(&mut self, value: Result<T, Problem>) {
        self.value = value;
        self.shown = self.value.is_err();
    }

    /// Shows the problem from now on, if there is one.
    pub(super) fn leave(&mut self) {
        self.shown = self.value.is_err();
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

pub(crate) type Length = Entry<Option<Seconds>>;

pub(super) fn length(seconds: Option<Seconds>) -> Length {
    Entry::given(seconds, seconds.map(write_duration).unwrap_or_default())
}

pub(super) fn request(ask: Ask) -> Entry<Ask> {
    let text = match ask {
        Ask::Nothing => String::new(),
        Ask::Unknown => typed::UNKNOWN.to_owned(),
        Ask::For(seconds) => write_duration(seconds),
    };
    Entry::given(ask, text)
}

pub(super) fn plain_length(text: &str) -> Result<Option<Seconds>, Problem> {
    typed::duration(text, Zero::Refused(None))
}

pub(super) fn plain_request(text: &str) -> Result<Ask, Problem> {
    typed::asked(text, Zero::Refused(None))
}

pub(super) fn role_maximum(text: &str) -> Result<Option<Seconds>, Problem> {
    typed::duration(text, Zero::Refused(Some(limits::ROLE_MAXIMUM_LEAST)))
}

/// A request to that operation.
pub(super) fn request_of(operation: Operation, text: &str) -> Result<Ask, Problem> {
    let least = limits::request_range(operation).map(|range| range.minimum);
    let zero = if least == Some(Seconds::ZERO) {
        Zero::Taken
    } else {
        Zero::Refused(least)
    };
    typed::asked(text, zero)
}
