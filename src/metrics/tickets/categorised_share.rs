use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Lot, Parted, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "categorised_share",
    title: "Tickets sorted into a kind",
    formula: "tickets opened whose category says more than Other, and none where all have the same / tickets opened",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[
        &tickets::CREATED_AT,
        &tickets::CATEGORY,
        &tickets::CATEGORY_TELLS,
        &tickets::KIND,
    ],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 2,
    why: "Only work that is sorted shows what comes back.",
    measure,
};

/// Of fewer tickets it may be chance that all are of one kind.
const ENOUGH: usize = 10;

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    sorted(at)?.share()
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    Ok(sorted(at)?.grounds("tickets", Side::For))
}

/// The tickets whose category tells, and the others.
fn sorted(at: &Snapshot<'_>) -> Result<Parted<impl Fn(usize) -> Lot + use<>>, Absence> {
    let rows = at.tickets_opened()?;
    let tells = rows.flags(&tickets::CATEGORY_TELLS)?;
    let kinds = rows.codes(&tickets::KIND)?;
    let telling = (0..rows.len()).filter(|row| tells.get(*row) == Some(true));
    let kinds: Vec<Option<u32>> = telling.map(|row| kinds.get(row)).collect();
    let sorts = kinds.len() < ENOUGH || kinds.iter().any(|kind| *kind != kinds[0]);
    let lot = move |row| Lot::of(sorts && tells.get(row) == Some(true));
    Ok(Parted { rows, lot })
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{NO_TICKETS, check, check_absent, table};

    const TICKETS: &str = "ticket id,created,category\n\
        1,2026-03-01 00:00:00,Mail\n\
        2,2026-03-02,Other\n\
        3,2026-03-03,\n\
        4,2026-03-04,General\n\
        5,2026-03-31 23:59:59,Hardware\n\
        6,2026-04-01 00:00:00,Mail\n";

    #[test]
    fn other_and_blank_are_no_kinds() {
        // 1 and 5 of five.
        check("categorised_share", &[("t.csv", TICKETS)], "2026-03", 0.4);
        check("categorised_share", &[("t.csv", TICKETS)], "2026-04", 1.0);
        check_absent(
            "categorised_share",
            &[("t.csv", TICKETS)],
            "2026-03",
            "below_minimum",
        );
        check_absent("categorised_share", NO_TICKETS, "2026-03", "no_table");
    }

    #[test]
    fn what_is_the_same_of_all_tickets_sorts_nothing() {
        let sorted = |kind: &dyn Fn(u32) -> &'static str| {
            table("ticket id,created,category,subcategory", 12, |n| {
                format!("{n},2026-03-{n:02},Support,{}", kind(n))
            })
        };
        let one = sorted(&|_| "");
        check("categorised_share", &[("t.csv", &one)], "2026-03", 0.0);
        let two = sorted(&|n| if n == 7 { "Mail" } else { "Printer" });
        check("categorised_share", &[("t.csv", &two)], "2026-03", 1.0);
    }

    #[test]
    fn without_categories_nothing_is_said() {
        let bare = "ticket id,created,status\n1,2026-03-01,Open\n";
        check_absent(
            "categorised_share",
            &[("t.csv", bare)],
            "2026-03",
            "no_column",
        );
    }

    #[test]
    fn an_empty_column_of_categories_is_an_absence() {
        let empty = "ticket id,created,category\n1,2026-03-01,\n";
        check_absent(
            "categorised_share",
            &[("t.csv", empty)],
            "2026-03",
            "column_empty",
        );
    }
}
