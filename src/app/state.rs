//! What the page remembers, and how each action changes it. Pure: no browser, no words.

mod history;
mod moment;
mod paste;
#[cfg(test)]
mod tests;

pub(crate) use moment::{Applied, Line, MarkedLine, Moment, Notice};
pub(crate) use paste::{BOX_BYTES, Large, Paste, PasteAction, Status};

use super::draft::{Direction, Draft, Field, HopDraft, SameAccount, hop_id};
use super::link::{self, Link, View};
use crate::model::{Account, Operation, RemedyName, SignedInAs, SourceKind};
use crate::notation;
use history::History;
use moment::Address;
use std::rc::Rc;

/// All that the page remembers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AppState {
    /// What is entered and answered now.
    pub(crate) now: Moment,
    /// What was pasted. It is in no link, and nothing takes it back.
    pub(crate) paste: Paste,
    /// Where the keyboard goes next.
    pub(crate) focus: Option<Focus>,
    /// When the browser's history last got an entry from here.
    visit: Visit,
    view: View,
    history: History,
}

/// A step that the browser's history shows as an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Visit {
    /// Tells one from the next.
    pub(crate) number: u32,
    /// What the entry before it has to end with: typing may have changed that a moment ago.
    pub(crate) left: Option<String>,
}

/// A place that the keyboard is taken to, because the control that was used is gone or moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Focus {
    /// The place.
    pub(crate) place: Place,
    /// Tells one visit from the next one to the same place.
    turn: u32,
}

/// Where the keyboard can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// A hop's first field; hops count from 0.
    Hop(usize),
    /// The button that moves a hop.
    Move(usize, Direction),
    /// The button that adds a hop.
    AddHop,
    /// The note about the remedy that was applied.
    Applied,
    /// The answer.
    Verdict,
    /// The first field.
    Source,
    /// The title of the list of situations.
    Presets,
    /// The button that takes back.
    Undo,
    /// The button that does again.
    Redo,
}

impl Place {
    /// Its id in the document.
    pub(crate) fn id(self) -> String {
        let fixed = match self {
            Self::Hop(index) => return hop_id(index, "operation"),
            Self::Move(index, Direction::Up) => return hop_id(index, "up"),
            Self::Move(index, Direction::Down) => return hop_id(index, "down"),
            Self::AddHop => "add-hop",
            Self::Applied => "applied",
            Self::Verdict => "verdict",
            Self::Source => "source",
            Self::Presets => "presets-title",
            Self::Undo => "undo",
            Self::Redo => "redo",
        };
        fixed.to_owned()
    }
}

/// Why the answer is not that to what is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stale {
    /// A field of the form cannot be read.
    Form,
    /// The line cannot be read; the answer is that to the form.
    Line,
    /// The link breaks off; the answer is that to what stands before the break.
    Link,
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
    /// Another kind of source.
    SetSource(SourceKind),
    /// Somebody else signed in.
    SetSignedIn(Option<SignedInAs>),
    /// Another account of the source.
    SetSourceAccount(Option<Account>),
    /// Another operation.
    SetOperation(usize, Operation),
    /// MFA is passed, or not.
    SetMfa(usize, bool),
    /// Another account of a hop.
    SetHopAccount(usize, Option<Account>),
    /// Whether a hop's role shares its account with the role that calls it.
    SetSameAccount(usize, SameAccount),
    /// What AWS was seen to answer is taken back.
    ForgetObserved(usize),
    /// One hop more.
    AddHop,
    /// That hop is gone.
    RemoveHop(usize),
    /// That hop changes places with its neighbour.
    MoveHop(usize, Direction),
    /// That hop is there twice.
    DuplicateHop(usize),
    /// The scenario becomes that line, which the remedy made.
    Apply(RemedyName, String),
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
    /// What the page remembers when it is opened with that fragment.
    pub(crate) fn opened_with(fragment: &str) -> Self {
        let start = Self {
            now: Moment::start(fragment),
            paste: Paste::default(),
            focus: None,
            visit: Visit::default(),
            view: View::default(),
            history: History::default(),
        };
        let opened = follow(&start, fragment).unwrap_or(start);
        Self {
            history: History::default(),
            ..opened
        }
    }

    /// The fragment that the address has to end with, where that matters.
    pub(crate) fn fragment(&self) -> Option<String> {
        self.now.fragment(self.view)
    }

    /// When the browser's history last got an entry from here.
    pub(crate) fn visit(&self) -> &Visit {
        &self.visit
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

    /// Whether a hop more would be one too many.
    fn is_full(&self) -> bool {
        self.now.draft.is_full()
    }

    /// At another moment, from which one can come back. What is typed into one field is one step.
    fn stepping_to(&self, now: Moment, entry: Option<Field>) -> Self {
        let mut history = self.history.clone();
        history.step(&self.now, entry);
        Self {
            now,
            history,
            ..self.clone()
        }
    }

    fn focused(self, place: Place) -> Self {
        let turn = self.focus.map_or(0, |focus| focus.turn.wrapping_add(1));
        Self {
            focus: Some(Focus { place, turn }),
            ..self
        }
    }

    /// With an entry of its own in the browser's history.
    fn visited_after(self, before: &Self) -> Self {
        Self {
            visit: Visit {
                number: self.visit.number.wrapping_add(1),
                left: before.fragment(),
            },
            ..self
        }
    }
}

