use crate::model::{MaturityModel, QuizWords};

/// An empty self-assessment as CSV: how it is filled in, then a row for each
/// sign with its statement and an empty cell for the answer.
///
/// It is parted as spreadsheets of the language part cells, and begins with
/// the mark by which they know its letters.
#[must_use]
pub fn quiz(model: &MaturityModel, words: &QuizWords) -> String {
    let mut out = String::from('\u{feff}');
    let mut row = |cells: [&str; 4]| {
        let cells = cells.map(|cell| quoted(cell, words.separator));
        out.push_str(&cells.join(&words.separator.to_string()));
        out.push_str("\r\n");
    };
    row([&words.how, "", "", ""]);
    row([
        &words.number,
        &words.sign,
        &words.statement,
        &words.agreement,
    ]);
    for sign in &model.signs {
        let number = sign.number.to_string();
        row([&number, &sign.id, words.statement(sign), ""]);
    }
    out
}

fn quoted(cell: &str, separator: char) -> String {
    if cell.contains([separator, '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::quiz;
    use crate::language::Language;
    use crate::model::{MaturityModel, QuizWords};

    #[test]
    fn each_sign_has_a_row_with_an_empty_answer() {
        let model = MaturityModel::embedded().unwrap();
        for (language, title, row) in [
            (
                Language::English,
                "number,sign,statement,agreement",
                "6,sla_consistency,\"We meet our SLAs consistently, most of the time.\",",
            ),
            (
                Language::Portuguese,
                "número;sinal;afirmação;concordância",
                "2;basic_documentation;Existe documentação básica dos nossos processos.;",
            ),
            (
                Language::Spanish,
                "número;señal;afirmación;acuerdo",
                "2;basic_documentation;Existe documentación básica de nuestros procesos.;",
            ),
        ] {
            let text = quiz(&model, &QuizWords::in_language(language).unwrap());
            let lines: Vec<&str> = text.lines().collect();
            assert_eq!(lines.len(), 22, "{text}");
            assert_eq!(lines[1], title);
            assert!(lines.contains(&row), "{text}");
        }
    }
}
