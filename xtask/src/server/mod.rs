//! A small server for `dist/`, with the headers that the page should be served with anywhere.

mod frame;
mod headers;
mod hosts;
mod installed;
mod seen;
#[cfg(test)]
mod tests;

pub(crate) use headers::POLICY;

use anyhow::{Context as _, Result};
use axum::http::HeaderValue;
use axum::routing::{get, post};
use axum::{Router, middleware};
use hosts::Hosts;
use seen::Seen;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use tokio::runtime::Runtime;
use tower_http::services::ServeDir;

/// Who is served.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Audience<'a> {
    /// A person.
    People,
    /// The browser tests. For them there is more:
    ///
    /// - `/__requests` and `/__csp-reports` tell what the browser requested and complained about;
    /// - `/__frame?width=320&path=/` shows a page in a frame of exactly that width;
    /// - `/__host` and `/__host-element` are somebody else's pages, for frames and elements of another
    ///   origin;
    /// - `/__api` is somebody's page that has installed the JavaScript package;
    /// - `/__deep/er/` is the same folder once more, as a host would serve it that keeps the page
    ///   in a folder of its site;
    /// - `/__hosts/NAME/` holds the example page of that name, with its own policy.
    Tests {
        /// Where the package lies.
        package: &'a Path,
        /// Where the example pages are.
        hosts: &'a Path,
    },
}

/// Where the tests find the page a second time.
const DEEPER: &str = "/__deep/er";

/// A server that runs until it is dropped.
#[derive(Debug)]
pub(crate) struct Server {
    address: SocketAddr,
    runtime: Option<Runtime>,
}

impl Server {
    /// Serves the folder at the listener's address, in threads of its own.
    pub(crate) fn start(
        listener: TcpListener,
        folder: &Path,
        audience: Audience<'_>,
    ) -> Result<Self> {
        let runtime = Runtime::new().context("cannot start the server's threads")?;
        let address = listener
            .local_addr()
            .context("cannot tell the server's address")?;
        listener
            .set_nonblocking(true)
            .context("cannot prepare the server's socket")?;
        let listener = {
            let _in_runtime = runtime.enter();
            tokio::net::TcpListener::from_std(listener).context("cannot use the server's socket")?
        };
        let routes = routes(folder, audience, address)?;
        runtime.spawn(async move { axum::serve(listener, routes).await });
        Ok(Self {
            address,
            runtime: Some(runtime),
        })
    }

    /// Where the page is.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

fn routes(folder: &Path, audience: Audience<'_>, address: SocketAddr) -> Result<Router> {
    // The browser says what it can read, and gets the compressed copy that it likes best.
    let files = ServeDir::new(folder)
        .precompressed_br()
        .precompressed_gzip();
    let Audience::Tests { package, hosts } = audience else {
        let policy = HeaderValue::from_static(POLICY);
        return Ok(Router::new()
            .fallback_service(files)
            .layer(middleware::from_fn_with_state(policy, headers::add)));
    };
    let policy = HeaderValue::from_str(&format!("{POLICY}; report-uri /csp-report"))
        .context("the policy does not fit into a header")?;
    let seen = Arc::new(Seen::default());
    let hosts = Hosts::new(hosts, format!("http://{address}"));
    Ok(Router::new()
        .nest_service(DEEPER, files.clone())
        .nest_service(installed::FOLDER, ServeDir::new(package))
        .fallback_service(files)
        .layer(middleware::from_fn_with_state(
            Arc::clone(&seen),
            seen::record,
        ))
        .layer(middleware::from_fn_with_state(policy, headers::add))
        .route("/csp-report", post(seen::take_report))
        .route("/__requests", get(seen::tell_requests))
        .route("/__csp-reports", get(seen::tell_reports))
        .route("/__frame", get(frame::show))
        .route("/__host", get(frame::host))
        .route("/__host-element", get(frame::host_element))
        .route("/__api", get(installed::page))
        .route(installed::SCRIPT, get(installed::script))
        .with_state(seen)
        .route(hosts::ROUTE, get(hosts::show).with_state(hosts)))
}
