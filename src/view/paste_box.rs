//! The box for pasted text.

use super::button::small_button;
use super::element::{Element, On, classed, element};
use crate::browser::worker::Reader;
use crate::state::{Action, BOX_BYTES, Large, Paste, PasteAction, Status};
use crate::text::paste as text;
use wasm_bindgen::JsCast;
use web_sys::{
    ClipboardEvent, DataTransfer, DragEvent, File, FileList, HtmlInputElement, HtmlTextAreaElement,
};
use yew::prelude::*;

/// How many UTF-16 units of a large text are shown.
const FIRST_UNITS: usize = 2_000;

/// The box, or one line that says why there is none.
pub(crate) fn paste_box(paste: &Paste, reader: &Reader, on_action: &Callback<Action>) -> Element {
    let section = classed("section", "paste").with("aria-labelledby", "paste-title");
    if paste.status == Status::Missing {
        return section
            .child(element("h2").id("paste-title").text(text::TITLE))
            .child(element("p").id("paste-missing").text(text::MISSING));
    }
    let handlers = Handlers {
        reader: reader.clone(),
        on_action: on_action.clone(),
    };
    let reading = paste.reading.as_deref();
    let status = text::status(
        paste.status,
        reading.map_or(&[], |reading| &reading.kinds),
        reading.map_or(0, |reading| reading.secrets),
    );
    let tools = classed("div", "paste-tools")
        .child(files(&handlers))
        .child(small_button(
            "paste-stop".to_owned(),
            text::STOP,
            None,
            paste.status.is_busy(),
            handlers.stops(paste.status),
        ))
        .child(small_button(
            "paste-empty".to_owned(),
            text::EMPTY,
            None,
            paste.status != Status::Idle,
            handlers.sends(PasteAction::Clear),
        ));
    let title = element("label")
        .id("paste-title")
        .with("for", "paste")
        .text(text::TITLE);
    section
        .child(element("h2").child(title))
        .child(element("p").id("paste-hint").text(text::HINT))
        .maybe(paste.large.as_ref().map(|large| first_lines(large, paste)))
        .child(field(paste, &handlers))
        .child(tools)
        .child(
            element("p")
                .id("paste-status")
                .with("role", "status")
                .text(status),
        )
}

fn field(paste: &Paste, handlers: &Handlers) -> Element {
    element("textarea")
        .id("paste")
        .with("rows", "5")
        .with("spellcheck", "false")
        .with("autocomplete", "off")
        .with("autocapitalize", "off")
        .with("aria-describedby", "paste-hint paste-status")
        .value(paste.text.to_string())
        .on(On::Input, handlers.typed())
        .on(On::Paste, handlers.pasted())
        .on(
            On::DragOver,
            Callback::from(|event: Event| event.prevent_default()),
        )
        .on(On::Drop, handlers.dropped())
}

fn files(handlers: &Handlers) -> Element {
    let chosen = handlers.clone();
    let input = element("input")
        .id("paste-files")
        .with("type", "file")
        .flagged("multiple", true)
        .on(
            On::Change,
            Callback::from(move |event: Event| {
                let input: Option<HtmlInputElement> =
                    event.target().and_then(|it| it.dyn_into().ok());
                if let Some(input) = input {
                    chosen.read_files(input.files().as_ref());
                    // The same file may be chosen again.
                    input.set_value("");
                }
            }),
        );
    element("label").text(text::FILES).child(input)
}

/// The beginning of a text that is too large for the box.
fn first_lines(large: &Large, paste: &Paste) -> Element {
    let start: String = paste
        .reading
        .as_ref()
        .filter(|_| paste.status == Status::Read)
        .map(|reading| reading.text.chars().take(FIRST_UNITS).collect())
        .unwrap_or_default();
    classed("div", "large")
        .child(element("p").text(text::large(large)))
        .child(element("pre").with("tabindex", "0").text(start))
}

