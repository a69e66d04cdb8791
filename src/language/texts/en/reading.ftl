### How files were read: why one is not used, what was noted, what is left open.

## Why a file is not used.

refusal-empty = the file is empty
refusal-no-text = this is no text: export it as CSV
refusal-no-header = no header row: the rows begin without column titles; export the table with its titles
refusal-on-its-side = its titles stand below each other, with what they head beside them: export it, or turn it round, so that the titles are its first line and each record is a line
refusal-other-list = this is { $what }: { $advice }
refusal-other-kind = this is { $what }, not a table: { $remedy }
refusal-near-miss = not recognised: found columns { $columns }; it comes nearest to { $table }, but lacks { $lacking }: add that column to the export; where another column is that, `columns` under `[[files]]` in msp-maturity.toml says so
refusal-untold-date = not recognised: found columns { $columns }; { $title } may say when each row was opened, but nothing tells that they are { $table } and not a list of other things: if they are, `table = "{ $setting }"` under `[[files]]` in msp-maturity.toml says so
refusal-untold = not recognised: found columns { $columns }; it has what { $table } need, but nothing tells it from lists of other things: if its rows are { $table }, `table = "{ $setting }"` under `[[files]]` in msp-maturity.toml says so
refusal-unreadable-column = not recognised: found columns { $columns }; it comes nearest to { $table }, but the cells of { $title }, which is titled as its { $meaning }, cannot be read as { $expected }: export them as they are, without masks, and in columns that are wide enough
refusal-not-recognised = not recognised: found columns { $columns }; expected tickets, SLA results, invoices, recurring revenue, MRR movements, time entries, client ratings, endpoints, client meetings or costs with their usual column titles
refusal-payables = this lists what is owed to suppliers, not what clients owe: export the receivables
refusal-payables-beside = this lists what is owed to suppliers, not what clients owe: export the receivables; where { $title } names who is billed, `columns` under `[[files]]` in msp-maturity.toml says so
refusal-by-account = this lists what went through each account of a ledger, where an invoice stands under several: export the list of the invoices, each with its customer and dates
refusal-open-items = this lists what is still open, and not what the invoices came to: from what is owed today follows neither what was billed nor how soon it was paid; export the list of all invoices, those that are paid as well
refusal-log-without-opening = this is a log of changes to tickets that does not show how they were opened: export the list of the tickets as well, with their dates of opening
refusal-left-out = left out by { $file }, line { $line }
refusal-changed-while-read = it changed while it was read: run again when nothing else writes to it
refusal-folder = this is a folder, not a file: write the table into a file
refusal-pipe = this is a named pipe, not a file: write the table into a file
refusal-socket = this is a socket, not a file: write the table into a file
refusal-device = this is a device, not a file: write the table into a file
refusal-no-permission = no permission to read it: give the user that runs this program that permission
refusal-too-large-for-memory = it is larger than the memory at hand: export fewer months into each file
refusal-unreadable = it cannot be read: { $cause }
refusal-gone = it was there a moment ago and is gone: run again when nothing else changes the folder
refusal-cannot-be-listed = it cannot be listed
refusal-link-out = a link that leads out of the folder: name the place that it leads to beside the folder, if that belongs to the exports
refusal-link-back = a link that leads back to a folder that it stands in
refusal-link-to-folder = a link to a folder that is read in its own place
refusal-link-to-file = a link to { $file }, which is read in its own place
refusal-link-to-nothing = a link to what is not there
refusal-link-to-itself = a link that leads back to itself

## Why what is packed is not used.

refusal-unpacks-to-too-much = it unpacks to too much: a file may unpack to { $times } times its size and to { $size } GiB; unpack it yourself if that is meant to be
refusal-too-many-parts = it holds more than { $most } files: those behind them are not read; unpack it
refusal-packed-too-deep = it is packed more than { $most } times: unpack it
refusal-damaged = it is damaged or cut short ({ $error }): copy or export it again
refusal-leads-out-of-archive = its name leads out of the archive: pack it under a plain name
refusal-packed-link = this is a link, not a file: pack the file itself
refusal-packed-with-password = it is locked with a password: pack it without one
refusal-packing = it is packed in a way that is not read: pack it as ZIP programs usually do, by deflate
refusal-workbook-with-password = it is locked with a password: save it without one
refusal-no-sheet-to-see = no sheet of it can be seen: show the one with the table
refusal-hidden-sheet = this sheet is hidden: show it and save the workbook, if it is to be read
refusal-empty-sheet = the sheet is empty

