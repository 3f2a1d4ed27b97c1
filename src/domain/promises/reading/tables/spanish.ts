import { anywhere, oneOf, type PromiseTable } from './table.ts';

const tellingStems =
  'enviar mandar reenviar remitir avisar llamar responder contestar confirmar informar decir contar comunicar compartir escribir notificar entregar facilitar devolver reembolsar abonar contactar pasar dar mantener volver explicar mostrar publicar trasladar transmitir proporcionar adjuntar traer subir hacer poner';
const lookingStems =
  'revisar mirar ver verificar comprobar consultar preguntar averiguar investigar buscar analizar estudiar hablar echar probar examinar chequear validar leer';
const doingStems =
  'encargar ocupar preparar crear corregir arreglar solucionar resolver reparar cambiar actualizar modificar agregar anadir eliminar borrar cancelar reservar programar organizar gestionar tramitar procesar coordinar completar terminar acabar activar desactivar instalar configurar abrir escalar desplegar lanzar intentar tratar reiniciar restaurar redactar pedir solicitar encargar asegurar reemplazar sustituir generar anotar apuntar desbloquear emitir agendar';
const futureStems = (stems: string) =>
  stems
    .split(/\s+/)
    .map((verb) => irregular[verb] ?? verb)
    .join(' ');
const irregular: Record<string, string> = {
  decir: 'dir',
  hacer: 'har',
  poner: 'pondr',
  mantener: 'mantendr',
};
const tell1 =
  'envio mando reenvio remito aviso llamo respondo contesto confirmo informo digo cuento comunico comparto escribo notifico entrego facilito devuelvo reembolso abono contacto paso doy publico traslado adjunto traigo subo hago pongo';
const look1 =
  'reviso miro veo verifico compruebo consulto pregunto averiguo investigo busco analizo estudio hablo echo pruebo chequeo valido';
const do1 =
  'preparo creo corrijo arreglo soluciono resuelvo reparo cambio actualizo modifico agrego anado elimino cancelo reservo programo organizo gestiono tramito proceso coordino completo termino activo instalo configuro abro escalo lanzo reinicio redacto pido solicito genero anoto apunto';
const tellN =
  'enviamos mandamos reenviamos avisamos llamamos respondemos contestamos confirmamos informamos decimos entregamos devolvemos reembolsamos damos publicamos pasamos escribimos hacemos desplegamos';
const clitics =
  '(?:(?:te|le|les|os|se|lo|la|los|las|me|nos|yo|nosotros|ya|ahora|luego|ahora mismo|tambien) ){0,4}';
const pronoun = '(?:(?:te|le|les|os|se|lo|la|los|las|me|nos) ){1,3}';
const ending = '(?:te|le|les|os|lo|la|los|las|me|nos|telo|selo|tela|sela|telos|selos|me lo)?';
const goingTo = '(?:voy a|vamos a)';

