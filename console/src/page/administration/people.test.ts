import { expect, test } from 'vitest';
import { peopleOf } from './people';

const OPERATOR = {
  name: 'operator',
  role: 'admin',
  created: '2026-03-01T12:00:00Z',
  accessKeyIds: ['AKIA1'],
  hasPassword: false,
} as const;

test('somebody who is invited is one line, whether they are there already or not', () => {
  const until = '2026-03-04T12:00:00Z';
  expect(
    peopleOf({
      principals: [OPERATOR, { ...OPERATOR, name: 'ueda', hasPassword: true }],
      invitations: [
        { name: 'new', role: 'viewer', expires: until },
        { name: 'ueda', role: 'admin', expires: until },
      ],
    }),
  ).toEqual([
    OPERATOR,
    { ...OPERATOR, name: 'ueda', hasPassword: true, invitedUntil: until },
    { name: 'new', role: 'viewer', accessKeyIds: [], hasPassword: false, invitedUntil: until },
  ]);
});
