//! How files were understood: for a terminal of 80 columns, and as JSON.

use serde::Serialize;

use super::document::RenderError;
use super::json::records::Input;
use super::screen::{Screen, left, right};
use super::wording::{count, fates};
use crate::language::{Message, Words};
use crate::model::{
    ColumnAccount, FoundBy, InputAccount, LayoutAccount, NotRecords, Question, Recognition,
    RowCounts, TableKind,
};

const WIDTH: usize = 80;
/// A paragraph is never so long that it has to end before its end.
const WHOLE: usize = 40;

/// What is shown of files.
#[derive(Debug, Clone, Copy)]
pub struct Inspection<'a> {
    /// The configuration that decided, if there is one.
    pub configuration: Option<&'a str>,
    pub files: &'a [InputAccount],
    pub caveats: &'a [Message],
}

/// The files as text.
#[must_use]
pub fn inspection(shown: &Inspection<'_>) -> String {
    let mut screen = Screen::of_width(WIDTH);
    if let Some(configuration) = shown.configuration {
        screen.paragraph(0, 2, &format!("Configuration: {configuration}"));
        screen.blank();
    }
    for file in shown.files {
        show_file(&mut screen, file);
        screen.blank();
    }
    let total = RowCounts::sum(shown.files.iter().map(|file| file.rows));
    let files = match shown.files.len() {
        1 => "1 file".to_owned(),
        many => format!("{} files", count(Words::english(), many as u64)),
    };
    screen.paragraph(0, 2, &format!("{files}, {}", in_rows(&total)));
    if !shown.caveats.is_empty() {
        screen.blank();
        screen.line("To know");
        for caveat in shown.caveats {
            screen.paragraph(2, WHOLE, &caveat.to_string());
        }
    }
    screen.into_text()
}

fn show_file(screen: &mut Screen, file: &InputAccount) {
    screen.line(&file.file);
    if let Some(refusal) = &file.refusal {
        screen.paragraph(2, WHOLE, &format!("Not used: {refusal}"));
    } else {
        let tables: Vec<&str> = file.tables.iter().copied().map(TableKind::title).collect();
        let dialect = match file.dialect.as_deref() {
            None | Some("generic") => "known by general column titles".to_owned(),
            Some(dialect) => format!("written like {dialect}"),
        };
        let span = match (&file.first, &file.last) {
            (Some(first), Some(last)) => format!("; from {first} to {last}"),
            _ => String::new(),
        };
        screen.paragraph(
            2,
            3,
            &format!("Taken for {}, {dialect}{span}", tables.join(", ")),
        );
    }
    for recognition in &file.recognised {
        show_evidence(screen, recognition, file.recognised.len() > 1);
    }
    if let Some(layout) = &file.layout {
        screen.paragraph(2, 2, &in_words(layout));
    }
    if file.rows.read > 0 {
        screen.paragraph(2, 3, &in_rows(&file.rows));
    }
    for some in &file.not_records {
        show_not_records(screen, some);
    }
    show_columns(screen, &file.columns);
    for note in &file.notes {
        screen.paragraph(2, WHOLE, &format!("Note: {note}"));
    }
    for question in &file.questions {
        show_question(screen, question);
    }
}

/// Why a table was taken for what it is, and not for another.
fn show_evidence(screen: &mut Screen, recognition: &Recognition, names_table: bool) {
    let table = if names_table {
        format!("{}: ", recognition.table.title())
    } else {
        String::new()
    };
    let mut evidence = Vec::new();
    if recognition.is_decided {
        evidence.push("decided by the configuration".to_owned());
    }
    if !recognition.given_away_by.is_empty() {
        evidence.push(format!(
            "given away by {}",
            quoted(recognition.given_away_by.iter().map(String::as_str))
        ));
    }
    let needed: Vec<String> = recognition
        .needed
        .iter()
        .map(|column| format!("{} is {}", column.meaning, title_of(&column.header)))
        .collect();
    if !needed.is_empty() {
        evidence.push(format!("what it needs is there: {}", needed.join(", ")));
    }
    if !evidence.is_empty() {
        screen.paragraph(2, WHOLE, &format!("{table}{}", evidence.join("; ")));
    }
    for other in &recognition.runners_up {
        screen.paragraph(
            2,
            WHOLE,
            &format!("{table}not {}: {}", other.reading, other.why_not),
        );
    }
}

fn show_not_records(screen: &mut Screen, some: &NotRecords) {
    screen.paragraph(
        2,
        3,
        &format!(
            "No records, {}: {}",
            count(Words::english(), some.rows),
            some.what
        ),
    );
    for example in &some.examples {
        let text: Vec<&str> = example.text.split_whitespace().collect();
        let line = count(Words::english(), example.line);
        screen.line(&match text.as_slice() {
            [] => format!("    line {line}"),
            text => format!("    line {line}: {}", text.join(" ")),
        });
    }
}

