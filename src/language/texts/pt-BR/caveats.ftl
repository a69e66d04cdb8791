### O que saber antes de confiar em um número: como os registros foram entendidos.

list-and = { $first } e { $second }
list-and-more = { $list } e mais { $n }

## Chamados.

caveat-age-only = { $n } de { $of } chamados trazem a idade e nenhuma data de abertura: ela é calculada para trás a partir da última atualização da exportação.
caveat-done-undated = { $n } de { $of } chamados estão concluídos sem data de conclusão: não contam nem como resolvidos em um mês nem como abertos.
caveat-one-time-of-day = De { $n } de { $of } chamados só a abertura ou só o fim diz a hora: o tempo que levaram é contado em dias inteiros. Exporte ambos com a hora.
caveat-no-times-of-day = De { $n } de { $of } chamados nem a abertura nem o fim diz a hora: o tempo que levaram é contado em dias inteiros, e pode ser até um dia a mais ou a menos. O que foi prometido em horas não se vê neles. Exporte ambos com a hora.
caveat-open-but-dated = { $n } de { $of } chamados estão abertos segundo o estado, mas trazem uma data de solução ou de encerramento: vale a data.
caveat-resolved-before-opened = { $n } de { $of } chamados constam como resolvidos antes de abertos: contam como concluídos, e não se sabe quanto levaram.
caveat-contradictory-times = { $n } de { $of } chamados constam como resolvidos antes de abertos: as duas colunas se contradizem. Ou uma é tomada pela outra, ou foram escritas por dois relógios, como um no horário local e outro em UTC. Contam como concluídos, mas dessas datas não se lê quanto os chamados levaram nem o que foi resolvido a tempo. Veja com `msp-maturity inspect` como cada coluna é entendida, e exporte todos os horários em um só fuso.
caveat-only-closed-tickets = Todos os chamados das exportações estão concluídos. Uma lista de chamados fechados tem a mesma aparência, e nela não se vê o que está pendente: não se mostra o que depende dos chamados abertos. Exporte também os chamados abertos, ou uma lista de todos; se agora não há nenhum aberto, serve uma lista feita em um dia em que haja.
caveat-no-open-ticket-left = Todos os chamados das exportações estão concluídos. Uma lista anterior tinha abertos entre outros; entende-se, então, que nada está pendente, e não que falte.
caveat-no-open-ticket-expected = Todos os chamados das exportações estão concluídos. São concluídos tão depressa que é de esperar que nenhum esteja aberto, e quase não falta número entre os deles; entende-se, então, que nada está pendente. Se as exportações deixam de fora os chamados abertos, exporte todos.
caveat-only-open-tickets = As exportações só trazem chamados abertos: o que foi feito, com que rapidez, se dentro do prazo e quantos chamados houve não está nelas. Exporte também os chamados fechados.
caveat-thin-month = { $n ->
    [one] { $month } tem um só chamado, e os meses em volta têm muitos: o mês é tomado por ausente das exportações e não é lido. Exporte também os chamados dele.
   *[other] { $month } tem { $n } chamados, e os meses em volta têm muitas vezes mais: o mês é tomado por ausente das exportações e não é lido. Exporte também os chamados dele.
}
caveat-default-flags-of-response = Todas as marcas de resposta dizem “cumprido” e nenhum prazo as sustenta: uma coluna assim costuma ser um valor padrão, e não um registro; por isso não é contada.
caveat-default-flags-of-resolution = Todas as marcas de solução dizem “cumprido” e nenhum prazo as sustenta: uma coluna assim costuma ser um valor padrão, e não um registro; por isso não é contada.
caveat-overdue-now = { $n ->
    [one] { $n } chamado concluído está marcado como não atrasado, numa coluna que diz o que está atrasado no dia da exportação: disso não se deduz que foi concluído no prazo, e ele não conta. Acrescente as datas de vencimento e de fechamento dos chamados.
   *[other] { $n } chamados concluídos estão marcados como não atrasados, numa coluna que diz o que está atrasado no dia da exportação: disso não se deduz que foram concluídos no prazo, e eles não contam. Acrescente as datas de vencimento e de fechamento dos chamados.
}
caveat-response-without-target = { $n ->
    [one] { $n } chamado traz um resultado de resposta, mas nenhum prazo, em uma exportação que tem prazos: ele não tinha meta, e seu resultado não é conhecido.
   *[other] { $n } chamados trazem um resultado de resposta, mas nenhum prazo, em uma exportação que tem prazos: eles não tinham meta, e seu resultado não é conhecido.
}
caveat-resolution-without-target = { $n ->
    [one] { $n } chamado traz um resultado de solução, mas nenhum prazo, em uma exportação que tem prazos: ele não tinha meta, e seu resultado não é conhecido.
   *[other] { $n } chamados trazem um resultado de solução, mas nenhum prazo, em uma exportação que tem prazos: eles não tinham meta, e seu resultado não é conhecido.
}
caveat-few-due-dates-of-response = Só { $n } de { $of } chamados com um resultado de resposta trazem um prazo: são poucos para saber quais tinham meta, e por isso os resultados contam sem ele.
caveat-few-due-dates-of-resolution = Só { $n } de { $of } chamados com um resultado de solução trazem um prazo: são poucos para saber quais tinham meta, e por isso os resultados contam sem ele.
caveat-untold-first-responses = De { $n } de { $of } chamados com vencimento da primeira resposta as exportações não dizem quando ela veio: não se sabe se foram respondidos a tempo, e isso não é contado. Acrescente a coluna com o momento da primeira resposta.
caveat-long-entries = { $n } de { $of } apontamentos de horas passam de um dia: contam como estão escritos.
caveat-negative-entries = { $n } de { $of } apontamentos de horas são menores que zero: descontam o que dizem, como faz uma correção.
caveat-stray-dates = { $n ->
    [one] { $n } data fica mais de um mês depois de todas as outras: é tomada por erro, e não se entende que os registros cheguem até lá.
   *[other] { $n } datas ficam mais de um mês depois de todas as outras: são tomadas por erros, e não se entende que os registros cheguem até lá.
}
caveat-working-hours = Os tempos de solução são contados no horário de trabalho que { $file } define.

