//! Programs that get a limited time: one that hangs is ended, and the tests fail.

use crate::project::Project;
use crate::{command, say};
use anyhow::{Context as _, Result, bail};
use std::ffi::OsStr;
use std::process::{Child, Command, ExitCode, ExitStatus};
use std::time::{Duration, Instant};

/// How a program that is started for tests can end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// By itself.
    Status(ExitStatus),
    /// Because its time was over.
    Late,
}

/// How long one program of tests may take; compiling it does not count.
pub(crate) const LIMIT: Duration = Duration::from_mins(5);
/// How long all properties may take, or all journeys in one browser.
pub(crate) const LONG_LIMIT: Duration = Duration::from_mins(20);

/// `cargo test` with these arguments. Each program of tests gets that much time.
pub(crate) fn cargo_test<S: AsRef<OsStr>>(
    project: &Project,
    limit: Duration,
    arguments: impl IntoIterator<Item = S>,
) -> Result<Command> {
    let mut test = command::cargo(project, ["test", "--locked", command::CONFIG]);
    test.arg(runner(limit)?).args(arguments);
    Ok(test)
}

/// What Cargo is told to start tests by: this tool, with the words that `run` is for.
fn runner(limit: Duration) -> Result<String> {
    let tool = std::env::current_exe().context("this tool does not know where it is")?;
    let words = [
        tool.to_string_lossy().into_owned(),
        "within".to_owned(),
        limit.as_secs().to_string(),
    ];
    let words = serde_json::to_string(&words).context("words are JSON")?;
    // A list of strings is written in TOML as it is in JSON.
    Ok(format!("target.'cfg(all())'.runner={words}"))
}

/// Runs the program in the foreground; ends as it does, or fails once the seconds are over.
pub(crate) fn run(seconds: u64, mut command: Command) -> Result<ExitCode> {
    match wait(&mut command, Duration::from_secs(seconds))? {
        End::Status(status) => {
            let code = status.code().and_then(|code| u8::try_from(code).ok());
            if code.is_none() {
                say::error(&format!("{} ended: {status}", command::typed(&command)));
            }
            Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
        }
        End::Late => bail!("{}", late(&command, Duration::from_secs(seconds))),
    }
}

/// Runs the command in the foreground, and fails when it fails or takes longer than that.
pub(crate) fn succeed(command: &mut Command, limit: Duration) -> Result<()> {
    match wait(command, limit)? {
        End::Status(status) if status.success() => Ok(()),
        End::Status(status) => bail!("`{}` failed ({status})", command::typed(command)),
        End::Late => bail!("{}", late(command, limit)),
    }
}

fn late(command: &Command, limit: Duration) -> String {
    format!(
        "`{}` took longer than {} and was ended",
        command::typed(command),
        say::duration(limit)
    )
}

fn wait(command: &mut Command, limit: Duration) -> Result<End> {
    let typed = command::typed(command);
    let started = Instant::now();
    let mut child = command
        .spawn()
        .with_context(|| format!("cannot start `{typed}`"))?;
    let mut pause = Duration::from_millis(1);
    loop {
        if let Some(status) = child.try_wait().context("cannot watch a program")? {
            return Ok(End::Status(status));
        }
        if started.elapsed() >= limit {
            end(&mut child);
            return Ok(End::Late);
        }
        std::thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(50));
    }
}

fn end(child: &mut Child) {
    // It may have ended by itself in this moment.
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_in_time_ends_as_it_does() {
        let mut version = Command::new("cargo");
        version.arg("--version").stdout(std::process::Stdio::null());
        succeed(&mut version, Duration::from_secs(60)).expect("Cargo tells its version");
        let mut unknown = Command::new("cargo");
        unknown
            .arg("--no-such-option")
            .stderr(std::process::Stdio::null());
        let error = succeed(&mut unknown, Duration::from_secs(60)).expect_err("it fails");
        assert!(error.to_string().contains("failed"), "{error}");
    }

    #[test]
    fn a_program_that_hangs_is_ended() {
        // Waits for input that never comes.
        let mut hanging = Command::new("rustc");
        hanging.arg("-").stdin(std::process::Stdio::piped());
        let error = succeed(&mut hanging, Duration::from_millis(200)).expect_err("it is ended");
        assert_eq!(
            error.to_string(),
            "`rustc -` took longer than 0.2 s and was ended"
        );
    }
}
