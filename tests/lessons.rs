//! The course: its answers, its goals, its words, and what is kept of it.

#![expect(clippy::expect_used, reason = "a test that cannot go on should panic")]

use session_advisor_core::facts::limits;
use session_advisor_core::model::{ErrorClass, Reason, RuleName, Seconds};
use session_advisor_core::notation;
use session_advisor_course::{
    Answer, COURSE, Choice, Claim, DRILLS, Entry, Field, Lesson, Misconception, Place, Progress,
    Question, Sureness, comes_back, next_drill, question_named, summary,
};
use session_advisor_explain::report::Report;
use std::collections::{BTreeMap, BTreeSet};

/// What tickets show that people misunderstand, and the misconceptions that stand for it.
const MISUNDERSTOOD: [(&str, &[Misconception]); 18] = [
    (
        "one role is no chain: MFA, machines, sign-ins, keys of a session",
        &[
            Misconception::OneRoleIsNoChain,
            Misconception::ChainingNeedsTwoRoles,
            Misconception::ComputeIsExempt,
            Misconception::SsoLoginIsAUser,
            Misconception::AnyAccessKeyIsLongTerm,
        ],
    ),
    (
        "a raised maximum cures everything",
        &[
            Misconception::RaisingLiftsTheHour,
            Misconception::ErrorNamesTheLimit,
        ],
    ),
    (
        "a default that ran out is taken for a refusal",
        &[
            Misconception::EndingIsARefusal,
            Misconception::UnaskedMeansMost,
            Misconception::TheTargetRanOut,
        ],
    ),
    (
        "the identity provider’s length is the keys’ length",
        &[Misconception::ProviderSizesKeys],
    ),
    (
        "STS shortens",
        &[
            Misconception::AwsShortensToFit,
            Misconception::NothingIsEverShortened,
        ],
    ),
    (
        "one maximum for all calls",
        &[Misconception::OneMaximumForAll],
    ),
    (
        "a client’s setting sizes an Identity Center session",
        &[
            Misconception::ClientSizesPermissionSet,
            Misconception::PortalIsTheSession,
        ],
    ),
    (
        "switching role and console links",
        &[
            Misconception::SwitchingStartsAfresh,
            Misconception::LinkTakesAnything,
        ],
    ),
    (
        "a policy for GetSessionToken",
        &[Misconception::PermissionCuresIt],
    ),
    (
        "a pipeline’s second step, and its client’s default",
        &[
            Misconception::DeniedMeansTooLong,
            Misconception::ClientDefaultFits,
        ],
    ),
    ("presigned links", &[Misconception::LinkOutlivesSigner]),
    (
        "not a duration at all",
        &[Misconception::EveryRefusalIsADuration],
    ),
    (
        "minutes for seconds, and less than the least",
        &[
            Misconception::CountedInMinutes,
            Misconception::AwsLiftsToTheMinimum,
        ],
    ),
    (
        "a session token before AssumeRole, and MFA within it",
        &[
            Misconception::ChainingNeedsTwoRoles,
            Misconception::MfaInTheCallChains,
        ],
    ),
    ("machines chain too", &[Misconception::ComputeIsExempt]),
    (
        "whether the console chains",
        &[
            Misconception::ConsoleLiftsTheHour,
            Misconception::ConsoleIsAlwaysAnHour,
        ],
    ),
    ("what older pages say", &[Misconception::OldLimitsHold]),
    (
        "what an access key’s first letters tell",
        &[Misconception::AnyAccessKeyIsLongTerm],
    ),
];

fn lesson_questions() -> impl Iterator<Item = &'static Question> {
    COURSE.iter().flat_map(|lesson| lesson.questions)
}

fn ticket_questions() -> impl Iterator<Item = &'static Question> {
    DRILLS
        .iter()
        .flat_map(|drill| [&drill.cause, &drill.remedy])
}

fn report(line: &str) -> Report {
    session_advisor_explain::evaluate(&notation::read(line).expect(line))
}

fn lesson(name: &str) -> &'static Lesson {
    COURSE
        .iter()
        .find(|lesson| lesson.name == name)
        .expect("a lesson of that name")
}

