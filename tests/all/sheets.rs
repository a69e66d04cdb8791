//! The samples' files as rows and columns, to take some of them away.

use std::collections::BTreeSet;

/// A file's name and what is in it.
pub type File = (String, String);

/// The column that says when an event came to be, in the samples' titles.
const EVENT_DATES: [&str; 10] = [
    "opened_at",
    "Created",
    "Data de abertura",
    "Date_Entered_UTC",
    "Invoice Date",
    "Data de emissão",
    "Date_Invoice",
    "taskslatable_planned_end_time",
    "Due",
    "Prazo",
];

/// What parts the cells of a sample file; none of its headers is quoted.
fn separator(text: &str) -> u8 {
    let header = text.lines().next().unwrap();
    if header.contains(';') { b';' } else { b',' }
}

/// All rows of a file, the header first.
pub fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(separator(text))
        .from_reader(text.as_bytes());
    reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

/// A file of these rows, written like another.
pub fn written_like(text: &str, rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator(text))
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// The file without the columns at these positions; all of it where none
/// would be left.
pub fn without_columns(text: &str, gone: &BTreeSet<usize>) -> String {
    let kept: Vec<Vec<String>> = rows(text)
        .into_iter()
        .map(|row| {
            let cells = row.into_iter().enumerate();
            cells
                .filter(|(column, _)| !gone.contains(column))
                .map(|(_, cell)| cell)
                .collect()
        })
        .collect();
    written_like(text, &kept)
}

/// The file without the months for which `gone` holds, counted back from the
/// last month of the samples; all of it where its rows are no events, as
/// those of an agreement list.
pub fn without_months(text: &str, gone: impl Fn(u32) -> bool) -> String {
    const LAST: u32 = 2026 * 12 + 10;
    let mut rows = rows(text);
    let header = rows.remove(0);
    let date = EVENT_DATES
        .iter()
        .find_map(|date| header.iter().position(|title| title == date));
    let Some(column) = date else {
        return text.to_owned();
    };
    // Of the samples only the American one names its columns like this.
    let month_first = header[column].starts_with("Date_");
    rows.retain(|row| {
        let month = month_of(&row[column], month_first);
        month.is_none_or(|month| !gone(LAST.saturating_sub(month)))
    });
    rows.insert(0, header);
    written_like(text, &rows)
}

/// The month of a date as a running number.
fn month_of(cell: &str, month_first: bool) -> Option<u32> {
    let day = cell.split(' ').next()?;
    let parts: Vec<u32> = day
        .split(['-', '/'])
        .filter_map(|part| part.parse().ok())
        .collect();
    match parts[..] {
        [year, month, _] if year > 1_000 => Some(year * 12 + month),
        [month, _, year] if month_first => Some(year * 12 + month),
        [_, month, year] => Some(year * 12 + month),
        _ => None,
    }
}

#[test]
fn months_are_counted_back_in_every_format_of_the_samples() {
    for text in [
        "number,opened_at\n1,2026-10-02 10:00:00\n2,2026-08-31 09:00:00\n",
        "Ticket ID,Created\n1,02/10/2026 10:00\n2,31/08/2026 09:00\n",
        "TicketNbr,Date_Entered_UTC\n1,10/02/2026 10:00 AM\n2,08/31/2026 9:00 AM\n",
    ] {
        assert_eq!(rows(&without_months(text, |back| back == 0)).len(), 2);
        assert_eq!(rows(&without_months(text, |back| back == 2)).len(), 2);
        assert_eq!(rows(&without_months(text, |back| back == 1)).len(), 3);
    }
}
