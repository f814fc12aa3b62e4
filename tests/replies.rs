//! Replies word by word, and what no reply may hold.

#![expect(clippy::panic, reason = "a test that cannot go on should panic")]

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use session_advisor_cases::{engine_cases, tickets};
use session_advisor_core::notation;
use session_advisor_explain::reply::{self, Length, Markup, Reply};
use session_advisor_explain::report::Report;
use std::fmt::Write as _;

/// How many tickets are answered word by word.
const ANSWERED: usize = 20;

pub(crate) const SCENARIOS: &[(&str, &str)] = &[
    (
        "article",
        "v1~iam-user~assume-role.max-12h.role-RoleA.account-a~assume-role.ask-2h.max-12h.role-RoleB.account-a",
    ),
    (
        "two_accounts",
        "v1~iam-user~assume-role.max-12h.account-a~assume-role.ask-2h.max-12h.account-b",
    ),
    (
        "wrong_error_first",
        "v1~ec2-instance-profile~assume-role.ask-2h.max-1h.role-Deploy",
    ),
    (
        "mfa_by_session_token",
        "v1.need-8h~iam-user~get-session-token.mfa~assume-role.ask-8h.max-12h.role-Admin",
    ),
    (
        "role_maximum",
        "v1~iam-user~assume-role.ask-4h.max-1h.role-Backup",
    ),
    (
        "default_too_short",
        "v1.need-8h~iam-user~assume-role.max-12h",
    ),
    ("granted", "v1~iam-user~assume-role.ask-2h.max-12h"),
    (
        "granted_chained",
        "v1~oidc~assume-role-with-web-identity~assume-role",
    ),
    ("shortened", "v1~root-user~get-session-token.ask-12h"),
    ("no_call", "v1~identity-center.session-8h"),
    (
        "role_maximum_unknown",
        "v1~iam-user~assume-role.ask-12h.role-Backup",
    ),
    ("nothing_known", "v1~unknown~assume-role.ask-2h"),
    (
        "console_left_unknown",
        "v1~console-iam-user.left-6h~switch-role",
    ),
    (
        "error_alone",
        "v1~unknown~assume-role.ask-unknown.got-role-chaining",
    ),
    (
        "access_denied",
        "v1~temporary-credentials~assume-role.ask-2h.max-12h.got-access-denied",
    ),
];

const EVERY_WAY: [Reply; 4] = [
    Reply {
        markup: Markup::Markdown,
        length: Length::Full,
        names: true,
    },
    Reply {
        markup: Markup::Plain,
        length: Length::Full,
        names: true,
    },
    Reply {
        markup: Markup::Markdown,
        length: Length::Short,
        names: true,
    },
    Reply {
        markup: Markup::Plain,
        length: Length::Short,
        names: true,
    },
];

/// The reply as the page makes it.
fn reply_to(line: &str, how: Reply) -> String {
    let scenario = notation::read(line).unwrap_or_else(|_| panic!("{line} cannot be read"));
    let told = reply::told(&scenario, how.names);
    let report = session_advisor_explain::evaluate(&told);
    let address = format!("https://example.org/#/{}", report.scenario);
    reply::reply(&told, &report, how, &address)
}

fn cases() -> impl Iterator<Item = String> {
    engine_cases().into_iter().map(|case| case.notation)
}

/// The reply with the sentences of the report named, not repeated: `sentences` holds them.
fn with_names(reply: &str, report: &Report) -> String {
    let mut names: Vec<(String, String)> = vec![(report.headline.clone(), "headline".to_owned())];
    let of_hops = report.hops.iter().flat_map(|hop| &hop.findings);
    for finding in of_hops.chain(&report.source.findings) {
        let rule = finding.rule.name();
        names.push((finding.message.clone(), format!("message of {rule}")));
        for page in &finding.citations {
            names.push((page.title.to_owned(), "title".to_owned()));
            names.push((page.url.to_owned(), "address".to_owned()));
        }
        if let Some(error) = &finding.error {
            names.push((error.message.clone(), format!("AWS’s message for {rule}")));
        }
    }
    for remedy in &report.remedies {
        let indent = |command: &String| command.replace('\n', "\n    ");
        names.push((remedy.why.clone(), format!("why of {}", remedy.id)));
        let commands = remedy.commands.iter();
        names.extend(commands.map(|it| (indent(it), format!("command of {}", remedy.id))));
    }
    // A sentence may hold another.
    names.sort_by_key(|(sentence, _)| std::cmp::Reverse(sentence.len()));
    names
        .iter()
        .fold(reply.to_owned(), |reply, (sentence, name)| {
            let name = format!("«{name}»");
            let plain = sentence.replace('`', "");
            reply.replace(sentence, &name).replace(&plain, &name)
        })
}

