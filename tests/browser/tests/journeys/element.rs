//! As an element of another page, of another origin, which allows no more than `docs/element.md` says.

use crate::scenarios::{BROADENED, CHAINED, DIRECT};
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use session_advisor_browser_tests::{Findings, Page, journey, unchecked_journey};

/// Adds an element with these attributes to the page.
pub(crate) async fn add(page: &Page, attributes: Value) -> Result<()> {
    let script = "add(arguments[0], 'instead')";
    page.run(script, vec![attributes]).await.map(drop)
}

/// Opens a page of somebody else that has one element, with these attributes.
async fn begin(page: &Page, attributes: Value) -> Result<()> {
    page.open_host_of_elements().await?;
    add(page, attributes).await
}

/// Waits until that element shows that verdict.
pub(crate) async fn verdict(page: &Page, element: &str, wanted: &str) -> Result<()> {
    let is = format!("it.dataset.verdict === {}", json!(wanted));
    page.wait_in(element, "#verdict", &is).await.map(drop)
}

/// What a script makes of an element, once it is that.
pub(crate) async fn wait(page: &Page, script: &str) -> Result<()> {
    page.wait_for_script(&format!("return ({script}) || null"))
        .await
        .map(drop)
}

/// Nothing went wrong in the page that has the elements; then to a page that can ask the server.
pub(crate) async fn leave(page: &Page) -> Result<()> {
    let errors = page.run("return sessionAdvisorErrors", vec![]).await?;
    ensure!(errors == json!([]), "the page had errors: {errors}");
    page.open("").await
}

#[tokio::test]
async fn an_element_shows_a_verdict_and_follows_its_attributes() -> Result<()> {
    journey("element", async |page| {
        begin(
            page,
            json!({ "id": "one", "scenario": CHAINED, "view": "verdict" }),
        )
        .await?;
        verdict(page, "#one", "refused").await?;
        for hidden in [".entry", ".call", ".remedy", "#timeline", "slot"] {
            ensure!(!page.shows_in("#one", hidden).await?, "{hidden} is shown");
        }
        let told = "told.length === 1 && told[0].kind === 'report' && told[0].id === 'one'\
                    && told[0].detail.verdict === 'refused' && told[0].detail === one.report\
                    && told[0].detail.hops[1].firstError === 'role-chaining'\
                    && told[0].detail.hops[1].findings[0].citations[0].url.startsWith('https://')";
        wait(page, told).await?;

        page.run(
            "one.setAttribute('scenario', arguments[0])",
            vec![json!(BROADENED)],
        )
        .await?;
        verdict(page, "#one", "accepted").await?;
        wait(
            page,
            "told.length === 2 && one.report.verdict === 'accepted'",
        )
        .await?;

        for (view, shown) in [
            ("limits", ".call"),
            ("timeline", "#timeline"),
            ("form", "#source"),
            ("another", ".remedy, .others"),
        ] {
            page.run("one.view = arguments[0]", vec![json!(view)])
                .await?;
            page.wait_in("#one", shown, "true").await?;
            let of_form = page.shows_in("#one", "#source").await?;
            ensure!(
                of_form == (view != "limits" && view != "timeline"),
                "{view}"
            );
        }
        page.screenshot("element-all").await?;
        ensure!(
            page.run("return told.length", vec![]).await? == json!(2),
            "another view is told as another answer"
        );
        leave(page).await
    })
    .await
}

#[tokio::test]
async fn a_scenario_that_somebody_types_stays_as_it_is_typed() -> Result<()> {
    // Between two letters the element has had time for a part of its work, each time another.
    const TYPE: &str = "
        const [line] = arguments;
        const pauses = [
            (go) => go(),
            (go) => setTimeout(go),
            (go) => requestAnimationFrame(go),
            (go) => setTimeout(go, 7),
        ];
        window.typed = 'not yet';
        const field = document.createElement('input');
        field.ariaLabel = 'Scenario';
        document.body.append(field);
        field.focus();
        (async () => {
            for (const pause of pauses)
                for (let end = 1; end <= line.length; end++) {
                    const [was, is] = [line.slice(0, end - 1), line.slice(0, end)];
                    if (end > 1 && one.scenario !== was) return (window.typed = `${was} became ${one.scenario}`);
                    one.scenario = is;
                    await new Promise(pause);
                }
            await new Promise((go) => setTimeout(go, 300));
            window.typed = document.activeElement === field ? one.scenario : 'the keyboard was taken';
        })();
    ";
    journey("element-typed", async |page| {
        begin(
            page,
            json!({ "id": "one", "scenario": "v1", "editable": "" }),
        )
        .await?;
        page.wait_in("#one", "#verdict", "true").await?;
        let line = format!("{CHAINED}~assume-roll");
        page.run(TYPE, vec![json!(line)]).await?;
        wait(page, "typed !== 'not yet'").await?;
        let typed = page.run("return typed", vec![]).await?;
        ensure!(typed == json!(line), "{typed}");
        page.wait_in("#one", "[data-notice=damaged]", "true")
            .await?;
        leave(page).await
    })
    .await
}

