//! The reader against what the AWS CLI did, and against itself.

#![expect(clippy::string_slice, reason = "a test that cannot go on should panic")]

use super::*;
use crate::evidence::call_chain::{CallChain, Step};
use crate::formats::shell::{self, Shell};
use crate::readers::aws_config::{File, Files};
use proptest::prelude::*;
use serde_json::Value;
use session_advisor_core::model::{Ask, Identity, Operation, RuleName, Seconds};
use session_advisor_explain::reading::Kind;

const RECORDED: &str = include_str!("../../../../../tests/data/recorded/cli.jsonl");

/// What no paste can tell, or what is read otherwise on purpose, with the reason.
const KNOWN_GAPS: &[(&str, &[&str])] = &[
    (
        "people paste prompts with their commands, so the prompt is left out and named in a note",
        &["ar-prompt"],
    ),
    (
        "the file that holds the duration was not pasted, so the amount stays unknown",
        &["ar-file", "ar-file-nl", "ar-json-file"],
    ),
];

/// The stretches of the text that are commands, from that byte on.
fn stretches(text: &str, from: usize) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = from;
    while at < text.len() {
        let length = start::extent(&text[at..]);
        if let Some(length) = length {
            found.push(at..at + length);
        }
        let next = at + length.unwrap_or(0);
        at = text[next..]
            .find('\n')
            .map_or(text.len(), |line| next + line + 1);
    }
    found
}

fn read(text: &str) -> (Commands, Vec<Run>) {
    let commands = Commands::read(text, &stretches(text, 0));
    let runs = commands.runs(&Files::default());
    (commands, runs)
}

fn read_with(config: &str, text: &str) -> (Commands, Vec<Run>) {
    let whole = format!("{config}\n{text}");
    let files = Files::read(&whole, &[(File::Unsaid, 0..config.len())]);
    let commands = Commands::read(&whole, &stretches(&whole, config.len() + 1));
    let runs = commands.runs(&files);
    (commands, runs)
}

/// The calls, as the recordings write them.
fn calls(chain: &CallChain) -> Vec<(String, Value, &'static str)> {
    let mut before: Option<Operation> = None;
    chain
        .steps
        .iter()
        .map(
            |Step {
                 hop, asked_text, ..
             }| {
                let asked = match (hop.ask, asked_text) {
                    (Ask::For(seconds), _) => Value::from(seconds.get()),
                    (_, Some(text)) => Value::from(text.as_str()),
                    (Ask::Nothing, None) => Value::Null,
                    (Ask::Unknown, None) => Value::from("unknown"),
                };
                let signed_by = match (hop.operation.is_unsigned(), before, chain.source.identity) {
                    (true, ..) => "unsigned",
                    (_, Some(_), _) => "temporary",
                    (_, None, Identity::IamUser | Identity::RootUser) => "long-term",
                    (_, None, Identity::Unknown) => "unknown",
                    _ => "temporary",
                };
                before = Some(hop.operation);
                (hop.operation.name().replace('-', ""), asked, signed_by)
            },
        )
        .collect()
}

fn asks(runs: &[Run]) -> Vec<Vec<(String, Value, &'static str)>> {
    runs.iter().map(|run| calls(&run.chain)).collect()
}

fn call(
    operation: &str,
    asked: impl Into<Value>,
    signed_by: &'static str,
) -> (String, Value, &'static str) {
    (operation.replace('-', ""), asked.into(), signed_by)
}

/// The codes of all notes.
fn notes(commands: &Commands, runs: &[Run]) -> Vec<&'static str> {
    let of_runs = runs.iter().flat_map(|run| &run.notes);
    commands
        .notes
        .iter()
        .chain(of_runs)
        .map(|note| note.code)
        .collect()
}

