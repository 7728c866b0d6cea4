import type { EndpointParameterInstructions, EndpointParameters as SmithyEndpointParameters } from "@smithy/types";

/**
 * What the endpoint of a request depends on.
 *
 * @public
 */
export interface EndpointParameters extends SmithyEndpointParameters {
  Region?: string | undefined;
  UseDualStack?: boolean | undefined;
  UseFIPS?: boolean | undefined;
  Endpoint?: string | undefined;
}

/** Which setting of the client answers each parameter, in Smithy's words. */
export const ENDPOINT_PARAMETERS = {
  UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
  Endpoint: { type: "builtInParams", name: "endpoint" },
  Region: { type: "builtInParams", name: "region" },
  UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" },
} as const satisfies EndpointParameterInstructions;
