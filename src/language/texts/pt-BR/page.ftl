### A página.
page-skip = Ir para o relatório
page-name = Maturidade operacional
page-ending = ao final de { $month }
page-sections = Seções
page-nav-changes = Mudanças
page-nav-signs = Sinais
page-nav-numbers = Números
page-nav-data = Dados

## Words that head columns and stand beside values.

target = meta
core = essencial
month = Mês
month-end = Fechamento
phase = Fase
measure = Indicador
counted-as = Como se calcula
why-it-matters = Por que importa
what-helps = O que ajuda
target-from = Origem da meta
file = Arquivo
taken-for = Lido como
written-like = No formato de
reason = Motivo
rows = Linhas

## The first screen.

opening-kicker = Pelos registros, este provedor está na fase
opening-not-determined = Poucos dos sinais puderam ser vistos para nomear uma fase
opening-see = Ver as evidências
opening-watch = O que observar
opening-do-first = O que fazer primeiro
opening-nothing-to-do = Continue como está. O próximo ganho é registrar o que não pôde ser visto.
opening-closes = e a meta é atingida em
opening-moves = Melhora
opening-shows = Mostra
opening-all-seen = Todos os sinais foram vistos.
opening-moves-bound = pode mudar a fase
opening-more-not-seen = { $n ->
    [1] mais { $n }, marcado com ? entre os sinais
   *[other] mais { $n }, marcados com ? entre os sinais
}
road-title = O caminho das quatro fases
road-here = você está aqui
road-possible = não excluída
road-passed = superada
road-ahead = adiante
road-tick = Sinal { $number }, { $label }
road-thriving = { $met } de { $all } sinais de força nesta fase atendidos
road-needs-passed = { $met } de { $all } sinais atendidos: superada
road-needs = { $met } de { $all } sinais atendidos; são precisos { $needed }
road-needs-core = { $met } de { $all } sinais atendidos; são precisos { $needed }, entre eles { $signs }

## What else is to be known about the phase.

more-title = Mais sobre a fase
more-margin = O que mudaria a fase
more-believed = O que se acreditava
more-caveats = O que saber antes de confiar em um número
since-title = Desde o mês anterior
since-none = Nenhum sinal mudou.
since-was = antes: { $status }

## The board of signs.

board-title = Os { $n } sinais
board-lead = Uma passagem é superada quando há sinais atendidos em número suficiente, entre eles todos os essenciais. Abra um sinal para ver os números por trás dele.
board-open-all = Abrir todos
board-strength = Força em Escalável
board-strength-met = Força { $met } de { $all }
board-evidence = Evidência:
board-not-observed = Não observado:
board-no-value = sem valor
board-dt-not-measured = Não medido
board-dt-months = Meses
board-dt-distance = Distância
board-dt-basis = Baseado em
board-dt-certainty = Certeza
board-records-of = Registros por trás de { $metric }, sinal { $sign }
board-caveats = Tenha em mente
board-ask = A quem perguntar:
board-ready = Pronto para a próxima fase quando:

## The records behind a number.

rows-behind = O que há por trás, { $of }: { $counts }
rows-against = { $n } contra
rows-for = { $n } a favor
rows-counted = { $n } na conta
rows-left-out = { $n } fora da conta ({ $reason })
rows-none = nenhum
rows-place = { $file }, linha { $line }
rows-side-against = contra
rows-side-for = a favor
rows-side-counted = na conta
rows-head-counts = A favor ou contra
rows-head-says = O que a linha diz
rows-head-place = Onde está

## Areas, charts and tables.

area-service = Atendimento
    .lead = Se o combinado é cumprido, o trabalho sai, e em que fila ele emperra.
area-automation = Automação
    .lead = O que as máquinas encontram e tiram das mãos das pessoas, e que tipos de chamado mais custam.
area-clients = Clientes
    .lead = Quem fica, e quem é atendido pior do que os outros.
area-finance = Finanças
    .lead = O que entra todo mês, e o que está a receber.
