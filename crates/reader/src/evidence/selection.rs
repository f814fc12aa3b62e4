//! What a command selects of profiles and variables.

use crate::collections::map::StringMap;

/// Environment variables.
pub(crate) type Environment = StringMap<String>;

/// What a command selects.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Selection {
    /// `--profile`, if given.
    pub(crate) profile: Option<String>,
    /// The environment variables that the paste sets for it.
    pub(crate) environment: Environment,
    /// Whether the paste shows the command itself: then the files that it names are all that there
    /// are, and what stands in none of them does not exist.
    pub(crate) complete: bool,
}
