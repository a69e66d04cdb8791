//! What a ticket is about, and who raised it.

use super::word::{begins_a_word, mentions, plain};

/// Whether a category says more than that there is none.
#[must_use]
pub fn category_tells(word: &str) -> bool {
    !matches!(
        plain(word).as_str(),
        "other"
            | "others"
            | "general"
            | "misc"
            | "miscellaneous"
            | "unknown"
            | "uncategorized"
            | "uncategorised"
            | "default"
            | "n/a"
            | "none"
            | "outro"
            | "outros"
            | "geral"
            | "diversos"
            | "sem categoria"
            | "nao classificado"
            | "otro"
            | "otros"
            | "varios"
            | "sin categoria"
            | "sonstiges"
            | "sonstige"
            | "allgemein"
            | "allgemeines"
            | "verschiedenes"
            | "divers"
            | "diverse"
            | "diverses"
            | "autre"
            | "autres"
            | "overig"
            | "overige"
            | "algemeen"
            | "altro"
            | "altri"
            | "generale"
            | "inne"
            | "ogolne"
    )
}

/// Whether a ticket's source is a machine that watches.
#[must_use]
pub fn is_monitoring(word: &str) -> bool {
    let word = plain(word);
    // Not "preventive".
    let event = word
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| matches!(word, "event" | "events" | "evento" | "eventos"));
    event
        || mentions(
            &word,
            &[
                "monitor",
                "alert",
                "rmm",
                "nagios",
                "zabbix",
                "automat",
                "sensor",
                "probe",
                "backup radar",
                "uberwachung",
                "surveillance",
                "supervision",
            ],
        )
}

/// Whether a ticket's source says that a machine that watches raised it; `None`
/// where anything may stand behind it, as behind an interface for programs.
#[must_use]
pub fn raised_by_monitoring(word: &str) -> Option<bool> {
    const OPEN_TO_ALL: [&str; 14] = [
        "api",
        "rest api",
        "api call",
        "web service",
        "web services",
        "webservice",
        "webhook",
        "integration",
        "integracao",
        "integracion",
        "other",
        "others",
        "outro",
        "otro",
    ];
    if is_monitoring(word) {
        return Some(true);
    }
    // A number stands for a source, and does not say for which.
    if word.bytes().all(|sign| sign.is_ascii_digit()) {
        return None;
    }
    (!OPEN_TO_ALL.contains(&plain(word).as_str())).then_some(false)
}

/// Whether a type of ticket is that of what monitoring raises.
#[must_use]
pub fn is_alert(word: &str) -> bool {
    begins_a_word(&plain(word), &["alert", "monitoring", "rmm"])
}

/// Whether a text speaks of a review with the client.
#[must_use]
pub fn mentions_review(text: &str) -> bool {
    // Large exports hold millions of texts that do not.
    if !could_mention_review(text) {
        return false;
    }
    let text = plain(text);
    let abbreviation = text
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| matches!(word, "qbr" | "tbr" | "sbr" | "vcio"));
    abbreviation
        || mentions(
            &text,
            &[
                "business review",
                "quarterly review",
                "client review",
                "account review",
                "service review",
                "strategic review",
                "technology review",
                "revisao trimestral",
                "reuniao trimestral",
                "revisao de negocios",
                "revisao com o cliente",
                "revision trimestral",
                "revision de negocio",
                "revision con el cliente",
            ],
        )
}

/// Whether three letters stand in a row that each mention of a review has, by
/// the places in these that the letters read so far reach ("shift-and",
/// Baeza-Yates and Gonnet, 1992).
fn could_mention_review(text: &str) -> bool {
    const FIRST: u16 = 0b001_001_001;
    const LAST: u16 = FIRST << 2;
    let (mut reached, mut found) = (0, 0);
    for letter in text.bytes() {
        reached = (reached << 1 | FIRST) & PLACES_IN_REVIEWS[letter as usize];
        found |= reached & LAST;
    }
    found != 0
}

/// For each letter a bit for each place that it has in what mentions of reviews
/// have: QBR, TBR, SBR; review, revision, reunion; vCIO.
static PLACES_IN_REVIEWS: [u16; 256] = places_in_reviews();

const fn places_in_reviews() -> [u16; 256] {
    const LETTERS: [&[u8]; 9] = [b"qts", b"b", b"r", b"r", b"e", b"vu", b"v", b"c", b"i"];
    let mut places = [0; 256];
    let mut place = 0;
    while place < LETTERS.len() {
        let mut number = 0;
        while number < LETTERS[place].len() {
            let letter = LETTERS[place][number];
            places[letter as usize] |= 1 << place;
            places[letter.to_ascii_uppercase() as usize] |= 1 << place;
            number += 1;
        }
        place += 1;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reviews_are_found_in_titles() {
        for text in [
            "QBR with Acme",
            "Quarterly Business Review",
            "Revisão trimestral",
            "Q3 tbr",
        ] {
            assert!(mentions_review(text), "{text}");
        }
        for text in ["Printer review of logs", "previous QBRX", "Reset password"] {
            assert!(!mentions_review(text), "{text}");
        }
    }

    #[test]
    fn categories_of_what_fits_nowhere_else_tell_nothing() {
        for word in [
            "Sonstiges",
            "Sonstige",
            "Allgemein",
            "Divers",
            "Diverses",
            "Autre",
            "Autres",
            "Général",
            "Overig",
            "Altro",
            "Inne",
            "Other",
        ] {
            assert!(!category_tells(word), "{word}");
        }
        for word in [
            "Sonstige Hardware",
            "Allgemeinmedizin",
            "Netzwerk",
            "Autriche",
        ] {
            assert!(category_tells(word), "{word}");
        }
    }

    #[test]
    fn what_watches_is_called_so_in_other_languages() {
        for word in ["Überwachung", "Surveillance", "Supervision", "Monitoraggio"] {
            assert_eq!(raised_by_monitoring(word), Some(true), "{word}");
        }
        for word in ["Supervisor", "Überweisung", "Telefon"] {
            assert_eq!(raised_by_monitoring(word), Some(false), "{word}");
        }
    }

    #[test]
    fn the_number_of_a_source_does_not_say_what_raised_a_ticket() {
        for word in ["9", "1", "104"] {
            assert_eq!(raised_by_monitoring(word), None, "{word}");
        }
        assert_eq!(raised_by_monitoring("1 - Portal"), Some(false));
        assert_eq!(raised_by_monitoring("8 Monitoring"), Some(true));
    }

    #[test]
    fn prevention_is_no_event() {
        assert!(!is_monitoring("Preventive maintenance"));
        assert!(is_monitoring("Event Management") && is_monitoring("RMM alert"));
    }
}
