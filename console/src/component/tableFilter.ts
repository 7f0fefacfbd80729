import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';

type Query = PropertyFilterProps.Query;
type Token = readonly [property: string, operator: string, value: string];

/** A filter as a link carries it: JSON of `[operation, [property, operator, value] ...]`; empty for none. */
export function writeFilter({ operation, tokens }: Query): string {
  return tokens.length === 0
    ? ''
    : JSON.stringify([
        operation,
        ...tokens.map((token): Token => [token.propertyKey ?? '', token.operator, String(token.value)]),
      ]);
}

/** Reads what [writeFilter] writes; anything else filters nothing. */
export function readFilter(text: string | null): Query {
  try {
    const [operation, ...tokens] = JSON.parse(text ?? '["and"]') as [unknown, ...unknown[]];
    return {
      operation: operation === 'or' ? 'or' : 'and',
      tokens: tokens.filter(isToken).map(([property, operator, value]) => ({
        ...(property ? { propertyKey: property } : {}),
        operator,
        value,
      })),
    };
  } catch {
    return { operation: 'and', tokens: [] };
  }
}

function isToken(token: unknown): token is Token {
  return Array.isArray(token) && token.length === 3 && token.every((part) => typeof part === 'string');
}
