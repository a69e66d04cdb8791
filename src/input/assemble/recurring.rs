//! The table of agreements and subscriptions.

mod doubts;

use std::collections::{BTreeMap, BTreeSet};

use super::Builder;
use super::currency::main_currency_only;
use super::frame::FrameBuilder;
use super::renewals::{end_or_renewal, renewed_rows};
use crate::input::cells::TOO_MUCH;
use crate::input::fields::{Field, recurring as field};
use crate::input::merge::{Meanings, Merged};
use crate::input::tables::{Table, recurring as column};
use crate::input::value::vocabulary::{self, AgreementStatus};
use crate::language::{Value, message};
use crate::model::{DAY, Month};

/// Of the mean length.
const MONTH: f64 = 30.4375 * DAY as f64;

struct Agreement {
    row: usize,
    client: Option<u32>,
    name: Option<u32>,
    mrr: f64,
    unit_price: Option<f64>,
    billing_months: Option<f64>,
    started: i64,
    ended: Option<i64>,
}

pub fn build(records: &Merged, builder: &mut Builder<'_>) -> Option<Table> {
    let statuses = records.map_text(&field::STATUS, vocabulary::agreement_status);
    let cycles = records.map_text(&field::INTERVAL, vocabulary::billing_months);
    let rows = main_currency_only(
        records,
        records.rows.clone(),
        &field::CURRENCY,
        "agreements",
        builder,
    );
    let clients = records.map_text(&field::CLIENT, |name| Some(builder.clients.register(name)));
    let (names, spelt) = names(records);
    builder.labels.note(&column::NAME, spelt);
    let once = records.map_text(&field::INTERVAL, |word| {
        Some(vocabulary::is_billed_once(word))
    });
    let renewed = renewed_rows(records, &rows, builder);
    let counts_whole_term = cycles_fill_the_term(records, &rows, &cycles);
    if counts_whole_term {
        builder.caveats.push(message!("caveat-cycles-of-terms"));
    }
    let prices_units = amounts_are_of_units(records, &rows);
    if prices_units {
        builder.caveats.push(message!("caveat-amounts-of-units"));
    }
    let mut agreements = Vec::with_capacity(rows.len());
    let mut ended_undated = 0_u64;
    let mut taken_for_monthly = 0_u64;
    for row in rows {
        let status = statuses[row].unwrap_or_default();
        if let Some(what) = left_out_as(records, row, status, once[row]) {
            builder.leave_out(records, row, what);
            continue;
        }
        let Some(started) = records.time(&field::STARTED_AT, row) else {
            continue;
        };
        let ended = end_or_renewal(records, row).filter(|_| !renewed.contains(&row));
        if status == AgreementStatus::Ended && ended.is_none() {
            ended_undated += 1;
            builder.leave_out(records, row, "agreements that ended, nobody knows when");
            continue;
        }
        let times = if counts_whole_term {
            1.0
        } else {
            interval_count(records, row)
        };
        let billed_every = BilledEvery {
            months: cycles[row].unwrap_or(1.0) * times,
            is_told: cycles[row].is_some()
                || times > 1.0
                || records.time(&field::MONTH, row).is_some(),
        };
        let Some(price) = monthly(records, row, billed_every, prices_units) else {
            builder.leave_out(records, row, "agreements without an amount");
            continue;
        };
        taken_for_monthly += u64::from(price.is_taken_for_monthly);
        agreements.push(Agreement {
            row,
            client: clients[row],
            name: names[row],
            mrr: price.mrr,
            unit_price: price.of_unit,
            billing_months: cycles[row].map(|months| months * times),
            started: started.seconds,
            ended,
        });
    }
    if taken_for_monthly > 0 {
        builder.caveats.push(message!(
            "caveat-taken-for-monthly",
            n = taken_for_monthly,
            of = agreements.len()
        ));
    }
    note_oddities(records, ended_undated, builder);
    doubts::tell(records, &agreements, builder);
    agreements.sort_by(|a, b| {
        let key = |agreement: &Agreement| {
            (
                agreement.started,
                records
                    .text(&field::AGREEMENT_ID, agreement.row)
                    .map(str::to_owned),
                records
                    .text(&field::CLIENT, agreement.row)
                    .map(str::to_owned),
            )
        };
        key(a).cmp(&key(b)).then(a.mrr.total_cmp(&b.mrr))
    });
    let first = Month::of_seconds(agreements.first()?.started)?;
    let last = agreements
        .iter()
        .map(|agreement| agreement.ended.unwrap_or(agreement.started))
        .max()
        .and_then(Month::of_seconds)?;
    let frame = fill(records, &agreements, builder);
    Some(Table { frame, first, last })
}

