import { describe, expect, it } from 'vitest';
import type { Texts } from './texts';

const sources = import.meta.glob<string>(['/src/**/*.{ts,tsx}', '!/src/**/*.test.*'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const modules = import.meta.glob<Readonly<Record<string, Texts<string>>>>(
  ['/src/**/text.ts', '/src/**/*Text.ts'],
  { eager: true },
);

const all = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries(module)
    .filter(([, texts]) => 'en' in texts)
    .map(([name, texts]) => ({ path, name, keys: Object.keys(texts.en) })),
);

/** The source files that a file imports and that show nothing themselves: keys come out of them. */
function importsOf(path: string): readonly string[] {
  return [...(sources[path] ?? '').matchAll(/from '(\.[^']+)'/g)]
    .map(([, to]) => new URL(`${to}.ts`, `file://${path}`).pathname)
    .filter((file) => file in sources && !(file in modules));
}

function unusedOf({ path, name, keys }: (typeof all)[number]): readonly string[] {
  const users = Object.keys(sources).filter(
    (file) => file !== path && new RegExp(`\\b${name}\\b`).test(sources[file] ?? ''),
  );
  const text = users.map((file) => sources[file]).join('\n');
  if (text.includes(`${name}.en`)) {
    // Asked for by what the server says, and only where there is such a key.
    return [];
  }
  const near = [text, ...users.flatMap(importsOf).map((file) => sources[file])].join('\n');
  const written = new Set([...near.matchAll(/['"](\w+)['"]/g)].map((match) => match[1]));
  const begun = [...text.matchAll(/`(\w+)\$\{/g)].map((match) => match[1] ?? '');
  return keys.filter((key) => !written.has(key) && !begun.some((beginning) => key.startsWith(beginning)));
}

describe('every text is shown somewhere', () => {
  it.each(all)('$path $name', (texts) => {
    expect(unusedOf(texts)).toEqual([]);
  });
});
