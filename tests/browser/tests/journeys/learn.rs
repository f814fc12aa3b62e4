//! The course: a lesson by keys alone, progress that stays, and a browser that keeps nothing.

use anyhow::{Result, ensure};
use serde_json::json;
use session_advisor_browser_tests::{A4, Findings, Key, Page, journey};

/// What the browser does where a page may keep nothing: every access throws.
const FORBID_STORAGE: &str = "
    Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('forbidden', 'SecurityError'); },
    });
";

/// The first lesson’s questions, with an answer that the engine gives and one that it does not.
const KEYS: (&str, &str, &str) = ("keys-with-an-end", "lasts-7200s", "lasts-14400s");
const LINK: (&str, &str, &str) = ("presigned-link", "lasts-3600s", "lasts-86400s");

#[tokio::test]
async fn a_lesson_is_done_by_keys_alone() -> Result<()> {
    journey("learn-keyboard", async |page| {
        page.open("#/learn").await?;
        page.text("[data-lesson='session'] a").await?;
        page.tab_to("[data-lesson='session'] a").await?;
        page.press(Key::Enter).await?;
        page.wait_for_fragment("#/learn/1").await?;
        page.wait_for_focus("#learn-title").await?;

        // Nothing is told before an answer is chosen.
        ensure!(!page.shows(".limits").await?, "the limits tell the answer");
        page.tab_to(&check(KEYS.0)).await?;
        page.press(Key::Enter).await?;
        page.text(&format!("#error-{}:not(:empty)", KEYS.0)).await?;
        page.tab_back_to(&format!("[name='answer-{}']", KEYS.0))
            .await?;
        choose_by_keys(page, KEYS.0, KEYS.2).await?;
        page.tab_to(&format!("[name='sure-{}']", KEYS.0)).await?;
        page.press(Key::Down).await?;
        page.tab_to(&check(KEYS.0)).await?;
        page.press(Key::Enter).await?;
        page.wait_for_focus(&format!("#result-{}", KEYS.0)).await?;
        status(page, "Not this time").await?;
        page.text(&format!(
            "[data-question='{}'] [data-misconception='maximum-is-what-you-get']",
            KEYS.0
        ))
        .await?;
        ensure!(page.shows(".reveal .limits").await?, "no limits are drawn");

        page.tab_to(&format!("[name='answer-{}']", LINK.0)).await?;
        choose_by_keys(page, LINK.0, LINK.1).await?;
        page.tab_to(&check(LINK.0)).await?;
        page.press(Key::Space).await?;
        page.wait_for_focus(&format!("#result-{}", LINK.0)).await?;
        status(page, "Right").await?;

        page.tab_to("[name='vary-session']").await?;
        for _ in 0..12 {
            page.press(Key::Down).await?;
            if page.shows(".vary [data-reached='true']").await? {
                break;
            }
        }
        status(page, "the goal is reached").await?;
        page.tab_to("#again").await?;
        page.tab_to("nav a[href='#/learn/2']").await?;
        page.press(Key::Enter).await?;
        page.wait_for_focus("#learn-title").await?;
        page.wait_for_text("#learn-title", |text| text.starts_with("Lesson 2"))
            .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn progress_stays_until_it_is_cleared() -> Result<()> {
    journey("learn-progress", async |page| {
        page.open("#/learn/1").await?;
        answer(page, KEYS.0, KEYS.2).await?;
        page.open("#/learn").await?;
        page.wait_for_text("[data-lesson='session'] .state", |text| {
            text == "1 of 2 answered"
        })
        .await?;
        page.open("#/learn/1").await?;
        page.text(&format!("#result-{}", KEYS.0)).await?;
        answer(page, LINK.0, LINK.1).await?;

        page.open("#/learn/summary").await?;
        page.wait_for_text("[data-rule='role-maximum']", |row| {
            row.contains("Look at it again")
        })
        .await?;
        page.text("[data-misconception='maximum-is-what-you-get']")
            .await?;
        let printed = page.print("learn-summary", A4).await?;
        ensure!(printed.sheets == 1, "it takes {} sheets", printed.sheets);
        for wanted in ["What you learnt", "Look at it again", "role’s maximum.”"] {
            ensure!(
                printed.holds(wanted),
                "{wanted:?} is not on paper: {printed:?}"
            );
        }
        for unwanted in ["Print this", "All lessons", "Diagnose"] {
            ensure!(!printed.holds(unwanted), "{unwanted:?} is on paper");
        }

        page.open("#/learn").await?;
        page.click("#learn-clear > summary").await?;
        page.click("#clear-progress").await?;
        status(page, "cleared").await?;
        page.wait_for_script(&has_focus("learn-title")).await?;
        page.open("#/learn").await?;
        page.wait_for_text("[data-lesson='session'] .state", |text| text == "Not begun")
            .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_just_done_can_be_cleared() -> Result<()> {
    journey("learn-clear", async |page| {
        page.open("#/learn/1").await?;
        answer(page, KEYS.0, KEYS.1).await?;
        page.click("nav a[href='#/learn']").await?;
        page.click("#learn-clear > summary").await?;
        page.click("#clear-progress").await?;
        page.wait_for_text("[data-lesson='session'] .state", |text| text == "Not begun")
            .await?;
        page.open("#/learn").await?;
        page.wait_for_text("[data-lesson='session'] .state", |text| text == "Not begun")
            .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_another_version_kept_is_kept() -> Result<()> {
    journey("learn-version", async |page| {
        page.open("#/learn").await?;
        let theirs = "badge:gold lesson:session:gone:lasts-1s:high";
        page.run(
            "localStorage.setItem('session-advisor-learn', arguments[0])",
            vec![json!(theirs)],
        )
        .await?;
        page.open("#/learn/1").await?;
        answer(page, KEYS.0, KEYS.1).await?;
        let kept = page
            .wait_for_script("return localStorage.getItem('session-advisor-learn')")
            .await?;
        let kept = kept.as_str().unwrap_or_default();
        ensure!(
            kept.starts_with(theirs) && kept.contains(KEYS.0),
            "kept is {kept:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_teaches_all_the_same() -> Result<()> {
    journey("learn-no-storage", async |page| {
        page.run_in_every_document(FORBID_STORAGE).await?;
        page.open("#/learn").await?;
        page.wait_for_text("#kept", |text| text.contains("keeps nothing"))
            .await?;
        page.click("[data-lesson='session'] a").await?;
        answer(page, KEYS.0, KEYS.1).await?;
        page.click("nav a[href='#/learn']").await?;
        page.wait_for_text("[data-lesson='session'] .state", |text| {
            text == "1 of 2 answered"
        })
        .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_missed_rule_comes_back_later() -> Result<()> {
    journey("learn-again", async |page| {
        page.open("#/learn").await?;
        // Everything of lesson 4 is done, and something of lesson 2 was missed.
        let kept = "lesson:signer:after-a-session-token:signed-by-long-term:high \
                    lesson:role-maximum:more-than-the-role-allows:refused-role-maximum:fair \
                    lesson:role-maximum:thirty-six-hours:refused-above-maximum:fair";
        page.run(
            "localStorage.setItem('session-advisor-learn', arguments[0])",
            vec![json!(kept)],
        )
        .await?;
        page.open("#/learn/4").await?;
        page.wait_for_text(".comes-back h2", |title| {
            title == "Once more: Role chaining"
        })
        .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_ticket_asks_for_cause_and_remedy() -> Result<()> {
    journey("learn-ticket", async |page| {
        page.open("#/learn/ticket").await?;
        let name = ticket(page).await?;
        for question in ["cause", "remedy"] {
            let question = format!("{name}-{question}");
            ensure!(!page.shows(&format!("#result-{question}")).await?, "told");
            page.click(&format!("[name='answer-{question}']")).await?;
            page.click(&check(&question)).await?;
            page.wait_for_script(&has_focus(&format!("result-{question}")))
                .await?;
        }
        page.click("#another-ticket").await?;
        page.wait_until_gone(&format!("[data-ticket='{name}']"))
            .await?;
        let other = ticket(page).await?;
        ensure!(other != name, "the same ticket again");
        page.wait_for_script(&has_focus("learn-title")).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_trainer_picks_lessons() -> Result<()> {
    journey("learn-set", async |page| {
        page.open("#/learn?set=3,5").await?;
        page.text("[data-lesson='defaults']").await?;
        let lessons = page.attributes("[data-lesson]", "data-lesson").await?;
        ensure!(lessons == ["defaults", "chaining"], "it shows {lessons:?}");
        page.click("[data-lesson='defaults'] a").await?;
        page.wait_for_fragment("#/learn/3?set=3,5").await?;
        page.click("nav a[href='#/learn/5?set=3,5']").await?;
        page.wait_for_text("#learn-title", |text| text.starts_with("Lesson 5"))
            .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_course_can_be_used_by_everybody() -> Result<()> {
    journey("learn-everybody", async |page| {
        let mut findings = Findings::default();
        page.set_width(1280).await?;
        page.open("#/learn").await?;
        page.text("[data-lesson='session']").await?;
        examine(page, "learn-overview", &mut findings).await?;
        page.open("#/learn/1").await?;
        answer(page, KEYS.0, KEYS.2).await?;
        answer(page, LINK.0, LINK.1).await?;
        page.text(".vary article").await?;
        for folded in [".reveal details", ".vary details"] {
            page.run(
                "document.querySelectorAll(arguments[0]).forEach((it) => (it.open = true))",
                vec![json!(folded)],
            )
            .await?;
        }
        examine(page, "learn-lesson", &mut findings).await?;
        page.open("#/learn/summary").await?;
        page.text("[data-rule]").await?;
        examine(page, "learn-summary", &mut findings).await?;
        page.open("#/learn/ticket").await?;
        ticket(page).await?;
        examine(page, "learn-ticket", &mut findings).await?;
        findings.none()
    })
    .await
}

async fn examine(page: &Page, name: &str, findings: &mut Findings) -> Result<()> {
    for theme in ["light", "dark"] {
        page.show_theme(theme).await?;
        page.stop_animations().await?;
        findings.add(&format!("{name} {theme}"), page.axe(&[]).await?);
        page.screenshot(&format!("{name}-{theme}")).await?;
    }
    page.show_theme("light").await?;
    findings.add(name, page.small_targets().await?);
    page.set_width(320).await?;
    page.stop_animations().await?;
    findings.add(&format!("{name} narrow"), page.sideways().await?);
    findings.add(&format!("{name} narrow"), page.axe(&[]).await?);
    page.space_text(true).await?;
    findings.add(&format!("{name} spaced"), page.clipped().await?);
    page.space_text(false).await?;
    page.screenshot(&format!("{name}-320")).await?;
    page.set_width(1280).await
}

/// The name of the ticket that is shown.
async fn ticket(page: &Page) -> Result<String> {
    let name = page
        .wait_for_script("return document.querySelector('[data-ticket]')?.dataset.ticket ?? null")
        .await?;
    Ok(name.as_str().unwrap_or_default().to_owned())
}

async fn answer(page: &Page, question: &str, key: &str) -> Result<()> {
    page.click(&format!("#answer-{question}-{key}")).await?;
    page.click(&check(question)).await?;
    page.wait_for_script(&has_focus(&format!("result-{question}")))
        .await?;
    Ok(())
}

/// Whether the keyboard is at that id. Who clicks does not see it there.
fn has_focus(id: &str) -> String {
    format!("return document.activeElement?.id === '{id}' || null")
}

/// Goes through the radio buttons with the arrow keys until that one is chosen.
async fn choose_by_keys(page: &Page, question: &str, key: &str) -> Result<()> {
    let wanted = format!("#answer-{question}-{key}:checked");
    page.press(Key::Space).await?;
    for _ in 0..6 {
        if page.shows(&wanted).await? {
            return Ok(());
        }
        page.press(Key::Down).await?;
    }
    ensure!(page.shows(&wanted).await?, "{key} cannot be chosen by keys");
    Ok(())
}

async fn status(page: &Page, wanted: &str) -> Result<()> {
    let read = "return document.querySelector('#learn-status')?.textContent.includes(arguments[0])";
    for _ in 0..100 {
        if page.run(read, vec![json!(wanted)]).await? == json!(true) {
            return Ok(());
        }
        page.stop_animations().await?;
    }
    let said = page
        .run(
            "return document.querySelector('#learn-status')?.textContent",
            vec![],
        )
        .await?;
    ensure!(false, "{wanted:?} is not told, but {said}");
    Ok(())
}

fn check(question: &str) -> String {
    format!("#check-{question}")
}
