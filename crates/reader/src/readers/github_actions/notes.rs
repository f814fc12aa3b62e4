//! What is worth knowing about the steps of a job.

use super::checks::is_out_of_range;
use super::inputs::Step;
use super::runs::{Held, Runs};
use super::words;
use crate::evidence::call_chain::{CallChain, Step as Call};
use crate::evidence::note::Note;
use crate::formats::yaml::Node;
use session_advisor_core::facts::limits;
use session_advisor_core::model::{Identity, Operation};

impl Runs<'_> {
    /// What is worth knowing before the step runs.
    pub(super) fn notes_of(&mut self, step: &Step, oidc: bool, may: bool, duration: Option<Note>) {
        self.notes.extend(duration);
        if may && self.job.granted.is_none() && oidc && step.node.get("uses").is_some() {
            self.notes
                .push(words::permission_not_shown(&step.node.place));
        }
        for entry in step.with().map(Node::entries).unwrap_or_default() {
            let name = entry.key.to_ascii_lowercase();
            if name.contains("duration") && name != "role-duration-seconds" {
                self.notes
                    .push(words::duration_ignored(&entry.key, &entry.key_place));
            }
            if name == "role-external-id" && oidc {
                self.notes
                    .push(words::external_id_dropped(&entry.key_place));
            }
            if name == "aws-access-key-id"
                && self.job.granted == Some(true)
                && entry.value.text().is_some_and(|it| it.contains("secrets."))
            {
                self.notes.push(words::empty_secrets(&entry.value.place));
            }
        }
        let variable = "ROLE_DURATION_SECONDS";
        if let Some(given) = step.env(variable).filter(|_| !step.since(4, 2)) {
            self.notes
                .push(words::duration_ignored(variable, given.place));
        }
    }

    /// What is worth knowing of the call.
    pub(super) fn signed_notes(
        &mut self,
        step: &Step,
        base: &CallChain,
        call: &Call,
        chaining: bool,
    ) {
        let place = &step.node.place;
        let signed = call.hop.operation == Operation::AssumeRole;
        let keys = step.input("aws-access-key-id").is_some();
        if signed
            && !keys
            && !chaining
            && matches!(self.held, Held::CallChain(ref it) if **it == *base && !it.steps.is_empty())
        {
            self.notes.push(words::chains_silently(place));
        }
        if signed && chaining && base.steps.is_empty() && base.source.identity == Identity::IamUser
        {
            self.notes.push(words::not_chained(place));
        }
        if signed && base.steps.is_empty() && base.source.identity == Identity::Unknown {
            self.notes.push(words::own_runner(place));
        }
        let held = !base.steps.is_empty() || base.source.identity != Identity::IamUser;
        let asked = call.hop.ask.seconds();
        let chained = signed && held && asked.is_some_and(|it| it > limits::ROLE_CHAINING_MAXIMUM);
        let retries = step.is_on("disable-retry") != Ok(true) || !step.since(3, 0);
        if retries && (chained || is_out_of_range(call)) {
            self.notes.push(words::retries(place));
        }
    }
}
