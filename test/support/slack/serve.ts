import { start } from '../../../bot/main.ts';

/** A server of its own process, connected to the Slack of the test: its parameters are its settings, as JSON. */
const { configuration, secrets, slackApiUrl } = JSON.parse(process.argv[2] ?? '{}');
const running = await start(configuration, secrets, { slack: { slackApiUrl }, pollMs: 50 });
await running.ready;
process.stdout.write(`port ${running.port}\n`);
