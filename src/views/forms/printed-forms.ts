import type { FormName } from '#domain/dossiers';
import { apologyForm } from './apology.ts';
import { closingForm } from './closing.ts';
import { controlSheetForm } from './control-sheet.ts';
import { denialForm } from './denial.ts';
import { feeReceiptForm } from './fee-receipt.ts';
import type { PrintedForm } from './printed-form.ts';
import { receiptForm } from './receipt.ts';
import { receiptVoidForm } from './receipt-void.ts';
import { refusalForm } from './refusal.ts';
import { supplementRequestForm } from './supplement-request.ts';

/** Every printed form of a dossier, in the order they come to be. */
export const printedForms: Record<FormName, PrintedForm> = {
  receipt: receiptForm,
  'supplement-request': supplementRequestForm,
  refusal: refusalForm,
  denial: denialForm,
  apology: apologyForm,
  closing: closingForm,
  'fee-receipt': feeReceiptForm,
  'receipt-void': receiptVoidForm,
  'control-sheet': controlSheetForm,
};

export const formNamesInOrder = Object.keys(printedForms) as FormName[]; // the keys of the record, and no others
