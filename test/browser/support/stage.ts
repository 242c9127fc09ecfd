import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { startServer, type TestServer, type TestServerOptions } from '../../support/server.ts';
import { openBrowser } from './browser.ts';

const BUNDLE = fileURLToPath(new URL('../../../dist/public/limpide-chat.js', import.meta.url));
/** The whole file comes from one address: what protects the server from a flood would stop the tests. */
const LIMITS = {
  sessionsPerAddress: 10_000,
  messagesPerPerson: 10_000,
  messagesPerAddress: 10_000,
  callsPerAddress: 1_000_000,
};

export interface Stage {
  readonly server: TestServer;
  readonly browser: Browser;
  /** Stops the server; `up` starts it again, at the same address and with the same conversations. */
  down(): Promise<void>;
  up(): Promise<void>;
  /** A person with a browser of their own, closed at the end of the test. */
  visitor(options?: BrowserContextOptions): Promise<BrowserContext>;
}

/** One real server and one real browser for a test file. */
export function stage(options: () => TestServerOptions | Promise<TestServerOptions> = () => ({})): Stage {
  let server: TestServer | undefined;
  let browser: Browser | undefined;
  let given: TestServerOptions = {};

  const begin = async (more: TestServerOptions = {}) => {
    const overrides = { limits: LIMITS, ...given.overrides };
    const configuration = { ...given.configuration, ...more.configuration };
    return startServer({ ...given, ...more, configuration, overrides });
  };
  beforeAll(async () => {
    if (!existsSync(BUNDLE)) throw new Error(`${BUNDLE} is missing: run "npm run build" first.`);
    given = await options();
    [server, browser] = await Promise.all([begin(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.end();
  });

  const there = () => {
    if (server === undefined || browser === undefined) throw new Error('The stage is used before beforeAll');
    return { server, browser };
  };
  return {
    get server() {
      return there().server;
    },
    get browser() {
      return there().browser;
    },
    async down() {
      await there().server.stop();
    },
    async up() {
      const { home, port } = there().server;
      server = await begin({ home, configuration: { port } });
    },
    async visitor(contextOptions = {}) {
      const context = await there().browser.newContext({
        locale: 'fr-FR',
        viewport: { width: 1280, height: 900 },
        ...contextOptions,
      });
      context.setDefaultTimeout(15_000);
      onTestFinished(() => context.close());
      return context;
    },
  };
}

/** Everything that went wrong in a page: exceptions, and errors in the console. */
export function troubles(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  return found;
}
