//! The sentences that the terminal and the page say of a change.

use crate::history::{Cause, CauseKind, Comparison, Fate, FateChange, Movement, SignChange};
use crate::language::{Message, Value, Words, message, say};
use crate::maturity::Status;
use crate::model::Headline;
use crate::report::wording;

/// Since when: the month before, or an earlier state of the same month.
pub(super) fn since(words: &Words, comparison: &Comparison) -> String {
    let before = &comparison.before;
    if before.month == comparison.after.month {
        say!(
            words,
            "changes-since-revision",
            month = before.month,
            revision = before.revision
        )
    } else {
        say!(words, "changes-since", month = before.month)
    }
}

/// What became of the phase.
pub(super) fn phase(words: &Words, comparison: &Comparison) -> String {
    let (before, after) = (&comparison.before, &comparison.after);
    let phase = if before.headline == after.headline {
        say!(words, "changes-phase-same", phase = after.headline)
    } else {
        words.say(&match direction(before.headline, after.headline) {
            Direction::Up => of_phases("changes-phase-rose", before.headline, after.headline),
            Direction::Down => of_phases("changes-phase-fell", before.headline, after.headline),
            Direction::Aside => of_phases("changes-phase-other", before.headline, after.headline),
        })
    };
    if before.held == after.held {
        return phase;
    }
    let held = words.say(&match direction(before.held, after.held) {
        Direction::Up => of_phases("changes-held-rose", before.held, after.held),
        Direction::Down => of_phases("changes-held-fell", before.held, after.held),
        Direction::Aside => of_phases("changes-held-other", before.held, after.held),
    });
    format!("{phase} {held}")
}

/// Where a phase went.
enum Direction {
    Up,
    Down,
    /// One of the two is not determined.
    Aside,
}

fn direction(from: Headline, to: Headline) -> Direction {
    match (from.phase(), to.phase()) {
        (Some(from), Some(to)) if to > from => Direction::Up,
        (Some(from), Some(to)) if to < from => Direction::Down,
        _ => Direction::Aside,
    }
}

fn of_phases(id: &'static str, before: Headline, after: Headline) -> Message {
    Message::new(id).with("before", before).with("after", after)
}

/// What people call a cause.
pub(super) fn cause_name(words: &Words, kind: CauseKind) -> String {
    words.text(match kind {
        CauseKind::Restated => "changes-cause-restated",
        CauseKind::Data => "changes-cause-data",
        CauseKind::Coverage => "changes-cause-coverage",
        CauseKind::Model => "changes-cause-model",
        CauseKind::Waiver => "changes-cause-waiver",
    })
}

/// What came of a cause.
pub(super) fn effect(words: &Words, cause: &Cause) -> String {
    let (from, to) = cause.headline;
    let phase = (from != to).then(|| of_phases("changes-effect-phase", from, to));
    let signs = |what: &dyn Fn(&SignChange) -> bool| -> Option<Value> {
        let changed = cause.signs.iter().filter(|change| what(change));
        let numbers: Vec<u8> = changed.map(|change| change.number).collect();
        (!numbers.is_empty()).then(|| numbers.into())
    };
    let n = |what: &dyn Fn(&SignChange) -> bool| {
        let changed = cause.signs.iter().filter(|change| what(change));
        changed.count()
    };
    let is_otherwise = |change: &SignChange| !change.is_won() && !change.is_lost();
    let parts = [
        phase,
        signs(&SignChange::is_won).map(|signs| {
            message!(
                "changes-effect-won",
                n = n(&SignChange::is_won),
                signs = signs
            )
        }),
        signs(&SignChange::is_lost).map(|signs| {
            message!(
                "changes-effect-lost",
                n = n(&SignChange::is_lost),
                signs = signs
            )
        }),
        signs(&is_otherwise).map(|signs| {
            message!(
                "changes-effect-otherwise",
                n = n(&is_otherwise),
                signs = signs
            )
        }),
    ];
    let said: Vec<String> = parts.iter().flatten().map(|one| words.say(one)).collect();
    if said.is_empty() {
        words.text("changes-effect-none")
    } else {
        said.join("; ")
    }
}

/// A sign that is not what it was.
pub(super) fn sign(words: &Words, change: &SignChange) -> String {
    say!(
        words,
        "changes-sign",
        number = change.number,
        title = &*words.known(&change.title),
        now = wording::sign_status(words, change.after),
        before = wording::sign_status(words, change.before)
    )
}

pub(super) fn mark(change: &SignChange) -> &'static str {
    match (change.is_won(), change.is_lost()) {
        (true, _) => "+",
        (_, true) => "-",
        _ if change.after == Status::NotMet => "-",
        _ => "·",
    }
}

/// A metric that moved.
pub(super) fn movement(words: &Words, movement: &Movement) -> String {
    let unit = movement.unit;
    let values = [movement.before, movement.after];
    let mut shown = values.map(|value| words.value(&unit.spoken(value)));
    if shown[0] == shown[1] {
        shown = values.map(|value| words.value(&unit.spoken_finely(value)));
    }
    let title = words.known(&movement.title);
    let [before, after] = shown;
    format!("{title}: {before} → {after}")
}

/// What a row's fate is called.
fn fate(fate: Fate) -> Message {
    Message::new(match fate {
        Fate::Used => "fate-used",
        Fate::Duplicate => "fate-duplicate",
        Fate::Superseded => "fate-superseded",
        Fate::NotARecord => "fate-not-a-record",
        Fate::SetAside => "fate-set-aside",
    })
}

/// Rows of a file that have another fate.
pub(super) fn fate_change(words: &Words, change: &FateChange) -> String {
    say!(
        words,
        "changes-fate",
        file = &change.file,
        fate = fate(change.fate),
        now = Value::number(change.after as f64, 0),
        before = Value::number(change.before as f64, 0)
    )
}

/// How many files are new, changed and gone.
pub(super) fn files(words: &Words, comparison: &Comparison) -> Option<String> {
    let files = &comparison.files;
    let parts: Vec<Message> = [
        ("changes-files-new", files.new.len()),
        ("changes-files-changed", files.changed.len()),
        ("changes-files-gone", files.gone.len()),
    ]
    .into_iter()
    .filter(|(_, n)| *n > 0)
    .map(|(id, n)| Message::new(id).with("n", n))
    .collect();
    (!parts.is_empty()).then(|| say!(words, "changes-files", files = parts))
}

/// What is not compared; nothing where everything is.
pub(super) fn counted_otherwise(words: &Words, comparison: &Comparison) -> Option<String> {
    let titles: Vec<Value> = comparison
        .counted_otherwise
        .iter()
        .cloned()
        .map(Value::Known)
        .collect();
    (!titles.is_empty()).then(|| say!(words, "changes-not-compared", metrics = titles))
}
