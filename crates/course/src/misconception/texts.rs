//! The misconceptions in words.

use super::Misconception;

impl Misconception {
    /// Belief and correction.
    #[expect(
        clippy::too_many_lines,
        reason = "a table of texts, read from top to bottom"
    )]
    pub(super) const fn texts(self) -> (&'static str, &'static str) {
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
                "From a chained session, from GetFederationToken or from a service’s role AWS was seen to refuse it. Leave the length out, and the console lasts as long as the credentials.",
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
                "AWS was seen to refuse it with the very message about role chaining: a GetSessionToken session signs with temporary credentials too.",
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
                "AWS was seen to check in a fixed order and to name the first that fails. The one that decides may stand behind it.",
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
                "AWS was seen to check the range that the call itself takes first, then the role’s maximum, then chaining.",
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
