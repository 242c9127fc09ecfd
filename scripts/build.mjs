/**
 * Compiles the TypeScript to dist/, bundles the chat element for browsers and copies what is read at run time.
 * `--if-possible` (npm's `prepare`) does nothing where the compiler is not installed (`npm ci --omit=dev`).
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = `${root}node_modules/typescript/bin/tsc`;

if (!existsSync(compiler)) {
  if (process.argv.includes('--if-possible')) process.exit(0);
  process.stderr.write('The TypeScript compiler is not installed. Run `npm ci` first.\n');
  process.exit(2);
}

rmSync(`${root}dist`, { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });

const { build } = await import('esbuild');
const element = `${root}bot/channels/web/element/limpide-chat.tsx`;
if (existsSync(element)) {
  await build({
    entryPoints: [element],
    outfile: `${root}dist/public/limpide-chat.js`,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    loader: { '.css': 'text' },
  });
}
for (const [from, to] of [['bot/pages/assets', 'dist/public']]) {
  if (!existsSync(`${root}${from}`)) continue;
  mkdirSync(`${root}${to}`, { recursive: true });
  cpSync(`${root}${from}`, `${root}${to}`, { recursive: true });
}
