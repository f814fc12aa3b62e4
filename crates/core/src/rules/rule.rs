//! What a rule is, and what it can say.

use crate::judgement::call::Call;
use crate::judgement::{Applies, Certainty, Effect, Finding, Over, Sources};
use crate::model::{Reason, RuleName, Source, Span};

/// A rule: at most one thing to say of a source, and one of each call.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its name.
    pub name: RuleName,
    /// What it says of the source.
    pub on_source: fn(&Source) -> Option<Ruling>,
    /// What it says of a call.
    pub on_call: fn(&Call) -> Option<Ruling>,
}

impl Rule {
    /// A rule of that name that says nothing yet.
    #[must_use]
    pub const fn new(name: RuleName) -> Self {
        Self {
            name,
            on_source: |_| None,
            on_call: |_| None,
        }
    }
}

/// What a rule says, how sure that is, and who says so.
#[derive(Debug, Clone, Copy)]
pub struct Ruling {
    /// What it says.
    pub says: Says,
    /// How sure it is.
    pub certainty: Certainty,
    /// The pages that it rests on; never none.
    pub sources: Sources,
}

/// What a rule can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// The session lasts at most so long.
    Limit {
        /// How long.
        at: Span,
        /// What happens to a request beyond it.
        over: Over,
        /// Whether the limit applies for certain; otherwise an unknown decides.
        applies: Applies,
    },
    /// The call is refused, whatever is asked below the limits.
    Refuses(Applies),
    /// Something to know; it changes nothing.
    Informs,
}

impl Ruling {
    /// Says that, as AWS documents it.
    #[must_use]
    pub const fn documented(says: Says, sources: Sources) -> Self {
        Self {
            says,
            certainty: Certainty::Documented,
            sources,
        }
    }

    /// Says that, as it was observed.
    #[must_use]
    pub const fn observed(says: Says, sources: Sources) -> Self {
        Self {
            says,
            certainty: Certainty::Observed,
            sources,
        }
    }

    /// Says that, though nothing proves it.
    #[must_use]
    pub const fn unverified(says: Says, sources: Sources) -> Self {
        Self {
            says,
            certainty: Certainty::Unverified,
            sources,
        }
    }
}

impl Finding {
    /// What that ruling does to its call.
    pub(crate) const fn new(reason: Reason, effect: Effect, ruling: &Ruling) -> Self {
        Self {
            reason,
            effect,
            certainty: ruling.certainty,
            sources: ruling.sources,
        }
    }
}

/// Where a reason to refuse stands among AWS's checks: a smaller number is checked first. Where
/// the check of the caller stands is this project's assumption; the rest was observed.
#[must_use]
pub const fn check_order(reason: Reason) -> u8 {
    use crate::model::ErrorClass as E;
    use RuleName as R;
    match reason {
        Reason::Rule(R::RefusedByClient) => 0,
        Reason::Error(E::MalformedRequest) => 1,
        Reason::Rule(R::BelowMinimum) => 2,
        Reason::Rule(R::AboveMaximum) => 3,
        Reason::Error(E::ClockSkew) => 4,
        Reason::Error(E::SignInExpired) => 5,
        Reason::Error(E::RefusedByIdentityProvider) => 6,
        Reason::Error(E::IdentityTokenRejected) => 7,
        Reason::Error(E::ExpiredCredentials) => 8,
        Reason::Error(E::InvalidCredentials) => 9,
        Reason::Rule(R::CredentialsDoNotFit) => 10,
        Reason::Rule(R::NeedsLongTermKeys) => 11,
        Reason::Rule(R::ConsoleLinkCredentials) => 12,
        Reason::Rule(R::RootUserCannotAssumeRoles) => 13,
        Reason::Rule(R::FederatedUserCannotAssumeRoles) => 14,
        Reason::Error(E::MfaFailed) => 15,
        Reason::Error(E::AccessDenied) => 16,
        Reason::Error(E::SessionTokenTooLarge) => 17,
        Reason::Rule(R::RoleMaximum) => 18,
        Reason::Rule(R::RoleChaining) => 19,
        Reason::Rule(R::ConsoleLinkDuration) => 20,
        Reason::Rule(R::WebIdentityTokenOutlivesSession) => 21,
        Reason::Rule(_) => 22,
    }
}

/// Whether AWS can refuse a call for that reason; the other rules shorten or inform.
#[must_use]
pub const fn refuses(rule: RuleName) -> bool {
    check_order(Reason::Rule(rule)) < check_order(Reason::Rule(RuleName::Contradiction))
}
