//! The reading: what the page shows of a paste, the API returns and tests read.

use crate::questions::QuestionReport;
use crate::report::CitationReport;
use serde::Serialize;
use session_advisor_core::judgement::call::SignedBy;
use session_advisor_core::model::{Operation, Reason, Seconds};
use session_advisor_core::named_enum;

named_enum! {
    /// A kind of evidence.
    pub enum Kind {
        /// The words in which a request was refused or failed.
        ErrorText => "error-text",
        /// A command line.
        Cli => "cli",
        /// `~/.aws/config` or `~/.aws/credentials`.
        AwsConfig => "aws-config",
        /// A CloudTrail record.
        Cloudtrail => "cloudtrail",
        /// A role as IAM describes it.
        RoleJson => "role-json",
        /// What an STS call printed.
        StsOutput => "sts-output",
        /// A workflow of GitHub Actions.
        GithubActions => "github-actions",
        /// Terraform configuration.
        Terraform => "terraform",
        /// A CloudFormation template.
        Cloudformation => "cloudformation",
        /// An IAM policy.
        PolicyJson => "policy-json",
        /// What a client logs while it works.
        ClientLog => "client-log",
        /// Environment variables.
        Environment => "environment",
        /// A call in a program's source.
        SdkCall => "sdk-call",
        /// The advisor's own notation.
        Notation => "notation",
    }
}

impl Kind {
    /// What it is called in a sentence.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::ErrorText => "error",
            Self::Cli => "command",
            Self::AwsConfig => "AWS configuration",
            Self::Cloudtrail => "CloudTrail",
            Self::RoleJson => "role",
            Self::StsOutput => "output of STS",
            Self::GithubActions => "GitHub workflow",
            Self::Terraform => "Terraform",
            Self::Cloudformation => "CloudFormation",
            Self::PolicyJson => "policy",
            Self::ClientLog => "client’s log",
            Self::Environment => "environment variables",
            Self::SdkCall => "call in code",
            Self::Notation => "notation",
        }
    }
}

/// What was made of a paste. Places are UTF-16 units of `text`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ReadingReport {
    /// The paste, secrets removed.
    pub text: String,
    /// What it holds.
    pub kinds: Vec<Kind>,
    /// The scenario that it tells, in the notation; none where it tells none.
    pub scenario: Option<String>,
    /// Which of the choices that is; none where there is nothing to choose.
    pub chosen: Option<usize>,
    /// The readings to choose from: profiles, or commands. Empty where there is but one.
    pub choices: Vec<ChoiceReport>,
    /// The calls that the client makes in the scenario.
    pub calls: Vec<CallReport>,
    /// What the pasted error itself proves.
    pub rules: Vec<Reason>,
    /// What it only suggests.
    pub suspects: Vec<SuspectReport>,
    /// What was understood.
    pub parts: Vec<PartReport>,
    /// What was not, and is ignored.
    pub unknown: Vec<UnreadReport>,
    /// What is still missing for an answer, or for the right remedy.
    pub questions: Vec<QuestionReport>,
    /// What is worth knowing.
    pub notes: Vec<NoteReport>,
    /// Changes of the paste by which its calls ask for other lengths.
    pub edits: Vec<EditReport>,
    /// How many secrets were removed.
    pub secrets: usize,
    /// The partition of the paste's ARNs, such as `aws` or `aws-cn`.
    pub partition: String,
}

impl ReadingReport {
    /// Leaves of a long text so many UTF-16 units at most, up to the end of a line, and what stands
    /// in them.
    pub fn shorten(&mut self, units: usize) {
        let mut kept = 0_usize;
        let mut bytes = 0_usize;
        for line in self.text.split_inclusive('\n') {
            let length: usize = line.chars().map(char::len_utf16).sum();
            if kept.saturating_add(length) > units {
                break;
            }
            kept = kept.saturating_add(length);
            bytes = bytes.saturating_add(line.len());
        }
        if bytes < self.text.len() {
            self.text.truncate(bytes);
            self.parts.retain(|part| part.end <= kept);
            self.unknown.retain(|unread| unread.end <= kept);
        }
    }
}

/// One of several readings of the same paste.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChoiceReport {
    /// What it is, such as `profile prod`.
    pub label: String,
    /// The principal that made a recorded call, without its account: `assumed-role/RoleA/me`.
    pub caller: Option<String>,
    /// Its scenario, in the notation.
    pub scenario: String,
    /// The calls that the client makes in it.
    pub calls: Vec<CallReport>,
    /// What the client says when it stops by itself.
    pub stopped: Option<String>,
    /// Where it starts; none where no one stretch of the text asks for it.
    pub start: Option<usize>,
    /// Where it ends.
    pub end: Option<usize>,
}

/// A call that a client makes.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CallReport {
    /// What it calls.
    pub operation: Operation,
    /// How many seconds it asks for; none where nothing, or an unknown amount.
    pub asked: Option<Seconds>,
    /// What it sends where that is no number of seconds.
    pub asked_text: Option<String>,
    /// What signs it.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "session_advisor_core::judgement::call::SignedBy")
    )]
    pub signed_by: SignedBy,
}

/// A reason that is likely, not proved.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SuspectReport {
    /// The reason.
    pub rule: Reason,
    /// What suggests it.
    pub why: &'static str,
}

/// A stretch that was understood.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PartReport {
    /// Where it starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What it means.
    pub meaning: String,
    /// The hop that it is about, counted from 0; none where it is about the source or the whole.
    pub hop: Option<usize>,
}

/// A stretch that was not understood.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UnreadReport {
    /// Where it starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Why it is ignored.
    pub why: &'static str,
}

/// A change of the paste by which a call asks for another length.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EditReport {
    /// The hop of the call, counted from 0.
    pub hop: usize,
    /// The length; none where it then asks for nothing.
    pub seconds: Option<Seconds>,
    /// Where the change starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What stands there instead.
    pub replacement: String,
}

/// Something worth knowing.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NoteReport {
    /// What it is about, such as `config-duration-dropped`: unlike the text, it does not change.
    pub code: &'static str,
    /// What, why, and what to do.
    pub text: String,
    /// Where it shows; none where at no one place.
    pub start: Option<usize>,
    /// Where that ends.
    pub end: Option<usize>,
    /// The pages that it rests on.
    pub citations: Vec<CitationReport>,
}
