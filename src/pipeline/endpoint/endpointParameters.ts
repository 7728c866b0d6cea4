import type { EndpointParameterInstructions, EndpointParameters as SmithyEndpointParameters } from "@smithy/types";

/**
 * The parameters that determine the endpoint of a request.
 *
 * @public
 */
export interface EndpointParameters extends SmithyEndpointParameters {
  /** The region of the client. */
  Region?: string | undefined;
  /** Whether the endpoint is dual-stack (IPv6). */
  UseDualStack?: boolean | undefined;
  /** Whether the endpoint complies with FIPS 140. */
  UseFIPS?: boolean | undefined;
  /** The custom endpoint of the client. */
  Endpoint?: string | undefined;
}

/** The client setting of each parameter, in Smithy's format. */
export const ENDPOINT_PARAMETERS = {
  UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
  Endpoint: { type: "builtInParams", name: "endpoint" },
  Region: { type: "builtInParams", name: "region" },
  UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" },
} as const satisfies EndpointParameterInstructions;
