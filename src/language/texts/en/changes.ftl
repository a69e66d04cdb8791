### What changed since an earlier run, and why.

changes-since = Since { $month }
changes-since-revision = Since { $month } was judged before (revision { $revision })
changes-phase-same = The phase is still { $phase }.
changes-phase-rose = The phase rose from { $before } to { $after }.
changes-phase-fell = The phase fell from { $before } to { $after }.
changes-phase-other = The phase changed from { $before } to { $after }.
changes-held-rose = The settled phase rose from { $before } to { $after }.
changes-held-fell = The settled phase fell from { $before } to { $after }.
changes-held-other = The settled phase changed from { $before } to { $after }.
changes-no-sign = No sign changed.

## Causes, and what came of them.

changes-why = Why
changes-cause-restated = Past months, told otherwise
changes-cause-data = The months since
changes-cause-coverage = What can be seen
changes-cause-model = The model
changes-cause-waiver = Waivers
changes-effect-phase = made { $after } of { $before }
changes-effect-won = { $n ->
    [one] sign { $signs } won
   *[other] signs { $signs } won
}
changes-effect-lost = { $n ->
    [one] sign { $signs } lost
   *[other] signs { $signs } lost
}
changes-effect-otherwise = { $n ->
    [one] sign { $signs } judged otherwise
   *[other] signs { $signs } judged otherwise
}
changes-effect-none = changed no verdict
changes-restated-month = { $n ->
    [one] { $n } fact of { $month } is told otherwise than before.
   *[other] { $n } facts of { $month } are told otherwise than before.
}
changes-restated-months = { $n ->
    [one] { $n } fact from { $first } to { $last } is told otherwise than before.
   *[other] { $n } facts from { $first } to { $last } are told otherwise than before.
}
changes-month-added = { $month } was added.
changes-months-added = { $first } to { $last } were added.
changes-configuration = The configuration is another, by which files are read.
changes-seen-no-more = { $n ->
    [one] { $n } metric cannot be seen any more: { $why }.
   *[other] { $n } metrics cannot be seen any more: { $why }.
}
changes-seen-now = { $n ->
    [one] { $n } metric can be seen that could not be: { $why }.
   *[other] { $n } metrics can be seen that could not be: { $why }.
}
changes-model = Judged by the model { $now } instead of { $before }.
changes-formulas = Counted by another formula since: { $metrics }.
changes-waived = `{ $of }` is waived until { $until } by { $owner }: { $reason }
changes-waived-no-more = The waiver of `{ $of }` holds no more.
changes-judged-otherwise-now = Version { $version } of the program recorded { $month } as { $recorded }; this version makes { $now } of the same readings.
changes-model-unusable = The model that { $month } was judged by cannot be used by this version of the program, so that its part cannot be told: { $error }

## Signs, numbers, files.

changes-sign = { $number } { $title } ({ $now }, was { $before })
changes-worse = Moved most for the worse
changes-better = Moved most for the better
changes-not-compared = Not compared, since they are counted by another formula now: { $metrics }.
changes-fate = { $file }: rows that are { $fate }: { $before } → { $now }
changes-files = Files: { $files }.
changes-files-new = { $n } new
changes-files-changed = { $n } with other contents
changes-files-gone = { $n } gone

## The months on record.

changes-recorded = As it was recorded month by month
changes-recorded-months = Recorded months
changes-held-phase = Settled phase
changes-fence-model = judged by another model from here: { $model }
changes-fence-formulas = counted by other formulas from here: version { $version }
