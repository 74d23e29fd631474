import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './pay.vi.ts';

/** Words of paying online. */
export const payWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'Pay the fees',
    cameBack: 'Result of the payment',
    order: 'Your order',
    what: 'For',
    about: (code) => `The fees of application ${code}`,
    provider: 'Provider',
    gateway: 'Payment gateway',
    reference: 'Order number',
    transactionFee: 'Transaction fee',
    amount: 'To pay',
    payer: 'Paid by',
    lines: 'What is owed',
    line: 'Fee',
    quantity: 'Quantity',
    total: 'Amount',
    together: 'Together with the above',
    transfer: {
      way: 'Bank transfer (VietQR)',
      choose: 'Transfer by a VietQR code',
      chooseHint: 'With the app of any bank: scan the code, or copy what it says.',
      title: 'Transfer',
      scan: 'Open the app of your bank, scan this code, and check to whom, how much and with which memo before you transfer.',
      code: 'VietQR code of the transfer; what it says stands in the table below',
      byHand: 'If you cannot scan it, copy this',
      bank: 'Bank number (BIN)',
      number: 'Account number',
      owner: 'Account holder',
      amount: 'Amount',
      memo: 'Memo',
      exactly:
        'Transfer exactly this amount and leave the memo as it is: your payment is known by the code in it.',
      trial: 'Try a transfer',
      ready:
        'If you have transferred it already, do not do it again: this page updates itself once the bank reports it, in minutes or within the working day.',
      waits:
        'Once the bank reports it, it is recorded for the application. This page updates itself; you may leave it.',
      over: 'The time of this order is over. What you have transferred is still recorded once the bank reports it.',
    },
    groups: {
      transfer: 'Bank transfer',
      banks: 'Choose your bank',
      through: (gateway) => `Other banks through ${gateway}`,
      wallets: 'Choose an e-wallet',
    },
    atGateway: (gateway) => `Choose on the payment page of ${gateway}`,
    anotherWay: 'Choose another bank or wallet',
    takeWay: 'Use this one',
    pay: 'Pay',
    payThis: (sum) => `Pay ${sum}`,
    payAgain: 'Pay again',
    go: (gateway) => `Go to the payment page of ${gateway}`,
    notice: 'The portal never asks for, and never keeps, your card or account number or a code of your bank.',
    states: {
      ready: 'Not paid yet',
      pending: 'The payment is being confirmed',
      paid: (sum) => `${sum} has been paid`,
      failed: 'This payment did not succeed',
      expired: 'This order has expired',
      refunded: 'The money of this order was given back',
      look: 'The office is looking into this payment',
      unknown: 'Nothing is known of this payment yet',
      nothing: 'There is nothing to pay online for this application now',
    },
    until: (at) => `This order can be paid until ${at}.`,
    ready:
      'Press the button below to go to the payment page. If you have paid already, do not press it again: this page updates itself once the gateway reports it.',
    aside: (sum, reference) =>
      `Another ${sum} was received for order ${reference}. It is not recorded for the application yet: the receiving office is looking into it, to record it or give it back.`,
    refund: {
      title: {
        requested: (sum) => `Giving back ${sum} is being considered`,
        going: (sum) => `${sum} is being given back`,
        done: (sum) => `${sum} has been given back`,
      },
      requested: 'The receiving office wants to give this back to you; you will be told once it is approved.',
      failed:
        'This attempt failed and nothing has been given back yet; the receiving office is trying again.',
      how: {
        gateway:
          'Through the payment gateway, to the card or account that you paid with; a bank may need some days.',
        transfer: 'By bank transfer, to the account that you gave.',
        cash: 'In cash, at the counter of the receiving office.',
      },
      doneAt: (at) => `Given back at ${at}.`,
    },
    waits:
      'The gateway reports the result. This page updates itself; you may leave it, the confirmation goes on.',
    cameBackPaid: 'The gateway has received it and its report is awaited; you need not pay again.',
    over: 'The time of this order is over. The gateway is being asked; if nothing was paid, you can pay again in a few minutes.',
    paidText: (code) =>
      `Application ${code} has been sent, and this has been paid. The receipt is on the page of the application, for whoever filed it.`,
    notTaken: 'No money has been recorded for the application.',
    lookText:
      'What was paid, if anything, is safe and will be recorded for the application or given back. Please do not pay again; ask the receiving office if you want to know more.',
    counter: 'You can also pay at the counter of the receiving office.',
    now: 'Look again now',
    stop: 'Do not update by itself',
    receipt: 'See the receipt',
    back: 'Back to the application',
    lookUp: 'Track an application',
    mine: {
      title: 'My payments',
      lead: 'The online payments of the applications that you sent, the newest first. What was paid at a counter stands on the page of each application.',
      none: 'No payments yet',
      noneText: 'When an application has fees to pay, you pay them on its page.',
      at: 'Made on',
      state: 'State',
      open: 'See the order',
      states: {
        open: 'Being confirmed',
        pending: 'Being confirmed',
        paid: 'Paid',
        failed: 'Not successful',
        expired: 'Expired',
        refunded: 'Given back',
        look: 'Being looked into',
      },
    },
  },
};
