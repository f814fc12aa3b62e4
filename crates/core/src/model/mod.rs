//! The words of the domain: sources, operations, hops, durations.
//!
//! No AWS number and no sentence stands here: numbers are in [`crate::facts`].

mod hop;
mod named_enum;
mod remedy_name;
mod rule_name;
mod scenario;
mod seconds;
mod source;

pub use hop::{Account, Ask, Hop, Observed, Operation, RoleLabel};
pub use remedy_name::RemedyName;
pub(crate) use remedy_name::every_remedy;
pub(crate) use rule_name::every_rule;
pub use rule_name::{ErrorClass, Reason, RuleName};
pub use scenario::{MAX_HOPS, Scenario};
pub use seconds::{Seconds, SecondsRange};
pub use source::{Attributes, Identity, RoleSource, SignedInAs, Source, SourceKind, Takes};
