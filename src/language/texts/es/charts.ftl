### Gráficos: títulos, notas, rótulos y lo que se lee en voz alta.
chart-target-at-least = objetivo ≥ { $value }
chart-target-at-most = objetivo ≤ { $value }
chart-target = objetivo { $value }
chart-target-between = objetivo { $low } – { $high }
chart-at = { $value } en { $month }
chart-series = { $name }: mínimo { $lowest }, máximo { $highest }, último { $last }
chart-gaps = { $n ->
    [one] { $n } mes sin datos
   *[other] { $n } meses sin datos
}
chart-range = { $first } a { $last }.
chart-no-data = sin datos
chart-logarithmic = { $title } (escala logarítmica)
chart-missed-month = mes fuera del objetivo
chart-half-within = La mitad en
chart-9-in-10-within = 9 de 10 en
chart-3-in-4-within = 3 de 4 en
chart-1-in-4-within = 1 de 4 en
chart-1-in-10-within = 1 de 10 en
chart-monthly = Mes a mes
chart-monthly-over = Mes a mes, cada punto abarca { $n } meses
chart-now = Hoy

## The road and the signs.

chart-road-note = La fase que los registros sostienen al cierre de cada mes.
chart-road-not-determined = Fase no determinada: solo se pudo observar el { $seen } de las señales
chart-road-in = { $phase } en { $month }
chart-road-all = { $phase } en todos los { $n } meses mostrados
chart-road-up = { $phase } desde { $month }, tras subir desde { $before }
chart-road-down = { $phase } desde { $month }, tras bajar desde { $before }
chart-road-since = { $phase } desde { $month }
chart-road-not-ruled-out = { $stand }; { $upper } no está descartada
chart-road-from = desde { $month } { $phase }
chart-road-from-at-most = desde { $month } { $phase } (como máximo { $upper })
chart-road-alt = { $title }. Mes a mes: { $stretches }.
chart-supported = Sostenida por los registros
chart-not-ruled-out = No descartada
chart-possible = posible, si se cumpliera lo que las exportaciones no muestran
chart-too-little = se observó demasiado poco
chart-signs-title = { $met } de { $all } señales cumplidas, { $not_met ->
    [1] { $not_met } no cumplida
   *[other] { $not_met } no cumplidas
}, { $not_observed ->
    [1] { $not_observed } no observada
   *[other] { $not_observed } no observadas
} al cierre de { $month }
chart-signs-note = Un paso se abre cuando se cumplen todas sus señales esenciales y bastantes de las otras. Lo no observado no cuenta como cumplido.
chart-gate-open = paso abierto: { $met ->
    [1] { $met } cumplida
   *[other] { $met } cumplidas
}, { $needed ->
    [1] { $needed } necesaria
   *[other] { $needed } necesarias
}
chart-gate-core-missing = paso cerrado: falta una señal esencial
chart-gate-shut = paso cerrado: { $met ->
    [1] { $met } cumplida
   *[other] { $met } cumplidas
}, { $needed ->
    [1] { $needed } necesaria
   *[other] { $needed } necesarias
}

## Service.

