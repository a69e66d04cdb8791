//! What the configuration decides, applied to a header.

use super::dialect::{DIALECTS, Dialect};
use super::fields::{self, Field};
use super::header::normalise_header;
use super::read_file::FileRead;
use super::settle::note_of;
use crate::config::{ColumnDecision, ColumnTitle, Configuration, FileDecisions, FilePattern};
use crate::language::{Message, Value, message};
use crate::model::TableKind;

/// What is decided about a column: what it means, or that it is not used.
pub type ForcedMeaning = Option<&'static Field>;

/// For each column, what is decided about it as one of a table.
#[must_use]
pub fn forced_meanings(
    titles: &[String],
    table: TableKind,
    decisions: &FileDecisions,
) -> Vec<Option<ForcedMeaning>> {
    let mut forced = vec![None; titles.len()];
    for (title, decided) in &decisions.columns {
        let meaning = match decided.value {
            ColumnDecision::Ignored => None,
            ColumnDecision::Means(name) => {
                match fields::of(table).iter().find(|field| field.name == name) {
                    Some(field) => Some(*field),
                    // It is a column of another table.
                    None => continue,
                }
            }
        };
        if let Some(column) = column_of(title, titles) {
            forced[column] = Some(meaning);
        }
    }
    forced
}

/// Where the column stands that is meant: under the very title, else under one
/// that differs in case, accents and punctuation only.
fn column_of(title: &ColumnTitle, titles: &[String]) -> Option<usize> {
    match title {
        ColumnTitle::Number(number) => (*number <= titles.len()).then(|| number - 1),
        ColumnTitle::Title(text) => {
            let normal = normalise_header(text);
            titles
                .iter()
                .position(|other| other.trim() == text)
                .or_else(|| {
                    titles
                        .iter()
                        .position(|other| normalise_header(other) == normal)
                })
        }
    }
}

