import { describe, expect, it } from 'vitest';
import { type DeadlineQuestion, deadline } from '../../../rights/calendar/deadline.ts';
import { publicHolidays } from '../../../rights/calendar/public-holidays.ts';
import { UNCONFIRMED } from '../../../rights/calendar/rule-in-words.ts';

function compute(over: Partial<DeadlineQuestion>) {
  return deadline(
    { regime: 'eu-gdpr', right: 'access', place: 'FR', receivedOn: '2026-03-05', ...over },
    publicHolidays,
  );
}

describe('in the European Union', () => {
  it('a date is never bare: what started it, by which rule, why it moved', () => {
    const found = compute({});
    expect(found).toMatchObject({
      targetDue: '2026-04-05',
      legalDue: '2026-04-07',
      startedBy: { event: 'receipt', on: '2026-03-05' },
      reference: 'GDPR Art. 15, 12(3)',
    });
    expect(found?.remark).toBeUndefined();
    expect(found?.rule.fr).toContain('Compté à partir du 5 mars 2026 (réception de la demande)');
    expect(found?.rule.fr).toContain('Le 5 avril 2026 est un dimanche : la date légale passe au 7 avril 2026.');
    expect(found?.rule.en).toContain('5 April 2026 is a Sunday: the legal date moves to 7 April 2026.');
    expect(compute({ receivedOn: '2026-04-01' })?.rule.fr).toContain('Le 1er mai 2026 est un jour férié');
  });

  it('the holidays are those of the controller’s state', () => {
    // 25 May 2026 is Whit Monday, a holiday in France; 6 January one in Italy.
    expect(compute({ receivedOn: '2026-04-25' })?.legalDue).toBe('2026-05-26');
    expect(compute({ receivedOn: '2026-04-25', place: 'ES' })?.legalDue).toBe('2026-05-25');
    expect(compute({ receivedOn: '2026-12-06' })?.legalDue).toBe('2027-01-06');
    expect(compute({ receivedOn: '2026-12-06', place: 'IT' })?.legalDue).toBe('2027-01-07');
  });

  it('the day in 31 of a short month, and an extension of it, end on the last days', () => {
    expect(compute({ receivedOn: '2026-01-31' })).toMatchObject({
      targetDue: '2026-02-28',
      legalDue: '2026-03-02',
      extendedTarget: '2026-04-30',
      extendedDue: '2026-04-30',
    });
  });

  it('identity and clarification stop nothing', () => {
    const asked = { identityRequestedOn: '2026-03-06', identityReceivedOn: '2026-03-20' } as const;
    const question = { clarifications: [{ askedOn: '2026-03-06', answeredOn: '2026-03-20' }] } as const;
    expect(compute({ ...asked, ...question })?.targetDue).toBe('2026-04-05');
  });

  it('objection to marketing takes effect at once, the person is told within a month, nothing is extended', () => {
    const found = compute({ right: 'objection_marketing' });
    expect(found).toMatchObject({ actBy: '2026-03-05', targetDue: '2026-04-05' });
    expect(found?.extendedDue).toBeUndefined();
    const consent = compute({ right: 'withdraw_consent' });
    expect(consent?.actBy).toBe('2026-03-05');
    expect(consent?.legalDue).toBeUndefined();
  });

  it('a refusal of sale or sharing has the time of an objection', () => {
    const receivedOn = '2026-03-05';
    expect(compute({ right: 'opt_out_sale', receivedOn })?.legalDue).toBe(
      compute({ right: 'objection', receivedOn })?.legalDue,
    );
    expect(compute({ right: 'opt_out_sale', receivedOn })?.legalDue).toBe('2026-04-07');
  });

  it('a right that the law does not know has no deadline', () => {
    expect(compute({ right: 'limit_sensitive' })).toBeUndefined();
    expect(compute({ receivedOn: '2018-05-24' })).toBeUndefined();
  });
});

