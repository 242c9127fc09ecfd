import { describe, expect, it } from 'vitest';
import type { Right } from '../../../rights/law/rights.ts';
import type { TransitionContext } from '../../../rights/requests/context.ts';
import type { RightsEvent } from '../../../rights/requests/event.ts';
import { splitByIdentity } from '../../../rights/requests/identity-needed.ts';
import type { RightsRequest } from '../../../rights/requests/request.ts';
import { transition } from '../../../rights/requests/transition.ts';
import { AGENT, contextOf, DPO, draft, filed, OTHER_AGENT, PERSON, SYSTEM, through } from '../support/requests.ts';

const agent = contextOf(AGENT);
const person = contextOf(PERSON);
const REMEDY = 'Vous pouvez saisir la CNIL, ou un tribunal.';
const CONFIRM: [RightsEvent, TransitionContext] = [
  { type: 'confirm_identity', level: 'address_confirmed', method: 'code by mail' },
  contextOf(SYSTEM),
];

function codeOf(request: RightsRequest, event: RightsEvent, context: TransitionContext): string {
  const outcome = transition(request, event, context);
  return outcome.allowed ? `allowed: ${outcome.request.state}` : outcome.code;
}

function inReview(rights: readonly Right[] = ['access']): RightsRequest {
  return through(filed({ rights }), CONFIRM, [{ type: 'start_review' }, agent]);
}

describe('filing', () => {
  it('starts the clock at that instant, whatever the person must still do', () => {
    const request = filed();
    expect(request).toMatchObject({ state: 'received', version: 1, identity: { level: 'none' } });
    expect(request.clocks).toEqual({
      receivedAt: '2026-03-05T09:00:00.000Z',
      receivedOn: '2026-03-05',
      startedBy: 'receipt',
      startedOn: '2026-03-05',
      targetDue: '2026-04-05',
      legalDue: '2026-04-07',
      extensionNoticeBy: '2026-04-07',
      pausedDays: 0,
    });
  });

  it('counts the day in the controller’s time zone', () => {
    const lateEvening = contextOf(PERSON, { now: new Date('2026-03-04T23:30:00Z') });
    expect(filed({}, lateEvening).clocks?.receivedOn).toBe('2026-03-05');
    expect(filed({}, { ...lateEvening, timeZone: 'America/Los_Angeles' }).clocks?.receivedOn).toBe('2026-03-04');
  });

  it('takes a letter that came before, entered by staff, at the day it came', () => {
    const event = { type: 'file', receivedAt: '2026-03-02T10:00:00Z' } as const;
    expect(through(draft(), [event, agent]).clocks?.receivedOn).toBe('2026-03-02');
    expect(codeOf(draft(), { type: 'file', receivedAt: '2026-03-06T10:00:00Z' }, agent)).toBe('received_in_future');
    // A person cannot date a request back.
    expect(through(draft(), [event, person]).clocks?.receivedOn).toBe('2026-03-05');
  });

  it('needs a right and the person’s own words', () => {
    expect(codeOf(draft({ rights: [] }), { type: 'file' }, person)).toBe('nothing_asked');
    expect(codeOf(draft({ words: '  ' }), { type: 'file' }, person)).toBe('nothing_asked');
  });

  it('does not depend on the law knowing the right', () => {
    const request = filed({ rights: ['complaint'] });
    expect(request.state).toBe('received');
    expect(request.clocks?.legalDue).toBeUndefined();
  });

  it('keeps apart what can wait for identity and what never does', () => {
    expect(codeOf(draft({ rights: ['access', 'objection_marketing'] }), { type: 'file' }, person)).toBe('mixed_clocks');
    expect(splitByIdentity(['access', 'objection_marketing', 'erasure', 'access'], 'eu-gdpr', '2026-03-05')).toEqual([
      ['objection_marketing'],
      ['access', 'erasure'],
    ]);
  });

  it('takes the law of the stated residence, else the company’s', () => {
    expect(filed({ residence: 'US-CA' })).toMatchObject({
      regime: 'us-ca-ccpa',
      clocks: { acknowledgeBy: '2026-03-19', legalDue: '2026-04-19' },
    });
    expect(filed({ residence: 'JP' }).regime).toBe('eu-gdpr');
  });
});

