//! What people think who choose an option that does not hold.

use crate::model::{ErrorClass, Reason, RuleName, named};

named! {
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
        match self {
            Self::EveryRefusalIsADuration => Reason::Error(ErrorClass::ClockSkew),
            Self::DeniedMeansTooLong => Reason::Error(ErrorClass::AccessDenied),
            Self::TheTargetRanOut => Reason::Error(ErrorClass::ExpiredCredentials),
            other => Reason::Rule(other.rule_name()),
        }
    }

    const fn rule_name(self) -> RuleName {
        match self {
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
            _ => RuleName::RoleChaining,
        }
    }

    /// Belief and correction.
    #[expect(
        clippy::too_many_lines,
        reason = "a table of texts, read from top to bottom"
    )]
    const fn texts(self) -> (&'static str, &'static str) {
        match self {
            Self::OneRoleIsNoChain => (
                "I assume one role only, so nothing is chained.",
                "What counts is who signs the call. If a session signs it, the very first role is already chained.",
            ),
            Self::RaisingLiftsTheHour => (
                "Once the role’s maximum is raised, the longer session is granted.",
                "The role’s maximum is one limit of several. A chained call stays at 1 hour; raising the maximum only changes the error message.",
            ),
            Self::EndingIsARefusal => (
                "The work stopped, so AWS must have refused something.",
                "Nothing was refused. The session was granted for the default length, and it ran out.",
            ),
            Self::UnaskedMeansMost => (
                "Who asks for nothing gets the most that the role allows.",
                "Who asks for nothing gets the default. The role’s maximum is what may be asked for, not what is given.",
            ),
            Self::ProviderSizesKeys => (
                "The session length at the identity provider also sizes the keys of the CLI.",
                "That length is for the console, or for the identity provider’s own page. Keys last as long as the call asked, or the default.",
            ),
            Self::AwsShortensToFit => (
                "AWS cuts a request that is too long down to what is allowed.",
                "STS refuses it. Where a shorter session comes out, the client has asked a second time.",
            ),
            Self::OneMaximumForAll => (
                "What one call takes, every call takes.",
                "Each call has a range of its own. GetSessionToken takes up to 36 hours, AssumeRole up to 12 hours, and AssumeRoot up to 15 minutes.",
            ),
            Self::ClientSizesPermissionSet => (
                "The duration in my profile or command sizes the session of the permission set.",
                "Identity Center takes no such request, so the client does not send it. The permission set alone decides.",
            ),
            Self::PortalIsTheSession => (
                "As long as I am signed in at the access portal, my keys last.",
                "The portal and the keys have two clocks. While the portal’s still runs, the client can fetch new keys.",
            ),
            Self::SwitchingStartsAfresh => (
                "Switching role starts a session as long as the role’s maximum.",
                "For an IAM user it lasts as long as the role allows, but no longer than what is left of the console session.",
            ),
            Self::LinkTakesAnything => (
                "A console link can name a length, whatever credentials it is made from.",
                "From a chained session, from GetFederationToken or from a service’s role it cannot: leave the length out, and the console lasts as long as the credentials.",
            ),
            Self::PermissionCuresIt => (
                "A permission is missing.",
                "No policy can allow it: the call takes long-term keys only, and a session signed it.",
            ),
            Self::DeniedMeansTooLong => (
                "It was denied because it asked for too long.",
                "A length that is too long is told by a ValidationError that speaks of durations. AccessDenied speaks of a trust policy or a permission.",
            ),
            Self::ClientDefaultFits => (
                "What the client asks by itself fits every role.",
                "The client does not know the role’s maximum. A new role allows 1 hour, and a client that asks for more is refused.",
            ),
            Self::LinkOutlivesSigner => (
                "A presigned link works for as long as it says.",
                "It is worth what its signature is worth, and that ends with the session that signed.",
            ),
            Self::EveryRefusalIsADuration => (
                "If something has expired, the session was too short.",
                "Here the signature is too old, not the session: the clock of the machine is off.",
            ),
            Self::CountedInMinutes => (
                "The duration is counted in minutes.",
                "AWS counts in seconds. 120 are two minutes.",
            ),
            Self::ChainingNeedsTwoRoles => (
                "Chaining means one role after another, and a session token is no role.",
                "AWS refuses it with the very message about role chaining: a GetSessionToken session signs with temporary credentials too.",
            ),
            Self::MfaInTheCallChains => (
                "MFA means temporary credentials, so the call is chained.",
                "The code travels inside AssumeRole here, and the user’s long-term keys sign. Only a GetSessionToken before it makes a chain.",
            ),
            Self::ComputeIsExempt => (
                "The limit does not hold for machines: their roles renew themselves.",
                "The machine’s own session is not chained. What it assumes from there is: its role’s temporary credentials sign that call.",
            ),
            Self::SsoLoginIsAUser => (
                "I sign in as myself, so I am a user and not a role.",
                "Identity Center hands out a role session. Whatever it signs is chained.",
            ),
            Self::AnyAccessKeyIsLongTerm => (
                "It is an access key, so it is a long-term key.",
                "A key that starts with ASIA belongs to a session. Long-term keys start with AKIA.",
            ),
            Self::ConsoleIsAlwaysAnHour => (
                "A role that I switch to in the console lasts one hour.",
                "That was so until July 2020. For an IAM user it now lasts as long as the role and the console session allow.",
            ),
            Self::ConsoleLiftsTheHour => (
                "In the console the hour does not count.",
                "It does not count for an IAM user. Who came through a company sign-in is in a role session already, and switching from there lasts 1 hour at most.",
            ),
            Self::OldLimitsHold => (
                "A role session lasts one hour at most.",
                "That was so until March 2018. Since then a role’s maximum can be up to 12 hours.",
            ),
            Self::MaximumIsWhatYouGet => (
                "The session lasts as long as the role’s maximum.",
                "The maximum is what may be asked for. The session lasts as long as the call asked.",
            ),
            Self::SessionInheritsTheRest => (
                "The second session goes on for as long as the first one.",
                "Every session has its own end, set when it is made. It neither inherits the first one’s length nor ends with it.",
            ),
            Self::RequestDecides => (
                "What I ask for is what I get.",
                "The request is one side. Every limit that looks at the call must allow it.",
            ),
            Self::ErrorNamesTheLimit => (
                "The error names the limit that holds me back.",
                "AWS checks in a fixed order and names the first that fails. The one that decides may stand behind it.",
            ),
            Self::AwsLiftsToTheMinimum => (
                "AWS lifts what is too short to its minimum.",
                "It refuses what is too short, as it refuses what is too long.",
            ),
            Self::AnyShortLengthGoes => (
                "Short sessions are always allowed.",
                "Each call has a minimum. For AssumeRole it is 15 minutes.",
            ),
            Self::EveryHourIsAChain => (
                "Where one hour shows up, role chaining is at work.",
                "One hour is also the default, and what a new role allows at most. Chaining needs a session that signs.",
            ),
            Self::PipelineStartsChained => (
                "A pipeline has no user, so it is chained from the start.",
                "AssumeRoleWithWebIdentity carries no signature: the token is the proof. Only what is assumed from there is chained.",
            ),
            Self::ChainingIsForbidden => (
                "Role after role is refused.",
                "It is allowed, for 1 hour at a time.",
            ),
            Self::MfaSigns => (
                "The MFA code proves who I am, so nothing else signs.",
                "MFA comes on top of a signature. Keys sign the call in any case.",
            ),
            Self::TheTargetRanOut => (
                "The session that ran out is the one that I work with.",
                "The error names the call that was made. AssumeRole failed because the credentials that signed it had ended.",
            ),
            Self::LongerIsAlwaysPossible => (
                "There is some longer duration that works.",
                "Not here: temporary credentials sign, so no request above 1 hour is granted.",
            ),
            Self::LeastIsTheDefault => (
                "Who asks for nothing gets the least.",
                "The default lies above the minimum. Some clients ask for 15 minutes by themselves, such as the SDK for Go; then it is a request.",
            ),
            Self::RoleIsAskedFirst => (
                "The role’s maximum is checked before anything else.",
                "The range that the call itself takes comes first. The role’s maximum comes after it, chaining last.",
            ),
            Self::SessionTokenIsTheUser => (
                "A session token is still the user, with the user’s keys.",
                "It is the user with temporary credentials. To AssumeRole that makes the difference.",
            ),
            Self::NothingIsEverShortened => (
                "STS grants what is asked or refuses it.",
                "That is so nearly everywhere. The end that a SAML assertion sets is an exception: the session is granted and ends with it.",
            ),
            Self::KeysAreTheWayOut => (
                "With a user’s long-term keys there is no chain, so that is the remedy.",
                "It works, and it leaves keys without an end to be kept and guarded. It never comes first where anything else helps.",
            ),
            Self::PermissionsCrossAccounts => (
                "The first role can be given the permissions of the second one.",
                "In one account it can. Across two accounts a role’s own policies are not enough: the other account must admit it.",
            ),
        }
    }
}
