//! The panels: parts of the page that are loaded when they are about to be seen.

/// A panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PanelName {
    /// What to copy to show the scenario on another page.
    Embed,
    /// The course.
    Learn,
    /// The reply to copy.
    Reply,
    /// The reference.
    Rules,
    /// When each session ends.
    Timeline,
    /// What one changed fact would bring.
    WhatIf,
}

impl PanelName {
    /// Those that are pages of their own, in the order of the links to them.
    pub(crate) const PAGES: [Self; 2] = [Self::Rules, Self::Learn];

    const ALL: [Self; 6] = [
        Self::Embed,
        Self::Learn,
        Self::Reply,
        Self::Rules,
        Self::Timeline,
        Self::WhatIf,
    ];

    /// Its name in the document and in links.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Embed => "embed",
            Self::Learn => "learn",
            Self::Reply => "reply",
            Self::Rules => "rules",
            Self::Timeline => "timeline",
            Self::WhatIf => "what-if",
        }
    }

    /// The panel of that name; `None` where there is none.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|panel| panel.name() == name)
    }
}
