### O que mudou desde uma execução anterior, e por quê.

changes-since = Desde { $month }
changes-since-revision = Desde que { $month } foi avaliado antes (revisão { $revision })
changes-phase-same = A fase continua sendo { $phase }.
changes-phase-rose = A fase subiu de { $before } para { $after }.
changes-phase-fell = A fase caiu de { $before } para { $after }.
changes-phase-other = A fase mudou de { $before } para { $after }.
changes-held-rose = A fase consolidada subiu de { $before } para { $after }.
changes-held-fell = A fase consolidada caiu de { $before } para { $after }.
changes-held-other = A fase consolidada mudou de { $before } para { $after }.
changes-no-sign = Nenhum sinal mudou.

## As causas e o que veio delas.

changes-why = Por quê
changes-cause-restated = Meses passados, informados de outra forma
changes-cause-data = Os meses desde então
changes-cause-coverage = O que pode ser visto
changes-cause-model = O modelo
changes-cause-waiver = Dispensas
changes-effect-phase = de { $before } para { $after }
changes-effect-won = { $n ->
    [one] sinal { $signs } conquistado
   *[other] sinais { $signs } conquistados
}
changes-effect-lost = { $n ->
    [one] sinal { $signs } perdido
   *[other] sinais { $signs } perdidos
}
changes-effect-otherwise = { $n ->
    [one] sinal { $signs } avaliado de outra forma
   *[other] sinais { $signs } avaliados de outra forma
}
changes-effect-none = não mudou nenhum resultado
changes-restated-month = { $n ->
    [one] { $n } dado de { $month } é diferente do que constava.
   *[other] { $n } dados de { $month } são diferentes do que constava.
}
changes-restated-months = { $n ->
    [one] { $n } dado de { $first } a { $last } é diferente do que constava.
   *[other] { $n } dados de { $first } a { $last } são diferentes do que constava.
}
changes-month-added = Entrou { $month }.
changes-months-added = Entraram os meses de { $first } a { $last }.
changes-configuration = A configuração de leitura dos arquivos é outra.
changes-seen-no-more = { $n ->
    [one] { $n } indicador não pode mais ser visto: { $why }.
   *[other] { $n } indicadores não podem mais ser vistos: { $why }.
}
changes-seen-now = { $n ->
    [one] { $n } indicador que não podia ser visto agora pode; antes: { $why }.
   *[other] { $n } indicadores que não podiam ser vistos agora podem; antes: { $why }.
}
changes-model = Avaliado pelo modelo { $now } em vez de { $before }.
changes-formulas = Agora calculado por outra fórmula: { $metrics }.
changes-waived = `{ $of }` está dispensado até { $until } por { $owner }: { $reason }
changes-waived-no-more = A dispensa de `{ $of }` não vale mais.
changes-judged-otherwise-now = A versão { $version } do programa registrou { $month } como { $recorded }; esta versão tira { $now } das mesmas medições.
changes-model-unusable = Esta versão do programa não consegue usar o modelo que avaliou { $month }, e por isso não se pode dizer qual é a parte dele: { $error }

## Sinais, números, arquivos.

changes-sign = { $number } { $title } ({ $now }; antes, { $before })
changes-worse = O que mais piorou
changes-better = O que mais melhorou
changes-not-compared = Não comparados, porque agora são calculados por outra fórmula: { $metrics }.
changes-fate = { $file }: linhas { $fate }: { $before } → { $now }
changes-files = Arquivos: { $files }.
changes-files-new = { $n ->
    [one] { $n } novo
   *[other] { $n } novos
}
changes-files-changed = { $n } com outro conteúdo
changes-files-gone = { $n ->
    [one] { $n } que não está mais lá
   *[other] { $n } que não estão mais lá
}

## Os meses registrados.

changes-recorded = O que foi registrado mês a mês
changes-recorded-months = Meses registrados
changes-held-phase = Fase consolidada
changes-fence-model = daqui em diante, avaliado por outro modelo: { $model }
changes-fence-formulas = daqui em diante, calculado por outras fórmulas: versão { $version }
