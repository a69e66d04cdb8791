//! What stands in brackets in a title: what it is about, or a unit, a kind of
//! field or a scale behind its name.

use super::unaccented;

/// `Custom field (Request Type)` is about `Request Type`, in whatever language
/// that is said.
pub(super) fn unwrap_custom_field(title: &str) -> &str {
    const WRAPPERS: [&str; 10] = [
        "custom field",
        "campo personalizado",
        "campos personalizados",
        "champ personnalise",
        "champs personnalises",
        "benutzerdefiniertes feld",
        "benutzerdefinierte felder",
        "campo personalizzato",
        "aangepast veld",
        "pole niestandardowe",
    ];
    let unwrapped = || {
        let (wrapper, inner) = title.strip_suffix(')')?.split_once('(')?;
        let is_wrapper = WRAPPERS.contains(&unaccented(wrapper).trim_end());
        is_wrapper.then_some(inner)
    };
    unwrapped().unwrap_or(title)
}

/// A title without what stands in brackets behind its name, nor the marks
/// behind those: `Nota (1 a 5):`, `Score (1-5) (required) *`.
pub(super) fn without_brackets(title: &str) -> &str {
    let is_mark = |letter: char| {
        !letter.is_alphanumeric() && !matches!(letter, ')' | ']' | '#' | '%' | 'º' | '°' | '?')
    };
    let is_of_name = |letter: char| letter.is_alphanumeric() || letter == '#';
    let mut rest = title;
    loop {
        let bare = rest.trim_end_matches(is_mark);
        let shorter = drop_bracketed_unit(drop_type_tag(bare));
        if shorter.len() == bare.len() || !shorter.contains(is_of_name) {
            return rest;
        }
        rest = shorter;
    }
}

/// `Ticket Category [list]` says behind the name what kind of field it is.
fn drop_type_tag(title: &str) -> &str {
    match title.rfind('[') {
        Some(start) if start > 0 && title.ends_with(']') => title[..start].trim_end(),
        _ => title,
    }
}

/// `Amount (USD)` and `Resolution time (in hrs)` carry a unit behind the name,
/// `Cliente (CNPJ/CPF)` says that it is another thing.
fn drop_bracketed_unit(title: &str) -> &str {
    const OTHER_THINGS: [&str; 3] = ["cnpj", "cpf", "razao social"];
    const WITH_OR_WITHOUT_TAX: [&str; 17] = [
        "net", "gross", "netto", "brutto", "bruto", "neto", "liquido", "lordo", "ht", "ttc", "vat",
        "iva", "gst", "tax", "mwst", "btw", "tva",
    ];
    let is_unit = |bracketed: &str| {
        let bracketed = unaccented(bracketed);
        let mut words = bracketed.split(|letter: char| !letter.is_alphanumeric());
        !OTHER_THINGS.iter().any(|thing| bracketed.contains(thing))
            && !words.any(|word| WITH_OR_WITHOUT_TAX.contains(&word))
    };
    match title.rfind('(') {
        Some(start) if start > 0 && title.ends_with(')') && is_unit(&title[start..]) => {
            title[..start].trim_end()
        }
        _ => title,
    }
}

#[cfg(test)]
mod tests {
    use crate::input::header::normalise_header;

    #[test]
    fn a_title_of_brackets_only_is_kept() {
        assert_eq!(normalise_header("(USD)"), "usd");
        assert_eq!(normalise_header(""), "");
    }
}
