//! Which file a text is from.

/// Which file a stretch of the paste is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum File {
    /// `~/.aws/config`.
    Config,
    /// `~/.aws/credentials`.
    Credentials,
    /// Not said.
    Unsaid,
}

impl File {
    /// Where the file usually is.
    #[must_use]
    pub(crate) const fn usual_path(self) -> &'static str {
        match self {
            Self::Config | Self::Unsaid => "~/.aws/config",
            Self::Credentials => "~/.aws/credentials",
        }
    }
}
