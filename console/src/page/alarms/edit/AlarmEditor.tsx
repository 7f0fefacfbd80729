import { useParams, useSearchParams } from 'react-router';
import { useSession } from '../../../app/session';
import { AppLink } from '../../../component/AppLink';
import { Empty } from '../../../component/Empty';
import { Loaded } from '../../../component/Loaded';
import { useText } from '../../../text/useText';
import { useAlarm } from '../detail/queries';
import { detailText } from '../detail/text';
import { draftOf, newDraft } from './draft';
import { EditorForm } from './EditorForm';

/** Makes an alarm. */
export function NewAlarm() {
  const [params] = useSearchParams();
  const { account } = useSession();
  return <EditorForm initial={{ ...newDraft(params), role: `arn:aws:iam::${account}:role/log-alarms` }} />;
}

/** Changes an alarm. */
export function EditAlarm() {
  const { name = '' } = useParams();
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
        return <EditorForm key={name} initial={draftOf(alarm)} existing={alarm} />;
      }}
    </Loaded>
  );
}
