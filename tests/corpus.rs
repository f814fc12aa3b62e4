//! Pastes with what a right answer must contain: real public tickets in `data/corpus.jsonl`, and in
//! `data/own-cases.jsonl` what those lack, made from the documentation of the formats.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should panic"
)]

use serde_json::Value;

const TICKETS: &str = include_str!("data/corpus.jsonl");
const OWN: &str = include_str!("data/own-cases.jsonl");

#[test]
fn every_ticket_gets_the_right_answer() {
    right_answers(TICKETS);
}

#[test]
fn every_case_of_our_own_gets_the_right_answer() {
    right_answers(OWN);
}

fn right_answers(cases: &str) {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in cases.lines() {
        let case: Value = serde_json::from_str(line).expect("a case is JSON");
        count += 1;
        let paste = case["paste"].as_str().expect("a case has a paste");
        let answer =
            serde_json::to_value(session_advisor_reader::answer(paste)).expect("an answer is JSON");
        for difference in differences(&answer, &case["expect"]) {
            wrong.push(format!("{}: {difference}", case["id"]));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} differences in {count} cases:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

fn differences(answer: &Value, expect: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let reading = &answer["reading"];
    for kind in texts(&expect["kinds"]) {
        if !texts(&reading["kinds"]).contains(&kind) {
            found.push(format!("kind {kind} is missing in {}", reading["kinds"]));
        }
    }
    let named = named_rules(answer);
    for rule in texts(&expect["rules"]) {
        if !named.contains(&rule) {
            found.push(format!("rule {rule} is not named, but {named:?}"));
        }
    }
    let refusing = refusing_rules(answer);
    for rule in texts(&expect["rules_absent"]) {
        if refusing.contains(&rule) {
            found.push(format!("rule {rule} is named as refusing"));
        }
    }
    if let Some(chained) = expect["chained"].as_bool() {
        let is = hops(answer).iter().any(|hop| hop["chained"] == true);
        if is != chained {
            found.push(format!("chained is {is} in {}", reading["scenario"]));
        }
    }
    if expect["verdict"].is_string() && answer["report"]["verdict"] != expect["verdict"] {
        found.push(format!(
            "verdict is {} and not {} in {}",
            answer["report"]["verdict"], expect["verdict"], reading["scenario"]
        ));
    }
    found.extend(call_difference(&reading["calls"], &expect["calls"]));
    found.extend(remedy_differences(answer, expect));
    found.extend(notation_difference(
        &reading["scenario"],
        &expect["notation"],
    ));
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
fn call_difference(made: &Value, expected: &Value) -> Option<String> {
    let expected = expected.as_array()?;
    let made_list = made.as_array().map_or(&[] as &[Value], Vec::as_slice);
    let mut rest = made_list.iter();
    let all = expected.iter().all(|call| {
        rest.any(|it| it["operation"] == call["operation"] && it["asked"] == call["asked"])
    });
    let none = expected.is_empty() && !made_list.is_empty();
    (!all || none).then(|| format!("calls are {made}"))
}

fn remedy_differences(answer: &Value, expect: &Value) -> Vec<String> {
    let remedies = answer["report"]["remedies"]
        .as_array()
        .map_or(&[] as &[Value], Vec::as_slice);
    let applying: Vec<&str> = remedies
        .iter()
        .filter(|remedy| remedy["applies"] == true)
        .filter_map(|remedy| remedy["id"].as_str())
        .collect();
    let any = texts(&expect["remedies_any"]);
    let mut found = Vec::new();
    if !any.is_empty() && !any.iter().any(|id| applying.contains(id)) {
        found.push(format!("none of {any:?} applies, but {applying:?}"));
    }
    for id in texts(&expect["remedies_absent"]) {
        if applying.contains(&id) {
            found.push(format!("remedy {id} applies"));
        }
    }
    found
}

/// Source, operations, requests, role maximums and MFA are the same.
fn notation_difference(is: &Value, should: &Value) -> Option<String> {
    let should = should.as_str()?;
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
