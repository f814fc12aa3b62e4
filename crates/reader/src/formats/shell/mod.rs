//! Command lines as a shell splits them.

pub(crate) mod lexer;
mod lexer_word;
pub(crate) mod word;
pub(crate) mod words;

/// The shell that a command is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Shell {
    /// bash, and what reads like it.
    #[default]
    Bash,
    /// cmd.exe of Windows.
    Cmd,
    /// PowerShell of Windows.
    #[expect(clippy::enum_variant_names, reason = "it is the shell's own name")]
    PowerShell,
}
