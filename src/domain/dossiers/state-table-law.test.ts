import { expect, test } from 'vitest';
import { type Transition, transitions } from './state-table.ts';

/**
 * What may happen to a dossier and what it does, written out by hand from NĐ 118/2025/NĐ-CP: Đ16 and Đ17 (reception), Đ19 (settling),
 * Đ21 (withdrawing, and what goes back then), Đ22 (the result), and TT 03/2025/TT-VPCP for the forms; a financial duty (status 6) by what is done everywhere, reopening by a setting of the province. A row of the table that loses its clock, its message or
 * its form differs from it, and so does one that lets more or less be taken back: nothing that has told its filer anything.
 */
const LAW = `
submit              draft → submitted by filer; clock answer; tells submitted
accept              submitted at receive → accepted by receiver; clock start; tells accepted; prints receipt
request-supplement  submitted at receive → awaiting_supplement by receiver; clock stop; tells supplement-requested; prints supplement-request
request-supplement  accepted at examine → awaiting_supplement by holder; clock stop; tells supplement-requested; prints supplement-request
request-supplement  processing at examine → awaiting_supplement by holder; clock stop; tells supplement-requested; prints supplement-request
request-supplement  processing at confirm-supplement → awaiting_supplement by holder; clock stop; tells supplement-requested; prints supplement-request
supplement          awaiting_supplement when before-acceptance → submitted by filer; clock answer; tells supplemented
supplement          awaiting_supplement when after-acceptance → processing by filer; clock check; tells supplemented
supplement          awaiting_supplement when before-acceptance → submitted by receiver; clock answer; tells supplemented
supplement          awaiting_supplement when after-acceptance → processing by receiver; clock check; tells supplemented
confirm-supplement  processing at confirm-supplement → processing by holder; clock restart; tells supplement-complete
request-duty        accepted at examine → awaiting_payment by holder; clock pause; tells duty-requested
request-duty        processing at examine → awaiting_payment by holder; clock pause; tells duty-requested
request-duty        processing at record-result → awaiting_payment by holder; clock pause; tells duty-requested
record-duty         awaiting_payment → processing by holder; clock resume; tells duty-recorded
request-opinion     accepted at examine → processing by holder; clock consult; tells opinions-awaited
request-opinion     processing at examine → processing by holder; clock consult; tells opinions-awaited
give-opinion        processing when before-decision → processing by asked; clock consulted; tells opinions-over
give-opinion        awaiting_supplement when after-acceptance → awaiting_supplement by asked
give-opinion        awaiting_payment when before-decision → awaiting_payment by asked
end-opinion         processing at examine → processing by holder; clock consulted; tells opinions-over
end-opinion         processing at await-opinion → processing by holder; clock consulted; tells opinions-over
end-opinion         processing when before-decision → processing by waiter; clock consulted; tells opinions-over
end-opinion         awaiting_supplement when after-acceptance → awaiting_supplement by waiter
end-opinion         awaiting_payment when before-decision → awaiting_payment by waiter
refuse              submitted at receive → refused by receiver; clock end; tells refused; prints refusal
close               awaiting_supplement when after-acceptance → stopped by receiver; clock end; tells closed; prints closing
close               awaiting_supplement when after-acceptance → stopped by assigner; clock end; tells closed; prints closing
close               awaiting_supplement when after-acceptance → stopped by closer; clock end; tells closed; prints closing
close               awaiting_supplement when before-acceptance → refused by receiver; clock end; tells closed; prints refusal
reopen              stopped → awaiting_supplement by receiver; clock reopen; tells reopened
register            accepted at register → accepted by holder
assign              accepted at assign → processing by assigner; may be taken back
assign              accepted at examine → processing by assigner; may be taken back
assign              processing at assign → processing by assigner; may be taken back
assign              processing at examine → processing by assigner; may be taken back
assign              processing at confirm-supplement → processing by assigner; may be taken back
assign              processing at record-result → processing by assigner; may be taken back
assign              processing at await-opinion → processing by assigner
assign              awaiting_payment → awaiting_payment by assigner
examine             accepted at examine → processing by holder; may be taken back
examine             processing at examine → processing by holder; may be taken back
send-back           processing at approve → processing by holder; may be taken back
approve             processing at approve → processing by holder; may be taken back
take-back           processing when was-accepted → accepted by doer
take-back           processing when was-processing → processing by doer
propose-extension   accepted at assign → accepted by holder
propose-extension   accepted at examine → accepted by holder
propose-extension   processing at assign → processing by holder
propose-extension   processing at examine → processing by holder
propose-extension   processing at approve → processing by holder
propose-extension   processing at record-result → processing by holder
extend              accepted → accepted by leader; clock extend; tells extended; prints apology
extend              processing → processing by leader; clock extend; tells extended; prints apology
decline-extension   accepted → accepted by leader
decline-extension   processing → processing by leader
record-result       processing at record-result → resolved by holder; clock end; tells result-ready
return-result       resolved at return → returned by receiver; tells returned
record-payment      submitted → submitted by receiver; prints fee-receipt
record-payment      accepted → accepted by receiver; prints fee-receipt
record-payment      processing → processing by receiver; prints fee-receipt
record-payment      awaiting_supplement → awaiting_supplement by receiver; prints fee-receipt
record-payment      awaiting_payment → awaiting_payment by receiver; prints fee-receipt
record-payment      resolved → resolved by receiver; prints fee-receipt
record-payment      submitted → submitted by collector; tells fee-paid; prints fee-receipt
record-payment      accepted → accepted by collector; tells fee-paid; prints fee-receipt
record-payment      processing → processing by collector; tells fee-paid; prints fee-receipt
record-payment      awaiting_supplement → awaiting_supplement by collector; tells fee-paid; prints fee-receipt
record-payment      awaiting_payment → awaiting_payment by collector; tells fee-paid; prints fee-receipt
record-payment      resolved → resolved by collector; tells fee-paid; prints fee-receipt
record-exemption    submitted → submitted by receiver
record-exemption    accepted → accepted by receiver
record-exemption    processing → processing by receiver
record-exemption    awaiting_supplement → awaiting_supplement by receiver
record-exemption    awaiting_payment → awaiting_payment by receiver
record-exemption    resolved → resolved by receiver
state-fee           accepted → accepted by receiver; tells fee-stated
state-fee           processing → processing by receiver; tells fee-stated
state-fee           awaiting_supplement → awaiting_supplement by receiver; tells fee-stated
state-fee           awaiting_payment → awaiting_payment by receiver; tells fee-stated
state-fee           resolved → resolved by receiver; tells fee-stated
void-receipt        submitted → submitted by receiver; tells receipt-voided; prints receipt-void
void-receipt        accepted → accepted by receiver; tells receipt-voided; prints receipt-void
void-receipt        processing → processing by receiver; tells receipt-voided; prints receipt-void
void-receipt        awaiting_supplement → awaiting_supplement by receiver; tells receipt-voided; prints receipt-void
void-receipt        awaiting_payment → awaiting_payment by receiver; tells receipt-voided; prints receipt-void
void-receipt        resolved → resolved by receiver; tells receipt-voided; prints receipt-void
record-refund       submitted → submitted by receiver; tells refunded
record-refund       accepted → accepted by receiver; tells refunded
record-refund       processing → processing by receiver; tells refunded
record-refund       awaiting_supplement → awaiting_supplement by receiver; tells refunded
record-refund       awaiting_payment → awaiting_payment by receiver; tells refunded
record-refund       resolved → resolved by receiver; tells refunded
record-refund       refused → refused by receiver; tells refunded
record-refund       withdrawn → withdrawn by receiver; tells refunded
record-refund       stopped → stopped by receiver; tells refunded
record-refund       returned → returned by receiver; tells refunded
record-refund       submitted → submitted by collector; tells refunded
record-refund       accepted → accepted by collector; tells refunded
record-refund       processing → processing by collector; tells refunded
record-refund       awaiting_supplement → awaiting_supplement by collector; tells refunded
record-refund       awaiting_payment → awaiting_payment by collector; tells refunded
record-refund       resolved → resolved by collector; tells refunded
record-refund       refused → refused by collector; tells refunded
record-refund       withdrawn → withdrawn by collector; tells refunded
record-refund       stopped → stopped by collector; tells refunded
record-refund       returned → returned by collector; tells refunded
withdraw            submitted → withdrawn by filer; clock end; tells withdrawn
withdraw            accepted → withdrawn by filer; clock end; tells withdrawn
withdraw            processing when before-decision → withdrawn by filer; clock end; tells withdrawn
withdraw            awaiting_supplement → withdrawn by filer; clock end; tells withdrawn
withdraw            awaiting_payment when before-decision → withdrawn by filer; clock end; tells withdrawn
withdraw            submitted → withdrawn by receiver; clock end; tells withdrawn
withdraw            accepted → withdrawn by receiver; clock end; tells withdrawn
withdraw            processing when before-decision → withdrawn by receiver; clock end; tells withdrawn
withdraw            awaiting_supplement → withdrawn by receiver; clock end; tells withdrawn
withdraw            awaiting_payment when before-decision → withdrawn by receiver; clock end; tells withdrawn
return-papers       refused → refused by receiver; tells papers-settled
return-papers       withdrawn → withdrawn by receiver; tells papers-settled
return-papers       stopped → stopped by receiver; tells papers-settled
return-papers       returned → returned by receiver; tells papers-settled
decide-fee          refused → refused by receiver; tells fee-settled
decide-fee          withdrawn → withdrawn by receiver; tells fee-settled
decide-fee          stopped → stopped by receiver; tells fee-settled
decide-fee          returned → returned by receiver; tells fee-settled
change-contact      submitted → submitted by receiver; tells contact-changed
change-contact      accepted → accepted by receiver; tells contact-changed
change-contact      processing → processing by receiver; tells contact-changed
change-contact      awaiting_supplement → awaiting_supplement by receiver; tells contact-changed
change-contact      awaiting_payment → awaiting_payment by receiver; tells contact-changed
change-contact      resolved → resolved by receiver; tells contact-changed
correct-answers     accepted at assign → accepted by receiver; tells answers-corrected
correct-answers     accepted at examine → accepted by receiver; tells answers-corrected
correct-answers     processing at assign → processing by receiver; tells answers-corrected
correct-answers     processing at examine → processing by receiver; tells answers-corrected
correct-answers     accepted at examine → accepted by holder; tells answers-corrected
correct-answers     processing at examine → processing by holder; tells answers-corrected
recount             submitted → submitted by program; clock move; tells date-moved
recount             accepted → accepted by program; clock move; tells date-moved
recount             processing → processing by program; clock move; tells date-moved
recount             awaiting_supplement → awaiting_supplement by program; clock move; tells date-moved
`;

test('the state table is what the decree says, row by row', () => {
  const lines = LAW.trim()
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' '));
  expect(transitions.map(inWords)).toEqual(lines);
});

function inWords({ verb, from, task, when, to, who, clock, notice, form, mayTakeBack }: Transition): string {
  const where = [from, task && `at ${task}`, when && `when ${when}`].filter(Boolean).join(' ');
  const effects = [
    clock && `clock ${clock}`,
    notice && `tells ${notice}`,
    form && `prints ${form}`,
    mayTakeBack && 'may be taken back',
  ];
  return [`${verb} ${where} → ${to} by ${who}`, ...effects.filter(Boolean)].join('; ');
}
