//! What is known of each kind of source: one row for each, in a file of its own.
//!
//! A row holds data only. What judges, what words and what the form shows are constants apart, so
//! that a program that only judges links no words. A kind without a row does not compile, and a row
//! that lacks one of the constants does not either.

use super::{Certainty, Sources};
use crate::model::{Operation, RoleSource, Seconds, SecondsRange, SourceKind};

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

/// What judges of a kind of source.
#[derive(Debug, Clone, Copy)]
pub struct IdentityFacts {
    /// What it holds when the first call is made.
    pub holds: Holds,
    /// How long its own session lasts where no length is stated.
    pub life: Life,
    /// The most that a session of it lasts, renewals counted; none where nobody says.
    pub longest: Option<Seconds>,
    /// Who makes its session anew before it ends.
    pub renewed_by: RenewedBy,
    /// Who decides how long its session lasts.
    pub sized_by: SizedBy,
    /// Who may be behind it.
    pub behind: Behind,
    /// As whom somebody can sign in to the console with it.
    pub console: ConsoleUser,
    /// The kind that starts from an identity provider's answer, where that may be behind it.
    pub federates_as: Option<SourceKind>,
    /// What is most likely called first; where it holds only an assertion, what exchanges that.
    pub first_call: Operation,
}

/// What a kind of source holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// An IAM user's long-term keys.
    UserKeys,
    /// The root user's long-term keys.
    RootKeys,
    /// An assertion or a token, which signs nothing.
    Assertion,
    /// A role session.
    Role(RoleSource),
    /// An IAM user's console session.
    UserConsole,
    /// The console session of somebody who signed in through an identity provider.
    FederatedConsole,
    /// `aws login` credentials.
    Login,
    /// Temporary credentials of unknown origin.
    Temporary,
    /// It is not known what.
    Unknown,
}

impl Holds {
    /// Whether it is a console session.
    #[must_use]
    pub const fn is_console(self) -> bool {
        matches!(self, Self::UserConsole | Self::FederatedConsole)
    }
}

/// How long a source's own session lasts where no length is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Life {
    /// Long-term keys have no end.
    Endless,
    /// There is no session before the first call.
    NoSession,
    /// It is not known whether there is a session; one would last that long.
    Perhaps(SecondsRange),
    /// That long.
    Lasts(SecondsRange),
}

impl Life {
    /// Exactly that long.
    const fn exactly(seconds: Seconds) -> Self {
        Self::Lasts(SecondsRange::exactly(seconds))
    }

    /// What can be left of a session that lasts that long.
    const fn left_of(whole: Seconds) -> Self {
        Self::Lasts(SecondsRange {
            least: Seconds::ZERO,
            most: whole,
        })
    }
}

/// What a session can last of which nobody knows more: whatever handed it out, a fresh one lasts at
/// least the least that STS gives.
const SOME_SESSION: SecondsRange = SecondsRange {
    least: super::limits::GET_SESSION_TOKEN_MINIMUM,
    most: super::limits::GET_SESSION_TOKEN_MAXIMUM,
};

/// Who makes a session anew before it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RenewedBy {
    /// What is held has no end.
    NotNeeded,
    /// The service or platform that hands it out, always.
    Service,
    /// The client, for as long as somebody's sign-in lasts: that long, where it is known.
    SignIn(Option<Seconds>),
    /// The client, from what it holds.
    Client,
    /// The person, who signs in again.
    Person,
    /// Nothing renews it.
    Never,
    /// What handed them over, if it does: a stated length is taken for their end.
    Origin,
    /// It is not known who.
    Unknown,
}

/// Who decides how long a session lasts. None of them takes a request.
#[derive(Debug, Clone, Copy)]
pub enum SizedBy {
    /// There is no session of its own.
    NoSession,
    /// A permission set.
    PermissionSet,
    /// A profile of IAM Roles Anywhere.
    Profile,
    /// The service, and nothing changes it.
    Service {
        /// How sure that is.
        certainty: Certainty,
        /// The pages that it rests on.
        sources: Sources,
    },
    /// The sign-in to the console.
    ConsoleSignIn,
    /// It is not known who.
    Unknown,
}

impl SizedBy {
    /// Whether it is a permission set.
    #[must_use]
    pub const fn is_permission_set(self) -> bool {
        matches!(self, Self::PermissionSet)
    }

    /// Whether it is a profile of IAM Roles Anywhere.
    #[must_use]
    pub const fn is_profile(self) -> bool {
        matches!(self, Self::Profile)
    }
}

