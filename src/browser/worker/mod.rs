//! Pasted text: sent to the reader, and what came back.

mod answer;
mod reader;

pub(crate) use answer::Answer;
pub(crate) use reader::{Reader, ReaderEvent};
