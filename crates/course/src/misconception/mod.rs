//! What people think who choose an option that does not hold.

mod texts;

use session_advisor_core::model::{ErrorClass, Reason, RuleName};
use session_advisor_core::named_enum;

named_enum! {
    /// A misunderstanding that tickets show.
    pub enum Misconception {
        /// One role alone cannot be a chain.
        OneRoleIsNoChain => "one-role-is-no-chain",
        /// A raised role maximum lifts the hour of a chain.
        RaisingLiftsTheHour => "raising-lifts-the-hour",
        /// Work that stops was refused something.
        EndingIsARefusal => "ending-is-a-refusal",
        /// Who asks for nothing gets the most.
        UnaskedMeansMost => "unasked-means-most",
        /// The identity provider’s session length sizes the keys.
        ProviderSizesKeys => "provider-sizes-keys",
        /// AWS cuts a request to fit.
        AwsShortensToFit => "aws-shortens-to-fit",
        /// What one call takes, every call takes.
        OneMaximumForAll => "one-maximum-for-all",
        /// A client’s setting sizes a permission set’s session.
        ClientSizesPermissionSet => "client-sizes-permission-set",
        /// The portal’s sign-in is the session.
        PortalIsTheSession => "portal-is-the-session",
        /// Switching role starts a session of its own full length.
        SwitchingStartsAfresh => "switching-starts-afresh",
        /// A console link may name a length whatever it is made from.
        LinkTakesAnything => "link-takes-anything",
        /// A permission lets a session call GetSessionToken.
        PermissionCuresIt => "permission-cures-it",
        /// What is denied was too long.
        DeniedMeansTooLong => "denied-means-too-long",
        /// A client’s default fits every role.
        ClientDefaultFits => "client-default-fits",
        /// A presigned link outlives the session that signed it.
        LinkOutlivesSigner => "link-outlives-signer",
        /// Every refusal is about a duration.
        EveryRefusalIsADuration => "every-refusal-is-a-duration",
        /// Lengths are counted in minutes.
        CountedInMinutes => "counted-in-minutes",
        /// A chain takes two roles.
        ChainingNeedsTwoRoles => "chaining-needs-two-roles",
        /// MFA passed in AssumeRole makes a chain.
        MfaInTheCallChains => "mfa-in-the-call-chains",
        /// Roles of machines are exempt.
        ComputeIsExempt => "compute-is-exempt",
        /// A sign-in through Identity Center is a user.
        SsoLoginIsAUser => "sso-login-is-a-user",
        /// Every access key is a long-term key.
        AnyAccessKeyIsLongTerm => "any-access-key-is-long-term",
        /// A switched role always lasts an hour.
        ConsoleIsAlwaysAnHour => "console-is-always-an-hour",
        /// The console lifts the hour for everybody.
        ConsoleLiftsTheHour => "console-lifts-the-hour",
        /// What was true of older versions of AWS still is.
        OldLimitsHold => "old-limits-hold",
        /// The role’s maximum is the session’s length.
        MaximumIsWhatYouGet => "maximum-is-what-you-get",
        /// A session goes on as long as the one that signed.
        SessionInheritsTheRest => "session-inherits-the-rest",
        /// What is asked is given.
        RequestDecides => "request-decides",
        /// The error names the limit that decides.
        ErrorNamesTheLimit => "error-names-the-limit",
        /// AWS lifts what is too short to its minimum.
        AwsLiftsToTheMinimum => "aws-lifts-to-the-minimum",
        /// Every length goes, as long as it is short.
        AnyShortLengthGoes => "any-short-length-goes",
        /// Where an hour shows up, a chain is at work.
        EveryHourIsAChain => "every-hour-is-a-chain",
        /// A pipeline’s first call is part of a chain.
        PipelineStartsChained => "pipeline-starts-chained",
        /// Role after role is forbidden.
        ChainingIsForbidden => "chaining-is-forbidden",
        /// The MFA code takes the place of a signature.
        MfaSigns => "mfa-signs",
        /// The session that ran out is the last one.
        TheTargetRanOut => "the-target-ran-out",
        /// Some longer request is granted.
        LongerIsAlwaysPossible => "longer-is-always-possible",
        /// The least is also the default.
        LeastIsTheDefault => "least-is-the-default",
        /// The role is asked before anything else.
        RoleIsAskedFirst => "role-is-asked-first",
        /// A session token is the user itself.
        SessionTokenIsTheUser => "session-token-is-the-user",
        /// STS never grants less than was asked.
        NothingIsEverShortened => "nothing-is-ever-shortened",
        /// Long-term keys are the plain way out.
        KeysAreTheWayOut => "keys-are-the-way-out",
        /// A role of one account can be given the rights of another account.
        PermissionsCrossAccounts => "permissions-cross-accounts",
    }
}

impl Misconception {
    /// What one thinks, in one sentence.
    #[must_use]
    pub const fn belief(self) -> &'static str {
        self.texts().0
    }

    /// What is the case instead.
    #[must_use]
    pub const fn correction(self) -> &'static str {
        self.texts().1
    }

    /// The rule, or the error, to read about.
    #[must_use]
    pub const fn rule(self) -> Reason {
        let rule = match self {
            Self::EveryRefusalIsADuration => return Reason::Error(ErrorClass::ClockSkew),
            Self::DeniedMeansTooLong => return Reason::Error(ErrorClass::AccessDenied),
            Self::TheTargetRanOut => return Reason::Error(ErrorClass::ExpiredCredentials),
            Self::EndingIsARefusal
            | Self::UnaskedMeansMost
            | Self::ProviderSizesKeys
            | Self::LeastIsTheDefault => RuleName::DefaultDuration,
            Self::AwsShortensToFit
            | Self::ClientDefaultFits
            | Self::OldLimitsHold
            | Self::MaximumIsWhatYouGet
            | Self::RequestDecides => RuleName::RoleMaximum,
            Self::OneMaximumForAll | Self::RoleIsAskedFirst => RuleName::AboveMaximum,
            Self::CountedInMinutes | Self::AwsLiftsToTheMinimum | Self::AnyShortLengthGoes => {
                RuleName::BelowMinimum
            }
            Self::ClientSizesPermissionSet | Self::PortalIsTheSession => {
                RuleName::PermissionSetDuration
            }
            Self::SwitchingStartsAfresh | Self::ConsoleIsAlwaysAnHour => {
                RuleName::ConsoleSessionLeft
            }
            Self::LinkTakesAnything => RuleName::ConsoleLinkDuration,
            Self::PermissionCuresIt => RuleName::NeedsLongTermKeys,
            Self::LinkOutlivesSigner => RuleName::SessionEndsBeforeTheWork,
            Self::MfaSigns => RuleName::MfaNotCarried,
            Self::NothingIsEverShortened => RuleName::SamlAssertionEnd,
            Self::OneRoleIsNoChain
            | Self::RaisingLiftsTheHour
            | Self::ChainingNeedsTwoRoles
            | Self::MfaInTheCallChains
            | Self::ComputeIsExempt
            | Self::SsoLoginIsAUser
            | Self::AnyAccessKeyIsLongTerm
            | Self::ConsoleLiftsTheHour
            | Self::SessionInheritsTheRest
            | Self::ErrorNamesTheLimit
            | Self::EveryHourIsAChain
            | Self::PipelineStartsChained
            | Self::ChainingIsForbidden
            | Self::LongerIsAlwaysPossible
            | Self::SessionTokenIsTheUser
            | Self::KeysAreTheWayOut
            | Self::PermissionsCrossAccounts => RuleName::RoleChaining,
        };
        Reason::Rule(rule)
    }
}
