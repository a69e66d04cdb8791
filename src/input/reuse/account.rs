//! The account of a file as bytes.

use super::codec::{Bytes, Coded, coded_choice, coded_struct};
use crate::model::{
    Choice, ColumnAccount, FoundBy, InputAccount, LayoutAccount, NeededColumn, NotARecord,
    NotRecords, Question, Recognition, RejectedRow, RowCounts, RowExample, RunnerUp, TableKind,
    UnknownWord,
};

const FOUND_BY: [FoundBy; 5] = [
    FoundBy::Configuration,
    FoundBy::Dialect,
    FoundBy::Title,
    FoundBy::Words,
    FoundBy::Cells,
];

coded_choice!(TableKind, TableKind::ALL);
coded_choice!(FoundBy, FOUND_BY);
coded_choice!(NotARecord, NotARecord::ALL);
coded_struct!(RowExample { line, text });
coded_struct!(NotRecords {
    kind,
    what,
    rows,
    examples,
});
coded_struct!(RowCounts {
    read,
    used,
    duplicate,
    superseded,
    not_a_record,
    set_aside,
});
coded_struct!(LayoutAccount {
    encoding,
    separator,
    quote,
    escaped,
    line_ends,
    rows_above,
});
coded_struct!(NeededColumn {
    meaning,
    header,
    found_by,
});
coded_struct!(RunnerUp { reading, why_not });
coded_struct!(Recognition {
    table,
    dialect,
    is_decided,
    given_away_by,
    needed,
    runners_up,
});
coded_struct!(Choice { reading, setting });
coded_struct!(Question {
    column,
    asks,
    choices,
});
coded_struct!(UnknownWord { text, rows });
coded_struct!(ColumnAccount {
    header,
    meaning,
    found_by,
    passed_over,
    kind,
    format,
    filled,
    parsed,
    unknown_words,
    example,
});
coded_struct!(RejectedRow {
    file,
    line,
    column,
    reason,
    text,
});
coded_struct!(InputAccount {
    file,
    within,
    sha256,
    tables,
    dialect,
    recognised,
    layout,
    refusal,
    rows,
    not_records,
    first,
    last,
    columns,
    notes,
    questions,
});

#[cfg(test)]
mod tests {
    use super::{Bytes, Coded, FOUND_BY, FoundBy, NotARecord};

    /// The compiler finds one that is added; the lists have to hold it.
    #[test]
    fn the_lists_hold_every_choice() {
        for one in NotARecord::ALL {
            let place = match one {
                NotARecord::Preamble => 0,
                NotARecord::RepeatedHeader => 1,
                NotARecord::EmptyCells => 2,
                NotARecord::GroupHeading => 3,
                NotARecord::Total => 4,
                NotARecord::Footer => 5,
                NotARecord::HeaderOfAnother => 6,
                NotARecord::OfAnother => 7,
                NotARecord::Payable => 8,
                NotARecord::NotUsed => 9,
                NotARecord::LeftOut => 10,
            };
            assert_eq!(NotARecord::ALL[place], one);
        }
        for one in FOUND_BY {
            let mut bytes = Vec::new();
            one.write(&mut bytes);
            assert_eq!(FoundBy::read(&mut Bytes::of(&bytes)), Some(one));
        }
    }
}
