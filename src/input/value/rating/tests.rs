//! Ratings of many kinds, and the scales that they show.

use super::*;
use crate::config::RatingScale;

/// The scores of a column, and whether its scale is in doubt.
fn column(title: &str, cells: &[&str]) -> (Vec<Option<f64>>, bool) {
    let ratings: Vec<ParsedRating> = cells.iter().map(|cell| parse_rating(cell)).collect();
    let mut tally = RatingTally::default();
    for rating in &ratings {
        tally.count(*rating);
    }
    let verdict = tally.decide(None, title);
    let scores = ratings
        .iter()
        .map(|rating| {
            let score = rating.score(verdict.taken)?;
            Some((score * 1000.0).round() / 1000.0)
        })
        .collect();
    (scores, !verdict.doubtful.is_empty())
}

fn scores(title: &str, cells: &[&str]) -> Vec<f64> {
    let (scores, _) = column(title, cells);
    scores.into_iter().map(Option::unwrap).collect()
}

#[test]
fn numbers_show_their_scale() {
    let check = |cells: &[&str], expected: &[f64]| {
        assert_eq!(scores("Score", cells), expected, "{cells:?}");
    };
    check(&["1", "3", "5"], &[0.0, 0.5, 1.0]);
    check(&["1", "10", "5.5"], &[0.0, 1.0, 0.5]);
    check(&["0", "10", "5"], &[0.0, 1.0, 0.5]);
    check(&["-1", "0", "1"], &[0.0, 0.5, 1.0]);
    check(&["-100", "0", "100"], &[0.0, 0.5, 1.0]);
    check(&["80", "95", "100"], &[0.8, 0.95, 1.0]);
    check(&["0", "1", "1"], &[0.0, 1.0, 1.0]);
    check(&["0,5", "0,95"], &[0.5, 0.95]);
}

#[test]
fn a_title_names_the_scale() {
    for (title, cells, expected) in [
        ("Rating (1-5)", ["1", "2", "3"], [0.0, 0.25, 0.5]),
        ("satisfaction-score-1-5", ["1", "2", "3"], [0.0, 0.25, 0.5]),
        ("Nota (0 a 10)", ["0", "2", "5"], [0.0, 0.2, 0.5]),
        ("NPS", ["6", "7", "5"], [0.6, 0.7, 0.5]),
        ("NPS", ["-100", "100", "0"], [0.0, 1.0, 0.5]),
        ("Score out of 10", ["1", "2", "5"], [0.1, 0.2, 0.5]),
        ("Stars", ["1", "2", "3"], [0.0, 0.25, 0.5]),
        ("CSAT %", ["1", "2", "5"], [0.01, 0.02, 0.05]),
        ("Rating (4-1)", ["1", "4", "2.5"], [1.0, 0.0, 0.5]),
    ] {
        let (found, doubtful) = column(title, &cells);
        assert_eq!(found, expected.map(Some), "{title}");
        assert!(!doubtful, "{title}");
    }
}

#[test]
fn cells_that_hold_their_scale_need_none() {
    for (cell, expected) in [
        ("4/5", 0.75),
        ("9 / 10", 0.9),
        ("4 out of 5", 0.75),
        ("4 de 5 estrellas", 0.75),
        ("96%", 0.96),
        ("★★★★☆", 0.75),
        ("⭐⭐⭐⭐⭐", 1.0),
    ] {
        assert_eq!(scores("x", &[cell]), [expected], "{cell}");
    }
}

#[test]
fn words_and_smileys_are_as_good_as_the_best_of_their_column() {
    assert_eq!(scores("x", &["Good", "Bad"]), [1.0, 0.0]);
    assert_eq!(scores("x", &["👍", "👎"]), [1.0, 0.0]);
    assert_eq!(
        scores("x", &["Extremely Happy", "Happy", "Neutral", "Unhappy"]),
        [1.0, 0.75, 0.5, 0.25]
    );
    assert_eq!(
        scores(
            "x",
            &["Muito satisfeito", "Satisfeito", "Insatisfeito", "Péssimo"]
        ),
        [1.0, 0.75, 0.25, 0.0]
    );
    assert_eq!(
        scores("x", &["Excelente", "Bueno", "Regular", "Malo"]),
        [1.0, 0.75, 0.5, 0.25]
    );
    assert_eq!(
        scores("x", &["Gold", "Green", "Yellow", "Red"]),
        [1.0, 0.75, 0.25, 0.0]
    );
    assert_eq!(
        scores("x", &["😀", "🙂", "😐", "🙁", "😡"]),
        [1.0, 0.75, 0.5, 0.25, 0.0]
    );
    assert_eq!(scores("x", &["5 - Very satisfied", "1 (Poor)"]), [1.0, 0.0]);
}

#[test]
fn who_did_not_answer_rated_nothing() {
    for cell in [
        "",
        "-",
        "Offered",
        "Not Offered",
        "Não respondido",
        "Sin respuesta",
    ] {
        assert_eq!(parse_rating(cell), ParsedRating::Absent, "{cell}");
    }
    for cell in ["blue", "4 apples and 3", "2026-03-01", "1/0", "$5"] {
        assert_eq!(parse_rating(cell), ParsedRating::Unreadable, "{cell}");
    }
}

#[test]
fn what_could_be_on_several_scales_is_taken_for_the_worse_and_asked() {
    let (found, doubtful) = column("Rating", &["1", "3", "2"]);
    assert_eq!(found, [Some(0.0), Some(0.5), Some(0.25)]);
    assert!(doubtful);
    let (_, few) = column("Rating", &["5", "4"]);
    let (_, many) = column("Rating", &["5"; 20]);
    assert!(few && !many);
}

#[test]
fn what_is_decided_counts() {
    let mut tally = RatingTally::default();
    let rating = parse_rating("2");
    tally.count(rating);
    let verdict = tally.decide(Some(RatingScale { worst: 4, best: 1 }), "Rating (1-5)");
    let score = rating.score(verdict.taken).unwrap();
    assert!((score - 2.0 / 3.0).abs() < 1e-9);
    assert_eq!(parse_rating("5").score(verdict.taken), None);
}

#[test]
fn a_title_may_name_its_scale_in_words_and_joined_to_its_end() {
    let one_to_five = [Some(1.0), Some(0.5), Some(0.0)];
    for (title, doubt) in [
        ("satisfactionScore15", false),
        ("Rating", true),
        ("How was it? (1 = poor, 5 = excellent)", false),
    ] {
        let (found, doubtful) = column(title, &["5", "3", "1"]);
        assert_eq!(found, one_to_five, "{title}");
        assert_eq!(doubtful, doubt, "{title}");
    }
    // The other way round.
    let (found, doubtful) = column(
        "How was it? (1 = very satisfied, 5 = very dissatisfied)",
        &["5", "3", "1"],
    );
    assert_eq!(found, [Some(0.0), Some(0.5), Some(1.0)]);
    assert!(!doubtful);
}

#[test]
fn who_is_asked_to_recommend_answers_up_to_ten() {
    for title in [
        "How likely are you to recommend us to a friend?",
        "Qual a probabilidade de recomendar a nossa empresa?",
        "¿Qué tan probable es que nos recomiende?",
    ] {
        let (found, doubtful) = column(title, &["9", "6", "1"]);
        assert_eq!(found, [Some(0.9), Some(0.6), Some(0.1)], "{title}");
        assert!(!doubtful, "{title}");
    }
}
