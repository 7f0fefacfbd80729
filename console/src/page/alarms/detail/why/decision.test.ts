import { expect, it } from 'vitest';
import type { EvaluatedPoint, PointRole } from '../../../../api/alarmStudies';
import { fill } from '../../../../text/texts';
import { decisionWords } from './decision';
import { whyText } from './text';

const point = (role: PointRole): EvaluatedPoint => ({
  start: '2026-11-23T03:00:00Z',
  value: null,
  sampleCount: null,
  low: null,
  high: null,
  role,
});

const say = (key: keyof (typeof whyText)['en'] & string, values = {}) => fill(whyText.en[key], values);

it('the counts and what decided are told', () => {
  const decided = {
    needed: 2,
    evaluationPeriods: 3,
    decision: 'MISSING_BREACH',
    why: 'server',
    points: [
      point('breaching'),
      point('missing, treated as breaching'),
      point('missing, treated as breaching'),
      point('not needed'),
    ],
  };
  expect(decisionWords(decided, say)).toBe(
    '1 breaching, 0 not breaching, 0 of too few observations, 2 missing, of 3 that count. ' +
      'With those that are missing, which count as breaching, at least 2 breach.',
  );
});

it('a decision that has no words here is told in those of the server', () => {
  const decided = { needed: 1, evaluationPeriods: 1, decision: 'NEW_KIND', why: 'server', points: [] };
  expect(decisionWords(decided, say)).toBe('server');
});
