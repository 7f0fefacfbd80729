import { describe, expect, it } from 'vitest';
import { fill, LANGUAGES, type Texts } from './texts';

const modules = import.meta.glob<Record<string, unknown>>(['../**/text.ts', '../**/*Text.ts'], {
  eager: true,
});

function isTexts(value: unknown): value is Texts<string> {
  return typeof value === 'object' && value !== null && 'en' in value && 'ja' in value;
}

const all = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries(module)
    .filter((entry): entry is [string, Texts<string>] => isTexts(entry[1]))
    .map(([name, texts]) => ({ name: `${path} ${name}`, texts })),
);

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((match) => match[0]).sort();

describe('texts', () => {
  it('are found', () => {
    expect(all.length).toBeGreaterThan(2);
  });

  it.each(all)('$name has every key in every language, with the same placeholders', ({ texts }) => {
    const keys = Object.keys(texts.en).sort();
    for (const language of LANGUAGES) {
      expect(Object.keys(texts[language]).sort()).toEqual(keys);
      for (const key of keys) {
        expect(texts[language][key]?.trim(), `${language} ${key}`).toBeTruthy();
        expect(placeholders(texts[language][key] ?? ''), `${language} ${key}`).toEqual(
          placeholders(texts.en[key] ?? ''),
        );
      }
    }
  });

  it('keep a placeholder without a value', () => {
    expect(fill('{a} of {b}', { a: 1 })).toBe('1 of {b}');
  });
});
