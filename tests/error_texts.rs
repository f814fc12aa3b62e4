//! What AWS and its clients say when they refuse, in the wrappings in which people paste it. Each
//! row of `data/error-texts.jsonl` names the public page or thread that it was worded after; what
//! is read beside the reason is held where the texts are read.

use session_advisor_cases::{ErrorText, error_texts};

fn proved(text: &str) -> Vec<&'static str> {
    session_advisor_reader::read(text)
        .rules
        .iter()
        .map(|rule| rule.name())
        .collect()
}

fn assert_proved(row: &ErrorText, proved: &[&str]) {
    for rule in &row.rules {
        assert!(proved.contains(&rule.as_str()), "{row:?}\n{proved:?}");
    }
}

#[test]
fn every_text_proves_its_reasons_alone() {
    for row in error_texts() {
        let proved = proved(&row.text);
        assert_proved(&row, &proved);
        if row.rules.is_empty() {
            assert!(proved.is_empty(), "{row:?}\n{proved:?}");
        }
    }
}

#[test]
fn every_text_proves_them_between_other_things() {
    for row in error_texts() {
        let text = &row.text;
        let paste = format!(
            "Hi all,\n\nsince Monday this fails in our pipeline:\n\n{text}\n\nThanks for any help\n"
        );
        assert_proved(&row, &proved(&paste));
    }
}

#[test]
fn nothing_in_them_is_a_secret() {
    for row in error_texts() {
        assert_eq!(session_advisor_reader::redact(&row.text).text, row.text);
    }
}
