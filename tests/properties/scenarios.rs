//! What holds of every scenario: exhaustively for up to two calls, for random ones beyond.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should panic"
)]

use super::{Extent, for_any, property};
use proptest::prelude::*;
use session_advisor_core::engine::evaluate;
use session_advisor_core::facts::Certainty;
use session_advisor_core::judgement::{Effect, HopJudgement, Judgement, Limit, Verdict};
use session_advisor_core::model::{
    Account, Ask, ErrorClass, Hop, Identity, Observed, Operation, Reason, RemedyName, RoleLabel,
    RuleName, Scenario, Seconds, SignedInAs, Source, SourceKind,
};
use session_advisor_core::{notation, remedies, rules};

fn seconds(amount: u32) -> Seconds {
    Seconds::new(amount).expect("a test's duration is small enough")
}

/// Every source that the rules can tell apart.
fn sources() -> Vec<Source> {
    let half_hour = Some(seconds(1800));
    let mut sources: Vec<Source> = SourceKind::ALL
        .iter()
        .map(|kind| Source::new(Identity::of(*kind)))
        .collect();
    sources.extend(
        [
            Identity::Saml { until: half_hour },
            Identity::ConsoleIamUser { left: half_hour },
            Identity::ConsoleIamUser {
                left: Some(seconds(36_000)),
            },
            Identity::ConsoleFederated { left: half_hour },
            Identity::CliLogin {
                signed_in: Some(SignedInAs::User),
            },
            Identity::CliLogin {
                signed_in: Some(SignedInAs::Role),
            },
            Identity::CliLogin {
                signed_in: Some(SignedInAs::Root),
            },
        ]
        .map(Source::new),
    );
    for kind in [SourceKind::IdentityCenter, SourceKind::TemporaryCredentials] {
        let identity = Identity::of(kind);
        sources.push(Source {
            session: Some(seconds(28_800)),
            ..Source::new(identity)
        });
    }
    sources
}

/// Both sides of every boundary that a call can have.
const BOUNDARIES: [u32; 14] = [
    0, 59, 60, 300, 899, 900, 1801, 3600, 3601, 7201, 43_200, 43_201, 129_600, 129_601,
];

fn asks(amounts: &[u32]) -> Vec<Ask> {
    let known = amounts.iter().map(|amount| Ask::For(seconds(*amount)));
    [Ask::Nothing, Ask::Unknown]
        .into_iter()
        .chain(known)
        .collect()
}

fn hops(amounts: &[u32], maximums: &[Option<u32>]) -> Vec<Hop> {
    let mut hops = Vec::new();
    for operation in Operation::ALL {
        for ask in asks(amounts) {
            for maximum in maximums {
                // A role's maximum says nothing about calls that return no role session.
                let sized = operation.returns_role_session() || *operation == Operation::SwitchRole;
                if maximum.is_none() || sized {
                    hops.push(Hop {
                        ask,
                        role_maximum: maximum.map(seconds),
                        ..Hop::new(*operation)
                    });
                }
            }
        }
    }
    hops
}

fn scenario_of(source: Source, hops: &[Hop]) -> Scenario {
    let mut scenario = Scenario::new(source);
    scenario.hops.extend_from_slice(hops);
    scenario
}

fn context(scenario: &Scenario) -> String {
    notation::write(scenario)
}

/// What holds of every judgement.
fn check_judgement(scenario: &Scenario, judgement: &Judgement) {
    let mut refused_before = false;
    for (index, found) in judgement.hops.iter().enumerate() {
        check_hop(scenario, index, found);
        let observed = scenario.hops[index].observed.is_some();
        if refused_before && !observed {
            assert_eq!(found.verdict, Verdict::NotReached, "{}", context(scenario));
        } else {
            assert_ne!(found.verdict, Verdict::NotReached, "{}", context(scenario));
        }
        refused_before |= found.verdict == Verdict::Refused;
    }
    let worst = [Verdict::Refused, Verdict::Depends, Verdict::Shortened]
        .into_iter()
        .find(|verdict| judgement.hops.iter().any(|hop| hop.verdict == *verdict))
        .unwrap_or(Verdict::Accepted);
    assert_eq!(judgement.verdict, worst, "{}", context(scenario));
}

