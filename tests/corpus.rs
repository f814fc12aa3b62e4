//! Pastes with what a right answer must contain: real public tickets in `data/corpus.jsonl`, and in
//! `data/own-cases.jsonl` what those lack, made from the documentation of the formats.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should panic"
)]

use serde_json::Value;
use session_advisor_cases::{Case, ExpectedAnswer, ExpectedCall, own_cases, tickets};

#[test]
fn every_ticket_gets_the_right_answer() {
    right_answers(&tickets());
}

#[test]
fn every_case_of_our_own_gets_the_right_answer() {
    right_answers(&own_cases());
}

fn right_answers(cases: &[Case]) {
    let mut wrong = Vec::new();
    for case in cases {
        let answer = session_advisor_reader::answer(&case.paste);
        let answer = serde_json::to_value(answer).expect("an answer is JSON");
        for difference in differences(&answer, &case.expect) {
            wrong.push(format!("{}: {difference}", case.id));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} differences in {} cases:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

fn differences(answer: &Value, expect: &ExpectedAnswer) -> Vec<String> {
    let mut found = Vec::new();
    let reading = &answer["reading"];
    for kind in &expect.kinds {
        if !texts(&reading["kinds"]).contains(&kind.as_str()) {
            found.push(format!("kind {kind} is missing in {}", reading["kinds"]));
        }
    }
    let named = named_rules(answer);
    for rule in &expect.rules {
        if !named.contains(&rule.as_str()) {
            found.push(format!("rule {rule} is not named, but {named:?}"));
        }
    }
    let refusing = refusing_rules(answer);
    for rule in &expect.rules_absent {
        if refusing.contains(&rule.as_str()) {
            found.push(format!("rule {rule} is named as refusing"));
        }
    }
    if let Some(chained) = expect.chained {
        let is = hops(answer).iter().any(|hop| hop["chained"] == true);
        if is != chained {
            found.push(format!("chained is {is} in {}", reading["scenario"]));
        }
    }
    let verdict = &answer["report"]["verdict"];
    if let Some(should) = expect.verdict.as_ref().filter(|should| verdict != *should) {
        found.push(format!(
            "verdict is {verdict} and not {should} in {}",
            reading["scenario"]
        ));
    }
    let calls = expect.calls.as_deref();
    found.extend(calls.and_then(|calls| call_difference(&reading["calls"], calls)));
    found.extend(remedy_differences(answer, expect));
    let notation = expect.notation.as_deref();
    found.extend(notation.and_then(|should| notation_difference(&reading["scenario"], should)));
    found
}

fn texts(list: &Value) -> Vec<&str> {
    list.as_array()
        .map(|items| items.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default()
}

fn hops(answer: &Value) -> &[Value] {
    answer["report"]["hops"]
        .as_array()
        .map_or(&[], Vec::as_slice)
}

fn findings(part: &Value) -> &[Value] {
    part["findings"].as_array().map_or(&[], Vec::as_slice)
}

fn named_rules(answer: &Value) -> Vec<&str> {
    let mut named = texts(&answer["reading"]["rules"]);
    let parts = hops(answer).iter().chain([&answer["report"]["source"]]);
    named.extend(
        parts
            .flat_map(findings)
            .filter_map(|it| it["rule"].as_str()),
    );
    named
}

fn refusing_rules(answer: &Value) -> Vec<&str> {
    let mut named = texts(&answer["reading"]["rules"]);
    for hop in hops(answer)
        .iter()
        .filter(|hop| hop["verdict"] == "refused")
    {
        let refusing = findings(hop).iter().filter(|it| it["effect"] == "refuses");
        named.extend(refusing.filter_map(|it| it["rule"].as_str()));
    }
    named
}

/// The expected calls are made in this order; others may stand between.
fn call_difference(made: &Value, expected: &[ExpectedCall]) -> Option<String> {
    let made_list = made.as_array().map_or(&[] as &[Value], Vec::as_slice);
    let mut rest = made_list.iter();
    let all = expected.iter().all(|call| {
        rest.any(|it| it["operation"] == call.operation && it["asked"] == Value::from(call.asked))
    });
    let none = expected.is_empty() && !made_list.is_empty();
    (!all || none).then(|| format!("calls are {made}"))
}

fn remedy_differences(answer: &Value, expect: &ExpectedAnswer) -> Vec<String> {
    let remedies = answer["report"]["remedies"]
        .as_array()
        .map_or(&[] as &[Value], Vec::as_slice);
    let applying: Vec<&str> = remedies
        .iter()
        .filter(|remedy| remedy["applies"] == true)
        .filter_map(|remedy| remedy["id"].as_str())
        .collect();
    let any = &expect.remedies_any;
    let mut found = Vec::new();
    if !any.is_empty() && !any.iter().any(|id| applying.contains(&id.as_str())) {
        found.push(format!("none of {any:?} applies, but {applying:?}"));
    }
    for id in &expect.remedies_absent {
        if applying.contains(&id.as_str()) {
            found.push(format!("remedy {id} applies"));
        }
    }
    found
}

/// Source, operations, requests, role maximums and MFA are the same.
fn notation_difference(is: &Value, should: &str) -> Option<String> {
    let is = is.as_str().unwrap_or_default();
    (essence(is) != essence(should)).then(|| format!("the scenario is {is} and not {should}"))
}

fn essence(line: &str) -> Vec<Vec<&str>> {
    line.split('~')
        .skip(1)
        .map(|step| {
            let mut attributes = step.split('.');
            let name = attributes.next().unwrap_or_default();
            let mut kept: Vec<&str> = attributes
                .filter(|it| it.starts_with("ask-") || it.starts_with("max-") || *it == "mfa")
                .collect();
            kept.sort_unstable();
            kept.insert(0, name);
            kept
        })
        .collect()
}
