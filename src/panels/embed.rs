//! The frame or the element that shows this scenario on another page, to copy.

use super::props::PanelProps;
use crate::state::Copied;
use crate::text::embed as words;
use crate::view::{
    Choice, FRAME, List, address, classed, element, select_for, several, share, use_last_copied,
};
use session_advisor_core::notation;
use yew::prelude::*;

/// What was chosen for the frame or the element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Frame {
    kind: &'static str,
    view: &'static str,
    editable: bool,
    theme: &'static str,
}

/// What can be chosen of a frame, and the frame.
#[component]
pub(super) fn Embed(props: &PanelProps) -> Html {
    let frame = use_state(|| Frame {
        kind: "frame",
        view: "verdict",
        editable: false,
        theme: "auto",
    });
    let copied = use_last_copied();
    let snippet = snippet(*frame, &address(&notation::write(&props.scenario)));
    let list = |id: &str, label, choices: &[(&'static str, &'static str)], value: &str| List {
        id: id.to_owned(),
        label,
        help: None,
        value: value.to_owned(),
        choices: choices
            .iter()
            .map(|(value, label)| Choice::new(*value, *label))
            .collect(),
        groups: Vec::new(),
    };
    let choose = |change: fn(&mut Frame, &str)| {
        let frame = frame.clone();
        Callback::from(move |value: String| {
            let mut next = *frame;
            change(&mut next, &value);
            frame.set(next);
        })
    };
    let editable = if frame.editable { "editable" } else { "fixed" };
    let help = if frame.kind == "frame" {
        words::HELP
    } else {
        words::ELEMENT_HELP
    };
    let options = classed("div", "facts")
        .child(select_for(
            list("frame-kind", words::KIND, &words::KINDS, frame.kind),
            &choose(|frame, value| frame.kind = known(&words::KINDS, value)),
        ))
        .child(select_for(
            list("frame-view", words::VIEW, &words::VIEWS, frame.view),
            &choose(|frame, value| frame.view = known(&words::VIEWS, value)),
        ))
        .child(select_for(
            list(
                "frame-editable",
                words::EDITABLE,
                &words::EDITABLES,
                editable,
            ),
            &choose(|frame, value| frame.editable = value == "editable"),
        ))
        .child(select_for(
            list("frame-theme", words::THEME, &words::THEMES, frame.theme),
            &choose(|frame, value| frame.theme = known(&words::THEMES, value)),
        ));
    let text = classed("div", "field")
        .child(element("label").with("for", FRAME).text(words::TEXT))
        .child(
            element("textarea")
                .id(FRAME)
                .with("rows", "6")
                .flagged("readonly", true)
                .with("aria-describedby", "frame-help")
                .value(snippet.clone()),
        )
        .child(element("small").id("frame-help").text(help));
    several(vec![
        options.into(),
        text.into(),
        share(&snippet, &[Copied::Frame], &copied).into(),
    ])
}

/// The value of that list, else its first.
fn known(list: &[(&'static str, &'static str)], value: &str) -> &'static str {
    let known = list.iter().find(|(name, _)| *name == value);
    known.or(list.first()).map_or("", |(name, _)| name)
}

/// The HTML of it. A line that can be read has no character that means something in HTML.
fn snippet(frame: Frame, address: &str) -> String {
    if frame.kind == "element" {
        return element_snippet(frame, address);
    }
    let (page, line) = address.split_once('#').unwrap_or((address, ""));
    let editable = if frame.editable { "&amp;editable" } else { "" };
    let Frame { view, theme, .. } = frame;
    format!(
        "<iframe src=\"{page}?embed&amp;view={view}{editable}&amp;theme={theme}#{line}\"\n  \
         title=\"{}\" width=\"100%\" height=\"400\" loading=\"lazy\"\n  \
         sandbox=\"allow-scripts allow-same-origin allow-popups\" allow=\"clipboard-write\"></iframe>\n\
         <script type=\"module\" src=\"{}frame-host.js\"></script>\n",
        words::FRAME_TITLE,
        folder(page),
    )
}

fn element_snippet(frame: Frame, address: &str) -> String {
    let (page, line) = address.split_once("#/").unwrap_or((address, ""));
    let editable = if frame.editable { " editable" } else { "" };
    let Frame { view, theme, .. } = frame;
    format!(
        "<script type=\"module\" src=\"{}embed.js\"></script>\n\
         <session-advisor scenario=\"{line}\" view=\"{view}\" theme=\"{theme}\"{editable}>\n  \
         <a href=\"{address}\">{}</a>\n</session-advisor>\n",
        folder(page),
        words::FRAME_TITLE,
    )
}

/// The folder that the page lies in.
fn folder(page: &str) -> &str {
    page.rfind('/')
        .map_or("", |at| page.get(..=at).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_says_what_it_shows() {
        let frame = Frame {
            kind: "frame",
            view: "limits",
            editable: true,
            theme: "dark",
        };
        insta::assert_snapshot!(snippet(
            frame,
            "https://advisor.example.com/docs/index.html#/v1~oidc~assume-role-with-web-identity"
        ));
    }

    #[test]
    fn an_element_says_what_it_shows() {
        let frame = Frame {
            kind: "element",
            view: "all",
            editable: true,
            theme: "auto",
        };
        insta::assert_snapshot!(snippet(
            frame,
            "https://advisor.example.com/docs/index.html#/v1~oidc~assume-role-with-web-identity"
        ));
    }

    #[test]
    fn what_is_not_in_a_list_is_its_first() {
        assert_eq!(known(&words::THEMES, "dark"), "dark");
        assert_eq!(known(&words::THEMES, "\"><script>"), "auto");
    }
}
