### What was found: phases, signs, targets, and how sure it is.

## Phases.

phase-reactive = Reactive
    .in-short = From ticket to ticket, repairing what has just broken
phase-stable = Stable
    .in-short = Daily work has method and order
phase-proactive = Proactive
    .in-short = Problems are foreseen; client outcomes lead
phase-scalable = Scalable
    .in-short = Growth is the natural next step
phase-not-determined = Not determined

## Statuses.

sign-met = met
sign-not-met = not met
sign-not-observed = not observed
sign-waived = waived
criterion-met = met
criterion-not-met = not met
criterion-not-measured = not measured
criterion-waived = waived
evidence-direct = shown directly by the records
evidence-proxy = read from something near it, not from the sign itself

## Targets, values, and what they rest on.

target-at-least = at least { $value }
target-at-most = at most { $value }
target-between = between { $low } and { $high }
gap-just-reached = reached, with nothing to spare
gap-to-spare = reached with { $size } to spare
gap-short = { $size } short
gap-too-much = { $size } too much
gap-outside = { $size } outside
records = { $n ->
    [one] { $n } record
   *[other] { $n } records
}
part-of-records = { $part } of { $records }
part-of-whole = { $part } of { $whole }, from { $records }
window-month = in { $month }
window-months = over { $n } months to { $month }
months-on-target = on target in { $met } of the last { $of } months, { $needed } needed
months-on-target-some-measured = on target in { $met } of the last { $of } months ({ $measured } measured), { $needed } needed
interval = likely between { $low } and { $high }
n-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
not-measured = not measured
no-reason = no reason given
grade-a = grade A: measured from records
grade-b = grade B: a practitioner's working threshold
grade-c = grade C: a vendor's figure, method not shown
grade-d = grade D: no source named
grade-judgement = our judgement, to be argued with
grade-unknown = grade not known
source-with-grade = { $title } ({ $grade })

## What became of rows.

fate-used = used
fate-duplicate = duplicate
fate-superseded = superseded
fate-not-a-record = not a record
fate-set-aside = set aside

## Where the provider stands.

tally = { $met } met, { $not_met } not met
tally-with-waived = { $met } met, { $not_met } not met, { $waived } waived
bounds-ruled-out = What was seen already rules out more than { $phase }.
bounds-same = What could not be seen would not change it: { $phase } either way.
bounds-range = Lowest phase the evidence supports: { $lower }. Highest it does not exclude: { $upper }.
gate-passed = passed: { $met } met, { $needed } needed
gate-not-excluded = not passed, not excluded: { $met } met, { $needed } needed
gate-not-passed = not passed: { $met } met, { $needed } needed
gate-core-not-met = { $n ->
    [one] core sign { $signs } not met
   *[other] core signs { $signs } not met
}
gate-core-not-observed = { $n ->
    [one] core sign { $signs } not observed
   *[other] core signs { $signs } not observed
}
gate-core-waived = { $n ->
    [one] core sign { $signs } waived
   *[other] core signs { $signs } waived
}
held-briefly = { $phase }, since { $month }
held-briefly-open = at least { $lower }, at most { $upper }; the exports do not show earlier month ends in full
held-phase = Settled phase: { $phase }, since { $month }; it changes once two of three month ends agree.
held-phase-open = Settled phase: at least { $lower }, at most { $upper }. The exports do not show earlier month ends in full; with a history, each counts as its own run judged it.
held-not-determined = Settled phase: not determined; it changes once two of three month ends agree.
all-gates-passed = Every gate is passed; { $met } of the { $all } signs of strength within Scalable are met.
nothing-measured-holds = Nothing that was measured keeps the next gate shut; what does could not be seen.

## The facts of the first screen.

fact-since = Settled since
fact-since-months = { $n ->
    [one] { $n } month end
   *[other] { $n } month ends; it settles once two of three agree
}
fact-since-lately = lately
fact-since-before = before it was { $phase }; a change settles once two of three month ends agree
fact-since-not-yet = not settled yet
fact-since-it-takes = it takes two of three month ends that agree
fact-since-unseen = between { $lower } and { $upper }: the exports do not show earlier month ends in full
fact-sure = How sure
fact-sure-not = not at all
fact-sure-too-little = too little was seen to name a phase
fact-sure-very = very
fact-sure-fairly = fairly
fact-sure-rather = rather
fact-sure-close = it is close
fact-sure-as-measured = { $sure }, as far as it was measured
fact-sure-drawn = going by what was measured, with months drawn at random: { $phase } in { $share } of the tries
fact-sure-drawn-other = going by what was measured, with months drawn at random: { $phase } in { $share } of the tries, { $other } in { $other_share }
fact-bounds = If all could be seen
fact-bounds-still = still { $phase }
fact-bounds-at-most = { $phase } at most
fact-bounds-no-change = what the files do not show would not change it
fact-bounds-range = { $lower } to { $upper }
fact-bounds-by = by how the signs turn out that the files do not show
fact-seen = What was seen
fact-seen-signs = { $seen } of { $all } signs

## How sure it is, and what would change it.

probability-none = How likely each phase is cannot be said while none can be named.
probability = Going by what was measured, with its months drawn at random: { $phases }.
probability-of = { $phase } { $share }
share-over-99 = over 99%
share-under-1 = under 1%
without-client = Without the records of “{ $client }” it would be { $phase }.
hangs-on-no-client = No single one of the { $n } largest clients decides it.
swing-metric = “{ $metric }”
swing-metric-now = “{ $metric }” (now { $value })
swing-fall = It would fall to { $phase } if { $metric } were { $size } { $way ->
    [lower] lower
   *[higher] higher
}{ $each ->
    [yes] {" "}in each of its months
   *[no] {""}
}.
swing-rise = It would rise to { $phase } if { $metric } were { $size } { $way ->
    [lower] lower
   *[higher] higher
}{ $each ->
    [yes] {" "}in each of its months
   *[no] {""}
}.
what-if = WHAT IF, and not what was found: with { $assumed } it would be { $phase }. Nothing else in this report assumes it.
what-if-one = { $metric } { $value } (measured: { $measured })
waiver = Waiver of { $of } until { $expires } ({ $effect }): { $reason } – { $owner }
waiver-from = Waiver of { $of } from { $from } until { $expires } ({ $effect }): { $reason } – { $owner }
waiver-in-use = in use
waiver-not-needed = not needed: it is met
waiver-expired = expired, and counts for nothing
waiver-not-yet = does not hold yet
waiver-unknown = the model has nothing of that name
without-waivers = Without waivers the phase would be { $phase }; a waiver never counts as a sign met.
parts-most = Most of it by { $by }: { $parts }.
parts-largest = The largest parts by { $by }: { $parts }.
part = “{ $name }” { $share } ({ $of_all } of all)

## What a self-assessment came to.

answers-none = “{ $file }” answers none of its { $asked } statements.
answers = { $answered } of { $asked } statements answered: { $parts }. Answers never move the phase.
answers-over = { $n } believed more than the records show
answers-under = { $n } believed less
answers-alike = { $n } borne out
answers-undecided = { $n } undecided
answers-not-observed = { $n } about signs not observed
belief-met = Sign { $number }, { $title }: answered { $agreement } of 5, and the records show it met.
belief-not-met = Sign { $number }, { $title }: answered { $agreement } of 5, and the records show it not met.
belief-binding-core = It is a core sign of the next gate.
belief-binding = It belongs to the next gate.
