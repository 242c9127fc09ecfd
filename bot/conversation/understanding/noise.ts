/** Runs of neighbouring keys on the usual keyboards, as a cat on the keyboard makes them. */
const KEY_RUN = /asdf|sdfg|dfgh|fghj|ghjk|hjkl|jkl|qwer|wert|rtyu|uiop|zxcv|xcvb|cvbn|azer|qsdf|wxcv/iu;

/** A thumb or a heart alone is a nod. */
export function isNod(text: string): boolean {
  return /\S/.test(text) && /^(?:[👍👌🙏❤💚💙😊🙂😀👏✅]|\p{Emoji_Modifier}|\ufe0f|\s)+$/u.test(text);
}

/** Whether a text has nothing that could be a word: empty, signs only, one letter held down, keys at random. */
export function isNoise(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}'-]*/gu) ?? [];
  if (words.length === 0) return true;
  return words.every(
    (word) =>
      KEY_RUN.test(word) ||
      /(.)\1{4,}/iu.test(word) ||
      (/^[\p{Script=Latin}]{4,}$/u.test(word) && !/[aeiouyàâäéèêëîïôöùûü]/iu.test(word)),
  );
}
