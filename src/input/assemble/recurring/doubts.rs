//! What is told of agreements of which the records leave a doubt.

use std::collections::BTreeSet;

use super::Agreement;
use crate::input::assemble::Builder;
use crate::input::fields::recurring as field;
use crate::input::header::normalise_header;
use crate::input::merge::Merged;
use crate::language::{Value, message};

/// Tells of agreements that end before they begin, and of amounts that were
/// multiplied although their title does not say that they are those of a unit.
pub(super) fn tell(records: &Merged, agreements: &[Agreement], builder: &mut Builder<'_>) {
    let is_backwards = |one: &&Agreement| one.ended.is_some_and(|ended| ended <= one.started);
    let backwards = agreements.iter().filter(is_backwards).count();
    if backwards > 0 {
        builder.caveats.push(message!(
            "caveat-ended-before-begun",
            n = backwards,
            of = agreements.len()
        ));
    }
    let is_multiplied = |row: usize| {
        let units = records.number(&field::QUANTITY, row);
        units.is_some_and(|units| units > 1.0) && records.number(&field::UNIT_PRICE, row).is_some()
    };
    let multiplied = agreements.iter().filter(|one| is_multiplied(one.row));
    let files: BTreeSet<usize> = multiplied.map(|one| records.file_of(one.row)).collect();
    for file in files {
        let account = &mut builder.accounts[file];
        let mut columns = account.columns.iter();
        let vague = columns.find(|column| {
            column.meaning == Some(field::UNIT_PRICE.name)
                && normalise_header(&column.header) == "amount"
        });
        if let Some(column) = vague {
            let title = Value::quoted(column.header.trim());
            account
                .notes
                .push(message!("note-amount-of-unit", title = title));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::input::read_texts;

    #[test]
    fn an_amount_that_is_multiplied_is_told_where_its_title_does_not_say_so() {
        let noted = |quantity: u32| {
            let text = format!(
                "id,Customer Name,Plan,Quantity,Currency,Interval,Amount,Status,Start Date (UTC),Current Period End (UTC),Ended At (UTC)\n\
                 sub_1,Acme Ltd,Managed,{quantity},usd,month,900.00,active,2024-01-01 00:00,2026-11-01 00:00,\n"
            );
            let exports = read_texts(&[("s.csv", text)]);
            let mut notes = exports.accounts[0].notes.iter();
            notes.any(|note| note.contains("taken for that of a unit"))
        };
        assert!(noted(20));
        assert!(!noted(1));
    }

    #[test]
    fn an_agreement_that_ends_before_it_begins_is_told() {
        let told = |end: &str| {
            let text = format!(
                "agreement id,client,product,amount,billing cycle,start date,end date\n\
                 1,Acme,Gold,100,Monthly,2025-03-01,{end}\n2,Beta,Gold,100,Monthly,2025-03-01,\n"
            );
            let exports = read_texts(&[("a.csv", text)]);
            let mut caveats = exports.caveats.iter();
            caveats.any(|caveat| caveat.contains("end before they begin"))
        };
        assert!(told("2024-03-01"));
        assert!(!told("2025-03-01"));
        assert!(!told("2026-02-28"));
    }
}
