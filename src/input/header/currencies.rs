//! Currencies behind titles: `Monthly Price MXN`.

use std::collections::{HashMap, HashSet};

/// Codes of currencies behind titles, without those that are words or names as
/// well.
const CURRENCIES: [&str; 37] = [
    "usd", "eur", "brl", "chf", "gbp", "mxn", "ars", "clp", "cad", "aud", "nzd", "inr", "zar",
    "jpy", "sgd", "aed", "sek", "nok", "dkk", "pln", "czk", "huf", "uyu", "cop", "myr", "thb",
    "idr", "hkd", "ron", "bgn", "cny", "qar", "kes", "ngn", "egp", "pyg", "uah",
];

/// Titles without the currency behind them, where another does not then say
/// the same: `Monthly Price MXN`.
pub fn drop_currencies(titles: &mut [String]) {
    let mut further: HashMap<String, usize> = HashMap::new();
    for title in titles.iter().filter_map(|title| before_currency(title)) {
        *further.entry(title.to_owned()).or_default() += 1;
    }
    if further.is_empty() {
        return;
    }
    let mut known: HashSet<String> = titles.iter().cloned().collect();
    for title in titles {
        let Some(without) = before_currency(title).map(str::to_owned) else {
            continue;
        };
        // The last of those that name several currencies loses its own.
        let is_last = further.get_mut(&without).is_none_or(|left| {
            *left -= 1;
            *left == 0
        });
        if is_last && known.insert(without.clone()) {
            *title = without;
        }
    }
}

/// What a title says before the currency behind it.
fn before_currency(title: &str) -> Option<&str> {
    let (rest, code) = title.rsplit_once(' ')?;
    (CURRENCIES.contains(&code) && rest != "currency").then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::{CURRENCIES, drop_currencies};

    #[test]
    fn a_currency_behind_a_title_is_dropped_where_that_leaves_it_alone() {
        for (titles, left) in [
            (["price usd", "client", "date"], ["price", "client", "date"]),
            (
                ["price usd", "price", "date"],
                ["price usd", "price", "date"],
            ),
            (
                ["price usd", "price eur", "date"],
                ["price usd", "price", "date"],
            ),
            (
                ["price usd", "price eur", "price"],
                ["price usd", "price eur", "price"],
            ),
            (
                ["currency usd", "price usd", "date"],
                ["currency usd", "price", "date"],
            ),
        ] {
            let mut dropped = titles.map(str::to_owned);
            drop_currencies(&mut dropped);
            assert_eq!(dropped, left);
        }
    }

    #[test]
    fn currencies_behind_titles_are_known_as_such() {
        use crate::input::recognise::money_marks::CODES;
        for code in CURRENCIES {
            assert!(CODES.contains(&code.to_uppercase().as_str()), "{code}");
        }
    }
}
