import { anywhere, oneOf, type PromiseTable } from './table.ts';

const telling =
  'schicken senden mailen faxen zusenden zuschicken zukommen weiterleiten melden zuruckmelden anrufen zuruckrufen antworten informieren benachrichtigen mitteilen wissen schreiben verschicken versenden liefern nachliefern nachreichen bestatigen erstatten uberweisen vorlegen geben sagen ubermitteln kontaktieren posten teilen hochladen bringen auszahlen gutschreiben zuruckkommen zukommenlassen bereitstellen ausliefern';
const looking =
  'prufen nachprufen uberprufen nachschauen nachsehen anschauen ansehen klaren abklaren nachfragen fragen erkundigen besprechen abstimmen sprechen untersuchen recherchieren herausfinden nachhaken testen nachforschen rucksprache schauen analysieren konsultieren';
const doing =
  'kummern erledigen veranlassen zusammenstellen erstellen vorbereiten aktualisieren korrigieren beheben reparieren eintragen erganzen andern anpassen buchen organisieren ubernehmen machen tun einrichten verbinden einleiten eskalieren stornieren loschen freischalten bestellen reservieren umsetzen fertigstellen abschliesen abschliessen verlangern planen hinzufugen entfernen austauschen installieren wiederherstellen anlegen einplanen bearbeiten uberarbeiten halten fixen losen starten weitergeben hinterlegen nachtragen verschieben umbuchen ersetzen dokumentieren verteilen unterschreiben aufsetzen';
const tell1 =
  'schicke schick sende maile faxe leite melde meld rufe ruf antworte informiere benachrichtige teile schreibe schreib verschicke versende liefere reiche bestatige erstatte uberweise ubermittle ubermittel kontaktiere poste lade bringe gebe geb lasse lass komme halte stelle sage sag ubersende';
const look1 =
  'prufe pruf uberprufe schaue schau sehe seh klare klar frage frag erkundige bespreche spreche untersuche recherchiere finde hake teste forsche analysiere';
const do1 =
  'kummere kummer erledige veranlasse erstelle bereite aktualisiere korrigiere behebe repariere trage erganze andere passe buche organisiere ubernehme mache mach richte setze eskaliere storniere losche schalte bestelle reserviere lose fuge entferne tausche installiere lege plane bearbeite uberarbeite fixe starte';
const near = '(?: (?!nicht|kein|keine|keinen|sie sich)[^ ]+){0,14}?';
const object = '(?: (?!nicht|kein|keine)[^ ]+){0,10}?';

/** The same for "ich" before or after the verb, and for nobody named at the beginning: "Melde mich morgen". */
function present(ich: string, wir: string): string {
  return `ich ${oneOf(ich)}|${oneOf(ich)} ich|(?<=^|[,.;!-] |^(?:ok|danke|alles klar|super|gut) |und )${oneOf(ich)}(?= (?:mich|ihnen|dir|euch|es|das|sie|dich|die|den|gleich|morgen))|wir ${oneOf(wir)}|${oneOf(wir)} wir`;
}

