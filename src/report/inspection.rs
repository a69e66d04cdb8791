//! How files were understood: for a terminal of 80 columns, and as JSON.

use serde::Serialize;

use super::document::RenderError;
use super::json::records::Input;
use super::screen::{Screen, left, right};
use super::wording::{count, fates};
use crate::language::{Message, Value, Words, say};
use crate::model::{
    ColumnAccount, FoundBy, GENERIC, InputAccount, LayoutAccount, NotRecords, Question,
    Recognition, RejectedRow, RowCounts, UnknownWord, day_in,
};

const WIDTH: usize = 80;
/// A paragraph is never so long that it has to end before its end.
const WHOLE: usize = 40;

/// What is shown of files.
#[derive(Debug, Clone, Copy)]
pub struct Inspection<'a> {
    pub words: &'a Words,
    /// The configuration that decided, if there is one.
    pub configuration: Option<&'a str>,
    pub files: &'a [InputAccount],
    /// The rows of all files that were set aside.
    pub rejected: &'a [RejectedRow],
    pub caveats: &'a [Message],
}

/// The files as text.
#[must_use]
pub fn inspection(shown: &Inspection<'_>) -> String {
    let words = shown.words;
    let mut screen = Screen::of_width(WIDTH);
    if let Some(file) = shown.configuration {
        let configuration = say!(words, "inspect-configuration", file = file);
        screen.paragraph(0, 2, &configuration);
        screen.blank();
    }
    for file in shown.files {
        show_file(words, &mut screen, file);
        let rejected = shown.rejected.iter();
        let of_file = rejected.filter(|row| row.file == file.file);
        show_set_aside(words, &mut screen, &of_file.collect::<Vec<_>>());
        screen.blank();
    }
    let total = RowCounts::sum(shown.files.iter().map(|file| file.rows));
    let files = say!(words, "inspect-files", n = shown.files.len());
    screen.paragraph(0, 2, &format!("{files}, {}", in_rows(words, &total)));
    if !shown.caveats.is_empty() {
        screen.blank();
        screen.line(&words.text("workbook-know"));
        for caveat in shown.caveats {
            screen.paragraph(2, WHOLE, &words.say(caveat));
        }
    }
    screen.into_text()
}

fn show_file(words: &Words, screen: &mut Screen, file: &InputAccount) {
    screen.line(&file.file);
    if let Some(refusal) = &file.refusal {
        let refusal = say!(words, "inspect-not-used", reason = refusal.clone());
        screen.paragraph(2, WHOLE, &refusal);
    } else {
        let tables = file.tables.clone();
        let mut taken_for = match file.dialect.as_deref() {
            None | Some(GENERIC) => say!(words, "inspect-taken-for", tables = tables),
            Some(dialect) => say!(
                words,
                "inspect-written-like",
                tables = tables,
                dialect = dialect
            ),
        };
        if let (Some(first), Some(last)) = (&file.first, &file.last) {
            let span = say!(
                words,
                "inspect-span",
                first = day_in(first),
                last = day_in(last)
            );
            taken_for = format!("{taken_for}; {span}");
        }
        screen.paragraph(2, 3, &taken_for);
    }
    for recognition in &file.recognised {
        show_evidence(words, screen, recognition, file.recognised.len() > 1);
    }
    if let Some(layout) = &file.layout {
        screen.paragraph(2, 2, &in_words(words, layout));
    }
    if file.rows.read > 0 {
        screen.paragraph(2, 3, &in_rows(words, &file.rows));
    }
    for some in &file.not_records {
        show_not_records(words, screen, some);
    }
    show_columns(words, screen, &file.columns);
    for note in &file.notes {
        let note = say!(words, "inspect-note", note = note.clone());
        screen.paragraph(2, WHOLE, &note);
    }
    for question in &file.questions {
        show_question(words, screen, question);
    }
}

/// Why a table was taken for what it is, and not for another.
fn show_evidence(words: &Words, screen: &mut Screen, recognition: &Recognition, names_table: bool) {
    let table = if names_table {
        format!("{}: ", words.value(&recognition.table.into()))
    } else {
        String::new()
    };
    let mut evidence = Vec::new();
    if recognition.is_decided {
        evidence.push(words.text("inspect-decided"));
    }
    if !recognition.given_away_by.is_empty() {
        let titles = recognition.given_away_by.iter().map(String::as_str);
        evidence.push(say!(
            words,
            "inspect-given-away",
            titles = quoted(words, titles)
        ));
    }
    let needed: Vec<String> = recognition
        .needed
        .iter()
        .map(|column| {
            say!(
                words,
                "inspect-needed",
                meaning = Value::known(column.meaning),
                title = title_of(words, &column.header)
            )
        })
        .collect();
    if !needed.is_empty() {
        evidence.push(say!(words, "inspect-all-needed", columns = needed));
    }
    if !evidence.is_empty() {
        screen.paragraph(2, WHOLE, &format!("{table}{}", evidence.join("; ")));
    }
    for other in &recognition.runners_up {
        let not = say!(
            words,
            "inspect-not",
            reading = Value::known(&other.reading),
            why = other.why_not.clone()
        );
        screen.paragraph(2, WHOLE, &format!("{table}{not}"));
    }
}

