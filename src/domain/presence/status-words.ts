/**
 * Words of a Slack status, in lower case and without accents, as whole words. Words that mean something else elsewhere
 * stand in a phrase: "baja" is also a low priority, "semester" half a year at university, "l4" a level of support.
 */
export const awayPhrases: readonly string[] = [
  // English
  ...[
    'vacation',
    'vacations',
    'vacationing',
    'vacay',
    'staycation',
    'on holiday',
    'on holidays',
    'on my holidays',
  ],
  ...[
    'bank holiday',
    'public holiday',
    'national holiday',
    'out of office',
    'out of the office',
    'ooo',
    'oof',
    'pto',
  ],
  ...[
    'on leave',
    'annual leave',
    'sick leave',
    'medical leave',
    'family leave',
    'parental leave',
    'maternity leave',
  ],
  ...[
    'paternity leave',
    'bereavement leave',
    'unpaid leave',
    'garden leave',
    'compassionate leave',
    'mat leave',
  ],
  ...[
    'pat leave',
    'parental',
    'sabbatical',
    'honeymoon',
    'jury duty',
    'out sick',
    'off sick',
    'sick',
    'sick day',
  ],
  ...[
    'ill',
    'unwell',
    'covid',
    'flu',
    'day off',
    'days off',
    'week off',
    'time off',
    'off today',
    'out today',
  ],
  ...[
    'off work',
    'not working',
    'not working today',
    'away until',
    'away till',
    'gone fishing',
    'on parental',
  ],
  // German
  ...['urlaub', 'jahresurlaub', 'resturlaub', 'krank', 'krankgeschrieben', 'krankmeldung', 'krankenstand'],
  ...[
    'abwesend',
    'elternzeit',
    'mutterschutz',
    'bildungsurlaub',
    'sonderurlaub',
    'ferien',
    'karenz',
    'heute frei',
  ],
  ...['freier tag', 'habe frei', 'feiertag'],
  // French
  ...[
    'conge',
    'conges',
    'vacances',
    'absent',
    'absente',
    'absence',
    'malade',
    'arret maladie',
    'conge maladie',
  ],
  ...['en rtt', 'hors du bureau', 'jour ferie'],
  // Spanish
  ...['vacaciones', 'de baja', 'baja medica', 'baja por', 'baja maternal', 'baja paternal', 'baja laboral'],
  ...[
    'ausente',
    'enfermo',
    'enferma',
    'fuera de la oficina',
    'de permiso',
    'dia libre',
    'dias libres',
    'festivo',
  ],
  // Portuguese
  ...[
    'ferias',
    'doente',
    'licenca',
    'licenca maternidade',
    'fora do escritorio',
    'atestado',
    'folga',
    'feriado',
  ],
  // Italian
  ...['ferie', 'in ferie', 'malattia', 'malato', 'malata', 'vacanza', 'vacanze', 'congedo', 'assente'],
  ...['fuori ufficio', 'giorno libero'],
  // Dutch
  ...[
    'vakantie',
    'verlof',
    'zwangerschapsverlof',
    'ouderschapsverlof',
    'ziek',
    'ziekgemeld',
    'afwezig',
    'vrije dag',
  ],
  // Swedish, Danish, Norwegian, Finnish
  ...[
    'pa semester',
    'sjuk',
    'sjukskriven',
    'foraldraledig',
    'tjanstledig',
    'ledig',
    'vab',
    'vabbar',
    'franvarande',
  ],
  ...['syg', 'sygemeldt', 'syk', 'sykmeldt', 'barsel', 'orlov', 'permisjon', 'lomalla', 'sairaana', 'poissa'],
  // Polish, Czech
  ...[
    'urlop',
    'na urlopie',
    'urlopie',
    'chory',
    'chora',
    'na l4',
    'nieobecny',
    'nieobecna',
    'dovolena',
    'nemocny',
  ],
  // Russian, Ukrainian, Turkish
  ...['отпуск', 'отпуске', 'болею', 'больничный', 'больничном', 'відпустка', 'відпустці', 'лікарняному'],
  ...['izinde', 'izinli', 'tatilde', 'yillik izin', 'hastayim'],
];

/** Which mean it only where they are all that the status says. */
export const awayStatuses: ReadonlySet<string> = new Set([
  ...[
    'away',
    'off',
    'leave',
    'holiday',
    'holidays',
    'baja',
    'semester',
    'frei',
    'libre',
    'rtt',
    'l4',
    'hasta',
  ],
  ...['permiso', 'fuera', 'tatil', 'izin'],
]);

/** Written without spaces between words. */
export const spacelessAwayWords: readonly string[] = [
  ...['休暇', '休み', '有給', '病欠', '不在', '育休', '産休', '欠勤'],
  ...['休假', '请假', '請假', '病假', '年假', '产假', '產假', '度假'],
  ...['휴가', '연차', '병가', '부재중', '육아휴직', '휴직'],
];

/** At work, whatever the emoji. */
export const herePhrases: readonly string[] = [
  ...[
    'lunch',
    'coffee',
    'meeting',
    'meetings',
    'call',
    'calls',
    'focus',
    'focusing',
    'focused',
    'focus time',
  ],
  ...[
    'heads down',
    'deep work',
    'commuting',
    'commute',
    'remote',
    'remotely',
    'wfh',
    'working from',
    'home office',
  ],
  ...[
    'homeoffice',
    'brb',
    'be right back',
    'back in',
    'back at',
    'busy',
    'do not disturb',
    'dnd',
    'interview',
  ],
  ...[
    'mittag',
    'mittagspause',
    'termin',
    'besprechung',
    'pause',
    'dejeuner',
    'reunion',
    'teletravail',
    'comida',
  ],
  ...['almuerzo', 'teletrabajo', 'pranzo', 'riunione', 'lunchpauze', 'vergadering', 'mote', 'spotkanie'],
  ...['workshop', 'training', 'presenting', 'writing', 'coding', 'reviewing', 'on call', 'oncall', 'support'],
];

/** It is over. */
export const overPhrases: readonly string[] = [
  ...[
    'back from',
    'returned from',
    'recovering from',
    'planning',
    'need a vacation',
    'zuruck aus',
    'zuruck vom',
  ],
  ...[
    'wieder da',
    'wieder gesund',
    'de retour de',
    'de retour des',
    'de vuelta de',
    'de volta de',
    'di ritorno da',
  ],
  ...['di ritorno dalle', 'terug van', 'tillbaka fran', 'tilbage fra', 'tilbake fra'],
];

/** It has not begun, unless these say when it ends: "OOO until tomorrow". */
export const laterPhrases: readonly string[] = [
  ...['tomorrow', 'next week', 'next month', 'soon', 'days until', 'days to', 'countdown', 'until vacation'],
  ...['till vacation', 'before vacation', 'ab morgen', 'nachste woche', 'bald', 'demain', 'bientot'],
  ...[
    'semaine prochaine',
    'manana',
    'semana que viene',
    'proxima semana',
    'domani',
    'morgen',
    'volgende week',
  ],
];

/** Before the day of the return. */
export const endWords: readonly string[] = [
  ...[
    'back',
    'until tomorrow',
    'until next',
    'until soon',
    'till tomorrow',
    'till next',
    'til',
    'through',
    'return',
    'returning',
    'returns',
  ],
  ...[
    'bis',
    'zuruck',
    'jusqu',
    'retour',
    'hasta',
    'vuelvo',
    'vuelta',
    'fino',
    'rientro',
    'torno',
    'ate',
    'volto',
  ],
  ...['tot', 'terug'],
];
