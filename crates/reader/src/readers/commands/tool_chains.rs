//! The calls that a tool makes, by itself and for its profile.

use super::fields::Field;
use super::invocation::Use;
use super::known_tools::Way;
use super::runs::stop;
use super::words;
use crate::evidence::arn::Arn;
use crate::evidence::call_chain::{Asked, CallChain, Step};
use crate::evidence::known::Profiles;
use crate::evidence::note::Note;
use crate::formats::go;
use crate::formats::python::Integer;
use session_advisor_core::facts::identities::Holds;
use session_advisor_core::facts::limits::{ASSUME_ROLE_DEFAULT, ROLE_CHAINING_MAXIMUM};
use session_advisor_core::model::{Ask, Identity, Operation, Source};

/// What a tool makes of a value.
pub(super) fn size(text: &str, unit: bool) -> Option<Asked> {
    if unit {
        return go::duration(text).map(|seconds| Asked::Known(Ask::For(seconds)));
    }
    Integer::read(text).map(|number| number.asked())
}

impl Use {
    fn step(&self, operation: Operation) -> Step {
        let mut step = Step::new(operation);
        step.place = Some(self.named.clone());
        step
    }

    fn asking(&self, step: Step) -> Step {
        let mut step = match &self.asked {
            Asked::Nothing => step,
            asked => {
                let mut step = Step {
                    asked_text: None,
                    ..step
                };
                step.hop.ask = Ask::Nothing;
                step.asking(asked.clone())
            }
        };
        if let Some(at) = &self.asked_at {
            step.ask_place = Some(at.place.clone());
        }
        step
    }

    /// What it does from there.
    pub(super) fn chain(
        &self,
        base: CallChain,
        files: &dyn Profiles,
        notes: &mut Vec<Note>,
    ) -> CallChain {
        let mut chain = match self.way {
            Way::Vault | Way::Profile => self.of_profile(base, files, notes),
            Way::Saml => {
                let mut chain = CallChain::from(Source::new(Identity::Saml { until: None }));
                let mut step = self.asking(self.step(Operation::AssumeRoleWithSaml));
                step.role = self.role.as_ref().and_then(|role| Arn::read(&role.shown));
                chain.steps.push(step);
                if self.profile.is_some() {
                    let last = base.steps.into_iter().next_back();
                    chain
                        .steps
                        .push(last.unwrap_or_else(|| self.step(Operation::AssumeRole)));
                }
                chain
            }
            Way::Role => self.with_role(base, self.role.as_ref()),
            Way::Mfa if self.role.is_some() => {
                let mut chain = self.with_role(
                    CallChain::from(Source::new(Identity::Unknown)),
                    self.role.as_ref(),
                );
                if let Some(step) = chain.steps.last_mut() {
                    step.hop.mfa = true;
                }
                chain
            }
            Way::Mfa => {
                let mut chain = CallChain::from(Source::new(Identity::Unknown));
                let mut step = self.asking(self.step(Operation::GetSessionToken));
                step.hop.mfa = true;
                chain.steps.push(step);
                chain
            }
        };
        if let Some(next) = &self.chain {
            chain = self.with_role(chain, Some(next));
            notes.push(words::duration_reaches_chain(self.tool, &self.named));
        }
        if let Some(words) = &self.stop {
            let instead_of = chain.steps.pop();
            chain.steps.clear();
            chain.stop = Some(stop(
                words.clone(),
                instead_of,
                self.asked_at.as_ref().map(|at| at.place.clone()),
            ));
        }
        chain
    }

    fn with_role(&self, mut chain: CallChain, role: Option<&Field>) -> CallChain {
        if chain.stop.is_some() {
            return chain;
        }
        if let Some(role) = role {
            let mut step = self.asking(self.step(Operation::AssumeRole));
            step.role = Arn::read(&role.shown);
            chain.steps.push(step);
        }
        chain
    }

