/** A process that publishes and stops for ever at a step, having said so: to be killed there. */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { readRegister } from '../../../knowledge/register/read-register.ts';

const [, , snapshots = '', step = ''] = process.argv;

function stopHere(): Promise<never> {
  process.stdout.write('stopped\n');
  setInterval(() => undefined, 1_000);
  return new Promise(() => undefined);
}

const { rename } = fs;
/** Every step ends with a rename: of the file beside (`manifest`), of the folder (`rename`), of the pointer (`active`). */
fs.rename = async (from, to) => {
  const target = String(to);
  const reached = target.endsWith('manifest.json')
    ? 'manifest'
    : /\/[0-9a-f]{64}$/.test(target)
      ? 'rename'
      : target.endsWith('/active')
        ? 'active'
        : '';
  return reached === step ? stopHere() : rename(from, to);
};
syncBuiltinESMExports();

const { publish } = await import('../../../knowledge/snapshot/publish.ts');
const { embedderNamed } = await import('./fixtures.ts');
const fixtures = new URL('../../fixtures/register/valid/practices-only/', import.meta.url);
const read = async (path: string) => ({ path, bytes: await fs.readFile(new URL(path, fixtures)) });
const bills = await read('practices/bills.yaml');
const sixYears = { ...bills, bytes: Buffer.from(bills.bytes.toString().replace('ten years', 'six years')) };
const { register } = readRegister([await read('company.yaml'), sixYears]);
if (register === undefined) throw new Error('the register has faults');

await publish(register, {
  embedder: embedderNamed('model@1'),
  buildIndex: async (_statements, _embedder, directory) => {
    await fs.writeFile(`${directory}/vectors.f32`, 'half');
    if (step === 'index') await stopHere();
  },
  snapshots,
  now: () => new Date(),
});
