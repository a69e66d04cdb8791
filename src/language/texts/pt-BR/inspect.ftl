### O que `inspect` diz dos arquivos.

inspect-configuration = Configuração: { $file }
inspect-files = { $n ->
    [one] { $n } arquivo
   *[other] { $n } arquivos
}
inspect-rows = { $n ->
    [one] { $n } linha
   *[other] { $n } linhas
}
inspect-not-used = Não usado: { $reason }
inspect-taken-for = Lido como { $tables }, reconhecido por títulos de coluna gerais
inspect-written-like = Lido como { $tables }, no formato de { $dialect }
inspect-span = de { $first } a { $last }
inspect-note = Nota: { $note }

## Por que um arquivo é tomado pelo que é.

inspect-decided = decidido na configuração
inspect-given-away = reconhecido por { $titles }
inspect-needed = { $meaning } é { $title }
inspect-all-needed = o que precisa está lá: { $columns }
inspect-not = descartado como { $reading }: { $why }
inspect-untitled = (sem título)

## Como está escrito.

inspect-layout = { $encoding }; células separadas por { $separator } e { $quoting }; { $ends }
inspect-tab = tabulação
inspect-not-quoted = sem aspas
inspect-quoted = entre { $quote }
inspect-escaped = entre { $quote } com barras invertidas
inspect-single-line = uma única linha
inspect-mixed-ends = linhas que terminam de várias formas
inspect-line-ends = linhas que terminam em { $ends }
inspect-rows-above = { $n ->
    [one] { $n } linha acima dos títulos
   *[other] { $n } linhas acima dos títulos
}

## Linhas e colunas.

inspect-no-records = Não são registros, { $n }: { $what }
inspect-set-aside = Descartadas, { $n }:
inspect-line = linha { $line }
inspect-column = coluna
inspect-meaning = significado
inspect-read-as = lido como
inspect-filled = cheias
inspect-read = lidas
inspect-example = exemplo
inspect-columns-decided = Colunas decididas na configuração
inspect-columns-of-product = Colunas conhecidas do produto
inspect-columns-by-title = Colunas reconhecidas por um título geral
inspect-columns-by-words = Colunas entendidas palavra por palavra
inspect-columns-by-cells = Colunas decididas pelo que contêm
inspect-not-used-columns = Colunas não usadas
inspect-column-not-used = { $title } não é usada: { $why }
inspect-unknown-words = { $title } contém palavras que não se conhecem: { $words }
inspect-unknown-word = { $word } ({ $n })

## O que fica em aberto.

inspect-taken = tomado
inspect-or = ou
