//! The valid name that somebody most likely meant.

/// The name that differs least, if it is near enough to be meant.
pub(super) fn nearest<'a>(
    found: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let plain = |text: &str| text.to_lowercase().replace(['-', ' '], "_");
    let found = plain(found);
    let furthest = (found.chars().count() / 3).max(1);
    names
        .into_iter()
        .map(|name| {
            let name_plain = plain(name);
            // `Sao_Paulo` stands for `America/Sao_Paulo`.
            let is_part = found.chars().count() > 3 && name_plain.ends_with(&format!("/{found}"));
            let distance = if is_part {
                0
            } else {
                strsim::damerau_levenshtein(&found, &name_plain)
            };
            (distance, name)
        })
        .filter(|(distance, _)| *distance <= furthest)
        .min()
        .map(|(_, name)| name)
}

/// `, did you mean ...?` for the nearest of the names, or nothing.
pub(super) fn suggestion<'a>(found: &str, names: impl IntoIterator<Item = &'a str>) -> String {
    nearest(found, names).map_or_else(String::new, |name| format!("; did you mean `{name}`?"))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_name_and_a_foreign_word_none() {
        let names = ["created_at", "closed_at", "client"];
        assert_eq!(nearest("creatd_at", names), Some("created_at"));
        assert_eq!(nearest("Created At", names), Some("created_at"));
        assert_eq!(nearest("colour", names), None);
        assert_eq!(nearest("", names), None);
    }

    #[test]
    fn a_city_finds_its_zone() {
        let zones = ["America/New_York", "America/Sao_Paulo"];
        assert_eq!(nearest("Sao Paulo", zones), Some("America/Sao_Paulo"));
    }
}
