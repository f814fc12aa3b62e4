//! Switch to the role in the console.

use super::case::{Case, Problem};
use super::condition::Condition;
use super::offer::Offer;
use super::proposal::{Edit, Proposal};
use super::remedy::{Rank, Remedy};
use super::why_not::WhyNot;
use crate::facts::identities::{ConsoleUser, Holds};
use crate::facts::limits;
use crate::model::{Hop, Identity, Operation, RuleName, Scenario, SignedInAs, Source};
use crate::words::Sentence;

/// Switches to the target in the console, as the person who can sign in.
pub(super) struct ConsoleSwitchRole;

impl Remedy for ConsoleSwitchRole {
    const TITLE: &'static str = "Switch role in the console";
    const TRADE_OFF: &'static str = "The console only: it gives no keys for the CLI or code, takes no external ID, and the \
         role must trust the person who signs in.";

    fn rank(case: &Case<'_>) -> Rank {
        if case.source().holds.is_console() {
            Rank::FitsTheCaller
        } else {
            Rank::AnotherWay
        }
    }

    fn propose(case: &Case<'_>) -> Proposal {
        let user = match case.source().console {
            ConsoleUser::SignedIn => match case.scenario.source.identity.attributes().signed_in {
                None => ConsoleUser::PerhapsIamUser,
                Some(SignedInAs::User) => ConsoleUser::IamUser,
                Some(SignedInAs::Role) => ConsoleUser::Federated,
                Some(SignedInAs::Root) => ConsoleUser::Root,
            },
            user => user,
        };
        let left = case.scenario.source.identity.attributes().left;
        let identity = match user {
            ConsoleUser::IamUser | ConsoleUser::PerhapsIamUser | ConsoleUser::SignedIn => {
                Identity::ConsoleIamUser { left }
            }
            ConsoleUser::Federated => Identity::ConsoleFederated { left },
            ConsoleUser::Root => return Proposal::No(WhyNot::RootSwitchesToNone),
            ConsoleUser::NotPossible if case.is_workload() => {
                return Proposal::No(WhyNot::WorkloadHasNoConsole);
            }
            ConsoleUser::NotPossible => return Proposal::No(WhyNot::NobodyToSignIn),
        };
        if !case.another_way_helps() {
            return Proposal::No(WhyNot::NotTheCause);
        }
        let calls_role = |hop: &&Hop| {
            hop.operation.returns_role_session() || hop.operation == Operation::SwitchRole
        };
        let Some(role) = case.scenario.hops.iter().rfind(calls_role) else {
            return Proposal::No(WhyNot::NoRoleCalled);
        };
        let mut switch = Hop::new(Operation::SwitchRole);
        (switch.role_maximum, switch.role, switch.account) =
            (role.role_maximum, role.role, role.account);
        let mut scenario = Scenario::new(Source::new(identity));
        scenario.need = case.scenario.need;
        scenario.source.account = case.scenario.source.account;
        scenario.hops.push(switch);

        let federated = user == ConsoleUser::Federated;
        let an_hour = limits::ROLE_CHAINING_MAXIMUM;
        let too_long = case.goal().is_some_and(|goal| goal > an_hour)
            || case.is_refused_by(RuleName::RoleChaining);
        let stated = role.role_maximum.unwrap_or(limits::ROLE_MAXIMUM_MOST);
        let left = if federated {
            an_hour
        } else {
            left.unwrap_or(limits::CONSOLE_SESSION_MAXIMUM)
        };
        let why_not = if federated && too_long {
            Some(WhyNot::FederatedSwitchIsAnHour)
        } else if !federated
            && case.problem != Problem::TooShort
            && case.goal().is_some_and(|goal| goal > an_hour)
            && Some(stated.min(left)) <= case.obtainable()
        {
            Some(WhyNot::NoBetter)
        } else {
            None
        };
        let perhaps = user == ConsoleUser::PerhapsIamUser;
        Edit::new(scenario)
            .on_some(perhaps.then_some(Condition::SignsInAsUser))
            .on(Condition::ConsoleWork)
            .unless(why_not)
            .into()
    }

    fn helps(offer: &Offer<'_>) -> Sentence {
        let federated = offer.edited.is_some_and(|edited| {
            edited.scenario.source.kind().facts().holds == Holds::FederatedConsole
        });
        if federated {
            "Switching in the console needs no keys; it lasts an hour, which is enough here. It \
             yields no keys for the CLI or code."
                .into()
        } else {
            "An IAM user who switches in the console is not chaining: the role’s maximum \
             counts, as far as the console session goes. It yields no keys for the CLI or code."
                .into()
        }
    }

    fn against(why_not: WhyNot, offer: &Offer<'_>) -> Option<&'static str> {
        match why_not {
            WhyNot::NoBetter if offer.scenario.source.kind().facts().holds.is_console() => {
                Some("This is a switch in the console already.")
            }
            WhyNot::NoBetter => Some(
                "A switch in the console is bound by the role’s maximum too, so it promises no more.",
            ),
            _ => None,
        }
    }

    fn commands(offer: &Offer<'_>) -> Vec<String> {
        vec![format!(
            "https://signin.aws.amazon.com/switchrole?account={}&roleName={}",
            offer.account_b(),
            offer.role_b()
        )]
    }
}
