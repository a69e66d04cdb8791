//! The titles of a whole header, which tell of each other what is the name of
//! their table.

use std::collections::HashMap;

use super::marks::columns_in_brackets;
use super::normalise_header;

/// Titles in normal form, without the name of the table that most of them begin
/// with: `fields.created` and `fields.status` are about `created` and `status`.
#[must_use]
pub fn normalise_headers(titles: &[String]) -> Vec<String> {
    const FEWEST: usize = 3;
    if let Some(columns) = columns_in_brackets(titles) {
        return columns
            .iter()
            .map(|title| normalise_header(title))
            .collect();
    }
    // `Tickets[CreatedUtc]`: a data model's table, and the column in it.
    let column_of = |title: &str| {
        let (table, column) = title.trim().strip_suffix(']')?.split_once('[')?;
        (!table.is_empty() && !column.is_empty()).then(|| column.to_owned())
    };
    let columns: Vec<String> = titles.iter().filter_map(|title| column_of(title)).collect();
    if columns.len() >= FEWEST && columns.len() == titles.len() {
        return columns
            .iter()
            .map(|title| normalise_header(title))
            .collect();
    }
    let normal: Vec<String> = titles.iter().map(|title| normalise_header(title)).collect();
    // Only where a mark that no title in words has joins it to the rest.
    let prefix_of = |title: &str| {
        let (prefix, rest) = title.trim().split_once(['.', '/', ':'])?;
        let is_name = |part: &str| !part.is_empty() && !part.contains(char::is_whitespace);
        (is_name(prefix) && !rest.trim().is_empty()).then(|| normalise_header(prefix))
    };
    let prefixes: Vec<Option<String>> = titles.iter().map(|title| prefix_of(title)).collect();
    let mut sharing: HashMap<&str, usize> = HashMap::new();
    for prefix in prefixes.iter().flatten() {
        *sharing.entry(prefix.as_str()).or_default() += 1;
    }
    // Most titles have no more than one.
    let shared = sharing
        .into_iter()
        .find(|(_, sharing)| *sharing >= FEWEST && sharing * 2 > titles.len());
    let Some((shared, _)) = shared else {
        return normal;
    };
    normal
        .into_iter()
        .map(|title| match title.strip_prefix(&format!("{shared} ")) {
            Some(rest) if !rest.is_empty() => rest.to_owned(),
            _ => title,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::normalise_headers;

    #[test]
    fn the_name_of_a_table_before_most_titles_is_dropped() {
        let normal = |titles: &[&str]| {
            let titles: Vec<String> = titles.iter().map(|title| (*title).to_owned()).collect();
            normalise_headers(&titles).join(",")
        };
        assert_eq!(
            normal(&[
                "key",
                "fields.created",
                "fields.status.name",
                "fields.priority"
            ]),
            "key,created,status name,priority"
        );
        assert_eq!(
            normal(&["Status.Name", "Group.Name", "Created Date"]),
            "status name,group name,created date"
        );
    }
}
