//! What the page remembers after what happens.

use super::*;
use crate::state::form::{Direction, SameAccount};
use crate::state::history::MOST_STEPS;
use crate::state::reading::{Step, Unopened};
use crate::state::{PanelName, Status};
use session_advisor_core::model::{Account, MAX_HOPS, Operation, RemedyName, SourceKind};

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
    notation::write(&state.now.scenario)
}

#[test]
fn opens_with_nothing_entered() {
    let state = AppState::opened_with("");
    assert_eq!(line(&state), "v1~iam-user");
    assert_eq!(state.fragment().as_deref(), Some(""));
    assert_eq!(state.stale(), None);
    assert!(!state.can_undo() && !state.can_redo());
}

#[test]
fn a_link_fills_the_form() {
    let state = opened(LINE);
    assert_eq!(line(&state), LINE);
    assert_eq!(state.now.line.text, LINE);
    assert_eq!(state.now.draft.hops[0].asked.text, "2h");
    assert_eq!(state.now.draft.hops[0].role.text, "A");
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
            state.now.draft.scenario().as_ref(),
            Some(&*state.now.scenario),
            "{text}"
        );
        assert_eq!(line(&state), text);
        assert_eq!(state.stale(), None, "{text}");
    }
}

#[test]
fn a_damaged_link_shows_what_could_be_read_and_is_left_to_be_mended() {
    let damaged = "#/v1~oidc.account-a~assume-role.max-2h.ask-2x~assume-role";
    for before in [AppState::opened_with(""), opened(LINE)] {
        let state = after(&before, [Action::Follow(damaged.to_owned())]);
        assert_eq!(line(&state), "v1~oidc.account-a~assume-role.max-2h");
        assert_eq!(state.now.line.text, damaged.trim_start_matches("#/"));
        assert_eq!(
            state.now.line.error().map(|error| error.place.clone()),
            Some(41..43)
        );
        let marked = state.now.line.marked();
        assert_eq!(
            marked.map(|line| (line.before, line.marked, line.after)),
            Some((
                "v1~oidc.account-a~assume-role.max-2h.ask-".to_owned(),
                "2x".to_owned(),
                "~assume-role".to_owned()
            ))
        );
        assert!(state.now.damaged);
        assert_eq!(state.stale(), Some(Stale::Link));
        assert_eq!(state.fragment().as_deref(), Some(damaged));

        let fixed = after(&state, [typed(Field::Line, LINE)]);
        assert!(!fixed.now.damaged);
        assert_eq!(fixed.stale(), None);
        assert_eq!(fixed.fragment().as_deref(), Some(&*link::fragment(LINE)));

        let changed = after(&state, [Action::Edit(Edit::SetSource(SourceKind::IamUser))]);
        assert_eq!(line(&changed), "v1~iam-user.account-a~assume-role.max-2h");
        assert_eq!(changed.now.line.text, line(&changed));
        assert_eq!((changed.now.damaged, changed.stale()), (false, None));
    }
    assert!(AppState::opened_with(damaged).now.damaged);
}

#[test]
fn of_a_link_that_says_nothing_nothing_is_guessed() {
    for fragment in ["#/v2~iam-user", "#/v1", "#/hello"] {
        let state = AppState::opened_with(fragment);
        assert_eq!(line(&state), "v1~unknown", "{fragment}");
        assert!(state.now.damaged);
        assert!(state.now.line.marked().is_some());
    }
    let long = format!("#/v1~iam-user{}", "~assume-role".repeat(200));
    let state = AppState::opened_with(&long);
    assert_eq!(line(&state), "v1~unknown");
    assert!(state.now.line.error().is_some() && state.now.line.marked().is_none());
}

