//! What is judged where an answer of AWS is known, where a bound is met exactly, and where the work
//! has a length: a few lines for each scenario, in one snapshot.

#![expect(clippy::panic, reason = "a test that cannot go on should panic")]

use session_advisor_cases::engine_cases;
use session_advisor_core::engine;
use session_advisor_core::judgement::{Effect, Finding, Verdict};
use session_advisor_core::model::{Reason, Scenario};
use session_advisor_core::notation;
use std::fmt::Write as _;

pub(crate) const SCENARIOS: &[&str] = &[
    // AWS granted it, so what was not known is: what signs, what the role allows, what was asked.
    "v1~unknown~assume-role.ask-2h.got-accepted",
    "v1~unknown~assume-role.ask-1h.got-accepted",
    "v1~unknown~assume-role.ask-1h1s.got-accepted",
    "v1~unknown~assume-role.ask-unknown.got-accepted",
    "v1~unknown~assume-role.max-2h.got-accepted",
    "v1~unknown~assume-role.ask-2h.got-accepted~assume-role.ask-2h",
    "v1~unknown~get-session-token.ask-12h.got-accepted",
    "v1~unknown~get-session-token.ask-2h.got-accepted~assume-role.ask-30m",
    "v1~unknown~get-federation-token.got-accepted",
    "v1~unknown~assume-role-with-saml.ask-2h.got-accepted",
    "v1~unknown~assume-role~console-link.ask-2h",
    "v1~unknown~switch-role.max-12h.got-accepted~switch-role.max-12h",
    "v1~iam-user~assume-role.ask-2h.got-accepted",
    "v1~iam-user~get-session-token.ask-unknown.got-accepted",
    // And what was stated cannot be.
    "v1~temporary-credentials~assume-role.ask-2h.got-accepted",
    "v1~temporary-credentials~assume-role.ask-1h.got-accepted",
    "v1~temporary-credentials~get-session-token.got-accepted",
    "v1~iam-user~assume-role.ask-2h.max-1h.got-accepted",
    "v1~iam-user~assume-role.ask-2h.max-2h.got-accepted",
    "v1~iam-user~assume-role.ask-13h.max-12h.got-accepted",
    "v1~iam-user~assume-role.ask-1m.got-accepted",
    "v1~root-user~assume-role.got-accepted",
    "v1~iam-user~assume-role.ask-2h.max-12h.got-accepted~get-session-token",
    // AWS refused it for that reason, so what it checks before did not refuse.
    "v1~unknown~assume-role.ask-2h.got-role-chaining",
    "v1~unknown~assume-role.ask-unknown.got-role-chaining",
    "v1~unknown~assume-role.ask-1h.got-role-chaining",
    "v1~unknown~assume-role.ask-1h1s.got-role-chaining",
    "v1~temporary-credentials~assume-role.ask-2h.max-1h.got-role-chaining",
    "v1~unknown~assume-role.ask-2h.got-role-maximum",
    "v1~unknown~assume-role.ask-unknown.got-role-maximum",
    "v1~unknown~assume-role.ask-1h.max-1h.got-role-maximum",
    "v1~unknown~assume-role.ask-unknown.got-above-maximum",
    "v1~unknown~assume-role.ask-unknown.got-below-minimum",
    "v1~iam-user~assume-role.ask-2h.got-role-maximum",
    "v1~iam-user~assume-role.ask-2h.max-12h.got-role-maximum",
    "v1~iam-user~assume-role.ask-2h.max-12h.got-role-chaining",
    "v1~iam-user~assume-role.ask-2h.got-above-maximum",
    "v1~iam-user~assume-role.ask-13h.got-role-maximum",
    "v1~iam-user~assume-role.ask-2h.got-access-denied",
    "v1~iam-user~assume-role.ask-2h.got-refused-by-client",
    "v1~unknown~get-session-token.got-needs-long-term-keys",
    "v1~unknown~assume-role.got-root-user-cannot-assume-roles",
    "v1~unknown~assume-role.got-federated-user-cannot-assume-roles",
    "v1~iam-user~get-session-token.got-needs-long-term-keys",
    // What refuses next, once the first reason is fixed in the smallest way.
    "v1~iam-user~assume-role.ask-13h.max-1h",
    "v1~iam-user~assume-role.ask-13h.max-12h",
    "v1~oidc~assume-role-with-web-identity~assume-role.ask-13h.max-12h",
    "v1~oidc~assume-role-with-web-identity~assume-role.ask-13h.max-1h",
    "v1~oidc~assume-role-with-web-identity~assume-role.ask-2h.max-1h",
    "v1~oidc~assume-role-with-web-identity~assume-role.ask-1m.max-1h",
    "v1~root-user~assume-role.ask-13h",
    "v1~root-user~assume-role.ask-1m",
    // Bounds that are met, and passed by a second.
    "v1~iam-user~assume-role.ask-14m59s.max-12h",
    "v1~iam-user~assume-role.ask-15m.max-12h",
    "v1~iam-user~assume-role.ask-12h.max-12h",
    "v1~iam-user~assume-role.ask-12h1s.max-12h",
    "v1~iam-user~assume-role.ask-2h.max-2h",
    "v1~iam-user~assume-role.ask-2h1s.max-2h",
    "v1~oidc~assume-role-with-web-identity~assume-role.ask-1h.max-12h",
    "v1~oidc~assume-role-with-web-identity~assume-role.ask-1h1s.max-12h",
    "v1~root-user~get-session-token.ask-1h",
    "v1~root-user~get-session-token.ask-1h1s",
    "v1~iam-user~get-session-token.ask-36h",
    "v1~iam-user~get-session-token.ask-36h1s",
    "v1~iam-user~assume-role.ask-unknown.max-12h",
    "v1~iam-user~assume-role.ask-unknown.max-15m",
    "v1~iam-user~assume-role.max-30m",
    "v1~iam-user~assume-role.max-13h",
    "v1~saml.until-1h~assume-role-with-saml.ask-1h.max-12h",
    "v1~saml.until-1h~assume-role-with-saml.ask-1h1s.max-12h",
    "v1~console-iam-user.left-1h~switch-role.max-1h",
    "v1~console-iam-user.left-1h~switch-role.max-2h",
    "v1~console-iam-user~switch-role.max-1h",
    "v1~console-federated~switch-role.max-1h",
    "v1~iam-user~assume-role.ask-15m~get-web-identity-token.ask-15m",
    "v1~iam-user~assume-role.ask-15m~get-web-identity-token.ask-15m1s",
    // What is asked and ignored.
    "v1~console-iam-user.left-4h~switch-role.ask-2h.max-12h",
    "v1~identity-center.ask-5h",
    "v1~identity-center.session-8h.ask-5h",
    "v1~ec2-instance-profile.ask-2h",
    // The work has a length.
    "v1.need-2h~iam-user~assume-role.ask-2h.max-12h",
    "v1.need-2h1s~iam-user~assume-role.ask-2h.max-12h",
    "v1.need-2h~iam-user~assume-role.ask-2h",
    "v1.need-1h~iam-user~assume-role.ask-13h.max-12h",
    "v1.need-1h~unknown~assume-role.ask-2h.max-12h",
    "v1.need-1h~iam-user~assume-role.ask-unknown.max-12h",
    "v1.need-15m~iam-user~assume-role.ask-unknown.max-12h.got-accepted",
    "v1.need-15m1s~iam-user~assume-role.ask-unknown.max-12h.got-accepted",
    "v1.need-13h~iam-user~assume-role.ask-unknown.max-12h.got-accepted",
    "v1.need-8h~iam-user~assume-role.mfa.max-12h",
    "v1.need-8h~iam-user",
    "v1.need-8h~unknown",
    "v1.need-8h~oidc",
    "v1.need-8h~temporary-credentials",
    "v1.need-8h~temporary-credentials.session-8h",
    "v1.need-8h~temporary-credentials.session-7h",
    "v1.need-8h~identity-center.session-8h",
    "v1.need-8h~identity-center.session-1h",
    "v1.need-8h~identity-center",
    "v1.need-1h~identity-center",
    "v1.need-13h~identity-center",
    "v1.need-8h~ecs-task",
    "v1.need-1h~cognito",
    "v1.need-1h1s~cognito",
    "v1.need-12h~cli-login",
    "v1.need-13h~cli-login",
    "v1.need-1h~console-iam-user.left-1h",
    "v1.need-1h~console-iam-user.left-30m",
    "v1.need-1h~console-iam-user",
    "v1.need-12h~roles-anywhere.session-12h",
    "v1.need-1h~roles-anywhere",
];

