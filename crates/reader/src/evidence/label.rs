//! What a run of calls is called.

/// What a choice is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// A profile; keys without a section's header have no name.
    Profile(String),
    /// A command, as it was pasted.
    Command(String),
    /// A step of a workflow.
    Step {
        /// Its number in the job, counted from 1.
        number: usize,
        /// The job's name; empty where the paste shows none.
        job: String,
    },
    /// A role that was described.
    Role(String),
    /// A recorded call.
    Event {
        /// Its name, role and time.
        call: String,
        /// The principal that called, without its account; none where the record does not tell.
        caller: Option<String>,
    },
    /// A provider or backend, by its name in Terraform.
    Provider(String),
    /// A call in a program, by its first line.
    Code(String),
    /// A line of notation.
    Notation,
    /// The one thing that the paste tells.
    Paste,
}
