import AttributeEditor from '@cloudscape-design/components/attribute-editor';
import Input from '@cloudscape-design/components/input';
import { useText } from '../../../text/useText';
import { Field } from './Field';
import type { FieldsProps } from './fields';
import { editText } from './text';

type Tag = FieldsProps['draft']['tags'][number];

/** Tags of a new alarm. */
export function TagFields({ draft, change, problems }: FieldsProps) {
  const t = useText(editText);
  const set = (at: number, part: Partial<Tag>) =>
    change({ tags: draft.tags.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  return (
    <Field name="tags" label={t('tags')} problems={problems}>
      <AttributeEditor
        items={draft.tags}
        addButtonText={t('addTag')}
        removeButtonText={t('remove')}
        empty={t('noTag')}
        onAddButtonClick={() => change({ tags: [...draft.tags, { key: '', value: '' }] })}
        onRemoveButtonClick={({ detail }) =>
          change({ tags: draft.tags.filter((_, index) => index !== detail.itemIndex) })
        }
        definition={[
          {
            label: t('tagKey'),
            control: (tag: Tag, index: number) => (
              <Input
                value={tag.key}
                ariaLabel={t('tagKey')}
                onChange={({ detail }) => set(index, { key: detail.value })}
              />
            ),
          },
          {
            label: t('tagValue'),
            control: (tag: Tag, index: number) => (
              <Input
                value={tag.value}
                ariaLabel={t('tagValue')}
                onChange={({ detail }) => set(index, { value: detail.value })}
              />
            ),
          },
        ]}
      />
    </Field>
  );
}
