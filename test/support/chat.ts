import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { Activity } from '../../bot/channels/web/activity.ts';
import type { Reply } from '../../bot/conversation/reply.ts';

export interface Answered {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at, not typed.
  body: any;
}

/** One HTTP call with a JSON body, and its answer. */
export async function call(
  method: string,
  url: string,
  options: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answered> {
  const { token, body, headers } = options;
  const response = await fetch(url, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

/** A person with an open chat, without any client library. */
export async function openChat(url: string, language: 'fr' | 'en' = 'fr') {
  const session = (await call('POST', `${url}/chat/session`, { body: { language } })).body;
  const token: string = session.token;
  const conversation: string = session.conversationId;
  const line = `${url}/v3/directline/conversations/${conversation}`;
  const chat = {
    token,
    conversation,
    user: session.userId as string,
    line,
    post: (activity: object) => call('POST', `${line}/activities`, { token, body: activity }),
    say: (text: string, id: string = randomUUID()) =>
      chat.post({ type: 'message', text, locale: language, channelData: { clientActivityID: id } }),
    press: (value: object, id: string = randomUUID()) =>
      chat.post({ type: 'event', name: 'limpide/action', value, channelData: { clientActivityID: id } }),
    async activities(watermark = ''): Promise<Activity[]> {
      return (await call('GET', `${line}/activities?watermark=${watermark}`, { token })).body.activities;
    },
    async replies(): Promise<Reply[]> {
      return (await chat.activities()).flatMap(({ channelData }) => channelData?.limpide ?? []);
    },
    async streamUrl(watermark = ''): Promise<string> {
      return (await call('GET', `${line}?watermark=${watermark}`, { token })).body.streamUrl;
    },
    whole: async () => (await call('GET', `${url}/chat/conversation`, { token })).body,
  };
  return chat;
}

/** A socket whose frames are kept, in order, '' for a sign of life. */
export async function listenTo(url: string, options: { origin?: string } = {}) {
  const socket = new WebSocket(url, options);
  const frames: string[] = [];
  socket.on('message', (data) => frames.push(data.toString()));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
    socket.once('unexpected-response', (_request, response) => reject(new Error(`HTTP ${response.statusCode}`)));
  });
  const activities = () =>
    frames.filter((frame) => frame !== '').flatMap((frame) => JSON.parse(frame).activities as Activity[]);
  return { socket, frames, activities, messages: () => activities().filter(({ type }) => type !== 'typing'), closed };
}
