/** What people say who have the same trouble, in lower case without marks. */
const meToo = new Set(
  [
    'same here, same for me, same for us, same issue, same problem, same issue here, same problem here, me too, us too',
    'for me too, for us too, here too, likewise, same, ditto, we have the same problem, we have the same issue',
    'ich auch, wir auch, bei mir auch, bei uns auch, dito, gleiches problem, gleiches problem hier, hier auch',
    'moi aussi, nous aussi, pareil, pareil pour moi, pareil pour nous, pareil ici, idem, même problème, ici aussi',
    'yo también, nosotros también, igual, igual aquí, lo mismo, lo mismo aquí, mismo problema, aquí también, a mí también',
    'anche io, anche noi, anche a me, anche a noi, anche per me, anche qui, idem, stesso problema, lo stesso',
    'eu também, nós também, aqui também, o mesmo, mesmo problema, igual aqui, comigo também',
    'ik ook, wij ook, bij mij ook, bij ons ook, hier ook, zelfde probleem, hetzelfde, idem',
    'ja też, my też, u mnie też, u nas też, tak samo, ten sam problem, to samo',
    'jag också, vi också, hos mig också, hos oss också, samma här, samma problem, här också',
    '私もです, 私も, うちもです, 弊社もです, こちらもです, 同じです, 同じ問題です, 同様です',
    '我也是, 我们也是, 我也一样, 我们也一样, 同样的问题, 一样的问题, 同样',
    '저도요, 저도 그래요, 저희도요, 저희도 그래요, 같은 문제예요, 동일합니다, 여기도요',
  ].flatMap((line) => line.split(', ')),
);

const longest = 40;

/** Does it say that it is so for them too? Of what a colleague asked that is an ask, of good wishes it is a courtesy. */
export function saysMeToo(text: string): boolean {
  if (text.length > longest) return false;
  return meToo.has(
    text
      .toLowerCase()
      .replace(/[\s.!,。！~…]+$/u, '')
      .trim(),
  );
}