figure-hint = Aponte para o gráfico, toque nele ou use as setas do teclado para ver os valores de um mês.
figure-table = Os valores em tabela
listing-search = Buscar
listing-shown = # de # exibidos
listing-left-out = Há mais { $n } depois destes.
listing-none-given = (não informado)
listing-name = Nome
listing-only-target = só com menos de { $target } no prazo
listing-only-worst = só os piores
listing-only-late = só com algo em atraso
listing-late-tickets = Resolvidos fora do prazo
listing-in-time = No prazo
listing-opened = Abertos
listing-change = Frente ao ano anterior
listing-median = Metade resolvida em até
listing-open-now = Em aberto hoje
listing-monitoring = Abertos pelo monitoramento
listing-queues = Fila por fila
listing-priorities = Prioridade por prioridade
listing-kinds = Tipo por tipo de chamado
listing-clients-served = Como cada cliente é atendido
listing-clients-paying = O que cada cliente paga e deve
listing-tickets-worst = Chamados { $window }; os piores primeiro.
listing-kinds-note = Chamados { $window }; o que há em maior número vem primeiro: eliminar ali uma causa é o que mais poupa.
listing-served-note = Chamados { $window }; os mais mal atendidos primeiro.
listing-paying-note = Valores { $window }; o que está em atraso vem primeiro. Muitos chamados para o que paga pode ser um cliente que custa mais do que rende.
listing-paying-note-in = Valores em { $currency }, { $window }; o que está em atraso vem primeiro. Muitos chamados para o que paga pode ser um cliente que custa mais do que rende.
listing-late-money = Em atraso
listing-owed = A receber
listing-billed = Faturado no ano
listing-recurring = Recorrente por mês
listing-recurring-before = Um ano antes
listing-rate = Chamados por 1.000 faturados

## Numbers month by month.

readings-title = Números, mês a mês
readings-lead = Cada valor ao final do mês, na sua própria janela de tempo. Um traço: não medido.
readings-table = Tabela dos números
readings-not-measured = não medido: { $reason }
readings-seen = { $seen } de { $all }
history-title = Fase, mês a mês
history-lower = Mais baixa sustentada
history-upper = Mais alta não excluída
history-seen = Sinais observados

## The data.

data-title = Os dados por trás
data-lead = Cada linha de cada arquivo tem exatamente um destino; a soma dá o total de linhas lidas.
data-questions = O que os arquivos deixam em dúvida
data-column = coluna
data-taken = Lido como:
data-if = Se for
data-into = em
data-table = Tabela dos arquivos
data-read = lidas
data-not-used = Não usado
data-all = Todos os arquivos
data-records-of = Registros de
data-span = { $first } a { $last }
data-columns-of = Colunas de { $file }
data-head-column = Coluna
data-head-written = Escrita como
data-head-filled = Preenchidas
data-head-read = Lidas
data-column-not-used = não usada
data-not-all = não todas
data-rejected = Por que linhas foram descartadas
data-first-line = Primeira na linha
data-rejected-file = Cada uma, com sua linha, está em

## Method.

method-title = Método
method-lead = A fase é o número de passagens superadas uma após a outra. É calculada a partir de registros exportados por outros programas, nunca da opinião de alguém. O que não foi observado conta como não atendido para a fase mais baixa e como atendido para a mais alta; a falta de dados nunca ajuda.
method-as-of = Os valores são os do final de { $month }, com o que se podia saber então.
method-model = Modelo
method-model-version = { $id }, versão { $version }
method-hash = Hash do modelo
method-program = Programa
method-definitions = Como cada número é calculado
method-definitions-table = Definições
method-id = Seu nome para programas
method-programs = Os mesmos números para programas:
method-nothing-sent = Nada nesta página é carregado de fora, e nada é enviado.

## O que foi configurado.

configured-title = O que foi configurado
configured-nothing = Nada: tudo o que os arquivos não dizem foi deduzido deles.
configured-file = Configuração
configured-zone = Fuso horário
configured-currency = Moeda
configured-hours = Expediente
configured-holidays = Feriados
configured-left-out = Arquivos deixados de fora
configured-files = Arquivos com regras próprias
configured-clients = Clientes com vários nomes
configured-waivers = Dispensas
configured-waiver = { $of } até { $until }
weekday-monday = segunda-feira
weekday-tuesday = terça-feira
weekday-wednesday = quarta-feira
weekday-thursday = quinta-feira
weekday-friday = sexta-feira
weekday-saturday = sábado
weekday-sunday = domingo

## No papel.

print-by-month = Os números de cada mês estão na própria página, em report.xlsx e em facts.csv.
print-ten-rows = As dez primeiras linhas; a própria página e report.xlsx têm todas.
