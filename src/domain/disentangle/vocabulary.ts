const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Too frequent to tell one conversation from another. */
const frequent = setOf(`
  a about actually after again all also always am an and another any anyone anything are aren around as ask at away
  back be because been before being best better but by can cannot cant case come could couldn day did didn different do
  does doesn doing don done dont down each either else even ever every everything few find fine first for from get gets
  getting give go goes going good got had has have haven having he help her here hey hi him his hmm how however i if im
  in instead into is isn it its ive just keep kind know last least less let like ll look looking looks lot made make
  makes many may maybe me mean means might more most much must my myself need needs never new next no not nothing now
  of off oh ok okay old on one ones only or other our out over own people perhaps please possible pretty probably
  problem put question quite rather re really right said same say says see seem seems she should shouldn since so some
  somebody someone something sorry still stuff such sure take tell than thank thanks that thats the their them then
  there these they thing things think this those though thought through time to too tried try trying two under until up
  us use used using ve very want wanted wants was wasn way we well went were what whatever when where whether which
  while who whole whose why will with without won wonder work working works would wouldn wrong yeah yes yet you your
  aber als auch auf aus bei bin bitte das dass dein dem den der des die doch ein eine einen er es für habe haben hat
  ich ihr im ist ja kann kein mal man mein mich mir mit nach nein nicht noch nur oder schon sein sich sie sind so und
  uns von war was wenn wie wir wird zu zum zur au aux avec ce cela ces cette dans de des du elle en est et il ils je la
  le les leur lui mais me mes moi mon ne nous on ont ou par pas plus pour que qui sa sans se ses son sont sur tu un une
  vous al algo como con cuando del desde donde el ella ellos entre era eres es esta este esto fue hay la las lo los más
  mi muy nada nos otra otro para pero por porque puede que se ser si sin sobre su sus también te tengo tiene todo una
  uno ya e o os da do na no em um uma não mas isso ele ela che di il per sono non è come ho anche del della dei gli
  het een van ik je dat niet op te zijn voor aan er maar om hebben wel och att det som på är jag inte har av med
  我们 你们 他们 可以 什么 怎么 这个 那个 请问 谢谢 一个 没有 不能 问题 现在 已经 如果 因为 但是 还是 一下 お願 願い 致し`);

/** A message that opens with one of these opens a conversation. */
const greetings = setOf(`
  hi hello hey heya hiya howdy greetings morning evening hallo guten moin servus hola buenos buenas olá oi bom boa bonjour
  bonsoir salut ciao buongiorno salve hej hejsan hoi goedemorgen goedemiddag cześć witam こんにちは お世話になっております
  你好 您好 안녕하세요`);

/** The first word of an answer, of thanks, or of agreement: it leans on what was said before. */
const replies = setOf(`
  yes yeah yep yup yea ya no nope nah ok okay okey k sure right true correct exactly indeed agreed ah ahh oh ohh aha hm
  hmm hmmm um heh hehe haha hahaha lol thanks thank thx ty tysm cheers cool great nice good perfect awesome brilliant
  excellent sorry oops maybe perhaps probably possibly depends try np yw welcome got gotcha understood done fixed sorted
  solved worked works interesting neat wow weird nvm nevermind absolutely definitely certainly apparently unfortunately
  ja nein doch danke genau stimmt klar gerne vielleicht oui non merci bien daccord peut-être sí si gracias claro vale
  quizá sim não obrigado obrigada certo grazie certo forse bedankt klopt graag misschien tack nej kanske dzięki tak nie
  może はい いいえ ありがとう 了解 谢谢 好的 是的 不是 네 아니요 감사합니다`);

/** The first word of a sentence that goes on with the one before it. */
const continuations = setOf(`
  and but or because cause also though although then too which otherwise plus well it its it's that thats that's this
  those these they he she however besides instead still even unless und aber oder weil auch denn dann et mais ou car
  aussi puis y pero o porque también e mas ou também ma perché anche en maar want ook och men eller`);

const thanks = setOf(`
  thanks thank thx ty tysm cheers danke merci gracias obrigado obrigada grazie bedankt tack dzięki dziękuję ありがとう
  ありがとうございます 谢谢 感谢 감사합니다`);

/** The first word of a question without its mark. */
const questionOpeners = setOf(`
  how what why where when who which is are can could does do did should would will has have anyone anybody someone wie
  was warum wieso wo wann wer kann können gibt hat comment pourquoi où quand qui est-ce peut cómo qué dónde cuándo quién
  puede hay como onde quando quem pode existe come perché dove chi può hoe wat waarom waar wanneer wie kan hur vad
  varför var när kan jak co dlaczego gdzie kiedy czy`);

/** Said to whoever reads, not to one who spoke. */
const everyone = setOf(`
  anyone anybody someone somebody everyone everybody folks guys team all jemand alle zusammen quelqu'un tous alguien
  todos alguém qualcuno tutti iemand allemaal någon alla ktoś wszyscy`);

const secondPerson = setOf(`
  you your you're youre you've you'll u dein deine dir dich ihr euch sie votre vous toi usted tú você je jij du ty`);

/** The lists that a word stands in, one bit each: a word is looked up once. */
export const kinds = {
  frequent: 1,
  greeting: 2,
  reply: 4,
  continuation: 8,
  thanks: 16,
  questionOpener: 32,
  everyone: 64,
  secondPerson: 128,
} as const;

const kindsByWord = new Map<string, number>();
const learn = (words: ReadonlySet<string>, kind: number) => {
  for (const word of words) kindsByWord.set(word, kindsOf(word) | kind);
};
learn(frequent, kinds.frequent);
learn(greetings, kinds.greeting);
learn(replies, kinds.reply);
learn(continuations, kinds.continuation);
learn(thanks, kinds.thanks);
learn(questionOpeners, kinds.questionOpener);
learn(everyone, kinds.everyone);
learn(secondPerson, kinds.secondPerson);

export function kindsOf(word: string): number {
  return kindsByWord.get(word) ?? 0;
}
