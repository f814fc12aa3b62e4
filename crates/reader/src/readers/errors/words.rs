//! What a reading says about error texts and logs.

use super::{Hint, LogFact, Meaning, Quirk};
use crate::report::Said;
use session_advisor_core::facts::citations::{self, Citation};
use session_advisor_core::model::Operation;
use session_advisor_explain::titles;
use session_advisor_explain::words::duration_in_words as lasts;

/// What a part means.
pub(crate) fn meaning(meaning: &Meaning) -> String {
    match meaning {
        Meaning::Proves(reason) => format!(
            "These words prove the reason: {}.",
            titles::rule_title(*reason)
        ),
        Meaning::Failed => {
            "Something failed here. The words prove no reason that is known.".to_owned()
        }
        Meaning::Call(operation) => format!("The call that failed: {}.", call(*operation)),
        Meaning::OtherCall(name) => {
            format!("The call that failed: `{name}`. It returns no session.")
        }
        Meaning::Caller { temporary: true } => {
            "Who called: a session, so temporary credentials signed.".to_owned()
        }
        Meaning::Caller { temporary: false } => "Who called.".to_owned(),
        Meaning::Role => "The role that was asked for.".to_owned(),
        Meaning::Asked(seconds) => format!("Asked for: {}.", lasts(*seconds)),
        Meaning::LogFact(logged) => said_in_log(logged),
    }
}

fn said_in_log(logged: &LogFact) -> String {
    match logged {
        LogFact::Asks(seconds) => format!("The client asks for {}.", lasts(*seconds)),
        LogFact::Calls(operation) => {
            format!("The client calls {}.", call(*operation))
        }
        LogFact::UsesSession => {
            "The client signs with a session token that it got before: temporary credentials."
                .to_owned()
        }
        LogFact::UsesPermissionSet => {
            "The client takes the credentials of a permission set of IAM Identity Center."
                .to_owned()
        }
        LogFact::UsesStoredKeys => "The client starts from stored keys.".to_owned(),
        LogFact::RoleMaximum(seconds) => format!("The role’s maximum is {}.", lasts(*seconds)),
    }
}

/// The name that AWS gives a call.
pub(crate) const fn call(operation: Operation) -> &'static str {
    match operation {
        Operation::SwitchRole => "switch role in the console",
        Operation::ConsoleLink => "getSigninToken",
        _ => titles::operation_title(operation),
    }
}

/// Why a reason is only likely.
pub(crate) fn hint(hint: Hint) -> &'static str {
    match hint {
        Hint::BareBadRequest => {
            "The sign-in endpoint answers `400` to more than one thing. Most often SessionDuration was \
             given with credentials that allow none. Try the same link without SessionDuration."
        }
        Hint::CheckedAfterRoleMaximum => {
            "STS checks the role’s maximum before the hour of chaining. If temporary credentials sign the \
             call, the hour refuses next. Ask for one hour, or sign with long-term keys."
        }
    }
}

/// What is worth knowing.
pub(crate) fn quirk(quirk: &Quirk) -> Said {
    Said {
        text: text(quirk),
        citations: pages(quirk),
    }
}

fn text(quirk: &Quirk) -> String {
    match quirk {
        Quirk::OldCeiling(seconds) => format!(
            "The message names {} as the ceiling. That was the most for every role until March 2018; today \
             it is 12 hours, and each role sets its own maximum. Repeat the call to see what AWS says now.",
            lasts(*seconds)
        ),
        Quirk::OtherError(code) => format!(
            "`{code}` is an error of AWS that is about no duration and about no credentials that are known \
             here. Read its own message; the length of the session is not the cause."
        ),
        Quirk::ClientStopped(words) => format!(
            "The client stopped by itself and sent nothing for this call: `{}`. Mend what it names first; \
             what AWS would say is still open.",
            words.replace('`', "'")
        ),
        Quirk::Capped { from, to } => format!(
            "The client lowered the request from {} to {} by itself, because temporary credentials sign it. \
             AWS was never asked for more. For a longer session, pass MFA in AssumeRole itself.",
            lasts(*from),
            lasts(*to)
        ),
        Quirk::SkipsSessionToken(seconds) => format!(
            "The client leaves GetSessionToken out, because {} is more than the hour that a call signed with \
             a session token may ask. So no MFA session is there for a next role. If that role demands MFA, \
             ask for one hour.",
            lasts(*seconds)
        ),
        Quirk::SessionDurationIsForConsole(seconds) => format!(
            "The identity provider sends {} as SessionDuration. That is the length of console sessions; some \
             tools ask STS for as much, and the role’s maximum then refuses. Set the tool’s own duration.",
            lasts(*seconds)
        ),
        other => fixed(other).to_owned(),
    }
}

