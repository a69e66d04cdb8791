//! What tells whether two runs say the same.

use std::fmt::Write as _;

use super::run::Run;
use super::words;
use crate::model::{Reading, fingerprint};

/// The SHA-256 of everything that is kept of a run, its revision aside: the
/// same input judged in the same way gives the same.
///
/// It stands in histories, so that its form is never changed: `{:?}` is used
/// for texts, which it quotes, and for numbers, but for no struct.
pub(super) fn fingerprint_of_run(run: &Run) -> String {
    let mut said = String::with_capacity(512 * 1024);
    write_run(&mut said, run);
    fingerprint(said.as_bytes())
}

/// Writing to a string cannot fail.
fn write_run(said: &mut String, run: &Run) {
    let _ = writeln!(
        said,
        "run {} {:?} {:?} {:?} {} {}",
        run.month,
        run.tool_version,
        run.model.hash,
        run.configuration,
        words::of_headline(run.held),
        run.months_in_phase
    );
    for input in &run.inputs {
        let rows = input.rows;
        let _ = writeln!(
            said,
            "input {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {} {} {} {} {} {}",
            input.file,
            input.size,
            input.sha256,
            input.tables,
            input.dialect,
            input.refusal,
            input.first,
            input.last,
            rows.read,
            rows.used,
            rows.duplicate,
            rows.superseded,
            rows.not_a_record,
            rows.set_aside
        );
    }
    for waiver in &run.waivers {
        let from = waiver.from.map(|day| day.to_string());
        let _ = writeln!(
            said,
            "waiver {:?} {:?} {:?} {:?} {}",
            waiver.of, waiver.reason, waiver.owner, from, waiver.expires
        );
    }
    for metric in &run.metrics {
        let _ = writeln!(
            said,
            "metric {:?} {:?} {} {} {} {}",
            metric.id,
            metric.title,
            words::of_unit(metric.unit),
            words::of_direction(metric.direction),
            metric.window,
            metric.revision
        );
    }
    for reading in run.readings.iter() {
        write_reading(said, reading);
    }
    for phase in &run.phases {
        let _ = writeln!(
            said,
            "phase {} {} {} {} {} {} {:?}",
            phase.month,
            words::of_headline(phase.headline),
            words::of_headline(phase.without_waivers),
            words::of_phase(phase.lower),
            words::of_phase(phase.upper),
            words::of_headline(phase.held),
            phase.coverage
        );
    }
    for sign in &run.signs {
        let _ = writeln!(
            said,
            "sign {:?} {} {} {} {:?} {} {} {:?}",
            sign.id,
            sign.number,
            sign.gate,
            sign.core,
            sign.title,
            words::of_status(sign.status),
            words::of_status(sign.without_waiver),
            sign.reason
        );
    }
}

fn write_reading(said: &mut String, reading: &Reading) {
    let _ = write!(
        said,
        "reading {:?} {} {} {} ",
        reading.metric,
        reading.window,
        reading.month,
        words::of_unit(reading.unit)
    );
    let _ = match &reading.outcome {
        Ok(measured) => writeln!(
            said,
            "{:?} {} {:?} {:?} {:?}",
            measured.value, measured.n, measured.numerator, measured.denominator, measured.interval
        ),
        Err(absence) => {
            let (kind, table, text, n, minimum) = words::of_absence(absence);
            writeln!(said, "{kind} {table} {text:?} {n} {minimum}")
        }
    };
}
