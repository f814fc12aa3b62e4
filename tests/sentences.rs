//! What the advisor says, word by word, for scenarios that between them use every sentence that
//! matters; and what no sentence may contain.

#![expect(clippy::panic, reason = "a test that cannot go on should panic")]

use crate::{judgements, replies};
use session_advisor_cases::engine_cases;
use session_advisor_core::model::RemedyName;
use session_advisor_core::notation;
use session_advisor_explain::decision_table::decision_table;
use session_advisor_explain::report::{FindingReport, Report};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write as _};

const SCENARIOS: &[(&str, &str)] = &[
    (
        "article",
        "v1~iam-user~assume-role.max-12h.role-RoleA.account-a~assume-role.ask-2h.max-12h.role-RoleB.account-a",
    ),
    (
        "article_role_a_too_low",
        "v1~iam-user~assume-role.max-1h.role-RoleA.account-a~assume-role.ask-2h.max-12h.role-RoleB.account-a",
    ),
    (
        "two_accounts",
        "v1~iam-user~assume-role.max-12h.account-a~assume-role.ask-2h.max-12h.account-b",
    ),
    (
        "wrong_error_first",
        "v1~ec2-instance-profile~assume-role.ask-2h.max-1h.role-Deploy",
    ),
    ("unknown_maximum", "v1~ecs-task~assume-role.ask-4h"),
    (
        "mfa_by_session_token",
        "v1.need-8h~iam-user~get-session-token.mfa~assume-role.ask-8h.max-12h.role-Admin",
    ),
    (
        "identity_center",
        "v1~identity-center.session-1h.account-a~assume-role.ask-4h.max-12h.account-b",
    ),
    (
        "identity_center_alone",
        "v1.need-8h~identity-center.session-1h",
    ),
    (
        "github",
        "v1~oidc~assume-role-with-web-identity.max-12h.account-a~assume-role.ask-4h.max-12h.account-b",
    ),
    (
        "role_maximum",
        "v1~iam-user~assume-role.ask-4h.max-1h.role-Backup",
    ),
    (
        "role_maximum_unknown",
        "v1~iam-user~assume-role.ask-12h.role-Backup",
    ),
    ("thirteen_hours", "v1~iam-user~assume-role.ask-13h.max-12h"),
    ("below_minimum", "v1~iam-user~assume-role.ask-2m"),
    (
        "default_too_short",
        "v1.need-8h~iam-user~assume-role.max-12h",
    ),
    ("root", "v1~root-user~assume-role.ask-2h.max-1h"),
    ("root_shortened", "v1~root-user~get-session-token.ask-12h"),
    (
        "federation_token",
        "v1~iam-user~get-federation-token~assume-role.ask-2h.max-12h",
    ),
    (
        "session_asks_for_token",
        "v1~iam-user~assume-role~get-session-token",
    ),
    (
        "saml_assertion",
        "v1~saml.until-2h~assume-role-with-saml.ask-4h.max-12h",
    ),
    (
        "console_user",
        "v1~console-iam-user.left-4h~switch-role.max-10h",
    ),
    (
        "console_federated",
        "v1~console-federated~switch-role.max-12h",
    ),
    (
        "console_link",
        "v1~iam-user~get-federation-token.ask-4h~console-link.ask-1h",
    ),
    (
        "pod_identity",
        "v1~eks-pod-identity.account-a~assume-role.ask-4h.max-12h.account-b",
    ),
    (
        "roles_anywhere",
        "v1~roles-anywhere~assume-role.ask-4h.max-12h",
    ),
    (
        "token_outlives_session",
        "v1~iam-user~assume-role.ask-15m~get-web-identity-token.ask-30m",
    ),
    (
        "error_alone",
        "v1~unknown~assume-role.ask-unknown.got-role-chaining",
    ),
    (
        "error_role_maximum_alone",
        "v1~unknown~assume-role.ask-unknown.got-role-maximum",
    ),
    ("nothing_known", "v1~unknown~assume-role.ask-2h"),
    (
        "access_denied",
        "v1~temporary-credentials~assume-role.ask-2h.max-12h.got-access-denied",
    ),
    (
        "contradiction",
        "v1~iam-user~assume-role.ask-2h.max-12h.got-role-chaining",
    ),
    ("sso_ignores_request", "v1~identity-center.ask-5h"),
];

fn report(line: &str) -> Report {
    session_advisor_explain::evaluate_line(line)
        .unwrap_or_else(|error| panic!("{line}: {}", error.message))
}

/// The scenarios of this file, and those of the replies that are no others.
fn scenarios() -> impl Iterator<Item = (&'static str, &'static str)> {
    let known = |line: &str| SCENARIOS.iter().any(|(_, other)| *other == line);
    let more = replies::SCENARIOS
        .iter()
        .filter(move |(_, line)| !known(line));
    SCENARIOS.iter().chain(more).copied()
}

/// Every report whose words are held: those of the scenarios, of the tickets, of the decision table
/// and of the engine's cases, which between them use nearly every sentence.
fn reports() -> Vec<Report> {
    let table = decision_table();
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    let more = cells.map(|cell| report(&cell.scenario));
    let more = more.chain(
        engine_cases()
            .into_iter()
            .map(|case| report(&case.notation)),
    );
    let more = more.chain(judgements::SCENARIOS.iter().map(|line| report(line)));
    scenarios()
        .map(|(_, line)| report(line))
        .chain(replies::answered_tickets().map(|(_, report)| report))
        .chain(more)
        .collect()
}

