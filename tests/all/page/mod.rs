//! The page as its readers meet it, in headless Chromium. Where none is
//! installed, these tests say that they were skipped.

mod browser;

use std::path::{Path, PathBuf};

use msp_maturity::language::{Language, Message, Words};
use serde_json::Value;
use tempfile::TempDir;

use self::browser::{Browser, LAPTOP, PHONE};
use super::support::{PROVIDERS, fill, run, sample_files};

/// The report of a folder, and where it lies.
struct Report {
    folder: TempDir,
}

impl Report {
    fn of(exports: &Path, language: Language) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().to_str().unwrap();
        let exports = exports.to_str().unwrap();
        let tag = language.tag();
        run(&["analyze", exports, "--out", out, "--lang", tag]);
        Self { folder }
    }

    fn of_sample(provider: &str) -> Self {
        Self::in_language(provider, Language::English)
    }

    fn in_language(provider: &str, language: Language) -> Self {
        Self::of(&Path::new("sample-data").join(provider), language)
    }

    fn page(&self) -> PathBuf {
        self.folder.path().join("report.html")
    }

    fn json(&self) -> Value {
        let text = std::fs::read_to_string(self.folder.path().join("report.json")).unwrap();
        serde_json::from_str(&text).unwrap()
    }
}

/// What the first screen says, against what programs read.
fn check_first_screen(browser: &mut Browser, report: &Value, language: Language) {
    let words = Words::of(language);
    let phase = report["phase"]["headline"].as_str().unwrap();
    let phase = words.text(&format!("phase-{phase}"));
    assert_eq!(browser.text("#phase"), phase);
    let here = browser.text(".road [aria-current=step] strong");
    assert_eq!(here, phase);
    let tag = browser.evaluate("document.documentElement.lang");
    assert_eq!(tag, language.tag());

    let signs = report["signs"].as_array().unwrap();
    let unseen = |sign: &&Value| sign["status"] == "not_observed";
    let seen = signs.len() - signs.iter().filter(unseen).count();
    let facts = browser.text(".facts");
    let expected = words.say(
        &Message::new("fact-seen-signs")
            .with("seen", seen)
            .with("all", signs.len()),
    );
    assert!(facts.contains(&expected), "{facts}");
    let months = report["phase"]["months_in_phase"].as_u64().unwrap();
    let expected = words.say(&Message::new("fact-since-months").with("n", months));
    assert!(facts.contains(&expected), "{facts}");
    assert_eq!(
        browser.evaluate("document.querySelectorAll('.road .tick').length"),
        signs.len()
    );
    let met = signs.iter().filter(|sign| sign["status"] == "met").count();
    assert_eq!(
        browser.evaluate("document.querySelectorAll('.road .tick.met').length"),
        met
    );

    let path = report["path"].as_array().unwrap();
    let actions = browser.evaluate("document.querySelectorAll('.actions li').length");
    assert!(actions.as_u64().unwrap() <= 3);
    if let Some(step) = path.iter().find(|step| step["value"].is_number()) {
        let shown = browser.text(".hold .figures strong");
        let shown = number_in(&shown, language);
        let value = step["value"].as_f64().unwrap();
        let value = if step["unit"] == "share" {
            value * 100.0
        } else {
            value
        };
        assert!((shown - value).abs() <= 0.05, "{shown}, not {value}");
        if language == Language::English {
            let effect = step["effort"]["text"].as_str().unwrap().to_lowercase();
            let first = browser.text(".actions li").to_lowercase();
            assert!(first.contains(&effect), "{first}");
        }
    }
}

