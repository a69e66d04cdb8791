use crate::analysis::{Record, Records, Side};
use crate::language::{Words, message, say};

/// The records that a number rests on, with a few of them.
pub(super) struct RowsView {
    /// How many there are, in a sentence.
    pub(super) standing: String,
    pub(super) rows: Vec<RowView>,
}

/// One of them, with the line that it stands on.
pub(super) struct RowView {
    pub(super) side: String,
    pub(super) is_against: bool,
    pub(super) subject: Option<String>,
    pub(super) text: String,
    pub(super) place: String,
}

impl RowsView {
    pub(super) fn of(words: &Words, records: &Records) -> Self {
        let mut counts: Vec<String> = [
            (records.against, message!("rows-against")),
            (records.in_favour, message!("rows-for")),
            (records.counted, message!("rows-counted")),
        ]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, message)| words.say(&message.with("n", count)))
        .collect();
        counts.extend(records.left_out.iter().map(|(reason, count)| {
            let reason = words.known(reason).into_owned();
            say!(words, "rows-left-out", n = *count, reason = reason)
        }));
        if counts.is_empty() {
            counts.push(words.text("rows-none"));
        }
        Self {
            standing: say!(
                words,
                "rows-behind",
                of = words.known(records.of).into_owned(),
                counts = counts
            ),
            rows: records
                .sample
                .iter()
                .map(|record| RowView::of(words, record))
                .collect(),
        }
    }
}

impl RowView {
    fn of(words: &Words, record: &Record) -> Self {
        let place = record
            .place
            .as_ref()
            .map_or_else(String::new, |(file, line)| {
                // The folders are said with the files' accounts.
                let name = file.rsplit('/').next().unwrap_or(file);
                say!(words, "rows-place", file = name, line = line.to_string())
            });
        Self {
            side: match record.side {
                Side::Against => words.text("rows-side-against"),
                Side::For => words.text("rows-side-for"),
                Side::Counted => words.text("rows-side-counted"),
                Side::LeftOut(reason) => words.known(reason).into_owned(),
            },
            is_against: record.side == Side::Against,
            subject: record.subject.as_ref().map(|subject| words.value(subject)),
            text: words.value(&record.text),
            place,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RowsView;
    use crate::language::Words;
    use crate::report::fixture;

    #[test]
    fn records_are_counted_and_some_are_shown_with_file_and_line() {
        let analysis = fixture::analysis();
        let view = RowsView::of(Words::english(), &analysis.records[0].records);
        assert!(
            view.standing.starts_with("Behind it, "),
            "{}",
            view.standing
        );
        assert!(view.standing.contains("against it"), "{}", view.standing);
        let places = view.rows.iter().map(|row| row.place.as_str());
        assert!(places.clone().any(|place| place.contains(".csv, line ")));
        assert!(view.rows.iter().any(|row| row.is_against));
    }
}
