//! How urgent a ticket is.

use super::word::{mentions, plain};

/// What the ranks are called: a name that is part of another comes behind it.
#[rustfmt::skip]
const RANKS: &[(&[&str], u32)] = &[
    (&["critical", "critic", "critiq", "kritisch", "kritiek", "kriticka", "acil", "krytyczn", "dringend",
        "emergency", "emergenc", "urgent", "urgenc", "urgenz", "pilne", "pilny", "muito alta",
        "muy alta", "molto alt", "sehr hoch", "very high", "tres haut", "tres elev",
        "zeer hoog", "altissim", "najwyzsz", "majeure", "highest", "crisis", "site down",
        "sitedown", "blocker", "blocking", "bloquant", "bloccant", "showstopper", "immediate",
        "imediat", "inmediat", "sofort", "disaster", "kritisk", "kritik", "kriittinen", "haster",
        "hastende", "akut", "kiireelli", "критич", "срочн", "авари"], 1),
    (&["planning", "planned", "planejad", "planejamento", "lowest", "muito baix", "very low",
        "planificacion", "planificad", "pianificat", "planifie", "geplant", "programad",
        "scheduled", "muy baj", "molto bass", "sehr niedrig", "baixissim", "najnizsz",
        "tres bas", "trivial"], 5),
    (&["high", "alta", "alto", "haut", "major", "elev", "hoch", "hoog", "wysok", "vysok", "yuksek", "prioritair",
        "prioritari", "important", "wichtig", "severe", "serious", "korkea", "высок", "висок"], 2),
    (&["medium", "moderate", "normal", "media", "medio", "moyen", "standard", "mittel",
        "gemiddeld", "sredni", "stredni", "orta", "average", "regular", "normaal", "moderad",
        "mellem", "middels", "medel", "keskitaso", "средн", "обычн", "нормальн", "середн"], 3),
    (&["low", "baix", "baja", "bajo", "bass", "minor", "mineur", "menor", "niedrig", "laag",
        "faible", "gering", "nisk", "nizk", "dusuk", "routine", "rotina", "rutina", "matala",
        "низк", "низьк"], 4),
];

/// Colours, where they are the whole of the name.
#[rustfmt::skip]
const COLOURS: &[(&[&str], u32)] = &[
    (&["red", "vermelho", "rojo", "rot", "rouge", "rosso"], 1),
    (&["orange", "amber", "laranja", "naranja", "arancione"], 2),
    (&["yellow", "amarelo", "amarillo", "gelb", "jaune", "giallo"], 3),
    (&["green", "verde", "grun", "vert"], 4),
];

/// What may stand before the number of a rank.
#[rustfmt::skip]
const BEFORE_RANKS: &[&str] = &[
    "", "p", "s", "sev", "severity", "level", "lvl", "prio", "priority", "prioridade",
    "prioridad", "prioritat", "priorite", "priorita", "prioriteit", "priorytet", "severidade",
    "severidad", "nivel", "niveau", "stufe", "gravidade", "urgency",
];

/// 1 critical to 4 low, 5 planning.
#[must_use]
pub fn priority(word: &str) -> Option<u32> {
    let word = plain(word);
    if word.is_empty() || word.contains(".gif") || word.contains(".png") {
        return None;
    }
    // "Priority 2", "P2", "2 - High" and a bare number carry their rank.
    // The hours of "High (4 h)" are none.
    let letters = word.trim_start_matches(|c: char| !c.is_ascii_digit());
    let before = word[..word.len() - letters.len()].trim();
    let digits: String = letters.chars().take_while(char::is_ascii_digit).collect();
    let is_rank = BEFORE_RANKS.contains(&before);
    // Some begin to count at nothing, with what stops everything.
    if is_rank && !before.is_empty() && digits == "0" {
        return Some(1);
    }
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
    match word.as_str() {
        "crit" => return Some(1),
        "hi" | "hog" | "hoj" | "hoy" => return Some(2),
        "med" => return Some(3),
        "lo" | "lag" | "lav" | "laag" => return Some(4),
        _ => {}
    }
    let ranked = RANKS.iter().find(|(stems, _)| mentions(&word, stems));
    let coloured = || {
        COLOURS
            .iter()
            .find(|(names, _)| names.contains(&word.as_str()))
    };
    ranked.or_else(coloured).map(|(_, rank)| *rank)
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
            ("Critique", 1),
            ("Urgência", 1),
            ("Élevée", 2),
            ("Prioritaire", 2),
            ("Faible", 4),
            ("Gering", 4),
            ("Mineure", 4),
            ("Pianificata", 5),
            ("P0", 1),
            ("S1", 1),
            ("Sev1", 1),
            ("Severity 1", 1),
            ("Level 1", 1),
            ("Red", 1),
            ("Med", 3),
            ("Immediate", 1),
        ] {
            assert_eq!(priority(word), Some(rank), "{word}");
        }
        assert_eq!(priority("VIP"), None);
        assert_eq!(priority("images/lime.gif"), None);
        assert_eq!(priority("High (4 h)"), Some(2));
        assert_eq!(priority("Priority 1 - Emergency Response"), Some(1));
        assert_eq!(priority("2 - High (8 hours)"), Some(2));
    }
}
