import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getMetricData } from '../../api/cloudwatch';
import { useUrlState } from '../../url/useUrlState';
import type { Variable } from './body';
import { type Choice, chosen } from './variables';

/** A variable with what can be chosen and what is. */
export interface Chosen {
  readonly variable: Variable;
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly loading: boolean;
  readonly error: unknown;
  readonly choose: (value: string) => void;
}

const HOUR = 3_600_000;

/** The variables of a dashboard; what is chosen stands in the link as `var.ID`. */
export function useVariables(variables: readonly Variable[] = []): {
  readonly all: readonly Chosen[];
  readonly values: ReadonlyMap<string, string>;
} {
  const [params, setParams] = useUrlState();
  const found = useQueries({
    queries: variables.map((variable) => ({
      queryKey: ['variable', variable.search, variable.populateFrom],
      queryFn: ({ signal }: { signal: AbortSignal }) => searchChoices(variable, signal),
      enabled: variable.search !== undefined && variable.values === undefined,
      staleTime: HOUR,
    })),
  });
  const all = variables.map((variable, index): Chosen => {
    const name = `var.${variable.id}`;
    const query = found[index];
    const choices =
      variable.values?.map(({ value, label }) => ({ value: String(value), label: label ?? String(value) })) ??
      query?.data ??
      [];
    return {
      variable,
      choices,
      value: chosen(variable, params.get(name), choices),
      loading: query?.isLoading ?? false,
      error: query?.error,
      choose: (value) => setParams({ [name]: value }),
    };
  });
  const key = JSON.stringify(
    all.flatMap(({ variable, value }) => (value === undefined ? [] : [[variable.id, value]])),
  );
  const values = useMemo(() => new Map<string, string>(JSON.parse(key)), [key]);
  return { all, values };
}

/** The values of a dimension among the metrics that a search finds, said by their labels. */
async function searchChoices(
  { search = '', populateFrom = '' }: Variable,
  signal: AbortSignal,
): Promise<Choice[]> {
  const now = new Date();
  const series = await getMetricData(
    [
      {
        Id: 'search',
        Expression: `SEARCH('${search.replaceAll("'", "\\'")}', 'SampleCount', 3600)`,
        Label: `\${PROP('Dim.${populateFrom}')}`,
      },
    ],
    { from: new Date(now.getTime() - HOUR), to: now },
    { signal },
  );
  return [...new Set(series.map((each) => each.label))].sort().map((value) => ({ value, label: value }));
}
