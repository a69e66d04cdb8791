//! Currencies are never added up: the main one is kept.

use std::collections::BTreeMap;

use super::{Builder, LeftOut, MergedTables};
use crate::input::fields::{Field, costs, invoices, mrr_movements, recurring};
use crate::input::merge::Merged;
use crate::input::recognise::money_marks::{ANY_DOLLAR, DOLLARS, is_no_currency};
use crate::language::{Value, message};

/// How the amounts of the exports name their currency, and which one is
/// analysed.
#[derive(Debug, Default)]
pub struct Currencies {
    /// The currency that is analysed; `None` where no amount names one.
    main: Option<String>,
    is_decided: bool,
    /// What a bare `$` stands for, where the exports name it.
    dollar: Option<String>,
    /// Whether a table is analysed in another currency than the others.
    is_mixed: bool,
    /// The currency of a file's amounts that name none, where it is decided.
    of_files: Vec<Option<String>>,
}

impl Currencies {
    /// The main currency is the one that is decided, or else the one that most
    /// rows of all tables are in: amounts of different currencies cannot be
    /// compared.
    #[must_use]
    pub fn of(
        merged: &MergedTables,
        of_files: Vec<Option<String>>,
        decided: Option<String>,
    ) -> Self {
        let mut currencies = Self {
            main: None,
            is_decided: decided.is_some(),
            dollar: None,
            is_mixed: false,
            of_files,
        };
        let mut counts: BTreeMap<String, u64> = BTreeMap::new();
        for (records, field) in [
            (&merged.invoices, &invoices::CURRENCY),
            (&merged.recurring, &recurring::CURRENCY),
            (&merged.mrr_movements, &mrr_movements::CURRENCY),
            (&merged.costs, &costs::CURRENCY),
        ] {
            let Some(records) = records else { continue };
            for row in &records.rows {
                if let Some(code) = currencies.named(records, field, *row) {
                    *counts.entry(code).or_default() += 1;
                }
            }
        }
        // A bare sign is that of the dollars or pesos that are named.
        let is_dollar = |code: &str| DOLLARS.contains(&code);
        let mut dollars = counts.clone();
        dollars.extend(decided.iter().map(|code| (code.clone(), u64::MAX)));
        dollars.retain(|code, _| is_dollar(code));
        currencies.dollar = commonest(dollars);
        if let Some(dollar) = &currencies.dollar
            && let Some(bare) = counts.remove(ANY_DOLLAR)
        {
            *counts.entry(dollar.clone()).or_default() += bare;
        }
        currencies.main = decided.or(commonest(counts));
        currencies
    }

    /// The one currency of all amounts that are analysed; none where they name
    /// none, or not the same.
    #[must_use]
    pub fn only(&self) -> Option<String> {
        // A number that stands for a currency does not say which it is.
        let is_number = |code: &String| code.bytes().all(|byte| byte.is_ascii_digit());
        self.main
            .clone()
            .filter(|code| !self.is_mixed && !is_number(code))
    }

    /// The currency in which a table is analysed, and whether it is another
    /// than that of most tables: a table that has nothing in the main currency
    /// is analysed in its own, unless the main one is decided.
    fn of_table(
        &self,
        records: &Merged,
        rows: &[usize],
        field: &'static Field,
    ) -> Option<(String, bool)> {
        let main = self.main.clone()?;
        let mut counts: BTreeMap<String, u64> = BTreeMap::new();
        for row in rows {
            match self.named(records, field, *row) {
                Some(code) => *counts.entry(code).or_default() += 1,
                None => return Some((main, false)),
            }
        }
        let is_foreign = !self.is_decided && !counts.contains_key(&main);
        match commonest(counts).filter(|_| is_foreign) {
            Some(own) => Some((own, true)),
            None => Some((main, false)),
        }
    }