#[tokio::test]
async fn properties_and_attributes_say_the_same() -> Result<()> {
    const SAID: &str = "
        const it = document.createElement('session-advisor');
        const said = [it.scenario, it.view, it.editable, it.theme, it.report];
        const base = it.base;
        Object.assign(it, { scenario: 'v1~oidc', view: 'limits', editable: true, theme: 'dark' });
        said.push(it.getAttribute('scenario'), it.getAttribute('view'), it.getAttribute('editable'), it.getAttribute('theme'));
        it.setAttribute('view', 'unknown');
        it.setAttribute('theme', 'unknown');
        it.base = 'there';
        said.push(it.view, it.theme, it.getAttribute('base'), it.base === new URL('there/', location).href);
        Object.assign(it, { scenario: null, view: undefined, editable: false, base: null });
        said.push(it.hasAttribute('scenario'), it.hasAttribute('view'), it.editable, it.base === base);
        return [base, ...said]";
    journey("element-properties", async |page| {
        page.open_host_of_elements().await?;
        let said = page.run(SAID, vec![]).await?;
        let wanted = json!([
            page.url(),
            "",
            "all",
            false,
            "auto",
            null,
            "v1~oidc",
            "limits",
            "",
            "dark",
            "all",
            "auto",
            "there",
            true,
            false,
            false,
            false,
            true
        ]);
        ensure!(said == wanted, "{said} instead of {wanted}");
        leave(page).await
    })
    .await
}

#[tokio::test]
async fn what_was_set_before_the_script_came_counts() -> Result<()> {
    const EARLY: &str = "
        const it = document.querySelector('main').appendChild(document.createElement('session-advisor'));
        Object.assign(it, { id: 'one', view: 'verdict', scenario: arguments[0] });";
    journey("element-early", async |page| {
        page.go(&(page.url().replace("127.0.0.1", "localhost") + "__host-element"))
            .await?;
        page.run(EARLY, vec![json!(CHAINED)]).await?;
        page.define_elements().await?;
        verdict(page, "#one", "refused").await?;
        wait(
            page,
            "one.getAttribute('view') === 'verdict' && !Object.hasOwn(one, 'view')",
        )
        .await?;
        leave(page).await
    })
    .await
}

#[tokio::test]
async fn who_edits_is_followed_and_told() -> Result<()> {
    journey("element-edited", async |page| {
        begin(
            page,
            json!({ "id": "one", "scenario": CHAINED, "editable": "" }),
        )
        .await?;
        verdict(page, "#one", "refused").await?;
        page.fill_in("#one", "#hop-2-asked", "1h").await?;
        verdict(page, "#one", "accepted").await?;
        let line = CHAINED.replace("ask-2h", "ask-1h");
        wait(
            page,
            &format!(
                "one.scenario === {0} && told.at(-1).scenario === {0}",
                json!(line)
            ),
        )
        .await?;
        wait(
            page,
            "told.at(-1).detail.verdict === 'accepted' && told.at(-1).detail === one.report",
        )
        .await?;
        // What the page writes back is no news.
        page.run(
            "one.scenario = one.scenario; one.scenario = one.report.scenario",
            vec![],
        )
        .await?;
        page.wait_in("#one", "#hop-2-asked", "it.value === '1h'")
            .await?;

        page.click_in("#one", "#undo").await?;
        verdict(page, "#one", "refused").await?;
        wait(page, &format!("one.scenario === {}", json!(CHAINED))).await?;
        page.click_in("#one", ".remedy button").await?;
        page.wait_in("#one", "#applied", "true").await?;
        wait(page, "one.shadowRoot.activeElement?.id === 'applied'").await?;

        // The page takes it back to what the attribute said at first.
        page.run("one.scenario = arguments[0]", vec![json!(CHAINED)])
            .await?;
        verdict(page, "#one", "refused").await?;
        let history = page.history().await?;
        page.click_in("#one", "#add-hop").await?;
        page.wait_in("#one", "#hop-3-operation", "true").await?;
        wait(
            page,
            "one.shadowRoot.activeElement?.id === 'hop-3-operation'",
        )
        .await?;
        ensure!(page.history().await? == history, "the history has grown");
        let address = page
            .run("return location.hash + document.title", vec![])
            .await?;
        ensure!(address == json!("A host"), "the page is at {address}");
        leave(page).await
    })
    .await
}