#[test]
fn replies_are_built_as_they_were_read() {
    let [full, .., short] = EVERY_WAY;
    let mut text = String::new();
    for (name, line) in SCENARIOS {
        let report = session_advisor_explain::evaluate_line(line);
        let report = report.unwrap_or_else(|error| panic!("{line}: {}", error.message));
        for how in [full, short] {
            let reply = with_names(&reply_to(line, how), &report);
            let (markup, length) = (how.markup, how.length);
            let _ = writeln!(text, "== {name}: {markup:?}, {length:?}\n\n{reply}\n");
        }
    }
    insta::assert_snapshot!("built", text);
}

/// Tickets with the reports on them, for replies that are held word by word.
pub(crate) fn answered_tickets() -> impl Iterator<Item = (String, Report)> {
    let answered = tickets().into_iter().filter_map(|ticket| {
        let report = session_advisor_reader::answer(&ticket.paste).report?;
        notation::read(&report.scenario).ok()?;
        Some((ticket.id, report))
    });
    answered.step_by(3).take(ANSWERED)
}

#[test]
fn whole_replies_stay_as_they_were_read() {
    let (_, article) = SCENARIOS.first().expect("a scenario");
    let mut text = String::new();
    for how in EVERY_WAY {
        let reply = reply_to(article, how);
        let (markup, length) = (how.markup, how.length);
        let _ = writeln!(text, "== article: {markup:?}, {length:?}\n\n{reply}\n");
    }
    let [.., short] = EVERY_WAY;
    let mut count = 0;
    for (id, report) in answered_tickets() {
        let scenario = notation::read(&report.scenario).expect("a report has a scenario");
        let address = format!("https://example.org/#/{}", report.scenario);
        let reply = reply::reply(&scenario, &report, short, &address);
        let _ = writeln!(text, "== {id}\n\n{reply}\n");
        count += 1;
    }
    assert_eq!(count, ANSWERED);
    insta::assert_snapshot!("whole", text);
}

#[test]
fn a_reply_has_no_headings_and_ends_with_the_link() {
    for line in cases() {
        for how in EVERY_WAY {
            let reply = reply_to(&line, how);
            assert!(!reply.lines().any(|it| it.starts_with('#')), "{reply}");
            assert!(!reply.contains("\n\n\n"), "{line}: {reply}");
            assert_eq!(reply.matches("example.org").count(), 1, "{reply}");
            let last = reply.lines().last().unwrap_or_default();
            assert!(last.contains("https://example.org/#/v1"), "{reply}");
            assert_eq!(reply.contains("as of"), how.length == Length::Full);
        }
    }
}

#[test]
fn a_short_reply_has_three_paragraphs_at_most() {
    let [.., short] = EVERY_WAY;
    for line in cases().filter(|line| !reply_to(line, short).contains("be known:")) {
        let reply = reply_to(&line, short);
        assert!(reply.split("\n\n").count() <= 4, "{reply}");
    }
}

#[test]
fn markdown_keeps_commands_with_their_item() {
    let [full, ..] = EVERY_WAY;
    let mut commands = 0;
    for line in cases() {
        let reply = reply_to(&line, full);
        let mut items = 0;
        for event in Parser::new(&reply) {
            match event {
                Event::Start(Tag::Item) => items += 1,
                Event::End(TagEnd::Item) => items -= 1,
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
                    commands += 1;
                    assert!(items > 0, "{reply}");
                }
                Event::Start(Tag::CodeBlock(_) | Tag::Heading { .. }) => panic!("{reply}"),
                _ => {}
            }
        }
    }
    assert!(commands > 100, "only {commands} commands");
}

#[test]
fn plain_text_has_no_marks() {
    for line in cases() {
        for how in EVERY_WAY.iter().filter(|how| how.markup == Markup::Plain) {
            let reply = reply_to(&line, *how);
            // A command is as it is.
            let words = reply.lines().filter(|line| !line.starts_with("      "));
            for word in words {
                assert!(!word.contains(['`', '*', '[', '<']), "{word}");
            }
        }
    }
}

#[test]
fn names_are_left_out_everywhere() {
    for line in cases() {
        let named = line.replace("~assume-role", "~assume-role.role-Ultramarine");
        let line = if line.contains(".role-") { line } else { named };
        for how in EVERY_WAY {
            let reply = reply_to(
                &line,
                Reply {
                    names: false,
                    ..how
                },
            );
            let labels = line.split(".role-").skip(1);
            for name in labels.filter_map(|it| it.split(['.', '~']).next()) {
                let quoted = format!("`{name}`");
                assert!(!reply.contains(&quoted), "{name}: {reply}");
                assert!(!reply.contains("role-name Ultra"), "{name}: {reply}");
                assert!(!reply.contains(".role-"), "{name}: {reply}");
                assert!(!reply.contains("Ultramarine"), "{name}: {reply}");
            }
        }
    }
}

#[test]
fn a_name_with_an_accounts_number_is_left_out_in_any_case() {
    let [how, ..] = EVERY_WAY;
    let line = "v1~iam-user~assume-role.role-Deploy-111122223333.account-a\
                ~assume-role.ask-2h.role-Deploy-20261122";
    let reply = reply_to(line, how);
    assert!(!reply.contains("111122223333"), "{reply}");
    assert!(reply.contains("`Deploy-20261122`"), "{reply}");
}
