//! What must work in every engine.

use crate::element;
use crate::embed::{AS_DOCUMENTED, HEIGHT, framed};
use crate::scenarios::{BROADENED, CHAINED, STALE, VERDICT};
use crate::states::{
    ACCEPTED, DAMAGED, DEPENDS, NEED_UNMET, NO_CALLS, PASTED, REFUSED, SHORTENED, STALE_FIELD,
    START, examine,
};
use anyhow::{Result, ensure};
use serde_json::json;
use session_advisor_browser_tests::{Page, journey};

const DECIDE: &str = "
    const { verdict, rule } = advisor.decide(arguments[0]);
    return [verdict, rule];
";
const EVALUATE: &str = "return advisor.evaluate(arguments[0]).hops[1].firstError";
const READ: &str = "
    const text = '[profile dev]\\ncredential_source = Ec2InstanceMetadata\\n' +
        'role_arn = arn:aws:iam::111122223333:role/Prod\\nduration_seconds = 7200\\n';
    advisor.read(text).then(({ report }) => (window.answered = [report.verdict, report.scenario]));
";

#[tokio::test]
async fn a_refused_chain_is_built_explained_and_mended() -> Result<()> {
    journey("build-and-mend", async |page| {
        page.open("").await?;
        page.set_width(1280).await?;
        start_anew(page).await?;
        page.choose("#source", "iam-user").await?;
        for (hop, role, asked) in [(1, "RoleA", ""), (2, "RoleB", "2h")] {
            page.click("#add-hop").await?;
            page.choose(&format!("#hop-{hop}-operation"), "assume-role")
                .await?;
            page.fill(&format!("#hop-{hop}-asked"), asked).await?;
            page.fill(&format!("#hop-{hop}-maximum"), "12h").await?;
            page.fill(&format!("#hop-{hop}-role"), role).await?;
            page.choose(&format!("#hop-{hop}-account"), "a").await?;
        }
        page.wait_for_fragment(&format!("#/{CHAINED}")).await?;
        page.wait_for_value("#notation", CHAINED).await?;

        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.wait_for_attribute("#verdict", STALE, "false").await?;
        page.wait_for_attribute("[data-hop='2']", VERDICT, "refused")
            .await?;
        let binding = page
            .attributes("[data-hop='2'] [data-binds='true']", "data-limit")
            .await?;
        ensure!(binding == ["role-chaining"], "{binding:?} bind");
        let hour = page
            .text("[data-hop='2'] [data-limit='role-chaining']")
            .await?;
        ensure!(hour.contains("1 h"), "the limit reads {hour:?}");
        let named = page
            .attributes("[data-hop='2'] [data-finding]", "data-finding")
            .await?;
        ensure!(
            named.first().is_some_and(|rule| rule == "role-chaining"),
            "{named:?} are named"
        );
        let source = "[data-hop='2'] [data-finding='role-chaining'] a[href^='https://']";
        ensure!(page.shows(source).await?, "the finding names no source");

        let remedy = "[data-remedy='broaden-role-a']";
        page.wait_for_attribute(remedy, "data-applies", "true")
            .await?;
        page.click(&format!("{remedy} .apply")).await?;
        page.wait_for_attribute("#verdict", VERDICT, "accepted")
            .await?;
        page.wait_for_text("#verdict", |text| text.contains("2 hours"))
            .await?;
        page.wait_for_text("#longest", |text| text.contains("12 hours"))
            .await?;
        page.wait_for_fragment(&format!("#/{BROADENED}")).await?;
        page.screenshot("mended").await
    })
    .await
}

#[tokio::test]
async fn a_frame_of_another_page_shows_the_verdict_and_tells_its_height() -> Result<()> {
    journey("framed", async |page| {
        framed(page, "view=all&editable", CHAINED, AS_DOCUMENTED).await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        // WebKit's driver clicks beside what is in a frame of another origin.
        let apply = "document.querySelector('article.remedy button').click()";
        page.run(apply, vec![]).await?;
        page.wait_for_attribute("#verdict", VERDICT, "accepted")
            .await?;
        page.leave_frame().await?;
        page.wait_for_script(HEIGHT).await?;
        page.enter_frame().await
    })
    .await
}