#[test]
fn a_room_keeps_what_was_entered() {
    let state = AppState::opened_with("#/rules/role-chaining");
    let panel = state.panel.as_ref().map(|it| (it.panel, &*it.path));
    assert_eq!(panel, Some((PanelName::Rules, "role-chaining")));
    assert_eq!(state.fragment(), None, "the address stays");
    assert_eq!(state.way_back(), "#/");

    let there = after(&opened(LINE), [Action::Follow("#/learn/2".to_owned())]);
    assert!(there.panel.is_some());
    assert_eq!(line(&there), LINE);
    assert!(!there.can_undo(), "nothing was entered");
    assert_eq!(there.way_back(), link::fragment(LINE));
    let back = after(&there, [Action::Follow(there.way_back())]);
    assert_eq!((&back.now, &back.panel), (&opened(LINE).now, &None));
    assert!(!back.can_undo(), "nothing was entered");

    let changed = after(&opened(LINE), [Action::Edit(Edit::AddHop)]);
    let there = after(&changed, [Action::Follow("#/rules".to_owned())]);
    assert_eq!(reduce(&there, Action::Undo), None, "nobody would see it");
    let anew = after(&there, [Action::Clear]);
    assert_eq!((anew.panel.is_none(), &*line(&anew)), (true, "v1~iam-user"));
}

#[test]
fn the_page_and_the_tab_stay_in_the_address() {
    let link = format!("#/build/{LINE}/limits");
    let state = AppState::opened_with(&link);
    assert_eq!(state.fragment(), Some(link));
    let edited = after(&state, [typed(Field::HopAsked(0), "3h")]);
    let other = LINE.replace("ask-2h", "ask-3h");
    assert_eq!(edited.fragment(), Some(format!("#/build/{other}/limits")));
}

#[test]
fn unreadable_text_stays_beside_the_last_answer() {
    let state = after(&opened(LINE), [typed(Field::HopAsked(0), "5")]);
    let entry = |state: &AppState| state.now.draft.hops[0].asked.clone();
    assert_eq!(line(&state), LINE);
    assert_eq!(state.stale(), Some(Stale::Form));
    assert_eq!(
        entry(&state).problem(),
        None,
        "somebody may still be typing"
    );

    let left = after(&state, [Action::Leave(Field::HopAsked(0))]);
    assert!(entry(&left).problem().is_some());
    assert_eq!(entry(&left).text, "5");

    let other = after(&left, [typed(Field::HopRole(0), "B")]);
    assert_eq!(
        line(&other),
        LINE,
        "the answer is that to the last complete entry"
    );

    let fixed = after(&other, [typed(Field::HopAsked(0), "5m")]);
    assert_eq!(entry(&fixed).problem(), None);
    assert_eq!(fixed.stale(), None);
    assert_eq!(
        line(&fixed),
        "v1~iam-user~assume-role.ask-5m.max-12h.role-B"
    );
}

#[test]
fn the_form_keeps_its_texts_and_the_line_is_rewritten() {
    let state = after(&opened(LINE), [typed(Field::HopAsked(0), "3600s")]);
    assert_eq!(state.now.draft.hops[0].asked.text, "3600s");
    assert_eq!(
        state.now.line.text,
        "v1~iam-user~assume-role.ask-1h.max-12h.role-A"
    );
}

#[test]
fn the_line_keeps_its_text_and_the_form_is_refilled() {
    let text = "v1~iam-user~assume-role.role-A.ask-3600s";
    let state = after(&opened(LINE), [typed(Field::Line, text)]);
    assert_eq!(state.now.line.text, text);
    assert_eq!(state.now.draft.hops[0].asked.text, "1h");

    let broken = after(&state, [typed(Field::Line, "v1~iam-user\n ~assume-role ")]);
    assert_eq!(line(&broken), "v1~iam-user~assume-role");

    let typing = after(&state, [typed(Field::Line, "v1~iam-user~assume")]);
    assert!(typing.now.line.error().is_none());
    let left = after(&typing, [Action::Leave(Field::Line)]);
    assert!(left.now.line.error().is_some());
    assert_eq!(left.fragment(), state.fragment());
}

#[test]
fn zero_can_be_asked_only_where_the_least_is_zero() {
    let state = after(
        &opened("v1~iam-user~assume-root"),
        [typed(Field::HopAsked(0), "0s")],
    );
    assert_eq!(line(&state), "v1~iam-user~assume-root.ask-0s");
    let other = after(
        &state,
        [Action::Edit(Edit::SetOperation(0, Operation::AssumeRole))],
    );
    assert_eq!(other.stale(), Some(Stale::Form));
    assert!(other.now.draft.hops[0].asked.problem().is_some());
}

