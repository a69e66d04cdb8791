use super::listed;
use crate::input::tables::endpoints;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "endpoint_coverage",
    title: "Endpoints that are managed",
    formula: "machines marked as managed / machines marked as managed or not, on the newest list of each client",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Endpoints],
    needs: &[&endpoints::AS_OF, &endpoints::COUNT, &endpoints::MANAGED],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "A machine that no tool watches is one whose trouble is reported by its user.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let machines = listed(at)?;
    let count = |is: bool| -> u64 {
        let marked = machines.iter().filter(|one| one.managed == Some(is));
        marked.map(|one| one.count as u64).sum()
    };
    let managed = count(true);
    share(managed, managed + count(false))
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const LIST: &str = "snapshot date,client,device name,managed\n\
        2026-03-01,Acme,PC1,Yes\n2026-03-01,Acme,PC2,Yes\n2026-03-01,Acme,PC3,No\n\
        2026-03-01,Beta,PC4,\n2026-03-01,Beta,PC5,Yes\n";

    #[test]
    fn what_nothing_is_said_of_does_not_count() {
        let files = &[("e.csv", LIST)];
        check("endpoint_coverage", files, "2026-03", 0.75);
        check_absent("endpoint_coverage", files, "2026-03", "below_minimum");
        let counts = "month,client,endpoints\n2026-03,Acme,40\n";
        check_absent(
            "endpoint_coverage",
            &[("e.csv", counts)],
            "2026-03",
            "no_column",
        );
    }
}
