use crate::input::tables::{invoices, recurring};
use crate::metrics::agreements::{Agreement, all};
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::months_billed::{
    agreements_to_bill, bills_by_client, invoices_judged_by, judged_at_end_of, to_bill,
};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "invoice_regularity",
    title: "Clients billed as agreed",
    formula: "client months with an invoice, one for each month, dated in it or up to 3 days before or after it / client months in which an agreement that is billed monthly was in force throughout; one without an invoice counts with the month after it, when those days have passed",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Invoices, TableKind::Recurring],
    needs: &[
        &invoices::CLIENT,
        &invoices::ISSUED_AT,
        &recurring::CLIENT,
        &recurring::STARTED_AT,
    ],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 2,
    why: "What is not billed on time is paid late or never.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (mut billed, mut judged) = (0, 0);
    for month in at.months() {
        let client_months = judged_at_end_of(at, month)?;
        let with_invoice = client_months.iter().filter(|one| one.billed.is_some());
        billed += with_invoice.count() as u64;
        judged += client_months.len() as u64;
    }
    if judged == 0 && is_billed_seldom(at) {
        return Err(Absence::CannotShow("cannot-show-monthly-billing"));
    }
    share(billed, judged)
}

/// Whether nobody was to be billed monthly, by agreements that are billed less
/// often.
fn is_billed_seldom(at: &Snapshot<'_>) -> bool {
    let is_seldom = |one: &&Agreement| one.billing_months.is_some_and(|months| months > 1.0);
    let mut seldom = all(at).iter().filter(is_seldom);
    at.months()
        .all(|month| to_bill(at, month).codes().next().is_none())
        && seldom.any(|one| one.mrr > 0.0 && at.months().any(|month| one.in_force_at_end_of(month)))
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("client months");
    let agreements = grounds.table(at.agreements()?);
    for month in at.months() {
        let rows = invoices_judged_by(at, month)?;
        let bills = bills_by_client(&rows)?;
        let table = grounds.table(rows);
        // What had no invoice is of the month before.
        let mut due: BTreeMap<u32, Vec<(u32, usize)>> = BTreeMap::new();
        for agreement in agreements_to_bill(at, month.minus(1)) {
            if let Some(client) = agreement.client {
                let rows = due.entry(client).or_default();
                rows.push((agreements, agreement.row));
            }
        }
        for one in judged_at_end_of(at, month)?.iter() {
            let (part, rows) = if let Some((start, end)) = one.billed {
                let of_client = bills.get(&one.client).into_iter().flatten();
                let in_span = of_client.filter(|(_, issued)| (start..end).contains(issued));
                let rows: Vec<_> = in_span.map(|(row, _)| (table, *row)).collect();
                (Part::new(Side::For, 1.0, 1.0), rows)
            } else {
                let rows = due.remove(&one.client).unwrap_or_default();
                (Part::new(Side::Against, 0.0, 1.0), rows)
            };
            grounds.item(Item::of_client_in(one.client, one.month, part), rows);
        }
    }
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any, indexed, measured};
    use crate::metrics::{find, measure};
    use crate::model::Month;

    const AGREEMENTS: &str = "agreement id,client,amount,billing cycle,start date,end date\n\
        1,Ada,100,Monthly,2026-01-01,\n\
        2,Bea,100,Monthly,2026-03-01,\n\
        3,Cyd,100,Monthly,2026-01-01,2026-03-31\n\
        4,Dot,1200,Annual,2026-01-01,\n\
        5,Eve,100,Monthly,2026-03-02,\n\
        6,Fay,100,Monthly,2026-01-01,2026-03-30\n\
        7,Gil,0,Monthly,2026-01-01,\n";
    const INVOICES: &str = "invoice number,client,date,total\n\
        0,Zoe,2026-01-01,100\n\
        1,Ada,2026-01-15,100\n\
        2,Ada,2026-03-03,100\n\
        3,Bea,2026-02-26,100\n\
        4,Cyd,2026-02-10,100\n\
        5,Fay,2026-02-20,100\n\
        6,Dot,2026-03-05,100\n";

    #[test]
    fn a_client_is_due_where_a_monthly_agreement_runs_all_month() {
        // Judged at the end of March: Ada and Bea, billed for it, and Ada, who
        // had no invoice for February. That Cyd had none is judged in April.
        let files = &[("a.csv", AGREEMENTS), ("i.csv", INVOICES)];
        check("invoice_regularity", files, "2026-03", 2.0 / 3.0);
        check_absent("invoice_regularity", files, "2026-03", "below_minimum");
    }

    /// How many of the months of a client were billed and judged, from January
    /// on, by the days on which it had invoices; others show how far the records
    /// reach.
    fn judged(days: &[&str], until: &str) -> (f64, f64) {
        let agreements = "agreement id,client,amount,billing cycle,start date\n\
            1,Ada,100,Monthly,2024-01-01\n";
        let own = days.iter().enumerate();
        let own = own.map(|(number, day)| format!("{number},Ada,{day},100\n"));
        let others = (1..=7).map(|month| {
            format!("Z{month},Zoe,2026-{month:02}-01,100\nY{month},Zoe,2026-{month:02}-28,9\n")
        });
        let rows: String = own.chain(others).collect();
        let invoices = "invoice number,client,date,total\n".to_owned() + &rows;
        let files = [("a.csv", agreements), ("i.csv", invoices.as_str())];
        let months = indexed(&files);
        let until: Month = until.parse().unwrap();
        let metric =
            crate::metrics::testing::any_number_of_records(find("invoice_regularity").unwrap());
        let january: Month = "2026-01".parse().unwrap();
        let window = until.index() - january.index() + 1;
        let all = measure(metric, &months, until, window as u32)
            .outcome
            .unwrap();
        // What each month says adds up to what they say together.
        let each = january
            .up_to(until)
            .filter_map(|month| measure(metric, &months, month, 1).outcome.ok());
        let sums = each.fold((0.0, 0.0), |(part, whole), one| {
            (
                part + one.numerator.unwrap(),
                whole + one.denominator.unwrap(),
            )
        });
        assert_eq!(sums, (all.numerator.unwrap(), all.denominator.unwrap()));
        sums
    }

    #[test]
    fn the_next_invoice_is_not_one_for_a_skipped_month_too() {
        // Every other month, in its first days.
        let days = ["2026-01-02", "2026-03-02", "2026-05-02", "2026-07-02"];
        assert_eq!(judged(&days, "2026-07"), (4.0, 7.0));
        // At the end of June nobody knows whether its invoice is only late.
        assert_eq!(judged(&days, "2026-06"), (3.0, 5.0));
        // The same in the last days of the month before.
        let days = ["2026-01-30", "2026-03-30", "2026-05-30", "2026-07-30"];
        assert_eq!(judged(&days, "2026-07"), (4.0, 7.0));
    }

    #[test]
    fn one_invoice_more_in_the_midst_of_a_month_stands_for_no_other() {
        let days = ["2026-01-02", "2026-03-02", "2026-03-15", "2026-04-02"];
        assert_eq!(judged(&days, "2026-04"), (3.0, 4.0));
    }

    #[test]
    fn a_few_days_late_or_early_at_the_turn_of_a_month_are_on_time() {
        let late = [
            "2026-01-31",
            "2026-02-28",
            "2026-04-01",
            "2026-04-30",
            "2026-05-31",
        ];
        assert_eq!(judged(&late, "2026-05"), (5.0, 5.0));
        let early = [
            "2026-01-01",
            "2026-02-01",
            "2026-03-01",
            "2026-03-30",
            "2026-05-01",
        ];
        assert_eq!(judged(&early, "2026-05"), (5.0, 5.0));
        // One to spare is for one month.
        let one = ["2026-02-01", "2026-02-27", "2026-04-15"];
        assert_eq!(judged(&one, "2026-04"), (3.0, 4.0));
    }

    #[test]
    fn a_credit_bills_nobody() {
        let agreements = "agreement id,client,amount,billing cycle,start date\n\
            1,Ada,100,Monthly,2025-01-01\n2,Bea,100,Monthly,2025-01-01\n";
        let invoices = "invoice number,client,date,total\n\
            1,Ada,2026-01-01,100\n2,Bea,2026-01-01,100\n\
            3,Ada,2026-02-01,100\n4,Bea,2026-02-01,-100\n\
            5,Ada,2026-03-01,100\n6,Bea,2026-03-01,100\n";
        let files = [("a.csv", agreements), ("i.csv", invoices)];
        check("invoice_regularity", &files, "2026-03", 2.0 / 3.0);
    }

    #[test]
    fn whoever_is_billed_for_the_month_gone_by_has_none_in_the_first() {
        let agreements = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,100,Monthly,2026-02-01,2026-04-30\n2,Bea,100,Monthly,2026-02-01,\n";
        let invoices = "invoice number,client,date,total\n\
            0,Zoe,2026-01-01,5\n1,Ada,2026-03-01,100\n2,Ada,2026-04-01,100\n\
            3,Ada,2026-05-01,100\n4,Bea,2026-03-15,100\n5,Zoe,2026-05-31,5\n";
        let files = [("a.csv", agreements), ("i.csv", invoices)];
        // February: Ada's first invoice came right after it; Bea's did not.
        let march = measured("invoice_regularity", &files, "2026-03");
        assert_eq!((march.numerator, march.denominator), (Some(2.0), Some(3.0)));
        let april = measured("invoice_regularity", &files, "2026-04");
        assert_eq!((april.numerator, april.denominator), (Some(1.0), Some(1.0)));
    }

    #[test]
    fn agreements_that_are_billed_yearly_are_named_as_the_reason() {
        let yearly = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,1200,Annual,2026-01-01,\n\
            2,Bea,1200,Annual,2026-01-01,\n\
            3,Cyd,1200,Annual,2026-01-01,2026-06-30\n";
        let files = &[("a.csv", yearly), ("i.csv", INVOICES)];
        check_absent("invoice_regularity", files, "2026-03", "cannot_show");
    }

    #[test]
    fn both_tables_are_needed() {
        check_absent(
            "invoice_regularity",
            &[("a.csv", AGREEMENTS)],
            "2026-03",
            "no_table",
        );
        check_absent(
            "invoice_regularity",
            &[("i.csv", INVOICES)],
            "2026-03",
            "no_table",
        );
        let files = &[("a.csv", AGREEMENTS), ("i.csv", INVOICES)];
        check_absent_of_any("invoice_regularity", files, "2026-05", "outside_export");
    }
}
