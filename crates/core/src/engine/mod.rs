//! Judges scenarios. Total: every scenario has a judgement, and nothing here can fail or panic.
//!
//! [`evaluate`] walks the scenario, asks every rule about every call, and derives verdict, limits
//! and findings from what they say.

mod bars;
mod decide;
mod evaluate;
mod judge;
mod observe;
mod reach;
mod timeline;
mod walk;

use crate::judgement;
pub use bars::{DRAWN_WIDTH, TWELVE_HOURS_AT, along, limit_bar};
pub use decide::{Decision, decide};
pub use evaluate::evaluate;

pub use crate::judgement::{
    Effect, Finding, HopJudgement, Judgement, Limit, SourceJudgement, Verdict,
};
pub use reach::longest;
pub(crate) use reach::reach;
pub use timeline::{Renewal, Session, Timeline, timeline};
