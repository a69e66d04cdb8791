//! A model laid over another: what it says replaces, what it leaves out stays.

use toml::{Table, Value};

use super::{Criterion, Gate, Lines, Place, Sign};

/// The ways to write a criterion's target, of which it has one.
const TARGETS: [&str; 3] = ["at_least", "at_most", "between"];

/// Lays a model, or a part of one, over another. Gates are known by their
/// numbers, signs by their ids, criteria by their ids or else their metrics;
/// `remove = true` takes a criterion out.
pub(super) fn lay_over(base: &mut Table, over: Table) -> Result<(), String> {
    for (key, value) in over {
        match key.as_str() {
            "gates" => merge(base, &key, value, |gate| name(gate, "gate"), replace_keys)?,
            "signs" => merge(base, &key, value, |sign| name(sign, "id"), lay_over_sign)?,
            _ => {
                base.insert(key, value);
            }
        }
    }
    Ok(())
}

fn lay_over_sign(base: &mut Table, mut over: Table) -> Result<(), String> {
    let criteria = over.remove("criteria");
    // A sign has either criteria or the reason why it has none.
    if over.contains_key("unseen") {
        base.remove("criteria");
    }
    replace_keys(base, over)?;
    if let Some(criteria) = criteria {
        base.remove("unseen");
        merge(
            base,
            "criteria",
            criteria,
            |criterion| name(criterion, "id").or_else(|| name(criterion, "metric")),
            lay_over_criterion,
        )?;
    }
    Ok(())
}

fn lay_over_criterion(base: &mut Table, over: Table) -> Result<(), String> {
    if TARGETS.iter().any(|target| over.contains_key(*target)) {
        for target in TARGETS {
            base.remove(target);
        }
    }
    replace_keys(base, over)
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "it stands beside ways of laying over that can fail"
)]
fn replace_keys(base: &mut Table, over: Table) -> Result<(), String> {
    base.extend(over);
    Ok(())
}

/// Lays the entries of a list over those of the same name; new ones follow.
fn merge(
    base: &mut Table,
    key: &str,
    over: Value,
    name: impl Fn(&Table) -> Option<String>,
    lay_over: impl Fn(&mut Table, Table) -> Result<(), String>,
) -> Result<(), String> {
    let Value::Array(entries) = over else {
        return Err(format!("`{key}` has to be a list: write `[[{key}]]`"));
    };
    let list = base
        .entry(key)
        .or_insert_with(|| Value::Array(Vec::new()))
        .as_array_mut()
        .ok_or_else(|| format!("`{key}` has to be a list"))?;
    for entry in entries {
        let Value::Table(mut entry) = entry else {
            return Err(format!("an entry of `{key}` has to be a table"));
        };
        let wanted = name(&entry).ok_or_else(|| {
            format!("an entry of `{key}` does not say which it is: give its id or number")
        })?;
        let is_same = |other: &Value| other.as_table().and_then(&name).as_ref() == Some(&wanted);
        let place = list.iter().position(is_same);
        let remove = entry.remove("remove") == Some(Value::Boolean(true));
        match place {
            Some(place) if remove => {
                list.remove(place);
            }
            None if remove => {
                return Err(format!(
                    "`{wanted}` cannot be removed from `{key}`: it is not there"
                ));
            }
            Some(place) => {
                if let Some(other) = list[place].as_table_mut() {
                    lay_over(other, entry)?;
                }
            }
            None => list.push(Value::Table(entry)),
        }
    }
    Ok(())
}

/// Whether each gate, sign and criterion of a model that was put together can
/// be read.
///
/// # Errors
/// The first that cannot: where it stands in what was laid over, and why.
pub(super) fn check_parts(model: &Table, lines: &Lines<'_>) -> Result<(), String> {
    let wrong = |place: Place, error: &toml::de::Error| lines.locate(&place, error.message());
    for gate in tables(model, "gates") {
        let number = name(gate, "gate").and_then(|number| number.parse().ok());
        read::<Gate>(gate).map_err(|error| wrong(Place::Gate(number.unwrap_or(0)), &error))?;
    }
    for sign in tables(model, "signs") {
        let id = name(sign, "id").unwrap_or_default();
        for criterion in tables(sign, "criteria") {
            let called = name(criterion, "id").or_else(|| name(criterion, "metric"));
            let place = || Place::Criterion(id.clone(), called.clone().unwrap_or_default());
            read::<Criterion>(criterion).map_err(|error| wrong(place(), &error))?;
        }
        read::<Sign>(sign).map_err(|error| wrong(Place::Sign(id), &error))?;
    }
    Ok(())
}