    /// A tool that assumes the role of a profile.
    fn of_profile(
        &self,
        base: CallChain,
        files: &dyn Profiles,
        notes: &mut Vec<Note>,
    ) -> CallChain {
        let mut chain = base;
        let name = self.profile.as_ref().and_then(Field::text);
        let pasted = name.is_some_and(|name| files.has_profile(name));
        if let Some(role) = self.role.as_ref().filter(|_| self.tool == "awsume") {
            return self.with_role(chain, Some(role));
        }
        // These tools keep the keys elsewhere: that the files have none stops them not.
        let halted = chain.stop.take();
        let about_keys = halted
            .as_ref()
            .is_none_or(|stop| stop.words.starts_with("Unable to locate credentials"));
        if chain.steps.is_empty()
            && pasted
            && about_keys
            && chain.source.identity != Identity::IdentityCenter
        {
            return self.without_role(chain, notes);
        }
        if chain.source.identity == Identity::IdentityCenter && chain.steps.is_empty() {
            if let Asked::Known(ask) = &self.asked {
                chain.source.ask = *ask;
            }
            return chain;
        }
        if chain.steps.is_empty() {
            if self.asked == Asked::Nothing && !pasted {
                return chain;
            }
            if !pasted
                && !self.sizes_role
                && let Some(name) = name
            {
                notes.push(words::profile_not_pasted(name, &self.named));
            }
            let step = halted
                .and_then(|stop| stop.instead_of)
                .unwrap_or_else(|| self.step(Operation::AssumeRole));
            chain.steps.push(step);
        }
        if let Some(last) = chain.steps.pop() {
            if self.tool == "awsume" && self.asked != Asked::Nothing && !chain.steps.is_empty() {
                notes.push(words::chain_not_walked(self.tool, &self.named));
                chain.steps.clear();
            }
            chain.steps.push(self.asking(last));
        }
        if self.way == Way::Vault {
            self.session_token(&mut chain, notes);
        }
        chain
    }

    /// aws-vault with a profile that names no role.
    fn without_role(&self, base: CallChain, notes: &mut Vec<Note>) -> CallChain {
        let mut chain = base;
        if self.way != Way::Vault || self.no_session {
            return chain;
        }
        if self.mentions_duration {
            notes.push(words::duration_seconds_unused(&self.named));
        }
        notes.push(words::no_role_in_profile(self.tool, &self.named));
        if chain.source.identity == Identity::Unknown {
            // It keeps the keys of IAM users; sessions it does not keep as keys.
            chain.source = Source::new(Identity::IamUser);
        }
        let mut step = self
            .step(Operation::GetSessionToken)
            .asking(self.plain.clone());
        step.ask_place = self.asked_at.as_ref().map(|at| at.place.clone());
        chain.steps.push(step);
        chain
    }

    /// The GetSessionToken that aws-vault puts before AssumeRole.
    fn session_token(&self, chain: &mut CallChain, notes: &mut Vec<Note>) {
        if self.no_session {
            return;
        }
        let asked = chain.steps.first().and_then(|step| match step.hop.ask {
            Ask::Nothing => Some(ASSUME_ROLE_DEFAULT),
            ask => ask.seconds(),
        });
        let skips = asked.is_some_and(|asked| asked > ROLE_CHAINING_MAXIMUM);
        match chain.source.kind().facts().holds {
            Holds::UserKeys if !skips && asked.is_some() => {
                let mut step = self
                    .step(Operation::GetSessionToken)
                    .asking(self.session.clone());
                if let Some(first) = chain.steps.first_mut() {
                    step.hop.mfa = std::mem::take(&mut first.hop.mfa);
                }
                chain.steps.insert(0, step);
                notes.push(words::tool_calls_get_session_token(self.tool, &self.named));
            }
            Holds::UserKeys if skips => {
                notes.push(words::tool_skips_get_session_token(self.tool, &self.named));
            }
            Holds::UserKeys | Holds::Unknown => {
                notes.push(words::tool_may_call_get_session_token(
                    self.tool,
                    &self.named,
                ));
            }
            Holds::RootKeys
            | Holds::Assertion
            | Holds::Role(_)
            | Holds::UserConsole
            | Holds::FederatedConsole
            | Holds::Login
            | Holds::Temporary => {}
        }
    }
}
