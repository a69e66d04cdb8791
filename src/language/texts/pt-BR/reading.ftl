### Como os arquivos foram lidos: por que um não é usado, o que se anotou, o que fica em aberto.

## Por que um arquivo não é usado.

refusal-empty = o arquivo está vazio
refusal-no-text = isto não é texto: exporte como CSV
refusal-no-header = sem linha de títulos: as linhas começam sem títulos de coluna; exporte a tabela com os títulos
refusal-on-its-side = os títulos estão um embaixo do outro, com os dados ao lado: exporte, ou vire a tabela, de modo que os títulos sejam a primeira linha e cada registro uma linha
refusal-other-list = isto é { $what }: { $advice }
refusal-other-kind = isto é { $what }, não uma tabela: { $remedy }
refusal-near-miss = não reconhecido: colunas encontradas: { $columns }; o mais parecido é { $table }, mas falta { $lacking }: inclua essa coluna na exportação; se outra coluna diz isso, indique em `columns` sob `[[files]]` de msp-maturity.toml
refusal-untold-date = não reconhecido: colunas encontradas: { $columns }; { $title } pode dizer quando cada linha foi aberta, mas nada indica que as linhas sejam { $table } e não uma lista de outra coisa: se forem, indique com `table = "{ $setting }"` sob `[[files]]` de msp-maturity.toml
refusal-untold = não reconhecido: colunas encontradas: { $columns }; tem o que é preciso para ser { $table }, mas nada a distingue de listas de outra coisa: se as linhas forem isso, indique com `table = "{ $setting }"` sob `[[files]]` de msp-maturity.toml
refusal-unreadable-column = não reconhecido: colunas encontradas: { $columns }; o mais parecido é { $table }, mas as células de { $title }, cujo título diz { $meaning }, não podem ser lidas como { $expected }: exporte-as como são, sem máscaras e em colunas largas o bastante
refusal-not-recognised = não reconhecido: colunas encontradas: { $columns }; esperavam-se chamados, resultados de SLA, faturas, receita recorrente, movimentos de MRR, apontamentos de horas, avaliações de clientes, listas de dispositivos, reuniões com clientes ou custos com os títulos habituais
refusal-payables = isto é o que se deve a fornecedores, não o que os clientes devem: exporte as contas a receber
refusal-payables-beside = isto é o que se deve a fornecedores, não o que os clientes devem: exporte as contas a receber; se { $title } diz a quem se fatura, indique em `columns` sob `[[files]]` de msp-maturity.toml
refusal-by-account = isto é o que passou por cada conta de um livro contábil, onde uma fatura aparece em várias: exporte a lista das faturas, cada uma com seu cliente e suas datas
refusal-open-items = isto é o que ainda está em aberto, e não o valor das faturas: do que se deve hoje não se deduz nem o que foi faturado nem em quanto tempo foi pago; exporte a lista de todas as faturas, também as pagas
refusal-log-without-opening = isto é um histórico de mudanças de chamados que não mostra como foram abertos: exporte também a lista de chamados, com as datas de abertura
refusal-left-out = excluído em { $file }, linha { $line }
refusal-changed-while-read = mudou enquanto era lido: execute de novo quando nada mais gravar nele
refusal-folder = isto é uma pasta, não um arquivo: grave a tabela em um arquivo
refusal-pipe = isto é um pipe nomeado, não um arquivo: grave a tabela em um arquivo
refusal-socket = isto é um socket, não um arquivo: grave a tabela em um arquivo
refusal-device = isto é um dispositivo, não um arquivo: grave a tabela em um arquivo
refusal-no-permission = sem permissão de leitura: dê essa permissão ao usuário que executa este programa
refusal-too-large-for-memory = é maior que a memória disponível: exporte menos meses em cada arquivo
refusal-unreadable = não pode ser lido: { $cause }
refusal-gone = estava lá há um instante e não está mais: execute de novo quando nada mais mexer na pasta
refusal-cannot-be-listed = seu conteúdo não pode ser listado
refusal-link-out = um link que sai da pasta: indique o lugar para onde ele leva ao lado da pasta, se fizer parte das exportações
refusal-link-back = um link que volta a uma pasta em que ele está
refusal-link-to-folder = um link para uma pasta que é lida em seu próprio lugar
refusal-link-to-file = um link para { $file }, que é lido em seu próprio lugar
refusal-link-to-nothing = um link para algo que não está lá
refusal-link-to-itself = um link que volta a si mesmo

