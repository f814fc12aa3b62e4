//! CloudTrail records: what their parts mean, where these stand, and that no text is too odd or too
//! long.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should panic"
)]

use serde_json::{Value, json};

const REFUSED: &str = "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by \
                       role chaining.";

fn record(role: &str, asked: u32) -> Value {
    json!({
        "eventVersion": "1.08",
        "userIdentity": {
            "type": "AssumedRole",
            "principalId": "AROAEXAMPLEA:ci",
            "arn": "arn:aws:sts::111122223333:assumed-role/RoleA/ci",
            "accountId": "111122223333",
            "accessKeyId": "ASIAEXAMPLEAAAAAAAAA",
            "sessionContext": {"attributes": {"mfaAuthenticated": "true", "creationDate": "2026-11-22T10:00:00Z"}}
        },
        "eventTime": "2026-11-22T10:20:00Z",
        "eventSource": "sts.amazonaws.com",
        "eventName": "AssumeRole",
        "requestParameters": {
            "roleArn": format!("arn:aws:iam::444455556666:role/{role}"),
            "roleSessionName": "ci",
            "durationSeconds": asked
        },
        "responseElements": null,
        "errorCode": "ValidationError",
        "errorMessage": REFUSED
    })
}

fn answer(paste: &str) -> Value {
    serde_json::to_value(session_advisor_reader::answer(paste)).expect("an answer is JSON")
}

/// The marked stretches of an answer with their meanings.
fn parts(answer: &Value) -> Vec<(String, String)> {
    let text: Vec<u16> = answer["reading"]["text"]
        .as_str()
        .expect("a text")
        .encode_utf16()
        .collect();
    let at = |part: &Value, end: &str| {
        usize::try_from(part[end].as_u64().expect("a place")).expect("a place in memory")
    };
    let parts = answer["reading"]["parts"].as_array().expect("parts");
    parts
        .iter()
        .map(|part| {
            let stretch = String::from_utf16_lossy(&text[at(part, "start")..at(part, "end")]);
            (
                stretch,
                part["meaning"].as_str().expect("a meaning").to_owned(),
            )
        })
        .collect()
}

#[test]
fn every_part_is_marked_where_it_stands() {
    let record = record("RoleB", 7200);
    let inner = serde_json::to_string(&record).expect("JSON");
    let pastes = [
        serde_json::to_string_pretty(&record).expect("JSON"),
        format!("Привет 👋\n{inner}"),
        json!({"Events": [{"CloudTrailEvent": inner}]}).to_string(),
        json!({"events": [{"timestamp": 1, "message": inner}]}).to_string(),
        json!({"detail-type": "AWS API Call via CloudTrail", "detail": record}).to_string(),
        format!(
            "eventname,eventsource,useridentity,requestparameters,errorcode,errormessage\n\
             AssumeRole,sts.amazonaws.com,\"{}\",\"{}\",ValidationError,{REFUSED}\n",
            record["userIdentity"].to_string().replace('"', "\"\""),
            record["requestParameters"].to_string().replace('"', "\"\""),
        ),
    ];
    for paste in &pastes {
        let parts = parts(&answer(paste));
        for (stretch, meaning) in [
            ("AssumedRole", "The caller: a role session"),
            (
                "arn:aws:iam::444455556666:role/RoleB",
                "The role that was asked for",
            ),
            ("7200", "Asked for: 2 hours"),
            (REFUSED, "What AWS answered. It proves"),
            ("true", "Whether the caller’s own session"),
        ] {
            assert!(
                parts
                    .iter()
                    .any(|(it, means)| it == stretch && means.starts_with(meaning)),
                "{stretch} in {paste}: {parts:?}"
            );
        }
    }
}

#[test]
fn the_hop_of_a_part_is_that_of_its_call() {
    let answer = answer(&record("RoleB", 7200).to_string());
    let parts = answer["reading"]["parts"].as_array().expect("parts");
    for part in parts {
        let of_call = ["Asked", "The role", "What AWS", "The call:"]
            .iter()
            .any(|start| {
                part["meaning"]
                    .as_str()
                    .is_some_and(|it| it.starts_with(start))
            });
        assert_eq!(part["hop"] == 0, of_call, "{part}");
    }
}

/// The codes of the notes of an answer.
fn notes(paste: &str) -> Vec<String> {
    let answer = answer(paste);
    let notes = answer["reading"]["notes"].as_array().expect("notes");
    let code = |note: &Value| note["code"].as_str().expect("a code").to_owned();
    notes.iter().map(code).collect()
}

