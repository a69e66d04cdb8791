### Charts: titles, notes, labels, and what is read out.
chart-target-at-least = target ≥ { $value }
chart-target-at-most = target ≤ { $value }
chart-target = target { $value }
chart-target-between = target { $low } – { $high }
chart-at = { $value } in { $month }
chart-series = { $name }: lowest { $lowest }, highest { $highest }, last { $last }
chart-gaps = { $n ->
    [one] { $n } month without data
   *[other] { $n } months without data
}
chart-range = { $first } to { $last }.
chart-no-data = no data
chart-logarithmic = { $title } (logarithmic scale)
chart-missed-month = month that misses its target
chart-half-within = Half within
chart-9-in-10-within = 9 in 10 within
chart-3-in-4-within = 3 in 4 within
chart-1-in-4-within = 1 in 4 within
chart-1-in-10-within = 1 in 10 within
chart-monthly = Month by month
chart-monthly-over = Month by month, each point over { $n } months
chart-now = Now

## The road and the signs.

chart-road-note = The phase that the records support at the end of each month.
chart-road-not-determined = Phase not determined: only { $seen } of the signs could be observed
chart-road-in = { $phase } in { $month }
chart-road-all = { $phase } in all { $n } months shown
chart-road-up = { $phase } since { $month }, up from { $before }
chart-road-down = { $phase } since { $month }, down from { $before }
chart-road-since = { $phase } since { $month }
chart-road-not-ruled-out = { $stand }; { $upper } is not ruled out
chart-road-from = from { $month } { $phase }
chart-road-from-at-most = from { $month } { $phase } (at most { $upper })
chart-road-alt = { $title }. Month by month: { $stretches }.
chart-supported = Supported by the records
chart-not-ruled-out = Not ruled out
chart-possible = possible, if what the exports do not show were met
chart-too-little = too little observed to say
chart-signs-title = { $met } of { $all } signs met, { $not_met } not met, { $not_observed } not observed at the end of { $month }
chart-signs-note = A gate opens when all its core signs and enough of the others are met. What was not observed does not count as met.
chart-gate-open = gate open: { $met } met, { $needed } needed
chart-gate-core-missing = gate shut: a core sign is missing
chart-gate-shut = gate shut: { $met } met, { $needed } needed

## Service.

chart-sla-resolution = Resolution
chart-sla-response = Response
chart-sla-note = Share of tickets answered and resolved within the time that was agreed.
chart-sla-panel = Tickets within SLA, %
chart-sla-below = { $name } SLA below target in { $months }
chart-sla-both-below = { $name } SLA below target in { $months }, { $other } in { $other_missed }
chart-sla-on-target = { $name } SLA on target throughout { $span }
chart-sla-both-on-target = Both SLA targets met throughout { $span }
chart-sla-both-missed = Both SLA targets missed throughout { $span }
chart-sla-share = { $name } within SLA: { $share } in { $month }
chart-months-of = { $missed } of { $span }
chart-last-months = the last { $n } months
chart-only-month = the only measured month of the last { $n }
chart-measured-months = the { $measured } measured months of the last { $n }
chart-closed = Closed
chart-open = Open
chart-open-at-end = Open at month end
chart-tickets-flow = Tickets opened and closed in the month
chart-tickets-open = Tickets open at the end of the month
chart-tickets-note = Where more are opened than closed, the backlog grows.
chart-tickets-opened-in = { $count } tickets opened in { $month }
chart-tickets-closed-in = { $count } tickets closed in { $month }
chart-tickets-growing = More tickets opened than closed in { $n } of { $of } months
chart-tickets-open-only = { $now } tickets open at the end of { $month }
chart-backlog-same = Open backlog about the same: { $before } tickets in { $since }, { $now } in { $month }
chart-backlog-grew = Open backlog grew from { $before } tickets in { $since } to { $now } in { $month }
chart-backlog-shrank = Open backlog shrank from { $before } tickets in { $since } to { $now } in { $month }
chart-median = Median
chart-p90 = 90th percentile
chart-resolution-title = Half of the tickets resolved in { $month } took at most { $median }, one in ten more than { $p90 }
chart-resolution-note = Dark line: the median. Box: the middle half. Pale band: all but the fastest and the slowest tenth. Tickets that are still open are not counted.
chart-resolution-panel = Time to resolve, by month of resolution

## Automation.

chart-repeats = Repeats
chart-change = Change
chart-automation-shares = Tickets of the last months, %
chart-automation-change = Tickets of the same clients against the year before
chart-automation-note = What monitoring finds before a person calls, and whether work goes away for good. Repeats are tickets of a kind that the same client had shortly before.
chart-monitoring-raises = Monitoring raises { $share } of the tickets
chart-monitoring-raises-target = Monitoring raises { $share } of the tickets ({ $target })
chart-clients-same = the same clients send as many as a year before
chart-clients-fewer = the same clients send { $size } fewer than a year before
chart-clients-more = the same clients send { $size } more than a year before
chart-repeats-share = { $share } of the tickets are repeats

## Clients.

chart-kept-clients = Clients
    .part = { $share } of clients
chart-kept-gross = Gross retention
    .part = { $share } of revenue
chart-kept-net = Net retention
    .part = { $share } with growth
chart-kept-not-measured = Retention could not be measured in { $month }
chart-kept-title = Kept in the year to { $month }: { $kept }
chart-kept-note = Of the clients of twelve months before: how many are still there, how much of their revenue is (gross), and how much with what they buy in addition (net).
chart-kept-panel = Kept over twelve months, %

## Finance.

chart-mrr = MRR, in the main currency of the exports
chart-mrr-in = MRR, { $code }
chart-mrr-change = Change of MRR in the month: gained above zero, given up below
chart-mrr-note = Monthly recurring revenue (MRR), and where its changes come from.
chart-mrr-new = New clients
chart-mrr-expansion = Expansion
chart-mrr-contraction = Contraction
chart-mrr-lost = Lost clients
chart-mrr-only = MRR of { $now } in { $month }
chart-mrr-unchanged = MRR unchanged in { $span }, at { $now }
chart-mrr-times = MRR { $times } times as high as { $span } before, at { $now }
chart-mrr-moved = MRR { $way ->
    [up] up
   *[down] down
} { $size } in { $span }, to { $now }
chart-receivables = Receivables, in the main currency of the exports
chart-receivables-in = Receivables, { $code }
chart-receivables-note = What clients owe at the end of each month, by days past the due date.
chart-receivables-none = Nothing outstanding at the end of { $month }
chart-receivables-title = { $late } of receivables late at the end of { $month }, { $over_90 } by more than 90 days
chart-none = none
chart-not-due = Not due
chart-late-1-30 = 1–30 days late
chart-late-31-60 = 31–60 days late
chart-late-61-90 = 61–90 days late
chart-late-over-90 = Over 90 days late
