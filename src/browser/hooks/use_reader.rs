//! The reader of pasted text, for as long as the page is there.

use super::use_kept::use_once;
use crate::browser::worker::{Answer, Reader, ReaderEvent};
use crate::state::{Action, PasteAction};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long after the page the reader starts, unless something is pasted before: the page comes first.
const IDLE_MILLISECONDS: u32 = 800;

/// The reader, whose answers become actions.
#[hook]
pub(crate) fn use_reader(on_action: Callback<Action>) -> Reader {
    let reader = use_memo((), |()| {
        Reader::new(Callback::from(move |answer| {
            on_action.emit(Action::Paste(match answer {
                ReaderEvent::Answered(Answer::At(step)) => PasteAction::At(step),
                ReaderEvent::Answered(Answer::Read(reading)) => PasteAction::Read(reading),
                ReaderEvent::Answered(Answer::Unopened(why)) => PasteAction::Unopened(why),
                ReaderEvent::Broke => PasteAction::Broke,
                ReaderEvent::Missing => PasteAction::Missing,
            }));
        }))
    });
    let reader = Reader::clone(&reader);
    use_once({
        let reader = reader.clone();
        Box::new(move || Box::new(Timeout::new(IDLE_MILLISECONDS, move || reader.start())))
    });
    reader
}
