use crate::analysis::{Record, Records, Side};
use crate::report::wording;

/// The records that a number rests on, with a few of them.
pub(super) struct RowsView {
    /// How many there are, in a sentence.
    pub(super) standing: String,
    pub(super) rows: Vec<RowView>,
}

/// One of them, with the line that it stands on.
pub(super) struct RowView {
    pub(super) side: &'static str,
    pub(super) is_against: bool,
    pub(super) subject: Option<String>,
    pub(super) text: String,
    pub(super) place: String,
}

impl RowsView {
    pub(super) fn of(records: &Records) -> Self {
        let mut counts: Vec<String> = [
            (records.against, "against it"),
            (records.in_favour, "for it"),
            (records.counted, "counted"),
        ]
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{} {what}", wording::count(*count)))
        .collect();
        counts.extend(
            records
                .left_out
                .iter()
                .map(|(reason, count)| format!("{} left out ({reason})", wording::count(*count))),
        );
        if counts.is_empty() {
            counts.push("none".to_owned());
        }
        Self {
            standing: format!("Behind it, {}: {}", records.of, counts.join(", ")),
            rows: records.sample.iter().map(RowView::of).collect(),
        }
    }
}

impl RowView {
    fn of(record: &Record) -> Self {
        let place = record
            .place
            .as_ref()
            .map_or_else(String::new, |(file, line)| {
                // The folders are said with the files' accounts.
                let name = file.rsplit('/').next().unwrap_or(file);
                format!("{name}, line {line}")
            });
        Self {
            side: match record.side {
                Side::Against => "against",
                Side::For => "for",
                Side::Counted => "counted",
                Side::LeftOut(reason) => reason,
            },
            is_against: record.side == Side::Against,
            subject: record.subject.clone(),
            text: record.text.clone(),
            place,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RowsView;
    use crate::report::fixture;

    #[test]
    fn records_are_counted_and_some_are_shown_with_file_and_line() {
        let analysis = fixture::analysis();
        let view = RowsView::of(&analysis.records[0].records);
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
