//! Pasted text: sent to the reader, and what came back.

mod answer;
mod reader;
mod reading;

pub(crate) use answer::{Heard, Step, Unopened};
pub(crate) use reader::{Answer, Reader};
pub(crate) use reading::{Choice, Note, Reading};
