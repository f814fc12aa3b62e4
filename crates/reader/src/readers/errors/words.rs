//! What is said of error texts and logs.

use crate::evidence::note::{Annotation, Note};
use crate::evidence::sighting::LogFact;
use crate::evidence::span::Span;
use session_advisor_core::facts::citations;
use session_advisor_core::model::{Operation, Reason, Seconds};
use session_advisor_explain::titles;
use session_advisor_explain::words::duration_in_words as lasts;

/// Why a bare 400 of the sign-in endpoint only suggests a reason.
pub(super) const BARE_BAD_REQUEST: &str = "The sign-in endpoint answers `400` to more than one thing. Most often SessionDuration was given with credentials \
     that allow none. Try the same link without SessionDuration.";

/// Why a refusal by the role's maximum suggests role chaining.
pub(super) const CHECKED_AFTER_ROLE_MAXIMUM: &str = "STS checks the role’s maximum before the hour of chaining. If temporary credentials sign the call, the hour \
     refuses next. Ask for one hour, or sign with long-term keys.";

/// The words that prove a reason.
pub(super) fn proves(reason: Reason, place: &Span) -> Annotation {
    let text = format!(
        "These words prove the reason: {}.",
        titles::rule_title(reason)
    );
    Annotation::new("error-proves", text, place)
}

/// A failure that proves no reason.
pub(super) fn failed(place: &Span) -> Annotation {
    Annotation::new(
        "error-failed",
        "Something failed here. The words prove no reason that is known.",
        place,
    )
}

/// The call that failed.
pub(super) fn call(operation: Operation, place: &Span) -> Annotation {
    let text = format!("The call that failed: {}.", name(operation));
    Annotation::new("error-call", text, place)
}

/// Another call that failed, by its name.
pub(super) fn other_call(name: &str, place: &Span) -> Annotation {
    let text = format!("The call that failed: `{name}`. It returns no session.");
    Annotation::new("error-other-call", text, place)
}

/// Who made the call; with temporary credentials, as far as the ARN tells.
pub(super) fn caller(temporary: bool, place: &Span) -> Annotation {
    let text = if temporary {
        "Who called: a session, so temporary credentials signed."
    } else {
        "Who called."
    };
    Annotation::new("error-caller", text, place)
}

/// The role that was asked for.
pub(super) fn role(place: &Span) -> Annotation {
    Annotation::new("error-role", "The role that was asked for.", place)
}

/// How long it was asked for.
pub(super) fn asked(seconds: Seconds, place: &Span) -> Annotation {
    let text = format!("Asked for: {}.", lasts(seconds));
    Annotation::new("error-asked", text, place)
}

/// What a client logged.
pub(super) fn logged(logged: &LogFact, place: &Span) -> Annotation {
    let text = match logged {
        LogFact::Asks(seconds) => format!("The client asks for {}.", lasts(*seconds)),
        LogFact::Calls(operation) => format!("The client calls {}.", name(*operation)),
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
    };
    Annotation::new("client-log-line", text, place)
}

/// The name that AWS gives a call.
const fn name(operation: Operation) -> &'static str {
    match operation {
        Operation::SwitchRole => "switch role in the console",
        Operation::ConsoleLink => "getSigninToken",
        _ => titles::operation_title(operation),
    }
}

/// Temporary credentials meet the role's maximum first; behind it waits the hour of chaining.
pub(super) fn raising_only_changes_the_message(place: &Span) -> Note {
    Note::new(
        "error-raising-only-changes-the-message",
        "If temporary credentials sign this call, raising the role’s maximum only changes the message: the hour of \
         role chaining refuses next. Find out first whose credentials sign.",
        Some(place),
        &[citations::ROLE_TERMS, citations::CHAINING_ARTICLE],
    )
}

