### The page.
page-skip = Skip to the report
page-name = Operational maturity
page-ending = at the end of { $month }
page-sections = Sections
page-nav-changes = Changes
page-nav-signs = Signs
page-nav-numbers = Numbers
page-nav-data = Data

## Words that head columns and stand beside values.

target = target
core = core
month = Month
month-end = Month end
phase = Phase
measure = Measure
counted-as = Counted as
why-it-matters = Why it matters
what-helps = What helps
target-from = Target from
file = File
taken-for = Taken for
written-like = Written like
reason = Reason
rows = Rows

## The first screen.

opening-kicker = The records put this provider in the phase
opening-not-determined = Too few of the signs could be seen to name a phase
opening-see = See the evidence
opening-watch = What to watch
opening-do-first = What to do first
opening-nothing-to-do = Keep doing what you do. What could not be seen is worth recording next.
opening-closes = closes the gap in
opening-moves = Moves
opening-shows = Shows
opening-all-seen = Every sign was seen.
opening-moves-bound = could change the phase
opening-more-not-seen = { $n } more, marked ? among the signs
road-title = The road of four phases
road-here = you are here
road-possible = not excluded
road-passed = passed
road-ahead = ahead
road-tick = Sign { $number }, { $label }
road-thriving = { $met } of { $all } signs of thriving here met
road-needs-passed = { $met } of { $all } signs met: passed
road-needs = { $met } of { $all } signs met; it takes { $needed }
road-needs-core = { $met } of { $all } signs met; it takes { $needed }, among them { $signs }

## What else is to be known about the phase.

more-title = More about the phase
more-margin = What would change the phase
more-believed = What was believed
more-caveats = To know before trusting a number
since-title = Since the month before
since-none = No sign changed.
since-was = was { $status }

## The board of signs.

board-title = The { $n } signs
board-lead = A gate is passed when enough of its signs are met, and all of its core signs. Open a sign to see the numbers behind it.
board-open-all = Open all
board-strength = Thriving in Scalable
board-strength-met = Strength { $met } of { $all }
board-evidence = Evidence:
board-not-observed = Not observed:
board-no-value = no value
board-dt-not-measured = Not measured
board-dt-months = Months
board-dt-distance = Distance
board-dt-basis = Rests on
board-dt-certainty = Certainty
board-records-of = Records behind { $metric }, sign { $sign }
board-caveats = Bear in mind
board-ask = Whom to ask:
board-ready = Ready for the next phase when:

## The records behind a number.

rows-behind = Behind it, { $of }: { $counts }
rows-against = { $n } against it
rows-for = { $n } for it
rows-counted = { $n } counted
rows-left-out = { $n } left out ({ $reason })
rows-none = none
rows-place = { $file }, line { $line }
rows-side-against = against
rows-side-for = for
rows-side-counted = counted
rows-head-counts = Counts
rows-head-says = What the row says
rows-head-place = Where it stands

## Areas, charts and tables.

area-service = Service
    .lead = Whether promises are kept, work gets done, and in which queue it gets stuck.
area-automation = Automation
    .lead = What machines find and take off people's hands, and which kinds of ticket cost the most.
area-clients = Clients
    .lead = Who stays, and who is served worse than the others.
area-finance = Finance
    .lead = What comes in every month, and what is owed.
figure-hint = Point at the chart, tap it, or use the arrow keys on it, for the values of a month.
figure-table = The values as a table
listing-search = Search
listing-shown = # of # shown
listing-left-out = { $n } more come after these.
listing-none-given = (none given)
listing-name = Name
listing-only-target = only with less than { $target } in time
listing-only-worst = only the worst
listing-only-late = only with something late
listing-late-tickets = Resolved too late
listing-in-time = In time
listing-opened = Opened
listing-change = Against the year before
listing-median = Half resolved within
listing-open-now = Open now
listing-monitoring = Raised by monitoring
listing-queues = Queue by queue
listing-priorities = Priority by priority
listing-kinds = Kind of ticket by kind
listing-clients-served = How each client is served
listing-clients-paying = What each client pays and owes
listing-tickets-worst = Tickets { $window }; the worst first.
listing-kinds-note = Tickets { $window }; what there is most of comes first: a cause taken away there saves the most.
listing-served-note = Tickets { $window }; the worst served first.
listing-paying-note = Money { $window }; what is owed late comes first. Many tickets for the money may be a client that costs more than it brings in.
listing-paying-note-in = Money in { $currency }, { $window }; what is owed late comes first. Many tickets for the money may be a client that costs more than it brings in.
listing-late-money = Owed late
listing-owed = Owed in all
listing-billed = Billed in the year
listing-recurring = Recurring a month
listing-recurring-before = A year before
listing-rate = Tickets per 1,000 billed

## Numbers month by month.

readings-title = Numbers, month by month
readings-lead = Each value as of the end of its month, over its own window. A dash: not measured.
readings-table = Table of the numbers
readings-not-measured = not measured: { $reason }
readings-seen = { $seen } of { $all }
history-title = Phase, month by month
history-lower = Lowest supported
history-upper = Highest not excluded
history-seen = Signs observed

## The data.

data-title = The data behind it
data-lead = Every row of every file has exactly one fate, so that each line adds up to the rows read.
data-questions = What the files leave open
data-column = column
data-taken = Taken:
data-if = If it is
data-into = in
data-table = Table of the files
data-read = read
data-not-used = Not used
data-all = All files
data-records-of = Records of
data-span = { $first } to { $last }
data-columns-of = Columns of { $file }
data-head-column = Column
data-head-written = Written as
data-head-filled = Filled
data-head-read = Read
data-column-not-used = not used
data-not-all = not all
data-rejected = Why rows were set aside
data-first-line = First on line
data-rejected-file = Each of them, with its line, stands in

## Method.

method-title = Method
method-lead = The phase is the number of gates passed one after another. It is computed from records that other programs exported, never from anybody's opinion. What was not observed counts as not met for the lowest phase, and as met for the highest; missing data can never help.
method-as-of = Values are as of the end of { $month }, from what was knowable then.
method-model = Model
method-model-version = { $id }, version { $version }
method-hash = Model's hash
method-program = Program
method-definitions = How each number is counted
method-definitions-table = Definitions
method-id = Its name for programs
method-programs = The same numbers for programs:
method-nothing-sent = Nothing on this page is loaded from anywhere, and nothing is sent.

## What was configured.

configured-title = What was configured
configured-nothing = Nothing: all that the files do not say was found out from them.
configured-file = Configuration
configured-zone = Time zone
configured-currency = Currency
configured-hours = Working hours
configured-holidays = Holidays
configured-left-out = Files left out
configured-files = Files with rules of their own
configured-clients = Clients under several names
configured-waivers = Waivers
configured-waiver = { $of } until { $until }
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

## On paper.

print-by-month = The numbers of each month stand on the page itself, in report.xlsx and in facts.csv.
print-ten-rows = The first ten rows; the page itself and report.xlsx have all of them.