fn check_hop(scenario: &Scenario, index: usize, found: &HopJudgement) {
    let context = || format!("hop {index} of {}", context(scenario));
    let refusing: Vec<Reason> = found
        .findings
        .iter()
        .filter(|finding| finding.effect == Effect::Refuses)
        .map(|finding| finding.reason)
        .collect();

    // Nothing granted exceeds a limit that applies.
    if let Some(effective) = found.effective() {
        for limit in &found.limits {
            assert!(
                limit.seconds().is_none_or(|most| effective <= most),
                "{} lasts longer than {limit:?}",
                context()
            );
        }
    }
    // Every refusal has a rule and a citation; nothing else refuses.
    assert_eq!(
        found.verdict == Verdict::Refused,
        !refusing.is_empty(),
        "{}",
        context()
    );
    for finding in &found.findings {
        assert!(
            !finding.sources.is_empty(),
            "{} {finding:?} rests on nothing",
            context()
        );
        // What is called documented is documented by AWS.
        let by_aws = finding.sources.iter().any(|page| page.is_from_aws());
        let documented = finding.certainty == Certainty::Documented;
        assert!(by_aws || !documented, "{} {finding:?}", context());
    }
    // Refusals stand in the order of the checks, and the first error is the first of them.
    let order: Vec<usize> = refusing
        .iter()
        .map(|reason| rules::check_order(*reason))
        .collect();
    assert!(order.is_sorted(), "{} {refusing:?}", context());
    if let Some(first) = found.first_error {
        assert_eq!(refusing.first(), Some(&first), "{}", context());
        assert!(
            found
                .refuses_next
                .is_none_or(|next| refusing.contains(&next)),
            "{}",
            context()
        );
        assert_ne!(found.refuses_next, Some(first), "{}", context());
    } else {
        assert_eq!(found.refuses_next, None, "{}", context());
    }
    // At most one limit binds, and it is the smallest that is known.
    let binding: Vec<_> = found.limits.iter().filter(|limit| limit.binds).collect();
    assert!(binding.len() <= 1, "{}", context());
    for limit in binding {
        let smallest = found.limits.iter().filter_map(Limit::seconds).min();
        assert_eq!(limit.seconds(), smallest, "{}", context());
    }
    // An unknown is named wherever the verdict hangs on one.
    if found.verdict == Verdict::Depends {
        let may = found
            .findings
            .iter()
            .any(|finding| finding.effect == Effect::MayRefuse);
        let varies = found.lasts.is_some_and(|lasts| lasts.known().is_none());
        assert!(may || varies, "{}", context());
    }
}

/// What holds of every remedy.
fn check_remedies(scenario: &Scenario, judgement: &Judgement) {
    let all = remedies::remedies(scenario, judgement);
    assert_eq!(
        all.list.len(),
        RemedyName::ALL.len(),
        "{}",
        context(scenario)
    );
    // Every remedy is answered, and once.
    for name in RemedyName::ALL {
        assert!(
            all.list.iter().any(|it| it.name == *name),
            "{name} of {}",
            context(scenario)
        );
    }
    // Those that apply come first.
    assert!(
        all.list.iter().map(|it| it.applies.is_err()).is_sorted(),
        "{}",
        context(scenario)
    );
    for remedy in all.list.iter().filter(|remedy| remedy.applies.is_ok()) {
        let edited = remedy
            .edited
            .as_ref()
            .expect("a remedy that applies is an edit");
        let after = evaluate(&edited.scenario);
        let context = || format!("{} for {}", remedy.name, context(scenario));
        assert_eq!(after.verdict, edited.verdict, "{}", context());
        // It never leaves the refusal that it cures.
        assert_ne!(after.verdict, Verdict::Refused, "{}", context());
        assert!(
            judgement.verdict != Verdict::Accepted
                || judgement.meets_need == Some(false)
                || scenario.source.ask != Ask::Nothing,
            "{} mends nothing",
            context()
        );
    }
    // Raising the maximum is never offered where it would only change the message.
    let chained = all
        .target
        .and_then(|target| judgement.hops.get(target))
        .is_some_and(|hop| hop.chained() == Some(true));
    if chained {
        let raise = all
            .list
            .iter()
            .find(|it| it.name == RemedyName::RaiseRoleMaximum);
        assert!(
            raise.is_some_and(|it| it.applies.is_err()),
            "{}",
            context(scenario)
        );
    }
}