/// The role's maximum was not exceeded.
pub(super) fn raising_does_not_help(place: &Span) -> Note {
    Note::new(
        "error-raising-does-not-help",
        "STS checks the role’s maximum first, and it was not exceeded. Raising it changes nothing; ask for one hour or \
         sign with long-term keys.",
        Some(place),
        &[citations::ROLE_TERMS, citations::CHAINING_ARTICLE],
    )
}

/// The ceiling that the message names is that of before March 2018.
pub(super) fn old_ceiling(ceiling: Seconds, place: &Span) -> Note {
    let text = format!(
        "The message names {} as the ceiling. That was the most for every role until March 2018; today it is 12 \
         hours, and each role sets its own maximum. Repeat the call to see what AWS says now.",
        lasts(ceiling)
    );
    Note::new(
        "error-old-ceiling",
        text,
        Some(place),
        &[citations::UPDATE_ROLE],
    )
}

/// A class is called `ChainableTemporaryCredentials`; no chaining is meant.
pub(super) fn class_name(place: &Span) -> Note {
    Note::new(
        "error-class-name",
        "`ChainableTemporaryCredentials` is the name of a class in the SDK for JavaScript. It does not say that role \
         chaining refused anything; the words behind it count.",
        Some(place),
        &[],
    )
}

/// An emulator answered, and emulators know neither role maximums nor chaining.
pub(super) fn emulator(place: &Span) -> Note {
    Note::new(
        "error-emulator",
        "An emulator answers here, and emulators know neither role maximums nor the hour of chaining. A call that \
         works there proves nothing; try it with AWS.",
        Some(place),
        &[],
    )
}

/// The credentials that were to sign for the role have ended.
pub(super) fn source_ran_out(place: &Span) -> Note {
    Note::new(
        "error-source-ran-out",
        "The call that failed is AssumeRole, so the credentials that were to sign it have ended: the source, not the \
         role’s session. Renew the source.",
        Some(place),
        &[],
    )
}

/// The session in use has ended.
pub(super) fn session_ran_out(place: &Span) -> Note {
    Note::new(
        "error-session-ran-out",
        "The call that failed is no call for credentials, so the session in use has ended. It had been granted. Renew \
         it, or ask for a longer one where that is allowed.",
        Some(place),
        &[],
    )
}

/// The call failed, but the paste does not say why.
pub(super) fn no_cause(place: &Span) -> Note {
    Note::new(
        "error-no-cause",
        "The message breaks off before it says why. Paste the rest of it, up to the words of AWS.",
        Some(place),
        &[],
    )
}

/// The client found no credentials to start from.
pub(super) fn no_credentials(place: &Span) -> Note {
    Note::new(
        "error-no-credentials",
        "The client found no credentials to start from, so AWS was not asked. Sign in, or name the profile that has \
         them.",
        Some(place),
        &[],
    )
}

/// A network or a proxy stands between.
pub(super) fn network(place: &Span) -> Note {
    Note::new(
        "error-network",
        "Nobody answered: a network, a proxy or a name that is not resolved stands between. AWS refused nothing. \
         Repeat the call once the connection works.",
        Some(place),
        &[],
    )
}

/// An error of AWS that is about something else, by its code.
pub(super) fn other_error(code: &str, place: &Span) -> Note {
    let text = format!(
        "`{code}` is an error of AWS that is about no duration and about no credentials that are known here. Read its \
         own message; the length of the session is not the cause."
    );
    Note::new(
        "error-other",
        text,
        Some(place),
        &[citations::STS_COMMON_ERRORS],
    )
}

/// Secret access key and access key ID do not belong together.
pub(super) fn signature_differs(place: &Span) -> Note {
    Note::new(
        "error-signature-differs",
        "The secret access key does not belong to the access key ID, or the request was changed on its way. Take both \
         from one and the same answer.",
        Some(place),
        &[citations::STS_COMMON_ERRORS],
    )
}

/// The session has a source identity already.
pub(super) fn source_identity_set(place: &Span) -> Note {
    Note::new(
        "error-source-identity-set",
        "The session has a source identity, and no later call can change it. Leave it out of this call.",
        Some(place),
        &[],
    )
}

