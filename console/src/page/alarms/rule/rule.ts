import type { AlarmState, CompositeAlarm } from '../../../api/alarms';
import { alarmOfArn } from '../../../api/arn';

/** The rule of a composite alarm (CloudWatch API Reference, `PutCompositeAlarm`, `AlarmRule`). */
export type Rule =
  | { readonly kind: 'all' | 'any'; readonly operands: readonly Rule[] }
  | { readonly kind: 'not'; readonly operand: Rule }
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'state'; readonly state: AlarmState; readonly alarm: string }
  | {
      readonly kind: 'atLeast';
      readonly needed: number;
      readonly negated: boolean;
      readonly state: AlarmState;
      readonly alarms: readonly string[];
    };

/** What is expected where the text has something else. */
export type Expected = 'operand' | 'open' | 'close' | 'comma' | 'end' | 'name' | 'state' | 'quorum' | 'quote';

/** Where a text is no rule; `at` counts UTF-16 units. */
export interface RuleProblem {
  readonly at: number;
  readonly found: string;
  readonly expected: Expected;
}

interface Token {
  readonly kind: '(' | ')' | ',' | 'word' | 'quoted' | 'unclosed' | 'end';
  readonly text: string;
  readonly at: number;
}

const TOKEN = /\s*(?:([(),])|"((?:[^"\\]|\\.)*)"|(".*)|([^\s(),"][^\s(),]*))/sy;
const STATES: readonly string[] = ['ALARM', 'OK', 'INSUFFICIENT_DATA'];

class Problem extends Error {
  constructor(readonly problem: RuleProblem) {
    super(problem.expected);
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const [whole, sign, quoted, unclosed, word] = match;
    const at = match.index + whole.length - whole.trimStart().length;
    if (sign) {
      tokens.push({ kind: sign as '(' | ')' | ',', text: sign, at });
    } else if (quoted !== undefined) {
      tokens.push({ kind: 'quoted', text: quoted.replaceAll('\\"', '"'), at });
    } else {
      tokens.push({ kind: unclosed ? 'unclosed' : 'word', text: unclosed ?? word ?? '', at });
    }
  }
  tokens.push({ kind: 'end', text: '', at: text.length });
  return tokens;
}

/** Reads a rule: `OR` binds weakest, then `AND`, then `NOT`. */
export function parseRule(
  text: string,
):
  | { readonly rule: Rule; readonly problem?: never }
  | { readonly rule?: never; readonly problem: RuleProblem } {
  try {
    return { rule: new Parser(tokensOf(text)).parse() };
  } catch (error) {
    if (error instanceof Problem) {
      return { problem: error.problem };
    }
    throw error;
  }
}

class Parser {
  private next = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  parse(): Rule {
    const rule = this.any();
    this.take('end', 'end');
    return rule;
  }

  private any(): Rule {
    return this.joined('OR', () => this.joined('AND', () => this.operand()));
  }

  private joined(word: 'OR' | 'AND', read: () => Rule): Rule {
    const first = read();
    const operands = [first];
    while (this.takeWord(word)) {
      operands.push(read());
    }
    return operands.length === 1 ? first : { kind: word === 'OR' ? 'any' : 'all', operands };
  }

  private operand(): Rule {
    if (this.takeWord('NOT')) {
      return { kind: 'not', operand: this.operand() };
    }
    if (this.peek().kind === '(') {
      this.next++;
      const inner = this.any();
      this.take(')', 'close');
      return inner;
    }
    if (this.takeWord('TRUE')) {
      return { kind: 'constant', value: true };
    }
    if (this.takeWord('FALSE')) {
      return { kind: 'constant', value: false };
    }
    if (this.takeWord('AT_LEAST')) {
      return this.atLeast();
    }
    const state = this.state('operand');
    this.take('(', 'open');
    const alarm = this.name();
    this.take(')', 'close');
    return { kind: 'state', state, alarm };
  }

  private atLeast(): Rule {
    this.take('(', 'open');
    const quorum = this.take('word', 'quorum');
    this.take(',', 'comma');
    const negated = this.takeWord('NOT');
    const state = this.state('state');
    this.take(',', 'comma');
    this.take('(', 'open');
    const alarms = [this.name()];
    while (this.peek().kind === ',') {
      this.next++;
      alarms.push(this.name());
    }
    this.take(')', 'close');
    this.take(')', 'close');
    return { kind: 'atLeast', needed: neededOf(quorum, alarms.length), negated, state, alarms };
  }

  private state(expected: Expected): AlarmState {
    const token = this.take('word', expected);
    if (!STATES.includes(token.text)) {
      throw problem(token, expected);
    }
    return token.text as AlarmState;
  }

  private name(): string {
    const token = this.peek();
    if (token.kind === 'unclosed') {
      throw problem(token, 'quote');
    }
    if (token.kind !== 'word' && token.kind !== 'quoted') {
      throw problem(token, 'name');
    }
    this.next++;
    return alarmOfArn(token.text).name;
  }

  private peek(): Token {
    return this.tokens[this.next] ?? { kind: 'end', text: '', at: 0 };
  }

  private take(kind: Token['kind'], expected: Expected): Token {
    const token = this.peek();
    if (token.kind !== kind) {
      throw problem(token, expected);
    }
    this.next++;
    return token;
  }

  private takeWord(word: string): boolean {
    const token = this.peek();
    const is = token.kind === 'word' && token.text === word;
    if (is) {
      this.next++;
    }
    return is;
  }
}

function problem(token: Token, expected: Expected): Problem {
  return new Problem({ at: token.at, found: token.text, expected });
}

function neededOf(quorum: Token, listed: number): number {
  const number = /^(\d{1,9})(%?)$/.exec(quorum.text);
  const wanted = Number(number?.[1]);
  if (!number || wanted < 1 || wanted > (number[2] ? 100 : listed)) {
    throw problem(quorum, 'quorum');
  }
  return number[2] ? Math.ceil((wanted * listed) / 100) : wanted;
}

/** The alarms that a rule names, each once. */
export function alarmsOf(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return [...new Set(rule.operands.flatMap(alarmsOf))];
    case 'not':
      return alarmsOf(rule.operand);
    case 'constant':
      return [];
    case 'state':
      return [rule.alarm];
    case 'atLeast':
      return [...new Set(rule.alarms)];
  }
}

/** The alarms that a composite alarm names: in its rule, and its suppressor. */
export function namedBy({ AlarmRule, ActionsSuppressor }: CompositeAlarm): readonly string[] {
  const { rule } = parseRule(AlarmRule);
  const suppressor = ActionsSuppressor ? [alarmOfArn(ActionsSuppressor).name] : [];
  return [...new Set([...(rule ? alarmsOf(rule) : []), ...suppressor])];
}

/** Whether a rule holds; undefined where it names an alarm whose state is not known. */
export function holds(rule: Rule, states: ReadonlyMap<string, AlarmState>): boolean | undefined {
  switch (rule.kind) {
    case 'all':
      return every(rule.operands.map((operand) => holds(operand, states)));
    case 'any':
      return not(every(rule.operands.map((operand) => not(holds(operand, states)))));
    case 'not':
      return not(holds(rule.operand, states));
    case 'constant':
      return rule.value;
    case 'state': {
      const state = states.get(rule.alarm);
      return state && state === rule.state;
    }
    case 'atLeast':
      return atLeast(rule, states);
  }
}

function every(outcomes: readonly (boolean | undefined)[]): boolean | undefined {
  return outcomes.includes(false) ? false : outcomes.includes(undefined) ? undefined : true;
}

function not(outcome: boolean | undefined): boolean | undefined {
  return outcome === undefined ? undefined : !outcome;
}

function atLeast(
  rule: Extract<Rule, { kind: 'atLeast' }>,
  states: ReadonlyMap<string, AlarmState>,
): boolean | undefined {
  const known = rule.alarms.flatMap((alarm) => states.get(alarm) ?? []);
  const counting = known.filter((state) => (state === rule.state) !== rule.negated).length;
  const unknown = rule.alarms.length - known.length;
  return counting >= rule.needed ? true : counting + unknown >= rule.needed ? undefined : false;
}
