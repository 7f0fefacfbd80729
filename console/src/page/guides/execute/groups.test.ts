import { describe, expect, it } from 'vitest';
import type { Runbook } from '../../../api/runbooks';
import { guessGroups } from './groups';

const text = ['The log is `/shop/orders`.', '', 'fields a', '', 'Payments: /pay, and /shop.'].join('\n');
const groups = ['/shop', '/shop/orders', '/pay', '/other'];

function runbook(...queries: readonly string[]): Runbook {
  const steps = queries.map((query, index) => ({
    id: String(index + 1),
    line: 1,
    title: '',
    action: { kind: 'query', text: query, choices: [] },
    effect: 'READS' as const,
    approvals: 0,
    next: '',
  }));
  return {
    name: 'r',
    guide: 'g',
    environment: '',
    version: 1,
    line: 1,
    symptom: '',
    causes: [],
    alarms: [],
    start: 'BY_HAND',
    parameters: [],
    steps,
    rollback: [],
  };
}

const guess = (query: string, line: number, runbooks: readonly Runbook[] = [], of = text) =>
  guessGroups({ query, line, text: of, runbooks, groups });

describe('the groups of a query', () => {
  it('are those with which a runbook runs it', () => {
    expect(guess('fields a\n| limit 1', 3, [runbook('# /pay, /gone\nfields a | limit 1')])).toEqual(['/pay']);
  });

  it('are what the text names above it', () => {
    expect(guess('fields a', 3)).toEqual(['/shop/orders']);
    expect(guess('fields a', 6)).toEqual(['/shop']);
  });

  it('are what the text names below it, when nothing is above', () => {
    expect(guess('fields a', 1, [], 'fields a\n\n/pay\n/other')).toEqual(['/pay']);
  });

  it("are those of the guide's other queries", () => {
    expect(guess('fields a', 1, [runbook('# /other\nfields b')], 'fields a')).toEqual(['/other']);
  });

  it('are none when nothing tells', () => {
    expect(guess('fields a', 1, [], 'fields a')).toEqual([]);
  });
});
