//! Clients, people and texts, replaced by labels that cannot be turned back.

use std::collections::BTreeMap;

use super::Exports;
use crate::language::{Message, Value};
use crate::model::{InputAccount, Question, RejectedRow, fingerprint};

/// What stands for a text that is left out.
const LEFT_OUT: &str = "…";

/// Shorter names are parts of too many words to be looked for in sentences.
const SHORTEST: usize = 3;

/// Replaces every name that was read, and every text that quotes a file.
///
/// What is counted stays as it is. Labels are numbered in an order that is
/// drawn from all names together, so that none tells where a name stands among
/// the others, and none can be found by trying names.
pub fn redact(exports: &mut Exports) {
    let mut spoken_of: Vec<(String, String)> = Vec::new();
    exports.tables.clients.relabel(|names| {
        let labels = labels("Client", names);
        spoken_of.extend(names.iter().cloned().zip(labels.iter().cloned()));
        labels
    });
    exports.tables.labels.relabel(|what, names| {
        let labels = labels(what, names);
        spoken_of.extend(names.iter().cloned().zip(labels.iter().cloned()));
        labels
    });
    spoken_of.retain(|(name, _)| name.chars().count() >= SHORTEST);
    // A name may hold another.
    spoken_of.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));

    let files = file_labels(exports);
    let words = Words {
        names: &spoken_of,
        files: &files,
    };
    for account in &mut exports.accounts {
        words.redact_account(account);
    }
    for row in &mut exports.rejected {
        words.redact_row(row);
    }
    for caveat in &mut exports.caveats {
        words.redact(caveat, &[]);
    }
}

/// One label for each name: `Client 07`.
fn labels(what: &str, names: &[String]) -> Vec<String> {
    let all = names.join("\u{0}");
    let mut order: Vec<(String, usize)> = names
        .iter()
        .enumerate()
        .map(|(place, name)| {
            let drawn = fingerprint(format!("{name}\u{0}{all}").as_bytes());
            (drawn, place)
        })
        .collect();
    order.sort();
    let digits = names.len().to_string().len().max(2);
    let mut labels = vec![String::new(); names.len()];
    for (number, (_, place)) in (1..).zip(order) {
        labels[place] = format!("{what} {number:0digits$}");
    }
    labels
}

/// A label for each path, with what the file's name ends in.
fn file_labels(exports: &Exports) -> BTreeMap<String, String> {
    let mut labels = BTreeMap::new();
    let paths = exports.accounts.iter().flat_map(|account| {
        let within = account.within.iter();
        within.chain([&account.file])
    });
    for path in paths.chain(exports.rejected.iter().map(|row| &row.file)) {
        let number = labels.len() + 1;
        labels.entry(path.clone()).or_insert_with(|| {
            let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
            let is_plain = (1..=5).contains(&ending.len())
                && ending.chars().all(|letter| letter.is_ascii_alphanumeric());
            if is_plain {
                format!("file-{number}.{}", ending.to_ascii_lowercase())
            } else {
                format!("file-{number}")
            }
        });
    }
    labels
}

/// What is replaced in sentences.
struct Words<'a> {
    names: &'a [(String, String)],
    files: &'a BTreeMap<String, String>,
}

impl Words<'_> {
    fn redact_account(&self, account: &mut InputAccount) {
        account.file = self.file(&account.file);
        for container in &mut account.within {
            *container = self.file(container);
        }
        let titles: Vec<String> = account
            .columns
            .iter()
            .map(|column| column.header.clone())
            .collect();
        for column in &mut account.columns {
            column.header = self.without_names(&column.header);
            column.example = None;
            for word in &mut column.unknown_words {
                LEFT_OUT.clone_into(&mut word.text);
            }
            if let Some(why) = &mut column.passed_over {
                self.redact(why, &titles);
            }
        }
        for note in &mut account.notes {
            self.redact(note, &titles);
        }
        if let Some(refusal) = &mut account.refusal {
            self.redact(refusal, &titles);
        }
        for Question {
            column,
            asks,
            choices,
        } in &mut account.questions
        {
            if let Some(column) = column {
                *column = self.without_names(column);
            }
            self.redact(asks, &titles);
            for choice in choices {
                self.redact(&mut choice.reading, &titles);
                // It repeats what stands in cells.
                if choice.setting.starts_with("words.") {
                    choice.setting = format!("words.\"{LEFT_OUT}\" = \"\"");
                }
            }
        }
    }

    fn redact_row(&self, row: &mut RejectedRow) {
        row.file = self.file(&row.file);
        let title: Vec<String> = row.column.iter().cloned().collect();
        self.redact(&mut row.reason, &title);
        if let Some(column) = &mut row.column {
            *column = self.without_names(column);
        }
        LEFT_OUT.clone_into(&mut row.text);
    }

    fn file(&self, path: &str) -> String {
        let label = self.files.get(path).cloned();
        label.unwrap_or_else(|| LEFT_OUT.to_owned())
    }

    /// Takes names out of what is said, and all that it quotes, unless that is
    /// one of the titles.
    fn redact(&self, message: &mut Message, titles: &[String]) {
        message.each_value(&mut |value| match value {
            Value::Quoted(text) => {
                *text = if let Some(file) = self.files.get(text) {
                    file.clone()
                } else if titles.contains(text) {
                    self.without_names(text)
                } else {
                    LEFT_OUT.to_owned()
                };
            }
            Value::Text(text) => *text = self.without_names(text),
            _ => {}
        });
    }

    fn without_names(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (path, label) in self.files {
            text = text.replace(path, label);
        }
        for (name, label) in self.names {
            if text.contains(name.as_str()) {
                text = text.replace(name.as_str(), label);
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Words, labels};
    use crate::language::{Value, message};

    #[test]
    fn labels_do_not_follow_the_order_of_names() {
        let names: Vec<String> = (0..40)
            .map(|n| format!("Client of letter {n:02}"))
            .collect();
        let labels = labels("Client", &names);
        assert_eq!(labels.len(), 40);
        assert!(!labels.is_sorted());
        let mut sorted = labels.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), 40);
        assert_eq!(sorted[0], "Client 01");
    }

    #[test]
    fn a_label_depends_on_all_names_together() {
        let few = labels("Client", &["Acme".to_owned(), "Bolt".to_owned()]);
        let found = ["Cord", "Dune", "Echo", "Fern", "Gale", "Hart"]
            .iter()
            .any(|third| {
                let names = ["Acme", "Bolt", third].map(str::to_owned);
                labels("Client", &names)[0] != few[0]
            });
        assert!(found);
    }

    #[test]
    fn quotations_and_names_go_and_titles_stay() {
        let names = [("Acme Ltd".to_owned(), "Client 02".to_owned())];
        let files = BTreeMap::from([("a/acme.csv".to_owned(), "file-1.csv".to_owned())]);
        let words = Words {
            names: &names,
            files: &files,
        };
        let mut told = message!(
            "list-and-more",
            list = vec![
                Value::quoted("a/acme.csv"),
                Value::quoted("Opened"),
                message!(
                    "list-and",
                    first = Value::quoted("31/02/2026 call ` Bob"),
                    second = "of Acme Ltd"
                )
                .into(),
            ],
            n = 2_u64
        );
        words.redact(&mut told, &["Opened".to_owned()]);
        assert_eq!(
            told.to_string(),
            "`file-1.csv`, `Opened`, `…` and of Client 02 and 2 more"
        );
    }
}
