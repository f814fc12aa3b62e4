//! The rules that AWS applies to temporary credentials, and the engine that judges scenarios by them.
//!
//! A [`model::Scenario`] is an identity, then calls, each signed with what the one before it
//! returned. [`notation`] writes it as one line. [`engine`] asks every one of the [`rules`] about
//! every call, with the numbers of [`facts`]. The sentences that belong to one rule or to one kind
//! of source stand with it; a program that only judges links none of them.
//!
//! ```
//! use session_advisor_core::{engine, notation};
//!
//! let scenario = notation::read("v1~oidc~assume-role-with-web-identity~assume-role.ask-2h").unwrap();
//! let judgement = engine::evaluate(&scenario);
//! assert_eq!(judgement.verdict.name(), "refused");
//! ```

// The macro of named enums speaks of this crate by its name, also here.
extern crate self as session_advisor_core;

pub mod engine;
pub mod facts;
pub mod judgement;
pub mod model;
pub mod notation;
pub mod remedies;
pub mod rules;
pub mod scenario_object;
pub mod words;

#[doc(hidden)]
pub use serde;

#[cfg(feature = "schema")]
#[doc(hidden)]
pub use schemars;
