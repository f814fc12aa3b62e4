//! A small server for `dist/`, with the headers that the page should be served with anywhere.

use anyhow::{Context as _, Result};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{Json, Response};
use axum::routing::{get, post};
use serde_json::{Value, json};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::runtime::Runtime;
use tower_http::services::ServeDir;

/// What the page may do: run its own scripts and WebAssembly, and talk to nobody.
/// `index.html` says the same in a meta element; a test compares the two.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/// Who is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    /// A person.
    People,
    /// The browser tests, which also ask what the browser requested and complained about
    /// (`/__requests` and `/__csp-reports`).
    Tests,
}

/// What the tests ask about.
#[derive(Debug, Default)]
struct Seen {
    requests: Mutex<Vec<Value>>,
    reports: Mutex<Vec<Value>>,
}

/// A server that runs until it is dropped.
#[derive(Debug)]
pub(crate) struct Server {
    address: SocketAddr,
    runtime: Option<Runtime>,
}

impl Server {
    /// Serves the folder at the listener's address, in threads of its own.
    pub(crate) fn start(listener: TcpListener, folder: &Path, audience: Audience) -> Result<Self> {
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
        let routes = routes(folder, audience)?;
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

fn routes(folder: &Path, audience: Audience) -> Result<Router> {
    let files = ServeDir::new(folder);
    if audience == Audience::People {
        let policy = HeaderValue::from_static(POLICY);
        let headers = middleware::from_fn_with_state(policy, add_headers);
        return Ok(Router::new().fallback_service(files).layer(headers));
    }
    let policy = HeaderValue::from_str(&format!("{POLICY}; report-uri /csp-report"))
        .context("the policy does not fit into a header")?;
    let seen = Arc::new(Seen::default());
    Ok(Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn_with_state(Arc::clone(&seen), record))
        .layer(middleware::from_fn_with_state(policy, add_headers))
        .route("/csp-report", post(take_report))
        .route("/__requests", get(tell_requests))
        .route("/__csp-reports", get(tell_reports))
        .with_state(seen))
}

async fn add_headers(State(policy): State<HeaderValue>, request: Request, next: Next) -> Response {
    let hashed = is_hashed(request.uri().path());
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let caching = match (found, hashed) {
        (true, true) => "public, max-age=31536000, immutable",
        (true, false) => "no-cache",
        (false, _) => "no-store",
    };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
    headers.insert(CONTENT_SECURITY_POLICY, policy);
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// Whether the file's name changes with its content: `app-0123456789abcdef_bg.wasm`.
fn is_hashed(path: &str) -> bool {
    // Trunk writes 16 digits, less the zeros that a hash happens to begin with.
    const SHORTEST: usize = 12;
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split(['-', '_', '.'])
        .any(|part| part.len() >= SHORTEST && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

async fn record(State(seen): State<Arc<Seen>>, request: Request, next: Next) -> Response {
    let (method, path) = (
        request.method().to_string(),
        request.uri().path().to_owned(),
    );
    let response = next.run(request).await;
    lock(&seen.requests)
        .push(json!({ "method": method, "path": path, "status": response.status().as_u16() }));
    response
}

async fn take_report(State(seen): State<Arc<Seen>>, body: String) -> StatusCode {
    lock(&seen.reports).push(serde_json::from_str(&body).unwrap_or(Value::String(body)));
    StatusCode::NO_CONTENT
}

async fn tell_requests(State(seen): State<Arc<Seen>>) -> Json<Vec<Value>> {
    Json(lock(&seen.requests).clone())
}

async fn tell_reports(State(seen): State<Arc<Seen>>) -> Json<Vec<Value>> {
    Json(lock(&seen.reports).clone())
}

fn lock(list: &Mutex<Vec<Value>>) -> MutexGuard<'_, Vec<Value>> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;
    use tempfile::TempDir;

    const LOADER: &str = "boot-0123456789abcdef.js";

    /// A served folder, beside a file that is not served.
    struct Fixture {
        server: Server,
        _folder: TempDir,
    }

    fn serve(audience: Audience) -> Result<Fixture> {
        let folder = tempfile::tempdir()?;
        let dist = folder.path().join("dist");
        fs::create_dir_all(dist.join("snippets"))?;
        fs::write(folder.path().join("secret.txt"), "secret")?;
        fs::write(
            dist.join("index.html"),
            "<!doctype html><title>page</title>",
        )?;
        fs::write(dist.join(LOADER), "export {};")?;
        fs::write(dist.join("app-0123456789abcdef_bg.wasm"), b"\0asm")?;
        fs::write(dist.join("snippets/plain.js"), "export {};")?;
        let server = Server::start(TcpListener::bind(("127.0.0.1", 0))?, &dist, audience)?;
        Ok(Fixture {
            server,
            _folder: folder,
        })
    }

    impl Fixture {
        /// The whole answer to a request, in lower case.
        fn ask(&self, method: &str, path: &str, body: &str) -> Result<String> {
            let mut stream = TcpStream::connect(self.server.address)?;
            let length = body.len();
            write!(
                stream,
                "{method} {path} HTTP/1.1\r\nhost: test\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}"
            )?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer)?;
            Ok(answer.to_lowercase())
        }

        fn get(&self, path: &str) -> Result<String> {
            self.ask("GET", path, "")
        }
    }

    #[test]
    fn the_page_says_the_same_policy_as_the_server() {
        let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
        assert!(
            include_str!("../../index.html").contains(&meta),
            "index.html lacks\n{meta}"
        );
    }

    #[test]
    fn files_come_with_their_type_and_policy() -> Result<()> {
        let fixture = serve(Audience::People)?;
        let policy = format!("content-security-policy: {POLICY}\r\n").to_lowercase();
        for (path, kind, caching) in [
            ("/", "text/html", "no-cache"),
            ("/index.html", "text/html", "no-cache"),
            (
                "/boot-0123456789abcdef.js",
                "text/javascript",
                "public, max-age=31536000, immutable",
            ),
            (
                "/app-0123456789abcdef_bg.wasm",
                "application/wasm",
                "public, max-age=31536000, immutable",
            ),
            ("/snippets/plain.js", "text/javascript", "no-cache"),
        ] {
            let answer = fixture.get(path)?;
            assert!(answer.starts_with("http/1.1 200 ok\r\n"), "{answer}");
            assert!(
                answer.contains(&format!("content-type: {kind}")),
                "{answer}"
            );
            assert!(
                answer.contains(&format!("cache-control: {caching}\r\n")),
                "{answer}"
            );
            assert!(answer.contains(&policy), "{answer}");
            assert!(
                answer.contains("x-content-type-options: nosniff\r\n"),
                "{answer}"
            );
        }
        Ok(())
    }

    #[test]
    fn nothing_but_the_files_is_served() -> Result<()> {
        let fixture = serve(Audience::People)?;
        for path in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/snippets/../../secret.txt",
            "/..%5csecret.txt",
            "//../secret.txt",
            "/snippets/",
            "/nothing",
            "/__requests",
            "/__csp-reports",
        ] {
            let answer = fixture.get(path)?;
            assert!(answer.starts_with("http/1.1 404 "), "{path}: {answer}");
            assert!(
                answer.contains("cache-control: no-store\r\n"),
                "{path}: {answer}"
            );
            assert!(
                !answer.contains("secret") && !answer.contains("plain.js"),
                "{path}: {answer}"
            );
        }
        assert!(
            fixture
                .ask("POST", "/", "text")?
                .starts_with("http/1.1 405 ")
        );
        Ok(())
    }

    #[test]
    fn the_tests_can_ask_what_happened() -> Result<()> {
        let fixture = serve(Audience::Tests)?;
        assert!(
            fixture
                .get("/index.html")?
                .contains("form-action 'none'; report-uri /csp-report\r\n")
        );
        assert!(fixture.get("/missing.png")?.starts_with("http/1.1 404 "));
        let requests = fixture.get("/__requests")?;
        assert!(
            requests.contains(r#"{"method":"get","path":"/index.html","status":200}"#),
            "{requests}"
        );
        assert!(
            requests.contains(r#"{"method":"get","path":"/missing.png","status":404}"#),
            "{requests}"
        );
        assert!(!requests.contains("__requests"), "{requests}");

        assert!(fixture.get("/__csp-reports")?.ends_with("\r\n\r\n[]"));
        let report = r#"{"csp-report":{"blocked-uri":"inline"}}"#;
        assert!(
            fixture
                .ask("POST", "/csp-report", report)?
                .starts_with("http/1.1 204 ")
        );
        assert!(
            fixture
                .get("/__csp-reports")?
                .ends_with(&format!("\r\n\r\n[{report}]"))
        );
        Ok(())
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_long() {
        for name in [
            "/session-advisor-c44d1aa9a2f4e26.js",
            "/session-advisor-3c44d1aa9a2f4e26_bg.wasm",
        ] {
            assert!(is_hashed(name), "{name}");
        }
        for name in ["/", "/index.html", "/snippets/inline0.js", "/deadbeef.css"] {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
