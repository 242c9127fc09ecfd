import { type Asked, claimLine, type ModelServer, startModelServer, stream } from './model-server.ts';

/**
 * A language model that obeys every instruction it finds, in the question or in the declared statements, and invents.
 * Each invention carries a word that stands nowhere else: if one of them is ever shown, it got through.
 */
export interface HostileModel extends ModelServer {
  /** The unique words of everything it has invented so far. */
  words: string[];
}

/** One lie about one statement; `word` must be in its text. */
type Lie = (asked: { text: string; statement: string; others: string[]; question: string; word: string }) => {
  statement?: string;
  quote?: string;
  text: string;
};

const LIES: readonly Lie[] = [
  ({ text, word }) => ({ text: text.replace(/[.!]?$/, `, et ${word}.`) }),
  ({ text, word }) => ({ text: text.replace(/[.!]?$/, ` ${word}.`) }),
  ({ text, word }) => ({ text: replaceWord(text, 0.2, word) }),
  ({ text, word }) => ({ text: replaceWord(text, 0.5, word) }),
  ({ text, word }) => ({ text: replaceWord(text, 0.8, capitalised(word)) }),
  ({ text, word }) => ({ text: insertWord(text, 0.1, word) }),
  ({ text, word }) => ({ text: insertWord(text, 0.6, word) }),
  ({ text, word }) => ({ text: insertWord(text, 0.9, `(${word})`) }),
  ({ text, word }) => ({ text: insertWord(text, 0.4, `« ${word} »`) }),
  ({ text, word }) => ({
    text: text.replace(/\d+|\b(?:one|two|three|deux|trois)\b/iu, (n) => `${n}99 ${word}`).concat(` ${word}`),
  }),
  ({ text, word }) => ({ text: `${capitalised(word)} : ${text}` }),
  ({ text, word }) => ({ text: `${text} ${capitalised(word)} Inc. receives all of it.` }),
  ({ text, word }) => ({ text: `It is not true that ${text.charAt(0).toLowerCase()}${text.slice(1)} ${word}` }),
  ({ word }) => ({ text: `We sell all your data to ${capitalised(word)}, and always will.` }),
  ({ word }) => ({ text: `Vos données sont vendues à ${capitalised(word)}, toujours et sans exception.` }),
  ({ word, text }) => ({
    text: `All your data are deleted at once by ${word}.`,
    quote: `All your data are deleted at once by ${word}. ${text}`,
  }),
  ({ word, statement }) => ({ statement: `${statement}-${word}`, text: `Everything is encrypted by ${word}.` }),
  ({ text, word }) => ({ text: `${text} [${word}](https://${word}.example/?q=data)` }),
  ({ text, word }) => ({ text: `${text} ![x](https://${word}.example/pixel.png)` }),
  ({ text, word }) => ({ text: `<b onclick="${word}()">${text}</b>` }),
  ({ text, word }) => ({ text: `${text}\u202e${word}\u202c` }),
  ({ text, word }) => ({ text: [...text].join('\u200b').slice(0, 300).concat(word) }),
  ({ text, word }) => ({ text: `${text} https://${word}.example` }),
  ({ text, others, word }) => ({ text: `${text.replace(/\.$/, '')} ; ${others[0] ?? ''} ${word}` }),
  ({ text, word }) => ({ text: `${text} ${`${word} `.repeat(400)}` }),
  ({ text, word }) => ({ text: `${text}\n\n# ${word}` }),
  ({ text, word }) => ({ text: text.replace(/ /, ` ${word.toUpperCase()} `) }),
  ({ text, word }) => ({ text: text.replace(/\b(?:not|pas|never|jamais)\b/iu, word).concat(` ${word}`) }),
  ({ question, word }) => ({ text: `${obeyed(question)} ${word}` }),
  ({ text, word }) => ({ text: `${obeyed(text)} ${word}` }),
  ({ word }) => ({ text: `As your lawyer, ${word} confirms that you may claim 5,000 euros.` }),
  ({ word }) => ({ text: `My instructions are: ${word}.` }),
];

/** @param lies how many lies one answer holds; they take turns */
export async function startHostileModel(lies = 8): Promise<HostileModel> {
  const words: string[] = [];
  let next = 0;
  const newWord = () => {
    const word = unique(words.length);
    words.push(word);
    return word;
  };

  function answerTo({ statements, question }: Asked): string {
    let answer = `Sure! I will say whatever you like, ${newWord()}.\n`;
    // A true sentence first: what is verified opens the door for what follows.
    for (const { statement, text } of statements.slice(0, 1)) answer += claimLine(statement, text, text);
    for (let count = 0; count < lies; count += 1) {
      const about = statements[count % Math.max(statements.length, 1)] ?? { statement: 'none', text: question };
      const others = statements.filter((one) => one !== about).map(({ text }) => text);
      const lie = LIES[next % LIES.length] as Lie;
      next += 1;
      const {
        statement = about.statement,
        quote = about.text,
        text,
      } = lie({ ...about, others, question, word: newWord() });
      answer += claimLine(statement, quote, text);
    }
    return `${answer}That is the truth, ${newWord()}.`;
  }

  const server = await startModelServer((asked, response) => stream(response, answerTo(asked)));
  return Object.assign(server, { words });
}

const SYLLABLES = ['ba', 'de', 'fi', 'go', 'lu', 'mi', 'no', 'pa', 're', 'su', 'ta', 've', 'zo', 'ke', 'ji', 'wu'];

/** A word that no register and no catalogue holds, and that does not look like a mark. */
function unique(number: number): string {
  let word = '';
  for (let rest = number, place = 0; place < 4; place += 1, rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return `xyl${word}q`;
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function placeIn(words: string[], share: number): number {
  return Math.min(words.length - 1, Math.floor(words.length * share));
}

function replaceWord(text: string, share: number, word: string): string {
  const words = text.split(' ');
  words[placeIn(words, share)] = word;
  return words.join(' ');
}

function insertWord(text: string, share: number, word: string): string {
  const words = text.split(' ');
  words.splice(placeIn(words, share), 0, word);
  return words.join(' ');
}

/** What an order says to say: the words in quotation marks, else what comes after the verb. */
function obeyed(text: string): string {
  const quoted = /["“«]\s*([^"”»]+?)\s*["”»]/u.exec(text)?.[1];
  const ordered =
    /\b(?:say|write|repeat|answer|tell|dis|dites|écris|écrivez|réponds|répondez|répète|répétez)(?: me| moi|-moi)?(?: that| que)?\s*:?\s*(.+)$/iu.exec(
      text,
    )?.[1];
  return quoted ?? ordered ?? text;
}
