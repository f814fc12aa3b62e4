//! What the page remembers, and how each action changes it. Pure: no browser, no words.

#[cfg(test)]
mod tests;

use super::form::{Direction, Draft, Field, SameAccount, hop_id};
use super::history::History;
use super::link::{self, Link, RoomPath, View};
use super::paste::{Paste, PasteAction};
use super::snapshot::{Applied, Change, Moment};
use session_advisor_core::model::{Account, Operation, SignedInAs, SourceKind};
use session_advisor_core::notation;
use std::mem;
use std::rc::Rc;

/// All that the page remembers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AppState {
    /// What is entered and answered now.
    pub(crate) now: Moment,
    /// What was pasted. It is in no link, and nothing takes it back.
    pub(crate) paste: Paste,
    /// The page that is shown in the place of the scenario's.
    pub(crate) room: Option<RoomPath>,
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

impl Focus {
    /// Tells one visit from every other.
    pub(crate) fn key(self) -> String {
        format!("{} {}", self.turn, self.place.id())
    }
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
    /// What the page remembers when it is opened with that fragment.
    pub(crate) fn opened_with(fragment: &str) -> Self {
        let start = match Link::of_fragment(fragment) {
            Link::Room(_) => "",
            _ => fragment,
        };
        let mut state = Self {
            now: Moment::start(start),
            paste: Paste::default(),
            room: None,
            focus: None,
            visit: Visit::default(),
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
        self.room
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

    /// Goes to another moment, from which one can come back. What is typed into one field is one
    /// step.
    fn step_to(&mut self, now: Moment, entry: Option<Field>) {
        let before = mem::replace(&mut self.now, now);
        self.history.step(before, entry);
    }

    fn focus_on(&mut self, place: Place) {
        let turn = self.focus.map_or(0, |focus| focus.turn.wrapping_add(1));
        self.focus = Some(Focus { place, turn });
    }

    /// Gives what comes next an entry of its own in the browser's history.
    fn begin_visit(&mut self) {
        self.visit = Visit {
            number: self.visit.number.wrapping_add(1),
            left: self.fragment(),
        };
    }

    /// Goes to another moment, in an entry of its own in the browser's history.
    fn visit_moment(&mut self, now: Moment) {
        self.begin_visit();
        self.step_to(now, None);
    }

    /// Does that; none where it cannot be done.
    fn act(&mut self, action: Action) -> Option<()> {
        match action {
            Action::Follow(fragment) => self.follow(&fragment)?,
            Action::Choose(line) => {
                self.visit_moment(Moment::showing(notation::read(line).ok()?));
                self.focus_on(Place::Presets);
            }
            Action::Apply(change, line) => {
                let mut now = Moment::showing(notation::read(&line).ok()?);
                let before = Rc::clone(&self.now.scenario);
                now.applied = Some(Applied { change, before });
                self.visit_moment(now);
                self.focus_on(Place::Applied);
            }
            Action::Type(field, text) => self.type_into(field, text)?,
            Action::Leave(field) => self.leave(field),
            // What is entered is not seen there.
            Action::Undo | Action::Redo if self.room.is_some() => return None,
            Action::Undo => self.travel(Place::Undo, History::undo)?,
            Action::Redo => self.travel(Place::Redo, History::redo)?,
            Action::Paste(action) => self.paste_in(action),
            Action::LookAt(index) => self.focus_on(Place::Hop(index)),
            Action::Clear => {
                self.visit_moment(Moment::start(link::NEW));
                self.view = View::default();
                self.room = None;
                self.paste = Paste::default();
                self.focus_on(Place::Source);
            }
            of_the_form => {
                let mut draft = self.now.draft.clone();
                let place = change(&mut draft, &of_the_form);
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
            Link::Start(view) => (view, Moment::start(fragment)),
            Link::Line(view, line) => (view, Moment::linked(&line, fragment)),
            // What was entered stays: whoever comes back finds it.
            Link::Room(room) => {
                self.room = Some(room);
                return Some(());
            }
            Link::Place => return None,
        };
        // The link to a clean start stands in a notice, and goes away with it.
        let loses_the_keyboard = self.now.damaged && !now.damaged;
        self.view = view;
        self.room = None;
        if now.says_the_same(&self.now) {
            self.now = now;
        } else {
            self.step_to(now, None);
        }
        if loses_the_keyboard {
            self.focus_on(Place::Source);
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
            .moment_after(&action)
            .filter(|now| !now.says_the_same(&self.now) || now.elsewhere != self.now.elsewhere);
        self.paste.take(action);
        if let Some(now) = entered {
            self.visit_moment(now);
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

    /// Has the form be that; none where it is.
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
            self.now.line.told = self.now.line.error.is_some();
        } else {
            self.now.draft.leave(field);
        }
        self.history.complete(&self.now);
    }

    /// To a moment before or after this one.
    fn travel(
        &mut self,
        button: Place,
        go: fn(&mut History, &mut Moment) -> Option<()>,
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

/// What the page remembers after that; none where nothing changes.
pub(crate) fn reduce(state: &AppState, action: Action) -> Option<AppState> {
    let mut next = state.clone();
    next.act(action)?;
    (next != *state).then_some(next)
}

/// Changes the form, and tells where the keyboard goes then, unless it stays.
fn change(draft: &mut Draft, action: &Action) -> Option<Place> {
    match *action {
        Action::SetSource(kind) => draft.source.become_kind(kind),
        Action::SetSignedIn(who) => draft.source.signed_in = who,
        Action::SetSourceAccount(account) => draft.source.account = account,
        Action::SetOperation(index, operation) => {
            draft.hops.get_mut(index)?.become_operation(operation);
        }
        Action::SetMfa(index, mfa) => draft.hops.get_mut(index)?.mfa = mfa,
        Action::SetHopAccount(index, account) => draft.hops.get_mut(index)?.account = account,
        Action::SetSameAccount(index, answer) => draft.set_same_account(index, answer),
        Action::ForgetObserved(index) => {
            draft.hops.get_mut(index)?.observed = None;
            return Some(Place::Hop(index));
        }
        Action::AddHop if !draft.is_full() => {
            draft.add_hop();
            return draft.hops.len().checked_sub(1).map(Place::Hop);
        }
        Action::DuplicateHop(index) if !draft.is_full() => {
            draft.duplicate_hop(index);
            return Some(Place::Hop(index.saturating_add(1)));
        }
        Action::RemoveHop(index) => {
            draft.remove_hop(index);
            // The card that takes its place, or the last one.
            let last = draft.hops.len().checked_sub(1);
            return Some(last.map_or(Place::AddHop, |last| Place::Hop(index.min(last))));
        }
        Action::MoveHop(index, direction) => {
            let to = draft.neighbour(index, direction)?;
            draft.hops.swap(index, to);
            return Some(Place::Move(to, direction));
        }
        _ => {}
    }
    None
}
