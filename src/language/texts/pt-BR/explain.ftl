### O que `explain` diz.

explain-phases = Fases
explain-phase-found = a que os registros mostram
explain-gates = Passagens
explain-gate-of = de { $from } para { $to }
explain-gate-number = passagem { $gate }
explain-signs = Sinais
explain-metrics = Indicadores

## Indicadores.

explain-formula = Fórmula
explain-unit = Unidade
explain-window = Período
explain-minimum = Mínimo de registros
explain-needs = Precisa de
explain-revision = Revisão
explain-judges = Avalia o sinal { $number }: { $title }
explain-judges-none = Nenhum sinal é avaliado por ele; é mostrado ao lado dos que são.

## Sinais, passagens, fases.

explain-sign = Sinal { $number }: { $title } ({ $id })
explain-direct = os registros mostram o próprio sinal
explain-proxy = os registros mostram apenas algo próximo
explain-belongs-gate = Pertence à passagem { $gate }; { $evidence }.
explain-belongs-core = Pertence à passagem { $gate }, essencial: sem ele a passagem continua fechada; { $evidence }.
explain-belongs-strength = Pertence à força dentro de Escalável; { $evidence }.
explain-not-observed = Não observado: { $why }
explain-mind = Atenção: { $caveat }
explain-over-months = { $n ->
    [one] em um mês
   *[other] em { $n } meses
}
explain-in-months = em { $needed } dos últimos { $of } meses
explain-role = Papel
explain-instead-of = pode substituir { $other }
explain-beside = dito ao lado dos outros, não decide nada
explain-why = Por quê
explain-remedy = O que ajuda
explain-gate = Passagem { $gate }: de { $from } para { $to }
explain-gate-passes = É superada quando seus sinais essenciais e ao menos { $n } de seus sinais são atendidos.
explain-ready = Pronto quando: { $when }
explain-ask = Pergunte: { $question }
explain-phase-first = { $phase }: nenhuma passagem foi superada ainda.
explain-phase-after = { $n ->
    [one] { $phase }: a passagem 1 está superada.
   *[other] { $phase }: as passagens 1 a { $n } estão superadas.
}
explain-way-on = O caminho segue por esta passagem.
explain-thrives = O quanto ele prospera é dito por estes sinais:

## O que foi encontrado nas exportações.

explain-at-the-end = Ao final de { $month }
explain-gate-standing = De { $from } para { $to }, ao final de { $month }: { $standing }
explain-not-determined = não determinada
explain-what-binds = O que segura
explain-no-value = sem valor
explain-of-records = { $of }: { $against } contra, { $in_favour } a favor
explain-value = Valor
explain-none = nenhum: { $reason }
explain-to-have-it = Para vê-lo
explain-interval = Intervalo
explain-interval-said = de { $low } a { $high }, 95 vezes em 100
explain-made-of = Feito de
explain-target = Meta
explain-verdict = Resultado
explain-gap = Distância
explain-source = Fonte
explain-months = Meses
explain-records = Registros
explain-tells-none = não dá nenhum
explain-no-records = nenhum
explain-against = { $n } contra
explain-for = { $n } a favor
explain-entering = { $n } que entram nele
explain-left-out = De fora
explain-side-against = Contra
explain-side-for = A favor
explain-side-entering = Entram
explain-more-rows = (e mais { $n } linhas)
explain-rows-written = { $n ->
    [one] Gravada { $n } linha em { $file }.
   *[other] Gravadas { $n } linhas em { $file }.
}
