use super::Side;
use super::gather::{Grounds, Part};
use crate::metrics::metric::share;
use crate::metrics::records::Rows;
use crate::model::{Absence, Measured};

/// Which part of a whole a row belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::metrics) enum Lot {
    /// The part that the share is of.
    Part,
    Rest,
    LeftOut(&'static str),
    /// It is no record of this kind at all.
    Elsewhere,
}

impl Lot {
    /// Part of the whole in any case.
    pub(in crate::metrics) fn of(is_part: bool) -> Self {
        if is_part { Self::Part } else { Self::Rest }
    }

    /// Left out where nothing is known.
    pub(in crate::metrics) fn known(is_part: Option<bool>, else_left_out: &'static str) -> Self {
        is_part.map_or(Self::LeftOut(else_left_out), Self::of)
    }
}

/// Rows parted for a share: it is measured and told by the same lots.
pub(in crate::metrics) struct Parted<F> {
    pub(in crate::metrics) rows: Rows,
    pub(in crate::metrics) lot: F,
}

impl<F: Fn(usize) -> Lot> Parted<F> {
    /// The part over the whole.
    pub(in crate::metrics) fn share(&self) -> Result<Measured, Absence> {
        let (mut part, mut rest) = (0, 0);
        for row in 0..self.rows.len() {
            match (self.lot)(row) {
                Lot::Part => part += 1,
                Lot::Rest => rest += 1,
                Lot::LeftOut(_) | Lot::Elsewhere => {}
            }
        }
        share(part, part + rest)
    }

    /// The rows, the part being for or against the number.
    pub(in crate::metrics) fn grounds(self, of: &'static str, part: Side) -> Grounds {
        let rest = match part {
            Side::For => Side::Against,
            _ => Side::For,
        };
        let mut grounds = Grounds::of(of);
        grounds.each_row(self.rows, |row| match (self.lot)(row) {
            Lot::Part => Some(Part::new(part, 1.0, 1.0)),
            Lot::Rest => Some(Part::new(rest, 0.0, 1.0)),
            Lot::LeftOut(reason) => Some(Part::left_out(reason)),
            Lot::Elsewhere => None,
        });
        grounds
    }
}
