//! What can be taken back, and what can be done again.

use super::form::Field;
use super::snapshot::Snapshot;
use std::mem;
use std::rc::Rc;

/// The most steps that can be taken back.
pub(super) const MOST_STEPS: usize = 100;

/// The moments before and after the one that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct History {
    /// The latest is the last.
    past: Vec<Rc<Snapshot>>,
    /// The nearest is the last.
    future: Vec<Rc<Snapshot>>,
    /// The field in which somebody is typing: all that is typed there is one step.
    entry: Option<Field>,
}

impl History {
    /// Whether something can be taken back.
    pub(super) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether something can be done again.
    pub(super) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Something was entered: in that field, or at once.
    pub(super) fn step(&mut self, before: Snapshot, entry: Option<Field>) {
        self.future.clear();
        if entry.is_some() && entry == self.entry {
            return;
        }
        self.entry = entry;
        self.past.push(Rc::new(before));
        if self.past.len() > MOST_STEPS {
            self.past.remove(0);
        }
    }

    /// A field was left: what is typed next is another step. Typing that came to nothing is none.
    pub(super) fn complete(&mut self, now: &Snapshot) {
        if self.entry.take().is_some()
            && self
                .past
                .last()
                .is_some_and(|before| before.says_the_same(now))
        {
            self.past.pop();
        }
    }

    /// To the moment before, if there is one.
    pub(super) fn undo(&mut self, now: &mut Snapshot) -> Option<()> {
        self.entry = None;
        exchange(now, &mut self.past, &mut self.future)
    }

    /// To the moment after, if there is one.
    pub(super) fn redo(&mut self, now: &mut Snapshot) -> Option<()> {
        self.entry = None;
        exchange(now, &mut self.future, &mut self.past)
    }
}

/// Takes the nearest moment from the one side, and leaves the one that is shown at the other.
fn exchange(
    now: &mut Snapshot,
    from: &mut Vec<Rc<Snapshot>>,
    to: &mut Vec<Rc<Snapshot>>,
) -> Option<()> {
    let next = Rc::unwrap_or_clone(from.pop()?);
    to.push(Rc::new(mem::replace(now, next)));
    Some(())
}
