//! What a reading says about workflows.

use super::{Meaning, Quirk};
use crate::report::Said;
use session_advisor_core::facts::citations::{self, Citation};
use session_advisor_explain::duration_in_words;

/// What a step is called among several.
pub(crate) fn label(number: usize, job: &str) -> String {
    let mut label = String::from("step ");
    label.push_str(&number.to_string());
    if !job.is_empty() {
        label.push_str(" of job ");
        label.push_str(job);
    }
    label
}

/// What a part means.
pub(crate) fn meaning(meaning: &Meaning) -> String {
    let text = match meaning {
        Meaning::Action => "The action that gets the credentials.",
        Meaning::Role => "The role that is asked for.",
        Meaning::Duration(Some(seconds)) => {
            return format!(
                "How long the session shall last: {}.",
                duration_in_words(*seconds)
            );
        }
        Meaning::Duration(None) => {
            "How long the session shall last; the number of seconds is not in the paste."
        }
        Meaning::Keys => "The credentials that sign the call.",
        Meaning::IdToken(true) => "The job may ask GitHub for an OIDC token.",
        Meaning::IdToken(false) => "The job may not ask GitHub for an OIDC token.",
        Meaning::Chaining => "Whether the credentials of the environment sign the call.",
        Meaning::TokenFile => "The file that holds the web identity token.",
        Meaning::Runner => "The machine that runs the job.",
    };
    text.to_owned()
}

/// What is worth knowing.
pub(crate) fn quirk(quirk: &Quirk) -> Said {
    Said {
        text: text(quirk),
        citations: pages(quirk),
    }
}

fn text(quirk: &Quirk) -> String {
    let text = match quirk {
        Quirk::PermissionNotShown => {
            "The paste shows neither keys nor the job’s permissions, so this step is read as one with an OIDC token. \
             That takes `id-token: write`. If the runner’s own credentials sign instead: it is role chaining, and \
             1 hour is the most. Paste `permissions:` to be certain."
        }
        Quirk::SixHours => {
            "Versions 1 and 2 of the action ask for 6 hours by themselves. The role must allow that, and no chained \
             call does. Set `role-duration-seconds`, or use version 3 or later, which ask for 1 hour."
        }
        Quirk::DurationCut { written, sent } => {
            return format!(
                "The action reads digits only, so `{written}` becomes {}. Write the number of seconds.",
                duration_in_words(*sent)
            );
        }
        Quirk::DurationReplaced { written } => {
            return format!(
                "`{written}` is no number of seconds, so the action asks for its default of 1 hour and says nothing. \
                 Write the number of seconds."
            );
        }
        Quirk::DurationIgnored { name } => {
            return format!(
                "This version of the action does not read `{name}`, so it has no effect. Use the input \
                 `role-duration-seconds`."
            );
        }
        Quirk::ChainsSilently => {
            "This step has no key inputs and no OIDC token, so the session of the step before signs its call: role \
             chaining, and 1 hour is the most. For a session of its own, grant `id-token: write`."
        }
        Quirk::NotChained => {
            "The environment holds long-term keys, and `role-chaining` signs with these. For AWS that is no role \
             chaining, so the role’s own maximum is the limit."
        }
        Quirk::UsesExisting => {
            "There are credentials in the environment, and with `use-existing-credentials` the action then asks for \
             no others. Since version 5 any text counts as yes, even `'false'`. Remove the input to get a session \
             of the role."
        }
        Quirk::OwnRunner => {
            "The credentials of the runner sign this call, and the paste does not tell what they are. If they are \
             those of a role: it is role chaining, and 1 hour is the most. `aws sts get-caller-identity` on the \
             runner shows them."
        }
        Quirk::Retries => {
            "The action asks up to 12 times, also after a refusal that stays. `disable-retry: true` (version 3 or \
             later) shows the refusal at once."
        }
        Quirk::ExternalIdDropped => {
            "`role-external-id` reaches AWS only where credentials sign the call. With an OIDC token it is left out, \
             so the trust policy cannot ask for it."
        }
        Quirk::EmptySecrets => {
            "If these secrets are not set, they count as no keys, and the action uses the OIDC token instead."
        }
    };
    text.to_owned()
}

const fn pages(quirk: &Quirk) -> &'static [&'static Citation] {
    match quirk {
        Quirk::ChainsSilently | Quirk::NotChained | Quirk::OwnRunner => {
            &[citations::CONFIGURE_AWS_CREDENTIALS, citations::ROLE_TERMS]
        }
        _ => &[citations::CONFIGURE_AWS_CREDENTIALS],
    }
}
