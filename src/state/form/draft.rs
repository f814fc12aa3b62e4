//! The form as it stands, whether or not all of it can be read.

use super::entry::{
    Entry, Length, length, plain_length, plain_request, request, request_of, role_maximum,
};
use super::typed;
use session_advisor_core::model::{
    Account, Ask, Attributes, Hop, Identity, MAX_HOPS, Observed, Operation, RoleLabel, Scenario,
    SignedInAs, Source, SourceKind,
};

/// A field that takes text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    /// How long the work runs.
    Need,
    /// The length that the source gives its sessions.
    SourceSession,
    /// When the SAML assertion ends.
    SourceUntil,
    /// What is left of the console session.
    SourceLeft,
    /// A request that the source ignores.
    SourceAsked,
    /// What a hop asks; hops count from 0.
    HopAsked(usize),
    /// The maximum of a hop's role.
    HopMaximum(usize),
    /// A hop's role.
    HopRole(usize),
    /// The whole as one line.
    Line,
}

impl Field {
    /// Its id in the document.
    pub(crate) fn id(self) -> String {
        let fixed = match self {
            Self::Need => "need",
            Self::SourceSession => "source-session",
            Self::SourceUntil => "source-until",
            Self::SourceLeft => "source-left",
            Self::SourceAsked => "source-asked",
            Self::HopAsked(index) => return hop_id(index, "asked"),
            Self::HopMaximum(index) => return hop_id(index, "maximum"),
            Self::HopRole(index) => return hop_id(index, "role"),
            Self::Line => "notation",
        };
        fixed.to_owned()
    }
}

/// Where a hop is moved to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Before the hop before it.
    Up,
    /// Behind the next one.
    Down,
}

/// The id of a part of a hop's card: people count from 1.
pub(crate) fn hop_id(index: usize, part: &str) -> String {
    format!("hop-{}-{part}", index.saturating_add(1))
}

/// The form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    /// How long the work runs.
    pub(crate) need: Length,
    /// The source.
    pub(crate) source: SourceDraft,
    /// The hops.
    pub(crate) hops: Vec<HopDraft>,
    next_key: u32,
}

/// The source in the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SourceDraft {
    pub(crate) kind: SourceKind,
    pub(crate) session: Length,
    pub(crate) until: Length,
    pub(crate) left: Length,
    pub(crate) asked: Entry<Ask>,
    pub(crate) signed_in: Option<SignedInAs>,
    pub(crate) account: Option<Account>,
    /// Whether the kind is still that of the line, so that whatever the line says belongs to it.
    as_given: bool,
}

/// A hop in the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HopDraft {
    /// Distinguishes the cards while others come and go.
    pub(crate) key: u32,
    pub(crate) operation: Operation,
    pub(crate) asked: Entry<Ask>,
    pub(crate) maximum: Length,
    pub(crate) role: Entry<Option<RoleLabel>>,
    pub(crate) account: Option<Account>,
    pub(crate) mfa: bool,
    pub(crate) observed: Option<Observed>,
    /// Whether the operation is still that of the line, so that whatever the line says belongs
    /// to it.
    as_given: bool,
}

impl Draft {
    /// The form for that scenario.
    pub(crate) fn of(scenario: &Scenario) -> Self {
        let mut draft = Self {
            need: length(scenario.need),
            source: SourceDraft::of(&scenario.source),
            hops: Vec::with_capacity(scenario.hops.len()),
            next_key: 0,
        };
        for hop in &scenario.hops {
            draft.push(hop);
        }
        draft
    }

    /// The scenario in the form; `None` where some of it cannot be read.
    pub(crate) fn scenario(&self) -> Option<Scenario> {
        Some(Scenario {
            need: self.need.value()?,
            source: self.source.source()?,
            hops: self.hops.iter().map(HopDraft::hop).collect::<Option<_>>()?,
        })
    }

