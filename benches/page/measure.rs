//! How long the page takes to start and to answer, beside a bare counter in the same browser.
//!
//! `cargo xtask bench-page` builds and serves both and says where they are.

#![expect(clippy::print_stdout, reason = "the table is what this is run for")]

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};
use session_advisor_browser_tests::{Key, Page, browse};
use std::time::Duration;

/// How often each page is loaded, in turns.
const LOADS: usize = 20;
/// How many keys are pressed.
const PRESSES: usize = 240;
/// How many keys are pressed while a large file is read.
const PRESSES_BESIDE: usize = 40;
/// What is answered while keys are pressed: a chain whose last call has an hour asked for.
const CHAINED: &str = "#/v1~iam-user~assume-role.max-12h.role-RoleA.account-a\
                       ~assume-role.ask-1h.max-12h.role-RoleB.account-a";

/// Notes the time between a key and the frame after the answer to it was shown. The counter's
/// answer is a number, ours is a verdict.
const WATCH: &str = "
    const [field, answer] = arguments;
    window.delays = [];
    let pressed;
    const note = () => {
        if (pressed === undefined) return;
        const since = pressed, changed = performance.now() - since;
        pressed = undefined;
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => window.delays.push([changed, performance.now() - since]);
            channel.port2.postMessage(0);
        });
    };
    document.querySelector(field).addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
    new MutationObserver(note).observe(document.querySelector(answer), {
        attributes: true, characterData: true, childList: true, subtree: true,
    });
    const target = document.querySelector(field);
    target.focus();
    if (target.setSelectionRange) target.setSelectionRange(0, 0);
";

