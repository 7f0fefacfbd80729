import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { putDashboard } from '../../api/dashboards';
import { useNotices } from '../../app/notices';
import { useText } from '../../text/useText';
import { segment, useHref } from '../../url/useUrlState';
import { Dialog } from './Dialog';
import { dashboardText } from './text';

interface CreateDialogProps {
  readonly title: string;
  readonly taken: readonly string[];
  readonly suggested?: string;
  /** What it begins with. */
  readonly body: () => Promise<string>;
  readonly close: () => void;
  /** Whether it is opened for editing. */
  readonly edit?: boolean;
}

const NAME = /^[A-Za-z0-9_-]{1,255}$/;

/** Asks for a name and puts a dashboard under it. */
export function CreateDialog({ title, taken, suggested = '', body, close, edit = false }: CreateDialogProps) {
  const t = useText(dashboardText);
  const notices = useNotices();
  const client = useQueryClient();
  const navigate = useNavigate();
  const href = useHref();
  const [name, setName] = useState(suggested);
  const wrong = taken.includes(name) ? t('nameTaken') : name && !NAME.test(name) ? t('nameRule') : '';
  const create = useMutation({
    mutationFn: async () => putDashboard(name, await body()),
    onSuccess: () => {
      client.invalidateQueries({ queryKey: ['dashboards'] });
      notices.succeed(t('created', { name }));
      close();
      navigate(href(`/dashboards/${segment(name)}`, { edit: edit ? '1' : undefined }));
    },
    onError: (error) => notices.fail(t('createFailed'), error),
  });
  const done = () => name && !wrong && !create.isPending && create.mutate();
  return (
    <Dialog
      title={title}
      close={close}
      action={t('create')}
      disabled={!name || wrong !== ''}
      loading={create.isPending}
      done={done}
    >
      <FormField label={t('newName')} constraintText={t('nameRule')} errorText={wrong}>
        <Input
          autoFocus
          value={name}
          onChange={({ detail }) => setName(detail.value)}
          onKeyDown={({ detail }) => detail.key === 'Enter' && done()}
        />
      </FormField>
    </Dialog>
  );
}
