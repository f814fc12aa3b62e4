//! What a form shows of a kind of source.

use crate::model::SourceKind;

/// What a form shows of a kind of source.
#[derive(Debug, Clone, Copy)]
pub struct IdentityForm {
    /// What it is called in the list.
    pub name: &'static str,
    /// The group of the list, and the place in it.
    pub group: (Group, u8),
    /// What it is, in a line.
    pub explained: &'static str,
    /// Whether `aws sts get-caller-identity` settles it, run where the first call is made.
    pub told_by_caller_identity: bool,
    /// How to tell that it is this source, in paragraphs.
    pub how_to_tell: &'static [&'static str],
    /// Whether somebody can state a length of its sessions.
    pub session: bool,
    /// What that is, and what an empty field means.
    pub session_help: &'static str,
    /// Whether its settings can hold a request that it ignores.
    pub request: bool,
}

/// The groups in the list of sources, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A person with keys.
    Keys,
    /// A person signed in through a company.
    Company,
    /// A person in the console.
    Console,
    /// A program on AWS.
    OnAws,
    /// A pipeline or an outside program.
    Outside,
    /// The root user.
    Root,
    /// Not known.
    Unknown,
}

impl Group {
    /// Every group.
    pub const ALL: [Self; 7] = [
        Self::Keys,
        Self::Company,
        Self::Console,
        Self::OnAws,
        Self::Outside,
        Self::Root,
        Self::Unknown,
    ];

    /// What it is called.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Keys => "A person with keys",
            Self::Company => "A person signed in through a company",
            Self::Console => "A person in the console",
            Self::OnAws => "A program on AWS",
            Self::Outside => "A pipeline or an outside program",
            Self::Root => "The root user",
            Self::Unknown => "I don’t know",
        }
    }

    /// Its kinds of source, in their order.
    #[must_use]
    pub fn kinds(self) -> Vec<SourceKind> {
        let at = |place| {
            let mut kinds = SourceKind::ALL.iter().copied();
            kinds.find(|kind| kind.form().group == (self, place))
        };
        // The library's sort would be two kilobytes of the page.
        (0..).map_while(at).collect()
    }
}

/// What to enter as the length of sessions of which nothing more can be said.
pub(super) const ANY_SESSION: &str = "Such as `12h`. Empty: I don’t know.";