chart-sla-resolution = Resolución
chart-sla-response = Respuesta
chart-sla-note = Parte de los tickets respondidos y resueltos en el tiempo acordado.
chart-sla-panel = Tickets dentro del SLA, %
chart-sla-below = { $name }: SLA bajo el objetivo en { $months }
chart-sla-both-below = { $name }: SLA bajo el objetivo en { $months }; { $other }: en { $other_missed }
chart-sla-on-target = { $name }: SLA en el objetivo durante { $span }
chart-sla-both-on-target = Los dos objetivos de SLA cumplidos durante { $span }
chart-sla-both-missed = Los dos objetivos de SLA incumplidos durante { $span }
chart-sla-share = { $name } dentro del SLA: { $share } en { $month }
chart-months-of = { $missed } de { $span }
chart-last-months = los últimos { $n } meses
chart-only-month = el único mes medido de los últimos { $n }
chart-measured-months = los { $measured } meses medidos de los últimos { $n }
chart-closed = Cerrados
chart-open = Pendientes
chart-open-at-end = Pendientes al cierre del mes
chart-tickets-flow = Tickets abiertos y cerrados en el mes
chart-tickets-open = Tickets pendientes al cierre del mes
chart-tickets-note = Donde se abren más de los que se cierran, los pendientes crecen.
chart-tickets-opened-in = { $count } tickets abiertos en { $month }
chart-tickets-closed-in = { $count } tickets cerrados en { $month }
chart-tickets-growing = Más tickets abiertos que cerrados en { $n } de { $of } meses
chart-tickets-open-only = { $now } tickets abiertos al cierre de { $month }
chart-backlog-same = Tickets abiertos casi iguales: { $before } en { $since }, { $now } en { $month }
chart-backlog-grew = Los tickets abiertos subieron de { $before } en { $since } a { $now } en { $month }
chart-backlog-shrank = Los tickets abiertos bajaron de { $before } en { $since } a { $now } en { $month }
chart-median = Mediana
chart-p90 = Percentil 90
chart-resolution-title = La mitad de los tickets resueltos en { $month } llevó como máximo { $median }, uno de cada diez más de { $p90 }
chart-resolution-note = Línea oscura: la mediana. Caja: la mitad central. Franja clara: todos menos la décima parte más rápida y la más lenta. Los tickets aún abiertos no cuentan.
chart-resolution-panel = Tiempo de resolución, por mes de resolución

## Automation.

chart-repeats = Repetidos
chart-change = Variación
chart-automation-shares = Tickets de los últimos meses, %
chart-automation-change = Tickets de los mismos clientes frente al año anterior
chart-automation-note = Lo que el monitoreo encuentra antes de que alguien llame, y si el trabajo desaparece de verdad. Repetidos son tickets de un tipo que el mismo cliente tuvo poco antes.
chart-monitoring-raises = El monitoreo abre el { $share } de los tickets
chart-monitoring-raises-target = El monitoreo abre el { $share } de los tickets ({ $target })
chart-clients-same = los mismos clientes abren tantos como un año antes
chart-clients-fewer = los mismos clientes abren un { $size } menos que un año antes
chart-clients-more = los mismos clientes abren un { $size } más que un año antes
chart-repeats-share = El { $share } de los tickets son repetidos

## Clients.

chart-kept-clients = Clientes
    .part = { $share } de los clientes
chart-kept-gross = Retención bruta
    .part = { $share } de los ingresos
chart-kept-net = Retención neta
    .part = { $share } con el crecimiento
chart-kept-not-measured = La retención no se pudo medir en { $month }
chart-kept-title = Retenidos en el año hasta { $month }: { $kept }
chart-kept-note = De los clientes de doce meses antes: cuántos siguen, cuánto de sus ingresos sigue (brutos), y cuánto con lo que compran además (netos).
chart-kept-panel = Retenidos en doce meses, %

## Finance.

chart-mrr = MRR, en la moneda principal de las exportaciones
chart-mrr-in = MRR, { $code }
chart-mrr-change = Variación del MRR en el mes: lo ganado sobre cero, lo perdido debajo
chart-mrr-note = Ingresos recurrentes mensuales (MRR), y de dónde vienen sus variaciones.
chart-mrr-new = Clientes nuevos
chart-mrr-expansion = Expansión
chart-mrr-contraction = Reducción
chart-mrr-lost = Clientes perdidos
chart-mrr-only = MRR de { $now } en { $month }
chart-mrr-unchanged = MRR sin cambios en { $span }, en { $now }
chart-mrr-times = MRR { $times } veces el de { $span } antes, en { $now }
chart-mrr-moved = El MRR { $way ->
    [up] subió
   *[down] bajó
} un { $size } en { $span }, a { $now }
chart-receivables = Por cobrar, en la moneda principal de las exportaciones
chart-receivables-in = Por cobrar, { $code }
chart-receivables-note = Lo que deben los clientes al cierre de cada mes, por días de retraso.
chart-receivables-none = Nada por cobrar al cierre de { $month }
chart-receivables-title = { $late } de lo pendiente vencido al cierre de { $month }, { $over_90 } hace más de 90 días
chart-none = nada
chart-not-due = No vencido
chart-late-1-30 = 1–30 días de retraso
chart-late-31-60 = 31–60 días de retraso
chart-late-61-90 = 61–90 días de retraso
chart-late-over-90 = Más de 90 días
