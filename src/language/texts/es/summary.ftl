### El resumen: en la terminal, donde las líneas se cortan, y para un mensaje.

holds-you-back = Lo que frena al proveedor
not-seen = Lo que no se pudo ver
summary-phase = Fase al cierre de { $month }: { $phase }
summary-not-determined = NO DETERMINADA: se pudieron ver muy pocas señales
summary-seen = { $seen } de { $all } señales observadas ({ $tally }).
summary-holds-back-to = Lo que más frena al proveedor en el camino a { $phase }
summary-value = { $metric }: { $value }, objetivo { $target } ({ $records }, { $window })
summary-not-measured = { $metric }: no medido ({ $reason }), objetivo { $target }
summary-first-step = Primer paso: { $remedy }
summary-beliefs = Percepción y registros
summary-beliefs-more = { $n ->
    [one] Percepción y registros ({ $n } diferencia más en el informe)
   *[other] Percepción y registros ({ $n } diferencias más en el informe)
}
summary-not-seen-more = Lo que no se pudo ver ({ $n } más en el informe)
summary-moves-bound = Puede cambiar la fase.
summary-gates = Pasos entre fases (señales: ✓ cumplida, ✗ no cumplida, ? no observada)
summary-gates-with-waived = Pasos entre fases (señales: ✓ cumplida, ✗ no cumplida, ? no observada, ~ dispensada)
summary-strength = Fortaleza en Escalable
summary-strength-met = { $met } de { $all } cumplidas
summary-key-numbers = Números principales
summary-target = objetivo { $target }
summary-questions = Preguntas sobre los archivos: { $n }; `msp-maturity inspect` muestra cuáles son
summary-question = Pregunta: { $about }: { $asks }
summary-question-taken = Leído como: { $reading }.
summary-question-else = Si no: `{ $setting }`
summary-files = Archivos (filas)
summary-taken-for = leído como
summary-not-used = no usado: { $reason }
summary-more-files = y { $n } más en el informe
summary-report = Informe: { $path }
made-with = Hecho con msp-maturity { $tool } a partir de { $files } archivos; modelo { $model }, versión { $version } ({ $hash }).
