//! Hours that are taken off again, and when they were written down.

use super::{meanings_of, rows_of};
use crate::input::read_texts;
use crate::model::TableKind::TimeEntries;

#[test]
fn hours_less_than_nothing_are_told() {
    let text = "employee_id,project_id,date,hours,billable\n\
        E001,P001,14/01/2024,8,yes\nE014,P007,29/01/2024,-3,yes\nE020,P003,30/01/2024,5,yes\n";
    let told = |text: &str| {
        let exports = read_texts(&[("h.csv", text)]);
        let hours = rows_of(&exports, TimeEntries, &["hours"]);
        let negative = |caveat: &&crate::language::Message| caveat.id == "caveat-negative-entries";
        (hours, exports.caveats.iter().filter(negative).count())
    };
    let expected = ["8", "-3", "5"].map(str::to_owned).to_vec();
    assert_eq!(told(text), (expected, 1));
    let (_, caveats) = told(&text.replace("-3", "3"));
    assert_eq!(caveats, 0);
}

#[test]
fn what_was_submitted_was_entered() {
    let text = "Employee,Project,Date,Hours,SubmittedAt\n\
        Ana,Site,2024-01-14,8,2024-01-16 09:00\nRui,Site,2024-01-15,4,2024-01-16 09:30\n";
    assert!(meanings_of(text).contains("SubmittedAt: entered_at"));
}
