//! The house's own facts, where the page names a file with them.

use crate::scenarios::VERDICT;
use anyhow::{Result, ensure};
use session_advisor_browser_tests::{Findings, journey};

/// Names the file in the page, and has the browser answer for the server that would hold it.
const HOUSE: &str = "
    const facts = {
        name: 'Example Ltd',
        accounts: [{ account: 'a', name: 'Build' }, { account: 'b', name: 'Production' }],
        presets: [{ title: 'Our deployment', scenario: 'v1~oidc~assume-role-with-web-identity.account-a~assume-role.ask-2h.max-12h.account-b' }],
        links: [{ remedy: 'ask-one-hour', url: 'https://example.com/ask' }, { remedy: 'renew-automatically', url: 'javascript:alert(1)' }],
        workSeconds: 7200,
    };
    const fetched = window.fetch;
    window.fetch = (address, ...rest) =>
        String(address).endsWith('our-site.json')
            ? Promise.resolve(new Response(JSON.stringify(facts)))
            : fetched(address, ...rest);
    new MutationObserver((_, observer) => {
        const named = document.querySelector('meta[name=session-advisor-site]');
        if (named) {
            named.content = 'our-site.json';
            observer.disconnect();
        }
    }).observe(document, { childList: true, subtree: true });
";

#[tokio::test]
async fn a_house_says_its_own_facts_and_they_look_like_its_own() -> Result<()> {
    journey("house", async |page| {
        page.run_in_every_document(HOUSE).await?;
        page.open("").await?;
        page.wait_for_text("#house-presets", |text| text.contains("Our deployment"))
            .await?;
        page.click("#house-presets a").await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.wait_for_text("[data-hop='2']", |text| text.contains("Production"))
            .await?;
        let links = page
            .attributes("a[href^='https://example.com/']", "href")
            .await?;
        ensure!(
            links == ["https://example.com/ask"],
            "the house's links are {links:?}"
        );
        let said = page.text("[data-remedy='ask-one-hour']").await?;
        ensure!(
            said.contains("Example Ltd"),
            "nobody tells whose words it is: {said}"
        );
        let scripts = page.attributes("a[href^='javascript']", "href").await?;
        ensure!(
            scripts.is_empty(),
            "a link of the house runs a script: {scripts:?}"
        );
        let mut findings = Findings::default();
        findings.add("house", page.axe(&[]).await?);
        page.screenshot("house").await?;
        findings.none()
    })
    .await
}
