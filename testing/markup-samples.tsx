import { Fragment } from 'preact';

/** Every kind of markup that the builder makes templates of, or must leave alone, by what it shows. */
export const samples = {
  'an element without anything': () => <p />,
  'a text with what has to be escaped': () => <p>{'<b> & "c"'} 1 &lt; 2 &amp; 3 &nbsp;</p>,
  'a text of several lines': () => (
    <p>
      the first, {'the second'}
      the third <b>the fourth</b> the fifth
      <i>the sixth</i>
    </p>
  ),
  'nothing of what is not shown': () => (
    <p>
      {null}
      {undefined}
      {SHOWN.no}
      {SHOWN.yes}
      {SHOWN.empty}
      {/* nor of this */}
    </p>
  ),
  'numbers, nought too': () => (
    <p>
      {0}
      {-1.5}
      {SHOWN.nought}
    </p>
  ),
  'lists of texts, numbers, elements and lists': () => (
    <ul>
      {SHOWN.list.map((text) => (
        <li key={text}>{text}</li>
      ))}
      {SHOWN.list}
      {[[SHOWN.list, 1], null, <li key="last">&</li>]}
    </ul>
  ),
  'attributes of every kind of value': () => (
    <div>
      {VALUES.map((value) => (
        <a
          key={String(value)}
          href={value}
          aria-label={value}
          data-what={value}
          class={value}
          draggable={value}
        >
          .
        </a>
      ))}
      <a href={'&"<'} aria-label={`&"<`} data-what="&amp;" class="" hidden data-bare aria-hidden={false}>
        .
      </a>
    </div>
  ),
  'elements that have no end': () => (
    <p>
      <br />
      <input name="a" value={SHOWN.dangerous} checked={SHOWN.yes} disabled={SHOWN.no} />
      <input value="" type="text" maxlength={3} tabIndex={-1} />
      <hr class={SHOWN.dangerous} />
      <img src={SHOWN.dangerous} alt="" />
    </p>
  ),
  'attributes that come as an object': () => (
    <p {...SHOWN.attributes}>
      <input name="a" {...SHOWN.attributes} />
    </p>
  ),
  'components between elements': () => (
    <div>
      <Twice of={<b>{SHOWN.dangerous}</b>} />
      <Twice of={SHOWN.dangerous}>
        <i>{SHOWN.dangerous}</i>
        {SHOWN.dangerous}
      </Twice>
      <Twice of="a" />
      <Twice of={SHOWN.list}>{SHOWN.list}</Twice>
    </div>
  ),
  fragments: () => (
    <>
      <p>{SHOWN.dangerous}</p>
      {SHOWN.yes ? (
        <>
          a <Twice of="b" />
        </>
      ) : null}
      <Fragment key="c">
        <p>c</p>
      </Fragment>
    </>
  ),
  'what hangs on a condition': () => (
    <p>
      {SHOWN.yes && <b>a</b>}
      {SHOWN.no && <b>b</b>}
      {SHOWN.yes ? <b>c</b> : <b>d</b>}
      {SHOWN.empty || 'e'}
    </p>
  ),
  'boxes that say which of their parts is chosen': () => (
    <form>
      <select name="a" value="2">
        <option value="1">1</option>
        {['2', '3'].map((value) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </select>
      <textarea name="b" value={SHOWN.dangerous} />
    </form>
  ),
  drawings: () => (
    <div>
      <svg viewBox="0 0 2 2" strokeWidth={2} aria-hidden="true">
        <a href="/">
          <path d="M0 0h2" strokeLinecap="round" />
          <text textAnchor="end">{SHOWN.dangerous}</text>
        </a>
      </svg>
      <p dangerouslySetInnerHTML={{ __html: '<b>a</b>' }} />
    </div>
  ),
};

const SHOWN = {
  yes: true,
  no: false,
  empty: '',
  nought: 0,
  dangerous: `<script>"&'`,
  list: ['a', '<', '&amp;'],
  attributes: { class: '&', hidden: true, 'aria-label': '<' },
};
const VALUES = [true, false, null, undefined, '', 'a', '&"<\'>'] as never[]; // of some attributes the types know better

function Twice({ of, children }: { of: preact.ComponentChildren; children?: preact.ComponentChildren }) {
  return (
    <section>
      {of}, {of}
      {children}
    </section>
  );
}
