//! What the page remembers, and how each action changes it. Pure: no browser, no words.

use super::draft::{Draft, Field, HopDraft, hop_id};
use super::link::{self, Link};
use crate::model::{
    Account, Identity, MAX_HOPS, Operation, RemedyName, Scenario, SignedInAs, Source, SourceKind,
};
use crate::notation::{self, NotationError};
use std::rc::Rc;

/// All that the page remembers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AppState {
    /// The last entry that could be read as a whole: the one that is answered.
    pub(crate) scenario: Rc<Scenario>,
    /// The form, as typed.
    pub(crate) draft: Draft,
    /// The line, as typed.
    pub(crate) line: Line,
    /// The remedy that was applied last, until something else changes.
    pub(crate) applied: Option<Applied>,
    /// Where the keyboard goes next.
    pub(crate) focus: Option<Focus>,
    /// Whether the address has to say what the scenario says. It need not while nothing was
    /// entered, and while it says what cannot be read: then it is left to be mended.
    address_follows: bool,
}

/// The line, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its text.
    pub(crate) text: String,
    error: Option<NotationError>,
    told: bool,
}

impl Line {
    /// Why it cannot be read, where that is told.
    pub(crate) fn error(&self) -> Option<&NotationError> {
        self.error.as_ref().filter(|_| self.told)
    }
}

/// A remedy that was applied.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Applied {
    /// Which one.
    pub(crate) remedy: RemedyName,
    before: Rc<AppState>,
}

/// A place that the keyboard is taken to, because the control that was used is gone.
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
    /// The button that adds a hop.
    AddHop,
    /// The note about the remedy that was applied.
    Applied,
    /// The answer.
    Verdict,
    /// The first field.
    Source,
}

impl Place {
    /// Its id in the document.
    pub(crate) fn id(self) -> String {
        let fixed = match self {
            Self::Hop(index) => return hop_id(index, "operation"),
            Self::AddHop => "add-hop",
            Self::Applied => "applied",
            Self::Verdict => "verdict",
            Self::Source => "source",
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
}

/// What can happen. Hops count from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Action {
    /// The address changed to that fragment.
    Follow(String),
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
    /// What AWS was seen to answer is taken back.
    ForgetObserved(usize),
    /// One hop more.
    AddHop,
    /// That hop is gone.
    RemoveHop(usize),
    /// The scenario becomes that line, which the remedy made.
    Apply(RemedyName, String),
    /// The remedy that was applied last is taken back.
    Undo,
    /// Everything is taken back.
    Clear,
}

impl AppState {
    /// What the page remembers when it is opened with that fragment.
    pub(crate) fn opened_with(fragment: &str) -> Self {
        let start = Self::start();
        reduce(&start, Action::Follow(fragment.to_owned())).unwrap_or(start)
    }

    fn start() -> Self {
        Self {
            address_follows: false,
            ..Self::showing(Scenario::new(Source::new(Identity::IamUser)))
        }
    }

    fn showing(scenario: Scenario) -> Self {
        Self {
            draft: Draft::of(&scenario),
            line: Line {
                text: notation::write(&scenario),
                error: None,
                told: false,
            },
            scenario: Rc::new(scenario),
            applied: None,
            focus: None,
            address_follows: true,
        }
    }

    /// The fragment that the address has to end with, if it has to follow.
    pub(crate) fn fragment(&self) -> Option<String> {
        self.address_follows
            .then(|| link::fragment(&notation::write(&self.scenario)))
    }

    /// Why the answer is not that to what is entered, if it is not.
    pub(crate) fn stale(&self) -> Option<Stale> {
        if self.draft.scenario().is_none() {
            Some(Stale::Form)
        } else if self.line.error.is_some() {
            Some(Stale::Line)
        } else {
            None
        }
    }

    /// Whether a hop more would be one too many.
    pub(crate) fn is_full(&self) -> bool {
        self.draft.hops.len() >= MAX_HOPS
    }

