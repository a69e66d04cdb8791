### O que fecharia a distância entre um número e a sua meta.

closing-record_completeness = { $n ->
    [one] mais { $n } chamado aberto por mês com cliente, responsável, prioridade e categoria
   *[other] mais { $n } chamados abertos por mês com cliente, responsável, prioridade e categoria
}
closing-closure_ratio = { $n ->
    [one] mais { $n } chamado resolvido por mês
   *[other] mais { $n } chamados resolvidos por mês
}
closing-old_backlog_ratio = { $n ->
    [one] menos { $n } chamado em aberto há mais de 30 dias
   *[other] menos { $n } chamados em aberto há mais de 30 dias
}
closing-categorised_share = { $n ->
    [one] mais { $n } chamado classificado por mês
   *[other] mais { $n } chamados classificados por mês
}
closing-monitoring_detected_share = { $n ->
    [one] mais { $n } chamado aberto por mês pelo monitoramento
   *[other] mais { $n } chamados abertos por mês pelo monitoramento
}
closing-reassignment_rate = { $n ->
    [one] menos { $n } chamado repassado por mês
   *[other] menos { $n } chamados repassados por mês
}
closing-top_technician_share = { $n ->
    [one] menos { $n } chamado por mês resolvido pela pessoa mais ocupada
   *[other] menos { $n } chamados por mês resolvidos pela pessoa mais ocupada
}
closing-same_client_volume_change = { $n ->
    [one] menos { $n } chamado por mês dos mesmos clientes
   *[other] menos { $n } chamados por mês dos mesmos clientes
}
closing-onboarding_stabilised_share = { $n ->
    [one] mais { $n } cliente novo estabilizado depois de três meses
   *[other] mais { $n } clientes novos estabilizados depois de três meses
}
closing-client_review_coverage = reuniões de resultados com clientes que valem mais { $n } por mês
closing-sla_resolution_compliance = { $n ->
    [one] menos { $n } prazo de solução estourado por mês
   *[other] menos { $n } prazos de solução estourados por mês
}
closing-sla_response_compliance = { $n ->
    [one] menos { $n } prazo de resposta estourado por mês
   *[other] menos { $n } prazos de resposta estourados por mês
}
closing-owner_at_close_share = { $n ->
    [one] mais { $n } chamado resolvido por mês com responsável
   *[other] mais { $n } chamados resolvidos por mês com responsável
}
closing-unassigned_share = { $n ->
    [one] mais { $n } chamado aberto por mês com responsável
   *[other] mais { $n } chamados abertos por mês com responsável
}
closing-same_next_day_share = { $n ->
    [one] mais { $n } chamado resolvido por mês no mesmo dia ou no seguinte
   *[other] mais { $n } chamados resolvidos por mês no mesmo dia ou no seguinte
}
closing-reopen_rate = { $n ->
    [one] menos { $n } chamado reaberto por mês
   *[other] menos { $n } chamados reabertos por mês
}
closing-repeat_ticket_share = { $n ->
    [one] menos { $n } chamado repetido por mês
   *[other] menos { $n } chamados repetidos por mês
}
closing-kinds_with_fewer_repeats_share = { $n ->
    [one] mais { $n } tipo de trabalho que volta menos
   *[other] mais { $n } tipos de trabalho que voltam menos
}
closing-backlog_days_of_work = { $n ->
    [one] menos { $n } chamado em aberto
   *[other] menos { $n } chamados em aberto
}
closing-backlog_over_30_days_share = { $n ->
    [one] { $n } chamado com mais de 30 dias resolvido
   *[other] { $n } chamados com mais de 30 dias resolvidos
}
closing-people_ticket_change = { $n ->
    [one] menos { $n } chamado aberto por mês por pessoas dos mesmos clientes
   *[other] menos { $n } chamados abertos por mês por pessoas dos mesmos clientes
}
closing-people_tickets_per_endpoint = { $n ->
    [one] menos { $n } chamado aberto por mês por pessoas
   *[other] menos { $n } chamados abertos por mês por pessoas
}
closing-sla_months_recovered_share = { $n ->
    [one] mais { $n } mês ruim com resposta dentro de um trimestre
   *[other] mais { $n } meses ruins com resposta dentro de um trimestre
}
closing-invoice_regularity = { $n ->
    [one] mais { $n } cliente faturado em dia por mês
   *[other] mais { $n } clientes faturados em dia por mês
}
closing-dso = { $n } a menos a receber dos clientes no fim do mês
closing-overdue_share = { $n } recebidos do que está vencido
closing-receivables_over_90_days_share = { $n } recebidos do que está vencido há mais de 90 dias
closing-recurring_revenue_share = mais { $n } de receita recorrente por mês no lugar de outros trabalhos
closing-gross_revenue_retention = mais { $n } por mês mantidos da receita recorrente de um ano atrás
closing-net_revenue_retention = mais { $n } de receita recorrente por mês dos clientes de um ano atrás
closing-client_retention = { $n ->
    [one] mais { $n } cliente de um ano atrás mantido
   *[other] mais { $n } clientes de um ano atrás mantidos
}
closing-top_3_client_share = mais { $n } de receita recorrente por mês de clientes fora dos três maiores
closing-package_share = mais { $n } de receita recorrente por mês em pacotes
closing-billed_to_contracted = { $n } por mês entre o contratado e o faturado
closing-credit_share = { $n } a menos devolvidos por mês
closing-first_invoice_within_30_days_share = { $n ->
    [one] mais { $n } cliente novo faturado em até 30 dias
   *[other] mais { $n } clientes novos faturados em até 30 dias
}
closing-mrr_growth = mais { $n } de receita recorrente por mês que um ano atrás
closing-mrr_per_technician_change = mais { $n } de receita recorrente por mês por técnico
closing-quarters_with_new_client = { $n ->
    [one] mais { $n } trimestre do ano com cliente novo
   *[other] mais { $n } trimestres do ano com cliente novo
}
closing-top_client_share = mais { $n } de receita recorrente por mês de clientes fora do maior
closing-client_meeting_coverage = reuniões de resultados com clientes que valem mais { $n } por mês
closing-top_20_review_coverage = mais { $n } dos maiores clientes com reunião de resultados
closing-improvement_time_share = mais { $n } por mês de trabalho de melhoria
closing-leader_ticket_time_share = menos { $n } por mês dos líderes em chamados
closing-improvement_weeks_share = { $n ->
    [one] mais { $n } semana das últimas 13 com trabalho de melhoria
   *[other] mais { $n } semanas das últimas 13 com trabalho de melhoria
}
closing-unbilled_share = mais { $n } por mês faturados do trabalho para clientes
closing-unattended_alert_share = { $n ->
    [one] mais { $n } alerta resolvido por mês sem o tempo de ninguém
   *[other] mais { $n } alertas resolvidos por mês sem o tempo de ninguém
}
closing-csat_satisfied_share = { $n ->
    [one] mais { $n } avaliação boa por mês
   *[other] mais { $n } avaliações boas por mês
}
closing-csat_response_rate = { $n ->
    [one] mais { $n } chamado avaliado por mês
   *[other] mais { $n } chamados avaliados por mês
}
closing-bad_rating_answered_share = { $n ->
    [one] mais { $n } avaliação ruim respondida em até dois dias
   *[other] mais { $n } avaliações ruins respondidas em até dois dias
}
closing-endpoint_coverage = { $n ->
    [one] mais { $n } dispositivo gerenciado
   *[other] mais { $n } dispositivos gerenciados
}
closing-endpoints_patched_share = { $n ->
    [one] mais { $n } dispositivo com todas as atualizações
   *[other] mais { $n } dispositivos com todas as atualizações
}
closing-endpoints_per_technician = { $n ->
    [one] mais { $n } dispositivo atendido pelas mesmas pessoas
   *[other] mais { $n } dispositivos atendidos pelas mesmas pessoas
}
closing-hours_per_endpoint = menos { $n } por mês gastas em chamados
closing-gross_margin = menos { $n } por mês gastos na entrega dos serviços, para o que é faturado
closing-recurring_margin = menos { $n } por mês gastos na entrega dos serviços, para o que é contratado
closing-operating_margin = menos { $n } por mês gastos, para o que é faturado
closing-overhead_ratio = menos { $n } por mês gastos com a própria empresa
closing-fixed_cost_cover = mais { $n } de receita recorrente por mês
closing-clients-reviewed = { $n ->
    [one] mais { $n } cliente com reunião de resultados
   *[other] mais { $n } clientes com reunião de resultados
}