## Por que o que está compactado não é usado.

refusal-unpacks-to-too-much = descompactado, fica grande demais: um arquivo pode chegar a { $times } vezes o seu tamanho e a { $size } GiB; descompacte você mesmo se for essa a intenção
refusal-too-many-parts = contém mais de { $most } arquivos: os seguintes não são lidos; descompacte-o
refusal-packed-too-deep = está compactado mais de { $most } vezes: descompacte-o
refusal-damaged = está danificado ou incompleto ({ $error }): copie ou exporte de novo
refusal-leads-out-of-archive = seu nome sai do arquivo compactado: compacte com um nome simples
refusal-packed-link = isto é um link, não um arquivo: compacte o próprio arquivo
refusal-packed-with-password = está protegido por senha: compacte sem senha
refusal-packing = está compactado de um modo que não é lido: use o habitual dos programas ZIP, deflate
refusal-workbook-with-password = está protegido por senha: salve sem senha
refusal-no-sheet-to-see = nenhuma planilha dele está visível: mostre a que tem a tabela
refusal-hidden-sheet = esta planilha está oculta: mostre-a e salve o arquivo, se ela deve ser lida
refusal-empty-sheet = a planilha está vazia

## O que se anotou de um arquivo.

note-encoding = lido como { $encoding }
note-not-of-encoding = uma parte não é { $encoding }: esses caracteres aparecem como �
note-lines-of-other-encoding = { $n ->
    [one] a linha { $first } não é toda { $encoding }: o resto dela foi lido como { $other }
   *[other] { $n } linhas não são todas { $encoding }, a primeira é a { $first }: o resto delas foi lido como { $other }
}
note-zero-bytes = bytes nulos no texto, deixados de fora: { $n }
note-byte-order-marks = marcas de ordem de bytes dentro do texto, deixadas de fora: { $n }
note-control-characters = caracteres de controle lidos como as letras de Windows-1252 correspondentes: { $n }
note-encoded-twice = letras codificadas duas vezes, como `Ã§` no lugar de `ç`, que foram lidas como o que eram: { $n }
note-curly-quotes = as células estão entre aspas curvas, que foram lidas como aspas retas
note-lines-in-quotes = cada linha estava inteira entre aspas: elas foram retiradas
note-decided = decidido na linha { $line } da configuração: { $key } é { $value }
note-column-decided = decidido na linha { $line } da configuração: a coluna { $title } é { $meaning }
note-column-ignored = decidido na linha { $line } da configuração: a coluna { $title } não é usada
note-word-decided = decidido na linha { $line } da configuração: a palavra { $word } significa { $meaning }
note-zone-configured = horários em { $zones } são passados para o fuso configurado, { $zone }
note-zone-utc = horários em { $zones } são passados para UTC, porque as exportações estão em vários fusos; `zone` em msp-maturity.toml decide de outra forma
note-zone-mixed = alguns horários estão em { $zones }, outros não indicam fuso e são tomados pelo mesmo; `zone` em msp-maturity.toml decide
note-taken-for-hours = { $title }: não indica unidade; seus números, o maior deles { $largest }, são tomados por horas
note-taken-for-milliseconds = { $title }: não indica unidade; seus números, o maior deles { $largest }, são tomados por milissegundos
note-taken-for-minutes = { $title }: não indica unidade; seus números, o maior deles { $largest }, são tomados por minutos
note-taken-for-seconds = { $title }: não indica unidade; seus números, o maior deles { $largest }, são tomados por segundos
note-taken-for-parts-of-days = { $title }: seus números são partes de um dia, como as planilhas escrevem os tempos: o maior, { $largest }, é lido como { $time }
note-taken-for-hundredths = { $title }: números inteiros onde o produto escreve centésimos: o maior, { $largest }, é lido como { $amount }; se está em unidades, exporte os valores com suas casas decimais
note-taken-for-whole = { $title }: o produto escreve centésimos, mas a maioria de seus valores seria de menos de { $least }: são lidos como estão; se são centésimos, `dialect = "{ $product }"` em `[[files]]` de msp-maturity.toml diz isso
note-lost-decimals = { $title }: { $n } valores sem decimais, o primeiro na linha { $line }, são cem vezes o que se fatura ao mesmo cliente em outras linhas: essas linhas parecem ter perdido o sinal decimal, e são lidas como estão; exporte-as de novo
note-no-unit = { $title }: não nomeia unidade, e nada ao lado diz se seus números são minutos, horas ou dias: não são usados; escreva a unidade no título, como (min) ou (h)
note-order-of-others = { $title }: lido como { $order }, como provam outros arquivos do mesmo tipo
note-order-contradicted = { $title }: algumas datas provam que o dia vem primeiro, outras que o mês; lido como { $order }, e o que não se encaixa é descartado
note-two-orders = { $titles }: algumas datas provam que o dia vem primeiro, outras que o mês: cada uma é lida como ela mesma prova, ou como as datas ao lado ou ao redor
note-two-orders-open = { $titles }: algumas datas provam que o dia vem primeiro, outras que o mês: cada uma é lida como ela mesma prova, ou como as datas ao lado ou ao redor; { $n ->
    [one] { $n } linha que pode ser dos dois modos não é lida
   *[other] { $n } linhas que podem ser dos dois modos não são lidas
}
note-scale-of-others = { $title }: avaliado de { $worst } a { $best }, como mostram outros arquivos do mesmo tipo
note-several-scales = { $title }: as linhas nomeiam { $n } escalas e todas são lidas em uma só: exporte separadamente as avaliações de cada escala
note-ages = { $title }: { $n } células trazem uma idade, como “há 3 dias”, da qual não sai nenhuma data: exporte datas completas
note-flags-by-dates = um indicador de SLA marcado diz que o objetivo não foi cumprido, como mostram as datas ao lado
note-blank-columns = { $titles } não diz nada em nenhuma linha: lido como se não estivesse lá
note-blank-repeats = as linhas que deixam { $titles } em branco continuam o grupo acima: dizem ali o que diz a linha anterior
note-no-invoice-number = nenhuma coluna numera as faturas: linhas iguais em todas as colunas são uma só; exporte também o número
note-no-number = nenhuma coluna numera os chamados: linhas iguais em todas as colunas são uma só, e um chamado que mudou de uma exportação para outra conta duas vezes; exporte também o número
note-row-counts = { $title } conta as linhas do arquivo e recomeça em outros, onde outros registros levam os mesmos números: não numera os registros; linhas iguais em todas as colunas são uma só, e um registro que mudou de uma exportação para outra conta duas vezes; exporte também o número
note-numbers-in-names = { $n ->
    [one] { $n } cliente traz o número da fatura depois do nome: foi retirado
   *[other] { $n } clientes trazem o número da fatura depois do nome: foi retirado
}
note-amount-of-unit = o que consta em { $title } é tomado pelo valor de uma unidade e multiplicado pela quantidade: se for o de todas as unidades, a receita recorrente é menor
note-only-open-tickets = todos os chamados dele estão abertos: é tomado por uma lista de chamados abertos
note-lengths-of-time = { $n } momentos são o da abertura do chamado mais o tempo que levou: se a exportação conta horas úteis, eles ficam antes do real
note-ends-of-one-day = { $n } chamados terminam em uma hora do dia e há uma só data: considera-se que terminam no dia em que foram abertos, ou na noite seguinte, se terminam mais cedo do que começaram
note-ends-of-untold-days = { $n } chamados terminam em uma hora do dia, e muitos deles mais cedo do que começaram, o que não cabe em um só dia: não se sabe quando terminaram; exporte também a data de fechamento
note-answers-of-one-day = { $n } primeiras respostas têm uma hora do dia e nenhuma data diz o seu dia: considera-se que vieram no dia em que os chamados foram abertos, ou no seguinte, se a hora é anterior à da abertura
note-answers-of-untold-days = { $n } primeiras respostas têm uma hora do dia e nada diz em que dia vieram: não são usadas; exporte também a data da primeira resposta
note-issued-by-due = { $n } faturas não têm data de emissão: considera-se que foram emitidas 30 dias antes do vencimento
note-totals-of-parts = nenhuma coluna diz o valor das faturas: em { $n } linhas considera-se o que foi pago e o que está em aberto, somados
note-totals-with-tax = nenhuma coluna diz o valor das faturas com impostos: em { $n } linhas somam-se o valor sem impostos e o imposto
note-totals-with-withheld = o valor das faturas vem sem o imposto que os clientes retêm: em { $n } linhas somam-se os dois
note-totals-of-prices = nenhuma coluna diz o valor das faturas: em { $n } linhas considera-se a quantidade vezes o preço, menos o desconto
note-only-company = { $title }: as { $n } linhas citam a mesma empresa: se for a sua, nada diz para quem são; exporte também a coluna dos clientes
note-no-records = não há nenhum registro abaixo do seu cabeçalho
note-broken-rows = { $n ->
    [one] { $n } registro ocupa várias linhas sem aspas: suas linhas foram reunidas
   *[other] { $n } registros ocupam várias linhas sem aspas: suas linhas foram reunidas
}
note-swapped-dates = { $title }: uma planilha tinha tomado dias por meses nas datas até o dia 12; elas foram postas de volta na ordem
note-swapped-with-others = { $title }: uma planilha tinha tomado dias por meses em outras colunas deste arquivo; estas datas foram postas de volta na ordem com elas
note-masks = { $title }: { $n } células contêm uma máscara como { $example }: são tomadas por vazias
note-other-columns = { $n ->
    [one] { $n } registro toma de outro arquivo o que neste não tem coluna
   *[other] { $n } registros tomam de outros arquivos o que neste não tem coluna
}
note-unreadable-cells = { $title }: { $n ->
    [one] { $n } célula não pode ser lida como { $expected }: está na linha { $line }, e nada se apoia nela
   *[other] { $n } células não podem ser lidas como { $expected }, a primeira na linha { $line }; nada se apoia nelas
}
note-short-rows = { $n ->
    [one] { $n } linha tem menos células que títulos: o que lhe falta é considerado o do fim
   *[other] { $n } linhas têm menos células que títulos: o que lhes falta é considerado o do fim
}
note-some-lines-in-quotes = { $n ->
    [one] { $n } linha está inteira entre aspas: é lida sem elas
   *[other] { $n } linhas estão inteiras entre aspas: são lidas sem elas
}
note-allowances = { $n } prazos são o momento da abertura do chamado mais o tempo permitido, pelo calendário: se o relógio para fora do expediente, eles ficam antes do real
note-folded-log = isto é um histórico com muitas linhas por chamado: { $n } linhas são resumidas no que dizem ao final de cada um, e delas se conta quantas vezes ele foi reaberto e repassado
note-changes-without-opening = { $n ->
    [one] { $n } linha é uma mudança de um chamado cuja abertura não está em nenhum arquivo: exporte também a lista de chamados
   *[other] { $n } linhas são mudanças de chamados cuja abertura não está em nenhum arquivo: exporte também a lista de chamados
}
note-left-out = { $n ->
    [one] { $n } linha fica de fora: { $what }
   *[other] { $n } linhas ficam de fora: { $what }
}
left-out-in-currency = { $what } em { $code }

