//! Numbers that count the rows of a file: where other records stand under them
//! in the next file, they number none.

use std::collections::HashMap;

use super::Merged;
use super::cells::MergedCells;
use crate::input::cells::dictionary::NO_TEXT;
use crate::input::fields::{self, Field, invoices, tickets};
use crate::language::{Value, message};
use crate::model::{DAY, InputAccount, TableKind};

/// A file that counts its rows from nothing or from one on.
struct Counted {
    file: usize,
    rows: Vec<usize>,
    /// When the record under each number began.
    began: HashMap<u64, i64>,
}

impl Counted {
    /// Whether nearly all records that another file has under the same numbers
    /// began on other days: they are other records. By their zones the same
    /// ones may be a day apart.
    fn holds_others_than(&self, other: &Self) -> bool {
        const FEWEST: usize = 2;
        const APART: i64 = 2 * DAY;
        let apart = self.began.iter().filter_map(|(number, began)| {
            let other = other.began.get(number)?;
            Some((began - other).abs())
        });
        let (all, others) = apart.fold((0, 0), |(all, others), apart| {
            (all + 1, others + usize::from(apart >= APART))
        });
        others >= FEWEST && others * 10 >= all * 9
    }
}

impl Merged {
    /// Takes the numbers from the records of files of one kind that count their
    /// rows, each from the beginning: no record is a newer state of the one
    /// that stands in the same row of another file.
    pub(super) fn leave_out_row_counts(&mut self, table: TableKind, accounts: &mut [InputAccount]) {
        let number = match table {
            TableKind::Tickets => &tickets::TICKET_ID,
            TableKind::Invoices => &invoices::INVOICE_NUMBER,
            _ => return,
        };
        let began = fields::shape(table).main_date;
        let counted: Vec<Counted> = self
            .rows
            .chunk_by(|a, b| self.file_of(*a) == self.file_of(*b))
            .filter_map(|rows| self.counted(rows, number, began))
            .collect();
        let are_alike = |one: usize, other: usize| {
            let titles = |file: usize| accounts[file].columns.iter().map(|column| &column.header);
            titles(one).eq(titles(other))
        };
        let is_count = |one: &Counted| {
            counted
                .iter()
                .any(|other| are_alike(one.file, other.file) && one.holds_others_than(other))
        };
        let counts: Vec<bool> = counted.iter().map(is_count).collect();
        for (one, _) in counted.iter().zip(counts).filter(|(_, is_count)| *is_count) {
            if let Some(MergedCells::Text { codes, .. }) = self.cells_mut(number) {
                for row in &one.rows {
                    codes[*row] = NO_TEXT;
                }
            }
            let account = &mut accounts[one.file];
            let mut columns = account.columns.iter();
            let title = columns.find(|column| column.meaning == Some(number.name));
            let title = title.map_or(number.name, |column| column.header.as_str());
            let note = message!("note-row-counts", title = Value::quoted(title));
            account.notes.push(note);
        }
    }

    /// A file as one that counts its rows, if it does. Rows that are no records
    /// may be counted as well.
    fn counted(
        &self,
        rows: &[usize],
        number: &'static Field,
        began: &'static Field,
    ) -> Option<Counted> {
        let mut last: Option<u64> = None;
        let mut moments = HashMap::new();
        for row in rows {
            let count = self.text(number, *row)?.trim_end_matches('.');
            let count: u64 = count.parse().ok()?;
            if last.map_or(count > 1, |last| count <= last) {
                return None;
            }
            last = Some(count);
            if let Some(moment) = self.time(began, *row) {
                moments.insert(count, moment.seconds);
            }
        }
        let most = rows.len() + rows.len() / 10 + 1;
        let is_count = usize::try_from(last?).is_ok_and(|last| last <= most);
        is_count.then(|| Counted {
            file: rows.first().map_or(0, |row| self.file_of(*row)),
            rows: rows.to_vec(),
            began: moments,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::input::{Exports, read_texts};

    fn read(header: &str, files: &[&str]) -> Exports {
        let texts: Vec<(String, String)> = files
            .iter()
            .enumerate()
            .map(|(place, rows)| (format!("m{place}.csv"), format!("{header}\n{rows}")))
            .collect();
        let texts: Vec<(&str, &str)> = texts
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        read_texts(&texts)
    }

    fn used(exports: &Exports) -> Vec<u64> {
        exports.accounts.iter().map(|file| file.rows.used).collect()
    }

    const TICKETS: &str = "#,Client,Subject,Created,Resolved,Status";
    const MARCH: &str = "1,Acme,Printer,2026-03-02,2026-03-03,Closed\n\
        2,Beta,Mail,2026-03-09,2026-03-10,Closed\n3,Acme,Phone,2026-03-20,,Open\n";

    #[test]
    fn a_count_that_begins_again_in_each_file_numbers_nothing() {
        let april = "1,Acme,Router,2026-04-02,2026-04-03,Closed\n\
            2,Gama,Mail,2026-04-11,2026-04-12,Closed\n";
        let exports = read(TICKETS, &[MARCH, april]);
        assert_eq!(used(&exports), [3, 2]);
        for account in &exports.accounts {
            let notes: Vec<String> = account.notes.iter().map(ToString::to_string).collect();
            assert!(
                notes.iter().any(|note| note.contains("counts the rows")),
                "{notes:?}"
            );
        }
        let invoices = "#,Customer,Invoice Date,Due Date,Total";
        let exports = read(
            invoices,
            &[
                "1,Acme,2026-03-02,2026-04-01,100\n2,Beta,2026-03-03,2026-04-02,100\n",
                "1,Acme,2026-04-02,2026-05-01,100\n2,Beta,2026-04-03,2026-05-02,100\n",
            ],
        );
        assert_eq!(used(&exports), [2, 2]);
    }

    #[test]
    fn a_number_that_is_the_same_record_in_each_file_is_one() {
        // The sheet grows, and its tickets go on.
        let later = "1,Acme,Printer,2026-03-02,2026-03-03,Closed\n\
            2,Beta,Mail,2026-03-09,2026-03-10,Closed\n\
            3,Acme,Phone,2026-03-20,2026-03-28,Closed\n4,Beta,Mail,2026-04-02,,Open\n";
        let exports = read(TICKETS, &[MARCH, later]);
        assert_eq!(used(&exports).iter().sum::<u64>(), 4);
    }
}
