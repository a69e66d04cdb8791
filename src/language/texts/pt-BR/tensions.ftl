### O que põe um número em dúvida.

tension-among = {" "}Entre eles: { $names }.
tension-number-client = { $number } ({ $client }, { $date })
tension-number = { $number } ({ $date })
tension-client = um de { $client } ({ $date })
tension-and-others = { $names } e outros
tension-answered-at-once = { $n } de { $all } primeiras respostas dos últimos 3 meses ({ $share }) vieram em menos de um minuto: resposta automática não é resposta, então veja se ela conta como tal.{ $named }
tension-back-dated = { $n } de { $all } faturas dos últimos 12 meses ({ $share }) trazem data de um mês anterior ao da maioria dos cinco números que as precedem: faturas emitidas tarde e retrodatadas fazem o faturamento parecer regular.{ $named }
tension-bulk = Em { $n } dias dos últimos 6 meses foram resolvidos mais de { $times } vezes os chamados de um dia normal, que tem { $usual }; em { $day } foram { $most }: encerrar em lote não é resolver.{ $named }
tension-raised-again = { $n } de { $all } chamados dos últimos 3 meses ({ $share }) vieram até dois dias depois de um resolvido do mesmo cliente e tipo: trabalho que volta como chamado novo conta como resolvido duas vezes.{ $named }
tension-opened-again = { $n } de { $all } chamados resolvidos nos últimos 3 meses ({ $share }) tinham sido reabertos; acima de 8% consertam-se sintomas e não causas.{ $named }
tension-paused = { $n } de { $all } prazos de SLA ({ $share }) estão pausados ou excluídos: o que espera pelo cliente não conta, então veja se espera mesmo.{ $named }
tension-relaxed = Metade dos prazos de solução dos últimos 6 meses, { $n } deles, dá { $now } horas ou mais; um ano antes eram { $before }: parte do que se cumpre é que se promete menos.{ $named }
tension-priorities = { $n } de { $all } chamados com prioridade ({ $share }) eram críticos ou altos nos últimos 6 meses, { $n_before } de { $all_before } ({ $share_before }) um ano antes: uma prioridade menor tem mais prazo. Os outros { $lower } têm prioridade menor.{ $named }
tension-costs = Nos custos dos últimos 12 meses, { $told }. Um vazio não é gratuito, e o que nunca muda é uma estimativa: uma margem a partir deles é duvidosa.
tension-costs-blank = meses sem custo de entrega dos serviços: { $n } de { $all } ({ $names })
tension-costs-nothing = registros de valor zero: { $n } ({ $names })
tension-costs-constant = iguais até o centavo em cada um de { $n } meses: { $share } de todos os custos ({ $names })
