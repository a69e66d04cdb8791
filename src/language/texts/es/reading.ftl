### Cómo se leyeron los archivos: por qué uno no se usa, qué se anotó, qué queda abierto.

## Por qué no se usa un archivo.

refusal-empty = el archivo está vacío
refusal-no-text = esto no es texto: expórtelo como CSV
refusal-no-header = sin fila de títulos: las filas empiezan sin títulos de columna; exporte la tabla con sus títulos
refusal-on-its-side = sus títulos están uno debajo de otro, con los datos al lado: expórtelo, o gírelo, de modo que los títulos sean la primera línea y cada registro una línea
refusal-other-list = esto es { $what }: { $advice }
refusal-other-kind = esto es { $what }, no una tabla: { $remedy }
refusal-near-miss = no reconocido: se encontraron las columnas { $columns }; lo más parecido es { $table }, pero falta { $lacking }: añada esa columna a la exportación; si otra columna dice eso, indíquelo en `columns` bajo `[[files]]` de msp-maturity.toml
refusal-untold-date = no reconocido: se encontraron las columnas { $columns }; { $title } puede decir cuándo se abrió cada fila, pero nada indica que las filas sean { $table } y no una lista de otra cosa: si lo son, indíquelo con `table = "{ $setting }"` bajo `[[files]]` de msp-maturity.toml
refusal-untold = no reconocido: se encontraron las columnas { $columns }; tiene lo que hace falta para ser { $table }, pero nada lo distingue de listas de otra cosa: si sus filas lo son, indíquelo con `table = "{ $setting }"` bajo `[[files]]` de msp-maturity.toml
refusal-unreadable-column = no reconocido: se encontraron las columnas { $columns }; lo más parecido es { $table }, pero las celdas de { $title }, cuyo título dice { $meaning }, no se pueden leer como { $expected }: expórtelas tal como son, sin máscaras y en columnas bastante anchas
refusal-not-recognised = no reconocido: se encontraron las columnas { $columns }; se esperaban tickets, resultados de SLA, facturas, ingresos recurrentes, movimientos de MRR, registros de horas, valoraciones de clientes, listas de equipos, reuniones con clientes o costos con sus títulos habituales
refusal-payables = esto es lo que se debe a proveedores, no lo que deben los clientes: exporte las cuentas por cobrar
refusal-payables-beside = esto es lo que se debe a proveedores, no lo que deben los clientes: exporte las cuentas por cobrar; si { $title } dice a quién se factura, indíquelo en `columns` bajo `[[files]]` de msp-maturity.toml
refusal-by-account = esto es lo que pasó por cada cuenta de un libro contable, donde una factura está en varias: exporte la lista de las facturas, cada una con su cliente y sus fechas
refusal-open-items = esto es lo que sigue pendiente, y no lo que sumaban las facturas: de lo que se debe hoy no se deduce ni lo facturado ni cuánto tardó en pagarse; exporte la lista de todas las facturas, también las pagadas
refusal-log-without-opening = esto es un historial de cambios de tickets que no muestra cómo se abrieron: exporte también la lista de tickets, con sus fechas de apertura
refusal-left-out = excluido en { $file }, línea { $line }
refusal-changed-while-read = cambió mientras se leía: repita cuando nada más escriba en él
refusal-folder = esto es una carpeta, no un archivo: escriba la tabla en un archivo
refusal-pipe = esto es una tubería con nombre, no un archivo: escriba la tabla en un archivo
refusal-socket = esto es un socket, no un archivo: escriba la tabla en un archivo
refusal-device = esto es un dispositivo, no un archivo: escriba la tabla en un archivo
refusal-no-permission = sin permiso para leerlo: dé ese permiso al usuario que ejecuta este programa
refusal-too-large-for-memory = es más grande que la memoria disponible: exporte menos meses en cada archivo
refusal-unreadable = no se puede leer: { $cause }
refusal-gone = estaba hace un momento y ya no está: repita cuando nada más cambie la carpeta
refusal-cannot-be-listed = no se puede ver su contenido
refusal-link-out = un enlace que sale de la carpeta: indique el lugar al que lleva junto a la carpeta, si pertenece a las exportaciones
refusal-link-back = un enlace que vuelve a una carpeta en la que está
refusal-link-to-folder = un enlace a una carpeta que se lee en su propio lugar
refusal-link-to-file = un enlace a { $file }, que se lee en su propio lugar
refusal-link-to-nothing = un enlace a algo que no está
refusal-link-to-itself = un enlace que vuelve a sí mismo

