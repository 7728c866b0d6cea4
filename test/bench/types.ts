import type { CreateCaseRequest, DescribeAttachmentResponse, DescribeCasesResponse } from "aws-support-client";

/** Who is measured: this package, the official one, and a request written by hand. */
export type ClientName = "ours" | "official" | "limit";

/** What is stood in for a network: it answers at once, or is a server in another process. */
export interface Place {
  readonly endpoint: string;
  readonly requestHandler?: StubbedHandler;
}

export interface StubbedHandler {
  handle(request: object): Promise<{
    readonly response: { statusCode: number; headers: Record<string, string>; body: Uint8Array };
  }>;
  destroy(): void;
  updateHttpClientConfig(): void;
  httpHandlerConfigs(): object;
}

/** The same few calls, whoever makes them. */
export interface BenchClient {
  /** What must be collected as garbage when nobody holds it. */
  readonly held: object;
  createCase(
    input: CreateCaseRequest,
    options?: { readonly abortSignal?: AbortSignal },
  ): Promise<{ caseId?: string | undefined }>;
  describeCases(): Promise<DescribeCasesResponse>;
  addAttachment(fileName: string, data: Uint8Array): Promise<{ attachmentSetId?: string | undefined }>;
  describeAttachment(attachmentId: string): Promise<DescribeAttachmentResponse>;
  destroy(): void;
}

export type Connect = (place: Place) => BenchClient;

/** What one line of the table says. A client that a row does not apply to has no figure. */
export interface Figure {
  readonly title: string;
  readonly unit: string;
  readonly ours: number;
  readonly official?: number;
  readonly limit?: number;
}

/** One measurement that can be asked for by its name. */
export interface Row {
  readonly name: string;
  measure(): Promise<readonly Figure[]>;
}

/** A round of calls, which says what one of them cost. */
export type Round = () => Promise<number>;

/** A row whose clients run in processes of their own, each of which repeats a round when it is told to. */
export interface InProcessRow extends Row {
  prepare(connect: Connect, serverEndpoint: string): Round | Promise<Round>;
}

/** What a process holds after so many calls or clients. */
export interface Holding {
  readonly count: number;
  /** Of the processor, for each. */
  readonly cpuUs: number;
  /** What is left of the heap and of buffers when the garbage is collected. */
  readonly heldKb: number;
  /** How many connections the server has seen since it was started, and how many are open. */
  readonly sockets: { readonly made: number; readonly open: number };
  /** How many listeners the signal has that every call was given. */
  readonly abortListeners: number;
  /** How many listeners the process has beyond those that it had at first. */
  readonly processListeners: number;
  /** How many timers wait. */
  readonly timers: number;
  /** How many clients that nobody holds are still in memory. */
  readonly clientsAlive: number;
}