## What is noted of a file.

note-encoding = decoded from { $encoding }
note-not-of-encoding = some of it is not { $encoding }: those characters stand as �
note-lines-of-other-encoding = { $n ->
    [one] line { $first } is not all { $encoding }: the rest of it was read as { $other }
   *[other] { $n } lines are not all { $encoding }, the first of them line { $first }: the rest of them was read as { $other }
}
note-zero-bytes = zero bytes in the text left out: { $n }
note-byte-order-marks = byte order marks inside the text left out: { $n }
note-control-characters = control characters read as the letters of Windows-1252 in their place: { $n }
note-encoded-twice = letters that were encoded twice, such as `Ã§` for `ç`, read as what they were: { $n }
note-curly-quotes = cells stand in curly quotes, which are read as straight ones
note-lines-in-quotes = each line stood in quotes as a whole: they were taken off
note-decided = decided by line { $line } of the configuration: { $key } is { $value }
note-column-decided = decided by line { $line } of the configuration: column { $title } is { $meaning }
note-column-ignored = decided by line { $line } of the configuration: column { $title } is not used
note-word-decided = decided by line { $line } of the configuration: the word { $word } stands for { $meaning }
note-zone-configured = times in { $zones } are brought into the configured zone, { $zone }
note-zone-utc = times in { $zones } are brought to UTC, since the exports are written in several zones; `zone` in msp-maturity.toml decides otherwise
note-zone-mixed = some times are in { $zones }, others name no zone and are taken for the same; `zone` in msp-maturity.toml decides
note-taken-for-hours = { $title }: names no unit; its numbers, of which the largest is { $largest }, are taken for hours
note-taken-for-milliseconds = { $title }: names no unit; its numbers, of which the largest is { $largest }, are taken for milliseconds
note-taken-for-minutes = { $title }: names no unit; its numbers, of which the largest is { $largest }, are taken for minutes
note-taken-for-seconds = { $title }: names no unit; its numbers, of which the largest is { $largest }, are taken for seconds
note-taken-for-parts-of-days = { $title }: its numbers are parts of a day, as spreadsheets write times: the largest, { $largest }, is read as { $time }
note-taken-for-hundredths = { $title }: whole numbers, where the product writes hundredths: the largest, { $largest }, is read as { $amount }; if they are not hundredths, export the amounts with their decimals
note-taken-for-whole = { $title }: the product writes hundredths, but most of its amounts would come to less than { $least }: they are read as they stand; where they are hundredths, `dialect = "{ $product }"` under `[[files]]` in msp-maturity.toml says so
note-lost-decimals = { $title }: { $n } amounts without decimals, the first on line { $line }, are a hundred times what the same client is billed on other rows: these rows seem to have lost the mark before their decimals, and are read as they stand; export them once more
note-no-unit = { $title }: names no unit, and nothing beside it tells whether its numbers are minutes, hours or days: they are not used; write the unit into the title, such as (min) or (h)
note-order-of-others = { $title }: read as { $order }, as other files of its kind prove
note-order-contradicted = { $title }: some dates prove that the day comes first, others that the month does; read as { $order }, and what does not fit is set aside
note-two-orders = { $titles }: some dates prove that the day comes first, others that the month does: each is read as it proves itself, or as the dates beside it or around it do
note-two-orders-open = { $titles }: some dates prove that the day comes first, others that the month does: each is read as it proves itself, or as the dates beside it or around it do; { $n ->
    [one] { $n } row that may be either is not read
   *[other] { $n } rows that may be either are not read
}
note-scale-of-others = { $title }: rated on a scale from { $worst } to { $best }, as other files of its kind show
note-several-scales = { $title }: rows name { $n } scales, and all are read on one: export the ratings of each scale on their own
note-ages = { $title }: { $n } cells hold an age, such as "3 days ago", from which no date follows: export absolute dates
note-flags-by-dates = a set SLA flag says that the target was missed, as the dates beside it show
note-blank-columns = { $titles } says nothing in any row: read as if it were not there
note-blank-repeats = rows that leave { $titles } blank are more of the group above: they say there what the row above says
note-no-invoice-number = no column numbers the invoices: rows that say the same in every column are one; export the number as well
note-no-number = no column numbers the tickets: rows that say the same in every column are one, and a ticket that changed from one export to the next counts twice; export the number as well
note-row-counts = { $title } counts the rows of the file, and begins again in others, where other records stand under the same numbers: it numbers no records; rows that say the same in every column are one, and a record that changed from one export to the next counts twice; export the number as well
note-numbers-in-names = { $n ->
    [one] { $n } client has the number of the invoice behind the name: it was taken off
   *[other] { $n } clients have the number of the invoice behind the name: it was taken off
}
note-amount-of-unit = what stands under { $title } is taken for that of a unit and multiplied by the quantity: if it is that of all units, recurring revenue is less
note-only-open-tickets = every ticket in it is open: it is taken for a list of the open tickets
note-lengths-of-time = { $n } moments are those at which tickets were opened and how long it took from there: where the export counts working hours, they lie too early
note-ends-of-one-day = { $n } tickets end at a time of day, and only one date is there: they are taken to end on the day on which they were opened, or in the night behind it where they end earlier than they began
note-ends-of-untold-days = { $n } tickets end at a time of day, and too many of them earlier than they began for all to end on the day on which they were opened: when they ended is not known; export the date of closing as well
note-answers-of-one-day = { $n } first responses have a time of day, and no date tells their day: they are taken to have come on the day on which the tickets were opened, or on the next where they are earlier in the day than the opening
note-answers-of-untold-days = { $n } first responses have a time of day, and nothing tells on which day they came: they are not used; export the date of the first response as well
note-issued-by-due = { $n } invoices have no date of issue: they are taken for issued 30 days before they are due
note-totals-of-parts = no column says what the invoices came to: for { $n } rows it is taken to be what is paid and what is open together
note-totals-with-tax = no column says what the invoices came to with tax: for { $n } rows it is taken to be the amount without tax and the tax together
note-totals-with-withheld = what the invoices came to is given less the tax that clients keep back: for { $n } rows both are added up
note-totals-of-prices = no column says what the invoices came to: for { $n } rows it is taken to be quantity times price, less the discount
note-only-company = { $title }: all { $n } rows name the same company: where that is your own, nothing tells whom they are for; export the column of the clients as well
note-no-records = no record stands below its header
note-broken-rows = { $n ->
    [one] { $n } record stands on several lines with no quotes around them: its lines were put together
   *[other] { $n } records stand on several lines with no quotes around them: their lines were put together
}
note-swapped-dates = { $title }: a spreadsheet had taken days for months in the dates up to the 12th of a month; they were turned back
note-swapped-with-others = { $title }: a spreadsheet had taken days for months in other columns of this file; these dates were turned back with them
note-masks = { $title }: { $n } cells hold a mask such as { $example }: they are taken for blank
note-other-columns = { $n ->
    [one] { $n } record takes from another file what this one has no column for
   *[other] { $n } records take from other files what this one has no column for
}
note-unreadable-cells = { $title }: { $n ->
    [one] { $n } cell cannot be read as { $expected }: it is on line { $line }, and nothing rests on it
   *[other] { $n } cells cannot be read as { $expected }, the first on line { $line }; nothing rests on them
}
note-short-rows = { $n ->
    [one] { $n } row has fewer cells than there are titles: what it lacks is taken to stand at its end
   *[other] { $n } rows have fewer cells than there are titles: what they lack is taken to stand at their end
}
note-some-lines-in-quotes = { $n ->
    [one] { $n } line stands in quotes as a whole: it is read without them
   *[other] { $n } lines stand in quotes as a whole: they are read without them
}
note-allowances = { $n } due dates are those at which tickets were opened and how long they may take from there, by the calendar: where the clock stands still outside working hours, they lie too early
note-folded-log = this is a log with many rows for a ticket: { $n } rows are folded to what they say of each in the end, and how often it was opened again and handed on is counted from them
note-changes-without-opening = { $n ->
    [one] { $n } row is a change of a ticket whose opening is in no file: export the list of the tickets as well
   *[other] { $n } rows are changes of tickets whose opening is in no file: export the list of the tickets as well
}
note-left-out = { $n ->
    [one] { $n } row is no record of it: { $what }
   *[other] { $n } rows are no records of it: { $what }
}
left-out-in-currency = { $what } in { $code }

