//! Writes a file's header and records as they were understood, as clean CSV.

use std::borrow::Cow;
use std::io::{self, Write};
use std::path::Path;

use crate::config::FileDecisions;
use crate::input::layout::{Layout, find_layout};
use crate::input::read_file::{Beginning, as_read};
use crate::input::records::{Next, Row, Splitter, Style};
use crate::input::rows::read_rows::Section;
use crate::input::rows::section_rows::{Found, SectionRows};
use crate::input::settle::like_files::OfOthers;
use crate::input::text::{Decoded, mend};
use crate::language::Message;

/// How many records were written, and whether under a header.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Records {
    pub has_header: bool,
    pub count: u64,
    /// What was mended in the text.
    pub notes: Vec<Message>,
}

/// Writes the header and the records of a text: UTF-8, cells parted by commas
/// and quoted only where they must be, lines ended by LF. `None` if there is no
/// row in the text.
///
/// A table that is known is written as it is read: letters that were encoded
/// twice are mended, and lines stand without the quotes around them as a whole.
/// Rows shorter than the header are filled up, longer ones keep what they
/// have. Where the columns are not known every row below the header is a
/// record, and nothing of it is mended.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_records(
    decoded: &Decoded<'_>,
    style: Option<Style>,
    decisions: &FileDecisions,
    out: &mut dyn Write,
) -> io::Result<Option<Records>> {
    let mended = mend(Decoded {
        text: Cow::Borrowed(&decoded.text),
        encoding: decoded.encoding,
        notes: decoded.notes.clone(),
    });
    let nowhere = Path::new("");
    let read = as_read(nowhere, &mended, style, decisions, OfOthers::default());
    let text = &decoded.text;
    let layout = match read.beginning {
        Beginning::Table(_, section) => {
            let count = write_tables(*section, &read.text, out)?;
            return Ok(Some(Records {
                has_header: true,
                count,
                notes: read.notes,
            }));
        }
        Beginning::Unused(_, layout) if matches!(mended.text, Cow::Borrowed(_)) => Some(*layout),
        Beginning::Unused(..) | Beginning::Empty => find_layout(text, style, decisions),
    };
    let Some(layout) = layout else {
        return Ok(None);
    };
    let has_header = !layout.headers.is_empty();
    let count = match layout.recognised.clone() {
        Ok(recognised) => {
            let section = Section::new(layout, recognised, decisions.clone());
            write_tables(section, text, out)?
        }
        Err(_) => write_unknown(&layout, text, out)?,
    };
    Ok(Some(Records {
        has_header,
        count,
        notes: decoded.notes.clone(),
    }))
}

/// Writes the records of a table that is known, and of those below it; gives
/// their number.
fn write_tables(first: Section, text: &str, out: &mut dyn Write) -> io::Result<u64> {
    let mut splitter = rows_of(&first.layout, text);
    let mut count = 0;
    let mut next = Some(first);
    while let Some(section) = next.take() {
        let (records, below) = write_known(&section, text, &mut splitter, out)?;
        count += records;
        if below.is_some() {
            out.write_all(b"\n")?;
        }
        next = below;
    }
    Ok(count)
}

fn rows_of<'t>(layout: &Layout, text: &'t str) -> Splitter<'t> {
    let (start, line) = layout.body;
    Splitter::new(text, layout.style, layout.width).starting_at(start, line)
}

/// Writes the records of a table that is known; gives their number, and the
/// table that follows.
fn write_known(
    section: &Section,
    text: &str,
    splitter: &mut Splitter<'_>,
    out: &mut dyn Write,
) -> io::Result<(u64, Option<Section>)> {
    let mut clean = CleanCsv::new(out, section.layout.width);
    clean.write(section.layout.headers.clone())?;
    splitter.set_width(section.layout.width);
    let mut rows = SectionRows::new(section);
    let mut row = Row::default();
    let mut records = 0;
    let below = loop {
        match rows.next(text, splitter, &mut row) {
            Found::Record => {
                let cells = (0..row.width()).map(|column| rows.cell(text, &row, column));
                clean.write(cells.map(Cow::into_owned).collect())?;
            }
            Found::OpenQuote => clean.write(row.to_texts(text, section.layout.style.quoting))?,
            Found::NotARecord(_) => continue,
            Found::Header(below) => break Some(*below),
            Found::Unfinished | Found::End => break None,
        }
        records += 1;
    };
    clean.finish()?;
    Ok((records, below))
}

/// Writes all rows of a table whose columns are not known, without those at
/// its end that are blank, as spreadsheets leave them; gives their number. What
/// is quoted was written on purpose.
fn write_unknown(layout: &Layout, text: &str, out: &mut dyn Write) -> io::Result<u64> {
    let mut splitter = rows_of(layout, text);
    let mut clean = CleanCsv::new(out, layout.width);
    if !layout.headers.is_empty() {
        clean.write(layout.headers.clone())?;
    }
    let mut blank = Vec::new();
    let mut row = Row::default();
    let mut records = 0;
    loop {
        match splitter.next(&mut row) {
            Next::Row | Next::OpenQuote => {}
            Next::Blank => continue,
            Next::Unfinished | Next::End => break,
        }
        let cells = row.to_texts(text, layout.style.quoting);
        let is_quoted = layout
            .style
            .quoting
            .quote()
            .is_some_and(|quote| row.text(text).as_bytes().contains(&quote));
        if !is_quoted && cells.iter().all(|cell| cell.trim().is_empty()) {
            blank.push(cells);
            continue;
        }
        for cells in blank.drain(..).chain([cells]) {
            clean.write(cells)?;
            records += 1;
        }
    }
    clean.finish()?;
    Ok(records)
}