## Dinheiro e clientes.

caveat-shared-numbers = { $n ->
    [one] { $n } número é de faturas de vários clientes ou anos, consideradas faturas diferentes.
   *[other] { $n } números são de faturas de vários clientes ou anos, consideradas faturas diferentes.
}
caveat-added-up-invoices = { $n ->
    [one] { $n } fatura ocupa várias linhas, cada uma com seu valor: as linhas foram somadas.
   *[other] { $n } faturas ocupam várias linhas, cada uma com seu valor: as linhas foram somadas.
}
caveat-paid-in-parts = { $n ->
    [one] { $n } fatura ocupa uma linha para cada pagamento: os pagamentos foram somados, e seu total conta uma vez.
   *[other] { $n } faturas ocupam uma linha para cada pagamento: os pagamentos foram somados, e cada total conta uma vez.
}
caveat-only-paid-invoices = Todas as { $n } faturas estão pagas. Uma lista de faturas pagas tem a mesma aparência, e nela não se vê o que é devido: não se mostra o que depende das faturas. Exporte também as faturas em aberto, ou uma lista de todas.
caveat-no-open-invoice-expected = Todas as { $n } faturas estão pagas. Por suas datas, ou por uma lista anterior, é de esperar que nenhuma esteja em aberto; entende-se, então, que nada é devido. Se as exportações deixam de fora as faturas em aberto, exporte todas.
caveat-part-unknown = { $n ->
    [one] { $n } fatura está paga em parte, e nada diz quanto: entende-se que está em aberto por inteiro.
   *[other] { $n } faturas estão pagas em parte, e nada diz quanto: entende-se que estão em aberto por inteiro.
}
caveat-due-before-issued = { $n } de { $of } faturas vencem antes de emitidas e não estavam pagas até então: contam como vencidas desde esse dia, embora uma das duas datas esteja errada.
caveat-only-open-invoices = Todas as { $n } faturas estão em aberto: se a exportação omite as pagas, ela não diz nem o que foi faturado nem em quanto tempo foi pago. Exporte-as também.
caveat-no-due-date = { $n } de { $of } faturas não trazem vencimento: supõe-se que vencem em 30 dias.
caveat-tax-not-told = Nada nas faturas informa os impostos: o valor faturado pode incluí-los, e a parcela recorrente da receita, onde contratos se comparam com faturas, pode ser maior do que a indicada.
caveat-cycles-of-terms = Os números de ciclos de cobrança são os de toda a vigência dos contratos: cada contrato é cobrado em cada ciclo.
caveat-amounts-of-units = Os valores dos contratos foram multiplicados pelas unidades: contratos de um mesmo produto têm o mesmo valor, quaisquer que sejam as unidades.
caveat-ended-before-begun = De { $of } contratos, { $n } terminam antes de começar: uma das duas datas está errada, e não contam em nenhum mês.
caveat-taken-for-monthly =
    { $of ->
        [one] O contrato não informa de quanto em quanto tempo é cobrado: seu valor é considerado o de um mês.
       *[other] { $n } de { $of } contratos não informam de quanto em quanto tempo são cobrados: seus valores são considerados os de um mês.
    }
