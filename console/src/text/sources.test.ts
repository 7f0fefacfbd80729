import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>('../**/*.tsx', { eager: true, query: '?raw', import: 'default' });

/** Attributes whose value a person reads or hears. */
const READ =
  /\b(?:label|title|description|placeholder|header|ariaLabel|aria-label|alt|constraintText|errorText)="([^"{}]*\p{L}{2}[^"{}]*)"/gu;

/** Text between tags. */
const BETWEEN = />\s*([^<>{}=;()&|]*\p{L}{2}[^<>{}=;()&|]*?)\s*<\//gu;

/** Names of products and formats, which are the same in every language. */
const NAMES = new Set(['Hinomi', 'CSV', 'JSON', 'PNG', 'ARN', 'UTC', 'JST', 'SQL', 'PDF', 'kbd']);

describe('components', () => {
  it.each(Object.entries(sources))('%s has no text of its own', (_path, source) => {
    const found = [...source.matchAll(READ), ...source.matchAll(BETWEEN)]
      .map((match) => (match[1] ?? '').trim())
      .filter((text) => !NAMES.has(text));
    expect(found).toEqual([]);
  });
});
