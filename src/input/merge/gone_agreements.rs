//! Agreements that a newer list does not have any more, although no date says
//! that they ended.
//!
//! A list of agreements as of a day holds those in force. What is missing from
//! the next one ended between the two days. That is concluded only of lists of
//! one kind whose names carry their days, and only where the newer list still
//! has most of what the older one has: a part of a list ends nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::Merged;
use super::dated_name::day_in_name;
use crate::input::cells::dictionary::NO_TEXT;
use crate::input::fields::recurring as field;
use crate::input::value::time::{Moment, Offset};
use crate::input::value::vocabulary::{AgreementStatus, agreement_status};
use crate::model::{DAY, InputAccount};

/// What tells an agreement: its number, else its client and product.
type Key = (u32, u32, u32);
/// What lists of one kind have in common: their product and their titles.
pub(super) type Kind = (Option<String>, Vec<String>);
/// The rows of each agreement in a list.
type Agreements = BTreeMap<Key, Vec<usize>>;

impl Merged {
    /// Ends the agreements that are gone; gives what they are called.
    pub(super) fn end_gone_agreements(&mut self, accounts: &[InputAccount]) -> Vec<String> {
        let (lists, undated) = self.lists_by_day(accounts);
        let mut gone: BTreeMap<Key, (i64, Vec<usize>)> = BTreeMap::new();
        for by_day in lists.values() {
            let days: Vec<(&i64, &Agreements)> = by_day.iter().collect();
            for (place, pair) in days.windows(2).enumerate() {
                let ((_, older), (day, newer)) = (pair[0], pair[1]);
                let open: Vec<&Key> = older
                    .iter()
                    .filter(|(_, rows)| rows.iter().any(|row| self.is_open_ended(*row)))
                    .map(|(key, _)| key)
                    .collect();
                let kept = open.iter().filter(|key| newer.contains_key(**key)).count();
                if kept * 3 < open.len() * 2 {
                    continue;
                }
                let later = &days[place + 1..];
                for key in open {
                    let is_back = later.iter().any(|(_, list)| list.contains_key(key));
                    if !is_back && !undated.contains(key) {
                        gone.insert(*key, (*day, Vec::new()));
                    }
                }
            }
        }
        if gone.is_empty() {
            return Vec::new();
        }
        for row in &self.rows {
            if let Some((_, rows)) = gone.get_mut(&self.key_of_agreement(*row))
                && self.is_open_ended(*row)
            {
                rows.push(*row);
            }
        }
        let mut names = Vec::with_capacity(gone.len());
        for (day, rows) in gone.into_values() {
            names.extend(rows.first().map(|row| self.name_of_agreement(*row)));
            for row in rows {
                self.set_time(&field::ENDED_AT, row, Some(moment_of(day)));
            }
        }
        names.sort();
        names
    }

    /// The number of an agreement, else whose it is and what for.
    fn name_of_agreement(&self, row: usize) -> String {
        let number = self.text(&field::AGREEMENT_ID, row);
        let told = [&field::CLIENT, &field::NAME].map(|of| self.text(of, row));
        let told: Vec<&str> = told.into_iter().flatten().collect();
        number.map_or_else(|| told.join(", "), str::to_owned)
    }

    /// The lists whose names carry a day, by kind and day; and what stands in
    /// files whose names carry none.
    fn lists_by_day(
        &self,
        accounts: &[InputAccount],
    ) -> (BTreeMap<Kind, BTreeMap<i64, Agreements>>, BTreeSet<Key>) {
        let days: Vec<Option<i64>> = accounts
            .iter()
            .map(|account| day_in_name(&account.file))
            .collect();
        let mut kinds: BTreeMap<usize, Kind> = BTreeMap::new();
        let mut lists: BTreeMap<Kind, BTreeMap<i64, Agreements>> = BTreeMap::new();
        let mut undated = BTreeSet::new();
        for row in &self.rows {
            let file = self.file_of(*row);
            let key = self.key_of_agreement(*row);
            let Some(day) = days[file] else {
                undated.insert(key);
                continue;
            };
            let of_file: &Kind = kinds
                .entry(file)
                .or_insert_with(|| kind_of(&accounts[file]));
            if !lists.contains_key(of_file) {
                lists.insert(of_file.clone(), BTreeMap::new());
            }
            if let Some(by_day) = lists.get_mut(of_file) {
                let list = by_day.entry(day).or_default();
                list.entry(key).or_default().push(*row);
            }
        }
        (lists, undated)
    }

    fn key_of_agreement(&self, row: usize) -> Key {
        match self.code(&field::AGREEMENT_ID, row) {
            NO_TEXT => (
                NO_TEXT,
                self.code(&field::CLIENT, row),
                self.code(&field::NAME, row),
            ),
            // One number may stand for several products.
            number => (number, NO_TEXT, self.code(&field::NAME, row)),
        }
    }