caveat-ended-undated = { $n ->
    [one] { $n } contrato está encerrado sem data de encerramento: fica de fora, e por isso as perdas saem menores do que são.
   *[other] { $n } contratos estão encerrados sem data de encerramento: ficam de fora, e por isso as perdas saem menores do que são.
}
caveat-undecided-agreements = { $n ->
    [one] { $n } contrato está em vários arquivos com valores diferentes, e nada diz qual arquivo é mais novo: vale o menor valor; ponha a data da exportação no nome dos arquivos.
   *[other] { $n } contratos estão em vários arquivos com valores diferentes, e nada diz qual arquivo é mais novo: vale o menor valor; ponha a data da exportação no nome dos arquivos.
}
caveat-gone-agreements = { $n ->
    [one] { $n } contrato ({ $which }) está em uma lista mais antiga e falta na seguinte do mesmo tipo, que traz quase todos os outros: entende-se que terminou até a data dessa lista.
   *[other] { $n } contratos ({ $which }) estão em uma lista mais antiga e faltam na seguinte do mesmo tipo, que traz quase todos os outros: entende-se que terminaram até a data dessa lista.
}
caveat-mrr-by-month = O MRR está por cliente e mês: quem falta no mês seguinte é tomado por perdido, e o que está no último mês, por vigente.
caveat-renewed-agreements = { $n ->
    [one] { $n } contrato está ativo embora seu fim já tenha passado: é tomado por renovado.
   *[other] { $n } contratos estão ativos embora seu fim já tenha passado: são tomados por renovados.
}
caveat-agreements-to-renew = { $n ->
    [one] { $n } contrato diz quando é renovado, e não quando termina: seu valor é distribuído até lá, e é tomado por renovado.
   *[other] { $n } contratos dizem quando são renovados, e não quando terminam: seu valor é distribuído até lá, e são tomados por renovados.
}
caveat-other-movements = { $n ->
    [one] { $n } movimento de MRR não é novo, expansão, contração, cancelamento nem reativação: ficou de fora.
   *[other] { $n } movimentos de MRR não são novos, expansão, contração, cancelamento nem reativação: ficaram de fora.
}
caveat-meetings-not-held = { $n } de { $of } reuniões foram canceladas ou ainda estão por vir: ficaram de fora.
caveat-foreign-table = Tudo em { $what } está em outra moeda que a maioria dos valores: a análise é feita em { $main }, e não convém confiar no que compara isso com outras tabelas.
caveat-other-currency = Ficaram de fora { $n } { $what } em { $code }: a análise é em { $main }, e moedas não se somam.
caveat-no-currency = { $n } { $what } sem moeda indicada: são tomados como { $main }.
caveat-invoices-told-twice = { $n } faturas de { $one } e { $other } são do mesmo cliente, dia e valor com outros números: podem ser o mesmo dinheiro contado duas vezes. Se for o caso, deixe um dos arquivos de fora.
caveat-agreements-told-twice = A maioria dos clientes chega à mesma soma em { $one } e { $other }: os contratos podem ser o mesmo dinheiro contado duas vezes. Se for o caso, deixe um dos arquivos de fora.
caveat-tickets-billed = { $percent }% dos chamados são de clientes que têm um contrato ou uma fatura.
caveat-tickets-not-all-billed = { $percent }% dos chamados são de clientes que têm um contrato ou uma fatura; não encontrados: { $clients }. Se um cliente aparece com dois nomes, informe o outro como alias na configuração.
caveat-money-served = { $percent }% do dinheiro dos contratos é de clientes que têm chamados.
caveat-money-not-all-served = { $percent }% do dinheiro dos contratos é de clientes que têm chamados; não encontrados: { $clients }. Se um cliente aparece com dois nomes, informe o outro como alias na configuração.

## O que está configurado e não encontrou nada.

caveat-of-file = { $file }: { $what }.
caveat-lost-file = { $file } parece uma exportação e não é usado: { $why }.
caveat-configuration = { $file }, linha { $line }: { $what }
caveat-unused-alias = nenhum cliente se chama { $alias }: corrija o alias de { $client } ou retire-o
caveat-pattern-without-file = { $pattern } não corresponde a nenhum arquivo: corrija o padrão ou retire-o
caveat-title-without-column = nenhum arquivo que corresponde a { $pattern } tem uma coluna { $title }: corrija o título ou retire-o
caveat-word-without-cell = nenhum arquivo que corresponde a { $pattern } tem uma célula { $word } em uma coluna de estados, prioridades, resultados ou ciclos: corrija a palavra ou retire-a
