//! Scenarios with what a right answer must contain, one line each in `data/engine-cases.jsonl`.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should panic"
)]

use serde_json::Value;

const CASES: &str = include_str!("data/engine-cases.jsonl");

#[test]
fn every_case_gets_the_right_answer() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in CASES.lines() {
        let case: Value = serde_json::from_str(line).expect("a case is JSON");
        count += 1;
        for difference in differences(&case) {
            wrong.push(format!("{} {}: {difference}", case["id"], case["notation"]));
        }
    }
    assert!(count >= 115, "only {count} cases were read");
    assert!(
        wrong.is_empty(),
        "{} of {count} cases:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Every way in which the report on a case differs from what is expected of it.
fn differences(case: &Value) -> Vec<String> {
    let line = case["notation"].as_str().expect("a case has a notation");
    let report = match session_advisor_explain::evaluate_line(line) {
        Ok(report) => serde_json::to_value(report).expect("a report is JSON"),
        Err(error) => return vec![error.message],
    };
    let expect = &case["expect"];
    let mut found = vec![difference(
        "verdict",
        &report["verdict"],
        &expect["verdict"],
    )];
    let hops = expect["hops"]
        .as_array()
        .map_or(&[] as &[Value], Vec::as_slice);
    for (index, hop) in hops.iter().enumerate() {
        let is = &report["hops"][index];
        found.extend(hop_differences(is, hop).map(|it| it.map(|it| format!("hop {index} {it}"))));
    }
    found.extend(remedy_differences(&report["remedies"], expect));
    found.into_iter().flatten().collect()
}

fn hop_differences(is: &Value, should: &Value) -> impl Iterator<Item = Option<String>> {
    let refusing: Value = is["findings"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|finding| finding["effect"] == "refuses")
        .map(|finding| finding["rule"].clone())
        .collect();
    // Null means "not checked" of the first two, and is a value of the others.
    let checked = |name: &str| !should[name].is_null();
    [
        difference("chained", &is["chained"], &should["chained"]).filter(|_| checked("chained")),
        difference("verdict", &is["verdict"], &should["verdict"]).filter(|_| checked("verdict")),
        difference("asked", &is["asked"], &should["asked"]),
        difference("effective", &is["effective"], &should["effective"]),
        difference("first error", &is["firstError"], &should["first_error"]),
        difference("refusing rules", &refusing, &should["rules_refusing"]),
    ]
    .into_iter()
}

fn remedy_differences(remedies: &Value, expect: &Value) -> Vec<Option<String>> {
    let find = |id: &str| {
        remedies
            .as_array()
            .into_iter()
            .flatten()
            .find(|remedy| remedy["id"] == id)
    };
    let applies = |id: &str| find(id).is_some_and(|remedy| remedy["applies"] == true);
    let names = |list: &str| -> Vec<String> {
        expect[list]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(Into::into)
            .collect()
    };
    let mut found = Vec::new();
    for id in names("remedies_applying_include") {
        found.push((!applies(&id)).then(|| format!("{id} should apply")));
    }
    for id in names("remedies_applying_exclude") {
        found.push(applies(&id).then(|| format!("{id} should not apply")));
    }
    for (id, result) in expect["remedy_results"].as_object().into_iter().flatten() {
        let remedy = find(id).unwrap_or(&Value::Null);
        for name in ["verdict", "longest"] {
            found.push(difference(
                &format!("{id} {name}"),
                &remedy[name],
                &result[name],
            ));
        }
    }
    found
}

fn difference(what: &str, is: &Value, should: &Value) -> Option<String> {
    (is != should).then(|| format!("{what} is {is}, should be {should}"))
}
