### Gráficos: títulos, notas, rótulos e o que é lido em voz alta.
chart-target-at-least = meta ≥ { $value }
chart-target-at-most = meta ≤ { $value }
chart-target = meta { $value }
chart-target-between = meta { $low } – { $high }
chart-at = { $value } em { $month }
chart-series = { $name }: mínimo { $lowest }, máximo { $highest }, último { $last }
chart-gaps = { $n ->
    [one] { $n } mês sem dados
   *[other] { $n } meses sem dados
}
chart-range = { $first } a { $last }.
chart-no-data = sem dados
chart-logarithmic = { $title } (escala logarítmica)
chart-missed-month = mês fora da meta
chart-half-within = Metade em até
chart-9-in-10-within = 9 em 10 em até
chart-3-in-4-within = 3 em 4 em até
chart-1-in-4-within = 1 em 4 em até
chart-1-in-10-within = 1 em 10 em até
chart-monthly = Mês a mês
chart-monthly-over = Mês a mês, cada ponto abrange { $n } meses
chart-now = Hoje

## The road and the signs.

chart-road-note = A fase que os registros sustentam ao final de cada mês.
chart-road-not-determined = Fase não determinada: só { $seen } dos sinais puderam ser observados
chart-road-in = { $phase } em { $month }
chart-road-all = { $phase } em todos os { $n } meses mostrados
chart-road-up = { $phase } desde { $month }, vinda de { $before }
chart-road-down = { $phase } desde { $month }, tendo caído de { $before }
chart-road-since = { $phase } desde { $month }
chart-road-not-ruled-out = { $stand }; { $upper } não está excluída
chart-road-from = desde { $month } { $phase }
chart-road-from-at-most = desde { $month } { $phase } (no máximo { $upper })
chart-road-alt = { $title }. Mês a mês: { $stretches }.
chart-supported = Sustentada pelos registros
chart-not-ruled-out = Não excluída
chart-possible = possível, se o que as exportações não mostram estiver atendido
chart-too-little = pouco observado para dizer
chart-signs-title = { $met } de { $all } sinais atendidos, { $not_met ->
    [1] { $not_met } não atendido
   *[other] { $not_met } não atendidos
}, { $not_observed ->
    [1] { $not_observed } não observado
   *[other] { $not_observed } não observados
} ao final de { $month }
chart-signs-note = Uma passagem se abre quando todos os sinais essenciais e um número suficiente dos outros estão atendidos. O que não foi observado não conta como atendido.
chart-gate-open = passagem aberta: { $met ->
    [1] { $met } atendido
   *[other] { $met } atendidos
}, { $needed ->
    [1] { $needed } necessário
   *[other] { $needed } necessários
}
chart-gate-core-missing = passagem fechada: falta um sinal essencial
chart-gate-shut = passagem fechada: { $met ->
    [1] { $met } atendido
   *[other] { $met } atendidos
}, { $needed ->
    [1] { $needed } necessário
   *[other] { $needed } necessários
}

## Service.

chart-sla-resolution = Solução
chart-sla-response = Resposta
chart-sla-note = Parcela dos chamados respondidos e resolvidos no tempo combinado.
chart-sla-panel = Chamados dentro do SLA, %
chart-sla-below = { $name }: SLA abaixo da meta em { $months }
chart-sla-both-below = { $name }: SLA abaixo da meta em { $months }; { $other }: em { $other_missed }
chart-sla-on-target = { $name }: SLA na meta durante { $span }
chart-sla-both-on-target = As duas metas de SLA cumpridas durante { $span }
chart-sla-both-missed = As duas metas de SLA descumpridas durante { $span }
chart-sla-share = { $name } dentro do SLA: { $share } em { $month }
chart-months-of = { $missed } de { $span }
chart-last-months = os últimos { $n } meses
chart-only-month = o único mês medido dos últimos { $n }
chart-measured-months = os { $measured } meses medidos dos últimos { $n }
chart-closed = Encerrados
chart-open = Em aberto
chart-open-at-end = Em aberto no fim do mês
chart-tickets-flow = Chamados abertos e encerrados no mês
chart-tickets-open = Chamados em aberto no fim do mês
chart-tickets-note = Onde se abrem mais do que se encerram, os pendentes crescem.
chart-tickets-opened-in = { $count } chamados abertos em { $month }
chart-tickets-closed-in = { $count } chamados encerrados em { $month }
chart-tickets-growing = Mais chamados abertos do que encerrados em { $n } de { $of } meses
chart-tickets-open-only = { $now } chamados em aberto ao final de { $month }
chart-backlog-same = Chamados em aberto quase iguais: { $before } em { $since }, { $now } em { $month }
chart-backlog-grew = Chamados em aberto subiram de { $before } em { $since } para { $now } em { $month }
chart-backlog-shrank = Chamados em aberto caíram de { $before } em { $since } para { $now } em { $month }
chart-median = Mediana
chart-p90 = Percentil 90
chart-resolution-title = Metade dos chamados resolvidos em { $month } levou no máximo { $median }, um em dez mais de { $p90 }
chart-resolution-note = Linha escura: a mediana. Caixa: a metade do meio. Faixa clara: todos menos o décimo mais rápido e o mais lento. Chamados ainda em aberto não contam.
chart-resolution-panel = Tempo de solução, por mês da solução