#[test]
fn recordings_of_the_aws_cli_are_read_as_it_acts() {
    let mut differ = Vec::new();
    let mut equal = 0;
    for line in RECORDED.lines() {
        let case: Value = serde_json::from_str(line).expect("a recording");
        let id = case["id"].as_str().expect("an id");
        let text = case["paste"].as_str().expect("a paste");
        let command = case["command"].as_str().expect("a command");
        let start = text.rfind(command).expect("the command in the paste");
        let files = Files::read(text, &[(File::Unsaid, 0..start)]);
        let commands = Commands::read(text, &stretches(text, start));
        let runs: Vec<Run> = commands
            .runs(&files)
            .into_iter()
            .filter(|run| run.shell == Shell::Bash)
            .collect();
        let found: Vec<_> = runs.last().map(|run| calls(&run.chain)).unwrap_or_default();
        let expected: Vec<_> = case["calls"]
            .as_array()
            .expect("calls")
            .iter()
            .map(|call| {
                let operation = call["op"].as_str().expect("an operation").to_lowercase();
                (
                    operation,
                    call["duration"].clone(),
                    call["signed_by"].as_str().expect("a signer"),
                )
            })
            .filter(|(operation, ..)| {
                !matches!(operation.as_str(), "getcalleridentity" | "getaccesskeyinfo")
            })
            .collect();
        let words = runs
            .last()
            .and_then(|run| run.chain.stop.as_ref())
            .map(|stop| stop.words.as_str());
        let same_words = match (case["client_error"].as_str(), words) {
            (None, None) => true,
            (Some(recorded), Some(words)) => recorded == words,
            _ => false,
        };
        if found == expected && same_words {
            equal += 1;
        } else if !KNOWN_GAPS.iter().any(|(_, ids)| ids.contains(&id)) {
            differ.push(format!(
                "{id}\n  found    {found:?} {words:?}\n  recorded {expected:?} {}",
                case["client_error"]
            ));
        }
    }
    let gaps: usize = KNOWN_GAPS.iter().map(|(_, ids)| ids.len()).sum();
    assert!(
        differ.is_empty(),
        "{} differ:\n{}",
        differ.len(),
        differ.join("\n")
    );
    assert_eq!(
        equal + gaps,
        RECORDED.lines().count(),
        "a known gap is none any more"
    );
}

#[test]
fn who_signs_is_known_only_where_the_paste_tells() {
    let assume = "aws sts assume-role --role-arn arn:aws:iam::111122223333:role/Admin --role-session-name me --duration-seconds 7200";
    for (before, signed_by) in [
        ("", "unknown"),
        ("AWS_PROFILE=dev ", "unknown"),
        ("AWS_SESSION_TOKEN=removed-secret ", "temporary"),
        (
            "AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE AWS_SECRET_ACCESS_KEY=x ",
            "long-term",
        ),
        (
            "export AWS_ACCESS_KEY_ID=ASIAIOSFODNN7EXAMPLE\n",
            "temporary",
        ),
        ("AWS_SESSION_TOKEN=removed-secret\n", "unknown"),
        ("export AWS_SESSION_TOKEN=$TOKEN\n", "temporary"),
        ("$env:AWS_SESSION_TOKEN = \"removed-secret\"\n", "temporary"),
        (
            "export AWS_SESSION_TOKEN=x\nunset AWS_SESSION_TOKEN\n",
            "unknown",
        ),
        (
            "export AWS_SESSION_TOKEN=x\nenv -u AWS_SESSION_TOKEN ",
            "unknown",
        ),
    ] {
        let (_, runs) = read(&format!("{before}{assume}"));
        assert_eq!(
            asks(&runs),
            [vec![call("assume-role", 7200, signed_by)]],
            "{before}"
        );
    }
}

#[test]
fn a_script_hands_credentials_on() {
    let first = "aws sts assume-role --role-arn arn:aws:iam::111122223333:role/First --role-session-name me --duration-seconds 43200";
    let second = "aws sts assume-role --role-arn arn:aws:iam::444455556666:role/Second --role-session-name me --duration-seconds 3600";
    for script in [
        format!(
            "CREDS=$({first})\nexport AWS_ACCESS_KEY_ID=$(echo $CREDS | jq -r .Credentials.AccessKeyId)\nexport AWS_SESSION_TOKEN=$(echo \"$CREDS\" | jq -r .Credentials.SessionToken)\n{second}"
        ),
        format!(
            "export $(printf \"AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s AWS_SESSION_TOKEN=%s\" $({first} --query 'Credentials.[A,B,C]' --output text))\n{second}"
        ),
        format!(
            "{first} > creds.json\nexport AWS_SESSION_TOKEN=$(jq -r .Credentials.SessionToken creds.json)\n{second}"
        ),
        format!(
            "read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN <<< \"$({first})\"\nexport AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN\n{second}"
        ),
    ] {
        let (commands, runs) = read(&script);
        let chain = [
            call("assume-role", 43200, "unknown"),
            call("assume-role", 3600, "temporary"),
        ];
        assert_eq!(asks(&runs).last().expect("a run"), &chain, "{script}");
        assert_eq!(runs.last().expect("a run").continues, Some(0));
        assert!(notes(&commands, &runs).contains(&"command-continues-earlier"));
    }
}