/// The key of the option that holds, and of one that does not.
fn keys(question: &Question) -> (String, String) {
    let graded = question.grade().expect("a scenario that can be read");
    let key = |right: bool| {
        graded
            .choices
            .iter()
            .find(|graded| graded.right == right)
            .map(|graded| graded.choice.claim.key())
            .expect("such an option")
    };
    (key(true), key(false))
}

fn answer(place: Place, within: &str, question: &str, choice: &str) -> Entry {
    Entry::Answered(Answer {
        place,
        within: within.to_owned(),
        question: question.to_owned(),
        choice: choice.to_owned(),
        sure: Sureness::Fair,
    })
}

#[test]
fn exactly_one_option_of_each_question_holds() {
    for question in lesson_questions().chain(ticket_questions()) {
        let graded = question.grade().expect(question.name);
        let right: Vec<String> = graded
            .choices
            .iter()
            .filter(|graded| graded.right)
            .map(|graded| graded.choice.claim.key())
            .collect();
        assert_eq!(right.len(), 1, "{}: {right:?}", question.name);
        assert!(question.choices.len() >= 3, "{}", question.name);
        for choice in question.choices {
            if let Some(case) = choice.claim.case() {
                report(case.line);
            }
        }
    }
}

#[test]
fn every_option_that_does_not_hold_says_why() {
    for question in lesson_questions() {
        let graded = question.grade().expect("a scenario that can be read");
        for found in &graded.choices {
            let name = format!("{}: {}", question.name, found.choice.claim.key());
            assert_eq!(found.choice.belief.is_none(), found.right, "{name}");
            assert!(found.right || found.choice.rule().is_some(), "{name}");
        }
    }
    for question in ticket_questions() {
        let graded = question.grade().expect("a scenario that can be read");
        for found in graded.choices.iter().filter(|found| !found.right) {
            let why = graded.why_not(found.choice);
            assert!(why.ends_with('.'), "{}: {why}", question.name);
        }
    }
}

#[test]
fn the_engine_decides_and_not_the_lesson() {
    let asked = question_named("second-role-asks").expect("a question");
    let (before, _) = keys(asked);
    let unchained = Question {
        scenario: "v1~iam-user~assume-role.ask-2h.max-12h.role-B",
        ..*asked
    };
    let (after, _) = keys(&unchained);
    assert_eq!(before, "refused-role-chaining");
    assert_eq!(after, "lasts-7200s");
}

#[test]
fn a_question_teaches_a_rule_that_speaks_in_it() {
    for question in lesson_questions().chain(ticket_questions()) {
        let own = question
            .choices
            .iter()
            .filter_map(|it| it.claim.own_report());
        let speaks = own.chain([report(question.scenario)]).any(|found| {
            let limits = found.hops.iter().flat_map(|hop| &hop.limits);
            let findings = found.hops.iter().flat_map(|hop| &hop.findings);
            limits
                .chain(&found.source.limits)
                .map(|limit| Reason::Rule(limit.rule))
                .chain(findings.chain(&found.source.findings).map(|it| it.rule))
                .any(|rule| rule == question.teaches)
        });
        // Or an option lays it at that rule’s door, and the lesson is that the rule is silent.
        let blamed = question
            .choices
            .iter()
            .any(|choice| choice.claim == Claim::Refused(question.teaches));
        assert!(
            speaks || blamed,
            "{}: {:?}",
            question.name,
            question.teaches
        );
    }
}

#[test]
fn the_right_option_has_no_usual_place() {
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    let mut all = 0;
    for question in lesson_questions().chain(ticket_questions()) {
        let graded = question.grade().expect("a scenario that can be read");
        let place = graded
            .choices
            .iter()
            .position(|graded| graded.right)
            .expect("one holds");
        *places.entry(place).or_default() += 1;
        all += 1;
    }
    for (place, count) in places {
        assert!(count * 5 < all * 2, "place {place}: {count} of {all}");
    }
}

