//! What a rule looks at: one call, and the credentials held when it is made.

use crate::facts::limits;
use crate::model::{Ask, Operation, Seconds, SecondsRange, SignedInAs};
use crate::named_enum;

pub use crate::model::RoleSource;

/// What is held when a call is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Credentials {
    /// An IAM user's long-term keys.
    UserKeys,
    /// The root user's long-term keys.
    RootKeys,
    /// A SAML assertion or an OIDC token, which signs nothing.
    Assertion,
    /// GetSessionToken credentials, of the root user or of an IAM user.
    SessionToken {
        /// Whether they are the root user's.
        root: bool,
    },
    /// GetFederationToken credentials.
    FederationToken,
    /// A role session.
    Role(RoleSource),
    /// An AssumeRoot session, good for its task alone.
    RootTask,
    /// `aws login` credentials; none where it is not known who signed in.
    Login(Option<SignedInAs>),
    /// Temporary credentials of unknown origin.
    Temporary,
    /// A console session, which signs nothing outside the console.
    Console(Console),
    /// Not known; it may assume roles.
    Unknown,
}

/// Whose console session it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Console {
    /// An IAM user's, which still lasts that long.
    User {
        /// How many seconds are left of it.
        left: SecondsRange,
    },
    /// The root user's.
    Root,
    /// Somebody's who signed in through an identity provider: a role session.
    Federated,
    /// One opened with GetFederationToken credentials.
    FederationToken,
    /// Not known.
    Unknown,
}

named_enum! {
    /// What signs a call.
    pub enum SignedBy {
        /// Long-term keys.
        LongTerm => "long-term",
        /// Temporary credentials.
        Temporary => "temporary",
        /// Nothing.
        Unsigned => "unsigned",
        /// It is not known.
        Unknown => "unknown",
    }
}

impl Credentials {
    /// Whether these are temporary credentials that sign API calls: none where it is not known,
    /// and `false` as well for what signs nothing.
    #[must_use]
    pub const fn is_temporary(self) -> Option<bool> {
        match self {
            Self::UserKeys | Self::RootKeys | Self::Assertion | Self::Console(_) => Some(false),
            Self::Unknown => None,
            Self::SessionToken { .. }
            | Self::FederationToken
            | Self::Role(_)
            | Self::RootTask
            | Self::Login(_)
            | Self::Temporary => Some(true),
        }
    }

    /// Whether this belongs to the root user.
    #[must_use]
    pub const fn is_root(self) -> bool {
        matches!(
            self,
            Self::RootKeys
                | Self::SessionToken { root: true }
                | Self::Login(Some(SignedInAs::Root))
                | Self::Console(Console::Root)
        )
    }

    /// The console session that this can switch roles in, if any. A user with keys stands for the
    /// same person signed in to the console; a federated role session for the one in the browser.
    #[must_use]
    pub const fn console(self) -> Option<Console> {
        match self {
            Self::UserKeys => Some(Console::User {
                left: SecondsRange {
                    least: Seconds::ZERO,
                    most: limits::CONSOLE_SESSION_MAXIMUM,
                },
            }),
            Self::RootKeys | Self::SessionToken { root: true } => Some(Console::Root),
            Self::FederationToken => Some(Console::FederationToken),
            Self::Role(RoleSource::Saml | RoleSource::WebIdentity | RoleSource::IdentityCenter) => {
                Some(Console::Federated)
            }
            Self::Console(console) => Some(console),
            Self::Unknown => Some(Console::Unknown),
            Self::Assertion
            | Self::SessionToken { root: false }
            | Self::Role(_)
            | Self::RootTask
            | Self::Login(_)
            | Self::Temporary => None,
        }
    }
}

/// One call as the rules see it.
#[derive(Debug, Clone, Copy)]
pub struct Call {
    /// What is called.
    pub operation: Operation,
    /// What was asked.
    pub ask: Ask,
    /// What is judged: the request, or the default where nothing was asked.
    pub wanted: SecondsRange,
    /// What is held.
    pub held: Credentials,
    /// How long what is held still lasts; none where it has no end.
    pub life: Option<SecondsRange>,
    /// What the role's maximum can be.
    pub role_maximum: SecondsRange,
    /// Seconds until the SAML assertion's SessionNotOnOrAfter, where it sets an end.
    pub assertion_until: Option<Seconds>,
    /// Whether MFA is passed in this call.
    pub mfa: bool,
    /// Whether MFA was passed in the call that made what is held.
    pub mfa_before: bool,
}

impl Call {
    /// What signs the call.
    #[must_use]
    pub const fn signed_by(&self) -> SignedBy {
        if self.operation.is_unsigned() {
            return SignedBy::Unsigned;
        }
        match self.held {
            Credentials::Assertion => SignedBy::Unsigned,
            Credentials::Console(_) => SignedBy::Temporary,
            held => match held.is_temporary() {
                Some(true) => SignedBy::Temporary,
                Some(false) => SignedBy::LongTerm,
                None => SignedBy::Unknown,
            },
        }
    }

    /// Whether the call is role chaining. None where that is not known, where the call cannot be
    /// made with what is held, and for calls that return no role session.
    #[must_use]
    pub const fn chained(&self) -> Option<bool> {
        match self.operation {
            Operation::AssumeRoleWithSaml | Operation::AssumeRoleWithWebIdentity => Some(false),
            Operation::AssumeRole => match self.held {
                Credentials::Console(_) => None,
                held => held.is_temporary(),
            },
            Operation::SwitchRole => match self.held.console() {
                Some(Console::User { .. } | Console::Root) => Some(false),
                Some(Console::Federated | Console::FederationToken) => Some(true),
                Some(Console::Unknown) | None => None,
            },
            _ => None,
        }
    }

    /// Learns from an answer what signs, where that was not known.
    pub(crate) fn learn_what_signs(&mut self, held: Credentials) {
        if self.held == Credentials::Unknown {
            self.held = held;
        }
    }

    /// Learns from an answer that the role allows what is wanted: what was stated of the role's
    /// maximum where it can be, else what AWS proved. True where it cannot be.
    pub(crate) fn learn_that_the_role_allows_it(&mut self) -> bool {
        let contradicts = self.role_maximum.most < self.wanted.least;
        self.role_maximum = if contradicts {
            SecondsRange {
                least: self.wanted.least,
                most: limits::ROLE_MAXIMUM_MOST.max(self.wanted.least),
            }
        } else {
            self.role_maximum.at_least(self.wanted.least)
        };
        contradicts
    }

    /// Whether DurationSeconds or SessionDuration was given at all.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.ask != Ask::Nothing
    }
}
