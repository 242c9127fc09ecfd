import { z } from 'zod';
import { createConverse } from '../bot/conversation/create-converse.ts';
import { plainText } from '../bot/conversation/plain-text.ts';
import type { Reply } from '../bot/conversation/reply.ts';
import { settled } from '../bot/conversation/settle.ts';
import { FRESH } from '../bot/conversation/state.ts';
import type { Turn } from '../bot/conversation/turn.ts';
import { createInMemoryRequests } from '../bot/requests/in-memory.ts';
import { recogniseWith } from '../bot/requests/recognise.ts';
import { answererFrom } from '../knowledge/answering/answerer.ts';
import { loadDeciding } from '../knowledge/answering/deciding.ts';
import { loadMemory } from '../knowledge/answering/memory.ts';
import type { WriteAnswer } from '../knowledge/answering/write-answer.ts';
import { createPractice, createRegister, type Register } from '../knowledge/register/register.ts';
import type { OpenReader, WordEmbedder } from '../knowledge/retrieval/embedder.ts';
import { rememberingEncoder } from '../knowledge/retrieval/remembering.ts';
import { LANGUAGES, type Language } from '../knowledge/statement.ts';
import { createRecogniser } from '../rights/recognition/recogniser.ts';
import { type CompanyFile, statementsOf } from './company-files.ts';
import { DataFileError } from './data-file-error.ts';
import { sourcesOf } from './sources.ts';

/** Conversations to be held anew; of a turn's labels only the person's words are read here. */
export const conversationsSchema = z
  .array(
    z.looseObject({
      id: z.string(),
      company: z.string(),
      lang: z.enum(LANGUAGES),
      turns: z.array(z.looseObject({ user: z.string() })).min(1),
    }),
  )
  .min(1);

/** What was shown in one turn: a line of `npx limpide replay --json`. */
export interface ReplayedTurn {
  conversation: string;
  /** From 0. */
  turn: number;
  text: string;
  decision: Reply['decision'];
  citations: { practice: string; statement: string; quote: string; lang: Language }[];
  filed: string[];
  spans: { start: number; end: number; kind: string }[];
  handedOver: boolean;
  incident: boolean;
  lang: Language;
}

/**
 * Holds each conversation from a fresh state with the code of every channel, against the register of its company.
 * @param write says answers in other words; absent: in the declared words alone
 * @throws DataFileError when a conversation names a company that is not among `companies`
 */
export async function* replay(
  conversations: z.infer<typeof conversationsSchema>,
  companies: readonly CompanyFile[],
  encoder: WordEmbedder & OpenReader,
  write?: WriteAnswer,
): AsyncGenerator<ReplayedTurn> {
  const embedder = rememberingEncoder(encoder);
  const recogniser = await createRecogniser(embedder);
  const [memory, deciding] = await Promise.all([loadMemory(embedder.id), loadDeciding(embedder)]);
  const opened = new Map<string, Parameters<typeof createConverse>[0]['current']>();
  for (const [place, { id, company: companyId, lang, turns }] of conversations.entries()) {
    const company = companies.find((one) => one.company.id === companyId);
    if (company === undefined) {
      throw new DataFileError(
        'conversations',
        `${place}.company`,
        `"${companyId}" is none of the companies of --data`,
        'give the folder that holds its file',
      );
    }
    let current = opened.get(companyId);
    if (current === undefined) {
      const register = registerOf(company);
      const answerer = answererFrom(
        companyId,
        await sourcesOf(register.statements, embedder, memory),
        deciding,
        embedder,
      );
      current = () => ({ answerer, register });
      opened.set(companyId, current);
    }
    let counter = 0;
    const requests = createInMemoryRequests({
      company: () => registerOf(company).company,
      newReference: (prefix) => `${prefix}-0000-${String(++counter).padStart(4, '0')}`,
      newCode: () => `00000-${String(++counter).padStart(5, '0')}`,
    });
    const converse = createConverse({
      current,
      recognise: recogniseWith(() => recogniser),
      newId: () => `${id}-answer-${++counter}`,
      newReference: () => `LIM-0000-${String(++counter).padStart(4, '0')}`,
      urlOf: (practice, statement) => `/practices/${practice}#${statement}`,
      ...(write && { write }),
      readRights: requests.read,
    });
    let state = { ...FRESH, language: lang };
    for (const [turn, { user }] of turns.entries()) {
      const one: Turn = {
        id: `${id}-${turn}`,
        conversation: id,
        person: id,
        role: 'customer',
        channel: 'replay',
        at: new Date(Date.UTC(2026, 0, 1, 12, turn)),
        language: lang,
        text: user,
      };
      let incident = false;
      const outcome = await settled(await converse(one, state), (acts) => {
        incident = acts.some(({ kind }) => kind === 'report' || kind === 'tell_incident');
        return requests.perform(one, acts);
      });
      state = outcome.state;
      yield shown(id, turn, outcome.reply, outcome.effects, incident);
    }
  }
}

function shown(
  conversation: string,
  turn: number,
  reply: Reply,
  effects: readonly { kind: string }[],
  incident: boolean,
): ReplayedTurn {
  const { text, spans } = plainText(reply);
  return {
    conversation,
    turn,
    text,
    decision: reply.decision,
    citations: reply.citations.map(({ practice, statement, quote, language }) => ({
      practice,
      statement,
      quote,
      lang: language,
    })),
    filed: [...(reply.filed ?? [])],
    spans,
    handedOver: effects.some(({ kind }) => kind === 'hand_over') || incident,
    incident,
    lang: reply.language,
  };
}

function registerOf(file: CompanyFile): Register {
  const { company } = file;
  const practices = statementsOf(file).map((statement) =>
    createPractice({ id: statement.practice, title: statement.title, revision: 1, file: statement.source.file }, [
      { id: statement.id, facet: statement.facet, text: statement.text, source: statement.source },
    ]),
  );
  return createRegister(
    {
      id: company.id,
      name: company.name,
      controller: { name: company.name, address: company.country ?? '-' },
      contact: { email: `privacy@${company.id}.example` },
      authority: {
        name: { fr: 'l’autorité de protection des données', en: 'the data protection authority' },
        url: 'https://www.edpb.europa.eu',
      },
      languages: ['fr', 'en'],
      jurisdictions: ['eu-gdpr'],
      country: 'FR',
    },
    practices,
    [],
  );
}
