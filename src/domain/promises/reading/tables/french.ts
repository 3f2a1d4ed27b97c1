import { anywhere, oneOf, type PromiseTable } from './table.ts';

const telling =
  'envoyer renvoyer transmettre transferer rappeler appeler contacter recontacter repondre ecrire confirmer informer prevenir communiquer partager poster publier livrer expedier donner dire tenir revenir faire fournir remettre rembourser crediter presenter montrer expliquer adresser signaler notifier relancer apporter ramener distribuer diffuser';
const looking =
  'verifier regarder voir demander consulter examiner analyser etudier investiguer chercher rechercher renseigner tester controler parler discuter reproduire creuser enqueter lire relire jeter';
const doing =
  'occuper charger preparer creer corriger reparer resoudre regler modifier changer mettre ajouter supprimer organiser planifier programmer reserver commander annuler activer desactiver installer configurer traiter finaliser terminer completer rediger etablir ouvrir escalader remonter debloquer redemarrer deployer prendre essayer tenter lancer remplacer remplir signer avancer assurer integrer rajouter refaire restaurer generer verser effectuer proceder inscrire enregistrer documenter noter nettoyer imprimer';
const future =
  'enverr renverr transmettr transferer rappeller appeller contacter recontacter repondr ecrir confirmer informer previendr communiquer partager poster publier livrer expedier donner dir tiendr reviendr fer fournir remettr rembourser crediter presenter montrer expliquer adresser signaler notifier relancer apporter verifier regarder demander consulter examiner analyser etudier chercher rechercher renseigner tester controler parler discuter occuper charger preparer creer corriger reparer resoudr regler modifier changer mettr ajouter supprimer organiser planifier programmer reserver commander annuler activer desactiver installer configurer traiter finaliser terminer completer rediger etablir ouvrir escalader remonter debloquer redemarrer deployer prendr essaier essayer tenter lancer remplacer remplir signer avancer integrer veiller';
const lookingFuture =
  'verifier regarder demander consulter examiner analyser etudier chercher renseigner tester parler';
const tell1 =
  'envoie transmets transfere rappelle appelle contacte recontacte reponds ecris confirme informe previens communique partage poste publie livre expedie donne dis fournis remets rembourse adresse relance apporte';
const do1 =
  'prepare cree corrige repare regle modifie change mets ajoute supprime organise planifie programme reserve commande annule active installe configure traite finalise termine complete redige ouvre fais prends lance avance';
const tellN =
  'envoyons transmettons rappelons appelons contactons recontactons repondons confirmons informons livrons expedions donnons fournissons remboursons publions deployons';
const clitics = '(?:(?:vous|te|toi|le|la|les|lui|leur|y|en|me|se|nous|ca|cela|ne) ){0,3}';
const adverbs =
  '(?:(?:aussi|donc|bien|tout de suite|immediatement|rapidement|ensuite|juste|quand meme|deja|egalement|maintenant|encore|essayer de|tenter de|devoir) ){0,2}';
const me = '(?:je|nous|on)';