#[test]
fn every_misunderstanding_is_met() {
    let used: BTreeSet<Misconception> = lesson_questions()
        .flat_map(|question| question.choices)
        .filter_map(|choice| choice.belief)
        .collect();
    for (misunderstood, beliefs) in MISUNDERSTOOD {
        for belief in beliefs {
            assert!(used.contains(belief), "{misunderstood}: {belief}");
        }
    }
    for belief in Misconception::ALL {
        assert!(used.contains(belief), "{belief} stands in no lesson");
        assert!(belief.belief().ends_with('.') && belief.correction().ends_with('.'));
    }
}

#[test]
fn every_goal_can_be_reached_and_is_not_reached_yet() {
    for lesson in COURSE {
        let vary = &lesson.vary;
        let start = vary.start().expect("a scenario that can be read");
        let settings = vary.settings();
        assert!(settings.len() >= 3, "{}", lesson.name);
        assert!(
            settings.iter().any(|setting| setting.scenario == start),
            "{}: the start is no setting",
            lesson.name
        );
        assert!(!vary.is_met_by(&start), "{}: met at the start", lesson.name);
        let met = settings
            .iter()
            .filter(|setting| vary.is_met_by(&setting.scenario))
            .count();
        assert!(met >= 1, "{}: cannot be reached", lesson.name);
        assert!(met < settings.len(), "{}: always reached", lesson.name);
        if let Field::Way(ways) = vary.field {
            assert_eq!(ways.len(), settings.len(), "{}", lesson.name);
        }
    }
}

#[test]
fn names_are_used_once() {
    let mut names = BTreeSet::new();
    let lessons = COURSE.iter().map(|lesson| lesson.name);
    let drills = DRILLS.iter().map(|drill| drill.name);
    let questions = lesson_questions()
        .chain(ticket_questions())
        .map(|question| question.name);
    for name in lessons.chain(drills).collect::<Vec<_>>() {
        assert!(names.insert(name), "{name}");
    }
    let mut names = BTreeSet::new();
    for name in questions {
        let kebab = name
            .chars()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-');
        assert!(kebab && names.insert(name), "{name}");
    }
    for question in lesson_questions().chain(ticket_questions()) {
        let keys: BTreeSet<String> = question.choices.iter().map(|it| it.claim.key()).collect();
        assert_eq!(keys.len(), question.choices.len(), "{}", question.name);
    }
}

/// Every text of a lesson, and the scenarios that it speaks of.
fn texts(lesson: &Lesson) -> (Vec<&'static str>, Vec<&'static str>) {
    let mut texts = vec![lesson.title, lesson.about, lesson.vary.asks];
    let mut lines = vec![lesson.vary.scenario];
    texts.extend(lesson.remember);
    if let Field::Way(ways) = lesson.vary.field {
        texts.extend(ways.iter().map(|way| way.label));
        lines.extend(ways.iter().map(|way| way.line));
    }
    for question in lesson.questions {
        texts.extend(question.situation);
        texts.push(question.asks);
        lines.push(question.scenario);
        for case in question.choices.iter().filter_map(|it| it.claim.case()) {
            texts.push(case.label);
            lines.push(case.line);
        }
    }
    (texts, lines)
}