#[test]
fn what_an_operation_lacks_is_hidden_and_comes_back() {
    let state = opened(LINE);
    let token = after(
        &state,
        [Action::Edit(Edit::SetOperation(
            0,
            Operation::GetSessionToken,
        ))],
    );
    assert_eq!(line(&token), "v1~iam-user~get-session-token.ask-2h");
    let back = after(
        &token,
        [Action::Edit(Edit::SetOperation(0, Operation::AssumeRole))],
    );
    assert_eq!(line(&back), LINE);
}

#[test]
fn what_a_source_lacks_is_hidden_even_if_it_cannot_be_read() {
    let state = after(
        &opened("v1~saml"),
        [
            typed(Field::SourceUntil, "soon"),
            Action::Edit(Edit::SetSource(SourceKind::Oidc)),
        ],
    );
    assert_eq!(line(&state), "v1~oidc");
    assert_eq!(state.stale(), None);
    let back = after(&state, [Action::Edit(Edit::SetSource(SourceKind::Saml))]);
    assert_eq!(back.now.draft.source.until.text, "soon");
}

#[test]
fn hops_come_and_go_and_take_the_keyboard_along() {
    let one = after(&AppState::opened_with(""), [Action::Edit(Edit::AddHop)]);
    assert_eq!(line(&one), "v1~iam-user~assume-role");
    assert_eq!(
        one.focus.map(|focus| focus.target),
        Some(FocusTarget::Hop(0))
    );
    let two = after(
        &one,
        [typed(Field::HopRole(0), "A"), Action::Edit(Edit::AddHop)],
    );
    let keys = |state: &AppState| {
        state
            .now
            .draft
            .hops
            .iter()
            .map(|hop| hop.key)
            .collect::<Vec<_>>()
    };
    assert_eq!(keys(&two), [0, 1]);
    let removed = after(&two, [Action::Edit(Edit::RemoveHop(0))]);
    assert_eq!(line(&removed), "v1~iam-user~assume-role");
    assert_eq!(keys(&removed), [1]);
    assert_eq!(
        removed.focus.map(|focus| focus.target),
        Some(FocusTarget::Hop(0))
    );
    let again = after(&removed, [Action::Edit(Edit::RemoveHop(0))]);
    assert_eq!(
        again.focus.map(|focus| focus.target),
        Some(FocusTarget::AddHop)
    );
    assert_eq!(keys(&after(&again, [Action::Edit(Edit::AddHop)])), [2]);
}

#[test]
fn hops_are_added_up_to_the_most() {
    let full = after(
        &AppState::opened_with(""),
        vec![Action::Edit(Edit::AddHop); MAX_HOPS + 3],
    );
    assert_eq!(full.now.draft.hops.len(), MAX_HOPS);
    assert!(full.now.draft.is_full());
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
        state = after(&state, [Action::Edit(Edit::AddHop), role, ask, maximum]);
    }
    assert_eq!(state.now.scenario.hops.len(), MAX_HOPS);
    assert_eq!(state.stale(), Some(Stale::Line));
    assert!(state.now.line.error().is_some());
    assert_eq!(state.fragment(), None, "the address stays as it is");
    let fixed = after(&state, vec![Action::Edit(Edit::RemoveHop(0)); 5]);
    assert_eq!(fixed.stale(), None);
    assert!(fixed.fragment().is_some());
}

#[test]
fn the_first_call_fits_the_source() {
    for (source, call) in [
        ("saml", "assume-role-with-saml"),
        ("oidc", "assume-role-with-web-identity"),
        ("console-federated", "switch-role"),
        ("ec2-instance-profile", "assume-role"),
    ] {
        let state = after(
            &opened(&format!("v1~{source}")),
            [Action::Edit(Edit::AddHop)],
        );
        assert_eq!(line(&state), format!("v1~{source}~{call}"));
    }
}

