import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Action } from '../../../bot/conversation/turn.ts';
import { FINAL_STATES } from '../../../rights/requests/states.ts';
import { openDialog } from './support.ts';

/** What people may write or press, in whatever order. */
const SAID = [
  'Supprimez mon compte.',
  'Please delete my account.',
  'Envoyez-moi une copie de toutes mes données',
  'Stop sending me your newsletter',
  'Combien de temps gardez-vous mes factures ?',
  'where is my request?',
  'je retire ma demande',
  'oui',
  'non',
  'non, je voulais une copie, pas l’effacement',
  'j’ajoute mes factures de 2024',
  'anna@example.org',
  '123456',
  'plus tard',
  'send it again',
  'LMP-0000-0000',
  'AAAA1-AAAA1',
  'je conteste votre refus',
  'Quelqu’un est entré dans mon compte !',
  'merci',
  'toutes',
  '???',
  '{code}',
] as const;
const PRESSED: Action[] = [
  { kind: 'request', do: 'pass' },
  { kind: 'request', do: 'all_data' },
  { kind: 'request', do: 'confirm' },
  { kind: 'request', do: 'keep' },
  { kind: 'request', do: 'send_again' },
  { kind: 'request', do: 'status', request: 'LMP-0000-0000' },
  { kind: 'request', do: 'appeal' },
];
const step = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SAID).map((text) => ({ text })) },
  { weight: 1, arbitrary: fc.constantFrom(...PRESSED).map((action) => ({ text: '', action })) },
);

it('never loses a request, never files one twice, whatever is said in whatever order, and said again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 12 }), async (steps) => {
      const dialog = await openDialog();
      const one = dialog.person('fr');
      const shown = new Map<string, readonly string[]>();
      for (const [index, [said, again]] of steps.entries()) {
        const text = said.text === '{code}' ? dialog.codeOf() : said.text;
        const turn = { ...said, text };
        const reply = await one.turn(turn, `t${index}`);
        for (const reference of reply.text.match(/LMP-[0-9A-Z]{4}-[0-9A-Z]{4}/g) ?? [])
          if (reply.filed) shown.set(reference, reply.filed);
        if (again) {
          // The client lost the reply: the same turn from the same state does nothing anew.
          const before = await snapshot();
          await one.repeat(turn, `t${index}`);
          expect(await snapshot()).toEqual(before);
        }
        const open = (await dialog.requests.queue()).flatMap(({ rights }) => rights);
        expect(new Set(open).size).toBe(open.length);
      }
      for (const [reference] of shown) {
        const request = await dialog.requests.findByReference(reference);
        expect(request?.clocks?.receivedOn).toBe('2026-03-05');
      }
      expect(dialog.failures).toEqual([]);
      await dialog.rights.database.close();

      async function snapshot() {
        const all = await dialog.requests.queue({ states: ['received', 'in_review', 'appealed', ...FINAL_STATES] });
        return all.map(({ reference, state, version }) => [reference, state, version]).sort();
      }
    }),
    { numRuns: 30 },
  );
}, 120_000);
