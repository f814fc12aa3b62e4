//! The decision table: every kind of credentials against every call.

use session_advisor_core::judgement::Verdict;
use session_advisor_core::model::{Operation, SourceKind};
use session_advisor_core::notation;
use session_advisor_explain::decision_table::{Cell, decision_table};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Short names for the rules of the table below.
const SHORT: [(&str, &str); 7] = [
    ("needs-long-term-keys", "keys"),
    ("credentials-do-not-fit", "fit"),
    ("root-user-cannot-assume-roles", "root"),
    ("federated-user-cannot-assume-roles", "fed"),
    ("console-link-credentials", "link"),
    ("console-link-duration", "drop"),
    ("role-chaining", "1h"),
];

/// What a person who knows AWS puts into the table: granted (`ok`), granted for less (`less`),
/// undecided (`?`), or the rule that refuses first. `1h` is granted by default and refused beyond an hour.
#[rustfmt::skip]
const TABLE: &[(&str, [&str; 10])] = &[
    // held                                          role   saml  web   root   gst     gft     jwt    switch  link    link+
    ("saml",                                         ["fit", "ok", "ok", "fit", "fit", "fit", "fit", "fit", "fit", "fit"]),
    ("oidc",                                         ["fit", "ok", "ok", "fit", "fit", "fit", "fit", "fit", "fit", "fit"]),
    ("iam-user",                                     ["ok", "ok", "ok", "ok", "ok", "ok", "ok", "?", "link", "link"]),
    ("root-user",                                    ["root", "ok", "ok", "fit", "ok", "ok", "ok", "root", "link", "link"]),
    ("iam-user~get-session-token",                   ["1h", "ok", "ok", "fit", "keys", "keys", "fit", "fit", "link", "link"]),
    ("root-user~get-session-token",                  ["root", "ok", "ok", "fit", "keys", "keys", "fit", "root", "link", "link"]),
    ("iam-user~get-federation-token",                ["fed", "ok", "ok", "fit", "keys", "keys", "fit", "fed", "ok", "drop"]),
    ("iam-user~assume-role",                         ["1h", "ok", "ok", "ok", "keys", "keys", "ok", "fit", "ok", "ok"]),
    ("iam-user~assume-role~assume-role",             ["1h", "ok", "ok", "ok", "keys", "keys", "ok", "fit", "ok", "drop"]),
    ("saml~assume-role-with-saml",                   ["1h", "ok", "ok", "ok", "keys", "keys", "ok", "less", "ok", "ok"]),
    ("oidc~assume-role-with-web-identity",           ["1h", "ok", "ok", "ok", "keys", "keys", "ok", "less", "ok", "ok"]),
    ("cognito",                                      ["1h", "ok", "ok", "ok", "keys", "keys", "ok", "fit", "ok", "ok"]),
    ("identity-center",                              ["1h", "ok", "ok", "ok", "keys", "keys", "ok", "less", "ok", "ok"]),
    ("ec2-instance-profile",                         ["1h", "ok", "ok", "ok", "keys", "keys", "ok", "fit", "?",  "drop"]),
    ("ecs-task",                                     ["1h", "ok", "ok", "ok", "keys", "keys", "ok", "fit", "ok", "drop"]),
    ("service-role",                                 ["1h", "ok", "ok", "ok", "keys", "keys", "ok", "fit", "?",  "drop"]),
    ("eks-pod-identity",                             ["1h", "ok", "ok", "ok", "keys", "keys", "ok", "fit", "?",  "drop"]),
    ("roles-anywhere",                               ["1h", "ok", "ok", "ok", "keys", "keys", "ok", "fit", "ok", "drop"]),
    ("console-iam-user.left-12h",                    ["fit", "ok", "ok", "fit", "fit", "fit", "fit", "ok", "fit", "fit"]),
    ("console-federated",                            ["fit", "ok", "ok", "fit", "fit", "fit", "fit", "less", "fit", "fit"]),
    ("cli-login.as-user",                            ["1h", "ok", "ok", "ok", "keys", "keys", "ok", "fit", "link", "link"]),
    ("cli-login.as-role",                            ["1h", "ok", "ok", "ok", "keys", "keys", "ok", "fit", "ok", "?"]),
    ("cli-login.as-root",                            ["root", "ok", "ok", "fit", "keys", "keys", "ok", "fit", "link", "link"]),
    ("iam-user~assume-root",                         ["fit", "ok", "ok", "fit", "keys", "keys", "fit", "fit", "link", "link"]),
    ("temporary-credentials",                        ["1h", "ok", "ok", "?", "keys", "keys", "?", "fit", "?", "?"]),
    ("unknown",                                      ["ok", "ok", "ok", "?", "?", "?", "?", "?", "?", "?"]),
    ("iam-user~assume-role~console-link",            ["fit", "ok", "ok", "fit", "fit", "fit", "fit", "less", "fit", "fit"]),
    ("iam-user~get-federation-token~console-link",   ["fit", "ok", "ok", "fit", "fit", "fit", "fit", "fed", "fit", "fit"]),
];

