//! Letters without their accents.

/// A text in lower case and without accents.
#[must_use]
pub fn unaccented(text: &str) -> String {
    let lower = text.to_lowercase();
    let letters = lower.chars().filter(|letter| !is_accent(*letter));
    letters.map(without_accent).collect()
}

/// Whether a sign is an accent of its own behind its letter, as some systems
/// write them.
pub(super) fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// The plain letter under an accent of the languages that exports come in.
pub(super) fn without_accent(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' | 'ą' | 'ă' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ı' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'ů' | 'ű' => 'u',
        'ç' | 'ć' | 'č' => 'c',
        'ñ' | 'ń' | 'ň' => 'n',
        'ł' => 'l',
        'ś' | 'š' | 'ș' | 'ş' => 's',
        'ğ' => 'g',
        'ź' | 'ż' | 'ž' => 'z',
        'ř' => 'r',
        'ý' => 'y',
        'ț' | 'ť' => 't',
        'ď' => 'd',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::unaccented;
    use crate::input::header::normalise_header;

    #[test]
    fn accents_that_stand_behind_their_letters_are_accents() {
        assert_eq!(normalise_header("Situac\u{327}a\u{303}o"), "situacao");
        assert_eq!(unaccented("İptal"), "iptal");
    }
}
