### Lo que cerraría la distancia entre un número y su objetivo.

closing-record_completeness = { $n ->
    [one] { $n } ticket más al mes abierto con cliente, responsable, prioridad y categoría
   *[other] { $n } tickets más al mes abiertos con cliente, responsable, prioridad y categoría
}
closing-closure_ratio = { $n ->
    [one] { $n } ticket más al mes resuelto
   *[other] { $n } tickets más al mes resueltos
}
closing-old_backlog_ratio = { $n ->
    [one] { $n } ticket menos con más de 30 días abierto
   *[other] { $n } tickets menos con más de 30 días abiertos
}
closing-categorised_share = { $n ->
    [one] { $n } ticket más al mes clasificado por tipo
   *[other] { $n } tickets más al mes clasificados por tipo
}
closing-monitoring_detected_share = { $n ->
    [one] { $n } ticket más al mes abierto por el monitoreo
   *[other] { $n } tickets más al mes abiertos por el monitoreo
}
closing-reassignment_rate = { $n ->
    [one] { $n } ticket menos al mes reasignado
   *[other] { $n } tickets menos al mes reasignados
}
closing-top_technician_share = { $n ->
    [one] { $n } ticket menos al mes resuelto por la persona más ocupada
   *[other] { $n } tickets menos al mes resueltos por la persona más ocupada
}
closing-same_client_volume_change = { $n ->
    [one] { $n } ticket menos al mes de los mismos clientes
   *[other] { $n } tickets menos al mes de los mismos clientes
}
closing-onboarding_stabilised_share = { $n ->
    [one] { $n } cliente nuevo más que se estabiliza tras tres meses
   *[other] { $n } clientes nuevos más que se estabilizan tras tres meses
}
closing-client_review_coverage = reuniones de seguimiento con clientes que valen { $n } más al mes
closing-sla_resolution_compliance = { $n ->
    [one] { $n } incumplimiento menos al mes del plazo de resolución
   *[other] { $n } incumplimientos menos al mes del plazo de resolución
}
closing-sla_response_compliance = { $n ->
    [one] { $n } incumplimiento menos al mes del plazo de respuesta
   *[other] { $n } incumplimientos menos al mes del plazo de respuesta
}
closing-owner_at_close_share = { $n ->
    [one] { $n } ticket más al mes resuelto con responsable
   *[other] { $n } tickets más al mes resueltos con responsable
}
closing-unassigned_share = { $n ->
    [one] { $n } ticket más al mes abierto con responsable
   *[other] { $n } tickets más al mes abiertos con responsable
}
closing-same_next_day_share = { $n ->
    [one] { $n } ticket más al mes resuelto el mismo día o al siguiente
   *[other] { $n } tickets más al mes resueltos el mismo día o al siguiente
}
closing-reopen_rate = { $n ->
    [one] { $n } ticket menos al mes reabierto
   *[other] { $n } tickets menos al mes reabiertos
}
closing-repeat_ticket_share = { $n ->
    [one] { $n } ticket menos al mes que se repite
   *[other] { $n } tickets menos al mes que se repiten
}
closing-kinds_with_fewer_repeats_share = { $n ->
    [one] { $n } tipo más de trabajo que vuelve menos
   *[other] { $n } tipos más de trabajo que vuelven menos
}
closing-backlog_days_of_work = { $n ->
    [one] { $n } ticket abierto menos
   *[other] { $n } tickets abiertos menos
}
closing-backlog_over_30_days_share = { $n ->
    [one] { $n } ticket de más de 30 días resuelto
   *[other] { $n } tickets de más de 30 días resueltos
}
closing-people_ticket_change = { $n ->
    [one] { $n } ticket menos al mes abierto por personas de los mismos clientes
   *[other] { $n } tickets menos al mes abiertos por personas de los mismos clientes
}
closing-people_tickets_per_endpoint = { $n ->
    [one] { $n } ticket menos al mes abierto por personas
   *[other] { $n } tickets menos al mes abiertos por personas
}
closing-sla_months_recovered_share = { $n ->
    [one] { $n } mes malo más con respuesta dentro de un trimestre
   *[other] { $n } meses malos más con respuesta dentro de un trimestre
}
closing-invoice_regularity = { $n ->
    [one] { $n } cliente más al mes con factura a tiempo
   *[other] { $n } clientes más al mes con factura a tiempo
}
closing-dso = { $n } menos por cobrar a los clientes al cierre del mes
closing-overdue_share = { $n } cobrados de lo vencido
closing-receivables_over_90_days_share = { $n } cobrados de lo vencido hace más de 90 días
closing-recurring_revenue_share = { $n } más de ingresos recurrentes al mes en lugar de otros trabajos
closing-gross_revenue_retention = { $n } más al mes conservados de los ingresos recurrentes de hace un año
closing-net_revenue_retention = { $n } más de ingresos recurrentes al mes de los clientes de hace un año
closing-client_retention = { $n ->
    [one] { $n } cliente más de hace un año que se queda
   *[other] { $n } clientes más de hace un año que se quedan
}
closing-top_3_client_share = { $n } más de ingresos recurrentes al mes de clientes que no sean los tres mayores
closing-package_share = { $n } más de ingresos recurrentes al mes en paquetes
closing-billed_to_contracted = { $n } al mes entre lo contratado y lo facturado
closing-credit_share = { $n } menos devueltos al mes
closing-first_invoice_within_30_days_share = { $n ->
    [one] { $n } cliente nuevo más con factura dentro de 30 días
   *[other] { $n } clientes nuevos más con factura dentro de 30 días
}
closing-mrr_growth = { $n } más de ingresos recurrentes al mes que hace un año
closing-mrr_per_technician_change = { $n } más de ingresos recurrentes al mes por técnico
closing-quarters_with_new_client = { $n ->
    [one] { $n } trimestre más del año con un cliente nuevo
   *[other] { $n } trimestres más del año con un cliente nuevo
}
closing-top_client_share = { $n } más de ingresos recurrentes al mes de clientes que no sean el mayor
closing-client_meeting_coverage = reuniones de seguimiento con clientes que valen { $n } más al mes
closing-top_20_review_coverage = { $n } más de los mayores clientes con reunión de seguimiento
closing-improvement_time_share = { $n } más al mes de trabajo de mejora
closing-leader_ticket_time_share = { $n } menos al mes de la dirección en tickets
closing-improvement_weeks_share = { $n ->
    [one] { $n } semana más de las últimas 13 con trabajo de mejora
   *[other] { $n } semanas más de las últimas 13 con trabajo de mejora
}
closing-unbilled_share = { $n } más al mes facturados del trabajo para clientes
closing-unattended_alert_share = { $n ->
    [one] { $n } alerta más al mes resuelta sin tiempo de nadie
   *[other] { $n } alertas más al mes resueltas sin tiempo de nadie
}
closing-csat_satisfied_share = { $n ->
    [one] { $n } valoración buena más al mes
   *[other] { $n } valoraciones buenas más al mes
}
closing-csat_response_rate = { $n ->
    [one] { $n } ticket más al mes con valoración
   *[other] { $n } tickets más al mes con valoración
}
closing-bad_rating_answered_share = { $n ->
    [one] { $n } mala valoración más con respuesta en dos días
   *[other] { $n } malas valoraciones más con respuesta en dos días
}
closing-endpoint_coverage = { $n ->
    [one] { $n } equipo más bajo gestión
   *[other] { $n } equipos más bajo gestión
}
closing-endpoints_patched_share = { $n ->
    [one] { $n } equipo más con todos los parches
   *[other] { $n } equipos más con todos los parches
}
closing-endpoints_per_technician = { $n ->
    [one] { $n } equipo más a cargo de las mismas personas
   *[other] { $n } equipos más a cargo de las mismas personas
}
closing-hours_per_endpoint = { $n } menos al mes dedicadas a tickets
closing-gross_margin = { $n } menos al mes gastados en prestar servicios, para lo que se factura
closing-recurring_margin = { $n } menos al mes gastados en prestar servicios, para lo contratado
closing-operating_margin = { $n } menos al mes gastados, para lo que se factura
closing-overhead_ratio = { $n } menos al mes gastados en la propia empresa
closing-fixed_cost_cover = { $n } más de ingresos recurrentes al mes
closing-clients-reviewed = { $n ->
    [one] { $n } cliente más con reunión de seguimiento
   *[other] { $n } clientes más con reunión de seguimiento
}
