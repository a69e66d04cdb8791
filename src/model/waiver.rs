use chrono::NaiveDate;

use super::Month;

/// An owner's word that a sign or criterion may stay unmet for a time.
///
/// It opens a gate that a core sign would keep shut, and never adds a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// The id of a sign, or the id or metric of a criterion.
    pub of: String,
    pub reason: String,
    /// Who answers for it.
    pub owner: String,
    /// The last day on which it holds.
    pub until: NaiveDate,
}

impl Waiver {
    /// Whether it holds to the end of the month.
    #[must_use]
    pub fn holds_at_end_of(&self, month: Month) -> bool {
        self.until >= month.plus(1).first_day().pred_opt().unwrap_or(self.until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_ends_with_its_last_day() {
        let waiver = |until: &str| Waiver {
            of: "dso".to_owned(),
            reason: String::new(),
            owner: String::new(),
            until: until.parse().unwrap(),
        };
        let october = "2026-10".parse().unwrap();
        assert!(waiver("2026-10-31").holds_at_end_of(october));
        assert!(waiver("2027-01-01").holds_at_end_of(october));
        assert!(!waiver("2026-10-30").holds_at_end_of(october));
    }
}