## Por qué no se usa lo que está comprimido.

refusal-unpacks-to-too-much = al descomprimirlo ocupa demasiado: un archivo puede ocupar { $times } veces su tamaño y { $size } GiB; descomprímalo usted si es lo que quiere
refusal-too-many-parts = contiene más de { $most } archivos: los siguientes no se leen; descomprímalo
refusal-packed-too-deep = está comprimido más de { $most } veces: descomprímalo
refusal-damaged = está dañado o incompleto ({ $error }): cópielo o expórtelo de nuevo
refusal-leads-out-of-archive = su nombre sale del archivo comprimido: comprímalo con un nombre sencillo
refusal-packed-link = esto es un enlace, no un archivo: comprima el propio archivo
refusal-packed-with-password = está protegido con contraseña: comprímalo sin ella
refusal-packing = está comprimido de un modo que no se lee: use el habitual de los programas ZIP, deflate
refusal-workbook-with-password = está protegido con contraseña: guárdelo sin ella
refusal-no-sheet-to-see = no tiene ninguna hoja visible: muestre la que tiene la tabla
refusal-hidden-sheet = esta hoja está oculta: muéstrela y guarde el libro, si debe leerse
refusal-empty-sheet = la hoja está vacía

## Lo que se anotó de un archivo.

note-encoding = leído como { $encoding }
note-not-of-encoding = una parte no es { $encoding }: esos caracteres quedan como �
note-lines-of-other-encoding = { $n ->
    [one] la línea { $first } no es toda { $encoding }: el resto se leyó como { $other }
   *[other] { $n } líneas no son del todo { $encoding }, la primera es la { $first }: el resto se leyó como { $other }
}
note-zero-bytes = bytes nulos en el texto, omitidos: { $n }
note-byte-order-marks = marcas de orden de bytes dentro del texto, omitidas: { $n }
note-control-characters = caracteres de control leídos como las letras de Windows-1252 que corresponden: { $n }
note-encoded-twice = letras codificadas dos veces, como `Ã§` en lugar de `ç`, que se leyeron como lo que eran: { $n }
note-curly-quotes = las celdas van entre comillas tipográficas, que se leyeron como comillas rectas
note-lines-in-quotes = cada línea estaba entera entre comillas: se quitaron
note-decided = decidido en la línea { $line } de la configuración: { $key } es { $value }
note-column-decided = decidido en la línea { $line } de la configuración: la columna { $title } es { $meaning }
note-column-ignored = decidido en la línea { $line } de la configuración: la columna { $title } no se usa
note-word-decided = decidido en la línea { $line } de la configuración: la palabra { $word } significa { $meaning }
note-zone-configured = las horas en { $zones } se pasan a la zona configurada, { $zone }
note-zone-utc = las horas en { $zones } se pasan a UTC, porque las exportaciones están en varias zonas; `zone` en msp-maturity.toml decide otra cosa
note-zone-mixed = algunas horas están en { $zones }, otras no indican zona y se toman por la misma; decide `zone` en msp-maturity.toml
note-taken-for-hours = { $title }: no indica unidad; sus números, el mayor de los cuales es { $largest }, se toman por horas
note-taken-for-milliseconds = { $title }: no indica unidad; sus números, el mayor de los cuales es { $largest }, se toman por milisegundos
note-taken-for-minutes = { $title }: no indica unidad; sus números, el mayor de los cuales es { $largest }, se toman por minutos
note-taken-for-seconds = { $title }: no indica unidad; sus números, el mayor de los cuales es { $largest }, se toman por segundos
note-taken-for-parts-of-days = { $title }: sus números son partes de un día, como las hojas de cálculo escriben los tiempos: el mayor, { $largest }, se lee como { $time }
note-taken-for-hundredths = { $title }: números enteros donde el producto escribe centésimos: el mayor, { $largest }, se lee como { $amount }; si está en unidades, exporte los importes con sus decimales
note-taken-for-whole = { $title }: el producto escribe centésimos, pero la mayoría de sus importes serían de menos de { $least }: se leen tal como están; si son centésimos, `dialect = "{ $product }"` en `[[files]]` de msp-maturity.toml lo indica
note-lost-decimals = { $title }: { $n } importes sin decimales, el primero en la línea { $line }, son cien veces lo que se factura al mismo cliente en otras filas: estas filas parecen haber perdido el signo decimal, y se leen tal como están; expórtelas de nuevo
note-no-unit = { $title }: no nombra ninguna unidad, y nada al lado dice si sus números son minutos, horas o días: no se usan; escriba la unidad en el título, como (min) o (h)
note-order-of-others = { $title }: se leyó como { $order }, como demuestran otros archivos del mismo tipo
note-order-contradicted = { $title }: unas fechas demuestran que el día va primero, otras que el mes; se leyó como { $order }, y lo que no encaja queda apartado
note-two-orders = { $titles }: unas fechas demuestran que el día va primero, otras que el mes: cada una se lee como ella misma lo demuestra, o como las que están a su lado o alrededor
note-two-orders-open = { $titles }: unas fechas demuestran que el día va primero, otras que el mes: cada una se lee como ella misma lo demuestra, o como las que están a su lado o alrededor; { $n ->
    [one] { $n } fila que puede ser de ambos modos no se lee
   *[other] { $n } filas que pueden ser de ambos modos no se leen
}
note-scale-of-others = { $title }: se valora de { $worst } a { $best }, como muestran otros archivos del mismo tipo
note-several-scales = { $title }: las filas nombran { $n } escalas y todas se leen en una: exporte por separado las valoraciones de cada escala
note-ages = { $title }: { $n } celdas llevan una antigüedad, como “hace 3 días”, de la que no sale ninguna fecha: exporte fechas completas
note-flags-by-dates = un indicador de SLA marcado dice que el objetivo no se cumplió, como muestran las fechas a su lado
note-blank-columns = { $titles } no dice nada en ninguna fila: se lee como si no estuviera
note-blank-repeats = las filas que dejan { $titles } en blanco continúan el grupo de arriba: dicen allí lo que dice la fila anterior
note-no-invoice-number = ninguna columna numera las facturas: las filas iguales en todas las columnas son una sola; exporte también el número
note-no-number = ninguna columna numera los tickets: las filas iguales en todas las columnas son una sola, y un ticket que cambió de una exportación a otra cuenta dos veces; exporte también el número
note-row-counts = { $title } cuenta las filas del archivo y vuelve a empezar en otros, donde otros registros llevan los mismos números: no numera los registros; las filas iguales en todas las columnas son una sola, y un registro que cambió de una exportación a otra cuenta dos veces; exporte también el número
note-numbers-in-names = { $n ->
    [one] { $n } cliente lleva el número de la factura tras el nombre: se ha quitado
   *[other] { $n } clientes llevan el número de la factura tras el nombre: se ha quitado
}
note-amount-of-unit = lo que figura en { $title } se toma por el importe de una unidad y se multiplica por la cantidad: si es el de todas las unidades, el ingreso recurrente es menor
note-only-open-tickets = todos sus tickets están abiertos: se toma por una lista de tickets abiertos
note-lengths-of-time = { $n } momentos son el de apertura del ticket más el tiempo que llevó: si la exportación cuenta horas hábiles, quedan antes de lo real
note-ends-of-one-day = { $n } tickets terminan a una hora del día y hay una sola fecha: se toma que terminan el día en que se abrieron, o en la noche siguiente si terminan más temprano de lo que empezaron
note-ends-of-untold-days = { $n } tickets terminan a una hora del día, y demasiados de ellos más temprano de lo que empezaron para que todos terminen el día en que se abrieron: no se sabe cuándo terminaron; exporte también la fecha de cierre
note-answers-of-one-day = { $n } primeras respuestas tienen una hora del día y ninguna fecha dice su día: se toma que llegaron el día en que se abrieron los tickets, o al siguiente si su hora es anterior a la de apertura
note-answers-of-untold-days = { $n } primeras respuestas tienen una hora del día y nada dice qué día llegaron: no se usan; exporte también la fecha de la primera respuesta
note-issued-by-due = { $n } facturas no tienen fecha de emisión: se toman por emitidas 30 días antes de su vencimiento
note-totals-of-parts = ninguna columna dice cuánto sumaban las facturas: en { $n } filas se toma lo pagado y lo pendiente juntos
note-totals-with-tax = ninguna columna dice cuánto sumaban las facturas con impuestos: en { $n } filas se suman el importe sin impuestos y el impuesto
note-totals-with-withheld = el total de las facturas viene sin el impuesto que retienen los clientes: en { $n } filas se suman ambos
note-totals-of-prices = ninguna columna dice cuánto sumaban las facturas: en { $n } filas se toma la cantidad por el precio, menos el descuento
note-only-company = { $title }: las { $n } filas nombran la misma empresa: si es la suya, nada dice para quién son; exporte también la columna de los clientes
note-no-records = no hay ningún registro debajo de su encabezado
note-broken-rows = { $n ->
    [one] { $n } registro ocupa varias líneas sin comillas: sus líneas se juntaron
   *[other] { $n } registros ocupan varias líneas sin comillas: sus líneas se juntaron
}
note-swapped-dates = { $title }: una hoja de cálculo había tomado días por meses en las fechas hasta el día 12; se devolvieron a su orden
note-swapped-with-others = { $title }: una hoja de cálculo había tomado días por meses en otras columnas de este archivo; estas fechas se devolvieron a su orden con ellas
note-masks = { $title }: { $n } celdas contienen una máscara como { $example }: se toman por vacías
note-other-columns = { $n ->
    [one] { $n } registro toma de otro archivo lo que a este le falta como columna
   *[other] { $n } registros toman de otros archivos lo que a este le falta como columna
}
note-unreadable-cells = { $title }: { $n ->
    [one] { $n } celda no se puede leer como { $expected }: está en la línea { $line }, y nada se apoya en ella
   *[other] { $n } celdas no se pueden leer como { $expected }, la primera en la línea { $line }; nada se apoya en ellas
}
note-short-rows = { $n ->
    [one] { $n } fila tiene menos celdas que títulos: lo que le falta se toma por lo del final
   *[other] { $n } filas tienen menos celdas que títulos: lo que les falta se toma por lo del final
}
note-some-lines-in-quotes = { $n ->
    [one] { $n } línea está entre comillas por completo: se lee sin ellas
   *[other] { $n } líneas están entre comillas por completo: se leen sin ellas
}
note-allowances = { $n } plazos son el momento de apertura del ticket más el tiempo permitido, por el calendario: si el reloj se detiene fuera del horario laboral, quedan antes de lo real
note-folded-log = esto es un historial con muchas filas por ticket: { $n } filas se resumen en lo que dicen al final de cada uno, y de ellas se cuenta cuántas veces se reabrió y se reasignó
note-changes-without-opening = { $n ->
    [one] { $n } fila es un cambio de un ticket cuya apertura no está en ningún archivo: exporte también la lista de tickets
   *[other] { $n } filas son cambios de tickets cuya apertura no está en ningún archivo: exporte también la lista de tickets
}
note-left-out = { $n ->
    [one] { $n } fila queda fuera: { $what }
   *[other] { $n } filas quedan fuera: { $what }
}
left-out-in-currency = { $what } en { $code }

