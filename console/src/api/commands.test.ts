import { describe, expect, it } from 'vitest';
import { jsonOfXml } from './commands';

const element = (tagName: string, ...content: readonly (string | ReturnType<typeof leaf>)[]) => ({
  tagName,
  textContent: content.filter((each) => typeof each === 'string').join(''),
  children: content.filter((each) => typeof each !== 'string'),
});
type Leaf = { tagName: string; textContent: string | null; children: Leaf[] };
const leaf = (tagName: string, text: string): Leaf => ({ tagName, textContent: text, children: [] });

describe('answers of the query protocol', () => {
  it('have lists, objects and texts', () => {
    const topics = element(
      'ListTopicsResult',
      element('Topics', element('member', leaf('TopicArn', 'a')), element('member', leaf('TopicArn', 'b'))),
      leaf('NextToken', 'n'),
    );
    expect(jsonOfXml(topics)).toEqual({ Topics: [{ TopicArn: 'a' }, { TopicArn: 'b' }], NextToken: 'n' });
  });

  it('have maps as entries', () => {
    const attributes = element('Attributes', element('entry', leaf('key', 'Owner'), leaf('value', '123')));
    expect(jsonOfXml(attributes)).toEqual({ Owner: '123' });
  });
});
