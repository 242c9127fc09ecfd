import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { breachDue } from '../rights/calendar/breach.ts';
import { deadline } from '../rights/calendar/deadline.ts';
import { type PlainDate, plainDate } from '../rights/calendar/plain-date.ts';
import { publicHolidays } from '../rights/calendar/public-holidays.ts';
import { REGIMES } from '../rights/law/regimes.ts';
import { RIGHTS } from '../rights/law/rights.ts';
import { parseDataFile } from './company-files.ts';
import { DataFileError } from './data-file-error.ts';

const day = z.string().transform((value, context): PlainDate => {
  try {
    return plainDate(value);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
});

const vectorSchema = z.looseObject({
  id: z.string().min(1),
  regime: z.enum(REGIMES),
  input: z.looseObject({
    right: z.enum([...RIGHTS, 'breach']),
    /** ISO 3166-1 or 3166-2. */
    country: z.string().min(2),
    received: day.optional(),
    /** Of a breach: ISO 8601 with an offset. */
    aware: z.string().optional(),
    id_requested: day.optional(),
    id_received: day.optional(),
    fee_requested: day.optional(),
    fee_received: day.optional(),
    clarification_requested: day.optional(),
    clarification_received: day.optional(),
  }),
  expect: z.record(z.string(), z.unknown()),
});

type DeadlineVector = z.infer<typeof vectorSchema>;

export interface DeadlinesReport {
  n: number;
  passed: number;
  /** `got` holds the keys that were expected; what could not be computed is null, or `{ error }` in its place. */
  failed: { id: string; expected: Record<string, unknown>; got: Record<string, unknown> }[];
}

/**
 * Computes every deadline of a file and compares the keys in `expect`.
 * @throws DataFileError naming the file, the place and the remedy
 */
export async function runDeadlines(file: string): Promise<DeadlinesReport> {
  const content = await readFile(file, 'utf8').catch((error: Error) => {
    throw new DataFileError(file, '', `cannot be read (${error.message})`, 'give the path of a file of deadlines');
  });
  const vectors = parseDataFile(file, content, z.array(vectorSchema));
  const failed = vectors.flatMap((vector) => {
    const got = computed(vector);
    return isDeepStrictEqual(got, vector.expect) ? [] : [{ id: vector.id, expected: vector.expect, got }];
  });
  return { n: vectors.length, passed: vectors.length - failed.length, failed };
}

function computed(vector: DeadlineVector): Record<string, unknown> {
  try {
    const all = allOf(vector);
    return Object.fromEntries(Object.keys(vector.expect).map((key) => [key, all[key] ?? null]));
  } catch (error) {
    return { error: (error as Error).message };
  }
}

/** Every date of the formats, by its name there. */
function allOf({ regime, input }: DeadlineVector): Record<string, string | undefined> {
  if (input.right === 'breach') {
    if (input.aware === undefined) throw new Error('A breach needs "aware", the moment of awareness');
    return { due: breachDue(regime, input.aware) };
  }
  if (input.received === undefined) throw new Error('A request needs "received", the day of receipt');
  const found = deadline(
    {
      regime,
      right: input.right,
      place: input.country,
      receivedOn: input.received,
      ...(input.id_requested && { identityRequestedOn: input.id_requested }),
      ...(input.id_received && { identityReceivedOn: input.id_received }),
      ...(input.fee_requested && { feeRequestedOn: input.fee_requested }),
      ...(input.fee_received && { feeReceivedOn: input.fee_received }),
      ...(input.clarification_requested && {
        clarifications: [
          {
            askedOn: input.clarification_requested,
            ...(input.clarification_received && { answeredOn: input.clarification_received }),
          },
        ],
      }),
    },
    publicHolidays,
  );
  return {
    unrolled: found?.targetDue,
    due: found?.legalDue,
    ack_due: found?.acknowledgeBy,
    extension_notice_by: found?.extensionNoticeBy,
    extended_due: found?.extendedDue,
  };
}