    /// Adds the call that most likely follows.
    pub(crate) fn add_hop(&mut self) {
        let operation = match self.hops.last() {
            None => self.source.kind.facts().first_call,
            Some(hop)
                if matches!(
                    hop.operation,
                    Operation::SwitchRole | Operation::ConsoleLink
                ) =>
            {
                Operation::SwitchRole
            }
            Some(_) => Operation::AssumeRole,
        };
        self.push(&Hop::new(operation));
        if let Some(hop) = self.hops.last_mut() {
            hop.as_given = false;
        }
    }

    /// Puts a text into a field, if there is such a field.
    pub(crate) fn set(&mut self, field: Field, text: String) {
        let source = &mut self.source;
        match field {
            Field::Need => self.need.set(plain_length(&text), text),
            Field::SourceSession => source.session.set(plain_length(&text), text),
            Field::SourceUntil => source.until.set(plain_length(&text), text),
            Field::SourceLeft => source.left.set(plain_length(&text), text),
            Field::SourceAsked => source.asked.set(plain_request(&text), text),
            Field::HopAsked(index) => {
                if let Some(hop) = self.hops.get_mut(index) {
                    hop.asked.set(request_of(hop.operation, &text), text);
                }
            }
            Field::HopMaximum(index) => {
                if let Some(hop) = self.hops.get_mut(index) {
                    hop.maximum.set(role_maximum(&text), text);
                }
            }
            Field::HopRole(index) => {
                if let Some(hop) = self.hops.get_mut(index) {
                    hop.role.set(typed::role(&text), text);
                }
            }
            Field::Line => {}
        }
    }

    /// Takes a hop out, if there is such a hop.
    pub(crate) fn remove_hop(&mut self, index: usize) {
        if index < self.hops.len() {
            self.hops.remove(index);
        }
    }

    /// Puts a copy of a hop behind it, if there is such a hop.
    pub(crate) fn duplicate_hop(&mut self, index: usize) {
        if let Some(hop) = self.hops.get(index) {
            let copy = HopDraft {
                key: self.next_key,
                ..hop.clone()
            };
            self.next_key = self.next_key.wrapping_add(1);
            self.hops.insert(index.saturating_add(1), copy);
        }
    }

    /// The hop that a hop changes places with when it is moved, if there is one.
    pub(crate) fn neighbour(&self, index: usize, direction: Direction) -> Option<usize> {
        let to = match direction {
            Direction::Up => index.checked_sub(1)?,
            Direction::Down => index.checked_add(1)?,
        };
        (index.max(to) < self.hops.len()).then_some(to)
    }

    /// Whether a hop more would be one too many.
    pub(crate) fn is_full(&self) -> bool {
        self.hops.len() >= MAX_HOPS
    }

    /// Shows the problem of a field from now on, if it has one.
    pub(crate) fn leave(&mut self, field: Field) {
        match field {
            Field::Need => self.need.leave(),
            Field::SourceSession => self.source.session.leave(),
            Field::SourceUntil => self.source.until.leave(),
            Field::SourceLeft => self.source.left.leave(),
            Field::SourceAsked => self.source.asked.leave(),
            Field::HopAsked(index) => {
                if let Some(hop) = self.hops.get_mut(index) {
                    hop.asked.leave();
                }
            }
            Field::HopMaximum(index) => {
                if let Some(hop) = self.hops.get_mut(index) {
                    hop.maximum.leave();
                }
            }
            Field::HopRole(index) => {
                if let Some(hop) = self.hops.get_mut(index) {
                    hop.role.leave();
                }
            }
            Field::Line => {}
        }
    }

    fn push(&mut self, hop: &Hop) {
        self.hops.push(HopDraft::of(hop, self.next_key));
        self.next_key = self.next_key.wrapping_add(1);
    }
}

impl SourceDraft {
    fn of(source: &Source) -> Self {
        let Attributes {
            until,
            left,
            signed_in,
        } = source.identity.attributes();
        Self {
            kind: source.kind(),
            session: length(source.session),
            until: length(until),
            left: length(left),
            asked: request(source.ask),
            signed_in,
            account: source.account,
            as_given: true,
        }
    }

