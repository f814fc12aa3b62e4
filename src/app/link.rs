//! The fragment of the address, and what it asks for.

/// What a fragment asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Link {
    /// A page on which nothing is entered yet.
    Start,
    /// The scenario of that line, whether or not it can be read.
    Line(String),
    /// A place on the page: no business of the scenario's.
    Place,
}

impl Link {
    /// What that fragment asks for, its `#` included.
    pub(crate) fn of_fragment(fragment: &str) -> Self {
        let Some(route) = fragment.strip_prefix("#/") else {
            return if fragment.len() > 1 {
                Self::Place
            } else {
                Self::Start
            };
        };
        // Some mail and chat systems write `~` in this way; it means the same.
        let route = route.replace("%7E", "~").replace("%7e", "~");
        let mut steps = route.split('/').peekable();
        // Both pages have the same form so far.
        steps.next_if(|step| matches!(*step, "diagnose" | "build"));
        // A tab may follow; this page has none.
        match steps.next().unwrap_or_default() {
            "" | "new" => Self::Start,
            line => Self::Line(line.to_owned()),
        }
    }
}

/// The fragment that links to that line.
pub(crate) fn fragment(line: &str) -> String {
    format!("#/{line}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_where_they_say() {
        for fragment in ["", "#", "#/", "#/new", "#/diagnose", "#/build/"] {
            assert_eq!(Link::of_fragment(fragment), Link::Start, "{fragment}");
        }
        for fragment in [
            "#/v1~iam-user",
            "#/v1%7Eiam-user",
            "#/diagnose/v1~iam-user",
            "#/build/v1~iam-user/limits",
            "#/v1~iam-user/timeline",
        ] {
            let line = Link::Line("v1~iam-user".to_owned());
            assert_eq!(Link::of_fragment(fragment), line, "{fragment}");
        }
        assert_eq!(Link::of_fragment("#result"), Link::Place);
    }

    #[test]
    fn a_written_link_is_read_back() {
        let line = "v1~oidc~assume-role-with-web-identity";
        assert_eq!(
            Link::of_fragment(&fragment(line)),
            Link::Line(line.to_owned())
        );
    }
}
