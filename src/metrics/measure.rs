//! Runs one metric at one month end: first what it needs, then the metric.

use super::indexed::Indexed;
use super::metric::{Metric, Reach};
use super::snapshot::Snapshot;
use crate::input::tables::{Column, Listed, Tables, invoices, recurring};
use crate::model::{Absence, Measured, Month, Reading, TableKind, Unit};

/// The metric's reading at a month end, over its own window or another.
#[must_use]
pub fn measure(metric: &'static Metric, indexed: &Indexed, month: Month, window: u32) -> Reading {
    let outcome = if window == metric.window {
        let question = (metric.id, month);
        let work_out = || outcome(metric, indexed, month, window);
        indexed.kept.measured.get(question, work_out)
    } else {
        outcome(metric, indexed, month, window)
    };
    Reading {
        metric: metric.id,
        month,
        window,
        unit: unit(metric, indexed),
        outcome,
    }
}

fn outcome(metric: &'static Metric, indexed: &Indexed, month: Month, window: u32) -> Outcome {
    let at = Snapshot::new(indexed, month, window);
    is_answerable(metric, indexed, &at)
        .and_then(|()| (metric.measure)(&at))
        .and_then(|measured| enough(metric, measured))
        .map_err(|absence| doubted(metric, indexed, absence))
}

/// What a metric came to.
pub(super) type Outcome = Result<Measured, Absence>;

/// Whether the exports hold what a metric needs, over the window that it asks
/// for.
///
/// # Errors
/// What is missing.
pub(super) fn is_answerable(
    metric: &Metric,
    indexed: &Indexed,
    at: &Snapshot<'_>,
) -> Result<(), Absence> {
    presence(metric, indexed, at.month)
        .and_then(|()| coverage(metric, indexed, at))
        .map_err(|absence| doubted(metric, indexed, absence))
}

/// Hours are working hours where those are configured.
fn unit(metric: &Metric, indexed: &Indexed) -> Unit {
    match (metric.unit, &indexed.tables.working_time) {
        (Unit::Hours, Some(_)) => Unit::WorkingHours,
        (unit, _) => unit,
    }
}

/// Where SLA columns were there but say nothing, that is the reason to give.
fn doubted(metric: &Metric, indexed: &Indexed, absence: Absence) -> Absence {
    match indexed.tables.sla_doubt {
        Some(doubt) if metric.tables.contains(&TableKind::Sla) => Absence::CannotShow(doubt),
        _ => absence,
    }
}

/// Whether the tables and columns are there, and held anything by the month end.
fn presence(metric: &Metric, indexed: &Indexed, month: Month) -> Result<(), Absence> {
    for kind in metric.tables {
        indexed.tables.get(*kind).ok_or(Absence::NoTable(*kind))?;
    }
    if indexed.tables.listed_tickets == Listed::OnlyOpen
        && metric.tables.contains(&TableKind::Tickets)
    {
        return Err(Absence::CannotShow("cannot-show-done-tickets"));
    }
    if let Some(why) = invoices_left_out(metric, &indexed.tables) {
        return Err(Absence::CannotShow(why));
    }
    for column in metric.needs {
        let table = column.table;
        indexed.tables.get(table).ok_or(Absence::NoTable(table))?;
        if !indexed.has_column(column) {
            return Err(Absence::NoColumn(table, column.name));
        }
        let since = indexed
            .says_since(column)
            .ok_or(Absence::ColumnEmpty(column.table, column.name))?;
        // Which list of machines stands at a month end is for the metric to say.
        if column.table == TableKind::Endpoints {
            continue;
        }
        // That no agreement had ended yet is for the metric to say.
        if since >= month.end_seconds() && **column != recurring::ENDED_AT {
            return Err(Absence::OutsideExport(column.table));
        }
    }
    Ok(())
}

/// Which invoices that a metric counts the exports leave out, if they do. What
/// is open, and how late it is, is all in a list of it, as of the day on which
/// it was made. Of what is paid alone nothing shows: neither what was billed nor
/// when.
fn invoices_left_out(metric: &Metric, tables: &Tables) -> Option<&'static str> {
    let needs = |column: &'static Column| metric.needs.contains(&column);
    if !metric.tables.contains(&TableKind::Invoices) {
        return None;
    }
    // The total beside the due date is but for what else was billed.
    let rests_on_balances =
        needs(&invoices::BALANCE) && (needs(&invoices::DUE_AT) || !needs(&invoices::TOTAL));
    if tables.listed_invoices == Listed::OnlyOpen && !rests_on_balances {
        return Some("cannot-show-paid-invoices");
    }
    (tables.listed_invoices == Listed::OnlySettled).then_some("cannot-show-unpaid-invoices")
}

/// Whether the tables reached over the window, by what they held at the month
/// end.
fn coverage(metric: &Metric, indexed: &Indexed, at: &Snapshot<'_>) -> Result<(), Absence> {
    for kind in metric.tables {
        if *kind == TableKind::Endpoints {
            continue;
        }
        let outside = Absence::OutsideExport(*kind);
        let known = indexed.known(at.month).ok_or_else(|| outside.clone())?;
        let begins = *known.begins.get(kind).ok_or_else(|| outside.clone())?;
        let listed_open = is_list_of_open_invoices(*kind, &indexed.tables);
        let ended = if listed_open {
            let table = indexed.tables.get(*kind);
            table.is_some_and(|table| at.month > table.last)
        } else {
            known.ends.get(kind).is_some_and(|last| at.month > *last)
        };
        let needed = match metric.reach {
            Reach::Whole => at.first_month(),
            Reach::AsMuchAsThereIs => at.month,
        };
        let hollow = known.hollow.get(kind).filter(|_| !listed_open);
        let hollow = needed
            .up_to(at.month)
            .any(|month| hollow.is_some_and(|months| months.contains(&month)));
        if ended || needed < begins || hollow {
            return Err(outside);
        }
    }
    Ok(())
}

