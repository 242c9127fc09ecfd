import { straight } from './reading.ts';

const LIVE =
  "(?:i live in|i(?:'m| am) (?:based|living|resident|a resident) (?:in|of)|i(?:'m| am) an? |as an? |we live in|j'habite (?:en|au|aux|à|dans)|je vis (?:en|au|aux|à)|je réside (?:en|au|aux|à)|je suis (?:résidente? )?(?:en|au|de|du|domiciliée? (?:en|au))|en tant que résidente? )\\s*(?:le |la |l'|the )?";

/** Places whose own law has rows, by the words that name them or those who live there. */
const PLACES: [code: string, names: string][] = [
  ['US-CA', 'californi(?:a|e|an|ens?|enne)(?: resident)?'],
  [
    'GB',
    '(?:united kingdom|uk|u\\.k\\.|great britain|england|scotland|wales|royaume-uni|grande-bretagne|angleterre|écosse|londres|london)',
  ],
  ['CA-QC', 'qu[ée]bec'],
  ['CH', '(?:switzerland|suisse|swiss resident|genève|geneva|lausanne|zurich)'],
  ['BR', '(?:brazil|brésil|brasil)'],
  ['FR', '(?:france|paris|lyon)'],
  ['BE', '(?:belgium|belgique|bruxelles|brussels)'],
  ['LU', '(?:luxembourg)'],
  ['DE', '(?:germany|allemagne|berlin)'],
  ['ES', '(?:spain|espagne)'],
  ['IT', '(?:italy|italie)'],
  ['IE', '(?:ireland|irlande|dublin)'],
];

/** Where the person says that they live: ISO 3166; undefined when they do not say. */
export function residenceIn(text: string): string | undefined {
  return PLACES.find(([, names]) => new RegExp(`(?<!\\p{L})${LIVE}${names}(?!\\p{L})`, 'iu').test(straight(text)))?.[0];
}
