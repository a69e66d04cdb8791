use super::{grounds_of_reviews, reviewed_clients, weight_of, weight_of_clients};
use crate::input::tables::meetings;
use crate::metrics::grounds::Grounds;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "client_meeting_coverage",
    title: "Clients met in a review, by the list of meetings",
    formula: "MRR of clients with a review in the 120 days before the month end, in meetings or tickets / MRR; clients in place of MRR where there are no agreements",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Meetings],
    needs: &[&meetings::DATE, &meetings::CLIENT, &meetings::REVIEW],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "Clients that are met see a partner, others a supplier.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    at.reaches_before(TableKind::Meetings, 3)?;
    weight_of(&reviewed_clients(at)?, &weight_of_clients(at)?)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    at.reaches_before(TableKind::Meetings, 3)?;
    grounds_of_reviews(at, &weight_of_clients(at)?)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any};

    const MEETINGS: &str = "meeting date,client,meeting type\n\
        2026-01-02,Ada,QBR\n\
        2026-03-02 23:59,Ada,QBR\n\
        2026-03-03,Bea,QBR\n\
        2026-05-20,Cyd,Kick-off\n";
    const AGREEMENTS: &str = "agreement id,client,amount,billing cycle,start date\n\
        1,Ada,300,Monthly,2026-01-01\n2,Bea,100,Monthly,2026-01-01\n\
        3,Cyd,200,Monthly,2026-01-01\n4,Dot,400,Monthly,2026-01-01\n";

    #[test]
    fn a_review_counts_for_120_days_and_another_meeting_does_not() {
        // Of 1,000 a month, Bea's hundred; the records end with June.
        let tickets =
            "ticket id,created,company,subject\n1,2026-01-01,Ada,Printer\n2,2026-06-30,Ada,Mail\n";
        let files = &[
            ("m.csv", MEETINGS),
            ("a.csv", AGREEMENTS),
            ("t.csv", tickets),
        ];
        check("client_meeting_coverage", files, "2026-06", 0.1);
        check_absent("client_meeting_coverage", files, "2026-06", "below_minimum");
    }

    #[test]
    fn a_review_that_stands_in_a_ticket_counts_as_well() {
        let tickets =
            "ticket id,created,company,subject\n1,2026-01-01,Ada,Printer\n2,2026-06-30,Dot,QBR\n";
        let files = &[
            ("m.csv", MEETINGS),
            ("a.csv", AGREEMENTS),
            ("t.csv", tickets),
        ];
        check("client_meeting_coverage", files, "2026-06", 0.5);
    }

    #[test]
    fn a_list_that_ends_early_or_begins_late_says_nothing() {
        let files = &[("m.csv", MEETINGS), ("a.csv", AGREEMENTS)];
        check_absent(
            "client_meeting_coverage",
            files,
            "2026-07",
            "outside_export",
        );
        check_absent_of_any(
            "client_meeting_coverage",
            files,
            "2026-03",
            "outside_export",
        );
    }
}
