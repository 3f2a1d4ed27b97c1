import type { LanguageTable } from '../language-table.ts';

const units =
  'null,ein|eins|eine|einem|einen|einer,zwei|zwo,drei,vier,fünf|fuenf,sechs,sieben,acht,neun,zehn,elf'
    .concat(',zwölf|zwoelf,dreizehn,vierzehn,fünfzehn,sechzehn,siebzehn,achtzehn,neunzehn')
    .split(',');
const beforeTens = 'ein,zwei,drei,vier,fünf,sechs,sieben,acht,neun'.split(',');
const tens = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig'];
const ordinalStems =
  'erst,zweit,dritt,viert,fünft,sechst,siebt|siebent,acht,neunt,zehnt,elft,zwölft,dreizehnt'
    .concat(',vierzehnt,fünfzehnt,sechzehnt,siebzehnt,achtzehnt,neunzehnt,zwanzigst')
    .concat(beforeTens.map((unit) => `,${unit}undzwanzigst`).join(''), ',dreißigst,einunddreißigst')
    .split(',');

/** Every ending that an adjective takes. */
function declined(stem: string): string {
  return ['e', 'en', 'er', 'es', 'em'].map((ending) => `${stem}${ending}`).join('|');
}

/** "Freitagnachmittag" is a Friday and an afternoon. */
function weekdayCompounds(): Record<string, string> {
  const weekdays = 'montag,dienstag,mittwoch,donnerstag,freitag,samstag,sonntag'.split(',');
  const parts = {
    Pmorning: ['morgen', ' morgen', 'vormittag', 'früh'],
    Plunch: ['mittag', ' mittag'],
    Pafternoon: ['nachmittag'],
    Pevening: ['abend'],
  };
  const entries = weekdays.flatMap((weekday, i) =>
    Object.entries(parts).map(([part, words]) => [
      `W${i + 1} ${part}`,
      words.map((word) => weekday + word).join(','),
    ]),
  );
  return Object.fromEntries(entries);
}

