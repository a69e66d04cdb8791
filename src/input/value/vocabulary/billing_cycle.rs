//! How often something is billed.

use super::word::{mentions, plain, words};

/// The mean length of a month.
const DAYS_OF_MONTH: f64 = 30.4375;

/// Months between two invoices for a billing cycle's name.
///
/// Weeks and days are turned into months of 30.4375 days.
#[must_use]
pub fn billing_months(word: &str) -> Option<f64> {
    let spelt = plain(word);
    let word: String = spelt
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_'))
        .collect();
    if let Some(months) = abbreviated(&word).or_else(|| counted_by_letter(&word)) {
        return Some(months);
    }
    // Twice a month by the book, every two months for many who write it.
    if mentions(&word, &["bimensual", "bimensal", "bimensuel"]) {
        return None;
    }
    // "Zwei Monate" are two of one month, and not two of "zweimonatlich".
    let count = count_of(&spelt);
    let name = if count.is_some() { &spelt } else { &word };
    let (_, months) = CYCLES.iter().find(|(stems, _)| mentions(name, stems))?;
    Some(months * count.unwrap_or(1.0))
}

/// How many months one of a cycle has, by what is in its name: a name that is
/// part of another comes behind it.
#[rustfmt::skip]
const CYCLES: &[(&[&str], f64)] = &[
    (&["cuatrimest", "quadrimest"], 4.0),
    (&["semiannual", "semianual", "semestr", "halbjahr", "half", "polroc", "halfjaar", "semest",
        "biannual"], 6.0),
    (&["semimonth", "twiceamonth", "twicemonth", "quinzen", "quincen", "quindicinal", "quinzain"], 0.5),
    (&["biweek", "fortnight", "zweiwoch", "14tag"], 14.0 / DAYS_OF_MONTH),
    (&["vierwoch"], 28.0 / DAYS_OF_MONTH),
    (&["bimonth", "bimest", "zweimonat", "dwumies", "tweemaand", "bimestriel"], 2.0),
    (&["dreimonat"], 3.0),
    (&["sechsmonat"], 6.0),
    (&["quarter", "trimest", "quartal", "kwarta", "vierteljahr", "qtr"], 3.0),
    (&["biennial", "bienal", "zweijahr", "bisannuel"], 24.0),
    (&["triennial", "trienal", "dreijahr"], 36.0),
    (&["month", "mensal", "mensual", "mensuel", "mensil", "mes", "monat", "mois", "maand",
        "miesie", "mthly", "mnthly", "mtl."], 1.0),
    (&["year", "annual", "anual", "annuel", "ano", "anno", "annum", "jahr", "jaar", "rok",
        "roczn", "yrly", "jhrl"], 12.0),
    (&["week", "semanal", "semana", "woche", "wochent", "settiman", "hebdo", "tydz", "tygodn"],
        7.0 / DAYS_OF_MONTH),
    (&["dai", "day", "diari", "dia"], 1.0 / DAYS_OF_MONTH),
];

/// A cycle that is written as letters alone.
fn abbreviated(word: &str) -> Option<f64> {
    match word {
        "m" | "mo" | "mth" | "mthly" | "pm" | "p.m." | "p.m" | "/mo" | "permo" | "mtl" => Some(1.0),
        "q" | "pq" | "p.q." => Some(3.0),
        "y" | "yr" | "a" | "pa" | "p.a." | "p.a" | "/yr" | "peryr" => Some(12.0),
        _ => None,
    }
}

/// Of how many the name of a cycle speaks: `12 months`, `every two weeks`.
fn count_of(spelt: &str) -> Option<f64> {
    const NUMBERS: [(&[&str], f64); 6] = [
        (
            &[
                "two", "dos", "dois", "duas", "zwei", "deux", "due", "twee", "dwa",
            ],
            2.0,
        ),
        (
            &["three", "tres", "drei", "trois", "tre", "drie", "trzy"],
            3.0,
        ),
        (
            &["four", "cuatro", "quatro", "vier", "quatre", "quattro"],
            4.0,
        ),
        (&["six", "seis", "sechs", "sei", "zes"], 6.0),
        (
            &[
                "twelve", "doce", "doze", "zwolf", "douze", "dodici", "twaalf",
            ],
            12.0,
        ),
        (&["other"], 2.0),
    ];
    let digits: String = spelt
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    if let Ok(count @ 1..=60) = digits.parse::<u32>() {
        return Some(f64::from(count));
    }
    words(spelt).find_map(|word| {
        let named = NUMBERS.iter().find(|(names, _)| names.contains(&word));
        named.map(|(_, count)| *count)
    })
}

/// `P1M`, `3M`, `1 mo`, `2y`: so many months or years.
fn counted_by_letter(word: &str) -> Option<f64> {
    let word = word.strip_prefix('p').unwrap_or(word);
    let unit = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let count = word[..word.len() - unit.len()].parse::<u32>().ok()?;
    let months = match unit {
        "m" | "mo" | "mos" | "mth" => 1.0,
        "y" | "yr" | "yrs" => 12.0,
        _ => return None,
    };
    (1..=60).contains(&count).then(|| f64::from(count) * months)
}

/// Whether a billing cycle's name says that it is billed once and not again.
#[must_use]
pub fn is_billed_once(word: &str) -> bool {
    let word = plain(word);
    mentions(&word, &["one time", "onetime", "one off", "oneoff"])
        || matches!(
            word.as_str(),
            "once" | "unico" | "unica" | "avulso" | "uma vez" | "una vez"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cycles_in_months() {
        for (word, months) in [
            ("Monthly", 1.0),
            ("Mensal", 1.0),
            ("Trimestral", 3.0),
            ("Quarterly", 3.0),
            ("Triennial", 36.0),
            ("Semestral", 6.0),
            ("Anual", 12.0),
            ("year", 12.0),
            ("Bimestral", 2.0),
            ("Semi Annual", 6.0),
            ("Semianual", 6.0),
            ("Bi-monthly", 2.0),
            ("Cuatrimestral", 4.0),
            ("Every 3 months", 3.0),
            ("12 meses", 12.0),
            ("1 year", 12.0),
            ("zweijährlich", 24.0),
            ("p.m.", 1.0),
            ("p.a.", 12.0),
            ("Per annum", 12.0),
            ("mtl.", 1.0),
            ("M", 1.0),
            ("Q", 3.0),
            ("Y", 12.0),
            ("Every two months", 2.0),
            ("alle drei Monate", 3.0),
            ("Semi-monthly", 0.5),
        ] {
            assert_eq!(billing_months(word), Some(months), "{word}");
        }
        assert!(billing_months("weekly").is_some_and(|months| months < 0.25));
        for (word, days) in [
            ("Every two weeks", 14.0),
            ("Every 2 weeks", 14.0),
            ("Four-weekly", 28.0),
            ("Biweekly", 14.0),
            ("alle zwei Wochen", 14.0),
            ("every other week", 14.0),
        ] {
            let months = billing_months(word).unwrap();
            assert!(
                (months - days / DAYS_OF_MONTH).abs() < 1e-9,
                "{word}: {months}"
            );
        }
        assert_eq!(billing_months("whenever"), None);
        assert_eq!(billing_months("Bimensual"), None, "it is not told which");
    }

    #[test]
    fn what_is_billed_once_does_not_recur() {
        for word in ["One-time", "One time", "Once", "Único", "Avulso"] {
            assert!(is_billed_once(word), "{word}");
        }
        assert!(!is_billed_once("Monthly"));
    }
}
