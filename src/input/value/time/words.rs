//! The words in dates, in English, Portuguese and Spanish.

use crate::input::header::unaccented;

/// 1 to 12 for the name of a month, or its first letters.
pub(super) fn month_of(word: &str) -> Option<u32> {
    const NAMES: [&[&str]; 12] = [
        &["january", "janeiro", "enero"],
        &["february", "fevereiro", "febrero"],
        &["march", "marco", "marzo"],
        &["april", "abril"],
        &["may", "maio", "mayo"],
        &["june", "junho", "junio"],
        &["july", "julho", "julio"],
        &["august", "agosto"],
        &["september", "setembro", "septiembre", "setiembre"],
        &["october", "outubro", "octubre"],
        &["november", "novembro", "noviembre"],
        &["december", "dezembro", "diciembre"],
    ];
    let word = unaccented(word);
    let length = word.chars().count();
    let place = NAMES.iter().position(|names| {
        names
            .iter()
            .any(|name| *name == word || ((3..=5).contains(&length) && name.starts_with(&word)))
    })?;
    Some(place as u32 + 1)
}

/// Weekdays, ordinals and the words between the parts of a date.
pub(super) fn is_filler(word: &str) -> bool {
    const FILLERS: [&str; 23] = [
        "de", "del", "do", "of", "at", "as", "a", "las", "los", "the", "on", "em", "el", "dia",
        "st", "nd", "rd", "th", "t", "o", "h", "hs", "hrs",
    ];
    const WEEKDAYS: [&str; 23] = [
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "lunes",
        "martes",
        "miercoles",
        "jueves",
        "viernes",
        "sabado",
        "domingo",
        "feira",
        "tues",
    ];
    const SHORT_WEEKDAYS: [&str; 20] = [
        "seg", "segunda", "ter", "terca", "qua", "quarta", "qui", "quinta", "sex", "sexta", "sab",
        "dom", "lun", "mie", "jue", "vie", "thur", "thurs", "weds", "mar",
    ];
    let word = unaccented(word);
    let word = word.as_str();
    FILLERS.contains(&word) || WEEKDAYS.contains(&word) || SHORT_WEEKDAYS.contains(&word)
}

/// Whether a word begins the name of a Tuesday as well as that of March.
pub(super) fn may_be_tuesday(word: &str) -> bool {
    word.eq_ignore_ascii_case("mar")
}
