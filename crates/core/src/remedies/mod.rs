//! Ways out. Each is an edit of the scenario, and is judged like any other scenario before it is
//! offered; one that would only change the error message is not offered.

mod case;
mod identity;
mod other_errors;
mod proposal;
mod request;
mod route;

use crate::engine::{evaluate, obtainable_maximum};
use crate::facts::identities::SizedBy;
use crate::judgement::{HopJudgement, Judgement, Verdict};
use crate::model::{RemedyName, Scenario, Seconds};
use case::{Case, Problem};
use proposal::Proposal;

pub use proposal::{Condition, WhyNot};

/// A remedy, judged.
#[derive(Debug, Clone)]
pub struct Remedy {
    /// Its name.
    pub name: RemedyName,
    /// What must hold beside what the scenario states, all of it, for it to help; or what stands
    /// against it.
    pub applies: Result<Vec<Condition>, WhyNot>,
    /// The scenario as the remedy makes it, where it makes one.
    pub edited: Option<Edited>,
}

/// A scenario that a remedy made, with what becomes of it.
#[derive(Debug, Clone)]
pub struct Edited {
    /// The scenario.
    pub scenario: Scenario,
    /// What becomes of it.
    pub verdict: Verdict,
    /// How long its last session lasts, where that is certain.
    pub effective: Option<Seconds>,
    /// Whether that is as long as the work.
    pub meets_need: Option<bool>,
    /// The most seconds that any request could get in it, its unknowns at their best.
    pub obtainable: Option<Seconds>,
    /// Whether the first role's stated maximum, or its permission set's session, was raised too.
    pub raises_first: bool,
}

/// Every remedy for a scenario.
#[derive(Debug, Clone)]
pub struct Remedies {
    /// The hop that they are about: the first that is refused, undecided or too short.
    pub target: Option<usize>,
    /// All of them: those that apply first, best first.
    pub list: Vec<Remedy>,
}

/// Judges every remedy for a scenario of which that was found.
#[must_use]
pub fn remedies(scenario: &Scenario, judgement: &Judgement) -> Remedies {
    let case = Case::of(scenario, judgement);
    let place = |remedy: &Remedy| (remedy.applies.is_err(), rank(remedy.name, &case));
    let mut list: Vec<Remedy> = Vec::with_capacity(RemedyName::ALL.len());
    for name in RemedyName::ALL {
        let remedy = judge(*name, &case);
        let before = list.partition_point(|other| place(other) <= place(&remedy));
        list.insert(before, remedy);
    }
    Remedies {
        target: case.target,
        list,
    }
}

fn judge(name: RemedyName, case: &Case<'_>) -> Remedy {
    let edit = match propose(name, case) {
        Proposal::No(why_not) => {
            return Remedy {
                name,
                applies: Err(why_not),
                edited: None,
            };
        }
        Proposal::Edit(edit) => edit,
    };
    let judged = evaluate(&edit.scenario);
    let obtainable = obtainable_maximum(&edit.scenario, &judged);
    let applies = match edit.why_not {
        Some(why_not) => Err(why_not),
        None if case.improves(&judged, obtainable, edit.long_enough) => Ok(edit.conditions),
        None => Err(WhyNot::NoBetter),
    };
    let edited = Edited {
        verdict: judged.verdict,
        effective: judged
            .hops
            .last()
            .map_or(judged.source.effective, HopJudgement::effective),
        meets_need: judged.meets_need,
        obtainable,
        raises_first: edit.raises_first,
        scenario: edit.scenario,
    };
    Remedy {
        name,
        applies,
        edited: Some(edited),
    }
}

