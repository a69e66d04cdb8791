### Lo que hay que saber antes de confiar en una cifra: cómo se entendieron los registros.

list-and = { $first } y { $second }
list-and-more = { $list } y { $n } más

## Tickets.

caveat-age-only = { $n } de { $of } tickets llevan su antigüedad y ninguna fecha de apertura: se calcula hacia atrás desde la última actualización de su exportación.
caveat-done-undated = { $n } de { $of } tickets están terminados sin fecha de cierre: no cuentan ni como resueltos en un mes ni como abiertos.
caveat-one-time-of-day = De { $n } de { $of } tickets solo la apertura o solo el final dice la hora: lo que tardaron se cuenta en días enteros. Exporte ambos con su hora.
caveat-no-times-of-day = De { $n } de { $of } tickets ni la apertura ni el final dice la hora: lo que tardaron se cuenta en días enteros, y puede ser hasta un día más o menos. Lo que se prometió en horas no se ve en ellos. Exporte ambos con su hora.
caveat-open-but-dated = { $n } de { $of } tickets están abiertos según su estado pero llevan una fecha de resolución o de cierre: cuenta la fecha.
caveat-resolved-before-opened = { $n } de { $of } tickets constan como resueltos antes de abrirse: cuentan como terminados, y no se sabe cuánto tardaron.
caveat-contradictory-times = { $n } de { $of } tickets constan como resueltos antes de abrirse: las dos columnas se contradicen. O bien una se toma por la otra, o bien las escribieron dos relojes, por ejemplo uno en hora local y otro en UTC. Cuentan como terminados, pero de esas fechas no se lee cuánto tardaron los tickets ni qué se resolvió a tiempo. Vea con `msp-maturity inspect` por qué se toma cada columna, y exporte todas las horas en una sola zona horaria.
caveat-only-closed-tickets = Todos los tickets de las exportaciones están terminados. Una lista de tickets cerrados tiene el mismo aspecto, y en ella no se ve lo pendiente: no se muestra lo que depende de los tickets abiertos. Exporte también los tickets abiertos, o una lista de todos; si ahora no hay ninguno abierto, sirve una lista hecha un día en que los haya.
caveat-no-open-ticket-left = Todos los tickets de las exportaciones están terminados. Una lista anterior tenía abiertos entre otros, así que se entiende que no queda nada pendiente, y no que falte.
caveat-no-open-ticket-expected = Todos los tickets de las exportaciones están terminados. Se terminan tan pronto que es de esperar que no haya ninguno abierto, y apenas falta algún número entre los suyos, así que se entiende que no queda nada pendiente. Si las exportaciones dejan fuera los tickets abiertos, expórtelos todos.
caveat-only-open-tickets = Las exportaciones solo traen tickets abiertos: lo que se hizo, con qué rapidez, si fue dentro del plazo y cuántos tickets hubo no está en ellas. Exporte también los tickets cerrados.
caveat-thin-month = { $n ->
    [one] { $month } tiene un solo ticket, y los meses de alrededor tienen muchos: el mes se toma por ausente de las exportaciones y no se lee. Exporte también sus tickets.
   *[other] { $month } tiene { $n } tickets, y los meses de alrededor tienen muchas veces más: el mes se toma por ausente de las exportaciones y no se lee. Exporte también sus tickets.
}
caveat-default-flags-of-response = Todas las marcas de respuesta dicen “cumplido” y ninguna fecha límite lo respalda: una columna así suele ser un valor por defecto y no un registro, por eso no se cuenta.
caveat-default-flags-of-resolution = Todas las marcas de resolución dicen “cumplido” y ninguna fecha límite lo respalda: una columna así suele ser un valor por defecto y no un registro, por eso no se cuenta.
caveat-overdue-now = { $n ->
    [one] { $n } ticket terminado está marcado como no atrasado, en una columna que dice qué está atrasado el día de la exportación: de ello no se deduce que se terminara a tiempo, y no se cuenta. Añada las fechas de vencimiento y de cierre de los tickets.
   *[other] { $n } tickets terminados están marcados como no atrasados, en una columna que dice qué está atrasado el día de la exportación: de ello no se deduce que se terminaran a tiempo, y no se cuentan. Añada las fechas de vencimiento y de cierre de los tickets.
}
caveat-response-without-target = { $n ->
    [one] { $n } ticket lleva un resultado de respuesta pero ninguna fecha límite, en una exportación que sí las tiene: no tenía plazo, así que su resultado no se conoce.
   *[other] { $n } tickets llevan un resultado de respuesta pero ninguna fecha límite, en una exportación que sí las tiene: no tenían plazo, así que su resultado no se conoce.
}
caveat-resolution-without-target = { $n ->
    [one] { $n } ticket lleva un resultado de resolución pero ninguna fecha límite, en una exportación que sí las tiene: no tenía plazo, así que su resultado no se conoce.
   *[other] { $n } tickets llevan un resultado de resolución pero ninguna fecha límite, en una exportación que sí las tiene: no tenían plazo, así que su resultado no se conoce.
}
caveat-few-due-dates-of-response = Solo { $n } de { $of } tickets con un resultado de respuesta llevan una fecha límite: son muy pocos para saber cuáles tenían plazo, así que los resultados cuentan sin ella.
caveat-few-due-dates-of-resolution = Solo { $n } de { $of } tickets con un resultado de resolución llevan una fecha límite: son muy pocos para saber cuáles tenían plazo, así que los resultados cuentan sin ella.
caveat-untold-first-responses = De { $n } de { $of } tickets con vencimiento de la primera respuesta las exportaciones no dicen cuándo llegó: no se sabe si se respondieron a tiempo, y no se cuenta. Añada la columna con el momento de la primera respuesta.
caveat-long-entries = { $n } de { $of } registros de horas duran más de un día: cuentan tal como están escritos.
caveat-negative-entries = { $n } de { $of } registros de horas son menores que cero: restan lo que dicen, como hace una corrección.
caveat-stray-dates = { $n ->
    [one] { $n } fecha queda más de un mes después de todas las demás: se toma por un error, y no se entiende que los registros lleguen hasta ahí.
   *[other] { $n } fechas quedan más de un mes después de todas las demás: se toman por errores, y no se entiende que los registros lleguen hasta ahí.
}
caveat-working-hours = Los tiempos de resolución se cuentan en el horario laboral que fija { $file }.

