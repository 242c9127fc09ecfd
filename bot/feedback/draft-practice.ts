import { slug } from '../../knowledge/register/markdown/slug.ts';
import type { Register } from '../../knowledge/register/register.ts';
import { LANGUAGES } from '../../knowledge/statement.ts';
import type { GapGroup } from './gap-groups.ts';

/**
 * A practice file to fill in, YAML: what was asked, what is declared nearby, and the shape. It is no practice until its
 * sentences are written: `register check` refuses it as it is.
 */
export function draftPractice(group: GapGroup, register: Register, day: string): { id: string; yaml: string } {
  const id = slug(group.examples[0] ?? 'practice', 50) || 'practice';
  const near = register.practices.filter((practice) => group.nearest.includes(practice.id));
  const lines = [
    `# Asked ${group.count} ${group.count === 1 ? 'time' : 'times'}, and nothing declared answers it:`,
    ...group.examples.map((example) => `#   ${oneLine(example)}`),
    ...(near.length > 0 ? ['# What is declared nearby (say here only what is not said there):'] : []),
    ...near.flatMap((practice) => [
      `#   ${practice.id}`,
      ...practice.statements.flatMap(({ text }) =>
        LANGUAGES.flatMap((language) =>
          text[language] === undefined ? [] : [`#     ${language}  ${oneLine(text[language])}`],
        ),
      ),
    ]),
    `id: ${id}`,
    'revision: 1',
    `since: ${day}`,
    'title:',
    '  fr:   # Le sujet, en quelques mots',
    '  en:   # The subject, in a few words',
    'statements:',
    '  - id: answer',
    `    facet: ${near[0]?.statements[0]?.facet ?? 'other'}`,
    '    fr:   # Une à trois phrases qui répondent, et qui se tiennent seules',
    '    en:   # One to three sentences that answer, and stand on their own',
  ];
  return { id, yaml: `${lines.join('\n')}\n` };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
