//! Tells sums that are not called so, and records of those whose name begins as
//! that of sums does.

use super::RowJudge;
use crate::input::fields::{self, ValueKind};
use crate::input::records::Row;
use crate::input::value::{is_absent, trim};
use crate::model::{NotARecord, TableKind};

impl RowJudge<'_> {
    /// Whether a row says nothing but an amount or a length of time, with signs in
    /// all other cells that nothing stands there.
    pub(super) fn is_amount_alone(&self, row: &Row, text: &str) -> bool {
        const SEVERAL: usize = 4;
        let says = |column: &usize| {
            let cell = row.cell(text, self.style.quoting, *column);
            !is_absent(trim(&cell))
        };
        let mut said = (0..row.width()).filter(says);
        let (Some(only), None) = (said.next(), said.next()) else {
            return false;
        };
        let is_amount = |kind: ValueKind| {
            matches!(
                kind,
                ValueKind::Duration | ValueKind::Money | ValueKind::Number
            )
        };
        let mut used = self.used.iter();
        self.headers.len() >= SEVERAL
            && used.any(|(column, field)| *column == only && is_amount(field.kind))
    }

    /// Whether a row names somebody who is called Total, and says of him what
    /// records say and sums do not: several words and dates, beside amounts.
    pub(super) fn names_somebody_total(&self, row: &Row, text: &str) -> bool {
        const MANY: usize = 4;
        const SEVERAL: usize = 3;
        let says_sum = |column: &usize| self.says_sum_at(row, text, *column).is_some();
        let is_name = |column: usize| {
            let cell = row.cell(text, self.style.quoting, column);
            names_somebody(cell.trim())
        };
        let mut sums = (0..row.width()).filter(says_sum);
        if self.is_ruled_off(row, text)
            || !self.holds_all_that_is_used(row, text)
            || !sums.all(is_name)
        {
            return false;
        }
        let (mut words, mut moments) = (0, 0);
        for (column, field) in self.used {
            if *column < row.width() && !row.is_blank_at(text, *column) {
                match field.kind {
                    ValueKind::Text => words += 1,
                    ValueKind::Time | ValueKind::DayOrMonth | ValueKind::DayOrMonthEnd => {
                        moments += 1;
                    }
                    _ => {}
                }
            }
        }
        let told = words + moments;
        moments > 0 && (told >= MANY || (told >= SEVERAL && moments > 1))
    }

    /// Whether a word for a sum stands where records have their number, which is
    /// none: such a row sums up others, whatever else it says.
    pub(super) fn sums_up_where_numbers_stand(&self, row: &Row, text: &str) -> bool {
        let key = fields::shape(self.table).key.first();
        let mut used = self.used.iter();
        let Some((column, _)) = used.find(|(_, field)| Some(field) == key) else {
            return false;
        };
        if self.says_sum_at(row, text, *column) != Some(NotARecord::Total) {
            return false;
        }
        let cell = row.cell(text, self.style.quoting, *column);
        let cell = cell.trim();
        if self.numbers.column() == Some(*column) {
            return !self.numbers.is_alike(cell);
        }
        // An agreement may be known by its name.
        let is_numbered = matches!(self.table, TableKind::Tickets | TableKind::Invoices);
        let has_digit = cell.bytes().any(|byte| byte.is_ascii_digit());
        !has_digit && (is_numbered || !names_somebody(cell))
    }

    /// Whether the row has something in every column that a record needs and the
    /// table has, but for its number: exports leave that out at times.
    fn holds_all_that_is_used(&self, row: &Row, text: &str) -> bool {
        let named_by = fields::shape(self.table).key.first();
        fields::required(self.table)
            .iter()
            .filter(|alternatives| {
                let names_it = named_by.is_some_and(|field| alternatives.contains(field));
                !names_it && !fields::may_be_blank(self.table, alternatives)
            })
            .all(|alternatives| {
                let columns = self.used.iter();
                let mut columns = columns.filter(|(_, field)| alternatives.contains(field));
                columns.any(|(column, _)| !row.is_blank_at(text, *column))
            })
    }
}

/// Whether a cell that begins with a word for a sum goes on as a name does:
/// `Total Energy Ltd`, and neither `Total`, `Total for Acme`, `Total: 5` nor
/// `Total 2026`.
fn names_somebody(cell: &str) -> bool {
    const OF: [&str; 28] = [
        "for",
        "of",
        "by",
        "due",
        "amount",
        "de",
        "do",
        "da",
        "dos",
        "das",
        "del",
        "di",
        "du",
        "des",
        "der",
        "fur",
        "für",
        "por",
        "para",
        "per",
        "pour",
        "voor",
        "van",
        "geral",
        "general",
        "general:",
        "général",
        "generale",
    ];
    let mut words = cell.split_whitespace();
    let is_sum = words.next().is_some_and(|word| word.ends_with(':'));
    words.next().is_some_and(|word| {
        !is_sum
            && word.starts_with(char::is_alphabetic)
            && !OF.contains(&word.to_lowercase().as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::names_somebody;

    #[test]
    fn what_is_summed_up_is_no_name() {
        for name in ["Total Energy Ltd", "Summe Foods GmbH", "Count Dracula"] {
            assert!(names_somebody(name), "{name}");
        }
        for sum in [
            "Total",
            "Total for Acme",
            "Total: Acme",
            "Total 2026-03-01",
            "TOTAL GERAL",
            "Total de Acme",
        ] {
            assert!(!names_somebody(sum), "{sum}");
        }
    }
}
