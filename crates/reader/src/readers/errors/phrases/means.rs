//! What a phrase can prove.

use session_advisor_core::model::{ErrorClass, Operation, Reason, RuleName};

pub(in crate::readers::errors) const fn words(class: ErrorClass) -> Means {
    Means::Words(Reason::Error(class), None)
}

pub(in crate::readers::errors) const fn rule(rule: RuleName) -> Means {
    Means::Words(Reason::Rule(rule), None)
}

pub(in crate::readers::errors) const fn of(rule: RuleName, operation: Operation) -> Means {
    Means::Words(Reason::Rule(rule), Some(operation))
}

pub(in crate::readers::errors) const fn class_of(class: ErrorClass, operation: Operation) -> Means {
    Means::Words(Reason::Error(class), Some(operation))
}

pub(in crate::readers::errors) const fn code(class: ErrorClass) -> Means {
    Means::Code(Some(Reason::Error(class)))
}

pub(in crate::readers::errors) const OTHER_CODE: Means = Means::Code(None);
pub(in crate::readers::errors) const BY_CLIENT: Means = rule(RuleName::RefusedByClient);

/// What a phrase proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::readers::errors) enum Means {
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
pub(in crate::readers::errors) enum Range {
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
pub(in crate::readers::errors) enum Nothing {
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
pub(in crate::readers::errors) enum Frame {
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
pub(in crate::readers::errors) enum Line {
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