export const spanish: PromiseTable = {
  language: 'Spanish',
  rules: [
    {
      words: anywhere(
        `(?!(?:ya )?veremos$|veremos [,.!]|vere [,.!])${oneOf(futureStems(lookingStems))}(?:e|emos)`,
      ),
      act: 'look',
      weight: 'sure',
    },
    { words: anywhere(`${oneOf(futureStems(tellingStems))}(?:e|emos)`), act: 'tell', weight: 'sure' },
    { words: anywhere(`${oneOf(futureStems(doingStems))}(?:e|emos)`), act: 'do', weight: 'sure' },
    {
      words: anywhere(`${goingTo} (?:intentar |tratar de |poder )?${oneOf(lookingStems)}${ending}`),
      act: 'look',
      weight: 'sure',
    },
    {
      words: anywhere(`${goingTo} (?:intentar |tratar de |poder )?${oneOf(tellingStems)}${ending}`),
      act: 'tell',
      weight: 'sure',
    },
    {
      words: anywhere(`${goingTo} (?:intentar |tratar de |poder )?${oneOf(doingStems)}(?:${ending}|me|nos)`),
      act: 'do',
      weight: 'sure',
    },
    {
      words: anywhere(
        '(?:te|le|les|os) (?:aviso|avisamos|digo algo|decimos algo|cuento|confirmo|confirmamos|mantengo|mantenemos|informo|informamos)(?: (?:al? (?:tanto|corriente)|informad[oa]s?|algo))?',
      ),
      act: 'tell',
      weight: 'sure',
    },
    {
      words: anywhere(
        '(?:me|nos) (?:encargo|ocupo|encargamos|ocupamos|pongo con ello|ponemos con ello|pongo en contacto|ponemos en contacto|pondre en contacto)',
      ),
      act: 'do',
      weight: 'sure',
    },
    {
      words: anywhere(
        '(?:te|le|les|os) (?:devuelvo|devolvemos) la llamada|(?:quedo|quedamos) en (?:enviar|avisar|llamar|confirmar|decir)[a-z]*|vuelvo a (?:escribir|llamar|contactar)[a-z]*|(?:doy|damos) (?:respuesta|noticias|parte)',
      ),
      act: 'tell',
      weight: 'sure',
    },
    {
      words: anywhere(`${pronoun}${oneOf(tell1)}|${pronoun}${oneOf(tellN)}`),
      act: 'tell',
      weight: 'sure',
      needs: 'date',
    },
    {
      words: anywhere(
        `(?:yo |ahora |ya |hoy |manana )?(?:${pronoun}|ya |ahora |ahora mismo )${oneOf(look1)}`,
      ),
      act: 'look',
      weight: 'unsure',
    },
    {
      words: anywhere(
        `${oneOf('consulto verifico reviso compruebo pregunto averiguo miro investigo hablo')} (?:con|a|al|esto|eso|y|si|por que|el|la|internamente|lo)`,
      ),
      act: 'look',
      weight: 'unsure',
    },
    { words: anywhere(`${pronoun}${oneOf(do1)}`), act: 'do', weight: 'sure', needs: 'date' },
    {
      words: anywhere(
        `(?:dejame|dejeme|dejenme|permitame|permiteme|dejanos|permitanos) (?:un momento y |un segundo y |que )?(?:lo |le |te )?${oneOf(`${lookingStems} confirmar ${look1} consulte revise mire vea verifique pregunte compruebe`)}${ending}`,
      ),
      act: 'look',
      weight: 'unsure',
    },
    {
      words: anywhere(
        `(?:tengo que|tenemos que|debo|debemos|necesito|necesitamos|hay que) (?:primero |antes )?${oneOf(`${lookingStems} confirmar`)}${ending}`,
      ),
      act: 'look',
      weight: 'unsure',
    },
    {
      words: anywhere(
        `${clitics}(?:puedo|podemos|podria|podriamos|deberia poder|deberiamos poder|espero|esperamos|espero poder|esperamos poder|pienso|pensamos|quiero|queremos|intento|intentamos|procuro) ${oneOf(`${tellingStems} ${doingStems} tener`)}${ending}`,
      ),
      act: 'tell',
      weight: 'unsure',
      needs: 'date',
    },
    {
      words: anywhere(
        '(?:a )?ver (?:si|que) (?:puedo|podemos) (?:hacer|averiguar|encontrar|conseguir)|(?:vere|veremos|veo|miro) (?:que|lo que) (?:puedo|podemos) hacer',
      ),
      act: 'look',
      weight: 'unsure',
    },
    {
      words: anywhere(
        '(?:tendra|tendras|tendran|recibira|recibiras|recibiran|tendreis|recibireis) (?:noticias|una respuesta|respuesta) (?:mias|nuestras|de (?:mi|nuestra) parte|de nuestro equipo)',
      ),
      act: 'tell',
      weight: 'sure',
    },
    {
      words: anywhere(
        '(?:tendra|tendras|tendran|recibira|recibiras|recibiran|tendreis|recibireis|va a recibir|vas a recibir|van a recibir|lo tienes|lo tiene|lo teneis)',
      ),
      act: 'tell',
      weight: 'unsure',
      needs: 'date',
    },
    {
      words: anywhere(
        '(?:te|le|les|os|lo|la|los) (?:llamara|enviara|contactara|escribira|respondera|mandara|atendera|contestara|informara|avisara|llamaran|enviaran|contactaran|avisaran|llama|escribe|contacta|envia)(?= |$)',
      ),
      act: 'tell',
      isOther: true,
      weight: 'sure',
      needs: 'dateOrReader',
    },
    {
      words: anywhere(
        `(?:compan[e]ro|companera|equipo|tecnico|soporte|colega|@m|[a-z]{3,12}) va a ${oneOf('llamarte llamarle enviarte enviarle contactarte contactarle escribirte escribirle revisarlo atenderle')}`,
      ),
      act: 'tell',
      isOther: true,
      weight: 'sure',
    },
    {
      words: anywhere(
        '(?:estara|estaran|quedara|quedaran|sera|seran|se) (?:listo|lista|listos|listas|disponible|disponibles|arreglado|resuelto|resuelta|enviado|enviada|publicado|desplegado|corregido|corregida|solucionado|solucionada|entregado|entregada|enviara|publicara|desplegara|entregara|reembolsara|abonara|solucionara|corregira)',
      ),
      act: 'tell',
      isOther: true,
      weight: 'unsure',
      needs: 'date',
    },
    {
      words: anywhere(
        '(?:estoy|estamos) en ello|dalo por hecho|cuenta con ello|lo hago (?:ya|ahora|hoy|manana)|ahora mismo lo (?:miro|reviso|hago|envio)|(?:respuesta|noticias|novedades|detalles) (?:manana|en breve|pronto|esta tarde)',
      ),
      act: 'do',
      weight: 'unsure',
    },
  ],
  reader:
    /(?:^| )(?:te|le|les|os|usted|ustedes|tu|su|sus|tus|vuestro|vuestra|se lo|se la)(?= |$)|(?:ar|er|ir)(?:te|le|les|os|telo|selo|tela|sela)(?= |$)/,
  negation: /(?:^| )(?:nunca|jamas|tampoco)(?= |$)/,
  general:
    /(?:^| )(?:siempre|cada|todos los|todas las|normalmente|en general|generalmente|a veces|habitualmente|algun dia|es broma|bromeo|jaja[ja]*|me como el sombrero)(?= |$)/,
  embedded:
    /(?:^| )(?:no(?: (?:te|le|les|os|se|lo|la|los|las|me|nos))*|que|cuando|como|donde|quien|por que|el|un|del|al|su|este|cual|dijo que|dije que|pense que|pensaba que|creia que|para que)$/,
  condition:
    /(?:^| )si (?!es posible|todo|puedo|podemos|hay|no hay)[^ ]+|(?:^| )(?:cuando|en cuanto|una vez que|apenas|tan pronto como) (?:me|nos|usted|tu|quiera|quieras|pueda|puedas|el cliente|lo (?:reciba|confirme|envie)s)(?= |$)|(?:^| )(?:enviame|enviamelo|mandame|dime|digame|avisame|pasame|envieme|mandeme|paseme|indiqueme|confirmeme|escribeme|llamame|enviadme|enviennos|envienos|dame|deme)(?: [^ ]+){0,16}? (?:y|,)/,
  mildCondition:
    /(?:^| )(?:si es posible|si todo (?:va|sale) bien|si puedo|si podemos|(?:ver|vere|veo|comprobar|comprobare|saber|confirmar|confirmo|mirar|mirare|miro|preguntar|preguntare|pregunto|consultar|averiguar|verificar|verifico|revisar|revisare|reviso|digo|dire|diremos|aviso|avisare|avisaremos) si)(?= |$)/,
  things:
    /(?:^| )(?:sistema|programa|aplicacion|app|script|servidor|sitio|plataforma|herramienta|bot|automaticamente|proceso|portal|software|tarea)(?= |$)/,
  hedge:
    /(?:^| )(?:quizas?|tal vez|a lo mejor|probablemente|ojala|intentar[a-z]*|intento|trat(?:ar|are|aremos)(?: de)?|espero|esperamos|deberia[a-z]*|posiblemente)(?= |$)/,
  tag: /(?:,|\.|-) (?:ok|okay|vale|de acuerdo|te parece(?: bien)?|le parece(?: bien)?|esta bien|bien|si)(?: asi)? \?/,
};
