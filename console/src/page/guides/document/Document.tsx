import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { ShownVersion } from '../../../api/guides';
import type { Code } from '../../../component/Markdown/lines';
import { type Additions, Markdown } from '../../../component/Markdown/Markdown';
import { changed, useUrlState } from '../../../url/useUrlState';
import { Runnable } from '../execute/Runnable';
import { Contents } from './Contents';
import { FindingNotes } from './FindingNotes';
import { jumpTo, markRange } from './marks';
import { TakenItems } from './TakenItems';
import './document.css';

/** The text of a guide, what was found in it at its lines, and beside it what was taken from it. */
export function Document({ shown }: { readonly shown: ShownVersion }) {
  const text = useRef<HTMLDivElement>(null);
  const [params, setParams] = useUrlState();
  const line = Number(params.get('line')) || undefined;

  const jump = useCallback(
    (to: number) => {
      setParams({ line: String(to) });
      // Also when the link has this line already.
      jumpTo(text.current, to);
    },
    [setParams],
  );
  useEffect(() => {
    if (line) {
      jumpTo(text.current, line);
    }
  }, [line]);

  const { items, findings } = shown.review;
  const additions = useMemo<Additions>(
    () => ({
      jump,
      hrefOf,
      code: (code: Code) => <Runnable code={code} shown={shown} />,
      ...(findings.length > 0
        ? {
            margin: (from: number, to: number) => {
              const here = findings.filter((each) => each.line >= from && each.line <= to);
              return here.length > 0 ? <FindingNotes findings={here} jump={jump} /> : undefined;
            },
          }
        : {}),
    }),
    [jump, findings, shown],
  );
  const mark = useCallback((from: number, to: number) => markRange(text.current, from, to), []);
  return (
    <div className="document">
      <div className="document-contents">
        <Contents text={shown.text} jump={jump} hrefOf={hrefOf} />
      </div>
      <div className={findings.length > 0 ? 'document-text with-margin' : 'document-text'} ref={text}>
        <Markdown text={shown.text} additions={additions} />
      </div>
      <div className="document-taken">
        <TakenItems items={items} version={shown.version} text={text} mark={mark} jump={jump} />
      </div>
    </div>
  );
}

/** The link to a line: of the address as it is, with its version, region and time range. */
function hrefOf(line: number): string {
  return `?${changed(new URLSearchParams(window.location.search), { line: String(line) })}`;
}
