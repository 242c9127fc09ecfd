import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { followUp } from '../../../rights/dialog/follow-up-codes.ts';
import { parseKeyRing } from '../../../rights/store/key-ring.ts';
import { KEY_1, KEY_2, openRequestStore } from '../../rights/support/open-request-store.ts';
import { startTypeScript } from '../../support/run-typescript.ts';
import { temporaryHome } from '../../support/temporary-home.ts';
import { followUpOf, openDialog, referenceOf } from '../requests/support.ts';

const LIMPIDE = fileURLToPath(new URL('../../../bot/cli/limpide.ts', import.meta.url));

async function rotate(home: string, keys: string): Promise<{ code: number | null; output: string }> {
  const environment = { ...process.env, LIMPIDE_HOME: home, LIMPIDE_RIGHTS_KEYS: keys };
  const child = startTypeScript(LIMPIDE, ['keys', 'rotate', '--json'], environment, await temporaryHome());
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += String(chunk);
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

it('seals everything anew, so that the old key can go', async () => {
  const home = await temporaryHome();
  const dialog = await openDialog({ home });
  const one = dialog.person('en');
  const { text } = await one.say('Please delete my account.');
  await one.say('anna@example.org');
  await one.say('Someone got into my account!');
  await dialog.rights.database.close();

  const { code, output } = await rotate(home, `${KEY_2},${KEY_1}`);
  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ key: 'k2', sealed: { requests: 1, incidents: 1, codes: 2 } });
  expect(output).not.toContain(KEY_2.slice(3));

  const opened = await openRequestStore(home, parseKeyRing(KEY_2));
  const [request] = await opened.store.ofContact('anna@example.org');
  expect(request?.words).toBe('Please delete my account.');
  expect(await followUp(opened.queries, opened.vault, referenceOf(text), followUpOf(text))).toEqual({
    request: request?.id,
  });
  await opened.close();
  expect((await rotate(home, join('no', 'key'))).code).not.toBe(0);
}, 60_000);
