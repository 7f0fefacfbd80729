import { describe, expect, it } from 'vitest';
import type { Variable, Widget } from './body';
import { applyVariables, chosen } from './variables';

const widget: Widget = {
  type: 'metric',
  properties: {
    region: 'us-east-1',
    period: 300,
    title: 'Errors of one',
    metrics: [
      ['AWS/Lambda', 'Errors', 'FunctionName', 'one', { region: 'us-east-1', label: 'one' }],
      ['.', 'Invocations', '.', '.'],
      [{ expression: "SEARCH('one', 'Sum')" }],
    ],
  },
};
const apply = (variable: Partial<Variable>, value: string) =>
  applyVariables(
    [widget],
    [{ id: 'v', inputType: 'input', type: 'property', ...variable }],
    new Map([['v', value]]),
  )[0]?.properties;

describe('a property variable', () => {
  it('sets the property everywhere', () => {
    expect(apply({ property: 'region' }, 'eu-west-1')).toMatchObject({
      region: 'eu-west-1',
      metrics: [
        ['AWS/Lambda', 'Errors', 'FunctionName', 'one', { region: 'eu-west-1', label: 'one' }],
        ['AWS/Lambda', 'Invocations', 'FunctionName', 'one'],
        [{ expression: "SEARCH('one', 'Sum')" }],
      ],
    });
    expect(apply({ property: 'period' }, '60')).toMatchObject({ period: 60 });
  });

  it('sets the value of a dimension, also of rows that repeat it', () => {
    expect(apply({ property: 'FunctionName' }, 'two')?.metrics).toMatchObject([
      ['AWS/Lambda', 'Errors', 'FunctionName', 'two', { label: 'one' }],
      ['AWS/Lambda', 'Invocations', 'FunctionName', 'two'],
      [{}],
    ]);
  });
});

describe('a pattern variable', () => {
  it('replaces what matches in every text', () => {
    expect(apply({ type: 'pattern', pattern: '\\bone\\b' }, '$&x')).toMatchObject({
      title: 'Errors of $&x',
      metrics: [
        ['AWS/Lambda', 'Errors', 'FunctionName', '$&x', { label: '$&x' }],
        ['.', 'Invocations', '.', '.'],
        [{ expression: "SEARCH('$&x', 'Sum')" }],
      ],
    });
  });

  it('that is no regular expression stands for itself', () => {
    expect(apply({ type: 'pattern', pattern: 'one(' }, 'x')).toEqual(widget.properties);
  });
});

describe('what is chosen', () => {
  const variable = { id: 'v', type: 'pattern', inputType: 'select', pattern: 'a' } as const;
  const choices = [{ value: 'a', label: 'A' }];
  it('is said by the link, then by the default', () => {
    expect(chosen(variable, 'b', choices)).toBe('b');
    expect(chosen({ ...variable, defaultValue: 3 }, null, choices)).toBe('3');
    expect(chosen({ ...variable, defaultValue: '__FIRST' }, null, choices)).toBe('a');
    expect(chosen(variable, null, choices)).toBeUndefined();
  });
});
