//! Lists of the same records with other columns: what the newest state of a
//! record has no column for is in another file.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Merged;
use super::newest::Recency;
use crate::input::fields::{Field, invoices, tickets};
use crate::input::value::vocabulary::{TicketStatus, ticket_status};
use crate::language::message;
use crate::model::{InputAccount, TableKind};

/// What passes in the life of a record: an older list says what was.
static PASSING: [&Field; 17] = [
    &tickets::STATUS,
    &tickets::CLOSED_FLAG,
    &tickets::RESOLVED_AT,
    &tickets::CLOSED_AT,
    &tickets::UPDATED_AT,
    &tickets::RESOLUTION_MET,
    &tickets::RESOLUTION_BREACHED,
    &tickets::RESOLUTION_REMAINING,
    &tickets::RESPONSE_REMAINING,
    &tickets::SLA_PAUSED,
    &tickets::AGE_DAYS,
    &invoices::PAID,
    &invoices::PAID_AT,
    &invoices::BALANCE,
    &invoices::STATUS,
    &invoices::PAID_FLAG,
    &invoices::VOIDED,
];

/// Of the same record, a row that is given up, and the one that it is given up
/// for.
#[derive(Debug, Default)]
pub(super) struct GivenUp(Vec<(usize, usize)>);

impl GivenUp {
    pub(super) fn note(&mut self, row: usize, newer: usize) {
        self.0.push((row, newer));
    }

    /// The rows that were given up for each that is kept.
    fn by_kept(self) -> BTreeMap<usize, Vec<usize>> {
        let mut last: HashMap<usize, usize> = HashMap::new();
        let mut kept: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        // What a row was given up for may itself have been, later.
        for (row, newer) in self.0.into_iter().rev() {
            let newest = last.get(&newer).copied().unwrap_or(newer);
            last.insert(row, newest);
            kept.entry(newest).or_default().push(row);
        }
        kept
    }
}

impl Merged {
    /// Whether some files have columns that others lack, in a table whose lists
    /// can be joined.
    pub(super) fn may_have_other_columns(&self, table: TableKind) -> bool {
        matches!(table, TableKind::Tickets | TableKind::Invoices)
            && self.lacking.values().any(|files| !files.is_empty())
    }

    /// Fills in what the files of the rows that are kept have no column for.
    pub(super) fn fill_from_other_columns(
        &mut self,
        table: TableKind,
        given_up: GivenUp,
        recency: &[Recency],
        accounts: &mut [InputAccount],
    ) {
        let mut filled: BTreeMap<usize, u64> = BTreeMap::new();
        for (kept, mut others) in given_up.by_kept() {
            others.sort_by(|a, b| self.compare_states(table, recency, *b, *a));
            let mut is_filled = false;
            for other in others {
                is_filled |= self.fill(kept, other, recency);
            }
            if is_filled {
                *filled.entry(self.file_of(kept)).or_default() += 1;
            }
        }
        for (file, n) in filled {
            accounts[file]
                .notes
                .push(message!("note-other-columns", n = n));
        }
    }

    /// Fills in one row from another of the same record; whether anything was.
    fn fill(&mut self, kept: usize, other: usize, recency: &[Recency]) -> bool {
        let (file, of_other) = (self.file_of(kept), self.file_of(other));
        let is_of_one_time = recency[file] == recency[of_other];
        let is_done = self.text(&tickets::STATUS, kept).is_some_and(|word| {
            matches!(
                ticket_status(word),
                Some(TicketStatus::Resolved | TicketStatus::Closed)
            )
        });
        let takes = |field: &&'static Field| is_of_one_time || is_done || !PASSING.contains(field);
        let lacks = |field: &&'static Field| {
            let files = self.lacking.get(field.name);
            files.is_some_and(|files: &BTreeSet<u32>| files.contains(&(file as u32)))
        };
        let wanted: Vec<&'static Field> = self
            .fields()
            .filter(|field| lacks(field) && takes(field))
            .filter(|field| self.says_nothing(field, kept) && !self.says_nothing(field, other))
            .collect();
        for field in &wanted {
            self.copy_cell(field, other, kept);
        }
        !wanted.is_empty()
    }
}