/// What a row is that stands for no agreement which is or was in force.
fn left_out_as(
    records: &Merged,
    row: usize,
    status: AgreementStatus,
    once: Option<bool>,
) -> Option<&'static str> {
    if status == AgreementStatus::NotYet || once == Some(true) {
        return Some("agreements that are not in force yet, or billed once");
    }
    let amounts = [&field::MRR, &field::AMOUNT];
    let mut amounts = amounts.into_iter().filter_map(|of| records.number(of, row));
    let is_nothing = status == AgreementStatus::Ended || amounts.any(|amount| amount == 0.0);
    let is_month = records.time(&field::MONTH, row).is_some();
    (is_month && is_nothing).then_some("months in which nothing was agreed on")
}

/// Notes what is not as an agreement should be.
fn note_oddities(records: &Merged, ended_undated: u64, builder: &mut Builder<'_>) {
    if ended_undated > 0 {
        builder
            .caveats
            .push(message!("caveat-ended-undated", n = ended_undated));
    }
    if records.has(&field::MONTH) {
        let month = |row: &usize| Month::of_seconds(records.time(&field::MONTH, *row)?.seconds);
        builder.agreements_by_month_from = records.rows.iter().filter_map(month).min();
        builder.caveats.push(message!("caveat-mrr-by-month"));
    }
    if records.undecided > 0 {
        builder.caveats.push(message!(
            "caveat-undecided-agreements",
            n = records.undecided
        ));
    }
    note_gone_agreements(&records.gone, builder);
}

/// Names agreements that a newer list does not have any more.
fn note_gone_agreements(gone: &[String], builder: &mut Builder<'_>) {
    const NAMED: usize = 5;
    if gone.is_empty() {
        return;
    }
    let named: Vec<Value> = gone.iter().take(NAMED).map(Value::quoted).collect();
    let which: Value = match gone.len().saturating_sub(NAMED) {
        0 => named.into(),
        more => message!("list-and-more", list = named, n = more).into(),
    };
    builder.caveats.push(message!(
        "caveat-gone-agreements",
        n = gone.len(),
        which = which
    ));
}

/// A number for each different product name, case and spaces aside, and the
/// names by number: of several spellings, the first of the alphabet.
fn names(records: &Merged) -> (Meanings<'_, u32>, Vec<String>) {
    let mut codes: BTreeMap<String, u32> = BTreeMap::new();
    let mut spelt: Vec<String> = Vec::new();
    let of_rows = records.map_text(&field::NAME, |name| {
        let plain = name
            .to_lowercase()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let next = codes.len() as u32;
        let code = *codes.entry(plain).or_insert(next);
        match spelt.get_mut(code as usize) {
            None => spelt.push(name.to_owned()),
            Some(known) if name < known.as_str() => name.clone_into(known),
            Some(_) => {}
        }
        Some(code)
    });
    (of_rows, spelt)
}

/// The first moment at which an agreement is not in force any more. An end
/// that is a day is that day's end: the agreement is in force on it. So is
/// midnight, as which many exports write a day.
pub(super) fn end_of(records: &Merged, row: usize) -> Option<i64> {
    let moment = |from| records.time(from, row);
    let ends = [moment(&field::ENDED_AT), moment(&field::CANCELLED_AT)];
    ends.into_iter()
        .flatten()
        .map(|end| {
            let is_day = !end.has_time || end.seconds.rem_euclid(DAY) == 0;
            if is_day {
                end.seconds + DAY
            } else {
                end.seconds
            }
        })
        .min()
}

