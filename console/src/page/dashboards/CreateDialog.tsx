import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { allDashboards, dashboardBody, putDashboard } from '../../api/dashboards';
import { useNotices } from '../../app/notices';
import { Dialog } from '../../component/Dialog';
import { useText } from '../../text/useText';
import { segment, useHref } from '../../url/useUrlState';
import { nameProblem } from './name';
import { dashboardText } from './text';

interface CreateDialogProps {
  readonly title: string;
  /** The names that there are; until they are known nothing is made. */
  readonly taken: readonly string[] | undefined;
  readonly suggested?: string;
  /** What it begins with. */
  readonly body: () => Promise<string>;
  readonly close: () => void;
  /** Whether it is opened for editing. */
  readonly edit?: boolean;
}

/** Asks for a name and puts a dashboard under it. */
export function CreateDialog({ title, taken, suggested = '', body, close, edit = false }: CreateDialogProps) {
  const t = useText(dashboardText);
  const notices = useNotices();
  const client = useQueryClient();
  const navigate = useNavigate();
  const href = useHref();
  const [name, setName] = useState(suggested);
  const problem = nameProblem(name, taken ?? []);
  const create = useMutation({
    mutationFn: async (name: string) => {
      const text = await body();
      await putDashboard(name, text);
      return text;
    },
    onSuccess: (text, name) => {
      client.invalidateQueries({ queryKey: allDashboards().queryKey });
      client.setQueryData(dashboardBody(name).queryKey, text);
      notices.succeed(t('created', { name }));
      close();
      navigate(href(`/dashboards/${segment(name)}`, { edit: edit ? '1' : undefined }));
    },
  });
  return (
    <Dialog
      header={title}
      close={close}
      action={t('create')}
      disabled={!taken || problem !== undefined}
      busy={create.isPending}
      error={create.error}
      act={() => create.mutate(name)}
    >
      <FormField
        label={t('newName')}
        constraintText={t('nameRule')}
        errorText={name && problem ? t(problem) : ''}
      >
        <Input autoFocus value={name} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
    </Dialog>
  );
}
