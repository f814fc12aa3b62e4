//! Pasted text: sent to the reader, and what came back.

mod answer;
mod reader;

pub(crate) use answer::{Heard, Step, Unopened};
pub(crate) use reader::{Answer, Reader};