/// Over how many of its cycles an agreement is billed at a time.
fn interval_count(records: &Merged, row: usize) -> f64 {
    records
        .number(&field::INTERVAL_COUNT, row)
        .filter(|count| *count >= 1.0)
        .unwrap_or(1.0)
}

/// Whether numbers of cycles count those of the whole term: twelve monthly ones
/// from January to December are no bill a year.
fn cycles_fill_the_term(records: &Merged, rows: &[usize], cycles: &Meanings<'_, f64>) -> bool {
    let (mut filling, mut others) = (0_u64, 0_u64);
    for row in rows {
        let count = interval_count(records, *row);
        let start = records.time(&field::STARTED_AT, *row);
        if let (Some(months), Some(start), Some(end)) = (cycles[*row], start, end_of(records, *row))
            && count > 1.0
        {
            let term = (end - start.seconds) as f64 / MONTH;
            let fills = (term - count * months).abs() < 0.5;
            filling += u64::from(fills);
            others += u64::from(!fills);
        }
    }
    filling > others
}

/// How often an agreement is billed.
#[derive(Clone, Copy)]
struct BilledEvery {
    /// One, where nothing tells.
    months: f64,
    is_told: bool,
}

/// What an agreement comes to.
struct Price {
    /// Money a month.
    mrr: f64,
    /// Money a month and unit.
    of_unit: Option<f64>,
    /// Whether nothing says that the amount is that of a month.
    is_taken_for_monthly: bool,
}

/// What agreements on one product say.
#[derive(Default)]
struct Said {
    rows: usize,
    amounts: BTreeSet<(u64, u64)>,
    quantities: BTreeSet<u64>,
}

/// Whether amounts are those of one unit, although their title does not say so:
/// of each product all agreements come to the same, however many units it is
/// of.
fn amounts_are_of_units(records: &Merged, rows: &[usize]) -> bool {
    const FEWEST: usize = 6;
    if records.has(&field::UNIT_PRICE) || !records.has(&field::QUANTITY) {
        return false;
    }
    let mut products: BTreeMap<u32, Said> = BTreeMap::new();
    for row in rows {
        let number = |of| records.number(of, *row).filter(|number| *number > 0.0);
        let (amount, mrr) = (number(&field::AMOUNT), number(&field::MRR));
        if let Some(quantity) = number(&field::QUANTITY)
            && amount.or(mrr).is_some()
        {
            let said = products
                .entry(records.code(&field::NAME, *row))
                .or_default();
            let bits = |of: Option<f64>| of.map_or(0, f64::to_bits);
            said.rows += 1;
            said.amounts.insert((bits(amount), bits(mrr)));
            said.quantities.insert(quantity.to_bits());
        }
    }
    let telling = || products.values().filter(|said| said.quantities.len() > 1);
    telling().map(|said| said.rows).sum::<usize>() >= FEWEST
        && telling().all(|said| said.amounts.len() == 1)
}

