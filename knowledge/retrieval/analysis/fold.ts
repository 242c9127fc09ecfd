/** Lower case without accents or ligatures: "Œuvre" and "oeuvre", "données" and "donnees" are one word. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’ʼ`´]/g, "'");
}
