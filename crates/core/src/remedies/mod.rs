//! Ways out. Each is an edit of the scenario, and is judged like any other scenario before it is
//! offered; one that would only change the error message is not offered.
//!
//! One file each holds all of a remedy. The list of them is `every_remedy!` in the model, and what
//! follows here is made from it. What is proposed and what is said stand in functions of their own,
//! so that a program which only judges does not carry the words.

mod case;
mod condition;
mod identity;
mod judged;
mod offer;
mod other_errors;
mod proposal;
mod remedy;
mod request;
mod route;
mod why_not;

use crate::engine::{evaluate, obtainable_maximum};
use crate::judgement::{HopJudgement, Judgement};
use crate::model::{RemedyName, Scenario, Seconds, every_remedy};
use crate::words::Sentence;
use case::Case;
use offer::Offer;
use proposal::Proposal;
use remedy::{Rank, Remedy};

pub use condition::Condition;
pub use judged::{Edited, JudgedRemedy, Remedies};
pub use why_not::WhyNot;

macro_rules! remedies {
    ($( $(#[$doc:meta])+ $module:ident::$Name:ident => $name:literal; )*) => {
        $( mod $module; )*

        fn propose(name: RemedyName, case: &Case<'_>) -> Proposal {
            let (looks_at, propose): (fn(_) -> bool, fn(&Case<'_>) -> Proposal) = match name {
                $( RemedyName::$Name => ($module::$Name::looks_at, $module::$Name::propose), )*
            };
            match case.rules_out(looks_at) {
                Some(why_not) => Proposal::No(why_not),
                None => propose(case),
            }
        }

        fn rank(name: RemedyName, case: &Case<'_>) -> Rank {
            match name { $( RemedyName::$Name => $module::$Name::rank(case), )* }
        }

        fn helps(name: RemedyName, offer: &Offer<'_>) -> Sentence {
            match name { $( RemedyName::$Name => $module::$Name::helps(offer), )* }
        }

        fn against(name: RemedyName, why_not: WhyNot, offer: &Offer<'_>) -> &'static str {
            let words = match name {
                $( RemedyName::$Name => $module::$Name::against(why_not, offer), )*
            };
            words.unwrap_or(why_not.in_words(offer.target_call().is_some()))
        }

        /// What a remedy is called in a heading.
        #[must_use]
        pub const fn title(name: RemedyName) -> &'static str {
            match name { $( RemedyName::$Name => $module::$Name::TITLE, )* }
        }

        /// What a remedy costs.
        #[must_use]
        pub const fn trade_off(name: RemedyName) -> &'static str {
            match name { $( RemedyName::$Name => $module::$Name::TRADE_OFF, )* }
        }

        /// What becomes of a scenario by a remedy, where its session lasts that long; `None` where
        /// the verdict says it.
        #[must_use]
        pub fn outcome(name: RemedyName, effective: Seconds) -> Option<String> {
            match name { $( RemedyName::$Name => $module::$Name::outcome(effective), )* }
        }

        /// Commands and settings for a remedy, ready to paste; `target` is the hop to fix.
        #[must_use]
        pub fn commands(
            remedy: &JudgedRemedy,
            scenario: &Scenario,
            target: Option<usize>,
        ) -> Vec<String> {
            let offer = &Offer::of(remedy, scenario, target);
            match remedy.name { $( RemedyName::$Name => $module::$Name::commands(offer), )* }
        }
    };
}
every_remedy!(remedies);

/// Judges every remedy for a scenario of which that was found.
#[must_use]
pub fn remedies(scenario: &Scenario, judgement: &Judgement) -> Remedies {
    let case = Case::of(scenario, judgement);
    // Names are in the order of the list.
    let place = |it: &JudgedRemedy| (it.applies.is_err(), rank(it.name, &case), it.name);
    let mut list: Vec<JudgedRemedy> = Vec::with_capacity(RemedyName::ALL.len());
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

fn judge(name: RemedyName, case: &Case<'_>) -> JudgedRemedy {
    let edit = match propose(name, case) {
        Proposal::No(why_not) => {
            return JudgedRemedy {
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
    JudgedRemedy {
        name,
        applies,
        edited: Some(edited),
    }
}

/// Why a remedy helps and on which conditions, or why it does not, in a sentence or two; `target` is
/// the hop to fix.
#[must_use]
pub fn why(remedy: &JudgedRemedy, scenario: &Scenario, target: Option<usize>) -> String {
    let offer = &Offer::of(remedy, scenario, target);
    let conditions = match &remedy.applies {
        Err(why_not) => return against(remedy.name, *why_not, offer).to_owned(),
        Ok(conditions) => conditions,
    };
    let mut text = String::with_capacity(256);
    for (index, condition) in conditions.iter().enumerate() {
        text.push_str(if index == 0 { "If " } else { " and " });
        text.push_str(&condition.in_words(offer.target_call()));
    }
    let helps = helps(remedy.name, offer);
    if text.is_empty() {
        text.push_str(&helps);
    } else {
        text.push_str(": ");
        let mut letters = helps.chars();
        text.extend(letters.next().map(|letter| letter.to_ascii_lowercase()));
        text.push_str(letters.as_str());
    }
    if offer.edited.is_some_and(|edited| edited.raises_first) {
        text.push_str(" Its own limit is raised too.");
    }
    text
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
