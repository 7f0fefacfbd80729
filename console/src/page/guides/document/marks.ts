const MARKED = 'line-marked';
const TARGET = 'line-target';

/** The lines that an element of a text stands for. */
interface Lines {
  readonly from: number;
  readonly to: number;
}

function linesOf(element: Element): Lines {
  const data = (element as HTMLElement).dataset;
  const from = Number(data.line);
  return { from, to: Number(data.end ?? from) };
}

/** The elements within which others of the range do not lie, so that not a whole list is marked for one entry. */
export function innermost<T>(
  elements: readonly T[],
  lines: (element: T) => Lines,
  contains: (outer: T, inner: T) => boolean,
  from: number,
  to: number,
): readonly T[] {
  const within = elements.filter((element) => {
    const range = lines(element);
    return range.from <= to && range.to >= from;
  });
  return within.filter((element) => !within.some((other) => other !== element && contains(element, other)));
}

function elementsAt(container: HTMLElement, from: number, to: number): readonly Element[] {
  const all = [...container.querySelectorAll('[data-line]')];
  return innermost(all, linesOf, (outer, inner) => outer.contains(inner), from, to);
}

/** Marks what stands in some lines of a text, and nothing else; no line is marked with 0. */
export function markRange(container: HTMLElement | null, from: number, to: number): void {
  for (const marked of container?.querySelectorAll(`.${MARKED}`) ?? []) {
    marked.classList.remove(MARKED);
  }
  if (container && from > 0) {
    for (const element of elementsAt(container, from, to)) {
      element.classList.add(MARKED);
    }
  }
}

/** Brings a line into view, and frames it. */
export function jumpTo(container: HTMLElement | null, line: number): void {
  for (const target of container?.querySelectorAll(`.${TARGET}`) ?? []) {
    target.classList.remove(TARGET);
  }
  const all = [...(container?.querySelectorAll('[data-line]') ?? [])];
  const found =
    (container && elementsAt(container, line, line)[0]) ??
    // An empty line, or one that is not shown: what comes next.
    all.find((element) => linesOf(element).from >= line);
  if (found) {
    found.classList.add(TARGET);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    found.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }
}

/** The line that an element within a text stands for; 0 when it stands for none. */
export function lineAt(target: EventTarget | null): number {
  const element = target instanceof Element ? target.closest('[data-line]') : null;
  return element ? linesOf(element).from : 0;
}
