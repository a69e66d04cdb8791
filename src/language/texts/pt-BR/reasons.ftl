### Por que não há número, e o que permitiria tê-lo.

## As tabelas em que as exportações são lidas.

table-tickets = chamados
table-sla = resultados de SLA
table-invoices = faturas
table-recurring = receita recorrente
table-mrr-movements = movimentos de MRR
table-time-entries = apontamentos de horas
table-csat = avaliações de clientes
table-endpoints = listas de dispositivos
table-meetings = reuniões com clientes
table-costs = custos

## Por que não há número.

absence-no-table = nenhuma exportação traz { $table }
absence-no-column = a exportação de { $table } não tem coluna para { $column }
absence-column-empty = a coluna de { $column } está vazia em toda a exportação de { $table }
absence-outside-export = a exportação de { $table } não cobre os meses necessários
absence-no-rows = nenhum registro cai nos meses necessários
absence-below-minimum = { $n ->
    [one] { $n } registro, menos que os { $minimum } necessários
   *[other] { $n } registros, menos que os { $minimum } necessários
}
absence-zero-denominator = não há pelo que dividir
reason-before-records = o mês é anterior aos registros
reason-too-few-months = poucos meses têm valor

## O que permitiria tê-lo.

record-no-table = Exporte { $table }.
record-near-table = Corrija { $file }, que é o mais parecido com { $table } e não é usado: `msp-maturity inspect` diz o que falta.
record-no-column = Inclua a coluna de { $column } na exportação de { $table }.
record-column-empty = Preencha { $column } onde ficam { $table }: a coluna existe e está vazia.
record-outside-export = Exporte { $table } de mais tempo atrás, sem pular nenhum mês.
record-no-rows = Ainda não há registro desse tipo.
record-below-minimum = Espere por mais registros: há { $n }, e são precisos { $minimum }.
record-no-export = Nenhuma exportação lida mostra isso.
record-more-months = Exporte mais meses: poucos têm valor.

speaks-against = Outro indicador aponta o contrário: “{ $metric }” está em { $value }, e a meta é { $target }. { $rationale }

## O que uma exportação não pode mostrar, e o que ajudaria.

cannot-show-any-pause = de nenhum prazo se diz que está em pausa: ou nenhum está, ou as exportações não dizem
    .help = Exporte o estado de cada relógio de SLA, também os que estão em pausa.
cannot-show-pauses = uma pausa não traz data: o que está pausado só se conhece na data da exportação
    .help = Exporte os resultados de SLA todo mês e guarde os arquivos: o último mês de cada um é conhecido.
cannot-show-delivery-costs = em um dos meses necessários não há custo de entrega dos serviços registrado: um vazio não é lido como gratuito
    .help = Registre os custos de entrega dos serviços, sem pular nenhum mês.
cannot-show-own-costs = em um dos meses necessários não há custo da própria empresa, como aluguel, registrado: um vazio não é lido como gratuito
    .help = Registre o aluguel e os demais custos da própria empresa, sem pular nenhum mês.
cannot-show-past-agreements = nenhum contrato da exportação terminou: uma lista dos vigentes hoje não mostra o que vigorava no passado
    .help = Exporte também os contratos encerrados, com a data de término.
cannot-show-lost-agreements = nenhum contrato da exportação terminou: uma lista dos vigentes hoje não mostra o que se perdeu
    .help = Exporte também os contratos encerrados, com a data de término.
cannot-show-age-of-agreements = uma lista mês a mês não mostra desde quando vale um contrato
    .help = Exporte os próprios contratos, cada um com o dia em que começou.
cannot-show-growth = a receita recorrente não cresceu 10% no ano: o efeito do crescimento não foi posto à prova
    .help = Não há nada a exportar: isto aparece num ano em que a receita recorrente cresce 10% ou mais.
cannot-show-payment-dates = as faturas pagas não trazem data de pagamento: o que estava em aberto só se conhece na data da exportação, no último fechamento e se ela foi feita até uma semana depois
    .help = Inclua a data de pagamento na exportação de faturas.
cannot-show-unpaid-invoices = todas as faturas das exportações estão pagas, como em uma lista de faturas pagas: não se vê o que é devido nem tudo o que foi faturado
    .help = Exporte também as faturas em aberto.
