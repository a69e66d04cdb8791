### Por qué no hay un número, y qué permitiría tenerlo.

## Las tablas en que se leen las exportaciones.

table-tickets = tickets
table-sla = resultados de SLA
table-invoices = facturas
table-recurring = ingresos recurrentes
table-mrr-movements = movimientos de MRR
table-time-entries = registros de horas
table-csat = valoraciones de clientes
table-endpoints = listas de equipos
table-meetings = reuniones con clientes
table-costs = costos

## Por qué no hay un número.

absence-no-table = ninguna exportación trae { $table }
absence-no-column = la exportación de { $table } no tiene columna para { $column }
absence-column-empty = la columna de { $column } está vacía en toda la exportación de { $table }
absence-outside-export = la exportación de { $table } no cubre los meses necesarios
absence-no-rows = ningún registro cae en los meses necesarios
absence-below-minimum = { $n ->
    [one] { $n } registro, menos que los { $minimum } necesarios
   *[other] { $n } registros, menos que los { $minimum } necesarios
}
absence-zero-denominator = no hay entre qué dividir
reason-before-records = el mes es anterior a los registros
reason-too-few-months = muy pocos meses tienen un valor

## Qué permitiría tenerlo.

record-no-table = Exporte { $table }.
record-near-table = Corrija { $file }, que es lo más parecido a { $table } y no se usa: `msp-maturity inspect` dice qué le falta.
record-no-column = Añada la columna de { $column } a la exportación de { $table }.
record-column-empty = Rellene { $column } donde se guardan { $table }: la columna existe y está vacía.
record-outside-export = Exporte { $table } desde más atrás, sin saltarse ningún mes.
record-no-rows = Aún no hay ningún registro de este tipo.
record-below-minimum = Espere a tener más registros: hay { $n } y hacen falta { $minimum }.
record-no-export = Ninguna exportación leída lo muestra.
record-more-months = Exporte más meses: muy pocos tienen un valor.

speaks-against = Otro indicador apunta en contra: “{ $metric }” está en { $value }, y el objetivo es { $target }. { $rationale }

## Lo que una exportación no puede mostrar, y qué ayudaría.

cannot-show-any-pause = de ningún plazo se dice que esté en pausa: o ninguno lo está, o las exportaciones no lo dicen
    .help = Exporte el estado de cada reloj de SLA, también los que están en pausa.
cannot-show-pauses = una pausa no lleva fecha: lo que está en pausa solo se conoce a la fecha de la exportación
    .help = Exporte los resultados de SLA cada mes y guarde los archivos: el último mes de cada uno se conoce.
cannot-show-delivery-costs = en uno de los meses necesarios no hay ningún costo de prestación de servicios registrado: un vacío no se lee como gratis
    .help = Registre los costos de prestación de servicios sin saltarse ningún mes.
cannot-show-own-costs = en uno de los meses necesarios no hay ningún costo de la propia empresa, como el alquiler, registrado: un vacío no se lee como gratis
    .help = Registre el alquiler y los demás costos de la propia empresa sin saltarse ningún mes.
cannot-show-past-agreements = ningún contrato de la exportación ha terminado: una lista de los vigentes hoy no muestra lo que estaba vigente en el pasado
    .help = Exporte también los contratos terminados, con su fecha de fin.
cannot-show-lost-agreements = ningún contrato de la exportación ha terminado: una lista de los vigentes hoy no muestra lo que se perdió
    .help = Exporte también los contratos terminados, con su fecha de fin.
cannot-show-age-of-agreements = una lista mes a mes no muestra desde cuándo vale un contrato
    .help = Exporte los propios contratos, cada uno con el día en que empezó.
cannot-show-growth = los ingresos recurrentes no crecieron un 10 % en el año: el efecto del crecimiento no se puso a prueba
    .help = No hay nada que exportar: se ve en un año en que los ingresos recurrentes crecen un 10 % o más.
cannot-show-payment-dates = las facturas pagadas no llevan fecha de pago: lo que estaba pendiente solo se conoce a la fecha de la exportación, en su último cierre de mes y si se hizo en la semana siguiente
    .help = Añada la fecha de pago a la exportación de facturas.
cannot-show-unpaid-invoices = todas las facturas de las exportaciones están pagadas, como en una lista de facturas cobradas: no se ve lo que se debe ni todo lo facturado
    .help = Exporte también las facturas pendientes.
