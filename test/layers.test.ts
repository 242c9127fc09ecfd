import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Layers, and what each may import of the others (ARCHITECTURE.md, "Who may import whom"). */
const MAY_IMPORT: Record<string, string[]> = {
  knowledge: [],
  storage: [],
  rights: ['knowledge', 'storage'],
  training: ['knowledge', 'storage'],
  ledger: ['storage'],
  bot: ['knowledge', 'storage', 'rights', 'training', 'ledger', 'evals'],
  evals: ['knowledge', 'storage', 'rights', 'training', 'ledger', 'bot'],
};

/** The one folder or file in which each of these is imported. */
const ONLY_IN: [packages: RegExp, places: string[], why: string][] = [
  [/^botbuilder/, ['bot/channels/web/'], 'the Bot Framework belongs to the web channel'],
  [/^@slack\//, ['bot/channels/slack/'], 'Slack belongs to its channel'],
  [
    /^(?:express|express-rate-limit|helmet|ws)$/,
    ['bot/channels/', 'bot/connectors/', 'bot/pages/', 'bot/serving/', 'bot/main.ts'],
    'HTTP belongs to channels, connectors, pages and serving',
  ],
  [/^(?:better-sqlite3|pg)$/, ['storage/'], 'databases are opened in storage'],
  [/^kysely/, ['storage/', 'bot/store/', 'rights/', 'training/', 'ledger/'], 'queries stand in the stores'],
  [
    /^(?:@langchain\/community|hnswlib-node)/,
    ['knowledge/retrieval/hnswlib-index.ts', 'evals/bench/peers.ts'],
    'the graph index is one adapter file',
  ],
  [
    /^(?:onnxruntime-node|@huggingface\/)/,
    ['knowledge/retrieval/onnx-embedder.ts', 'knowledge/retrieval/onnx-layers.ts', 'evals/fit/'],
    'the run-time of nets stands behind two adapter files',
  ],
  [/^minisearch/, ['knowledge/retrieval/', 'bot/pages/', 'evals/bench/peers.ts'], 'lexical search is one part'],
  [/^franc-min/, ['knowledge/retrieval/language.ts'], 'the language of a text is told in one place'],
  [/^nodemailer/, ['bot/mail/'], 'mail is sent from one folder'],
  [/^commander/, ['bot/cli/'], 'the command line is parsed in bot/cli'],
  [/^pino/, ['bot/serving/', 'bot/main.ts'], 'logs are written by serving'],
];

/** bot/conversation decides: it reads no clock, no file, no network, no environment, and imports nothing that does. */
const IMPURE = /\bprocess\.|\bfetch\(|Date\.now\(|new Date\(\)|Math\.random|\bsetTimeout\(|crypto\.|randomUUID/;

interface Source {
  path: string;
  text: string;
  imports: string[];
}

const sources: Source[] = [];
walk(root);

describe('who may import whom', () => {
  it('finds the sources and their imports', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
  });

  it('sees an import in every form', () => {
    const text = `import { a } from './a.ts';\nimport type { B } from "./b.ts";\nexport { c } from './c.ts';\nimport './d.ts';\nconst e = await import('./e.ts');\ntype F = import('./f.ts').F;\n// import './no.ts';\n/* import './neither.ts'; */`;
    expect(importsOf(text).sort()).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts']);
  });

  it('keeps the layers apart', () => {
    const faults = sources.flatMap(({ path, imports }) =>
      imports.flatMap((imported) => {
        const from = layerOf(path);
        const to = layerOf(target(path, imported));
        const allowed = from === undefined || to === undefined || from === to || MAY_IMPORT[from]?.includes(to);
        return allowed ? [] : [`${path} imports ${imported}: ${from} may not import ${to}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('lets only bot/main.ts and bot/cli import evals, and evals import no channel', () => {
    const faults = sources.flatMap(({ path, imports }) =>
      imports
        .filter((imported) => {
          const to = target(path, imported) ?? '';
          if (path.startsWith('bot/') && to.startsWith('evals/'))
            return path !== 'bot/main.ts' && !path.startsWith('bot/cli/');
          return path.startsWith('evals/') && to.startsWith('bot/channels/');
        })
        .map((imported) => `${path} imports ${imported}`),
    );
    expect(faults).toEqual([]);
  });

  it.each(ONLY_IN)('imports %s only in %j', (packages, places, why) => {
    const faults = sources
      .filter(
        ({ path, imports }) =>
          imports.some((imported) => packages.test(imported)) && !places.some((place) => path.startsWith(place)),
      )
      .map(({ path }) => `${path}: ${why}`);
    expect(faults).toEqual([]);
  });

  it('keeps bot/conversation pure', () => {
    const faults = sources
      .filter(({ path }) => path.startsWith('bot/conversation/'))
      .flatMap(({ path, text, imports }) => [
        ...imports
          .filter((imported) => !imported.startsWith('.'))
          .map((imported) => `${path} imports the package ${imported}`),
        ...imports
          .filter((imported) => target(path, imported)?.startsWith('storage/') === true)
          .map((imported) => `${path} imports ${imported}`),
        ...imports
          .map((imported) => target(path, imported) ?? '')
          .filter((to) => to.startsWith('bot/') && !to.startsWith('bot/conversation/'))
          .map((to) => `${path} imports ${to}: conversation stands below the rest of bot/`),
        ...(IMPURE.test(withoutComments(text))
          ? [`${path} reads the clock, chance, the network or the environment`]
          : []),
      ]);
    expect(faults).toEqual([]);
  });

  it('keeps a channel from importing another', () => {
    const channel = (path: string | undefined) => path?.match(/^bot\/channels\/([^/]+)\//)?.[1];
    const faults = sources.flatMap(({ path, imports }) =>
      imports
        .filter((imported) => {
          const [from, to] = [channel(path), channel(target(path, imported))];
          return from !== undefined && to !== undefined && from !== to;
        })
        .map((imported) => `${path} imports ${imported}`),
    );
    expect(faults).toEqual([]);
  });
});

function walk(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const shown = relative(root, path);
    if (entry.isDirectory()) {
      if (shown.includes('/') || shown in MAY_IMPORT) walk(path);
    } else if (/\.(?:ts|tsx)$/.test(entry.name)) {
      const text = readFileSync(path, 'utf8');
      if (shown.includes('/')) sources.push({ path: shown, text, imports: importsOf(text) });
    }
  }
}

/** What a file imports, statically, dynamically, or as a type. */
function importsOf(text: string): string[] {
  const bare = withoutComments(text);
  const found = [
    ...bare.matchAll(/\b(?:import|export)\b[^;'"`]*?\bfrom\s*['"]([^'"]+)['"]/g),
    ...bare.matchAll(/\bimport\s*\(\s*['"]([^'"]+)['"]/g),
    ...bare.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm),
  ];
  return found.flatMap(([, imported]) => imported ?? []);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Path of an imported file from the root; undefined for a package. */
function target(from: string, imported: string): string | undefined {
  return imported.startsWith('.') ? relative(root, resolve(root, dirname(from), imported)) : undefined;
}

function layerOf(path: string | undefined): string | undefined {
  const layer = path?.split('/')[0];
  return layer !== undefined && layer in MAY_IMPORT ? layer : undefined;
}
