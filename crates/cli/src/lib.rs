//! What the command `session-advisor` does: it advises on notation lines or on pasted text, one line of
//! JSON for each input.
//!
//! ```sh
//! echo 'v1~iam-user~assume-role~assume-role.ask-2h' | session-advisor
//! session-advisor --text < ticket.txt
//! session-advisor --jsonl < pastes.jsonl
//! ```
//!
//! Without a flag each line of standard input is a notation; `--text` takes all of it as one paste;
//! `--jsonl` takes lines of `{"paste": "…"}`. Every input gives exactly one line,
//! `{ "reading": …, "report": … }` (`reading` is null for notation), or `{ "error": … }`, which is
//! also told on standard error. The exit status is 2 if any input could not be read.

use serde_json::{Value, json};
use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;

/// What an input is.
#[derive(Clone, Copy)]
enum Form {
    Notation,
    Text,
    Lines,
}

/// Runs the command with the arguments and the standard input of this process.
///
/// # Errors
///
/// Where standard input cannot be read or standard output cannot be written.
pub fn run() -> io::Result<ExitCode> {
    let mut arguments = std::env::args().skip(1);
    let form = match arguments.next().as_deref() {
        None => Form::Notation,
        Some("--text") => Form::Text,
        Some("--jsonl") => Form::Lines,
        Some(other) => return unknown(other),
    };
    if let Some(other) = arguments.next() {
        return unknown(&other);
    }
    let mut input = io::stdin().lock();
    let mut output = io::BufWriter::new(io::stdout().lock());
    let mut unread = false;
    let mut tell = |answer: &Value| {
        if let Some(message) = answer.pointer("/error/message").and_then(Value::as_str) {
            unread = true;
            writeln!(io::stderr(), "{message}")?;
        }
        writeln!(output, "{answer}")
    };
    if matches!(form, Form::Text) {
        let mut bytes = Vec::new();
        input.read_to_end(&mut bytes)?;
        tell(&read(&String::from_utf8_lossy(&bytes)))?;
    } else {
        for line in input.split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            let line = line.strip_suffix('\r').unwrap_or(&line);
            tell(&match form {
                Form::Lines => read_line(line),
                Form::Notation | Form::Text => evaluate(line),
            })?;
        }
    }
    output.flush()?;
    Ok(if unread {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    })
}

fn unknown(argument: &str) -> io::Result<ExitCode> {
    writeln!(
        io::stderr(),
        "`{argument}` is not known: use no flag for lines of notation, `--text` for one paste, \
         `--jsonl` for lines of {{\"paste\": \"…\"}}"
    )?;
    Ok(ExitCode::from(2))
}

fn evaluate(line: &str) -> Value {
    match session_advisor_explain::evaluate_line(line) {
        Ok(report) => json!({ "reading": null, "report": report }),
        Err(error) => json!({ "error": error }),
    }
}

fn read_line(line: &str) -> Value {
    let parsed: Result<Value, _> = serde_json::from_str(line);
    match &parsed {
        Ok(value) => match value.get("paste").and_then(Value::as_str) {
            Some(paste) => read(paste),
            None => json!({ "error": {
                "code": "no-paste", "message": "The line has no text named \"paste\".",
                "start": 0, "end": line.encode_utf16().count(),
            }}),
        },
        Err(error) => {
            let start = error.column().saturating_sub(1);
            json!({ "error": {
                "code": "no-json", "message": format!("The line is no JSON: {error}."),
                "start": start, "end": start,
            }})
        }
    }
}

fn read(text: &str) -> Value {
    json!(session_advisor_reader::answer(text))
}