/// Who is handlers of what is entered.
#[derive(Clone)]
struct Handlers {
    reader: Reader,
    on_action: Callback<Action>,
}

impl Handlers {
    fn emit(&self, action: PasteAction) {
        self.on_action.emit(Action::Paste(action));
    }

    fn sends(&self, action: PasteAction) -> Callback<Event> {
        let handlers = self.clone();
        Callback::from(move |_| handlers.emit(action.clone()))
    }

    fn stops(&self, status: Status) -> Callback<Event> {
        let handlers = self.clone();
        Callback::from(move |_| {
            if status.is_busy() {
                handlers.reader.stop();
                handlers.emit(PasteAction::Stop);
            }
        })
    }

    fn typed(&self) -> Callback<Event> {
        let handlers = self.clone();
        Callback::from(move |event: Event| {
            if let Some(field) = box_of(&event) {
                let text = field.value();
                handlers.reader.read_soon(&text);
                handlers.emit(PasteAction::Type(text));
            }
        })
    }

    /// What is pasted reaches the box only once the reader has taken the secrets out of it.
    fn pasted(&self) -> Callback<Event> {
        let handlers = self.clone();
        Callback::from(move |event: Event| {
            let Some(data) = event
                .dyn_ref::<ClipboardEvent>()
                .and_then(ClipboardEvent::clipboard_data)
            else {
                return;
            };
            event.prevent_default();
            handlers.take(&event, &data);
        })
    }

    fn dropped(&self) -> Callback<Event> {
        let handlers = self.clone();
        Callback::from(move |event: Event| {
            let Some(data) = event
                .dyn_ref::<DragEvent>()
                .and_then(DragEvent::data_transfer)
            else {
                return;
            };
            event.prevent_default();
            handlers.take(&event, &data);
        })
    }

    fn take(&self, event: &Event, data: &DataTransfer) {
        if data.files().is_some_and(|files| files.length() > 0) {
            self.read_files(data.files().as_ref());
            return;
        }
        let Some(pasted) = data.get_data("text").ok().filter(|it| !it.is_empty()) else {
            return;
        };
        if pasted.len() > BOX_BYTES {
            let large = Large {
                name: None,
                bytes: pasted.len(),
            };
            self.reader.read(&pasted);
            self.emit(PasteAction::Send(Some(large)));
        } else {
            let text = box_of(event).map_or(pasted.clone(), |field| with_inserted(&field, &pasted));
            self.reader.read(&text);
            self.emit(PasteAction::Send(None));
        }
    }

    fn read_files(&self, files: Option<&FileList>) {
        let files: Vec<File> = files
            .iter()
            .flat_map(|list| (0..list.length()).filter_map(|index| list.item(index)))
            .collect();
        let Some(first) = files.first() else { return };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a file's size is a whole number of bytes"
        )]
        let bytes = files.iter().map(|file| file.size() as usize).sum();
        let large = (bytes > BOX_BYTES).then(|| Large {
            name: Some(text::files(&first.name(), files.len())),
            bytes,
        });
        self.reader.read_files(files);
        self.emit(PasteAction::Send(large));
    }
}

fn box_of(event: &Event) -> Option<HtmlTextAreaElement> {
    event.target()?.dyn_into().ok()
}

/// What the box would hold had the browser pasted into it.
fn with_inserted(field: &HtmlTextAreaElement, pasted: &str) -> String {
    let units: Vec<u16> = field.value().encode_utf16().collect();
    let at = |place: Option<u32>| place.map_or(units.len(), |it| it as usize).min(units.len());
    let start = at(field.selection_start().ok().flatten());
    let end = at(field.selection_end().ok().flatten()).max(start);
    let piece = |range| String::from_utf16_lossy(units.get(range).unwrap_or_default());
    let mut text = piece(0..start);
    text.push_str(pasted);
    text.push_str(&piece(end..units.len()));
    text
}
