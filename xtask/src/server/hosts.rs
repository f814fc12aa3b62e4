//! The example pages of `examples/hosts`, as their hosts would serve them.

use crate::files;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// Where they are found.
pub(super) const ROUTE: &str = "/__hosts/{*path}";
const PLACE: &str = "/__hosts/";
/// Where the advisor is, as the examples write it.
const ADVISOR: &str = "https://advisor.example.com";

/// What has been built, and where the advisor is.
#[derive(Debug)]
pub(super) struct Hosts {
    folder: PathBuf,
    advisor: String,
}

impl Hosts {
    pub(super) fn new(folder: &Path, advisor: String) -> Arc<Self> {
        Arc::new(Self {
            folder: folder.to_path_buf(),
            advisor,
        })
    }

    /// A file of an example, and the policy of that example.
    fn read(&self, path: &str) -> Option<(Vec<u8>, String)> {
        let path = path.strip_prefix(PLACE)?;
        let (name, _) = path.split_once('/')?;
        let inside = |it: Component<'_>| matches!(it, Component::Normal(_));
        if !Path::new(path).components().all(inside) {
            return None;
        }
        let policy = fs::read_to_string(self.folder.join(format!("{name}.policy"))).ok()?;
        let content = fs::read(self.folder.join(path)).ok()?;
        let policy = format!(
            "{}; report-uri /csp-report",
            policy.replace(ADVISOR, &self.advisor)
        );
        Some((self.with_advisor(content), policy))
    }

    /// With the advisor that is there instead of the one that the examples name.
    fn with_advisor(&self, content: Vec<u8>) -> Vec<u8> {
        match String::from_utf8(content) {
            Ok(text) => text.replace(ADVISOR, &self.advisor).into_bytes(),
            Err(other) => other.into_bytes(),
        }
    }
}

/// `/__hosts/plain/index.html`: that page where it is opened as `localhost`, another origin.
pub(super) async fn show(State(hosts): State<Arc<Hosts>>, uri: Uri) -> Response {
    let Some((content, policy)) = hosts.read(uri.path()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (CONTENT_TYPE, kind(uri.path()).to_owned()),
        (CONTENT_SECURITY_POLICY, policy),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, content).into_response()
}

fn kind(path: &str) -> &'static str {
    match files::extension(path) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::{Context as _, Result};

    #[test]
    fn an_example_names_the_advisor_that_is_there() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let built = folder.path().join("built");
        fs::create_dir_all(built.join("plain"))?;
        fs::write(folder.path().join("secret.html"), "secret")?;
        fs::write(built.join("plain.policy"), format!("script-src {ADVISOR}"))?;
        fs::write(
            built.join("plain/a.html"),
            format!("src={ADVISOR}/embed.js"),
        )?;

        let hosts = Hosts::new(&built, "http://127.0.0.1:1".into());
        let (content, policy) = hosts
            .read("/__hosts/plain/a.html")
            .context("it is not there")?;
        assert_eq!(content, b"src=http://127.0.0.1:1/embed.js");
        assert_eq!(
            policy,
            "script-src http://127.0.0.1:1; report-uri /csp-report"
        );
        for path in [
            "/__hosts/plain/b.html",
            "/__hosts/plain.policy",
            "/__hosts/plain/../../secret.html",
        ] {
            assert!(hosts.read(path).is_none(), "{path}");
        }
        Ok(())
    }
}
