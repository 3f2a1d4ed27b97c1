import type { StaffTable } from './table.ts';

export const german: StaffTable = {
  language: 'German',
  isObjectFirst: true,
  acts: `schaue nach, schaue mir das an, schau mir das an, schaue es mir an, schau es mir an, (ich|wir) (schaue|schau|schauen|sehe|sehen) (kurz|es|das|mir das|mir es|es mir|uns das|es uns|uns es|sie uns|mal|) (gleich|sofort|gerade|jetzt|heute|mal|) (an|nach)
    (schaue|schau|sehe) ich (mir|) (gleich|sofort|mal|) (an|nach), (schauen|sehen) wir (uns|) (gleich|sofort|mal|) (an|nach)
    (ich|wir) (prufe|prufen|checke|checken|klare|klaren|untersuche|untersuchen|uberprufe|uberprufen|analysiere|analysieren) (das|es|dies|) (gerade|gleich|sofort|jetzt|noch|) (intern|nach|ab|)
    wird (gerade|derzeit|noch|) (gepruft|untersucht|geklart|analysiert|bearbeitet), (ist|sind) in (arbeit|bearbeitung|klarung|prufung)
    (ich|wir|) (kummere|kummern) (mich|uns|) (gleich|sofort|) (darum|drum|)
    (ich|wir|) (bin|sind|) (noch|schon|gerade|) (dran|dabei), (noch|) (keine|nichts) (neuigkeiten|neues|ruckmeldung|news), (leider|bisher|) noch (keine|nichts) (neuigkeiten|neues|ruckmeldung|news)
    (einen|ein|) (moment|augenblick) (bitte|), (geben|gib|gebt) (sie|) (mir|uns) (bitte|) (einen|funf|zehn|ein paar|kurz|5|10|15|30|eine) (moment|augenblick|minuten|zeit|stunde)
    (ich|wir) (frage|fragen) (nach|intern nach|mal nach|beim team nach|kurz nach), (frage ich|fragen wir) (gleich|sofort|) nach
    (ich|wir|) (melde|melden) (mich|uns) (gleich|spater|bald|wieder|in kurze|zeitnah|asap|sobald wie moglich|dann|), (melde|melden) (ich|wir|) (mich|uns) (gleich|wieder|dann|bald)
    (ich|wir) (gebe|geben) (bescheid|ihnen bescheid|dir bescheid|euch bescheid|ruckmeldung), (gebe|geben) bescheid
    (ich|wir) (arbeite|arbeiten) (daran|dran|bereits daran|mit hochdruck daran|noch daran)
    (ich|wir) (habe|haben) (es|das|ihre anfrage|deine anfrage|eure anfrage|das ticket|das problem|den fehler) (an das team|ans team|an die entwicklung|an die technik|intern|) (weitergegeben|weitergeleitet|eskaliert|nachstellen konnen|reproduziert|nachgestellt)
    (sobald|wenn) (ich|wir) (mehr|etwas|neues) (weiss|wissen|habe|haben|horen)`,
  opening: `(ich|wir) (noch|) (prufe|prufen|checke|checken|klare|klaren|untersuche|untersuchen|uberprufe|uberprufen|analysiere|analysieren) (gerade|noch|gleich|sofort|derzeit|aktuell|bereits|mal|)
    (ich|wir) (schaue|schau|schauen|sehe|sehen) (mir|uns) (gerade|gleich|mal|sofort|), (prufe|prufen|untersuche|untersuchen|klare|klaren|checke|checken) (ich|wir)
    (ich|wir) (frage|fragen|spreche|sprechen|klare|klaren) (das|es|) (kurz|gleich|mal|) (bei|beim|mit), (ich|wir|) (kummere|kummern) (mich|uns) um, (kummere|kummern) (ich|wir) (mich|uns) um
    (ich|wir) (arbeite|arbeiten) (bereits|schon|noch|gerade|) (an|am), (ich|wir) (leite|leiten|gebe|geben) (das|es) (direkt|gleich|) an, (ich|wir) (gehe|gehen) (dem|der|diesem|dieser), (schaue|schau|sehe|schauen|sehen) (ich|wir) (mir|uns)`,
  within: 'mit, bei, beim, fur, an, am, um, nach, in, im, bis, von, vom, zu, zum, zur, wegen, vor',
  polite: `notiert, verstanden, verstehe, ich verstehe, wir verstehen, alles klar, zur kenntnis genommen, das tut mir leid, tut mir leid, tut uns leid, das tut uns leid, (das|) tut mir (sehr|wirklich|) leid, (das|) tut uns (sehr|wirklich|) leid, entschuldigung, entschuldige, entschuldigen sie, sorry, verzeihung, oje, oh nein, oh je, das ist argerlich, guten start in die woche, schon von ihnen zu horen`,
  politeOpening: `(danke|vielen dank|herzlichen dank|besten dank|danke dir|danke ihnen|danke euch) fur, (entschuldigung|sorry|entschuldigen sie|wir entschuldigen uns|ich entschuldige mich) fur`,
  neutral: `gleich, sofort, jetzt, heute, morgen, bald, umgehend, schnellstmoglich, bitte, gerade, kurz, sehr gerne, gerne, zeitnah, asap, nochmal, noch einmal, in kurze, heute noch, spater, noch heute, zusammen, oh, ah, hm`,
  filler:
    'weiter, das, es, dies, mir, uns, ihnen, dir, euch, sie, ich, wir, noch, schon, mal, nach, an, ab, auch, intern, dann, wieder, sehr, genauer, darum, nach',
  determiners:
    'den, die, das, dem, der, ihren, ihre, ihr, deinen, deine, dein, euren, eure, unser, unsere, unserem, diesen, diese, dieses, diesem',
  restarts: 'ich, wir, er',
  joining: 'und, sowie, oder',
  questions: 'warum, wieso, weshalb, ob, was, wo, wie, wann, woran, wer, welche, welcher',
  yes: 'ja, ok, okay, klar, na klar, naturlich, selbstverstandlich, in ordnung, super, prima, kein problem, gut, sicher',
  stops: `ist, sind, war, waren, hat, hatte, kann, konnen, konnten, muss, mussen, soll, sollte, nicht, kein, lauft, funktioniert, geht, behoben, gelost, erledigt, fertig, repariert, weil, denn, aber, jedoch, bis dahin, stattdessen, sie konnen, du kannst, ihr konnt, bitte versuchen, klicken, liegt, lag, gefunden, eingespielt, wurde, wurden, werden, gepruft, danach, verfugbar, lasst, enthalt, steht`,
};

