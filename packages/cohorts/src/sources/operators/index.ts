// The operator of each name.

import type { MutationOperator } from '@synthward/contracts';
import { addZipPlusFour, standardiseAddress } from './address';
import { dropSurname, loseHyphen } from './compound-names';
import {
  misreportAge,
  moveToFirstOfJanuary,
  shiftBirthDate,
  swapDayAndMonth,
  usePlaceholderBirthDate,
} from './dates';
import { writeWrongDigits, writeWrongZipDigits } from './digits';
import { mistype } from './keyboard';
import { deleteSpace, insertSpace, invertName, swapFields, swapWords } from './name-order';
import { leaveBlank } from './omissions';
import type { Operator } from './operator';
import {
  useFakeName,
  useInitial,
  useMiddleName,
  useNewbornName,
  useNickname,
  useSingleName,
} from './other-names';
import {
  borrowSsn,
  copyFromHousehold,
  sharePhone,
  useGuardianContact,
  useNewValue,
  useOtherPhone,
} from './other-people';
import { usePlaceholderPhone, usePlaceholderSsn } from './placeholders';
import { loseDiacritics, misread, misspell, transliterate, writeAsHeard } from './spelling';
import { loseSuffix, misplaceSuffix } from './suffixes';
import { chooseWrongSex, chooseWrongState } from './wrong-option';

/**
 * Records have neither occupation nor coordinates, so operators on these, which other generators have, do not apply.
 * Whether a patient is in a system at all, and how many duplicates there are, is planned and not drawn here.
 */
export const operators: Readonly<Record<MutationOperator, Operator>> = {
  'newborn-name': useNewbornName,
  nickname: useNickname,
  'alternative-name': useMiddleName,
  'single-name': useSingleName,
  'new-value': useNewValue,
  'fake-name': useFakeName,
  'household-copy': copyFromHousehold,
  'borrowed-ssn': borrowSsn,
  'guardian-contact': useGuardianContact,
  'other-phone': useOtherPhone,
  'shared-phone': sharePhone,
  'wrong-sex': chooseWrongSex,
  'wrong-state': chooseWrongState,
  'age-misreport': misreportAge,
  'day-month-swap': swapDayAndMonth,
  'birth-date-shift': shiftBirthDate,
  'first-of-january': moveToFirstOfJanuary,
  'name-inversion': invertName,
  'field-swap': swapFields,
  'word-swap': swapWords,
  'double-surname': dropSurname,
  'suffix-misplaced': misplaceSuffix,
  'suffix-lost': loseSuffix,
  initial: useInitial,
  transliteration: transliterate,
  misspelling: misspell,
  phonetic: writeAsHeard,
  ocr: misread,
  typo: mistype,
  'space-insert': insertSpace,
  'space-delete': deleteSpace,
  'hyphen-lost': loseHyphen,
  'diacritics-lost': loseDiacritics,
  'wrong-digit': writeWrongDigits,
  'wrong-zip-digit': writeWrongZipDigits,
  'address-standardisation': standardiseAddress,
  'zip-plus-four': addZipPlusFour,
  'placeholder-ssn': usePlaceholderSsn,
  'placeholder-birth-date': usePlaceholderBirthDate,
  'placeholder-phone': usePlaceholderPhone,
  'leave-blank': leaveBlank,
};
