import { ApiError, codeOf, messageOf, own, parse, send } from './http';

/** What whoever sends a command should know. */
export interface CommandProblem {
  readonly line: number;
  readonly message: string;
  /** Whether the command cannot be sent as it stands. */
  readonly refused: boolean;
  readonly suggestion: string | null;
}

/** An `aws ...` command of a block of code, as the server reads it. */
export interface AwsCommand {
  readonly text: string;
  /** Of the block, from 1. */
  readonly line: number;
  readonly service: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly protocol: 'json' | 'query' | null;
  readonly target: string | null;
  readonly version: string | null;
  readonly contentType: string | null;
  /** The fields of the form, for `query`. */
  readonly form: Readonly<Record<string, string>> | null;
  readonly reads: boolean;
  readonly served: boolean;
  /** The option `--query`, which is for whoever shows the answer. */
  readonly jmespath: string | null;
  readonly region: string | null;
  readonly problems: readonly CommandProblem[];
}

/** The commands of a block of code; nothing is run. */
export const parseCommands = async (text: string, signal?: AbortSignal) =>
  (
    await own<{ commands: readonly AwsCommand[] }>('POST', '/_hinomi/commands/parse', {
      body: { text },
      signal,
    })
  ).commands;

/** Whether the server would take the command as it stands. */
export function canBeSent(command: AwsCommand): boolean {
  return command.served && !command.problems.some((problem) => problem.refused);
}

/** Sends a command by the API of AWS as the person who is signed in, and answers what came back as JSON. */
export async function sendCommand(command: AwsCommand, signal?: AbortSignal): Promise<unknown> {
  const response = await send('/', {
    method: 'POST',
    headers: {
      'content-type': command.contentType ?? '',
      ...(command.target ? { 'x-amz-target': command.target } : {}),
    },
    body: command.form ? new URLSearchParams({ ...command.form }) : JSON.stringify(command.input),
    region: command.region ?? undefined,
    ...(signal ? { signal } : {}),
  });
  const text = await response.text();
  const answer = command.protocol === 'query' ? xmlToJson(text, command.operation) : parse(text);
  if (!response.ok) {
    throw new ApiError(response.status, codeOf(answer), messageOf(answer) ?? text, answer);
  }
  return answer ?? {};
}

/** The result or the error of an answer of the query protocol, in the form that JSON would have. */
function xmlToJson(text: string, operation: string): unknown {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const part =
    document.querySelector('ErrorResponse > Error') ?? document.querySelector(`${operation}Result`);
  return part ? jsonOfXml(part) : {};
}

/** As much of an element as the conversion looks at. */
interface XmlElement {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly children: Iterable<XmlElement>;
}

/** `member` makes a list, `entry` with `key` and `value` an object (AWS query protocol, Smithy 2.0). */
export function jsonOfXml(element: XmlElement): unknown {
  const children = [...element.children];
  if (children.length === 0) {
    return element.textContent ?? '';
  }
  if (children.every((child) => child.tagName === 'member')) {
    return children.map(jsonOfXml);
  }
  if (children.every((child) => child.tagName === 'entry')) {
    return Object.fromEntries(
      children.map((entry) => {
        const [key, value] = [...entry.children];
        return [key?.textContent ?? '', value ? jsonOfXml(value) : ''];
      }),
    );
  }
  return Object.fromEntries(children.map((child) => [child.tagName, jsonOfXml(child)]));
}
