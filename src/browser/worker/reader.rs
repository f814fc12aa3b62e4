//! The worker that reads what is pasted: started, asked, and started again when it breaks.

use super::answer::{self, Answer};
use crate::browser::site;
use gloo::timers::callback::Timeout;
use js_sys::Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{File, MessageEvent, Worker};
use yew::Callback;

/// How long nothing may be typed before it is read.
const QUIET_MILLISECONDS: u32 = 250;

/// What the reader reports to the page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ReaderEvent {
    /// An answer to what was sent last.
    Answered(Answer),
    /// The reader broke, and another one was started; what was sent last is lost.
    Broke,
    /// There is no reader here: workers are not allowed, or its file could not be fetched.
    Missing,
}

/// The reader, wherever it is.
#[derive(Clone)]
pub(crate) struct Reader(Rc<Inner>);

struct Inner {
    state: RefCell<State>,
    on_event: Callback<ReaderEvent>,
}

#[derive(Default)]
struct State {
    worker: Option<Running>,
    /// Counts what was sent, so that an answer to something older is recognised.
    sent: u32,
    /// What is being typed, until nothing changes any more.
    typing: Option<Timeout>,
    /// What waits for the reader to listen: a text, or files.
    waiting: Vec<JsValue>,
}

struct Running {
    worker: Worker,
    listens: bool,
    /// Whether it reads something.
    reads: bool,
    /// Kept for as long as the worker may call them.
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(JsValue)>,
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reader")
    }
}

impl Reader {
    /// A reader that is not started yet; `on_event` receives what it reports.
    pub(crate) fn new(on_event: Callback<ReaderEvent>) -> Self {
        Self(Rc::new(Inner {
            state: RefCell::default(),
            on_event,
        }))
    }

    /// Starts it, unless it runs.
    pub(crate) fn start(&self) {
        if self.0.state.borrow().worker.is_some() {
            return;
        }
        let running = Inner::run(&self.0);
        let missing = running.is_none();
        self.0.state.borrow_mut().worker = running;
        if missing {
            self.0.on_event.emit(ReaderEvent::Missing);
        }
    }

    /// Sends that text to be read. An answer to something earlier is not waited for any more.
    pub(crate) fn read(&self, text: &str) {
        self.send(vec![text.into()]);
    }

    /// Sends these files to be read, one after the other.
    pub(crate) fn read_files(&self, files: Vec<File>) {
        self.send(files.into_iter().map(JsValue::from).collect());
    }

    /// Ends the worker with all that it holds, and starts another.
    pub(crate) fn stop(&self) {
        self.0.state.borrow_mut().give_up();
        drop(self.0.end());
        self.start();
    }

    /// Sends what is being typed to be read, once it has not changed for a moment.
    pub(crate) fn read_soon(&self, text: &str) {
        self.start();
        let reader = self.clone();
        let text = text.to_owned();
        let mut state = self.0.state.borrow_mut();
        state.sent = state.sent.wrapping_add(1);
        state.typing = Some(Timeout::new(QUIET_MILLISECONDS, move || {
            reader.send(vec![text.into()]);
        }));
    }

    fn send(&self, pieces: Vec<JsValue>) {
        let mut state = self.0.state.borrow_mut();
        state.give_up();
        state.waiting = pieces;
        let is_late = state.worker.as_ref().is_some_and(|it| it.reads);
        drop(state);
        // What it reads may be large, and nobody waits for it any more.
        if is_late {
            drop(self.0.end());
        }
        self.start();
        self.0.state.borrow_mut().send();
    }
}

impl State {
    /// Nothing that was sent or typed is waited for any more.
    fn give_up(&mut self) {
        self.typing = None;
        self.waiting.clear();
        self.sent = self.sent.wrapping_add(1);
    }

    fn send(&mut self) {
        let Some(running) = self.worker.as_mut().filter(|it| it.listens) else {
            return;
        };
        if !self.waiting.is_empty() {
            running.reads = true;
            let message: Array = std::iter::once(self.sent.into())
                .chain(self.waiting.drain(..))
                .collect();
            // Nothing in it can fail to be copied.
            let _ = running.worker.post_message(&message);
        }
    }
}

impl Inner {
    fn run(inner: &Rc<Self>) -> Option<Running> {
        let worker = Worker::new(&site::reader()?).ok()?;
        let on_message = {
            let inner = Rc::downgrade(inner);
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                if let (Some(inner), Some(message)) = (inner.upgrade(), event.data().as_string()) {
                    inner.hear(&message);
                }
            })
        };
        let on_error = {
            let inner = Rc::downgrade(inner);
            Closure::<dyn Fn(JsValue)>::new(move |_| {
                if let Some(inner) = inner.upgrade() {
                    Self::broke(&inner);
                }
            })
        };
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Running {
            worker,
            listens: false,
            reads: false,
            _on_message: on_message,
            _on_error: on_error,
        })
    }

    fn hear(&self, message: &str) {
        if message == "ready" {
            let mut state = self.state.borrow_mut();
            if let Some(running) = &mut state.worker {
                running.listens = true;
            }
            state.send();
        } else if let Some((number, answer)) = answer::read(message) {
            let mut state = self.state.borrow_mut();
            if let Some(running) = &mut state.worker {
                running.reads = matches!(answer, Answer::At(_));
            }
            let is_waited_for = number == state.sent;
            drop(state);
            if is_waited_for {
                self.on_event.emit(ReaderEvent::Answered(answer));
            }
        }
    }

    /// Ends the one that runs.
    fn end(&self) -> Option<Running> {
        let before = self.state.borrow_mut().worker.take()?;
        before.worker.terminate();
        Some(before)
    }

    /// A reader that breaks before it ever listened would break again.
    fn broke(inner: &Rc<Self>) {
        inner.state.borrow_mut().waiting.clear();
        let Some(before) = inner.end() else { return };
        if before.listens {
            let running = Self::run(inner);
            inner.state.borrow_mut().worker = running;
            inner.on_event.emit(ReaderEvent::Broke);
        } else {
            inner.on_event.emit(ReaderEvent::Missing);
        }
        // The closure that runs just now belongs to it.
        Timeout::new(0, move || drop(before)).forget();
    }
}
