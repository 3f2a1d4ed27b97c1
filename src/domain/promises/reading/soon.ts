/** Words that name a time to come without a date: "shortly", "in Kürze", "dès que possible", "en breve". */
const soon =
  /(?<!\p{L})(?:soon|shortly|asap|a\.s\.a\.p|as soon as (?:possible|(?:i|we) can)|momentarily|in a (?:minute|moment|bit|sec|second|few)|later (?:today|this|on)|right away|straight away|bald|in kürze|umgehend|schnellstmöglich|gleich|sofort|demnächst|später|so schnell wie möglich|zeitnah|unverzüglich|nachher|bientôt|sous peu|dès que possible|au plus vite|rapidement|tout de suite|tout à l['’]heure|prochainement|dans les meilleurs délais|plus tard|pronto|en breve|enseguida|cuanto antes|lo antes posible|ahora mismo|más tarde|luego|a la brevedad|próximamente|en un rato|inmediatamente)(?!\p{L})/iu;

export function namesSoon(text: string): boolean {
  return soon.test(text);
}
