//! The fragment of the address, and what it asks for.

use super::panel::PanelName;

/// The pages that show a scenario, as links name them. They have the same form so far.
const PAGES: [&str; 2] = ["diagnose", "build"];

/// The parts of the answer that may follow a scenario.
const TABS: [&str; 3] = ["chain", "limits", "timeline"];

/// What a fragment asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Link {
    /// A page on which nothing is entered yet.
    Start(View),
    /// The scenario of that line, whether or not it can be read.
    Line(View, String),
    /// A page that is a panel, and no business of the scenario's.
    Panel(PanelPath),
    /// A place on the page: no business of the scenario's.
    Place,
}

/// The view that a link asks for, besides the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct View {
    page: Option<&'static str>,
    tab: Option<&'static str>,
}

/// A page that is a panel, and the place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PanelPath {
    /// The panel's name.
    pub(crate) panel: PanelName,
    /// Where in it: what follows the name, such as `role-chaining`.
    pub(crate) path: String,
}

impl PanelPath {
    fn of_route(route: &str) -> Option<Self> {
        PanelName::PAGES.into_iter().find_map(|panel| {
            let path = route.strip_prefix(panel.name())?;
            (path.is_empty() || path.starts_with(['/', '?'])).then(|| Self {
                panel,
                path: path.trim_start_matches('/').to_owned(),
            })
        })
    }
}

impl Link {
    /// The link in that fragment, its `#` included.
    pub(crate) fn of_fragment(fragment: &str) -> Self {
        let Some(route) = fragment.strip_prefix("#/") else {
            return if fragment.len() > 1 {
                Self::Place
            } else {
                Self::Start(View::default())
            };
        };
        if let Some(panel) = PanelPath::of_route(route) {
            return Self::Panel(panel);
        }
        // Some mail and chat systems write `~` in this way; it means the same.
        let route = with_tildes(route);
        let mut steps = route.split('/').peekable();
        let page = steps.peek().and_then(|step| one_of(&PAGES, step));
        if page.is_some() {
            steps.next();
        }
        let scenario = steps.next().unwrap_or_default();
        let tab = steps.next().and_then(|step| one_of(&TABS, step));
        let view = View { page, tab };
        match scenario {
            "" | "new" => Self::Start(view),
            line => Self::Line(view, line.to_owned()),
        }
    }
}

/// The route with its escaped tildes as such. Any other escape stays: it is no part of a line.
fn with_tildes(route: &str) -> String {
    let mut parts = route.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let after_tilde = part.strip_prefix("7E").or_else(|| part.strip_prefix("7e"));
        plain.push(if after_tilde.is_some() { '~' } else { '%' });
        plain.push_str(after_tilde.unwrap_or(part));
    }
    plain
}

/// The fragment that asks for a page on which nothing is entered.
pub(crate) const NEW: &str = "#/new";

/// The fragment that links to that line.
pub(crate) fn fragment(line: &str) -> String {
    View::default().fragment(line)
}

impl View {
    /// The part of the answer that it leads to.
    pub(crate) const fn tab(self) -> Option<&'static str> {
        self.tab
    }

    /// The fragment that links to that line, shown in this way.
    pub(crate) fn fragment(self, line: &str) -> String {
        let steps = [self.page, Some(line), self.tab];
        steps
            .into_iter()
            .flatten()
            .fold("#".to_owned(), |fragment, step| fragment + "/" + step)
    }
}

fn one_of(known: &[&'static str], step: &str) -> Option<&'static str> {
    known.iter().copied().find(|one| *one == step)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = "v1~iam-user";

    #[test]
    fn links_lead_where_they_say() {
        for fragment in ["", "#", "#/", "#/new", "#/diagnose", "#/build/"] {
            let link = Link::of_fragment(fragment);
            assert!(matches!(link, Link::Start(_)), "{fragment}");
        }
        for fragment in [
            "#/v1~iam-user",
            "#/v1%7Eiam-user",
            "#/diagnose/v1~iam-user",
            "#/build/v1~iam-user/limits",
            "#/v1~iam-user/timeline",
            "#/v1~iam-user/another",
        ] {
            let line = match Link::of_fragment(fragment) {
                Link::Line(_, line) => Some(line),
                _ => None,
            };
            assert_eq!(line.as_deref(), Some(LINE), "{fragment}");
        }
        for (fragment, panel, path) in [
            ("#/rules", PanelName::Rules, ""),
            ("#/rules/", PanelName::Rules, ""),
            ("#/rules/role-chaining", PanelName::Rules, "role-chaining"),
            ("#/learn", PanelName::Learn, ""),
            ("#/learn/2", PanelName::Learn, "2"),
            ("#/learn?set=3,5", PanelName::Learn, "?set=3,5"),
        ] {
            let path = path.to_owned();
            let wanted = Link::Panel(PanelPath { panel, path });
            assert_eq!(Link::of_fragment(fragment), wanted, "{fragment}");
        }
        assert_eq!(Link::of_fragment("#result"), Link::Place);
    }

    #[test]
    fn five_calls_with_what_is_known_of_them_are_a_short_link() {
        let first = "v1~iam-user~get-session-token.ask-12h.mfa";
        let line = first.to_owned() + &"~assume-role.ask-1h.max-12h.account-b".repeat(4);
        let read = session_advisor_core::notation::read(&line);
        assert_eq!(read.map(|it| it.hops.len()).ok(), Some(5));
        let view = View {
            page: Some("diagnose"),
            tab: Some("timeline"),
        };
        let longest = view.fragment(&line).len() + "https://".len();
        assert!(longest < 220, "{longest} characters");
        assert!(fragment(&line).len() < 200);
    }

    #[test]
    fn a_written_link_is_read_back_with_its_view() {
        for text in [
            "#/v1~iam-user",
            "#/diagnose/v1~iam-user",
            "#/build/v1~iam-user/limits",
            "#/v1~iam-user/timeline",
        ] {
            let written = match Link::of_fragment(text) {
                Link::Line(view, line) => view.fragment(&line),
                _ => String::new(),
            };
            assert_eq!(written, text);
        }
        assert_eq!(fragment(LINE), "#/v1~iam-user");
    }
}
