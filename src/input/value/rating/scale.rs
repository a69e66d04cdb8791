//! Which scale the ratings of a column are on.

use super::ParsedRating;
use crate::config::RatingScale;
use crate::input::header::{scale_behind, split_words, unaccented};

/// What the ratings of a column show about their scale.
#[derive(Debug, Clone, Copy, Default)]
pub struct RatingTally {
    numbers: u64,
    range: Option<(f64, f64)>,
    any_word: bool,
    /// Whether words say "very": then a plain "good" is not the best.
    any_strong_word: bool,
}

/// The scale that a column's ratings are taken to be on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TakenScale {
    pub scale: RatingScale,
    strong_words: bool,
}

/// A scale, and the others that it may be instead.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    pub taken: TakenScale,
    /// None where it is beyond doubt; else the likeliest first.
    pub doubtful: Vec<RatingScale>,
}

const fn scale(worst: i32, best: i32) -> RatingScale {
    RatingScale { worst, best }
}

const ONE_TO_FIVE: RatingScale = scale(1, 5);

impl TakenScale {
    /// What is taken where there are no ratings.
    pub const USUAL: Self = Self {
        scale: ONE_TO_FIVE,
        strong_words: false,
    };

    pub(super) fn of_number(self, value: f64) -> Option<f64> {
        let (worst, best) = (f64::from(self.scale.worst), f64::from(self.scale.best));
        let score = (value - worst) / (best - worst);
        // Nothing counted down is nothing, not less.
        (0.0..=1.0).contains(&score).then_some(score + 0.0)
    }

    pub(super) fn of_word(self, word: i8) -> f64 {
        let strongest = if self.strong_words { 2.0 } else { 1.0 };
        (f64::from(word) + strongest) / (2.0 * strongest)
    }
}

impl RatingTally {
    /// Takes up a cell of the column.
    pub fn count(&mut self, rating: ParsedRating) {
        match rating {
            ParsedRating::Word(word) => {
                self.any_word = true;
                self.any_strong_word |= word.abs() == 2;
            }
            ParsedRating::Number(number) => {
                let Some(value) = number.with_fraction().filter(|value| value.abs() <= 100.0)
                else {
                    return;
                };
                self.numbers += 1;
                let (least, most) = self.range.unwrap_or((value, value));
                self.range = Some((least.min(value), most.max(value)));
            }
            ParsedRating::Absent | ParsedRating::Unreadable | ParsedRating::Share(_) => {}
        }
    }

    /// Whether there is any rating that a scale bears on.
    #[must_use]
    pub fn is_any(self) -> bool {
        self.numbers > 0 || self.any_word
    }

    /// Whether all numbers lie on a scale.
    #[must_use]
    pub fn fits(self, scale: RatingScale) -> bool {
        let (low, high) = (scale.worst.min(scale.best), scale.worst.max(scale.best));
        self.range
            .is_none_or(|(least, most)| f64::from(low) <= least && most <= f64::from(high))
    }

    /// The scale: what was decided, else what the title names, else what the
    /// numbers show.
    #[must_use]
    pub fn decide(self, decided: Option<RatingScale>, title: &str) -> Verdict {
        let named = decided.or_else(|| scale_of_title(title, self));
        let (scale, doubtful) = match (named, self.range) {
            (Some(named), _) => (named, Vec::new()),
            (None, Some((least, most))) => self.shown(least, most),
            (None, None) => (ONE_TO_FIVE, Vec::new()),
        };
        Verdict {
            taken: TakenScale {
                scale,
                strong_words: self.any_strong_word,
            },
            doubtful,
        }
    }

    /// The scale that numbers in a range show, and those that it may be as
    /// well. Where nothing tells, it is the one on which the ratings are worse.
    fn shown(self, least: f64, most: f64) -> (RatingScale, Vec<RatingScale>) {
        const ENOUGH: u64 = 20;
        let is_few = self.numbers < ENOUGH;
        let sure = |scale| (scale, Vec::new());
        let asked = |choices: &[RatingScale]| (choices[0], choices.to_vec());
        if least < 0.0 {
            return sure(if least >= -1.0 && most <= 1.0 {
                scale(-1, 1)
            } else {
                scale(-100, 100)
            });
        }
        if least < 1.0 && most <= 1.0 {
            return sure(scale(0, 1));
        }
        let from = i32::from(least >= 1.0);
        if most > 10.0 {
            sure(scale(0, 100))
        } else if most > 7.0 {
            sure(scale(from, 10))
        } else if most > 5.0 {
            asked(&[scale(from, 10), scale(from, 7)])
        } else if most > 4.0 {
            if is_few {
                asked(&[scale(from, 5), scale(from, 10)])
            } else {
                sure(scale(from, 5))
            }
        } else {
            let top = (most.ceil() as i32).max(3);
            asked(&[scale(from, 5), scale(from, top), scale(top, from)])
        }
    }
}

