### What puts a number in doubt.

tension-among = {" "}Among them: { $names }.
tension-number-client = { $number } ({ $client }, { $date })
tension-number = { $number } ({ $date })
tension-client = one of { $client } ({ $date })
tension-and-others = { $names } and others
tension-answered-at-once = { $n } of { $all } first answers of the last 3 months ({ $share }) came within a minute: an automatic reply is no answer, so see whether it is counted as one.{ $named }
tension-back-dated = { $n } of { $all } invoices of the last 12 months ({ $share }) carry a date in an earlier month than most of the five numbers before them: invoices that are written late and dated back make billing look regular.{ $named }
tension-bulk = On { $n } days of the last 6 months more than { $times } times as many tickets were resolved as on the usual day, which sees { $usual }; on { $day } it was { $most }: closing in bulk is not resolving.{ $named }
tension-raised-again = { $n } of { $all } tickets of the last 3 months ({ $share }) came within two days of a resolved one of the same client and kind: work that comes back as a new ticket counts as resolved twice.{ $named }
tension-opened-again = { $n } of { $all } tickets resolved in the last 3 months ({ $share }) had been opened again; above 8% symptoms are mended and not causes.{ $named }
tension-paused = { $n } of { $all } SLA targets ({ $share }) are paused or excluded: what waits for the client does not count, so look whether it does wait.{ $named }
tension-relaxed = Half of the resolution targets of the last 6 months, { $n } of them, give { $now } hours or more; a year before it was { $before }: part of what is kept is that less is promised.{ $named }
tension-priorities = { $n } of { $all } tickets with a priority ({ $share }) were critical or high in the last 6 months, { $n_before } of { $all_before } ({ $share_before }) a year before: a lower priority has more time. The other { $lower } have a lower priority.{ $named }
tension-costs = In the costs of the last 12 months, { $told }. A blank is not free, and what never changes is an estimate: a margin from them is doubtful.
tension-costs-blank = months without a cost of delivering services: { $n } of { $all } ({ $names })
tension-costs-nothing = records of nothing: { $n } ({ $names })
tension-costs-constant = the same to the cent in each of { $n } months: { $share } of all costs ({ $names })
