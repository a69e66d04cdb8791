### La página.
page-skip = Ir al informe
page-name = Madurez operativa
page-ending = al cierre de { $month }
page-sections = Secciones
page-nav-changes = Cambios
page-nav-signs = Señales
page-nav-numbers = Números
page-nav-data = Datos

## Words that head columns and stand beside values.

target = objetivo
core = esencial
month = Mes
month-end = Cierre de mes
phase = Fase
measure = Indicador
counted-as = Cómo se calcula
why-it-matters = Por qué importa
what-helps = Qué ayuda
target-from = Origen del objetivo
file = Archivo
taken-for = Leído como
written-like = Con el formato de
reason = Motivo
rows = Filas

## The first screen.

opening-kicker = Según los registros, este proveedor está en la fase
opening-not-determined = Se pudieron ver muy pocas señales para nombrar una fase
opening-see = Ver las pruebas
opening-watch = Qué vigilar
opening-do-first = Qué hacer primero
opening-nothing-to-do = Siga como hasta ahora. Lo siguiente que conviene es registrar lo que no se pudo ver.
opening-closes = y se alcanza el objetivo en
opening-moves = Mejora
opening-shows = Muestra
opening-all-seen = Se vieron todas las señales.
opening-moves-bound = puede cambiar la fase
opening-more-not-seen = { $n ->
    [1] { $n } más, marcada con ? entre las señales
   *[other] { $n } más, marcadas con ? entre las señales
}
road-title = El camino de las cuatro fases
road-here = está aquí
road-possible = no descartada
road-passed = superada
road-ahead = por delante
road-tick = Señal { $number }, { $label }
road-thriving = { $met } de { $all } señales de fortaleza en esta fase cumplidas
road-needs-passed = { $met } de { $all } señales cumplidas: superada
road-needs = { $met } de { $all } señales cumplidas; hacen falta { $needed }
road-needs-core = { $met } de { $all } señales cumplidas; hacen falta { $needed }, entre ellas { $signs }

## What else is to be known about the phase.

more-title = Más sobre la fase
more-margin = Qué cambiaría la fase
more-believed = Lo que se creía
more-caveats = Qué saber antes de confiar en un número
since-title = Desde el mes anterior
since-none = Ninguna señal cambió.
since-was = antes: { $status }

## The board of signs.

board-title = Las { $n } señales
board-lead = Un paso se supera cuando se cumplen bastantes de sus señales y todas las esenciales. Abra una señal para ver los números que hay detrás.
board-open-all = Abrir todas
board-strength = Fortaleza en Escalable
board-strength-met = Fortaleza { $met } de { $all }
board-evidence = Prueba:
board-not-observed = No observada:
board-no-value = sin valor
board-dt-not-measured = No medido
board-dt-months = Meses
board-dt-distance = Distancia
board-dt-basis = Se basa en
board-dt-certainty = Certeza
board-records-of = Registros detrás de { $metric }, señal { $sign }
board-caveats = Tenga en cuenta
board-ask = A quién preguntar:
board-ready = Listo para la siguiente fase cuando:

## The records behind a number.

rows-behind = Lo que hay detrás, { $of }: { $counts }
rows-against = { $n } en contra
rows-for = { $n } a favor
rows-counted = { $n } en la cuenta
rows-left-out = { $n } fuera de la cuenta ({ $reason })
rows-none = ninguno
rows-place = { $file }, línea { $line }
rows-side-against = en contra
rows-side-for = a favor
rows-side-counted = en la cuenta
rows-head-counts = A favor o en contra
rows-head-says = Lo que dice la fila
rows-head-place = Dónde está

## Areas, charts and tables.

area-service = Servicio
    .lead = Si se cumple lo prometido, si el trabajo sale y en qué cola se atasca.
area-automation = Automatización
    .lead = Lo que las máquinas encuentran y quitan de las manos de las personas, y qué tipos de ticket cuestan más.
area-clients = Clientes
    .lead = Quién se queda y a quién se atiende peor que a los demás.
area-finance = Finanzas
    .lead = Lo que entra cada mes y lo que queda por cobrar.