/// Whether a text is of a scale, whatever the ratings are.
#[must_use]
pub fn names_scale(text: &str) -> bool {
    numbers_in(text).is_some() || split_words(text).iter().any(|word| word == "nps")
}

/// The scale that a title names: `Rating (1-5)`, `Nota de 0 a 10`, `NPS`,
/// `out of 10`, `CSAT %`.
fn scale_of_title(title: &str, tally: RatingTally) -> Option<RatingScale> {
    let (_, most) = tally.range?;
    let fits = |scale: &RatingScale| tally.fits(*scale);
    let words = split_words(title);
    let says = |names: &[&str]| words.iter().any(|word| names.contains(&word.as_str()));
    let of_answers = scale(0, 10);
    let named = if let Some((worst, best)) = scale_behind(title) {
        Some(scale(worst, best))
    } else if let Some(pair) = numbers_in(title) {
        Some(pair)
    } else if asks_to_recommend(title) && most > 5.0 {
        Some(of_answers)
    } else if says(&["nps"]) {
        Some(if fits(&of_answers) {
            of_answers
        } else {
            scale(-100, 100)
        })
    } else if says(&["stars", "estrelas", "estrellas"]) {
        Some(ONE_TO_FIVE)
    } else if title.contains('%') || says(&["percent", "percentage", "percentual", "porcentaje"]) {
        // A share may be written from 0 to 1 as well.
        Some(if most > 1.0 {
            scale(0, 100)
        } else {
            scale(0, 1)
        })
    } else {
        None
    };
    let named = named.map(|named| {
        if is_turned_round(title, named) {
            scale(named.best, named.worst)
        } else {
            named
        }
    });
    named.filter(fits)
}

/// Whether a title asks how likely it is that somebody recommends the provider.
#[must_use]
pub fn asks_to_recommend(title: &str) -> bool {
    const STEMS: [&str; 6] = [
        "recom",
        "empfehl",
        "weiterempfehl",
        "raccomand",
        "aanbevel",
        "polec",
    ];
    let words = split_words(title);
    words.len() > 2
        && words
            .iter()
            .any(|word| STEMS.iter().any(|stem| word.starts_with(stem)))
}

/// Whether a title blames behind the higher number of its scale: `1 = very
/// satisfied, 5 = very dissatisfied`.
fn is_turned_round(title: &str, named: RatingScale) -> bool {
    const BLAME: [&str; 12] = [
        "dissatisf",
        "unsatisf",
        "insatisf",
        "poor",
        "bad",
        "worst",
        "terrible",
        "ruim",
        "pessim",
        "pesim",
        "malo",
        "unlikely",
    ];
    let title = unaccented(title);
    let blames = |text: &str| BLAME.iter().any(|word| text.contains(word));
    let best = named.best.to_string();
    let mut ends = title.rsplit_once(best.as_str()).into_iter();
    named.best > named.worst && ends.any(|(before, behind)| blames(behind) && !blames(before))
}

/// The two numbers of `1-5`, `1 to 5`, `-100 a 100`; of `out of 10` and `/10`
/// the one, and where such a scale begins.
fn numbers_in(title: &str) -> Option<RatingScale> {
    let mut numbers: Vec<i32> = Vec::new();
    let bytes = title.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let end = (at..bytes.len())
            .find(|place| !bytes[*place].is_ascii_digit())
            .unwrap_or(bytes.len());
        // A hyphen before the first number is a sign, one behind a word or a
        // number parts two.
        let is_behind_word =
            at >= 2 && (bytes[at - 2].is_ascii_alphanumeric() || !bytes[at - 2].is_ascii());
        let is_negative = at > 0 && bytes[at - 1] == b'-' && !is_behind_word;
        let number: i32 = title
            .get(at..end)?
            .parse()
            .ok()
            .filter(|number| *number <= 100)?;
        numbers.push(if is_negative { -number } else { number });
        at = end;
    }
    match numbers.as_slice() {
        [worst, best] if worst != best => Some(scale(*worst, *best)),
        [best] if *best > 1 => {
            let lower = title.to_lowercase();
            let is_top = lower.contains("out of") || lower.contains('/');
            is_top.then(|| scale(i32::from(*best < 10), *best))
        }
        _ => None,
    }
}
