import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a TypeScript file of this repository in a process of its own, to its end; `more` is added to the environment. */
export function runTypeScript(
  file: string,
  parameters: string[],
  more: NodeJS.ProcessEnv = {},
): Promise<{ stdout: string; stderr: string }> {
  const env = { ...process.env, ...more };
  return promisify(execFile)(process.execPath, ['--import', 'tsx', file, ...parameters], { cwd: root, env });
}

/** The same, without waiting. */
export function startTypeScript(
  file: string,
  parameters: string[],
  environment: NodeJS.ProcessEnv = process.env,
  folder: string = root,
): ChildProcess {
  return spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file, ...parameters], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
