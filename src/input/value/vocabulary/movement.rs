//! How recurring revenue changes.

use super::word::{mentions, plain};
use crate::input::tables::mrr_movements::Movement;

/// The kind of change that a word names.
#[must_use]
pub fn mrr_movement(word: &str) -> Option<Movement> {
    let word = plain(word).replace(['_', '-'], " ");
    let stems: [(Movement, &[&str]); 4] = [
        (
            Movement::Reactivation,
            &[
                "reactivat",
                "reativ",
                "reactivac",
                "winback",
                "win back",
                "resurrect",
            ],
        ),
        (
            Movement::Contraction,
            &[
                "contract",
                "contrac",
                "downgrade",
                "downsell",
                "down sell",
                "decrease",
                "reduc",
                "diminui",
                "disminu",
            ],
        ),
        (
            Movement::Expansion,
            &[
                "expans",
                "upgrade",
                "upsell",
                "up sell",
                "cross sell",
                "increase",
                "aument",
                "amplia",
                "erweiter",
                "uitbreid",
                "rozszerz",
            ],
        ),
        (
            Movement::Churn,
            &[
                "churn",
                "cancel",
                "lost",
                "perdid",
                "perda",
                "baja",
                "terminat",
                "kundigung",
                "resili",
                "disdett",
                "opzegg",
                "rezygnac",
                "verlust",
            ],
        ),
    ];
    let of_stem = stems
        .iter()
        .find(|(_, stems)| mentions(&word, stems))
        .map(|(kind, _)| *kind);
    of_stem.or_else(|| {
        let mut words = word.split_whitespace();
        words
            .any(|word| {
                matches!(
                    word,
                    "new"
                        | "novo"
                        | "nova"
                        | "nuevo"
                        | "nueva"
                        | "alta"
                        | "neu"
                        | "neukunde"
                        | "nouveau"
                        | "nuovo"
                        | "nieuw"
                        | "nowy"
                )
            })
            .then_some(Movement::New)
    })
}

/// Whether a word names such a change.
#[must_use]
pub fn is_mrr_movement(word: &str) -> bool {
    mrr_movement(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_in_three_languages() {
        for (words, kind) in [
            (
                &["new_biz", "New Business", "Novo", "Nuevo cliente"][..],
                Movement::New,
            ),
            (
                &["expansion", "Upgrade", "Expansão", "Ampliación"],
                Movement::Expansion,
            ),
            (
                &["contraction", "Downgrade", "Contração", "Reducción"],
                Movement::Contraction,
            ),
            (
                &["churn", "Cancelled", "Cancelamento", "Baja"],
                Movement::Churn,
            ),
            (
                &["reactivation", "Win-back", "Reativação", "Reactivación"],
                Movement::Reactivation,
            ),
        ] {
            for word in words {
                assert_eq!(mrr_movement(word), Some(kind), "{word}");
            }
        }
        for word in ["credit", "Renewal", "", "renovação"] {
            assert_eq!(mrr_movement(word), None, "{word}");
        }
    }
}