    fn source(&self) -> Option<Source> {
        // What the kind does not have may be left over from another one, readable or not.
        let value_of = |has: bool, entry: &Length| if has { entry.value() } else { Some(None) };
        let attributes = Attributes {
            until: value_of(self.has_end(), &self.until)?,
            left: value_of(self.has_rest(), &self.left)?,
            signed_in: self.signed_in,
        };
        Some(Source {
            identity: Identity::with(self.kind, attributes),
            session: value_of(self.has_session(), &self.session)?,
            ask: if self.has_request() {
                self.asked.value()?
            } else {
                Ask::Nothing
            },
            account: self.account,
        })
    }

    /// Another kind. What only the old one had stays in its fields, which are not shown, so that
    /// it is there again when somebody comes back.
    pub(crate) fn become_kind(&mut self, kind: SourceKind) {
        self.kind = kind;
        self.as_given = false;
    }

    /// Whether a length of its sessions can be stated.
    pub(crate) fn has_session(&self) -> bool {
        self.kind.form().session || (self.as_given && !self.session.is_blank())
    }

    /// Whether a request that it ignores can be stated.
    pub(crate) fn has_request(&self) -> bool {
        self.kind.form().request || (self.as_given && !self.asked.is_blank())
    }

    /// Whether a SAML assertion sets an end.
    pub(crate) fn has_end(&self) -> bool {
        self.kind.takes().until
    }

    /// Whether there is a console session of which something is left.
    pub(crate) fn has_rest(&self) -> bool {
        self.kind.takes().left
    }

    /// Whether it matters who signed in.
    pub(crate) fn has_sign_in(&self) -> bool {
        self.kind.takes().signed_in
    }
}

impl HopDraft {
    fn of(hop: &Hop, key: u32) -> Self {
        let role = hop.role.map(|role| role.to_string()).unwrap_or_default();
        Self {
            key,
            operation: hop.operation,
            asked: request(hop.ask),
            maximum: length(hop.role_maximum),
            role: Entry::given(hop.role, role),
            account: hop.account,
            mfa: hop.mfa,
            observed: hop.observed,
            as_given: true,
        }
    }

    fn hop(&self) -> Option<Hop> {
        Some(Hop {
            operation: self.operation,
            ask: self.asked.value()?,
            role_maximum: if self.has_maximum() {
                self.maximum.value()?
            } else {
                None
            },
            mfa: self.has_mfa() && self.mfa,
            observed: self.observed,
            role: if self.has_role() {
                self.role.value()?
            } else {
                None
            },
            account: if self.has_account() {
                self.account
            } else {
                None
            },
        })
    }

    /// Another operation. What only the old one had stays in its fields, which are not shown, so
    /// that it is there again when somebody comes back.
    pub(crate) fn become_operation(&mut self, operation: Operation) {
        self.operation = operation;
        self.as_given = false;
        let asked = request_of(operation, &self.asked.text);
        self.asked.read_again(asked);
    }

    /// Whether its role has a maximum.
    pub(crate) fn has_maximum(&self) -> bool {
        self.calls_for_a_role() || (self.as_given && !self.maximum.is_blank())
    }

    /// Whether it names a role.
    pub(crate) fn has_role(&self) -> bool {
        self.calls_for_a_role() || (self.as_given && !self.role.is_blank())
    }

    /// Whether MFA can be passed in it.
    pub(crate) fn has_mfa(&self) -> bool {
        matches!(
            self.operation,
            Operation::AssumeRole | Operation::GetSessionToken
        ) || (self.as_given && self.mfa)
    }

    /// Whether it can go to another account.
    pub(crate) fn has_account(&self) -> bool {
        self.calls_for_a_role()
            || self.operation == Operation::AssumeRoot
            || (self.as_given && self.account.is_some())
    }

    /// What its role is called in links, where that is not what was typed.
    pub(crate) fn label_in_links(&self) -> Option<RoleLabel> {
        self.role
            .value()
            .flatten()
            .filter(|label| label.as_str() != self.role.text)
    }

    fn calls_for_a_role(&self) -> bool {
        self.operation.returns_role_session() || self.operation == Operation::SwitchRole
    }
}
