//! What files leave open, where it is little enough to be read here.

use crate::model::InputAccount;
use crate::report::screen::Screen;

/// More questions than this are for the report.
const FEW: usize = 2;

pub(super) fn questions(screen: &mut Screen, inputs: &[InputAccount]) {
    let all: Vec<_> = inputs
        .iter()
        .flat_map(|input| input.questions.iter().map(move |one| (input, one)))
        .collect();
    if all.is_empty() {
        return;
    }
    screen.line("Questions about the files (answer them in msp-maturity.toml)");
    if all.len() > FEW {
        let told = format!(
            "{} are open; `msp-maturity inspect` lists them, `msp-maturity init` writes them down.",
            all.len()
        );
        screen.paragraph(2, 1, &told);
    } else {
        for (input, question) in all {
            let name = input.file.rsplit('/').next().unwrap_or(&input.file);
            let column = question
                .column
                .as_ref()
                .map_or_else(String::new, |column| format!(", `{column}`"));
            let readings: Vec<String> = question
                .choices
                .iter()
                .map(|choice| format!("{} ({})", choice.reading, choice.setting))
                .collect();
            let told = format!(
                "{name}{column}: {} Taken: {}",
                question.asks,
                readings.join("; else ")
            );
            screen.paragraph(2, 2, &told);
        }
    }
    screen.blank();
}