## Por que uma coluna ou outra leitura foi preterida.

passed-over-cells = seu título diz { $meaning }, mas suas células não podem ser lidas como { $expected }
passed-over-second = seu título diz { $meaning }, o que outra coluna diz melhor
passed-over-of-account = seu título diz { $meaning }, mas se acumula de linha em linha ou passa do que somam as faturas: é o de uma conta
why-not-lacking = não tem { $columns }
why-not-few-columns = { $n ->
    [one] só { $n } de suas colunas fala a favor
   *[other] só { $n } de suas colunas falam a favor
}
why-not-untold = nada o distingue de listas de outras coisas
why-not-fewer-columns = { $n } de suas colunas falam a favor, { $more } falam por { $table }
why-not-no-product = { $n } de suas colunas falam a favor, { $more } falam por { $table }, e não há títulos de nenhum produto
why-not-fewer-titles = reconhecido por { $n } títulos; { $taken }, por { $more }

## Por que uma linha foi descartada.

rejected-open-quote = aspas se abrem nesta linha e não se fecham: ponha-as em pares ou retire-as
rejected-too-many-cells = { $cells } células para { $columns } colunas: há um separador dentro de uma célula sem aspas
rejected-lost-cell = { $cells } células para { $columns } colunas, e o que está sob { $title } não é dela: perdeu-se uma célula anterior; reponha-a ou deixe-a vazia entre seus separadores
rejected-cut-off = o arquivo é interrompido aqui, após { $cells } de { $columns } células: exporte de novo
rejected-unreadable = { $title } não pode ser lido como { $expected }
rejected-either-order = { $title } pode começar pelo dia ou pelo mês, o arquivo tem datas dos dois tipos e nada ao redor o esclarece: `date_order` em msp-maturity.toml decide
rejected-cell-empty = { $title } está vazio
rejected-billing-cycle = { $title } não pode ser lido como uma periodicidade de cobrança, como Mensal ou 3 meses