#[tokio::test]
async fn the_package_answers_on_a_page_that_allows_no_more_than_it_needs() -> Result<()> {
    journey("api", async |page| {
        page.go(&format!("{}__api", page.url())).await?;
        page.wait_for_script("return window.advisor ? true : null")
            .await?;
        let decided = page.run(DECIDE, vec![json!(CHAINED)]).await?;
        ensure!(decided == json!(["refused", "role-chaining"]), "{decided}");
        let refused = page.run(EVALUATE, vec![json!(CHAINED)]).await?;
        ensure!(refused == json!("role-chaining"), "{refused}");
        let read = page.run(READ, vec![]).await?;
        ensure!(read.is_null(), "{read}");
        let read = page
            .wait_for_script("return window.answered ?? null")
            .await?;
        ensure!(
            read == json!([
                "refused",
                "v1~ec2-instance-profile~assume-role.ask-2h.role-Prod.account-a"
            ]),
            "{read}"
        );
        // What the browser reported is asked for by the page itself.
        page.open("").await
    })
    .await
}

#[tokio::test]
async fn an_element_of_another_page_answers_whoever_edits() -> Result<()> {
    journey("element-everywhere", async |page| {
        page.open_host_of_elements().await?;
        let attributes = json!({ "id": "one", "scenario": CHAINED, "editable": "" });
        element::add(page, attributes).await?;
        element::verdict(page, "#one", "refused").await?;
        page.fill_in("#one", "#hop-2-asked", "1h").await?;
        element::verdict(page, "#one", "accepted").await?;
        page.click_in("#one", "#undo").await?;
        element::verdict(page, "#one", "refused").await?;
        page.choose_in("#one", "#source", "root-user").await?;
        let told = "told.at(-1).detail.scenario.startsWith('v1~root-user~')";
        element::wait(page, told).await?;
        page.run("one.remove()", vec![]).await?;
        element::leave(page).await
    })
    .await
}

#[tokio::test]
async fn the_start_is_accessible() -> Result<()> {
    examine(&START).await
}

#[tokio::test]
async fn no_calls_yet_is_accessible() -> Result<()> {
    examine(&NO_CALLS).await
}

#[tokio::test]
async fn a_refusal_is_accessible() -> Result<()> {
    examine(&REFUSED).await
}

#[tokio::test]
async fn an_open_question_is_accessible() -> Result<()> {
    examine(&DEPENDS).await
}

#[tokio::test]
async fn a_shortened_session_is_accessible() -> Result<()> {
    examine(&SHORTENED).await
}

#[tokio::test]
async fn an_accepted_call_is_accessible() -> Result<()> {
    examine(&ACCEPTED).await
}

#[tokio::test]
async fn a_need_that_is_not_met_is_accessible() -> Result<()> {
    examine(&NEED_UNMET).await
}

#[tokio::test]
async fn an_unreadable_field_is_accessible() -> Result<()> {
    examine(&STALE_FIELD).await
}

#[tokio::test]
async fn what_was_pasted_is_accessible() -> Result<()> {
    examine(&PASTED).await
}

#[tokio::test]
async fn a_damaged_link_is_accessible() -> Result<()> {
    examine(&DAMAGED).await
}

/// Takes away whatever hops the page starts with.
async fn start_anew(page: &Page) -> Result<()> {
    const MOST_HOPS: usize = 20;
    page.text("#add-hop").await?;
    for _ in 0..MOST_HOPS {
        if !page.shows("#hop-1-remove").await? {
            return Ok(());
        }
        page.click("#hop-1-remove").await?;
    }
    ensure!(
        !page.shows("#hop-1-remove").await?,
        "the last hop cannot be removed"
    );
    Ok(())
}