fn check_notation(scenario: &Scenario) {
    let line = notation::write(scenario);
    assert_eq!(notation::read(&line).as_ref(), Ok(scenario), "{line}");
}

property!(up_to_two_hops_with_boundary_durations);

fn up_to_two_hops_with_boundary_durations(extent: Extent) {
    let maximums = [None, Some(3600), Some(7200), Some(43_200)];
    let all = hops(&BOUNDARIES, &maximums);
    let mut count = 0_u64;
    for source in sources() {
        for first in &all {
            let scenario = scenario_of(source, &[*first]);
            check_judgement(&scenario, &evaluate(&scenario));
            check_notation(&scenario);
            count += 1;
            for second in extent.of(&all) {
                let scenario = scenario_of(source, &[*first, *second]);
                check_judgement(&scenario, &evaluate(&scenario));
                count += 1;
            }
        }
    }
    extent.assert_tried(count, 2_000_000);
}

property!(three_hops_with_durations_by_class);

fn three_hops_with_durations_by_class(extent: Extent) {
    let classes = [None, Some(899), Some(3600), Some(7200), Some(43_201)];
    let all: Vec<Hop> = Operation::ALL
        .iter()
        .flat_map(|operation| classes.map(|class| (*operation, class)))
        .map(|(operation, class)| Hop {
            ask: class.map_or(Ask::Nothing, |amount| Ask::For(seconds(amount))),
            role_maximum: Some(seconds(43_200)),
            ..Hop::new(operation)
        })
        .collect();
    let mut count = 0_u64;
    for source in sources() {
        for first in &all {
            for second in &all {
                for third in extent.of(&all) {
                    let scenario = scenario_of(source, &[*first, *second, *third]);
                    check_judgement(&scenario, &evaluate(&scenario));
                    count += 1;
                }
            }
        }
    }
    extent.assert_tried(count, (sources().len() * all.len().pow(3)) as u64);
}

property!(remedies_of_up_to_two_hops);

fn remedies_of_up_to_two_hops(extent: Extent) {
    let all = hops(
        &[899, 3600, 7200, 43_201],
        &[None, Some(3600), Some(43_200)],
    );
    let mut count = 0_u64;
    for source in sources() {
        for need in [None, Some(seconds(28_800))] {
            for first in &all {
                let mut scenario = scenario_of(source, &[*first]);
                scenario.need = need;
                check_remedies(&scenario, &evaluate(&scenario));
                count += 1;
                for second in extent.of(&all) {
                    let mut scenario = scenario_of(source, &[*first, *second]);
                    scenario.need = need;
                    check_remedies(&scenario, &evaluate(&scenario));
                    count += 1;
                }
            }
        }
    }
    extent.assert_tried(count, 500_000);
}

property!(asking_for_more_never_turns_a_refusal_into_acceptance);

