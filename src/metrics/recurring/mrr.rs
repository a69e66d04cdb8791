use crate::input::tables::recurring;
use crate::language::message;
use crate::metrics::agreements::{agreements_by_client, in_force_is_known, mrr_by_client};
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, amount};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};

pub static METRIC: Metric = Metric {
    id: "mrr",
    title: "Monthly recurring revenue",
    formula: "sum of what agreements in force at the month end are worth a month; a quarter's amount / 3, a year's / 12",
    unit: Unit::Money,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Recurring],
    needs: &[&recurring::CLIENT, &recurring::MRR, &recurring::STARTED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 1,
    revision: 1,
    why: "What next month brings before it begins.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    in_force_is_known(at)?;
    let clients = mrr_by_client(at)?;
    Ok(amount(exact_sum(clients.values()), clients.len() as u64))
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    grounds_of_mrr(at, |_, mrr| Part::new(Side::Counted, mrr, 0.0))
}

/// Each client with its MRR and the agreements that it is made of.
pub(in crate::metrics) fn grounds_of_mrr(
    at: &Snapshot<'_>,
    part_of: impl Fn(u32, f64) -> Part,
) -> Result<Grounds, Absence> {
    in_force_is_known(at)?;
    let mut grounds = Grounds::of("clients");
    let table = grounds.table(at.agreements()?);
    let mut agreements = agreements_by_client(at);
    for (client, mrr) in mrr_by_client(at)? {
        let rows = agreements.remove(client).unwrap_or_default();
        let rows = rows.iter().map(|agreement| (table, agreement.row));
        let says = message!("row-a-month", amount = Unit::Money.spoken_finely(*mrr));
        let item = Item::of_client(*client, part_of(*client, *mrr));
        grounds.item(item.saying(says), rows);
    }
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{NO_INVOICES, TO_MARCH, check, check_absent};

    const AGREEMENTS: &str = "agreement id,client,amount,billing cycle,start date,end date,currency,status\n\
        1,Ada,100,Monthly,2026-01-01,,USD,Active\n\
        2,Bea,300,Quarterly,2026-01-01,,USD,Active\n\
        3,Cyd,1200,Annual,2026-01-01,,USD,Active\n\
        4,Dot,50,Monthly,2026-01-01,2026-03-31,USD,Expired\n\
        5,Eve,70,Monthly,2026-01-01,2026-03-30,USD,Expired\n\
        6,Fay,25,Monthly,2026-03-31,,USD,Active\n\
        7,Gil,80,Monthly,2026-04-01,,USD,Active\n\
        8,Hal,90,Monthly,2026-01-01,,EUR,Active\n\
        9,Ivy,60,Monthly,2026-01-01,,USD,Trial\n\
        10,Jan,40,Monthly,2026-01-01,,USD,Cancelled\n\
        11,Kim,600,Every 6 months,2026-01-01,,USD,Active\n";

    #[test]
    fn longer_cycles_are_spread_over_their_months() {
        // 100 + 300/3 + 1200/12 + 50, whose last day it is, + 25 + 600/6.
        check("mrr", &[("a.csv", AGREEMENTS)], "2026-03", 475.0);
        // Less the 50 that ended, and 80 more.
        check("mrr", &[("a.csv", AGREEMENTS)], "2026-04", 505.0);
    }

    #[test]
    fn an_agreement_is_in_force_on_its_last_day_even_if_that_is_written_as_midnight() {
        let midnight = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,100,Monthly,2026-01-01 00:00:00,2026-03-31 00:00:00\n";
        check("mrr", &[("a.csv", midnight), TO_MARCH], "2026-03", 100.0);
        let april = (
            "i.csv",
            "invoice number,client,date,total\n1,Ada,2026-01-30,5\n2,Ada,2026-04-30,5\n",
        );
        check_absent(
            "mrr",
            &[("a.csv", midnight), april],
            "2026-04",
            "below_minimum",
        );
    }

    #[test]
    fn a_price_is_taken_times_the_units() {
        let units = "subscription id,client,quantity,unit price,interval,interval count,start date\n\
            1,Ada,10,5,month,1,2026-01-01\n2,Ada,2,90,month,3,2026-01-01\n3,Bea,1,24,year,2,2026-01-01\n";
        // 50 + 180/3 + 24/24.
        check("mrr", &[("a.csv", units), TO_MARCH], "2026-03", 111.0);
    }

    #[test]
    fn a_monthly_amount_is_monthly_whatever_the_cycle() {
        let monthly =
            "agreement id,client,mrr,billing cycle,start date\n1,Ada,100,Annual,2026-01-01\n";
        check("mrr", &[("a.csv", monthly), TO_MARCH], "2026-03", 100.0);
    }

    #[test]
    fn a_list_of_what_is_in_force_holds_for_the_last_month_end_alone() {
        let list =
            "agreement id,client,amount,billing cycle,start date\n1,Ada,100,Monthly,2026-01-01\n";
        let files = &[("a.csv", list), TO_MARCH];
        check("mrr", files, "2026-03", 100.0);
        check_absent("mrr", files, "2026-02", "cannot_show");
    }

    #[test]
    fn before_the_first_agreement_nothing_is_known() {
        check_absent("mrr", &[("a.csv", AGREEMENTS)], "2025-12", "outside_export");
        check_absent("mrr", NO_INVOICES, "2026-03", "no_table");
    }
}