## O que um arquivo deixa em aberto, e como pode ser lido.

question-order = nas datas, o dia vem primeiro, ou o mês?
question-two-orders = { $n ->
    [one] nas datas de { $n } linha que pode ser dos dois modos, o dia vem primeiro, ou o mês?
   *[other] nas datas de { $n } linhas que podem ser dos dois modos, o dia vem primeiro, ou o mês?
}
question-scale = de que nota, a pior, até qual, a melhor, vai a escala?
question-decimal-sign = o sinal antes de três dígitos inicia os decimais ou separa os milhares?
question-which-column = das duas colunas com esse título, qual é { $one } e qual é { $other }?
question-flag = um indicador marcado diz que o objetivo foi cumprido ou que não?
question-word = { $n ->
    [one] o que significa { $word }, em { $n } célula?
   *[other] o que significa { $word }, em { $n } células?
}
reading-day = { $written } é { $day } de { $month }
reading-set-aside = o que pode ser dos dois modos é descartado
reading-no-day = { $written } não é uma data
reading-amount = { $written } é { $meant }
reading-scale = { $worst } é a pior, { $best } a melhor
reading-column = a coluna { $number } é { $meaning }
reading-words-unpaid = não paga
reading-words-paid = paga
reading-words-invoice = uma fatura
reading-words-credit = uma nota de crédito
reading-words-payment = um pagamento recebido
reading-words-bill = uma conta que você deve a outros
reading-words-journal = nada que se cobre
reading-words-active = vigente
reading-words-ended = encerrado
reading-words-excluded = nada que se conte
reading-words-void = nunca foi devida, ou não é mais
reading-words-draft = ainda não vigente
reading-words-open = ainda aberto
reading-words-resolved = concluído
reading-words-cancelled = não houve trabalho
reading-words-met = o objetivo foi cumprido
reading-words-breached = o objetivo não foi cumprido
