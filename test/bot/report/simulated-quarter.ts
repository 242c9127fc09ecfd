import { fileURLToPath } from 'node:url';
import { FRESH } from '../../../bot/conversation/state.ts';
import type { ReportSources } from '../../../bot/report/compose-report.ts';
import { createConversationStore } from '../../../bot/store/kysely-conversation-store.ts';
import type { QuestionDecision } from '../../../bot/store/question-counts.ts';
import type { ConversationsSchema } from '../../../bot/store/schema.ts';
import { requireRegister } from '../../../knowledge/register/load-register.ts';
import { addDays, daysBetween, type PlainDate } from '../../../rights/calendar/plain-date.ts';
import type { IncidentKind } from '../../../rights/incidents/incident.ts';
import { reportIn } from '../../../rights/incidents/incident-store.ts';
import { reported } from '../../../rights/incidents/report.ts';
import { RIGHTS, type Right } from '../../../rights/law/rights.ts';
import type { RequestColumn, RequestCounts } from '../../../rights/reporting/request-table.ts';
import { draftOf } from '../../../rights/requests/draft.ts';
import type { RecordedEvent, RightsEvent } from '../../../rights/requests/event.ts';
import type { RightsRequest } from '../../../rights/requests/request.ts';
import { transition } from '../../../rights/requests/transition.ts';
import { fileIn, saveIn } from '../../../rights/store/record.ts';
import { migrate } from '../../../storage/migrate.ts';
import { CONVERSATIONS_MIGRATIONS } from '../../../storage/migrations/conversations/all.ts';
import { openDatabase } from '../../../storage/open.ts';
import { openRequestStore } from '../../rights/support/open-request-store.ts';
import { contextOf, DPO, PERSON, wish } from '../../rights/support/requests.ts';

const HELIO = fileURLToPath(new URL('../../../examples/helio/register', import.meta.url));
const FIRST: PlainDate = '2026-07-01';
const LAST: PlainDate = '2026-09-30';

/** How often each is asked for, of 100,000: the last ones a few times in a quarter. */
const ASKED: readonly (readonly [Right, number])[] = [
  ['access', 34_000],
  ['erasure', 27_000],
  ['objection_marketing', 20_000],
  ['rectification', 9_000],
  ['withdraw_consent', 6_000],
  ['portability', 3_000],
  ['objection', 800],
  ['restriction', 120],
  ['human_review', 80],
];
const QUESTIONS: Record<QuestionDecision, number> = {
  answered: 412,
  partly_declared: 7,
  closest: 38,
  asked_back: 23,
  not_declared: 61,
};
const INCIDENTS: readonly (readonly [IncidentKind, number])[] = [
  ['account', 14],
  ['misdirected', 3],
];

/** A stream of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Simulated extends ReportSources {
  /** What the simulation itself counted of the quarter. */
  counts: RequestCounts;
  questions: typeof QUESTIONS;
  close(): Promise<void>;
}

/** Files and answers requests of the third quarter of 2026, and of the month before, in the real stores of a home. */
export async function simulateQuarter(home: string, seed: number, requests: number): Promise<Simulated> {
  const chance = seeded(seed);
  const { queries, vault, close } = await openRequestStore(home);
  const counts = noCounts();
  const made = Array.from({ length: requests }, (_, index) => life(index, chance, counts));
  for (let from = 0; from < made.length; from += 500) {
    await queries.transaction().execute(async (transaction) => {
      for (const { filed, answered } of made.slice(from, from + 500)) {
        await fileIn(transaction, vault, filed.request, filed.events);
        if (answered) await saveIn(transaction, vault, answered.request, answered.events);
      }
    });
  }
  await queries.transaction().execute(async (transaction) => {
    for (const [kind, number] of INCIDENTS) {
      for (let index = 0; index < number; index += 1) {
        const now = at(addDays(FIRST, index * 3));
        const own = { id: `${kind}-${index}`, reference: `INC-${kind}-${index}`, filingKey: `${kind}/${index}`, kind };
        const report = {
          ...own,
          channel: 'web',
          language: 'fr',
          person: 'dl_x',
          words: 'On a pris mon compte.',
        } as const;
        const { incident, events } = reported(report, { by: PERSON, now, regime: 'eu-gdpr' });
        await reportIn(transaction, vault, incident, events);
      }
    }
  });
  const conversations = openDatabase<ConversationsSchema>({ home, purpose: 'conversations', durability: 'normal' });
  await migrate(conversations.queries, 'conversations', CONVERSATIONS_MIGRATIONS);
  await ask(createConversationStore(conversations));
  return {
    rights: { queries },
    conversations,
    register: await requireRegister(HELIO),
    counts,
    questions: QUESTIONS,
    close: async () => void (await Promise.all([close(), conversations.close()])),
  };
}

interface Step {
  request: RightsRequest;
  events: RecordedEvent[];
}