#[test]
fn notes_say_what_a_record_shows_and_what_not() {
    let has = |paste: &Value, code: &str| {
        let notes = notes(&paste.to_string());
        assert!(notes.iter().any(|it| it == code), "{code}: {notes:?}");
    };
    let refused = record("RoleB", 7200);
    has(&refused, "cloudtrail-mfa-of-caller");
    let mut target = refused.clone();
    target["userIdentity"] = json!({"type": "AWSAccount", "principalId": "AROAEXAMPLEA:ci", "accountId": "111122223333"});
    has(&target, "cloudtrail-seen-from-target");
    let mut example = refused.clone();
    example["userIdentity"]["accessKeyId"] = "AKIAI44QH8DHBEXAMPLE".into();
    has(&example, "cloudtrail-long-term-key-of-session");
    let mut granted = refused;
    granted["requestParameters"] = json!({"roleArn": "arn:aws:iam::444455556666:role/RoleB"});
    granted["responseElements"] =
        json!({"credentials": {"expiration": "Nov 22, 2026, 11:20:01 AM"}});
    granted["errorCode"] = Value::Null;
    granted["errorMessage"] = Value::Null;
    has(&granted, "cloudtrail-granted");
    has(&granted, "cloudtrail-nothing-asked");
    granted["responseElements"] =
        json!({"credentials": {"expiration": "Nov 22, 2031, 11:20:01 AM"}});
    has(&granted, "cloudtrail-expiration-does-not-fit");
    let without_record = notes(&format!("ValidationError: {REFUSED}\n{granted}"));
    assert!(without_record.contains(&"cloudtrail-may-leave-no-record".to_owned()));
}

#[test]
fn of_many_calls_each_kind_is_shown_once() {
    let same = Value::Array(vec![record("RoleB", 7200); 300]);
    let reading = session_advisor_reader::read(&same.to_string());
    assert_eq!(reading.choices.len(), 1);
    let others = (0..300)
        .map(|index| record(&format!("Role{index}"), 7200))
        .collect();
    let reading = session_advisor_reader::read(&Value::Array(others).to_string());
    assert_eq!(reading.choices.len(), 100);
}

#[test]
fn calls_tell_the_session_that_made_them_and_no_account() {
    let mut other = record("RoleC", 3600);
    other["userIdentity"]["arn"] = json!("arn:aws:sts::111122223333:assumed-role/RoleB/night");
    let paste = json!({"Records": [record("RoleB", 7200), other, record("RoleD", 7200)]});
    let choices = &answer(&paste.to_string())["reading"]["choices"];
    let callers: Vec<&str> = choices
        .as_array()
        .expect("choices")
        .iter()
        .map(|choice| choice["caller"].as_str().expect("a caller"))
        .collect();
    assert_eq!(
        callers,
        [
            "assumed-role/RoleA/ci",
            "assumed-role/RoleB/night",
            "assumed-role/RoleA/ci"
        ]
    );
}

#[test]
fn records_of_other_services_and_notifications_are_told_apart() {
    let mut other = record("RoleB", 7200);
    other["eventSource"] = "ec2.amazonaws.com".into();
    other["eventName"] = "DescribeInstances".into();
    let reading = session_advisor_reader::read(
        &json!({"Records": [other, record("RoleB", 7200)]}).to_string(),
    );
    assert_eq!(reading.choices.len(), 1);
    assert_eq!(reading.calls.len(), 1);
    let notification = json!({"Records": [{
        "eventVersion": "2.1", "eventSource": "aws:s3", "eventTime": "2026-11-22T10:20:00Z",
        "eventName": "ObjectCreated:Put", "userIdentity": {"principalId": "AIDA"}
    }]});
    assert_eq!(
        session_advisor_reader::read(&notification.to_string()).kinds,
        []
    );
}

#[test]
fn no_cut_is_too_odd() {
    let record = record("RoleB", 7200);
    let inner = record.to_string();
    let lake = "{\"QueryResultRows\":[[{\"eventName\":\"AssumeRole\"},{\"eventTime\":\"x\"},{\"userIdentity\":\
                \"{type=AssumedRole, sessioncontext={attributes={mfaauthenticated=false}}, arn=}}\"}]]}";
    let pastes = [
        serde_json::to_string_pretty(&record).expect("JSON"),
        json!([{"CloudTrailEvent": inner}]).to_string(),
        lake.to_owned(),
        "eventName,eventTime,userIdentity\n\"AssumeRole\",\"é\"\"\",\"{type=Root}\n".to_owned(),
        inner.trim_start_matches('{').to_owned(),
    ];
    for paste in &pastes {
        for (at, _) in paste.char_indices().step_by(5) {
            let (head, tail) = paste.split_at(at);
            for odd in [head, tail, &format!("{head}\u{e9}\\{tail}")] {
                assert!(session_advisor_reader::read(odd).choices.len() <= 1);
            }
        }
    }
}
