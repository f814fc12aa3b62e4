//! Errors, violations of the policy, and requests of the page.

use crate::{Engine, Page};
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

/// Reads what `static/boot.js` collects.
pub(crate) const ERRORS: &str = "return window.sessionAdvisorErrors";

/// Asks the test server.
const ASK: &str = "
    const done = arguments[arguments.length - 1];
    fetch(arguments[0]).then((answer) => answer.json()).then(done, (error) => done(String(error)));
";

/// Every address that the document itself knows to have asked for.
const LOADED: &str =
    "return [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]";

impl Page {
    /// Fails when the served HTML holds a script or style of its own, which the policy forbids.
    ///
    /// # Errors
    ///
    /// Names what it found.
    pub async fn assert_no_inline_code(&self) -> Result<()> {
        let found = self
            .run_until_done(include_str!("scripts/inline_code.js"), vec![])
            .await?;
        ensure!(
            found == json!([]),
            "the served page has inline code: {found}"
        );
        Ok(())
    }

    /// Fails when the page logged an error, broke its policy or asked another site for anything.
    ///
    /// # Errors
    ///
    /// Names what it found.
    pub(crate) async fn assert_clean(&self) -> Result<()> {
        let errors = self.run(ERRORS, vec![]).await?;
        ensure!(
            errors.is_array(),
            "the page does not collect its errors: its loader did not run"
        );
        ensure!(errors == json!([]), "the page had errors: {errors}");

        // Only Chromium lets a driver read its console.
        if self.engine() == Engine::Chromium {
            let mut logged = self.driver().browser_log().await?;
            logged.retain(|entry| entry.level == "SEVERE");
            ensure!(logged.is_empty(), "the console shows errors: {logged:?}");
        }

        let reports = self.ask("/__csp-reports").await?;
        ensure!(reports == json!([]), "policy reports: {reports}");

        let asked = self.requested().await?;
        ensure!(
            asked.iter().any(|url| url.starts_with(self.url())),
            "the log of requests lacks the page: {asked:?}"
        );
        let foreign: Vec<_> = asked.iter().filter(|url| !self.is_ours(url)).collect();
        ensure!(
            foreign.is_empty(),
            "the page asked other sites: {foreign:?}"
        );

        let served = self.ask("/__requests").await?;
        let served = served.as_array().context("the server tells no requests")?;
        let status = |request: &Value| request.get("status").and_then(Value::as_u64);
        let refused: Vec<_> = served
            .iter()
            .filter(|request| status(request) >= Some(400))
            .collect();
        ensure!(
            refused.is_empty(),
            "the page asked for what is not there: {refused:?}"
        );
        Ok(())
    }

    async fn ask(&self, path: &str) -> Result<Value> {
        self.run_until_done(ASK, vec![path.into()]).await
    }

    /// Every address that this tab asked for.
    async fn requested(&self) -> Result<Vec<String>> {
        if self.engine() != Engine::Chromium {
            let loaded = self.run(LOADED, vec![]).await?;
            return serde_json::from_value(loaded).context("the requests are no list");
        }
        let mut urls = Vec::new();
        for entry in self.driver().get_log("performance").await? {
            let event: Value =
                serde_json::from_str(&entry.message).context("the log of requests is no JSON")?;
            let text = |path: &str| event.pointer(path).and_then(Value::as_str);
            if text("/message/method") == Some("Network.requestWillBeSent") {
                urls.extend(text("/message/params/request/url").map(str::to_owned));
            }
        }
        Ok(urls)
    }

    fn is_ours(&self, url: &str) -> bool {
        // The host of a frame or an element is the same server by another name.
        let host = self.url().replace("127.0.0.1", "localhost") + "__host";
        url.starts_with(self.url()) || url.starts_with("data:") || url.starts_with(&host)
    }
}