fn read(line: &str) -> Scenario {
    notation::read(line).unwrap_or_else(|error| panic!("{line}: {error:?}"))
}

fn said(finding: &Finding) -> String {
    let (reason, effect) = (finding.reason.name(), finding.effect);
    let pages = match finding.sources.len() {
        1 => "1 page".to_owned(),
        pages => format!("{pages} pages"),
    };
    format!("{reason} {effect} ({}, {pages})", finding.certainty.name())
}

fn written(scenario: &Scenario) -> String {
    let judgement = engine::evaluate(scenario);
    let mut text = judgement.verdict.name().to_owned();
    if let Some(longest) = engine::obtainable_maximum(scenario, &judgement) {
        let _ = write!(text, ", {} at most", longest.get());
    }
    match judgement.meets_need {
        Some(true) => text.push_str(", long enough"),
        Some(false) => text.push_str(", too short"),
        None => {}
    }
    text.push('\n');
    for finding in &judgement.source.findings {
        let _ = writeln!(text, "    0 {}", said(finding));
    }
    for (index, hop) in judgement.hops.iter().enumerate() {
        let number = index + 1;
        let _ = write!(text, "    {number} {}", hop.verdict);
        if let Some(lasts) = hop.lasts {
            let _ = write!(text, " {}..{}", lasts.least.get(), lasts.most.get());
        }
        for (name, reason) in [("first", hop.first_error), ("next", hop.refuses_next)] {
            if let Some(reason) = reason {
                let _ = write!(text, ", {name} {}", reason.name());
            }
        }
        text.push('\n');
        for limit in &hop.limits {
            let binds = if limit.binds { " binds" } else { "" };
            let (least, most) = (limit.at.least.get(), limit.at.most.get());
            let _ = writeln!(text, "        {} {least}..{most}{binds}", limit.rule);
        }
        for finding in &hop.findings {
            let _ = writeln!(text, "        {}", said(finding));
        }
    }
    text
}

