use super::compliance;
use crate::input::tables::sla;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "sla_response_compliance",
    title: "Response SLA met",
    formula: "response targets met / (response targets met + breached); a target counts in the month it was met, or fell due; open and past due is breached, blank is unknown",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Sla],
    needs: &[&sla::DECIDED_AT, &sla::MET, &sla::TARGET],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "Whether a first answer comes when it was promised.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    compliance(at, sla::RESPONSE)
}
