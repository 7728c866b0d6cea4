interface Answered {
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: { readonly statusCode?: number };
}

/** The HTTP status behind an error, where there was an answer. */
export function readStatus(error: unknown): number | undefined {
  const { $metadata, $response } = Object(error) as Answered;
  return $metadata?.httpStatusCode ?? $response?.statusCode;
}
