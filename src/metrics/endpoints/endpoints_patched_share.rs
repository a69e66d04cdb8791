use super::looked_after;
use crate::input::tables::endpoints;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "endpoints_patched_share",
    title: "Endpoints with all patches",
    formula: "machines with all patches / machines looked after whose patches are known, on the newest list of each client",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Endpoints],
    needs: &[&endpoints::AS_OF, &endpoints::COUNT, &endpoints::PATCHED],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "Patching by itself is the first thing that automation does.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let machines = looked_after(at)?;
    let count = |is: bool| -> u64 {
        let known = machines.iter().filter(|one| one.patched == Some(is));
        known.map(|one| one.count as u64).sum()
    };
    let patched = count(true);
    share(patched, patched + count(false))
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const LIST: &str = "snapshot date,client,device name,managed,missing patches\n\
        2026-03-01,Acme,PC1,Yes,0\n2026-03-01,Acme,PC2,Yes,3\n2026-03-01,Acme,PC3,No,9\n\
        2026-03-01,Beta,PC4,,0\n2026-03-01,Beta,PC5,Yes,\n";

    #[test]
    fn machines_that_are_not_managed_are_left_out() {
        let files = &[("e.csv", LIST)];
        check("endpoints_patched_share", files, "2026-03", 2.0 / 3.0);
        check_absent("endpoints_patched_share", files, "2026-03", "below_minimum");
    }
}
