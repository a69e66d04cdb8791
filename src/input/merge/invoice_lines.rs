//! Invoices that stand on several rows: one row a line, or one an instalment.
//!
//! Rows of one file with one number are lines where their amounts differ: they
//! are added up. Where all of them say the same amount, it is the invoice's,
//! repeated on each line; rows with payments of their own are one for each of
//! them. Rows with due dates of their own are instalments:
//! each is owed on its own day. Rows of different clients or years are
//! different invoices that share a number.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use foldhash::fast::RandomState;

use super::Merged;
use super::payments::add_up_payments;
use crate::input::cells::dictionary::NO_TEXT;
use crate::input::clients::normal_name;
use crate::input::dialect::Lines;
use crate::input::fields::invoices as field;
use crate::model::exact_sum;

/// Adds up lines, and tells instalments apart. Gives the number of invoices
/// whose lines were added up.
pub fn fold(merged: &mut Merged) -> u64 {
    let shared = shared_numbers(merged);
    let mut invoices: HashMap<(usize, u32, u32, i64), Vec<usize>, RandomState> = HashMap::default();
    for row in &merged.rows {
        let number = merged.code(&field::INVOICE_NUMBER, *row);
        if number != NO_TEXT {
            let kind = merged.code(&field::DOC_TYPE, *row);
            let whose = shared.get(row).copied().unwrap_or_default();
            let key = (merged.file_of(*row), number, kind, whose);
            invoices.entry(key).or_default().push(*row);
        }
    }
    for (row, whose) in &shared {
        merged.set_part(*row, *whose);
    }
    merged.shared_numbers = shared
        .keys()
        .map(|row| merged.code(&field::INVOICE_NUMBER, *row))
        .collect::<HashSet<u32, RandomState>>()
        .len() as u64;
    let (mut added_up, mut paid_in_parts) = (0, 0);
    let mut folded: HashSet<usize, RandomState> = HashSet::default();
    for rows in invoices.into_values().filter(|rows| rows.len() > 1) {
        let mut instalments: BTreeMap<Option<i64>, Vec<usize>> = BTreeMap::new();
        for row in rows {
            let due = merged.time(&field::DUE_AT, row).map(|due| due.seconds);
            instalments.entry(due).or_default().push(row);
        }
        // A line that leaves the day out is none that is owed on another.
        if instalments.len() > 1
            && let Some(undated) = instalments.remove(&None)
            && let Some(mut first) = instalments.first_entry()
        {
            first.get_mut().extend(undated);
        }
        let several = instalments.len() > 1;
        for (due, lines) in instalments {
            if several {
                for row in &lines {
                    let whose = shared.get(row).copied().unwrap_or_default();
                    merged.set_part(*row, whose.wrapping_add(due.unwrap_or_default()));
                }
            }
            if add_up(merged, &lines) {
                added_up += 1;
                folded.extend(&lines[1..]);
            } else if add_up_payments(merged, &lines) {
                paid_in_parts += 1;
                folded.extend(&lines[1..]);
            }
        }
    }
    merged.paid_in_parts = paid_in_parts;
    merged.rows.retain(|row| !folded.contains(row));
    added_up
}

/// The rows whose number is that of several invoices in one file, each with
/// what tells these apart: a number of its client and year. Numbers begin anew
/// each year, and each issuer has its own.
fn shared_numbers(merged: &Merged) -> HashMap<usize, i64, RandomState> {
    const FIRST_YEAR: i64 = 1970;
    const YEAR: i64 = 31_556_952;
    let clients = merged.map_text(&field::CLIENT, |name| Some(name_code(&normal_name(name))));
    let year = |row: usize| {
        let issued = merged.time(&field::ISSUED_AT, row);
        issued.map(|issued| FIRST_YEAR + issued.seconds.div_euclid(YEAR))
    };
    let mut owners: HashMap<u32, Vec<(usize, usize)>, RandomState> = HashMap::default();
    for row in &merged.rows {
        let number = merged.code(&field::INVOICE_NUMBER, *row);
        if number != NO_TEXT {
            let place = (merged.file_of(*row), *row);
            owners.entry(number).or_default().push(place);
        }
    }
    // What a row leaves out tells it from no other.
    let are_several = |rows: &[usize]| {
        let different = |told: &dyn Fn(usize) -> Option<i64>| {
            let told = rows.iter().filter_map(|row| told(*row));
            told.collect::<BTreeSet<i64>>().len()
        };
        different(&|row| clients[row]) > 1 || different(&year) > 1
    };
    let mut shared: HashMap<usize, i64, RandomState> = HashMap::default();
    for rows in owners.into_values().filter(|rows| rows.len() > 1) {
        let mut by_file: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (file, row) in &rows {
            by_file.entry(*file).or_default().push(*row);
        }
        if by_file.values().any(|rows| are_several(rows)) {
            shared.extend(rows.iter().map(|(_, row)| {
                let client = clients[*row].unwrap_or_default();
                (*row, client.wrapping_add(year(*row).unwrap_or_default()))
            }));
        }
    }
    shared
}

/// A number for a name, the same in every run and every file.
fn name_code(name: &str) -> i64 {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let mixed = name.bytes().fold(BASIS, |mixed, byte| {
        (mixed ^ u64::from(byte)).wrapping_mul(PRIME)
    });
    mixed.cast_signed()
}

