import { ServiceException, type ServiceExceptionOptions } from "../platform/smithy/client.js";

/**
 * The base class of all errors that the service returns.
 *
 * @public
 */
export class SupportServiceException extends ServiceException {
  /** Makes `instanceof` recognize exceptions across copies of this package and of the official client. */
  static override readonly shapeId: string = "smithy.ts.sdk.synthetic.com.amazonaws.support#SupportServiceException";

  constructor(options: ServiceExceptionOptions) {
    super(options);
  }
}
