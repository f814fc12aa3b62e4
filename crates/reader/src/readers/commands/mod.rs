//! Command lines, read as bash and the AWS CLI do it.
//!
//! [`script`] runs a stretch as the shell would and meets [`aws_cli`] and [`tools`]; [`runs`] makes call
//! chains of it once the profiles are known.

mod aws;
mod aws_cli;
mod checks;
mod collected;
mod environment;
mod fields;
mod forms;
mod invocation;
mod json;
mod known_tools;
mod programs;
mod recognise;
mod request;
mod runs;
mod script;
mod start;
mod sts;
mod tool_chains;
mod tools;
mod variables;
mod words;

use crate::evidence::call_chain;
use crate::evidence::found::Found;
use crate::evidence::known::{Chains, Known, Profiles};
use crate::evidence::label::Label;
use crate::evidence::reader::{Directness, Format, Reader, Recognises, Segments};
use crate::evidence::span::Span;
use collected::{Commands, Run};

pub(crate) static READER: Reader = Reader {
    recognises: Some(Recognises {
        format: Format::Shell,
        length: |rest, _| start::extent(rest).map(|it| it.max(1)),
        ends_files: true,
    }),
    read,
    directness: Directness::Script,
};

fn read(text: &str, segments: &mut Segments, found: &mut Found) {
    let mut commands = Commands::read(text, &segments.spans(Format::Shell));
    found.kinds.append(&mut commands.kinds);
    found.role_maximums.append(&mut commands.role_maximums);
    found.parts.append(&mut commands.parts);
    found.unread.append(&mut commands.unread);
    found.notes.append(&mut commands.notes);
    found.environment = std::mem::take(&mut commands.environment);
    found.chains.push(Box::new(commands));
}

impl Commands {
    /// Reads the stretches of the text that are commands.
    pub(crate) fn read(text: &str, stretches: &[Span]) -> Self {
        let mut script = script::Script::new(text);
        // Stretches right below one another are one script.
        let close = |before: &Span, after: &Span| {
            text.get(before.end..after.start).is_some_and(|between| {
                between.trim().is_empty() && between.matches('\n').count() <= 1
            })
        };
        for group in stretches.chunk_by(close) {
            script.group(group);
        }
        script.done()
    }

    /// What the commands do that make or need credentials, with what the files say about profiles.
    fn runs(&self, files: &dyn Profiles) -> Vec<Run> {
        runs::runs(&self.invocations, files)
    }
}

impl Chains for Commands {
    fn runs(&mut self, known: &Known<'_>) -> Vec<call_chain::Run> {
        let runs = Self::runs(self, known.profiles).into_iter();
        runs.map(|it| call_chain::Run {
            label: Label::Command(it.label),
            place: Some(it.place),
            chain: it.chain,
            notes: it.notes,
            selection: Some(it.selection),
        })
        .collect()
    }
}

#[cfg(test)]
mod tests;
