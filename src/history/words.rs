//! The names that statuses, phases and units have in the file, where they stay
//! the same whatever the program calls them.

use crate::maturity::Status;
use crate::model::{Absence, Direction, Headline, Phase, TableKind, Unit, lasting};

const NOT_DETERMINED: &str = "not_determined";
const STATUSES: [(Status, &str); 4] = [
    (Status::Met, "met"),
    (Status::NotMet, "not_met"),
    (Status::NotObserved, "not_observed"),
    (Status::Waived, "waived"),
];
const DIRECTIONS: [(Direction, &str); 3] = [
    (Direction::MoreIsBetter, "more_is_better"),
    (Direction::LessIsBetter, "less_is_better"),
    (Direction::Neutral, "neutral"),
];
const UNITS: [(Unit, &str); 9] = [
    (Unit::Count, "count"),
    (Unit::Share, "share"),
    (Unit::Ratio, "ratio"),
    (Unit::Hours, "hours"),
    (Unit::WorkingHours, "working_hours"),
    (Unit::Days, "days"),
    (Unit::Money, "money"),
    (Unit::CountPerMonth, "count_per_month"),
    (Unit::ChangePerYear, "change_per_year"),
];

fn name<T: PartialEq + Copy>(all: &[(T, &'static str)], of: T) -> &'static str {
    all.iter()
        .find(|(one, _)| *one == of)
        .map_or("", |(_, name)| name)
}

fn named<T: Copy>(all: &[(T, &'static str)], name: &str) -> Option<T> {
    all.iter()
        .find(|(_, other)| *other == name)
        .map(|(one, _)| *one)
}

pub(super) fn of_phase(phase: Phase) -> &'static str {
    phase.id()
}

pub(super) fn phase(text: &str) -> Option<Phase> {
    Phase::ALL.into_iter().find(|phase| phase.id() == text)
}

pub(super) fn of_headline(headline: Headline) -> &'static str {
    headline.phase().map_or(NOT_DETERMINED, of_phase)
}

pub(super) fn headline(text: &str) -> Option<Headline> {
    if text == NOT_DETERMINED {
        return Some(Headline::NotDetermined);
    }
    phase(text).map(Headline::Determined)
}

pub(super) fn of_status(status: Status) -> &'static str {
    name(&STATUSES, status)
}

pub(super) fn status(text: &str) -> Option<Status> {
    named(&STATUSES, text)
}

pub(super) fn of_direction(direction: Direction) -> &'static str {
    name(&DIRECTIONS, direction)
}

pub(super) fn direction(text: &str) -> Option<Direction> {
    named(&DIRECTIONS, text)
}

pub(super) fn of_unit(unit: Unit) -> &'static str {
    name(&UNITS, unit)
}

pub(super) fn unit(text: &str) -> Option<Unit> {
    named(&UNITS, text)
}

/// A reason in parts: its name, its table, its column or text, and its counts.
pub(super) type AbsenceParts = (String, String, String, i64, i64);

pub(super) fn of_absence(absence: &Absence) -> AbsenceParts {
    let (table, text, n, minimum) = match absence {
        Absence::NoTable(table) | Absence::OutsideExport(table) => (table.id(), "", 0, 0),
        Absence::NoColumn(table, column) | Absence::ColumnEmpty(table, column) => {
            (table.id(), *column, 0, 0)
        }
        Absence::BelowMinimum { n, minimum } => ("", "", *n as i64, *minimum as i64),
        Absence::CannotShow(why) => ("", *why, 0, 0),
        Absence::NoRows | Absence::ZeroDenominator => ("", "", 0, 0),
    };
    (
        absence.id().to_owned(),
        table.to_owned(),
        text.to_owned(),
        n,
        minimum,
    )
}

pub(super) fn absence((id, table, text, n, minimum): &AbsenceParts) -> Option<Absence> {
    let kind = || TableKind::ALL.into_iter().find(|kind| kind.id() == table);
    Some(match id.as_str() {
        "no_table" => Absence::NoTable(kind()?),
        "no_column" => Absence::NoColumn(kind()?, lasting(text)),
        "column_empty" => Absence::ColumnEmpty(kind()?, lasting(text)),
        "outside_export" => Absence::OutsideExport(kind()?),
        "no_rows" => Absence::NoRows,
        "below_minimum" => Absence::BelowMinimum {
            n: *n as u64,
            minimum: *minimum as u64,
        },
        "zero_denominator" => Absence::ZeroDenominator,
        "cannot_show" => Absence::CannotShow(lasting(text)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_as_it_was_written() {
        for one in Phase::ALL {
            assert_eq!(phase(of_phase(one)), Some(one));
        }
        for (one, _) in STATUSES {
            assert_eq!(status(of_status(one)), Some(one));
        }
        for (one, _) in UNITS {
            assert_eq!(unit(of_unit(one)), Some(one));
        }
        for (one, _) in DIRECTIONS {
            assert_eq!(direction(of_direction(one)), Some(one));
        }
        let unknown = Headline::NotDetermined;
        assert_eq!(headline(of_headline(unknown)), Some(unknown));
        assert_eq!(headline("wonderful"), None);
    }

    #[test]
    fn every_reason_is_read_as_it_was_written() {
        for reason in [
            Absence::NoTable(TableKind::Sla),
            Absence::NoColumn(TableKind::Tickets, "owner"),
            Absence::ColumnEmpty(TableKind::Costs, "amount"),
            Absence::OutsideExport(TableKind::Invoices),
            Absence::NoRows,
            Absence::BelowMinimum { n: 3, minimum: 10 },
            Absence::ZeroDenominator,
            Absence::CannotShow("cannot-show-done-tickets"),
        ] {
            assert_eq!(absence(&of_absence(&reason)), Some(reason));
        }
    }
}
