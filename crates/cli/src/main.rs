//! The command `session-advisor`.

fn main() -> std::io::Result<std::process::ExitCode> {
    session_advisor_cli::run()
}
