import type { KnownBlock } from '@slack/types';
import type { Language } from '../../../../knowledge/statement.ts';
import type { Progress } from '../../../../training/results/progress.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import { dateInWords } from '../../../conversation/catalogue/periods.ts';
import { TRAINING_WORDS } from '../../../training/words.ts';
import { told } from '../../../typography.ts';
import { escapeMrkdwn, marked, plain } from '../render/texts.ts';
import { button, hint, paragraph } from './question.ts';
import { written } from './values.ts';
import { LEARNING } from './words.ts';

/** A home tab has 100 blocks, and the desk's queue takes seventy of them. */
const MOST_MODULES = 12;
const MOST_WEAK = 5;
const MOST_ASSIGNED = 3;

export interface LearningHome {
  language: Language;
  progress: Progress;
  nextDue?: Date | undefined;
  /** Page of the training. */
  url: string;
}

/** One's own training: what is due, how far one is, what one explains least well. */
export function learningHome({ language, progress, nextDue, url }: LearningHome): KnownBlock[] {
  const words = TRAINING_WORDS[language];
  const { due, changed, assigned, modules, weak, answered, settings } = progress;
  const next = nextDue ? ` ${words.nextDue(dateInWords(nextDue.toISOString().slice(0, 10), language))}` : '';
  return [
    { type: 'header', text: plain(words.title, 150) },
    ...(changed > 0 ? [paragraph(words.changed(changed))] : []),
    ...assigned.slice(0, MOST_ASSIGNED).map(({ module, title, left, due: by }, place): KnownBlock => {
      const date = by && dateInWords(by.toISOString().slice(0, 10), language);
      return {
        type: 'section',
        text: marked(escapeMrkdwn(words.assigned(told(title, language).text.slice(0, 200), left, date))),
        accessory: button(`training_open_assigned_${place + 1}`, words.module.begin, written({ m: module })),
      };
    }),
    due > 0 ? beginBlock(words.begin(due)) : paragraph(`${words.nothingDue}${next}`),
    ...modules
      .slice(0, MOST_MODULES)
      .map(({ module, title, items, answered: seen, score, passedAt }, place): KnownBlock => {
        const reached = score === undefined ? '' : ` · ${words.percent(score)}`;
        const state = passedAt === undefined ? words.module.notPassed : words.module.passed;
        return {
          type: 'section',
          text: marked(
            `*${escapeMrkdwn(told(title, language).text.slice(0, 200))}*\n${bar(seen, items)} ${seen}/${items}${reached} · ${state}`,
          ),
          accessory: button(`training_open_${place + 1}`, words.module.begin, written({ m: module })),
        };
      }),
    hint(words.answered(answered)),
    ...(weak.length > 0
      ? [
          paragraph(
            [
              words.weak,
              ...weak
                .slice(0, MOST_WEAK)
                .map(
                  ({ title, wrong, of }) =>
                    `• ${told(title, language).text.slice(0, 200)} – ${words.weakOf(wrong, of)}`,
                ),
            ].join('\n'),
          ),
        ]
      : []),
    ...(settings.paused ? [hint(words.paused)] : []),
    {
      type: 'actions',
      elements: [
        settings.paused ? button('training_resume', words.resume) : button('training_pause', words.pause),
        { type: 'button', action_id: 'training_page', text: plain(say(LEARNING.page, language), 75), url },
      ],
    },
  ];
}

function beginBlock(text: string): KnownBlock {
  return { type: 'actions', elements: [{ ...button('training_open', text), style: 'primary' }] };
}

/** Ten squares, as many filled as were seen; the figures stand beside it. */
function bar(seen: number, of: number): string {
  const full = of === 0 ? 0 : Math.round((10 * seen) / of);
  return '▰'.repeat(full) + '▱'.repeat(10 - full);
}
