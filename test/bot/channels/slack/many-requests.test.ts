import { expect, it } from 'vitest';
import { staffHome } from '../../../../bot/channels/slack/desk/home.ts';
import { requestMessage, SLACK_ACTS } from '../../../../bot/channels/slack/desk/request-message.ts';
import { faultsOf } from '../../../../bot/channels/slack/limits.ts';
import type { Right } from '../../../../rights/law/rights.ts';
import { DPO, openDesk } from '../../desk/support.ts';

const WISHES: readonly Right[][] = [['access'], ['erasure'], ['access', 'rectification', 'erasure', 'portability']];

it('the home tab and the messages of 500 open requests are within the limits, and made in under a second', {
  timeout: 60_000,
}, async () => {
  const opened = await openDesk();
  for (let number = 0; number < 500; number += 1) await opened.filed({ rights: WISHES[number % WISHES.length] ?? [] });
  const begun = performance.now();
  const queue = await opened.queue(DPO, { which: 'unclaimed' });
  if (!queue.done) throw new Error(queue.code);
  expect(queue.value).toHaveLength(500);
  const showings = queue.value.map((item) => ({
    request: item,
    urgency: item.urgency,
    acts: SLACK_ACTS,
    owner: undefined,
    language: 'fr' as const,
    url: `https://chat.helio.example/desk/requests/${item.reference}`,
  }));
  const others = showings.map(({ request: { reference }, url }) => ({ reference, lines: ['a', 'b'], url }));
  const view = staffHome({
    language: 'fr',
    mine: showings,
    unclaimed: showings,
    incidents: others,
    people: others,
    url: 'https://chat.helio.example/desk',
  });
  expect(performance.now() - begun).toBeLessThan(1000);
  expect(faultsOf('views.publish', { user_id: 'U1', view: { ...view } })).toEqual([]);
  expect(view.blocks.length).toBeLessThan(100);
  for (const showing of showings)
    expect(faultsOf('chat.postMessage', { channel: 'C1', ...requestMessage(showing) })).toEqual([]);
});
