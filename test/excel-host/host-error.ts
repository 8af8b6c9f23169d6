/** The codes Excel answers with, of those the stand-in can meet. */
export type HostCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'ConflictingOperation'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NonBlankCellOffSheet'
  | 'NotImplemented'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

/** What the host answers instead of doing what was asked. */
export class HostError extends Error {
  readonly code: HostCode;
  constructor(code: HostCode, message: string) {
    super(message);
    this.code = code;
  }
}

export const refuse = (code: HostCode, message: string): never => {
  throw new HostError(code, message);
};
