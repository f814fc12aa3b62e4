//! Scenarios with what a right answer must contain, one line each in `data/engine-cases.jsonl`.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should panic"
)]

use serde_json::Value;
use session_advisor_cases::{EngineCase, ExpectedHop, ExpectedReport, engine_cases};

#[test]
fn every_case_gets_the_right_answer() {
    let cases = engine_cases();
    let mut wrong = Vec::new();
    for case in &cases {
        for difference in differences(case) {
            wrong.push(format!("{} {}: {difference}", case.id, case.notation));
        }
    }
    assert!(cases.len() >= 115, "only {} cases were read", cases.len());
    assert!(
        wrong.is_empty(),
        "{} differences in {} cases:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

/// Every way in which the report on a case differs from what is expected of it.
fn differences(case: &EngineCase) -> Vec<String> {
    let report = match session_advisor_explain::evaluate_line(&case.notation) {
        Ok(report) => serde_json::to_value(report).expect("a report is JSON"),
        Err(error) => return vec![error.message],
    };
    let expect = &case.expect;
    let verdict = expect.verdict.as_str();
    let mut found = vec![difference("verdict", &report["verdict"], verdict)];
    let hops = report["hops"].as_array().map_or(0, Vec::len);
    found.push(difference(
        "number of hops",
        &hops.into(),
        expect.hops.len(),
    ));
    for (index, hop) in expect.hops.iter().enumerate() {
        let is = &report["hops"][index];
        found.extend(hop_differences(is, hop).map(|it| it.map(|it| format!("hop {index} {it}"))));
    }
    found.extend(remedy_differences(&report["remedies"], expect));
    found.into_iter().flatten().collect()
}

fn hop_differences<'a>(
    is: &'a Value,
    should: &'a ExpectedHop,
) -> impl Iterator<Item = Option<String>> + 'a {
    let refusing: Value = is["findings"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|finding| finding["effect"] == "refuses")
        .map(|finding| finding["rule"].clone())
        .collect();
    let (chained, verdict) = (should.chained, should.verdict.as_deref());
    let first_error = should.first_error.as_deref();
    [
        chained.and_then(|should| difference("chained", &is["chained"], should)),
        verdict.and_then(|should| difference("verdict", &is["verdict"], should)),
        difference("asked", &is["asked"], should.asked),
        difference("effective", &is["effective"], should.effective),
        difference("first error", &is["firstError"], first_error),
        difference("refusing rules", &refusing, should.rules_refusing.clone()),
    ]
    .into_iter()
}

fn remedy_differences(remedies: &Value, expect: &ExpectedReport) -> Vec<Option<String>> {
    let find = |id: &str| {
        remedies
            .as_array()
            .into_iter()
            .flatten()
            .find(|remedy| remedy["id"] == id)
    };
    let applies = |id: &str| find(id).is_some_and(|remedy| remedy["applies"] == true);
    let mut found = Vec::new();
    for id in &expect.remedies_applying_include {
        found.push((!applies(id)).then(|| format!("{id} should apply")));
    }
    for id in &expect.remedies_applying_exclude {
        found.push(applies(id).then(|| format!("{id} should not apply")));
    }
    for (id, result) in &expect.remedy_results {
        let remedy = find(id).unwrap_or(&Value::Null);
        let (verdict, longest) = (&remedy["verdict"], &remedy["longest"]);
        found.push(difference(
            &format!("{id} verdict"),
            verdict,
            result.verdict.as_str(),
        ));
        found.push(difference(
            &format!("{id} longest"),
            longest,
            result.longest,
        ));
    }
    found
}

fn difference(what: &str, is: &Value, should: impl Into<Value>) -> Option<String> {
    let should = should.into();
    (*is != should).then(|| format!("{what} is {is}, should be {should}"))
}