/// Adds the lines' amounts to the first of them, unless they are one amount
/// said again and again.
fn add_up(merged: &mut Merged, lines: &[usize]) -> bool {
    let differ = |merged: &Merged, of| {
        lines
            .windows(2)
            .any(|pair| merged.number(of, pair[0]) != merged.number(of, pair[1]))
    };
    let are_lines = match merged.lines_of(lines[0]) {
        Lines::Own => lines.len() > 1,
        Lines::Repeated => false,
        Lines::Unknown => differ(merged, &field::TOTAL),
    };
    if !are_lines {
        return false;
    }
    let mut sums = Vec::new();
    for of in [
        &field::TOTAL,
        &field::TAX,
        &field::NET,
        &field::RECURRING_AMOUNT,
        &field::PAID,
        &field::BALANCE,
        &field::PAYABLE,
        &field::WITHHELD,
    ] {
        if differ(merged, of) || *of == field::TOTAL {
            let numbers = lines.iter().filter_map(|row| merged.number(of, *row));
            sums.push((of, exact_sum(numbers)));
        }
    }
    // The invoice stands where its first line does, and says what one of them
    // says that is the same in any order of rows.
    let telling = lines.iter().copied().min_by(|a, b| merged.compare(*a, *b));
    if let Some(telling) = telling {
        copy_row(merged, telling, lines[0]);
    }
    for (of, sum) in sums {
        merged.set_number(of, lines[0], sum);
    }
    merged.fold_into(lines[0], lines.len() - 1);
    true
}

/// Puts all that a row says in the place of what another does.
pub(super) fn copy_row(merged: &mut Merged, from: usize, to: usize) {
    if merged.compare(from, to).is_ne() {
        let fields: Vec<_> = merged.fields().collect();
        for of in fields {
            merged.copy_cell(of, from, to);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::input::read_texts;
    use crate::input::tables::invoices as column;

    /// The totals of the invoices that a text is read as, and how many of its
    /// rows are used.
    fn totals(texts: &[(&str, &str)]) -> (Vec<f64>, u64) {
        let exports = read_texts(texts);
        let frame = exports.tables.invoices.unwrap().frame;
        let totals = frame.column(column::TOTAL.name).unwrap();
        let mut totals: Vec<f64> = totals.f64().unwrap().into_no_null_iter().collect();
        totals.sort_by(f64::total_cmp);
        let used = exports
            .accounts
            .iter()
            .map(|account| account.rows.used)
            .sum();
        (totals, used)
    }

    const LINES: &str = "Invoice Number,Client,Invoice Date,Due Date,Description,Amount\n\
        1,Acme,2026-01-01,2026-01-31,Support,900\n\
        1,Acme,2026-01-01,2026-01-31,Backup,200\n\
        1,Acme,2026-01-01,2026-01-31,Phone,100\n\
        2,Bolt,2026-01-01,2026-01-31,Support,50\n";

    #[test]
    fn lines_are_added_up() {
        assert_eq!(totals(&[("i.csv", LINES)]), (vec![50.0, 1200.0], 4));
    }

    #[test]
    fn lines_exported_twice_count_once() {
        let twice = [("a.csv", LINES), ("b.csv", LINES)];
        assert_eq!(totals(&twice), (vec![50.0, 1200.0], 4));
    }

    #[test]
    fn an_amount_repeated_on_each_line_is_the_invoice_s() {
        let repeated = "Invoice Number,Client,Invoice Date,Total,Quantity\n\
            1,Acme,2026-01-01,900,1\n1,Acme,2026-01-01,900,2\n";
        assert_eq!(totals(&[("i.csv", repeated)]).0, [900.0]);
    }

    #[test]
    fn invoices_of_several_clients_or_years_may_share_a_number() {
        let issuers = "Invoice Number,Client,Invoice Date,Due Date,Amount,Balance\n\
            201,Acme,2025-11-01,2025-12-01,500,500\n201,Beta,2025-11-11,2025-12-01,700,700\n\
            202,Beta,2025-11-11,2025-12-01,70,0\n";
        assert_eq!(totals(&[("i.csv", issuers)]), (vec![70.0, 500.0, 700.0], 3));
        let again = "Invoice Number,Client,Invoice Date,Due Date,Amount,Balance\n\
            201,ACME Inc.,2025-11-01,2025-12-01,500,0\n";
        let files = [("i.csv", issuers), ("j.csv", again)];
        assert_eq!(totals(&files), (vec![70.0, 500.0, 700.0], 3));
        let years = "Invoice Number,Client,Invoice Date,Amount\n\
            1,Acme,2024-01-05,10\n1,Acme,2025-01-07,20\n";
        assert_eq!(totals(&[("i.csv", years)]).0, [10.0, 20.0]);
    }

    #[test]
    fn instalments_are_owed_each_on_its_day() {
        let instalments = "Invoice Number,Client,Invoice Date,Due Date,Total\n\
            1,Acme,2026-01-01,2026-01-31,300\n1,Acme,2026-01-01,2026-02-28,300\n";
        assert_eq!(totals(&[("i.csv", instalments)]).0, [300.0, 300.0]);
    }

    #[test]
    fn a_line_without_a_due_date_is_of_the_invoice_above() {
        let lines = "Invoice Number,Client,Invoice Date,Total,Item,Due Date\n\
            1,Acme,2026-01-01,320,Shirt,2026-01-31\n1,Acme,2026-01-01,320,Laptop,\n\
            2,Acme,2026-01-02,90,Book,2026-02-28\n2,Acme,2026-01-02,90,Mug,\n";
        assert_eq!(totals(&[("i.csv", lines)]).0, [90.0, 320.0]);
    }
}
