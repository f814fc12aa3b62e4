//! Terraform: the roles that providers and backends assume, and what resources say about sessions.
//!
//! [`calls`] what a provider calls, [`resources`] the rest.

mod calls;
mod configuration;
mod duration;
mod resources;
#[cfg(test)]
mod tests;
mod words;

use crate::evidence::call_chain::{CallChain, Run};
use crate::evidence::found::Found;
use crate::evidence::known::{Chains, Known};
use crate::evidence::label::Label;
use crate::evidence::reader::{Directness, Format, Reader, Recognises, Segment, Segments};
use crate::evidence::selection::Selection;
use crate::formats::hcl::{self, Block, Body};
use configuration::{CreatedRole, Provider, Terraform};
use session_advisor_core::model::{Ask, Identity, Operation};
use session_advisor_explain::reading::Kind;

pub(crate) static READER: Reader = Reader {
    recognises: Some(Recognises {
        format: Format::Hcl,
        length: |rest, _| extent(rest),
        ends_files: true,
    }),
    read: |text, segments, found| Terraform::default().read(text, segments, found),
    directness: Directness::Infrastructure,
};

/// How many bytes the block takes that starts at the start of this text; none if none starts there.
fn extent(text: &str) -> Option<usize> {
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
    /// Reads the segments that are blocks or attributes.
    fn read(mut self, text: &str, segments: &mut Segments, found: &mut Found) {
        let mut loose = Body::default();
        for place in segments.spans(Format::Hcl) {
            let Some(stretch) = text.get(..place.end) else {
                continue;
            };
            self.found.kind(Kind::Terraform);
            let (body, end) = hcl::read(stretch, place.start);
            // What stands behind a block on its last line.
            if end < place.end {
                segments.add(Segment::new(Format::Prose, end..place.end));
            }
            for block in &body.blocks {
                self.block(text, block);
            }
            loose.attributes.extend(body.attributes);
            loose.blocks.extend(body.blocks);
        }
        // Fragments without the block that they belong to.
        loose
            .blocks
            .retain(|it| it.kind == "dynamic" || it.kind.starts_with("assume_role"));
        self.provider(text, "assume_role", &loose, None);
        self.role(None, &loose);
        *found = self.found;
        found.append(self.policies);
        found.chains.push(Box::new(Providers {
            providers: self.providers,
            roles: self.roles,
        }));
    }

    fn block(&mut self, text: &str, block: &Block) {
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
                    self.block(text, inner);
                }
            }
            ("data", "terraform_remote_state") | ("remote_state", _) => {
                if let Some(hcl::Value::Map(config)) = body.get("config").map(|it| &it.value) {
                    self.provider(text, "backend s3", config, Some(place));
                }
            }
            ("resource", "aws_iam_role") | ("module", _) => self.role(Some(block), body),
            ("resource", kind) => self.resource(kind, block),
            _ => {}
        }
    }
}

/// What calls AWS.
#[derive(Debug)]
struct Providers {
    providers: Vec<Provider>,
    roles: Vec<CreatedRole>,
}

impl Chains for Providers {
    fn runs(&mut self, known: &Known<'_>) -> Vec<Run> {
        let mut runs = Vec::new();
        for it in &mut self.providers {
            let chain = it.chain(start(it, known), &self.roles);
            let label = Label::Provider(it.label.clone());
            let mut run = Run::of(label, Some(it.place.clone()), chain);
            run.notes.append(&mut it.notes);
            runs.push(run);
        }
        runs
    }
}

/// What a provider starts from.
fn start(provider: &Provider, known: &Known<'_>) -> CallChain {
    let mut start = provider.start.clone();
    if start.source.identity == Identity::Unknown && !provider.has_computed_profile {
        let selection = Selection {
            profile: provider.profile.clone(),
            environment: known.environment.clone(),
            complete: false,
        };
        let is_known = provider.profile.as_ref().is_none_or(|profile| {
            known
                .profiles
                .profiles()
                .iter()
                .any(|it| it.name == *profile)
        });
        let chain = known.profiles.chain(&selection);
        if is_known && chain.stop.is_none() {
            start = chain;
        }
        for step in &mut start.steps {
            // The SDK for Go asks for 15 minutes where a profile sets no duration.
            if step.hop.operation == Operation::AssumeRole
                && step.hop.ask == Ask::Nothing
                && step.asked_text.is_none()
            {
                step.hop.ask = calls::default_ask();
            }
        }
    }
    start
}
