import type { StaffTable } from './table.ts';

export const french: StaffTable = {
  language: 'French',
  acts: `(je|nous|on) (regarde|regardons|verifie|verifions|controle|controlons) (ca|cela|tout de suite|de suite|immediatement|en interne|), (je vais|nous allons|on va) (regarder|verifier|controler|voir|investiguer|me renseigner|nous renseigner|demander) (ca|cela|tout de suite|)
    tout de suite, je men occupe, nous nous en occupons, on sen occupe, (je|nous) (me|nous) (renseigne|renseignons), (je|nous) (reviens|revenons|reviendrai|reviendrons) (vers|aupres de) (vous|toi) (rapidement|au plus vite|des que possible|bientot|tres vite|), (un|) (instant|moment) (sil vous plait|svp|), (une|deux|) (minute|minutes|seconde|secondes) (sil vous plait|svp|), (je suis|on est|nous sommes) dessus, (je me penche|nous nous penchons) dessus, (je|nous) (transmets|transmettons), en cours (danalyse|de verification|de traitement|dinvestigation)
    (donnez|laissez|donne|laisse) (moi|nous) (un|une|cinq|dix|quelques|5|10) (instant|moment|minute|minutes), (pas|toujours pas|rien) (de|encore de|) (nouvelles|nouveau|nouvelle) (pour linstant|pour le moment|), pas encore de (nouvelles|retour), (je|nous) (vous|te) (tiens|tenons) (au courant|informe|informes|informee)
    (nous|on|je) (y|) (travaillons|travaille|bosse) (dessus|), (je|nous) y (travaille|travaillons), (nous avons|jai) (reproduit|pu reproduire) (le probleme|lerreur|le bug)`,
  opening: `(je|nous|on) (regarde|regardons|verifie|verifions|controle|controlons|examine|examinons|analyse|analysons|etudie|etudions|investigue) (tout de suite|actuellement|encore|deja|)
    (je vais|nous allons|on va) (regarder|verifier|controler|examiner|analyser|voir|etudier|investiguer|demander), (je suis|nous sommes|on est) en train (de|) (regarder|verifier|danalyser|analyser|dexaminer|detudier|dinvestiguer|controler|corriger), (je me|nous nous) (penche|penchons) sur, (je men|je me) occupe (de|du), (nous|je) (travaillons|travaille) sur, (je|nous) (transmets|transmettons), (jai|nous avons) (transmis|escalade|remonte|fait suivre), (je|nous) (me|nous) (renseigne|renseignons) (aupres)
    (je|nous|on) (vois|voyons|voit|demande|demandons) (avec|a|aupres)`,
  within: 'avec, aupres, pour, a, au, aux, sur, de, du, des, dans, en, dici, avant, apres',
  polite: `note, cest note, bien note, bien recu, cest bien note, compris, je comprends, nous comprenons, dacord je comprends, desole, desolee, (je suis|nous sommes) (desole|desolee|desoles) (pour ca|pour cela|), navre, toutes nos excuses, mes excuses, nos excuses, je men excuse, nous nous excusons, oh non, mince, aie`,
  politeOpening: `(merci|merci beaucoup|un grand merci) (pour|de|davoir|de nous avoir), (desole|desolee|desoles|navre|toutes nos excuses|nos excuses|mes excuses) (pour|de), (je|nous) vous (prie|prions) de (nous|m) excuser`,
  neutral: `tout de suite, de suite, maintenant, aujourdhui, demain, rapidement, au plus vite, des que possible, sil vous plait, svp, immediatement, bientot, en ce moment, cet apres midi, ce matin, tout a lheure, oh, ah`,
  filler:
    'ca, cela, ce, le, la, les, vous, te, toi, je, nous, on, en, y, aussi, deja, encore, toujours, bien, tres, en interne, plus, puis, ensuite',
  determiners:
    'le, la, les, votre, vos, ton, ta, tes, notre, nos, ce, cette, cet, ces, un, une, lexport, lerreur',
  joining: 'et, ou',
  questions: 'pourquoi, ce qui, ce que, si, comment, ou, quand, quel, quelle, qui',
  yes: 'oui, ok, okay, dacord, bien sur, entendu, parfait, tres bien, pas de probleme, pas de souci, absolument',
  stops: `est, sont, etait, a ete, ont, avez, peut, pouvez, peux, doit, devez, ne, pas, non, fonctionne, marche, corrige, resolu, resolue, regle, fait, retabli, retablie, termine, parce, car, mais, cependant, jusque, en attendant, sera, seront, devrait, cliquez, utilisez, essayez, disponible, cest, vient, trouve, activez`,
};