#[test]
fn variables_and_sums_are_put_in() {
    for (text, asked) in [
        (
            "D=7200\naws sts get-session-token --duration-seconds $D",
            Value::from(7200),
        ),
        (
            "aws sts get-session-token --duration-seconds $((2*60*60))",
            Value::from(7200),
        ),
        (
            "H=2; aws sts get-session-token --duration-seconds \"$((H * 3600))\"",
            Value::from(7200),
        ),
        (
            "aws sts get-session-token --duration-seconds ${DUR:-900}",
            Value::from(900),
        ),
        (
            "aws sts get-session-token --duration-seconds $DUR",
            Value::from("unknown"),
        ),
        (
            "aws sts get-session-token --duration-seconds <seconds>",
            Value::from("unknown"),
        ),
        ("aws sts get-session-token $OPTIONS", Value::Null),
    ] {
        let (_, runs) = read(text);
        assert_eq!(
            asks(&runs),
            [vec![call("get-session-token", asked, "unknown")]],
            "{text}"
        );
    }
}

#[test]
fn commands_of_other_shells_are_read_twice() {
    for (end, shell, note) in [
        (" ^", Shell::Cmd, "command-caret"),
        (" `", Shell::PowerShell, "command-backtick"),
        (" ^\r", Shell::Cmd, "command-caret"),
    ] {
        let text = format!(
            "aws sts assume-role{end}\n  --role-arn arn:aws:iam::111122223333:role/Admin{end}\n  --role-session-name me{end}\n  --duration-seconds 7200"
        );
        let (commands, runs) = read(&text);
        assert_eq!(runs.len(), 2, "{text}");
        assert!(runs[0].chain.stop.is_some(), "{text:?} {runs:?}");
        assert_eq!(
            (runs[1].shell, calls(&runs[1].chain)),
            (shell, vec![call("assume-role", 7200, "unknown")])
        );
        assert!(notes(&commands, &runs).contains(&note), "{text}");
    }
    for (end, note) in [
        (" \\ ", "command-space-after-backslash"),
        (" \\\r", "command-carriage-return"),
        ("", "command-backslash-missing"),
    ] {
        let text = format!(
            "aws sts get-federation-token{end}\n  --name bob{end}\n  --duration-seconds 7200"
        );
        let (commands, runs) = read(&text);
        assert_eq!(runs.len(), 1, "{text}");
        assert!(runs[0].chain.stop.is_some(), "{text:?} {runs:?}");
        assert!(notes(&commands, &runs).contains(&note), "{text:?}");
    }
}

#[test]
fn prompts_are_left_out() {
    for prompt in [
        "$ ",
        "# ",
        "PS C:\\Users\\me> ",
        "me@host:~$ ",
        "[ec2-user@ip-10-0-0-1 ~]$ ",
    ] {
        let text = format!("{prompt}aws sts get-session-token --duration-seconds 900");
        let (commands, runs) = read(&text);
        assert_eq!(
            asks(&runs),
            [vec![call("get-session-token", 900, "unknown")]],
            "{prompt}"
        );
        assert_eq!(notes(&commands, &runs), ["command-prompt"], "{prompt}");
    }
}

