//! Marks that programs leave around titles: the tags of a page, the brackets of
//! a query.

use std::borrow::Cow;
use std::collections::HashMap;

use super::split_words;
use crate::input::recognise::money_marks::is_mark;
use crate::input::title_words::{Concept, Concepts, about};

/// A title without the tags that a page had it in: `<b>Ticket ID</b>`.
pub(super) fn without_tags(title: &str) -> Cow<'_, str> {
    if !title.contains('<') {
        return Cow::Borrowed(title);
    }
    let mut rest = title;
    let mut plain = String::with_capacity(title.len());
    while let Some((before, behind)) = rest.split_once('<') {
        plain.push_str(before);
        let tag = behind.split_once('>').filter(|(tag, _)| is_tag(tag));
        // `<br>` parts words.
        plain.push(if tag.is_some() { ' ' } else { '<' });
        rest = tag.map_or(behind, |(_, behind)| behind);
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// A title of amounts without what these are marked with behind it: `Total R$`,
/// `Kwota zł`, `Montant en €`. A word like that is another behind other titles.
pub(super) fn without_currency_mark(title: &str) -> &str {
    const AMOUNTS: Concepts = Concepts::of(&[
        Concept::Amount,
        Concept::Total,
        Concept::Price,
        Concept::Tax,
        Concept::Paid,
        Concept::Unpaid,
        Concept::Monthly,
    ]);
    const IN: [&str; 4] = ["in", "em", "en", "im"];
    let Some((before, mark)) = title.trim_end().rsplit_once(char::is_whitespace) else {
        return title;
    };
    if !is_mark(mark) {
        return title;
    }
    let before = before.trim_end();
    let bare = match before.rsplit_once(char::is_whitespace) {
        Some((bare, last)) if IN.contains(&last) => bare.trim_end(),
        _ => before,
    };
    let words = split_words(bare);
    if words.iter().any(|word| about(word).meets(AMOUNTS)) {
        bare
    } else {
        title
    }
}

/// Whether a page means something by what stands between two signs: `b`, `/th`.
fn is_tag(inside: &str) -> bool {
    const TAGS: [&str; 18] = [
        "a", "abbr", "b", "br", "center", "div", "em", "font", "i", "label", "nobr", "p", "small",
        "span", "strong", "td", "th", "u",
    ];
    let inside = inside.strip_prefix('/').unwrap_or(inside).to_lowercase();
    let name = inside.split([' ', '/']).next();
    name.is_some_and(|name| TAGS.contains(&name))
}

/// The columns of a query's answer, which names the table of each:
/// `[tickets].[Created]`. The table that most of them are of goes without
/// saying.
pub(super) fn columns_in_brackets(titles: &[String]) -> Option<Vec<String>> {
    const FEWEST: usize = 3;
    if titles.len() < FEWEST {
        return None;
    }
    let parted: Option<Vec<(&str, &str)>> = titles.iter().map(|title| parted(title)).collect();
    let parted = parted?;
    let mut tables: HashMap<&str, usize> = HashMap::new();
    for table in parted.iter().map(|(table, _)| *table) {
        *tables.entry(table).or_default() += 1;
    }
    let is_own = |table: &str| {
        tables
            .get(table)
            .is_some_and(|columns| columns * 2 > parted.len())
    };
    let columns = parted.iter().map(|(table, column)| {
        if is_own(table) {
            (*column).to_owned()
        } else {
            format!("{table} {column}")
        }
    });
    Some(columns.collect())
}

/// The table and the column that a title names in brackets.
fn parted(title: &str) -> Option<(&str, &str)> {
    let inside = title.trim().strip_prefix('[')?.strip_suffix(']')?;
    let (table, column) = inside.rsplit_once("].[")?;
    (!table.is_empty() && !column.is_empty()).then_some((table, column))
}

#[cfg(test)]
mod tests {
    use crate::input::header::{normalise_header, normalise_headers};

    #[test]
    fn what_amounts_are_marked_with_says_nothing_else() {
        for (title, normal) in [
            ("Total R$", "total"),
            ("Valor em R$", "valor"),
            ("Kwota zł", "kwota"),
            ("Cena Kč", "cena kc"),
            ("Tutar TL", "tutar"),
            ("Belopp kr.", "belopp"),
            ("Total en €", "total"),
            ("Assigned TL", "assigned tl"),
            ("RM", "rm"),
        ] {
            assert_eq!(normalise_header(title), normal);
        }
    }

    #[test]
    fn tags_around_titles_say_nothing() {
        for (title, normal) in [
            ("<b>Ticket ID</b>", "ticket id"),
            ("<th class=\"sorted\">Created</th>", "created"),
            ("First<br/>Response", "first response"),
            ("Hours < 5", "hours 5"),
            ("<Client>", "client"),
        ] {
            assert_eq!(normalise_header(title), normal);
        }
    }

    #[test]
    fn a_table_in_brackets_is_dropped_where_it_is_that_of_most_columns() {
        let titles = [
            "[tickets].[Ticket ID]",
            "[tickets].[Created]",
            "[tickets].[Status]",
            "[clients].[Name]",
        ];
        let titles = titles.map(str::to_owned);
        assert_eq!(
            normalise_headers(&titles),
            ["ticket id", "created", "status", "clients name"]
        );
    }
}
