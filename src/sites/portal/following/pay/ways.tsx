import { type PaymentGateway, type PayWay, TRANSFER } from '#domain/payments';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import type { Child } from '#platform/ui/child.ts';
import { Radios } from '#platform/ui/radios.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import type { C } from '../../../../deps.ts';
import { payWords } from '../../words/pay.ts';

/** The field that says how somebody pays: '<gateway>.<way>', the way empty where it is chosen at the gateway. */
export const WAY = 'way';
/** What it says where somebody transfers. */
const BY_TRANSFER = `${TRANSFER}.`;

/** The gateway of an order, else the one at which the next order is paid; none of an order that is paid by a transfer. */
export function gatewayOf({ deps: { gateways } }: C, code: string | undefined): PaymentGateway | undefined {
  if (code === TRANSFER) return undefined;
  return gateways.find((g) => g.code === code) ?? gateways[0];
}

/** What somebody chose; where that is nothing that there is, the first gateway, and the way is chosen there. */
export function chosenWay(c: C, text: string): { gateway: PaymentGateway | undefined; way?: PayWay } {
  const [code, id] = text.split('.');
  const gateway = gatewayOf(c, code);
  const way = gateway?.code === code ? gateway?.ways.find((each) => each.id === id) : undefined;
  return way ? { gateway, way } : { gateway };
}

/** Whether somebody chose to transfer. */
export function isTransfer(text: string): boolean {
  return text === BY_TRANSFER;
}

/** The same as a text, for an address; undefined where the way is chosen at the gateway. */
export function wayText({ gateway, way }: ReturnType<typeof chosenWay>): string | undefined {
  return gateway && way ? `${gateway.code}.${way.id}` : undefined;
}

/** The ways of paying by groups, of every gateway, and the button that makes an order. */
export function WaysForm({ c, action, fields = {}, chosen, transfers, button, children }: WaysFormProps) {
  const w = c.words(payWords);
  const of = c.deps.gateways;
  const first = of[0] ? `${of[0].code}.` : BY_TRANSFER;
  return (
    <form method="post" action={action} data-stays="send">
      <FormGuard c={c} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {of.map((gateway) => (
        <Groups key={gateway.code} c={c} gateway={gateway} chosen={chosen ?? first} />
      ))}
      {transfers ? (
        <Radios
          name={WAY}
          id={`${WAY}-${TRANSFER}`}
          label={w.groups.transfer}
          labelSize="s"
          items={[{ value: BY_TRANSFER, text: w.transfer.choose, hint: w.transfer.chooseHint }]}
          value={chosen ?? first}
          small
        />
      ) : null}
      {children}
      <ButtonGroup>
        <Button>{button}</Button>
      </ButtonGroup>
    </form>
  );
}

function Groups({ c, gateway, chosen }: { c: C; gateway: PaymentGateway; chosen: string | undefined }) {
  const w = c.words(payWords);
  const items = (group: PayWay['group']) =>
    gateway.ways
      .filter((way) => way.group === group)
      .map((way) => ({ value: `${gateway.code}.${way.id}`, text: <Marked way={way} /> }));
  const groups = [
    { name: 'banks', label: w.groups.banks, items: items('banks') },
    {
      name: 'through',
      label: w.groups.through(gateway.name),
      items: [...items('through'), { value: `${gateway.code}.`, text: w.atGateway(gateway.name) }],
    },
    { name: 'wallets', label: w.groups.wallets, items: items('wallets') },
  ];
  return (
    <>
      {groups
        .filter((group) => group.items.length > 0)
        .map(({ name, label, items: choices }) => (
          <Radios
            key={name}
            name={WAY}
            id={`${WAY}-${gateway.code}-${name}`}
            label={label}
            labelSize="s"
            items={choices}
            value={chosen}
            small
          />
        ))}
    </>
  );
}

function Marked({ way }: { way: PayWay }) {
  return (
    <>
      <span aria-hidden="true">
        <Tag>{way.mark}</Tag>{' '}
      </span>
      {way.name}
    </>
  );
}

interface WaysFormProps {
  c: C;
  action: string;
  /** What else the form sends. */
  fields?: Record<string, string>;
  /** As `wayText` says it. */
  chosen: string | undefined;
  /** Whether it can be transferred to the agency's account. */
  transfers: boolean;
  button: string;
  children?: Child;
}
