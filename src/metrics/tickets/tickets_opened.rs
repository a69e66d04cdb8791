use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, amount};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "tickets_opened",
    title: "Tickets opened",
    formula: "tickets opened in the month",
    unit: Unit::Count,
    direction: Direction::Neutral,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 0,
    revision: 1,
    why: "How much work comes in.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let opened = at.tickets_opened()?.len() as u64;
    Ok(amount(opened as f64, opened))
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("tickets");
    grounds.each_row(at.tickets_opened()?, |_| {
        Some(Part::new(Side::Counted, 1.0, 0.0))
    });
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{NO_TICKETS, check, check_absent};

    const TICKETS: &str = "ticket id,created,status\n\
        1,2026-02-01,Open\n\
        2,2026-03-01 00:00:00,Open\n\
        3,2026-03-31 23:59:59,Closed\n\
        4,2026-03-15,Merged\n\
        5,2026-04-01 00:00:00,Open\n\
        6,2026-06-01,Open\n";

    #[test]
    fn a_ticket_belongs_to_the_month_it_was_opened_in() {
        let files = &[("t.csv", TICKETS)];
        check("tickets_opened", files, "2026-03", 2.0);
        check("tickets_opened", files, "2026-04", 1.0);
        // At the end of May nobody could tell whether tickets were missing.
        check_absent("tickets_opened", files, "2026-05", "outside_export");
    }

    #[test]
    fn outside_of_the_export_nothing_is_known() {
        let files = &[("t.csv", TICKETS)];
        check_absent("tickets_opened", files, "2026-01", "outside_export");
        check_absent("tickets_opened", files, "2026-07", "outside_export");
        check_absent("tickets_opened", NO_TICKETS, "2026-03", "no_table");
    }

    #[test]
    fn a_month_that_the_export_begins_in_the_midst_of_is_not_covered() {
        let late = "ticket id,created,status\n1,2026-03-10,Open\n2,2026-04-10,Open\n";
        check_absent(
            "tickets_opened",
            &[("t.csv", late)],
            "2026-03",
            "outside_export",
        );
        check("tickets_opened", &[("t.csv", late)], "2026-04", 1.0);
    }

    #[test]
    fn tickets_that_break_off_in_a_month_do_not_cover_it() {
        use crate::metrics::testing::table;
        let rows = |last_day: u32| {
            table("ticket id,created,status", 60, |n| match n {
                1..=30 => format!("{n},2026-02-{:02},Closed", 1 + n % 28),
                n => format!("{n},2026-03-{:02},Closed", 1 + (n - 31) % last_day),
            })
        };
        let invoices =
            "invoice number,client,date,total\n1,Acme,2026-02-01,5\n2,Acme,2026-03-31,5\n";
        let early = rows(10);
        let files = [("t.csv", early.as_str()), ("i.csv", invoices)];
        check_absent("tickets_opened", &files, "2026-03", "outside_export");
        check("tickets_opened", &files, "2026-02", 30.0);
        check("billed", &files, "2026-03", 5.0);
        let whole = rows(30);
        check(
            "tickets_opened",
            &[("t.csv", &whole), ("i.csv", invoices)],
            "2026-03",
            30.0,
        );
    }

    /// So many tickets all over each month of 2026, from January on.
    fn months(tickets: &[u32]) -> String {
        let mut text = "ticket id,created,status\n".to_owned();
        for (month, tickets) in (1..).zip(tickets) {
            for n in 0..*tickets {
                let day = 1 + n * 28 / *tickets;
                let row = format!("{month}-{n},2026-{month:02}-{day:02},Closed\n");
                text.push_str(&row);
            }
        }
        text
    }

    #[test]
    fn a_month_that_lost_nearly_all_of_its_tickets_is_left_out() {
        let text = months(&[60, 55, 58, 2, 61, 57]);
        let files = [("t.csv", text.as_str())];
        check_absent("tickets_opened", &files, "2026-04", "outside_export");
        check("tickets_opened", &files, "2026-03", 58.0);
        check("tickets_opened", &files, "2026-05", 61.0);
    }

    /// As [`months`], with numbers that run on: of each ticket that is listed
    /// in a month so many are given out, to others and to other things as well.
    fn numbered(tickets: &[u32], mut given_out: impl FnMut(usize) -> u32) -> String {
        let mut text = "ticket id,created,status\n".to_owned();
        let mut number = 1000;
        for (place, tickets) in tickets.iter().enumerate() {
            for n in 0..*tickets {
                let day = 1 + n * 28 / *tickets;
                number += given_out(place);
                let month = place + 1;
                let row = format!("INC{number},2026-{month:02}-{day:02},Closed\n");
                text.push_str(&row);
            }
        }
        text
    }

    #[test]
    fn a_month_is_quiet_where_the_numbers_of_its_tickets_run_on() {
        let tickets = [60, 55, 58, 6, 61, 57];
        for each in [1, 3] {
            let text = numbered(&tickets, |_| each);
            check("tickets_opened", &[("t.csv", &text)], "2026-04", 6.0);
        }
        // Of those of April one in ten is there.
        let text = numbered(&tickets, |place| if place == 3 { 10 } else { 1 });
        let files = [("t.csv", text.as_str())];
        check_absent("tickets_opened", &files, "2026-04", "outside_export");
    }

    #[test]
    fn a_month_of_which_most_numbers_are_missing_is_left_out() {
        let tickets = [60, 55, 58, 61, 57, 9];
        let of_june = |each: u32| numbered(&tickets, |place| if place == 5 { each } else { 1 });
        let text = of_june(6);
        check_absent(
            "tickets_opened",
            &[("t.csv", &text)],
            "2026-06",
            "outside_export",
        );
        check("tickets_opened", &[("t.csv", &text)], "2026-05", 57.0);
        check("tickets_opened", &[("t.csv", &of_june(1))], "2026-06", 9.0);
        // Where others have most of the numbers, nothing is known of them.
        let text = numbered(&tickets, |place| if place == 5 { 12 } else { 3 });
        check("tickets_opened", &[("t.csv", &text)], "2026-06", 9.0);
        // A new series begins in the midst of a month.
        let mut jump = 0;
        let text = numbered(&[60, 55, 58, 61, 57, 40], |place| {
            jump += u32::from(place == 5);
            if jump == 20 { 5000 } else { 1 }
        });
        check("tickets_opened", &[("t.csv", &text)], "2026-06", 40.0);
    }

    #[test]
    fn tickets_that_become_few_are_few() {
        let text = months(&[60, 45, 30, 15, 4, 2, 3]);
        let files = [("t.csv", text.as_str())];
        check("tickets_opened", &files, "2026-05", 4.0);
        check("tickets_opened", &files, "2026-06", 2.0);
        // Nor is a quiet month between others one that is missing.
        let text = months(&[60, 55, 58, 20, 61, 57]);
        check("tickets_opened", &[("t.csv", &text)], "2026-04", 20.0);
    }
}
