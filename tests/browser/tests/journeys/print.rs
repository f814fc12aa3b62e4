//! What somebody reads who has the answer on paper.

use crate::scenarios::{CHAINED, VERDICT};
use anyhow::{Result, ensure};
use session_advisor_browser_tests::journey;

/// Sheets of paper in centimetres.
const PAPERS: [(&str, f64, f64); 2] = [("a4", 21.0, 29.7), ("letter", 21.59, 27.94)];

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
        for (paper, width, height) in PAPERS {
            let sheets = page
                .sheets_of(&format!("paper-{paper}"), width, height)
                .await?;
            ensure!(sheets == 1, "it takes {sheets} sheets of {paper}");
        }

        page.show_as_printed().await?;
        page.stand_still().await?;
        let printed = page.shown_text().await?;
        for wanted in [
            &*headline,
            "Chaining begins",
            "Limits that looked at this call",
            "exceeds the 1 hour session limit",
            "What you can do",
            "Give the first role the permissions",
            "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_terms-and-concepts.html",
            "Facts about AWS as of",
            &format!("/#/{CHAINED}"),
        ] {
            ensure!(printed.contains(wanted), "{wanted:?} is not in {printed}");
        }
        for control in ["form", "button", "select", "textarea", "input"] {
            ensure!(!page.shows(control).await?, "{control} is on paper");
        }
        Ok(())
    })
    .await
}
