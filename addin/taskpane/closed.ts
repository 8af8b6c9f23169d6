import type { Ready } from '../workbook/actions.ts';

/** The workbook is open to be read; what one protected sheet refuses says so itself, and need not be the one written to. */
export const isClosed = ({ readOnly, isProtected }: Ready): boolean => readOnly && !isProtected;
