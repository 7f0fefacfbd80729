import { type RefObject, useEffect, useState } from 'react';
import type { GuideItem } from '../../../api/guides';
import { lineAt } from './marks';

/** The entry of the line in the text that the pointer or the focus is at, brought into view in its list. */
export function useItemAtPointer(
  items: readonly GuideItem[],
  text: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
): GuideItem | undefined {
  const [line, setLine] = useState(0);
  useEffect(() => {
    const container = text.current;
    const moved = (event: Event) => setLine(lineAt(event.target));
    const left = () => setLine(0);
    container?.addEventListener('mouseover', moved);
    container?.addEventListener('focusin', moved);
    container?.addEventListener('mouseleave', left);
    return () => {
      container?.removeEventListener('mouseover', moved);
      container?.removeEventListener('focusin', moved);
      container?.removeEventListener('mouseleave', left);
    };
  }, [text]);
  const found = narrowest(items, line);
  useEffect(() => {
    const scroller = list.current;
    const entry =
      found &&
      scroller?.querySelector<HTMLElement>(`[data-item="${CSS.escape(`${found.line} ${found.text}`)}"]`);
    if (scroller && entry) {
      // Only the list: the text, at which somebody looks, must not move.
      scroller.scrollTop = entry.offsetTop - scroller.offsetTop - scroller.clientHeight / 2;
    }
  }, [found, list]);
  return found;
}

/** The entry with the fewest lines of those that have the line. */
export function narrowest(items: readonly GuideItem[], line: number): GuideItem | undefined {
  return items
    .filter((item) => item.line <= line && line <= item.endLine)
    .sort((a, b) => a.endLine - a.line - (b.endLine - b.line))[0];
}
