/** Why an upload stopped, from what the server answered, and what a person can do about it. */

/** An answer that ends a request before the tus client draws its own conclusions from it. */
export class Answered extends Error {
  constructor(
    readonly status: number,
    readonly wait: string | undefined,
  ) {
    super(`answered ${status}`);
  }
}

export type Refusal = {
  /** HTTP status; 0 without an answer. */
  status: number;
  /** Which of the words of the element says it. */
  word: string;
  /** Whether going on with the same file can help. */
  again: boolean;
  /** Seconds until it is worth another try. */
  wait: number;
};

/** Words by the code of the problem (docs/problems.md), and whether going on can help. */
const CODES: Record<string, [string, boolean]> = {
  type_refused: ["refused", false],
  upload_too_large: ["large", false],
  picture_too_large: ["pixels", false],
  archive_refused: ["archive", false],
  file_damaged: ["damaged", false],
  invalid: ["rename", false],
  forbidden: ["forbidden", false],
  quota_exceeded: ["quota", true],
  storage_full: ["full", true],
};

/** The same by status, where an answer has no body. */
const STATUSES: Record<number, [string, boolean]> = {
  0: ["failed", true],
  401: ["signedOut", true],
  403: ["forbidden", false],
  404: ["gone", false],
  410: ["gone", false],
  413: ["pixels", false],
  415: ["refused", false],
  422: ["damaged", false],
  507: ["full", true],
};

function refusal(status: number, code: string, wait: string | null | undefined): Refusal {
  if (status === 0 && !navigator.onLine) return { status, word: "offline", again: true, wait: 0 };
  const [word, again] = CODES[code] ?? STATUSES[status] ?? ["failed", true];
  return { status, word, again, wait: Math.max(1, Number.parseInt(wait ?? "", 10) || 1) };
}

function codeOf(body: string): string {
  try {
    return String((JSON.parse(body) as { code?: unknown }).code ?? "");
  } catch {
    return "";
  }
}

type Told = { causingError?: unknown; originalResponse?: { getStatus(): number; getBody(): string; getHeader(name: string): string | undefined } | null };

/** What an error of the tus client is about. */
export function refusalOf(error: unknown): Refusal {
  const { causingError, originalResponse: answer } = error as Told;
  if (causingError instanceof Answered) return refusal(causingError.status, "", causingError.wait);
  return answer ? refusal(answer.getStatus(), codeOf(answer.getBody()), answer.getHeader("Retry-After")) : refusal(0, "", null);
}

/** What an answer to a question of our own is about; nothing when there was none. */
export async function refusalBy(answer: Response | null): Promise<Refusal> {
  return answer ? refusal(answer.status, codeOf(await answer.text()), answer.headers.get("retry-after")) : refusal(0, "", null);
}
