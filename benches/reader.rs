//! What it takes to read a paste.

#![expect(clippy::expect_used, reason = "a bench that cannot go on should panic")]

use divan::{Bencher, black_box, counter::BytesCount};

use std::fmt::Write as _;

fn main() {
    divan::main();
}

/// A file of that many role profiles; every tenth starts a new chain, so that chains of ten come up.
fn config(profiles: usize) -> String {
    let mut text = String::from(
        "# ~/.aws/credentials\n[keys]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n\
         aws_secret_access_key = EXAMPLE\n\n# ~/.aws/config\n",
    );
    for index in 0..profiles {
        let source = match index % 10 {
            0 => "keys".to_owned(),
            _ => format!("p{}", index - 1),
        };
        write!(
            text,
            "[profile p{index}]\nrole_arn = arn:aws:iam::{:012}:role/Role{index}\n\
             source_profile = {source}\nduration_seconds = {}\nregion = eu-central-1\n\n",
            111_111_111_111_u64 + index as u64,
            3600 + index % 2 * 3600,
        )
        .expect("a string can be written to");
    }
    text
}

#[divan::bench(args = [20, 200, 2000])]
fn read_and_judge_config(bencher: Bencher<'_, '_>, profiles: usize) {
    let text = config(profiles);
    bencher.bench(|| session_advisor_reader::answer(black_box(&text)));
}

#[divan::bench(args = [20, 200, 2000])]
fn read_config(bencher: Bencher<'_, '_>, profiles: usize) {
    let text = config(profiles);
    bencher.bench(|| session_advisor_reader::read(black_box(&text)));
}

/// That many megabytes of CloudTrail records; one in that many is a call of STS.
fn records(megabytes: usize, one_in: usize) -> String {
    let mut text = String::from("{\"Records\":[");
    let mut index = 0;
    while text.len() < megabytes << 20 {
        if index > 0 {
            text.push(',');
        }
        let (source, name, parameters) = if index % one_in == one_in - 1 {
            (
                "sts",
                "AssumeRole",
                r#""roleArn":"arn:aws:iam::444455556666:role/RoleB","roleSessionName":"ci","durationSeconds":7200"#,
            )
        } else {
            (
                "ec2",
                "DescribeInstances",
                r#""instancesSet":{"items":[{"instanceId":"i-0123456789abcdef0"}]},"filterSet":{"items":[]}"#,
            )
        };
        write!(
            text,
            r#"{{"eventVersion":"1.08","userIdentity":{{"type":"AssumedRole","principalId":"AROAEXAMPLEA:ci{index}","arn":"arn:aws:sts::111122223333:assumed-role/RoleA/ci{index}","accountId":"111122223333","accessKeyId":"ASIAEXAMPLE{index:09}","sessionContext":{{"sessionIssuer":{{"type":"Role","principalId":"AROAEXAMPLEA","arn":"arn:aws:iam::111122223333:role/RoleA","accountId":"111122223333","userName":"RoleA"}},"attributes":{{"creationDate":"2026-11-22T10:00:00Z","mfaAuthenticated":"false"}}}}}},"eventTime":"2026-11-22T10:20:00Z","eventSource":"{source}.amazonaws.com","eventName":"{name}","awsRegion":"us-east-1","sourceIPAddress":"203.0.113.7","userAgent":"aws-cli/2.15.0 Python/3.11.6 Linux/5.10 exe/x86_64.amzn.2","requestParameters":{{{parameters}}},"responseElements":null,"requestID":"3f6c2a52-2d7a-4a0e-8b8b-{index:012}","eventID":"9d1a1f7c-1b1e-4f5c-9d8e-{index:012}","readOnly":true,"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"111122223333","eventCategory":"Management","tlsDetails":{{"tlsVersion":"TLSv1.3","cipherSuite":"TLS_AES_128_GCM_SHA256","clientProvidedHostHeader":"{source}.us-east-1.amazonaws.com"}}}}"#
        )
        .expect("a string can be written to");
        index += 1;
    }
    text.push_str("]}");
    text
}

#[divan::bench(args = [5, 50], sample_count = 5)]
fn read_records(bencher: Bencher<'_, '_>, megabytes: usize) {
    let text = records(megabytes, usize::MAX);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| session_advisor_reader::read(black_box(&text)));
}

#[divan::bench(args = [5, 50], sample_count = 5)]
fn read_records_of_sts(bencher: Bencher<'_, '_>, megabytes: usize) {
    let text = records(megabytes, 1);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| session_advisor_reader::read(black_box(&text)));
}

/// What the same text takes a parser that looks at nothing.
#[divan::bench(args = [5, 50], sample_count = 5)]
fn skip_records(bencher: Bencher<'_, '_>, megabytes: usize) {
    let text = records(megabytes, usize::MAX);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| serde_json::from_str::<serde::de::IgnoredAny>(black_box(&text)).is_ok());
}

/// Lines that open something and never close it: each could lead to a look at all that follow.
#[divan::bench(args = [250, 1000, 4000])]
fn read_what_never_closes(bencher: Bencher<'_, '_>, lines: usize) {
    let text: String = [
        "aws s3 ls 'x\n",
        "aws s3 $(\n",
        "export A=$((\n",
        "aws sts assume-role `\n",
        "aws sts assume-role \\\n",
        "cat <<EOF\n",
    ]
    .iter()
    .map(|line| line.repeat(lines))
    .collect();
    bencher.bench(|| session_advisor_reader::read(black_box(&text)));
}

#[divan::bench]
fn read_error(bencher: Bencher<'_, '_>) {
    let text = "An error occurred (ValidationError) when calling the AssumeRole operation: The requested \
                DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.";
    bencher.bench(|| session_advisor_reader::answer(black_box(text)));
}
