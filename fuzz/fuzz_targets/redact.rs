//! Redaction ends, keeps the lines, and finds nothing more in what it left.

#![no_main]

use libfuzzer_sys::fuzz_target;
use session_advisor_reader::redact;

fuzz_target!(|text: &str| {
    let once = redact(text);
    let twice = redact(&once.text);
    assert_eq!(twice.text, once.text);
    assert_eq!(twice.secrets, 0);
    let lines = |text: &str| text.matches('\n').count();
    assert_eq!(lines(&once.text), lines(text));
});
