### What `inspect` says of files.

inspect-configuration = Configuration: { $file }
inspect-files = { $n ->
    [one] { $n } file
   *[other] { $n } files
}
inspect-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
inspect-not-used = Not used: { $reason }
inspect-taken-for = Taken for { $tables }, known by general column titles
inspect-written-like = Taken for { $tables }, written like { $dialect }
inspect-span = from { $first } to { $last }
inspect-note = Note: { $note }

## Why a file is what it is taken for.

inspect-decided = decided by the configuration
inspect-given-away = given away by { $titles }
inspect-needed = { $meaning } is { $title }
inspect-all-needed = what it needs is there: { $columns }
inspect-not = not { $reading }: { $why }
inspect-untitled = (untitled)

## How it is written.

inspect-layout = { $encoding }; cells parted by { $separator } and { $quoting }; { $ends }
inspect-tab = tab
inspect-not-quoted = not quoted
inspect-quoted = quoted by { $quote }
inspect-escaped = quoted by { $quote } with backslashes
inspect-single-line = a single line
inspect-mixed-ends = lines that end in several ways
inspect-line-ends = lines that end in { $ends }
inspect-rows-above = { $n ->
    [one] { $n } row above the header
   *[other] { $n } rows above the header
}

## Rows and columns.

inspect-no-records = No records, { $n }: { $what }
inspect-set-aside = Set aside, { $n }:
inspect-line = line { $line }
inspect-column = column
inspect-meaning = meaning
inspect-read-as = read as
inspect-filled = filled
inspect-read = read
inspect-example = example
inspect-columns-decided = Columns decided by the configuration
inspect-columns-of-product = Columns known as the product's
inspect-columns-by-title = Columns known by a general title
inspect-columns-by-words = Columns understood word by word
inspect-columns-by-cells = Columns decided by what stands in them
inspect-not-used-columns = Columns not used
inspect-column-not-used = { $title } is not used: { $why }
inspect-unknown-words = { $title } holds words that are not known: { $words }
inspect-unknown-word = { $word } ({ $n })

## What is left open.

inspect-taken = taken
inspect-or = or
