//! What this project promises, held against its public interfaces: one program, so that the library
//! is linked once.
//!
//! `cargo test -p session-advisor-tests NAME` runs a part of it.

mod cloudtrail;
mod contrast;
mod corpus;
mod decision_table;
mod engine_cases;
mod error_texts;
mod facts;
mod judgements;
mod lessons;
mod names;
mod properties;
mod recordings;
mod redaction;
mod released;
mod replies;
mod rule_pages;
mod sentences;
mod timeline;
