//! What people read is all in the language that they asked for.

use std::fs;
use std::path::Path;

use super::support::{PROVIDERS, code, fill, run, stderr, stdout};

const LANGUAGES: [&str; 2] = ["pt-BR", "es"];

/// Frequent words of English that are none in Portuguese or Spanish.
const ENGLISH: [&str; 34] = [
    "the", "of", "and", "is", "are", "was", "were", "with", "which", "than", "not", "by", "to",
    "from", "its", "it", "they", "this", "that", "what", "have", "has", "been", "each", "every",
    "their", "other", "rows", "months", "clients", "invoices", "records", "opened", "resolved",
];

/// The words of a text that are English, each with what stands around it.
fn english_in(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_english = |word: &str| {
        let plain = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        ENGLISH.contains(&plain.to_lowercase().as_str())
    };
    let places = (0..words.len()).filter(|place| is_english(words[*place]));
    places
        .map(|place| {
            let around = place.saturating_sub(5)..words.len().min(place + 6);
            words[around].join(" ")
        })
        .collect()
}

/// Works that are cited under the titles that they have.
const WORKS: [&str; 3] = [
    "IT staffing ratio",
    "Metric of the Month: Ticket Backlog",
    "How to Benchmark Your MSP",
];

/// What people read of a page: no markup, and nothing that is said by files or
/// sources (`bdi`, `code`, `cite`). Names and texts of attributes stay.
fn read_aloud(page: &str) -> String {
    const UNREAD: [&str; 5] = ["script", "style", "bdi", "code", "cite"];
    let mut text = String::new();
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        text.push(' ');
        let end = rest[start..]
            .find('>')
            .map_or(rest.len(), |end| start + end);
        let tag = &rest[start + 1..end];
        for attribute in ["aria-label=\"", "title=\"", "placeholder=\"", "alt=\""] {
            if let Some((_, value)) = tag.split_once(attribute) {
                text.push_str(value.split('"').next().unwrap());
                text.push(' ');
            }
        }
        let name = tag.split([' ', '\n']).next().unwrap();
        rest = rest.get(end + 1..).unwrap_or_default();
        if UNREAD.contains(&name) {
            let closing = format!("</{name}>");
            let after = rest.find(&closing).unwrap();
            rest = &rest[after + closing.len()..];
        }
    }
    text.push_str(rest);
    text
}

/// Without what stands between backticks: names to be typed, and what files say.
fn without_quotations(text: &str) -> String {
    let parts = text.split('`').step_by(2);
    parts.collect::<Vec<_>>().join("…")
}

fn check(what: &str, text: &str) {
    let without_works = WORKS
        .iter()
        .fold(text.to_owned(), |text, title| text.replace(title, ""));
    let found = english_in(&without_quotations(&without_works));
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

/// Analyses a folder as of a month, and looks at all that people read of it.
fn check_report(folder: &Path, to: &Path, as_of: &str, language: &str) {
    let output = run(&[
        "analyze",
        folder.to_str().unwrap(),
        "--out",
        to.to_str().unwrap(),
        "--format",
        "html,md,svg",
        "--as-of",
        as_of,
        "--lang",
        language,
    ]);
    assert!([0, 1, 3].contains(&code(&output)), "{}", stderr(&output));
    let what = format!("{language}, {}", folder.display());
    check(&what, &stdout(&output));
    let page = fs::read_to_string(to.join("report.html")).unwrap();
    check(&what, &read_aloud(&page));
    check(&what, &fs::read_to_string(to.join("summary.md")).unwrap());
    for chart in fs::read_dir(to.join("charts")).unwrap() {
        let chart = fs::read_to_string(chart.unwrap().path()).unwrap();
        check(&what, &read_aloud(&chart));
    }
}

/// The reports of two months, so that what changed is told as well.
#[test]
fn reports_of_the_samples_speak_one_language() {
    for language in LANGUAGES {
        for (provider, _) in PROVIDERS {
            let folder = Path::new("sample-data").join(provider);
            let room = tempfile::tempdir().unwrap();
            check_report(&folder, room.path(), "2026-08", language);
            check_report(&folder, room.path(), "2026-10", language);
        }
    }
}

/// Exports that leave something open, lack something, or are no exports.
#[test]
fn reports_of_awkward_exports_speak_one_language() {
    let files = [
        (
            "tickets.csv",
            "Ticket,Criado em,Resolvido em,Cliente,Status,Prioridade\n\
             1,03/04/2026,04/04/2026,Acme,Fechado,Alta\n2,05/04/2026,,Acme,Fechado,Alta\n\
             3,06/04/2026,05/04/2026,Beta,Fechado,Alta\n4,,,Beta,Aberto,Alta\n\
             5,07/04/2026,08/04/2026,Beta,Fechado,Alta,x,y,z\n6,08/04/2026,08/04/2026,\"Casa,Aberto\n",
        ),
        (
            "faturas.csv",
            "Fatura;Cliente;Data de emissão;Total;Moeda\n1;Acme;2026-04-03;100;BRL\n\
             2;Beta;2026-04-03;100;USD\n3;Dora;2026-04-03;muito;BRL\n4;Acme;2026-05-03;100;BRL\n",
        ),
        (
            "contratos.csv",
            "Contrato,Cliente,Produto,Valor,Ciclo,Início,Fim,Situação\n\
             1,Acme,Ouro,100,Mensal,2025-01-01,2025-12-31,Ativo\n\
             2,Casa,Ouro,100,Mensal,2025-01-01,,Cancelado\n3,Dora,Ouro,100,às vezes,2025-01-01,,Ativo\n",
        ),
        ("cores.csv", "cor,forma\nvermelho,redondo\n"),
        ("vazio.csv", ""),
        ("foto.csv", "\u{89}PNG"),
        ("lista.pdf", "%PDF-1.7\n"),
        (
            "orcamentos.csv",
            "Quote Number,Customer,Quote Date,Total\n1,Acme,2026-04-03,5\n",
        ),
    ];
    let files = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
    for language in LANGUAGES {
        let room = tempfile::tempdir().unwrap();
        let folder = room.path().join("exportados");
        fill(&folder, &files);
        check_report(&folder, &room.path().join("saida"), "2026-04", language);
        let shown = run(&["inspect", folder.to_str().unwrap(), "--lang", language]);
        check(&format!("inspect, {language}"), &stdout(&shown));
    }
}

#[test]
fn explanations_speak_one_language() {
    for language in LANGUAGES {
        let list = stdout(&run(&["explain", "--lang", language]));
        check(language, &list);
        for name in [
            "phase",
            "gate-2",
            "scalable",
            "sla_consistency",
            "dso",
            "mrr",
        ] {
            let of_model = run(&["explain", name, "--lang", language]);
            check(&format!("{name}, {language}"), &stdout(&of_model));
            let found = run(&["explain", name, "sample-data/stable", "--lang", language]);
            assert_eq!(code(&found), 0, "{}", stderr(&found));
            check(&format!("{name} found, {language}"), &stdout(&found));
        }
        let shown = run(&["inspect", "sample-data/stable", "--lang", language]);
        check(&format!("inspect, {language}"), &stdout(&shown));
    }
}

#[test]
fn english_is_found_where_it_is_read_and_not_where_it_is_quoted() {
    let page = "<p title=\"what is\">Hola <bdi>the end</bdi> <b>mundo</b></p><script>is</script>";
    assert_eq!(english_in(&read_aloud(page)).len(), 2);
    assert!(english_in(&without_quotations("es `the end` x")).is_empty());
    assert_eq!(english_in("El fin (of) todo"), ["El fin (of) todo"]);
}
