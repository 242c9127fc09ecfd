import { expect, it, onTestFinished } from 'vitest';
import { installationPlace, rotateInstallations } from '../../../../bot/channels/slack/installation-place.ts';
import { createSlackStore } from '../../../../bot/store/slack-store.ts';
import { createVault } from '../../../../rights/store/encryption.ts';
import { parseKeyRing } from '../../../../rights/store/key-ring.ts';
import { openStore } from '../../../support/open-store.ts';
import { temporaryHome } from '../../../support/temporary-home.ts';

const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`;

it('seals tokens anew when the key changes, so that the old one can go', async () => {
  const database = await openStore(await temporaryHome());
  onTestFinished(() => database.close());
  const slack = createSlackStore(database);
  const [old, both, fresh] = [key('k1', 1), `${key('k2', 2)},${key('k1', 1)}`, key('k2', 2)].map((ring) =>
    createVault(parseKeyRing(ring)),
  );
  if (!old || !both || !fresh) throw new Error('three vaults');
  await slack.install('T1', old.seal(installationPlace('T1'), { token: 'xoxb-1' }), new Date());
  expect(await rotateInstallations(slack, both)).toBe(1);
  expect(await rotateInstallations(slack, both)).toBe(0);
  expect(fresh.open(installationPlace('T1'), (await slack.installation('T1')) ?? '')).toEqual({ token: 'xoxb-1' });
});
