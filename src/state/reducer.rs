//! The reducer: the state of the page, and how each action changes it.

#[cfg(test)]
mod tests;

use super::edit::Edit;
use super::focus::{Focus, FocusTarget};
use super::form::{Draft, Field};
use super::history::History;
use super::link::{self, Link, PanelPath, View};
use super::paste::{Paste, PasteAction};
use super::snapshot::{Applied, Change, Snapshot, Stale};
use session_advisor_core::notation;
use std::mem;
use std::rc::Rc;

/// The state of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AppState {
    /// What is entered and answered now.
    pub(crate) now: Snapshot,
    /// What was pasted. It is in no link, and nothing takes it back.
    pub(crate) paste: Paste,
    /// The page that is shown in the place of the scenario's.
    pub(crate) panel: Option<PanelPath>,
    /// What is focused next.
    pub(crate) focus: Option<Focus>,
    /// The entry of the browser's history that was added last.
    history_entry: HistoryEntry,
    view: View,
    history: History,
}

/// A step that the browser's history shows as an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct HistoryEntry {
    /// Distinguishes one from the next.
    pub(crate) number: u32,
    /// What the entry before it has to end with: typing may have changed that a moment ago.
    pub(crate) left: Option<String>,
}

/// What can happen. Hops count from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Action {
    /// The address changed to that fragment.
    Follow(String),
    /// That line was chosen from the list of situations.
    Choose(&'static str),
    /// A field holds that text now.
    Type(Field, String),
    /// A field was left, or its text was confirmed.
    Leave(Field),
    /// The form is changed otherwise than by typing.
    Edit(Edit),
    /// The scenario becomes that line by that change.
    Apply(Change, String),
    /// The last step is taken back.
    Undo,
    /// What was taken back last is done again.
    Redo,
    /// Nothing is entered any more.
    Clear,
    /// Something happened to what is pasted.
    Paste(PasteAction),
    /// The keyboard goes to that hop.
    LookAt(usize),
}

impl AppState {
    /// The state of a page that is opened with that fragment.
    pub(crate) fn opened_with(fragment: &str) -> Self {
        let start = match Link::of_fragment(fragment) {
            Link::Panel(_) => "",
            _ => fragment,
        };
        let mut state = Self {
            now: Snapshot::start(start),
            paste: Paste::default(),
            panel: None,
            focus: None,
            history_entry: HistoryEntry::default(),
            view: View::default(),
            history: History::default(),
        };
        // A link that leads nowhere in particular opens the start.
        let _ = state.follow(fragment);
        state.history = History::default();
        state
    }

    /// The fragment that the address has to end with, where that matters.
    pub(crate) fn fragment(&self) -> Option<String> {
        self.panel
            .is_none()
            .then(|| self.now.fragment(self.view))
            .flatten()
    }

    /// The fragment that leads to what is entered.
    pub(crate) fn way_back(&self) -> String {
        self.now
            .fragment(self.view)
            .filter(|fragment| !fragment.is_empty())
            .unwrap_or_else(|| "#/".to_owned())
    }

