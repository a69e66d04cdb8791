use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::monthly::Opened;
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "people_tickets_per_client",
    title: "Tickets of people for each client and month",
    formula: "tickets of clients not raised by monitoring, a month / clients with a ticket in the last 3 months",
    unit: Unit::Ratio,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[
        &tickets::CREATED_AT,
        &tickets::CLIENT,
        &tickets::FROM_MONITORING,
    ],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 20,
    revision: 1,
    why: "Where endpoints are not known; a large client asks more than a small one.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let opened = Opened::of(at)?;
    let raised = opened.of_people(|_| true);
    quotient(
        raised as f64,
        opened.clients().codes().count() as f64 * f64::from(at.window),
        raised,
    )
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    #[test]
    fn a_client_that_only_monitoring_speaks_for_is_one_too() {
        let text = "ticket id,created,company,source\n\
            1,2026-01-01,Acme,Phone\n2,2026-02-01,Acme,Phone\n3,2026-02-03,Beta,RMM Alert\n\
            4,2026-03-30,Acme,\n5,2026-03-30,,Phone\n";
        // Three of Acme over two clients and three months.
        let files = &[("t.csv", text)];
        check("people_tickets_per_client", files, "2026-03", 0.5);
        check_absent(
            "people_tickets_per_client",
            files,
            "2026-03",
            "below_minimum",
        );
    }
}
