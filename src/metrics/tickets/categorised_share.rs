use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "categorised_share",
    title: "Tickets sorted into a kind",
    formula: "tickets opened whose category says more than Other / tickets opened",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[
        &tickets::CREATED_AT,
        &tickets::CATEGORY,
        &tickets::CATEGORY_TELLS,
    ],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "Only work that is sorted shows what comes back.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let tells = at.tickets_opened()?.flags(&tickets::CATEGORY_TELLS)?;
    share(u64::from(tells.sum().unwrap_or(0)), tells.len() as u64)
}
