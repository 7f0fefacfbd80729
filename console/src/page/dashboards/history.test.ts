import { describe, expect, it } from 'vitest';
import { added, draftOf } from './draft';
import { begun, changed, isDirty, saved, undone } from './history';

const draft = draftOf({ widgets: [] });
const text = (markdown: string) => ({ type: 'text', width: 24, height: 2, properties: { markdown } });
const one = added(draft, text('a'));
const two = added(one, text('b'));

describe('the history of a draft', () => {
  it('goes back step by step', () => {
    const history = changed(changed(begun(draft), one), two);
    expect(undone(history).present).toBe(one);
    expect(undone(undone(history)).present).toBe(draft);
    expect(undone(begun(draft))).toEqual(begun(draft));
  });

  it('has no step for a change that changes nothing', () => {
    const history = begun(draft);
    expect(changed(history, { ...draft })).toBe(history);
  });

  it('is not saved where something changed while it was on its way', () => {
    const history = changed(changed(begun(draft), one), two);
    expect(isDirty(saved(history, one))).toBe(true);
    expect(isDirty(saved(history, two))).toBe(false);
  });
});
