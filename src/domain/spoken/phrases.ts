import type { NoReplyReason } from '../log.ts';

// What people say, in English, German, French and Spanish. Words are matched as plain: lower case, without accents.

/** The first that is found says what is meant: what is more telling comes first. */
export const reasons: readonly [RegExp, NoReplyReason][] = [
  [/\bspam\b/, 'spam'],
  [/\b(?:not for us|wrong (?:team|channel)|nicht fur uns|pas pour nous|no es para nosotros)\b/, 'not_for_us'],
  [
    /\b(?:answered elsewhere|replied elsewhere|woanders beantwortet|repondu ailleurs|respondido en otro lado)\b/,
    'answered_elsewhere',
  ],
  [/\b(?:(?:just|only) (?:said )?thanks|nur (?:ein )?danke|juste merci|solo gracias)\b/, 'thanks'],
];

export const noReply =
  /\b(?:no (?:reply|answer|response)(?: is| was)? ?(?:needed|necessary|required)?|nothing to (?:do|answer)|keine antwort(?: ist)? ?(?:notig|notwendig)?|pas (?:besoin )?de (?:reponse|repondre)|(?:no hace falta|no necesita|sin) (?:responder|respuesta))\b/;

export const noPromise =
  /\b(?:(?:not|isn t|wasn t|never) (?:really )?(?:a|any) promise|no promise|kein versprechen|nicht versprochen|pas une promesse|rien promis|no es una promesa|ninguna promesa)\b/;

/** The whole of an answer to a question, and nothing else. */
export const agrees =
  /^(?:yes|yep|yeah|ok|okay|right|correct|exactly|it is|ja|genau|stimmt|oui|exact|si|correcto)(?: (?:please|it is|i did|i do|bitte))?$/;

export const called =
  /\b(?:called|phoned|rang|(?:spoke|talked|spoken) (?:to|with)|by phone|on the phone|angerufen|telefoniert|am telefon|gesprochen|appelee?s?|telephone|au telephone|llame|llamado|por telefono|hable con)\b/;

export const met =
  /\b(?:in person|met (?:them|him|her|with)|personlich|vor ort|en personne|sur place|en persona)\b/;

export const takes =
  /\b(?:i ?m on it|i am on it|on it|i ?ll (?:take|do) (?:it|this|that)|i take (?:it|this)|taking (?:it|this)|got it|mine|looking (?:into|at) (?:it|this)|(?:ich )?bin dran|(?:ich )?ubernehme|(?:ich )?mache? (?:das|es)|kummere mich|je m en occupe|je (?:le |la |l )?prends|me encargo|lo (?:tomo|hago))\b/;

export const snoozes =
  /\b(?:snooze|remind me(?: again)?|later|not now|schlummern|spater|erinnere? mich|plus tard|rappelle moi|pas maintenant|mas tarde|recuerdame|luego)\b/;

export const closes =
  /\b(?:done|closed?|solved|fixed|finished|resolved|erledigt|fertig|gelost|geschlossen|termine|fait|regle|resolu|hecho|listo|resuelto|cerrado)\b/;

/** "Not done yet" decides nothing; nor does what says no reply is needed, which is looked for before. */
export const denies =
  /\b(?:not|don t|didn t|haven t|hasn t|can t|couldn t|isn t|won t|never|nicht|noch kein\w*|pas|jamais|no|nunca)\b/;

export const asksWhy = /\b(?:why|warum|wieso|pourquoi|por que)\b/;

/** "What is waiting for me?", "anything open?", "list" */
export const asksForList =
  /^(?:(?:my |the )?list|mine|open|liste|lista)$|\b(?:what|who|which|anything|anybody|anyone|how many|show)\b.*\b(?:waiting|waits?|open|due|overdue|pending|left|list)\b|\b(?:was|wer|wie viele) (?:wartet|warten|ist (?:noch )?offen)\b|\b(?:qui|qu est ce qui) (?:m )?attend\b|\b(?:quien|que) (?:me )?espera\b/;

export const handsOver =
  /\b(?:hand(?:ing)?(?: (?:it|this|that))? (?:over )?to|over to|give(?: (?:it|this|that))? to|pass(?: (?:it|this|that))?(?: on)? to|assign(?: (?:it|this|that))? to|(?:ubergeben|ubergib(?: es)?|weiter) an|(?:passe|donne|transfere)(?: le| la| ca)? a|(?:pasalo|pasaselo|asigna(?:lo)?|dalo) a)\b/;

/** With the name that follows, up to the end. */
export const handsToName =
  /\b(?:(?:hand|handing|give|pass|assign)\b.*? to|over to|(?:ubergeben|ubergib|weiter)\b.*? an|(?:passe|donne|transfere)\b.*? a|(?:pasalo|pasaselo|asignalo|asigna|dalo)\b.*? a) (?<name>\S.*)$/;

export const turn =
  /\b(?:(?:the )?rotation|whoever has the turn|whoever is on (?:duty|call)|on call|bereitschaft|la rotation|la rotacion|guardia)\b/;

export const tomorrow =
  /\b(?:tomorrow(?: morning)?|morgen(?: fruh)?|demain(?: matin)?|manana(?: por la manana)?)\b/;

/** `until 15:00`, `till 3pm`, `bis 15 uhr`, `jusqu'à 15h30`, `hasta las 15:00` */
export const until =
  /\b(?:until|till|til|at|bis|um|jusqu a|a|hasta(?: las?)?|a las) (\d{1,2})(?:[:.h](\d{2}))? ?(am|pm|uhr|h)?\b/;

/** `2h`, `30 min`, `1,5 hours`, `zwei` is not read. */
export const length =
  /\b(\d{1,3}(?:[.,]\d)?) ?(m|min|mins|minutes?|minuten|minutos?|h|hr|hrs|hours?|std|stunden?|heures?|horas?)\b/;

export const ago = /\b(?:ago|vor|il y a|hace)\b/;