export const german: PromiseTable = {
  language: 'German',
  rules: [
    {
      words: anywhere(`(?:werde|wir werden|werden wir|ich wird)${near} (?:[^ ]*zu)?${oneOf(telling)}`),
      act: 'tell',
      weight: 'sure',
    },
    {
      words: anywhere(
        `(?:werde|wir werden|werden wir)${near} (?:auf (?:sie|dich|euch) zukommen|bescheid|ruckmeldung|auf dem laufenden halten|in verbindung setzen)`,
      ),
      act: 'tell',
      weight: 'sure',
    },
    {
      words: anywhere(`(?:werde|wir werden|werden wir)${near} (?:[^ ]*zu)?${oneOf(looking)}`),
      act: 'look',
      weight: 'sure',
    },
    {
      words: anywhere(`(?:werde|wir werden|werden wir)${near} (?:[^ ]*zu)?${oneOf(doing)}`),
      act: 'do',
      weight: 'sure',
    },
    {
      words: anywhere(`(?:ich melde|melde ich|melde|wir melden|melden wir|ich meld) (?:mich|uns)`),
      act: 'tell',
      weight: 'sure',
    },
    {
      words: anywhere(
        `(?:${present('gebe geb sage sag', 'geben sagen')})${object} (?:bescheid|ruckmeldung|antwort)`,
      ),
      act: 'tell',
      weight: 'sure',
    },
    {
      words: anywhere(
        `(?:${present('komme', 'kommen')})${object} (?:auf (?:sie|dich|euch) zu|auf (?:sie|dich|euch) zuruck|darauf zuruck)`,
      ),
      act: 'tell',
      weight: 'sure',
    },
    {
      words: anywhere(
        `(?:${present('halte', 'halten')}) (?:sie|dich|euch)${object} (?:auf dem laufenden|informiert|auf dem aktuellen stand)`,
      ),
      act: 'tell',
      weight: 'sure',
    },
    {
      words: anywhere(
        `(?:${present('lasse lass', 'lassen')}) (?:sie|dich|euch|es (?:sie|dich|euch)|ihnen|dir)${object} (?:wissen|zukommen)`,
      ),
      act: 'tell',
      weight: 'sure',
    },
    {
      words: anywhere(`(?:${present('setze', 'setzen')}) (?:mich|uns)${object} in verbindung`),
      act: 'tell',
      weight: 'sure',
    },
    {
      words: anywhere(`(?:${present('kummere kummer', 'kummern')}) (?:mich|uns)`),
      act: 'do',
      weight: 'sure',
    },
    {
      words: anywhere(
        present(
          tell1,
          'schicken senden mailen faxen leiten rufen antworten informieren benachrichtigen schreiben verschicken versenden liefern reichen bestatigen erstatten uberweisen ubermitteln kontaktieren posten laden bringen stellen',
        ),
      ),
      act: 'tell',
      weight: 'sure',
      needs: 'date',
    },
    {
      words: anywhere(
        `(?:${present('leite rufe ruf schicke sende reiche', 'leiten rufen schicken senden reichen')})${object} (?:weiter|zuruck|nach|zu)(?= [,.!]|$)`,
      ),
      act: 'tell',
      weight: 'unsure',
    },
    {
      words: anywhere(
        present(
          do1,
          'erledigen veranlassen erstellen bereiten aktualisieren korrigieren beheben reparieren tragen erganzen andern buchen organisieren ubernehmen machen richten stornieren loschen schalten bestellen losen entfernen installieren bearbeiten uberarbeiten spielen rollen',
        ),
      ),
      act: 'do',
      weight: 'sure',
      needs: 'date',
    },
    {
      words: anywhere(
        `(?:${present(look1, 'prufen uberprufen klaren fragen besprechen untersuchen schauen erkundigen')}) (?:mal|gleich|kurz|das|es|dies|diese[nrs]?|mit|bei|beim|in|im|nach|intern|die|den|der|ihr|ihren|ihre|noch|mich|mir|uns|ob|direkt|sofort|heute|morgen|wie|was|parallel)`,
      ),
      act: 'look',
      weight: 'unsure',
    },
    {
      words: anywhere(
        `(?:mache|mach|erledige|ubernehme) ich|wird (?:gemacht|erledigt)|geht klar|ich (?:mache|mach|erledige|ubernehme) das|bin (?:schon )?dran`,
      ),
      act: 'do',
      weight: 'unsure',
    },
    {
      words: anywhere(`(?:ich versuche|versuche ich|wir versuchen|versuchen wir)${object}`),
      act: 'do',
      weight: 'unsure',
    },
    {
      words: anywhere(
        `(?:lassen sie|lass|lasst) (?:mich|uns)(?: (?:das|es|mal|kurz|erst|schnell|eben|noch|einmal|mit|bei|[^ ]+)){0,6}? ${oneOf(looking)}`,
      ),
      act: 'look',
      weight: 'unsure',
    },
    {
      words: anywhere(`(?:ich muss|muss ich|wir mussen|mussen wir|ich musste)${object} ${oneOf(looking)}`),
      act: 'look',
      weight: 'unsure',
    },
    {
      words: anywhere(
        `(?:ich kann|kann ich|wir konnen|konnen wir|ich sollte|sollte ich|wir sollten|sollten wir|ich hoffe|wir hoffen|ich will|wir wollen|ich habe vor|wir planen|ich plane)${near} (?:[^ ]*zu)?${oneOf(`${telling} ${doing}`)}`,
      ),
      act: 'tell',
      weight: 'unsure',
      needs: 'date',
    },
    {
      words: anywhere(
        '(?:sie|du|ihr) (?:horen|horst|hort)(?: [^ ]+){0,4}? von (?:mir|uns)|(?:sie|du) (?:bekommen|bekommst|erhalten|erhaltst)(?: [^ ]+){0,8}? von (?:mir|uns)',
      ),
      act: 'tell',
      weight: 'sure',
    },
    {
      words: anywhere(
        '(?:sie|du|ihr) (?:bekommen|bekommst|bekommt|erhalten|erhaltst|erhaltet|haben|hast|habt)|(?:bekommen|bekommst|erhalten|erhaltst|haben|hast) (?:sie|du|ihr)',
      ),
      act: 'tell',
      weight: 'unsure',
      needs: 'date',
    },
    {
      words: anywhere(
        `(?:kollege|kollegin|kollegen|team|technik|technikabteilung|entwicklung|entwickler|techniker|technikerin|support|vertrieb|buchhaltung|herr [^ ]+|frau [^ ]+|er|@m|[a-z]{3,12}) (?:wird|werden) (?:sie|dich|euch|ihnen|dir|sich|es ihnen|das)${near} ${oneOf(`${telling} kummern`)}`,
      ),
      act: 'tell',
      isOther: true,
      weight: 'sure',
      needs: 'dateOrReader',
    },
    {
      words: anywhere(
        `(?:[a-z]{3,14}|@m) (?:ruft|meldet|schickt|sendet|kontaktiert|informiert) (?:sie|dich|euch|ihnen|dir|sich bei (?:ihnen|dir|euch))|(?:kollege|kollegin|team|@m|technik) (?:meldet|kummert) sich`,
      ),
      act: 'tell',
      isOther: true,
      weight: 'sure',
    },
    {
      words: anywhere(
        `(?:wird|werden|ist|sind)${near} (?:ausgeliefert|bereitgestellt|geliefert|verschickt|versendet|behoben|veroffentlicht|eingespielt|ausgerollt|fertig|verfugbar|repariert|gutgeschrieben|erstattet|zugeschickt|zugesandt|gefixt|online|bereit)`,
      ),
      act: 'tell',
      isOther: true,
      weight: 'unsure',
      needs: 'date',
    },
    {
      words: anywhere(
        '(?:update|antwort|mehr|naheres|details|ruckmeldung|infos?) (?:folgt|folgen|kommt|kommen|morgen|spater|bis|in kurze|im laufe)',
      ),
      act: 'tell',
      weight: 'unsure',
    },
  ],
  reader: /(?:^| )(?:ihnen|sie|dir|dich|euch|ihr|ihre|ihren|ihrem|dein|deine|deinen)(?= |$)/,
  negation:
    /(?:^| )sehen uns(?! das| die| den| ihr)|(?:^| )sprechen uns|(?:^| )(?:nicht|nie|niemals|kein|keine|keinen|keinesfalls|kaum)(?= (?!vor|nur|ver)|$)/,
  general:
    /(?:^| )(?:immer|stets|jede[nrsm]? (?:tag|woche|montag|dienstag|mittwoch|donnerstag|freitag|monat|morgen|jahr)|normalerweise|in der regel|grundsatzlich|meistens|ublicherweise|manchmal|generell|irgendwann|taglich|wochentlich|scherz|spas(?: beiseite)?|fresse ich|einen besen|lotto|wer weis)(?= |$)/,
  embedded:
    /(?:^| )(?:was|wann|warum|wie|welche[nrs]?|dachte(?: ,)?|gesagt(?: ,)?(?: dass)?|sagte(?: ,)?(?: dass)?|meinte(?: ,)?(?: dass)?|die|den|das|der)$|(?:hat|habe|hatte|haben) (?:gesagt|gemeint|geschrieben|versprochen)/,
  condition:
    /(?:^| )(?:wenn|falls|sofern|sobald|solange) (?:sie|du|ihr|mir|uns|das fur sie|das so|der kunde|die kundin|es (?:ihnen|dir|passt|fur))(?= |$)|(?:^| )(?:falls|sofern) (?!noch|alles)[^ ]+|(?:^| )(?:schicken|senden|geben|sagen|melden|schreiben|rufen|teilen|nennen|leiten|laden|fullen) sie (?:mir|uns|bitte|sich|das|es|die|den)(?: [^ ]+){0,16}? (?:und|dann|,)|^(?:bitte )?(?:schick|sende|gib|sag|schreib|ruf|nenn|leite|schickt) (?:mir|uns|mich|das|es|bitte)(?: [^ ]+){0,16}? (?:und|dann|,)|(?:^| )wenn gewunscht|(?:^| )auf wunsch/,
  mildCondition:
    /(?:^| )(?:wenn|falls|sofern|sobald) (?:moglich|notig|alles (?:klappt|gut geht|glatt lauft)|ich|wir|er|sie (?:fertig|da|online|zuruck)|das (?:team|geklart|fertig)|es (?:geht|klappt|fertig|neues|neuigkeiten|etwas neues))(?= |$)/,
  things:
    /(?:^| )(?:system|systems|software|programm|app|skript|script|job|server|seite|webseite|plattform|tool|bot|automatik|automatisch|export|import|prozess|dienst|anwendung|portal)(?= |$)/,
  hedge:
    /(?:^| )(?:hoffentlich|vielleicht|eventuell|wahrscheinlich|vermutlich|voraussichtlich|evtl|versuche|versuchen|probiere|mal sehen|moglicherweise|hoffe|hoffen|denke|glaube)(?= |$)/,
  tag: /(?:,|\.|-) (?:ok|okay|in ordnung|passt das|passt|ja|einverstanden|oder|alles klar)(?: (?:so|fur (?:sie|dich)))? \?/,
};