#[test]
fn a_remedy_is_applied_and_taken_back() {
    let state = after(&opened(LINE), [typed(Field::HopAsked(0), "unreadable")]);
    let remedy = Change::Remedy(RemedyName::AskOneHour);
    let applied = after(
        &state,
        [Action::Apply(remedy.clone(), "v1~iam-user".to_owned())],
    );
    assert_eq!(line(&applied), "v1~iam-user");
    let note = applied.now.applied.as_ref();
    assert_eq!(
        note.map(|applied| applied.change.clone()),
        Some(remedy.clone())
    );
    assert_eq!(
        note.map(|applied| notation::write(&applied.scenario_before())),
        Some(LINE.to_owned())
    );
    assert_eq!(
        applied.focus.map(|focus| focus.target),
        Some(FocusTarget::Applied)
    );

    let back = after(&applied, [Action::Undo]);
    assert_eq!(line(&back), LINE);
    assert_eq!(back.now.draft.hops[0].asked.text, "unreadable");
    assert_eq!(
        back.focus.map(|focus| focus.target),
        Some(FocusTarget::Undo)
    );
    assert_eq!(after(&back, [Action::Redo]).now, applied.now);

    let edited = after(&applied, [Action::Edit(Edit::AddHop)]);
    assert_eq!(edited.now.applied, None);
    assert_eq!(
        reduce(&state, Action::Apply(remedy, "damaged".to_owned())),
        None
    );
}

#[test]
fn each_completed_entry_is_a_step() {
    let asked = Field::HopAsked(0);
    let start = opened(LINE);
    let state = after(
        &start,
        [
            typed(asked, ""),
            typed(asked, "3"),
            typed(asked, "3h"),
            Action::Leave(asked),
            Action::Edit(Edit::SetMfa(0, true)),
            typed(asked, "4h"),
            Action::Leave(asked),
        ],
    );
    let mut lines = Vec::new();
    let mut back = state.clone();
    while let Some(before) = reduce(&back, Action::Undo) {
        lines.push(line(&before));
        back = before;
    }
    assert_eq!(
        lines,
        [
            "v1~iam-user~assume-role.ask-3h.max-12h.mfa.role-A",
            "v1~iam-user~assume-role.ask-3h.max-12h.role-A",
            LINE
        ]
    );
    assert_eq!(back.now, start.now);
    let again = after(&back, vec![Action::Redo; 9]);
    assert_eq!(again.now, state.now);
    assert!(!again.can_redo() && again.can_undo());

    let other = after(&back, [Action::Edit(Edit::AddHop)]);
    assert!(!other.can_redo(), "another way was taken");
}

#[test]
fn typing_that_comes_to_nothing_is_no_step() {
    let asked = Field::HopAsked(0);
    let state = after(
        &opened(LINE),
        [typed(asked, "2"), typed(asked, "2h"), Action::Leave(asked)],
    );
    assert!(!state.can_undo());
    let text = typed(Field::Line, "v1~iam-user");
    let state = after(&state, [text, Action::Leave(Field::Line)]);
    assert_eq!(line(&after(&state, [Action::Undo])), LINE);
}

#[test]
fn only_so_many_steps_are_kept() {
    let state = (0..=MOST_STEPS).fold(opened(LINE), |state, step| {
        after(&state, [Action::Edit(Edit::SetMfa(0, step % 2 == 0))])
    });
    let back = after(&state, vec![Action::Undo; MOST_STEPS]);
    assert!(!back.can_undo());
    assert_ne!(line(&back), LINE, "the first step is forgotten");
}

#[test]
fn hops_are_moved_and_the_keyboard_goes_along() {
    let state = opened("v1~iam-user~assume-role.role-A~assume-role.role-B~assume-role.role-C");
    let roles = |state: &AppState| {
        let hops = state.now.draft.hops.iter();
        hops.map(|hop| hop.role.text.clone())
            .collect::<Vec<_>>()
            .concat()
    };
    for (index, direction, order, to) in [
        (0, Direction::Down, "BAC", 1),
        (2, Direction::Up, "ACB", 1),
        (1, Direction::Up, "BAC", 0),
        (1, Direction::Down, "ACB", 2),
    ] {
        let moved = after(&state, [Action::Edit(Edit::MoveHop(index, direction))]);
        assert_eq!(roles(&moved), order);
        let place = FocusTarget::Move(to, direction);
        assert_eq!(moved.focus.map(|focus| focus.target), Some(place));
        assert_eq!(after(&moved, [Action::Undo]).now, state.now);
    }
    for (index, direction) in [(0, Direction::Up), (2, Direction::Down), (7, Direction::Up)] {
        assert_eq!(
            reduce(&state, Action::Edit(Edit::MoveHop(index, direction))),
            None
        );
    }
}

