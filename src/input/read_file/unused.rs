//! Accounts for a text that is not used: none of its rows is a record.

use super::{FileRead, refused, show_examples, unused_columns};
use crate::input::layout::{HEAD, Layout};
use crate::input::records::{Next, Row, Splitter};
use crate::input::rows::row_tally::RowTally;
use crate::input::text::source::{Broken, Source};
use crate::model::{InputAccount, NotARecord};

/// How many bytes are gone through at a time.
const AT_ONCE: usize = 1 << 20;

/// What is told of a text that is not used, with the account of its beginning.
///
/// # Errors
/// When the text cannot be read to its end.
pub fn leave_out(
    source: Source<'_>,
    mut account: InputAccount,
    layout: &Layout,
) -> Result<FileRead, Broken> {
    count_rows(source, layout)?.account(&mut account);
    account.columns = unused_columns(&layout.headers);
    let mut buffer = Vec::new();
    let body = layout.body.0;
    let window = source.window(body, HEAD + 4, &mut buffer)?;
    let start = body - window.offset;
    show_examples(&mut account.columns, window.text, start, layout);
    Ok(refused(account))
}

fn count_rows(source: Source<'_>, layout: &Layout) -> Result<RowTally, Broken> {
    let mut tally = RowTally::default();
    let mut row = Row::default();
    let mut buffer = Vec::new();
    let (mut at, mut line) = layout.body;
    let mut length = AT_ONCE;
    loop {
        let window = source.window(at, length, &mut buffer)?;
        let start = at - window.offset;
        let mut splitter = Splitter::new(window.text, layout.style, layout.width)
            .starting_at(start, line)
            .of_block(window.is_last);
        loop {
            match splitter.next(&mut row) {
                Next::Row | Next::OpenQuote => {
                    tally.count(NotARecord::NotUsed, &row, window.text);
                }
                Next::Blank => {}
                Next::Unfinished | Next::End => break,
            }
        }
        if window.is_last {
            return Ok(tally);
        }
        let (end, next_line) = splitter.position();
        // A row that is longer than what was looked at.
        length = if end == start { length * 2 } else { AT_ONCE };
        at = window.offset + end;
        line = next_line;
    }
}
