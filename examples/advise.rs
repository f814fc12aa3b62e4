//! Advises on notation lines: one line of JSON for each line of standard input.
//!
//! ```sh
//! echo 'v1~iam-user~assume-role~assume-role.ask-2h' | cargo run --example advise
//! ```
//!
//! Every line gives exactly one line: `{ "reading": null, "report": … }`, or `{ "error": … }`, which
//! is also told on standard error. The exit status is 2 if any line could not be read.

use serde_json::{Value, json};
use session_advisor::api;
use std::io::{self, BufRead, Write};
use std::process::ExitCode;

fn main() -> io::Result<ExitCode> {
    if let Some(argument) = std::env::args().nth(1) {
        writeln!(
            io::stderr(),
            "`{argument}` is not known: lines of notation are read from standard input"
        )?;
        return Ok(ExitCode::from(2));
    }
    let mut output = io::BufWriter::new(io::stdout().lock());
    let mut unread = false;
    for line in io::stdin().lock().split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        let answer = answer(line.strip_suffix('\r').unwrap_or(&line));
        if let Some(message) = answer.pointer("/error/message").and_then(Value::as_str) {
            unread = true;
            writeln!(io::stderr(), "{message}")?;
        }
        writeln!(output, "{answer}")?;
    }
    output.flush()?;
    Ok(if unread {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    })
}

fn answer(line: &str) -> Value {
    match api::evaluate_line(line) {
        Ok(report) => json!({ "reading": null, "report": report }),
        Err(error) => json!({ "error": error }),
    }
}
