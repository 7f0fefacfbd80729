import { describe, expect, it } from 'vitest';
import { elsewhere } from './elsewhere';
import { logRequestOf, readSources, withSources } from './sources';

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

it('a query with sources is read as it was written', () => {
  const query = withSources(['one', '/two'], 'fields @message');
  expect(readSources(query)).toEqual({ groups: ['one', '/two'], query: 'fields @message' });
  expect(withSources([], 'fields @message')).toBe('fields @message');
});

describe('what a log widget asks', () => {
  const properties = {
    region: 'eu-west-1',
    query: "SOURCE 'one' | fields @message",
    logGroups: ['two', { logGroupName: 'three' }, { logGroupArn: 'x' }],
  };

  it('is of the groups in its query and beside it', () => {
    expect(logRequestOf(properties)).toEqual({
      language: 'CWLI',
      groups: ['one', 'two', 'three'],
      query: 'fields @message',
      region: 'eu-west-1',
    });
  });

  it('is what Logs Insights is opened with', () => {
    expect(elsewhere({ type: 'log', properties })).toEqual({
      text: 'openLogs',
      path: '/logs/insights',
      params: { query: 'fields @message', groups: 'one,two,three', run: '1', region: 'eu-west-1' },
    });
  });

  it('is asked nowhere in another language', () => {
    expect(elsewhere({ type: 'log', properties: { ...properties, queryLanguage: 'PPL' } })).toBeUndefined();
  });
});
