//! Serves `dist/` with nginx and `hosting/nginx.conf`, and looks at what comes.

use crate::command;
use crate::compress::GZIP;
use crate::dist;
use crate::files;
use crate::names;
use crate::project::Project;
use crate::server::POLICY;
use crate::steps::Outcome;
use anyhow::{Context as _, Result, bail, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const CONFIGURATION: &str = include_str!("../../hosting/nginx.conf");
/// The lines of it that are to be changed.
const PORT: &str = "listen 8080;";
const ROOT: &str = "root /srv/session-advisor;";
/// Where nginx keeps what it needs while it runs.
const FOLDER: &str = "target/hosting";
const PATIENCE: Duration = Duration::from_secs(10);

/// Checks the headers and the content of the page as nginx sends it; tells of how many files.
pub(crate) fn check(project: &Project) -> Result<Outcome> {
    let Some(nginx) = nginx() else {
        return Ok(Outcome::Skipped("nginx is not installed here"));
    };
    dist::build(project)?;
    let folder = project.path(FOLDER);
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let port = TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .context("no free port for nginx")?
        .port();
    let file = folder.join("nginx.conf");
    fs::write(&file, whole(&folder, &project.dist(), port)?)
        .with_context(|| format!("cannot write {}", file.display()))?;
    let child = Command::new(nginx)
        .arg("-p")
        .arg(&folder)
        .arg("-c")
        .arg(&file)
        .stderr(Stdio::null())
        .spawn()
        .context("cannot start nginx")?;
    let _running = Running(child);
    let started = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        ensure!(
            started.elapsed() < PATIENCE,
            "nginx does not answer; {} tells why",
            folder.join("error.log").display()
        );
        std::thread::sleep(Duration::from_millis(50));
    }
    let mut checked = 0;
    for name in files::under(&project.dist())? {
        let content =
            fs::read(project.dist().join(&name)).with_context(|| format!("cannot read {name}"))?;
        let packed = fs::read(project.dist().join(format!("{name}.{GZIP}"))).ok();
        same(&name, &content, packed.as_deref(), port)
            .with_context(|| format!("nginx sends {name} otherwise than it should"))?;
        checked += 1;
    }
    let missing = Answer::of("none.html", port)?;
    ensure!(missing.status.contains("404"), "a missing file is found");
    missing.has("cache-control", "")?;
    Ok(Outcome::Passed(checked))
}

/// nginx is where only administrators look for programs.
fn nginx() -> Option<PathBuf> {
    let usual = PathBuf::from("/usr/sbin/nginx");
    command::find("nginx").or_else(|| usual.is_file().then_some(usual))
}

/// A whole configuration around the one that is tested.
fn whole(folder: &Path, dist: &Path, port: u16) -> Result<String> {
    for line in [PORT, ROOT] {
        ensure!(CONFIGURATION.contains(line), "nginx.conf has no `{line}`");
    }
    let tested = CONFIGURATION
        .replace(PORT, &format!("listen 127.0.0.1:{port};"))
        .replace(ROOT, &format!("root \"{}\";", dist.display()));
    let at = folder.display();
    let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path \"{at}/{name}\";"))
        .join("\n");
    Ok(format!(
        "daemon off;\nmaster_process off;\npid \"{at}/nginx.pid\";\nerror_log \"{at}/error.log\";\n\
         events {{}}\nhttp {{\naccess_log off;\n{places}\n{tested}}}\n"
    ))
}

fn same(name: &str, content: &[u8], packed: Option<&[u8]>, port: u16) -> Result<()> {
    let answer = Answer::of(name, port)?;
    ensure!(answer.status.contains("200"), "{}", answer.status);
    answer.has(
        "content-encoding",
        if packed.is_some() { "gzip" } else { "" },
    )?;
    ensure!(answer.body == packed.unwrap_or(content), "other content");
    answer.has(
        "cache-control",
        if names::without_hash(name).is_some() {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        },
    )?;
    answer.has(
        "content-security-policy",
        &format!("{POLICY}; frame-ancestors 'self'"),
    )?;
    answer.has("x-content-type-options", "nosniff")?;
    answer.has("referrer-policy", "no-referrer")?;
    match files::extension(name) {
        "html" => answer.has("content-type", "text/html; charset=utf-8"),
        "js" => answer.has("content-type", "text/javascript; charset=utf-8"),
        "css" => answer.has("content-type", "text/css; charset=utf-8"),
        "wasm" => answer.has("content-type", "application/wasm"),
        _ => Ok(()),
    }
}

/// Ends nginx when it is dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

struct Answer {
    status: String,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn of(name: &str, port: u16) -> Result<Self> {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        write!(
            stream,
            "GET /{name} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
        )?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let Some(end) = bytes.windows(4).position(|it| it == b"\r\n\r\n") else {
            bail!("an answer without an end of its headers");
        };
        let (head, body) = bytes.split_at(end);
        let head = String::from_utf8_lossy(head).into_owned();
        let mut lines = head.lines();
        let status = lines.next().unwrap_or_default().to_owned();
        let headers = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
            .collect();
        Ok(Self {
            status,
            headers,
            body: body.get(4..).unwrap_or_default().to_vec(),
        })
    }

    fn has(&self, name: &str, value: &str) -> Result<()> {
        let is = self.headers.get(name).map_or("", String::as_str);
        ensure!(is == value, "{name} is `{is}` and not `{value}`");
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nginx_says_what_the_page_says() {
        assert!(CONFIGURATION.contains(POLICY));
    }

    #[test]
    fn the_lines_to_change_are_changed() -> Result<()> {
        let whole = whole(Path::new("/f"), Path::new("/d"), 99)?;
        assert!(whole.contains("listen 127.0.0.1:99;") && whole.contains("root \"/d\";"));
        Ok(())
    }
}
