//! Words and smileys that rate, in three languages.

use crate::input::header::unaccented;

/// Whether a cell says that nobody rated.
pub(super) fn is_no_answer(cell: &str) -> bool {
    const WORDS: [&str; 18] = [
        "offered",
        "not offered",
        "unoffered",
        "not rated",
        "no rating",
        "unrated",
        "no response",
        "not answered",
        "unanswered",
        "pending",
        "sem resposta",
        "nao respondido",
        "nao avaliado",
        "sem avaliacao",
        "sin respuesta",
        "no respondido",
        "sin calificar",
        "no calificado",
    ];
    cell.len() <= 20 && WORDS.contains(&unaccented(cell).as_str())
}

/// How good a word or a smiley is: 2 the best, 0 neither good nor bad, -2 the
/// worst.
pub(super) fn sentiment(cell: &str) -> Option<i8> {
    if let Some(smiley) = smiley(cell) {
        return Some(smiley);
    }
    let plain = unaccented(cell);
    let word = plain
        .split(" with comment")
        .next()
        .unwrap_or_default()
        .trim();
    let base = |word: &str| {
        GRADES
            .iter()
            .find(|(_, words)| words.contains(&word))
            .map(|(grade, _)| *grade)
    };
    if let Some(grade) = base(word) {
        return Some(grade);
    }
    let after = |marks: &[&str]| marks.iter().find_map(|mark| word.strip_prefix(mark));
    if let Some(rest) = after(&VERY) {
        return base(rest).map(|grade| grade.signum() * 2);
    }
    after(&SOMEWHAT).and_then(base)
}

/// What makes a grade stronger, and what does not.
const VERY: [&str; 8] = [
    "very ",
    "extremely ",
    "really ",
    "highly ",
    "completely ",
    "muito ",
    "muy ",
    "totalmente ",
];
const SOMEWHAT: [&str; 6] = [
    "somewhat ",
    "slightly ",
    "fairly ",
    "pouco ",
    "um pouco ",
    "algo ",
];

const GRADES: [(i8, &[&str]); 5] = [
    (
        2,
        &[
            "awesome",
            "excellent",
            "great",
            "outstanding",
            "perfect",
            "amazing",
            "delighted",
            "gold",
            "excelente",
            "otimo",
            "otima",
            "perfeito",
            "perfecto",
            "ouro",
            "oro",
        ],
    ),
    (
        1,
        &[
            "good",
            "happy",
            "satisfied",
            "positive",
            "green",
            "thumbs up",
            "promoter",
            "bom",
            "boa",
            "satisfeito",
            "satisfeita",
            "positivo",
            "positiva",
            "feliz",
            "verde",
            "promotor",
            "bueno",
            "buena",
            "satisfecho",
            "satisfecha",
            "contento",
        ],
    ),
    (
        0,
        &[
            "ok",
            "okay",
            "neutral",
            "average",
            "fair",
            "so so",
            "neither satisfied nor dissatisfied",
            "passive",
            "regular",
            "neutro",
            "neutra",
            "indiferente",
            "medio",
            "razoavel",
            "passivo",
            "pasivo",
        ],
    ),
    (
        -1,
        &[
            "bad",
            "unhappy",
            "dissatisfied",
            "unsatisfied",
            "negative",
            "poor",
            "yellow",
            "thumbs down",
            "detractor",
            "ruim",
            "insatisfeito",
            "insatisfeita",
            "negativo",
            "negativa",
            "amarelo",
            "detrator",
            "malo",
            "mala",
            "insatisfecho",
            "insatisfecha",
            "amarillo",
        ],
    ),
    (
        -2,
        &[
            "terrible", "awful", "horrible", "worst", "red", "pessimo", "pessima", "horrivel",
            "vermelho", "pesimo", "pesima", "rojo",
        ],
    ),
];

fn smiley(cell: &str) -> Option<i8> {
    match cell.trim_end_matches('\u{fe0f}') {
        "😀" | "😃" | "😄" | "😁" | "😍" | "🤩" | "🥰" | ":D" | ":-D" => Some(2),
        "🙂" | "😊" | "☺" | "😌" | "👍" | ":)" | ":-)" => Some(1),
        "😐" | "😑" | "😶" | ":|" | ":-|" => Some(0),
        "🙁" | "☹" | "😕" | "😟" | "👎" | ":(" | ":-(" => Some(-1),
        "😞" | "😢" | "😭" | "😠" | "😡" | "🤬" => Some(-2),
        _ => None,
    }
}
