//! The words of the domain: sources, operations, hops, durations.
//!
//! No AWS number and no sentence stands here; both have their own layers ([`crate::facts`] and
//! [`crate::explain`]).

mod hop;
mod named_enum;
mod remedy_name;
mod rule_name;
mod scenario;
mod seconds;
mod source;

pub(crate) use named_enum::named;

pub use hop::{Account, Ask, Hop, Observed, Operation, RoleLabel};
pub use remedy_name::RemedyName;
pub use rule_name::{ErrorClass, Reason, RuleName};
pub use scenario::{MAX_HOPS, Scenario};
pub use seconds::{Seconds, Span};
pub use source::{Identity, SignedInAs, Source, SourceKind};
