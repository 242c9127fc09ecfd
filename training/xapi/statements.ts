import { createHash } from 'node:crypto';
import type { Bilingual } from '../../knowledge/statement.ts';
import { choicesOf, type ShownChoice } from '../asking/choices.ts';
import type { Item, Module } from '../modules/module.ts';
import type { ModuleResult } from '../results/module-result.ts';
import type { Attempt } from '../store/records.ts';

/** An xAPI 1.0.3 statement, as JSON. */
export type XapiStatement = Record<string, unknown> & { id: string };

const VERBS = {
  answered: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { fr: 'a répondu à', en: 'answered' } },
  passed: { id: 'http://adlnet.gov/expapi/verbs/passed', display: { fr: 'a réussi', en: 'passed' } },
  failed: { id: 'http://adlnet.gov/expapi/verbs/failed', display: { fr: 'a échoué à', en: 'failed' } },
} as const;

/** Longer than this, a person did something else in between. */
const LONGEST_ANSWER_MS = 30 * 60_000;

export interface XapiContext {
  /** Site of the installation: begins the names of people and things. */
  site: string;
  module: Module;
  titleOf(practice: string): Bilingual;
}

/** One answer. The words of a free text stay here; who answered is a pseudonym. */
export function answeredStatement(attempt: Attempt, item: Item, context: XapiContext): XapiStatement {
  const { outcome, score, startedAt, endedAt } = attempt;
  const choices = choicesOf(item, attempt.question, context.titleOf);
  const took = endedAt.getTime() - startedAt.getTime();
  const response = responseOf(attempt.answer);
  return {
    ...head(attempt, 'answered', attempt.id, context),
    object: {
      objectType: 'Activity',
      id: `${moduleIri(context)}/items/${item.id}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        name: languageMap(leadOf(item)),
        ...interactionOf(item, choices),
      },
    },
    result: {
      score: { scaled: score },
      ...(outcome !== 'unsure' && { success: outcome === 'right' }),
      ...(response !== undefined && { response }),
      ...(took <= LONGEST_ANSWER_MS && { duration: `PT${(Math.max(0, took) / 1000).toFixed(2)}S` }),
    },
  };
}

/** A module passed, or not passed when all of it was answered. `attempt`: the answer that decided it. */
export function moduleStatement(attempt: Attempt, result: ModuleResult, context: XapiContext): XapiStatement {
  const passed = result.passedAt !== undefined;
  const verb = passed ? 'passed' : 'failed';
  return {
    ...head(attempt, verb, uuidOf(`${attempt.id}/${verb}`), context),
    object: moduleActivity(context),
    result: { success: passed, completion: true, score: { scaled: result.score ?? 0 } },
  };
}

function head(attempt: Attempt, verb: keyof typeof VERBS, id: string, context: XapiContext): XapiStatement {
  const { person, language, endedAt, version, statements, why, graderVersion, judgedBy } = attempt;
  const extension = (name: string) => `${context.site}/xapi/${name}`;
  return {
    id,
    actor: { objectType: 'Agent', account: { homePage: context.site, name: person } },
    verb: VERBS[verb],
    timestamp: endedAt.toISOString(),
    context: {
      platform: 'Limpide',
      language,
      ...(verb === 'answered' && { contextActivities: { parent: [moduleActivity(context)] } }),
      extensions: {
        [extension('statements')]: statements.map(({ ref, revision }) => `${ref}@${revision}`),
        [extension('content-version')]: version,
        [extension('why')]: why,
        [extension('grader')]: `${graderVersion} ${judgedBy}`,
      },
    },
  };
}

function moduleActivity(context: XapiContext) {
  return {
    objectType: 'Activity',
    id: moduleIri(context),
    definition: {
      type: 'http://adlnet.gov/expapi/activities/module',
      name: languageMap(context.module.title),
    },
  };
}

const moduleIri = ({ site, module }: XapiContext) => `${site}/training/modules/${module.id}`;

function interactionOf(item: Item, choices: readonly ShownChoice[]) {
  if (item.form === 'true-false')
    return { interactionType: 'true-false', correctResponsesPattern: [String(item.holds)] };
  if (choices.length === 0) return { interactionType: 'long-fill-in' };
  const placed = [...choices].sort((a, b) => a.place - b.place);
  return {
    interactionType: 'choice',
    choices: placed.map(({ place, text }) => ({ id: String(place), description: languageMap(text) })),
    correctResponsesPattern: [
      placed
        .filter(({ right }) => right)
        .map(({ place }) => place)
        .join('[,]'),
    ],
  };
}

function responseOf(answer: Attempt['answer']): string | undefined {
  if ('text' in answer) return undefined;
  return 'holds' in answer ? String(answer.holds) : answer.chosen.join('[,]');
}

function leadOf(item: Item): Bilingual {
  if (item.form === 'true-false') return item.claim;
  return 'question' in item ? item.question : item.customer;
}

function languageMap(text: Bilingual): Record<string, string> {
  return Object.fromEntries(Object.entries(text).filter(([, words]) => words !== undefined));
}

/** Always the same UUID (version 8 of RFC 9562: of our own making) for the same text. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
