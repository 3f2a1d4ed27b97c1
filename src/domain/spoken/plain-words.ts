/** Lower case, without accents, one space between words; what tells times stays. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}:.,]+/gu, ' ')
    .replace(/[:.,](?!\d)|(?<!\d)[:.,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
