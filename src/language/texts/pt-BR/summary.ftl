### O resumo: no terminal, onde as linhas são cortadas, e para uma mensagem.

holds-you-back = O que segura o provedor
not-seen = O que não pôde ser visto
summary-phase = Fase ao final de { $month }: { $phase }
summary-not-determined = NÃO DETERMINADA – poucos dos sinais puderam ser vistos
summary-seen = { $seen } de { $all } sinais observados ({ $tally }).
summary-holds-back-to = O que mais segura o provedor no caminho para { $phase }
summary-value = { $metric }: { $value }, meta { $target } ({ $records }, { $window })
summary-not-measured = { $metric }: não medido ({ $reason }), meta { $target }
summary-first-step = Primeiro passo: { $remedy }
summary-beliefs = Percepção e registros
summary-beliefs-more = { $n ->
    [one] Percepção e registros (mais { $n } diferença no relatório)
   *[other] Percepção e registros (mais { $n } diferenças no relatório)
}
summary-not-seen-more = O que não pôde ser visto (mais { $n } no relatório)
summary-moves-bound = Pode mudar a fase.
summary-gates = Passagens entre fases (sinais: ✓ atendido, ✗ não atendido, ? não observado)
summary-gates-with-waived = Passagens entre fases (sinais: ✓ atendido, ✗ não atendido, ? não observado, ~ dispensado)
summary-strength = Força em Escalável
summary-strength-met = { $met } de { $all } atendidos
summary-key-numbers = Números principais
summary-target = meta { $target }
summary-questions = Perguntas sobre os arquivos: { $n }; `msp-maturity inspect` mostra quais são
summary-question = Pergunta: { $about }: { $asks }
summary-question-taken = Lido como: { $reading }.
summary-question-else = Se não: `{ $setting }`
summary-files = Arquivos (linhas)
summary-taken-for = lido como
summary-not-used = não usado: { $reason }
summary-more-files = e mais { $n } no relatório
summary-report = Relatório: { $path }
made-with = Feito por msp-maturity { $tool } a partir de { $files } arquivos; modelo { $model }, versão { $version } ({ $hash }).
