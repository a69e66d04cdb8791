//! Whether first answers are answers.

use super::{Tension, percent};
use crate::input::tables::tickets;
use crate::metrics::snapshot::Snapshot;
use crate::model::Absence;

pub const SIGNS: &[&str] = &["sla_consistency"];

/// Answers that come so soon that nobody can have read the ticket.
pub fn answered_at_once(at: &Snapshot<'_>) -> Result<Option<Tension>, Absence> {
    const MINUTE: i64 = 60;
    const MANY: f64 = 0.3;
    const ENOUGH: u64 = 50;
    let rows = at.over(3).tickets_opened()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let answered = rows.seconds(&tickets::FIRST_RESPONSE_AT)?;
    let waits = || {
        let both = created.iter().zip(answered.iter());
        both.filter_map(|(created, answered)| Some(answered? - created?))
    };
    let all = waits().count() as u64;
    let at_once = waits().filter(|wait| *wait < MINUTE).count() as u64;
    let many = all >= ENOUGH && at_once as f64 >= MANY * all as f64;
    Ok(many.then(|| Tension {
        id: "answered_at_once",
        signs: SIGNS,
        told: format!(
            "{at_once} of {all} first answers of the last 3 months ({}) came within a minute: an automatic reply is no answer, so see whether it is counted as one.",
            percent(at_once, all)
        ),
    }))
}

#[cfg(test)]
mod tests {
    use crate::metrics::tension::struck;
    use crate::metrics::testing::table;

    #[test]
    fn answers_within_a_minute_are_told_where_they_are_many() {
        let text = |at_once: u32| {
            table("ticket id,created,first response", 60, |n| {
                let (month, day) = (1 + n % 3, 1 + n % 28);
                let answered = if n <= at_once { "08:00:59" } else { "08:01:00" };
                format!("{n},2026-{month:02}-{day:02} 08:00:00,2026-{month:02}-{day:02} {answered}")
            })
        };
        let told = |text: &str| struck(&[("t.csv", text)], "2026-03");
        assert_eq!(told(&text(17)), []);
        assert_eq!(told(&text(18))[0].0, "answered_at_once");
    }
}