/// Drops a file of 20 MB on the box.
const DROP_LARGE: &str = "
    const line = 'nothing to see in this line of a log\\n';
    const data = new DataTransfer();
    data.items.add(new File([line.repeat(Math.ceil(20e6 / line.length))], 'large.log'));
    document.querySelector('#paste').dispatchEvent(
        new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
";

/// How often a configuration file is pasted.
const PASTES: usize = 24;

/// Pastes a configuration file of 200 lines, and notes how long it takes until the verdict that
/// follows from it is painted. Twice the same would change no verdict, so the request differs.
const PASTE_CONFIG: &str = "
    const [seconds] = arguments;
    const profiles = Array.from({ length: 48 }, (_, at) =>
        `[profile p${at}]\nregion = eu-central-1\noutput = json\n`).join('\\n');
    const text = `[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n
[profile first]\nrole_arn = arn:aws:iam::111122223333:role/First\nsource_profile = default\n
${profiles}\n[profile second]\nrole_arn = arn:aws:iam::111122223333:role/Second
source_profile = first\nduration_seconds = ${seconds}\n`;
    const box = document.querySelector('#paste');
    box.select();
    const data = new DataTransfer();
    data.setData('text', text);
    window.pastedIn = undefined;
    const start = performance.now();
    const watch = new MutationObserver(() => {
        watch.disconnect();
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => (window.pastedIn = performance.now() - start);
            channel.port2.postMessage(0);
        });
    });
    watch.observe(document.querySelector('#verdict'), {
        attributes: true, characterData: true, childList: true, subtree: true,
    });
    box.dispatchEvent(
        new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
";

/// When something was first painted, in milliseconds since the navigation started.
const PAINTED: &str = "
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return paint?.startTime ?? null;
";

/// How often each size of CloudTrail is read, in turns with `JSON.parse`.
const READINGS: usize = 3;
/// Megabytes of CloudTrail that are read.
const TRAILS: [u32; 2] = [5, 50];

/// Makes a trail of so many megabytes, one record in three of STS, and tells how many milliseconds
/// `JSON.parse` takes for it and how many pass from the drop to the answer.
const READ_TRAIL: &str = "
    const [megabytes] = arguments;
    const record = (at) => {
        const sts = at % 3 === 0;
        const time = new Date(1.7e12 + at * 1000).toISOString();
        return JSON.stringify({
            eventVersion: '1.08',
            userIdentity: {
                type: 'AssumedRole', principalId: 'AROAEXAMPLE:ci', accountId: '111122223333',
                arn: 'arn:aws:sts::111122223333:assumed-role/RoleA/ci', accessKeyId: 'ASIAEXAMPLEAAAAAAAAA',
                sessionContext: {
                    sessionIssuer: { type: 'Role', arn: 'arn:aws:iam::111122223333:role/RoleA', userName: 'RoleA' },
                    attributes: { creationDate: time, mfaAuthenticated: 'false' },
                },
            },
            eventTime: time, eventSource: sts ? 'sts.amazonaws.com' : 's3.amazonaws.com',
            eventName: sts ? 'AssumeRole' : 'ListBuckets', awsRegion: 'eu-central-1',
            sourceIPAddress: '203.0.113.7', userAgent: 'aws-cli/2.31.0 md/awscrt#0.27.6',
            requestParameters: sts
                ? { roleArn: 'arn:aws:iam::111122223333:role/RoleB', roleSessionName: 'ci', durationSeconds: 3600 }
                : { Host: 's3.eu-central-1.amazonaws.com' },
            responseElements: null, requestID: crypto.randomUUID(), eventID: crypto.randomUUID(),
            readOnly: true, eventType: 'AwsApiCall', managementEvent: true, recipientAccountId: '111122223333',
        });
    };
    const records = [];
    for (let size = 0; size < megabytes * 1e6; size += records.at(-1).length + 1) records.push(record(records.length));
    const text = '{\"Records\":[' + records.join() + ']}';
    const file = new File([text], 'trail.json');
    const before = performance.now();
    window.parsed = JSON.parse(text).Records.length;
    const parsed = performance.now() - before;
    const status = document.querySelector('#paste-status');
    const data = new DataTransfer();
    data.items.add(file);
    const start = performance.now();
    window.readIn = undefined;
    const watch = new MutationObserver(() => {
        if (!status.textContent.startsWith('Read as')) return;
        watch.disconnect();
        window.readIn = [parsed, performance.now() - start];
    });
    watch.observe(status, { characterData: true, childList: true, subtree: true });
    document.querySelector('#paste').dispatchEvent(
        new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
";

/// Notes when what can be used was first there, in milliseconds since the navigation started.
const READY: &str = "
    const look = () => {
        if (window.readyAt === undefined && document.querySelector('#source:not(:disabled), #count'))
            window.readyAt = performance.now();
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let page_url = setting("SESSION_ADVISOR_URL")?;
    let counter_url = setting("COUNTER_URL")?;
    browse(async |page| {
        page.run_in_every_document(READY).await?;
        let (mut page_starts, mut counter_starts) = (Vec::new(), Vec::new());
        let (mut page_paints, mut counter_paints) = (Vec::new(), Vec::new());
        for _ in 0..LOADS {
            page_starts.push(start(page, &page_url).await?);
            page_paints.push(painted(page).await?);
            counter_starts.push(start(page, &counter_url).await?);
            counter_paints.push(painted(page).await?);
        }
        start(page, &page_url).await?;
        let pasted = pastes(page).await?;
        start(page, &format!("{page_url}{CHAINED}")).await?;
        // `1h` becomes `21h`, which is refused, and then `1h` again: every key changes the verdict.
        let keys = ["2".to_owned(), Key::Backspace.value().to_string()];
        let typed = delays(page, "#hop-2-asked", "#verdict", &keys, PRESSES).await?;
        start(page, &format!("{page_url}{CHAINED}")).await?;
        page.text("#paste").await?;
        page.run(DROP_LARGE, vec![]).await?;
        let beside = delays(page, "#hop-2-asked", "#verdict", &keys, PRESSES_BESIDE).await?;
        let still_reading = page.text("#paste-status").await?.contains("Reading");
        start(page, &page_url).await?;
        let trails = trails(page).await?;
        start(page, &counter_url).await?;
        let keys = [Key::Space.value().to_string()];
        let counted = delays(page, "#count", "#count", &keys, PRESSES).await?;

        println!(
            "{:<34}{:>10}{:>10}{:>8}",
            "milliseconds", "page", "counter", "ratio"
        );
        println!("{LOADS} loads of each, in turns; {PRESSES} keys");
        for percent in [50, 95] {
            compare(
                &format!("start to first paint, p{percent}"),
                percent,
                &page_paints,
                &counter_paints,
            );
        }
        compare(
            "start to working form, p50",
            50,
            &page_starts,
            &counter_starts,
        );
        compare(
            "start to working form, p95",
            95,
            &page_starts,
            &counter_starts,
        );
        let part = |delays: &[[f64; 2]], index: usize| -> Vec<f64> {
            delays
                .iter()
                .filter_map(|delay| delay.get(index).copied())
                .collect()
        };
        for (index, what) in ["changed document", "painted answer"].iter().enumerate() {
            let (ours, bare) = (part(&typed, index), part(&counted, index));
            compare(&format!("key to {what}, p50"), 50, &ours, &bare);
            compare(&format!("key to {what}, p95"), 95, &ours, &bare);
            let beside = part(&beside, index);
            println!(
                "the same while 20 MB are read: p50 {:.1}, p95 {:.1}",
                percentile(&beside, 50),
                percentile(&beside, 95)
            );
        }
        println!(
            "{PRESSES_BESIDE} keys beside the reading; still reading at the end: {still_reading}"
        );
        println!(
            "200 lines pasted to painted verdict, {PASTES} times: p50 {:.1}, p95 {:.1}",
            percentile(&pasted, 50),
            percentile(&pasted, 95)
        );
        println!("CloudTrail, from the drop to the answer, beside JSON.parse, best of {READINGS}");
        for (megabytes, [parsed, read]) in trails {
            println!(
                "{megabytes:>3} MB: read {read:.0}, parsed {parsed:.0}, ratio {:.2}",
                read / parsed
            );
        }
        Ok(())
    })
    .await
}

/// For each size the least time that `JSON.parse` took, and the reader.
async fn trails(page: &Page) -> Result<Vec<(u32, [f64; 2])>> {
    let mut best = TRAILS
        .map(|megabytes| (megabytes, [f64::INFINITY; 2]))
        .to_vec();
    for _ in 0..READINGS {
        for (megabytes, best) in &mut best {
            page.click("#paste-empty").await?;
            page.run(READ_TRAIL, vec![json!(megabytes)]).await?;
            let times = when_read(page).await?;
            let times: [f64; 2] = serde_json::from_value(times).context("these are no times")?;
            for (best, time) in best.iter_mut().zip(times) {
                *best = best.min(time);
            }
        }
    }
    Ok(best)
}

/// How long each paste took until its verdict was painted. The first one, which may have to wait for
/// the reader to start, is not counted.
async fn pastes(page: &Page) -> Result<Vec<f64>> {
    let mut delays = Vec::new();
    for index in 0..=PASTES {
        let seconds = if index % 2 == 0 { 7200 } else { 3600 };
        page.run(PASTE_CONFIG, vec![json!(seconds)]).await?;
        let delay = page
            .wait_for_script("return window.pastedIn ?? null")
            .await?;
        delays.push(delay.as_f64().context("this is no time")?);
    }
    delays.remove(0);
    Ok(delays)
}

/// When the page that is open was first painted.
async fn painted(page: &Page) -> Result<f64> {
    let paint = page.wait_for_script(PAINTED).await?;
    paint
        .as_f64()
        .context("the page does not say when it was painted")
}

/// Looks now and then only: whoever looks takes time from the page.
async fn when_read(page: &Page) -> Result<Value> {
    for _ in 0..300 {
        tokio::time::sleep(Duration::from_millis(200)).await;
        let times = page.run("return window.readIn ?? null", vec![]).await?;
        if !times.is_null() {
            return Ok(times);
        }
    }
    bail!("a minute was not enough to read it")
}

/// Loads a page and tells when it could be used.
async fn start(page: &Page, url: &str) -> Result<f64> {
    page.go("about:blank").await?;
    page.go(url).await?;
    let ready = page
        .wait_for_script("return window.readyAt ?? null")
        .await?;
    ready
        .as_f64()
        .context("the page does not say when it was ready")
}

/// Presses the keys in turns, each when the one before it was answered.
async fn delays(
    page: &Page,
    field: &str,
    answer: &str,
    keys: &[String],
    presses: usize,
) -> Result<Vec<[f64; 2]>> {
    page.run(WATCH, vec![json!(field), json!(answer)]).await?;
    for (index, key) in keys.iter().cycle().take(presses).enumerate() {
        page.type_text(key).await?;
        let answered = format!("return window.delays.length > {index} || null");
        page.wait_for_script(&answered).await?;
    }
    let delays = page.run("return window.delays", vec![]).await?;
    let delays: Vec<[f64; 2]> = serde_json::from_value(delays).context("the delays are no list")?;
    ensure!(
        delays.len() == presses,
        "{} answers to {presses} keys",
        delays.len()
    );
    Ok(delays)
}

/// One line of the table.
fn compare(what: &str, percent: usize, ours: &[f64], bare: &[f64]) {
    let (ours, bare) = (percentile(ours, percent), percentile(bare, percent));
    println!("{what:<34}{ours:>10.1}{bare:>10.1}{:>8.2}", ours / bare);
}

fn percentile(values: &[f64], percent: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    sorted
        .get(last * percent / 100)
        .copied()
        .unwrap_or(f64::NAN)
}

fn setting(name: &str) -> Result<String> {
    std::env::var(name)
        .with_context(|| format!("{name} is not set: run this by `cargo xtask bench-page`"))
}
