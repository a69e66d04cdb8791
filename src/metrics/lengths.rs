//! How long tickets took.

use super::records::{Flags, Rows, Seconds};
use crate::input::tables::tickets;
use crate::model::Absence;

/// Why a ticket is left out whose dates contradict each other.
pub(super) const CONTRADICTORY: &str = "resolved before it was opened";

/// When tickets were opened and resolved, as far as that says how long they
/// took.
pub(super) struct Lengths {
    created: Seconds,
    resolved: Seconds,
    backwards: Option<Flags>,
}

impl Lengths {
    /// Of rows of tickets.
    ///
    /// # Errors
    /// When the export cannot tell: without the columns, or where more than
    /// slips are resolved before they were opened. How long the others took is
    /// no better known then.
    pub(super) fn of(rows: &Rows) -> Result<Self, Absence> {
        let lengths = Self {
            created: rows.seconds(&tickets::CREATED_AT)?,
            resolved: rows.seconds(&tickets::RESOLVED_AT)?,
            backwards: rows.flags(&tickets::BACKWARDS).ok(),
        };
        let done = lengths.resolved.len() - lengths.resolved.null_count();
        let backwards = lengths.backwards.as_ref().map_or(0, Flags::count);
        if tickets::lengths_are_contradictory(backwards as u64, done as u64) {
            return Err(Absence::CannotShow("cannot-show-lengths"));
        }
        Ok(lengths)
    }

    /// Whether how long a ticket took is contradictory.
    pub(super) fn contradict(&self, row: usize) -> bool {
        let flags = self.backwards.as_ref();
        flags.is_some_and(|flags| flags.get(row) == Some(true))
    }

    /// When a ticket was opened and when it was resolved; `None` where the one
    /// or the other is not known.
    pub(super) fn get(&self, row: usize) -> Option<(i64, i64)> {
        if self.contradict(row) {
            return None;
        }
        Some((self.created.get(row)?, self.resolved.get(row)?))
    }

    /// How many tickets there are.
    pub(super) fn len(&self) -> usize {
        self.created.len()
    }
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any, table};

    /// A ticket a day, opened at ten and resolved at the hour given, due at one.
    fn tickets(resolved: impl Fn(u32) -> u32) -> String {
        table("ticket id,created,resolved,due by,status", 30, |n| {
            let day = format!("2026-03-{n:02}");
            format!(
                "{n},{day} 10:00,{day} {:02}:00,{day} 13:00,Closed",
                resolved(n)
            )
        })
    }

    fn twelve_or_two(n: u32) -> u32 {
        if n.is_multiple_of(2) { 12 } else { 14 }
    }

    #[test]
    fn a_ticket_resolved_before_it_was_opened_took_nobody_knows_how_long() {
        let text = tickets(|n| match n {
            10 | 20 | 30 => 8,
            n => twelve_or_two(n),
        });
        let files = &[("t.csv", text.as_str())];
        // It is done all the same.
        check("tickets_closed", files, "2026-03", 30.0);
        check("open_backlog", &with_one_open(&text), "2026-03", 1.0);
        // Of 27, 12 took two hours and 15 took four.
        check("time_to_resolve_median", files, "2026-03", 4.0);
        let share = 12.0 / 27.0;
        check("sla_resolution_compliance", files, "2026-03", share);
    }

    fn with_one_open(text: &str) -> [(&str, &str); 2] {
        let open = "ticket id,created,resolved,status\n99,2026-03-31 10:00,,Open\n";
        [("t.csv", text), ("open.csv", open)]
    }

    #[test]
    fn where_many_are_no_length_is_believed() {
        // As by two clocks: what took less than the one is behind comes out
        // before it began, and all else too short.
        let text = tickets(|n| if n.is_multiple_of(5) { 8 } else { 12 });
        let files = &[("t.csv", text.as_str())];
        check("tickets_closed", files, "2026-03", 30.0);
        for metric in [
            "time_to_resolve_median",
            "time_to_resolve_p90",
            "same_next_day_share",
        ] {
            check_absent_of_any(metric, files, "2026-03", "cannot_show");
        }
        check_absent_of_any("sla_resolution_compliance", files, "2026-03", "no_table");
    }

    #[test]
    fn a_flag_says_what_it_says_whatever_the_dates() {
        let text = table("ticket id,created,resolved,sla met,status", 30, |n| {
            let day = format!("2026-03-{n:02}");
            let met = if n.is_multiple_of(3) { "No" } else { "Yes" };
            format!("{n},{day} 10:00,{day} 08:00,{met},Closed")
        });
        let files = &[("t.csv", text.as_str())];
        check("sla_resolution_compliance", files, "2026-03", 20.0 / 30.0);
    }
}