/// Whether a table is a list of open invoices, in which a month without any is
/// one of which all are paid.
fn is_list_of_open_invoices(kind: TableKind, tables: &Tables) -> bool {
    kind == TableKind::Invoices && tables.listed_invoices == Listed::OnlyOpen
}

fn enough(metric: &Metric, measured: Measured) -> Result<Measured, Absence> {
    if measured.n < metric.minimum_n {
        return Err(Absence::BelowMinimum {
            n: measured.n,
            minimum: metric.minimum_n,
        });
    }
    if !measured.value.is_finite() {
        return Err(Absence::ZeroDenominator);
    }
    Ok(measured)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any, table};

    #[test]
    fn a_list_of_open_tickets_shows_nothing_of_the_past() {
        let rows = (1..=12).map(|day| format!("{day},2026-03-{day:02} 09:00,,Open\n"));
        let text = "Ticket ID,Created,Resolved,Status\n".to_owned() + &rows.collect::<String>();
        let files = &[("tickets.csv", text.as_str())];
        for metric in [
            "tickets_opened",
            "closure_ratio",
            "open_backlog",
            "unassigned_share",
            "ticket_volume_trend",
        ] {
            check_absent(metric, files, "2026-03", "cannot_show");
        }
    }

    /// Two invoices in each month of a year, and twelve at its end.
    fn bills(titles: &str, state: impl Fn(u32, u32) -> String) -> String {
        let titles = format!("Invoice Number,Client,Invoice Date,Due Date,Total,{titles}");
        table(&titles, 34, |n| {
            let (month, day) = if n > 22 {
                (12, n - 3)
            } else {
                (1 + (n - 1) / 2, 1 + n % 2)
            };
            let state = state(month, day);
            format!("{n},Acme,2025-{month:02}-{day:02},2026-12-31,100,{state}")
        })
    }

    #[test]
    fn a_list_of_open_invoices_shows_what_is_owed_and_no_more() {
        let text = bills("Balance", |_, _| "100".to_owned());
        let files = &[("i.csv", text.as_str())];
        for metric in ["dso", "billed", "recurring_revenue_share", "credit_share"] {
            check_absent_of_any(metric, files, "2025-12", "cannot_show");
        }
        check("overdue_share", files, "2025-12", 0.0);
        check("receivables_over_90_days_share", files, "2025-12", 0.0);
        check_absent_of_any("overdue_share", files, "2025-10", "cannot_show");
        // What is not there at all is the reason before what it leaves out.
        check_absent_of_any("gross_margin", files, "2025-12", "no_table");
    }

    #[test]
    fn in_a_list_of_open_invoices_a_month_without_any_is_no_gap() {
        let old = ["01-10", "03-10", "05-10", "08-20", "08-21"];
        let old = old.map(|day| {
            let due = if day.starts_with("08") {
                "09-20"
            } else {
                "06-09"
            };
            (day.to_owned(), due)
        });
        let new = (1..=8).map(|n| (format!("10-0{}", 1 + n % 3), "11-02"));
        let rows = (1..).zip(old.into_iter().chain(new));
        let rows = rows.map(|(n, (day, due))| format!("{n},Acme,2025-{day},2025-{due},100,100\n"));
        let text = "Num,Customer,Date,Due Date,Amount,Open Balance\n".to_owned()
            + &rows.collect::<String>();
        let files = &[("ar.csv", text.as_str())];
        // Five are owed at the end of September, of which none was issued then.
        check("overdue_share", files, "2025-09", 1.0);
        check("receivables_over_90_days_share", files, "2025-09", 0.6);
    }

    #[test]
    fn a_list_of_paid_invoices_shows_nothing_of_what_is_owed() {
        // Three months it takes to be paid, and yet nothing is open.
        let text = bills("Paid at,Balance", |month, day| match month {
            10.. => "2025-12-31,0".to_owned(),
            _ => format!("2025-{:02}-{day:02},0", month + 3),
        });
        let files = &[("i.csv", text.as_str())];
        for metric in ["dso", "overdue_share", "billed", "recurring_revenue_share"] {
            check_absent_of_any(metric, files, "2025-12", "cannot_show");
        }
        let agreements = table(
            "Agreement ID,Client,Amount,Billing Cycle,Start Date",
            8,
            |n| format!("{n},Acme,100,Monthly,2024-01-01"),
        );
        let both = &[("i.csv", text.as_str()), ("a.csv", agreements.as_str())];
        check_absent_of_any("invoice_regularity", both, "2025-11", "cannot_show");
        // Paid at once.
        let text = bills("Paid at,Balance", |month, day| {
            format!("2025-{month:02}-{day:02},0")
        });
        let files = &[("i.csv", text.as_str())];
        check("overdue_share", files, "2025-12", 0.0);
        check("billed", files, "2025-12", 1200.0);
    }
}
