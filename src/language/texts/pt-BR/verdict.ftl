### O que foi encontrado: fases, sinais, metas e o grau de certeza.

## Fases.

phase-reactive = Reativa
    .in-short = De chamado em chamado, consertando o que acabou de quebrar
phase-stable = Estável
    .in-short = O trabalho do dia a dia tem método e ordem
phase-proactive = Proativa
    .in-short = Os problemas são previstos; o resultado do cliente vem primeiro
phase-scalable = Escalável
    .in-short = Crescer é o próximo passo natural
phase-not-determined = Não determinada

## Situações.

sign-met = atendido
sign-not-met = não atendido
sign-not-observed = não observado
sign-waived = dispensado
criterion-met = atendido
criterion-not-met = não atendido
criterion-not-measured = não medido
criterion-waived = dispensado
evidence-direct = direta: os registros mostram o próprio sinal
evidence-proxy = indireta: deduzida de algo próximo, não do próprio sinal

## Metas, valores e em que se apoiam.

target-at-least = no mínimo { $value }
target-at-most = no máximo { $value }
target-between = entre { $low } e { $high }
gap-just-reached = atingida, sem folga
gap-to-spare = atingida com folga de { $size }
gap-short = faltam { $size }
gap-too-much = { $size } acima
gap-outside = { $size } fora da faixa
records = { $n ->
    [one] { $n } registro
   *[other] { $n } registros
}
part-of-records = { $part } de { $records }
part-of-whole = { $part } de { $whole }, em { $records }
window-month = em { $month }
window-months = nos { $n } meses até { $month }
months-on-target = na meta em { $met } dos últimos { $of } meses; são precisos { $needed }
months-on-target-some-measured = na meta em { $met } dos últimos { $of } meses ({ $measured } medidos); são precisos { $needed }
interval = provavelmente entre { $low } e { $high }
n-months = { $n ->
    [one] { $n } mês
   *[other] { $n } meses
}
not-measured = não medido
no-reason = sem motivo informado
grade-a = grau A: medido em registros
grade-b = grau B: valor de referência usado por um profissional da área
grade-c = grau C: número de um fabricante, sem método publicado
grade-d = grau D: sem fonte
grade-judgement = critério nosso, aberto a discussão
grade-unknown = grau desconhecido
source-with-grade = { $title } ({ $grade })

## O destino de cada linha.

fate-used = usadas
fate-duplicate = duplicadas
fate-superseded = substituídas
fate-not-a-record = sem registro
fate-set-aside = descartadas

## Onde está o provedor.

tally = { $met ->
    [1] { $met } atendido
   *[other] { $met } atendidos
}, { $not_met ->
    [1] { $not_met } não atendido
   *[other] { $not_met } não atendidos
}
tally-with-waived = { $met ->
    [1] { $met } atendido
   *[other] { $met } atendidos
}, { $not_met ->
    [1] { $not_met } não atendido
   *[other] { $not_met } não atendidos
}, { $waived ->
    [1] { $waived } dispensado
   *[other] { $waived } dispensados
}
bounds-ruled-out = O que foi visto já exclui mais do que { $phase }.
bounds-same = O que não pôde ser visto não mudaria nada: { $phase } de qualquer forma.
bounds-range = Fase mais baixa que as evidências sustentam: { $lower }. Mais alta que não excluem: { $upper }.
gate-passed = superada: { $met ->
    [1] { $met } atendido
   *[other] { $met } atendidos
}, { $needed ->
    [1] { $needed } necessário
   *[other] { $needed } necessários
}
gate-not-excluded = não superada, mas não excluída: { $met ->
    [1] { $met } atendido
   *[other] { $met } atendidos
}, { $needed ->
    [1] { $needed } necessário
   *[other] { $needed } necessários
}
gate-not-passed = não superada: { $met ->
    [1] { $met } atendido
   *[other] { $met } atendidos
}, { $needed ->
    [1] { $needed } necessário
   *[other] { $needed } necessários
}
gate-core-not-met = { $n ->
    [one] essencial { $signs } não atendido
   *[other] essenciais { $signs } não atendidos
}
gate-core-not-observed = { $n ->
    [one] essencial { $signs } não observado
   *[other] essenciais { $signs } não observados
}
gate-core-waived = { $n ->
    [one] essencial { $signs } dispensado
   *[other] essenciais { $signs } dispensados
}
held-briefly = { $phase }, desde { $month }
held-briefly-open = no mínimo { $lower }, no máximo { $upper }; as exportações não mostram por inteiro os fechamentos de mês anteriores
held-phase = Fase consolidada: { $phase }, desde { $month }; muda quando dois de três fechamentos de mês concordam.
held-phase-open = Fase consolidada: no mínimo { $lower }, no máximo { $upper }. As exportações não mostram por inteiro os fechamentos de mês anteriores; com um histórico, cada um conta como a sua própria execução o julgou.
held-not-determined = Fase consolidada: não determinada; muda quando dois de três fechamentos de mês concordam.
all-gates-passed = Todas as passagens foram superadas; { $met } dos { $all } sinais de força dentro de Escalável estão atendidos.
nothing-measured-holds = Nada do que foi medido fecha a próxima passagem; o que a fecha não pôde ser visto.