## Por qué se descartó una columna u otra lectura.

passed-over-cells = su título dice { $meaning }, pero sus celdas no se pueden leer como { $expected }
passed-over-second = su título dice { $meaning }, que otra columna dice mejor
passed-over-of-account = su título dice { $meaning }, pero se acumula de fila en fila o supera lo que suman las facturas: es el de una cuenta
why-not-lacking = no tiene { $columns }
why-not-few-columns = { $n ->
    [one] solo { $n } de sus columnas lo apoya
   *[other] solo { $n } de sus columnas lo apoyan
}
why-not-untold = nada lo distingue de listas de otras cosas
why-not-fewer-columns = { $n } de sus columnas lo apoyan, { $more } apoyan { $table }
why-not-no-product = { $n } de sus columnas lo apoyan, { $more } apoyan { $table }, y no lleva títulos de ningún producto
why-not-fewer-titles = se reconoce por { $n } títulos; { $taken }, por { $more }

## Por qué se apartó una fila.

rejected-open-quote = en esta línea se abren comillas que no se cierran: póngalas por pares o quítelas
rejected-too-many-cells = { $cells } celdas para { $columns } columnas: hay un separador dentro de una celda sin comillas
rejected-lost-cell = { $cells } celdas para { $columns } columnas, y lo que está bajo { $title } no es de ella: se perdió una celda anterior; repóngala o déjela vacía entre sus separadores
rejected-cut-off = el archivo se corta aquí, tras { $cells } de { $columns } celdas: expórtelo de nuevo
rejected-unreadable = { $title } no se puede leer como { $expected }
rejected-either-order = { $title } puede empezar por el día o por el mes, el archivo tiene fechas de ambas clases y nada alrededor lo aclara: `date_order` en msp-maturity.toml lo decide
rejected-cell-empty = { $title } está vacío
rejected-billing-cycle = { $title } no se puede leer como una periodicidad de cobro, como Mensual o 3 meses

