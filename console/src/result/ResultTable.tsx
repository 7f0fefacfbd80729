import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../text/useText';
import { columnWidths } from './columns';
import { type ResultData, type ResultRecord, sortedBy } from './data';
import { ResultRow } from './ResultRow';
import './result.css';
import { resultText } from './text';

interface ResultTableProps {
  readonly data: ResultData;
  /** What the table shows, for those who do not see it. */
  readonly label: string;
  /** What a row shows when it is opened; without it rows do not open. */
  readonly detail?: (record: ResultRecord) => ReactNode;
  /** Long texts go on in the next line. */
  readonly wrap?: boolean;
  /** The row that it is about: it is marked, and in sight at first. */
  readonly marked?: ResultRecord | undefined;
  /** At most so high, in CSS. */
  readonly height?: string;
}

const ROW = 29;
const AHEAD = 12;

/** Rows of Logs Insights; only those in sight are in the page, so that 10,000 scroll as ten do. */
export function ResultTable({
  data,
  label,
  detail,
  wrap = false,
  marked,
  height = '70vh',
}: ResultTableProps) {
  const t = useText(resultText);
  const scroller = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<{ readonly column: string; readonly down: boolean }>();
  const [open, setOpen] = useState<ReadonlySet<ResultRecord>>(new Set());
  const opened = useRef(open);
  const widths = useMemo(() => columnWidths(data), [data]);
  const records = useMemo(
    () => (sort ? sortedBy(data.records, sort.column, sort.down) : data.records),
    [data, sort],
  );
  const virtualizer = useVirtualizer({
    count: records.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: AHEAD,
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows have other heights then
  useEffect(() => virtualizer.measure(), [wrap, records, virtualizer]);

  const place = marked ? records.indexOf(marked) : -1;
  useEffect(() => {
    if (place >= 0) {
      virtualizer.scrollToIndex(place, { align: 'center' });
    }
  }, [place, virtualizer]);

  const toggle = useCallback(
    (record: ResultRecord, index: number) => {
      const next = new Set(opened.current);
      if (next.delete(record)) {
        // Rows of one line are not measured: that would cost more than all else while one scrolls.
        virtualizer.resizeItem(index, ROW);
      } else {
        next.add(record);
      }
      opened.current = next;
      setOpen(next);
    },
    [virtualizer],
  );
  return (
    <section
      ref={scroller}
      className="result-scroller"
      style={{ maxHeight: height }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={label}
    >
      <table aria-rowcount={records.length + 1} style={{ minWidth: widths.least }}>
        <thead>
          <tr className="result-cells" style={{ gridTemplateColumns: widths.template }}>
            {data.columns.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={sort?.column === column ? (sort.down ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  className="result-sort"
                  title={t('sortBy', { column })}
                  onClick={() => setSort(nextSort(sort, column))}
                >
                  {column}
                  {sort?.column === column && <span aria-hidden="true">{sort.down ? ' ▼' : ' ▲'}</span>}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody aria-hidden="true" style={{ height: virtualizer.getTotalSize() }} />
        {virtualizer.getVirtualItems().map((item) => {
          const record = records[item.index];
          return (
            record && (
              <tbody
                key={item.key}
                ref={wrap || open.has(record) ? virtualizer.measureElement : undefined}
                data-index={item.index}
                className="result-place"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <ResultRow
                  record={record}
                  number={item.index + 1}
                  columns={data.columns}
                  template={widths.template}
                  wrap={wrap}
                  open={open.has(record)}
                  marked={record === marked}
                  toggle={detail ? toggle : undefined}
                />
                {detail && open.has(record) && (
                  <tr>
                    <td colSpan={data.columns.length} className="result-detail">
                      {detail(record)}
                    </td>
                  </tr>
                )}
              </tbody>
            )
          );
        })}
      </table>
    </section>
  );
}

/** Up, down, and then as the query has it. */
function nextSort(sort: { readonly column: string; readonly down: boolean } | undefined, column: string) {
  if (sort?.column !== column) {
    return { column, down: false };
  }
  return sort.down ? undefined : { column, down: true };
}
