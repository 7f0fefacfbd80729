import type { EvaluatedPoint, Explanation, PointRole } from '../../../../api/alarmStudies';
import type { Translate } from '../../../../text/texts';
import type { whyText } from './text';

export type WhyTranslate = Translate<keyof (typeof whyText)['en'] & string>;

const DECISIONS = [
  'ENOUGH_BREACH',
  'TOO_FEW_CAN_BREACH',
  'LOW_SAMPLES',
  'MISSING_BREACH',
  'MISSING_TOO_FEW',
  'MISSING_GOOD',
  'ONE_GOOD',
  'MISSING_IGNORED',
  'OLD_BREACH',
  'NEW_BREACH',
  'NO_DATA',
] as const;

/** How a role is said, and how it looks. */
export const ROLES = {
  breaching: ['role_breaching', 'error'],
  'not breaching': ['role_good', 'success'],
  missing: ['role_missing', 'pending'],
  'missing, treated as breaching': ['role_missingBreaching', 'warning'],
  'missing, treated as not breaching': ['role_missingGood', 'pending'],
  'too few observations': ['role_few', 'info'],
  'not needed': ['role_notNeeded', 'stopped'],
} as const satisfies Record<PointRole, readonly [string, string]>;

/** What of an evaluation is told: its points, and the word for what decided. */
type Decided = Pick<Explanation, 'needed' | 'evaluationPeriods'> & {
  readonly points: readonly EvaluatedPoint[];
  readonly decision: string;
  /** In the server's own words. */
  readonly why: string;
};

/** The counts and what decided, in words; the server's where the decision has no other. */
export function decisionWords(decided: Decided, t: WhyTranslate): string {
  const known = DECISIONS.find((each) => each === decided.decision);
  if (!known) {
    return decided.decision === 'CONTRIBUTORS' ? t('byContributors') : decided.why;
  }
  const count = (some: (role: PointRole) => boolean) =>
    decided.points.filter((point) => some(point.role)).length;
  const values = { needed: decided.needed, periods: decided.evaluationPeriods };
  const counts = t('counts', {
    ...values,
    breaching: count((role) => role === 'breaching'),
    good: count((role) => role === 'not breaching'),
    few: count((role) => role === 'too few observations'),
    missing: count((role) => role.startsWith('missing')),
  });
  return `${counts} ${t(known, values)}`;
}