describe('identity', () => {
  it.each<[Right, string, string]>([
    ['opt_out_sale', 'US-CA', 'identity_forbidden'],
    ['limit_sensitive', 'US-CA', 'identity_forbidden'],
    ['objection_marketing', 'FR', 'identity_not_needed'],
    ['withdraw_consent', 'FR', 'identity_not_needed'],
    ['objection_marketing', 'BR', 'identity_not_needed'],
    ['opt_out_sale', 'FR', 'identity_not_needed'],
  ])('is never asked for %s in %s', (right, residence, code) => {
    const request = filed({ rights: [right], residence });
    expect(codeOf(request, { type: 'ask_identity', doubt: 'a doubt' }, agent)).toBe(code);
    expect(codeOf(request, { type: 'start_review' }, agent)).toBe('allowed: in_review');
  });

  it('is asked in the Union only with the doubt that makes it necessary, in California always', () => {
    expect(codeOf(filed(), { type: 'ask_identity' }, agent)).toBe('doubt_needed');
    expect(codeOf(filed({ residence: 'US-CA' }), { type: 'ask_identity' }, agent)).toBe('allowed: awaiting_identity');
  });

  it('has to be known before data are handed out, and before California’s requests are acted on', () => {
    const review = (over: Parameters<typeof filed>[0]) => through(filed(over), [{ type: 'start_review' }, agent]);
    expect(codeOf(review({}), { type: 'start_work' }, agent)).toBe('identity_missing');
    expect(codeOf(review({ rights: ['erasure'] }), { type: 'start_work' }, agent)).toBe('allowed: in_progress');
    expect(codeOf(review({ rights: ['erasure'], residence: 'US-CA' }), { type: 'start_work' }, agent)).toBe(
      'identity_missing',
    );
    expect(codeOf(review({ level: 'signed_in' }), { type: 'start_work' }, agent)).toBe('allowed: in_progress');
  });

  it('confirmed with nothing else open leads to review, and never lowers what was known', () => {
    const asked = through(filed({ level: 'signed_in' }), [{ type: 'ask_identity', doubt: 'other address' }, agent]);
    expect(through(asked, CONFIRM)).toMatchObject({ state: 'in_review', identity: { level: 'signed_in' } });
  });

  it('falls with the address it rests on', () => {
    const confirmed = through(filed(), CONFIRM);
    const moved = through(confirmed, [{ type: 'amend', contact: 'other@example.org' }, person]);
    expect(moved.identity.level).toBe('none');
    const same = through(confirmed, [{ type: 'amend', contact: 'anna@example.org' }, person]);
    expect(same.identity.level).toBe('address_confirmed');
  });

  it('missing closes as unverified only when it was asked for, with the remedies', () => {
    const asked = through(filed(), [{ type: 'ask_identity', doubt: 'other address' }, agent]);
    expect(codeOf(asked, { type: 'close_unverified', remedy: ' ' }, agent)).toBe('remedy_needed');
    expect(through(asked, [{ type: 'close_unverified', remedy: REMEDY }, agent]).outcome?.grounds).toEqual([
      { right: 'access', code: 'identity_not_established' },
    ]);
  });

  it('in the United Kingdom starts the clock when it comes', () => {
    const at = (day: string, by = SYSTEM) =>
      contextOf(by, {
        now: new Date(`${day}T12:00:00Z`),
        place: 'GB',
        timeZone: 'Europe/London',
        companyRegime: 'uk-gdpr',
      });
    const request = through(
      filed({}, at('2026-03-05', PERSON)),
      [{ type: 'ask_identity', doubt: 'other address' }, at('2026-03-06', AGENT)],
      [{ type: 'confirm_identity', level: 'address_confirmed', method: 'code' }, at('2026-03-12')],
    );
    expect(request.clocks).toMatchObject({ startedBy: 'identity', startedOn: '2026-03-12', legalDue: '2026-04-13' });
  });
});

it('a British access request does not count the days of waiting for a clarification; a French one does', () => {
  const story = (place: string, companyRegime: 'uk-gdpr' | 'eu-gdpr') => {
    const at = (day: string, by = AGENT) => contextOf(by, { now: new Date(`${day}T12:00:00Z`), place, companyRegime });
    return through(
      filed({}, at('2026-03-05', PERSON)),
      [{ type: 'ask_clarification', question: 'Which meter?' }, at('2026-03-10')],
      [{ type: 'clarify', words: 'The one in Leeds.' }, at('2026-03-14', PERSON)],
    );
  };
  expect(story('GB', 'uk-gdpr')).toMatchObject({
    state: 'in_review',
    clocks: { pausedDays: 5, targetDue: '2026-04-10' },
  });
  expect(story('FR', 'eu-gdpr')).toMatchObject({
    state: 'in_review',
    clocks: { pausedDays: 0, targetDue: '2026-04-05' },
  });
});

