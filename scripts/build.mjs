/**
 * Bundles the program and the chat element to dist/ and copies what is read at run time. The program is bundled because
 * reading two thousand small files took much of the time it needed to be ready (docs/decisions/0011-bundle.md).
 * `--if-possible` (npm's `prepare`) does nothing where the bundler is not installed (`npm ci --omit=dev`).
 */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const esbuild = await import('esbuild').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
});

if (esbuild === undefined) {
  if (process.argv.includes('--if-possible')) process.exit(0);
  process.stderr.write('The bundler is not installed. Run `npm ci` first.\n');
  process.exit(2);
}

/** Left in node_modules: what is compiled for the machine, and what is loaded only where it is configured. */
const NOT_BUNDLED = [
  'better-sqlite3',
  'hnswlib-node',
  'onnxruntime-node',
  'onnxruntime-common',
  'pg',
  'pino',
  'nodemailer',
  '@slack/bolt',
  'botbuilder',
  '@digitalbazaar/*',
  '@digitalcredentials/*',
];

rmSync(`${root}dist`, { recursive: true, force: true });
await esbuild.build({
  absWorkingDir: root,
  entryPoints: [
    'bot/cli/limpide.ts',
    // Started as a process of its own, and read one by one.
    'evals/crash/filing-process.ts',
    ...readdirSync(`${root}bot/conversation/catalogue`).map((name) => `bot/conversation/catalogue/${name}`),
  ],
  outbase: '.',
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: NOT_BUNDLED,
  // Packages in CommonJS ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: 'warning',
});
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['bot/channels/web/element/limpide-chat.tsx'],
  outfile: 'dist/public/limpide-chat.js',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  loader: { '.css': 'text' },
  logLevel: 'warning',
});
cpSync(`${root}bot/pages/assets`, `${root}dist/public`, { recursive: true });