## Why a column, or another reading, was passed over.

passed-over-cells = its title says { $meaning }, but its cells cannot be read as { $expected }
passed-over-second = its title says { $meaning }, which another column says better
passed-over-of-account = its title says { $meaning }, but it runs on from row to row or exceeds what invoices come to: it is that of an account
why-not-lacking = it lacks { $columns }
why-not-few-columns = only { $n } of its columns speak for it
why-not-untold = nothing tells it from lists of other things
why-not-fewer-columns = { $n } of its columns speak for it, { $more } for { $table }
why-not-no-product = { $n } of its columns speak for it, { $more } for { $table }, and no product's titles
why-not-fewer-titles = it is given away by { $n } titles, { $taken } by { $more }

## Why a row was set aside.

rejected-open-quote = a quote opens in this line and does not close: put the quotes in pairs, or take it out
rejected-too-many-cells = { $cells } cells under { $columns } columns: a separator inside a cell is not quoted
rejected-lost-cell = { $cells } cells under { $columns } columns, and what stands under { $title } is not of it: a cell before it was lost; put it back, or leave it blank between its separators
rejected-cut-off = the file breaks off here, after { $cells } of { $columns } cells: export it again
rejected-unreadable = { $title } cannot be read as { $expected }
rejected-either-order = { $title } may begin with the day or with the month, the file has dates of both kinds, and nothing around it tells: `date_order` in msp-maturity.toml decides
rejected-cell-empty = { $title } is empty
rejected-billing-cycle = { $title } cannot be read as how often it is billed, such as Monthly or 3 months