it('review can start although a question stays unanswered, and then nothing was paused', () => {
  const asked = through(filed(), [{ type: 'ask_clarification', question: 'Quel compteur ?' }, agent]);
  expect(through(asked, [{ type: 'start_review' }, agent])).toMatchObject({ state: 'in_review', clarifications: [] });
});

describe('extension', () => {
  const extend = (
    noticeSentOn: `${number}-${number}-${number}`,
    until?: `${number}-${number}-${number}`,
  ): RightsEvent => ({
    type: 'extend',
    reason: 'complexity',
    noticeSentOn,
    ...(until && { until }),
  });
  const on = (day: string) => contextOf(AGENT, { now: new Date(`${day}T12:00:00Z`) });

  it('is an event with the new date, the reason and the day of the notice, once', () => {
    const extended = through(filed(), [extend('2026-03-20'), on('2026-03-20')]);
    expect(extended.state).toBe('received');
    expect(extended.clocks?.extension).toEqual({
      reason: 'complexity',
      noticeSentOn: '2026-03-20',
      targetDue: '2026-06-05',
      legalDue: '2026-06-05',
    });
    expect(codeOf(extended, extend('2026-03-21'), on('2026-03-21'))).toBe('extended_already');
  });

  it('needs its notice within the first period, and sent', () => {
    expect(codeOf(filed(), extend('2026-04-07'), on('2026-04-07'))).toBe('allowed: received');
    expect(codeOf(filed(), extend('2026-04-08'), on('2026-04-08'))).toBe('extension_too_late');
    expect(codeOf(filed(), extend('2026-03-20'), on('2026-03-19'))).toBe('extension_too_late');
  });

  it('is not there where the law gives none, for one right of several too', () => {
    expect(codeOf(filed({ rights: ['objection_marketing'] }), extend('2026-03-20'), on('2026-03-20'))).toBe(
      'no_extension',
    );
    expect(codeOf(filed({ residence: 'BR' }), extend('2026-03-06'), on('2026-03-06'))).toBe('no_extension');
  });

  it('in Switzerland goes to the day that the person is told', () => {
    const swiss = filed({ residence: 'CH' });
    expect(codeOf(swiss, extend('2026-03-20'), on('2026-03-20'))).toBe('extension_not_longer');
    expect(codeOf(swiss, extend('2026-03-20', '2026-04-04'), on('2026-03-20'))).toBe('extension_not_longer');
    expect(through(swiss, [extend('2026-03-20', '2026-05-04'), on('2026-03-20')]).clocks?.extension?.legalDue).toBe(
      '2026-05-04',
    );
  });
});

describe('a refusal', () => {
  const refuse = (grounds: Extract<RightsEvent, { type: 'refuse' }>['grounds'], remedy = REMEDY): RightsEvent => ({
    type: 'refuse',
    grounds,
    remedy,
  });
  const GROUND = { right: 'access', code: 'third_party_rights' } as const;

  it('needs a reason for each right, one that holds for it, and the remedies', () => {
    expect(codeOf(inReview(), refuse([]), agent)).toBe('reason_needed');
    expect(codeOf(inReview(['access', 'erasure']), refuse([GROUND]), agent)).toBe('reason_needed');
    expect(codeOf(inReview(), refuse([{ right: 'access', code: 'legal_obligation' }]), agent)).toBe(
      'reason_does_not_fit',
    );
    expect(codeOf(inReview(), refuse([{ right: 'erasure', code: 'legal_obligation' }]), agent)).toBe(
      'reason_does_not_fit',
    );
    expect(codeOf(inReview(), refuse([GROUND], ' '), agent)).toBe('remedy_needed');
    expect(codeOf(inReview(), refuse([GROUND]), agent)).toBe('allowed: refused');
  });

  it('of an objection to marketing never weighs interests', () => {
    const marketing = through(filed({ rights: ['objection_marketing'] }), [{ type: 'start_review' }, agent]);
    const because = (code: 'overriding_grounds' | 'legal_claims' | 'identity_not_established') =>
      codeOf(marketing, refuse([{ right: 'objection_marketing', code }]), agent);
    expect(because('overriding_grounds')).toBe('reason_does_not_fit');
    expect(because('legal_claims')).toBe('reason_does_not_fit');
    expect(because('identity_not_established')).toBe('reason_does_not_fit');
  });

  it('is not the program’s', () => {
    expect(codeOf(inReview(), refuse([GROUND]), contextOf(SYSTEM))).toBe('wrong_actor');
    expect(codeOf(inReview(), refuse([GROUND]), person)).toBe('wrong_actor');
  });

  it('takes two people if configured, also in part', () => {
    const strict = contextOf(AGENT, { fourEyes: true });
    const second = contextOf(OTHER_AGENT, { fourEyes: true });
    const proposed = through(inReview(), [{ type: 'propose_refusal', grounds: [GROUND] }, strict]);
    expect(codeOf(inReview(), refuse([GROUND]), second)).toBe('second_person_needed');
    expect(codeOf(proposed, refuse([GROUND]), strict)).toBe('second_person_needed');
    expect(codeOf(proposed, refuse([{ right: 'access', code: 'excessive' }]), second)).toBe('second_person_needed');
    expect(codeOf(proposed, refuse([GROUND]), second)).toBe('allowed: refused');
    const working = through(inReview(), [{ type: 'start_work' }, strict]);
    expect(codeOf(working, { type: 'fulfil_in_part', grounds: [GROUND], remedy: REMEDY }, second)).toBe(
      'second_person_needed',
    );
  });
});

