//! Programs that run beside this one, and end with it.

use anyhow::{Context as _, Result, ensure};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Child;
use std::time::{Duration, Instant};

/// How long one may take until it listens.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running program, ended when it is dropped.
#[derive(Debug)]
pub(crate) struct Running(pub(crate) Child);

impl Running {
    /// Waits until it listens at that port of this machine.
    pub(crate) fn wait_for(&mut self, port: u16, name: &str, log: &Path) -> Result<()> {
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = self.0.try_wait().context("cannot watch a program")?;
            ensure!(
                ended.is_none() && started.elapsed() < PATIENCE,
                "{name} does not answer; its log is {}",
                log.display()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // There is nobody left to tell that it had ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A port of this machine that nothing listens at.
pub(crate) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no free port")?;
    let address = listener.local_addr().context("cannot tell the free port")?;
    Ok(address.port())
}
