//! A TOML text with the place of everything in it, and what was found wrong.

use std::cell::RefCell;
use std::ops::Range;

use super::error::Fault;

/// The text being read, and the faults found in it so far.
#[derive(Debug)]
pub(super) struct Document<'a> {
    text: &'a str,
    faults: RefCell<Vec<Fault>>,
}

impl<'a> Document<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            faults: RefCell::default(),
        }
    }

    /// The line and the column, counted from 1, of a byte of the text.
    pub(super) fn place(&self, byte: usize) -> (usize, usize) {
        let before = self.text.get(..byte).unwrap_or(self.text);
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        let line = before.matches('\n').count() + 1;
        (line, before[line_start..].chars().count() + 1)
    }

    pub(super) fn fault(&self, span: &Range<usize>, message: String) {
        self.faults.borrow_mut().push(Fault {
            place: Some(self.place(span.start)),
            message,
        });
    }

    /// The faults in the order of their places.
    pub(super) fn into_faults(self) -> Vec<Fault> {
        let mut faults = self.faults.into_inner();
        faults.sort_by_key(|fault| fault.place);
        faults
    }
}