export const dutch: StaffTable = {
  language: 'Dutch',
  isObjectFirst: true,
  acts: `(ik|we|wij) (kijk|kijken|ga|gaan|zoek|zoeken|check|checken|controleer|controleren|onderzoek|onderzoeken|bekijk|bekijken) (er|het|dit|dat|even|ernaar|er naar|het even|dit even|er even|) (naar|na|uit|kijken|uitzoeken|bekijken|checken|nakijken|controleren|onderzoeken|)
    (ik|we|wij) (ga|gaan) (het|dit|dat|ernaar|er naar|er direct naar|het direct|) (kijken|uitzoeken|bekijken|checken|nakijken|controleren|onderzoeken)
    (ik|we|wij|) (pak|pakken) (het|dit|dat) op, (ik|we|wij|) (ben|zijn|) (er|het|) (nog|al|) (mee bezig|ermee bezig|bezig|aan het uitzoeken|aan het onderzoeken|aan het checken), (ik|we|wij) (ben|zijn) (het|dit|er|) (nog|nu|) aan het (uitzoeken|onderzoeken|checken|bekijken|kijken)
    (een|) (moment|momentje|ogenblik|ogenblikje) (geduld|aub|alsjeblieft|alstublieft|), (geef|geeft u) (me|mij|ons) (een|vijf|tien|5|10|paar) (moment|momentje|minuten|minuutje|minuut)
    (ik|we|wij|) (kom|komen) (er|hier|hierop|erop) (op|zo|snel|later|) (terug|bij u terug|bij je terug), (ik|we|wij) (laat|laten) (het|je|u|jullie) (het|zo|snel|) weten, (we|ik) (houd|houden|hou) (je|u|jullie) op de hoogte
    nog (geen|niets) (nieuws|nieuwe informatie|update|nieuw), (ik|we) (werk|werken) (eraan|er aan|er nog aan|hieraan)`,
  opening: `(ik|we|wij) (kijk|kijken) (nu|even|nog|direct|meteen|) naar, (ik|we|wij) (check|checken|controleer|controleren|onderzoek|onderzoeken|bekijk|bekijken) (nu|even|nog|momenteel|)
    (ik|we|wij) (zoek|zoeken) (even|nu|), (ik|we|wij) (zijn|ben) (nu|nog|) (bezig met|aan het kijken naar), (ik|we|wij) (overleg|overleggen|vraag|vragen) (het|dit|even|het even|) (met|aan|bij|na bij), (ik|we|wij) (ga|gaan) (even|nu|) (naar|met), (ik|we) (werk|werken) (nu|nog|hard|) aan
    (ik|we) (heb|hebben) (het|dit|je vraag|uw vraag) (doorgezet|doorgegeven|doorgestuurd) (naar|aan)`,
  within: 'met, bij, voor, aan, naar, over, van, in, op, om, binnen, na',
  polite: `genoteerd, begrepen, ik begrijp het, duidelijk, sorry, excuses, onze excuses, mijn excuses, wat vervelend, vervelend, dat is vervelend, het spijt me, het spijt ons, spijtig, jammer om te horen, vervelend om te horen`,
  politeOpening: `(bedankt|dank|dank je wel|dank u wel|dankjewel|hartelijk dank|dank je|dank u) voor, (sorry|excuses|onze excuses) voor`,
  neutral: `nu, meteen, direct, straks, zo, vandaag, morgen, snel, graag, even, zo snel mogelijk, zo meteen, momenteel, alsjeblieft, alstublieft, aub, vanmiddag, later, oh, ah`,
  filler:
    'het, dit, dat, er, je, u, jullie, ik, we, wij, ons, me, nog, al, even, ook, uit, na, op, terug, zo, dan, mee, intern, heel, erg',
  determiners: 'de, het, die, dat, deze, uw, je, jouw, jullie, onze, een',
  joining: 'en, of',
  questions: 'waarom, wat, waar, hoe, wanneer, wie, welke, waardoor',
  yes: 'ja, ok, oke, okay, zeker, prima, natuurlijk, goed, geen probleem, uiteraard',
  stops: `is, was, waren, heeft, kan, kunt, kunnen, moet, moeten, niet, geen, werkt, doet, opgelost, klaar, gedaan, gefixt, verholpen, hersteld, omdat, maar, want, totdat, tot die tijd, wordt, worden, zou, loopt, probeer, gebruik, klik, gevonden, beschikbaar, staat, zit, intussen`,
};

