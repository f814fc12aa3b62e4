//! What is pasted, and what comes of it.

use crate::scenarios::{SEVERAL_PROFILES, VERDICT};
use anyhow::{Result, ensure};
use serde_json::json;
use session_advisor_browser_tests::journey;

const CHAINING_ERROR: &str = "An error occurred (ValidationError) when calling the AssumeRole operation: \
    The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.";
const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

#[tokio::test]
async fn each_kind_is_read() -> Result<()> {
    journey("paste-kinds", async |page| {
        page.open("").await?;
        let pastes = [
            (CHAINING_ERROR, "error", "refused"),
            (
                "$ aws sts get-session-token --duration-seconds 3600",
                "command",
                "depends",
            ),
            (SEVERAL_PROFILES, "configuration", "refused"),
            (
                r#"{"Role": {"RoleName": "Deploy", "MaxSessionDuration": 7200}}"#,
                "role",
                "accepted",
            ),
        ];
        for (text, kind, verdict) in pastes {
            page.click("#paste-empty").await?;
            page.paste("#paste", text).await?;
            page.wait_for_text("#paste-status", |status| status.contains(kind))
                .await?;
            page.wait_for_attribute("#verdict", VERDICT, verdict)
                .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_keyboard_stays_where_it_pastes() -> Result<()> {
    journey("paste-focus", async |page| {
        page.open("").await?;
        page.run(
            "window.spoken = document.querySelector('#paste-status')",
            vec![],
        )
        .await?;
        page.paste("#paste", CHAINING_ERROR).await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        let script = "return [document.activeElement.id, window.spoken.isConnected]";
        let found = page.run(script, vec![]).await?;
        ensure!(
            found == json!(["paste", true]),
            "the keyboard is at, and the spoken status is still the one from before: {found}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn secrets_are_gone_before_anything_shows_them() -> Result<()> {
    journey("paste-secrets", async |page| {
        page.open("").await?;
        page.paste("#paste", SEVERAL_PROFILES).await?;
        page.wait_for_text("#paste-status", |status| status.contains("1 secret removed"))
            .await?;
        let everywhere = page
            .run(
                "return document.documentElement.outerHTML + document.querySelector('#paste').value \
                 + location.href + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)",
                vec![],
            )
            .await?;
        let everywhere = everywhere.as_str().unwrap_or_default();
        ensure!(everywhere.contains("removed-secret"), "nothing stands in its place");
        let mut windows = (0..SECRET.len() - 11).filter_map(|at| SECRET.get(at..at + 12));
        ensure!(!windows.any(|piece| everywhere.contains(piece)), "a part of the secret is left");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn profiles_can_be_chosen_and_questions_answered() -> Result<()> {
    journey("paste-choices", async |page| {
        page.open("").await?;
        page.paste("#paste", SEVERAL_PROFILES).await?;
        // The one that fails comes first.
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.click(".choices tbody tr:nth-child(2) button").await?;
        page.wait_for_attribute("#verdict", VERDICT, "accepted")
            .await?;
        page.click(".choices tbody tr:nth-child(3) button").await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;

        page.click("#paste-empty").await?;
        page.paste(
            "#paste",
            "aws sts assume-role --role-arn arn:aws:iam::111122223333:role/Deploy \
            --role-session-name me --duration-seconds 7200",
        )
        .await?;
        page.wait_for_attribute("#verdict", VERDICT, "depends")
            .await?;
        page.click(".questions fieldset:first-of-type .answers button:nth-child(3)")
            .await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.click("#undo").await?;
        page.wait_for_attribute("#verdict", VERDICT, "depends")
            .await
    })
    .await
}

#[tokio::test]
async fn recorded_calls_stand_under_who_made_them() -> Result<()> {
    journey("paste-callers", async |page| {
        page.open("").await?;
        let other = RECORD.replace("RoleA/me", "RoleC/night");
        page.paste("#paste", &format!("[{RECORD}, {other}]"))
            .await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        let script = "return Array.from(document.querySelectorAll('.choices tbody'), (group) =>
            [group.querySelector('[scope=rowgroup] code').textContent,
             group.querySelectorAll('button').length])";
        let found = page.run(script, vec![]).await?;
        let expected = json!([
            ["assumed-role/RoleA/me", 1],
            ["assumed-role/RoleC/night", 1]
        ]);
        ensure!(found == expected, "the groups are {found}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_part_leads_to_its_call() -> Result<()> {
    journey("paste-parts", async |page| {
        page.open("").await?;
        page.paste("#paste", SEVERAL_PROFILES).await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.click("#read-as [data-part='2']").await?;
        page.wait_for_focus("#hop-2-operation").await
    })
    .await
}

/// Keeps the worker where the test can reach it.
const KEEP_THE_READER: &str = "
    const Plain = Worker;
    window.Worker = class extends Plain {
        constructor(...all) { super(...all); window.theReader = this; }
    };
";

#[tokio::test]
async fn a_reader_that_breaks_is_started_again() -> Result<()> {
    journey("paste-crash", async |page| {
        page.run_in_every_document(KEEP_THE_READER).await?;
        page.open("").await?;
        page.paste("#paste", CHAINING_ERROR).await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        page.run("window.theReader.dispatchEvent(new Event('error'))", vec![])
            .await?;
        page.wait_for_text("#paste-status", |status| status.contains("started again"))
            .await?;
        // The page works, and so does the new reader.
        page.click("#add-hop").await?;
        page.click("#paste-empty").await?;
        page.paste("#paste", "$ aws sts get-session-token").await?;
        page.wait_for_text("#paste-status", |status| status.contains("command"))
            .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_a_worker_the_form_is_left() -> Result<()> {
    journey("paste-missing", async |page| {
        page.run_in_every_document(
            "window.Worker = class { constructor() { throw new Error('no'); } };",
        )
        .await?;
        page.open("").await?;
        page.text("#paste-missing").await?;
        ensure!(
            !page.shows("#paste").await?,
            "there is a box that nobody reads"
        );
        page.click("#add-hop").await
    })
    .await
}

#[tokio::test]
async fn a_large_file_is_read_while_somebody_types() -> Result<()> {
    journey("paste-large", async |page| {
        page.open("").await?;
        let script = "
            const [error] = arguments;
            const data = new DataTransfer();
            const filler = 'nothing to see in this line of a log\\n'.repeat(560000);
            data.items.add(new File([filler + error], 'large.log'));
            document.querySelector('#paste').dispatchEvent(
                new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
            return filler.length;
        ";
        let size = page.run(script, vec![json!(CHAINING_ERROR)]).await?;
        ensure!(size.as_u64() > Some(20_000_000), "only {size} characters");
        page.wait_for_text("#paste-status", |status| status.contains("Reading"))
            .await?;
        page.click("#add-hop").await?;
        page.fill("#hop-1-asked", "2h").await?;
        page.wait_for_value("#hop-1-asked", "2h").await?;
        // Twenty megabytes may take longer than anything else that is waited for.
        let mut read = false;
        for _ in 0..6 {
            let status = page.wait_for_text("#paste-status", |status| status.contains("error"));
            read = read || status.await.is_ok();
        }
        ensure!(read, "the file was never read");
        page.wait_for_attribute("#verdict", VERDICT, "refused")
            .await?;
        let first = page.text(".large pre").await?;
        ensure!(
            first.contains("nothing to see"),
            "its first lines are not shown: {first:?}"
        );
        let held = page
            .run(
                "return document.querySelector('#paste').value.length",
                vec![],
            )
            .await?;
        ensure!(held == 0, "the box holds {held} characters");
        Ok(())
    })
    .await
}

/// Drops files on the box. Each is a list: its name, its text, how often the text is repeated, and
/// what is done to it (`gzip`, `utf-16`, or cut off after `gzip`).
const DROP_FILES: &str = "
    const [files] = arguments;
    const packed = (text) =>
        new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
    const content = async (text, how) => {
        if (how === 'utf-16') return Uint16Array.from([0xfeff, ...Array.from(text, (it) => it.charCodeAt(0))]);
        if (how === 'gzip') return packed(text);
        if (how === 'cut') return (await packed(text)).slice(0, 40);
        return text;
    };
    (async () => {
        const data = new DataTransfer();
        for (const [name, text, times, how] of files)
            data.items.add(new File([await content(text.repeat(times), how)], name));
        document.querySelector('#paste').dispatchEvent(
            new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    })();
";

const RECORD: &str = r#"{"Records": [{"eventVersion": "1.08", "userIdentity": {"type": "AssumedRole",
    "arn": "arn:aws:sts::111122223333:assumed-role/RoleA/me", "accountId": "111122223333"},
    "eventTime": "2026-01-05T10:00:00Z", "eventSource": "sts.amazonaws.com", "eventName": "AssumeRole",
    "errorCode": "ValidationException",
    "errorMessage": "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining",
    "requestParameters": {"roleArn": "arn:aws:iam::111122223333:role/RoleB", "roleSessionName": "me",
    "durationSeconds": 7200}, "responseElements": null}]}"#;

#[tokio::test]
async fn files_are_opened_unpacked_and_given_up() -> Result<()> {
    journey("paste-files", async |page| {
        page.open("").await?;
        let opened = [
            (json!([["events.json.gz", RECORD, 1, "gzip"]]), "CloudTrail"),
            (json!([["error.txt", CHAINING_ERROR, 1, "utf-16"]]), "error"),
            (
                json!([
                    ["config", "[profile prod]\nrole_arn = arn:aws:iam::111122223333:role/Deploy\nsource_profile = me\n", 1, ""],
                    ["credentials", "[me]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n", 1, ""],
                ]),
                "configuration",
            ),
        ];
        for (files, kind) in opened {
            page.click("#paste-empty").await?;
            page.run(DROP_FILES, vec![files]).await?;
            page.wait_for_text("#paste-status", |status| status.contains(kind))
                .await?;
        }
        page.run(DROP_FILES, vec![json!([["broken.gz", RECORD, 1, "cut"]])])
            .await?;
        page.wait_for_text("#paste-status", |status| status.contains("could not open"))
            .await?;
        page.run(DROP_FILES, vec![json!([["much.gz", "much of nothing\n", 4_400_000, "gzip"]])])
            .await?;
        page.wait_for_text("#paste-status", |status| status.contains("More than 64 MB"))
            .await?;

        let log = json!([["large.log", "nothing to see in this line of a log\n", 560_000, ""]]);
        page.run(DROP_FILES, vec![log]).await?;
        page.wait_for_text("#paste-status", |status| status.contains("step 1 of 2"))
            .await?;
        page.click("#paste-stop").await?;
        page.wait_for_text("#paste-status", |status| status.contains("Stopped"))
            .await?;
        page.paste("#paste", CHAINING_ERROR).await?;
        page.wait_for_text("#paste-status", |status| status.contains("error"))
            .await?;
        page.wait_for_attribute("#verdict", VERDICT, "refused").await
    })
    .await
}
