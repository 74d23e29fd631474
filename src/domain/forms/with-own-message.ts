import type { Fault, Field } from './form.ts';

/** A fault with the form's own sentence for it, if the form has one. */
export function withOwnMessage(field: Field, fault: Fault): Fault {
  const message = field.ui.errors?.[fault.code];
  return message ? { ...fault, message } : fault;
}
