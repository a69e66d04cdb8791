//! Agreements that a newer list of the same kind writes otherwise: with another
//! name of the client or the product, or from another day on. Their number says
//! that they are the same, and the newer list how they stand.

use std::collections::{BTreeMap, BTreeSet};

use super::Merged;
use super::gone_agreements::{Kind, kind_of};
use super::newest::Recency;
use crate::input::cells::dictionary::NO_TEXT;
use crate::input::clients::{normal_name, spelling};
use crate::input::fields::recurring as field;
use crate::model::{InputAccount, RowFate, TableKind};

/// What tells the lines of an agreement apart: client, product and beginning.
type Line = (u32, u32, Option<i64>);
/// The rows of each agreement, by its number and the list that they stand in.
type Numbered = BTreeMap<u32, BTreeMap<usize, Vec<usize>>>;

impl Merged {
    /// Writes a client in one way in all rows of one agreement, so that a change
    /// of its letters makes no other agreement.
    pub(super) fn spell_clients_of_agreements_alike(&mut self) {
        let mut spelt: BTreeMap<(u32, String), String> = BTreeMap::new();
        let mut written: Vec<(usize, (u32, String))> = Vec::new();
        for row in self.rows.iter().copied() {
            let number = self.code(&field::AGREEMENT_ID, row);
            let Some(client) = self.text(&field::CLIENT, row).filter(|_| number != NO_TEXT) else {
                continue;
            };
            let whose = (number, normal_name(client));
            let first = spelt
                .entry(whose.clone())
                .or_insert_with(|| client.to_owned());
            if spelling(client) < spelling(first) {
                client.clone_into(first);
            }
            written.push((row, whose));
        }
        for (row, whose) in written {
            if let Some(client) = spelt.get(&whose)
                && self.text(&field::CLIENT, row) != Some(client.as_str())
            {
                self.set_text(&field::CLIENT, row, client);
            }
        }
    }

    /// Leaves out the lines of agreements that a newer list has otherwise: lines
    /// that it does not have any more, under a number that it has with lines of
    /// which the older list has none. That is concluded only of lists of one
    /// kind in which most agreements stay as they are: parts of one list may
    /// have different lines of the same agreements.
    pub(super) fn supersede_changed_agreements(&mut self, accounts: &mut [InputAccount]) {
        let recency = self.recency(TableKind::Recurring, accounts);
        let mut lost: BTreeSet<usize> = BTreeSet::new();
        for numbered in self.numbered_by_kind(accounts).values() {
            let several: Vec<(usize, &BTreeMap<usize, Vec<usize>>)> = numbered
                .values()
                .filter(|lists| self.are_of_one_client(lists))
                .filter_map(|lists| Some((newest_of(lists, &recency)?, lists)))
                .collect();
            let stay = several.iter().filter(|(newest, lists)| {
                let mut older = lists.iter().filter(|(file, _)| *file != newest);
                let lines = self.lines_of_agreement(&lists[newest]);
                older.any(|(_, rows)| !self.lines_of_agreement(rows).is_disjoint(&lines))
            });
            if stay.count() * 2 < several.len() {
                continue;
            }
            for (newest, lists) in several {
                for (_, rows) in lists.iter().filter(|(file, _)| **file != newest) {
                    lost.extend(self.changed_lines(rows, &lists[&newest]));
                }
            }
        }
        for row in &lost {
            accounts[self.file_of(*row)]
                .rows
                .recount(RowFate::Used, RowFate::Superseded);
        }
        self.rows.retain(|row| !lost.contains(row));
    }

    /// The rows with a number, by the kind of list.
    fn numbered_by_kind(&self, accounts: &[InputAccount]) -> BTreeMap<Kind, Numbered> {
        let mut kinds: BTreeMap<usize, Kind> = BTreeMap::new();
        let mut numbered: BTreeMap<Kind, Numbered> = BTreeMap::new();
        for row in &self.rows {
            let file = self.file_of(*row);
            let number = self.code(&field::AGREEMENT_ID, *row);
            if number != NO_TEXT {
                let kind = kinds
                    .entry(file)
                    .or_insert_with(|| kind_of(&accounts[file]));
                let of_kind = numbered.entry(kind.clone()).or_default();
                let lists = of_kind.entry(number).or_default();
                lists.entry(file).or_default().push(*row);
            }
        }
        numbered
    }

    /// Whether each list has the number for one client only: else it numbers no
    /// agreement.
    fn are_of_one_client(&self, lists: &BTreeMap<usize, Vec<usize>>) -> bool {
        let client = |row: &usize| self.code(&field::CLIENT, *row);
        lists
            .values()
            .all(|rows| rows.iter().map(client).collect::<BTreeSet<u32>>().len() == 1)
    }

    fn line(&self, row: usize) -> Line {
        (
            self.code(&field::CLIENT, row),
            self.code(&field::NAME, row),
            self.time(&field::STARTED_AT, row).map(|time| time.seconds),
        )
    }

    fn lines_of_agreement(&self, rows: &[usize]) -> BTreeSet<Line> {
        rows.iter().map(|row| self.line(*row)).collect()
    }

