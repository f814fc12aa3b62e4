//! What a reader is, and what it reads.

use super::found::Found;
use super::span::Span;

/// A reader of one kind of evidence.
pub(crate) struct Reader {
    /// How it recognises the segments of its format; `None` where another reader does.
    pub(crate) recognises: Option<Recognises>,
    /// Takes the segments that it knows, and puts all that it finds in them into the one [`Found`].
    pub(crate) read: fn(&str, &mut Segments, &mut Found),
    /// How directly that tells what a client does.
    pub(crate) directness: Directness,
}

/// Whether something begins at the start of the text.
pub(crate) type Begins = fn(&str) -> bool;

/// How segments of a format are recognised.
pub(crate) struct Recognises {
    /// The format.
    pub(crate) format: Format,
    /// The bytes of the segment at the start of the text, which is the start of a line; `None` where
    /// none starts there. The second argument says whether another format begins at a line, for
    /// formats without an end of their own.
    pub(crate) length: fn(&str, Begins) -> Option<usize>,
    /// Whether such a segment ends a file without an end of its own.
    pub(crate) ends_files: bool,
}

/// The format of a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// The advisor's notation.
    Notation,
    /// The files of the AWS CLI and the SDKs.
    AwsConfig,
    /// JSON, whole or broken, and what is read beside it.
    Json,
    /// The configuration language of HashiCorp's tools.
    Hcl,
    /// Source text of programs.
    Code,
    /// YAML.
    Yaml,
    /// Command lines.
    Shell,
    /// Settings in braces.
    Braces,
    /// Anything else.
    Prose,
}

/// A stretch of the text in one format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Segment {
    /// The format.
    pub(crate) format: Format,
    /// Where it stands.
    pub(crate) span: Span,
    /// Whether something was found in it already.
    pub(crate) is_read: bool,
}

impl Segment {
    /// One that nobody has read.
    pub(crate) const fn new(format: Format, span: Span) -> Self {
        Self {
            format,
            span,
            is_read: false,
        }
    }
}

/// The segments that nobody has taken, in the order of the text.
#[derive(Debug, Default)]
pub(crate) struct Segments(Vec<Segment>);

impl Segments {
    /// Adds one, or gives one back to those who read after.
    pub(crate) fn add(&mut self, segment: Segment) {
        self.0.push(segment);
    }

    /// Those of the format, in the order of the text.
    pub(crate) fn take(&mut self, format: Format) -> Vec<Segment> {
        let (taken, left) = std::mem::take(&mut self.0)
            .into_iter()
            .partition(|it| it.format == format);
        self.0 = left;
        taken
    }

    /// The same, where they stand.
    pub(crate) fn spans(&mut self, format: Format) -> Vec<Span> {
        self.take(format).into_iter().map(|it| it.span).collect()
    }

    /// All in which nothing was found yet.
    pub(crate) fn rest(&mut self) -> Vec<Span> {
        std::mem::take(&mut self.0)
            .into_iter()
            .filter(|it| !it.is_read)
            .map(|it| it.span)
            .collect()
    }
}

/// How directly something tells what a client does. What is found is told in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Directness {
    /// It is the scenario.
    Scenario,
    /// The settings of clients.
    Settings,
    /// Commands that are run.
    Script,
    /// The steps of a pipeline.
    Pipeline,
    /// What sets up infrastructure.
    Infrastructure,
    /// The source of a program.
    Program,
    /// A template of infrastructure.
    Template,
    /// A record of calls.
    Record,
    /// A description, or the output of a call.
    Document,
    /// What somebody wrote or a client said.
    Text,
}
