### Words that are needed everywhere: months, units, marks.

as-it-is = { $text }
money = { $code } { $amount }

month-1 = January
    .short = Jan
month-2 = February
    .short = Feb
month-3 = March
    .short = Mar
month-4 = April
    .short = Apr
month-5 = May
    .short = May
month-6 = June
    .short = Jun
month-7 = July
    .short = Jul
month-8 = August
    .short = Aug
month-9 = September
    .short = Sep
month-10 = October
    .short = Oct
month-11 = November
    .short = Nov
month-12 = December
    .short = Dec
month-of-year = { $name } { $year }
    .short = { $name } { $year }
    .shortest = { $name } { $year }
day = { $plain } { $name } { $year }

## Units. The value is written before it comes here.

unit-share = { $value }%
unit-hours = { $value } h
unit-working-hours = { $value } working h
unit-days = { $value ->
    [1] { $value } day
   *[other] { $value } days
}
    .brief = { $value } d
unit-count-per-month = { $value } each month
unit-change-per-year = { $value }% a year
unit-points = { $value } points
unit-minutes = { $value } min

## Large numbers on charts.

thousands = { $value }k
millions = { $value }M
billions = { $value }bn
