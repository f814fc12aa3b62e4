use super::*;
use crate::formats::hcl::{Value, read};

#[test]
fn blocks_end_with_their_bracket() {
    for block in [
        "provider \"aws\" {\n}",
        "provider \"aws\" { profile = \"x\" }",
        "resource \"a\" \"b\" {\n  x = \"${var.a[\"}\"]}\" # }\n  y = <<-EOT\n  }\n  EOT\n}",
        "resource \"a\" \"b\" {\n  /* } */\n  x = merge(a, {\n    b = \"c\"\n  })\n  y = [\n    1,\n    { z = 2 },\n  ]\n}",
        "assume_role = {\n  role_arn = \"x\"\n}",
        "max_session_duration = 43200",
    ] {
        let whole = [block, "\nAn error"].concat();
        assert_eq!(extent(&whole), Some(block.len()), "{block}");
    }
    let open = "provider \"aws\" {\n  assume_role {\n    role_arn = \"x\"";
    assert_eq!(
        extent(&[open, "\n\nError: no\nthis is prose\n"].concat()),
        Some(open.len())
    );
    for other in [
        "account {\n}",
        "try {\n}",
        "provider of credentials {",
        "max_session_duration is 1",
    ] {
        assert_eq!(extent(other), None, "{other}");
    }
}

#[test]
fn only_literals_are_known() {
    let value = |text: &str| {
        let whole = ["x = ", text, "\n"].concat();
        let (body, _) = read(&whole, 0);
        body.get("x").map(|it| it.value.clone())
    };
    assert_eq!(value("\"1h\""), Some(Value::Text("1h".to_owned())));
    assert_eq!(
        value("3600 # one hour"),
        Some(Value::Bare("3600".to_owned()))
    );
    assert_eq!(value("3600 -> 7200"), Some(Value::Bare("7200".to_owned())));
    for computed in [
        "var.x",
        "\"${var.x}\"",
        "60 * 60",
        "a ? \"1h\" : \"2h\"",
        "f(\"1h\")",
        "\"1h\" == x",
    ] {
        assert_eq!(value(computed), Some(Value::Computed), "{computed}");
    }
    assert_eq!(value("null"), None);
}
