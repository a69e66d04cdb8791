### Lo que pone un número en duda.

tension-among = {" "}Entre ellos: { $names }.
tension-number-client = { $number } ({ $client }, { $date })
tension-number = { $number } ({ $date })
tension-client = uno de { $client } ({ $date })
tension-and-others = { $names } y otros
tension-answered-at-once = { $n } de { $all } primeras respuestas de los últimos 3 meses ({ $share }) llegaron en menos de un minuto: una respuesta automática no es respuesta, así que mire si cuenta como tal.{ $named }
tension-back-dated = { $n } de { $all } facturas de los últimos 12 meses ({ $share }) llevan fecha de un mes anterior al de la mayoría de los cinco números que las preceden: las facturas hechas tarde y antedatadas hacen que la facturación parezca regular.{ $named }
tension-bulk = En { $n } días de los últimos 6 meses se resolvieron más de { $times } veces los tickets de un día normal, que tiene { $usual }; el { $day } fueron { $most }: cerrar en bloque no es resolver.{ $named }
tension-raised-again = { $n } de { $all } tickets de los últimos 3 meses ({ $share }) llegaron en los dos días tras uno resuelto del mismo cliente y tipo: el trabajo que vuelve como ticket nuevo cuenta como resuelto dos veces.{ $named }
tension-opened-again = { $n } de { $all } tickets resueltos en los últimos 3 meses ({ $share }) se habían reabierto; por encima del 8 % se reparan síntomas y no causas.{ $named }
tension-paused = { $n } de { $all } plazos de SLA ({ $share }) están en pausa o excluidos: lo que espera por el cliente no cuenta, así que mire si de verdad espera.{ $named }
tension-relaxed = La mitad de los plazos de resolución de los últimos 6 meses, { $n } de ellos, da { $now } horas o más; un año antes eran { $before }: parte de lo que se cumple es que se promete menos.{ $named }
tension-priorities = { $n } de { $all } tickets con prioridad ({ $share }) eran críticos o altos en los últimos 6 meses, { $n_before } de { $all_before } ({ $share_before }) un año antes: una prioridad menor tiene más plazo. Los otros { $lower } tienen una prioridad menor.{ $named }
tension-costs = En los costos de los últimos 12 meses, { $told }. Un vacío no es gratis, y lo que nunca cambia es una estimación: un margen a partir de ellos es dudoso.
tension-costs-blank = meses sin costo de prestación de servicios: { $n } de { $all } ({ $names })
tension-costs-nothing = registros de importe cero: { $n } ({ $names })
tension-costs-constant = iguales al centavo en cada uno de { $n } meses: { $share } de todos los costos ({ $names })
