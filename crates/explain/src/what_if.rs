//! Scenarios that differ in one fact: what would be, had it been otherwise.

use super::words::{RoleWords, duration_in_words};
use session_advisor_core::facts::limits;
use session_advisor_core::model::{Ask, Hop, Identity, Operation, Scenario, Seconds, Source};

/// A scenario with one fact changed.
#[derive(Debug, Clone, PartialEq)]
pub struct WhatIf {
    /// What is changed, to be read after “What if”.
    pub change: String,
    /// The scenario with that change.
    pub scenario: Scenario,
}

/// Who else may have been first.
const OTHERS: [Identity; 4] = [
    Identity::IamUser,
    Identity::IdentityCenter,
    Identity::Ec2InstanceProfile,
    Identity::TemporaryCredentials,
];

/// What could be otherwise: each call’s request, MFA and role maximum, each call left out, and who
/// comes first. It is told whether that helps or not: that a longer maximum changes nothing but the
/// message is what most people have to see.
///
/// ```
/// use session_advisor_core::notation;
/// use session_advisor_explain::what_if::what_if;
///
/// let scenario = notation::read("v1~iam-user~get-session-token.mfa~assume-role.ask-2h").unwrap();
/// let changes: Vec<String> = what_if(&scenario).into_iter().map(|it| it.change).collect();
/// assert!(changes.contains(&"call 1, GetSessionToken, were left out".to_owned()));
/// ```
#[must_use]
pub fn what_if(scenario: &Scenario) -> Vec<WhatIf> {
    let mut found = Vec::new();
    for index in (0..scenario.hops.len()).rev() {
        of_call(scenario, index, &mut found);
    }
    if scenario.hops.is_empty() {
        return found;
    }
    for identity in OTHERS {
        if identity.kind() == scenario.source.kind() {
            continue;
        }
        let mut changed = unobserved(scenario, 0);
        changed.source = Source {
            account: scenario.source.account,
            ..Source::new(identity)
        };
        let title = identity.kind().title();
        found.push(WhatIf {
            change: format!("the first to call were: {title}"),
            scenario: changed,
        });
    }
    found
}

fn of_call(scenario: &Scenario, index: usize, found: &mut Vec<WhatIf>) {
    let Some(hop) = scenario.hops.get(index) else {
        return;
    };
    let number = index.saturating_add(1);
    let mut add = |change: String, edit: &dyn Fn(&mut Hop)| {
        let mut scenario = unobserved(scenario, index);
        if let Some(hop) = scenario.hops.get_mut(index) {
            edit(hop);
        }
        found.push(WhatIf { change, scenario });
    };
    for ask in [Ask::Nothing, Ask::For(limits::ROLE_MAXIMUM_LEAST)] {
        if hop.ask == ask || !takes_an_hour(hop.operation) {
            continue;
        }
        let asked = ask
            .seconds()
            .map_or_else(|| "nothing".to_owned(), duration_in_words);
        add(format!("call {number} asked for {asked}"), &|hop| {
            hop.ask = ask;
        });
    }
    if has_role_maximum(hop.operation) {
        let longest = limits::ROLE_MAXIMUM_MOST;
        if hop.role_maximum != Some(longest) {
            let role = RoleWords(Some(hop));
            let longest_words = duration_in_words(longest);
            let change = format!("the maximum of {role} in call {number} were {longest_words}");
            add(change, &|hop| set_maximum(hop, longest));
        }
    }
    if matches!(
        hop.operation,
        Operation::AssumeRole | Operation::GetSessionToken
    ) {
        let (with, mfa) = if hop.mfa { ("no", false) } else { ("an", true) };
        add(
            format!("call {number} carried {with} MFA code itself"),
            &|hop| hop.mfa = mfa,
        );
    }
    if scenario.hops.len() > 1 {
        let mut scenario = unobserved(scenario, index);
        scenario.hops.remove(index);
        let operation = super::operation_title(hop.operation);
        found.push(WhatIf {
            change: format!("call {number}, {operation}, were left out"),
            scenario,
        });
    }
}

const fn set_maximum(hop: &mut Hop, maximum: Seconds) {
    hop.role_maximum = Some(maximum);
}

const fn takes_an_hour(operation: Operation) -> bool {
    operation.returns_role_session()
        || matches!(
            operation,
            Operation::GetSessionToken | Operation::GetFederationToken
        )
}

const fn has_role_maximum(operation: Operation) -> bool {
    operation.returns_role_session() || matches!(operation, Operation::SwitchRole)
}

/// What was observed from that call on was observed of what it is, not of what it would be.
fn unobserved(scenario: &Scenario, from: usize) -> Scenario {
    let mut scenario = scenario.clone();
    for hop in scenario.hops.iter_mut().skip(from) {
        hop.observed = None;
    }
    scenario
}

#[cfg(test)]
mod tests {
    use super::*;
    use session_advisor_core::notation;

    fn changes(line: &str) -> Vec<(String, String)> {
        let scenario = notation::read(line).expect("a scenario");
        what_if(&scenario)
            .into_iter()
            .map(|it| (it.change, notation::write(&it.scenario)))
            .collect()
    }

    #[test]
    fn each_changes_something_and_none_does_so_twice() {
        for line in [
            "v1~iam-user~get-session-token.mfa~assume-role.ask-2h.max-12h.role-B",
            "v1~identity-center.session-8h~assume-role.ask-8h.got-role-chaining",
            "v1~console-iam-user.left-2h~switch-role.max-4h",
            "v1~oidc~assume-role-with-web-identity~assume-role.ask-unknown",
        ] {
            let mut seen = vec![line.to_owned()];
            for (change, changed) in changes(line) {
                assert!(!seen.contains(&changed), "{line}: {change}: {changed}");
                assert!(!changed.contains("got-"), "{changed} was never observed");
                seen.push(changed);
            }
        }
    }

    #[test]
    fn nothing_is_asked_where_nothing_is_called() {
        assert_eq!(changes("v1~iam-user"), []);
    }
}
