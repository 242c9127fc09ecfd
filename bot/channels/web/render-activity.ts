import type { Citation, Part, Reply } from '../../conversation/reply.ts';
import { withoutAddresses } from '../../conversation/without-addresses.ts';
import type { Message } from '../../store/conversation-store.ts';
import { type Activity, activityId, BOT_ID, GREETING, STAFF_ID, type SuggestedAction } from './activity.ts';
import { escapeMarkdown } from './markdown.ts';

export interface RenderContext {
  conversation: string;
  user: string;
  /** Origin for addresses that a citation gives without a host. */
  site: string;
}

/** A message of the transcript as an activity; the same message always gives the same activity. */
export function renderMessage(message: Message, context: RenderContext): Activity {
  const common = {
    id: activityId(context.conversation, message.sequence),
    timestamp: message.at.toISOString(),
    channelId: 'directline' as const,
    conversation: { id: context.conversation },
  };
  if (message.from.author === 'bot') {
    const answers = message.turnId !== GREETING ? activityId(context.conversation, message.sequence - 1) : undefined;
    return {
      ...common,
      ...renderReply(message.from.reply, context),
      ...(answers && { replyToId: answers }),
      channelData: { limpide: message.from.reply, clientActivityID: message.turnId },
    };
  }
  if (message.from.author === 'staff') {
    const { text, name } = message.from;
    return {
      ...common,
      type: 'message',
      from: { id: STAFF_ID, role: 'bot', name },
      locale: message.language,
      text: escapeMarkdown(text),
      textFormat: 'markdown',
      channelData: { staff: { name, text } },
    };
  }
  const { text, action } = message.from;
  const person = {
    ...common,
    from: { id: context.user, role: 'user' as const },
    locale: message.language,
    channelData: { clientActivityID: message.turnId },
    ...(action && { value: action }),
  };
  if (action && text === '') return { ...person, type: 'event', name: 'limpide/action' };
  return { ...person, type: 'message', text, textFormat: 'plain' };
}

/** A reply for clients that show Markdown, with its citations as schema.org claims. */
export function renderReply(
  reply: Reply,
  context: RenderContext,
): Pick<Activity, 'type' | 'name' | 'from' | 'locale' | 'text' | 'textFormat' | 'suggestedActions' | 'entities'> {
  const choices = reply.parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
  const paragraphs = reply.parts.map(paragraph).filter((text) => text !== '');
  const definitions = reply.citations.map((citation) => definition(citation, context.site));
  // A reply without parts (a vote taken in silence) still tells the client that its activity was carried out.
  if (reply.parts.length === 0)
    return { type: 'event', name: 'limpide/done', from: { id: BOT_ID, role: 'bot' }, locale: reply.language };
  return {
    type: 'message',
    from: { id: BOT_ID, role: 'bot' },
    locale: reply.language,
    text: [...paragraphs, ...(definitions.length > 0 ? [definitions.join('\n')] : [])].join('\n\n'),
    textFormat: 'markdown',
    suggestedActions: {
      to: [context.user],
      actions: choices.map(
        ({ label, action }): SuggestedAction => ({
          type: 'messageBack',
          title: label,
          text: label,
          displayText: label,
          value: action,
        }),
      ),
    },
    entities: [messageEntity(reply, context.site)],
  };
}

function paragraph(part: Part): string {
  switch (part.kind) {
    case 'claim':
      return `${escapeMarkdown(part.text)} [${part.citation}]`;
    case 'statement':
      return `${quoted(escapeMarkdown(part.text))} [${part.citation}]`;
    case 'echo':
      return quoted(escapeMarkdown(withoutAddresses(part.text)));
    case 'frame':
      return escapeMarkdown(part.text);
    case 'notice':
      return `**${escapeMarkdown(part.text)}**`;
    case 'choices':
      return '';
    default:
      return part satisfies never;
  }
}

const quoted = (text: string) => text.replace(/^/gm, '> ');

/** `[1]: https://host/practices/p#s "Title"` */
function definition(citation: Citation, site: string): string {
  const title = citation.title.replace(/["\\]/g, "'").replace(/\s+/g, ' ');
  return `[${citation.number}]: ${absolute(citation.url, site)} "${escapeMarkdown(title)}"`;
}

function absolute(url: string, site: string): string {
  const address = new URL(url, site);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return site;
  return address.href.replace(/[()<>]/g, encodeURIComponent);
}

/**
 * The schema.org Message that Web Chat and Teams read citations and votes from. It does not say that the content was
 * generated: the quotes are the company's own declared words. Teams cuts names at 80 and abstracts at 160 characters.
 */
function messageEntity(reply: Reply, site: string): object {
  const vote = (type: 'LikeAction' | 'DislikeAction', name: string) => ({
    '@type': type,
    '@id': `answer:${reply.id}#${name}`,
    actionStatus: 'PotentialActionStatus',
  });
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    citation: reply.citations.map((citation) => ({
      '@type': 'Claim',
      position: citation.number,
      ...(citation.since && {
        claimInterpreter: {
          '@type': 'Project',
          slogan: `v${citation.revision}, ${citation.since}`,
          url: absolute(citation.url, site),
        },
      }),
      appearance: {
        '@type': 'DigitalDocument',
        name: cut(citation.title, 80),
        url: absolute(citation.url, site),
        abstract: cut(citation.quote, 160),
      },
    })),
    ...(reply.votable && { potentialAction: [vote('LikeAction', 'like'), vote('DislikeAction', 'dislike')] }),
  };
}

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
