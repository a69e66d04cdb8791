### Palavras usadas em toda parte: meses, unidades, marcas.
###
### Glossário do projeto (inglês = português):
###   ticket = chamado; backlog = chamados em aberto; queue = fila;
###   agreement = contrato recorrente; invoice = fatura; client = cliente;
###   MRR = receita recorrente mensal (MRR); DSO = prazo médio de recebimento (DSO);
###   churn, lost clients = clientes perdidos; retention = retenção;
###   sign = sinal; criterion = critério; gate = passagem; phase = fase;
###   held phase = fase firmada; waiver = dispensa; target = meta;
###   met = atendido; not met = não atendido; not observed = não observado;
###   to record = registrar; export = exportação; row = linha; set aside = descartada;
###   technician = técnico; dispatch = triagem; onboarding = implantação;
###   hand-over = passagem de vendas para a operação; review = reunião de resultados;
###   endpoint, machine = dispositivo; monitoring = monitoramento.

as-it-is = { $text }
money = { $code ->
    [BRL] R$ { $amount }
   *[other] { $code } { $amount }
}

month-1 = janeiro
    .short = jan
month-2 = fevereiro
    .short = fev
month-3 = março
    .short = mar
month-4 = abril
    .short = abr
month-5 = maio
    .short = mai
month-6 = junho
    .short = jun
month-7 = julho
    .short = jul
month-8 = agosto
    .short = ago
month-9 = setembro
    .short = set
month-10 = outubro
    .short = out
month-11 = novembro
    .short = nov
month-12 = dezembro
    .short = dez
month-of-year = { $name } de { $year }
    .short = { $name } { $year }
    .shortest = { $name }/{ $year }
day = { $day }/{ $month }/{ $year }

## Unidades. O valor já chega escrito.

unit-share = { $value }%
unit-hours = { $value } h
unit-working-hours = { $value } h úteis
unit-days = { $value ->
    [1] { $value } dia
   *[other] { $value } dias
}
    .brief = { $value } d
unit-count-per-month = { $value } por mês
unit-change-per-year = { $value }% ao ano
unit-points = { $value } pontos
unit-minutes = { $value } min

## Números grandes nos gráficos.

thousands = { $value } mil
millions = { $value } mi
billions = { $value } bi
