/** What goes in and out of the engine. Offsets are UTF-16 code units into the text given. */

export type Verdict = "supported" | "partly" | "contradicted" | "mixed" | "unproven";

export type SlotName =
  | "who" | "did" | "what" | "whom" | "when" | "where" | "howMany"
  | "polarity" | "modality" | "saidBy" | "saidOn";

export type Rating = "true" | "mostly-true" | "mixed" | "mostly-false" | "false" | "unproven";

export interface Request {
  text: string;
  /** The article's date, `YYYY-MM-DD`; without it relative times stay unresolved. */
  published?: string;
}

export interface Slot {
  text: string;
  start?: number;
  end?: number;
  entity?: string;
  name?: string;
  lemma?: string;
  value?: string;
}

export interface Claim {
  id: string;
  start: number;
  end: number;
  quote: string;
  slots: Partial<Record<SlotName, Slot>>;
  polarity: string;
  modality: string;
}

export interface Difference {
  slot: SlotName;
  article?: string;
  /** Absent where the record is silent, as under `partly`. */
  record?: string;
}

export interface Finding {
  claim: string;
  entry: string;
  verdict: Verdict;
  confidence: number;
  start: number;
  end: number;
  quote: string;
  differs?: Difference[];
  explanation?: string;
}

export interface Problem {
  severity: "error" | "warning";
  code: string;
  message: string;
  /** JSON pointer into the claims file. */
  pointer?: string;
  line?: number;
  column?: number;
  expected?: string;
  found?: string;
}

export interface Report {
  claimlight: number;
  version: string;
  published?: string;
  offsets: "utf-16";
  claims: Claim[];
  /** Absent from `parse`. */
  findings?: Finding[];
  coverage?: { sentences: number; claims: number; matched: number };
  problems?: Problem[];
}

export interface Source {
  title?: string;
  url?: string;
  publisher?: string;
  published?: string;
  quote?: string;
}

/** One checked claim of the claims file, as its publisher wrote it. */
export interface Entry {
  id: string;
  claim: string;
  rating: Rating;
  ratingLabel?: string;
  truth?: string;
  when?: string;
  saidBy?: string;
  saidOn?: string;
  explanation?: string;
  sources?: Source[];
  checkedBy?: string;
  checkedOn?: string;
  checker?: { name: string; url?: string };
  url?: string;
  history?: { at: string; what: string; why?: string }[];
}

/** What a claims file says of itself. */
export interface Masthead {
  title?: string;
  language?: string;
  updated?: string;
  publisher?: { name: string; url?: string; methodology?: string; corrections?: string };
}

/** What loading a claims file tells. */
export interface Loaded {
  entries: number;
  problems: Problem[];
  masthead: Masthead;
}

/** Either end of a running engine: in this thread or behind a worker. */
export interface Transport {
  request(method: string, params: unknown): Promise<any>;
  /** Ends it; every unsettled request rejects with `reason`. */
  close(reason: Error): void;
}

/** What the WebAssembly module exports. Addresses and lengths are bytes; text is UTF-8. */
export interface Boundary {
  memory: WebAssembly.Memory;
  _initialize?(): void;
  /** Room for `bytes` of input until the next call; 0 when memory is short. */
  claimlight_buffer(bytes: number): number;
  /** Keeps the buffer. */
  claimlight_pack(bytes: number): number;
  claimlight_load(bytes: number): number;
  claimlight_check(bytes: number): number;
  claimlight_parse(bytes: number): number;
  claimlight_result(): number;
}