    /// The currency that a row names, or its file is decided to be in.
    fn named(&self, records: &Merged, field: &'static Field, row: usize) -> Option<String> {
        records
            .text(field, row)
            .filter(|code| !is_no_currency(code))
            .map(|code| match (code.trim(), &self.dollar) {
                (ANY_DOLLAR, Some(dollar)) => dollar.clone(),
                (code, _) => code.to_uppercase(),
            })
            .or_else(|| self.of_files.get(records.file_of(row)).cloned().flatten())
    }
}

/// The currency that most rows are in; of equals the first by name.
fn commonest(counts: BTreeMap<String, u64>) -> Option<String> {
    let most = counts
        .into_iter()
        .max_by(|(a_code, a), (b_code, b)| a.cmp(b).then_with(|| b_code.cmp(a_code)));
    most.map(|(code, _)| code)
}

/// The rows in the main currency. The others are left out, and said to be;
/// amounts that name no currency are taken to be in the main one.
pub fn main_currency_only(
    records: &Merged,
    rows: Vec<usize>,
    field: &'static Field,
    what: &'static str,
    builder: &mut Builder<'_>,
) -> Vec<usize> {
    let Some((main, is_foreign)) = builder.currencies.of_table(records, &rows, field) else {
        return rows;
    };
    if is_foreign {
        builder.currencies.is_mixed = true;
        builder.caveats.push(message!(
            "caveat-foreign-table",
            what = Value::known(what),
            main = &main
        ));
    }
    let mut others: BTreeMap<String, u64> = BTreeMap::new();
    let mut kept = Vec::with_capacity(rows.len());
    let mut unnamed = 0_u64;
    for row in rows {
        match builder.currencies.named(records, field, row) {
            Some(code) if code != main => {
                builder.leave_out(records, row, LeftOut::InCurrency(what, code.clone()));
                *others.entry(code).or_default() += 1;
            }
            named => {
                unnamed += u64::from(named.is_none());
                kept.push(row);
            }
        }
    }
    for (code, count) in others {
        builder.caveats.push(message!(
            "caveat-other-currency",
            n = count,
            what = Value::known(what),
            code = code,
            main = &main
        ));
    }
    if unnamed > 0 && unnamed < kept.len() as u64 {
        builder.caveats.push(message!(
            "caveat-no-currency",
            n = unnamed,
            what = Value::known(what),
            main = &main
        ));
    }
    kept
}

#[cfg(test)]
mod tests {
    use crate::input::read_texts;
    use crate::input::tables::{Table, invoices, recurring};
    use crate::language::Message;

    fn sum(table: Option<&Table>, column: &str) -> f64 {
        let frame = &table.unwrap().frame;
        let values = frame.column(column).unwrap().f64().unwrap();
        values.iter().flatten().sum()
    }

    #[test]
    fn one_currency_is_the_main_one_of_all_tables() {
        let invoices_of = "invoice number,client,date,due date,total,currency\n\
            1,Acme,2026-03-01,2026-03-31,5,EUR\n2,Acme,2026-03-02,2026-03-31,7,USD\n\
            3,Acme,2026-03-03,2026-03-31,9,usd\n4,Acme,2026-03-03,2026-03-31,1,\n";
        let agreements = "agreement id,client,product,amount,billing cycle,start date,currency\n\
            7,Acme,Gold,100,Monthly,2025-01-01,EUR\n8,Blue,Gold,50,Monthly,2025-01-01,EUR\n\
            9,Casa,Gold,30,Monthly,2025-01-01,USD\n";
        let exports = read_texts(&[("i.csv", invoices_of), ("r.csv", agreements)]);
        let tables = &exports.tables;
        assert!((sum(tables.invoices.as_ref(), invoices::TOTAL.name) - 6.0).abs() < 1e-9);
        assert!((sum(tables.recurring.as_ref(), recurring::MRR.name) - 150.0).abs() < 1e-9);
        let of_currencies = |caveat: &&Message| caveat.id.ends_with("-currency");
        let told = exports.caveats.iter().filter(of_currencies).count();
        assert_eq!(told, 3, "{:?}", exports.caveats);
        let notes = exports.accounts.iter().flat_map(|one| &one.notes);
        let notes: Vec<String> = notes.map(ToString::to_string).collect();
        assert_eq!(
            notes,
            [
                "2 rows are no records of it: invoices in USD",
                "1 row is no record of it: agreements in USD"
            ]
        );
    }

