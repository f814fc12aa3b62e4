//! Whether two roles share an account: the plain question behind the letters of accounts.

use super::draft::Draft;
use session_advisor_core::facts::identities::Holds;
use session_advisor_core::model::{Account, Operation, SignedInAs};

/// Whether the role that calls and the role that is called share an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SameAccount {
    /// They do.
    Yes,
    /// They do not.
    No,
    /// That is not known.
    Unknown,
}

impl SameAccount {
    /// Every answer.
    pub(crate) const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Unknown];

    /// Its name in the document.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }
}

impl Draft {
    /// Whether the role of a hop and the role that calls it share an account, by their letters;
    /// `None` where there are no two such roles.
    pub(crate) fn same_account(&self, index: usize) -> Option<SameAccount> {
        let target = self.hops.get(index)?;
        if target.operation != Operation::AssumeRole || !self.is_role(index) {
            return None;
        }
        let (caller, target) = (self.account(index), target.account);
        Some(match (caller, target) {
            (Some(caller), Some(target)) if caller == target => SameAccount::Yes,
            (Some(_), Some(_)) => SameAccount::No,
            _ => SameAccount::Unknown,
        })
    }

    /// Sets the letters so that the role of a hop and the role that calls it share an account or
    /// not, and keeps what they say of other pairs wherever that is possible.
    pub(crate) fn set_same_account(&mut self, index: usize, answer: SameAccount) {
        if self.same_account(index).is_none_or(|now| now == answer) {
            return;
        }
        let (caller, target) = (index, index.saturating_add(1));
        match answer {
            SameAccount::Yes => {
                let shared = self.account(caller).or(self.account(target));
                let shared = shared.or_else(|| self.free_account());
                self.set_account(caller, shared);
                self.set_account_from(target, shared);
            }
            SameAccount::No => {
                if self.account(caller).is_none() {
                    let free = self.free_account();
                    self.set_account(caller, free);
                }
                if self.account(target).is_none() || self.account(target) == self.account(caller) {
                    let free = self.free_account();
                    self.set_account_from(target, free);
                }
            }
            SameAccount::Unknown => {
                // One missing letter is enough; the other goes too unless it tells something else.
                let answered = |pair: Option<usize>| {
                    pair.and_then(|pair| self.same_account(pair))
                        .is_some_and(|answer| answer != SameAccount::Unknown)
                };
                let caller_is_needed = answered(index.checked_sub(1));
                let target_is_needed = answered(Some(target));
                if !caller_is_needed {
                    self.set_account(caller, None);
                }
                if caller_is_needed || !target_is_needed {
                    self.set_account(target, None);
                }
            }
        }
    }

    /// Whether what calls a hop is a role.
    fn is_role(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1) else {
            return self.source.is_role();
        };
        self.hops
            .get(before)
            .is_some_and(|hop| hop.operation.returns_role_session())
    }

    /// The account at a place of the scenario: the source is at 0, the first hop at 1.
    fn account(&self, place: usize) -> Option<Account> {
        match place.checked_sub(1) {
            None => self.source.account,
            Some(index) => self.hops.get(index).and_then(|hop| hop.account),
        }
    }

    fn set_account(&mut self, place: usize, account: Option<Account>) {
        match place.checked_sub(1) {
            None => self.source.account = account,
            Some(index) => {
                if let Some(hop) = self.hops.get_mut(index) {
                    hop.account = account;
                }
            }
        }
    }

    /// Sets the account at a place and at those right behind it that share its letter: they
    /// stay together.
    fn set_account_from(&mut self, place: usize, account: Option<Account>) {
        let before = self.account(place);
        self.set_account(place, account);
        for next in place.saturating_add(1)..=self.hops.len() {
            if before.is_none() || self.account(next) != before {
                break;
            }
            self.set_account(next, account);
        }
    }

    /// The first letter that no account has.
    fn free_account(&self) -> Option<Account> {
        ('a'..='z')
            .filter_map(Account::new)
            .find(|letter| (0..=self.hops.len()).all(|place| self.account(place) != Some(*letter)))
    }
}

impl super::draft::SourceDraft {
    /// Whether it is a role that lives in an account.
    fn is_role(&self) -> bool {
        match self.kind.facts().holds {
            Holds::Role(_) => true,
            Holds::Login => self.signed_in == Some(SignedInAs::Role),
            Holds::UserKeys
            | Holds::RootKeys
            | Holds::Assertion
            | Holds::UserConsole
            | Holds::FederatedConsole
            | Holds::Temporary
            | Holds::Unknown => false,
        }
    }
}