fn propose(name: RemedyName, case: &Case<'_>) -> Proposal {
    if let Some(why_not) = case.rules_out(name) {
        return Proposal::No(why_not);
    }
    let remedy: fn(&Case<'_>) -> Proposal = match name {
        RemedyName::BroadenRoleA => route::broaden_role_a,
        RemedyName::ResourcePolicy => route::resource_policy,
        RemedyName::ConsoleSwitchRole => route::console_switch_role,
        RemedyName::AssumeDirectlyFromUser => route::assume_directly_from_user,
        RemedyName::MfaInAssumeRole => route::mfa_in_assume_role,
        RemedyName::SkipSessionToken => route::skip_session_token,
        RemedyName::UseSessionTokenAlone => route::use_session_token_alone,
        RemedyName::FederateToTarget => identity::federate_to_target,
        RemedyName::PermissionSet => identity::permission_set,
        RemedyName::RunAsTargetRole => identity::run_as_target_role,
        RemedyName::PodIdentityTargetRole => identity::pod_identity_target_role,
        RemedyName::RolesAnywhere => identity::roles_anywhere,
        RemedyName::UseLongTermKeys => identity::use_long_term_keys,
        RemedyName::AskOneHour => request::ask_one_hour,
        RemedyName::RenewAutomatically => request::renew_automatically,
        RemedyName::RaiseRoleMaximum => request::raise_role_maximum,
        RemedyName::SplitTheWork => request::split_the_work,
        RemedyName::DropSessionDuration => request::drop_session_duration,
        RemedyName::FitTheRange => request::fit_the_range,
        RemedyName::AskLonger => request::ask_longer,
        RemedyName::UpgradeTheClient => other_errors::upgrade_the_client,
        RemedyName::SignInAgain => other_errors::sign_in_again,
        RemedyName::SetTheClock => other_errors::set_the_clock,
        RemedyName::FixTrustOrPermission => other_errors::fix_trust_or_permission,
    };
    remedy(case)
}

/// Best first: what mends the very error, then fewer hops, then what fits the kind of caller, then
/// living with an hour. Long-term keys never come first where anything else helps.
fn rank(name: RemedyName, case: &Case<'_>) -> u8 {
    let source = case.source();
    let workload = case.is_workload();
    let in_console = source.holds.is_console();
    match name {
        RemedyName::FixTrustOrPermission => 0,
        RemedyName::SignInAgain => 1,
        RemedyName::SetTheClock => 2,
        RemedyName::UpgradeTheClient => 3,
        RemedyName::DropSessionDuration => 4,
        RemedyName::AskLonger => 5,
        RemedyName::RaiseRoleMaximum => 6,
        RemedyName::FitTheRange => 7,
        RemedyName::PermissionSet if case.problem == Problem::Source => 8,
        RemedyName::RolesAnywhere if source.sized_by == SizedBy::Profile => 9,
        RemedyName::BroadenRoleA => 10,
        RemedyName::RunAsTargetRole => 11,
        RemedyName::PodIdentityTargetRole => 12,
        RemedyName::RenewAutomatically if workload => 13,
        RemedyName::FederateToTarget => 14,
        RemedyName::PermissionSet if source.sized_by == SizedBy::PermissionSet => 15,
        RemedyName::ConsoleSwitchRole if in_console => 16,
        RemedyName::SkipSessionToken if !case.token_had_mfa() => 17,
        RemedyName::MfaInAssumeRole => 18,
        RemedyName::SkipSessionToken => 19,
        RemedyName::AssumeDirectlyFromUser => 20,
        RemedyName::ConsoleSwitchRole => 21,
        RemedyName::PermissionSet => 22,
        RemedyName::ResourcePolicy => 23,
        RemedyName::RenewAutomatically => 24,
        RemedyName::AskOneHour => 25,
        RemedyName::RolesAnywhere => 26,
        RemedyName::UseSessionTokenAlone => 27,
        RemedyName::SplitTheWork => 28,
        RemedyName::UseLongTermKeys => 29,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notation;

    #[test]
    fn every_condition_is_named() {
        let line = "v1~unknown~assume-role.ask-1h~assume-role.ask-2h";
        let scenario = notation::read(line).expect("a scenario");
        let remedies = remedies(&scenario, &evaluate(&scenario));
        let mut remedies = remedies.list.into_iter();
        let remedy = remedies.find(|remedy| remedy.name == RemedyName::ResourcePolicy);
        let conditions = [
            Condition::CallerIsRole,
            Condition::TwoAccounts,
            Condition::MaximumIsEnough,
            Condition::ServiceTakesPolicies,
        ];
        assert_eq!(remedy.expect("it").applies, Ok(conditions.to_vec()));
    }
}
