import { memo } from 'react';
import { useText } from '../text/useText';
import { useTimeFormat } from '../time/format';
import { instantOf, type ResultRecord } from './data';
import { resultText } from './text';

interface ResultRowProps {
  readonly record: ResultRecord;
  readonly number: number;
  readonly columns: readonly string[];
  readonly template: string;
  readonly wrap: boolean;
  readonly open: boolean;
  readonly marked: boolean;
  readonly toggle: ((record: ResultRecord, index: number) => void) | undefined;
}

/** A longer text is shown when the row is opened. */
const MOST_CHARACTERS = 1500;

/** A row of results; its button and a click anywhere open it. Rows come and go while one scrolls: it has no more parts than it needs. */
export const ResultRow = memo(function ResultRow(props: ResultRowProps) {
  const t = useText(resultText);
  const format = useTimeFormat();
  const { record, columns, open, toggle } = props;
  const cells = columns.map((column) => {
    const value = record.fields[column] ?? '';
    const at = instantOf(value);
    return at ? format.millis(at) : value.slice(0, MOST_CHARACTERS);
  });
  return (
    <tr
      aria-rowindex={props.number + 1}
      className={`result-row result-cells${props.wrap ? ' result-wrap' : ''}${open ? ' result-open' : ''}${props.marked ? ' result-marked' : ''}`}
      aria-current={props.marked || undefined}
      style={{ gridTemplateColumns: props.template }}
      onClick={
        toggle && (() => window.getSelection()?.isCollapsed !== false && toggle(record, props.number - 1))
      }
    >
      {cells.map((text, index) => (
        <td key={columns[index]}>
          {index === 0 && toggle && (
            <button
              type="button"
              className="result-toggle"
              aria-expanded={open}
              aria-label={t('row', { number: props.number })}
              onClick={(event) => {
                event.stopPropagation();
                toggle(record, props.number - 1);
              }}
            >
              {open ? '▾' : '▸'}
            </button>
          )}
          {text}
        </td>
      ))}
    </tr>
  );
});
