import type { LanguageTable } from '../language.ts';

/** Thanks and goodbyes of languages that have no table of their own. */
export const others: LanguageTable = {
  language: 'another language',
  kinds: {
    filler:
      'и, за, вам, вас, тебе, все, всем, очень, mange, så, meget, mye, for, jer, dere, čok, ederim, pěkný, den, hezký, moc, всё, это, день, дня, вечера, hyvää, päivää, paljon, teille, sinulle, oikein, tosi',
    thing: 'помощь, ответ, hjælpen, hjelpen, pomoc, yardım, avusta, vastauksesta, avustasi',
    for: 'за, for, za',
    thanks:
      'спасибо, спасибо большое, большое спасибо, благодарю, благодарим, спс, дякую, щиро дякую, kiitos, kiitti, kiitoksia, kiitos paljon, mange tak, tusind tak, takk, tusen takk, takk skal du ha, tak skal du have, děkuji, díky, dekuji moc, diky moc, ďakujem, teşekkürler, tesekkur ederim, çok teşekkürler, sağol, sağolun, köszönöm, köszi, mulțumesc, multumesc, mersi, hvala, hvala lepa, хвала, благодаря, ευχαριστώ, ευχαριστούμε, شكرا, شكراً, شكرا لك, شكرا جزيلا, תודה, תודה רבה, धन्यवाद, शुक्रिया, ধন্যবাদ, ขอบคุณ, ขอบคุณครับ, ขอบคุณค่ะ, cảm ơn, cám ơn, cảm ơn nhiều, terima kasih, makasih, trima kasih, salamat, maraming salamat, aitäh, aciu, ačiū, paldies, moltes gràcies, gràcies, eskerrik asko, asante, dankie',
    agreement:
      'ок, окей, хорошо, понял, поняла, понятно, ясно, принято, договорились, добре, зрозуміло, selvä, selvä juttu, joo selvä, det er fint, fint, greit, den er god, dobře, rozumím, tamam, anladım, rendben, حسنا, baik, siap',
    praise:
      'отлично, супер, прекрасно, замечательно, здорово, класс, круто, чудово, mahtavaa, loistavaa, hienoa, perfekt, flot, kjempebra, skvělé, výborně, harika, mükemmel, nagyszerű, ممتاز, mantap, bagus',
    greeting:
      'привет, здравствуйте, добрый день, доброе утро, добрый вечер, добрий день, moi, hei, terve, ahoj, dobrý den, merhaba, szia, jó napot, مرحبا, שלום, नमस्ते, xin chào, halo',
    farewell:
      'до свидания, пока, всего доброго, хорошего дня, удачи, до побачення, гарного дня, näkemiin, hei hei, moikka, hav en god dag, ha en fin dag, farvel, ha det bra, na shledanou, hezký den, görüşürüz, iyi günler, kolay gelsin, viszlát, مع السلامة, להתראות, tạm biệt, sampai jumpa',
    settled:
      'всё работает, все работает, работает, заработало, toimii, toimii nyt, det virker, det virker nå, funguje, funguje to, çalışıyor',
    request:
      'не, нет, но, как, когда, где, почему, можно, можете, нужно, помогите, det virker ikke, ikke, men, ei, mutta, ale, nefunguje, ama, değil',
  },
  staff: {},
};
