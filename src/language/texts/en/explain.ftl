### What `explain` says.

explain-phases = Phases
explain-phase-found = the one that records show
explain-gates = Gates
explain-gate-of = { $from } to { $to }
explain-gate-number = gate { $gate }
explain-signs = Signs
explain-metrics = Metrics

## Metrics.

explain-formula = Formula
explain-unit = Unit
explain-window = Window
explain-minimum = Minimum n
explain-needs = Needs
explain-revision = Revision
explain-judges = Judges sign { $number }: { $title }
explain-judges-none = No sign is judged by it; it is shown beside those that are.

## Signs, gates, phases.

explain-sign = Sign { $number }: { $title } ({ $id })
explain-direct = the records show the sign itself
explain-proxy = the records show only something near it
explain-belongs-gate = Belongs to gate { $gate }; { $evidence }.
explain-belongs-core = Belongs to gate { $gate }, core: the gate stays shut without it; { $evidence }.
explain-belongs-strength = Belongs to strength within Scalable; { $evidence }.
explain-not-observed = Not observed: { $why }
explain-mind = Mind: { $caveat }
explain-over-months = { $n ->
    [one] over one month
   *[other] over { $n } months
}
explain-in-months = in { $needed } of the last { $of } months
explain-role = Role
explain-instead-of = can stand in for { $other }
explain-beside = told beside the others, decides nothing
explain-why = Why
explain-remedy = Remedy
explain-gate = Gate { $gate }: from { $from } to { $to }
explain-gate-passes = Passes when its core signs and at least { $n } of its signs are met.
explain-ready = Ready when: { $when }
explain-ask = Ask: { $question }
explain-phase-first = { $phase }: no gate is passed yet.
explain-phase-after = { $n ->
    [one] { $phase }: gate 1 is passed.
   *[other] { $phase }: gates 1 to { $n } are passed.
}
explain-way-on = The way on is this gate.
explain-thrives = How well it thrives is told by these signs:

## What was found in exports.

explain-at-the-end = At the end of { $month }
explain-gate-standing = { $from } to { $to }, at the end of { $month }: { $standing }
explain-not-determined = not determined
explain-what-binds = What binds
explain-no-value = no value
explain-of-records = { $against } { $of } against, { $in_favour } for
explain-value = Value
explain-none = none: { $reason }
explain-to-have-it = To have it
explain-interval = Interval
explain-interval-said = { $low } to { $high }, 95 times in 100
explain-made-of = Made of
explain-target = Target
explain-verdict = Verdict
explain-gap = Gap
explain-source = Source
explain-months = Months
explain-records = Records
explain-tells-none = it tells none
explain-no-records = none
explain-against = { $n } against it
explain-for = { $n } for it
explain-entering = { $n } entering it
explain-left-out = Left out
explain-side-against = Against
explain-side-for = For
explain-side-entering = Entering
explain-more-rows = (and { $n } more rows)
explain-rows-written = { $n ->
    [one] Wrote { $n } row to { $file }.
   *[other] Wrote { $n } rows to { $file }.
}