/// A cell in the words of the table above.
fn short(cell: &Cell) -> String {
    let reason = cell.reason.map_or("", |reason| reason.name());
    let short = SHORT.iter().find(|(rule, _)| *rule == reason);
    match cell.verdict {
        Verdict::Accepted if reason == "role-chaining" && cell.effective == cell.longest => "1h",
        Verdict::Accepted => "ok",
        Verdict::Shortened => "less",
        Verdict::Depends => "?",
        Verdict::Refused | Verdict::NotReached => short.map_or(reason, |(_, short)| short),
    }
    .to_owned()
}

#[test]
fn every_cell_is_as_a_person_says() {
    let mut wrong = Vec::new();
    let table = decision_table();
    for row in &table.rows {
        let said = TABLE.iter().find(|(holds, _)| *holds == row.holds);
        let (_, should) = said.expect("a row for every holder");
        for (cell, should) in row.cells.iter().zip(should) {
            let is = short(cell);
            if is != *should {
                wrong.push(format!("{} is {is}, should be {should}", cell.scenario));
            }
        }
    }
    assert_eq!(table.rows.len(), TABLE.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_cell_is_what_the_report_of_its_scenario_says() {
    let table = decision_table();
    for row in &table.rows {
        assert_eq!(row.cells.len(), table.columns.len(), "{}", row.holds);
        for (cell, call) in row.cells.iter().zip(&table.columns) {
            let report = session_advisor_explain::evaluate_line(&cell.scenario);
            let report = report.expect("a scenario that can be read");
            assert!(report.scenario.starts_with(&format!("v1~{}~", row.holds)));
            let hop = report.hops.last().expect("the call");
            assert_eq!(hop.operation, call.hop.operation, "{}", cell.scenario);
            assert_eq!(hop.verdict, cell.verdict, "{}", cell.scenario);
            assert_eq!(hop.effective, cell.effective, "{}", cell.scenario);
            if hop.verdict == Verdict::Refused && hop.first_error.is_some() {
                assert_eq!(hop.first_error, cell.reason, "{}", cell.scenario);
            }
            if cell.verdict != Verdict::Accepted {
                assert!(cell.reason.is_some(), "{} has no reason", cell.scenario);
            }
            let scenario = notation::read(&cell.scenario).expect("it can be read");
            assert_eq!(
                session_advisor_explain::obtainable_maximum(&scenario),
                cell.longest,
                "{}",
                cell.scenario
            );
        }
    }
}

#[test]
fn every_source_and_every_call_stands_in_it() {
    let table = decision_table();
    let alone = table.rows.iter().filter(|row| !row.derived);
    let sources: BTreeSet<SourceKind> = alone.map(|row| row.source).collect();
    assert_eq!(sources.len(), SourceKind::ALL.len(), "{sources:?}");
    let calls: BTreeSet<_> = table
        .columns
        .iter()
        .map(|it| it.hop.operation.name())
        .collect();
    assert_eq!(calls.len(), Operation::ALL.len(), "{calls:?}");
    let holders: BTreeSet<_> = table.rows.iter().map(|row| row.holds).collect();
    assert_eq!(holders.len(), table.rows.len(), "a holder stands twice");
}

/// Any change of any cell shows here.
#[test]
fn the_table_is_as_it_was() {
    let table = decision_table();
    let mut text = String::new();
    for row in &table.rows {
        let _ = writeln!(text, "{} ({})", row.title, row.holds);
        for (cell, call) in row.cells.iter().zip(&table.columns) {
            let reason = cell.reason.map_or("", |reason| reason.name());
            let line = format!("    {:<38} {:<46} {reason}", call.title, cell.says);
            let _ = writeln!(text, "{}", line.trim_end());
        }
    }
    insta::assert_snapshot!(text);
}
