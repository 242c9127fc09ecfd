import { mayWaitForIdentity } from '../../../rights/requests/identity-needed.ts';
import { type RightsRequest, verified } from '../../../rights/requests/request.ts';
import type { Wording } from '../../../rights/wording.ts';

const NOBODY_KNOWN: Wording = {
  fr: 'Rien ne dit que cette personne est bien celle dont ce sont les données : aucune adresse n’est confirmée. Vérifiez avant d’y toucher, ou demandez une preuve d’identité.',
  en: 'Nothing shows that the data are this person’s: no address is confirmed. Check before you touch them, or ask for proof of identity.',
};

/**
 * What to heed before such a request is met: whoever asks is not known, and the right acts on data. The law lets it be
 * met (proof is asked on reasonable doubt, GDPR Art. 12(6)); undefined where nothing speaks against it.
 */
export function cautionFor(
  request: Pick<RightsRequest, 'rights' | 'regime' | 'clocks' | 'identity'>,
): Wording | undefined {
  const { rights, regime, clocks } = request;
  if (verified(request) || !clocks) return undefined;
  return rights.some((right) => mayWaitForIdentity(right, regime, clocks.receivedOn)) ? NOBODY_KNOWN : undefined;
}
