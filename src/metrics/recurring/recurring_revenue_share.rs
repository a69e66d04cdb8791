use std::collections::{BTreeMap, BTreeSet};

use crate::input::tables::invoices;
use crate::language::message;
use crate::metrics::agreements::{agreements_by_client, mrr, mrr_by_client, past_is_known};
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
pub static METRIC: Metric = Metric {
    id: "recurring_revenue_share",
    title: "Recurring share of revenue",
    formula: "recurring revenue / revenue billed, without tax, over 12 months; recurring is what invoices name as such, else the sum of MRR at the month ends",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Invoices],
    needs: &[&invoices::ISSUED_AT, &invoices::NET],
    window: 12,
    reach: Reach::Whole,
    minimum_n: 12,
    revision: 1,
    why: "How much of the revenue is there without selling it again.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let rows = at.invoices_issued()?;
    let billed = rows.numbers(&invoices::NET)?.sum();
    let recurring = if at.has_column(&invoices::RECURRING_AMOUNT) {
        rows.numbers(&invoices::RECURRING_AMOUNT)?.sum()
    } else {
        past_is_known(at, at.first_month())?;
        at.months()
            .map(|month| mrr(&at.at_end_of(month)))
            .sum::<Result<f64, Absence>>()?
    };
    // Agreements billed for another year than they run in can exceed what was
    // billed; more than all of it is still all of it.
    quotient(
        recurring.clamp(0.0, billed.max(0.0)),
        billed,
        rows.len() as u64,
    )
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let rows = at.invoices_issued()?;
    let net = rows.numbers(&invoices::NET)?;
    let named = if at.has_column(&invoices::RECURRING_AMOUNT) {
        Some(rows.numbers(&invoices::RECURRING_AMOUNT)?)
    } else {
        None
    };
    let mut grounds = Grounds::of("invoices and clients with MRR");
    grounds.each_row(rows, |row| {
        let net = net.get(row).unwrap_or(0.0);
        let recurring = named.as_ref().map(|named| named.get(row).unwrap_or(0.0));
        Some(match recurring {
            None => Part::new(Side::Counted, 0.0, net),
            Some(recurring) if recurring != 0.0 => Part::new(Side::For, recurring, net),
            Some(_) => Part::new(Side::Against, 0.0, net),
        })
    });
    if named.is_some() {
        return Ok(grounds);
    }
    past_is_known(at, at.first_month())?;
    let table = grounds.table(at.agreements()?);
    let mut clients: BTreeMap<u32, (f64, BTreeSet<usize>)> = BTreeMap::new();
    for month in at.months() {
        let month_end = at.at_end_of(month);
        let agreements = agreements_by_client(&month_end);
        for (client, mrr) in mrr_by_client(&month_end)? {
            let (sum, rows) = clients.entry(*client).or_default();
            *sum += mrr;
            let agreements = agreements.get(client).into_iter().flatten();
            rows.extend(agreements.map(|agreement| agreement.row));
        }
    }
    for (client, (sum, rows)) in clients {
        let says = message!(
            "row-over-months",
            amount = Unit::Money.spoken_finely(sum),
            n = at.window
        );
        let item = Item::of_client(client, Part::new(Side::For, sum, 0.0).beside());
        grounds.item(item.saying(says), rows.into_iter().map(|row| (table, row)));
    }
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any, table};

    /// An invoice of 110, 10 of it tax, on the first of each of 12 months.
    fn invoices(recurring: &str) -> String {
        table(
            "invoice number,type,client,date,total,tax,recurring amount",
            12,
            |month| format!("{month},Invoice,Acme,2025-{month:02}-01,110,10,{recurring}"),
        )
    }

    #[test]
    fn tax_is_no_revenue_and_a_credit_takes_its_recurring_part_back() {
        let mut text = invoices("50");
        check(
            "recurring_revenue_share",
            &[("i.csv", &text)],
            "2025-12",
            0.5,
        );
        // 1,200 less 100; 600 less 50 and less 50 more.
        text += "13,Credit Memo,Acme,2025-12-31,110,10,100\n";
        check(
            "recurring_revenue_share",
            &[("i.csv", &text)],
            "2025-12",
            500.0 / 1100.0,
        );
    }

    #[test]
    fn a_type_that_names_an_agreement_makes_the_whole_invoice_recurring() {
        let text = table(
            "invoice number,invoice type,client,date,total,tax",
            12,
            |month| {
                let kind = if month <= 3 { "Agreement" } else { "Standard" };
                format!("{month},{kind},Acme,2025-{month:02}-01,110,10")
            },
        );
        check(
            "recurring_revenue_share",
            &[("i.csv", &text)],
            "2025-12",
            0.25,
        );
    }

    #[test]
    fn where_invoices_do_not_tell_agreements_do() {
        let text = table("invoice number,client,date,total", 12, |month| {
            format!("{month},Acme,2025-{month:02}-01,100")
        });
        let agreements = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Acme,40,Monthly,2024-01-01,\n2,Beta,120,Quarterly,2024-01-01,2025-06-30\n";
        // 40 over 12 months, and 40 over 6.
        let files = &[("i.csv", text.as_str()), ("a.csv", agreements)];
        check("recurring_revenue_share", files, "2025-12", 720.0 / 1200.0);
        check_absent_of_any(
            "recurring_revenue_share",
            &[("i.csv", &text)],
            "2025-12",
            "no_table",
        );
    }

    #[test]
    fn a_year_of_invoices_is_needed() {
        let text = invoices("50");
        check_absent(
            "recurring_revenue_share",
            &[("i.csv", &text)],
            "2025-11",
            "outside_export",
        );
        check_absent(
            "recurring_revenue_share",
            &[("i.csv", &text)],
            "2026-01",
            "outside_export",
        );
    }
}