#[test]
fn tools_ask_what_they_are_told() {
    for (text, expected) in [
        (
            "aws-vault exec --assume-role-ttl=2h sandbox-admin -- env",
            vec![call("assume-role", 7200, "unknown")],
        ),
        (
            "aws-vault exec sample_role --assume-role-ttl=12h --no-session",
            vec![call("assume-role", 43200, "unknown")],
        ),
        (
            "aws-vault --debug exec sample-profile --duration 8h --no-session",
            vec![call("assume-role", 28800, "unknown")],
        ),
        (
            "AWS_ASSUME_ROLE_TTL=12h aws-vault-7.5.6 --debug exec 123456789012 -- echo foo",
            vec![call("assume-role", 43200, "unknown")],
        ),
        (
            "TZ=GMT saml2aws login --session-duration=43200 --role=arn:aws:iam::111122223333:role/X",
            vec![call("assume-role-with-saml", 43200, "unsigned")],
        ),
        (
            "SAML2AWS_SESSION_DURATION=7200 saml2aws login",
            vec![call("assume-role-with-saml", 7200, "unsigned")],
        ),
        (
            "saml2aws exec --exec-profile dev -- aws s3 ls",
            vec![
                call("assume-role-with-saml", Value::Null, "unsigned"),
                call("assume-role", Value::Null, "temporary"),
            ],
        ),
        (
            "prowler aws --session-duration 18000 --role arn:aws:iam::000000000000:role/service-role/ProwlerMemberRole",
            vec![call("assume-role", 18000, "unknown")],
        ),
        (
            "assume dev -d 2h --chain arn:aws:iam::111122223333:role/Next",
            vec![
                call("assume-role", 7200, "unknown"),
                call("assume-role", 7200, "temporary"),
            ],
        ),
        (
            "aws-google-auth -d 28800 -r arn:aws:iam::111122223333:role/X",
            vec![call("assume-role-with-saml", 28800, "unsigned")],
        ),
        (
            "aws-azure-login --profile x",
            vec![call("assume-role-with-saml", "unknown", "unsigned")],
        ),
        (
            "awsume dev --role-duration 7200",
            vec![call("assume-role", 7200, "unknown")],
        ),
        (
            "aws-mfa --duration 129600",
            vec![call("get-session-token", 129_600, "unknown")],
        ),
    ] {
        let (_, runs) = read(text);
        assert_eq!(asks(&runs), [expected], "{text}");
    }
    for text in [
        "aws-vault list",
        "assume -c",
        "aws-vault --debug exec dev-admin",
        "granted sso login",
        "aws sso login",
        "aws login",
        "awsu -p target -s 900s -v -n -- aws s3 ls",
    ] {
        assert_eq!(asks(&read(text).1), Vec::<Vec<_>>::new(), "{text}");
    }
}

#[test]
fn tools_know_profiles() {
    let keys = "[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n";
    let role =
        "[profile dev]\nrole_arn = arn:aws:iam::111122223333:role/Dev\nsource_profile = default\n";
    let (commands, runs) = read_with(&format!("{keys}{role}"), "aws-vault exec dev -- aws s3 ls");
    let vault = vec![
        call("get-session-token", 28800, "long-term"),
        call("assume-role", Value::Null, "temporary"),
    ];
    assert_eq!(asks(&runs), std::slice::from_ref(&vault));
    assert!(notes(&commands, &runs).contains(&"tool-calls-get-session-token"));

    let (_, runs) = read_with(&format!("{keys}{role}"), "aws-vault exec -d 2h dev");
    assert_eq!(asks(&runs), [vec![call("assume-role", 7200, "long-term")]]);

    let (_, runs) = read_with(role, "aws-vault exec --assume-role-ttl=8h dev bash");
    assert_eq!(asks(&runs), [vec![call("assume-role", 28800, "unknown")]]);

    let plain = "[profile testaccount]\nmfa_serial = arn:aws:iam::111122223333:mfa/user\nduration_seconds = 43200\n";
    let (_, runs) = read_with(plain, "aws-vault exec testaccount --debug --duration=8h");
    assert_eq!(
        asks(&runs),
        [vec![call("get-session-token", 28800, "long-term")]]
    );
    let mut of_runs = runs.iter().flat_map(|run| &run.notes);
    assert!(of_runs.any(|note| note.rule == Some(RuleName::RequestIgnoredByClient)));

    let sso = "[profile sso]\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = A\n[sso-session corp]\nsso_start_url = https://example.awsapps.com/start\nsso_region = us-east-1\n";
    for text in ["aws-vault exec -d 5h sso --debug", "assume sso -d 5h"] {
        let (_, runs) = read_with(sso, text);
        assert_eq!(runs[0].chain.source.identity, Identity::IdentityCenter);
        assert_eq!(
            runs[0].chain.source.ask,
            Ask::For(Seconds::clamped(5 * 3600))
        );
        assert_eq!(asks(&runs), [vec![]], "{text}");
    }
}

#[test]
fn role_maximums_are_read() {
    let (commands, runs) =
        read("aws iam update-role --role-name ADFS-Production --max-session-duration 14400");
    assert_eq!(runs, []);
    let [maximum] = commands.role_maximums.try_into().expect("one");
    assert_eq!(
        (maximum.role.as_str(), maximum.maximum.get()),
        ("ADFS-Production", 14400)
    );
}

