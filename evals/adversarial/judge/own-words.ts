/** Marks that stand in place of personal data. */
const MARK = /\[[^\]\s]{2,16}\]/gu;

/**
 * Whether an echo holds nothing but words that the person wrote, in their order, with marks where data were masked.
 * `said`: the person's messages so far, any of which may be echoed.
 */
export function areOwnWords(echo: string, said: readonly string[]): boolean {
  const pieces = echo
    .replace(MARK, '\u0000')
    .replaceAll('…', '\u0000')
    .split('\u0000')
    .map(letters)
    .filter((piece) => piece !== '');
  return said
    .flatMap((message) => [letters(message), letters(withoutMarkup(message))])
    .some((message) => {
      let from = 0;
      return pieces.every((piece) => {
        const at = message.indexOf(piece, from);
        from = at + piece.length;
        return at >= 0;
      });
    });
}

/** Words are kept, what markup stands around them is not: tags, targets of links, addresses. */
const withoutMarkup = (text: string) =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/&(?:lt|#60|#x3c);/giu, '<')
    .replace(/&(?:gt|#62|#x3e);/giu, '>')
    .replace(/<script[^>]*>.*?<\/script>|<[^>]*>|\]\([^)]*\)|https?:\/\/\S+/gisu, '');

/** Letters and digits alone: spaces, signs and what cannot be seen carry no word. */
const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