## Os fatos da primeira tela.

fact-since = Consolidada desde
fact-since-months = { $n ->
    [one] { $n } fechamento de mês
   *[other] { $n } fechamentos de mês; consolida-se quando dois de três concordam
}
fact-since-lately = há pouco
fact-since-before = antes era { $phase }; uma mudança se consolida quando dois de três fechamentos de mês concordam
fact-since-not-yet = ainda não consolidada
fact-since-it-takes = é preciso que dois de três fechamentos de mês concordem
fact-since-unseen = entre { $lower } e { $upper }: as exportações não mostram por inteiro os fechamentos de mês anteriores
fact-sure = Certeza
fact-sure-not = nenhuma
fact-sure-too-little = viu-se pouco demais para nomear uma fase
fact-sure-very = muito alta
fact-sure-fairly = alta
fact-sure-rather = razoável
fact-sure-close = baixa
fact-sure-as-measured = { $sure }, no que foi medido
fact-sure-drawn = pelo que foi medido, com meses sorteados: { $phase } em { $share } das vezes
fact-sure-drawn-other = pelo que foi medido, com meses sorteados: { $phase } em { $share } das vezes, { $other } em { $other_share }
fact-bounds = Se tudo fosse visto
fact-bounds-still = ainda { $phase }
fact-bounds-at-most = no máximo { $phase }
fact-bounds-no-change = o que os arquivos não mostram não mudaria nada
fact-bounds-range = de { $lower } a { $upper }
fact-bounds-by = conforme o resultado dos sinais que os arquivos não mostram
fact-seen = O que foi visto
fact-seen-signs = { $seen } de { $all } sinais

## O grau de certeza e o que mudaria o resultado.

probability-none = Não dá para dizer quão provável é cada fase enquanto nenhuma pode ser nomeada.
probability = Pelo que foi medido, com meses sorteados: { $phases }.
probability-of = { $phase } { $share }
share-over-99 = mais de 99%
share-under-1 = menos de 1%
without-client = Sem os registros de “{ $client }”, seria { $phase }.
hangs-on-no-client = Nenhum dos { $n } maiores clientes, sozinho, decide o resultado.
swing-metric = “{ $metric }”
swing-metric-now = “{ $metric }” (hoje { $value })
swing-fall = Cairia para { $phase } se { $metric } fosse { $size } { $way ->
    [lower] menor
   *[higher] maior
}{ $each ->
    [yes] {" "}em cada um dos meses avaliados
   *[no] {""}
}.
swing-rise = Subiria para { $phase } se { $metric } fosse { $size } { $way ->
    [lower] menor
   *[higher] maior
}{ $each ->
    [yes] {" "}em cada um dos meses avaliados
   *[no] {""}
}.
what-if = HIPÓTESE, e não o que foi encontrado: com { $assumed }, seria { $phase }. Nada mais neste relatório parte disso.
what-if-one = { $metric } { $value } (medido: { $measured })
waiver = Dispensa de { $of } até { $expires } ({ $effect }): { $reason } – { $owner }
waiver-from = Dispensa de { $of } de { $from } até { $expires } ({ $effect }): { $reason } – { $owner }
waiver-in-use = em uso
waiver-not-needed = desnecessária: está atendido
waiver-expired = vencida, não vale mais
waiver-not-yet = ainda não vale
waiver-unknown = o modelo não tem nada com esse nome
without-waivers = Sem dispensas, a fase seria { $phase }; uma dispensa nunca conta como sinal atendido.
parts-most = A maior parte, por { $by }: { $parts }.
parts-largest = As maiores parcelas, por { $by }: { $parts }.
part = “{ $name }” { $share } ({ $of_all } do total)

## O resultado da autoavaliação.

answers-none = “{ $file }” não responde a nenhuma das { $asked } afirmações.
answers = { $answered } de { $asked } afirmações respondidas: { $parts }. As respostas nunca mudam a fase.
answers-over = { $n } acima do que os registros mostram
answers-under = { $n } abaixo
answers-alike = { $n } em linha com os registros
answers-undecided = { $n } sem definição
answers-not-observed = { $n } sobre sinais não observados
belief-met = Sinal { $number }, { $title }: resposta { $agreement } de 5, e os registros o mostram atendido.
belief-not-met = Sinal { $number }, { $title }: resposta { $agreement } de 5, e os registros o mostram não atendido.
belief-binding-core = É um essencial da próxima passagem.
belief-binding = Faz parte da próxima passagem.