    /// With another form, and, where all of it can be read, another scenario.
    fn with_draft(&self, draft: Draft) -> Self {
        match draft.scenario() {
            Some(scenario) => {
                let shown = Self::showing(scenario);
                // Many hops with long names make a longer line than links may have.
                let error = notation::read(&shown.line.text).err();
                Self {
                    draft,
                    focus: self.focus,
                    address_follows: error.is_none(),
                    line: Line {
                        told: error.is_some(),
                        error,
                        ..shown.line
                    },
                    ..shown
                }
            }
            None => Self {
                draft,
                applied: None,
                ..self.clone()
            },
        }
    }

    fn focused(self, place: Place) -> Self {
        let turn = self.focus.map_or(0, |focus| focus.turn.wrapping_add(1));
        Self {
            focus: Some(Focus { place, turn }),
            ..self
        }
    }
}

/// What the page remembers after that; none where nothing changes.
pub(crate) fn reduce(state: &AppState, action: Action) -> Option<AppState> {
    let next = match action {
        Action::Follow(fragment) => follow(state, &fragment)?,
        Action::Type(Field::Line, text) if text == state.line.text => return None,
        Action::Type(Field::Line, text) => read_line(state, text, false),
        Action::Leave(Field::Line) => {
            let told = state.line.error.is_some();
            AppState {
                line: Line {
                    told,
                    ..state.line.clone()
                },
                ..state.clone()
            }
        }
        Action::Type(field, text) => edit(state, |draft| draft.set(field, text))?,
        Action::Leave(field) => {
            let mut draft = state.draft.clone();
            draft.leave(field);
            AppState {
                draft,
                ..state.clone()
            }
        }
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
        Action::ForgetObserved(index) => {
            edit_hop(state, index, |hop| hop.observed = None)?.focused(Place::Hop(index))
        }
        Action::AddHop if state.is_full() => return None,
        Action::AddHop => edit(state, Draft::add_hop)?.focused(Place::Hop(state.draft.hops.len())),
        Action::RemoveHop(index) => {
            edit(state, |draft| draft.remove_hop(index))?.focused(Place::AddHop)
        }
        Action::Apply(remedy, line) => apply(state, remedy, &line)?,
        Action::Undo => {
            let before = state.applied.as_ref()?.before.as_ref();
            AppState {
                focus: state.focus,
                ..before.clone()
            }
            .focused(Place::Verdict)
        }
        Action::Clear => {
            let start = AppState {
                focus: state.focus,
                ..AppState::start()
            };
            AppState {
                address_follows: true,
                ..start
            }
            .focused(Place::Source)
        }
    };
    (next != *state).then_some(next)
}

fn follow(state: &AppState, fragment: &str) -> Option<AppState> {
    match Link::of_fragment(fragment) {
        Link::Start => Some(AppState {
            focus: state.focus,
            ..AppState::start()
        }),
        Link::Line(text) => Some(read_line(state, text, true)),
        Link::Place => None,
    }
}

fn edit(state: &AppState, change: impl FnOnce(&mut Draft)) -> Option<AppState> {
    let mut draft = state.draft.clone();
    change(&mut draft);
    (draft != state.draft).then(|| state.with_draft(draft))
}

fn edit_hop(
    state: &AppState,
    index: usize,
    change: impl FnOnce(&mut HopDraft),
) -> Option<AppState> {
    edit(state, |draft| draft.change_hop(index, change))
}

fn apply(state: &AppState, remedy: RemedyName, line: &str) -> Option<AppState> {
    let scenario = notation::read(line).ok()?;
    let applied = Some(Applied {
        remedy,
        before: Rc::new(state.clone()),
    });
    let shown = AppState {
        applied,
        focus: state.focus,
        ..AppState::showing(scenario)
    };
    Some(shown.focused(Place::Applied))
}

/// With that line; what it says, where it can be read. A link is finished text: what is wrong with
/// it is told at once, and the address keeps it.
fn read_line(state: &AppState, text: String, is_link: bool) -> AppState {
    // Mails break long lines, and a line has no spaces of its own.
    let squeezed: String = text.split_whitespace().collect();
    match notation::read(&squeezed) {
        Ok(scenario) => {
            let shown = AppState {
                focus: state.focus,
                ..AppState::showing(scenario)
            };
            if is_link {
                shown
            } else {
                AppState {
                    line: Line { text, ..shown.line },
                    ..shown
                }
            }
        }
        Err(error) => AppState {
            line: Line {
                text,
                error: Some(error),
                told: is_link || state.line.told,
            },
            applied: None,
            address_follows: state.address_follows && !is_link,
            ..state.clone()
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = "v1~iam-user~assume-role.ask-2h.max-12h.role-A";

    fn opened(line: &str) -> AppState {
        AppState::opened_with(&link::fragment(line))
    }

    fn after(state: &AppState, actions: impl IntoIterator<Item = Action>) -> AppState {
        actions.into_iter().fold(state.clone(), |state, action| {
            reduce(&state, action).unwrap_or(state)
        })
    }

    fn typed(field: Field, text: &str) -> Action {
        Action::Type(field, text.to_owned())
    }

    fn line(state: &AppState) -> String {
        notation::write(&state.scenario)
    }

    #[test]
    fn opens_with_nothing_entered() {
        let state = AppState::opened_with("");
        assert_eq!(line(&state), "v1~iam-user");
        assert_eq!(state.fragment(), None);
        assert_eq!(state.stale(), None);
    }

    #[test]
    fn a_link_fills_the_form() {
        let state = opened(LINE);
        assert_eq!(line(&state), LINE);
        assert_eq!(state.line.text, LINE);
        assert_eq!(state.draft.hops[0].asked.text, "2h");
        assert_eq!(state.draft.hops[0].role.text, "A");
        assert_eq!(state.fragment().as_deref(), Some(&*link::fragment(LINE)));
    }

    #[test]
    fn whatever_a_line_says_survives_the_form() {
        for text in [
            "v1.need-8h~saml.session-1h.until-5m.ask-2h.account-z~assume-role-with-saml.ask-0s",
            "v1.need-0s~cli-login.as-role~get-session-token.ask-unknown.max-1h.mfa.role-A.account-b",
            "v1~console-iam-user.left-0s~switch-role.ask-1h.max-0s.mfa.got-access-denied",
            "v1~unknown.session-1h.ask-unknown~console-link.got-accepted.role-x",
        ] {
            let state = opened(text);
            assert_eq!(
                state.draft.scenario().as_ref(),
                Some(&*state.scenario),
                "{text}"
            );
            assert_eq!(line(&state), text);
            assert_eq!(state.stale(), None, "{text}");
        }
    }

    #[test]
    fn a_damaged_link_is_told_and_left_to_be_mended() {
        let damaged = "v1~iam-user~assume-role.ask-2x";
        for before in [AppState::opened_with(""), opened(LINE)] {
            let state = after(&before, [Action::Follow(link::fragment(damaged))]);
            assert_eq!(state.line.text, damaged);
            assert_eq!(state.line.error().map(|error| error.place.start), Some(28));
            assert_eq!(state.scenario, before.scenario);
            assert_eq!(state.stale(), Some(Stale::Line));
            assert_eq!(state.fragment(), None);

            let mended = after(&state, [typed(Field::Line, LINE)]);
            assert_eq!(mended.stale(), None);
            assert_eq!(mended.fragment().as_deref(), Some(&*link::fragment(LINE)));
        }
    }

    #[test]
    fn unreadable_text_stays_beside_the_last_answer() {
        let state = after(&opened(LINE), [typed(Field::HopAsked(0), "5")]);
        let entry = |state: &AppState| state.draft.hops[0].asked.clone();
        assert_eq!(line(&state), LINE);
        assert_eq!(state.stale(), Some(Stale::Form));
        assert_eq!(
            entry(&state).trouble(),
            None,
            "somebody may still be typing"
        );

        let left = after(&state, [Action::Leave(Field::HopAsked(0))]);
        assert!(entry(&left).trouble().is_some());
        assert_eq!(entry(&left).text, "5");

        let other = after(&left, [typed(Field::HopRole(0), "B")]);
        assert_eq!(
            line(&other),
            LINE,
            "the answer is that to the last complete entry"
        );

        let mended = after(&other, [typed(Field::HopAsked(0), "5m")]);
        assert_eq!(entry(&mended).trouble(), None);
        assert_eq!(mended.stale(), None);
        assert_eq!(
            line(&mended),
            "v1~iam-user~assume-role.ask-5m.max-12h.role-B"
        );
    }

    #[test]
    fn the_form_keeps_its_texts_and_the_line_is_rewritten() {
        let state = after(&opened(LINE), [typed(Field::HopAsked(0), "3600s")]);
        assert_eq!(state.draft.hops[0].asked.text, "3600s");
        assert_eq!(
            state.line.text,
            "v1~iam-user~assume-role.ask-1h.max-12h.role-A"
        );
    }

    #[test]
    fn the_line_keeps_its_text_and_the_form_is_refilled() {
        let text = "v1~iam-user~assume-role.role-A.ask-3600s";
        let state = after(&opened(LINE), [typed(Field::Line, text)]);
        assert_eq!(state.line.text, text);
        assert_eq!(state.draft.hops[0].asked.text, "1h");

        let broken = after(&state, [typed(Field::Line, "v1~iam-user\n ~assume-role ")]);
        assert_eq!(line(&broken), "v1~iam-user~assume-role");

        let typing = after(&state, [typed(Field::Line, "v1~iam-user~assume")]);
        assert!(typing.line.error().is_none());
        let left = after(&typing, [Action::Leave(Field::Line)]);
        assert!(left.line.error().is_some());
        assert_eq!(left.fragment(), state.fragment());
    }

    #[test]
    fn zero_can_be_asked_only_where_the_least_is_zero() {
        let state = after(
            &opened("v1~iam-user~assume-root"),
            [typed(Field::HopAsked(0), "0s")],
        );
        assert_eq!(line(&state), "v1~iam-user~assume-root.ask-0s");
        let other = after(&state, [Action::SetOperation(0, Operation::AssumeRole)]);
        assert_eq!(other.stale(), Some(Stale::Form));
        assert!(other.draft.hops[0].asked.trouble().is_some());
    }

    #[test]
    fn what_an_operation_lacks_is_hidden_and_comes_back() {
        let state = opened(LINE);
        let token = after(
            &state,
            [Action::SetOperation(0, Operation::GetSessionToken)],
        );
        assert_eq!(line(&token), "v1~iam-user~get-session-token.ask-2h");
        let back = after(&token, [Action::SetOperation(0, Operation::AssumeRole)]);
        assert_eq!(line(&back), LINE);
    }

    #[test]
    fn what_a_source_lacks_is_hidden_even_if_it_cannot_be_read() {
        let state = after(
            &opened("v1~saml"),
            [
                typed(Field::SourceUntil, "soon"),
                Action::SetSource(SourceKind::Oidc),
            ],
        );
        assert_eq!(line(&state), "v1~oidc");
        assert_eq!(state.stale(), None);
        let back = after(&state, [Action::SetSource(SourceKind::Saml)]);
        assert_eq!(back.draft.source.until.text, "soon");
    }

    #[test]
    fn hops_come_and_go_and_take_the_keyboard_along() {
        let one = after(&AppState::opened_with(""), [Action::AddHop]);
        assert_eq!(line(&one), "v1~iam-user~assume-role");
        assert_eq!(one.focus.map(|focus| focus.place), Some(Place::Hop(0)));
        let two = after(&one, [typed(Field::HopRole(0), "A"), Action::AddHop]);
        let keys = |state: &AppState| {
            state
                .draft
                .hops
                .iter()
                .map(|hop| hop.key)
                .collect::<Vec<_>>()
        };
        assert_eq!(keys(&two), [0, 1]);
        let removed = after(&two, [Action::RemoveHop(0)]);
        assert_eq!(line(&removed), "v1~iam-user~assume-role");
        assert_eq!(keys(&removed), [1]);
        assert_eq!(removed.focus.map(|focus| focus.place), Some(Place::AddHop));
        let again = after(&removed, [Action::RemoveHop(0)]);
        assert_ne!(again.focus, removed.focus, "the same place, a second time");
        assert_eq!(keys(&after(&again, [Action::AddHop])), [2]);
    }

    #[test]
    fn hops_are_added_up_to_the_most() {
        let full = after(
            &AppState::opened_with(""),
            vec![Action::AddHop; MAX_HOPS + 3],
        );
        assert_eq!(full.draft.hops.len(), MAX_HOPS);
        assert!(full.is_full());
        assert!(notation::read(&line(&full)).is_ok());
    }

    #[test]
    fn a_form_too_long_for_a_link_is_still_answered() {
        let long = "x".repeat(64);
        let mut state = AppState::opened_with("");
        for index in 0..MAX_HOPS {
            let ask = typed(Field::HopAsked(index), "11h59m59s");
            let maximum = typed(Field::HopMaximum(index), "11h59m59s");
            let role = typed(Field::HopRole(index), &long);
            state = after(&state, [Action::AddHop, role, ask, maximum]);
        }
        assert_eq!(state.scenario.hops.len(), MAX_HOPS);
        assert_eq!(state.stale(), Some(Stale::Line));
        assert!(state.line.error().is_some());
        assert_eq!(state.fragment(), None);
        let mended = after(&state, vec![Action::RemoveHop(0); 5]);
        assert_eq!(mended.stale(), None);
        assert!(mended.fragment().is_some());
    }

    #[test]
    fn the_first_call_fits_the_source() {
        for (source, call) in [
            ("saml", "assume-role-with-saml"),
            ("oidc", "assume-role-with-web-identity"),
            ("console-federated", "switch-role"),
            ("ec2-instance-profile", "assume-role"),
        ] {
            let state = after(&opened(&format!("v1~{source}")), [Action::AddHop]);
            assert_eq!(line(&state), format!("v1~{source}~{call}"));
        }
    }

    #[test]
    fn a_remedy_is_applied_and_taken_back() {
        let state = after(&opened(LINE), [typed(Field::HopAsked(0), "unreadable")]);
        let remedy = RemedyName::AskOneHour;
        let applied = after(&state, [Action::Apply(remedy, "v1~iam-user".to_owned())]);
        assert_eq!(line(&applied), "v1~iam-user");
        assert_eq!(
            applied.applied.as_ref().map(|applied| applied.remedy),
            Some(remedy)
        );
        assert_eq!(applied.focus.map(|focus| focus.place), Some(Place::Applied));

        let back = after(&applied, [Action::Undo]);
        assert_eq!(line(&back), LINE);
        assert_eq!(back.draft.hops[0].asked.text, "unreadable");
        assert_eq!(reduce(&back, Action::Undo), None);

        let edited = after(&applied, [Action::AddHop]);
        assert_eq!(edited.applied, None);
        assert_eq!(
            reduce(&state, Action::Apply(remedy, "damaged".to_owned())),
            None
        );
    }

    #[test]
    fn what_was_observed_stays_until_it_is_removed() {
        let state = opened("v1~iam-user~assume-role.got-role-chaining");
        let typed = after(&state, [typed(Field::HopAsked(0), "2h")]);
        assert_eq!(
            line(&typed),
            "v1~iam-user~assume-role.ask-2h.got-role-chaining"
        );
        let removed = after(&typed, [Action::ForgetObserved(0)]);
        assert_eq!(line(&removed), "v1~iam-user~assume-role.ask-2h");
    }

    #[test]
    fn nothing_changes_where_nothing_happens() {
        let state = opened(LINE);
        for action in [
            Action::Follow(link::fragment(LINE)),
            Action::Follow("#result".to_owned()),
            typed(Field::Line, LINE),
            typed(Field::HopAsked(0), "2h"),
            typed(Field::HopAsked(7), "2h"),
            Action::Leave(Field::HopAsked(0)),
            Action::Leave(Field::HopRole(7)),
            Action::Leave(Field::Line),
            Action::SetOperation(7, Operation::AssumeRoot),
            Action::SetMfa(0, false),
            Action::ForgetObserved(0),
            Action::RemoveHop(7),
            Action::Undo,
        ] {
            assert_eq!(reduce(&state, action.clone()), None, "{action:?}");
        }
    }

    #[test]
    fn a_clean_start_says_so_in_the_address() {
        let state = after(&opened(LINE), [Action::Clear]);
        assert_eq!(state.fragment().as_deref(), Some("#/v1~iam-user"));
        assert_eq!(state.draft.hops, []);
    }
}
