//! What somebody reads who has the answer on paper.

use crate::scenarios::{CHAINED, VERDICT};
use anyhow::{Result, ensure};
use session_advisor_browser_tests::{A4, LETTER, journey};

#[tokio::test]
async fn one_sheet_has_all_that_a_reader_needs() -> Result<()> {
    journey("paper", async |page| {
        page.open(&format!("#/{CHAINED}")).await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        let headline = page.text("#verdict .headline").await?;
        // What is opened on the screen is no reason for a second sheet.
        page.click("#reply > summary").await?;
        page.wait_for_text("#reply label", |text| !text.is_empty())
            .await?;
        page.click("#what-if > summary").await?;
        page.come_to("#timeline").await?;
        for (paper, size) in [("a4", A4), ("letter", LETTER)] {
            let printed = page.print(&format!("paper-{paper}"), size).await?;
            ensure!(
                printed.sheets == 1,
                "it takes {} sheets of {paper}",
                printed.sheets
            );
            for wanted in [
                &*headline,
                "Chaining begins",
                "Limits that looked at this call",
                "exceeds the 1 hour session limit",
                "What you can do",
                "Give the first role the permissions",
                "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_terms-and-concepts.html",
                "When each session ends",
                "Facts about AWS as of",
                &format!("/#/{CHAINED}"),
            ] {
                ensure!(
                    printed.holds(wanted),
                    "{wanted:?} is not on {paper}: {printed:?}"
                );
            }
            for unwanted in ["Undo", "Reply to copy", "What if", "Loading"] {
                ensure!(!printed.holds(unwanted), "{unwanted:?} is on {paper}");
            }
        }

        page.show_as_printed().await?;
        for control in ["form", "button", "select", "textarea", "input"] {
            ensure!(!page.shows(control).await?, "{control} is on paper");
        }
        Ok(())
    })
    .await
}