    /// The rows of an older list in whose place the newer one has others: one
    /// that ended before they begin keeps its place.
    fn changed_lines(&self, older: &[usize], newer: &[usize]) -> Vec<usize> {
        let (before, after) = (
            self.lines_of_agreement(older),
            self.lines_of_agreement(newer),
        );
        let added = after.difference(&before);
        let Some(begins) = added.map(|(_, _, begins)| *begins).min() else {
            return Vec::new();
        };
        let ended = |row: usize| {
            let ends = [&field::ENDED_AT, &field::CANCELLED_AT];
            let ends = ends.into_iter().filter_map(|of| self.time(of, row));
            ends.map(|end| end.seconds).min()
        };
        let is_replaced = |row: &usize| {
            let ended = ended(*row);
            !after.contains(&self.line(*row)) && ended.is_none_or(|ended| Some(ended) > begins)
        };
        older.iter().copied().filter(is_replaced).collect()
    }
}

/// The newest of several lists, where something tells it.
fn newest_of(lists: &BTreeMap<usize, Vec<usize>>, recency: &[Recency]) -> Option<usize> {
    let newest = lists.keys().copied().max_by_key(|file| recency[*file])?;
    let as_new = lists
        .keys()
        .filter(|file| recency[**file] == recency[newest]);
    (lists.len() > 1 && as_new.count() == 1).then_some(newest)
}

#[cfg(test)]
mod tests {
    use crate::input::read_texts;
    use crate::input::tables::recurring as column;

    const TITLES: &str =
        "agreement number,client,product,amount,billing cycle,start date,end date\n";
    const SEPTEMBER: [&str; 4] = [
        "A-1,Acme,Care,900,Monthly,2024-01-01,",
        "A-2,Beta,Care,450,Monthly,2024-01-01,",
        "A-3,Crux Dental,Care,1350,Monthly,2024-01-01,",
        "A-4,Delta Law,Care,360,Monthly,2024-01-01,",
    ];

    /// The money a month of all agreements that count, after the list of October.
    fn amounts(october: &[&str]) -> Vec<f64> {
        let list = |rows: &[&str]| format!("{TITLES}{}\n", rows.join("\n"));
        amounts_of(&[
            ("r-2026-09.csv", list(&SEPTEMBER)),
            ("r-2026-10.csv", list(october)),
        ])
    }

    fn amounts_of(files: &[(&str, String)]) -> Vec<f64> {
        let exports = read_texts(files);
        assert!(
            exports
                .accounts
                .iter()
                .all(|account| account.rows.adds_up())
        );
        let frame = &exports.tables.recurring.as_ref().unwrap().frame;
        let mrr = frame.column(column::MRR.name).unwrap();
        let mut mrr: Vec<f64> = mrr.f64().unwrap().iter().flatten().collect();
        mrr.sort_by(f64::total_cmp);
        mrr
    }

    #[test]
    fn an_agreement_that_is_written_otherwise_in_a_newer_list_is_the_same() {
        let all = [360.0, 450.0, 900.0, 1350.0];
        let [first, second, _, _] = SEPTEMBER;
        for (third, fourth) in [
            (
                "A-3,CRUX DENTAL,Care,1350,Monthly,2024-01-01,",
                SEPTEMBER[3],
            ),
            (
                "A-3,Crux Clinics,Care,1350,Monthly,2024-01-01,",
                SEPTEMBER[3],
            ),
            (
                "A-3,Crux Dental,Care Plus,1350,Monthly,2024-01-01,",
                SEPTEMBER[3],
            ),
            (SEPTEMBER[2], "A-4,Delta Law,Care,360,Monthly,2026-10-01,"),
        ] {
            assert_eq!(amounts(&[first, second, third, fourth]), all, "{third}");
        }
    }

    #[test]
    fn a_term_that_ended_before_the_next_one_stays() {
        let [first, second, third, _] = SEPTEMBER;
        let before = "A-4,Delta Law,Care,360,Monthly,2025-10-01,2026-09-30";
        let after = "A-4,Delta Law,Care,380,Monthly,2026-10-01,2027-09-30";
        let list = |last: &str| format!("{TITLES}{first}\n{second}\n{third}\n{last}\n");
        let files = [
            ("r-2026-09.csv", list(before)),
            ("r-2026-10.csv", list(after)),
        ];
        assert_eq!(amounts_of(&files), [360.0, 380.0, 450.0, 900.0, 1350.0]);
    }

    #[test]
    fn lists_of_different_lines_of_the_same_agreements_are_parts_of_one() {
        let backup = SEPTEMBER.map(|row| row.replace("Care", "Backup"));
        let backup: Vec<&str> = backup.iter().map(String::as_str).collect();
        assert_eq!(amounts(&backup).len(), 8);
    }

    #[test]
    fn a_number_of_several_clients_numbers_no_agreement() {
        let plan = SEPTEMBER.map(|row| format!("P-1{}", &row[3..]));
        let list = |rows: &[String]| format!("{TITLES}{}\n", rows.join("\n"));
        let mut later = plan.clone();
        later[3] = "P-1,Echo,Care,80,Monthly,2026-10-01,".to_owned();
        let files = [
            ("r-2026-09.csv", list(&plan)),
            ("r-2026-10.csv", list(&later)),
        ];
        assert_eq!(amounts_of(&files).len(), 5);
    }

    #[test]
    fn a_client_in_other_letters_is_the_same_within_one_list() {
        let [first, second, ..] = SEPTEMBER;
        let again = first.replace("Acme", "ACME");
        let text = format!("{TITLES}{first}\n{second}\n{again}\n");
        assert_eq!(amounts_of(&[("r.csv", text)]), [450.0, 900.0]);
    }
}
