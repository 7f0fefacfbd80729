import { describe, expect, it } from 'vitest';
import { alarmQueries, graphOfLink, linkOfGraph, NOTHING, parseGraph } from './graphState';

describe('a graph in a link', () => {
  it('is read as it was written', () => {
    const graph = { metrics: [['Shop', 'Orders', { stat: 'Sum' }]], view: 'bar' as const };
    expect(graphOfLink(linkOfGraph(graph) ?? '')).toEqual(graph);
  });

  it('does not tell what is usual', () => {
    expect(linkOfGraph({ metrics: [], stacked: false })).toBeUndefined();
  });

  it.each(['', '[]', '{', '{"metrics": 1}', '{"metrics": ["x"]}', '{"metrics": [[]]}'])(
    '%s is none',
    (text) => {
      expect(graphOfLink(text)).toEqual(NOTHING);
    },
  );

  it('says what is wrong with it', () => {
    expect(() => parseGraph('{"metrics": 1}')).toThrow('/metrics: not rows');
  });
});

describe('the alarm of a graph', () => {
  it('looks at its metric', () => {
    expect(
      alarmQueries({
        metrics: [
          ['Shop', 'Orders'],
          ['.', 'Errors', { visible: false }],
        ],
      }),
    ).toMatchObject([{ Id: 'm1', MetricStat: { Stat: 'Average', Period: 300 } }]);
  });

  it('has all that an expression is reckoned of', () => {
    const queries = alarmQueries({
      metrics: [['Shop', 'Orders', { visible: false, id: 'm1' }], [{ expression: 'm1 * 2', id: 'e1' }]],
    });
    expect(queries?.map((query) => [query.Id, query.ReturnData])).toEqual([
      ['m1', false],
      ['e1', true],
    ]);
  });

  it('is none where there are several series', () => {
    expect(
      alarmQueries({
        metrics: [
          ['S', 'a'],
          ['S', 'b'],
        ],
      }),
    ).toBeUndefined();
    expect(alarmQueries({ metrics: [[{ expression: "SEARCH('{S}', 'Sum')" }]] })).toBeUndefined();
    expect(alarmQueries(NOTHING)).toBeUndefined();
  });
});