figure-hint = Señale el gráfico, tóquelo o use las flechas del teclado para ver los valores de un mes.
figure-table = Los valores en una tabla
listing-search = Buscar
listing-shown = # de # visibles
listing-left-out = Hay { $n } más después de estos.
listing-none-given = (sin indicar)
listing-name = Nombre
listing-only-target = solo con menos de { $target } a tiempo
listing-only-worst = solo los peores
listing-only-late = solo con algo vencido
listing-late-tickets = Resueltos fuera de plazo
listing-in-time = A tiempo
listing-opened = Abiertos
listing-change = Frente al año anterior
listing-median = La mitad resuelta en
listing-open-now = Abiertos ahora
listing-monitoring = Abiertos por el monitoreo
listing-queues = Cola por cola
listing-priorities = Prioridad por prioridad
listing-kinds = Tipo por tipo de ticket
listing-clients-served = Cómo se atiende a cada cliente
listing-clients-paying = Lo que paga y debe cada cliente
listing-tickets-worst = Tickets { $window }; lo peor primero.
listing-kinds-note = Tickets { $window }; primero lo que más abunda: quitar ahí una causa es lo que más ahorra.
listing-served-note = Tickets { $window }; primero los peor atendidos.
listing-paying-note = Importes { $window }; primero lo vencido. Muchos tickets para lo que paga puede ser un cliente que cuesta más de lo que aporta.
listing-paying-note-in = Importes en { $currency }, { $window }; primero lo vencido. Muchos tickets para lo que paga puede ser un cliente que cuesta más de lo que aporta.
listing-late-money = Vencido
listing-owed = Por cobrar
listing-billed = Facturado en el año
listing-recurring = Recurrente al mes
listing-recurring-before = Un año antes
listing-rate = Tickets por cada 1.000 facturados

## Numbers month by month.

readings-title = Números, mes a mes
readings-lead = Cada valor al cierre del mes, en su propia ventana de tiempo. Un guion: no medido.
readings-table = Tabla de los números
readings-not-measured = no medido: { $reason }
readings-seen = { $seen } de { $all }
history-title = Fase, mes a mes
history-lower = Más baja sostenida
history-upper = Más alta no descartada
history-seen = Señales observadas

## The data.

data-title = Los datos que hay detrás
data-lead = Cada fila de cada archivo tiene exactamente un destino; la suma da el total de filas leídas.
data-questions = Lo que los archivos dejan en duda
data-column = columna
data-taken = Leído como:
data-if = Si es
data-into = en
data-table = Tabla de los archivos
data-read = leídas
data-not-used = No usado
data-all = Todos los archivos
data-records-of = Registros de
data-span = { $first } a { $last }
data-columns-of = Columnas de { $file }
data-head-column = Columna
data-head-written = Escrita como
data-head-filled = Rellenas
data-head-read = Leídas
data-column-not-used = no usada
data-not-all = no todas
data-rejected = Por qué se apartaron filas
data-first-line = Primera en la línea
data-rejected-file = Cada una, con su línea, está en

## Method.

method-title = Método
method-lead = La fase es el número de pasos superados uno tras otro. Se calcula a partir de registros que exportaron otros programas, nunca de la opinión de nadie. Lo no observado cuenta como no cumplido para la fase más baja y como cumplido para la más alta; la falta de datos nunca ayuda.
method-as-of = Los valores son los del cierre de { $month }, con lo que se podía saber entonces.
method-model = Modelo
method-model-version = { $id }, versión { $version }
method-hash = Hash del modelo
method-program = Programa
method-definitions = Cómo se calcula cada número
method-definitions-table = Definiciones
method-id = Su nombre para programas
method-programs = Los mismos números para programas:
method-nothing-sent = Nada en esta página se carga de fuera, y nada se envía.

## Lo configurado.

configured-title = Qué se configuró
configured-nothing = Nada: todo lo que los archivos no dicen se dedujo de ellos.
configured-file = Configuración
configured-zone = Zona horaria
configured-currency = Moneda
configured-hours = Horario laboral
configured-holidays = Días festivos
configured-left-out = Archivos excluidos
configured-files = Archivos con reglas propias
configured-clients = Clientes con varios nombres
configured-waivers = Dispensas
configured-waiver = { $of } hasta { $until }
weekday-monday = lunes
weekday-tuesday = martes
weekday-wednesday = miércoles
weekday-thursday = jueves
weekday-friday = viernes
weekday-saturday = sábado
weekday-sunday = domingo

## En papel.

print-by-month = Los números de cada mes están en la propia página, en report.xlsx y en facts.csv.
print-ten-rows = Las diez primeras filas; la propia página y report.xlsx las tienen todas.