export const spanish: StaffTable = {
  language: 'Spanish',
  acts: `(ahora|ya|ahora mismo|enseguida|) (lo|la|los) (reviso|revisamos|miro|miramos|vemos|veo|verifico|verificamos|compruebo|comprobamos|consulto|consultamos|investigo|investigamos) (enseguida|ahora|ahora mismo|con el equipo|)
    (lo|la|) (estoy|estamos) (revisando|mirando|investigando|comprobando|verificando|viendo|revisandolo|mirandolo|investigandolo|trabajando en ello|en ello|con ello), (voy|vamos) a (revisarlo|verlo|mirarlo|comprobarlo|consultarlo|verificarlo|investigarlo|revisar|ver|mirar|comprobar|preguntar), (lo|la) (voy|vamos) a (revisar|mirar|ver|comprobar|consultar|verificar|investigar), (me|nos) (encargo|encargamos|ocupo|ocupamos) (de ello|de esto|), (ya|) en ello, (un|) (momento|segundo|minuto|instante) (por favor|), (dame|deme|danos|denos) (un|una|cinco|diez|unos|5|10) (momento|minuto|minutos|segundo|instante), (sin|aun sin|todavia sin) (novedades|noticias) (por ahora|todavia|aun|), (todavia|aun) no (hay|tenemos) (novedades|noticias), (te|le|os|les) (aviso|avisamos|avisare|avisaremos|mantengo informado|mantendremos informado|mantendre informado|mantendremos informados|digo|decimos|cuento|contamos|informo|informamos|respondo|confirmo) (enseguida|en cuanto sepa algo|en cuanto sepamos algo|en breve|pronto|luego|), (en cuanto) (sepa|sepamos|tenga|tengamos) (algo|mas|novedades|noticias), (hemos|he) (reproducido|podido reproducir) (el|) (problema|error|fallo|)`,
  opening: `(estoy|estamos) (aun|todavia|ahora|) (revisando|mirando|investigando|comprobando|verificando|analizando|viendo|consultando|trabajando en|estudiando|preguntando), (voy|vamos) a (revisar|mirar|comprobar|verificar|investigar|analizar|consultar|ver|preguntar|hablar), (lo|la|) (consulto|consultamos|reviso|revisamos|miro|miramos|compruebo|comprobamos|verifico|verificamos|investigo|investigamos|analizo|analizamos|pregunto|preguntamos) (ahora|enseguida|ya|) (con|a|), (he|hemos) (escalado|pasado|enviado|remitido|reenviado) (el|la|tu|su|esto|lo), (me|nos) (encargo|encargamos|ocupo|ocupamos) (de|del), (revisando|mirando|investigando|comprobando|verificando|consultando)`,
  within: 'con, al, a, para, por, de, del, en, sobre, antes',
  polite: `anotado, entendido, lo entiendo, entiendo, comprendo, lo siento, lo sentimos, lo siento mucho, lo lamento, lo lamentamos, perdon, disculpa, disculpe, disculpas, mis disculpas, nuestras disculpas, disculpa las molestias, disculpe las molestias, disculpen las molestias, perdona, vaya, tomo nota, tomamos nota, recibido, que tal`,
  politeOpening: `(gracias|muchas gracias|mil gracias) por, (perdon|disculpa|disculpe|disculpas|perdona|siento|sentimos|lamento|lamentamos|disculpen) (por|) (el|la|las|los|que|oir|)`,
  neutral: `ahora, ahora mismo, enseguida, hoy, manana, pronto, en breve, por favor, inmediatamente, cuanto antes, luego, esta tarde, de inmediato, ya, en seguida, oh, ah`,
  filler:
    'lo, la, los, las, le, te, os, les, me, nos, eso, esto, ello, tambien, todavia, aun, mas, muy, y, yo, nosotros, internamente',
  determiners: 'el, la, los, las, tu, su, sus, tus, nuestro, nuestra, este, esta, ese, esa, un, una',
  joining: 'y, e, o',
  questions: 'por que, que, si, como, donde, cuando, quien, cual, lo que',
  yes: 'si, ok, vale, de acuerdo, claro, por supuesto, perfecto, sin problema, bien, muy bien',
  stops: `es, ya esta, estan, era, fue, ha, han, puede, puedes, pueden, debe, debes, no, funciona, funcionan, arreglado, resuelto, solucionado, hecho, listo, corregido, terminado, restaurado, porque, pero, hasta, mientras, mientras tanto, sera, deberia, prueba, pruebe, use, usa, haz, haga, disponible, encontrado, hemos corregido, va, tiene, tienes, hay`,
};

