//! Advises on notation lines or on pasted text: one line of JSON for each input.
//!
//! ```sh
//! echo 'v1~iam-user~assume-role~assume-role.ask-2h' | cargo run --example advise
//! cargo run --example advise -- --text < ticket.txt
//! cargo run --example advise -- --jsonl < pastes.jsonl
//! ```

fn main() -> std::io::Result<std::process::ExitCode> {
    session_advisor_cli::run()
}
