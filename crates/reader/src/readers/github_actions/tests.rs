//! What jobs do, in the cases that no recording holds.

use crate::{Label, Paste, Reading, read, read_choosing};
use session_advisor_core::model::{Seconds, SourceKind};
use session_advisor_core::notation;

const ROLE: &str = "role-to-assume: arn:aws:iam::111122223333:role/deploy";

fn step(version: &str, inputs: &str) -> String {
    let uses = "- uses: aws-actions/configure-aws-credentials@";
    format!(
        "{uses}{version}\n  with:\n    {}\n",
        inputs.replace('\n', "\n    ")
    )
}

fn job(steps: &str) -> String {
    let steps = steps.replace('\n', "\n    ");
    format!("jobs:\n  deploy:\n    permissions:\n      id-token: write\n    steps:\n    {steps}")
}

fn line(text: &str) -> String {
    let reading: Reading = read(text);
    notation::write(&reading.scenario.unwrap())
}

fn edited(text: &str, seconds: Option<u32>) -> String {
    let paste: Paste = read_choosing(text, |_| Some(0));
    let edit = paste
        .with_duration(0, seconds.map(Seconds::clamped))
        .unwrap();
    let mut text = text.to_owned();
    text.replace_range(edit.place, &edit.replacement);
    text
}

#[test]
fn the_duration_can_be_set() {
    let text = step("v4", "role-duration-seconds: '7200' # two\nROLE");
    let text = text.replace("ROLE", ROLE);
    assert!(edited(&text, Some(900)).contains("role-duration-seconds: 900 # two\n"));
    assert!(edited(&text, None).contains("role-duration-seconds: 3600 # two\n"));

    let text = step("v4", &format!("{ROLE} # x\naws-region: y"));
    let wanted = "deploy # x\n    role-duration-seconds: 7200\n    aws-region: y";
    assert!(edited(&text, Some(7200)).contains(wanted));

    let text = format!("- uses: aws-actions/configure-aws-credentials@v4\n  with: {{ {ROLE} }}\n");
    assert!(edited(&text, Some(7200)).contains("deploy, role-duration-seconds: 7200 }"));
}

#[test]
fn what_a_version_decides_is_unknown_without_it() {
    let keys = format!("aws-access-key-id: a\naws-secret-access-key: b\n{ROLE}");
    let commit = "e3dd6a429d7300a6a4c196c26e071d42e0343502";
    for (version, ask) in [
        ("v1", "ask-6h"),
        ("v1-node16", "ask-6h"),
        ("v2", "ask-6h"),
        ("v3", "ask-1h"),
        ("main", "ask-1h"),
        (commit, "ask-unknown"),
        (
            "e3dd6a429d7300a6a4c196c26e071d42e0343502 # v2.2.0",
            "ask-6h",
        ),
        ("e3dd6a429d7300a6a4c196c26e071d42e0343502 #v4.0.2", "ask-1h"),
    ] {
        let expected = format!("v1~iam-user~assume-role.{ask}.role-deploy.account-a");
        assert_eq!(line(&step(version, &keys)), expected, "{version}");
    }
    let with = format!("with:\n  {}\n", keys.replace('\n', "\n  "));
    assert!(line(&with).contains("ask-unknown"));
}

#[test]
fn numbers_without_quotes_are_those_of_yaml() {
    for (written, ask) in [
        ("01800", "ask-30m"),
        ("'1e4'", "ask-1s"),
        ("1e4", "ask-2h46m40s"),
        ("0x384", "ask-15m"),
        ("7200.0", "ask-2h"),
        ("'7200.9'", "ask-2h"),
        ("1_800", "ask-1s"),
        ("${{ vars.X }}", "ask-unknown"),
        ("", "ask-1h"),
        ("null", "ask-1h"),
    ] {
        let text = step("v6", &format!("{ROLE}\nrole-duration-seconds: {written}"));
        let line = line(&text);
        assert!(line.contains(&format!(".{ask}.")), "{written}: {line}");
    }
}

#[test]
fn variables_of_the_workflow_are_looked_up() {
    let inputs = format!("{ROLE}\nrole-duration-seconds: ${{{{ env.LENGTH }}}}");
    let text = format!("env:\n  LENGTH: 7200\n{}", job(&step("v4", &inputs)));
    assert!(line(&text).contains("ask-2h"), "{}", line(&text));
}

#[test]
fn the_machine_tells_whose_credentials_sign() {
    let workflow = |runner: &str| {
        let steps = step("v4", &format!("{ROLE}\naws-region: x"));
        let job = job(&steps).replace("id-token: write", "contents: read");
        job.replace("    steps:", &format!("    runs-on: {runner}\n    steps:"))
    };
    let kind = |runner| {
        read(&workflow(runner))
            .scenario
            .unwrap()
            .source
            .identity
            .kind()
    };
    assert_eq!(kind("[self-hosted, linux]"), SourceKind::Unknown);
    assert_eq!(
        kind("codebuild-x-${{ github.run_id }}"),
        SourceKind::ServiceRole
    );
    let reading = read(&workflow("ubuntu-latest"));
    assert!(reading.choices.iter().all(|it| it.stopped.is_some()));
}

#[test]
fn keys_of_its_own_and_conditions_start_another_choice() {
    let keys = format!("aws-access-key-id: a\naws-secret-access-key: b\n{ROLE}\naws-region: x");
    let oidc = format!("{ROLE}\naws-region: x");
    let text = job(&[step("v4", &keys), step("v4", &keys)].concat());
    let labels: Vec<Label> = read(&text).choices.into_iter().map(|it| it.label).collect();
    let label = |number| Label::Step {
        number,
        job: "deploy".to_owned(),
    };
    assert_eq!(labels, [label(1), label(2)]);

    let alternative = step("v4", &oidc).replace("  with:", "  if: github.ref == 'x'\n  with:");
    let text = job(&[alternative.clone(), alternative].concat());
    assert_eq!(read(&text).choices.len(), 2);
    let text = job(&[step("v4", &oidc), step("v4", &oidc)].concat());
    assert_eq!(read(&text).choices.len(), 1);
}

#[test]
fn a_role_name_needs_an_account() {
    let named = "role-to-assume: deploy\naws-region: x";
    let stopped = |text: &str| read(text).choices.iter().any(|it| it.stopped.is_some());
    assert!(stopped(&job(&step("v4", named))));
    for placeholder in [
        "...",
        "***",
        "<role arn>",
        "xxx",
        "ROLE_ARN",
        "${{ secrets.ROLE }}",
    ] {
        let inputs = format!("role-to-assume: '{placeholder}'\naws-region: x");
        assert!(!stopped(&job(&step("v4", &inputs))), "{placeholder}");
    }
}

#[test]
fn other_actions_are_left_alone() {
    let text = "- uses: actions/checkout@v4\n  with:\n    fetch-depth: 0\n- run: make\n";
    let reading = read(text);
    assert!(reading.kinds.is_empty() && reading.scenario.is_none());
}