#[test]
fn judgements_stay_as_they_were_read() {
    let mut text = String::new();
    for line in SCENARIOS {
        let _ = writeln!(text, "{line}\n  {}", written(&read(line)));
    }
    insta::assert_snapshot!("judgements", text);
}

/// The decision alone is what the whole judgement says.
#[test]
fn decisions_are_what_judgements_say() {
    let cases: Vec<String> = engine_cases()
        .into_iter()
        .map(|case| case.notation)
        .collect();
    let lines = SCENARIOS
        .iter()
        .copied()
        .chain(cases.iter().map(String::as_str));
    for line in lines {
        let scenario = read(line);
        let judgement = engine::evaluate(&scenario);
        let decision = engine::decide(&scenario);
        assert_eq!(decision.verdict, judgement.verdict, "{line}");
        let mut hops = judgement.hops.iter();
        let hop = hops.find(|hop| hop.verdict == judgement.verdict);
        let first = |effect: Effect| {
            let mut findings = hop.into_iter().flat_map(|hop| &hop.findings);
            let first = findings.find(|finding| finding.effect == effect);
            first.map(|finding| finding.reason.name())
        };
        let should = match decision.verdict {
            Verdict::Refused => {
                let first_error = hop.and_then(|hop| hop.first_error);
                first_error.map_or_else(|| first(Effect::Refuses), |reason| Some(reason.name()))
            }
            Verdict::Depends => first(Effect::MayRefuse),
            Verdict::Shortened => {
                let limit = hop.and_then(|hop| hop.limits.iter().find(|limit| limit.binds));
                limit.map(|limit| limit.rule.name())
            }
            Verdict::Accepted | Verdict::NotReached => None,
        };
        assert_eq!(decision.rule.map(Reason::name), should, "{line}");
    }
}
