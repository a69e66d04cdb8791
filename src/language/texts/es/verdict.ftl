### Lo que se encontró: fases, señales, objetivos y el grado de certeza.

## Fases.

phase-reactive = Reactiva
    .in-short = De ticket en ticket, reparando lo que acaba de romperse
phase-stable = Estable
    .in-short = El trabajo diario tiene método y orden
phase-proactive = Proactiva
    .in-short = Los problemas se prevén; el resultado del cliente va primero
phase-scalable = Escalable
    .in-short = Crecer es el siguiente paso natural
phase-not-determined = No determinada

## Estados.

sign-met = cumplida
sign-not-met = no cumplida
sign-not-observed = no observada
sign-waived = dispensada
criterion-met = cumplido
criterion-not-met = no cumplido
criterion-not-measured = no medido
criterion-waived = dispensado
evidence-direct = directa: los registros muestran la propia señal
evidence-proxy = indirecta: se deduce de algo cercano, no de la propia señal

## Objetivos, valores y en qué se apoyan.

target-at-least = al menos { $value }
target-at-most = como máximo { $value }
target-between = entre { $low } y { $high }
gap-just-reached = alcanzado, sin margen
gap-to-spare = alcanzado con un margen de { $size }
gap-short = faltan { $size }
gap-too-much = { $size } de más
gap-outside = { $size } fuera del rango
records = { $n ->
    [one] { $n } registro
   *[other] { $n } registros
}
part-of-records = { $part } de { $records }
part-of-whole = { $part } de { $whole }, en { $records }
window-month = en { $month }
window-months = en los { $n } meses hasta { $month }
months-on-target = en el objetivo en { $met } de los últimos { $of } meses; hacen falta { $needed }
months-on-target-some-measured = en el objetivo en { $met } de los últimos { $of } meses ({ $measured } medidos); hacen falta { $needed }
interval = probablemente entre { $low } y { $high }
n-months = { $n ->
    [one] { $n } mes
   *[other] { $n } meses
}
not-measured = no medido
no-reason = sin motivo indicado
grade-a = grado A: medido en registros
grade-b = grado B: valor de referencia que usa un profesional del sector
grade-c = grado C: cifra de un fabricante, sin método publicado
grade-d = grado D: sin fuente
grade-judgement = criterio nuestro, abierto a discusión
grade-unknown = grado desconocido
source-with-grade = { $title } ({ $grade })

## Qué fue de cada fila.

fate-used = usadas
fate-duplicate = duplicadas
fate-superseded = reemplazadas
fate-not-a-record = sin registro
fate-set-aside = apartadas

## Dónde está el proveedor.

tally = { $met ->
    [1] { $met } cumplida
   *[other] { $met } cumplidas
}, { $not_met ->
    [1] { $not_met } no cumplida
   *[other] { $not_met } no cumplidas
}
tally-with-waived = { $met ->
    [1] { $met } cumplida
   *[other] { $met } cumplidas
}, { $not_met ->
    [1] { $not_met } no cumplida
   *[other] { $not_met } no cumplidas
}, { $waived ->
    [1] { $waived } dispensada
   *[other] { $waived } dispensadas
}
bounds-ruled-out = Lo que se vio ya descarta más que { $phase }.
bounds-same = Lo que no se pudo ver no lo cambiaría: { $phase } en cualquier caso.
bounds-range = Fase más baja que las pruebas sostienen: { $lower }. La más alta que no descartan: { $upper }.
gate-passed = superado: { $met ->
    [1] { $met } cumplida
   *[other] { $met } cumplidas
}, { $needed ->
    [1] { $needed } necesaria
   *[other] { $needed } necesarias
}
gate-not-excluded = no superado, pero no descartado: { $met ->
    [1] { $met } cumplida
   *[other] { $met } cumplidas
}, { $needed ->
    [1] { $needed } necesaria
   *[other] { $needed } necesarias
}
gate-not-passed = no superado: { $met ->
    [1] { $met } cumplida
   *[other] { $met } cumplidas
}, { $needed ->
    [1] { $needed } necesaria
   *[other] { $needed } necesarias
}
gate-core-not-met = { $n ->
    [one] esencial { $signs } no cumplida
   *[other] esenciales { $signs } no cumplidas
}
gate-core-not-observed = { $n ->
    [one] esencial { $signs } no observada
   *[other] esenciales { $signs } no observadas
}
gate-core-waived = { $n ->
    [one] esencial { $signs } dispensada
   *[other] esenciales { $signs } dispensadas
}
held-briefly = { $phase }, desde { $month }
held-briefly-open = como mínimo { $lower }, como máximo { $upper }; las exportaciones no muestran por completo los cierres de mes anteriores
held-phase = Fase asentada: { $phase }, desde { $month }; cambia cuando coinciden dos de tres cierres de mes.
held-phase-open = Fase asentada: como mínimo { $lower }, como máximo { $upper }. Las exportaciones no muestran por completo los cierres de mes anteriores; con un historial, cada uno cuenta como lo juzgó su propia ejecución.
held-not-determined = Fase asentada: no determinada; cambia cuando coinciden dos de tres cierres de mes.
all-gates-passed = Todos los pasos están superados; se cumplen { $met } de las { $all } señales de fortaleza dentro de Escalable.
nothing-measured-holds = Nada de lo medido cierra el siguiente paso; lo que lo cierra no se pudo ver.