cannot-show-paid-invoices = las exportaciones solo contienen facturas pendientes: lo que se facturó y está pagado no aparece en ellas
    .help = Exporte también las facturas pagadas.
cannot-show-open-tickets = todos los tickets de las exportaciones están terminados, como en una lista de tickets cerrados: no se ve cuántos hay abiertos
    .help = Exporte también los tickets abiertos.
cannot-show-lengths = más de uno de cada diez tickets consta como resuelto antes de abrirse: las dos fechas se contradicen, y no se sabe cuánto tardaron los tickets
    .help = Exporte cuándo se abrieron y cuándo se resolvieron los tickets en una sola zona horaria, y vea con `msp-maturity inspect` que ninguna se tome por la otra.
cannot-show-outcomes-without-target = la mayoría de los tickets trae un resultado de SLA, pero ninguna fecha de vencimiento: sin plazo no hay nada que cumplir
    .help = Añada las fechas de vencimiento del SLA a la exportación de tickets.
cannot-show-default-flags = todos los indicadores de SLA dicen cumplido y ninguna fecha de vencimiento los respalda: añada las fechas de vencimiento a la exportación
    .help = Añada las fechas de vencimiento del SLA a la exportación de tickets.
cannot-show-unknown-outcomes = más de uno de cada veinte resultados de SLA es una palabra que no se conoce: diga qué significa
    .help = Escriba en `words` de msp-maturity.toml qué significan las palabras; `msp-maturity inspect` las enumera.
cannot-show-overdue-now = las exportaciones dicen qué tickets estaban atrasados el día en que se hicieron, y uno terminado ya no lo está: no consta qué se terminó a tiempo
    .help = Añada a la exportación de tickets las fechas de vencimiento y de cierre.
cannot-show-response-targets = las exportaciones no informan de los plazos de respuesta: falta cuándo vencía la primera respuesta, o cuándo llegó
    .help = Añada a la exportación de tickets una columna con el vencimiento de la primera respuesta y otra con el momento en que llegó.
cannot-show-resolution-targets = las exportaciones no informan de los plazos de resolución: falta cuándo vencían los tickets, o cuándo se resolvieron, o no es creíble
    .help = Añada a la exportación de tickets una columna con el vencimiento de cada ticket.
cannot-show-monthly-billing = los contratos en vigor se facturan una vez al año, o en todo caso menos que cada mes: si se factura a los clientes según lo acordado se lee de los que se facturan cada mes
    .help = Corrija el ciclo de facturación si algunos se facturan cada mes; de los demás no se puede leer.
cannot-show-number = el resultado no es un número
    .help = Mire las filas que hay detrás: una de ellas queda muy lejos de todas las demás.
cannot-show-done-tickets = las exportaciones solo traen tickets abiertos: lo que se hizo, y lo que había, no está en ellas
    .help = Exporte también los tickets cerrados.
cannot-show-met-targets = las exportaciones solo traen tickets abiertos: los plazos cumplidos no están en ellas
    .help = Exporte también los tickets cerrados.
cannot-show-time-on-tickets = menos de la mitad de los tickets abiertos por personas tiene un registro de horas: que uno no lo tenga no dice nada
    .help = Haga registrar las horas en los tickets que abren las personas.
cannot-show-earlier-sources = un año antes, la mayoría de los tickets no indica el origen: no se distingue lo que abrieron las personas de lo que abrió el monitoreo
    .help = Siga registrando el origen de cada ticket: un año después de empezar se podrá comparar.
cannot-show-most-counts = menos de la mitad de los tickets resueltos trae el recuento: lo que dicen unos pocos no vale por todos
    .help = Exporte el recuento de cada ticket; tras un cambio de herramienta, añada su columna a la exportación.
cannot-show-reviews = ningún ticket de los últimos dos años es una reunión de seguimiento: pueden estar en otra herramienta
    .help = Registre cada reunión de seguimiento como un ticket de tipo propio, o exporte la lista de reuniones.
cannot-show-long-open-tickets = hay tantos tickets abiertos que el tiempo queda más allá de lo visto
    .help = Se verá cuando queden menos tickets abiertos.
cannot-show-rated-tickets = ninguna valoración cita un ticket de la exportación: no se sabe qué parte de los tickets se valoró
    .help = Exporte las valoraciones con el número del ticket al que se refieren.
