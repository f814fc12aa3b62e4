//! Light, dark, or as the system has it.

use super::window;
use web_sys::{Element, Storage};

/// Where the choice is kept; `static/boot.js` reads it before anything is painted.
const KEY: &str = "session-advisor-theme";
/// What static/app.css goes by.
const ATTRIBUTE: &str = "data-theme";

/// How the page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the system has it.
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All of them, in the order of the list.
    pub(crate) const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Its name in the document and where it is kept.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The one of that name; the system's where there is none.
    pub(crate) fn named(name: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|theme| theme.name() == name)
            .unwrap_or(Self::System)
    }

    /// The one that is shown.
    pub(crate) fn shown() -> Self {
        root()
            .and_then(|root| root.get_attribute(ATTRIBUTE))
            .map_or(Self::System, |name| Self::named(&name))
    }

    /// Shows it, and keeps it where the browser lets the page keep something.
    pub(crate) fn choose(self) {
        if let Some(root) = root() {
            // Neither can fail for this name.
            let _ = match self {
                Self::System => root.remove_attribute(ATTRIBUTE),
                Self::Light | Self::Dark => root.set_attribute(ATTRIBUTE, self.name()),
            };
        }
        if let Some(storage) = storage() {
            // Storage may be full or forbidden: then the next visit asks the system again.
            let _ = match self {
                Self::System => storage.remove_item(KEY),
                Self::Light | Self::Dark => storage.set_item(KEY, self.name()),
            };
        }
    }
}

fn root() -> Option<Element> {
    window()?.document()?.document_element()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_has_a_name_of_its_own() {
        for theme in Theme::ALL {
            assert_eq!(Theme::named(theme.name()), theme);
        }
        assert_eq!(Theme::named("sepia"), Theme::System);
    }
}
