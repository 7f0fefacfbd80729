import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotices } from '../../app/notices';

interface Change<T> {
  readonly change: () => Promise<T>;
  /** What is said when it worked. */
  readonly done: (result: T) => string;
  readonly close: () => void;
}

/** Changes something of SNS, closes the dialog, and says so; what is refused the dialog shows. */
export function useChange<T>({ change, done, close }: Change<T>) {
  const client = useQueryClient();
  const notices = useNotices();
  return useMutation({
    mutationFn: change,
    onSuccess: (result) => {
      close();
      notices.succeed(done(result));
      return client.invalidateQueries({ queryKey: ['sns'] });
    },
  });
}
