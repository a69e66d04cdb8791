### Lo que dice `explain`.

explain-phases = Fases
explain-phase-found = la que muestran los registros
explain-gates = Pasos
explain-gate-of = de { $from } a { $to }
explain-gate-number = paso { $gate }
explain-signs = Señales
explain-metrics = Indicadores

## Indicadores.

explain-formula = Fórmula
explain-unit = Unidad
explain-window = Periodo
explain-minimum = Mínimo de registros
explain-needs = Necesita
explain-revision = Revisión
explain-judges = Evalúa la señal { $number }: { $title }
explain-judges-none = Ninguna señal se evalúa con él; se muestra junto a las que sí.

## Señales, pasos, fases.

explain-sign = Señal { $number }: { $title } ({ $id })
explain-direct = los registros muestran la propia señal
explain-proxy = los registros solo muestran algo cercano
explain-belongs-gate = Pertenece al paso { $gate }; { $evidence }.
explain-belongs-core = Pertenece al paso { $gate }, esencial: sin ella el paso sigue cerrado; { $evidence }.
explain-belongs-strength = Pertenece a la fortaleza dentro de Escalable; { $evidence }.
explain-not-observed = No observada: { $why }
explain-mind = Atención: { $caveat }
explain-over-months = { $n ->
    [one] en un mes
   *[other] en { $n } meses
}
explain-in-months = en { $needed } de los últimos { $of } meses
explain-role = Papel
explain-instead-of = puede sustituir a { $other }
explain-beside = se dice junto a los demás, no decide nada
explain-why = Por qué
explain-remedy = Qué ayuda
explain-gate = Paso { $gate }: de { $from } a { $to }
explain-gate-passes = Se supera cuando se cumplen sus señales esenciales y al menos { $n } de sus señales.
explain-ready = Listo cuando: { $when }
explain-ask = Pregunte: { $question }
explain-phase-first = { $phase }: aún no se ha superado ningún paso.
explain-phase-after = { $n ->
    [one] { $phase }: el paso 1 está superado.
   *[other] { $phase }: los pasos 1 a { $n } están superados.
}
explain-way-on = El camino sigue por este paso.
explain-thrives = Lo bien que le va lo dicen estas señales:

## Lo que se encontró en las exportaciones.

explain-at-the-end = Al cierre de { $month }
explain-gate-standing = De { $from } a { $to }, al cierre de { $month }: { $standing }
explain-not-determined = no determinada
explain-what-binds = Lo que frena
explain-no-value = sin valor
explain-of-records = { $of }: { $against } en contra, { $in_favour } a favor
explain-value = Valor
explain-none = ninguno: { $reason }
explain-to-have-it = Para verlo
explain-interval = Intervalo
explain-interval-said = de { $low } a { $high }, 95 veces de cada 100
explain-made-of = Sale de
explain-target = Objetivo
explain-verdict = Resultado
explain-gap = Distancia
explain-source = Fuente
explain-months = Meses
explain-records = Registros
explain-tells-none = no da ninguno
explain-no-records = ninguno
explain-against = { $n } en contra
explain-for = { $n } a favor
explain-entering = { $n } que entran en él
explain-left-out = Fuera
explain-side-against = En contra
explain-side-for = A favor
explain-side-entering = Entran
explain-more-rows = (y { $n } filas más)
explain-rows-written = { $n ->
    [one] Escrita { $n } fila en { $file }.
   *[other] Escritas { $n } filas en { $file }.
}
