import { describe, expect, it } from 'vitest';
import { SlackLimitError } from '../../../../bot/channels/slack/limits/fault.ts';
import { faultsOf, requireWithinLimits } from '../../../../bot/channels/slack/limits.ts';

const section = (text: string, type = 'mrkdwn') => ({ type: 'section', text: { type, text } });
const button = (extra: object = {}) => ({
  type: 'button',
  action_id: 'a',
  text: { type: 'plain_text', text: 'Press' },
  value: 'v',
  ...extra,
});
const message = (blocks: unknown[], extra: object = {}) => ({ channel: 'C1', text: 'Hello', blocks, ...extra });
const modal = (blocks: unknown[], extra: object = {}) => ({
  trigger_id: 't',
  view: { type: 'modal', title: { type: 'plain_text', text: 'Title' }, blocks, ...extra },
});
const input = (element: object, extra: object = {}) => ({
  type: 'input',
  label: { type: 'plain_text', text: 'Label' },
  element,
  ...extra,
});
const options = (count: number, text = 'Option') =>
  Array.from({ length: count }, (_, index) => ({ text: { type: 'plain_text', text }, value: String(index) }));
const long = (length: number) => 'x'.repeat(length);
const submit = { submit: { type: 'plain_text', text: 'Send' } };

describe('what is just within the limits', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ['a section of 3,000 characters', 'chat.postMessage', message([section(long(3000))])],
    ['50 blocks', 'chat.postMessage', message(Array.from({ length: 50 }, () => section('x')))],
    [
      '25 buttons',
      'chat.postMessage',
      message([{ type: 'actions', elements: Array.from({ length: 25 }, (_, n) => button({ action_id: `a${n}` })) }]),
    ],
    [
      'a value of 2,000 characters',
      'chat.postMessage',
      message([{ type: 'actions', elements: [button({ value: long(2000) })] }]),
    ],
    [
      'entities and a link of ours',
      'chat.postMessage',
      message([section('&lt;b&gt; &amp; <https://x.example/p|page>')]),
    ],
    ['a modal of 100 blocks', 'views.open', modal(Array.from({ length: 100 }, () => section('x')))],
    ['a select of 100 options', 'views.open', modal([input({ type: 'static_select', options: options(100) })], submit)],
    ['no status, which clears it', 'assistant.threads.setStatus', { channel_id: 'D1', status: '' }],
  ])('%s', (_what, method, payload) => {
    expect(faultsOf(method, payload)).toEqual([]);
  });
});

