//! What the advisor says, word by word, for scenarios that between them use every sentence that
//! matters; and what no sentence may contain.

#![expect(clippy::panic, reason = "a test that cannot go on should panic")]

use session_advisor_core::notation;
use session_advisor_explain::report::Report;
use std::fmt::Write;

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

fn text(report: &Report) -> String {
    let mut text = format!("{}\n\n{}\n", report.scenario, report.headline);
    let hops = report.hops.iter().map(|hop| &hop.findings);
    for (index, findings) in std::iter::once(&report.source.findings)
        .chain(hops)
        .enumerate()
    {
        for finding in findings {
            let (rule, effect) = (finding.rule.name(), finding.effect);
            let _ = writeln!(text, "\n{index} {rule} ({effect}, {})", finding.certainty);
            let _ = writeln!(text, "  {}", finding.message);
            if let Some(error) = &finding.error {
                let _ = writeln!(text, "  AWS: {}: {}", error.code, error.message);
            }
            for citation in &finding.citations {
                let _ = writeln!(text, "  <{}>", citation.url);
            }
        }
    }
    for remedy in &report.remedies {
        let sign = if remedy.applies { '+' } else { '-' };
        let _ = writeln!(text, "\n{sign} {}\n  {}", remedy.id, remedy.why);
        if remedy.applies {
            let _ = writeln!(
                text,
                "  = {}",
                remedy.scenario.as_deref().unwrap_or("nothing")
            );
            for command in &remedy.commands {
                let _ = writeln!(text, "  $ {}", command.replace('\n', "\n    "));
            }
            let _ = writeln!(text, "  ! {}", remedy.trade_off);
        }
    }
    text
}

#[test]
fn sentences_stay_as_they_were_read() {
    for (name, line) in SCENARIOS {
        insta::assert_snapshot!(*name, text(&report(line)));
    }
}

#[test]
fn every_line_is_written_back_as_it_stands() {
    for (_, line) in SCENARIOS {
        assert_eq!(
            notation::read(line)
                .map(|it| notation::write(&it))
                .as_deref(),
            Ok(*line)
        );
    }
}

/// Words that blame, beg or boast, and what a sentence does not end with.
const UNWELCOME: [&str; 8] = [
    "invalid", "please", "oops", "sorry", "illegal", "simply", "just ", "!",
];

#[test]
fn sentences_are_plain() {
    for (name, line) in SCENARIOS {
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
