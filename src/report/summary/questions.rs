//! What files leave open, where it is little enough to be read here.

use crate::model::{InputAccount, Question};
use crate::report::screen::Screen;

pub(super) fn questions(screen: &mut Screen, inputs: &[InputAccount]) {
    let all: Vec<(&InputAccount, &Question)> = inputs
        .iter()
        .flat_map(|input| input.questions.iter().map(move |one| (input, one)))
        .collect();
    match all.as_slice() {
        [] => {}
        [(input, question)] => screen.paragraph(0, 2, &in_words(input, question)),
        several => screen.paragraph(
            0,
            1,
            &format!(
                "Questions about the files: {}; `msp-maturity inspect` shows what they are",
                several.len()
            ),
        ),
    }
}

fn in_words(input: &InputAccount, question: &Question) -> String {
    let name = input.short_name();
    let column = question
        .column
        .as_ref()
        .map_or_else(String::new, |column| format!(", `{column}`"));
    let taken = question.choices.first();
    let taken = taken.map_or_else(String::new, |choice| format!("Taken: {}.", choice.reading));
    let others: Vec<String> = question
        .choices
        .iter()
        .skip(1)
        .map(|choice| format!("Else: `{}`", choice.setting))
        .collect();
    format!(
        "Question: {name}{column}: {} {taken} {}",
        question.asks,
        others.join(" ")
    )
}
