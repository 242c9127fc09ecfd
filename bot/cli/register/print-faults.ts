import { type Fault, placeOf } from '../../../knowledge/register/fault.ts';
import type { Language } from '../../../knowledge/statement.ts';
import { type Style, styled } from './terminal.ts';
import { WORDS } from './words.ts';

/** Faults first, then remarks, each with its place and three lines. */
export function faultLines(faults: readonly Fault<string>[], language: Language, stream: NodeJS.WriteStream): string[] {
  const words = WORDS[language];
  const width = Math.max(words.found.length, words.allowed.length, words.remedy.length);
  const order = [
    ...faults.filter(({ severity }) => severity === 'fault'),
    ...faults.filter(({ severity }) => severity === 'remark'),
  ];
  return order.flatMap((one) => {
    const style: Style = one.severity === 'fault' ? 'red' : 'yellow';
    const part = (name: 'found' | 'allowed' | 'remedy') =>
      `    ${styled('dim', words[name].padEnd(width), stream)}  ${one[name][language]}`;
    return [
      `${styled(style, words[one.severity], stream)}  ${styled('bold', placeOf(one), stream)}`,
      part('found'),
      part('allowed'),
      part('remedy'),
      '',
    ];
  });
}

export function countOf(faults: readonly Fault<string>[]): { faults: number; remarks: number } {
  const remarks = faults.filter(({ severity }) => severity === 'remark').length;
  return { faults: faults.length - remarks, remarks };
}
