import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { call, listenTo, openChat } from '../../support/chat.ts';
import { openStore } from '../../support/open-store.ts';
import { serve, smallHome } from '../../support/serve.ts';
import { smallRegister } from '../../support/small-register.ts';
import { temporaryHome } from '../../support/temporary-home.ts';

it('prints one line with its address and what to try in both languages, answers, and ends well on SIGTERM', async () => {
  const { register, home } = await smallHome();
  const { child, printed, ended, address } = serve(home, ['--register', register]);
  const url = await address();
  expect(printed.out).toMatch(/^Limpide .*essayez : « .+ » {2}· {2}.*try: ".+"\n$/);
  expect(await call('GET', `${url}/readyz`)).toMatchObject({ status: 200 });
  const chat = await openChat(url);
  const { closed } = await listenTo(await chat.streamUrl());
  child.kill('SIGTERM');
  expect(await ended).toEqual({ code: 0, signal: null });
  expect(await closed).toBe(1001);
});

it('keeps a reference that the person just read, though it is killed at that instant', async () => {
  const { register, home } = await smallHome();
  const { child, ended, address } = serve(home, ['--register', register]);
  const chat = await openChat(await address());
  const { socket } = await listenTo(await chat.streamUrl());
  const reference = new Promise<string>((resolve) => {
    socket.on('message', (data) => {
      const found = /LIM-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(data.toString())?.[0];
      if (found === undefined) return;
      child.kill('SIGKILL');
      resolve(found);
    });
  });
  chat.press({ kind: 'human' }).catch(() => {});
  const shown = await reference;
  expect(await ended).toEqual({ code: null, signal: 'SIGKILL' });
  const { store, close } = await openStore(home);
  onTestFinished(close);
  expect(await store.handOver(shown)).toMatchObject({ conversation: chat.conversation, state: 'waiting' });
});

it('names the port that is taken, and ends with 1', async () => {
  const { register, home } = await smallHome();
  const first = serve(home, ['--register', register]);
  const port = new URL(await first.address()).port;
  const other = await smallHome();
  const second = serve(other.home, ['--register', register, '--port', port]);
  expect(await second.ended).toEqual({ code: 1, signal: null });
  expect(second.printed.error).toContain(`Port ${port} on 127.0.0.1 is already in use`);
  expect(second.printed.error).not.toContain('    at ');
});

it('names what is wrong with the environment, and ends with 1', async () => {
  const { ended, printed } = serve(await temporaryHome(), [], {
    LIMPIDE_ENV: 'production',
    TRUST_PROXY: 'true',
    LIMPIDE_TOKEN_KEY: 'hunter2',
  });
  expect(await ended).toEqual({ code: 1, signal: null });
  expect(printed.error).toMatch(/TRUST_PROXY: found "true"/);
  expect(printed.error).toMatch(/LIMPIDE_TOKEN_KEY: the secret is shorter/);
  expect(printed.error).not.toContain('hunter2');
});

it('shows the faults of a register that cannot be published, and ends with 1', async () => {
  const register = await smallRegister(24);
  const home = await temporaryHome();
  const damaged = join(home, 'register');
  await cp(register, damaged, { recursive: true });
  await writeFile(join(damaged, 'company.yaml'), 'id: Petite\n');
  const { ended, printed } = serve(home, ['--register', damaged]);
  expect(await ended).toEqual({ code: 1, signal: null });
  expect(printed.error).toContain('company.yaml');
});

it('reads .env in the folder it is started in, but what is set in the environment wins', async () => {
  const folder = await temporaryHome();
  await writeFile(join(folder, '.env'), 'LIMPIDE_LOG=loud\nTRUST_PROXY=true\n');
  const { ended, printed } = serve(folder, [], { TRUST_PROXY: '1' }, folder);
  expect(await ended).toEqual({ code: 1, signal: null });
  expect(printed.error).toContain('LIMPIDE_LOG: found "loud"');
  expect(printed.error).not.toContain('TRUST_PROXY');
});
