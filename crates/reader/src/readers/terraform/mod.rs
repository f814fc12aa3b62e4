//! Terraform: the roles that providers and backends assume, and what resources say about sessions.
//!
//! [`calls`] what a provider calls, [`resources`] the rest.

mod calls;
mod duration;
mod resources;
#[cfg(test)]
mod tests;
mod words;

use super::aws_config::{Environment, Files, Selection};
use super::json_documents::Documents;
use crate::evidence::call_chain::{CallChain, Run};
use crate::evidence::note::{Annotation, Note};
use crate::evidence::span::Span;
use crate::formats::hcl;
use crate::formats::hcl::{Block, Body};
use crate::reading::Label;
use calls::Provider;
use session_advisor_core::model::{Ask, Identity, Seconds};

/// The Terraform configuration of a paste.
#[derive(Debug, Default)]
pub(crate) struct Terraform {
    /// Whose sessions resources size: who, under what name, how long, and where it stands.
    pub(crate) sessions: Vec<(Identity, String, Option<Seconds>, Span)>,
    /// What was understood.
    pub(crate) parts: Vec<Annotation>,
    /// What is worth knowing about resources.
    pub(crate) notes: Vec<Note>,
    /// What stands behind a block on its last line.
    pub(crate) behind: Vec<Span>,
    providers: Vec<Provider>,
    /// The roles that it creates, by their names in Terraform: their own names and maximums.
    roles: Vec<(String, String, Option<Seconds>)>,
    found: bool,
}

/// How many bytes the block takes that starts at the start of this text; none if none starts there.
pub(crate) fn extent(text: &str) -> Option<usize> {
    if !hcl::is_head(text) && !is_maximum(text) {
        return None;
    }
    let (_, end) = hcl::read(text, 0);
    let rest = text.get(end..).filter(|_| end > 0)?;
    Some(end.saturating_add(rest.find('\n').unwrap_or(rest.len())))
}

/// Whether the line says a role's maximum.
fn is_maximum(text: &str) -> bool {
    let line = text.trim_start_matches([' ', '\t', '+', '-', '~']);
    line.strip_prefix("max_session_duration")
        .is_some_and(|rest| {
            let value = rest.trim_start_matches([' ', '\t']).strip_prefix('=');
            value.is_some_and(|it| !it.starts_with('='))
        })
}

impl Terraform {
    /// Reads the stretches of the text that are blocks or attributes.
    pub(crate) fn read(text: &str, stretches: &[Span], documents: &mut Documents) -> Self {
        let mut all = Self::default();
        let mut loose = Body::default();
        for place in stretches {
            let Some(stretch) = text.get(..place.end) else {
                continue;
            };
            all.found = true;
            let (body, end) = hcl::read(stretch, place.start);
            if end < place.end {
                all.behind.push(end..place.end);
            }
            for block in &body.blocks {
                all.block(text, block, documents);
            }
            loose.attributes.extend(body.attributes);
            loose.blocks.extend(body.blocks);
        }
        // Fragments without the block that they belong to.
        loose
            .blocks
            .retain(|it| it.kind == "dynamic" || it.kind.starts_with("assume_role"));
        all.provider(text, "assume_role", &loose, None);
        all.role(None, &loose, documents);
        all
    }

    /// Whether there is none.
    pub(crate) const fn is_empty(&self) -> bool {
        !self.found
    }

    fn block(&mut self, text: &str, block: &Block, documents: &mut Documents) {
        let Block { body, place, .. } = block;
        match (block.kind.as_str(), block.label(0)) {
            ("provider", "aws" | "awscc") => {
                let mut label = ["provider ", block.label(0)].concat();
                if let Some(alias) = body.text("alias") {
                    label.push('.');
                    label.push_str(alias);
                }
                self.provider(text, &label, body, Some(place));
            }
            ("backend", "s3") => self.provider(text, "backend s3", body, Some(place)),
            ("terraform" | "generate", _) => {
                for inner in &body.blocks {
                    self.block(text, inner, documents);
                }
            }
            ("data", "terraform_remote_state") | ("remote_state", _) => {
                if let Some(hcl::Value::Map(config)) = body.get("config").map(|it| &it.value) {
                    self.provider(text, "backend s3", config, Some(place));
                }
            }
            ("resource", "aws_iam_role") | ("module", _) => self.role(Some(block), body, documents),
            ("resource", kind) => self.resource(kind, block),
            _ => {}
        }
    }

    /// What the providers and backends do, with what the files say about profiles.
    pub(crate) fn runs(&mut self, files: &Files, environment: &Environment) -> Vec<Run> {
        self.providers
            .iter_mut()
            .map(|it| Run {
                label: Label::Provider(it.label.clone()),
                place: Some(it.place.clone()),
                notes: std::mem::take(&mut it.notes),
                chain: it.chain(start(it, files, environment), &self.roles),
            })
            .collect()
    }
}

/// What a provider starts from.
fn start(provider: &Provider, files: &Files, environment: &Environment) -> CallChain {
    let mut start = provider.start.clone();
    if start.source.identity == Identity::Unknown && !provider.has_computed_profile {
        let selection = Selection {
            profile: provider.profile.clone(),
            environment: environment.clone(),
            complete: false,
        };
        let is_known = provider
            .profile
            .as_ref()
            .is_none_or(|profile| files.profiles().iter().any(|it| it.name == *profile));
        let chain = files.chain(&selection);
        if is_known && chain.stop.is_none() {
            start = chain;
        }
        for step in &mut start.steps {
            // The SDK for Go asks for 15 minutes where a profile sets no duration.
            if step.hop.operation == session_advisor_core::model::Operation::AssumeRole
                && step.hop.ask == Ask::Nothing
                && step.asked_text.is_none()
            {
                step.hop.ask = calls::default_ask();
            }
        }
    }
    start
}
