use super::looked_after;
use crate::input::tables::endpoints;
use crate::metrics::metric::{Metric, Reach, amount};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};

pub static METRIC: Metric = Metric {
    id: "endpoints_managed",
    title: "Endpoints looked after",
    formula: "machines on the newest list of each client at the month end, without those marked as not managed",
    unit: Unit::Count,
    direction: Direction::Neutral,
    tables: &[TableKind::Endpoints],
    needs: &[&endpoints::AS_OF, &endpoints::COUNT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 1,
    revision: 1,
    why: "What work and people are held against.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let machines = looked_after(at)?;
    let count = exact_sum(machines.iter().map(|machine| machine.count));
    Ok(amount(count, machines.len() as u64))
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{NO_TICKETS, TO_MARCH, check, check_absent};

    const LISTS: &str = "snapshot date,client,device name,managed\n\
        2026-01-10,Acme,PC1,Yes\n\
        2026-03-01,Acme,PC1,Yes\n\
        2026-03-01,Acme,PC2,Yes\n\
        2026-03-01,Acme,PC3,No\n\
        2026-03-01,Beta,PC4,Yes\n\
        2026-03-20,Acme,PC1,Yes\n";

    #[test]
    fn the_newest_list_of_each_client_counts() {
        let files = &[("e.csv", LISTS)];
        // Acme has one by its list of the 20th, Beta one of the 1st.
        check("endpoints_managed", files, "2026-03", 2.0);
        check("endpoints_managed", files, "2026-01", 1.0);
        check_absent("endpoints_managed", NO_TICKETS, "2026-03", "no_table");
    }

    #[test]
    fn a_list_stands_for_three_months_and_no_longer() {
        let files = &[("e.csv", LISTS)];
        check("endpoints_managed", files, "2026-06", 2.0);
        check_absent("endpoints_managed", files, "2026-07", "outside_export");
        check_absent("endpoints_managed", files, "2025-12", "outside_export");
    }

    #[test]
    fn a_list_made_after_the_last_month_end_serves_it_and_none_before() {
        let list = "month,client,endpoints\n2026-04,Acme,40\n";
        let files = &[("e.csv", list), TO_MARCH];
        check("endpoints_managed", files, "2026-03", 40.0);
        check_absent("endpoints_managed", files, "2026-02", "outside_export");
    }
}