fn show_not_records(words: &Words, screen: &mut Screen, some: &NotRecords) {
    screen.paragraph(
        2,
        3,
        &say!(
            words,
            "inspect-no-records",
            n = some.rows,
            what = some.what.clone()
        ),
    );
    for example in &some.examples {
        let text: Vec<&str> = example.text.split_whitespace().collect();
        let line = say!(words, "inspect-line", line = example.line);
        screen.line(&match text.as_slice() {
            [] => format!("    {line}"),
            text => format!("    {line}: {}", text.join(" ")),
        });
    }
}

/// The first of the rows that were set aside, and why: a file has the rest.
fn show_set_aside(words: &Words, screen: &mut Screen, rows: &[&RejectedRow]) {
    const SHOWN: usize = 3;
    if rows.is_empty() {
        return;
    }
    let title = say!(words, "inspect-set-aside", n = rows.len());
    screen.paragraph(2, 3, &title);
    for row in rows.iter().take(SHOWN) {
        let line = say!(words, "inspect-line", line = row.line);
        let reason = words.say(&row.reason);
        screen.paragraph(4, 2, &format!("{line}: {reason}"));
    }
}

fn quoted<'a>(words: &Words, titles: impl Iterator<Item = &'a str>) -> String {
    let titles = titles.map(|title| title_of(words, title));
    titles.collect::<Vec<_>>().join(", ")
}

fn title_of(words: &Words, header: &str) -> String {
    match header.trim() {
        "" => words.text("inspect-untitled"),
        title => format!("`{title}`"),
    }
}

fn in_words(words: &Words, layout: &LayoutAccount) -> String {
    let separator = match layout.separator {
        '\t' => words.text("inspect-tab"),
        other => other.to_string(),
    };
    let quoting = match (layout.quote, layout.escaped) {
        (None, _) => words.text("inspect-not-quoted"),
        (Some(quote), false) => say!(words, "inspect-quoted", quote = quote.to_string()),
        (Some(quote), true) => say!(words, "inspect-escaped", quote = quote.to_string()),
    };
    let ends = match layout.line_ends {
        "none" => words.text("inspect-single-line"),
        "mixed" => words.text("inspect-mixed-ends"),
        ends => say!(words, "inspect-line-ends", ends = ends),
    };
    let said = say!(
        words,
        "inspect-layout",
        encoding = &layout.encoding,
        separator = separator,
        quoting = quoting,
        ends = ends
    );
    match layout.rows_above {
        0 => said,
        rows => format!("{said}; {}", say!(words, "inspect-rows-above", n = rows)),
    }
}

fn in_rows(words: &Words, rows: &RowCounts) -> String {
    let fates: Vec<String> = fates(rows)
        .into_iter()
        .filter(|(_, rows)| *rows > 0)
        .map(|(fate, rows)| format!("{} {}", count(words, rows), words.text(fate)))
        .collect();
    let read = say!(words, "inspect-rows", n = rows.read);
    if fates.is_empty() {
        read
    } else {
        format!("{read}: {}", fates.join(", "))
    }
}

