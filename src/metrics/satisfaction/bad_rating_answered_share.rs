use super::BAD_BELOW;
use crate::input::tables::{csat, time_entries};
use crate::metrics::grounds::{Grounds, Lot, Parted, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, DAY, Direction, Measured, TableKind, Unit};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "bad_rating_answered_share",
    title: "Bad ratings that were answered",
    formula: "ratings below the middle of their scale with work for that client in the 2 days after / such ratings whose client is known and whose 2 days are over",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Csat, TableKind::TimeEntries],
    needs: &[
        &csat::DATE,
        &csat::SCORE,
        &csat::CLIENT,
        &time_entries::DATE,
        &time_entries::CLIENT,
    ],
    window: 12,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "Not answering a client that complains is an answer too.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    bad_ratings(at)?.share()
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    Ok(bad_ratings(at)?.grounds("bad ratings", Side::For))
}

/// The bad ratings that were answered, and the others.
fn bad_ratings(at: &Snapshot<'_>) -> Result<Parted<impl Fn(usize) -> Lot + use<>>, Absence> {
    let work = work_by_client(at)?;
    let rows = at.ratings()?;
    let dates = rows.seconds(&csat::DATE)?;
    let scores = rows.numbers(&csat::SCORE)?;
    let clients = rows.codes(&csat::CLIENT)?;
    let end = at.end();
    let lot = move |row| {
        let is_bad = scores.get(row).is_some_and(|score| score < BAD_BELOW);
        let Some(date) = dates.get(row).filter(|_| is_bad) else {
            return Lot::Elsewhere;
        };
        let Some(client) = clients.get(row) else {
            return Lot::LeftOut("no client");
        };
        let until = date + 2 * DAY;
        if until >= end {
            return Lot::LeftOut("its two days are not over");
        }
        // An entry may say the day alone: the day of the rating is one on which
        // it could be answered.
        let from = date - date.rem_euclid(DAY);
        Lot::of(work.get(&client).is_some_and(|moments| {
            let place = moments.partition_point(|moment| *moment < from);
            moments.get(place).is_some_and(|moment| *moment <= until)
        }))
    };
    Ok(Parted { rows, lot })
}

/// When work was done for each client, in order.
fn work_by_client(at: &Snapshot<'_>) -> Result<BTreeMap<u32, Vec<i64>>, Absence> {
    let rows = at.time_entries()?;
    let dates = rows.seconds(&time_entries::DATE)?;
    let clients = rows.codes(&time_entries::CLIENT)?;
    let mut work: BTreeMap<u32, Vec<i64>> = BTreeMap::new();
    for (date, client) in dates.iter().zip(clients.iter()) {
        if let (Some(date), Some(client)) = (date, client) {
            work.entry(client).or_default().push(date);
        }
    }
    Ok(work)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any};

    const RATINGS: &str = "date,client,satisfaction score (1-5)\n\
        2025-04-01,Acme,5\n\
        2026-01-05 10:00:00,Acme,1\n\
        2026-01-20 10:00:00,Beta,2\n\
        2026-02-05 10:00:00,Acme,3\n\
        2026-02-10 10:00:00,,1\n\
        2026-03-10 10:00:00,Acme,1\n\
        2026-03-30 10:00:00,Acme,1\n";
    const WORK: &str = "date,technician,client,hours\n\
        2025-04-01,Ann,Acme,1\n\
        2026-01-07 10:00:00,Ann,Acme,1\n\
        2026-01-21 10:00:00,Ann,Acme,1\n\
        2026-01-22 10:00:01,Ann,Beta,1\n\
        2026-03-10,Ann,Acme,1\n\
        2026-03-31,Ann,Beta,1\n";

    #[test]
    fn work_for_the_client_within_two_days_is_an_answer() {
        // Acme in January and March, Beta a second too late; three of five is
        // not bad, and the two days of the last are not over.
        let files = &[("c.csv", RATINGS), ("h.csv", WORK)];
        check("bad_rating_answered_share", files, "2026-03", 2.0 / 3.0);
    }

    #[test]
    fn without_bad_ratings_or_time_entries_there_is_nothing_to_say() {
        let good = RATINGS.replace(",1\n", ",4\n").replace(",2\n", ",4\n");
        let files = &[("c.csv", good.as_str()), ("h.csv", WORK)];
        check_absent_of_any("bad_rating_answered_share", files, "2026-03", "no_rows");
        let files = &[("c.csv", RATINGS)];
        check_absent("bad_rating_answered_share", files, "2026-03", "no_table");
    }
}