#[test]
fn a_hop_is_duplicated_as_it_is_typed() {
    let start = after(&opened(LINE), [typed(Field::HopAsked(0), "soon")]);
    let state = after(&start, [Action::Edit(Edit::DuplicateHop(0))]);
    let hops = &state.now.draft.hops;
    assert_eq!(hops.len(), 2);
    assert_eq!(hops[1].asked.text, "soon");
    assert_ne!(hops[0].key, hops[1].key);
    assert_eq!(
        state.focus.map(|focus| focus.target),
        Some(FocusTarget::Hop(1))
    );
    assert_eq!(reduce(&state, Action::Edit(Edit::DuplicateHop(7))), None);
    let full = after(
        &state,
        vec![Action::Edit(Edit::DuplicateHop(0)); MAX_HOPS + 3],
    );
    assert_eq!(full.now.draft.hops.len(), MAX_HOPS);
}

#[test]
fn one_question_sets_both_letters() {
    use SameAccount::{No, Unknown, Yes};
    for (before, hop, answer, result) in [
        ("v1~iam-user~assume-role~assume-role", 1, Yes, "--aa"),
        ("v1~iam-user~assume-role~assume-role", 1, No, "--ab"),
        (
            "v1~iam-user~assume-role.account-c~assume-role",
            1,
            Yes,
            "--cc",
        ),
        (
            "v1~iam-user~assume-role~assume-role.account-c",
            1,
            Yes,
            "--cc",
        ),
        (
            "v1~iam-user~assume-role.account-a~assume-role.account-b",
            1,
            Yes,
            "--aa",
        ),
        (
            "v1~iam-user~assume-role.account-a~assume-role.account-a",
            1,
            No,
            "--ab",
        ),
        (
            "v1~iam-user~assume-role~assume-role.account-a",
            1,
            No,
            "--ba",
        ),
        (
            "v1~iam-user~assume-role.account-a~assume-role.account-a",
            1,
            Unknown,
            "----",
        ),
        ("v1~ecs-task~assume-role", 0, No, "ab"),
        ("v1~ecs-task.account-b~assume-role", 0, Yes, "bb"),
        (
            "v1~ecs-task.account-b~assume-role.account-c",
            0,
            Unknown,
            "--",
        ),
        // What is said of other pairs stays.
        (
            "v1~iam-user~assume-role.account-a~assume-role.account-a~assume-role.account-a",
            1,
            No,
            "--abb",
        ),
        (
            "v1~iam-user~assume-role.account-a~assume-role.account-a~assume-role.account-b",
            2,
            Unknown,
            "--aa-",
        ),
        (
            "v1~iam-user~assume-role.account-a~assume-role.account-b~assume-role.account-b",
            1,
            Unknown,
            "---bb",
        ),
    ] {
        let state = after(
            &opened(before),
            [Action::Edit(Edit::SetSameAccount(hop, answer))],
        );
        let draft = &state.now.draft;
        let accounts = std::iter::once(draft.source.account)
            .chain(draft.hops.iter().map(|hop| hop.account))
            .map(|account| account.map_or('-', Account::letter))
            .collect::<String>();
        let wanted = result.replacen("--", "-", usize::from(result.len() > draft.hops.len() + 1));
        assert_eq!(accounts, wanted, "{before} {answer:?}");
        assert_eq!(draft.same_account(hop), Some(answer), "{before}");
    }
}

