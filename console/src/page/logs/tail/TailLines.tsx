import Button from '@cloudscape-design/components/button';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, useState } from 'react';
import type { TailLine } from '../../../api/liveTail';
import { useText } from '../../../text/useText';
import { useTimeFormat } from '../../../time/format';
import { pieces } from './lines';
import './tail.css';
import { tailText } from './text';

interface TailLinesProps {
  readonly lines: readonly TailLine[];
  readonly marks: readonly string[];
  /** Whether lines of several groups are mixed. */
  readonly several: boolean;
}

const LINE = 22;
const AHEAD = 20;
const BOTTOM = 40;

/** Lines, the newest at the end, which stays in sight until one scrolls up. */
export function TailLines({ lines, marks, several }: TailLinesProps) {
  const t = useText(tailText);
  const scroller = useRef<HTMLDivElement>(null);
  const [following, setFollowing] = useState(true);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: AHEAD,
    getItemKey: (index) => index,
  });
  useEffect(() => {
    if (following && lines.length > 0) {
      virtualizer.scrollToIndex(lines.length - 1, { align: 'end' });
    }
  }, [lines, following, virtualizer]);
  return (
    <div className="tail">
      <section
        ref={scroller}
        className="tail-scroller"
        aria-label={t('lines')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1)
        tabIndex={0}
        onWheel={({ deltaY }) => deltaY < 0 && setFollowing(false)}
        onKeyDown={({ key }) => ['ArrowUp', 'PageUp', 'Home'].includes(key) && setFollowing(false)}
        onTouchMove={() => setFollowing(false)}
        // A pointer on the part itself is on its scroll bar.
        onPointerDown={({ target, currentTarget }) => target === currentTarget && setFollowing(false)}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) =>
          scrollHeight - scrollTop - clientHeight < BOTTOM && setFollowing(true)
        }
      >
        <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {virtualizer.getVirtualItems().map((item) => {
            const line = lines[item.index];
            return (
              line && (
                <div
                  key={item.key}
                  ref={virtualizer.measureElement}
                  data-index={item.index}
                  className="tail-place"
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <Line line={line} marks={marks} several={several} />
                </div>
              )
            );
          })}
        </div>
      </section>
      {!following && (
        <div className="tail-follow">
          <Button iconName="angle-down" onClick={() => setFollowing(true)}>
            {t('follow')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface LineProps {
  readonly line: TailLine;
  readonly marks: readonly string[];
  readonly several: boolean;
}

const COLOURS = 6;

const Line = memo(function Line({ line, marks, several }: LineProps) {
  const format = useTimeFormat();
  return (
    <div className="tail-line">
      <span className="tail-time">{format.millis(new Date(line.timestamp))}</span>{' '}
      {several && <span className="tail-group">{line.logGroupIdentifier.replace(/^\d+:/, '')} </span>}
      {pieces(line.message.trimEnd(), marks).map(({ text, start, word }) =>
        word === undefined ? (
          text
        ) : (
          <mark key={start} className={`tail-mark-${word % COLOURS}`}>
            {text}
          </mark>
        ),
      )}
    </div>
  );
});
