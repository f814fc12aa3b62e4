//! nginx, as Debian sets it up, with the files of `hosting/nginx` in their places.

use crate::process::{Running, free_port};
use crate::project::Project;
use crate::{apt, command, say};
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const MAPS: &str = include_str!("../../../hosting/nginx/maps.conf");
pub(super) const FILES: &str = include_str!("../../../hosting/nginx/files.conf");
const SERVER: &str = include_str!("../../../hosting/nginx/server.conf");
const LOCATION: &str = include_str!("../../../hosting/nginx/location.conf");
/// What is to be changed in the last two.
const PORT: &str = "listen 8080;";
const ROOT: &str = "root /srv/session-advisor;";
const ALIAS: &str = "alias /srv/session-advisor/;";
/// Where the second of them has the page.
pub(super) const SUB_FOLDER: &str = "/session-advisor/";
/// nginx’s module that sends brotli copies, where Debian lays it.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// nginx with two sites: the page by itself, and a site that has it in a folder. Ends when it is dropped.
#[derive(Debug)]
pub(super) struct Nginx {
    _process: Running,
    /// Where the page is by itself.
    pub(super) port: u16,
    /// Where it is in a folder.
    pub(super) other_port: u16,
    /// Whether it can send brotli.
    pub(super) brotli: bool,
}

/// The Debian packages that bring nginx and that module.
const PACKAGES: &[&str] = &["nginx-light", "libnginx-mod-http-brotli-static"];

/// nginx, installed if it is missing and that is possible here.
pub(super) fn find_or_install(project: &Project) -> Option<PathBuf> {
    // An nginx that is there already stays as it is: the module might not fit it.
    program().or_else(|| {
        if let Err(reason) = apt::install(project, PACKAGES) {
            say::line(&format!("nginx cannot be installed: {reason:#}"));
        }
        program()
    })
}

/// nginx is where only administrators look for programs.
fn program() -> Option<PathBuf> {
    let usual = PathBuf::from("/usr/sbin/nginx");
    command::find("nginx").or_else(|| usual.is_file().then_some(usual))
}

impl Nginx {
    /// Starts it, with all that it needs in `folder`, for the page in `site`.
    pub(super) fn start(program: &Path, folder: &Path, site: &Path) -> Result<Self> {
        let (port, other_port) = (free_port()?, free_port()?);
        let brotli = Path::new(BROTLI).is_file();
        for (name, content) in [
            ("nginx.conf", main(folder, brotli)),
            ("conf.d/session-advisor.conf", MAPS.to_owned()),
            ("snippets/session-advisor.conf", FILES.to_owned()),
            ("sites-enabled/session-advisor.conf", server(site, port)?),
            ("sites-enabled/other.conf", other(folder, site, other_port)?),
        ] {
            let file = folder.join(name);
            fs::create_dir_all(file.parent().context("a file without a folder")?)?;
            fs::write(&file, content)
                .with_context(|| format!("cannot write {}", file.display()))?;
        }
        let child = Command::new(program)
            .arg("-p")
            .arg(folder)
            .arg("-c")
            .arg(folder.join("nginx.conf"))
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start nginx")?;
        let mut process = Running(child);
        process.wait_for(port, "nginx", &folder.join("error.log"))?;
        Ok(Self {
            _process: process,
            port,
            other_port,
            brotli,
        })
    }
}

/// What Debian’s own nginx.conf does, but in the folder alone.
fn main(folder: &Path, brotli: bool) -> String {
    let at = folder.display();
    let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path \"{at}/{name}\";"))
        .join("\n");
    let (module, brotli) = if brotli {
        (format!("load_module {BROTLI};\n"), "brotli_static on;\n")
    } else {
        (String::new(), "")
    };
    format!(
        "{module}daemon off;\nmaster_process off;\npid \"{at}/nginx.pid\";\nerror_log \"{at}/error.log\";\n\
         events {{}}\nhttp {{\naccess_log off;\n{places}\n{brotli}include conf.d/*.conf;\n\
         include sites-enabled/*.conf;\n}}\n"
    )
}

fn server(site: &Path, port: u16) -> Result<String> {
    let port = format!("listen 127.0.0.1:{port};");
    let root = format!("root \"{}\";", site.display());
    changed(SERVER, &[(PORT, &port), (ROOT, &root)])
}

/// A site of somebody’s, with nothing in it but the page in its folder.
fn other(folder: &Path, site: &Path, port: u16) -> Result<String> {
    let alias = format!("alias \"{}/\";", site.display());
    let location = changed(LOCATION, &[(ALIAS, &alias)])?;
    ensure!(location.contains(SUB_FOLDER), "no folder {SUB_FOLDER}");
    Ok(format!(
        "server {{\nlisten 127.0.0.1:{port};\nroot \"{}/empty\";\n{location}}}\n",
        folder.display()
    ))
}

/// The configuration with its lines changed, as its reader is told to.
fn changed(configuration: &str, lines: &[(&str, &str)]) -> Result<String> {
    let mut result = configuration.to_owned();
    for (line, other) in lines {
        ensure!(result.contains(line), "the configuration has no `{line}`");
        result = result.replace(line, other);
    }
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::POLICY;

    #[test]
    fn nginx_says_what_the_page_says() {
        assert!(FILES.contains(POLICY));
    }

    #[test]
    fn the_lines_to_change_are_changed() -> Result<()> {
        let server = server(Path::new("/d"), 99)?;
        assert!(server.contains("listen 127.0.0.1:99;") && server.contains("root \"/d\";"));
        let other = other(Path::new("/f"), Path::new("/d"), 98)?;
        assert!(other.contains("alias \"/d/\";"));
        Ok(())
    }
}
