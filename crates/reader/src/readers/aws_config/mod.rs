//! `~/.aws/config` and `~/.aws/credentials`, read and resolved as the AWS CLI v2 does it.
//!
//! [`mod@file`] parses, [`profiles`] merges, [`resolve`] and [`base`] follow a profile to its
//! credentials; [`javascript`] does all of that in the other way of that SDK. [`parts`] and [`notes`]
//! say what there is to show.

mod base;
mod call;
mod edit;
mod extent;
mod file;
mod file_kind;
mod javascript;
mod keys;
mod label;
mod notes;
mod parts;
mod profiles;
mod resolve;
mod resolved;
mod words;

use crate::collections::sort::sorted_by_start;
use crate::evidence::call_chain::CallChain;
use crate::evidence::found::Found;
use crate::evidence::known::{self, ProfileName};
use crate::evidence::note::{Annotation, Note};
use crate::evidence::reader::{Directness, Format, Reader, Recognises, Segments};
use crate::evidence::selection::Selection;
use crate::evidence::span::Span;
use file::{Parser, lines};
pub(crate) use file_kind::File;
use profiles::{Map, Profiles};
use session_advisor_explain::reading::Kind;

/// Files that a line names.
pub(crate) static LABELLED: Reader = Reader {
    recognises: Some(Recognises {
        format: Format::AwsConfig,
        length: extent::labelled,
        ends_files: false,
    }),
    read,
    directness: Directness::Settings,
};

/// Files that no line names: what looks like one and is nothing else.
pub(crate) static UNLABELLED: Reader = Reader {
    recognises: Some(Recognises {
        format: Format::AwsConfig,
        length: extent::unlabelled,
        ends_files: false,
    }),
    read: |_, _, _| {},
    directness: Directness::Settings,
};

fn read(text: &str, segments: &mut Segments, found: &mut Found) {
    let mut stretches = Vec::new();
    for span in segments.spans(Format::AwsConfig) {
        let line = text.get(span.clone()).and_then(|it| it.lines().next());
        let file = line.and_then(|it| label::label(it.trim()));
        stretches.push((file.unwrap_or(File::Unsaid), span));
    }
    let files = Files::read(text, &stretches);
    if !files.parsed.is_empty() {
        found.kind(Kind::AwsConfig);
    }
    found.unread = parts::unread(&files.parsed);
    found.profiles = Some(Box::new(files));
}

/// The two files, as far as they were pasted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Files {
    /// Config, credentials, and what does not say which it is; those that were pasted.
    parsed: Vec<file::Parsed>,
    /// The profiles of the files at their usual places.
    map: Map,
    /// The same files as the SDK for JavaScript parses them.
    javascript: javascript::Parsed,
    /// The lines that name the files.
    labels: Vec<(File, Span)>,
    /// Whether an answer of AWS in the paste proves that the client found what it needed: then what
    /// these files lack was left out of the paste.
    extract: bool,
}

impl Files {
    /// Reads the stretches of the text that are configuration. Lines that name a file may stand
    /// inside of them.
    pub(crate) fn read(text: &str, stretches: &[(File, Span)]) -> Self {
        let mut parsers: [Option<Parser>; 3] = [None, None, None];
        let mut pieces: Vec<(File, Span)> = Vec::new();
        let mut labels = Vec::new();
        for (file, stretch) in stretches {
            let (mut file, mut path) = (*file, file.usual_path());
            let mut start = stretch.start;
            if let [_, _, Some(unsaid)] = &mut parsers {
                unsaid.interrupt();
            }
            for place in lines(text, stretch.clone()) {
                let line = text.get(place.clone()).unwrap_or_default();
                if let Some((next, named)) = label::named(line) {
                    pieces.push((file, start..place.start));
                    labels.push((next, place.clone()));
                    (file, path, start) = (next, named, place.end);
                    parser(&mut parsers, file, path);
                } else if !line.trim_start().starts_with("```") {
                    parser(&mut parsers, file, path).line(text, place);
                }
            }
            pieces.push((file, start..stretch.end));
        }
        let mut parsed = Vec::new();
        for parser in &mut parsers {
            if let Some(parser) = parser.take() {
                parsed.push(parser.finish());
            }
        }
        Self {
            map: Map::new(&parsed, &Selection::default()),
            javascript: javascript::Parsed::read(text, &pieces),
            parsed,
            labels,
            extract: false,
        }
    }

    fn view<'a>(&'a self, map: &'a Map, complete: bool) -> Profiles<'a> {
        Profiles {
            files: &self.parsed,
            map,
            complete,
            extract: self.extract,
        }
    }

    /// Looks at the files as a client with that environment does.
    fn with_view<T>(&self, selection: &Selection, look: impl FnOnce(Profiles<'_>) -> T) -> T {
        let moves = ["AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"];
        if moves.iter().any(|name| selection.environment.has(name)) {
            let map = Map::new(&self.parsed, selection);
            look(self.view(&map, selection.complete))
        } else {
            look(self.view(&self.map, selection.complete))
        }
    }
}

impl known::Profiles for Files {
    fn is_empty(&self) -> bool {
        self.parsed.is_empty()
    }

    fn profiles(&self) -> Vec<ProfileName> {
        let mut names = Vec::new();
        for profile in self.view(&self.map, false).all() {
            let mut first: Option<&Span> = None;
            for (_, section) in profile.sections() {
                if first.is_none_or(|first| section.place.start < first.start) {
                    first = Some(&section.place);
                }
            }
            if profiles::gives_credentials(profile)
                && let Some(place) = first
            {
                names.push(ProfileName {
                    name: profile.name.to_owned(),
                    place: place.clone(),
                });
            }
        }
        sorted_by_start(names, |name| name.place.start)
    }

    fn has_profile(&self, name: &str) -> bool {
        self.view(&self.map, false)
            .all()
            .any(|profile| profile.name == name)
    }

    fn chain(&self, selection: &Selection) -> CallChain {
        self.with_view(selection, |view| resolve::resolve(view, selection).chain)
    }

    fn parts(&self, chain: &CallChain) -> Vec<Annotation> {
        parts::parts(&self.labels, self.view(&self.map, false), chain)
    }

    fn notes(&self, selection: &Selection) -> Vec<Note> {
        self.with_view(selection, |view| {
            notes::notes(view, &self.javascript, selection)
        })
    }

    fn take_for_extract(&mut self) {
        self.extract = true;
    }
}

fn parser<'a>(parsers: &'a mut [Option<Parser>; 3], file: File, path: &str) -> &'a mut Parser {
    let [config, credentials, unsaid] = parsers;
    let slot = match file {
        File::Config => config,
        File::Credentials => credentials,
        File::Unsaid => unsaid,
    };
    slot.get_or_insert_with(|| Parser::new(file, path))
}

#[cfg(test)]
mod tests;