/** One request from its filing to its answer, if there was one; counted by what was meant to happen to it. */
function life(index: number, chance: () => number, counts: RequestCounts): { filed: Step; answered?: Step } {
  const receivedOn = addDays('2026-06-01', Math.floor(chance() * 122));
  const rights = chance() < 0.04 ? [pick(chance()), 'rectification' as const] : [pick(chance())];
  const distinct = rights.some((right) => ['objection_marketing', 'withdraw_consent'].includes(right))
    ? rights.slice(0, 1)
    : [...new Set(rights)];
  const level = 'signed_in';
  const own = { id: `r${index}`, reference: `LMP-${index}`, filingKey: `c/${index}`, rights: distinct, level } as const;
  const context = (day: PlainDate, by = DPO) => contextOf(by, { now: at(day) });
  const draft = draftOf(wish(own), context(receivedOn, PERSON as typeof DPO));
  const filed = carry({ request: draft, events: [] }, [[{ type: 'file' }, context(receivedOn, PERSON as typeof DPO)]]);
  const due = filed.request.clocks?.legalDue;
  const add = (column: RequestColumn) => {
    for (const right of distinct) counts[right][column] += 1;
  };
  if (within(receivedOn)) add('received');

  const days = Math.floor(chance() * chance() * 44);
  const answeredOn = addDays(receivedOn, days);
  const fate = chance();
  const open = answeredOn > '2026-10-10' || fate > 0.985;
  if (due !== undefined && within(due) && (open || answeredOn > due)) add('late');
  if (open) return { filed };
  const start: RightsEvent[] = [{ type: 'start_review' }, { type: 'start_work' }];
  const column = fate < 0.9 ? 'complied' : fate < 0.95 ? 'denied' : 'withdrawn';
  const end: RightsEvent[] =
    column === 'complied'
      ? [...start, { type: 'fulfil' }]
      : column === 'denied'
        ? [
            ...start,
            { type: 'refuse', grounds: distinct.map((right) => ({ right, code: 'excessive' })), remedy: 'CNIL' },
          ]
        : [{ type: 'withdraw', words: 'Plus la peine.' }];
  const by = column === 'withdrawn' ? (PERSON as typeof DPO) : DPO;
  const answered = carry(
    { request: filed.request, events: [] },
    end.map((event) => [event, context(answeredOn, by)] as const),
  );
  if (within(answeredOn)) {
    add(column);
    if (column !== 'withdrawn') {
      for (const right of distinct) (counts[right].days as number[]).push(daysBetween(receivedOn, answeredOn));
    }
  }
  return { filed, answered };
}

function carry(from: Step, steps: readonly (readonly [RightsEvent, ReturnType<typeof contextOf>])[]): Step {
  return steps.reduce((step, [event, context]) => {
    const outcome = transition(step.request, event, context);
    if (!outcome.allowed) throw new Error(`${event.type} in ${step.request.state}: ${outcome.code}`);
    return { request: outcome.request, events: [...step.events, ...outcome.events] };
  }, from);
}

async function ask(store: ReturnType<typeof createConversationStore>): Promise<void> {
  await store.create({ id: 'c', person: 'dl_c', channel: 'web', language: 'fr', at: at(FIRST) });
  let version = 0;
  for (const [decision, number] of Object.entries(QUESTIONS) as [QuestionDecision, number][]) {
    for (let index = 0; index < number; index += 1) {
      const reply = {
        id: `${decision}-${index}`,
        language: 'fr' as const,
        decision,
        parts: [],
        citations: [],
        snapshot: 'abc',
        votable: true,
      };
      await store.record({
        conversation: 'c',
        turnId: `t${version}`,
        version,
        at: at(addDays(FIRST, index % 92)),
        person: { text: 'Une question' },
        reply,
        state: { ...FRESH, language: 'fr', turns: version + 1 },
        effects: [],
      });
      version += 1;
    }
  }
  // Neither a question nor of the quarter: not counted.
  const reply = { id: 'x', language: 'fr', parts: [], citations: [], snapshot: 'abc', votable: false } as const;
  const rest = { conversation: 'c', state: { ...FRESH, language: 'fr' as const, turns: version }, effects: [] };
  await store.record({
    ...rest,
    turnId: 'x',
    version,
    at: at(FIRST),
    reply: { ...reply, decision: 'small_talk', parts: [], citations: [] },
  });
  await store.record({
    ...rest,
    turnId: 'y',
    version: version + 1,
    at: at('2026-10-01'),
    reply: { ...reply, id: 'y', decision: 'answered', parts: [], citations: [] },
  });
}

/** Noon in Paris: the day is the same in UTC. */
function at(day: PlainDate): Date {
  return new Date(`${day}T10:00:00Z`);
}

function within(day: PlainDate): boolean {
  return day >= FIRST && day <= LAST;
}

function pick(chance: number): Right {
  let left = chance * 100_000;
  for (const [right, weight] of ASKED) {
    left -= weight;
    if (left < 0) return right;
  }
  return 'access';
}

function noCounts(): RequestCounts {
  const row = () => ({ received: 0, complied: 0, denied: 0, withdrawn: 0, late: 0, days: [] as number[] });
  return Object.fromEntries(RIGHTS.map((right) => [right, row()])) as unknown as RequestCounts;
}
