import type { CreateCaseRequest, DescribeAttachmentResponse, DescribeCasesResponse } from "aws-support-client";

/** Measured clients: this package, the official one, and a minimal client written by hand. */
export type ClientName = "ours" | "official" | "limit";

/** Destination of the requests: a stubbed handler, or a server in another process. */
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

/** The calls that each client implements. */
export interface BenchClient {
  /** Object that must be garbage-collected once it is unreferenced. */
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

/** One line of the table. A figure is absent if the row does not apply to the client. */
export interface Figure {
  readonly title: string;
  readonly unit: string;
  readonly ours: number;
  readonly official?: number;
  readonly limit?: number;
}

/** One measurement, selected by its name. */
export interface Row {
  readonly name: string;
  measure(): Promise<readonly Figure[]>;
}

/** Runs a round of calls, and returns the cost of one call. */
export type Round = () => Promise<number>;

/** A row whose clients run in separate processes. Each repeats a round on request. */
export interface InProcessRow extends Row {
  prepare(connect: Connect, serverEndpoint: string): Round | Promise<Round>;
}

/** Resources that a process holds after a number of calls or clients. */
export interface Holding {
  readonly count: number;
  /** CPU time of each, in microseconds. */
  readonly cpuUs: number;
  /** Heap and buffers after garbage collection, in kB. */
  readonly heldKb: number;
  /** Number of connections since the start of the server, and of open ones. */
  readonly sockets: { readonly made: number; readonly open: number };
  /** Number of listeners on the shared abort signal. */
  readonly abortListeners: number;
  /** Number of listeners added to the process since its start. */
  readonly processListeners: number;
  /** Number of pending timers. */
  readonly timers: number;
  /** Number of unreferenced clients still in memory. */
  readonly clientsAlive: number;
}
