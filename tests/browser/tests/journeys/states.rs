//! Every state that the page can be in, and what holds in all of them.

use crate::scenarios::{CHAINED, DIRECT, SEVERAL_PROFILES, STALE, VERDICT};
use anyhow::{Result, ensure};
use serde_json::json;
use session_advisor_browser_tests::{Engine, Findings, Page, journey};

/// What WCAG calls the width of a telephone.
const NARROW: u32 = 320;
const WIDE: u32 = 1280;

/// A state, and how to come to it.
pub(crate) struct State {
    name: &'static str,
    line: &'static str,
    verdict: &'static str,
    /// What is then typed as the first call's duration.
    typed: Option<&'static str>,
    /// What is pasted.
    pasted: Option<&'static str>,
    /// What must be shown.
    shows: &'static str,
}

const fn state(name: &'static str, line: &'static str, verdict: &'static str) -> State {
    State {
        name,
        line,
        verdict,
        typed: None,
        pasted: None,
        shows: "#verdict",
    }
}

pub(crate) const REFUSED: State = state("refused", CHAINED, "refused");
pub(crate) const DEPENDS: State = state("depends", "v1~iam-user~assume-role.ask-2h", "depends");
pub(crate) const SHORTENED: State = state(
    "shortened",
    "v1~root-user~get-session-token.ask-2h",
    "shortened",
);
pub(crate) const ACCEPTED: State = state("accepted", DIRECT, "accepted");
pub(crate) const NEED_UNMET: State = State {
    shows: "#verdict[data-meets-need='false']",
    ..state(
        "need-unmet",
        "v1.need-8h~iam-user~assume-role.ask-2h.max-12h",
        "accepted",
    )
};
pub(crate) const START: State = state("start", "", "accepted");
pub(crate) const NO_CALLS: State = State {
    shows: "#verdict[data-empty='true']",
    ..state("no-calls", "v1~identity-center.session-8h", "accepted")
};
pub(crate) const STALE_FIELD: State = State {
    typed: Some("-5"),
    shows: "#hop-1-asked-error:not(:empty)",
    ..state("stale", DIRECT, "accepted")
};
pub(crate) const DAMAGED: State = State {
    shows: "#notation-error:not(:empty)",
    ..state("damaged", "v1~iam-user~assume-role.ask-2x", "")
};

pub(crate) const PASTED: State = State {
    pasted: Some(SEVERAL_PROFILES),
    shows: "#read-as .part",
    ..state("pasted", "", "refused")
};

/// Puts a text into the box, as if somebody had typed it.
const TYPE_IT: &str = "
    const field = document.querySelector('#paste');
    field.value = arguments[0];
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
";

/// Comes to the state and looks at all that can go wrong with it.
pub(crate) async fn examine(state: &State) -> Result<()> {
    journey(state.name, async |page| {
        let mut findings = Findings::default();
        page.open(&fragment(state)).await?;
        page.set_width(WIDE).await?;
        reach(page, state).await?;
        for theme in ["light", "dark"] {
            page.show_theme(theme).await?;
            findings.add(theme, page.axe(&[]).await?);
            page.screenshot(&format!("{}-{theme}-{WIDE}", state.name))
                .await?;
        }
        page.show_theme("light").await?;
        findings.add("targets", page.small_targets().await?);
        page.space_text(true).await?;
        findings.add("spaced text", page.clipped().await?);
        page.space_text(false).await?;

        if page.engine() == Engine::Chromium {
            page.set_width(NARROW).await?;
        } else {
            page.open_framed(&fragment(state), NARROW).await?;
            reach(page, state).await?;
        }
        page.stop_animations().await?;
        findings.add("narrow", page.sideways().await?);
        findings.add("narrow targets", page.small_targets().await?);
        page.screenshot(&format!("{}-light-{NARROW}", state.name))
            .await?;
        if page.engine() == Engine::Chromium {
            findings.add("narrow", page.axe(&[]).await?);
            page.space_text(true).await?;
            findings.add("narrow spaced text", page.clipped().await?);
            findings.add("narrow spaced text", page.sideways().await?);
            page.space_text(false).await?;
            page.set_width(WIDE).await?;
            in_forced_colours(page, state, &mut findings).await?;
        }
        findings.none()
    })
    .await
}

/// The verdict is told in words and shapes, whatever happens to the colours.
async fn in_forced_colours(page: &Page, state: &State, findings: &mut Findings) -> Result<()> {
    page.force_colours().await?;
    // The system sees to the contrast of its colours.
    findings.add("forced colours", page.axe(&["color-contrast"]).await?);
    for told in ["#verdict .word", "#verdict .word .icon"] {
        ensure!(page.shows(told).await?, "{told} is not shown");
        let text = page.text(told).await?;
        ensure!(!text.trim().is_empty(), "{told} says nothing");
    }
    page.screenshot(&format!("{}-forced-{WIDE}", state.name))
        .await
}

async fn reach(page: &Page, state: &State) -> Result<()> {
    page.text("#verdict").await?;
    if let Some(text) = state.pasted {
        // Not every engine lets a script paste, nor a driver type line ends; typing comes to the same.
        if page.engine() == Engine::Chromium {
            page.paste("#paste", text).await?;
        } else {
            page.text("#paste").await?;
            page.run(TYPE_IT, vec![json!(text)]).await?;
        }
    }
    if !state.verdict.is_empty() {
        page.wait_for_attribute("#verdict", VERDICT, state.verdict)
            .await?;
    }
    if let Some(text) = state.typed {
        page.fill("#hop-1-asked", text).await?;
        page.wait_for_attribute("#verdict", STALE, "true").await?;
    }
    page.text(state.shows).await?;
    Ok(())
}

fn fragment(state: &State) -> String {
    if state.line.is_empty() {
        String::new()
    } else {
        format!("#/{}", state.line)
    }
}