/// The number that a text begins with, as its language writes it.
fn number_in(text: &str, language: Language) -> f64 {
    let digits: String = text
        .chars()
        .filter(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
        .collect();
    let plain = match language {
        Language::English => digits.replace(',', ""),
        Language::Portuguese | Language::Spanish => digits.replace('.', "").replace(',', "."),
    };
    plain.parse().unwrap()
}

/// Each provider in English, and one in each other language as well.
fn pages() -> Vec<(&'static str, Language)> {
    let english = PROVIDERS.iter().map(|(name, _)| (*name, Language::English));
    let others = [Language::Portuguese, Language::Spanish].map(|other| ("stable", other));
    english.chain(others).collect()
}

#[test]
fn every_sample_page_says_what_the_report_says_and_asks_the_network_for_nothing() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    for (provider, language) in pages() {
        let report = Report::in_language(provider, language);
        for window in [LAPTOP, PHONE] {
            browser.open(&report.page(), window);
            check_first_screen(&mut browser, &report.json(), language);
            assert_eq!(browser.complaints(), Vec::<String>::new(), "{provider}");
            let requests = browser.requests();
            assert_eq!(requests.len(), 1, "{provider}: {requests:?}");
            let wide = browser.evaluate("document.documentElement.scrollWidth");
            let wide = wide.as_u64().unwrap();
            assert!(
                wide <= window.width.into(),
                "{provider}: it scrolls sideways"
            );
            let charts = "[...document.querySelectorAll('.figure .chart')].every(chart => \
                [...chart.querySelectorAll('svg')].filter(svg => svg.clientHeight > 100).length === 1)";
            assert_eq!(
                browser.evaluate(charts),
                true,
                "{provider}: a chart is not seen"
            );
        }
    }
}

#[test]
fn the_answers_fit_on_the_first_screen_of_a_laptop() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    for (provider, language) in pages() {
        browser.open(&Report::in_language(provider, language).page(), LAPTOP);
        let bottom = browser.evaluate(
            "Math.max(...[...document.querySelectorAll('.answers h2')].map(h => h.getBoundingClientRect().bottom))",
        );
        assert!(
            bottom.as_f64().unwrap() < 600.0,
            "{provider}, {language}: {bottom}"
        );
    }
}

#[test]
fn tables_are_sorted_and_searched() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    browser.open(&Report::of_sample("reactive").page(), LAPTOP);
    browser.evaluate(
        "window.listing = document.querySelector('#clients-paying').closest('.listing'); \
         window.names = () => [...listing.querySelectorAll('tbody tr')].filter(row => !row.hidden)\
             .map(row => row.cells[0].innerText); \
         window.press = column => listing.querySelectorAll('thead button')[column].click(); 0",
    );
    let names = |browser: &mut Browser| -> Vec<String> {
        serde_json::from_value(browser.evaluate("names()")).unwrap()
    };
    let worst_first = names(&mut browser);
    assert!(worst_first.len() > 3);

    browser.evaluate("press(0)");
    let by_name = names(&mut browser);
    let mut sorted = worst_first.clone();
    sorted.sort_by_key(|name| name.to_lowercase());
    assert_eq!(by_name, sorted);
    assert_eq!(
        browser.evaluate("listing.querySelector('th[aria-sort]').getAttribute('aria-sort')"),
        "ascending"
    );
    // By what is owed late: the largest first again, then the smallest.
    let late =
        "[...listing.querySelectorAll('tbody tr')].map(row => Number(row.cells[1].dataset.v))";
    browser.evaluate("press(1)");
    let amounts: Vec<f64> = serde_json::from_value(browser.evaluate(late)).unwrap();
    assert!(amounts.is_sorted_by(|a, b| a >= b), "{amounts:?}");
    browser.evaluate("press(1)");
    let amounts: Vec<f64> = serde_json::from_value(browser.evaluate(late)).unwrap();
    assert!(amounts.is_sorted(), "{amounts:?}");

    let wanted = &sorted[1];
    browser.evaluate(&format!(
        "listing.querySelector('input[type=search]').value = {}; \
         listing.querySelector('input[type=search]').dispatchEvent(new Event('input'))",
        Value::from(wanted.to_uppercase())
    ));
    assert_eq!(names(&mut browser), std::slice::from_ref(wanted));
    browser.evaluate(
        "listing.querySelector('input[type=search]').value = ''; \
         listing.querySelector('input[type=checkbox]').click()",
    );
    let late_only = names(&mut browser);
    let owing = amounts.iter().filter(|amount| **amount > 0.0).count();
    assert_eq!(late_only.len(), owing);
}