export const french: PromiseTable = {
  language: 'French',
  rules: [
    {
      words: anywhere(`${me} ${clitics}verr(?:ai|ons|a) (?:avec|ce que|ce qu|si|comment|ca)`),
      act: 'look',
      weight: 'unsure',
    },
    { words: anywhere(`${me} ${clitics}${oneOf(lookingFuture)}(?:ai|ons|a)`), act: 'look', weight: 'sure' },
    { words: anywhere(`${me} ${clitics}${oneOf(future)}(?:ai|ons|a)`), act: 'tell', weight: 'sure' },
    { words: anywhere(`(?:vous|te) ${clitics}${oneOf(future)}(?:ai|rons|ons)`), act: 'tell', weight: 'sure' },
    {
      words: anywhere(
        `(?:je vais|nous allons|on va|vais|j vais) ${adverbs}${clitics}${adverbs}${oneOf(looking)}`,
      ),
      act: 'look',
      weight: 'sure',
    },
    {
      words: anywhere(
        `(?:je vais|nous allons|on va|vais|j vais) ${adverbs}${clitics}${adverbs}${oneOf(telling)}`,
      ),
      act: 'tell',
      weight: 'sure',
    },
    {
      words: anywhere(
        `(?:je vais|nous allons|on va|vais|j vais) ${adverbs}${clitics}${adverbs}${oneOf(doing)}`,
      ),
      act: 'do',
      weight: 'sure',
    },
    {
      words: anywhere(`(?:je|nous) ne (?:manquerai|manquerons) pas de`),
      act: 'tell',
      weight: 'sure',
      isProof: true,
    },
    {
      words: anywhere(
        `(?:${me} )?${clitics}(?:reviens|revenons|revient) (?:vers|tres vite vers|rapidement vers|sur ca|avec|a (?:vous|toi))`,
      ),
      act: 'tell',
      weight: 'sure',
    },
    {
      words: anywhere(
        `(?:${me} )?(?:vous|te) (?:tiens|tenons|tient) (?:au courant|informes?|informee?s?|au jus)`,
      ),
      act: 'tell',
      weight: 'sure',
    },
    {
      words: anywhere(
        `(?:je me|je me en|me en|nous nous en|nous nous|on se en|on se|me) (?:occupe|occupons|charge|chargeons)`,
      ),
      act: 'do',
      weight: 'sure',
    },
    {
      words: anywhere(`(?:je me|nous nous|on se|me) (?:renseigne|renseignons)`),
      act: 'look',
      weight: 'sure',
    },
    {
      words: anywhere(
        `${me} ${clitics}(?:fais|faisons|fait) (?:le necessaire|suivre|un point|parvenir|remonter|le point|passer|signe)`,
      ),
      act: 'do',
      weight: 'sure',
    },
    { words: anywhere(`${me} ${clitics}(?:rappelle|rappelons)(?! que)`), act: 'tell', weight: 'sure' },
    {
      words: anywhere(
        `${me} ${clitics}(?:tout de suite )?(?:verifie|verifions|regarde|regardons|vois|voyons|demande|demandons|consulte|cherche|examine|etudie|analyse)(?: (?:ca|cela|avec|aupres|tout de suite|si|ce|a|au|le|la|les|votre|vos|de suite|et|rapidement|pourquoi|cette))?`,
      ),
      act: 'look',
      weight: 'unsure',
    },
    {
      words: anywhere(`${me} ${clitics}(?:${oneOf(tell1)}|${oneOf(tellN)})`),
      act: 'tell',
      weight: 'sure',
      needs: 'date',
    },
    { words: anywhere(`(?:je|on) ${clitics}${oneOf(do1)}`), act: 'do', weight: 'sure', needs: 'date' },
    {
      words: /(?<=^|^ok , |[,.] )(?:vous|te) (?:envoie|rappelle|confirme|transmets)(?= |$)/g,
      act: 'tell',
      weight: 'sure',
      needs: 'date',
    },
    {
      words: anywhere(
        `(?:laissez|laisse|permettez|permets) moi (?:de |un instant pour |le temps de )?(?:juste )?${clitics}(?:d )?${oneOf(looking)}`,
      ),
      act: 'look',
      weight: 'unsure',
    },
    {
      words: anywhere(
        `(?:je dois|il faut que je|nous devons|on doit) (?:de abord |encore |juste )?${clitics}(?:verifie|demande|voir|verifier|demander|consulter|consulte|me renseigner|confirmer|regarder|en parler|parler)`,
      ),
      act: 'look',
      weight: 'unsure',
    },
    {
      words: anywhere(
        `(?:je peux|nous pouvons|on peut|je devrais pouvoir|nous devrions pouvoir|on devrait pouvoir|je compte|je pense pouvoir|je espere pouvoir|nous esperons pouvoir|je prevois de|nous prevoyons de|je veux|on espere|nous esperons|je espere) ${adverbs}${clitics}${oneOf(`${telling} ${doing} avoir`)}`,
      ),
      act: 'tell',
      weight: 'unsure',
      needs: 'date',
    },
    {
      words: anywhere(
        `${me} ${clitics}(?:essaie|essaye|essayons|tente) de ${clitics}${oneOf(`${telling} ${looking} ${doing}`)}`,
      ),
      act: 'do',
      weight: 'unsure',
    },
    {
      words: anywhere(
        'vous (?:aurez|allez avoir) (?:de )?(?:mes|nos) nouvelles|vous (?:aurez|recevrez) (?:une |un |la |notre |ma )?(?:reponse|retour|confirmation) de (?:ma|notre|mon) (?:part|equipe)',
      ),
      act: 'tell',
      weight: 'sure',
    },
    {
      words: anywhere(
        '(?:vous|tu) (?:aurez|recevrez|auras|recevras|allez recevoir|devriez (?:avoir|recevoir))',
      ),
      act: 'tell',
      weight: 'unsure',
      needs: 'date',
    },
    {
      words: anywhere(
        `(?:collegue|equipe|technicien|technicienne|support|service [a-z]+|madame [a-z]+|monsieur [a-z]+|@m|[a-z]{3,12}) (?:vous|te) (?:rappellera|appellera|contactera|recontactera|enverra|repondra|ecrira|tiendra|informera|confirmera|rappelle|appelle|recontacte|contacte|envoie|enverront|contacteront)`,
      ),
      act: 'tell',
      isOther: true,
      weight: 'sure',
    },
    {
      words: anywhere(
        `(?:correctif|patch|rapport|devis|remboursement|contrat|facture|mise a jour|commande|colis|version|il|elle|ce|probleme|export|document|tout)(?: [^ ]+){0,3} (?:sera|seront|devrait etre|va etre) (?:envoyee?s?|livree?s?|deployee?s?|pret|prete|prets|disponible|disponibles|corrigee?s?|resolue?s?|expediee?s?|publiee?s?|en ligne|regle|reglee|rembourse|remboursee|effectue|fait|faite)`,
      ),
      act: 'tell',
      isOther: true,
      weight: 'unsure',
      needs: 'date',
    },
    {
      words: anywhere(
        `ce sera (?:fait|pret|corrige|envoye|regle)|(?:reponse|retour|details|suite|infos?|nouvelles) (?:a suivre|suivent|demain|sous peu|bientot|tres vite|dans la journee)|je suis dessus|on est dessus`,
      ),
      act: 'tell',
      weight: 'unsure',
    },
  ],
  reader: /(?:^| )(?:vous|te|toi|tu|votre|vos|ton|ta|tes)(?= |$)/,
  negation: /(?:^| )(?:pas|jamais|plus rien|aucun|aucune)(?= |$)/,
  general:
    /(?:^| )(?:toujours (?:la|a vos|a votre|disponible|heureux)|sommes toujours|suis toujours|chaque|tous les|toutes les|en general|de habitude|generalement|parfois|habituellement|un jour|je plaisante|lol|mdr|mange(?:rai)? mon chapeau|poules auront)(?= |$)/,
  embedded:
    /(?:^| )(?:que|quand|comment|pourquoi|ou|dont|lequel|laquelle|ce que|lorsque|est ce que|disait que|dit que|pensais que|pensait que|croyais que)$/,
  condition:
    /(?:^| )(?:si|des que|quand|lorsque|une fois que|des lors que|a condition que|tant que) (?:vous|tu|le client|la cliente|votre|me|nous)(?= |$)|(?:^| )si (?!possible|tout|besoin|je|on|le|la|les|ca|cela|il|elle|nous|ce|ces|des|une?|quelqu)[^ ]+|(?:^| )si (?:ca|cela) (?:vous|te)|(?:^| )(?:envoyez|donnez|dites|transmettez|appelez|ecrivez|confirmez|indiquez|faites|envoie|dis|donne) (?:moi|nous)(?: [^ ]+){0,16}? (?:et|puis|,)/,
  mildCondition:
    /(?:^| )(?:si possible|si tout (?:va|se passe) bien|si je (?:peux|trouve|ai)|si on peut|si besoin|(?:voir|vois|verifie|verifier|regarde|regarder|demande|demander|dire|dirai|sais|savoir|dis) (?:[^ ]+ ){0,2}si)(?= |$)/,
  things:
    /(?:^| )(?:systeme|logiciel|application|appli|script|serveur|site|plateforme|outil|robot|automatiquement|processus|service web|portail|programme|traitement)(?= |$)/,
  hedge:
    /(?:^| )(?:peut etre|essaie|essayer|tenter|probablement|normalement|sans doute|espere|esperons|eventuellement|devrait|devrais)(?= |$)/,
  tag: /(?:,|\.|-) (?:ok|okay|de accord|ca vous va|ca te va|ca marche|ca va|entendu)(?: pour vous)? \?/,
};
