//! The words in dates, in the languages that exports come in.

use crate::input::header::unaccented;

/// 1 to 12 for the name of a month, or its first letters.
pub(super) fn month_of(word: &str) -> Option<u32> {
    const NAMES: [&str; 12] = [
        "january janeiro enero januar januari janvier gennaio stycznia styczen",
        "february fevereiro febrero februar februari fevrier febbraio lutego luty",
        "march marco marzo marz mars maart mrt marca marzec",
        "april abril avril aprile kwietnia kwiecien",
        "may maio mayo mai mei maggio maja maj",
        "june junho junio juni juin giugno czerwca czerwiec",
        "july julho julio juli juillet luglio lipca lipiec",
        "august agosto augustus aout sierpnia sierpien",
        "september setembro septiembre setiembre septembre settembre wrzesnia wrzesien",
        "october outubro octubre oktober octobre ottobre pazdziernika pazdziernik",
        "november novembro noviembre novembre listopada listopad",
        "december dezembro diciembre dezember decembre dicembre grudnia grudzien",
    ];
    let word = unaccented(word);
    let length = word.chars().count();
    let place = NAMES.iter().position(|names| {
        names
            .split(' ')
            .any(|name| *name == word || ((3..=5).contains(&length) && name.starts_with(&word)))
    })?;
    Some(place as u32 + 1)
}

/// Weekdays, ordinals and the words between the parts of a date.
pub(super) fn is_filler(word: &str) -> bool {
    const FILLERS: &str = "de del do of at as a las los the on em el dia st nd rd th t o h hs hrs \
        um uhr le il alle ore om uur r g godz den der";
    const WEEKDAYS: &str = "mon tue wed thu fri sat sun monday tuesday wednesday thursday friday \
        saturday sunday tues thur thurs weds \
        lunes martes miercoles jueves viernes sabado domingo lun mar mie jue vie sab dom \
        feira seg segunda ter terca qua quarta qui quinta sex sexta \
        montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so \
        lundi mardi mercredi jeudi vendredi samedi dimanche mer jeu ven sam dim \
        lunedi martedi mercoledi giovedi venerdi domenica gio \
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo \
        poniedzialek wtorek sroda czwartek piatek sobota niedziela pon wt sr czw pt sob niedz";
    let word = unaccented(word);
    let is_among = |words: &str| words.split_whitespace().any(|other| other == word);
    is_among(FILLERS) || is_among(WEEKDAYS)
}

/// Whether a word begins the name of a Tuesday as well as that of March.
pub(super) fn may_be_tuesday(word: &str) -> bool {
    word.eq_ignore_ascii_case("mar")
}
