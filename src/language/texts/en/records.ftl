### What a record says, part by part, and what is known of what it is counted under.

row-no-client = no client
row-a-technician = a technician
row-subject-says = { $subject }: { $says }

## Tickets and targets.

row-opened = opened { $at }
row-resolved = resolved { $at }
row-not-resolved = not resolved
row-done-undated = done, nobody knows since when
row-backwards = resolved before it was opened, as the export has it
row-owner = owner { $name }
row-no-owner = no owner
row-category = category { $name }
row-no-category = no category
row-priority = priority { $priority }
row-no-priority = no priority
row-from-monitoring = from monitoring
row-opened-again = { $n ->
    [one] opened again once
   *[other] opened again { $n } times
}
row-handed-on = { $n ->
    [one] handed on once
   *[other] handed on { $n } times
}
row-review = a review
row-response-target = response target
row-resolution-target = resolution target
row-met = met
row-breached = breached
row-decided = decided { $at }
row-targets-met = { $met } of { $n } resolution targets met
row-share-met = { $share } of targets met
row-repeats = { $category }: { $before } of { $of_before } tickets repeated in the 6 months before, { $after } of { $of_after } in the last 6
row-tickets-a-year-before = { $n } tickets a year before
row-tickets-of-late = { $n } tickets in the last 3 months

## Money.

row-issued = issued { $at }
row-due = due { $at }
row-paid = paid { $at }
row-paid-undated = paid, nobody knows when
row-total = { $amount } total
row-open-in-export = { $amount } open in the export
row-recurring = { $amount } recurring
row-a-month = { $amount } a month
row-a-unit-and-month = { $amount } a unit and month
row-from = from { $at }
row-ended-before = ended before { $at }
row-spent = { $amount } spent
row-for-delivery = on delivering services
row-for-the-company = on the company itself
row-billed-of-agreed = { $billed } billed of { $agreed } agreed
row-no-invoice-in-30-days = no invoice within 30 days
row-billed-in-30-days = billed within 30 days
row-foreseen = { $value }, foreseen { $foreseen }: { $error } off
row-price-and-mean = { $price } a unit and month, where the mean is { $mean }
row-over-months = { $n ->
    [one] { $amount } over { $n } month
   *[other] { $amount } over { $n } months
}
row-then-and-now = { $before } a month then, { $now } now
row-new-clients = { $n ->
    [one] { $first } to { $last }: { $n } new client
   *[other] { $first } to { $last }: { $n } new clients
}

## Hours, ratings, meetings, machines, indicators.

row-on = on { $at }
row-hours = { $hours } hours
row-improves-own-work = improves own work
row-days-before-month-end = days { $first } to { $last } before the month end
row-of-the-scale = { $share } of the scale
row-listed = listed { $at }
row-machines = { $n ->
    [one] { $n } machine
   *[other] { $n } machines
}
row-managed = managed
row-not-managed = not managed
row-tickets-and-machines = { $tickets } tickets of people, { $machines } machines
row-got-better = { $indicator }: { $first } to { $last } over { $n } months, better
row-got-worse = { $indicator }: { $first } to { $last } over { $n } months, worse
row-no-clear-way = { $indicator }: { $first } to { $last } over { $n } months, no clear trend
row-tickets-and-machines-then-and-now = { $tickets } tickets of people and { $machines } machines then, { $tickets_now } and { $machines_now } now
row-resolved-so-many = resolved { $n }
row-written-after = written down after { $days } days
row-no-review = no review

## Clients, months, invoices.

row-margin = { $margin }
row-open-past-due = { $n ->
    [one] { $amount } open, { $n } day past due
   *[other] { $amount } open, { $n } days past due
}
row-open-not-due = { $amount } open, not past due
row-billed-beyond-open = { $amount } billed in a month beyond what is open
row-early-and-late = { $n ->
    [one] { $n } ticket in its months 1 to 3, { $later } in 4 to 6
   *[other] { $n } tickets in its months 1 to 3, { $later } in 4 to 6
}
row-early-and-worth = { $n ->
    [one] { $n } ticket in its months 1 to 3, { $amount } a month
   *[other] { $n } tickets in its months 1 to 3, { $amount } a month
}
row-a-year-and-a-year = { $n ->
    [one] { $n } ticket in the 12 months before, { $now } in the last 12
   *[other] { $n } tickets in the 12 months before, { $now } in the last 12
}
row-half-within = { $category }, half of { $n } tickets within { $hours } h
row-tickets-opened = { $n ->
    [one] { $n } ticket opened
   *[other] { $n } tickets opened
}

row-day = { $year }-{ $month }-{ $day }
row-moment = { $day } { $clock }