/// The client cannot renew what needs a typed MFA code.
pub(super) fn mfa_cannot_be_renewed(place: &Span) -> Note {
    Note::new(
        "error-mfa-cannot-be-renewed",
        "The session ended, and renewing it needs an MFA code that nobody can type into a running program. Start the \
         program again, or use credentials that renew without MFA.",
        Some(place),
        &[citations::BOTOCORE_CREDENTIALS],
    )
}

/// A client stopped by itself, with these words.
pub(super) fn client_stopped(words: &str, place: &Span) -> Note {
    let text = format!(
        "The client stopped by itself and sent nothing for this call: `{}`. Mend what it names first; what AWS would \
         say is still open.",
        words.replace('`', "'")
    );
    Note::new(
        "error-client-stopped",
        text,
        Some(place),
        &[citations::BOTOCORE_CREDENTIALS],
    )
}

/// A client was refused, and asked again for one hour.
pub(super) fn fell_back(place: &Span) -> Note {
    Note::new(
        "client-log-fell-back",
        "The client was refused, hid the refusal and asked again for one hour. The role’s maximum is the likely \
         reason; the words of AWS are not in the paste.",
        Some(place),
        &[],
    )
}

/// A client lowered what was asked.
pub(super) fn capped(from: Seconds, to: Seconds, place: &Span) -> Note {
    let text = format!(
        "The client lowered the request from {} to {} by itself, because temporary credentials sign it. AWS was never \
         asked for more. For a longer session, pass MFA in AssumeRole itself.",
        lasts(from),
        lasts(to)
    );
    Note::new(
        "client-log-capped",
        text,
        Some(place),
        &[citations::SESSION_TOKEN_CHAINS],
    )
}

/// A client left GetSessionToken out, because the role session is to be longer than an hour.
pub(super) fn skips_session_token(asked: Seconds, place: &Span) -> Note {
    let text = format!(
        "The client leaves GetSessionToken out, because {} is more than the hour that a call signed with a session \
         token may ask. So no MFA session is there for a next role. If that role demands MFA, ask for one hour.",
        lasts(asked)
    );
    Note::new(
        "client-log-skips-session-token",
        text,
        Some(place),
        &[citations::AWS_VAULT_USAGE, citations::MFA_LOST],
    )
}

/// The SAML attribute is the length of console sessions; some tools ask STS for as much.
pub(super) fn session_duration_is_for_console(sent: Seconds, place: &Span) -> Note {
    let text = format!(
        "The identity provider sends {} as SessionDuration. That is the length of console sessions; some tools ask STS \
         for as much, and the role’s maximum then refuses. Set the tool’s own duration.",
        lasts(sent)
    );
    Note::new(
        "client-log-session-duration-is-for-console",
        text,
        Some(place),
        &[citations::SAML_ASSERTIONS],
    )
}

/// The code says access, the words say duration; the words count.
pub(super) fn code_says_access(place: &Span) -> Note {
    Note::new(
        "error-code-says-access",
        "The code says that access is denied, but the words are about the duration. The words count: no permission \
         mends this.",
        Some(place),
        &[],
    )
}

/// STS uses the same words for a missing role, its trust policy, an external ID and MFA.
pub(super) fn same_words_for_many(place: &Span) -> Note {
    Note::new(
        "error-same-words-for-many",
        "STS uses the same words for a role that does not exist, a trust policy that does not name the caller, another \
         external ID and missing MFA. Check them in this order, with the ARN after `User:`.",
        Some(place),
        &[citations::TROUBLESHOOT_ROLES],
    )
}

/// What is missing is the permission to pass session tags.
pub(super) fn tag_session(place: &Span) -> Note {
    Note::new(
        "error-tag-session",
        "What is missing is `sts:TagSession`: the call passes session tags. Allow it in the trust policy, or pass no \
         tags.",
        Some(place),
        &[],
    )
}
