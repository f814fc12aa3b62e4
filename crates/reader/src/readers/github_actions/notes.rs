//! What is worth knowing about the steps of a job.

use super::Quirk;
use super::inputs::Step;
use super::runs::{Held, Runs};
use crate::evidence::call_chain::{CallChain, Step as Call};
use crate::evidence::span::Span;
use crate::formats::yaml::Node;
use crate::reading::{Note, Quirk as AnyQuirk};
use session_advisor_core::model::{Ask, Identity, Operation};

impl Runs<'_> {
    pub(super) fn note(&mut self, quirk: Quirk, place: &Span) {
        self.notes.push(Note {
            quirk: AnyQuirk::Actions(quirk),
            place: Some(place.clone()),
        });
    }

    /// What is worth knowing before the step runs.
    pub(super) fn notes_of(&mut self, step: &Step, oidc: bool, may: bool, duration: Option<Quirk>) {
        let place = step
            .input("role-duration-seconds")
            .map_or(&step.node.place, |given| given.place);
        if let Some(quirk) = duration {
            self.note(quirk, place);
        }
        if may && self.job.granted.is_none() && oidc && step.node.get("uses").is_some() {
            self.note(Quirk::PermissionNotShown, &step.node.place);
        }
        for entry in step.with().map(Node::entries).unwrap_or_default() {
            let name = entry.key.to_ascii_lowercase();
            if name.contains("duration") && name != "role-duration-seconds" {
                let name = entry.key.clone();
                self.note(Quirk::DurationIgnored { name }, &entry.key_place);
            }
            if name == "role-external-id" && oidc {
                self.note(Quirk::ExternalIdDropped, &entry.key_place);
            }
            if name == "aws-access-key-id"
                && self.job.granted == Some(true)
                && entry.value.text().is_some_and(|it| it.contains("secrets."))
            {
                self.note(Quirk::EmptySecrets, &entry.value.place);
            }
        }
        let variable = "ROLE_DURATION_SECONDS";
        if let Some(given) = step.env(variable).filter(|_| !step.since(4, 2)) {
            let name = variable.to_owned();
            self.note(Quirk::DurationIgnored { name }, given.place);
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
            self.note(Quirk::ChainsSilently, place);
        }
        if signed && chaining && base.steps.is_empty() && base.source.identity == Identity::IamUser
        {
            self.note(Quirk::NotChained, place);
        }
        if signed && base.steps.is_empty() && base.source.identity == Identity::Unknown {
            self.note(Quirk::OwnRunner, place);
        }
        let held = !base.steps.is_empty() || base.source.identity != Identity::IamUser;
        let chained = signed && held && call.hop.ask.seconds().is_some_and(|it| it.get() > 3600);
        let retries = step.is_on("disable-retry") != Ok(true) || !step.since(3, 0);
        if retries && (chained || is_out_of_range(call)) {
            self.note(Quirk::Retries, place);
        }
    }
}

/// Whether no AssumeRole call takes what is asked.
pub(super) fn is_out_of_range(call: &Call) -> bool {
    match call.hop.ask {
        Ask::For(seconds) => !(900..=43_200).contains(&seconds.get()),
        _ => call.asked_text.is_some(),
    }
}