#[tokio::test]
async fn who_may_not_edit_finds_nothing_to_edit_with() -> Result<()> {
    journey("element-fixed", async |page| {
        begin(page, json!({ "id": "one", "scenario": CHAINED })).await?;
        verdict(page, "#one", "refused").await?;
        page.wait_in("#one", ".entry", "it.inert").await?;
        for hidden in ["#undo", ".remedy button"] {
            ensure!(!page.shows_in("#one", hidden).await?, "{hidden} is shown");
        }
        page.run("one.editable = true", vec![]).await?;
        page.wait_in("#one", ".entry", "!it.inert").await?;
        ensure!(
            page.shows_in("#one", ".remedy button").await?,
            "nothing can be applied"
        );
        leave(page).await
    })
    .await
}

#[tokio::test]
async fn two_elements_do_not_disturb_each_other() -> Result<()> {
    journey("element-two", async |page| {
        begin(
            page,
            json!({ "id": "one", "scenario": CHAINED, "editable": "" }),
        )
        .await?;
        add(
            page,
            json!({ "id": "two", "scenario": DIRECT, "editable": "", "theme": "dark" }),
        )
        .await?;
        verdict(page, "#one", "refused").await?;
        verdict(page, "#two", "accepted").await?;
        page.fill_in("#two", "#hop-1-asked", "13h").await?;
        verdict(page, "#two", "refused").await?;
        page.choose_in("#two", "#source", "root-user").await?;
        wait(page, "two.scenario.startsWith('v1~root-user~')").await?;
        page.click_in("#two", "#add-hop").await?;
        wait(
            page,
            "two.shadowRoot.activeElement?.id === 'hop-2-operation'",
        )
        .await?;
        ensure!(
            page.run("return one.scenario", vec![]).await? == json!(CHAINED),
            "the other has changed"
        );
        page.click_in("#one", "#hop-1-remove").await?;
        page.wait_in("#two", "#hop-2-operation", "true").await?;
        wait(page, "!one.shadowRoot.querySelector('#hop-2-operation')").await?;

        let mut findings = Findings::default();
        findings.add("both", page.axe(&[]).await?);
        findings.none()?;
        leave(page).await
    })
    .await
}

#[tokio::test]
async fn the_page_around_it_sets_colours_sizes_and_parts() -> Result<()> {
    const STYLED: &str = "
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`
            h1, p, button { color: rgb(9, 9, 9); text-transform: uppercase; }
            session-advisor { --session-advisor-accent: rgb(1, 2, 3); --session-advisor-font-size: 20px; }
            session-advisor::part(verdict) { border-top-width: 7px; }
            session-advisor::part(button) { letter-spacing: 3px; }
            session-advisor::part(footer) { display: none; }
        `);
        document.adoptedStyleSheets = [sheet];";
    const SET: [(&str, &str, &str, &str); 6] = [
        ("#verdict", "borderTopWidth", "7px", "a part"),
        ("#copy-line", "letterSpacing", "3px", "buttons"),
        (
            "#copy-line",
            "textTransform",
            "none",
            "the page's own rules",
        ),
        (".finding a", "color", "rgb(1, 2, 3)", "the accent"),
        ("#copy-line", "fontSize", "17.5px", "the size"),
        (".below", "display", "none", "the footer"),
    ];
    journey("element-styled", async |page| {
        begin(page, json!({ "id": "one", "scenario": CHAINED })).await?;
        add(
            page,
            json!({ "id": "two", "scenario": CHAINED, "view": "limits", "theme": "dark" }),
        )
        .await?;
        verdict(page, "#one", "refused").await?;
        page.wait_in("#two", ".call", "true").await?;
        page.run(STYLED, vec![]).await?;
        for (css, name, wanted, what) in SET {
            let is = format!("getComputedStyle(it).{name}");
            let found = page.wait_in("#one", css, &is).await?;
            ensure!(found == json!(wanted), "{what}: {name} of {css} is {found}");
        }
        let background = "getComputedStyle(it).backgroundColor";
        let colours = async |element| page.wait_in(element, ".advisor", background).await;
        let (light, dark) = (colours("#one").await?, colours("#two").await?);
        ensure!(light == json!("rgb(247, 246, 243)"), "light is {light}");
        ensure!(dark == json!("rgb(23, 25, 28)"), "dark is {dark}");
        page.run(
            "document.documentElement.style.colorScheme = 'dark'",
            vec![],
        )
        .await?;
        let followed = colours("#one").await?;
        ensure!(followed == dark, "in a dark page it is {followed}");
        page.run("one.theme = 'light'", vec![]).await?;
        ensure!(colours("#one").await? == light, "light was asked for");
        page.screenshot("element-styled").await?;
        leave(page).await
    })
    .await
}