/// What the page remembers after that; none where nothing changes.
pub(crate) fn reduce(state: &AppState, action: Action) -> Option<AppState> {
    let next = match action {
        Action::Follow(fragment) => follow(state, &fragment)?,
        Action::Choose(line) => choose(state, line)?,
        Action::Type(field, text) => type_into(state, field, text)?,
        Action::Leave(field) => leave(state, field),
        Action::SetSource(kind) => edit(state, |draft| draft.source.become_kind(kind))?,
        Action::SetSignedIn(who) => edit(state, |draft| draft.source.signed_in = who)?,
        Action::SetSourceAccount(account) => edit(state, |draft| draft.source.account = account)?,
        Action::SetOperation(index, operation) => {
            edit_hop(state, index, |hop| hop.become_operation(operation))?
        }
        Action::SetMfa(index, mfa) => edit_hop(state, index, |hop| hop.mfa = mfa)?,
        Action::SetHopAccount(index, account) => {
            edit_hop(state, index, |hop| hop.account = account)?
        }
        Action::SetSameAccount(index, answer) => {
            edit(state, |draft| draft.set_same_account(index, answer))?
        }
        Action::ForgetObserved(index) => {
            edit_hop(state, index, |hop| hop.observed = None)?.focused(Place::Hop(index))
        }
        Action::AddHop | Action::DuplicateHop(_) if state.is_full() => return None,
        Action::AddHop => {
            edit(state, Draft::add_hop)?.focused(Place::Hop(state.now.draft.hops.len()))
        }
        Action::DuplicateHop(index) => edit(state, |draft| draft.duplicate_hop(index))?
            .focused(Place::Hop(index.saturating_add(1))),
        Action::MoveHop(index, direction) => {
            let to = state.now.draft.neighbour(index, direction)?;
            edit(state, |draft| draft.hops.swap(index, to))?.focused(Place::Move(to, direction))
        }
        Action::RemoveHop(index) => remove_hop(state, index)?,
        Action::Apply(remedy, line) => apply(state, remedy, &line)?,
        Action::Undo => travel(state, Place::Undo, History::undo)?,
        Action::Redo => travel(state, Place::Redo, History::redo)?,
        Action::Paste(action) => paste_in(state, &action),
        Action::LookAt(index) => state.clone().focused(Place::Hop(index)),
        Action::Clear => AppState {
            view: View::default(),
            paste: state.paste.after(&PasteAction::Clear),
            ..state.stepping_to(Moment::start(link::NEW), None)
        }
        .visited_after(state)
        .focused(Place::Source),
    };
    (next != *state).then_some(next)
}

