//! A configuration that decides nothing yet: what was found in a folder, with
//! the lines that would decide otherwise, commented out.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::plain_text::visible;
use crate::model::{InputAccount, TableKind};

/// What a draft is made from.
#[derive(Debug, Clone, Copy)]
pub struct Draft<'a> {
    pub folder: &'a str,
    pub files: &'a [InputAccount],
    /// Names that may stand for one client.
    pub alike: &'a [(String, String)],
}

/// What begins a line that decides once it is taken away, and one that never
/// decides.
const LINE: &str = "#";
const PROSE: &str = "##";

const ABOVE: &str = "\
## What msp-maturity is to read in this folder, and how. Nothing is decided yet:
## a line decides once its single `#` is taken away, together with that of the
## headings in brackets above it. What no line decides is found out from the
## files. docs/configuration.md describes every key; `msp-maturity inspect` shows
## what a change comes to.

## The time zone of times that name none.
# zone = \"America/Sao_Paulo\"
## The currency that is analysed.
# currency = \"BRL\"
## How dates such as 03/04/2026 are read, and numbers such as 1.234.
# date_order = \"day/month/year\"
# decimal_sign = \",\"
## Files that are not read.
# leave_out = [\"old-*.csv\"]
";

/// The text of the configuration. Every line of it is a comment.
#[must_use]
pub fn draft(draft: &Draft<'_>) -> String {
    let mut text = ABOVE.to_owned();
    for file in draft.files {
        text.push('\n');
        draft_file(&mut text, draft.folder, file);
    }
    draft_clients(&mut text, draft.alike);
    text.push_str(
        "\n## When you work, for what is counted in working hours.\n\
         # [business_hours]\n\
         # days = [\"monday\", \"tuesday\", \"wednesday\", \"thursday\", \"friday\"]\n\
         # hours = \"08:00-18:00\"\n\
         # holidays = [2026-12-25]\n",
    );
    text
}

fn draft_file(text: &mut String, folder: &str, file: &InputAccount) {
    let path = file
        .file
        .strip_prefix(folder.trim_end_matches('/'))
        .unwrap_or(&file.file)
        .trim_start_matches('/');
    let mut line = |mark: &str, written: &str| {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{mark} {}", visible(written));
    };
    match &file.refusal {
        Some(refusal) => line(PROSE, &format!("{path}: not used; {refusal}")),
        None => line(
            PROSE,
            &format!(
                "{path}: taken for {}, {}",
                tables(&file.tables),
                match file.dialect.as_deref() {
                    None | Some("generic") => "by general column titles",
                    Some(dialect) => dialect,
                }
            ),
        ),
    }
    line(LINE, "[[files]]");
    line(LINE, &format!("match = {}", quoted(&pattern(path))));
    if let Some(table) = file.tables.first() {
        line(LINE, &format!("table = \"{table}\""));
    } else {
        let all = TableKind::ALL.map(TableKind::id);
        let others = all[1..].join(", ");
        line(LINE, &format!("table = \"{}\"  # or {others}", all[0]));
        line(LINE, "leave_out = true");
    }
    for question in &file.questions {
        let column = question
            .column
            .as_ref()
            .map_or_else(String::new, |column| format!("`{column}`: "));
        line(PROSE, &format!("QUESTION: {column}{}", question.asks));
        for (place, choice) in question.choices.iter().enumerate() {
            // Only one of them may stand in the file.
            let (mark, taken) = if place == 0 {
                (LINE, " (taken now)")
            } else {
                (PROSE, "")
            };
            line(
                mark,
                &format!("{}  # {}{taken}", choice.setting, choice.reading),
            );
        }
    }
    draft_words(&mut line, file);
    let mut titles: BTreeMap<&str, usize> = BTreeMap::new();
    for column in &file.columns {
        *titles.entry(column.header.trim()).or_default() += 1;
    }
    if !file.columns.is_empty() {
        line(LINE, "[files.columns]");
    }
    for (place, column) in file.columns.iter().enumerate() {
        let title = column.header.trim();
        let title = match titles.get(title) {
            Some(1) if !title.is_empty() && !title.starts_with('#') => quoted(title),
            _ => format!("\"#{}\"", place + 1),
        };
        line(
            LINE,
            &format!("{title} = \"{}\"", column.meaning.unwrap_or("ignore")),
        );
    }
}

/// A line for each word that is not known and not asked about: what it counts
/// as, to be replaced by what it stands for.
fn draft_words(line: &mut impl FnMut(&str, &str), file: &InputAccount) {
    const TOLD: usize = 12;
    let mut drafted: BTreeSet<&str> = BTreeSet::new();
    for column in &file.columns {
        let taken = match column.meaning {
            Some("status") => "open",
            Some("priority") => "medium",
            _ => continue,
        };
        // All of a column's words are asked about, or none.
        let title = Some(column.header.trim());
        let mut questions = file.questions.iter();
        if questions.any(|one| one.column.as_deref() == title && one.asks.id == "question-word") {
            continue;
        }
        for word in column.unknown_words.iter().take(TOLD) {
            let text = word.text.trim();
            if !drafted.insert(text) {
                continue;
            }
            let setting = format!("words.{} = \"{taken}\"", quoted(text));
            line(
                LINE,
                &format!("{setting}  # not known, in {} cells", word.rows),
            );
        }
    }
}

fn tables(tables: &[TableKind]) -> String {
    let titles: Vec<&str> = tables.iter().copied().map(TableKind::title).collect();
    titles.join(", ")
}

fn draft_clients(text: &mut String, alike: &[(String, String)]) {
    text.push_str(
        "\n## Clients that go by several names: the name to show, and the others.\n# [clients]\n",
    );
    let mut by_name: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (name, other) in alike {
        by_name.entry(name).or_default().push(quoted(other));
    }
    if by_name.is_empty() {
        text.push_str("# \"Acme Ltd\" = [\"ACME\", \"Acme Holdings\"]\n");
    } else {
        text.push_str("## These look alike. Are they one?\n");
    }
    for (name, others) in by_name {
        let _ = writeln!(text, "# {} = [{}]", quoted(name), others.join(", "));
    }
}

/// The file itself, as a pattern: what means something there is taken for
/// what it is.
fn pattern(path: &str) -> String {
    let mut pattern = String::new();
    for letter in path.chars() {
        if matches!(letter, '*' | '?' | '[') {
            pattern.push('[');
            pattern.push(letter);
            pattern.push(']');
        } else {
            pattern.push(letter);
        }
    }
    pattern
}

/// A text as TOML writes it. What could steer a terminal or hide is escaped,
/// so that the line still means the text.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            letter if super::plain_text::is_unreadable(letter) => {
                let _ = write!(out, "\\U{:08X}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::{Draft, draft, pattern, quoted};
    use crate::report::fixture::Case;

    #[test]
    fn every_line_is_a_comment_whatever_the_files_hold() {
        for case in [Case::usual(), Case::hostile()] {
            let alike = [("A\nb = 1".to_owned(), "\u{1b}[2J".to_owned())];
            let text = draft(&Draft {
                folder: "exports",
                files: &case.analysis.inputs,
                alike: &alike,
            });
            for line in text.lines() {
                assert!(line.is_empty() || line.starts_with('#'), "{line}");
            }
        }
    }

    #[test]
    fn what_is_special_is_written_as_itself() {
        assert_eq!(pattern("a[1]*.csv"), "a[[]1][*].csv");
        assert_eq!(quoted("a\"b\\c\u{1b}"), "\"a\\\"b\\\\c\\U0000001B\"");
    }
}