#[tokio::test]
async fn a_scenario_that_cannot_be_read_is_kept_and_told() -> Result<()> {
    let broken = format!("{CHAINED}~assume-roll.ask-1h");
    journey("element-broken", async |page| {
        begin(page, json!({ "id": "one", "scenario": broken, "view": "verdict" })).await?;
        verdict(page, "#one", "refused").await?;
        page.wait_in("#one", "[data-notice=damaged] mark", "it.textContent === 'assume-roll'")
            .await?;
        let start = CHAINED.len() + 1;
        let told = format!(
            "told.length === 2 && told[0].kind === 'error' && told[0].detail.code === 'notation-operation'\
             && told[0].detail.start === {start} && told[0].detail.message && told[1].detail.scenario === {}\
             && one.scenario === {}",
            json!(CHAINED), json!(broken)
        );
        wait(page, &told).await?;
        // A name of a page is no scenario.
        page.run("one.scenario = 'rules'", vec![]).await?;
        wait(page, "told.at(-2).detail.code === 'notation-version' && one.scenario === 'rules'").await?;
        page.run("one.removeAttribute('scenario')", vec![]).await?;
        wait(page, "told.at(-1).kind === 'report' && one.report.hops.length === 0").await?;
        leave(page).await
    })
    .await
}

#[tokio::test]
async fn an_element_that_is_moved_keeps_what_was_entered() -> Result<()> {
    journey("element-moved", async |page| {
        begin(
            page,
            json!({ "id": "one", "scenario": CHAINED, "editable": "" }),
        )
        .await?;
        verdict(page, "#one", "refused").await?;
        page.fill_in("#one", "#hop-2-asked", "not a time").await?;
        page.wait_in("#one", "#hop-2-asked", "it.value === 'not a time'")
            .await?;
        let moved =
            "document.querySelector('main').prepend(one); await new Promise(requestAnimationFrame)";
        page.run(&format!("return (async () => {{ {moved} }})()"), vec![])
            .await?;
        page.wait_in("#one", "#hop-2-asked", "it.value === 'not a time'")
            .await?;
        let line = page.run("return one.scenario", vec![]).await?;
        // Taken out, the element is empty; put back, it shows what its attributes say.
        page.run("window.kept = one; kept.remove()", vec![]).await?;
        wait(
            page,
            "!kept.shadowRoot.querySelector('.advisor') && kept.report === undefined",
        )
        .await?;
        page.run("document.querySelector('main').append(kept)", vec![])
            .await?;
        page.wait_in("#one", "#hop-2-asked", "it.value === ''")
            .await?;
        wait(page, &format!("one.report?.scenario === {line}")).await?;
        page.fill_in("#one", "#hop-2-asked", "2h").await?;
        verdict(page, "#one", "refused").await?;
        page.click_in("#one", ".remedy button").await?;
        page.wait_in("#one", "#applied", "true").await?;
        leave(page).await
    })
    .await
}