fn quoted<'a>(titles: impl Iterator<Item = &'a str>) -> String {
    titles.map(title_of).collect::<Vec<_>>().join(", ")
}

fn title_of(header: &str) -> String {
    match header.trim() {
        "" => "(untitled)".to_owned(),
        title => format!("`{title}`"),
    }
}

fn in_words(layout: &LayoutAccount) -> String {
    let separator = match layout.separator {
        '\t' => "tab".to_owned(),
        other => other.to_string(),
    };
    let quoting = match (layout.quote, layout.escaped) {
        (None, _) => "not quoted".to_owned(),
        (Some(quote), false) => format!("quoted by {quote}"),
        (Some(quote), true) => format!("quoted by {quote} with backslashes"),
    };
    let ends = match layout.line_ends {
        "none" => "a single line".to_owned(),
        "mixed" => "lines that end in several ways".to_owned(),
        ends => format!("lines that end in {ends}"),
    };
    let above = match layout.rows_above {
        0 => String::new(),
        1 => "; 1 row above the header".to_owned(),
        rows => format!("; {} rows above the header", count(Words::english(), rows)),
    };
    format!(
        "{}; cells parted by {separator} and {quoting}; {ends}{above}",
        layout.encoding
    )
}

fn in_rows(rows: &RowCounts) -> String {
    let fates: Vec<String> = fates(rows)
        .into_iter()
        .filter(|(_, rows)| *rows > 0)
        .map(|(fate, rows)| {
            format!(
                "{} {}",
                count(Words::english(), rows),
                Words::english().text(fate)
            )
        })
        .collect();
    let read = match rows.read {
        1 => "1 row".to_owned(),
        many => format!("{} rows", count(Words::english(), many)),
    };
    if fates.is_empty() {
        read
    } else {
        format!("{read}: {}", fates.join(", "))
    }
}

fn show_columns(screen: &mut Screen, columns: &[ColumnAccount]) {
    let used: Vec<&ColumnAccount> = columns.iter().filter(|one| one.meaning.is_some()).collect();
    if !used.is_empty() {
        screen.line(&row(
            "column", "meaning", "read as", "filled", "read", "example",
        ));
    }
    for column in used {
        let written = column.format.as_deref().or(column.kind).unwrap_or_default();
        let share = match column.filled {
            0 => String::new(),
            filled => share(column.parsed, filled),
        };
        screen.line(&row(
            &column.header,
            column.meaning.unwrap_or_default(),
            written,
            &count(Words::english(), column.filled),
            &share,
            column.example.as_deref().unwrap_or_default(),
        ));
    }
    for (found_by, how) in [
        (FoundBy::Configuration, "decided by the configuration"),
        (FoundBy::Dialect, "known as the product's"),
        (FoundBy::Title, "known by a general title"),
        (FoundBy::Words, "understood word by word"),
        (FoundBy::Cells, "decided by what stands in them"),
    ] {
        let found = columns
            .iter()
            .filter(|column| column.found_by == Some(found_by))
            .map(|column| column.header.as_str());
        let titles = quoted(found);
        if !titles.is_empty() {
            screen.paragraph(2, WHOLE, &format!("Columns {how}: {titles}"));
        }
    }
    for column in columns {
        if let Some(why) = &column.passed_over {
            let title = title_of(&column.header);
            screen.paragraph(2, WHOLE, &format!("{title} is not used: {why}"));
        }
    }
    let unused: Vec<&str> = columns
        .iter()
        .filter(|column| column.meaning.is_none())
        .map(|column| match column.header.trim() {
            "" => "(untitled)",
            title => title,
        })
        .collect();
    if !unused.is_empty() {
        screen.paragraph(
            2,
            WHOLE,
            &format!("Columns not used: {}", unused.join(", ")),
        );
    }
}

/// A share that is only 100 % where it is whole.
fn share(part: u64, whole: u64) -> String {
    match part * 100 / whole {
        percent if percent == 0 && part > 0 => "<1 %".to_owned(),
        percent => format!("{percent} %"),
    }
}

fn row(
    title: &str,
    meaning: &str,
    written: &str,
    filled: &str,
    read: &str,
    example: &str,
) -> String {
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

fn show_question(screen: &mut Screen, question: &Question) {
    let column = question
        .column
        .as_ref()
        .map_or_else(String::new, |column| format!("`{column}`: "));
    screen.paragraph(2, WHOLE, &format!("? {column}{}", question.asks));
    for (place, choice) in question.choices.iter().enumerate() {
        let taken = if place == 0 { "taken" } else { "or" };
        screen.paragraph(
            4,
            4,
            &format!("{taken}: {}  →  {}", choice.reading, choice.setting),
        );
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
                configuration: Some("msp-maturity.toml"),
                files: &case.analysis.inputs,
                caveats: &case.analysis.caveats,
            });
            for line in text.lines() {
                assert!(columns(line) <= WIDTH, "{line}");
                assert_eq!(line.chars().find(|c| is_unreadable(*c)), None, "{line}");
            }
        }
    }
}
