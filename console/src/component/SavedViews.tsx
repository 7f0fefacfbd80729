import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useText } from '../text/useText';
import { useUrlState } from '../url/useUrlState';
import { Dialog } from './Dialog';
import { componentText } from './text';

/** A name and the parameters of the link under it. */
type Views = Readonly<Record<string, string>>;

/** Keeps what the link of a page says, under a name, in this browser. */
export function SavedViews({ id }: { readonly id: string }) {
  const t = useText(componentText);
  const key = `hinomi.views.${id}`;
  const [views, setViews] = useState<Views>(() => read(key));
  const [naming, setNaming] = useState(false);
  const [params, setParams] = useUrlState();

  const store = (next: Views) => {
    localStorage.setItem(key, JSON.stringify(next));
    setViews(next);
  };
  const show = (name: string) => {
    const link = new URLSearchParams(views[name]);
    const cleared = Object.fromEntries([...params.keys()].map((each) => [each, undefined]));
    setParams({ ...cleared, ...Object.fromEntries(link) });
  };
  const names = Object.keys(views).sort();
  return (
    <>
      <ButtonDropdown
        expandToViewport
        items={[
          ...names.map((name) => ({ id: `show ${name}`, text: name })),
          { id: 'save', text: t('saveView'), iconName: 'add-plus' as const },
          ...(names.length > 0
            ? [
                {
                  text: t('delete'),
                  items: names.map((name) => ({ id: `delete ${name}`, text: t('deleteView', { name }) })),
                },
              ]
            : []),
        ]}
        onItemClick={({ detail }) => {
          const [action, ...rest] = detail.id.split(' ');
          const name = rest.join(' ');
          if (action === 'save') {
            setNaming(true);
          } else if (action === 'show') {
            show(name);
          } else {
            store(Object.fromEntries(Object.entries(views).filter(([each]) => each !== name)));
          }
        }}
      >
        {t('views')}
      </ButtonDropdown>
      {naming && (
        <NameDialog
          close={() => setNaming(false)}
          save={(name) => store({ ...views, [name]: params.toString() })}
        />
      )}
    </>
  );
}

function NameDialog({ close, save }: { readonly close: () => void; readonly save: (name: string) => void }) {
  const t = useText(componentText);
  const [name, setName] = useState('');
  const done = () => {
    save(name.trim());
    close();
  };
  return (
    <Dialog header={t('saveView')} action={t('save')} disabled={!name.trim()} act={done} close={close}>
      <FormField label={t('viewName')}>
        <Input value={name} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
    </Dialog>
  );
}

function read(key: string): Views {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Views;
  } catch {
    return {};
  }
}