describe('in the United Kingdom', () => {
  const uk = (over: Partial<DeadlineQuestion>) => {
    const found = compute({ regime: 'uk-gdpr', place: 'GB', ...over });
    if (!found) throw new Error('The law has no row for this.');
    return found;
  };

  it('the latest of receipt, identity and fee starts the clock, if they were asked for', () => {
    const identity = { identityRequestedOn: '2026-03-06', identityReceivedOn: '2026-03-12' } as const;
    const fee = { feeRequestedOn: '2026-03-06', feeReceivedOn: '2026-03-16' } as const;
    expect(uk(identity)).toMatchObject({ startedBy: { event: 'identity' }, targetDue: '2026-04-12' });
    expect(uk({ ...identity, ...fee })).toMatchObject({ startedBy: { event: 'fee' }, targetDue: '2026-04-16' });
    expect(uk({ identityReceivedOn: '2026-03-12' }).startedBy.event).toBe('receipt');
    expect(uk({ identityRequestedOn: '2026-03-06' })).toMatchObject({
      startedBy: { event: 'receipt' },
      targetDue: '2026-04-05',
    });
  });

  it('before 5 February 2026 the clock ran from receipt', () => {
    const found = uk({ receivedOn: '2026-02-04', identityRequestedOn: '2026-02-04', identityReceivedOn: '2026-02-20' });
    expect(found).toMatchObject({ startedBy: { event: 'receipt' }, targetDue: '2026-03-04', remark: UNCONFIRMED });
  });

  it('days of waiting for a clarification do not count, from the asking to the answer, each once', () => {
    const waits = (...clarifications: NonNullable<DeadlineQuestion['clarifications']>[number][]) =>
      uk({ clarifications }).pausedDays;
    expect(waits({ askedOn: '2026-03-10', answeredOn: '2026-03-14' })).toBe(5);
    expect(waits({ askedOn: '2026-03-10', answeredOn: '2026-03-10' })).toBe(1);
    // The day of receipt is not counted anyway.
    expect(waits({ askedOn: '2026-03-05', answeredOn: '2026-03-06' })).toBe(1);
    expect(
      waits({ askedOn: '2026-03-10', answeredOn: '2026-03-14' }, { askedOn: '2026-03-14', answeredOn: '2026-03-16' }),
    ).toBe(7);
    expect(waits({ askedOn: '2026-03-10' })).toBe(0);
    expect(uk({ clarifications: [{ askedOn: '2026-03-10', answeredOn: '2026-03-14' }] })).toMatchObject({
      targetDue: '2026-04-10',
      extendedTarget: '2026-06-10',
    });
    const erasure = {
      right: 'erasure',
      clarifications: [{ askedOn: '2026-03-10', answeredOn: '2026-03-14' }],
    } as const;
    expect(uk(erasure).pausedDays).toBe(0);
  });

  it('a complaint is acknowledged within thirty days, since 19 June 2026', () => {
    const found = uk({ right: 'complaint', receivedOn: '2026-06-19' });
    expect(found.acknowledgeBy).toBe('2026-07-19');
    expect(found.legalDue).toBeUndefined();
    expect(compute({ regime: 'uk-gdpr', right: 'complaint', receivedOn: '2026-06-18' })).toBeUndefined();
  });

  it('holidays are British, whatever the controller’s country', () => {
    expect(uk({ receivedOn: '2026-07-31', place: 'FR' }).legalDue).toBe('2026-09-01');
    expect(uk({ receivedOn: '2026-07-31', place: 'GB-SCT' }).legalDue).toBe('2026-08-31');
  });
});

describe('in California', () => {
  const ca = (over: Partial<DeadlineQuestion>) => compute({ regime: 'us-ca-ccpa', place: 'FR', ...over });

  it('business days leave out the state’s holidays and the day after Thanksgiving', () => {
    expect(ca({ receivedOn: '2026-11-20' })?.acknowledgeBy).toBe('2026-12-08');
    expect(ca({ right: 'opt_out_sale', receivedOn: '2026-11-20' })?.legalDue).toBe('2026-12-15');
  });

  it('calendar days do not move to a working day', () => {
    expect(ca({ receivedOn: '2026-03-04' })).toMatchObject({ legalDue: '2026-04-18', extendedDue: '2026-06-02' });
  });
});

it('elsewhere thirty or fifteen calendar days count, and Iowa has ninety', () => {
  expect(compute({ regime: 'ca-qc-p39' })?.legalDue).toBe('2026-04-04');
  expect(compute({ regime: 'us-ia' })).toMatchObject({ legalDue: '2026-06-03', remark: UNCONFIRMED });
  expect(compute({ regime: 'br-lgpd' })).toMatchObject({ acknowledgeBy: '2026-03-05', legalDue: '2026-03-20' });
});
