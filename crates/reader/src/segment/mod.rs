//! Splits a paste into stretches of one form each, and gives each to its reader.
//!
//! A line is taken by the first form that knows it: the advisor's notation, a labelled file, a JSON
//! document, a block of Terraform, a call in a program, a workflow, a command, an unlabelled
//! configuration file. What
//! nobody takes is prose, where error texts and logs are looked for.

pub(crate) mod folded;

use crate::collections::sort::sorted_by_start;
use crate::evidence::note::Unread;
use crate::evidence::span::Span;
use crate::formats::json;
use crate::formats::yaml;
use crate::formats::yaml::Sheet;
use crate::readers::aws_config;
use crate::readers::aws_config::{File, Files};
use crate::readers::cloudformation;
use crate::readers::cloudformation::Templates;
use crate::readers::cloudtrail;
use crate::readers::cloudtrail::Records;
use crate::readers::commands;
use crate::readers::commands::Commands;
use crate::readers::errors;
use crate::readers::errors::{ErrorSighting, Texts};
use crate::readers::github_actions::Workflows;
use crate::readers::json_documents;
use crate::readers::json_documents::Documents;
use crate::readers::sdk_calls;
use crate::readers::sdk_calls::Calls;
use crate::readers::settings_blocks;
use crate::readers::terraform;
use crate::readers::terraform::Terraform;
use session_advisor_core::model::{Reason, RuleName};

/// What the readers found.
#[derive(Debug)]
pub(super) struct Evidence {
    /// Lines of the advisor's notation.
    pub(super) notation: Vec<Span>,
    /// Configuration files.
    pub(super) files: Files,
    /// Commands.
    pub(super) commands: Commands,
    /// JSON documents.
    pub(super) documents: Documents,
    /// CloudTrail records.
    pub(super) records: Records,
    /// Workflows.
    pub(super) workflows: Workflows,
    /// Templates.
    pub(super) templates: Templates,
    /// Terraform configuration.
    pub(super) terraform: Terraform,
    /// Calls in programs.
    pub(super) code: Calls,
    /// What is broken in the YAML.
    pub(super) broken: Vec<Unread>,
    /// Error texts and logs.
    pub(super) texts: Texts,
    /// Where nothing but prose was found.
    pub(super) prose: Vec<Span>,
    /// Stretches of a form that is not read.
    pub(super) unread: Vec<Span>,
}

/// Everything that the readers find in a text.
pub(crate) fn evidence(text: &str) -> Evidence {
    let mut stretches = Stretches::default();
    let mut prose: Option<Span> = None;
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let (form, length) = form_at(rest);
        let place = start..start.saturating_add(length);
        start = place.end;
        if matches!(form, Form::Prose) {
            prose = Some(prose.map_or(place.start, |before| before.start)..place.end);
        } else {
            stretches.prose.extend(prose.take());
            stretches.add(&form, place);
        }
    }
    stretches.prose.extend(prose);
    stretches.read(text)
}

/// What a stretch of text is.
enum Form {
    Notation,
    Config(File),
    Command,
    Json,
    Table,
    Block,
    Terraform,
    Code,
    Yaml,
    Prose,
}

#[derive(Default)]
struct Stretches {
    notation: Vec<Span>,
    config: Vec<(File, Span)>,
    commands: Vec<Span>,
    json: Vec<Span>,
    tables: Vec<Span>,
    blocks: Vec<Span>,
    terraform: Vec<Span>,
    code: Vec<Span>,
    yaml: Vec<Span>,
    prose: Vec<Span>,
}

impl Stretches {
    fn add(&mut self, form: &Form, place: Span) {
        match form {
            Form::Notation => self.notation.push(place),
            Form::Config(file) => self.config.push((*file, place)),
            Form::Command => self.commands.push(place),
            Form::Json => self.json.push(place),
            Form::Table => self.tables.push(place),
            Form::Block => self.blocks.push(place),
            Form::Terraform => self.terraform.push(place),
            Form::Code => self.code.push(place),
            Form::Yaml => self.yaml.push(place),
            Form::Prose => self.prose.push(place),
        }
    }

