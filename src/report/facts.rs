use super::number::stable;
use super::spreadsheet::push_row;
use crate::analysis::Analysis;

/// `facts.csv`: what was counted in each month, by month and measure.
#[must_use]
pub fn facts_csv(analysis: &Analysis) -> String {
    let mut facts: Vec<_> = analysis.facts.iter().collect();
    facts.sort_by_key(|fact| (fact.month, fact.measure));
    let mut out = String::new();
    push_row(
        &mut out,
        ["month", "measure", "numerator", "denominator", "n", "unit"],
    );
    for fact in facts {
        push_row(
            &mut out,
            [
                fact.month.to_string(),
                fact.measure.to_owned(),
                cell(Some(fact.numerator)),
                cell(fact.denominator),
                fact.n.to_string(),
                fact.unit.to_string(),
            ],
        );
    }
    out
}

fn cell(value: Option<f64>) -> String {
    value
        .and_then(stable)
        .map_or_else(String::new, |value| value.to_string())
}

#[cfg(test)]
mod tests {
    use super::facts_csv;
    use crate::report::fixture;

    #[test]
    fn facts_are_sorted_by_month_then_measure() {
        let mut analysis = fixture::analysis();
        let sorted = facts_csv(&analysis);
        analysis.facts.reverse();
        assert_eq!(facts_csv(&analysis), sorted);
        let keys: Vec<_> = sorted
            .lines()
            .skip(1)
            .map(|line| line.split(',').take(2).collect::<Vec<_>>())
            .collect();
        assert!(keys.is_sorted());
        assert!(keys.len() > 20);
    }

    #[test]
    fn what_has_no_denominator_leaves_the_cell_empty() {
        let mut analysis = fixture::analysis();
        analysis.facts.truncate(1);
        analysis.facts[0].numerator = 41.5;
        analysis.facts[0].denominator = None;
        let csv = facts_csv(&analysis);
        assert!(csv.starts_with("month,measure,numerator,denominator,n,unit\n"));
        assert!(csv.contains(",41.5,,"), "{csv}");
    }
}
