//! Decides how cells are quoted.

use crate::input::records::{Quoting, Style, quote_usage};

/// The way of quoting under which the fewest quotes are out of place.
pub(super) fn find(text: &str, separator: u8) -> Quoting {
    let under = |quoting| quote_usage(text, Style { separator, quoting });
    let double = Quoting::Doubled(b'"');
    if !text.contains('"') {
        let single = Quoting::Doubled(b'\'');
        let usage = under(single);
        // An apostrophe is a letter unless it plainly quotes.
        let plain = usage.faults == 0 && (usage.needed > 0 || usage.quoted * 2 > usage.cells);
        return if plain && usage.quoted > 1 {
            single
        } else {
            double
        };
    }
    let usage = under(double);
    let apart = format!("'{}'", char::from(separator));
    if usage.quoted == 0 && text.contains(&apart) {
        let single = Quoting::Doubled(b'\'');
        let all = under(single);
        if all.quoted * 10 >= all.cells * 9 {
            return single;
        }
    }
    if usage.faults == 0 {
        return double;
    }
    if text.contains("\\\"") {
        let escaped = Quoting::Escaped(b'"');
        if under(escaped).faults < usage.faults {
            return escaped;
        }
    }
    // Some programs part cells by tabs and quote nothing.
    let few = if separator == b'\t' {
        usage.faults * 4
    } else {
        0
    };
    if usage.needed == 0 && usage.quoted <= few {
        Quoting::None
    } else {
        double
    }
}
