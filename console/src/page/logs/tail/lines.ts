/** The newest of many: when it is full, the oldest go. */
export class Ring<T> {
  private items: T[] = [];
  private readonly most: number;

  /** How many were there in all. */
  total = 0;

  constructor(most: number) {
    this.most = most;
  }

  add(more: readonly T[]): void {
    this.total += more.length;
    this.items = [...this.items, ...more].slice(-this.most);
  }

  clear(): void {
    this.items = [];
    this.total = 0;
  }

  /** Oldest first; another list after each change. */
  get list(): readonly T[] {
    return this.items;
  }
}

/** A piece of a line: plain, or a word that is marked, with its place among the words. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly word?: number;
}

/** Cuts a line at the words that are marked, whatever their case; of two that begin together the longer counts. */
export function pieces(line: string, words: readonly string[]): Piece[] {
  const known = words.map((word) => word.toLowerCase());
  const longest = known.filter(Boolean).toSorted((a, b) => b.length - a.length);
  if (longest.length === 0) {
    return [{ text: line, start: 0 }];
  }
  const pattern = new RegExp(
    longest.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'),
    'gi',
  );
  const found: Piece[] = [];
  let at = 0;
  for (const match of line.matchAll(pattern)) {
    if (match.index > at) {
      found.push({ text: line.slice(at, match.index), start: at });
    }
    found.push({ text: match[0], start: match.index, word: known.indexOf(match[0].toLowerCase()) });
    at = match.index + match[0].length;
  }
  if (at < line.length || found.length === 0) {
    found.push({ text: line.slice(at), start: at });
  }
  return found;
}