## Dinero y clientes.

caveat-shared-numbers = { $n ->
    [one] { $n } número es de facturas de varios clientes o años, que se tomaron por facturas distintas.
   *[other] { $n } números son de facturas de varios clientes o años, que se tomaron por facturas distintas.
}
caveat-added-up-invoices = { $n ->
    [one] { $n } factura ocupa varias líneas, cada una con su importe: las líneas se sumaron.
   *[other] { $n } facturas ocupan varias líneas, cada una con su importe: las líneas se sumaron.
}
caveat-paid-in-parts = { $n ->
    [one] { $n } factura ocupa una fila por cada pago: los pagos se sumaron y su total cuenta una vez.
   *[other] { $n } facturas ocupan una fila por cada pago: los pagos se sumaron y cada total cuenta una vez.
}
caveat-only-paid-invoices = Las { $n } facturas están todas pagadas. Una lista de facturas cobradas tiene el mismo aspecto, y en ella no se ve lo que se debe: no se muestra lo que depende de las facturas. Exporte también las facturas pendientes, o una lista de todas.
caveat-no-open-invoice-expected = Las { $n } facturas están todas pagadas. Por sus fechas, o por una lista anterior, es de esperar que no haya ninguna pendiente, así que se entiende que no se debe nada. Si las exportaciones dejan fuera las facturas pendientes, expórtelas todas.
caveat-part-unknown = { $n ->
    [one] { $n } factura está pagada en parte, y nada dice cuánto: se entiende que está pendiente entera.
   *[other] { $n } facturas están pagadas en parte, y nada dice cuánto: se entiende que están pendientes enteras.
}
caveat-due-before-issued = { $n } de { $of } facturas vencen antes de emitirse y no estaban pagadas entonces: cuentan como vencidas desde ese día, aunque una de las dos fechas es errónea.
caveat-only-open-invoices = Las { $n } facturas están todas pendientes: si la exportación omite las pagadas, no dice ni lo facturado ni cuánto tardó en pagarse. Expórtelas también.
caveat-no-due-date = { $n } de { $of } facturas no llevan fecha de vencimiento: se supone que vencen a los 30 días.
caveat-tax-not-told = Nada en las facturas indica los impuestos: lo facturado puede incluirlos, y la parte recurrente de los ingresos, donde los contratos se comparan con las facturas, puede ser mayor que la indicada.
caveat-cycles-of-terms = Los números de periodos de facturación son los de toda la duración de los contratos: cada contrato se factura en cada periodo.
caveat-amounts-of-units = Los importes de los contratos se multiplicaron por sus unidades: los contratos de un mismo producto tienen el mismo importe, cualesquiera que sean las unidades.
caveat-ended-before-begun = De { $of } contratos, { $n } terminan antes de empezar: una de las dos fechas es errónea, y no cuentan en ningún mes.
caveat-taken-for-monthly =
    { $of ->
        [one] El contrato no indica cada cuánto se factura: su importe se toma por el de un mes.
       *[other] { $n } de { $of } contratos no indican cada cuánto se facturan: sus importes se toman por los de un mes.
    }