#[test]
fn charts_tell_the_values_of_a_month_and_links_open_signs() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    browser.open(&Report::of_sample("stable").page(), LAPTOP);
    browser.evaluate(
        "window.chart = document.querySelector('#service').parentElement.querySelector('.chart'); \
         chart.focus(); \
         chart.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowLeft', bubbles: true}))",
    );
    let readout =
        "document.querySelector('#service').parentElement.querySelector('.readout').innerText";
    let told = browser.evaluate(readout);
    assert!(
        told.as_str().unwrap().starts_with("Sep 2026: Resolution "),
        "{told}"
    );
    browser.evaluate(
        "document.querySelector('.tick').click(); new Promise(done => setTimeout(done, 50))",
    );
    assert_eq!(
        browser.evaluate("document.querySelector('details.sign').open"),
        true
    );
}

#[test]
fn the_page_prints_on_both_kinds_of_paper() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    for (provider, language) in pages() {
        browser.open(&Report::in_language(provider, language).page(), LAPTOP);
        for (width, height) in [(8.27, 11.69), (8.5, 11.0)] {
            let pages = browser.printed_pages(width, height);
            assert!(
                (6..=14).contains(&pages),
                "{provider}, {language}: {pages} pages"
            );
        }
    }
}

/// Fetched by `.ci/run`; its licence asks for more than a mention.
fn axe() -> Option<String> {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("target/axe/node_modules/axe-core/axe.min.js");
    let file = std::env::var_os("AXE_CORE").map_or(file, PathBuf::from);
    let found = std::fs::read_to_string(file).ok();
    if found.is_none() {
        assert!(
            std::env::var_os("BROWSER_TESTS").is_none(),
            "axe-core is not there, and BROWSER_TESTS asks for it"
        );
        eprintln!("skipped: axe-core is not there; .ci/run fetches it");
    }
    found
}

#[test]
fn everybody_can_use_the_page() {
    let (Some(mut browser), Some(axe)) = (Browser::start(), axe()) else {
        return;
    };
    for (provider, language, window, scheme) in [
        ("stable", Language::English, LAPTOP, "light"),
        ("reactive", Language::Portuguese, PHONE, "dark"),
        ("scalable", Language::Spanish, LAPTOP, "dark"),
    ] {
        browser.call(
            "Emulation.setEmulatedMedia",
            &serde_json::json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]}),
        );
        browser.open(&Report::in_language(provider, language).page(), window);
        browser.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
        browser.evaluate(&axe);
        let found = browser.evaluate(
            "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})\
             .then(found => found.violations.map(one => \
                 `${one.id}: ${one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')}`))",
        );
        let found: Vec<String> = serde_json::from_value(found).unwrap();
        assert_eq!(found, Vec::<String>::new(), "{provider}, {scheme}");
    }
}

#[test]
fn what_an_export_says_runs_nothing() {
    const HOSTILE: &str = "<img src=x onerror=\"document.title='run'\"></script><script>document.title='run'</script>";
    let Some(mut browser) = Browser::start() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let quoted = HOSTILE.replace('"', "\"\"");
    let files: Vec<(String, String)> = sample_files("reactive")
        .into_iter()
        .map(|(name, text)| {
            let text = text.replace("Polka Stork Law", &format!("\"{quoted}\""));
            (name, text)
        })
        .collect();
    fill(folder.path(), &files);
    let report = Report::of(folder.path(), Language::English);
    browser.open(&report.page(), LAPTOP);
    assert_eq!(browser.complaints(), Vec::<String>::new());
    assert_ne!(browser.evaluate("document.title"), "run");
    let shown = browser.evaluate("document.body.innerText.includes('<img src=x onerror=')");
    assert_eq!(shown, true, "the name is shown as it is");
    assert_eq!(browser.evaluate("document.images.length"), 0);
}
