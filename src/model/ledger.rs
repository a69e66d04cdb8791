use serde::Serialize;

/// What became of one row of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFate {
    /// It stands in a table.
    Used,
    /// It says exactly what another row says.
    Duplicate,
    /// A newer state of the same record stands elsewhere.
    Superseded,
    /// A title, a total, a blank line, a record of a kind that is left out.
    NotARecord,
    /// It could not be read; the reason is kept with it.
    SetAside,
}

/// The account of every row of an export. It always adds up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct RowCounts {
    pub read: u64,
    pub used: u64,
    pub duplicate: u64,
    pub superseded: u64,
    pub not_a_record: u64,
    pub set_aside: u64,
}

impl RowCounts {
    /// The rows of several exports together.
    #[must_use]
    pub fn sum(all: impl Iterator<Item = Self>) -> Self {
        all.fold(Self::default(), |sum, rows| Self {
            read: sum.read + rows.read,
            used: sum.used + rows.used,
            duplicate: sum.duplicate + rows.duplicate,
            superseded: sum.superseded + rows.superseded,
            not_a_record: sum.not_a_record + rows.not_a_record,
            set_aside: sum.set_aside + rows.set_aside,
        })
    }

    /// The share of the records that were set aside; 0 where there is none.
    #[must_use]
    pub fn share_set_aside(&self) -> f64 {
        match self.read - self.not_a_record {
            0 => 0.0,
            records => self.set_aside as f64 / records as f64,
        }
    }

    /// Counts one row that was read.
    pub fn count(&mut self, fate: RowFate) {
        self.count_many(fate, 1);
    }

    /// Counts rows that were read and share a fate.
    pub fn count_many(&mut self, fate: RowFate, rows: u64) {
        self.read += rows;
        *self.slot(fate) += rows;
    }

    /// Changes the fate of one row that was counted before.
    pub fn recount(&mut self, from: RowFate, to: RowFate) {
        *self.slot(from) -= 1;
        *self.slot(to) += 1;
    }

    /// Whether every row that was read has exactly one fate.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        self.read
            == self.used + self.duplicate + self.superseded + self.not_a_record + self.set_aside
    }

    fn slot(&mut self, fate: RowFate) -> &mut u64 {
        match fate {
            RowFate::Used => &mut self.used,
            RowFate::Duplicate => &mut self.duplicate,
            RowFate::Superseded => &mut self.superseded,
            RowFate::NotARecord => &mut self.not_a_record,
            RowFate::SetAside => &mut self.set_aside,
        }
    }
}
