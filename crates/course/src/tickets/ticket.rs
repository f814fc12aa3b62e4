//! How a ticket is written.

/// A ticket: its name, how it reads, what was pasted, the scenario, the rule it is about, and the
/// options.
macro_rules! ticket {
    (
        $(#[$meta:meta])*
        $NAME:ident = $name:literal, teaches $teaches:expr;
        $situation:literal
        $quotes:literal
        $scenario:literal
        causes $($cause:ident)+;
        remedies $($remedy:ident)+;
    ) => {
        $(#[$meta])*
        pub(super) const $NAME: $crate::Drill = $crate::Drill {
            name: $name,
            cause: $crate::Question {
                name: concat!($name, "-cause"),
                teaches: $teaches,
                situation: &[$situation],
                quotes: $quotes,
                scenario: $scenario,
                asks: "What is the cause?",
                choices: &[$(super::options::$cause),+],
            },
            remedy: $crate::Question {
                name: concat!($name, "-remedy"),
                teaches: $teaches,
                situation: &[],
                quotes: "",
                scenario: $scenario,
                asks: "Which of these helps?",
                choices: &[$(super::options::$remedy),+],
            },
        };
    };
}

pub(super) use ticket;
