//! What is left when the page itself has failed.

use crate::scenarios::CHAINED;
use anyhow::{Result, ensure};
use session_advisor_browser_tests::{Findings, unchecked_journey};

/// Takes from the page what it builds with, so that its next change fails.
const BREAK: &str = "
    for (const name of ['appendChild', 'insertBefore'])
        Node.prototype[name] = () => { throw new Error(`${name} is broken by the test`); };
";

// Not a journey: those must be free of errors.
#[tokio::test]
async fn a_failure_leaves_the_line_and_two_ways_on() -> Result<()> {
    unchecked_journey("crash", async |page| {
        let mut findings = Findings::default();
        page.open(&format!("#/{CHAINED}")).await?;
        page.wait_for_value("#notation", CHAINED).await?;
        page.run(BREAK, vec![]).await?;
        page.click("#add-hop").await?;

        page.text("#crash-title").await?;
        // With the call that was being added, or still without it.
        let line = page.value("#crash-line").await?;
        ensure!(line.starts_with(CHAINED), "the line is {line:?}");
        ensure!(
            page.shows("#crash-new").await?,
            "there is no way to begin anew"
        );
        page.screenshot("crash").await?;
        findings.add("targets", page.small_targets().await?);

        page.click("#crash-reload").await?;
        page.wait_for_value("#notation", CHAINED).await?;
        findings.none()
    })
    .await
}
