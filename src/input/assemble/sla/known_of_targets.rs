//! What a ticket's row says of when its targets were reached, beside their
//! flags and due dates.

use super::first_answers::FirstAnswers;
use super::outcome::Known;
use super::told_of_tickets::{Happenings, States, is_due_within};
use crate::input::merge::Merged;
use crate::input::value::time::Moment;

/// Which files tell when tickets were first answered; those alone are looked
/// at that nothing else tells of.
pub(super) fn first_answers(
    records: &Merged,
    files: usize,
    happened: &Happenings<'_>,
    states: &States<'_>,
    is_asked: impl Fn(usize) -> bool + Sync,
) -> FirstAnswers {
    FirstAnswers::of(records, files, |row| {
        let is_told = happened.answered.moment(row).is_some();
        let is_missed = || is_asked(row) && states.is_done(row, happened);
        (is_told || is_missed()).then_some(is_told)
    })
}

/// What a ticket's row says of when it was first answered, beside the flag and
/// the due date.
pub(super) fn known_of_answer(
    happened: &Happenings<'_>,
    states: &States<'_>,
    row: usize,
    tells_answers: bool,
    (met, due): (Option<bool>, Option<i64>),
) -> Known {
    let is_unsure = |reached: Moment| due.is_some_and(|due| is_due_within(reached, due));
    let ended = happened.ended(row).map(|end| end.seconds);
    let answer = happened.answered.moment(row);
    let is_told = tells_answers && happened.answers_believed;
    let unsure = answer.filter(|answer| is_unsure(*answer));
    let answered = answer.filter(|_| unsure.is_none());
    let undated = states.undated(row, happened);
    Known {
        met,
        due,
        achieved: answered.map(|answered| answered.seconds),
        // A first response that has no date of its own came before the end.
        settled_at: ended
            .or(unsure.map(|answer| answer.seconds))
            .or(undated.filter(|_| !tells_answers)),
        began_at: happened.created.seconds(row),
        achieved_unseen: unsure.is_some() || states.is_done(row, happened),
        ..Known::default()
    }
    .reached_if(is_told)
}

/// What a ticket's row says of when it was resolved, beside the flag and the
/// due date.
pub(super) fn known_of_solution(
    happened: &Happenings<'_>,
    states: &States<'_>,
    row: usize,
    (met, due): (Option<bool>, Option<i64>),
) -> Known {
    let is_unsure = |reached: Moment| due.is_some_and(|due| is_due_within(reached, due));
    let end = happened.ended(row);
    let surely_ended = end.filter(|end| !is_unsure(*end));
    Known {
        met,
        due,
        achieved: surely_ended.map(|end| end.seconds),
        // An end that has no date is taken to lie at the due date.
        settled_at: due
            .filter(|_| states.says_done(row))
            .or(states.undated(row, happened))
            .or(end.map(|end| end.seconds)),
        began_at: happened.created.seconds(row),
        achieved_unseen: states.may_be_done(row, happened),
        ..Known::default()
    }
    .reached_if(happened.ends_believed)
}
