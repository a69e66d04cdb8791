//! Agreements that stand in several exports: each counts as the newest export
//! of it says, with all of its lines.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use foldhash::fast::RandomState;

use super::Merged;
use crate::input::fields::{Field, recurring as field};
use crate::model::{InputAccount, RowFate, TableKind, exact_sum};

/// What tells one agreement from another: its number, client, product, and
/// when it began.
type Key = (u32, u32, u32, Option<i64>);

/// What tells the lines of one agreement apart.
const LINE: [&Field; 4] = [
    &field::QUANTITY,
    &field::UNIT_PRICE,
    &field::AMOUNT,
    &field::MRR,
];

impl Merged {
    /// Leaves each agreement's rows in its newest file only, and numbers the
    /// lines that it has there. Returns how many stand in several files at
    /// different amounts although nothing says which file is newer.
    pub(super) fn keep_newest_agreements(&mut self, accounts: &mut [InputAccount]) -> u64 {
        let recency = self.recency(TableKind::Recurring, accounts);
        let mut agreements: HashMap<Key, BTreeMap<usize, Vec<usize>>, RandomState> =
            HashMap::default();
        for row in &self.rows {
            let key = (
                self.code(&field::AGREEMENT_ID, *row),
                self.code(&field::CLIENT, *row),
                self.code(&field::NAME, *row),
                self.time(&field::STARTED_AT, *row).map(|time| time.seconds),
            );
            let files = agreements.entry(key).or_default();
            files.entry(self.file_of(*row)).or_default().push(*row);
        }
        let mut lost = vec![false; self.len()];
        let mut undecided = 0;
        for mut files in agreements.into_values() {
            for rows in files.values_mut() {
                rows.sort_by(|a, b| self.compare_lines(*a, *b));
            }
            // Of equal files the first.
            let newest = files.iter().rev().max_by(|(a, a_rows), (b, b_rows)| {
                recency[**a]
                    .cmp(&recency[**b])
                    // Where nothing tells, the lower amount flatters nobody.
                    .then_with(|| self.compare_all_lines(b_rows, a_rows))
            });
            let Some((newest, kept)) = newest.map(|(file, rows)| (*file, rows.clone())) else {
                continue;
            };
            let is_undecided = files.iter().any(|(file, rows)| {
                recency[*file] == recency[newest]
                    && self.compare_all_lines(rows, &kept) != Ordering::Equal
            });
            undecided += u64::from(is_undecided);
            for (file, rows) in files.iter().filter(|(file, _)| **file != newest) {
                for row in rows {
                    let is_said_again = kept
                        .iter()
                        .any(|other| self.compare(*row, *other) == Ordering::Equal);
                    let fate = if is_said_again {
                        RowFate::Duplicate
                    } else {
                        RowFate::Superseded
                    };
                    accounts[*file].rows.recount(RowFate::Used, fate);
                    lost[*row] = true;
                }
            }
            let mut part = 0;
            for (place, row) in kept.iter().enumerate() {
                let differs =
                    place > 0 && self.compare_lines(kept[place - 1], *row) != Ordering::Equal;
                part += i64::from(differs);
                if part > 0 {
                    self.set_part(*row, part);
                }
            }
        }
        self.rows.retain(|row| !lost[*row]);
        undecided
    }

    fn compare_lines(&self, a: usize, b: usize) -> Ordering {
        let numbers = |row: usize| LINE.map(|field| self.number(field, row));
        let pairs = numbers(a).into_iter().zip(numbers(b));
        pairs
            .map(|(a, b)| match (a, b) {
                (Some(a), Some(b)) => a.total_cmp(&b),
                (a, b) => a.is_some().cmp(&b.is_some()),
            })
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    }

    /// The lines of one file held against those of another: by their sum, then
    /// one by one.
    fn compare_all_lines(&self, a: &[usize], b: &[usize]) -> Ordering {
        let sum = |rows: &[usize]| -> f64 {
            let numbers = rows
                .iter()
                .flat_map(|row| LINE.map(|of| self.number(of, *row)));
            exact_sum(numbers.flatten())
        };
        sum(a)
            .total_cmp(&sum(b))
            .then_with(|| a.len().cmp(&b.len()))
            .then_with(|| {
                a.iter()
                    .zip(b)
                    .map(|(a, b)| self.compare(*a, *b))
                    .find(|order| order.is_ne())
                    .unwrap_or(Ordering::Equal)
            })
    }
}

#[cfg(test)]
mod tests {
    use crate::input::read_texts;
    use crate::input::tables::recurring as column;

    const HEADER: &str = "agreement id,client,product,amount,billing cycle,start date\n";

    /// The money a month of each agreement that counts, and what is told.
    fn amounts(files: &[(&str, &str)]) -> (Vec<f64>, Vec<String>) {
        let files: Vec<(String, String)> = files
            .iter()
            .map(|(name, rows)| ((*name).to_owned(), format!("{HEADER}{rows}\n")))
            .collect();
        let files: Vec<(&str, &str)> = files
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        let exports = read_texts(&files);
        let frame = &exports.tables.recurring.as_ref().unwrap().frame;
        let mrr = frame.column(column::MRR.name).unwrap();
        let mut mrr: Vec<f64> = mrr.f64().unwrap().iter().flatten().collect();
        mrr.sort_by(f64::total_cmp);
        let told = exports.caveats.iter().map(ToString::to_string);
        (mrr, told.collect())
    }

    const OLD: &str = "7,Acme,Gold,100,Monthly,2025-01-01";
    const NEW: &str = "7,Acme,Gold,120,Monthly,2025-01-01";

    #[test]
    fn an_amount_that_changed_counts_as_the_newest_export_says() {
        let by_name = [("rec_2026-03.csv", OLD), ("rec_2026-04.csv", NEW)];
        assert_eq!(amounts(&by_name), (vec![120.0], vec![]));
        let by_a_later_agreement = format!("{NEW}\n8,Blue,Gold,50,Monthly,2025-06-01");
        let files = [("z.csv", OLD), ("a.csv", by_a_later_agreement.as_str())];
        assert_eq!(amounts(&files), (vec![50.0, 120.0], vec![]));
    }

    #[test]
    fn where_nothing_tells_which_is_newer_the_lower_counts_and_that_is_said() {
        for files in [
            [("a.csv", OLD), ("b.csv", NEW)],
            [("a.csv", NEW), ("b.csv", OLD)],
        ] {
            let (mrr, told) = amounts(&files);
            assert_eq!(mrr, [100.0]);
            assert_eq!(told.len(), 1, "{told:?}");
        }
    }

    #[test]
    fn lines_of_one_agreement_all_count_and_one_that_is_gone_does_not() {
        let both = format!("{OLD}\n{NEW}");
        let (mrr, _) = amounts(&[("a.csv", &both)]);
        assert_eq!(mrr, [100.0, 120.0]);
        let (mrr, _) = amounts(&[("rec 2026-03.csv", &both), ("rec 2026-04.csv", OLD)]);
        assert_eq!(mrr, [100.0]);
    }

    #[test]
    fn the_same_in_two_exports_is_no_news() {
        assert_eq!(
            amounts(&[("a.csv", OLD), ("b.csv", OLD)]),
            (vec![100.0], vec![])
        );
    }
}