#[test]
fn the_question_is_asked_only_between_two_roles() {
    for (text, asked) in [
        ("v1~iam-user~assume-role~assume-role", [false, true]),
        ("v1~identity-center~assume-role~assume-role", [true, true]),
        (
            "v1~cli-login.as-role~assume-role~switch-role",
            [true, false],
        ),
        ("v1~cli-login~get-session-token~assume-role", [false, false]),
        (
            "v1~oidc~assume-role-with-web-identity~assume-role",
            [false, true],
        ),
        (
            "v1~ecs-task~assume-role-with-saml~console-link",
            [false, false],
        ),
    ] {
        let state = opened(text);
        let question = |hop| state.now.draft.same_account(hop).is_some();
        assert_eq!([question(0), question(1)], asked, "{text}");
    }
}

#[test]
fn what_is_an_entry_of_its_own_leaves_the_latest_address_behind() {
    let state = after(&opened(LINE), [typed(Field::HopAsked(0), "3h")]);
    let line = LINE.replace("ask-2h", "ask-3h");
    assert_eq!(state.history_entry().number, 0, "typing is no entry");
    let apply = Action::Apply(Change::Remedy(RemedyName::AskOneHour), "v1~oidc".to_owned());
    for action in [apply, Action::Choose("v1~saml"), Action::Clear] {
        let next = after(&state, [action]);
        assert_eq!(next.history_entry().number, 1);
        assert_eq!(next.history_entry().left, Some(link::fragment(&line)));
        assert_ne!(next.fragment(), state.fragment());
        let back = after(&next, [Action::Undo]);
        assert_eq!(back.history_entry().number, 1);
        assert_eq!(back.now, state.now);
    }
}

#[test]
fn a_situation_is_chosen_like_a_link() {
    let state = after(&AppState::opened_with(""), [Action::Choose(LINE)]);
    assert_eq!(state.now, opened(LINE).now);
    assert_eq!(
        state.focus.map(|focus| focus.target),
        Some(FocusTarget::Presets)
    );
    let back = after(&state, [Action::Follow(String::new())]);
    assert_eq!(back.now, AppState::opened_with("").now);
    assert_eq!(after(&back, [Action::Undo]).now, state.now);
}

#[test]
fn what_was_observed_stays_until_it_is_removed() {
    let state = opened("v1~iam-user~assume-role.got-role-chaining");
    let typed = after(&state, [typed(Field::HopAsked(0), "2h")]);
    assert_eq!(
        line(&typed),
        "v1~iam-user~assume-role.ask-2h.got-role-chaining"
    );
    let removed = after(&typed, [Action::Edit(Edit::ForgetObserved(0))]);
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
        Action::Edit(Edit::SetOperation(7, Operation::AssumeRoot)),
        Action::Edit(Edit::SetMfa(0, false)),
        Action::Edit(Edit::ForgetObserved(0)),
        Action::Edit(Edit::RemoveHop(7)),
        Action::Undo,
        Action::Redo,
        Action::Edit(Edit::MoveHop(0, Direction::Up)),
        Action::Edit(Edit::DuplicateHop(7)),
        Action::Edit(Edit::SetSameAccount(0, SameAccount::Yes)),
        Action::Choose("damaged"),
    ] {
        assert_eq!(reduce(&state, action.clone()), None, "{action:?}");
    }
}

#[test]
fn a_clean_start_says_so_in_the_address() {
    let state = after(&opened(LINE), [Action::Clear]);
    assert_eq!(state.fragment().as_deref(), Some("#/new"));
    assert_eq!(state.now.draft.hops, []);
    assert_eq!(state.now, AppState::opened_with("#/new").now);
    assert_eq!(line(&after(&state, [Action::Undo])), LINE);
}

#[test]
fn what_the_reader_tells_of_an_emptied_box_is_not_heard() {
    for emptied in [Action::Paste(PasteAction::Clear), Action::Clear] {
        let read = after(
            &opened(LINE),
            [Action::Paste(PasteAction::Send(None)), emptied.clone()],
        );
        let late = after(
            &read,
            [
                Action::Paste(PasteAction::At(Step::Reading)),
                Action::Paste(PasteAction::Unopened(Unopened::TooLarge)),
            ],
        );
        assert_eq!(late.paste, read.paste, "{emptied:?}");
        assert_eq!(late.paste.status, Status::Idle, "{emptied:?}");
    }
}
