//! The snapshots for undo and redo.

use super::form::Field;
use super::snapshot::Snapshot;
use std::mem;
use std::rc::Rc;

/// The most steps that can be undone.
pub(super) const MOST_STEPS: usize = 100;

/// The snapshots before and after the one that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct History {
    /// The latest is the last.
    past: Vec<Rc<Snapshot>>,
    /// The nearest is the last.
    future: Vec<Rc<Snapshot>>,
    /// The field that is being typed into: all that is typed there is one step.
    entry: Option<Field>,
}

impl History {
    /// Whether something can be undone.
    pub(super) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether something can be redone.
    pub(super) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Adds a step: typed into that field, or made at once.
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

    /// Ends the step of a field that was left. Typing that came to nothing is no step.
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

    /// Goes to the snapshot before; `None` where there is none.
    pub(super) fn undo(&mut self, now: &mut Snapshot) -> Option<()> {
        self.entry = None;
        exchange(now, &mut self.past, &mut self.future)
    }

    /// Goes to the snapshot after; `None` where there is none.
    pub(super) fn redo(&mut self, now: &mut Snapshot) -> Option<()> {
        self.entry = None;
        exchange(now, &mut self.future, &mut self.past)
    }
}

/// Takes the nearest snapshot from the one side, and leaves the one that is shown at the other.
fn exchange(
    now: &mut Snapshot,
    from: &mut Vec<Rc<Snapshot>>,
    to: &mut Vec<Rc<Snapshot>>,
) -> Option<()> {
    let next = Rc::unwrap_or_clone(from.pop()?);
    to.push(Rc::new(mem::replace(now, next)));
    Some(())
}
