//! What is said of workflows.

use crate::evidence::note::{Annotation, Note};
use crate::evidence::span::Span;
use session_advisor_core::facts::citations::{self, Citation};
use session_advisor_core::model::{RuleName, Seconds};
use session_advisor_explain::duration_in_words;

const ACTION: &[&Citation] = &[citations::CONFIGURE_AWS_CREDENTIALS];
const CHAINING: &[&Citation] = &[citations::CONFIGURE_AWS_CREDENTIALS, citations::ROLE_TERMS];

/// The code of [`id_token`].
pub(super) const ID_TOKEN: &str = "github-actions-id-token";
/// The code of [`runner`].
pub(super) const RUNNER: &str = "github-actions-runner";

/// The action that gets the credentials.
pub(super) fn action(place: &Span) -> Annotation {
    Annotation::new(
        "github-actions-action",
        "The action that gets the credentials.",
        place,
    )
}

/// The role that is asked for.
pub(super) fn role(place: &Span) -> Annotation {
    Annotation::new("github-actions-role", "The role that is asked for.", place)
}

/// How long the session shall last; `None` where the paste does not tell.
pub(super) fn duration(seconds: Option<Seconds>, place: &Span) -> Annotation {
    let text = match seconds {
        Some(seconds) => format!(
            "How long the session shall last: {}.",
            duration_in_words(seconds)
        ),
        None => {
            "How long the session shall last; the number of seconds is not in the paste.".to_owned()
        }
    };
    Annotation::new("github-actions-duration", text, place)
}

/// Access keys.
pub(super) fn keys(place: &Span) -> Annotation {
    Annotation::new(
        "github-actions-keys",
        "The credentials that sign the call.",
        place,
    )
}

/// Whether the job may ask GitHub for an OIDC token.
pub(super) fn id_token(granted: bool, place: &Span) -> Annotation {
    let text = if granted {
        "The job may ask GitHub for an OIDC token."
    } else {
        "The job may not ask GitHub for an OIDC token."
    };
    Annotation::new(ID_TOKEN, text, place)
}

/// The credentials in the environment sign the call.
pub(super) fn chaining(place: &Span) -> Annotation {
    Annotation::new(
        "github-actions-chaining",
        "Whether the credentials of the environment sign the call.",
        place,
    )
}

/// A file that holds a web identity token.
pub(super) fn token_file(place: &Span) -> Annotation {
    Annotation::new(
        "github-actions-token-file",
        "The file that holds the web identity token.",
        place,
    )
}

/// The machine that runs the job.
pub(super) fn runner(place: &Span) -> Annotation {
    Annotation::new(RUNNER, "The machine that runs the job.", place)
}

/// The paste does not show whether the job may ask for an OIDC token; it is read as if it may.
pub(super) fn permission_not_shown(place: &Span) -> Note {
    Note::new(
        "github-actions-permission-not-shown",
        "The paste shows neither keys nor the job’s permissions, so this step is read as one with an OIDC token. \
             That takes `id-token: write`. If the runner’s own credentials sign instead: it is role chaining, and \
             1 hour is the most. Paste `permissions:` to be certain.",
        Some(place),
        ACTION,
    )
}

/// Old versions ask for six hours by themselves.
pub(super) fn six_hours(place: &Span) -> Note {
    Note::new(
        "github-actions-six-hours",
        "Versions 1 and 2 of the action ask for 6 hours by themselves. The role must allow that, and no chained \
             call does. Set `role-duration-seconds`, or use version 3 or later, which ask for 1 hour.",
        Some(place),
        ACTION,
    )
}

/// The duration is read up to the first character that is no digit, and that much is sent.
pub(super) fn duration_cut(written: &str, sent: Seconds, place: &Span) -> Note {
    let text = format!(
        "The action reads digits only, so `{written}` becomes {}. Write the number of seconds.",
        duration_in_words(sent)
    );
    Note::new("github-actions-duration-cut", text, Some(place), ACTION)
}

/// The duration is no number, so that the default is asked for.
pub(super) fn duration_replaced(written: &str, place: &Span) -> Note {
    let text = format!(
        "`{written}` is no number of seconds, so the action asks for its default of 1 hour and says nothing. Write the \
         number of seconds."
    );
    Note::new(
        "github-actions-duration-replaced",
        text,
        Some(place),
        ACTION,
    )
    .showing(RuleName::RequestIgnoredByClient)
}

/// An input or variable that this version does not know.
pub(super) fn duration_ignored(name: &str, place: &Span) -> Note {
    let text = format!(
        "This version of the action does not read `{name}`, so it has no effect. Use the input `role-duration-seconds`."
    );
    Note::new("github-actions-duration-ignored", text, Some(place), ACTION)
        .showing(RuleName::RequestIgnoredByClient)
}

/// Without `role-chaining`, the session of an earlier step still signs the call.
pub(super) fn chains_silently(place: &Span) -> Note {
    Note::new(
        "github-actions-chains-silently",
        "This step has no key inputs and no OIDC token, so the session of the step before signs its call: role \
             chaining, and 1 hour is the most. For a session of its own, grant `id-token: write`.",
        Some(place),
        CHAINING,
    )
}

/// `role-chaining` behind a step with long-term keys alone is no chaining.
pub(super) fn not_chained(place: &Span) -> Note {
    Note::new(
        "github-actions-not-chained",
        "The environment holds long-term keys, and `role-chaining` signs with these. For AWS that is no role \
             chaining, so the role’s own maximum is the limit.",
        Some(place),
        CHAINING,
    )
}

/// There are credentials already, and the step is told to use them: it makes no call.
pub(super) fn uses_existing(place: &Span) -> Note {
    Note::new(
        "github-actions-uses-existing",
        "There are credentials in the environment, and with `use-existing-credentials` the action then asks for \
             no others. Since version 5 any text counts as yes, even `'false'`. Remove the input to get a session of \
             the role.",
        Some(place),
        ACTION,
    )
}

/// The machine's own credentials sign the call, and the paste does not tell what they are.
pub(super) fn own_runner(place: &Span) -> Note {
    Note::new(
        "github-actions-own-runner",
        "The credentials of the runner sign this call, and the paste does not tell what they are. If they are \
             those of a role: it is role chaining, and 1 hour is the most. `aws sts get-caller-identity` on the runner \
             shows them.",
        Some(place),
        CHAINING,
    )
}

/// A refusal is asked for again and again.
pub(super) fn retries(place: &Span) -> Note {
    Note::new(
        "github-actions-retries",
        "The action asks up to 12 times, also after a refusal that stays. `disable-retry: true` (version 3 or \
             later) shows the refusal at once.",
        Some(place),
        ACTION,
    )
}

/// The external ID is not sent with an OIDC token.
pub(super) fn external_id_dropped(place: &Span) -> Note {
    Note::new(
        "github-actions-external-id-dropped",
        "`role-external-id` reaches AWS only where credentials sign the call. With an OIDC token it is left out, \
             so the trust policy cannot ask for it.",
        Some(place),
        ACTION,
    )
}

/// Secrets that are not set count as no keys.
pub(super) fn empty_secrets(place: &Span) -> Note {
    Note::new(
        "github-actions-empty-secrets",
        "If these secrets are not set, they count as no keys, and the action uses the OIDC token instead.",
        Some(place),
        ACTION,
    )
}
