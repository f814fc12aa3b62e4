//! The reply to copy, by keyboard alone.

use crate::scenarios::{CHAINED, VERDICT};
use anyhow::{Result, ensure};
use session_advisor_browser_tests::{Findings, Key, Page, journey};

const TEXT: &str = "#reply-text";
const OPEN: &str = "v1~iam-user~assume-role.ask-2h.role-Backup";

/// Waits until the reply is as wanted, and gives it.
async fn wait_for_reply(page: &Page, wanted: &str) -> Result<String> {
    let script = format!(
        "const text = document.querySelector('{TEXT}')?.value;\
         return text?.includes({wanted:?}) ? text : null"
    );
    let text = page.wait_for_script(&script).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// Chooses the other of two by a key.
async fn choose_other(page: &Page, css: &str, value: &str) -> Result<()> {
    page.press(Key::Down).await?;
    page.wait_for_value(css, value).await
}

#[tokio::test]
async fn a_reply_is_chosen_changed_and_copied_by_keys_alone() -> Result<()> {
    journey("reply", async |page| {
        page.open(&format!("#/{CHAINED}")).await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.tab_to("#reply > summary").await?;
        page.press(Key::Enter).await?;
        let short = wait_for_reply(page, "Do first: ").await?;
        ensure!(short.contains("`RoleA`"), "no Markdown: {short}");
        ensure!(short.trim_end().ends_with('>'), "no link last: {short}");

        page.tab_to("#reply-markdown").await?;
        choose_other(page, "#reply-markdown", "plain").await?;
        let plain = wait_for_reply(page, "session of RoleA)").await?;
        ensure!(!plain.contains(['`', '*']), "marks: {plain}");

        page.tab_to("#reply-short").await?;
        choose_other(page, "#reply-short", "full").await?;
        let full = wait_for_reply(page, "Facts about AWS as of").await?;
        ensure!(full.len() > plain.len(), "not longer: {full}");

        page.tab_to("#reply-named").await?;
        choose_other(page, "#reply-named", "unnamed").await?;
        let unnamed = wait_for_reply(page, "ROLE_B").await?;
        for name in ["RoleA", "RoleB"] {
            ensure!(!unnamed.contains(name), "{name} is in {unnamed}");
        }

        page.tab_to(TEXT).await?;
        page.press(Key::Home).await?;
        page.type_text("Hello. ").await?;
        let changed = wait_for_reply(page, "Hello. ").await?;
        page.tab_to("#copy-reply").await?;
        page.press(Key::Enter).await?;
        // Not every browser lets a page copy. Either is told, and nothing that was typed is lost.
        page.wait_for_text("#reply-status", |text| !text.is_empty())
            .await?;
        page.assert_focus_shows().await?;
        ensure!(page.value(TEXT).await? == changed, "the change is lost");

        let mut findings = Findings::default();
        findings.add("open", page.axe(&[]).await?);
        findings.add("targets", page.small_targets().await?);
        page.set_width(320).await?;
        page.stop_animations().await?;
        findings.add("narrow", page.sideways().await?);
        page.screenshot("reply-light-320").await?;
        findings.none()
    })
    .await
}

#[tokio::test]
async fn a_change_holds_until_something_else_is_chosen() -> Result<()> {
    journey("reply-anew", async |page| {
        page.open(&format!("#/{CHAINED}")).await?;
        page.click("#reply > summary").await?;
        wait_for_reply(page, "Do first: ").await?;
        page.fill(TEXT, "Mine").await?;
        page.wait_for_value(TEXT, "Mine").await?;
        page.choose("#reply-short", "full").await?;
        wait_for_reply(page, "What you can do").await?;
        page.fill("#hop-2-asked", "1h").await?;
        wait_for_reply(page, "Granted for 1 hour").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_open_is_asked_in_the_reply() -> Result<()> {
    journey("reply-open", async |page| {
        page.open(&format!("#/{OPEN}")).await?;
        page.wait_for_attribute("#verdict", VERDICT, "depends")
            .await?;
        page.click("#reply > summary").await?;
        let reply = wait_for_reply(page, "aws iam get-role --role-name Backup").await?;
        for wanted in [
            "What is the maximum session duration of `Backup`?",
            "- 1 hour: refused (The role’s maximum).",
            ": granted for 2 hours.",
        ] {
            ensure!(reply.contains(wanted), "{wanted:?} is not in {reply}");
        }
        Ok(())
    })
    .await
}
