//! Every text is there in every language, with the same arguments, and none is
//! there that nothing says.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use msp_maturity::language::{Language, Words, texts};
use msp_maturity::model::{self, MaturityModel, TableKind};
use msp_maturity::{input, metrics};

use super::support::project;

/// A message, or an attribute of one, with the arguments that its text names.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// Whose arguments differ for a reason: days are written with the month's name
/// in one language and with its number in others.
const DIFFER: [&str; 1] = ["day"];

/// The topics that English has with the model and the metrics themselves.
const ELSEWHERE: [&str; 3] = ["model", "metrics", "terms"];

fn messages(language: Language, of: impl Fn(&str) -> bool) -> Messages {
    let mut found = Messages::new();
    for (topic, text) in texts(language).iter().filter(|(topic, _)| of(topic)) {
        let resource = parser::parse(*text)
            .unwrap_or_else(|(_, errors)| panic!("{language}/{topic}.ftl: {errors:?}"));
        for entry in resource.body {
            let message = match entry {
                Entry::Message(message) => message,
                Entry::Junk { content } => panic!("{language}/{topic}.ftl: {content}"),
                _ => continue,
            };
            let id = message.id.name;
            let mut add = |id: String, pattern: &Pattern<&str>| {
                let mut arguments = BTreeSet::new();
                collect(pattern, &mut arguments);
                let before = found.insert(id.clone(), arguments);
                assert!(before.is_none(), "{language}/{topic}.ftl: {id} twice");
            };
            if let Some(pattern) = &message.value {
                add(id.to_owned(), pattern);
            }
            for attribute in &message.attributes {
                add(format!("{id}.{}", attribute.id.name), &attribute.value);
            }
        }
    }
    found
}

fn collect(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_from(expression, arguments);
        }
    }
}

fn collect_from(expression: &Expression<&str>, arguments: &mut BTreeSet<String>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            for variant in variants {
                collect(&variant.value, arguments);
            }
            selector
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => collect_from(expression, arguments),
        _ => {}
    }
}

