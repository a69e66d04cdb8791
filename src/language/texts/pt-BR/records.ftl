### O que um registro diz, parte por parte, e o que se sabe daquilo sob o que ele é contado.

row-no-client = sem cliente
row-a-technician = um técnico
row-subject-says = { $subject }: { $says }

## Chamados e metas.

row-opened = aberto em { $at }
row-resolved = resolvido em { $at }
row-not-resolved = não resolvido
row-done-undated = concluído, não se sabe desde quando
row-backwards = resolvido antes de aberto, segundo a exportação
row-owner = responsável { $name }
row-no-owner = sem responsável
row-category = categoria { $name }
row-no-category = sem categoria
row-priority = prioridade { $priority }
row-no-priority = sem prioridade
row-from-monitoring = do monitoramento
row-opened-again = { $n ->
    [one] reaberto uma vez
   *[other] reaberto { $n } vezes
}
row-handed-on = { $n ->
    [one] repassado uma vez
   *[other] repassado { $n } vezes
}
row-review = uma reunião de resultados
row-response-target = prazo de resposta
row-resolution-target = prazo de solução
row-met = cumprido
row-breached = estourado
row-decided = decidido em { $at }
row-targets-met = { $met } de { $n } prazos de solução cumpridos
row-share-met = { $share } dos prazos cumpridos
row-repeats = { $category }: { $before } de { $of_before } chamados repetidos nos 6 meses anteriores, { $after } de { $of_after } nos últimos 6
row-tickets-a-year-before = { $n ->
    [one] { $n } chamado um ano antes
   *[other] { $n } chamados um ano antes
}
row-tickets-of-late = { $n ->
    [one] { $n } chamado nos últimos 3 meses
   *[other] { $n } chamados nos últimos 3 meses
}

## Dinheiro.

row-issued = emitida em { $at }
row-due = vence em { $at }
row-paid = paga em { $at }
row-paid-undated = paga, não se sabe quando
row-total = total { $amount }
row-open-in-export = { $amount } em aberto na exportação
row-recurring = { $amount } recorrentes
row-a-month = { $amount } por mês
row-a-unit-and-month = { $amount } por unidade e mês
row-from = desde { $at }
row-ended-before = encerrado antes de { $at }
row-spent = { $amount } gastos
row-for-delivery = na prestação de serviços
row-for-the-company = na própria empresa
row-billed-of-agreed = { $billed } faturados de { $agreed } contratados
row-no-invoice-in-30-days = sem fatura em 30 dias
row-billed-in-30-days = faturado em 30 dias
row-foreseen = { $value }, previsto { $foreseen }: desvio de { $error }
row-price-and-mean = { $price } por unidade e mês, com média de { $mean }
row-over-months = { $n ->
    [one] { $amount } em { $n } mês
   *[other] { $amount } em { $n } meses
}
row-then-and-now = { $before } por mês antes, { $now } agora
row-new-clients = { $n ->
    [one] { $first } a { $last }: { $n } cliente novo
   *[other] { $first } a { $last }: { $n } clientes novos
}

## Horas, avaliações, reuniões, dispositivos, indicadores.

row-on = em { $at }
row-hours = { $hours } horas
row-improves-own-work = melhora o próprio trabalho
row-days-before-month-end = dias { $first } a { $last } antes do fim do mês
row-of-the-scale = { $share } da escala
row-listed = na lista em { $at }
row-machines = { $n ->
    [one] { $n } dispositivo
   *[other] { $n } dispositivos
}
row-managed = gerenciado
row-not-managed = não gerenciado
row-tickets-and-machines = { $tickets } chamados de pessoas, { $machines } dispositivos
row-got-better = { $indicator }: de { $first } a { $last } em { $n } meses, melhor
row-got-worse = { $indicator }: de { $first } a { $last } em { $n } meses, pior
row-no-clear-way = { $indicator }: de { $first } a { $last } em { $n } meses, sem rumo claro
row-tickets-and-machines-then-and-now = { $tickets } chamados de pessoas e { $machines } dispositivos antes, { $tickets_now } e { $machines_now } agora
row-resolved-so-many = { $n } resolvidos
row-written-after = apontado após { $days } dias
row-no-review = sem reunião de resultados

## Clientes, meses, faturas.

row-margin = { $margin }
row-open-past-due = { $n ->
    [one] { $amount } em aberto, { $n } dia de atraso
   *[other] { $amount } em aberto, { $n } dias de atraso
}
row-open-not-due = { $amount } em aberto, a vencer
row-billed-beyond-open = { $amount } faturados em um mês além do que está em aberto
row-early-and-late = { $n ->
    [one] { $n } chamado em seus meses 1 a 3, { $later } nos meses 4 a 6
   *[other] { $n } chamados em seus meses 1 a 3, { $later } nos meses 4 a 6
}
row-early-and-worth = { $n ->
    [one] { $n } chamado em seus meses 1 a 3, { $amount } por mês
   *[other] { $n } chamados em seus meses 1 a 3, { $amount } por mês
}
row-a-year-and-a-year = { $n ->
    [one] { $n } chamado nos 12 meses anteriores, { $now } nos últimos 12
   *[other] { $n } chamados nos 12 meses anteriores, { $now } nos últimos 12
}
row-half-within = { $category }, metade de { $n } chamados em até { $hours } h
row-tickets-opened = { $n ->
    [one] { $n } chamado aberto
   *[other] { $n } chamados abertos
}

row-day = { $day }/{ $month }/{ $year }
row-moment = { $day } { $clock }
