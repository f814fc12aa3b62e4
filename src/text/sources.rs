//! The words about sources that no row of theirs holds.

/// The title of what follows.
pub(crate) const HOW_TO_TELL: &str = "How do I tell?";

/// The command that settles most of it.
pub(crate) const WHO_AM_I: &str = "aws sts get-caller-identity --query Arn";
