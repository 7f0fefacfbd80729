const NAME = /^[A-Za-z0-9_-]{1,255}$/;

/**
 * Why a new dashboard may not have a name, by the key of its words. PutDashboard takes any name that is well formed:
 * under one that is taken it replaces what is there.
 */
export function nameProblem(name: string, taken: readonly string[]): 'nameTaken' | 'nameRule' | undefined {
  if (taken.includes(name)) {
    return 'nameTaken';
  }
  return NAME.test(name) ? undefined : 'nameRule';
}