/// The program and the page's templates: each file's path and text.
fn sources() -> Vec<(String, String)> {
    let files = walkdir::WalkDir::new(project().join("src")).into_iter();
    files
        .map(Result::unwrap)
        .filter(|entry| {
            let ending = entry.path().extension().and_then(|ending| ending.to_str());
            matches!(ending, Some("rs" | "html"))
        })
        .map(|entry| {
            let path = entry.path().display().to_string();
            (path, fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}

/// The ids that are put together at run time.
fn put_together() -> BTreeSet<String> {
    let months = (1..=12).flat_map(|month| {
        let id = format!("month-{month}");
        [format!("{id}.short"), id]
    });
    let reasons = messages(Language::English, |topic| topic == "reasons");
    let help = reasons
        .into_keys()
        .filter(|id| id.split_once('.').is_some_and(|(_, of)| of == "help"));
    months.chain(help).collect()
}

#[test]
fn every_language_says_the_same_messages_with_the_same_arguments() {
    let own = |topic: &str| !ELSEWHERE.contains(&topic);
    let english = messages(Language::English, own);
    assert!(english.len() > 300, "{}", english.len());
    for language in [Language::Portuguese, Language::Spanish] {
        let other = messages(language, own);
        let ids = |all: &Messages| all.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(ids(&other), ids(&english), "{language}");
        for (id, arguments) in other {
            if !DIFFER.contains(&id.as_str()) {
                assert_eq!(arguments, english[&id], "{language}: {id}");
            }
        }
    }
}

#[test]
fn the_texts_of_model_and_metrics_are_all_translated() {
    let model = MaturityModel::embedded().unwrap();
    let texts = [model::texts(&model), metrics::texts()].concat();
    let expected: BTreeSet<String> = texts.into_iter().map(|(id, _)| id).collect();
    for language in [Language::Portuguese, Language::Spanish] {
        let found = messages(language, |topic| ["model", "metrics"].contains(&topic));
        let found: BTreeSet<String> = found.into_keys().collect();
        assert_eq!(found, expected, "{language}");
    }
}

#[test]
fn the_columns_of_tables_are_all_translated() {
    let words = Words::of(Language::Spanish);
    let needed = metrics::CATALOGUE.iter().flat_map(|metric| metric.needs);
    let needed = needed.map(|column| column.name);
    let read = TableKind::ALL
        .into_iter()
        .flat_map(input::known_columns)
        .map(|column| column.name);
    for name in needed.chain(read) {
        let plain = name.replace('_', " ");
        assert!(matches!(words.known(&plain), Cow::Owned(_)), "{name}");
    }
}

#[test]
fn the_terms_of_records_are_all_translated() {
    let terms = |language| {
        let found = messages(language, |topic| topic == "terms");
        found.into_keys().collect::<BTreeSet<_>>()
    };
    let portuguese = terms(Language::Portuguese);
    assert_eq!(portuguese, terms(Language::Spanish));
    let words = Words::of(Language::Portuguese);
    let mut seen = 0;
    for (path, text) in sources() {
        let text = text.split("#[cfg(test)]").next().unwrap();
        for opening in [
            "Grounds::of(\"",
            "breakdown(\"",
            "left_out(\"",
            "LeftOut(\"",
        ] {
            for (place, _) in text.match_indices(opening) {
                let rest = &text[place + opening.len()..];
                let term = rest.split('"').next().unwrap();
                let is_said = term.is_empty() || words.known(term) != term;
                assert!(is_said, "{path}: no words for `{term}`");
                seen += 1;
            }
        }
    }
    assert!(seen > 50, "{seen}");
}

#[test]
fn no_message_is_left_that_nothing_says() {
    let sources = sources();
    let quoted = |id: &str| {
        let literal = format!("\"{id}\"");
        sources.iter().any(|(_, text)| text.contains(&literal))
    };
    let put_together = put_together();
    let unused: Vec<String> = messages(Language::English, |_| true)
        .into_keys()
        .filter(|id| !put_together.contains(id) && !quoted(id))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

/// A message that the program names: where, its id, and its arguments.
fn named(path: &str, text: &str) -> Vec<(String, String, BTreeSet<String>)> {
    const TEXT: &str = "words.text(\"";
    let mut found = Vec::new();
    for opening in ["message!(", "say!("] {
        for (place, _) in text.match_indices(opening) {
            let inside = inside(&text[place + opening.len()..]);
            let mut parts = inside.split('"');
            let before = parts.next().unwrap();
            let Some(id) = parts.next().filter(|_| !before.contains('$')) else {
                continue;
            };
            found.push((path.to_owned(), id.to_owned(), arguments(inside)));
        }
    }
    for (place, _) in text.match_indices(TEXT) {
        let rest = &text[place + TEXT.len()..];
        let id = rest.split('"').next().unwrap();
        found.push((path.to_owned(), id.to_owned(), BTreeSet::new()));
    }
    found
}

/// What stands up to the bracket that closes.
fn inside(text: &str) -> &str {
    let mut open = 1;
    for (place, letter) in text.char_indices() {
        match letter {
            '(' => open += 1,
            ')' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return &text[..place];
        }
    }
    text
}

/// The names before ` = ` outside of further brackets.
fn arguments(inside: &str) -> BTreeSet<String> {
    let mut depth = 0;
    let mut names = BTreeSet::new();
    let mut word = String::new();
    let mut last = String::new();
    for letter in inside.chars() {
        match letter {
            '(' | '{' | '[' => depth += 1,
            ')' | '}' | ']' => depth -= 1,
            _ => {}
        }
        if letter.is_alphanumeric() || letter == '_' {
            word.push(letter);
            continue;
        }
        if !word.is_empty() {
            last = std::mem::take(&mut word);
        }
        if letter == '=' && depth <= 1 {
            names.insert(last.clone());
        }
    }
    names
}

#[test]
fn what_the_program_says_is_there_with_all_its_arguments() {
    let english = messages(Language::English, |_| true);
    let mut seen = 0;
    for (path, text) in sources() {
        let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        for (path, id, given) in named(&path, text) {
            let wanted = english
                .get(&id)
                .unwrap_or_else(|| panic!("{path}: there is no message `{id}`"));
            for name in wanted.difference(&given) {
                let later = format!(".with(\"{name}\"");
                assert!(text.contains(&later), "{path}: `{id}` lacks `{name}`");
            }
            seen += 1;
        }
    }
    assert!(seen > 200, "{seen}");
}
