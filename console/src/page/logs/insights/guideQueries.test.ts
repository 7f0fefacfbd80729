import { expect, it } from 'vitest';
import { queriesIn } from './guideQueries';

it('are cut out of the text of a guide, without the indent of their list, each once', () => {
  const text = '# A\n   ```sql\n   fields a\n     | limit 2\n   ```\n```\nfields a\n  | limit 2\n```';
  const item = (line: number, endLine: number, kind = 'query') => ({
    line,
    endLine,
    kind,
    text: 'A: fields a',
  });
  const version = {
    name: 'g',
    environment: '',
    number: 1,
    fixed: false,
    at: '2026-03-10T06:00:00Z',
    by: '',
    removed: false,
    note: '',
    changes: [],
    resources: [],
  };
  const items = [item(3, 4), item(7, 8), item(1, 1, 'alarm')];
  expect(queriesIn({ version, text, settings: '', review: { file: 'g.md', items, findings: [] } })).toEqual([
    { guide: 'g', place: 'A', query: 'fields a\n  | limit 2' },
  ]);
});