/// What names nothing of the paste.
const fn fixed(quirk: &Quirk) -> &'static str {
    match quirk {
        Quirk::RaisingOnlyChangesTheMessage => {
            "If temporary credentials sign this call, raising the role’s maximum only changes the message: the \
             hour of role chaining refuses next. Find out first whose credentials sign."
        }
        Quirk::RaisingDoesNotHelp => {
            "STS checks the role’s maximum first, and it was not exceeded. Raising it changes nothing; ask \
             for one hour or sign with long-term keys."
        }
        Quirk::ClassName => {
            "`ChainableTemporaryCredentials` is the name of a class in the SDK for JavaScript. It does not say \
             that role chaining refused anything; the words behind it count."
        }
        Quirk::Emulator => {
            "An emulator answers here, and emulators know neither role maximums nor the hour of chaining. A \
             call that works there proves nothing; try it with AWS."
        }
        Quirk::SourceRanOut => {
            "The call that failed is AssumeRole, so the credentials that were to sign it have ended: the \
             source, not the role’s session. Renew the source."
        }
        Quirk::SessionRanOut => {
            "The call that failed is no call for credentials, so the session in use has ended. It had been \
             granted. Renew it, or ask for a longer one where that is allowed."
        }
        Quirk::NoCause => {
            "The message breaks off before it says why. Paste the rest of it, up to the words of AWS."
        }
        Quirk::NoCredentials => {
            "The client found no credentials to start from, so AWS was not asked. Sign in, or name the profile \
             that has them."
        }
        Quirk::Network => {
            "Nobody answered: a network, a proxy or a name that is not resolved stands between. AWS refused \
             nothing. Repeat the call once the connection works."
        }
        Quirk::SignatureDiffers => {
            "The secret access key does not belong to the access key ID, or the request was changed on its \
             way. Take both from one and the same answer."
        }
        Quirk::SourceIdentitySet => {
            "The session has a source identity, and no later call can change it. Leave it out of this call."
        }
        Quirk::MfaCannotBeRenewed => {
            "The session ended, and renewing it needs an MFA code that nobody can type into a running \
             program. Start the program again, or use credentials that renew without MFA."
        }
        Quirk::FellBack => {
            "The client was refused, hid the refusal and asked again for one hour. The role’s maximum is the \
             likely reason; the words of AWS are not in the paste."
        }
        Quirk::CodeSaysAccess => {
            "The code says that access is denied, but the words are about the duration. The words count: no \
             permission mends this."
        }
        Quirk::SameWordsForMany => {
            "STS uses the same words for a role that does not exist, a trust policy that does not name the \
             caller, another external ID and missing MFA. Check them in this order, with the ARN after `User:`."
        }
        Quirk::TagSession => {
            "What is missing is `sts:TagSession`: the call passes session tags. Allow it in the trust policy, \
             or pass no tags."
        }
        _ => "",
    }
}

fn pages(quirk: &Quirk) -> &'static [&'static Citation] {
    match quirk {
        Quirk::RaisingOnlyChangesTheMessage | Quirk::RaisingDoesNotHelp => {
            &[citations::ROLE_TERMS, citations::CHAINING_ARTICLE]
        }
        Quirk::OldCeiling(_) => &[citations::UPDATE_ROLE],
        Quirk::SkipsSessionToken(_) => &[citations::AWS_VAULT_USAGE, citations::MFA_LOST],
        Quirk::Capped { .. } => &[citations::SESSION_TOKEN_CHAINS],
        Quirk::SessionDurationIsForConsole(_) => &[citations::SAML_ASSERTIONS],
        Quirk::SameWordsForMany => &[citations::TROUBLESHOOT_ROLES],
        Quirk::MfaCannotBeRenewed | Quirk::ClientStopped(_) => &[citations::BOTOCORE_CREDENTIALS],
        Quirk::OtherError(_) | Quirk::SignatureDiffers => &[citations::STS_COMMON_ERRORS],
        _ => &[],
    }
}
