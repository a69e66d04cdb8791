use super::hours_per_endpoint::{Spent, spent_on_tickets};
use crate::input::tables::{endpoints, recurring, time_entries};
use crate::metrics::agreements::grown_by_a_tenth;
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "hours_change_under_growth",
    title: "Change of reactive hours for each endpoint, while growing",
    formula: "hours written on tickets for each machine and month, last 6 months / the same months a year before - 1, for clients with machines on the list of each time; where MRR grew by 10% or more in the year",
    unit: Unit::ChangePerYear,
    direction: Direction::LessIsBetter,
    tables: &[
        TableKind::TimeEntries,
        TableKind::Endpoints,
        TableKind::Recurring,
    ],
    needs: &[
        &time_entries::DATE,
        &time_entries::HOURS,
        &time_entries::CLIENT,
        &time_entries::TICKET,
        &endpoints::AS_OF,
        &endpoints::CLIENT,
        &endpoints::COUNT,
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
        &recurring::ENDED_AT,
    ],
    window: 18,
    reach: Reach::Whole,
    minimum_n: 60,
    revision: 1,
    why: "Processes scale when each machine takes no more hours as machines are added.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    grown_by_a_tenth(at, at.first_month())?;
    let [before, now] = half_years(at)?;
    let change = quotient(
        now.for_each_machine()?,
        before.for_each_machine()?,
        now.entries.len() as u64,
    )?;
    Ok(Measured {
        value: change.value - 1.0,
        ..change
    })
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    grown_by_a_tenth(at, at.first_month())?;
    let mut grounds = Grounds::of("time entries");
    let [before, now] = half_years(at)?;
    for (spent, is_now) in [(now, true), (before, false)] {
        let machine_months = spent.machine_months;
        let hours: std::collections::BTreeMap<usize, f64> = spent.entries.into_iter().collect();
        grounds.each_row(spent.rows, |row| {
            let part = hours.get(&row)? / machine_months;
            Some(if is_now {
                Part::new(Side::Against, part, 0.0)
            } else {
                Part::new(Side::For, 0.0, part).beside()
            })
        });
    }
    Ok(grounds)
}

/// What was spent in the half-year that ends now, and in the same months of the
/// year before, that first.
fn half_years(at: &Snapshot<'_>) -> Result<[Spent; 2], Absence> {
    let before = spent_on_tickets(&at.earlier(12).over(6))?;
    Ok([before, spent_on_tickets(&at.over(6))?])
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any, table};

    /// Ten hours on the first of each month of 2025, and so many in 2026.
    fn entries(in_2026: u32) -> String {
        table("date,technician,client,ticket,hours", 24, |n| {
            let (year, hours) = if n <= 12 { (2025, 10) } else { (2026, in_2026) };
            format!("{year}-{:02}-01,Ann,Ada,{n},{hours}", 1 + (n - 1) % 12)
        })
    }

    const MACHINES: &str = "month,client,endpoints\n2025-12,Ada,20\n2026-12,Ada,30\n";
    const GROWN: &str = "agreement id,client,amount,billing cycle,start date,end date\n\
        1,Ada,100,Monthly,2025-01-01,\n2,Bea,100,Monthly,2026-02-01,\n3,Cyd,100,Monthly,2025-01-01,2025-01-30\n";

    #[test]
    fn hours_are_held_against_the_machines_that_there_are() {
        // 12 hours for 30 machines, and 10 for 20.
        let text = entries(12);
        let files = &[
            ("h.csv", text.as_str()),
            ("e.csv", MACHINES),
            ("a.csv", GROWN),
        ];
        let expected = (12.0 / 30.0) / (10.0 / 20.0) - 1.0;
        check("hours_change_under_growth", files, "2026-12", expected);
    }

    #[test]
    fn without_growth_or_without_a_list_of_a_year_ago_nothing_is_tested() {
        let text = entries(12);
        let no_growth = GROWN
            .replace("2,Bea", "2,Ada")
            .replace("100,Monthly,2026", "5,Monthly,2026");
        for (machines, agreements) in [
            (MACHINES, no_growth.as_str()),
            ("month,client,endpoints\n2026-12,Ada,30\n", GROWN),
        ] {
            let files = &[
                ("h.csv", text.as_str()),
                ("e.csv", machines),
                ("a.csv", agreements),
            ];
            let why = if machines == MACHINES {
                "cannot_show"
            } else {
                "outside_export"
            };
            check_absent_of_any("hours_change_under_growth", files, "2026-12", why);
        }
    }
}
