//! How urgent a ticket is.

use super::word::{mentions, plain};

/// 1 critical to 4 low, 5 planning.
#[must_use]
pub fn priority(word: &str) -> Option<u32> {
    let word = plain(word);
    if word.is_empty() || word.contains(".gif") || word.contains(".png") {
        return None;
    }
    let ranks: [(&[&str], u32); 5] = [
        (
            &[
                "critical",
                "critic",
                "kritisch",
                "dringend",
                "emergency",
                "emergencia",
                "urgent",
                "muito alta",
                "muy alta",
                "very high",
                "tres haut",
                "majeure",
                "highest",
                "crisis",
                "site down",
                "sitedown",
                "blocker",
            ],
            1,
        ),
        (
            &[
                "planning",
                "planejamento",
                "lowest",
                "muito baix",
                "very low",
                "planificacion",
                "muy baj",
                "tres bas",
                "trivial",
            ],
            5,
        ),
        (
            &[
                "high", "alta", "alto", "haut", "major", "elevada", "hoch", "hoog",
            ],
            2,
        ),
        (
            &[
                "medium",
                "moderate",
                "normal",
                "media",
                "medio",
                "moyen",
                "standard",
                "mittel",
                "gemiddeld",
            ],
            3,
        ),
        (
            &[
                "low", "baix", "baja", "bajo", "bass", "minor", "niedrig", "laag",
            ],
            4,
        ),
    ];
    // "Priority 2", "P2", "2 - High" and a bare number carry their rank.
    // The hours of "High (4 h)" are none.
    let letters = word.trim_start_matches(|c: char| !c.is_ascii_digit());
    let before = word[..word.len() - letters.len()].trim();
    let digits: String = letters.chars().take_while(char::is_ascii_digit).collect();
    let is_rank = matches!(before, "" | "p" | "priority" | "prioridade" | "prioridad");
    if let Ok(rank @ 1..=5) = digits.parse::<u32>()
        && is_rank
    {
        return Some(rank);
    }
    // Some count the other way, up to a hundred: the higher, the more urgent.
    if before.is_empty() && word == digits {
        return match digits.parse::<u32>() {
            Ok(0 | 6..=33) => Some(4),
            Ok(34..=66) => Some(3),
            Ok(67..=100) => Some(2),
            _ => None,
        };
    }
    ranks
        .iter()
        .find(|(stems, _)| mentions(&word, stems))
        .map(|(_, rank)| *rank)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn priorities_by_number_or_name() {
        for (word, rank) in [
            ("1 - Critical", 1),
            ("Priority 2 - High", 2),
            ("P3", 3),
            ("Normal", 3),
            ("Urgente", 1),
            ("Média", 3),
            ("Baixa", 4),
            ("Lowest", 5),
            ("Muito alta", 1),
            ("4", 4),
            ("100", 2),
            ("50", 3),
            ("0", 4),
            ("5 - Planning", 5),
            ("Emergency", 1),
            ("Muito baixa", 5),
            ("Crítica", 1),
            ("Alto", 2),
            ("SiteDown", 1),
            ("Muy alta", 1),
            ("Media", 3),
            ("Very high", 1),
            ("Très haute", 1),
            ("Haute", 2),
            ("Moyenne", 3),
            ("Très basse", 5),
        ] {
            assert_eq!(priority(word), Some(rank), "{word}");
        }
        assert_eq!(priority("images/lime.gif"), None);
        assert_eq!(priority("High (4 h)"), Some(2));
        assert_eq!(priority("Priority 1 - Emergency Response"), Some(1));
        assert_eq!(priority("2 - High (8 hours)"), Some(2));
    }
}