fn asking_for_more_never_turns_a_refusal_into_acceptance(extent: Extent) {
    let first_hops = hops(&[900, 3600, 7200], &[None, Some(43_200)]);
    let maximums = [None, Some(3600), Some(43_200)].map(|maximum| maximum.map(seconds));
    for source in sources() {
        let starts = std::iter::once(None).chain(extent.of(&first_hops).copied().map(Some));
        for first in starts {
            for operation in Operation::ALL {
                for role_maximum in maximums {
                    let mut refused = false;
                    for amount in BOUNDARIES {
                        let ask = Ask::For(seconds(amount));
                        let last = Hop {
                            ask,
                            role_maximum,
                            ..Hop::new(*operation)
                        };
                        let hops: Vec<Hop> = first.into_iter().chain([last]).collect();
                        let scenario = scenario_of(source, &hops);
                        let judgement = evaluate(&scenario);
                        let last = judgement.hops.last().expect("there is a hop");
                        // Only the minimum lets more be granted than less.
                        if last.can_be_refused_by(Reason::Rule(RuleName::BelowMinimum)) {
                            continue;
                        }
                        let now = last.verdict == Verdict::Refused;
                        assert!(now || !refused, "{}", context(&scenario));
                        refused = now;
                    }
                }
            }
        }
    }
}

/// What is known afterwards of a call: refused, or granted for that long.
fn outcome(judgement: &Judgement) -> Vec<(bool, Option<Seconds>)> {
    judgement
        .hops
        .iter()
        .map(|hop| {
            (
                matches!(hop.verdict, Verdict::Refused | Verdict::NotReached),
                hop.effective(),
            )
        })
        .collect()
}

/// What the source may turn out to be. In the console that is somebody signed in there.
fn identities(scenario: &Scenario) -> Vec<Identity> {
    let switches = scenario
        .hops
        .iter()
        .all(|hop| hop.operation == Operation::SwitchRole);
    let user_in_console = Identity::ConsoleIamUser { left: None };
    match scenario.source.identity {
        Identity::Unknown if switches => {
            vec![user_in_console, Identity::ConsoleFederated { left: None }]
        }
        Identity::IamUser if switches => vec![user_in_console],
        Identity::Unknown => vec![
            Identity::IamUser,
            Identity::TemporaryCredentials,
            Identity::IdentityCenter,
            Identity::Ec2InstanceProfile,
        ],
        identity => vec![identity],
    }
}

/// The scenario with everything that it leaves unknown learnt, in every way that can be.
fn worlds(scenario: &Scenario) -> Vec<Scenario> {
    let mut worlds: Vec<Scenario> = identities(scenario)
        .into_iter()
        .map(|identity| Scenario {
            source: Source {
                identity,
                ..scenario.source
            },
            ..scenario.clone()
        })
        .collect();
    worlds = spread(&worlds, |world, out| match world.source.identity {
        Identity::ConsoleIamUser { left: None } => {
            for left in [0, 1800, 3600, 43_200].map(seconds) {
                let identity = Identity::ConsoleIamUser { left: Some(left) };
                out(Scenario {
                    source: Source {
                        identity,
                        ..world.source
                    },
                    ..world.clone()
                });
            }
        }
        _ => out(world.clone()),
    });
    for index in 0..scenario.hops.len() {
        worlds = spread(&worlds, |world, out| {
            let hop = world.hops[index];
            let maximums = match hop.role_maximum {
                None => [3600, 7200, 43_200]
                    .map(|amount| Some(seconds(amount)))
                    .to_vec(),
                known => vec![known],
            };
            let asks = match hop.ask {
                Ask::Unknown => BOUNDARIES.map(|amount| Ask::For(seconds(amount))).to_vec(),
                known => vec![known],
            };
            for role_maximum in maximums {
                for ask in &asks {
                    let mut learnt = world.clone();
                    learnt.hops[index] = Hop {
                        role_maximum,
                        ask: *ask,
                        ..hop
                    };
                    out(learnt);
                }
            }
        });
    }
    worlds
}

