//! What the browser tells assistive technology.

use crate::Page;
use anyhow::{Context as _, Result};
use serde_json::{Value, json};

impl Page {
    /// The roles and names of everything in the element, in order, as screen readers get them from the
    /// page. Chromium only.
    ///
    /// # Errors
    ///
    /// When there is no such element, or the browser does not answer.
    pub async fn accessibility_tree(&self, css: &str) -> Result<Vec<(String, String)>> {
        let cdp = self.driver().cdp();
        let document = cdp.send_raw("DOM.getDocument", json!({})).await?;
        let root = document.get("root").and_then(|it| it.get("nodeId"));
        let root = root.context("there is no document")?;
        let found = cdp
            .send_raw(
                "DOM.querySelector",
                json!({ "nodeId": root, "selector": css }),
            )
            .await?;
        let node = found.get("nodeId").context("no such element")?;
        let tree = cdp
            .send_raw("Accessibility.queryAXTree", json!({ "nodeId": node }))
            .await?;
        let nodes = tree.get("nodes").and_then(Value::as_array);
        let told = nodes
            .into_iter()
            .flatten()
            .filter(|node| node.get("ignored").and_then(Value::as_bool) != Some(true));
        Ok(told
            .map(|node| (value_of(node, "/role/value"), value_of(node, "/name/value")))
            .collect())
    }
}

fn value_of(node: &Value, place: &str) -> String {
    let value = node.pointer(place).and_then(Value::as_str);
    value.unwrap_or_default().to_owned()
}