export const german: LanguageTable = {
  language: 'de',
  cardinals: [...units, ...tens.flatMap((ten) => [ten, ...beforeTens.map((unit) => `${unit}und${ten}`)])],
  ordinals: ordinalStems.map((stems) => stems.split('|').map(declined).join('|')),
  weak: 'mo, di, mi, do, fr, sa, mai, sek',
  isNextOfNextWeek: false,
  isDayCardinal: false,
  isDotOrdinal: true,
  isHalfBefore: true,
  words: {
    ...weekdayCompounds(),
    W1: 'montag, montags, mo',
    W2: 'dienstag, dienstags, di',
    W3: 'mittwoch, mittwochs, mi',
    W4: 'donnerstag, donnerstags, do',
    W5: 'freitag, freitags, fr',
    W6: 'samstag, samstags, sonnabend, sa',
    W7: 'sonntag, sonntags',
    M1: 'januar, jänner, jan',
    M2: 'februar, feber, feb',
    M3: 'märz, maerz, mrz',
    M4: 'april, apr',
    M5: 'mai',
    M6: 'juni, jun',
    M7: 'juli, jul',
    M8: 'august, aug',
    M9: 'september, sept, sep',
    M10: 'oktober, okt',
    M11: 'november, nov',
    M12: 'dezember, dez',
    Us: 'sekunde, sekunden, sek',
    Umin: 'minute, minuten, min',
    Uh: 'stunde, stunden, std',
    Ud: 'tag, tage, tagen, tages, kalendertage, kalendertagen',
    Uw: 'woche, wochen, kalenderwochen',
    Umo: 'monat, monate, monaten, monats',
    Uq: 'quartal, quartale, quartalen, quartals',
    Uy: 'jahr, jahre, jahren, jahres',
    Uwe: 'wochenende, wochenendes',
    Ubd: `werktag, werktage, werktagen, arbeitstag, arbeitstage, arbeitstagen, geschäftstag, geschäftstage, geschäftstagen,
      bankarbeitstage, bankarbeitstagen, werktages, arbeitstages`,
    Ubh: 'arbeitsstunden, geschäftsstunden, arbeitsstunde',
    Pmorning:
      'früh, frueh, vormittag, vormittags, morgens, am morgen, am vormittag, in der früh, vormittages',
    Plunch: 'mittags, zu mittag, mittagszeit, mittagspause',
    Pafternoon: 'nachmittag, nachmittags, am nachmittag, spätnachmittag',
    Pevening: 'abend, abends, am abend',
    Pnight: 'nacht, nachts, in der nacht',
    Ptonight: 'heute abend, heut abend, heute nacht',
    '+0': 'heute, heut, heutigen, am selben tag, taggleich',
    '+1': 'morgen',
    '+2': 'übermorgen, uebermorgen',
    '-1': 'gestern, vorgestern, neulich, letztens',
    now: 'jetzt, sofort, augenblicklich, gerade eben',
    rightnow: 'jetzt gleich, jetzt sofort, genau jetzt',
    asap: `asap, so schnell wie möglich, so bald wie möglich, schnellstmöglich, baldmöglichst, so rasch wie möglich,
      schnellstens, umgehend, unverzüglich, ehestmöglich`,
    dawn: `gleich in der früh, gleich früh, als erstes, als allererstes, zu arbeitsbeginn, zu dienstbeginn, gleich morgens,
      zu tagesbeginn, zum arbeitsbeginn, bei arbeitsbeginn, zu geschäftsbeginn, gleich als erstes`,
    'dawn +1':
      'gleich morgen früh, gleich morgen, morgen gleich als erstes, morgen als erstes, morgen gleich in der früh',
    '+1 Pmorning': 'morgen früh, morgen frueh, morgen vormittag, morgen am vormittag',
    eod: `eod, feierabend, dienstschluss, geschäftsschluss, büroschluss, arbeitsschluss, tagesende, ende des tages,
      ende des arbeitstages, ende des werktages, arbeitsende, dienstende, geschäftsende, ende des geschäftstages, cob,
      ladenschluss`,
    eow: 'eow, ende der woche, wochenende der arbeitswoche, ende dieser woche, wochenschluss, ende der arbeitswoche',
    eom: 'eom, ende des monats, monatsende, ende dieses monats, ultimo',
    eoq: 'quartalsende, ende des quartals, ende dieses quartals',
    eoy: 'jahresende, ende des jahres, ende dieses jahres',
    noon: 'mittag, zwölf uhr mittags, 12 uhr mittags',
    midnight: 'mitternacht, 24 uhr, null uhr',
    oclock: 'uhr',
    ish: 'spätestens, ungefähr, herum, pünktlich, genau, in etwa',
    half: 'halb, halbe, halben, halber',
    quarter: 'viertel',
    past: 'nach',
    vor: 'vor',
    '+0 Pmorning': 'heute morgen, heut morgen, heute früh, heute vormittag',
    of: 'des, der, von, vom',
    the: 'den, dem, das, die',
    and: 'und',
    or: 'oder',
    at: 'um, gegen, ca, circa, etwa, so um, so gegen, ab',
    on: 'am, an, an dem',
    in: 'in, im, während',
    by: 'bis, bis zum, bis zu, bis spätestens, spätestens bis, spätestens am, bis einschließlich, bis um, bis am, bis in, bis zur',
    'by the': 'spätestens bis zum, bis spätestens zum, bis spätestens am, bis spätestens um',
    before: 'bevor, noch vor, vor dem',
    within:
      'innerhalb von, innerhalb, binnen, innert, innerhalb der, in weniger als, in maximal, in höchstens, in spätestens',
    from: 'von heute an, von jetzt an',
    after: 'nachdem',
    since: 'seit, seit dem',
    hence: 'später',
    more: 'weiteren, weitere, guten, gute, ganzen, vollen',
    next: `nächste, nächsten, nächster, nächstes, nächstem, naechste, naechsten, naechster, naechstes, folgenden,
      darauffolgenden, folgende`,
    coming: 'kommende, kommenden, kommender, kommendes, kommendem',
    this: 'im laufe der, im laufe des, im lauf der, im lauf des, diese, diesen, dieser, dieses, diesem, laufenden, laufende, aktuellen',
    last: 'letzte, letzten, letzter, letztes, letztem, vergangene, vergangenen, vorige, vorigen, vergangenes',
    'after next': 'übernächste, übernächsten, übernächster, übernächstes, uebernächste, uebernaechste',
    end: 'ende, gegen ende, ende von, spät',
    begin: 'anfang, beginn, zu beginn, anfangs, anfang von',
    mid: 'mitte, mitte von',
    '1.5': 'anderthalb, eineinhalb',
    couple: 'paar, ein paar, einigen, wenigen, einige, wenige',
    yours:
      'ihrer zeit, deiner zeit, ihre zeit, deine zeit, eurer zeit, ihrer ortszeit, deiner ortszeit, ihrer zeitzone, bei ihnen, bei dir',
    ours: 'unserer zeit, meiner zeit, unserer zeitzone, unsere zeit',
    ZCET: 'deutscher zeit, berliner zeit, mitteleuropäischer zeit, wiener zeit, zürcher zeit',
    ZBST: 'londoner zeit, britischer zeit',
    ZET: 'new yorker zeit, ostküstenzeit',
    thing: 'stock, etage, mal, version, versuch, punkt, zeile, seite, schritt, ticket, person, quartal des',
    Kw: 'kw, kalenderwoche, woche nr',
    Q1: 'q1, erstes quartal, ersten quartal, erstem quartal',
    Q2: 'q2, zweites quartal, zweiten quartal, zweitem quartal',
    Q3: 'q3, drittes quartal, dritten quartal',
    Q4: 'q4, viertes quartal, vierten quartal',
    Aspring: 'frühling, frühjahr',
    Asummer: 'sommer',
    Aautumn: 'herbst',
    Awinter: 'winter',
    Hchristmas: 'weihnachten, erster weihnachtstag, ersten weihnachtstag, 1 weihnachtstag',
    Hchristmas_eve: 'heiligabend, heiliger abend, heiligen abend, weihnachtsabend',
    Hboxing: 'zweiter weihnachtstag, zweiten weihnachtstag, stephanstag, stefanitag',
    Hnew_year: 'neujahr, neujahrstag',
    Hnew_years_eve: 'silvester, sylvester, silvesterabend',
    Hepiphany: 'dreikönigstag, heilige drei könige, dreikönig',
    Hvalentine: 'valentinstag',
    Hash: 'aschermittwoch',
    Hmardi_gras: 'faschingsdienstag, fastnacht, fastnachtsdienstag',
    Hmaundy: 'gründonnerstag',
    Hgood_friday: 'karfreitag',
    Heaster: 'ostern, ostersonntag',
    Heaster_monday: 'ostermontag',
    Hlabour_may: 'tag der arbeit, maifeiertag, staatsfeiertag',
    Hmothers: 'muttertag',
    Hascension: 'christi himmelfahrt, himmelfahrt, vatertag, auffahrt',
    Hpentecost: 'pfingsten, pfingstsonntag',
    Hwhit_monday: 'pfingstmontag',
    Hcorpus: 'fronleichnam',
    Hassumption: 'mariä himmelfahrt, maria himmelfahrt',
    Hgerman_unity: 'tag der deutschen einheit',
    Hreformation: 'reformationstag',
    Hhalloween: 'halloween',
    Hall_saints: 'allerheiligen',
    Hmartin: 'martinstag, sankt martin',
    Hst_nicholas: 'nikolaus, nikolaustag',
  },
};
