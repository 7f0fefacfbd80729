import { describe, expect, it } from 'vitest';
import { readSources } from './sources';

describe('sources of a query', () => {
  it('are taken from its beginning', () => {
    expect(
      readSources("SOURCE 'one' | source \"/two\" | filter @message like 'SOURCE'\n| stats count(*)"),
    ).toEqual({
      groups: ['one', '/two'],
      query: "filter @message like 'SOURCE'\n| stats count(*)",
    });
  });

  it('that are no names stay', () => {
    const query = "SOURCE logGroups(namePrefix: ['a']) | fields @message";
    expect(readSources(query)).toEqual({ groups: [], query });
  });
});