/// Who may be behind a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Behind {
    /// Whether it may be a person.
    pub person: bool,
    /// Whether it may be an IAM user, or somebody who has one.
    pub iam_user: bool,
    /// Whether it may be a program outside AWS that holds its credentials itself.
    pub outside_program: bool,
    /// Whether it is a program on AWS; none where that is not known.
    pub workload: Option<bool>,
}

impl Behind {
    const fn workload() -> Self {
        Self {
            person: false,
            iam_user: false,
            outside_program: false,
            workload: Some(true),
        }
    }

    const fn federated_person() -> Self {
        Self {
            person: true,
            iam_user: false,
            outside_program: false,
            workload: Some(false),
        }
    }

    const fn user() -> Self {
        Self {
            person: true,
            iam_user: true,
            outside_program: false,
            workload: Some(false),
        }
    }

    const fn outside_identity() -> Self {
        Self {
            person: false,
            iam_user: false,
            outside_program: false,
            workload: Some(false),
        }
    }

    const fn anybody() -> Self {
        Self {
            person: true,
            iam_user: true,
            outside_program: true,
            workload: None,
        }
    }
}

/// As whom somebody can sign in to the console.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConsoleUser {
    /// As the IAM user.
    IamUser,
    /// Through the identity provider.
    Federated,
    /// As the root user.
    Root,
    /// As whoever signed in for `aws login`; where that is not known, as an IAM user perhaps.
    SignedIn,
    /// As an IAM user perhaps.
    PerhapsIamUser,
    /// These credentials open no console.
    NotPossible,
}

/// What reports say of a kind of source.
#[derive(Debug, Clone, Copy)]
pub struct IdentityWords {
    /// Why no request changes its length, where its service decides.
    pub fixed: &'static [Piece],
    /// What a profile names it as, where it is one of the things that a role is assumed from.
    pub in_profile: Option<&'static str>,
    /// The command that signs in anew.
    pub sign_in: Option<&'static str>,
    /// The answer to the question where temporary credentials come from.
    pub as_origin: Option<&'static str>,
}

impl IdentityWords {
    const NONE: Self = Self {
        fixed: &[],
        in_profile: None,
        sign_in: None,
        as_origin: None,
    };
}

/// A piece of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// These words.
    Text(&'static str),
    /// That length in words.
    Length(Seconds),
}

/// What a form shows of a kind of source.
#[derive(Debug, Clone, Copy)]
pub struct IdentityForm {
    /// What it is called in the list.
    pub name: &'static str,
    /// The group of the list, and the place in it.
    pub group: (Group, u8),
    /// What it is, in a line.
    pub explained: &'static str,
    /// Whether `aws sts get-caller-identity` settles it, run where the first call is made.
    pub told_by_caller_identity: bool,
    /// How to tell that it is this source, in paragraphs.
    pub how_to_tell: &'static [&'static str],
    /// Whether somebody can state a length of its sessions.
    pub session: bool,
    /// What that is, and what an empty field means.
    pub session_help: &'static str,
    /// Whether its settings can hold a request that it ignores.
    pub request: bool,
}

/// The groups in the list of sources, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A person with keys.
    Keys,
    /// A person signed in through a company.
    Company,
    /// A person in the console.
    Console,
    /// A program on AWS.
    OnAws,
    /// A pipeline or an outside program.
    Outside,
    /// The root user.
    Root,
    /// Not known.
    Unknown,
}

impl Group {
    /// Every group.
    pub const ALL: [Self; 7] = [
        Self::Keys,
        Self::Company,
        Self::Console,
        Self::OnAws,
        Self::Outside,
        Self::Root,
        Self::Unknown,
    ];

    /// What it is called.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Keys => "A person with keys",
            Self::Company => "A person signed in through a company",
            Self::Console => "A person in the console",
            Self::OnAws => "A program on AWS",
            Self::Outside => "A pipeline or an outside program",
            Self::Root => "The root user",
            Self::Unknown => "I don’t know",
        }
    }

    /// Its kinds of source, in their order.
    #[must_use]
    pub fn kinds(self) -> Vec<SourceKind> {
        let at = |place| {
            let mut kinds = SourceKind::ALL.iter().copied();
            kinds.find(|kind| kind.form().group == (self, place))
        };
        // The library's sort would be two kilobytes of the page.
        (0..).map_while(at).collect()
    }
}

/// What to enter as the length of sessions of which nothing more can be said.
const ANY_SESSION: &str = "Such as `12h`. Empty: I don’t know.";

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
