import Multiselect, { type MultiselectProps } from '@cloudscape-design/components/multiselect';

/** What is said while there is nothing to choose from, and how one finds what there is. */
interface Words {
  readonly placeholder: string;
  readonly find: string;
  readonly empty: string;
  readonly noMatch: string;
  readonly loading: string;
  readonly failed: string;
}

interface NamePickerProps {
  /** What finds them. */
  readonly query: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly options: readonly MultiselectProps.Option[];
  readonly selected: readonly MultiselectProps.Option[];
  /** Is given the values of those that are chosen. */
  readonly select: (values: readonly string[]) => void;
  readonly words: Words;
  /** How many are shown before the rest is folded. */
  readonly tokenLimit?: number;
  readonly filteringResultsText?: (count: number, all: number) => string;
}

/** Chooses some of all of the region, by any part of their names. */
export function NamePicker({ query, options, selected, select, words, ...more }: NamePickerProps) {
  return (
    <Multiselect
      {...more}
      selectedOptions={selected}
      options={options}
      filteringType="auto"
      virtualScroll
      expandToViewport
      keepOpen
      placeholder={words.placeholder}
      filteringPlaceholder={words.find}
      filteringAriaLabel={words.find}
      empty={words.empty}
      noMatch={words.noMatch}
      statusType={query.isPending ? 'loading' : query.error ? 'error' : 'finished'}
      loadingText={words.loading}
      errorText={words.failed}
      onLoadItems={() => query.error && query.refetch()}
      onChange={({ detail }) => select(detail.selectedOptions.flatMap(({ value }) => value ?? []))}
    />
  );
}
