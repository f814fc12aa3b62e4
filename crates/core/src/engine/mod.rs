//! Judges scenarios. Total: every scenario has a judgement, and nothing here can fail or panic.
//!
//! [`evaluate()`] walks the scenario, asks every rule about every call, and derives verdict, limits
//! and findings from what they say.

mod chain;
mod decide;
mod evaluate;
mod judge;
mod observe;
mod obtainable;
mod scale;
mod timeline;

pub use decide::{Decision, decide};
pub use evaluate::evaluate;
pub use scale::{DRAWN_WIDTH, TWELVE_HOURS_AT, along, limit_bar};

pub(crate) use obtainable::obtainable_from;
pub use obtainable::obtainable_maximum;
pub use timeline::{Renewal, Session, Timeline, timeline};
