//! Quotes that a word processor has bent: `1000,“No mail, no phone”`.

use memchr::memmem;

use super::tidy::Part;

/// What may part cells.
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];
const OPENING: [&str; 2] = ["“", "„"];

fn ends_line(letter: char) -> bool {
    matches!(letter, '\r' | '\n')
}

/// Whether a text holds a quote that opens.
#[must_use]
pub(super) fn holds_opening_quotes(text: &str) -> bool {
    let text = text.as_bytes();
    OPENING
        .iter()
        .any(|quote| memmem::find(text, quote.as_bytes()).is_some())
}

/// Whether bent quotes keep a cell of a text together: they stand around one
/// that holds what parts it from the next, or around the first cell of a whole
/// text. Of a line that breaks off nothing is said.
#[must_use]
pub(super) fn keeps_cells_together(text: &str, part: Part) -> bool {
    let text = if part.is_last {
        text
    } else {
        text.rfind(ends_line).map_or("", |end| &text[..end])
    };
    let begins_with_quotes = part.is_first && {
        let line = text.split(ends_line).next().unwrap_or_default();
        let cell = OPENING.iter().find_map(|quote| line.strip_prefix(quote));
        let is_closed = |cell| {
            let mut separators = SEPARATORS.iter();
            separators.any(|separator| closed_cell(cell, *separator).is_some())
        };
        cell.is_some_and(is_closed)
    };
    begins_with_quotes || text.split(ends_line).any(keeps_a_cell_of_a_line_together)
}

fn keeps_a_cell_of_a_line_together(line: &str) -> bool {
    SEPARATORS.iter().any(|separator| {
        let openings = line.match_indices(['“', '„']);
        let cells = openings
            .filter(|(at, _)| line[..*at].ends_with(*separator))
            .map(|(at, quote)| closed_cell(&line[at + quote.len()..], *separator));
        // Behind one that is never closed there is none that is: no line makes
        // this take the square of its length.
        cells
            .map_while(|cell| cell)
            .any(|cell| cell.contains(*separator))
    })
}

/// What stands in a cell up to the quote that ends it, within its line.
fn closed_cell(line: &str, separator: char) -> Option<&str> {
    let mut ends = line.match_indices(['”', '“']).map(|(end, _)| end);
    let end = ends.find(|end| {
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

    const LATER: Part = Part {
        is_first: false,
        is_last: false,
    };

    #[test]
    fn quotes_around_cells_become_straight() {
        let text = "“Number”,“Summary”\n“1”,“say “hi” twice”\n";
        assert!(keeps_cells_together(text, Part::WHOLE));
        assert!(!keeps_cells_together(text, LATER));
        assert_eq!(
            straightened(text),
            "\"Number\",\"Summary\"\n\"1\",\"say “hi” twice\"\n"
        );
        assert!(keeps_cells_together("„Nummer“;„Betreff“\n", Part::WHOLE));
        assert!(keeps_cells_together(
            "Number,Summary\n1,“no mail, no phone”,x\n",
            Part::WHOLE
        ));
        assert!(keeps_cells_together("1,“so”,“a, b”\n", LATER));
        assert!(
            !keeps_cells_together("1,“so”,“a, b”", LATER),
            "it breaks off"
        );
    }

    #[test]
    fn quotes_within_a_text_do_not_part_it() {
        for text in [
            "Number,Summary\n1,“so”\n",
            "Number,Summary\n“1”,“so”\n",
            "Number;Summary\n1;“so, and so”;x\n",
            "Number,Summary\n1,\"“so, and so”\"\n",
            "Number,Summary\n1,“so” it began, and so\n",
            "“So” it began\na,b\n",
            "",
        ] {
            assert!(!keeps_cells_together(text, Part::WHOLE), "{text}");
        }
    }
}