describe('whose act it is', () => {
  it('only the person withdraws and appeals', () => {
    expect(codeOf(filed(), { type: 'withdraw', words: 'He called.' }, agent)).toBe('own_act_needed');
    expect(codeOf(filed(), { type: 'withdraw', words: 'no answer' }, contextOf(SYSTEM))).toBe('own_act_needed');
    const withdrawn = through(filed(), [{ type: 'withdraw', words: 'Je retire.' }, person]);
    expect(codeOf(withdrawn, { type: 'appeal', words: 'x' }, agent)).toBe('own_act_needed');
  });

  it('an owner is one at a time, and stays through an escalation', () => {
    const claimed = through(filed(), [{ type: 'claim' }, agent]);
    expect(codeOf(claimed, { type: 'claim' }, contextOf(OTHER_AGENT))).toBe('claimed_by_other');
    expect(codeOf(claimed, { type: 'claim' }, agent)).toBe('claimed_already');
    expect(codeOf(claimed, { type: 'release' }, contextOf(OTHER_AGENT))).toBe('not_the_owner');
    const escalated = transition(claimed, { type: 'escalate', to: 'dpo@helio.example', reason: 'odd' }, agent);
    expect(escalated).toMatchObject({
      allowed: true,
      request: { owner: 'jo@helio.example', state: 'received' },
      effects: [{ whom: { staff: 'dpo@helio.example' } }, { whom: 'dpo' }],
    });
    expect(through(claimed, [{ type: 'release' }, contextOf(DPO)]).owner).toBeUndefined();
    expect(codeOf(filed(), { type: 'release' }, agent)).toBe('not_claimed');
  });
});

describe('another request', () => {
  const link = (level: 'none' | 'signed_in', who: string, contact?: string): RightsEvent => ({
    type: 'link',
    other: { reference: 'LMP-0000-0000', level, person: who, ...(contact && { contact }) },
  });

  it('is tied to this one only if both are verified and of one person; the state stays', () => {
    const verifiedOne = through(filed(), CONFIRM);
    expect(codeOf(filed(), link('signed_in', 'dl_anna'), agent)).toBe('unverified_never_merges');
    expect(codeOf(verifiedOne, link('none', 'dl_anna'), agent)).toBe('unverified_never_merges');
    expect(codeOf(verifiedOne, link('signed_in', 'dl_zoe'), agent)).toBe('unverified_never_merges');
    expect(codeOf(verifiedOne, link('signed_in', 'dl_zoe', 'anna@example.org'), agent)).toBe('allowed: received');
  });
});

it('an appeal opens the request for review again, without the old outcome', () => {
  const refused = through(inReview(), [
    { type: 'refuse', grounds: [{ right: 'access', code: 'excessive' }], remedy: REMEDY },
    agent,
  ]);
  expect(refused.closedAt).toBeDefined();
  const appealed = through(refused, [{ type: 'appeal', words: 'Ce n’est pas excessif.' }, person]);
  expect(appealed.closedAt).toBeUndefined();
  expect(appealed.outcome).toBeDefined();
  const again = through(appealed, [{ type: 'start_review' }, agent]);
  expect(again).toMatchObject({ state: 'in_review' });
  expect(again.outcome).toBeUndefined();
});

it('a met erasure has its recipients told', () => {
  const working = through(inReview(['erasure', 'access']), [{ type: 'start_work' }, agent]);
  expect(transition(working, { type: 'fulfil' }, agent)).toMatchObject({
    effects: [{ kind: 'letter' }, { kind: 'recipients', rights: ['erasure'] }],
  });
});
