### What would close the gap between a number and its target.

closing-record_completeness = { $n ->
    [one] { $n } more ticket a month opened with client, owner, priority and category
   *[other] { $n } more tickets a month opened with client, owner, priority and category
}
closing-closure_ratio = { $n ->
    [one] { $n } more ticket resolved a month
   *[other] { $n } more tickets resolved a month
}
closing-old_backlog_ratio = { $n ->
    [one] { $n } fewer open ticket older than 30 days
   *[other] { $n } fewer open tickets older than 30 days
}
closing-categorised_share = { $n ->
    [one] { $n } more ticket a month sorted into a kind
   *[other] { $n } more tickets a month sorted into a kind
}
closing-monitoring_detected_share = { $n ->
    [one] { $n } more ticket a month raised by monitoring
   *[other] { $n } more tickets a month raised by monitoring
}
closing-reassignment_rate = { $n ->
    [one] { $n } fewer ticket a month handed on
   *[other] { $n } fewer tickets a month handed on
}
closing-top_technician_share = { $n ->
    [one] { $n } fewer ticket a month resolved by the busiest person
   *[other] { $n } fewer tickets a month resolved by the busiest person
}
closing-same_client_volume_change = { $n ->
    [one] { $n } fewer ticket a month from the same clients
   *[other] { $n } fewer tickets a month from the same clients
}
closing-onboarding_stabilised_share = { $n ->
    [one] { $n } more new client settled after three months
   *[other] { $n } more new clients settled after three months
}
closing-client_review_coverage = clients worth { $n } more a month met in a review
closing-sla_resolution_compliance = { $n ->
    [one] { $n } fewer resolution target breached a month
   *[other] { $n } fewer resolution targets breached a month
}
closing-sla_response_compliance = { $n ->
    [one] { $n } fewer response target breached a month
   *[other] { $n } fewer response targets breached a month
}
closing-owner_at_close_share = { $n ->
    [one] { $n } more ticket a month resolved with an owner
   *[other] { $n } more tickets a month resolved with an owner
}
closing-unassigned_share = { $n ->
    [one] { $n } more ticket a month opened with an owner
   *[other] { $n } more tickets a month opened with an owner
}
closing-same_next_day_share = { $n ->
    [one] { $n } more ticket a month resolved the same or the next day
   *[other] { $n } more tickets a month resolved the same or the next day
}
closing-reopen_rate = { $n ->
    [one] { $n } fewer ticket a month opened again
   *[other] { $n } fewer tickets a month opened again
}
closing-repeat_ticket_share = { $n ->
    [one] { $n } fewer ticket a month that repeat
   *[other] { $n } fewer tickets a month that repeat
}
closing-kinds_with_fewer_repeats_share = { $n ->
    [one] { $n } more kind of work that comes back less
   *[other] { $n } more kinds of work that come back less
}
closing-backlog_days_of_work = { $n ->
    [one] { $n } fewer open ticket
   *[other] { $n } fewer open tickets
}
closing-backlog_over_30_days_share = { $n ->
    [one] { $n } ticket older than 30 days resolved
   *[other] { $n } tickets older than 30 days resolved
}
closing-people_ticket_change = { $n ->
    [one] { $n } fewer ticket a month raised by people of the same clients
   *[other] { $n } fewer tickets a month raised by people of the same clients
}
closing-people_tickets_per_endpoint = { $n ->
    [one] { $n } fewer ticket a month raised by people
   *[other] { $n } fewer tickets a month raised by people
}
closing-sla_months_recovered_share = { $n ->
    [one] { $n } more bad month answered within a quarter
   *[other] { $n } more bad months answered within a quarter
}
closing-invoice_regularity = { $n ->
    [one] { $n } more client billed on time a month
   *[other] { $n } more clients billed on time a month
}
closing-dso = { $n } less owed by clients at the month end
closing-overdue_share = { $n } collected of what is past due
closing-receivables_over_90_days_share = { $n } collected of what is more than 90 days late
closing-recurring_revenue_share = { $n } more recurring revenue a month in place of other work
closing-gross_revenue_retention = { $n } more a month kept of the recurring revenue of a year ago
closing-net_revenue_retention = { $n } more recurring revenue a month from the clients of a year ago
closing-client_retention = { $n ->
    [one] { $n } more client of a year ago kept
   *[other] { $n } more clients of a year ago kept
}
closing-top_3_client_share = { $n } more recurring revenue a month from clients other than the three largest
closing-package_share = { $n } more recurring revenue a month on packages
closing-billed_to_contracted = { $n } a month between what is agreed and what is billed
closing-credit_share = { $n } less taken back a month
closing-first_invoice_within_30_days_share = { $n ->
    [one] { $n } more new client billed within 30 days
   *[other] { $n } more new clients billed within 30 days
}
closing-mrr_growth = { $n } more recurring revenue a month than a year ago
closing-mrr_per_technician_change = { $n } more recurring revenue a month for each technician
closing-quarters_with_new_client = { $n ->
    [one] { $n } more quarter of the year with a new client
   *[other] { $n } more quarters of the year with a new client
}
closing-top_client_share = { $n } more recurring revenue a month from clients other than the largest
closing-client_meeting_coverage = clients worth { $n } more a month met in a review
closing-top_20_review_coverage = { $n } more of the largest clients met in a review
closing-improvement_time_share = { $n } more a month of work on improving
closing-leader_ticket_time_share = { $n } less a month that leaders spend on tickets
closing-improvement_weeks_share = { $n ->
    [one] { $n } more week of the last 13 with work on improving
   *[other] { $n } more weeks of the last 13 with work on improving
}
closing-unbilled_share = { $n } more a month billed of the work for clients
closing-unattended_alert_share = { $n ->
    [one] { $n } more alert a month resolved without anybody's time
   *[other] { $n } more alerts a month resolved without anybody's time
}
closing-csat_satisfied_share = { $n ->
    [one] { $n } more rating a month that are good
   *[other] { $n } more ratings a month that are good
}
closing-csat_response_rate = { $n ->
    [one] { $n } more ticket a month rated
   *[other] { $n } more tickets a month rated
}
closing-bad_rating_answered_share = { $n ->
    [one] { $n } more bad rating answered within two days
   *[other] { $n } more bad ratings answered within two days
}
closing-endpoint_coverage = { $n ->
    [one] { $n } more endpoint managed
   *[other] { $n } more endpoints managed
}
closing-endpoints_patched_share = { $n ->
    [one] { $n } more endpoint with all patches
   *[other] { $n } more endpoints with all patches
}
closing-endpoints_per_technician = { $n ->
    [one] { $n } more endpoint looked after by as many people
   *[other] { $n } more endpoints looked after by as many people
}
closing-hours_per_endpoint = { $n } less a month spent on tickets
closing-gross_margin = { $n } less spent a month on delivering services, for what is billed
closing-recurring_margin = { $n } less spent a month on delivering services, for what is agreed
closing-operating_margin = { $n } less spent a month, for what is billed
closing-overhead_ratio = { $n } less spent a month on the company itself
closing-fixed_cost_cover = { $n } more recurring revenue a month
closing-clients-reviewed = { $n ->
    [one] { $n } more client met in a review
   *[other] { $n } more clients met in a review
}