/// Durations of a text, in seconds: `2 hours`, `15 minutes`.
fn durations(text: &str) -> Vec<u32> {
    let words: Vec<&str> = text
        .split(|it: char| !it.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words
        .windows(2)
        .filter_map(|pair| {
            let [amount, unit] = pair else { return None };
            let amount: u32 = amount.parse().ok()?;
            match unit.trim_end_matches('s') {
                "hour" => Some(amount * 3600),
                "minute" => Some(amount * 60),
                _ => None,
            }
        })
        .collect()
}

#[test]
fn every_number_is_a_fact_or_part_of_the_scenario() {
    let facts: BTreeSet<u32> = limits::ALL.iter().map(|fact| fact.seconds.get()).collect();
    for lesson in COURSE {
        let (texts, lines) = texts(lesson);
        for text in texts {
            for seconds in durations(text) {
                let written = format!("-{}", notation::write_duration(Seconds::clamped(seconds)));
                let stated = lines
                    .iter()
                    .any(|line| line.split(['.', '~']).any(|word| word.ends_with(&written)));
                assert!(
                    stated || facts.contains(&seconds),
                    "{}: {text}: {seconds}",
                    lesson.name
                );
            }
        }
    }
    for belief in Misconception::ALL {
        for seconds in durations(belief.correction()) {
            assert!(facts.contains(&seconds), "{belief}: {seconds}");
        }
    }
}

#[test]
fn a_lesson_takes_a_few_minutes_and_blames_nobody() {
    const NEVER: [&str; 10] = [
        "please",
        "sorry",
        "oops",
        "invalid",
        "illegal",
        "simply",
        "obviously",
        "you forgot",
        "wrong",
        "!",
    ];
    let mut all: Vec<&str> = Vec::new();
    for lesson in COURSE {
        let (texts, _) = texts(lesson);
        let beliefs = lesson
            .questions
            .iter()
            .flat_map(|question| question.choices)
            .filter_map(|choice| choice.belief);
        let corrections: Vec<&str> = beliefs.map(Misconception::correction).collect();
        let words: usize = texts
            .iter()
            .chain(&corrections)
            .map(|text| text.split_whitespace().count())
            .sum();
        assert!(
            (150..=700).contains(&words),
            "{}: {words} words",
            lesson.name
        );
        all.extend(texts);
    }
    all.extend(DRILLS.iter().flat_map(|drill| drill.cause.situation));
    for belief in Misconception::ALL {
        all.extend([belief.belief(), belief.correction()]);
    }
    for text in all {
        let lower = text.to_lowercase();
        for word in NEVER {
            assert!(!lower.contains(word), "{word}: {text}");
        }
    }
}

#[test]
fn there_are_enough_lessons_and_tickets() {
    assert!((10..=12).contains(&COURSE.len()));
    assert!(DRILLS.len() >= 20);
}

#[test]
fn progress_reads_back_what_it_wrote() {
    let mut progress = Progress::default();
    for lesson in COURSE {
        for question in lesson.questions {
            for choice in question.choices {
                let key = choice.claim.key();
                progress.add(answer(Place::Lesson, lesson.name, question.name, &key));
            }
        }
        progress.add(Entry::Reached(lesson.name.to_owned()));
        progress.add(Entry::Restarted(lesson.name.to_owned()));
    }
    let line = progress.to_string();
    assert_eq!(Progress::read(&line), progress);
}

#[test]
fn another_version_loses_nothing() {
    let line = "badge:gold:2031 lesson:session:a-question-that-is-gone:lasts-1s:high \
                lesson:session:keys-with-an-end:an-option-that-is-gone:low reached:session \
                lesson:session:keys-with-an-end:lasts-7200s:certain :::: ü";
    let progress = Progress::read(line);
    assert_eq!(progress.to_string(), line);
    let session = lesson("session");
    assert_eq!(progress.answered(session), 0);
    assert!(progress.reached(session));
    assert_eq!(progress.missed(), []);
    assert_eq!(summary(&progress).rules, []);
}

#[test]
fn a_lesson_is_done_once_all_is_answered_and_reached() {
    let session = lesson("session");
    let mut progress = Progress::default();
    for question in session.questions {
        assert!(!progress.is_done(session));
        let (_, other) = keys(question);
        progress.add(answer(Place::Lesson, "session", question.name, &other));
    }
    assert_eq!(progress.answered(session), session.questions.len());
    assert!(!progress.is_done(session));
    progress.add(Entry::Reached("session".to_owned()));
    assert!(progress.is_done(session));
    assert_eq!(progress.next_lesson().map(|it| it.name), Some("signer"));

    progress.add(Entry::Restarted("session".to_owned()));
    assert_eq!(progress.answered(session), 0);
    assert!(!progress.reached(session));
}

#[test]
fn a_missed_rule_comes_back_in_a_later_lesson_until_it_is_right() {
    let chaining = Reason::Rule(RuleName::RoleChaining);
    let later = lesson("defaults");
    let question = question_named("after-a-session-token").expect("a question");
    let (right, other) = keys(question);
    let mut progress = Progress::default();
    assert_eq!(comes_back(&progress, later), None);

    progress.add(answer(Place::Lesson, "signer", question.name, &other));
    assert_eq!(
        progress.missed(),
        [(chaining, "after-a-session-token".to_owned())]
    );
    // Not where the lesson itself is about it.
    assert_eq!(comes_back(&progress, lesson("chaining")), None);
    let back = comes_back(&progress, later).expect("a question about the same rule");
    assert_eq!(back.teaches, chaining);
    assert_ne!(back.name, question.name);

    // Once answered it stays to be read, and comes back in no other lesson.
    progress.add(answer(Place::Again, "defaults", back.name, &keys(back).0));
    assert_eq!(comes_back(&progress, later), Some(back));
    assert_eq!(comes_back(&progress, lesson("role-maximum")), None);
    assert_eq!(progress.missed(), []);

    progress.add(answer(Place::Lesson, "signer", question.name, &right));
    assert_eq!(progress.missed(), []);
}

#[test]
fn the_summary_tells_what_was_missed() {
    let question = question_named("signature-expired").expect("a question");
    let (right, other) = keys(question);
    let mut progress = Progress::default();
    let mut sure = answer(Place::Lesson, "order", question.name, &other);
    if let Entry::Answered(answer) = &mut sure {
        answer.sure = Sureness::High;
    }
    progress.add(sure);
    let first = summary(&progress);
    assert_eq!(first.sure, [Misconception::EveryRefusalIsADuration]);
    let rule = first.rules.first().expect("one rule");
    assert_eq!(rule.rule, Reason::Error(ErrorClass::ClockSkew));
    assert!(!rule.learnt);

    progress.add(answer(Place::Again, "console", question.name, &right));
    let second = summary(&progress);
    let rule = second.rules.first().expect("one rule");
    assert_eq!((rule.right, rule.missed, rule.learnt), (1, 1, true));
    assert_eq!(second.beliefs, first.beliefs);
}

#[test]
fn tickets_come_by_chance_and_new_ones_first() {
    let mut progress = Progress::default();
    let mut seen = BTreeSet::new();
    for _ in DRILLS {
        let drill = next_drill(&progress, 0.5).expect("a ticket");
        assert!(seen.insert(drill.name), "{} again", drill.name);
        let (right, _) = keys(&drill.cause);
        progress.add(answer(Place::Ticket, drill.name, drill.cause.name, &right));
    }
    assert_ne!(next_drill(&progress, 0.0), next_drill(&progress, 0.99));
}

#[test]
fn a_remedy_that_does_not_help_says_what_the_engine_says() {
    let drill = DRILLS
        .iter()
        .find(|drill| drill.name == "maximum-first")
        .expect("a ticket");
    let graded = drill.remedy.grade().expect("a scenario that can be read");
    let raise: &Choice = drill
        .remedy
        .choices
        .iter()
        .find(|choice| choice.claim.key() == "helps-raise-role-maximum")
        .expect("an option");
    assert!(!raise.claim.holds(&graded.report));
    let told = graded
        .report
        .remedies
        .iter()
        .find(|remedy| Claim::Helps(remedy.id) == raise.claim)
        .expect("a remedy");
    assert_eq!(graded.why_not(raise), told.why);
}

#[test]
fn a_cause_that_does_not_decide_is_told_of_the_call_that_it_is_about() {
    let drill = DRILLS
        .iter()
        .find(|drill| drill.name == "maximum-first")
        .expect("a ticket");
    let graded = drill.cause.grade().expect("a scenario that can be read");
    let why_not = |key: &str| {
        let choice = drill.cause.choices.iter().find(|it| it.claim.key() == key);
        graded.why_not(choice.expect("an option"))
    };
    // The call before it takes up to 36 hours, and that is not asked about.
    assert!(why_not("because-above-maximum").contains("12 hours"));
    assert!(why_not("because-role-chaining").contains("not first"));
}