/// Rows of one width, written as clean CSV.
struct CleanCsv<'o> {
    out: csv::Writer<&'o mut dyn Write>,
    width: usize,
}

impl<'o> CleanCsv<'o> {
    fn new(out: &'o mut dyn Write, width: usize) -> Self {
        let out = csv::WriterBuilder::new()
            .flexible(true)
            .terminator(csv::Terminator::Any(b'\n'))
            .from_writer(out);
        Self { out, width }
    }

    fn write(&mut self, mut cells: Vec<String>) -> io::Result<()> {
        if cells.len() < self.width {
            cells.resize(self.width, String::new());
        }
        self.out.write_record(&cells)?;
        Ok(())
    }

    fn finish(mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::write_records;
    use crate::config::FileDecisions;
    use crate::input::text::Decoded;

    fn records(text: &str) -> String {
        let mut out = Vec::new();
        let decoded = Decoded::utf_8(text);
        write_records(&decoded, None, &FileDecisions::default(), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn cells_are_quoted_only_where_they_must_be() {
        assert_eq!(
            records("a;b;c\r\n\"1\";\"x;y\";\"ha \"\"ha\"\"\"\r\n2;\"u, v\";\"w\r\nz\"\r\n"),
            "a,b,c\n1,x;y,\"ha \"\"ha\"\"\"\n2,\"u, v\",\"w\r\nz\"\n"
        );
    }

    #[test]
    fn what_stands_around_a_table_is_left_out_and_rows_are_filled_up() {
        assert_eq!(
            records("Things of 2026\n\ncolour,shape,size\nred,round\nblue,square,5,new\n\n,,\n"),
            "colour,shape,size\nred,round,\nblue,square,5,new\n"
        );
        assert_eq!(records("a,a,\n1,2,\n,,\n3,4,\n"), "a,a,\n1,2,\n,,\n3,4,\n");
        assert_eq!(records("a,b\n1,2\n\"\",\"\"\n,\n"), "a,b\n1,2\n,\n");
    }

    #[test]
    fn titles_and_totals_of_a_known_table_are_no_records() {
        let text = "Acme Ltd\n\nNum;Customer;Date;Amount\nNorth;;;\n1;A;2026-01-01;5\nTotal;;;5\n\nAccrual Basis Friday\n";
        assert_eq!(
            records(text),
            "Num,Customer,Date,Amount\n1,A,2026-01-01,5\n"
        );
    }

    #[test]
    fn headings_are_carried_down_into_the_column_without_a_title() {
        let text = ",Num,Date,Amount,Open Balance\nAcme,,,,\n,1,2026-01-01,5,0\nTotal for Acme,,,5,0\nBolt,,,,\n,2,2026-01-02,6,1\nTOTAL,,,11,1\n";
        assert_eq!(
            records(text),
            ",Num,Date,Amount,Open Balance\nAcme,1,2026-01-01,5,0\nBolt,2,2026-01-02,6,1\n"
        );
    }

    #[test]
    fn rows_without_titles_are_all_written() {
        assert_eq!(records("1,2.5\n2,3.5\n"), "1,2.5\n2,3.5\n");
    }

    #[test]
    fn each_of_several_tables_has_its_header() {
        let text = "Ticket ID,Created,Status\n1,2026-01-01,Open\n\nNum,Customer,Date,Amount\n7,A,2026-01-01,5\n";
        assert_eq!(
            records(text),
            "Ticket ID,Created,Status\n1,2026-01-01,Open\n\nNum,Customer,Date,Amount\n7,A,2026-01-01,5\n"
        );
    }

    #[test]
    fn lines_that_stand_in_quotes_as_a_whole_are_written_as_they_are_read() {
        let some = "Ticket ID,Created,Status,Client\n1,2026-01-01,Open,Acme\n\"2,2026-01-02,Closed,\"\"Bolt, Inc\"\"\"\n";
        assert_eq!(
            records(some),
            "Ticket ID,Created,Status,Client\n1,2026-01-01,Open,Acme\n2,2026-01-02,Closed,\"Bolt, Inc\"\n"
        );
        let all = "\"Ticket ID,Created,Status\"\n\"1,2026-01-01,Open\"\n\"2,2026-01-02,Closed\"\n";
        assert_eq!(
            records(all),
            "Ticket ID,Created,Status\n1,2026-01-01,Open\n2,2026-01-02,Closed\n"
        );
        // Of no table that is known it cannot be said that the quotes are too many.
        let unknown = "colour,shape,size\nred,round,1\n\"blue,square,2\"\n";
        assert_eq!(
            records(unknown),
            "colour,shape,size\nred,round,1\n\"blue,square,2\",,\n"
        );
    }

    #[test]
    fn letters_that_were_encoded_twice_are_written_as_they_are_read() {
        assert_eq!(
            records("Ticket ID,Created,Status\n1,2026-01-01,SituaÃ§Ã£o\n"),
            "Ticket ID,Created,Status\n1,2026-01-01,Situação\n"
        );
        assert_eq!(
            records("colour,shape\nSituaÃ§Ã£o,5\n"),
            "colour,shape\nSituaÃ§Ã£o,5\n"
        );
    }
}