fn spread(
    worlds: &[Scenario],
    mut learn: impl FnMut(&Scenario, &mut dyn FnMut(Scenario)),
) -> Vec<Scenario> {
    let mut learnt = Vec::new();
    for world in worlds {
        learn(world, &mut |world| learnt.push(world));
    }
    learnt
}

property!(learning_a_fact_never_contradicts_what_was_said);

fn learning_a_fact_never_contradicts_what_was_said(extent: Extent) {
    let last_hops = hops(&[899, 3600, 7201], &[None, Some(3600)]);
    let first_hops = hops(&[3600, 7201], &[None]);
    let mut count = 0_u64;
    for source in sources() {
        for first in std::iter::once(None).chain(first_hops.iter().copied().map(Some)) {
            for last in extent.of(&last_hops) {
                let hops: Vec<Hop> = first.into_iter().chain([*last]).collect();
                let scenario = scenario_of(source, &hops);
                // Somebody unknown is either in the console or not, never both in one scenario.
                let switches = |hop: &&Hop| hop.operation == Operation::SwitchRole;
                let switching = hops.iter().filter(switches).count();
                if source.identity == Identity::Unknown && ![0, hops.len()].contains(&switching) {
                    continue;
                }
                let before = evaluate(&scenario);
                let said = outcome(&before);
                for world in worlds(&scenario) {
                    let learnt = outcome(&evaluate(&world));
                    count += 1;
                    for (index, (said, learnt)) in said.iter().zip(&learnt).enumerate() {
                        // What was left open may turn out either way, and so may all after it.
                        if before.hops[index].verdict == Verdict::Depends {
                            break;
                        }
                        assert_eq!(
                            said,
                            learnt,
                            "hop {index} of {} as {}",
                            context(&scenario),
                            context(&world)
                        );
                    }
                }
            }
        }
    }
    extent.assert_tried(count, 1_000_000);
}

#[test]
fn what_depends_can_turn_out_in_two_ways() {
    let last_hops = hops(&[899, 3600, 7201], &[None, Some(3600), Some(43_200)]);
    for source in [
        Identity::IamUser,
        Identity::Oidc,
        Identity::Unknown,
        Identity::ConsoleIamUser { left: None },
    ] {
        for last in &last_hops {
            let scenario = scenario_of(Source::new(source), &[*last]);
            if evaluate(&scenario).verdict != Verdict::Depends {
                continue;
            }
            let outcomes: std::collections::HashSet<_> = worlds(&scenario)
                .iter()
                .map(|world| outcome(&evaluate(world)))
                .collect();
            // How long credentials of unknown length last is no world that can be listed here.
            let life_decides = last.operation == Operation::ConsoleLink
                || last.operation == Operation::GetWebIdentityToken;
            assert!(
                outcomes.len() > 1 || life_decides,
                "{}: {outcomes:?}",
                context(&scenario)
            );
        }
    }
}

prop_compose! {
    fn any_seconds()(choice in 0..4, boundary in proptest::sample::select(&BOUNDARIES[..]), any in 0..=i32::MAX.unsigned_abs()) -> Seconds {
        seconds(if choice == 0 { any } else { boundary })
    }
}

fn any_ask() -> impl Strategy<Value = Ask> {
    prop_oneof![
        Just(Ask::Nothing),
        Just(Ask::Unknown),
        any_seconds().prop_map(Ask::For)
    ]
}

fn any_account() -> impl Strategy<Value = Option<Account>> {
    proptest::option::of(
        proptest::char::range('a', 'c')
            .prop_map(|letter| Account::new(letter).expect("a letter from a to z is an account")),
    )
}