/// `None` without any amount, or without the term that it is for.
fn monthly(records: &Merged, row: usize, every: BilledEvery, prices_units: bool) -> Option<Price> {
    let quantity = records.number(&field::QUANTITY, row);
    let quantity = quantity.filter(|quantity| *quantity > 0.0);
    let units = quantity.filter(|_| prices_units).unwrap_or(1.0);
    let amount = |from: &'static Field| {
        let is_of_unit = [&field::AMOUNT, &field::MRR].contains(&from);
        let number = records.number(from, row)?;
        Some(if is_of_unit { number * units } else { number })
    };
    let unit_price = amount(&field::UNIT_PRICE);
    let by_units = unit_price.map(|price| price * quantity.unwrap_or(1.0));
    let of_cycle = amount(&field::AMOUNT)
        .or_else(|| amount(&field::CONTRACT_VALUE).filter(|_| every.is_told))
        .or(by_units)
        .map(|amount| amount / every.months);
    let of_term = || {
        let whole = amount(&field::TERM_VALUE).or_else(|| amount(&field::CONTRACT_VALUE))?;
        Some(whole / months_of_term(records, row)?)
    };
    // A product says of what has ended that it brings nothing any more.
    let is_over = || {
        let ends = [&field::ENDED_AT, &field::CANCELLED_AT];
        ends.into_iter().any(|end| records.time(end, row).is_some())
    };
    let was_worth = of_cycle.is_some_and(|amount| amount > 0.0);
    let said = amount(&field::MRR).filter(|mrr| *mrr != 0.0 || !(was_worth && is_over()));
    let mrr = said.or(of_cycle).or_else(of_term)?;
    // Many units of a dear thing are a slip of one or the other.
    if mrr.abs() >= TOO_MUCH {
        return None;
    }
    // What a unit costs a month, by the agreement's own amount: the price
    // column may be for another period.
    let of_unit = quantity
        .map(|quantity| mrr / quantity)
        .or_else(|| unit_price.map(|price| price / every.months));
    Some(Price {
        mrr,
        of_unit,
        is_taken_for_monthly: said.is_none() && of_cycle.is_some() && !every.is_told,
    })
}

/// How many months an agreement runs; whole ones, where it ends on the day on
/// which it began or on the one before.
fn months_of_term(records: &Merged, row: usize) -> Option<f64> {
    const DAYS_APART: f64 = 3.0;
    let told = records.number(&field::TERM_MONTHS, row);
    if let Some(months) = told.filter(|months| (1.0..=1200.0).contains(months)) {
        return Some(months);
    }
    let start = records.time(&field::STARTED_AT, row)?.seconds;
    let end = records
        .time(&field::ENDED_AT, row)
        .or_else(|| records.time(&field::RENEWED_AT, row))?
        .seconds;
    let months = (end - start) as f64 / MONTH;
    let whole = months.round();
    let is_whole = whole >= 1.0 && ((months - whole) * MONTH).abs() <= DAYS_APART * DAY as f64;
    let months = if is_whole { whole } else { months };
    (months > 0.0).then_some(months)
}

fn fill(
    records: &Merged,
    agreements: &[Agreement],
    builder: &mut Builder<'_>,
) -> polars::prelude::DataFrame {
    let mut frame = FrameBuilder::new(agreements.len());
    let each = || agreements.iter();
    frame.origins(each().map(|agreement| records.origin(agreement.row)));
    frame.codes(&column::CLIENT, each().map(|agreement| agreement.client));
    if let Some((code, numbers)) = records.coded(&field::AGREEMENT_ID) {
        frame.codes(&column::NUMBER, each().map(|agreement| code(agreement.row)));
        builder.labels.note(&column::NUMBER, numbers);
    }
    frame.numbers(&column::MRR, each().map(|agreement| Some(agreement.mrr)));
    frame.seconds(
        &column::STARTED_AT,
        each().map(|agreement| Some(agreement.started)),
    );
    // Renewals alone tell of no end that anything ever had.
    if records.has(&field::ENDED_AT)
        || records.has(&field::CANCELLED_AT)
        || each().any(|agreement| agreement.ended.is_some())
    {
        frame.seconds(&column::ENDED_AT, each().map(|agreement| agreement.ended));
    }
    if records.has(&field::NAME) {
        frame.codes(&column::NAME, each().map(|agreement| agreement.name));
    }
    if records.has(&field::QUANTITY) || records.has(&field::UNIT_PRICE) {
        frame.numbers(
            &column::UNIT_PRICE,
            each().map(|agreement| agreement.unit_price),
        );
    }
    if records.has(&field::INTERVAL) {
        frame.numbers(
            &column::BILLING_MONTHS,
            each().map(|agreement| agreement.billing_months),
        );
    }
    frame.finish()
}
