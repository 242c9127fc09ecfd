import type { ModalView } from '@slack/types';
import type { Language } from '../../../../knowledge/statement.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import { dateInWords } from '../../../conversation/catalogue/periods.ts';
import type { Citation } from '../../../conversation/reply.ts';
import { SLACK } from '../words.ts';
import { pieces, plain, rich } from './texts.ts';

export const VIEWS = { why: 'limpide_why', source: 'limpide_source' } as const;

/** The declared words of a source, whole, with revision, date and the way to its page. */
export function sourceModal(citation: Citation, language: Language): ModalView {
  const { title, revision, since, quote, url } = citation;
  const line =
    say(SLACK.revision, language, { title, revision: String(revision) }) +
    (since === undefined ? '' : say(SLACK.since, language, { date: dateInWords(since, language) }));
  const other = citation.language === 'fr' ? SLACK.inFrench : SLACK.inEnglish;
  const page = /^https?:\/\//.test(url) && url.length <= 3000;
  return {
    type: 'modal',
    callback_id: VIEWS.source,
    title: plain(say(SLACK.sourceTitle, language), 24),
    close: plain(say(SLACK.close, language), 24),
    blocks: [
      ...pieces(quote, 2800).map((piece) => rich('rich_text_quote', [[piece]])),
      {
        type: 'context',
        elements: [plain(line, 2000), ...(citation.language === language ? [] : [plain(say(other, language), 200)])],
      },
      ...(page
        ? [
            {
              type: 'actions' as const,
              elements: [
                {
                  type: 'button' as const,
                  action_id: 'limpide_read',
                  text: plain(say(SLACK.read, language), 75),
                  url,
                },
              ],
            },
          ]
        : []),
    ],
  };
}

/** Asks who pressed the thumb down for a word; `metadata` comes back with it. */
export function whyModal(metadata: string, language: Language): ModalView {
  return {
    type: 'modal',
    callback_id: VIEWS.why,
    title: plain(say(SLACK.whyTitle, language), 24),
    submit: plain(say(SLACK.send, language), 24),
    close: plain(say(SLACK.close, language), 24),
    private_metadata: metadata,
    blocks: [
      {
        type: 'input',
        block_id: 'words',
        optional: true,
        label: plain(say(SLACK.whyLabel, language), 200),
        hint: plain(say(SLACK.whyHint, language), 200),
        element: { type: 'plain_text_input', action_id: 'words', multiline: true, max_length: 2000 },
      },
    ],
  };
}
