### What to know before trusting a number: how records were understood.

list-and = { $first } and { $second }
list-and-more = { $list } and { $n } more

## Tickets.

caveat-age-only = { $n } of { $of } tickets carry their age and no date of opening: it is taken back from the last update in their export.
caveat-done-undated = { $n } of { $of } tickets are done but carry no date of it: they count neither as resolved in a month nor as backlog.
caveat-one-time-of-day = Of { $n } of { $of } tickets only the opening or only the end tells the time of day: how long they took is counted in whole days. Export both with their times.
caveat-no-times-of-day = Of { $n } of { $of } tickets neither the opening nor the end tells the time of day: how long they took is counted in whole days, and may be up to a day more or less. What was promised within hours cannot be told from them. Export both with their times.
caveat-open-but-dated = { $n } of { $of } tickets are open by their state but carry a date on which they were resolved or closed: the date counts.
caveat-resolved-before-opened = { $n } of { $of } tickets are resolved before they were opened: they count as done, and how long they took is not known.
caveat-contradictory-times = { $n } of { $of } tickets are resolved before they were opened: the two columns contradict each other. Either one is taken for the other, or two clocks wrote them, such as one in local time and one in UTC. They count as done, but how long tickets took, and what was resolved in time, is not read from such dates. See with `msp-maturity inspect` what each column is taken for, and export all times in one time zone.
caveat-only-closed-tickets = Every ticket in the exports is done. A list of the closed tickets looks the same, from which no backlog shows: what rests on open tickets is not shown. Export the open tickets as well, or a list of all; where none is open now, a list made on a day when some are tells.
caveat-no-open-ticket-left = Every ticket in the exports is done. An earlier list had open ones among others, so the backlog is taken to be empty, and not to be missing.
caveat-no-open-ticket-expected = Every ticket in the exports is done. Tickets are done so soon that none being open is to be expected, and hardly any number is missing between theirs, so the backlog is taken to be empty. If the exports leave open tickets out, export all.
caveat-only-open-tickets = The exports list open tickets only: what was done, how fast, within its target or not, and how many tickets there were is not in them. Export the closed tickets as well.
caveat-thin-month = { $n ->
    [one] { $month } holds one ticket, and the months around it hold many: the month is taken to be missing from the exports, and is not read. Export its tickets as well.
   *[other] { $month } holds { $n } tickets, and the months around it hold many times as many: the month is taken to be missing from the exports, and is not read. Export its tickets as well.
}
caveat-default-flags-of-response = Every response flag says met and no due date supports it: such a column is a default more often than a record, so it is not counted.
caveat-default-flags-of-resolution = Every resolution flag says met and no due date supports it: such a column is a default more often than a record, so it is not counted.
caveat-overdue-now = { $n ->
    [one] { $n } ticket that is done is flagged as not overdue, by a column that says what is overdue on the day of the export: whether it was done in time does not follow, and is not counted. Add the dates on which tickets were due and closed.
   *[other] { $n } tickets that are done are flagged as not overdue, by a column that says what is overdue on the day of the export: whether they were done in time does not follow, and is not counted. Add the dates on which tickets were due and closed.
}
caveat-response-without-target = { $n ->
    [one] { $n } ticket carries a response outcome but no due date, in an export that has due dates: it had no target, so its outcome is unknown.
   *[other] { $n } tickets carry a response outcome but no due date, in an export that has due dates: they had no target, so their outcome is unknown.
}
caveat-resolution-without-target = { $n ->
    [one] { $n } ticket carries a resolution outcome but no due date, in an export that has due dates: it had no target, so its outcome is unknown.
   *[other] { $n } tickets carry a resolution outcome but no due date, in an export that has due dates: they had no target, so their outcome is unknown.
}
caveat-few-due-dates-of-response = Only { $n } of { $of } tickets with a response outcome carry a due date: too few to tell which of them had a target, so outcomes count without one.
caveat-few-due-dates-of-resolution = Only { $n } of { $of } tickets with a resolution outcome carry a due date: too few to tell which of them had a target, so outcomes count without one.
caveat-untold-first-responses = Of { $n } of { $of } tickets with a due date for the first response the exports do not say when it came: whether they were answered in time is not known, and is not counted. Add the column of when the first response came.
caveat-long-entries = { $n } of { $of } time entries are longer than a day: they count as they are written.
caveat-negative-entries = { $n } of { $of } time entries are less than nothing: they take off what they say, as a correction does.
caveat-stray-dates = { $n ->
    [one] { $n } date lies more than a month after all others: it is taken for an error, and the records are not read as reaching so far.
   *[other] { $n } dates lie more than a month after all others: they are taken for errors, and the records are not read as reaching so far.
}
caveat-working-hours = Times to resolve are counted in the working hours that { $file } sets.

## Money and clients.

