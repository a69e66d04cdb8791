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
    /// The first day on which it holds; it has always held without one.
    pub from: Option<NaiveDate>,
    /// The last day on which it holds.
    pub expires: NaiveDate,
}

impl Waiver {
    /// Whether it holds at the end of the month.
    #[must_use]
    pub fn holds_at_end_of(&self, month: Month) -> bool {
        !self.begins_after(month) && self.expires >= month.last_day()
    }

    /// Whether the month ends before it begins to hold.
    #[must_use]
    pub fn begins_after(&self, month: Month) -> bool {
        self.from.is_some_and(|from| from > month.last_day())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_ends_with_its_last_day() {
        let waiver = |expires: &str| Waiver {
            of: "dso".to_owned(),
            reason: String::new(),
            owner: String::new(),
            from: None,
            expires: expires.parse().unwrap(),
        };
        let october = "2026-10".parse().unwrap();
        assert!(waiver("2026-10-31").holds_at_end_of(october));
        assert!(waiver("2027-01-01").holds_at_end_of(october));
        assert!(!waiver("2026-10-30").holds_at_end_of(october));
    }

    #[test]
    fn it_begins_with_its_first_day() {
        let waiver = |from: &str| Waiver {
            of: "dso".to_owned(),
            reason: String::new(),
            owner: String::new(),
            from: Some(from.parse().unwrap()),
            expires: "2027-12-31".parse().unwrap(),
        };
        let october = "2026-10".parse().unwrap();
        assert!(waiver("2026-10-31").holds_at_end_of(october));
        assert!(!waiver("2026-11-01").holds_at_end_of(october));
        assert!(waiver("2026-11-01").begins_after(october));
    }
}
