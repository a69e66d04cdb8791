use crate::input::tables::recurring;
use crate::metrics::agreements::mrr_by_client;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "top_3_client_share",
    title: "Share of the three largest clients",
    formula: "MRR of the three largest clients / MRR, at the month end",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Recurring],
    needs: &[&recurring::CLIENT, &recurring::MRR, &recurring::STARTED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "How much three decisions elsewhere can take away.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let mut clients: Vec<f64> = mrr_by_client(at)?.values().copied().collect();
    clients.sort_by(|a, b| b.total_cmp(a));
    let top: f64 = clients.iter().take(3).sum();
    quotient(top, clients.iter().sum(), clients.len() as u64)
}
