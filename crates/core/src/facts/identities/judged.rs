//! What judges of a kind of source.

use crate::facts::{Certainty, Sources, limits};
use crate::model::{Operation, RoleSource, Seconds, SecondsRange, SourceKind};

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
    pub(super) const fn exactly(seconds: Seconds) -> Self {
        Self::Lasts(SecondsRange::exactly(seconds))
    }

    /// What can be left of a session that lasts that long.
    pub(super) const fn left_of(whole: Seconds) -> Self {
        Self::Lasts(SecondsRange {
            least: Seconds::ZERO,
            most: whole,
        })
    }
}

/// What a session can last of which nobody knows more: whatever handed it out, a fresh one lasts at
/// least the least that STS gives.
pub(super) const SOME_SESSION: SecondsRange = SecondsRange {
    least: limits::GET_SESSION_TOKEN_MINIMUM,
    most: limits::GET_SESSION_TOKEN_MAXIMUM,
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
    pub(super) const fn workload() -> Self {
        Self {
            person: false,
            iam_user: false,
            outside_program: false,
            workload: Some(true),
        }
    }

    pub(super) const fn federated_person() -> Self {
        Self {
            person: true,
            iam_user: false,
            outside_program: false,
            workload: Some(false),
        }
    }

    pub(super) const fn user() -> Self {
        Self {
            person: true,
            iam_user: true,
            outside_program: false,
            workload: Some(false),
        }
    }

    pub(super) const fn outside_identity() -> Self {
        Self {
            person: false,
            iam_user: false,
            outside_program: false,
            workload: Some(false),
        }
    }

    pub(super) const fn anybody() -> Self {
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