caveat-ended-undated = { $n ->
    [one] { $n } contrato está terminado sin fecha de fin: queda fuera, así que las pérdidas salen más bajas de lo que son.
   *[other] { $n } contratos están terminados sin fecha de fin: quedan fuera, así que las pérdidas salen más bajas de lo que son.
}
caveat-undecided-agreements = { $n ->
    [one] { $n } contrato aparece en varios archivos con importes distintos, y nada dice qué archivo es más nuevo: vale el importe más bajo; ponga la fecha de la exportación en el nombre de los archivos.
   *[other] { $n } contratos aparecen en varios archivos con importes distintos, y nada dice qué archivo es más nuevo: vale el importe más bajo; ponga la fecha de la exportación en el nombre de los archivos.
}
caveat-gone-agreements = { $n ->
    [one] { $n } contrato ({ $which }) está en una lista anterior y falta en la siguiente del mismo tipo, que trae casi todos los demás: se entiende que terminó a más tardar en la fecha de esa lista.
   *[other] { $n } contratos ({ $which }) están en una lista anterior y faltan en la siguiente del mismo tipo, que trae casi todos los demás: se entiende que terminaron a más tardar en la fecha de esa lista.
}
caveat-mrr-by-month = El MRR está por cliente y mes: quien falta en el mes siguiente se toma por perdido, y lo que está en el último mes, por vigente.
caveat-renewed-agreements = { $n ->
    [one] { $n } contrato sigue activo aunque su fecha de fin ya pasó: se toma por renovado.
   *[other] { $n } contratos siguen activos aunque su fecha de fin ya pasó: se toman por renovados.
}
caveat-agreements-to-renew = { $n ->
    [one] { $n } contrato dice cuándo se renueva, y no cuándo termina: su valor se reparte hasta entonces, y se toma por renovado.
   *[other] { $n } contratos dicen cuándo se renuevan, y no cuándo terminan: su valor se reparte hasta entonces, y se toman por renovados.
}
caveat-other-movements = { $n ->
    [one] { $n } movimiento de MRR no es alta, ampliación, reducción, baja ni reactivación: quedó fuera.
   *[other] { $n } movimientos de MRR no son alta, ampliación, reducción, baja ni reactivación: quedaron fuera.
}
caveat-meetings-not-held = { $n } de { $of } reuniones se cancelaron o están por celebrarse: quedaron fuera.
caveat-foreign-table = Todo en { $what } está en otra moneda que la mayoría de los importes: se analiza en { $main }, y no conviene confiar en lo que lo compara con otras tablas.
caveat-other-currency = Quedaron fuera { $n } { $what } en { $code }: el análisis es en { $main }, y las monedas no se suman.
caveat-no-currency = { $n } { $what } sin moneda indicada: se toman como { $main }.
caveat-invoices-told-twice = { $n } facturas de { $one } y { $other } son del mismo cliente, día e importe con otros números: pueden ser el mismo dinero contado dos veces. Si es así, deje fuera uno de los archivos.
caveat-agreements-told-twice = La mayoría de los clientes suma lo mismo en { $one } y { $other }: los contratos pueden ser el mismo dinero contado dos veces. Si es así, deje fuera uno de los archivos.
caveat-tickets-billed = El { $percent } % de los tickets es de clientes que tienen un contrato o una factura.
caveat-tickets-not-all-billed = El { $percent } % de los tickets es de clientes que tienen un contrato o una factura; no aparecen: { $clients }. Si un cliente va con dos nombres, indique el otro como alias en la configuración.
caveat-money-served = El { $percent } % del dinero de los contratos es de clientes que tienen tickets.
caveat-money-not-all-served = El { $percent } % del dinero de los contratos es de clientes que tienen tickets; no aparecen: { $clients }. Si un cliente va con dos nombres, indique el otro como alias en la configuración.

## Lo que está configurado y no encontró nada.

caveat-of-file = { $file }: { $what }.
caveat-lost-file = { $file } parece una exportación y no se usa: { $why }.
caveat-configuration = { $file }, línea { $line }: { $what }
caveat-unused-alias = ningún cliente se llama { $alias }: corrija el alias de { $client } o quítelo
caveat-pattern-without-file = { $pattern } no coincide con ningún archivo: corrija el patrón o quítelo
caveat-title-without-column = ningún archivo que coincide con { $pattern } tiene una columna { $title }: corrija el título o quítelo
caveat-word-without-cell = ningún archivo que coincide con { $pattern } tiene una celda { $word } en una columna de estados, prioridades, resultados o ciclos: corrija la palabra o quítela
