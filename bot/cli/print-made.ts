import type { PolicyRegister } from '../init/policy-register.ts';
import type { WhatToDeclare } from '../init/what-to-declare.ts';
import { columns, print, styled } from './register/terminal.ts';

const WHY = { found: 'found in the policy', assumed: 'assumed', missing: 'to be filled in' } as const;

/** What `limpide init` made, what to look at again, and what to declare next. */
export function printMade(made: {
  directory: string;
  files: PolicyRegister['files'];
  toCheck: PolicyRegister['toCheck'];
  practices: number;
  statements: number;
  next: WhatToDeclare;
}): void {
  const { directory, files, toCheck, practices, statements, next } = made;
  print(styled('green', `${directory}: ${practices} practices, ${statements} statements.`));
  for (const path of Object.keys(files)) print(`  ${directory}/${path}`);
  print('');
  print(styled('bold', 'Check in company.yaml'));
  for (const line of columns(toCheck.map(({ key, value, why }) => [`  ${key}`, value, WHY[why]]))) print(line);
  print('');
  const all = next.answered.length + next.next.length;
  print(styled('bold', `What customers ask most: ${next.answered.length} of ${all} are answered. To declare next:`));
  const open = next.next.map(({ question, facet, outcome }) => [
    `  ${question}`,
    facet,
    outcome === 'not_declared' ? 'not declared' : 'not plainly declared',
  ]);
  for (const line of columns(open)) print(line);
  print('');
  print(`Serve it:  npx limpide serve --register ${directory}`);
}
