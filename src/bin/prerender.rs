//! Prints what is in the body of the page before its module arrives. `cargo xtask build` puts it there.
//!
//! `cargo run --features prerender --bin prerender`

use std::io::{self, Write as _};

fn main() -> io::Result<()> {
    let body = session_advisor::prerendered()
        .ok_or_else(|| io::Error::other("the page waits for something while it is written"))?;
    io::stdout().write_all(body.as_bytes())
}
