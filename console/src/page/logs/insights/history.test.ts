import { expect, it } from 'vitest';
import { withQuery } from './history';

const query = (text: string, at: number) => ({ query: text, groups: ['/a'], at });

it('keeps a query once, newest first, and forgets the oldest', () => {
  const past = Array.from({ length: 50 }, (_, index) => query(`q${index}`, index));
  const next = withQuery(past, query('q3', 99));
  expect(next).toHaveLength(50);
  expect(next[0]).toEqual(query('q3', 99));
  expect(next.filter((each) => each.query === 'q3')).toHaveLength(1);
  expect(withQuery(past, query('new', 100)).map((each) => each.query)).not.toContain('q49');
});
