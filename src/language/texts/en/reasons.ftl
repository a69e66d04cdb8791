### Why there is no number, and what would let it be had.

## Tables that exports are read into.

table-tickets = tickets
table-sla = SLA results
table-invoices = invoices
table-recurring = recurring revenue
table-mrr-movements = MRR movements
table-time-entries = time entries
table-csat = client ratings
table-endpoints = endpoints
table-meetings = client meetings
table-costs = costs

## Why there is no number.

absence-no-table = no export carries { $table }
absence-no-column = the export of { $table } has no column for { $column }
absence-column-empty = the column for { $column } is empty throughout the export of { $table }
absence-outside-export = the export of { $table } does not reach over the months it takes
absence-no-rows = no record falls into the months it takes
absence-below-minimum = { $n ->
    [one] { $n } record, fewer than the { $minimum } it takes
   *[other] { $n } records, fewer than the { $minimum } it takes
}
absence-zero-denominator = there is nothing to divide by
reason-before-records = the month lies before the records
reason-too-few-months = too few months have a value

## What would let it be had.

record-no-table = Export { $table }.
record-near-table = Mend { $file }, which comes nearest to { $table } and is not used: `msp-maturity inspect` says what it lacks.
record-no-column = Add the column for { $column } to the export of { $table }.
record-column-empty = Fill in { $column } where { $table } are kept: the column is there and empty.
record-outside-export = Export { $table } from further back, no month left out.
record-no-rows = Nothing of the kind is on record yet.
record-below-minimum = Wait for more records: there are { $n }, and it takes { $minimum }.
record-no-export = No export that is read shows it.
record-more-months = Export more months: too few have a value.

speaks-against = Another measure points the other way: { $metric } is { $value }, not { $target }. { $rationale }

## What an export cannot show, and what would help.

cannot-show-any-pause = no target is said to be paused: that none is, or that the exports do not tell
    .help = Export the state of each SLA clock, paused ones among them.
cannot-show-pauses = a pause carries no date: what is paused is known only as of the export
    .help = Export the SLA results every month and keep the files: the last month of each is known.
cannot-show-delivery-costs = in a month that it takes no cost of delivering services is on record: a blank is not read as free
    .help = Put the costs of delivering services on record, no month left out.
cannot-show-own-costs = in a month that it takes no cost of the company itself, such as rent, is on record: a blank is not read as free
    .help = Put rent and the other costs of the company itself on record, no month left out.
cannot-show-past-agreements = no agreement in the export has ended: a list of those in force today cannot show what was in force in the past
    .help = Export the agreements that have ended as well, with the day they ended.
cannot-show-lost-agreements = no agreement in the export has ended: a list of those in force today cannot show what was lost
    .help = Export the agreements that have ended as well, with the day they ended.
cannot-show-age-of-agreements = a list that goes month by month does not show since when an agreement has stood
    .help = Export the agreements themselves, each with the day on which it began.
cannot-show-growth = recurring revenue did not grow by 10% in the year: what growth would do was not put to the test
    .help = There is nothing to export: it shows in a year in which recurring revenue grows by 10% or more.
cannot-show-payment-dates = paid invoices carry no date of payment: what was open is known only as of the export, at its last month end and if it was made within a week of it
    .help = Add the date of payment to the export of invoices.
cannot-show-unpaid-invoices = every invoice in the exports is paid, as in a list of paid invoices: neither what is owed shows, nor all that was billed
    .help = Export the open invoices as well.
cannot-show-paid-invoices = the exports list open invoices only: what was billed and is paid is not in them
    .help = Export the paid invoices as well.
cannot-show-open-tickets = every ticket in the exports is done, as in a list of closed tickets: how many are open does not show
    .help = Export the open tickets as well.
cannot-show-lengths = more than one ticket in ten is resolved before it was opened: the two dates contradict each other, and how long tickets took is not known
    .help = Export when tickets were opened and when they were resolved in one time zone, and see with `msp-maturity inspect` that neither is taken for the other.
cannot-show-outcomes-without-target = most tickets carry an SLA outcome but no due date: without a target there is nothing to meet
    .help = Add the due dates of the SLA to the export of tickets.
cannot-show-default-flags = every SLA flag says met and no due date supports it: add the due dates to the export
    .help = Add the due dates of the SLA to the export of tickets.
cannot-show-unknown-outcomes = more than one SLA outcome in twenty is a word that is not known: say what it stands for
    .help = Write under `words` in msp-maturity.toml what the words stand for; `msp-maturity inspect` lists them.
cannot-show-overdue-now = the exports say which tickets are overdue on the day they were made, which tickets that are done are no more: what was done in time is not in them
    .help = Add the dates on which tickets were due and closed to the export of tickets.
cannot-show-response-targets = the exports do not tell of response targets: when a first response was due is missing, or when it came
    .help = Add a column of when the first response is due, and one of when it came, to the export of tickets.
cannot-show-resolution-targets = the exports do not tell of resolution targets: when tickets were due is missing, or when they were resolved, or it cannot be believed
    .help = Add a column of when each ticket is due to the export of tickets.
cannot-show-monthly-billing = the agreements in force are billed yearly, or otherwise less often than monthly: whether clients are billed as agreed is read from those billed monthly
    .help = Correct the billing cycle where some are billed monthly; of the others it cannot be read.
cannot-show-number = what came out is no number
    .help = Look at the rows behind it: one of them is far beyond all others.
cannot-show-done-tickets = the exports list open tickets only: what was done, and what there was, is not in them
    .help = Export the closed tickets as well.
cannot-show-met-targets = the exports list open tickets only: targets that were met are not in them
    .help = Export the closed tickets as well.
cannot-show-time-on-tickets = less than half of the tickets that people raised have a time entry: that one has none says nothing
    .help = Have time written down on the tickets that people raise.
cannot-show-earlier-sources = a year before, most tickets name no source: what people raised cannot be told from what monitoring did
    .help = Keep recording the source of each ticket: a year from when you began, it can be compared.
cannot-show-most-counts = fewer than half of the tickets resolved tell the count: what the few tell is not taken for all
    .help = Export the count for every ticket; after a move to another tool, add its column to the export.
cannot-show-reviews = no ticket of the last two years is a review: reviews may be kept in another tool
    .help = Log each client review as a ticket of its own kind, or export the list of meetings.
cannot-show-long-open-tickets = so many tickets are open that the time lies beyond what was seen
    .help = It shows once fewer tickets stay open.
cannot-show-rated-tickets = no rating names a ticket of the export: what share of tickets was rated is not known
    .help = Export the ratings with the number of the ticket that each is about.
