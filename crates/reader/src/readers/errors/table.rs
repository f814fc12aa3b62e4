//! What a phrase can prove, and all phrases. Their sources stand with the recorded texts in
//! `tests/data/error-texts.jsonl`.

use super::phrases;
use session_advisor_core::model::{Operation, Reason};

/// Every phrase. Case, whitespace and kinds of quotation marks do not count.
pub(super) const PHRASES: [&[(&str, Means)]; 3] = [
    phrases::aws::PHRASES,
    phrases::clients::PHRASES,
    phrases::frames::PHRASES,
];

/// What a phrase proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Means {
    /// That reason, in the words of AWS or of the client.
    Words(Reason, Option<Operation>),
    /// A number outside the range: it stands in quotation marks before, its limit behind.
    OutOfRange(Reason),
    /// A number that a client itself keeps outside: it stands before, or behind.
    ClientRange(Range),
    /// An error code. It says less than the words beside it.
    Code(Option<Reason>),
    /// Words that prove no reason, but say what it is.
    NoReason(Nothing),
    /// Words that tell a call.
    Frame(Frame),
    /// Something that a client logs.
    Log(Line),
}

/// How a client words its own range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Range {
    /// `Invalid value for parameter DurationSeconds, value: 899, valid min value: 900`
    ParameterMinimum,
    /// `minimum field value of 900, AssumeRoleInput.DurationSeconds.`
    FieldMinimum,
    /// `duration "13h" must be between 15 minutes (15m) and 12 hours (12h), inclusive`
    Between,
    /// `expected duration_seconds to be in the range (900 - 43200), got 60`
    Got,
    /// `Minimum duration for assumed roles is 15m0s`
    Least,
    /// `Maximum duration for assumed roles is 1h0m0s`
    Most,
}

/// What proves no reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nothing {
    NoCredentials,
    Network,
    SignatureDiffers,
    SourceIdentitySet,
    FellBack,
    BareBadRequest,
    ClassName,
    Emulator,
}

/// Words around an error that name the call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    /// `when calling the Op operation`
    Calling,
    /// `operation error STS: Op`
    OperationError,
    /// A frame that stands for one call.
    Of(Operation),
    /// The name of a call.
    Name(Operation),
    /// The start of an error of the AWS CLI.
    Start,
    /// The sign-in endpoint.
    SignInEndpoint,
}

/// What a client logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    UsingSession,
    Calls(Operation),
    /// A call named behind.
    CallsNamed,
    PermissionSet,
    StoredKeys,
    /// A duration in quotation marks behind.
    AsksQuoted,
    /// `capping … from A to … B`
    Capping,
    /// `skipping GetSessionToken because duration D …`
    Skipping,
    /// An amount of seconds behind.
    AsksSeconds,
    /// An amount of seconds that the identity provider sends for the console.
    SessionDuration,
    RoleMaximum,
}
