use crate::input::tables::tickets;
use crate::metrics::by_code::ByCode;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, DAY, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "detected_before_users_share",
    title: "Days that monitoring saw first",
    formula: "days of a client on which its first ticket came from monitoring / days of a client with tickets whose source is known",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[
        &tickets::CREATED_AT,
        &tickets::CLIENT,
        &tickets::FROM_MONITORING,
    ],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 30,
    revision: 1,
    why: "An alert that comes after the telephone has rung found nothing.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let rows = at.tickets_opened()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let clients = rows.codes(&tickets::CLIENT)?;
    let monitoring = rows.flags(&tickets::FROM_MONITORING)?;
    // Tickets come oldest first: of each client the first one of the day that
    // was last seen, as its day, moment, and whether monitoring raised it.
    let mut first: ByCode<Option<(i64, i64, bool)>> = ByCode::default();
    let (mut days, mut seen_first) = (0, 0);
    for row in 0..rows.len() {
        let (Some(created), Some(client), Some(monitoring)) =
            (created.get(row), clients.get(row), monitoring.get(row))
        else {
            continue;
        };
        let day = created.div_euclid(DAY);
        let of_client = first.entry(client);
        match of_client {
            Some((known, moment, raised)) if *known == day => {
                // Of tickets of the same moment that of a person is the first.
                if *moment == created && *raised && !monitoring {
                    *raised = false;
                    seen_first -= 1;
                }
            }
            _ => {
                *of_client = Some((day, created, monitoring));
                days += 1;
                seen_first += u64::from(monitoring);
            }
        }
    }
    share(seen_first, days)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const TICKETS: &str = "ticket id,created,company,source\n\
        1,2026-01-01 08:00,Acme,RMM Alert\n\
        2,2026-01-01 09:00,Acme,Phone\n\
        3,2026-02-01 08:00,Acme,Phone\n\
        4,2026-02-01 09:00,Acme,RMM Alert\n\
        5,2026-02-01 09:00,Beta,RMM Alert\n\
        6,2026-03-02 09:00,Beta,RMM Alert\n\
        7,2026-03-02 09:00,Beta,Phone\n\
        8,2026-03-30 09:00,Beta,\n";

    #[test]
    fn the_first_ticket_of_the_day_decides() {
        // Acme in January and Beta in February, of four days.
        let files = &[("t.csv", TICKETS)];
        check("detected_before_users_share", files, "2026-03", 0.5);
        check_absent(
            "detected_before_users_share",
            files,
            "2026-03",
            "below_minimum",
        );
    }
}