/// The findings of the source and of the hops, with the number of the call: 0 is the source.
fn findings(report: &Report) -> impl Iterator<Item = (usize, &FindingReport)> {
    let hops = report.hops.iter().map(|hop| &hop.findings);
    let all = std::iter::once(&report.source.findings).chain(hops);
    all.enumerate()
        .flat_map(|(index, findings)| findings.iter().map(move |finding| (index, finding)))
}

/// What is particular to a scenario: the headline, and the names of what is found and of what helps.
/// How that is worded stands in the other snapshots, each sentence once.
#[test]
fn scenarios_stay_as_they_were_read() {
    let mut text = String::new();
    for (name, line) in scenarios() {
        let report = report(line);
        let _ = writeln!(
            text,
            "== {name}\n{}\n\n{}\n",
            report.scenario, report.headline
        );
        for (index, finding) in findings(&report) {
            let (rule, effect) = (finding.rule.name(), finding.effect);
            let _ = writeln!(text, "{index} {rule} {effect} ({})", finding.certainty);
        }
        for remedy in report.remedies.iter().filter(|remedy| remedy.applies) {
            let scenario = remedy.scenario.as_deref().unwrap_or("nothing");
            let _ = writeln!(text, "+ {} = {scenario}", remedy.id);
        }
        text.push('\n');
    }
    let shown = text.clone();
    let others = reports().into_iter().map(|report| report.headline);
    let others: BTreeSet<String> = others.filter(|it| !shown.contains(it.as_str())).collect();
    let _ = writeln!(text, "== headlines of other scenarios");
    for headline in others {
        let _ = writeln!(text, "{headline}");
    }
    insta::assert_snapshot!("scenarios", text);
}

/// Sentences by what they are of, each once.
#[derive(Default)]
struct Sentences(BTreeMap<String, BTreeSet<String>>);

impl Sentences {
    fn add(&mut self, of: impl Into<String>, sentence: impl Into<String>) {
        self.0.entry(of.into()).or_default().insert(sentence.into());
    }
}

impl fmt::Display for Sentences {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (of, sentences) in &self.0 {
            writeln!(formatter, "{of}")?;
            for sentence in sentences {
                writeln!(formatter, "    {}", sentence.replace('\n', "\n    "))?;
            }
        }
        Ok(())
    }
}

#[test]
fn findings_stay_as_they_were_read() {
    let mut sentences = Sentences::default();
    for report in reports() {
        for (index, finding) in findings(&report) {
            let rule = finding.rule.name();
            sentences.add(
                format!("{rule} {} ({})", finding.effect, finding.certainty),
                &finding.message,
            );
            if let Some(error) = &finding.error {
                let error = format!("{}: {}", error.code, error.message);
                let hop = index.checked_sub(1).and_then(|hop| report.hops.get(hop));
                let operation = hop.map_or("", |hop| hop.operation.name());
                sentences.add(format!("{rule}: AWS says to {operation}"), error);
            }
            for page in &finding.citations {
                let page = format!("{} <{}>", page.title, page.url);
                sentences.add(format!("{rule}: pages"), page);
            }
        }
    }
    insta::assert_snapshot!("findings", sentences);
}

#[test]
fn remedies_stay_as_they_were_read() {
    let mut sentences = Sentences::default();
    for remedy in reports().iter().flat_map(|report| &report.remedies) {
        if remedy.applies {
            let name = remedy.id;
            sentences.add(format!("{name}: why"), &remedy.why);
            sentences.add(format!("{name}: what it costs"), remedy.trade_off);
            for command in &remedy.commands {
                sentences.add(format!("{name}: commands"), command);
            }
        } else {
            sentences.add(&remedy.why, remedy.id.name());
        }
    }
    let (helps, does_not): (Vec<_>, Vec<_>) = sentences
        .0
        .into_iter()
        .partition(|(of, _)| RemedyName::NAMES.iter().any(|name| of.starts_with(name)));
    let [helps, does_not] = [helps, does_not].map(|it| Sentences(it.into_iter().collect()));
    insta::assert_snapshot!("remedies", helps);
    insta::assert_snapshot!("remedies_that_do_not_apply", does_not);
}

#[test]
fn every_line_is_written_back_as_it_stands() {
    for (_, line) in scenarios() {
        assert_eq!(
            notation::read(line)
                .map(|it| notation::write(&it))
                .as_deref(),
            Ok(line)
        );
    }
}

/// Words that blame, beg or boast, and what a sentence does not end with.
const UNWELCOME: [&str; 8] = [
    "invalid", "please", "oops", "sorry", "illegal", "simply", "just ", "!",
];

#[test]
fn sentences_are_plain() {
    for (name, line) in scenarios() {
        let report = report(line);
        let messages = report.hops.iter().flat_map(|hop| &hop.findings);
        let sentences = std::iter::once(&report.headline)
            .chain(
                messages
                    .chain(&report.source.findings)
                    .map(|finding| &finding.message),
            )
            .chain(report.remedies.iter().map(|remedy| &remedy.why));
        for sentence in sentences {
            let lower = sentence.to_lowercase();
            for word in UNWELCOME {
                assert!(!lower.contains(word), "{name}: {word:?} in {sentence}");
            }
            assert!(sentence.ends_with('.'), "{name}: {sentence}");
            assert!(!sentence.contains("  "), "{name}: {sentence}");
            let first = sentence.chars().next().expect("a sentence has words");
            assert!(!first.is_lowercase(), "{name}: {sentence}");
            assert_eq!(sentence.matches('`').count() % 2, 0, "{name}: {sentence}");
        }
    }
}