describe('what Slack would refuse, or read otherwise than it was meant', () => {
  it.each<[string, string, Record<string, unknown>, string]>([
    ['a section of 3,001 characters', 'chat.postMessage', message([section(long(3001))]), 'blocks[0].text.text'],
    ['an empty section', 'chat.postMessage', message([section('')]), 'blocks[0].text.text'],
    ['51 blocks', 'chat.postMessage', message(Array.from({ length: 51 }, () => section('x'))), 'blocks'],
    ['no block at all', 'chat.postMessage', message([]), 'blocks'],
    [
      'more than 12,000 characters in all',
      'chat.postMessage',
      message(Array.from({ length: 5 }, () => section(long(2500)))),
      'blocks',
    ],
    [
      'a header of 151 characters',
      'chat.postMessage',
      message([{ type: 'header', text: { type: 'plain_text', text: long(151) } }]),
      'blocks[0].text.text',
    ],
    [
      'a header with markup',
      'chat.postMessage',
      message([{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }]),
      'blocks[0].text.type',
    ],
    [
      '26 buttons',
      'chat.postMessage',
      message([{ type: 'actions', elements: Array.from({ length: 26 }, (_, n) => button({ action_id: `a${n}` })) }]),
      'blocks[0].elements',
    ],
    [
      'two buttons of one name',
      'chat.postMessage',
      message([{ type: 'actions', elements: [button(), button()] }]),
      'blocks[0].elements',
    ],
    [
      'a button text of 76 characters',
      'chat.postMessage',
      message([{ type: 'actions', elements: [button({ text: { type: 'plain_text', text: long(76) } })] }]),
      'blocks[0].elements[0].text.text',
    ],
    [
      'a value of 2,001 characters',
      'chat.postMessage',
      message([{ type: 'actions', elements: [button({ value: long(2001) })] }]),
      'blocks[0].elements[0].value',
    ],
    [
      'an unknown style',
      'chat.postMessage',
      message([{ type: 'actions', elements: [button({ style: 'warning' })] }]),
      'blocks[0].elements[0].style',
    ],
    [
      '11 fields',
      'chat.postMessage',
      message([{ type: 'section', fields: Array.from({ length: 11 }, () => ({ type: 'mrkdwn', text: 'x' })) }]),
      'blocks[0].fields',
    ],
    [
      'a field of 2,001 characters',
      'chat.postMessage',
      message([{ type: 'section', fields: [{ type: 'mrkdwn', text: long(2001) }] }]),
      'blocks[0].fields[0].text',
    ],
    [
      '11 elements of context',
      'chat.postMessage',
      message([{ type: 'context', elements: Array.from({ length: 11 }, () => ({ type: 'mrkdwn', text: 'x' })) }]),
      'blocks[0].elements',
    ],
    [
      '6 context actions',
      'chat.postMessage',
      message([{ type: 'context_actions', elements: Array.from({ length: 6 }, () => ({ type: 'feedback_buttons' })) }]),
      'blocks[0].elements',
    ],
    ['a block nobody knows', 'chat.postMessage', message([{ type: 'hologram' }]), 'blocks[0].type'],
    [
      'two blocks of one name',
      'chat.postMessage',
      message([
        { ...section('x'), block_id: 'b' },
        { ...section('x'), block_id: 'b' },
      ]),
      'blocks',
    ],
    ['no text beside the blocks', 'chat.postMessage', { channel: 'C1', blocks: [section('x')] }, 'text'],
    ['a mention of everybody', 'chat.postMessage', message([section('<!channel> look')]), 'blocks[0].text.text'],
    ['a mention of a person', 'chat.postMessage', message([section('x')], { text: '<@U012AB3CD>' }), 'text'],
    ['a bare ampersand', 'chat.postMessage', message([section('Q & A')]), 'blocks[0].text.text'],
    ['half an entity', 'chat.postMessage', message([section('x &am')]), 'blocks[0].text.text'],
    ['half a character', 'chat.postMessage', message([section('\ud83d', 'plain_text')]), 'blocks[0].text.text'],
    [
      'a mention in rich text',
      'chat.postMessage',
      message([
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'broadcast', range: 'here' }] }],
        },
      ]),
      'blocks[0].elements[0].elements[0].type',
    ],
    ['an input in a message', 'chat.postMessage', message([input({ type: 'plain_text_input' })]), 'blocks[0].type'],
    [
      'a title of 25 characters',
      'views.open',
      modal([section('x')], { title: { type: 'plain_text', text: long(25) } }),
      'view.title.text',
    ],
    [
      '101 blocks in a home tab',
      'views.publish',
      { user_id: 'U1', view: { type: 'home', blocks: Array.from({ length: 101 }, () => section('x')) } },
      'view.blocks',
    ],
    [
      'metadata of 3,001 characters',
      'views.open',
      modal([section('x')], { private_metadata: long(3001) }),
      'view.private_metadata',
    ],
    ['inputs that nothing sends', 'views.open', modal([input({ type: 'plain_text_input' })]), 'view.submit'],
    [
      '11 radio buttons',
      'views.open',
      modal([input({ type: 'radio_buttons', options: options(11) })], submit),
      'view.blocks[0].element.options',
    ],
    [
      '101 options',
      'views.open',
      modal([input({ type: 'static_select', options: options(101) })], submit),
      'view.blocks[0].element.options',
    ],
    [
      'an option of 76 characters',
      'views.open',
      modal([input({ type: 'static_select', options: options(1, long(76)) })], submit),
      'view.blocks[0].element.options[0].text.text',
    ],
    [
      'five suggested prompts',
      'assistant.threads.setSuggestedPrompts',
      { prompts: Array.from({ length: 5 }, () => ({ title: 'x', message: 'x' })) },
      'prompts',
    ],
  ])('%s', (_what, method, payload, path) => {
    expect(faultsOf(method, payload).map((fault) => fault.path)).toContain(path);
  });

  it('is refused with the place and the length, never with the words', () => {
    const payload = message([section(`secret ${long(3000)}`)]);
    const error = catchError(() => requireWithinLimits('chat.postMessage', payload));
    expect(error).toBeInstanceOf(SlackLimitError);
    expect(error.message).toContain('blocks[0].text.text: found 3007 characters; allowed: 1 to 3000 characters');
    expect(error.message).not.toContain('secret');
  });
});

function catchError(work: () => void): Error {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('Nothing was thrown');
}
