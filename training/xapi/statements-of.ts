import type { Content } from '../context.ts';
import { moduleResult } from '../results/module-result.ts';
import { answeredOf } from '../results/score.ts';
import type { TrainingStore } from '../store/training-store.ts';
import { answeredStatement, moduleStatement, type XapiStatement } from './statements.ts';

/** Kind of the jobs that tell a learning record store of an answer; their payload is `{ attempt }`. */
export const XAPI_JOB = 'xapi';

/** What an answer is told as: itself, and the module that it passed or failed. Empty when its module is gone. */
export async function statementsOf(
  store: TrainingStore,
  content: Content,
  id: string,
  site: string,
): Promise<XapiStatement[]> {
  const [attempt] = await store.attempts({ id });
  const module = content.modules.find((one) => one.id === attempt?.module);
  const version = attempt && (await store.itemVersion(attempt.version));
  if (attempt === undefined || module === undefined || version === undefined) return [];
  const titleOf = (practice: string) =>
    content.register.practices.find((one) => one.id === practice)?.title ?? { en: practice };
  const context = { site, module, titleOf };
  const statements = [answeredStatement(attempt, version.content, context)];
  const all = await store.attempts({ person: attempt.person, module: module.id });
  const until = all.slice(0, all.findIndex((one) => one.id === id) + 1);
  const [before, after] = [until.slice(0, -1), until].map((rows) => moduleResult(module, answeredOf(rows)));
  const complete = (result: typeof before) => result !== undefined && result.answered === result.items;
  const passedNow = after?.passedAt !== undefined && before?.passedAt === undefined;
  const failedNow = complete(after) && !complete(before) && after?.passedAt === undefined;
  if (after !== undefined && (passedNow || failedNow)) statements.push(moduleStatement(attempt, after, context));
  return statements;
}
