//! Scales of ratings behind their titles: `score 0 10`, `nota da pesquisa 1 a
//! 5`, or `score15`, as which some write `Score (1-5)`.

use super::split_words;

const SCALES: [(&str, &str); 6] = [
    ("0", "10"),
    ("1", "10"),
    ("1", "5"),
    ("0", "5"),
    ("0", "100"),
    ("1", "7"),
];
const TO: [&str; 3] = ["a", "to", "ate"];
const RATINGS: [&str; 14] = [
    "score",
    "rating",
    "csat",
    "nps",
    "nota",
    "satisfaction",
    "avaliacao",
    "satisfacao",
    "pontuacao",
    "satisfaccion",
    "puntuacion",
    "calificacion",
    "valoracion",
    "bewertung",
];

/// How much of a title in words is left without the scale behind it.
pub(super) fn without_scale(title: &str) -> Option<usize> {
    let (rated, _) = parted(title)?;
    Some(rated.len())
}

/// The worst and the best of the scale that stands behind a title.
#[must_use]
pub fn scale_behind(title: &str) -> Option<(i32, i32)> {
    let (_, scale) = parted(&split_words(title).join(" "))?;
    Some(scale)
}

/// What is rated, and on which scale.
fn parted(title: &str) -> Option<(&str, (i32, i32))> {
    let (rated, scale) = SCALES.iter().find_map(|(lowest, highest)| {
        let rated = before_scale(title, lowest, highest)?;
        let scale = (lowest.parse::<i32>().ok()?, highest.parse::<i32>().ok()?);
        Some((rated, scale))
    })?;
    let mut words = rated.split(' ');
    words
        .any(|word| RATINGS.iter().any(|rating| word.ends_with(rating)))
        .then_some((rated, scale))
}

fn before_scale<'t>(title: &'t str, lowest: &str, highest: &str) -> Option<&'t str> {
    let rest = title.strip_suffix(highest)?;
    if let Some(rest) = rest.strip_suffix(' ') {
        let to = TO
            .iter()
            .find_map(|to| rest.strip_suffix(to)?.strip_suffix(' '));
        return to.unwrap_or(rest).strip_suffix(lowest)?.strip_suffix(' ');
    }
    let rated = rest.strip_suffix(lowest)?;
    let is_rating = RATINGS.iter().any(|word| rated.ends_with(word));
    is_rating.then_some(rated)
}

#[cfg(test)]
mod tests {
    use super::scale_behind;

    #[test]
    fn a_scale_is_read_however_it_stands_behind_a_title() {
        for (title, scale) in [
            ("satisfactionScore15", Some((1, 5))),
            ("Satisfaction Score (1-5)", Some((1, 5))),
            ("nota_da_pesquisa_1_a_5", Some((1, 5))),
            ("npsScore010", Some((0, 10))),
            ("Rating 1 to 10", Some((1, 10))),
            ("Line 15", None),
            ("Score 15", None),
            ("Score", None),
        ] {
            assert_eq!(scale_behind(title), scale, "{title}");
        }
    }
}