## Lo que un archivo deja abierto, y cómo puede leerse.

question-order = ¿va primero el día en sus fechas, o el mes?
question-two-orders = { $n ->
    [one] ¿va primero el día en las fechas de { $n } fila que puede ser de ambos modos, o el mes?
   *[other] ¿va primero el día en las fechas de { $n } filas que pueden ser de ambos modos, o el mes?
}
question-scale = ¿de qué nota, la peor, a cuál, la mejor, va su escala?
question-decimal-sign = el signo ante tres cifras, ¿abre los decimales o separa los miles?
question-which-column = de sus dos columnas con ese título, ¿cuál es { $one } y cuál { $other }?
question-flag = ¿un indicador marcado dice que el objetivo se cumplió o que no?
question-word = { $n ->
    [one] ¿qué significa { $word }, en { $n } celda?
   *[other] ¿qué significa { $word }, en { $n } celdas?
}
reading-day = { $written } es el { $day } de { $month }
reading-set-aside = lo que puede ser de ambos modos se aparta
reading-no-day = { $written } no es ninguna fecha
reading-amount = { $written } es { $meant }
reading-scale = { $worst } es la peor, { $best } la mejor
reading-column = la columna { $number } es { $meaning }
reading-words-unpaid = no pagada
reading-words-paid = pagada
reading-words-invoice = una factura
reading-words-credit = una nota de crédito
reading-words-payment = un pago recibido
reading-words-bill = una factura que usted debe a otros
reading-words-journal = nada que se facture
reading-words-active = vigente
reading-words-ended = terminado
reading-words-excluded = nada que se cuente
reading-words-void = nunca se debió, o ya no
reading-words-draft = aún no vigente
reading-words-open = aún abierto
reading-words-resolved = terminado
reading-words-cancelled = no hubo trabajo
reading-words-met = el objetivo se cumplió
reading-words-breached = el objetivo no se cumplió