    #[test]
    fn a_state_in_the_place_of_a_currency_is_none() {
        let text = "invoice number,client,date,due date,total,currency\n\
            1,Acme,2026-03-01,2026-03-31,5,EUR\n2,Acme,2026-03-02,2026-03-31,7,EUR\n\
            3,Acme,2026-03-03,2026-03-31,9,PAID\n4,Acme,2026-03-04,2026-03-31,9,Rupie\n";
        let exports = read_texts(&[("i.csv", text)]);
        let total = sum(exports.tables.invoices.as_ref(), invoices::TOTAL.name);
        assert!((total - 21.0).abs() < 1e-9, "{total}");
        let caveats: Vec<&str> = exports.caveats.iter().map(|caveat| caveat.id).collect();
        assert!(caveats.contains(&"caveat-no-currency"), "{caveats:?}");
        assert!(caveats.contains(&"caveat-other-currency"), "{caveats:?}");
    }

    #[test]
    fn a_currency_in_a_title_is_that_of_the_column() {
        let of =
            |title: &str, row: &str| format!("invoice number,client,date,due date,{title}\n{row}");
        for (one, other) in [
            ("Total (USD)", "Total (MYR)"),
            ("Total_USD", "Total_MYR"),
            ("Amount USD", "Amount EUR"),
            ("Total ($)", "Total (€)"),
        ] {
            let more = "1,Acme,2026-03-01,2026-03-31,5\n2,Acme,2026-03-02,2026-03-31,7\n";
            let less = "3,Acme,2026-03-03,2026-03-31,9\n";
            let exports = read_texts(&[("a.csv", of(one, more)), ("b.csv", of(other, less))]);
            let total = sum(exports.tables.invoices.as_ref(), invoices::TOTAL.name);
            assert!((total - 12.0).abs() < 1e-9, "{one}: {total}");
            let left_out = |caveat: &crate::language::Message| caveat.id == "caveat-other-currency";
            assert!(exports.caveats.iter().any(left_out), "{one}");
        }
        // A column of its own tells it better.
        let text = "invoice number,client,date,due date,Total (USD),currency\n\
            1,Acme,2026-03-01,2026-03-31,5,EUR\n2,Acme,2026-03-02,2026-03-31,7,EUR\n";
        let exports = read_texts(&[("a.csv", text)]);
        let columns = &exports.accounts[0].columns;
        let named = columns.iter().filter(|one| one.meaning == Some("currency"));
        assert_eq!(named.count(), 1);
    }

    #[test]
    fn a_table_with_nothing_in_the_main_currency_is_analysed_in_its_own() {
        let invoices_of = "invoice number,client,date,due date,total,currency\n\
            1,Acme,2026-03-01,2026-03-31,5,AUD\n2,Acme,2026-03-02,2026-03-31,7,AUD\n";
        let agreements = "agreement id,client,product,amount,billing cycle,start date,currency\n\
            7,Acme,Gold,100,Monthly,2025-01-01,USD\n";
        let exports = read_texts(&[("i.csv", invoices_of), ("r.csv", agreements)]);
        let tables = &exports.tables;
        assert!((sum(tables.invoices.as_ref(), invoices::TOTAL.name) - 12.0).abs() < 1e-9);
        assert!((sum(tables.recurring.as_ref(), recurring::MRR.name) - 100.0).abs() < 1e-9);
        let told = &exports.caveats[0];
        assert!(
            told.starts_with("All agreements are in other currencies"),
            "{told}"
        );
    }
}
