import { useParams, useSearchParams } from 'react-router';
import { AppLink } from '../../../component/AppLink';
import { Empty } from '../../../component/Empty';
import { Loaded } from '../../../component/Loaded';
import { useText } from '../../../text/useText';
import { useAlarm } from '../detail/queries';
import { detailText } from '../detail/text';
import { draftOf, newDraft } from './draft';
import { EditorForm } from './EditorForm';
import { editText } from './text';

/** Makes an alarm. */
export function NewAlarm() {
  const [params] = useSearchParams();
  return <EditorForm initial={newDraft(params)} />;
}

/** Changes an alarm. */
export function EditAlarm() {
  const { name = '' } = useParams();
  const t = useText(editText);
  const words = useText(detailText);
  return (
    <Loaded query={useAlarm(name)}>
      {(alarm) => {
        if (!alarm) {
          return (
            <Empty
              title={words('unknown', { name })}
              action={<AppLink to="/alarms">{words('toList')}</AppLink>}
            >
              {words('unknownMore')}
            </Empty>
          );
        }
        return alarm.kind === 'LogAlarm' ? (
          <Empty title={name}>{t('logAlarm')}</Empty>
        ) : (
          <EditorForm key={name} initial={draftOf(alarm)} existing={alarm} />
        );
      }}
    </Loaded>
  );
}
