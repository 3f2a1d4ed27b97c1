/** A word without case, accents and apostrophes, so that "Mañana" is "manana" and "o’clock" is "oclock". */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[\p{M}'’`´]/gu, '');
}
