import { quoted } from '../chart/series';
import type { ResultData } from './data';

/** Text for a spreadsheet (RFC 4180). */
export function csvOf({ columns, records }: ResultData): string {
  const lines = records.map(({ fields }) => columns.map((name) => quoted(fields[name] ?? '')).join(','));
  return [columns.map(quoted).join(','), ...lines].join('\r\n');
}

/** A list of objects, as the fields' texts are. */
export function jsonTextOf({ records }: ResultData): string {
  return JSON.stringify(
    records.map(({ fields }) => fields),
    null,
    2,
  );
}

/** Lines with tabs, which spreadsheets and chats take as a table. */
export function tabsOf({ columns, records }: ResultData): string {
  const cell = (text: string) => text.replace(/[\t\r\n]+/g, ' ');
  return [
    columns.map(cell).join('\t'),
    ...records.map(({ fields }) => columns.map((name) => cell(fields[name] ?? '')).join('\t')),
  ].join('\n');
}
