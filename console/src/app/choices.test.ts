import { describe, expect, it } from 'vitest';
import { ofLink, preferencesOf, readChoices } from './choices';

const system = { language: 'ja' } as const;

describe('preferences', () => {
  it('are those of the browser where nobody chose', () => {
    expect(preferencesOf(system, {}, {})).toEqual({
      language: 'ja',
      zone: 'local',
      theme: 'system',
      compact: false,
    });
  });

  it('are what was chosen, and for a visit what its link says', () => {
    const chosen = { language: 'en', theme: 'dark' } as const;
    expect(preferencesOf(system, chosen, {})).toMatchObject(chosen);
    expect(preferencesOf(system, chosen, { language: 'ja' })).toMatchObject({
      language: 'ja',
      theme: 'dark',
    });
  });
});

describe('choices', () => {
  it('are read as they are stored, and only what is known', () => {
    expect(readChoices('{"zone":"UTC","compact":true}')).toEqual({ zone: 'UTC', compact: true });
    expect(readChoices('{"language":"fr","theme":1,"other":2}')).toEqual({});
    expect(['null', '[', '3', null].map(readChoices)).toEqual([{}, {}, {}, {}]);
  });

  it('are read of a link', () => {
    expect(ofLink(new URLSearchParams('lang=ja&tz=JST&theme=dusk'))).toEqual({
      language: 'ja',
      zone: 'JST',
    });
  });
});
