import type { Promised } from './promise.ts';

/** Words that say that something is promised, or when, and not what: they tell one promise from another no better than a date. */
const said = new Set(
  `about actually afraid after again already answer apologies asap back before by call check come confirm days done early email end fix follow following
  forward friday from further get give have hear hour hours instead into keep know late later let letting look looking make
  mail minute minutes monday month moment morning need news next noon only please possible posted rather quick reach ready reply
  respond rest saturday send shortly should slightly some soon sorry still sunday take tell that the them then this thursday time today tomorrow
  touch tuesday unfortunately until update updates wednesday week weekend what when will with within would write you your
  melden meldung bescheid geben morgen heute woche montag dienstag mittwoch donnerstag freitag schicken senden bis kommende
  naechste nächste zurueck zurück wieder wird werde werden ihnen euch dir kümmern prüfen schauen spätestens
  envoyer envoie enverrai demain lundi mardi mercredi jeudi vendredi semaine revenir reviens reviendrai vers vous nous tiens
  courant plus tard avant pour dans prochaine vérifier regarder
  enviar enviaré enviare mañana lunes martes miércoles jueves viernes semana próxima antes luego para aviso avisaré
  respondo responder revisar tarde`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * Do two promises speak of the same? "I'll send the export on Friday", then "it will be Monday, sorry": yes, since the second
 * names nothing of its own. "I'll send the export on Friday", then "Tom will call about the invoice": no.
 */
export function isAboutTheSame(one: Pick<Promised, 'quote'>, other: Pick<Promised, 'quote'>): boolean {
  const [a, b] = [subjectOf(one.quote), subjectOf(other.quote)];
  return a.size === 0 || b.size === 0 || [...a].some((word) => b.has(word));
}

function subjectOf(quote: string): ReadonlySet<string> {
  const words =
    quote
      .slice(0, 500)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !said.has(word)).map(stem));
}

/** "exports", "export" */
function stem(word: string): string {
  return word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word;
}
