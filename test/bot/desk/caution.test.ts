import { expect, it } from 'vitest';
import { FORM_ACTS, formModal } from '../../../bot/channels/slack/desk/forms.ts';
import { cautionFor } from '../../../bot/desk/words/caution.ts';
import { filed } from '../../rights/support/requests.ts';

const unknown = filed({ rights: ['erasure'] });

it('warns where data are acted on for somebody of whom nothing is known', () => {
  expect(cautionFor(unknown)).toMatchObject({
    fr: expect.stringContaining('aucune adresse n’est confirmée'),
    en: expect.stringContaining('no address is confirmed'),
  });
  expect(cautionFor({ ...unknown, identity: { ...unknown.identity, level: 'address_confirmed' } })).toBeUndefined();
});

it.each(['withdraw_consent', 'objection_marketing', 'opt_out_sale'] as const)(
  'does not where the law lets nobody be asked who they are: %s',
  (right) => {
    expect(cautionFor(filed({ rights: [right] }))).toBeUndefined();
  },
);

it('stands in the window in which such a request is met, and in no other', () => {
  for (const act of FORM_ACTS) {
    const { blocks } = formModal({
      act,
      request: unknown,
      helpers: [{ email: 'jo@x.example', name: 'Jo' }],
      language: 'en',
    });
    expect(JSON.stringify(blocks).includes('no address is confirmed'), act).toBe(act === 'fulfil');
  }
});
