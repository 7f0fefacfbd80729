import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { useNotices } from '../app/notices';
import { save } from '../chart/save';
import { useText } from '../text/useText';
import type { ResultData } from './data';
import { csvOf, jsonTextOf, tabsOf } from './save';
import { resultText } from './text';

/** Saves results as a file, or copies them. */
export function SaveMenu({ data, name }: { readonly data: ResultData; readonly name: string }) {
  const t = useText(resultText);
  const notices = useNotices();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(tabsOf(data));
      notices.succeed(t('copied', { count: data.records.length }));
    } catch (error) {
      notices.fail(t('copyFailed'), error);
    }
  };
  return (
    <ButtonDropdown
      expandToViewport
      disabled={data.records.length === 0}
      items={[
        { id: 'csv', text: t('csv') },
        { id: 'json', text: t('json') },
        { id: 'copy', text: t('copyTable') },
      ]}
      onItemClick={({ detail }) => {
        if (detail.id === 'csv') {
          save(`${name}.csv`, new Blob([csvOf(data)], { type: 'text/csv' }));
        } else if (detail.id === 'json') {
          save(`${name}.json`, new Blob([jsonTextOf(data)], { type: 'application/json' }));
        } else {
          copy();
        }
      }}
    >
      {t('saveAs')}
    </ButtonDropdown>
  );
}
