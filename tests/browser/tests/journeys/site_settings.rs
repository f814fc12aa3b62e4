//! Site settings, where the page names a file with them.

use crate::scenarios::VERDICT;
use anyhow::{Result, ensure};
use session_advisor_browser_tests::{Findings, journey};

/// Names the file in the page, and has the browser answer for the server that would hold it.
const SETTINGS: &str = "
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
async fn site_settings_are_shown_as_the_sites_own_words() -> Result<()> {
    journey("site-settings", async |page| {
        page.run_in_every_document(SETTINGS).await?;
        page.open("").await?;
        page.wait_for_text("#site-presets", |text| text.contains("Our deployment"))
            .await?;
        page.click("#site-presets a").await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.wait_for_text("[data-hop='2']", |text| text.contains("Production"))
            .await?;
        let links = page
            .attributes("a[href^='https://example.com/']", "href")
            .await?;
        ensure!(
            links == ["https://example.com/ask"],
            "the site's links are {links:?}"
        );
        let said = page.text("[data-remedy='ask-one-hour']").await?;
        ensure!(
            said.contains("Example Ltd"),
            "it is not marked as the site's words: {said}"
        );
        let scripts = page.attributes("a[href^='javascript']", "href").await?;
        ensure!(
            scripts.is_empty(),
            "a link of the site runs a script: {scripts:?}"
        );
        let mut findings = Findings::default();
        findings.add("site-settings", page.axe(&[]).await?);
        page.screenshot("site-settings").await?;
        findings.none()
    })
    .await
}
