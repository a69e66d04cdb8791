//! What files leave open, where it is little enough to be read here.

use crate::language::{Words, say};
use crate::model::{InputAccount, Question};
use crate::report::document::Document;
use crate::report::screen::Screen;

pub(super) fn questions(screen: &mut Screen, document: &Document<'_>) {
    let words = document.words;
    let inputs = document.analysis.inputs.iter();
    let all: Vec<(&InputAccount, &Question)> = inputs
        .flat_map(|input| input.questions.iter().map(move |one| (input, one)))
        .collect();
    match all.as_slice() {
        [] => {}
        [(input, question)] => screen.paragraph(0, 2, &in_words(words, input, question)),
        several => {
            screen.paragraph(0, 1, &say!(words, "summary-questions", n = several.len()));
        }
    }
}

fn in_words(words: &Words, input: &InputAccount, question: &Question) -> String {
    let name = input.short_name();
    let about = question
        .column
        .as_ref()
        .map_or_else(|| name.to_owned(), |column| format!("{name}, `{column}`"));
    let asks = words.say(&question.asks);
    let mut parts = vec![say!(words, "summary-question", about = about, asks = asks)];
    if let Some(choice) = question.choices.first() {
        let reading = words.say(&choice.reading);
        parts.push(say!(words, "summary-question-taken", reading = reading));
    }
    let others = question.choices.iter().skip(1);
    parts.extend(
        others.map(|choice| say!(words, "summary-question-else", setting = &choice.setting)),
    );
    parts.join(" ")
}
