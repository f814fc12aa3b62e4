//! Tells why a request for temporary AWS credentials is refused or ends too early, and what to do.
//!
//! A [`model::Scenario`] is a walk: an identity, then calls, each signed with what the one before it
//! returned. [`notation`] writes it as one line. [`engine`] asks every one of the [`rules`] about
//! every call, with the numbers of [`facts`]; [`explain`] puts what it finds into words; [`api`] is
//! the door to all of it. [`training`] is the course.
//!
//! Who may use whom: `model` ← `facts` ← `rules` ← `engine`; `model` ← `notation`;
//! `engine`, `facts` and `rules` ← `explain`; everything ← `api` ← `training` ← `app`.
//!
//! ```
//! use session_advisor::api;
//!
//! let report = api::evaluate_line("v1~oidc~assume-role-with-web-identity~assume-role.ask-2h").unwrap();
//! assert_eq!(report.hops[1].chained, Some(true));
//! println!("{}", report.headline);
//! ```

pub mod api;
#[cfg(feature = "app")]
pub mod app;
pub mod engine;
pub mod explain;
pub mod facts;
#[cfg(feature = "reader")]
pub mod intake;
#[cfg(feature = "js")]
pub mod js;
pub mod model;
pub mod notation;
pub mod rules;
pub mod training;