cannot-show-paid-invoices = as exportações só trazem faturas em aberto: o que foi faturado e está pago não consta nelas
    .help = Exporte também as faturas pagas.
cannot-show-open-tickets = todos os chamados das exportações estão concluídos, como em uma lista de chamados fechados: não se vê quantos estão abertos
    .help = Exporte também os chamados abertos.
cannot-show-lengths = mais de um em cada dez chamados consta como resolvido antes de aberto: as duas datas se contradizem, e não se sabe quanto os chamados levaram
    .help = Exporte quando os chamados foram abertos e quando foram resolvidos em um só fuso horário, e veja com `msp-maturity inspect` que nenhuma seja tomada pela outra.
cannot-show-outcomes-without-target = a maioria dos chamados traz um resultado de SLA, mas nenhuma data de vencimento: sem prazo não há o que cumprir
    .help = Acrescente as datas de vencimento do SLA à exportação de chamados.
cannot-show-default-flags = todos os indicadores de SLA dizem cumprido e nenhuma data de vencimento os sustenta: acrescente as datas de vencimento à exportação
    .help = Acrescente as datas de vencimento do SLA à exportação de chamados.
cannot-show-unknown-outcomes = mais de um em cada vinte resultados de SLA é uma palavra que não se conhece: diga o que significa
    .help = Escreva em `words` de msp-maturity.toml o que as palavras significam; `msp-maturity inspect` as lista.
cannot-show-overdue-now = as exportações dizem quais chamados estavam atrasados no dia em que foram feitas, o que um chamado concluído já não está: não consta o que foi concluído no prazo
    .help = Acrescente à exportação de chamados as datas de vencimento e de fechamento.
cannot-show-response-targets = as exportações não informam sobre os prazos de resposta: falta quando a primeira resposta vencia, ou quando ela veio
    .help = Acrescente à exportação de chamados uma coluna com o vencimento da primeira resposta e outra com o momento em que ela veio.
cannot-show-resolution-targets = as exportações não informam sobre os prazos de resolução: falta quando os chamados venciam, ou quando foram resolvidos, ou isso não é crível
    .help = Acrescente à exportação de chamados uma coluna com o vencimento de cada chamado.
cannot-show-monthly-billing = os contratos em vigor são faturados uma vez por ano, ou de todo modo menos do que todo mês: se os clientes são faturados conforme o combinado se lê dos que são faturados todo mês
    .help = Corrija o ciclo de faturamento se alguns são faturados todo mês; dos demais não dá para ler.
cannot-show-number = o resultado não é um número
    .help = Veja as linhas por trás dele: uma delas está muito além de todas as outras.
cannot-show-done-tickets = as exportações só trazem chamados abertos: o que foi feito, e o que havia, não está nelas
    .help = Exporte também os chamados encerrados.
cannot-show-met-targets = as exportações só trazem chamados abertos: os prazos cumpridos não estão nelas
    .help = Exporte também os chamados encerrados.
cannot-show-time-on-tickets = menos da metade dos chamados abertos por pessoas tem apontamento de horas: não ter nenhum não diz nada
    .help = Faça apontar as horas nos chamados abertos por pessoas.
cannot-show-earlier-sources = um ano antes, a maioria dos chamados não informa a origem: não dá para separar o que as pessoas abriram do que o monitoramento abriu
    .help = Continue registrando a origem de cada chamado: um ano depois do início, dá para comparar.
cannot-show-most-counts = menos da metade dos chamados resolvidos traz a contagem: o que dizem uns poucos não vale por todos
    .help = Exporte a contagem de cada chamado; depois de uma troca de ferramenta, acrescente a coluna dela à exportação.
cannot-show-reviews = nenhum chamado dos últimos dois anos é uma reunião de resultados: elas podem estar em outra ferramenta
    .help = Registre cada reunião de resultados como um chamado de tipo próprio, ou exporte a lista de reuniões.
cannot-show-long-open-tickets = há tantos chamados abertos que o tempo fica além do que foi visto
    .help = Isto aparece quando menos chamados ficarem abertos.
cannot-show-rated-tickets = nenhuma avaliação cita um chamado da exportação: não se sabe que parte dos chamados foi avaliada
    .help = Exporte as avaliações com o número do chamado a que se referem.