## Automation.

chart-repeats = Repetidos
chart-change = Variação
chart-automation-shares = Chamados dos últimos meses, %
chart-automation-change = Chamados dos mesmos clientes frente ao ano anterior
chart-automation-note = O que o monitoramento encontra antes que alguém ligue, e se o trabalho some de vez. Repetidos são chamados de um tipo que o mesmo cliente teve pouco antes.
chart-monitoring-raises = O monitoramento abre { $share } dos chamados
chart-monitoring-raises-target = O monitoramento abre { $share } dos chamados ({ $target })
chart-clients-same = os mesmos clientes abrem tantos quanto um ano antes
chart-clients-fewer = os mesmos clientes abrem { $size } menos que um ano antes
chart-clients-more = os mesmos clientes abrem { $size } mais que um ano antes
chart-repeats-share = { $share } dos chamados são repetidos

## Clients.

chart-kept-clients = Clientes
    .part = { $share } dos clientes
chart-kept-gross = Retenção bruta
    .part = { $share } da receita
chart-kept-net = Retenção líquida
    .part = { $share } com o crescimento
chart-kept-not-measured = A retenção não pôde ser medida em { $month }
chart-kept-title = Mantidos no ano até { $month }: { $kept }
chart-kept-note = Dos clientes de doze meses antes: quantos continuam, quanto da receita deles continua (bruta), e quanto com o que compram a mais (líquida).
chart-kept-panel = Mantidos em doze meses, %

## Finance.

chart-mrr = MRR, na moeda principal das exportações
chart-mrr-in = MRR, { $code ->
    [BRL] R$
   *[other] { $code }
}
chart-mrr-change = Variação do MRR no mês: ganho acima de zero, perda abaixo
chart-mrr-note = Receita recorrente mensal (MRR), e de onde vêm as suas variações.
chart-mrr-new = Clientes novos
chart-mrr-expansion = Expansão
chart-mrr-contraction = Redução
chart-mrr-lost = Clientes perdidos
chart-mrr-only = MRR de { $now } em { $month }
chart-mrr-unchanged = MRR estável em { $span }, em { $now }
chart-mrr-times = MRR { $times } vezes o de { $span } antes, em { $now }
chart-mrr-moved = O MRR { $way ->
    [up] subiu
   *[down] caiu
} { $size } em { $span }, para { $now }
chart-receivables = A receber, na moeda principal das exportações
chart-receivables-in = A receber, { $code ->
    [BRL] R$
   *[other] { $code }
}
chart-receivables-note = O que os clientes devem ao final de cada mês, por dias de atraso.
chart-receivables-none = Nada a receber ao final de { $month }
chart-receivables-title = { $late } do valor a receber em atraso ao final de { $month }, { $over_90 } há mais de 90 dias
chart-none = nada
chart-not-due = A vencer
chart-late-1-30 = 1–30 dias de atraso
chart-late-31-60 = 31–60 dias de atraso
chart-late-61-90 = 61–90 dias de atraso
chart-late-over-90 = Mais de 90 dias