/// Which dialect a file is said to be written in.
#[derive(Debug, Clone, Copy)]
pub enum DialectDecision {
    /// None is named that the table has.
    Open,
    /// None at all.
    Generic,
    Named(&'static Dialect),
}

/// The dialect that is decided for, if a file is this table.
#[must_use]
pub fn decided_dialect(table: TableKind, decisions: &FileDecisions) -> DialectDecision {
    let Some(decided) = &decisions.dialect else {
        return DialectDecision::Open;
    };
    if decided.value == "generic" {
        return DialectDecision::Generic;
    }
    DIALECTS
        .iter()
        .find(|dialect| dialect.name == decided.value && dialect.table == table)
        .map_or(DialectDecision::Open, |dialect| {
            DialectDecision::Named(dialect)
        })
}

/// Whether a file can be this table, after what is decided.
#[must_use]
pub fn allows(table: TableKind, decisions: &FileDecisions) -> bool {
    let by_table = decisions.table.is_none_or(|decided| decided.value == table);
    let by_dialect = decisions.dialect.is_none()
        || !matches!(decided_dialect(table, decisions), DialectDecision::Open);
    by_table && by_dialect
}

/// What is said of each decision in the account of the file that it was
/// applied to.
#[must_use]
pub fn notes(decisions: &FileDecisions, headers: &[String]) -> Vec<Message> {
    let mut notes: Vec<Message> = decisions
        .told()
        .into_iter()
        .map(|(key, value, line)| message!("note-decided", line = line, key = key, value = value))
        .collect();
    for (title, decided) in &decisions.columns {
        if let Some(column) = column_of(title, headers) {
            let title = Value::quoted(headers[column].trim());
            notes.push(match decided.value {
                ColumnDecision::Means(name) => message!(
                    "note-column-decided",
                    line = decided.line,
                    title = title,
                    meaning = Value::known(name)
                ),
                ColumnDecision::Ignored => {
                    message!("note-column-ignored", line = decided.line, title = title)
                }
            });
        }
    }
    notes
}

/// What of the configuration met nothing: patterns without a file, and
/// columns that no file of theirs has.
#[must_use]
pub fn that_met_nothing(configuration: &Configuration, files: &[FileRead]) -> Vec<Message> {
    let name = configuration.file_name();
    let mut told = Vec::new();
    let mut tell = |line: usize, what: Message| {
        let told_of = message!(
            "caveat-configuration",
            file = Value::quoted(name),
            line = line,
            what = what
        );
        told.push((line, told_of.to_string(), told_of));
    };
    let rules = configuration.files.iter().map(|rule| &rule.pattern);
    for pattern in configuration.leave_out.iter().chain(rules) {
        if !files.iter().any(|file| is_meant(pattern, file)) {
            tell(
                pattern.line,
                message!(
                    "caveat-pattern-without-file",
                    pattern = Value::quoted(&pattern.text)
                ),
            );
        }
    }
    for rule in &configuration.files {
        let headers: Vec<Vec<String>> = files
            .iter()
            .filter(|file| is_meant(&rule.pattern, file))
            .map(|file| {
                let columns = file.account.columns.iter();
                columns.map(|column| column.header.clone()).collect()
            })
            .filter(|headers: &Vec<String>| !headers.is_empty())
            .collect();
        if headers.is_empty() {
            continue;
        }
        for (title, decided) in &rule.decisions.columns {
            if !headers
                .iter()
                .any(|titles| column_of(title, titles).is_some())
            {
                tell(
                    decided.line,
                    message!(
                        "caveat-title-without-column",
                        pattern = Value::quoted(&rule.pattern.text),
                        title = Value::quoted(title.text())
                    ),
                );
            }
        }
        for (word, decided) in &rule.decisions.words {
            let note = note_of(word, decided);
            let is_met = |file: &FileRead| file.account.notes.contains(&note);
            let mut meant = files.iter().filter(|file| is_meant(&rule.pattern, file));
            if !meant.any(is_met) {
                tell(
                    decided.line,
                    message!(
                        "caveat-word-without-cell",
                        pattern = Value::quoted(&rule.pattern.text),
                        word = Value::quoted(word)
                    ),
                );
            }
        }
    }
    told.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    told.into_iter().map(|(_, _, message)| message).collect()
}

fn is_meant(pattern: &FilePattern, file: &FileRead) -> bool {
    pattern.matches_part(&file.account.file, &file.account.within)
}

#[cfg(test)]
mod tests {
    use crate::config::Configuration;
    use crate::input::{known_names, read_texts_as};

    #[test]
    fn a_decimal_sign_decides_what_a_mark_before_three_digits_is() {
        let total = |configuration: &str| {
            let configuration =
                Configuration::parse("c.toml", configuration, &known_names()).unwrap();
            let text = "Invoice Number,Customer,Date,Total\n1,A,2026-01-05,1.234\n";
            let exports = read_texts_as(&[("i.csv", text)], &configuration);
            let frame = exports.tables.invoices.unwrap().frame;
            let totals = frame.column("total").unwrap();
            totals.f64().unwrap().get(0).unwrap()
        };
        assert!((total("decimal_sign = \".\"") - 1.234).abs() < 1e-9);
        assert!((total("decimal_sign = \",\"") - 1234.0).abs() < 1e-9);
    }

    #[test]
    fn a_flag_means_what_is_decided_unless_it_is_a_word_of_its_own() {
        let met = |configuration: &str| {
            let configuration =
                Configuration::parse("c.toml", configuration, &known_names()).unwrap();
            let text = "Ticket,Target,Due,Met,Achieved\n\
                1,Resolution,2026-01-05,true,2026-01-04\n\
                2,Resolution,2026-01-06,true,2026-01-05\n\
                3,Resolution,2026-01-07,false,2026-01-08\n\
                4,Resolution,2026-01-08,breached,2026-01-09\n";
            let exports = read_texts_as(&[("sla.csv", text)], &configuration);
            let frame = exports.tables.sla.unwrap().frame;
            let met = frame.column("met").unwrap();
            met.bool().unwrap().sum().unwrap()
        };
        let decided = |word: &str| {
            met(&format!(
                "[[files]]\nmatch = \"sla.csv\"\nsla_true_means = \"{word}\"\n"
            ))
        };
        assert_eq!((met(""), decided("met"), decided("breached")), (2, 2, 1));
    }
}
