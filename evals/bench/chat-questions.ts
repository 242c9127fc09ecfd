import { z } from 'zod';

const sessionSchema = z.looseObject({ token: z.string(), conversationId: z.string() });
const activitiesSchema = z.looseObject({
  activities: z.array(z.looseObject({ from: z.looseObject({ role: z.string().optional() }) })),
});

/** Asks each question in one web chat and waits for its answer. */
export async function askOverWeb(url: string, questions: readonly string[]): Promise<void> {
  const session = sessionSchema.parse(await json(await fetch(`${url}/chat/session`, post({ language: 'fr' }))));
  const headers = { authorization: `Bearer ${session.token}` };
  const conversation = `${url}/v3/directline/conversations/${session.conversationId}/activities`;
  await fetch(`${url}/v3/directline/conversations`, {
    ...post({}),
    headers: { ...headers, 'content-type': 'application/json' },
  });
  for (const [number, text] of questions.entries()) {
    const before = await answers(conversation, headers);
    const activity = {
      type: 'message',
      text,
      from: { id: 'bench' },
      channelData: { clientActivityID: `bench-${number}` },
    };
    await fetch(conversation, { ...post(activity), headers: { ...headers, 'content-type': 'application/json' } });
    for (let tries = 0; tries < 500 && (await answers(conversation, headers)) === before; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function answers(conversation: string, headers: Record<string, string>): Promise<number> {
  const { activities } = activitiesSchema.parse(await json(await fetch(conversation, { headers })));
  return activities.filter(({ from }) => from.role === 'bot').length;
}

function post(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function json(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
  return response.json();
}
