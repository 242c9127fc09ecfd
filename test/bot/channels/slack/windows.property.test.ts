import fc from 'fast-check';
import { expect, it } from 'vitest';
import { incidentFormModal } from '../../../../bot/channels/slack/desk/incident-forms.ts';
import { incidentMessage } from '../../../../bot/channels/slack/desk/incident-message.ts';
import { requestMessage } from '../../../../bot/channels/slack/desk/request-message.ts';
import { enteredModal, entryModal, readEntry } from '../../../../bot/channels/slack/draft-entry.ts';
import { faultsOf } from '../../../../bot/channels/slack/limits.ts';
import { type FormStep, stepModal } from '../../../../bot/channels/slack/render/step-forms.ts';
import type { Reply } from '../../../../bot/conversation/reply.ts';
import type { Register } from '../../../../knowledge/register/register.ts';
import { INCIDENT_STATES } from '../../../../rights/incidents/incident.ts';
import { RIGHTS } from '../../../../rights/law/rights.ts';
import { filed } from '../../../rights/support/requests.ts';
import { language, text } from '../../../support/slack/awkward.ts';
import { wordsOf } from '../../../support/slack/server.ts';

const AT = new Date('2026-03-05T10:00:00Z');
const opened = (view: object) => expect(faultsOf('views.open', { trigger_id: 't', view: { ...view } })).toEqual([]);
const RUNS = { numRuns: 60 };

it('the window that files a wish is within the limits, whatever the customer wrote, and is read as it was opened', () => {
  const reply: Reply = {
    id: 'r',
    language: 'fr',
    decision: 'filed',
    parts: [],
    citations: [],
    snapshot: 's',
    votable: false,
  };
  fc.assert(
    fc.property(
      text,
      language,
      fc.subarray([...RIGHTS], { minLength: 1 }),
      fc.boolean(),
      (said, spoken, rights, own) => {
        const wish = { kind: 'file', key: 'k', language: spoken, rights, words: said, passages: [] } as const;
        const carrier = { key: `slack/T/${'k'.repeat(200)}`, text: said, at: AT, day: '2026-03-05' as never };
        const view = entryModal(
          { reply, wish, incident: !own },
          { ...carrier, ...(own && { person: `slack_${'x'.repeat(32)}` }) },
          spoken,
          'https://helio.example',
        );
        opened(view);
        const state = {
          rights: { rights: { selected_options: rights.map((value) => ({ value })) } },
          words: { words: { value: 'Effacez tout.' } },
          channel: { channel: { selected_option: { value: 'mail' } } },
        };
        expect(readEntry(view.private_metadata ?? '', state)).toMatchObject({ entry: { rights, language: spoken } });
      },
    ),
    RUNS,
  );
});

it('the window after it is within the limits, whatever the letter says', () => {
  fc.assert(
    fc.property(text, text, language, (subject, paragraph, spoken) => {
      const letter = { language: spoken, subject, paragraphs: [paragraph, paragraph] };
      opened(enteredModal({ requests: [filed()], code: '12345-67890', letters: [letter, letter] }, spoken, spoken));
    }),
    RUNS,
  );
});

it('the questions about a request are within the limits, whatever a practice is called', () => {
  fc.assert(
    fc.property(text, language, (title, spoken) => {
      const practices = [
        { id: 'a', title: { fr: title } },
        { id: 'b', title: { en: title } },
      ];
      const register = { practices } as unknown as Register;
      const steps: FormStep[] = [
        { kind: 'scope', requests: ['1'], offered: ['a', 'b', 'gone'] },
        { kind: 'contact', requests: ['1'], incidents: [] },
        { kind: 'code', challenge: 'c' },
        { kind: 'open', challenge: 'c' },
        { kind: 'words', act: 'add', request: '1' },
      ];
      for (const step of steps) opened(stepModal(step, register, '{}', spoken));
    }),
    RUNS,
  );
});

it('the desk’s messages and windows call nobody, whatever people are called', () => {
  fc.assert(
    fc.property(text, language, fc.constantFrom(...INCIDENT_STATES), (name, spoken, state) => {
      const incident = {
        ...{ id: 'i', reference: 'INC-0000-0000', version: 1, filingKey: 'k', state, kind: 'account' as const },
        ...{ channel: 'web' as const, language: spoken, person: 'p', awareAt: AT.toISOString() },
        ...{ createdAt: AT.toISOString(), changedAt: AT.toISOString(), dueAt: '2026-03-08T10:00:00.000Z' },
      };
      const url = 'https://helio.example/desk';
      const messages = [
        incidentMessage({ incident, owner: name, language: spoken, now: AT, timeZone: 'Europe/Paris', url }),
        requestMessage({
          request: { ...filed(), proposal: { by: 'x', grounds: [] } },
          urgency: { level: 'no_date' },
          acts: ['claim', 'second'],
          owner: name,
          proposedBy: name,
          language: spoken,
          url,
        }),
      ];
      for (const message of messages) {
        // Names of staff are at most a line long.
        if (name.length < 300) expect(faultsOf('chat.postMessage', { channel: 'C1', ...message })).toEqual([]);
        expect(wordsOf(message.blocks).join('\n')).not.toMatch(/<[!@#]|@(?:channel|here|everyone)\b/);
      }
      for (const act of ['assess', 'notify', 'close', 'escalate', 'note'] as const)
        opened(
          incidentFormModal({
            act,
            reference: 'INC-0000-0000',
            helpers: [{ email: 'a@b.example', name }],
            language: spoken,
          }),
        );
    }),
    RUNS,
  );
});
