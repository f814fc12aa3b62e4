//! Changes of the form otherwise than by typing.

use super::focus::FocusTarget;
use super::form::{Direction, Draft, SameAccount};
use session_advisor_core::model::{Account, Operation, SignedInAs, SourceKind};

/// A change of the form otherwise than by typing. Hops count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edit {
    /// Another kind of source.
    SetSource(SourceKind),
    /// Another identity signed in for `aws login`.
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
}

impl Edit {
    /// Where the keyboard goes after this change of the form; `None` where it stays.
    pub(super) fn apply(self, draft: &mut Draft) -> Option<FocusTarget> {
        match self {
            Self::SetSource(kind) => draft.source.become_kind(kind),
            Self::SetSignedIn(who) => draft.source.signed_in = who,
            Self::SetSourceAccount(account) => draft.source.account = account,
            Self::SetOperation(index, operation) => {
                draft.hops.get_mut(index)?.become_operation(operation);
            }
            Self::SetMfa(index, mfa) => draft.hops.get_mut(index)?.mfa = mfa,
            Self::SetHopAccount(index, account) => draft.hops.get_mut(index)?.account = account,
            Self::SetSameAccount(index, answer) => draft.set_same_account(index, answer),
            Self::ForgetObserved(index) => {
                draft.hops.get_mut(index)?.observed = None;
                return Some(FocusTarget::Hop(index));
            }
            Self::AddHop if !draft.is_full() => {
                draft.add_hop();
                return draft.hops.len().checked_sub(1).map(FocusTarget::Hop);
            }
            Self::DuplicateHop(index) if !draft.is_full() => {
                draft.duplicate_hop(index);
                return Some(FocusTarget::Hop(index.saturating_add(1)));
            }
            Self::RemoveHop(index) => {
                draft.remove_hop(index);
                // The card that takes its place, or the last one.
                let last = draft.hops.len().checked_sub(1);
                return Some(last.map_or(FocusTarget::AddHop, |last| {
                    FocusTarget::Hop(index.min(last))
                }));
            }
            Self::MoveHop(index, direction) => {
                let to = draft.neighbour(index, direction)?;
                draft.hops.swap(index, to);
                return Some(FocusTarget::Move(to, direction));
            }
            // The form holds no more hops.
            Self::AddHop | Self::DuplicateHop(_) => {}
        }
        None
    }
}
