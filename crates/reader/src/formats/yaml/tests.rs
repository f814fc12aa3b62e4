//! Values, their places, and how far YAML goes.

#![expect(
    clippy::string_slice,
    clippy::format_push_string,
    clippy::format_collect,
    reason = "a test that cannot go on should panic"
)]

use super::node::Node;
use super::{is_start, length, read};

fn roots(text: &str) -> Vec<Node> {
    read(text, &(0..text.len())).roots
}

/// How far the YAML goes that the text starts with, if it starts with any that is known.
fn extent(text: &str) -> Option<usize> {
    is_start(text).then(|| length(text))
}

fn at<'a>(text: &'a str, node: &Node) -> &'a str {
    &text[node.place.clone()]
}

#[test]
fn values_know_their_bytes() {
    let text = "name: Über\nwith:\n  a: 'é b'   # comment\n  b: {c: 7200, d: [x]}\n";
    let roots = roots(text);
    let with = roots[0].get("with").unwrap();
    assert_eq!(at(text, with.get("a").unwrap()), "'é b'");
    assert_eq!(at(text, with.get("b").unwrap()), "{c: 7200, d: [x]}");
    assert_eq!(at(text, with.get("b").unwrap().get("c").unwrap()), "7200");
    assert_eq!(
        at(text, with),
        "a: 'é b'   # comment\n  b: {c: 7200, d: [x]}"
    );
}

#[test]
fn a_fragment_further_left_is_another_document() {
    let roots = roots(
        "      - uses: a/b@v1\n        with:\n          c: d\n\npermissions:\n  id-token: write\n",
    );
    assert_eq!(roots.len(), 2);
    assert_eq!(roots[0].items()[0].text_of("uses"), Some("a/b@v1"));
    assert_eq!(
        roots[1].get("permissions").unwrap().text_of("id-token"),
        Some("write")
    );
}

#[test]
fn items_may_stand_as_far_left_as_their_key() {
    let roots = roots("steps:\n- uses: a/b@v1\n- run: c\nenv:\n  A: b\n");
    assert_eq!(roots.len(), 1);
    assert_eq!(roots[0].get("steps").unwrap().items().len(), 2);
}

#[test]
fn broken_yaml_is_read_by_its_lines() {
    let text = "- uses: a/b@v1\n  with:\n      role: x # y\n    duration: \"7200\"\n  run: |\n    a: b\n  c: 'd\n";
    let roots = roots(text);
    let step = &roots[0].items()[0];
    assert_eq!(step.text_of("uses"), Some("a/b@v1"));
    assert_eq!(step.get("with").unwrap().text_of("role"), Some("x"));
    let duration = step.get("with").unwrap().get("duration").unwrap();
    assert_eq!(
        (duration.text(), at(text, duration)),
        (Some("7200"), "\"7200\"")
    );
    assert!(step.get("a").is_none());
}

#[test]
fn repetitions_do_not_explode() {
    let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let below = format!("*a{}, ", level - 1);
        text.push_str(&format!("a{level}: &a{level} [{}]\n", below.repeat(10)));
    }
    assert_eq!(roots(&text)[0].entries().len(), 12);
}

#[test]
fn deep_nesting_ends() {
    let text = format!("with:\n  - {}x", "- ".repeat(100_000));
    assert_eq!(roots(&text).len(), 1);
    roots(&format!("with: {}", "[".repeat(100_000)));
    roots(&format!(
        "with:\n{}",
        (0..2000)
            .map(|it| format!("{}a:\n", " ".repeat(it)))
            .collect::<String>()
    ));
}

#[test]
fn errors_below_do_not_belong_to_it() {
    for (yaml, rest) in [
        (
            "role-duration-seconds: 7200\n",
            "\nError: Could not assume role with OIDC: x\n",
        ),
        (
            "with:\n  role-to-assume: a\n",
            "Error: Could not assume role\n",
        ),
        (
            "- uses: a/b@v1\n  with:\n    c: d\n",
            "\nAn error occurred (X) when calling the AssumeRole operation: y\n",
        ),
        ("- uses: a/b@v1\n- run: |\n    Error: x\n", "\n```\n"),
        (
            "permissions:\n  id-token: write\nwith:\n  a: b\n",
            "\n{\n  \"a\": 1\n}\n",
        ),
        ("on: push\njobs:\n  a:\n    steps:\n", "{\"a\": 1}"),
    ] {
        assert_eq!(extent(&format!("{yaml}{rest}")), Some(yaml.len()), "{yaml}");
    }
}

#[test]
fn prose_and_commands_are_no_yaml() {
    for text in [
        "name: John\nHello\n",
        "Error: x\n",
        "with: nothing\n",
        "aws sts assume-role\n",
        "on: Monday\n",
    ] {
        assert_eq!(extent(text), None, "{text}");
    }
}
