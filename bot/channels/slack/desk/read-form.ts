import { z } from 'zod';
import { REFUSAL_CODES } from '../../../../rights/law/refusals.ts';
import { RIGHTS } from '../../../../rights/law/rights.ts';
import { type RequestAct, requestActSchema } from '../../../desk/request-act.ts';
import { fromJson } from '../values.ts';
import { FORM_ACTS } from './forms.ts';

const metadataSchema = z.object({ act: z.enum(FORM_ACTS), reference: z.string().min(1).max(50) });

/** What stands in the fields of a window when it is sent. */
export type Values = Record<
  string,
  Record<
    string,
    {
      value?: string | null;
      selected_option?: { value: string } | null;
      selected_options?: readonly { value: string }[] | null;
      selected_date?: string | null;
    }
  >
>;

/** What a window of the desk was sent with; undefined when it is none of ours, or incomplete. */
export function readForm(metadata: string, values: Values): { reference: string; act: RequestAct } | undefined {
  const about = metadataSchema.safeParse(fromJson(metadata));
  if (!about.success) return undefined;
  const { act: kind, reference } = about.data;
  const given = filledIn(values);
  const grounds = RIGHTS.flatMap((right) => {
    const code = REFUSAL_CODES.find((one) => one === given[`ground.${right}`]);
    return code ? [{ right, code }] : [];
  });
  const act = requestActSchema.safeParse({
    ...given,
    kind,
    ...((kind === 'refuse' || kind === 'fulfil') && { grounds }),
  });
  return act.success ? { reference, act: act.data } : undefined;
}

/** The fields of a window that were filled in, by their names. */
export function filledIn(values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, elements]) => {
      const [element] = Object.values(elements);
      const value = element?.value ?? element?.selected_option?.value ?? element?.selected_date;
      return typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [];
    }),
  );
}

/** What was ticked in a field, in its order. */
export function tickedIn(values: Values, name: string): string[] {
  const [element] = Object.values(values[name] ?? {});
  return (element?.selected_options ?? []).map(({ value }) => value);
}
