### Qué cambió desde un cálculo anterior, y por qué.

changes-since = Desde { $month }
changes-since-revision = Desde que { $month } se evaluó antes (revisión { $revision })
changes-phase-same = La fase sigue siendo { $phase }.
changes-phase-rose = La fase subió de { $before } a { $after }.
changes-phase-fell = La fase bajó de { $before } a { $after }.
changes-phase-other = La fase cambió de { $before } a { $after }.
changes-held-rose = La fase asentada subió de { $before } a { $after }.
changes-held-fell = La fase asentada bajó de { $before } a { $after }.
changes-held-other = La fase asentada cambió de { $before } a { $after }.
changes-no-sign = No cambió ninguna señal.

## Las causas y lo que resultó de ellas.

changes-why = Por qué
changes-cause-restated = Meses pasados, contados de otro modo
changes-cause-data = Los meses transcurridos
changes-cause-coverage = Lo que se puede ver
changes-cause-model = El modelo
changes-cause-waiver = Dispensas
changes-effect-phase = de { $before } a { $after }
changes-effect-won = { $n ->
    [one] señal { $signs } ganada
   *[other] señales { $signs } ganadas
}
changes-effect-lost = { $n ->
    [one] señal { $signs } perdida
   *[other] señales { $signs } perdidas
}
changes-effect-otherwise = { $n ->
    [one] señal { $signs } evaluada de otro modo
   *[other] señales { $signs } evaluadas de otro modo
}
changes-effect-none = no cambió ningún resultado
changes-restated-month = { $n ->
    [one] { $n } dato de { $month } es distinto del que constaba.
   *[other] { $n } datos de { $month } son distintos de los que constaban.
}
changes-restated-months = { $n ->
    [one] { $n } dato entre { $first } y { $last } es distinto del que constaba.
   *[other] { $n } datos entre { $first } y { $last } son distintos de los que constaban.
}
changes-month-added = Se añadió { $month }.
changes-months-added = Se añadieron los meses de { $first } a { $last }.
changes-configuration = La configuración con que se leen los archivos es otra.
changes-seen-no-more = { $n ->
    [one] { $n } indicador ya no se puede ver: { $why }.
   *[other] { $n } indicadores ya no se pueden ver: { $why }.
}
changes-seen-now = { $n ->
    [one] { $n } indicador que no se podía ver ahora se ve; antes: { $why }.
   *[other] { $n } indicadores que no se podían ver ahora se ven; antes: { $why }.
}
changes-model = Evaluado con el modelo { $now } en lugar de { $before }.
changes-formulas = Se calcula ahora con otra fórmula: { $metrics }.
changes-waived = `{ $of }` está dispensada hasta el { $until } por { $owner }: { $reason }
changes-waived-no-more = La dispensa de `{ $of }` ya no está vigente.
changes-judged-otherwise-now = La versión { $version } del programa registró { $month } como { $recorded }; esta versión saca { $now } de las mismas mediciones.
changes-model-unusable = Esta versión del programa no puede usar el modelo con que se evaluó { $month }, así que no se puede decir qué parte le toca: { $error }

## Señales, cifras, archivos.

changes-sign = { $number } { $title } ({ $now }; antes, { $before })
changes-worse = Lo que más empeoró
changes-better = Lo que más mejoró
changes-not-compared = No se comparan, porque ahora se calculan con otra fórmula: { $metrics }.
changes-fate = { $file }: filas { $fate }: { $before } → { $now }
changes-files = Archivos: { $files }.
changes-files-new = { $n ->
    [one] { $n } nuevo
   *[other] { $n } nuevos
}
changes-files-changed = { $n } con otro contenido
changes-files-gone = { $n ->
    [one] { $n } que ya no está
   *[other] { $n } que ya no están
}

## Los meses registrados.

changes-recorded = Lo que se registró mes a mes
changes-recorded-months = Meses registrados
changes-held-phase = Fase asentada
changes-fence-model = desde aquí, evaluado con otro modelo: { $model }
changes-fence-formulas = desde aquí, calculado con otras fórmulas: versión { $version }