fn follow(state: &AppState, fragment: &str) -> Option<AppState> {
    let (view, now) = match Link::of_fragment(fragment) {
        Link::Start(view) => (view, Moment::start(fragment)),
        Link::Line(view, line) => (view, Moment::linked(&line, fragment)),
        // What was entered stays: whoever comes back finds it.
        Link::Later(later) => (
            state.view,
            Moment {
                notice: Some(Notice::NotYet(later)),
                address: Address::AsOpened(fragment.to_owned()),
                ..state.now.clone()
            },
        ),
        Link::Place => return None,
    };
    let says_the_same = now.says_the_same(&state.now);
    // The link to a clean start stands in a notice, and goes away with it.
    let loses_the_keyboard = state.now.notice.is_some() && now.notice.is_none();
    let next = if says_the_same {
        AppState {
            now,
            ..state.clone()
        }
    } else {
        state.stepping_to(now, None)
    };
    let next = AppState { view, ..next };
    Some(if loses_the_keyboard {
        next.focused(Place::Source)
    } else {
        next
    })
}

fn choose(state: &AppState, line: &str) -> Option<AppState> {
    let scenario = notation::read(line).ok()?;
    let next = state.stepping_to(Moment::showing(scenario), None);
    Some(next.visited_after(state).focused(Place::Presets))
}

fn paste_in(state: &AppState, action: &PasteAction) -> AppState {
    let next = AppState {
        paste: state.paste.after(action),
        ..state.clone()
    };
    let Some(now) = state.paste.moment_after(action) else {
        return next;
    };
    if now.says_the_same(&state.now) && now.elsewhere == state.now.elsewhere {
        return next;
    }
    AppState {
        paste: next.paste,
        ..state.stepping_to(now, None).visited_after(state)
    }
}

fn apply(state: &AppState, remedy: RemedyName, line: &str) -> Option<AppState> {
    let scenario = notation::read(line).ok()?;
    let now = Moment {
        applied: Some(Applied {
            remedy,
            before: Rc::clone(&state.now.scenario),
        }),
        ..Moment::showing(scenario)
    };
    let next = state.stepping_to(now, None);
    Some(next.visited_after(state).focused(Place::Applied))
}

fn type_into(state: &AppState, field: Field, text: String) -> Option<AppState> {
    let now = if field == Field::Line {
        (text != state.now.line.text).then(|| state.now.with_line(text))?
    } else {
        edited(state, |draft| draft.set(field, text))?
    };
    Some(state.stepping_to(now, Some(field)))
}

fn leave(state: &AppState, field: Field) -> AppState {
    let mut next = state.clone();
    if field == Field::Line {
        next.now.line.told = next.now.line.error.is_some();
    } else {
        next.now.draft.leave(field);
    }
    next.history.complete(&next.now);
    next
}

/// The form after a change; none where nothing changes.
fn edited(state: &AppState, change: impl FnOnce(&mut Draft)) -> Option<Moment> {
    let mut draft = state.now.draft.clone();
    change(&mut draft);
    (draft != state.now.draft).then(|| state.now.with_draft(draft))
}

fn edit(state: &AppState, change: impl FnOnce(&mut Draft)) -> Option<AppState> {
    edited(state, change).map(|now| state.stepping_to(now, None))
}

fn edit_hop(
    state: &AppState,
    index: usize,
    change: impl FnOnce(&mut HopDraft),
) -> Option<AppState> {
    edit(state, |draft| draft.change_hop(index, change))
}

fn remove_hop(state: &AppState, index: usize) -> Option<AppState> {
    let next = edit(state, |draft| draft.remove_hop(index))?;
    // The card that takes its place, or the last one.
    let place = match next.now.draft.hops.len().checked_sub(1) {
        Some(last) => Place::Hop(index.min(last)),
        None => Place::AddHop,
    };
    Some(next.focused(place))
}

/// To a moment before or after this one.
fn travel(
    state: &AppState,
    button: Place,
    go: impl FnOnce(&mut History, &Moment) -> Option<Moment>,
) -> Option<AppState> {
    let mut history = state.history.clone();
    let now = go(&mut history, &state.now)?;
    // The keyboard may be on something that goes away with this: a card, or the note of a remedy.
    let stays = now.applied == state.now.applied
        && now.notice == state.now.notice
        && now.draft.hops.len() == state.now.draft.hops.len();
    let next = AppState {
        now,
        history,
        ..state.clone()
    };
    Some(if stays { next } else { next.focused(button) })
}
