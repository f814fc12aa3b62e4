//! What a server answers to a plain request.

use anyhow::{Result, bail, ensure};
use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

/// An answer, with the names of its headers in lower case.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: String,
    headers: BTreeMap<String, String>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// Asks this machine for the path, and says what may be done to compress it.
    pub(super) fn of(path: &str, port: u16, accepted: &str) -> Result<Self> {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: {accepted}\r\nConnection: close\r\n\r\n"
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

    /// Holds if the header has this value; an empty one is that of a missing header.
    pub(super) fn has(&self, name: &str, value: &str) -> Result<()> {
        let is = self.headers.get(name).map_or("", String::as_str);
        ensure!(is == value, "{name} is `{is}` and not `{value}`");
        Ok(())
    }
}
