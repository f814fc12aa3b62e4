//! The decision table: every kind of credentials against every call.
//!
//! A cell says what becomes of the call: granted (`ok`), granted for less (`less`), undecided
//! (`?`), or the rule that refuses first. `1h` is granted by default and refused beyond an hour.

use session_advisor::api;

/// The calls of the columns, as they end a line.
const CALLS: [&str; 10] = [
    "assume-role.max-12h",
    "assume-role-with-saml.ask-12h.max-12h",
    "assume-role-with-web-identity.ask-12h.max-12h",
    "get-session-token",
    "get-federation-token",
    "switch-role.max-12h",
    "console-link",
    "console-link.ask-12h",
    "assume-root",
    "get-web-identity-token",
];

/// Short names for what the cells hold.
const SHORT: [(&str, &str); 7] = [
    ("needs-long-term-keys", "keys"),
    ("credentials-do-not-fit", "fit"),
    ("root-user-cannot-assume-roles", "root"),
    ("federated-user-cannot-assume-roles", "fed"),
    ("console-link-credentials", "link"),
    ("console-link-duration", "drop"),
    ("role-chaining", "1h"),
];

#[rustfmt::skip]
const TABLE: &[(&str, [&str; 10])] = &[
    // held                                          role   saml  web   gst     gft     switch  link    link+   root   jwt
    ("saml",                                       ["fit",  "ok", "ok", "fit",  "fit",  "fit",  "fit",  "fit",  "fit", "fit"]),
    ("oidc",                                       ["fit",  "ok", "ok", "fit",  "fit",  "fit",  "fit",  "fit",  "fit", "fit"]),
    ("iam-user",                                   ["ok",   "ok", "ok", "ok",   "ok",   "?",    "link", "link", "ok",  "ok"]),
    ("root-user",                                  ["root", "ok", "ok", "ok",   "ok",   "root", "link", "link", "fit", "ok"]),
    ("iam-user~get-session-token",                 ["1h",   "ok", "ok", "keys", "keys", "fit",  "link", "link", "fit", "fit"]),
    ("root-user~get-session-token",                ["root", "ok", "ok", "keys", "keys", "root", "link", "link", "fit", "fit"]),
    ("iam-user~get-federation-token",              ["fed",  "ok", "ok", "keys", "keys", "fed",  "ok",   "drop", "fit", "fit"]),
    ("iam-user~assume-role",                       ["1h",   "ok", "ok", "keys", "keys", "fit",  "ok",   "ok",   "ok",  "ok"]),
    ("iam-user~assume-role~assume-role",           ["1h",   "ok", "ok", "keys", "keys", "fit",  "ok",   "drop", "ok",  "ok"]),
    ("saml~assume-role-with-saml",                 ["1h",   "ok", "ok", "keys", "keys", "less", "ok",   "ok",   "ok",  "ok"]),
    ("oidc~assume-role-with-web-identity",         ["1h",   "ok", "ok", "keys", "keys", "less", "ok",   "ok",   "ok",  "ok"]),
    ("cognito",                                    ["1h",   "ok", "ok", "keys", "keys", "fit",  "ok",   "ok",   "ok",  "ok"]),
    ("identity-center.session-8h",                 ["1h",   "ok", "ok", "keys", "keys", "less", "ok",   "ok",   "ok",  "ok"]),
    ("ec2-instance-profile.session-6h",            ["1h",   "ok", "ok", "keys", "keys", "fit",  "ok",   "drop", "ok",  "ok"]),
    ("ecs-task",                                   ["1h",   "ok", "ok", "keys", "keys", "fit",  "ok",   "drop", "ok",  "ok"]),
    ("service-role.session-6h",                    ["1h",   "ok", "ok", "keys", "keys", "fit",  "ok",   "drop", "ok",  "ok"]),
    ("eks-pod-identity.session-6h",                ["1h",   "ok", "ok", "keys", "keys", "fit",  "ok",   "drop", "ok",  "ok"]),
    ("roles-anywhere",                             ["1h",   "ok", "ok", "keys", "keys", "fit",  "ok",   "drop", "ok",  "ok"]),
    ("console-iam-user.left-12h",                  ["fit",  "ok", "ok", "fit",  "fit",  "ok",   "fit",  "fit",  "fit", "fit"]),
    ("console-federated",                          ["fit",  "ok", "ok", "fit",  "fit",  "less", "fit",  "fit",  "fit", "fit"]),
    ("cli-login.as-user",                          ["1h",   "ok", "ok", "keys", "keys", "fit",  "link", "link", "ok",  "ok"]),
    ("cli-login.as-role",                          ["1h",   "ok", "ok", "keys", "keys", "fit",  "ok",   "?",    "ok",  "ok"]),
    ("cli-login.as-root",                          ["root", "ok", "ok", "keys", "keys", "fit",  "link", "link", "fit", "ok"]),
    ("iam-user~assume-root",                       ["fit",  "ok", "ok", "keys", "keys", "fit",  "link", "link", "fit", "fit"]),
    ("temporary-credentials.session-1h",           ["1h",   "ok", "ok", "keys", "keys", "fit",  "?",    "?",    "?",   "?"]),
    ("unknown",                                    ["ok",   "ok", "ok", "?",    "?",    "?",    "?",    "?",    "?",   "?"]),
    ("iam-user~assume-role~console-link",          ["fit",  "ok", "ok", "fit",  "fit",  "less", "fit",  "fit",  "fit", "fit"]),
    ("iam-user~get-federation-token~console-link", ["fit",  "ok", "ok", "fit",  "fit",  "fed",  "fit",  "fit",  "fit", "fit"]),
];

/// What becomes of a call made by that holder.
fn cell(holder: &str, call: &str) -> String {
    let (verdict, error) = last(&format!("v1~{holder}~{call}"));
    let word = match verdict.as_str() {
        "accepted" => "ok",
        "shortened" => "less",
        "depends" => "?",
        _ => SHORT
            .iter()
            .find(|(rule, _)| *rule == error)
            .map_or(error.as_str(), |(_, short)| short),
    };
    let chained = || last(&format!("v1~{holder}~assume-role.ask-3601s.max-12h"));
    if call == "assume-role.max-12h" && word == "ok" && chained().1 == "role-chaining" {
        return "1h".to_owned();
    }
    word.to_owned()
}

/// Verdict and first error of the last hop.
fn last(line: &str) -> (String, String) {
    match api::evaluate_line(line) {
        Ok(report) => report.hops.last().map_or_else(Default::default, |hop| {
            let error = hop.first_error.map_or("", |reason| reason.name());
            (hop.verdict.name().to_owned(), error.to_owned())
        }),
        Err(error) => (line.to_owned(), error.message),
    }
}

#[test]
fn every_cell_is_as_the_table_says() {
    let mut wrong = Vec::new();
    for (holder, row) in TABLE {
        for (call, should) in CALLS.iter().zip(row) {
            let is = cell(holder, call);
            if is != *should {
                wrong.push(format!("v1~{holder}~{call} is {is}, should be {should}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