export const swedish: StaffTable = {
  language: 'Swedish',
  acts: `(jag|vi|) (kollar|kikar|tittar) (pa det|pa detta|det|upp det|direkt|nu|genast|), (jag|vi|) ska (kolla|titta|kika|undersoka) (pa det|pa detta|det|upp det|direkt|) , (jag|vi|) (undersoker|utreder|granskar|felsoker) (det|detta|saken|)
    (jag|vi|) (tar det|tar tag i det|tar hand om det|haller pa|jobbar pa det|ar pa det|ar pa gang), (jag|vi|) aterkommer (snart|strax|till dig|till er|med besked|med mer|sa snart vi vet mer|sa snart jag vet mer|inom kort|senare|), (ett|) ogonblick (tack|), (en|) (sekund|minut), vanta lite, ge (mig|oss) (en|fem|tio|nagra|5|10) (minut|minuter|stund)
    (inga|inget) (nyheter|nytt) (an|annu|), (jag|vi) hor av (mig|oss), (jag|vi) haller (dig|er) (uppdaterad|uppdaterade), (jag|vi) (har|) (skickat|eskalerat|vidarebefordrat) (det|detta|arendet) (vidare|)`,
  opening: `(jag|vi|) (kollar|kikar|tittar) (nu|just nu|genast|strax|fortfarande|) (pa|med|upp|), (jag|vi|) (undersoker|utreder|granskar|felsoker|kontrollerar) (nu|just nu|fortfarande|), (jag|vi|) ska (kolla|titta|kika|undersoka|kontrollera) (pa|med|upp|), (jag|vi|) (jobbar|arbetar) (med|pa), (jag|vi|) (fragar|stammer av med), (jag|vi) (har|) (skickat|eskalerat|vidarebefordrat) (det|detta|arendet) (vidare|) till`,
  within: 'med, for, till, pa, om, i, av, fran, inom, hos',
  polite: `noterat, uppfattat, jag forstar, vi forstar, forstatt, forlat, ursakta, beklagar, vi beklagar, jag beklagar, tyvarr sa trakigt, trakigt att hora, sa trakigt, vad trakigt, ledsen, (jag ar|vi ar|) ledsen for det, det var trakigt att hora`,
  politeOpening: `(tack|tack sa mycket|stort tack|tusen tack) for, (ursakta|forlat|beklagar|vi beklagar|jag beklagar)`,
  neutral: `nu, direkt, genast, strax, snart, idag, imorgon, just nu, omgaende, sa snart som mojligt, garna, snarast, senare, lite`,
  filler:
    'det, detta, jag, vi, dig, er, oss, mig, ocksa, upp, vidare, mer, sa, mycket, narmare, fortfarande, saken',
  determiners: 'den, det, din, ditt, er, ert, vara, var, vart, denna',
  joining: 'och, samt, eller',
  questions: 'varfor, vad, om, var, hur, nar, vem, vilken',
  yes: 'ja, ok, okej, absolut, visst, sjalvklart, inga problem, bra, javisst',
  stops: `ar, har, hade, kan, kunde, maste, ska ni, inte, ingen, fungerar, funkar, klart, klar, fixat, fixad, lost, atgardat, atgardad, eftersom, men, tills, under tiden, du kan, ni kan, prova, anvand, klicka, blir, blev, gar, ligger, beror, hittat, tillganglig, borde, finns`,
};
