//! Quotes that a word processor has bent: `1000,“No mail, no phone”`.

use memchr::memmem;

/// What may part cells.
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

fn ends_line(letter: char) -> bool {
    matches!(letter, '\r' | '\n')
}

/// Whether bent quotes keep a cell of a text together: they stand around one
/// that holds what parts it from the next, or around the first of all.
#[must_use]
pub(super) fn keeps_cells_together(text: &str) -> bool {
    const OPENING: [&str; 2] = ["“", "„"];
    OPENING.iter().any(|quote| {
        memmem::find_iter(text.as_bytes(), quote).any(|at| {
            let before = text[..at].chars().next_back();
            let cell = &text[at + quote.len()..];
            match before {
                Some(separator) if SEPARATORS.contains(&separator) => {
                    closed_cell(cell, separator).is_some_and(|cell| cell.contains(separator))
                }
                None => SEPARATORS
                    .iter()
                    .any(|separator| closed_cell(cell, *separator).is_some()),
                Some(_) => false,
            }
        })
    })
}

/// What stands in a cell up to the quote that ends it, within its line.
fn closed_cell(text: &str, separator: char) -> Option<&str> {
    let line = text.split(ends_line).next().unwrap_or_default();
    let ends = line.match_indices(['”', '“']).map(|(end, _)| end);
    let end = ends.into_iter().find(|end| {
        let behind = line[*end..].chars().nth(1);
        behind.is_none_or(|next| next == separator)
    })?;
    Some(&line[..end])
}

/// The text with straight quotes where bent ones begin or end a cell.
pub(super) fn straightened(text: &str) -> String {
    let mut straight = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut is_at_start = true;
    while let Some(letter) = letters.next() {
        let is_at_end = letters
            .peek()
            .is_none_or(|next| SEPARATORS.contains(next) || ends_line(*next));
        let opens = is_at_start && matches!(letter, '“' | '„' | '”');
        let closes = is_at_end && matches!(letter, '”' | '“');
        straight.push(if opens || closes { '"' } else { letter });
        is_at_start = SEPARATORS.contains(&letter) || ends_line(letter);
    }
    straight
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_around_cells_become_straight() {
        let text = "“Number”,“Summary”\n“1”,“say “hi” twice”\n";
        assert!(keeps_cells_together(text));
        assert_eq!(
            straightened(text),
            "\"Number\",\"Summary\"\n\"1\",\"say “hi” twice\"\n"
        );
        assert!(keeps_cells_together("„Nummer“;„Betreff“\n"));
        assert!(keeps_cells_together(
            "Number,Summary\n1,“no mail, no phone”,x\n"
        ));
    }

    #[test]
    fn quotes_within_a_text_do_not_part_it() {
        for text in [
            "Number,Summary\n1,“so”\n",
            "Number;Summary\n1;“so, and so”;x\n",
            "Number,Summary\n1,\"“so, and so”\"\n",
            "Number,Summary\n1,“so” it began, and so\n",
            "“So” it began\na,b\n",
            "",
        ] {
            assert!(!keeps_cells_together(text), "{text}");
        }
    }
}
