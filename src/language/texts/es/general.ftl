### Palabras que hacen falta en todas partes: meses, unidades, marcas.
###
### Glosario del proyecto (inglés = español):
###   ticket = ticket; backlog = tickets abiertos; queue = cola;
###   agreement = contrato recurrente; invoice = factura; client = cliente;
###   MRR = ingresos recurrentes mensuales (MRR); DSO = plazo medio de cobro (DSO);
###   churn, lost clients = clientes perdidos; retention = retención;
###   sign = señal; criterion = criterio; gate = paso; phase = fase;
###   held phase = fase asentada; waiver = dispensa; target = objetivo;
###   met = cumplida; not met = no cumplida; not observed = no observada;
###   to record = registrar; export = exportación; row = fila; set aside = apartada;
###   technician = técnico; dispatch = asignación; onboarding = puesta en marcha;
###   hand-over = traspaso de ventas a servicio; review = reunión de seguimiento;
###   endpoint, machine = equipo; monitoring = monitoreo.

as-it-is = { $text }
money = { $amount } { $code }

month-1 = enero
    .short = ene
month-2 = febrero
    .short = feb
month-3 = marzo
    .short = mar
month-4 = abril
    .short = abr
month-5 = mayo
    .short = may
month-6 = junio
    .short = jun
month-7 = julio
    .short = jul
month-8 = agosto
    .short = ago
month-9 = septiembre
    .short = sep
month-10 = octubre
    .short = oct
month-11 = noviembre
    .short = nov
month-12 = diciembre
    .short = dic
month-of-year = { $name } de { $year }
    .short = { $name } { $year }
    .shortest = { $name } { $year }
day = { $day }/{ $month }/{ $year }

## Unidades. El valor ya llega escrito.

unit-share = { $value } %
unit-hours = { $value } h
unit-working-hours = { $value } h hábiles
unit-days = { $value ->
    [1] { $value } día
   *[other] { $value } días
}
    .brief = { $value } d
unit-count-per-month = { $value } al mes
unit-change-per-year = { $value } % al año
unit-points = { $value } puntos
unit-minutes = { $value } min

## Números grandes en los gráficos.

thousands = { $value } mil
millions = { $value } M
billions = { $value } mil M
