//! Brings a tool as its own project has built and released it.

use super::releases::{Archive, Sum};
use crate::files;
use anyhow::{Context as _, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Fetches the archive from `address`, holds it to its checksum, and lays the program of that file
/// name into `folder`, if `is_right` says that it is the one that is wanted.
///
/// # Errors
///
/// When any of that cannot be done; what is in `folder` then stays as it was.
pub(super) fn bring(
    address: &str,
    archive: &Archive,
    program: &str,
    is_right: impl Fn(&Path) -> bool,
    folder: &Path,
) -> Result<()> {
    // Beside its goal, so that the program is moved there in one piece.
    let work = folder.join(format!("fetched-{program}"));
    fs::create_dir_all(&work).with_context(|| format!("cannot make {}", work.display()))?;
    let result = unpacked(address, archive, program, &work).and_then(|found| {
        ensure!(
            is_right(&found),
            "the program in {} does not run, or is another version",
            archive.name
        );
        let place = folder.join(program);
        fs::rename(&found, &place).with_context(|| format!("cannot write {}", place.display()))
    });
    // What it holds is of no use any more; what cannot be removed does no harm.
    let _ = fs::remove_dir_all(&work);
    result
}

/// The program as it came out of the archive, somewhere in `work`.
fn unpacked(address: &str, archive: &Archive, program: &str, work: &Path) -> Result<PathBuf> {
    let name = archive.name;
    let url = format!("{address}{name}");
    fetch(&url, &work.join(name)).context("the released archive is not reachable")?;
    let wanted = match archive.sum {
        Sum::Pinned(sum) => sum.to_owned(),
        Sum::Published(ending) => {
            let file = work.join("sum");
            fetch(&format!("{url}{ending}"), &file)
                .context("the checksum of the released archive is not reachable")?;
            let text = fs::read_to_string(&file).context("cannot read its checksum")?;
            // The name of the archive may follow.
            text.split_whitespace()
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase()
        }
    };
    let is = files::sha256(&fs::read(work.join(name)).context("cannot read it again")?);
    ensure!(
        is == wanted,
        "the SHA-256 of {name} is {is}, and should be {wanted}"
    );
    // Named without its folder: some programs take what stands before a colon for another machine.
    quietly(tar().args(["-xf", name]).current_dir(work))
        .with_context(|| format!("{name} cannot be unpacked"))?;
    let found = files::under(work)?
        .into_iter()
        .find(|file| Path::new(file).file_name().is_some_and(|it| it == program))
        .with_context(|| format!("there is no {program} in {name}"))?;
    Ok(work.join(found))
}

/// A network that lets nothing through costs seconds, not minutes.
const PATIENCE: [&str; 6] = [
    "--connect-timeout",
    "5",
    // Slower than a kilobyte per second for so many seconds is as good as nothing.
    "--speed-limit",
    "1024",
    "--speed-time",
    "15",
];

fn fetch(url: &str, file: &Path) -> Result<()> {
    let (scheme, _) = url.split_once("://").context("an address without `://`")?;
    let mut curl = Command::new("curl");
    curl.args(["--fail", "--silent", "--show-error", "--location"])
        // Wherever it is sent on to, it stays encrypted.
        .args(["--proto", &format!("={scheme}"), "--proto-redir", "=https"])
        .args(PATIENCE)
        .arg("--output")
        .arg(file)
        .arg(url);
    quietly(&mut curl)
}

/// The `tar` that comes with Windows reads zip too; another one may stand before it on PATH.
fn tar() -> Command {
    let own = std::env::var_os("SystemRoot")
        .map(|root| PathBuf::from(root).join("System32").join("tar.exe"))
        .filter(|own| cfg!(windows) && own.is_file());
    Command::new(own.unwrap_or_else(|| "tar".into()))
}

/// Runs the command; when it fails, the last thing that it complained about is the error.
fn quietly(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start {name}"))?;
    if output.status.success() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(&output.stderr);
    match text.lines().rfind(|line| !line.trim().is_empty()) {
        Some(complaint) => bail!("{complaint}"),
        None => bail!("{name} failed ({})", output.status),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;
    use std::os::unix::fs::PermissionsExt as _;
    use tempfile::TempDir;

    const NAME: &str = "thing-1.tar.gz";

    /// A release that lies in a folder, with a program that prints its version.
    fn released(version: &str) -> Result<TempDir> {
        let folder = tempfile::tempdir()?;
        let inner = folder.path().join("thing-1");
        fs::create_dir(&inner)?;
        let program = inner.join("thing");
        fs::write(&program, format!("#!/bin/sh\necho thing {version}\n"))?;
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755))?;
        quietly(
            Command::new("tar")
                .args(["-czf", NAME, "thing-1"])
                .current_dir(folder.path()),
        )?;
        Ok(folder)
    }

    fn address(folder: &TempDir) -> String {
        format!("file://{}/", folder.path().display())
    }

    fn archive(sum: Sum) -> Archive {
        Archive {
            system: "",
            processor: "",
            name: NAME,
            sum,
        }
    }

    fn is_version_1(program: &Path) -> bool {
        crate::command::output(&mut Command::new(program)).as_deref() == Some("thing 1\n")
    }

    /// Whether it came, or why not; nothing else may be left behind.
    fn brought(address: &str, sum: Sum) -> Result<String> {
        let goal = tempfile::tempdir()?;
        let result = bring(address, &archive(sum), "thing", is_version_1, goal.path());
        let left = files::under(goal.path())?;
        Ok(match result {
            Ok(()) => {
                assert_eq!(left, ["thing"]);
                assert!(is_version_1(&goal.path().join("thing")));
                "came".to_owned()
            }
            Err(reason) => {
                assert!(left.is_empty(), "{left:?}");
                format!("{reason:#}")
            }
        })
    }

    fn sum_of(folder: &TempDir) -> Result<String> {
        Ok(files::sha256(&fs::read(folder.path().join(NAME))?))
    }

    #[test]
    fn an_archive_with_the_right_checksum_comes() -> Result<()> {
        let folder = released("1")?;
        let sum = sum_of(&folder)?;
        assert_eq!(
            brought(&address(&folder), Sum::Pinned(sum.clone().leak()))?,
            "came"
        );
        // As `sha256sum` writes it, and by itself.
        for text in [format!("{sum}  gh-release/{NAME}\n"), sum] {
            fs::write(folder.path().join(format!("{NAME}.sha256")), text)?;
            assert_eq!(
                brought(&address(&folder), Sum::Published(".sha256"))?,
                "came"
            );
        }
        Ok(())
    }

    #[test]
    fn another_checksum_is_no_archive() -> Result<()> {
        let folder = released("1")?;
        let why = brought(&address(&folder), Sum::Pinned("00ff"))?;
        assert!(why.ends_with("and should be 00ff"), "{why}");
        fs::write(folder.path().join(format!("{NAME}.sha256")), "\n")?;
        let why = brought(&address(&folder), Sum::Published(".sha256"))?;
        assert!(why.ends_with("and should be "), "{why}");
        let why = brought(&address(&folder), Sum::Published(".sum"))?;
        assert!(
            why.starts_with("the checksum of the released archive is not reachable"),
            "{why}"
        );
        Ok(())
    }

    #[test]
    fn what_cannot_be_unpacked_or_is_another_version_is_left() -> Result<()> {
        let folder = released("2")?;
        let sum = sum_of(&folder)?.leak();
        let why = brought(&address(&folder), Sum::Pinned(sum))?;
        assert!(why.ends_with("or is another version"), "{why}");
        fs::write(folder.path().join(NAME), "no archive")?;
        let sum = sum_of(&folder)?.leak();
        let why = brought(&address(&folder), Sum::Pinned(sum))?;
        assert!(why.contains("cannot be unpacked"), "{why}");
        Ok(())
    }

    #[test]
    fn an_archive_without_the_program_is_left() -> Result<()> {
        let folder = released("1")?;
        fs::write(folder.path().join("other"), "")?;
        quietly(
            Command::new("tar")
                .args(["-czf", NAME, "other"])
                .current_dir(folder.path()),
        )?;
        let sum = sum_of(&folder)?.leak();
        let why = brought(&address(&folder), Sum::Pinned(sum))?;
        assert_eq!(why, format!("there is no thing in {NAME}"));
        Ok(())
    }

    #[test]
    fn what_is_not_there_is_not_reachable() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let gone = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?;
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let without = listener.local_addr()?;
        // It ends with the tests; if a proxy answers instead, nobody ever asks it.
        std::thread::spawn(move || -> Result<()> {
            let (mut stream, _) = listener.accept()?;
            let _ = stream.read(&mut [0; 4096])?;
            stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")?;
            Ok(())
        });
        for address in [
            address(&folder),
            format!("http://{without}/"),
            format!("http://{gone}/"),
            "here".to_owned(),
        ] {
            let why = brought(&address, Sum::Pinned(""))?;
            assert!(
                why.starts_with("the released archive is not reachable: "),
                "{why}"
            );
        }
        Ok(())
    }
}