export const italian: StaffTable = {
  language: 'Italian',
  acts: `(ora|adesso|subito|) (lo|la|) (controllo|controlliamo|verifico|verifichiamo|guardo|guardiamo|vedo|vediamo) (subito|ora|adesso|), (sto|stiamo) (controllando|verificando|guardando|indagando|lavorandoci|vedendo), ci (guardo|guardiamo|lavoriamo|lavoro|penso io|pensiamo noi) (subito|), (do|diamo) unocchiata, (me ne|ce ne) (occupo|occupo io|occupiamo) (subito|), ci (sto|stiamo) (lavorando|guardando), (un|) (momento|attimo|secondo|minuto) (per favore|), (dammi|mi dia|datemi|ci dia) (un|cinque|dix|dieci|qualche|5|10) (momento|attimo|minuto|minuti), (mi|ci) (informo|informiamo), (ti|vi|le) (faccio|facciamo|faro|faremo) sapere (subito|appena possibile|al piu presto|), (nessuna|ancora nessuna) novita (per ora|al momento|), (ti|vi|le) (aggiorno|aggiorniamo|aggiornero|aggiorneremo) (appena possibile|a breve|presto|), appena (so|sappiamo|ho|abbiamo) (qualcosa|di piu|novita)`,
  opening: `(sto|stiamo) (ancora|) (controllando|verificando|guardando|esaminando|analizzando|indagando|lavorando), (controllo|controlliamo|verifico|verifichiamo|esamino|esaminiamo|analizzo|analizziamo|chiedo|chiediamo|guardo|guardiamo) (subito|ora|), (do|diamo) unocchiata (a|al|alla|allexport|), (mi|ci) (occupo|occupiamo) (di|del|della), (ho|abbiamo) (inoltrato|passato|segnalato|girato), (sento|sentiamo)`,
  within: 'con, al, alla, a, per, di, del, della, su, sul, sulla, in, nel, nella, entro, il',
  polite: `annotato, preso nota, capito, capisco, ho capito, ricevuto, mi dispiace, ci dispiace, mi dispiace molto, ci dispiace molto, scusa, scusate, scusi, ci scusiamo, mi scuso, le nostre scuse, chiedo scusa, oh no, mi spiace, ci spiace`,
  politeOpening: `(grazie|grazie mille|molte grazie) (per|di|della|del|dell), (scusa|scusate|scusi|ci scusiamo|mi scuso|mi dispiace|ci dispiace|mi spiace|ci spiace) per`,
  neutral: `subito, ora, adesso, oggi, domani, presto, a breve, per favore, immediatamente, al piu presto, appena possibile, oh, ah, piu tardi`,
  filler:
    'lo, la, li, ci, mi, ti, vi, le, ne, questo, questa, cio, anche, ancora, io, noi, internamente, molto, poi',
  determiners:
    'il, lo, la, i, gli, le, tuo, tua, suo, sua, vostro, vostra, nostro, questo, questa, quel, quella, un, una, lexport, lerrore',
  joining: 'e, ed, o',
  questions: 'perche, cosa, se, come, dove, quando, chi, quale, che cosa',
  yes: 'si, ok, va bene, certo, certamente, perfetto, nessun problema, daccordo, bene',
  stops: `e stato, sono, era, ha, hanno, puo, puoi, potete, deve, devi, non, funziona, funzionano, risolto, sistemato, fatto, corretto, pronto, ripristinato, poiche, ma, pero, fino, intanto, nel frattempo, sara, dovrebbe, prova, provi, usa, usi, clicca, disponibile, trovato, tornato, va, stata`,
};