    /// Whether nothing says that an agreement ends.
    fn is_open_ended(&self, row: usize) -> bool {
        let is_dated = |of| self.time(of, row).is_some();
        let status = self.text(&field::STATUS, row).and_then(agreement_status);
        !is_dated(&field::ENDED_AT)
            && !is_dated(&field::CANCELLED_AT)
            && status.is_none_or(|status| status == AgreementStatus::InForce)
    }
}

/// The kind of a list.
pub(super) fn kind_of(account: &InputAccount) -> Kind {
    let titles = account.columns.iter();
    let mut titles: Vec<String> = titles.map(|column| column.header.clone()).collect();
    titles.sort();
    (account.dialect.clone(), titles)
}

/// A day, given in days since the year 0.
fn moment_of(day: i64) -> Moment {
    const UNIX_EPOCH: i64 = 719_163;
    Moment {
        seconds: (day - UNIX_EPOCH) * DAY,
        offset: Offset::UNKNOWN,
        has_time: false,
    }
}

#[cfg(test)]
mod tests {
    use crate::input::read_texts;
    use crate::input::tables::recurring as column;

    const HEADER: &str = "agreement id,client,product,amount,billing cycle,start date\n";

    fn list(numbers: &[u32]) -> String {
        let rows = numbers
            .iter()
            .map(|number| format!("{number},C{number},Gold,100,Monthly,2025-01-01\n"));
        HEADER.to_owned() + &rows.collect::<String>()
    }

    /// The days on which agreements end that end, and whether it is told.
    fn ends(files: &[(&str, String)]) -> (Vec<String>, bool) {
        let exports = read_texts(files);
        let frame = &exports.tables.recurring.as_ref().unwrap().frame;
        let ends = frame.column(column::ENDED_AT.name).ok();
        let mut ends: Vec<String> = ends
            .map(|ends| ends.i64().unwrap().iter().flatten().collect::<Vec<i64>>())
            .unwrap_or_default()
            .into_iter()
            .map(|end| {
                chrono::DateTime::from_timestamp(end, 0)
                    .unwrap()
                    .to_string()
            })
            .collect();
        ends.sort();
        let told = exports.caveats.iter();
        let told = told.filter(|caveat| caveat.contains("in an older list"));
        (ends, told.count() > 0)
    }

    #[test]
    fn what_the_next_list_lacks_has_ended_by_its_day() {
        let files = [
            ("agreements_2026-03-31.csv", list(&[1, 2, 3, 4, 5])),
            ("agreements_2026-04-30.csv", list(&[1, 2, 4, 5, 6])),
            ("agreements_2026-05-31.csv", list(&[1, 2, 4, 6])),
        ];
        let expected = ["2026-05-01 00:00:00 UTC", "2026-06-01 00:00:00 UTC"];
        assert_eq!(ends(&files), (expected.map(str::to_owned).into(), true));
        let mut turned = files;
        turned.reverse();
        assert_eq!(ends(&turned), (expected.map(str::to_owned).into(), true));
    }

    #[test]
    fn what_is_gone_is_named() {
        let files = [
            ("agreements_2026-03-31.csv", list(&[1, 2, 3, 4, 5])),
            ("agreements_2026-04-30.csv", list(&[1, 2, 4, 5])),
        ];
        let told = read_texts(&files).caveats;
        let told: Vec<String> = told.iter().map(ToString::to_string).collect();
        assert!(told.iter().any(|one| one.contains("`3`")), "{told:?}");
    }

    #[test]
    fn a_part_of_a_list_ends_nothing() {
        let files = [
            ("agreements_2026-03-31.csv", list(&[1, 2, 3, 4, 5])),
            ("agreements_2026-04-30.csv", list(&[5, 6, 7])),
        ];
        assert_eq!(ends(&files), (vec![], false));
    }

    #[test]
    fn lists_without_a_day_or_of_another_kind_end_nothing() {
        let undated = [("a.csv", list(&[1, 2, 3])), ("b.csv", list(&[1, 2]))];
        assert_eq!(ends(&undated), (vec![], false));
        let other = list(&[1, 2]).replace("product", "service");
        let files = [
            ("a_2026-03-31.csv", list(&[1, 2, 3])),
            ("b_2026-04-30.csv", other),
        ];
        assert_eq!(ends(&files), (vec![], false));
    }

    #[test]
    fn what_comes_back_never_ended() {
        let files = [
            ("agreements_2026-03-31.csv", list(&[1, 2, 3, 4])),
            ("agreements_2026-04-30.csv", list(&[1, 2, 3])),
            ("agreements_2026-05-31.csv", list(&[1, 2, 3, 4])),
        ];
        assert_eq!(ends(&files), (vec![], false));
    }

    #[test]
    fn a_past_list_reads_as_it_read_then() {
        let march = ("agreements_2026-03-31.csv", list(&[1, 2, 3, 4]));
        let april = ("agreements_2026-04-30.csv", list(&[1, 2, 3]));
        assert_eq!(ends(std::slice::from_ref(&march)).0, Vec::<String>::new());
        // In force to the end of the day on which it was found to be gone.
        assert_eq!(ends(&[march, april]).0, ["2026-05-01 00:00:00 UTC"]);
    }
}