## What a file leaves open, and how it may be read.

question-order = does the day come first in its dates, or the month?
question-two-orders = { $n ->
    [one] does the day come first in the dates of { $n } row that may be either, or the month?
   *[other] does the day come first in the dates of { $n } rows that may be either, or the month?
}
question-scale = from which rating, the worst, to which, the best, does its scale go?
question-decimal-sign = does the mark before three digits begin a fraction, or part the thousands?
question-which-column = which of its two columns of that title is { $one }, and which { $other }?
question-flag = does a set flag say that the target was met, or that it was missed?
question-word = { $n ->
    [one] what does { $word } mean, in { $n } cell?
   *[other] what does { $word } mean, in { $n } cells?
}
reading-day = { $written } is { $day } { $month }
reading-set-aside = what may be either is set aside
reading-no-day = { $written } is no date
reading-amount = { $written } is { $meant }
reading-scale = { $worst } is the worst, { $best } the best
reading-column = column { $number } is { $meaning }
reading-words-unpaid = not paid
reading-words-paid = paid
reading-words-invoice = an invoice
reading-words-credit = a credit note
reading-words-payment = a payment
reading-words-bill = a bill that you owe to others
reading-words-journal = nothing that is billed
reading-words-active = in force
reading-words-ended = ended
reading-words-excluded = nothing that is counted
reading-words-void = never owed, or no more
reading-words-draft = not in force yet
reading-words-open = still open
reading-words-resolved = done
reading-words-cancelled = no work that was done
reading-words-met = the target was met
reading-words-breached = the target was not met
