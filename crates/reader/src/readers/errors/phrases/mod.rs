//! All phrases. Their sources stand with the recorded texts in `tests/data/error-texts.jsonl`.

mod aws;
mod clients;
mod frames;
pub(super) mod means;

use means::Means;

/// Every phrase. Case, whitespace and kinds of quotation marks do not count.
pub(super) const PHRASES: [&[(&str, Means)]; 3] = [aws::PHRASES, clients::PHRASES, frames::PHRASES];