fn show_columns(words: &Words, screen: &mut Screen, columns: &[ColumnAccount]) {
    let used: Vec<&ColumnAccount> = columns.iter().filter(|one| one.meaning.is_some()).collect();
    if !used.is_empty() {
        let heads = [
            "inspect-column",
            "inspect-meaning",
            "inspect-read-as",
            "inspect-filled",
            "inspect-read",
            "inspect-example",
        ];
        screen.line(&row(&heads.map(|id| words.text(id))));
    }
    for column in used {
        let written = column.format.as_deref().or(column.kind).unwrap_or_default();
        let share = match column.filled {
            0 => String::new(),
            filled => share(words, column.parsed, filled),
        };
        screen.line(&row(&[
            column.header.clone(),
            words.known(column.meaning.unwrap_or_default()).into_owned(),
            words.known(written).into_owned(),
            count(words, column.filled),
            share,
            column.example.clone().unwrap_or_default(),
        ]));
    }
    for (found_by, how) in [
        (FoundBy::Configuration, "inspect-columns-decided"),
        (FoundBy::Dialect, "inspect-columns-of-product"),
        (FoundBy::Title, "inspect-columns-by-title"),
        (FoundBy::Words, "inspect-columns-by-words"),
        (FoundBy::Cells, "inspect-columns-by-cells"),
    ] {
        let found = columns
            .iter()
            .filter(|column| column.found_by == Some(found_by))
            .map(|column| column.header.as_str());
        let titles = quoted(words, found);
        if !titles.is_empty() {
            screen.paragraph(2, WHOLE, &format!("{}: {titles}", words.text(how)));
        }
    }
    for column in columns {
        if let Some(why) = &column.passed_over {
            let not_used = say!(
                words,
                "inspect-column-not-used",
                title = title_of(words, &column.header),
                why = why.clone()
            );
            screen.paragraph(2, WHOLE, &not_used);
        }
    }
    for column in columns.iter().filter(|one| !one.unknown_words.is_empty()) {
        let told = say!(
            words,
            "inspect-unknown-words",
            title = title_of(words, &column.header),
            words = listed(words, &column.unknown_words)
        );
        screen.paragraph(2, WHOLE, &told);
    }
    let unused: Vec<String> = columns
        .iter()
        .filter(|column| column.meaning.is_none())
        .map(|column| match column.header.trim() {
            "" => words.text("inspect-untitled"),
            title => title.to_owned(),
        })
        .collect();
    if !unused.is_empty() {
        screen.paragraph(
            2,
            WHOLE,
            &format!(
                "{}: {}",
                words.text("inspect-not-used-columns"),
                unused.join(", ")
            ),
        );
    }
}

/// A share that is only 100% where it is whole.
fn share(words: &Words, part: u64, whole: u64) -> String {
    let percent = match part * 100 / whole {
        percent if percent == 0 && part > 0 => "<1".to_owned(),
        percent => percent.to_string(),
    };
    say!(words, "unit-share", value = percent)
}

fn row([title, meaning, written, filled, read, example]: &[String; 6]) -> String {
    format!(
        "  {} {} {} {} {}  {}",
        left(title, 18),
        left(meaning, 17),
        left(written, 14),
        right(filled, 7),
        right(read, 5),
        left(example, 10)
    )
}

/// Words that are not known, with how often they stand in the column.
fn listed(words: &Words, unknown: &[UnknownWord]) -> String {
    const TOLD: usize = 8;
    let mut told: Vec<String> = unknown
        .iter()
        .take(TOLD)
        .map(|word| {
            let text = Value::quoted(&word.text);
            say!(words, "inspect-unknown-word", word = text, n = word.rows)
        })
        .collect();
    if unknown.len() > TOLD {
        told.push("…".to_owned());
    }
    told.join(", ")
}

fn show_question(words: &Words, screen: &mut Screen, question: &Question) {
    let column = question
        .column
        .as_ref()
        .map_or_else(String::new, |column| format!("`{column}`: "));
    screen.paragraph(
        2,
        WHOLE,
        &format!("? {column}{}", words.say(&question.asks)),
    );
    for (place, choice) in question.choices.iter().enumerate() {
        let taken = words.text(if place == 0 {
            "inspect-taken"
        } else {
            "inspect-or"
        });
        let reading = words.say(&choice.reading);
        screen.paragraph(4, 4, &format!("{taken}: {reading}  →  {}", choice.setting));
    }
}

/// The files as JSON, each column with an example of what stands in it.
///
/// # Errors
/// When it cannot be written down, which would be a fault of the program.
pub fn inspection_json(shown: &Inspection<'_>) -> Result<String, RenderError> {
    #[derive(Serialize)]
    struct Inspected<'a> {
        configuration: Option<&'a str>,
        files: Vec<Input<'a>>,
        rows: RowCounts,
        caveats: Vec<String>,
    }
    let inspected = Inspected {
        configuration: shown.configuration,
        files: shown.files.iter().map(Input::with_evidence).collect(),
        rows: RowCounts::sum(shown.files.iter().map(|file| file.rows)),
        caveats: shown.caveats.iter().map(ToString::to_string).collect(),
    };
    Ok(super::json::to_text(&inspected)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::Case;
    use crate::report::plain_text::{columns, is_unreadable};

    #[test]
    fn it_fits_a_terminal_and_carries_nothing_unreadable() {
        for case in [Case::usual(), Case::crowded(), Case::hostile()] {
            let text = inspection(&Inspection {
                words: Words::english(),
                configuration: Some("msp-maturity.toml"),
                files: &case.analysis.inputs,
                rejected: &[],
                caveats: &case.analysis.caveats,
            });
            for line in text.lines() {
                assert!(columns(line) <= WIDTH, "{line}");
                assert_eq!(line.chars().find(|c| is_unreadable(*c)), None, "{line}");
            }
        }
    }
}
