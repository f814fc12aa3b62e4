//! What stands against a remedy.

/// What stands against a remedy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// There is nothing to fix.
    NothingToMend,
    /// AWS's answer was not about durations or roles.
    OtherError,
    /// It is no cure for this refusal.
    NotTheCause,
    /// The result would be no better.
    NoBetter,
    /// The two accounts differ.
    TwoAccounts,
    /// The two accounts are one.
    OneAccount,
    /// A user signs, so there is no role to give permissions to.
    CallerIsUser,
    /// What signs is no role.
    CallerIsNoRole,
    /// The hop goes to no role.
    NoRoleCalled,
    /// It is chained: only the error message would change.
    OnlyTheMessageChanges,
    /// It is chained: an hour is the most whatever the role allows.
    AnHourAnyway,
    /// The maximum is as high as it goes.
    AlreadyHighest,
    /// A workload signs in to no console.
    WorkloadHasNoConsole,
    /// The root user switches to no role.
    RootSwitchesToNone,
    /// This source signs in to no console.
    NobodyToSignIn,
    /// A federated person's switch lasts one hour.
    FederatedSwitchIsAnHour,
    /// The source is something else.
    OtherSource,
    /// There is no GetSessionToken call before.
    NoSessionToken,
    /// Somebody has to type an MFA code at each renewal.
    MfaAtEachRenewal,
    /// The credentials that sign end before the work does.
    CallerEndsFirst,
    /// No client can renew this by itself.
    CannotRenew,
    /// The call needs no keys but what it has.
    NoKeysNeeded,
}

impl WhyNot {
    /// Why a remedy does not help, where it has no words of its own for that.
    pub(super) const fn in_words(self, of_a_call: bool) -> &'static str {
        match self {
            Self::NothingToMend => "Nothing needs mending here.",
            Self::OtherError => {
                "AWS’s answer was not about a duration, so this would mend nothing."
            }
            Self::NotTheCause => "It is no cure for what happens here.",
            Self::NoBetter => "The result would be no better than what there is.",
            Self::TwoAccounts => "It works within one account only, and here are two.",
            Self::OneAccount => {
                "Both are in one account, where permissions on the first role are enough."
            }
            Self::CallerIsUser => {
                "A user signs this call, so there is no first role to give permissions to."
            }
            Self::CallerIsNoRole => {
                "What signs this call is no role, so there is none to give permissions to."
            }
            Self::NoRoleCalled => "No role is called here.",
            Self::OnlyTheMessageChanges => {
                "It would only change the error message: the call is chained, so one hour is the most \
                 whatever the role’s maximum is."
            }
            Self::AnHourAnyway => {
                "The call is chained: one hour is the most, however high the role’s maximum is."
            }
            Self::AlreadyHighest => "The role’s maximum is as high as it can be.",
            Self::WorkloadHasNoConsole => "A program does not sign in to the console.",
            Self::RootSwitchesToNone => "The root user cannot switch to a role.",
            Self::NobodyToSignIn => {
                "Nobody signs in to the console with these credentials, so there is nothing to switch \
                 from."
            }
            Self::FederatedSwitchIsAnHour => {
                "Switching from a federated console session is role chaining: it lasts one hour, no \
                 longer than the chained call itself."
            }
            Self::OtherSource => "It does not start from such a source.",
            Self::NoSessionToken => "No session token of GetSessionToken signs this call.",
            Self::MfaAtEachRenewal => {
                "Each renewal would need a new MFA code, and nobody is there to type it."
            }
            Self::CallerEndsFirst => {
                "What signs the call ends before the work does, and nothing renews it."
            }
            Self::CannotRenew if !of_a_call => "Nothing renews this by itself.",
            Self::CannotRenew => "No client renews this call by itself.",
            Self::NoKeysNeeded => "The call does not ask for long-term keys.",
        }
    }
}
