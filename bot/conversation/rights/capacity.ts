import type { RightsRequest } from '../../../rights/requests/request.ts';
import { any } from '../understanding/patterns.ts';
import { straight } from './reading.ts';

type OnBehalf = NonNullable<RightsRequest['onBehalf']>;

const HEIR = any(
  'héritiers?|héritières?|ayants? droit|défunte?|décédée?s?|disparue?|feu (?:mon|ma)|exécut(?:eur|rice) testamentaire|succession',
  'heirs?|deceased|passed away|died|my late|executor|estate of|next of kin',
);
const PARENT = any(
  'mes enfants?|mon (?:fils|enfant|bébé|ado)|ma (?:fille|petite)|notre (?:fille|fils|enfant)|parents? de|(?:mère|père|maman|papa) de',
  'my (?:[\\w-]+ )?(?:son|daughter|child|children|kids?|baby|teen(?:ager)?)|our (?:son|daughter|child)|(?:parent|mother|father|mum|dad) of',
);
const MANDATE = any(
  'mandat\\w*|procuration|avocate?|tuteur|tutrice|curateur|curatrice|mon client|ma cliente|représentante? légale?|association',
  'power of attorney|solicitor|lawyer|attorney|my client|legal guardian|guardian of|authori[sz]ed agent|on instructions',
);

/** In what capacity a wish is made for someone else, by the words of the message; a helper where they do not say. */
export function capacityIn(message: string): OnBehalf {
  const text = straight(message);
  if (HEIR.test(text)) return { capacity: 'heir' };
  if (MANDATE.test(text)) return { capacity: 'mandate' };
  return { capacity: PARENT.test(text) ? 'parent' : 'helper' };
}
