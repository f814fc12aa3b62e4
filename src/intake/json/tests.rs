use super::cursor::{elements, members, string, whole};
use serde::de::IgnoredAny;

/// What another parser says: how far up to where it breaks.
fn breaks_at(text: &str) -> Option<usize> {
    let error = serde_json::from_str::<IgnoredAny>(text).err()?;
    let before = text.split_inclusive('\n').take(error.line() - 1);
    Some(before.map(str::len).sum::<usize>() + error.column())
}

#[test]
fn breaks_where_every_parser_sees_it() {
    let document = "{\"a\": [1, -0.5e+3, 10E2, true ,false, null, []],\n \"b\\u00e9\\n\" :{\"c\": {} , \"d\":\"é\\\\\"}}\r\n";
    for at in (0..=document.len()).filter(|at| document.is_char_boundary(*at)) {
        let (before, behind) = document.split_at(at);
        let without = behind.get(1..).unwrap_or_default();
        for put in [
            "",
            " ",
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "0",
            "7",
            "-",
            "+",
            ".",
            "e",
            "u",
            "n",
            "\n",
            "é",
            "\\ud83d\\ude00",
            "\u{1}",
        ] {
            for text in [
                [before, put, behind],
                [before, put, without],
                [before, put, ""],
            ] {
                let text = text.concat();
                assert_eq!(whole(&text).err(), breaks_at(&text), "{text}");
                let there = serde_json::from_str::<serde_json::Value>(&text).ok();
                if let Some(there) = there.as_ref().and_then(serde_json::Value::as_object) {
                    assert_eq!(
                        members(&text).map(|it| it.is_empty()),
                        Some(there.is_empty())
                    );
                }
            }
        }
    }
}

#[test]
fn strings_say_what_they_say_elsewhere() {
    for text in [
        r#""""#,
        r#""plain é""#,
        r#""\"\\\/\b\f\n\r\t""#,
        r#""\u00e9\u20AC-\ud83d\ude00!""#,
        r#""\ud83d""#,
        r#""\ude00\ud83d""#,
        r#""\ud83d\n""#,
        r#""\ud83d\u0041""#,
        "17",
        "null",
    ] {
        let elsewhere = serde_json::from_str::<String>(text).ok();
        assert_eq!(string(text).as_deref(), elsewhere.as_deref(), "{text}");
    }
}

#[test]
fn objects_and_arrays_come_apart() {
    let text = r#" { "a" : [1, {"b": 2}] , "\u0063": "]" } "#;
    let members = members(text).unwrap_or_default();
    assert_eq!(
        members,
        [("a".into(), r#"[1, {"b": 2}]"#), ("c".into(), r#""]""#)]
    );
    assert_eq!(
        elements(members.first().map_or("", |it| it.1)),
        Some(vec!["1", r#"{"b": 2}"#])
    );
    assert_eq!(elements("{}"), None);
    assert_eq!(elements("[]"), Some(Vec::new()));
}