caveat-shared-numbers = { $n ->
    [one] { $n } invoice number stands for invoices of several clients or years, which were taken for different ones.
   *[other] { $n } invoice numbers stand for invoices of several clients or years, which were taken for different ones.
}
caveat-added-up-invoices = { $n ->
    [one] { $n } invoice stands on several lines with amounts of their own: the lines were added up.
   *[other] { $n } invoices stand on several lines with amounts of their own: the lines were added up.
}
caveat-paid-in-parts = { $n ->
    [one] { $n } invoice stands on a row for each of its payments: the payments were added up, and its total counts once.
   *[other] { $n } invoices stand on a row for each of their payments: the payments were added up, and each total counts once.
}
caveat-only-paid-invoices = All { $n } invoices are paid. A list of the paid ones looks the same, from which nothing that is owed shows: what rests on invoices is not shown. Export the open invoices as well, or a list of all.
caveat-no-open-invoice-expected = All { $n } invoices are paid. By their dates, or by an older list, that none is open is to be expected, so nothing is taken to be owed. If the exports leave open invoices out, export all.
caveat-part-unknown = { $n ->
    [one] { $n } invoice is paid in part, and nothing tells how much of it: it is taken to be open in whole.
   *[other] { $n } invoices are paid in part, and nothing tells how much of them: they are taken to be open in whole.
}
caveat-due-before-issued = { $n } of { $of } invoices fell due before they were issued, and were not paid by then: they count as late from that day on, although one of the two dates is wrong.
caveat-only-open-invoices = All { $n } invoices are open: where the export leaves out those that are paid, it tells neither what was billed nor how soon it was paid. Export them as well.
caveat-no-due-date = { $n } of { $of } invoices carry no due date: they are taken to fall due after 30 days.
caveat-tax-not-told = Nothing in the invoices tells their tax: what was billed may include it, and the recurring share of revenue, where agreements are compared with invoices, may be higher than it says.
caveat-cycles-of-terms = The numbers of billing cycles are those of the whole terms of the agreements: each agreement is billed every cycle.
caveat-amounts-of-units = Amounts of agreements were multiplied by their units: agreements on one product come to the same however many units they are of.
caveat-ended-before-begun = Of { $of } agreements, { $n } end before they begin: one of the two dates is wrong, and they never count.
caveat-taken-for-monthly =
    { $of ->
        [one] The agreement tells no billing cycle: its amount is taken for that of a month.
       *[other] { $n } of { $of } agreements tell no billing cycle: their amounts are taken for those of a month.
    }
caveat-ended-undated = { $n ->
    [one] { $n } agreement is ended but carries no date of it: it is left out, so losses are understated.
   *[other] { $n } agreements are ended but carry no date of it: they are left out, so losses are understated.
}
caveat-undecided-agreements = { $n ->
    [one] { $n } agreement stands in several files at different amounts, and nothing says which file is newer: the lower amount counts; put the date of the export into the files' names.
   *[other] { $n } agreements stand in several files at different amounts, and nothing says which file is newer: the lower amount counts; put the date of the export into the files' names.
}
caveat-gone-agreements = { $n ->
    [one] { $n } agreement ({ $which }) stands in an older list, and the next list of the same kind, which has most of the others, lacks it: it is taken to have ended by its day.
   *[other] { $n } agreements ({ $which }) stand in an older list, and the next list of the same kind, which has most of the others, lacks them: they are taken to have ended by its day.
}
caveat-mrr-by-month = MRR stands by client and month: who is missing from the next month is taken to have left, and what stands in the last month to run on.
caveat-renewed-agreements = { $n ->
    [one] { $n } agreement is active although its end has passed: it is taken as renewed.
   *[other] { $n } agreements are active although their end has passed: they are taken as renewed.
}
caveat-agreements-to-renew = { $n ->
    [one] { $n } agreement tells when it is to be renewed, and no end: its value is spread until then, and it is taken as renewed.
   *[other] { $n } agreements tell when they are to be renewed, and no end: their value is spread until then, and they are taken as renewed.
}
caveat-other-movements = { $n ->
    [one] { $n } MRR movement is neither new, expansion, contraction, churn nor reactivation: it was left out.
   *[other] { $n } MRR movements are neither new, expansion, contraction, churn nor reactivation: they were left out.
}
caveat-meetings-not-held = { $n } of { $of } meetings were called off or are to come: they were left out.
caveat-foreign-table = All { $what } are in other currencies than most amounts: they are analysed in { $main }, and what holds them against other tables is not to be relied on.
caveat-other-currency = { $n } { $what } in { $code } were left out: the analysis is in { $main }, and currencies are not added up.
caveat-no-currency = { $n } { $what } name no currency: they are taken to be in { $main }.
caveat-invoices-told-twice = { $n } invoices of { $one } and { $other } are of the same client, day and amount under other numbers: they may be the same money told twice. If so, leave one of the files out.
caveat-agreements-told-twice = Most clients come to the same sum in { $one } and { $other }: the agreements may be the same money told twice. If so, leave one of the files out.
caveat-tickets-billed = { $percent }% of the tickets are of clients that have an agreement or an invoice.
caveat-tickets-not-all-billed = { $percent }% of the tickets are of clients that have an agreement or an invoice; not found: { $clients }. Where one client goes by two names, give the other as an alias in the configuration.
caveat-money-served = { $percent }% of the money of agreements is of clients that have tickets.
caveat-money-not-all-served = { $percent }% of the money of agreements is of clients that have tickets; not found: { $clients }. Where one client goes by two names, give the other as an alias in the configuration.

## What is configured and met nothing.

caveat-of-file = { $file }: { $what }.
caveat-lost-file = { $file } looks like an export and is not used: { $why }.
caveat-configuration = { $file }, line { $line }: { $what }
caveat-unused-alias = no client is called { $alias }: mend the alias of { $client }, or take it out
caveat-pattern-without-file = { $pattern } matches no file: mend the pattern, or take it out
caveat-title-without-column = no file that matches { $pattern } has a column { $title }: mend the title, or take it out
caveat-word-without-cell = no file that matches { $pattern } has a cell { $word } in a column of states, priorities, outcomes or cycles: mend the word, or take it out
