import { randomUUID } from 'node:crypto';
import { createWorker } from '../../../storage/outbox/worker.ts';
import { XAPI_JOB } from '../../../training/xapi/statements-of.ts';
import { createXapiDelivery } from '../../connectors/xapi/deliveries.ts';
import { print, tell } from '../register/terminal.ts';
import { CommandRefusedError } from '../requests/command-refused-error.ts';
import { withTraining } from './open-here.ts';
import { configurationHere } from './open-modules.ts';

/** Tells the learning record store of the answers that are waiting; returns the exit code: 1 when some could not be told. */
export async function send(): Promise<0 | 1> {
  const { configuration, secrets } = configurationHere();
  const { xapiUrl: url, publicUrl, port } = configuration;
  const { xapiKey: key } = secrets;
  if (url === undefined || key === undefined)
    throw new CommandRefusedError('No learning record store is set up: set LIMPIDE_XAPI_URL and LIMPIDE_XAPI_KEY.');
  return withTraining(async ({ training, database }) => {
    let failed = 0;
    const worker = createWorker(database.queries, {
      now: () => new Date(),
      random: Math.random,
      newId: randomUUID,
      onFailure: (error) => {
        failed += 1;
        tell((error as Error).message);
      },
    });
    const site = publicUrl ?? `http://localhost:${port}`;
    worker.registerHandler(XAPI_JOB, createXapiDelivery({ url, key, site, training }));
    const attempts = await worker.runDue();
    print(`${attempts - failed} told, ${failed} to be tried again or given up.`);
    return failed === 0 ? 0 : 1;
  });
}
