### Lo que dice un registro, parte por parte, y lo que se sabe de aquello por lo que se cuenta.

row-no-client = sin cliente
row-a-technician = un técnico
row-subject-says = { $subject }: { $says }

## Tickets y plazos.

row-opened = abierto el { $at }
row-resolved = resuelto el { $at }
row-not-resolved = sin resolver
row-done-undated = terminado, no se sabe desde cuándo
row-backwards = resuelto antes de abrirse, según la exportación
row-owner = responsable { $name }
row-no-owner = sin responsable
row-category = categoría { $name }
row-no-category = sin categoría
row-priority = prioridad { $priority }
row-no-priority = sin prioridad
row-from-monitoring = del monitoreo
row-opened-again = { $n ->
    [one] reabierto una vez
   *[other] reabierto { $n } veces
}
row-handed-on = { $n ->
    [one] reasignado una vez
   *[other] reasignado { $n } veces
}
row-review = una reunión de seguimiento
row-response-target = plazo de respuesta
row-resolution-target = plazo de resolución
row-met = cumplido
row-breached = incumplido
row-decided = decidido el { $at }
row-targets-met = { $met } de { $n } plazos de resolución cumplidos
row-share-met = { $share } de los plazos cumplidos
row-repeats = { $category }: { $before } de { $of_before } tickets repetidos en los 6 meses anteriores, { $after } de { $of_after } en los últimos 6
row-tickets-a-year-before = { $n ->
    [one] { $n } ticket un año antes
   *[other] { $n } tickets un año antes
}
row-tickets-of-late = { $n ->
    [one] { $n } ticket en los últimos 3 meses
   *[other] { $n } tickets en los últimos 3 meses
}

## Dinero.

row-issued = emitida el { $at }
row-due = vence el { $at }
row-paid = pagada el { $at }
row-paid-undated = pagada, no se sabe cuándo
row-total = total { $amount }
row-open-in-export = { $amount } pendientes en la exportación
row-recurring = { $amount } recurrentes
row-a-month = { $amount } al mes
row-a-unit-and-month = { $amount } por unidad y mes
row-from = desde el { $at }
row-ended-before = terminado antes del { $at }
row-spent = { $amount } gastados
row-for-delivery = en prestar servicios
row-for-the-company = en la propia empresa
row-billed-of-agreed = { $billed } facturados de { $agreed } contratados
row-no-invoice-in-30-days = sin factura en 30 días
row-billed-in-30-days = facturado en 30 días
row-foreseen = { $value }, previsto { $foreseen }: desviación de { $error }
row-price-and-mean = { $price } por unidad y mes, con una media de { $mean }
row-over-months = { $n ->
    [one] { $amount } en { $n } mes
   *[other] { $amount } en { $n } meses
}
row-then-and-now = { $before } al mes entonces, { $now } ahora
row-new-clients = { $n ->
    [one] { $first } a { $last }: { $n } cliente nuevo
   *[other] { $first } a { $last }: { $n } clientes nuevos
}

## Horas, valoraciones, reuniones, equipos, indicadores.

row-on = el { $at }
row-hours = { $hours } horas
row-improves-own-work = mejora el propio trabajo
row-days-before-month-end = días { $first } a { $last } antes del cierre de mes
row-of-the-scale = { $share } de la escala
row-listed = en la lista el { $at }
row-machines = { $n ->
    [one] { $n } equipo
   *[other] { $n } equipos
}
row-managed = gestionado
row-not-managed = sin gestionar
row-tickets-and-machines = { $tickets } tickets de personas, { $machines } equipos
row-got-better = { $indicator }: de { $first } a { $last } en { $n } meses, mejor
row-got-worse = { $indicator }: de { $first } a { $last } en { $n } meses, peor
row-no-clear-way = { $indicator }: de { $first } a { $last } en { $n } meses, sin rumbo claro
row-tickets-and-machines-then-and-now = { $tickets } tickets de personas y { $machines } equipos entonces, { $tickets_now } y { $machines_now } ahora
row-resolved-so-many = { $n } resueltos
row-written-after = anotado a los { $days } días
row-no-review = sin reunión de seguimiento

## Clientes, meses, facturas.

row-margin = { $margin }
row-open-past-due = { $n ->
    [one] { $amount } pendientes, { $n } día de retraso
   *[other] { $amount } pendientes, { $n } días de retraso
}
row-open-not-due = { $amount } pendientes, sin vencer
row-billed-beyond-open = { $amount } facturados en un mes por encima de lo pendiente
row-early-and-late = { $n ->
    [one] { $n } ticket en sus meses 1 a 3, { $later } en los meses 4 a 6
   *[other] { $n } tickets en sus meses 1 a 3, { $later } en los meses 4 a 6
}
row-early-and-worth = { $n ->
    [one] { $n } ticket en sus meses 1 a 3, { $amount } al mes
   *[other] { $n } tickets en sus meses 1 a 3, { $amount } al mes
}
row-a-year-and-a-year = { $n ->
    [one] { $n } ticket en los 12 meses anteriores, { $now } en los últimos 12
   *[other] { $n } tickets en los 12 meses anteriores, { $now } en los últimos 12
}
row-half-within = { $category }, la mitad de { $n } tickets en { $hours } h o menos
row-tickets-opened = { $n ->
    [one] { $n } ticket abierto
   *[other] { $n } tickets abiertos
}

row-day = { $day }/{ $month }/{ $year }
row-moment = { $day } { $clock }