fn any_identity() -> impl Strategy<Value = Identity> {
    let kind = proptest::sample::select(SourceKind::ALL);
    let signed_in = proptest::option::of(proptest::sample::select(SignedInAs::ALL));
    (kind, proptest::option::of(any_seconds()), signed_in).prop_map(|(kind, amount, signed_in)| {
        match Identity::of(kind) {
            Identity::Saml { .. } => Identity::Saml { until: amount },
            Identity::ConsoleIamUser { .. } => Identity::ConsoleIamUser { left: amount },
            Identity::ConsoleFederated { .. } => Identity::ConsoleFederated { left: amount },
            Identity::CliLogin { .. } => Identity::CliLogin { signed_in },
            identity => identity,
        }
    })
}

fn any_observed() -> impl Strategy<Value = Option<Observed>> {
    let refusing: Vec<Reason> = RuleName::ALL
        .iter()
        .filter(|rule| rules::refuses(**rule))
        .map(|rule| Reason::Rule(*rule))
        .chain(ErrorClass::ALL.iter().map(|class| Reason::Error(*class)))
        .collect();
    let answer = prop_oneof![
        Just(Observed::Accepted),
        proptest::sample::select(refusing).prop_map(Observed::Refused)
    ];
    prop_oneof![3 => Just(None), 1 => answer.prop_map(Some)]
}

fn any_hop() -> impl Strategy<Value = Hop> {
    (
        proptest::sample::select(Operation::ALL),
        any_ask(),
        proptest::option::of(any_seconds()),
        any::<bool>(),
        any_observed(),
        proptest::option::of("[A-Za-z0-9_-]{1,64}"),
        any_account(),
    )
        .prop_map(
            |(operation, ask, role_maximum, mfa, observed, role, account)| Hop {
                operation,
                ask,
                role_maximum,
                mfa,
                observed,
                role: role.and_then(|role| RoleLabel::new(&role)),
                account,
            },
        )
}

fn any_scenario(hops: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Scenario> {
    let source = (
        any_identity(),
        proptest::option::of(any_seconds()),
        any_ask(),
        any_account(),
    );
    let hops = proptest::collection::vec(any_hop(), hops);
    (proptest::option::of(any_seconds()), source, hops).prop_map(
        |(need, (identity, session, ask, account), hops)| Scenario {
            need,
            source: Source {
                identity,
                session,
                ask,
                account,
            },
            hops,
        },
    )
}

property!(judgements_and_remedies_of_any_scenario);

fn judgements_and_remedies_of_any_scenario(extent: Extent) {
    for_any(extent.cases(20_000), &any_scenario(0..=20), |scenario| {
        let judgement = evaluate(&scenario);
        check_judgement(&scenario, &judgement);
        check_remedies(&scenario, &judgement);
        Ok(())
    });
}

property!(the_notation_round_trips);

fn the_notation_round_trips(extent: Extent) {
    for_any(extent.cases(20_000), &any_scenario(0..=12), |scenario| {
        check_notation(&scenario);
        let report = session_advisor_explain::evaluate(&scenario);
        prop_assert_eq!(report.scenario, notation::write(&scenario));
        Ok(())
    });
}

property!(no_line_panics);

fn no_line_panics(extent: Extent) {
    for_any(extent.cases(20_000), &"\\PC{0,80}", |text| {
        let _ = session_advisor_explain::evaluate_line(&text);
        Ok(())
    });
}

/// What looks like notation.
const LIKE_NOTATION: &str =
    "v1(\\.need-[0-9hms]{0,4})?(~[a-z-]{0,20}(\\.[a-z]{1,7}-?[0-9a-z]{0,6}){0,3}){0,4}";

property!(what_looks_like_notation_is_read_or_the_error_has_a_place);

fn what_looks_like_notation_is_read_or_the_error_has_a_place(extent: Extent) {
    for_any(extent.cases(20_000), &LIKE_NOTATION, |text| {
        if let Err(error) = session_advisor_explain::evaluate_line(&text) {
            prop_assert!(error.start <= error.end);
            prop_assert!(error.end <= text.encode_utf16().count());
        }
        Ok(())
    });
}
