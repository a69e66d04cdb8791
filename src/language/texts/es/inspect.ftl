### Lo que `inspect` dice de los archivos.

inspect-configuration = Configuración: { $file }
inspect-files = { $n ->
    [one] { $n } archivo
   *[other] { $n } archivos
}
inspect-rows = { $n ->
    [one] { $n } fila
   *[other] { $n } filas
}
inspect-not-used = No se usa: { $reason }
inspect-taken-for = Leído como { $tables }, reconocido por títulos de columna generales
inspect-written-like = Leído como { $tables }, con el formato de { $dialect }
inspect-span = de { $first } a { $last }
inspect-note = Nota: { $note }

## Por qué un archivo se toma por lo que es.

inspect-decided = decidido en la configuración
inspect-given-away = se reconoce por { $titles }
inspect-needed = { $meaning } es { $title }
inspect-all-needed = está lo que necesita: { $columns }
inspect-not = descartado como { $reading }: { $why }
inspect-untitled = (sin título)

## Cómo está escrito.

inspect-layout = { $encoding }; celdas separadas por { $separator } y { $quoting }; { $ends }
inspect-tab = tabulador
inspect-not-quoted = sin comillas
inspect-quoted = entre { $quote }
inspect-escaped = entre { $quote } con barras invertidas
inspect-single-line = una sola línea
inspect-mixed-ends = líneas que acaban de varias maneras
inspect-line-ends = líneas que acaban en { $ends }
inspect-rows-above = { $n ->
    [one] { $n } fila sobre los títulos
   *[other] { $n } filas sobre los títulos
}

## Filas y columnas.

inspect-no-records = No son registros, { $n }: { $what }
inspect-set-aside = Apartadas, { $n }:
inspect-line = línea { $line }
inspect-column = columna
inspect-meaning = significado
inspect-read-as = leído como
inspect-filled = llenas
inspect-read = leído
inspect-example = ejemplo
inspect-columns-decided = Columnas decididas en la configuración
inspect-columns-of-product = Columnas conocidas del producto
inspect-columns-by-title = Columnas reconocidas por un título general
inspect-columns-by-words = Columnas entendidas palabra por palabra
inspect-columns-by-cells = Columnas decididas por lo que contienen
inspect-not-used-columns = Columnas sin usar
inspect-column-not-used = { $title } no se usa: { $why }
inspect-unknown-words = { $title } contiene palabras que no se conocen: { $words }
inspect-unknown-word = { $word } ({ $n })

## Lo que queda abierto.

inspect-taken = se tomó
inspect-or = o
