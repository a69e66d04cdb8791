//! Whether first answers are answers.

use super::sample::tickets_of;
use super::{OfMany, Tension};
use crate::input::tables::tickets;
use crate::language::message;
use crate::metrics::snapshot::Snapshot;
use crate::model::Absence;

pub const SIGNS: &[&str] = &["sla_consistency"];

const AT_ONCE: OfMany = OfMany {
    id: "answered_at_once",
    signs: SIGNS,
    enough: 50,
    much: 0.3,
};

/// Answers that come so soon that nobody can have read the ticket.
pub fn answered_at_once(at: &Snapshot<'_>) -> Result<Option<Tension>, Absence> {
    const MINUTE: i64 = 60;
    let rows = at.over(3).tickets_opened()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let answered = rows.seconds(&tickets::FIRST_RESPONSE_AT)?;
    let wait = |row: usize| Some(answered.get(row)? - created.get(row)?);
    let all = (0..rows.len()).filter_map(wait).count() as u64;
    let struck = (0..rows.len()).filter(|row| wait(*row).is_some_and(|wait| wait < MINUTE));
    let struck = tickets_of(&rows, &tickets::CREATED_AT, struck)?;
    let n = struck.len() as u64;
    Ok(AT_ONCE.tell(at, (n, all), &struck, |share, named| {
        message!(
            "tension-answered-at-once",
            n = n,
            all = all,
            share = share,
            named = named
        )
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
        let (id, said) = told(&text(18)).remove(0);
        assert_eq!(id, "answered_at_once");
        assert!(
            said.ends_with("Among them: 17 (2026-03-18), 14 (2026-03-15), 11 (2026-03-12)."),
            "{said}"
        );
    }
}
