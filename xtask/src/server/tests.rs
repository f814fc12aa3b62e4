//! What the server answers, asked over the network as a browser asks.

use super::*;
use crate::compress;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use tempfile::TempDir;

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const SCRIPT: &str = "/boot-0123456789abcdef.js";

/// A served folder, beside a file that is not served.
struct Fixture {
    server: Server,
    _folder: TempDir,
}

fn serve(audience: Audience<'_>) -> Result<Fixture> {
    let folder = tempfile::tempdir()?;
    let dist = folder.path().join("dist");
    fs::create_dir_all(dist.join("snippets"))?;
    fs::write(folder.path().join("secret.txt"), "secret")?;
    let long = "What is long has compressed copies. ".repeat(100);
    for (name, content) in [
        ("index.html", "<!doctype html><title>page</title>"),
        ("boot-0123456789abcdef.js", long.as_str()),
        ("app_bg-0123456789abcdef.wasm", "\0asm"),
        ("app-0123456789abcdef.css", "p {}"),
        ("facts-0123456789abcdef.json", "{}"),
        ("mark-0123456789abcdef.svg", "<svg/>"),
        ("licences-0123456789abcdef.txt", "MIT"),
        ("snippets/plain.js", "export {};"),
    ] {
        fs::write(dist.join(name), content)?;
    }
    compress::copies(&dist)?;
    let server = Server::start(TcpListener::bind(("127.0.0.1", 0))?, &dist, audience)?;
    Ok(Fixture {
        server,
        _folder: folder,
    })
}

impl Fixture {
    /// The whole answer to a request, in lower case.
    fn ask(&self, method: &str, path: &str, header: &str, body: &str) -> Result<String> {
        let mut stream = TcpStream::connect(self.server.address)?;
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nhost: test\r\nconnection: close\r\ncontent-length: {length}\r\n{header}\r\n{body}"
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).to_lowercase())
    }

    fn get(&self, path: &str) -> Result<String> {
        self.ask("GET", path, "", "")
    }
}

/// None of these tests needs the package.
fn for_tests() -> Audience<'static> {
    Audience::Tests {
        package: Path::new("nowhere"),
        hosts: Path::new("nowhere"),
    }
}

#[test]
fn the_page_says_the_same_policy_as_the_server() {
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
    assert!(
        include_str!("../../../index.html").contains(&meta),
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
        (SCRIPT, "text/javascript", FOR_EVER),
        (
            "/app_bg-0123456789abcdef.wasm",
            "application/wasm",
            FOR_EVER,
        ),
        ("/app-0123456789abcdef.css", "text/css", FOR_EVER),
        ("/facts-0123456789abcdef.json", "application/json", FOR_EVER),
        ("/mark-0123456789abcdef.svg", "image/svg+xml", FOR_EVER),
        ("/licences-0123456789abcdef.txt", "text/plain", FOR_EVER),
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
fn a_browser_gets_the_copy_that_it_can_read() -> Result<()> {
    let fixture = serve(Audience::People)?;
    for (accepted, sent) in [
        ("gzip, deflate, br, zstd", Some("br")),
        ("gzip, deflate", Some("gzip")),
        ("br;q=0, gzip;q=0.5", Some("gzip")),
        ("identity", None),
    ] {
        let header = format!("accept-encoding: {accepted}\r\n");
        let answer = fixture.ask("GET", SCRIPT, &header, "")?;
        let encoding = answer
            .lines()
            .find_map(|line| line.strip_prefix("content-encoding: "));
        assert_eq!(encoding, sent, "{answer}");
        assert_eq!(answer.contains("what is long"), sent.is_none(), "{answer}");
        for line in [
            "content-type: text/javascript\r\n".to_owned(),
            "vary: accept-encoding\r\n".to_owned(),
            format!("cache-control: {FOR_EVER}\r\n"),
        ] {
            assert!(answer.contains(&line), "{line} in {answer}");
        }
        // Too short to have copies.
        let answer = fixture.ask("GET", "/", &header, "")?;
        assert!(answer.ends_with("<title>page</title>"), "{answer}");
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
        "/nothing-0123456789abcdef.js",
        "/__requests",
        "/__csp-reports",
        "/__frame?width=320&path=/",
        "/__deep/er/",
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
    let answer = fixture.ask("POST", "/", "", "text")?;
    assert!(answer.starts_with("http/1.1 405 "), "{answer}");
    Ok(())
}

#[test]
fn the_tests_can_ask_what_happened() -> Result<()> {
    let fixture = serve(for_tests())?;
    assert!(
        fixture
            .get("/index.html")?
            .contains("form-action 'none'; report-uri /csp-report\r\n")
    );
    assert!(fixture.get("/missing.png")?.starts_with("http/1.1 404 "));
    let requests = fixture.get("/__requests")?;
    for seen in [
        r#"{"method":"get","path":"/index.html","status":200}"#,
        r#"{"method":"get","path":"/missing.png","status":404}"#,
    ] {
        assert!(requests.contains(seen), "{requests}");
    }
    assert!(!requests.contains("__requests"), "{requests}");

    assert!(fixture.get("/__csp-reports")?.ends_with("\r\n\r\n[]"));
    let report = r#"{"csp-report":{"blocked-uri":"inline"}}"#;
    let answer = fixture.ask("POST", "/csp-report", "", report)?;
    assert!(answer.starts_with("http/1.1 204 "), "{answer}");
    let reports = fixture.get("/__csp-reports")?;
    assert!(
        reports.ends_with(&format!("\r\n\r\n[{report}]")),
        "{reports}"
    );
    Ok(())
}

#[test]
fn the_tests_find_the_page_in_a_folder_and_in_a_frame() -> Result<()> {
    let fixture = serve(for_tests())?;
    assert!(fixture.get("/__deep/er/")?.contains("<title>page</title>"));
    let script = fixture.get(&format!("/__deep/er{SCRIPT}"))?;
    assert!(
        script.contains(&format!("cache-control: {FOR_EVER}\r\n")),
        "{script}"
    );
    let requests = fixture.get("/__requests")?;
    assert!(
        requests.contains(&format!("\"/__deep/er{SCRIPT}\"")),
        "{requests}"
    );

    let frame = fixture.get("/__frame?width=320&path=/index.html")?;
    assert!(frame.contains("width=\"320\""), "{frame}");
    assert!(frame.contains("frame-src 'self'"), "{frame}");
    assert!(!frame.contains("script"), "{frame}");
    assert!(fixture.get("/__frame?path=/")?.starts_with("http/1.1 400 "));
    // Nothing that is sent with the page keeps it out of a frame.
    let page = fixture.get("/")?;
    assert!(
        !page.contains("frame-ancestors") && !page.contains("x-frame-options"),
        "{page}"
    );
    Ok(())
}