#[tokio::test]
async fn twenty_elements_share_one_module_and_leave_nothing_behind() -> Result<()> {
    const ROUND: &str = "
        const [line] = arguments;
        const views = ['verdict', 'limits', 'timeline', 'form', 'all'];
        window.round = Array.from({ length: 20 }, (_, at) =>
            add({ scenario: line, view: views[at % 5], editable: '' }));
        window.gone ??= [];
        gone.push(...round.map((it) => new WeakRef(it)));";
    const REMOVED: &str =
        "for (const it of round) it.remove(); window.round = undefined; told.length = 0";
    const MODULES: &str = "return performance.getEntriesByType('resource')
        .map(({ name }) => name.split('/').pop().replace(/-[0-9a-f]{16}/, ''))
        .filter((name) => name.startsWith('element')).sort()";
    const ROUNDS: usize = 6;
    unchecked_journey("twenty-elements", async |page| {
        page.open_host_of_elements().await?;
        let before = page.memory().await?;
        let mut after = Vec::new();
        for _ in 0..ROUNDS {
            page.run(ROUND, vec![json!(CHAINED)]).await?;
            wait(
                page,
                "round.every((it) => it.report?.verdict === 'refused')",
            )
            .await?;
            let full = page.memory().await?;
            page.run(REMOVED, vec![]).await?;
            wait(page, "!document.querySelector('session-advisor')").await?;
            let empty = page.memory().await?;
            let bytes = page
                .run("return moduleMemory.buffer.byteLength", vec![])
                .await?;
            let bytes = bytes.as_u64().context("the module has no memory")?;
            let alive = page
                .run("return gone.filter((it) => it.deref()).length", vec![])
                .await?;
            after.push((full, empty, bytes));
            ensure!(
                alive == json!(0),
                "{alive} removed elements are still there"
            );
        }
        let modules = page.run(MODULES, vec![]).await?;
        ensure!(
            modules == json!(["element.css", "element.js", "element_bg.wasm"]),
            "{modules} were fetched"
        );
        let (first, last) = after.first().zip(after.last()).context("no round")?;
        ensure!(
            first.0.nodes > before.nodes + 5000,
            "twenty elements are few nodes: {first:?}"
        );
        ensure!(
            last.1.nodes < before.nodes + 200,
            "nodes stay: {before:?} {last:?}"
        );
        let grown = last.1.heap.saturating_sub(first.1.heap);
        ensure!(grown < 300_000, "values stay: {first:?} {last:?}");
        ensure!(
            last.2 == after.get(1).map_or(0, |it| it.2),
            "the module grows: {after:?}"
        );
        Ok(())
    })
    .await
}

// Not journeys: what is asked for in vain is an error in the console.
#[tokio::test]
async fn what_stands_inside_stays_where_nothing_can_be_loaded() -> Result<()> {
    unchecked_journey("content-without-module", async |page| {
        page.open_host_of_elements().await?;
        // Nobody listens there.
        let nowhere = "http://127.0.0.1:9/";
        add(
            page,
            json!({ "id": "one", "scenario": CHAINED, "base": nowhere }),
        )
        .await?;
        wait(
            page,
            "told.length === 1 && told[0].detail.code === 'not-loaded'",
        )
        .await?;
        let seen = page.text("#one").await?;
        ensure!(seen == "instead", "{seen:?} is shown");
        page.run("one.removeAttribute('base')", vec![]).await?;
        verdict(page, "#one", "refused").await
    })
    .await
}

#[tokio::test]
async fn what_stands_inside_comes_back_when_the_advisor_stops() -> Result<()> {
    const BREAK: &str = "
        for (const name of ['appendChild', 'insertBefore'])
            Node.prototype[name] = () => { throw new Error(`${name} is broken by the test`); };";
    unchecked_journey("content-after-removal", async |page| {
        page.open_host_of_elements().await?;
        for id in ["one", "two"] {
            add(
                page,
                json!({ "id": id, "scenario": CHAINED, "editable": "" }),
            )
            .await?;
            verdict(page, &format!("#{id}"), "refused").await?;
        }
        page.run(BREAK, vec![]).await?;
        page.click_in("#one", "#add-hop").await?;
        wait(
            page,
            "told.filter((it) => it.detail.code === 'stopped').length === 2",
        )
        .await?;
        for element in ["#one", "#two"] {
            let seen = page.text(element).await?;
            ensure!(seen == "instead", "{seen:?} is shown in {element}");
        }
        page.text("h1").await.map(drop)
    })
    .await
}