    /// The part of the answer that the link which led here names.
    pub(crate) fn tab(&self) -> Option<&'static str> {
        self.view.tab()
    }

    /// The entry of the browser's history that was added last.
    pub(crate) fn history_entry(&self) -> &HistoryEntry {
        &self.history_entry
    }

    /// Why the answer is not that to what is entered, if it is not.
    pub(crate) fn stale(&self) -> Option<Stale> {
        self.now.stale()
    }

    /// Whether something can be taken back.
    pub(crate) fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether something can be done again.
    pub(crate) fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Goes to another snapshot, as a step that can be undone. What is typed into one field is one
    /// step.
    fn step_to(&mut self, now: Snapshot, entry: Option<Field>) {
        let before = mem::replace(&mut self.now, now);
        self.history.step(before, entry);
    }

    fn focus_on(&mut self, place: FocusTarget) {
        self.focus = Some(Focus::next(self.focus, place));
    }

    /// Begins a new entry in the browser's history.
    fn begin_entry(&mut self) {
        self.history_entry = HistoryEntry {
            number: self.history_entry.number.wrapping_add(1),
            left: self.fragment(),
        };
    }

    /// Goes to another snapshot, in an entry of its own in the browser's history.
    fn step_in_new_entry(&mut self, now: Snapshot) {
        self.begin_entry();
        self.step_to(now, None);
    }

    /// Applies an action; `None` where it cannot be applied.
    fn act(&mut self, action: Action) -> Option<()> {
        match action {
            Action::Follow(fragment) => self.follow(&fragment)?,
            Action::Choose(line) => {
                self.step_in_new_entry(Snapshot::showing(notation::read(line).ok()?));
                self.focus_on(FocusTarget::Presets);
            }
            Action::Apply(change, line) => {
                let mut now = Snapshot::showing(notation::read(&line).ok()?);
                let before = Rc::clone(&self.now.scenario);
                now.applied = Some(Applied { change, before });
                self.step_in_new_entry(now);
                self.focus_on(FocusTarget::Applied);
            }
            Action::Type(field, text) => self.type_into(field, text)?,
            Action::Leave(field) => self.leave(field),
            // What is entered is not seen there.
            Action::Undo | Action::Redo if self.panel.is_some() => return None,
            Action::Undo => self.travel(FocusTarget::Undo, History::undo)?,
            Action::Redo => self.travel(FocusTarget::Redo, History::redo)?,
            Action::Paste(action) => self.paste_in(action),
            Action::LookAt(index) => self.focus_on(FocusTarget::Hop(index)),
            Action::Clear => {
                self.step_in_new_entry(Snapshot::start(link::NEW));
                self.view = View::default();
                self.panel = None;
                self.paste = Paste::default();
                self.focus_on(FocusTarget::Source);
            }
            Action::Edit(edit) => {
                let mut draft = self.now.draft.clone();
                let place = edit.apply(&mut draft);
                self.enter(draft, None)?;
                if let Some(place) = place {
                    self.focus_on(place);
                }
            }
        }
        Some(())
    }

    fn follow(&mut self, fragment: &str) -> Option<()> {
        let (view, now) = match Link::of_fragment(fragment) {
            Link::Start(view) => (view, Snapshot::start(fragment)),
            Link::Line(view, line) => (view, Snapshot::linked(&line, fragment)),
            // What was entered stays, for the way back.
            Link::Panel(panel) => {
                self.panel = Some(panel);
                return Some(());
            }
            Link::Place => return None,
        };
        // The link to a clean start stands in a notice, and goes away with it.
        let loses_the_keyboard = self.now.damaged && !now.damaged;
        self.view = view;
        self.panel = None;
        if now.says_the_same(&self.now) {
            self.now = now;
        } else {
            self.step_to(now, None);
        }
        if loses_the_keyboard {
            self.focus_on(FocusTarget::Source);
        }
        Some(())
    }

    fn paste_in(&mut self, action: PasteAction) {
        // The box was emptied, or the page begun anew, while it was read.
        if action.is_answer() && !self.paste.status.is_busy() {
            return;
        }
        let entered = self
            .paste
            .snapshot_after(&action)
            .filter(|now| !now.says_the_same(&self.now) || now.elsewhere != self.now.elsewhere);
        self.paste.take(action);
        if let Some(now) = entered {
            self.step_in_new_entry(now);
        }
    }

    fn type_into(&mut self, field: Field, text: String) -> Option<()> {
        if field != Field::Line {
            let mut draft = self.now.draft.clone();
            draft.set(field, text);
            return self.enter(draft, Some(field));
        }
        if text == self.now.line.text {
            return None;
        }
        let mut now = self.now.clone();
        now.enter_line(text);
        self.step_to(now, Some(field));
        Some(())
    }

    /// Enters that form; `None` where it is entered already.
    fn enter(&mut self, draft: Draft, entry: Option<Field>) -> Option<()> {
        if draft == self.now.draft {
            return None;
        }
        let mut now = self.now.clone();
        now.enter_draft(draft);
        self.step_to(now, entry);
        Some(())
    }

    fn leave(&mut self, field: Field) {
        if field == Field::Line {
            self.now.line.shown = self.now.line.error.is_some();
        } else {
            self.now.draft.leave(field);
        }
        self.history.complete(&self.now);
    }

    /// Goes to a snapshot before or after this one.
    fn travel(
        &mut self,
        button: FocusTarget,
        go: fn(&mut History, &mut Snapshot) -> Option<()>,
    ) -> Option<()> {
        let before = self.now.clone();
        go(&mut self.history, &mut self.now)?;
        // The keyboard may be on something that goes away with this: a card, or the note of a
        // remedy.
        let stays = self.now.applied == before.applied
            && self.now.damaged == before.damaged
            && self.now.draft.hops.len() == before.draft.hops.len();
        if !stays {
            self.focus_on(button);
        }
        Some(())
    }
}

/// The state after an action; `None` where nothing changes.
pub(crate) fn reduce(state: &AppState, action: Action) -> Option<AppState> {
    let mut next = state.clone();
    next.act(action)?;
    (next != *state).then_some(next)
}
