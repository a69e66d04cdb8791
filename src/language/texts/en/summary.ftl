### The summary: on a terminal, where lines are cut, and for a mail.

holds-you-back = What holds you back
not-seen = What could not be seen
summary-phase = Phase at the end of { $month }: { $phase }
summary-not-determined = NOT DETERMINED – too few of the signs could be seen
summary-seen = { $seen } of { $all } signs observed ({ $tally }).
summary-holds-back-to = What holds you back most on the way to { $phase }
summary-value = { $metric }: { $value }, target { $target } ({ $records }, { $window })
summary-not-measured = { $metric }: not measured ({ $reason }), target { $target }
summary-first-step = First step: { $remedy }
summary-beliefs = Belief and records
summary-beliefs-more = { $n ->
    [one] Belief and records ({ $n } more difference in the report)
   *[other] Belief and records ({ $n } more differences in the report)
}
summary-not-seen-more = What could not be seen ({ $n } more in the report)
summary-moves-bound = Could change the phase.
summary-gates = Gates (✓ met, ✗ not met, ? not observed)
summary-gates-with-waived = Gates (✓ met, ✗ not met, ? not observed, ~ waived)
summary-strength = Strength in Scalable
summary-strength-met = { $met } of { $all } met
summary-key-numbers = Key numbers
summary-target = target { $target }
summary-questions = Questions about the files: { $n }; `msp-maturity inspect` shows what they are
summary-question = Question: { $about }: { $asks }
summary-question-taken = Taken: { $reading }.
summary-question-else = Else: `{ $setting }`
summary-files = Files (rows)
summary-taken-for = taken for
summary-not-used = not used: { $reason }
summary-more-files = and { $n } more in the report
summary-report = Report: { $path }
made-with = Made by msp-maturity { $tool } from { $files } files; model { $model }, version { $version } ({ $hash }).
