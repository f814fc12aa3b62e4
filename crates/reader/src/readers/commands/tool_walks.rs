//! The calls that a tool makes, by itself and for its profile.

use super::Quirk;
use super::fields::Field;
use super::known_tools::Way;
use super::runs::stop;
use super::tools::Use;
use crate::evidence::arn::Arn;
use crate::evidence::call_chain::{Asked, Step, Walk};
use crate::formats::go;
use crate::readers::aws_config::{Files, Integer};
use crate::reading::{Note, Quirk as AnyQuirk};
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
    pub(super) fn walk(&self, base: Walk, files: &Files, notes: &mut Vec<Note>) -> Walk {
        let mut note = |quirk| {
            notes.push(Note {
                quirk: AnyQuirk::Command(quirk),
                place: Some(self.named.clone()),
            });
        };
        let mut walk = match self.way {
            Way::Vault | Way::Profile => self.of_profile(base, files, &mut note),
            Way::Saml => {
                let mut walk = Walk::from(Source::new(Identity::Saml { until: None }));
                let mut step = self.asking(self.step(Operation::AssumeRoleWithSaml));
                step.role = self.role.as_ref().and_then(|role| Arn::read(&role.shown));
                walk.steps.push(step);
                if self.profile.is_some() {
                    let last = base.steps.into_iter().next_back();
                    walk.steps
                        .push(last.unwrap_or_else(|| self.step(Operation::AssumeRole)));
                }
                walk
            }
            Way::Role => self.with_role(base, self.role.as_ref()),
            Way::Mfa if self.role.is_some() => {
                let mut walk = self.with_role(
                    Walk::from(Source::new(Identity::Unknown)),
                    self.role.as_ref(),
                );
                if let Some(step) = walk.steps.last_mut() {
                    step.hop.mfa = true;
                }
                walk
            }
            Way::Mfa => {
                let mut walk = Walk::from(Source::new(Identity::Unknown));
                let mut step = self.asking(self.step(Operation::GetSessionToken));
                step.hop.mfa = true;
                walk.steps.push(step);
                walk
            }
        };
        if let Some(chain) = &self.chain {
            walk = self.with_role(walk, Some(chain));
            note(Quirk::DurationReachesChain { tool: self.tool });
        }
        if let Some(words) = &self.stop {
            let instead_of = walk.steps.pop();
            walk.steps.clear();
            walk.stop = Some(stop(
                words.clone(),
                instead_of,
                self.asked_at.as_ref().map(|at| at.place.clone()),
            ));
        }
        walk
    }

    fn with_role(&self, mut walk: Walk, role: Option<&Field>) -> Walk {
        if walk.stop.is_some() {
            return walk;
        }
        if let Some(role) = role {
            let mut step = self.asking(self.step(Operation::AssumeRole));
            step.role = Arn::read(&role.shown);
            walk.steps.push(step);
        }
        walk
    }

    /// A tool that assumes the role of a profile.
    fn of_profile(&self, base: Walk, files: &Files, note: &mut impl FnMut(Quirk)) -> Walk {
        let mut walk = base;
        let name = self.profile.as_ref().and_then(Field::text);
        let pasted = name.is_some_and(|name| files.has_profile(name));
        if let Some(role) = self.role.as_ref().filter(|_| self.tool == "awsume") {
            return self.with_role(walk, Some(role));
        }
        // These tools keep the keys elsewhere: that the files have none stops them not.
        let halted = walk.stop.take();
        let about_keys = halted
            .as_ref()
            .is_none_or(|stop| stop.words.starts_with("Unable to locate credentials"));
        if walk.steps.is_empty()
            && pasted
            && about_keys
            && walk.source.identity != Identity::IdentityCenter
        {
            return self.without_role(walk, note);
        }
        if walk.source.identity == Identity::IdentityCenter && walk.steps.is_empty() {
            if let Asked::Known(ask) = &self.asked {
                walk.source.ask = *ask;
            }
            return walk;
        }
        if walk.steps.is_empty() {
            if self.asked == Asked::Nothing && !pasted {
                return walk;
            }
            if !pasted
                && !self.sizes_role
                && let Some(name) = name
            {
                note(Quirk::ProfileNotPasted {
                    profile: name.to_owned(),
                });
            }
            let step = halted
                .and_then(|stop| stop.instead_of)
                .unwrap_or_else(|| self.step(Operation::AssumeRole));
            walk.steps.push(step);
        }
        if let Some(last) = walk.steps.pop() {
            if self.tool == "awsume" && self.asked != Asked::Nothing && !walk.steps.is_empty() {
                note(Quirk::ChainNotWalked { tool: self.tool });
                walk.steps.clear();
            }
            walk.steps.push(self.asking(last));
        }
        if self.way == Way::Vault {
            self.session_token(&mut walk, note);
        }
        walk
    }

    /// aws-vault with a profile that names no role.
    fn without_role(&self, base: Walk, note: &mut impl FnMut(Quirk)) -> Walk {
        let mut walk = base;
        if self.way != Way::Vault || self.no_session {
            return walk;
        }
        if self.mentions_duration {
            note(Quirk::DurationSecondsUnused);
        }
        note(Quirk::NoRoleInProfile { tool: self.tool });
        if walk.source.identity == Identity::Unknown {
            // It keeps the keys of IAM users; sessions it does not keep as keys.
            walk.source = Source::new(Identity::IamUser);
        }
        let mut step = self
            .step(Operation::GetSessionToken)
            .asking(self.plain.clone());
        step.ask_place = self.asked_at.as_ref().map(|at| at.place.clone());
        walk.steps.push(step);
        walk
    }

    /// The GetSessionToken that aws-vault puts before AssumeRole.
    fn session_token(&self, walk: &mut Walk, note: &mut impl FnMut(Quirk)) {
        if self.no_session {
            return;
        }
        let asked = walk.steps.first().and_then(|step| match step.hop.ask {
            Ask::Nothing => Some(ASSUME_ROLE_DEFAULT),
            ask => ask.seconds(),
        });
        let skips = asked.is_some_and(|asked| asked > ROLE_CHAINING_MAXIMUM);
        match walk.source.identity {
            Identity::IamUser if !skips && asked.is_some() => {
                let mut step = self
                    .step(Operation::GetSessionToken)
                    .asking(self.session.clone());
                if let Some(first) = walk.steps.first_mut() {
                    step.hop.mfa = std::mem::take(&mut first.hop.mfa);
                }
                walk.steps.insert(0, step);
                note(Quirk::ToolCallsGetSessionToken { tool: self.tool });
            }
            Identity::IamUser if skips => note(Quirk::ToolSkipsGetSessionToken { tool: self.tool }),
            Identity::IamUser | Identity::Unknown => {
                note(Quirk::ToolMayCallGetSessionToken { tool: self.tool });
            }
            _ => {}
        }
    }
}
