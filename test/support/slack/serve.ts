import { start } from '../../../bot/main.ts';

/** A server of its own process, connected to the Slack of the test: its parameters are its settings, as JSON. */
const { configuration, secrets, slackApiUrl, startAt } = JSON.parse(process.argv[2] ?? '{}');
const begun = Date.now();
const running = await start(configuration, secrets, {
  slack: { slackApiUrl },
  pollMs: 50,
  tickMs: 50,
  // A clock that goes on from a given moment.
  ...(startAt !== undefined && { now: () => new Date(Date.parse(startAt) + Date.now() - begun) }),
});
await running.ready;
process.stdout.write(`port ${running.port}\n`);
