import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Files and folders that a document names: in back quotes with a slash or a known ending, and as links. */
function pathsIn(document: string): string[] {
  const text = readFileSync(join(root, document), 'utf8').replace(/```[\s\S]*?```/g, '');
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => /^[\w.@-]+(?:\/[\w.@-]*)+$|^[\w.-]+\.(?:md|ts|tsx|mjs|json|yaml|example)$/.test(path));
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, path = '']) =>
    join(dirname(document), path),
  );
  return [...new Set([...quoted, ...linked])];
}

/** Made when the program or the tests run. */
const MADE = [/^test\/\.cache$/, /^var\//, /^dist\//, /^turns\.json$/];

describe.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md'])('%s', (document) => {
  const paths = pathsIn(document).filter((path) => !MADE.some((made) => made.test(path)));

  it('names paths', () => {
    expect(paths.length).toBeGreaterThan(2);
  });

  it.each(paths)('%s exists', (path) => {
    expect(existsSync(join(root, path)), `${document} names ${path}: mend the document, or bring the file back`).toBe(
      true,
    );
  });
});
