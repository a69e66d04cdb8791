//! Columns that are titled alike.

use crate::input::fields::Field;
use crate::input::recognise::Recognised;
use crate::language::{Value, message};
use crate::model::{Choice, Question};

/// Asks what two columns are that are titled alike, so that only their dates
/// tell which is which.
pub fn ask_which_date(recognised: &Recognised, headers: &[String]) -> Option<Question> {
    let by_order: Vec<(usize, &'static Field)> = recognised
        .columns
        .iter()
        .zip(&recognised.meanings)
        .enumerate()
        .filter(|(_, (evidence, _))| evidence.by_order)
        .filter_map(|(column, (_, meaning))| Some((column, (*meaning)?)))
        .collect();
    let [one, other] = by_order.as_slice() else {
        return None;
    };
    let choice = |one: usize, other: usize| Choice {
        reading: message!(
            "reading-column",
            number = one + 1,
            meaning = Value::known(by_order[0].1.name)
        ),
        setting: format!(
            "columns = {{ \"#{}\" = \"{}\", \"#{}\" = \"{}\" }}",
            one + 1,
            by_order[0].1.name,
            other + 1,
            by_order[1].1.name
        ),
    };
    Some(Question {
        column: Some(headers[one.0].trim().to_owned()),
        asks: message!(
            "question-which-column",
            one = Value::known(one.1.name),
            other = Value::known(other.1.name)
        ),
        choices: vec![choice(one.0, other.0), choice(other.0, one.0)],
    })
}
