// Tells whether a code is a unit of UCUM, remembering what it was asked.

import { UcumLhcUtils } from '@lhncbc/ucum-lhc';
import { memoized } from '../definitions/memoized';

/** Whether UCUM's grammar and tables have the unit, case-sensitively. */
export const isUcumCode: (code: string) => boolean = memoized((code) => {
  const { status, ucumCode } = UcumLhcUtils.getInstance().validateUnitString(code);
  return status === 'valid' && ucumCode === code;
});
