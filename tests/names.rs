//! Names that the cases use: each is one that the code has, for another would check nothing.

use session_advisor_cases::{engine_cases, error_texts, own_cases, tickets};
use session_advisor_core::judgement::Verdict;
use session_advisor_core::model::{ErrorClass, Operation, RemedyName, RuleName};
use session_advisor_explain::reading::Kind;
use std::collections::BTreeSet;

/// Names that stand in no list.
fn unknown<'a>(known: &[&[&str]], used: impl IntoIterator<Item = &'a str>) -> BTreeSet<&'a str> {
    used.into_iter()
        .filter(|name| !known.iter().any(|names| names.contains(name)))
        .collect()
}

/// Every name that the cases use where one of these is meant is one of them.
#[track_caller]
fn assert_known<'a>(known: &[&[&str]], used: impl IntoIterator<Item = &'a String>) {
    let unknown = unknown(known, used.into_iter().map(String::as_str));
    assert!(unknown.is_empty(), "nothing has these names: {unknown:?}");
}

const REASONS: [&[&str]; 2] = [RuleName::NAMES, ErrorClass::NAMES];

#[test]
fn scenarios_use_known_names() {
    for case in engine_cases() {
        let expect = &case.expect;
        let verdicts = expect.hops.iter().filter_map(|hop| hop.verdict.as_ref());
        assert_known(&[Verdict::NAMES], verdicts.chain([&expect.verdict]));
        let first = expect
            .hops
            .iter()
            .filter_map(|hop| hop.first_error.as_ref());
        let refusing = expect.hops.iter().flat_map(|hop| &hop.rules_refusing);
        assert_known(&REASONS, first.chain(refusing));
        let remedies = expect.remedies_applying_include.iter();
        let remedies = remedies.chain(&expect.remedies_applying_exclude);
        assert_known(
            &[RemedyName::NAMES],
            remedies.chain(expect.remedy_results.keys()),
        );
        let results = expect.remedy_results.values().map(|it| &it.verdict);
        assert_known(&[Verdict::NAMES], results);
    }
}

#[test]
fn pastes_use_known_names() {
    for case in tickets().iter().chain(&own_cases()) {
        let expect = &case.expect;
        assert_known(&[Kind::NAMES], &expect.kinds);
        assert_known(&[Verdict::NAMES], &expect.verdict);
        assert_known(&REASONS, expect.rules.iter().chain(&expect.rules_absent));
        let remedies = expect.remedies_any.iter().chain(&expect.remedies_absent);
        assert_known(&[RemedyName::NAMES], remedies);
        let calls = expect.calls.iter().flatten();
        assert_known(&[Operation::NAMES], calls.map(|call| &call.operation));
    }
}

#[test]
fn error_texts_use_known_names() {
    for row in error_texts() {
        assert_known(&REASONS, row.rules.iter().chain(&row.suspects));
    }
}

#[test]
fn a_misspelt_name_is_noticed() {
    let used = ["role-chaining", "role-chainning", "access-denied"];
    assert_eq!(unknown(&REASONS, used), BTreeSet::from(["role-chainning"]));
}
