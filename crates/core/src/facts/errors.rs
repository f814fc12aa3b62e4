//! How AWS words a refusal, verbatim. Each rule and error has its own in its own file.

use crate::model::Seconds;

/// A refusal as AWS words it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorText {
    /// The error code.
    pub code: &'static str,
    /// The message.
    pub message: Message,
}

/// A message, with the call's numbers left open where it names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// It names none.
    Fixed(&'static str),
    /// What was asked stands between the two parts, and the limit ends it.
    WithNumbers {
        /// What stands before what was asked.
        before: &'static str,
        /// What stands between that and the limit.
        between: &'static str,
        /// The limit; `None` where the call has none.
        limit: Option<Seconds>,
    },
}

impl ErrorText {
    /// A code with a message that names no numbers.
    #[must_use]
    pub const fn fixed(code: &'static str, message: &'static str) -> Self {
        Self {
            code,
            message: Message::Fixed(message),
        }
    }

    /// What STS answers to a duration out of the call's range; `between` names the constraint.
    #[must_use]
    pub const fn out_of_range(between: &'static str, limit: Option<Seconds>) -> Self {
        Self {
            code: "ValidationError",
            message: Message::WithNumbers {
                before: "1 validation error detected: Value '",
                between,
                limit,
            },
        }
    }
}
