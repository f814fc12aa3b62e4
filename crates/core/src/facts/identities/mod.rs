//! What is known of each kind of source: one row for each, in a file of its own.
//!
//! A row holds data only. What judges, what words and what the form shows are constants apart, so
//! that a program that only judges links no words. A kind without a row does not compile, and a row
//! that lacks one of the constants does not either.

mod form;
mod judged;
mod words;

use crate::model::SourceKind;
use form::ANY_SESSION;
use judged::SOME_SESSION;

pub use form::{Group, IdentityForm};
pub use judged::{Behind, ConsoleUser, Holds, IdentityFacts, Life, RenewedBy, SizedBy};
pub use words::{IdentityWords, Piece};

macro_rules! identities {
    ($( $Kind:ident: $row:ident, )*) => {
        $( mod $row; )*

        impl SourceKind {
            /// What judges of it.
            #[must_use]
            pub const fn facts(self) -> &'static IdentityFacts {
                match self { $( Self::$Kind => &$row::FACTS, )* }
            }

            /// What it is called; names of commands are in backticks.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $( Self::$Kind => $row::TITLE, )* }
            }

            /// What reports say of it.
            #[must_use]
            pub const fn words(self) -> &'static IdentityWords {
                match self { $( Self::$Kind => &$row::WORDS, )* }
            }

            /// What a form shows of it.
            #[must_use]
            pub const fn form(self) -> &'static IdentityForm {
                match self { $( Self::$Kind => &$row::FORM, )* }
            }

            /// The rows of the decision table that start from it with nothing called before: the
            /// notation without its version, and what is held.
            #[must_use]
            pub const fn holders(self) -> &'static [(&'static str, &'static str)] {
                match self { $( Self::$Kind => $row::HOLDERS, )* }
            }
        }
    };
}

identities! {
    IamUser: iam_user,
    RootUser: root_user,
    Saml: saml,
    Oidc: oidc,
    IdentityCenter: identity_center,
    Ec2InstanceProfile: ec2_instance_profile,
    EcsTask: ecs_task,
    ServiceRole: service_role,
    EksPodIdentity: eks_pod_identity,
    RolesAnywhere: roles_anywhere,
    Cognito: cognito,
    ConsoleIamUser: console_iam_user,
    ConsoleFederated: console_federated,
    CliLogin: cli_login,
    TemporaryCredentials: temporary_credentials,
    Unknown: unknown,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_place_of_its_own_in_the_list() {
        let groups = Group::ALL.iter();
        let mut listed: Vec<_> = groups.flat_map(|group| group.kinds()).collect();
        let mut places: Vec<_> = listed.iter().map(|kind| kind.form().group).collect();
        assert!(places.is_sorted(), "{listed:?}");
        places.dedup();
        assert_eq!(places.len(), SourceKind::ALL.len(), "{listed:?}");
        listed.sort_unstable();
        assert_eq!(listed, SourceKind::ALL);
    }

    #[test]
    fn rows_agree_with_themselves() {
        for kind in SourceKind::ALL {
            let facts = kind.facts();
            let has_session = matches!(facts.life, Life::Lasts(_) | Life::Perhaps(_));
            let is_sized = !matches!(facts.sized_by, SizedBy::NoSession);
            assert_eq!(is_sized, has_session, "{kind}");
            assert_eq!(
                facts.life == Life::NoSession,
                facts.holds == Holds::Assertion,
                "{kind}"
            );
            assert_eq!(
                facts.holds == Holds::Assertion,
                facts.first_call.is_unsigned(),
                "{kind}"
            );
            assert_eq!(kind.takes().left, facts.holds.is_console(), "{kind}");
            assert_eq!(
                kind.takes().signed_in,
                facts.holds == Holds::Login,
                "{kind}"
            );
            if let SizedBy::Service { sources, .. } = facts.sized_by {
                assert!(
                    !sources.is_empty() && !kind.words().fixed.is_empty(),
                    "{kind}"
                );
            } else {
                assert!(kind.words().fixed.is_empty(), "{kind}");
            }
            if let (Life::Lasts(life), Some(longest)) = (facts.life, facts.longest) {
                assert!(life.most <= longest, "{kind}");
            }
            assert!(!kind.holders().is_empty(), "{kind}");
        }
    }
}