## Los datos de la primera pantalla.

fact-since = Asentada desde
fact-since-months = { $n ->
    [one] { $n } cierre de mes
   *[other] { $n } cierres de mes; se asienta cuando coinciden dos de tres
}
fact-since-lately = hace poco
fact-since-before = antes era { $phase }; un cambio se asienta cuando coinciden dos de tres cierres de mes
fact-since-not-yet = aún sin asentar
fact-since-it-takes = hace falta que coincidan dos de tres cierres de mes
fact-since-unseen = entre { $lower } y { $upper }: las exportaciones no muestran por completo los cierres de mes anteriores
fact-sure = Certeza
fact-sure-not = ninguna
fact-sure-too-little = se vio demasiado poco para nombrar una fase
fact-sure-very = muy alta
fact-sure-fairly = alta
fact-sure-rather = razonable
fact-sure-close = baja
fact-sure-as-measured = { $sure }, en lo que se midió
fact-sure-drawn = según lo medido, con meses sorteados: { $phase } en { $share } de las veces
fact-sure-drawn-other = según lo medido, con meses sorteados: { $phase } en { $share } de las veces, { $other } en { $other_share }
fact-bounds = Si todo se viera
fact-bounds-still = sigue siendo { $phase }
fact-bounds-at-most = { $phase } como máximo
fact-bounds-no-change = lo que los archivos no muestran no lo cambiaría
fact-bounds-range = de { $lower } a { $upper }
fact-bounds-by = según resulten las señales que los archivos no muestran
fact-seen = Lo que se vio
fact-seen-signs = { $seen } de { $all } señales

## El grado de certeza y lo que cambiaría el resultado.

probability-none = No se puede decir cuán probable es cada fase mientras no se pueda nombrar ninguna.
probability = Según lo medido, con meses sorteados: { $phases }.
probability-of = { $phase } { $share }
share-over-99 = más del 99 %
share-under-1 = menos del 1 %
without-client = Sin los registros de “{ $client }” sería { $phase }.
hangs-on-no-client = Ninguno de los { $n } mayores clientes decide el resultado por sí solo.
swing-metric = “{ $metric }”
swing-metric-now = “{ $metric }” (hoy { $value })
swing-fall = Bajaría a { $phase } si { $metric } fuera { $size } { $way ->
    [lower] menor
   *[higher] mayor
}{ $each ->
    [yes] {" "}en cada uno de los meses evaluados
   *[no] {""}
}.
swing-rise = Subiría a { $phase } si { $metric } fuera { $size } { $way ->
    [lower] menor
   *[higher] mayor
}{ $each ->
    [yes] {" "}en cada uno de los meses evaluados
   *[no] {""}
}.
what-if = HIPÓTESIS, y no lo que se encontró: con { $assumed } sería { $phase }. Nada más en este informe la da por supuesta.
what-if-one = { $metric } { $value } (medido: { $measured })
waiver = Dispensa de { $of } hasta { $expires } ({ $effect }): { $reason } – { $owner }
waiver-from = Dispensa de { $of } desde { $from } hasta { $expires } ({ $effect }): { $reason } – { $owner }
waiver-in-use = en uso
waiver-not-needed = innecesaria: se cumple
waiver-expired = vencida, ya no vale
waiver-not-yet = aún no vale
waiver-unknown = el modelo no tiene nada con ese nombre
without-waivers = Sin dispensas la fase sería { $phase }; una dispensa nunca cuenta como señal cumplida.
parts-most = La mayor parte, por { $by }: { $parts }.
parts-largest = Las mayores partes, por { $by }: { $parts }.
part = “{ $name }” { $share } ({ $of_all } del total)

## Lo que dio la autoevaluación.

answers-none = “{ $file }” no responde a ninguna de sus { $asked } afirmaciones.
answers = { $answered } de { $asked } afirmaciones respondidas: { $parts }. Las respuestas nunca cambian la fase.
answers-over = { $n } por encima de lo que muestran los registros
answers-under = { $n } por debajo
answers-alike = { $n } en línea con los registros
answers-undecided = { $n } sin decidir
answers-not-observed = { $n } sobre señales no observadas
belief-met = Señal { $number }, { $title }: respuesta { $agreement } de 5, y los registros la muestran cumplida.
belief-not-met = Señal { $number }, { $title }: respuesta { $agreement } de 5, y los registros la muestran no cumplida.
belief-binding-core = Es una esencial del siguiente paso.
belief-binding = Pertenece al siguiente paso.