fn tables<'t>(of: &'t Table, key: &str) -> impl Iterator<Item = &'t Table> {
    let list = of.get(key).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_table)
}

fn read<T: serde::de::DeserializeOwned>(table: &Table) -> Result<T, toml::de::Error> {
    table.clone().try_into()
}

fn name(entry: &Table, key: &str) -> Option<String> {
    match entry.get(key)? {
        Value::String(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{MaturityModel, Operator};

    fn overlaid(text: &str) -> MaturityModel {
        MaturityModel::embedded_under(text).unwrap()
    }

    fn refused(text: &str) -> String {
        MaturityModel::embedded_under(text).unwrap_err().to_string()
    }

    #[test]
    fn nothing_laid_over_changes_nothing() {
        let embedded = MaturityModel::embedded().unwrap();
        assert_eq!(overlaid("").hash, embedded.hash);
        assert_eq!(overlaid(include_str!("msp.toml")).hash, embedded.hash);
        assert_ne!(overlaid("coverage_floor = 0.5").hash, embedded.hash);
    }

    #[test]
    fn a_target_is_replaced_and_the_rest_of_its_criterion_stays() {
        let model = overlaid(
            "[[signs]]\nid = \"consistent_ticketing\"\n[[signs.criteria]]\nmetric = \"old_backlog_ratio\"\nbetween = [0.0, 0.2]\n",
        );
        let sign = model.sign("consistent_ticketing").unwrap();
        let backlog = sign
            .criteria
            .iter()
            .find(|criterion| criterion.metric == "old_backlog_ratio")
            .unwrap();
        assert_eq!(backlog.target.operator, Operator::Between);
        assert_eq!(backlog.target.upper, Some(0.2));
        assert_eq!(backlog.months, Some((4, 6)));
        assert!(!backlog.remedy.is_empty());
        assert_eq!(model.signs.len(), 20);
    }

    #[test]
    fn gates_and_signs_are_changed_key_by_key() {
        let model = overlaid(
            "id = \"ours\"\n[[gates]]\ngate = 2\nsigns_needed = 4\n[[signs]]\nid = \"packaged_services\"\ncore = true\n",
        );
        assert_eq!(model.id, "ours");
        assert_eq!(model.gates[1].signs_needed, 4);
        assert_eq!(model.gates[0].signs_needed, 3);
        assert!(model.sign("packaged_services").unwrap().core);
    }

    #[test]
    fn a_criterion_is_taken_out_and_a_sign_without_any_says_why() {
        let model = overlaid(
            "[[signs]]\nid = \"consistent_billing\"\n[[signs.criteria]]\nmetric = \"dso\"\nremove = true\n\
             [[signs]]\nid = \"packaged_services\"\nunseen = \"We sell no packages.\"\n",
        );
        let billing = model.sign("consistent_billing").unwrap();
        assert!(
            billing
                .criteria
                .iter()
                .all(|criterion| criterion.metric != "dso")
        );
        assert!(model.sign("packaged_services").unwrap().criteria.is_empty());
    }

    #[test]
    fn what_cannot_be_laid_over_is_refused() {
        assert!(refused("signs = 3").contains("`signs` has to be a list"));
        assert!(refused("[[gates]]\nsigns_needed = 2\n").contains("does not say which it is"));
        assert!(
            refused("[[signs]]\nid = \"consistent_billing\"\n[[signs.criteria]]\nmetric = \"x\"\nremove = true\n")
                .contains("`x` cannot be removed")
        );
        assert!(refused("colour = 3").contains("colour"));
        assert!(refused("[[signs]").contains("line 1"));
    }
}
