use crate::input::tables::{invoices, recurring};
use crate::language::message;
use crate::metrics::agreements::{agreements_by_client, mrr, mrr_by_client, past_is_known};
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, ExactSum, Measured, TableKind, Unit};
use std::collections::{BTreeMap, BTreeSet};

pub static METRIC: Metric = Metric {
    id: "billed_to_contracted",
    title: "Billed of what was agreed",
    formula: "recurring part of invoices / sum of MRR at the month ends, over 12 months",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    tables: &[TableKind::Invoices, TableKind::Recurring],
    needs: &[
        &invoices::ISSUED_AT,
        &invoices::RECURRING_AMOUNT,
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
    ],
    window: 12,
    reach: Reach::Whole,
    minimum_n: 12,
    revision: 1,
    why: "Below 1 services are given away that were sold; above it clients pay for more than the list of agreements knows.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    past_is_known(at, at.first_month())?;
    let rows = at.invoices_issued()?;
    let billed = rows.numbers(&invoices::RECURRING_AMOUNT)?;
    let contracted: Result<f64, Absence> = at.months().map(|month| mrr(&at.at_end_of(month))).sum();
    quotient(billed.sum(), contracted?, rows.len() as u64)
}

/// What was billed to a client, and what was agreed with it.
#[derive(Default)]
struct OfClient {
    billed: ExactSum,
    contracted: ExactSum,
    invoices: Vec<usize>,
    agreements: BTreeSet<usize>,
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    past_is_known(at, at.first_month())?;
    let mut of_clients: BTreeMap<Option<u32>, OfClient> = BTreeMap::new();
    let rows = at.invoices_issued()?;
    let billed = rows.numbers(&invoices::RECURRING_AMOUNT)?;
    let clients = rows.codes(&invoices::CLIENT).ok();
    for row in 0..rows.len() {
        let client = clients.as_ref().and_then(|clients| clients.get(row));
        let of_client = of_clients.entry(client).or_default();
        of_client.billed += billed.get(row).unwrap_or(0.0);
        of_client.invoices.push(row);
    }
    for month in at.months().map(|month| at.at_end_of(month)) {
        for (client, mrr) in mrr_by_client(&month)? {
            of_clients.entry(Some(*client)).or_default().contracted += *mrr;
        }
        for (client, agreements) in agreements_by_client(&month) {
            let of_client = of_clients.entry(Some(client)).or_default();
            let rows = agreements.iter().map(|agreement| agreement.row);
            of_client.agreements.extend(rows);
        }
    }
    let mut grounds = Grounds::of("clients");
    let (invoices, agreements) = (grounds.table(rows), grounds.table(at.agreements()?));
    for (client, one) in of_clients {
        let (billed, contracted) = (one.billed.value(), one.contracted.value());
        // Less than a cent is rounding.
        let side = if billed + 0.005 >= contracted {
            Side::For
        } else {
            Side::Against
        };
        let part = Part {
            n: one.invoices.len() as u32,
            ..Part::new(side, billed, contracted)
        };
        let [billed, contracted] =
            [billed, contracted].map(|money| Unit::Money.spoken_finely(money));
        let says = message!("row-billed-of-agreed", billed = billed, agreed = contracted);
        let item = match client {
            Some(client) => Item::of_client(client, part).saying(says),
            None => Item::said(
                message!(
                    "row-subject-says",
                    subject = message!("row-no-client"),
                    says = says
                ),
                part,
            ),
        };
        let of_invoices = one.invoices.into_iter().map(|row| (invoices, row));
        let of_agreements = one.agreements.into_iter().map(|row| (agreements, row));
        grounds.item(item, of_invoices.chain(of_agreements));
    }
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, table};

    const AGREEMENTS: &str = "agreement id,client,amount,billing cycle,start date,end date\n\
        1,Acme,100,Monthly,2024-01-01,\n2,Beta,5,Monthly,2024-01-01,2024-12-31\n";

    #[test]
    fn a_month_that_was_not_billed_shows() {
        let text = table(
            "invoice number,client,date,total,recurring amount",
            12,
            |month| {
                let recurring = if month == 5 { 0 } else { 100 };
                format!("{month},Acme,2025-{month:02}-01,150,{recurring}")
            },
        );
        let files = &[("i.csv", text.as_str()), ("a.csv", AGREEMENTS)];
        check("billed_to_contracted", files, "2025-12", 11.0 / 12.0);
        let text = text.replace("recurring amount", "notes");
        let files = &[("i.csv", text.as_str()), ("a.csv", AGREEMENTS)];
        check_absent("billed_to_contracted", files, "2025-12", "no_column");
    }
}