#[test]
fn durations_can_be_changed_in_place() {
    let edited = |text: &str, seconds: Option<u32>| {
        let (_, runs) = read(text);
        let chain = &runs[0].chain;
        let unsent = chain.stop.iter().filter_map(|it| it.instead_of.as_ref());
        let edit = chain
            .steps
            .iter()
            .chain(unsent)
            .filter_map(|step| step.edit.as_ref())
            .find_map(|site| site.edit(seconds.map(Seconds::clamped)))
            .expect("an edit");
        format!(
            "{}{}{}",
            &text[..edit.place.start],
            edit.replacement,
            &text[edit.place.end..]
        )
    };
    for (text, seconds, after) in [
        (
            "aws sts get-session-token --duration-seconds 7200 # x",
            Some(3600),
            "aws sts get-session-token --duration-seconds 3600 # x",
        ),
        (
            "aws sts get-session-token --duration-seconds=7200",
            Some(3600),
            "aws sts get-session-token --duration-seconds=3600",
        ),
        (
            "aws sts get-session-token --duration-seconds 7200 --profile x",
            None,
            "aws sts get-session-token --profile x",
        ),
        (
            "aws sts get-session-token \\\n  --duration-seconds 7200",
            None,
            "aws sts get-session-token",
        ),
        (
            "aws sts get-session-token # x",
            Some(900),
            "aws sts get-session-token --duration-seconds 900 # x",
        ),
        (
            "aws-vault exec --assume-role-ttl=2h dev -- env",
            Some(3600),
            "aws-vault exec --assume-role-ttl=3600s dev -- env",
        ),
        (
            "aws-vault exec -d2h dev -- env",
            Some(3600),
            "aws-vault exec -d3600s dev -- env",
        ),
        (
            "saml2aws login --session-duration=43200",
            None,
            "saml2aws login",
        ),
    ] {
        assert_eq!(edited(text, seconds), after, "{text}");
    }
}

#[test]
fn parts_stand_where_they_say() {
    let text = "aws sts assume-role --role-arn arn:aws:iam::111122223333:role/Admin --role-session-name me --profile=dev --duration-seconds 3600 --serial-number arn:aws:iam::111122223333:mfa/alice";
    let (commands, runs) = read(text);
    let parts: Vec<&str> = commands
        .parts
        .iter()
        .map(|part| &text[part.place.clone()])
        .collect();
    assert_eq!(
        parts,
        [
            "aws",
            "assume-role",
            "arn:aws:iam::111122223333:role/Admin",
            "dev",
            "3600",
            "arn:aws:iam::111122223333:mfa/alice"
        ]
    );
    assert_eq!(notes(&commands, &runs), ["command-mfa-code-missing"]);
    assert_eq!(commands.kinds, [Kind::Cli]);
    let (commands, runs) = read("--duration-seconds 43200");
    assert_eq!((commands.kinds, runs), (vec![Kind::Cli], vec![]));
    assert_eq!(commands.parts.len(), 1);
}

/// The words of one line, as ours.
fn ours(text: &str) -> Option<Vec<String>> {
    let found = shell::words::commands(text, &(0..text.len()), Shell::Bash, false);
    match found.as_slice() {
        [] => Some(Vec::new()),
        [simple] if simple.unclosed.is_none() => simple
            .words
            .iter()
            .map(shell::word::Word::literal)
            .collect(),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn words_are_those_of_the_library(text in "[a-zA-Z0-9 '\"\\\\:/=.,_@%+#~\t-]{0,60}") {
        prop_assume!(!text.ends_with('\\'));
        if let (Some(theirs), Some(ours)) = (shlex::split(&text), ours(&text)) {
            prop_assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn whole_lines_agree_about_being_closed(text in "[a-z '\"\\\\]{0,30}[a-z]") {
        prop_assert_eq!(ours(&text).is_some(), shlex::split(&text).is_some());
    }

    #[test]
    fn any_text_is_read(text in "(aws|sts|assume-role|--duration-seconds|[0-9]{1,4}|[\\PC\n`$(){}<>|&;'\"\\\\^ ]|\\$\\(|<<|file://|aws-vault|exec|AWS_PROFILE=){0,40}") {
        let places = stretches(&text, 0);
        for place in &places {
            prop_assert!(text.get(place.clone()).is_some());
        }
        let commands = Commands::read(&text, &places);
        let runs = commands.runs(&Files::default());
        for part in &commands.parts {
            prop_assert!(text.get(part.place.clone()).is_some());
        }
        for step in runs.iter().flat_map(|run| &run.chain.steps) {
            let _ = step.edit.as_ref().and_then(|site| site.edit(None));
        }
        let everything = 0..text.len();
        let _ = Commands::read(&text, std::slice::from_ref(&everything)).runs(&Files::default());
    }
}