    fn read(mut self, text: &str) -> Evidence {
        // A template in JSON is one in YAML as well.
        let is_template = |place: &Span| cloudformation::is_template(text.get(place.clone()));
        let (templates, json): (Vec<Span>, Vec<Span>) =
            self.json.into_iter().partition(is_template);
        self.json = json;
        self.yaml.extend(templates);
        let (records, json) = cloudtrail::read(text, &self.json, &self.tables);
        let mut documents = json_documents::read(text, &json);
        let mut workflows = Workflows::default();
        let mut templates = Templates::default();
        let mut broken = Vec::new();
        // Nobody's JSON may still hold an error's words.
        let mut prose = self.prose;
        prose.extend(documents.unknown().iter().cloned());
        for sheet in yaml::read(text, &self.yaml) {
            let Sheet { place, roots, .. } = sheet;
            let is_workflow = workflows.read(text, &roots);
            if templates.read(&roots, sheet.broken.is_empty(), &mut documents) || is_workflow {
                broken.extend(sheet.broken);
            } else {
                prose.push(place);
            }
        }
        let terraform = Terraform::read(text, &self.terraform, &mut documents);
        let code = Calls::read(text, &self.code);
        prose.extend(terraform.behind.iter().chain(&code.behind).cloned());
        let prose = sorted_by_start(prose, |place| place.start);
        let texts = errors::read(text, &prose);
        let mut files = Files::read(text, &self.config);
        if texts.errors.iter().any(is_from_aws) {
            files.take_for_extract();
        }
        Evidence {
            files,
            commands: Commands::read(text, &self.commands),
            texts,
            notation: self.notation,
            prose,
            records,
            workflows,
            templates,
            terraform,
            code,
            documents,
            broken,
            unread: self.blocks,
        }
    }
}

/// Whether AWS answered a call, as far as the error tells.
fn is_from_aws(seen: &ErrorSighting) -> bool {
    !matches!(
        seen.reason,
        None | Some(Reason::Rule(RuleName::RefusedByClient))
    )
}

/// The form of what starts at the start of a line, and how many bytes it takes.
fn form_at(rest: &str) -> (Form, usize) {
    let line = line_of(rest);
    let trimmed = line.trim();
    if trimmed.starts_with("v1~") || trimmed.starts_with("v1.") {
        return (Form::Notation, line.len());
    }
    if let Some(file) = aws_config::label(trimmed) {
        return (Form::Config(file), labelled_file(rest));
    }
    let json = json::reach(rest);
    let record = cloudtrail::extent(rest, json);
    if let Some(length) = record.or(json.map(|(length, _)| length)) {
        return (Form::Json, length);
    }
    if let Some(length) = cloudtrail::table_extent(rest) {
        return (Form::Table, length);
    }
    if let Some(length) = terraform::extent(rest) {
        return (Form::Terraform, length);
    }
    if let Some(length) = sdk_calls::extent(rest) {
        return (Form::Code, length);
    }
    if let Some(length) = yaml::extent(rest) {
        return (Form::Yaml, length);
    }
    if let Some(length) = commands::extent(rest) {
        return (Form::Command, length.max(1));
    }
    if let Some(length) = settings_blocks::extent(rest) {
        return (Form::Block, length);
    }
    if aws_config::begins(rest) {
        return (Form::Config(File::Unsaid), unlabelled_file(rest));
    }
    (Form::Prose, line.len())
}

/// A file under its label: up to the next label, command or document, to what the AWS CLI says of an
/// error, or to a paragraph that tells of one.
fn labelled_file(rest: &str) -> usize {
    let mut length = line_of(rest).len();
    let mut after_blank = false;
    while let Some(next) = rest.get(length..).filter(|next| !next.is_empty()) {
        let line = line_of(next);
        let trimmed = line.trim();
        let ends = aws_config::label(trimmed).is_some()
            || json::extent(next).is_some()
            || commands::extent(next).is_some()
            || terraform::extent(next).is_some()
            || sdk_calls::extent(next).is_some()
            || (!aws_config::belongs(line)
                && (line.contains("An error occurred (")
                    || after_blank && tells_of_an_error(line)));
        if ends {
            break;
        }
        after_blank = trimmed.is_empty();
        length = length.saturating_add(line.len());
    }
    length
}

fn tells_of_an_error(line: &str) -> bool {
    let line = line.to_ascii_lowercase();
    [
        "error",
        "exception",
        "denied",
        "expired",
        "exceeds",
        "durationseconds",
    ]
    .iter()
    .any(|word| line.contains(word))
}

/// A file without a label: as long as the lines can belong to one.
fn unlabelled_file(rest: &str) -> usize {
    let mut length = 0;
    let mut until = 0;
    while let Some(next) = rest.get(length..).filter(|next| !next.is_empty()) {
        let line = line_of(next);
        let trimmed = line.trim();
        if aws_config::label(trimmed).is_some()
            || !aws_config::belongs(line)
            || commands::extent(next).is_some()
        {
            break;
        }
        length = length.saturating_add(line.len());
        if !trimmed.is_empty() {
            until = length;
        }
    }
    until.max(line_of(rest).len())
}

/// The first line, with its end.
fn line_of(rest: &str) -> &str {
    let end = rest
        .bytes()
        .position(|byte| byte == b'\n')
        .map_or(rest.len(), |at| at.saturating_add(1));
    rest.get(..end).unwrap_or(rest)
}
