//! A chart's values as a table, for those who would rather read.

use super::chart::{Chart, Columns, Content, Lines, Panel, Plot, Spreads, Steps};
use super::month_axis::month_name;
use super::plain_text::clean;
use super::{columns, lines, spread, steps};
use crate::language::{Language, Words};

/// One row for each month, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What each column after that of the month holds.
    pub heads: Vec<String>,
    pub rows: Vec<TableRow>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    pub month: String,
    /// As many as there are heads; empty where there is no value.
    pub cells: Vec<String>,
}

/// `None` for what does not run over months.
pub(super) fn table(chart: &Chart) -> Option<Table> {
    let Content::Timeline(timeline) = &chart.content else {
        return None;
    };
    let columns: Vec<(String, Column)> = timeline
        .panels
        .iter()
        .flat_map(|panel| of_panel(panel, timeline.language))
        .collect();
    let rows = timeline.months.iter().enumerate();
    Some(Table {
        heads: columns.iter().map(|(head, _)| clean(head)).collect(),
        rows: rows
            .map(|(position, month)| TableRow {
                month: month_name(timeline.language, *month),
                cells: columns
                    .iter()
                    .map(|(_, cell)| cell(position).unwrap_or_default())
                    .collect(),
            })
            .collect(),
    })
}

type Column<'a> = Box<dyn Fn(usize) -> Option<String> + 'a>;

fn of_panel(panel: &Panel, language: Language) -> Vec<(String, Column<'_>)> {
    match &panel.plot {
        Plot::Lines(plot) => of_lines(plot, language),
        Plot::Columns(plot) => of_columns(plot, language),
        Plot::Spreads(plot) => of_spreads(plot, language),
        Plot::Steps(plot) => of_steps(plot, language),
    }
}

fn of_lines(plot: &Lines, language: Language) -> Vec<(String, Column<'_>)> {
    let quantity = plot.quantity;
    plot.lines
        .iter()
        .map(|line| -> (String, Column<'_>) {
            let cell = move |month| Some(quantity.show(language, lines::at(line, month)?));
            (line.name.clone(), Box::new(cell))
        })
        .collect()
}

fn of_columns(plot: &Columns, language: Language) -> Vec<(String, Column<'_>)> {
    let quantity = plot.quantity;
    let stacks = plot.up.iter().chain(&plot.down);
    stacks
        .map(|stack| -> (String, Column<'_>) {
            let cell = move |month| Some(quantity.show(language, columns::at(stack, month)?));
            (stack.name.clone(), Box::new(cell))
        })
        .collect()
}

fn of_spreads(plot: &Spreads, language: Language) -> Vec<(String, Column<'_>)> {
    spread::NAMED
        .iter()
        .map(|(name, pick)| -> (String, Column<'_>) {
            let cell = move |month| {
                Some(
                    plot.quantity
                        .show(language, pick(&spread::at(plot, month)?)),
                )
            };
            (Words::of(language).text(name), Box::new(cell))
        })
        .collect()
}

fn of_steps(plot: &Steps, language: Language) -> Vec<(String, Column<'_>)> {
    let words = Words::of(language);
    let heads = ["chart-supported", "chart-not-ruled-out"].map(|id| words.text(id));
    let name = |level: usize| plot.levels.get(level).cloned();
    let lowest: Column<'_> = Box::new(move |month| match steps::at(plot, month)?.mark {
        Some(mark) => name(mark),
        None => Some(words.text("phase-not-determined")),
    });
    let highest: Column<'_> = Box::new(move |month| name(steps::at(plot, month)?.high));
    let [supported, not_ruled_out] = heads;
    vec![(supported, lowest), (not_ruled_out, highest)]
}

#[cfg(test)]
mod tests {
    use super::table;
    use crate::charts::{Chart, Content, Hue, Line, Lines, Panel, Plot, Quantity, Timeline};
    use crate::language::Language;
    use crate::model::Month;

    #[test]
    fn every_month_has_a_row_and_a_gap_stays_empty() {
        let line = |name: &str, values: &[Option<f64>]| Line {
            name: name.to_owned(),
            hue: Hue::Blue,
            values: values.to_vec(),
            goal: None,
        };
        let first = Month::new(2026, 1).unwrap();
        let chart = Chart {
            id: "x",
            title: String::new(),
            note: String::new(),
            alt: String::new(),
            content: Content::Timeline(Timeline {
                language: Language::English,
                months: vec![first, first.plus(1)],
                key: Vec::new(),
                panels: vec![Panel {
                    title: String::new(),
                    height: 100.0,
                    plot: Plot::Lines(Lines {
                        quantity: Quantity::Share,
                        lines: vec![line("A", &[Some(0.5), None]), line("B", &[None, Some(0.9)])],
                    }),
                }],
            }),
        };
        let table = table(&chart).unwrap();
        assert_eq!(table.heads, ["A", "B"]);
        assert_eq!(table.rows[0].month, "Jan 2026");
        assert_eq!(table.rows[0].cells, ["50%", ""]);
        assert_eq!(table.rows[1].cells, ["", "90%"]);
    }
}