export const portuguese: StaffTable = {
  language: 'Portuguese',
  acts: `(eu|nos|ja|) (vou|vamos) (ja|) (verificar|conferir|ver|olhar|checar|dar uma olhada|investigar|analisar|cuidar disso|tratar disso|perguntar|consultar) (isso|isto|agora|), (estou|estamos) (a|ja|ainda|) (verificando|verificar|vendo|ver|checando|analisando|analisar|investigando|investigar|nisso|trabalhando nisso|a trabalhar nisso|cuidando disso), (ja|) (verifico|vejo|confiro|trato disso|cuido disso|verificamos) (ja|), em analise, (so|) um (momento|instante|minuto|segundo|minutinho|momentinho) (por favor|), (me de|de me|nos de|da me) (um|uns|cinco|dez|alguns|5|10) (momento|instante|minuto|minutos), (ainda|) (sem|nao temos|nao ha) (novidades|noticias) (ainda|por enquanto|), (ja|eu|) (te|lhe|) (aviso|avisamos|retorno|retornamos|retornarei|retornaremos|digo|respondo|dou retorno|daremos retorno) (em breve|logo|ja|assim que possivel|assim que souber|), (assim que) (souber|soubermos|tiver|tivermos) (algo|mais|novidades|noticias), (mantenho|manteremos|vou manter|vamos manter) (te|voce|voces|o|) (informado|informada|informados|atualizado|atualizados|a par)`,
  opening: `(vou|vamos) (ja|agora|) (verificar|conferir|ver|olhar|checar|dar uma olhada|investigar|analisar|consultar|perguntar|falar) (com|no|na|ao|a|), (estou|estamos) (a|ainda|agora|) (verificando|verificar|vendo|checando|analisando|analisar|investigando|investigar|olhando|consultando|trabalhando|a trabalhar), (verificando|analisando|investigando|checando), (encaminhei|encaminhamos|passei|passamos|escalei|escalamos) (o|a|isso|isto|sua|seu|)`,
  within: 'com, para, ao, a, por, de, do, da, em, no, na, sobre, ate, antes',
  polite: `anotado, entendi, entendido, compreendo, entendo, certo entendi, desculpa, desculpe, desculpem, lamento, lamentamos, sinto muito, sentimos muito, pedimos desculpa, pedimos desculpas, peco desculpa, recebido, poxa, puxa, que chato, tomei nota`,
  politeOpening: `(obrigado|obrigada|muito obrigado|muito obrigada|agradecemos|agradeco) (por|pelo|pela|pelos|o|a), (desculpe|desculpa|desculpem|lamentamos|lamento|pedimos desculpa|pedimos desculpas|sinto muito|sentimos muito) (por|pelo|pela|pelos|o|a)`,
  neutral: `agora, ja, hoje, amanha, logo, em breve, por favor, imediatamente, assim que possivel, o quanto antes, mais tarde, oh, ah`,
  filler:
    'o, a, os, as, isso, isto, te, lhe, voce, voces, eu, nos, tambem, ainda, mais, muito, internamente, disso, nisso',
  determiners: 'o, a, os, as, seu, sua, teu, tua, nosso, nossa, este, esta, esse, essa, um, uma',
  joining: 'e, ou',
  questions: 'por que, porque, o que, se, como, onde, quando, quem, qual',
  yes: 'sim, ok, certo, claro, com certeza, perfeito, sem problema, esta bem, ta bom, beleza, bom',
  stops: `ja esta, estao, era, foi, tem, pode, podem, deve, nao, funciona, funcionando, resolvido, corrigido, feito, pronto, consertado, arrumado, concluido, pois, mas, porem, enquanto, enquanto isso, sera, deveria, tente, use, clique, disponivel, encontramos, voltou, vai`,
};
