import { exportRegister, MOST_REGISTER_DAYS, readRegister, registerPosts } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import { WORK_LIMITS } from '#platform/db/limits.ts';
import { type FieldErrors, NotFound } from '#platform/errors.ts';
import { type Answer, bytes, page, redirect } from '#platform/http/answer.ts';
import type { Form } from '#platform/http/form.ts';
import { isId } from '#platform/ids.ts';
import { addDays, localDate, parseVnDate, vnDate } from '#platform/time.ts';
import { dateSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import type { C } from '../../../deps.ts';
import { registerWords as w } from '../words/register.ts';
import { registerPaths } from './register.paths.ts';
import { RegisterView, type TypedSpan } from './register.view.tsx';
import { registerCsv } from './register-csv.ts';

const LINES = 300;

/** The register of some days, at first of today, in the order of acceptance. */
export async function get(c: C<Officer>): Promise<Answer> {
  const { span, typed, errors } = readSpan(c, c.query);
  const post = postNamed(c);
  const after = readCursor(c.query.get('sau'));
  const { db, keys } = c.deps;
  const query = span && { ...span, officer: c.actor, agencyId: post.agencyId, now: c.now };
  const found = query
    ? await db.reads((r) => readRegister(r, keys, { ...query, after, limit: LINES + 1 }))
    : [];
  const lines = found.slice(0, LINES);
  const last = lines.at(-1);
  const filter = { ...typed, 'co-quan': post.agencyId };
  const more = found.length > LINES && last?.dossier.acceptedAt;
  const sau = more ? `${more.getTime()}_${last.dossier.id}_${(after?.count ?? 0) + lines.length}` : undefined;
  return page(
    RegisterView({
      c,
      post,
      posts: registerPosts(c.actor),
      typed,
      errors,
      span,
      lines,
      before: after?.count ?? 0,
      first: after ? registerPaths.register({}, filter) : undefined,
      next: sau ? registerPaths.register({}, { ...filter, sau }) : undefined,
    }),
    { status: span ? 200 : 422 },
  );
}

/** The same days for a spreadsheet. */
export async function takeAway(c: C<Officer>): Promise<Answer> {
  const { span, typed } = readSpan(c, c.form);
  const post = postNamed(c);
  if (!span) return redirect(registerPaths.register({}, { ...typed, 'co-quan': post.agencyId }));
  const query = { ...span, officer: c.actor, agencyId: post.agencyId, now: c.now };
  const lines = await c.deps.db.tx((tx) => exportRegister(tx, c.deps.keys, query), WORK_LIMITS);
  return bytes(registerCsv(lines), {
    type: 'text/csv; charset=utf-8',
    filename: w.exportFile(span.from, span.to),
  });
}

function postNamed(c: C<Officer>) {
  const posts = registerPosts(c.actor);
  const asked = c.form.get('co-quan') || c.query.get('co-quan');
  const post = asked ? posts.find((p) => p.agencyId === asked) : posts[0];
  if (!post) throw new NotFound('register');
  return post;
}

function readSpan(
  c: C<Officer>,
  form: Form,
): { span: Span | undefined; typed: TypedSpan; errors: FieldErrors } {
  const today = vnDate(c.now);
  const typed = {
    tu: form.get('tu').trim().slice(0, 40) || today,
    den: form.get('den').trim().slice(0, 40) || today,
  };
  const [from, to] = [parseVnDate(typed.tu), parseVnDate(typed.den)];
  const errors: FieldErrors = {};
  if (!from) errors.tu = dateSentence(typedFaultWords.vi, w.fromName, typed.tu);
  if (!to) errors.den = dateSentence(typedFaultWords.vi, w.toName, typed.den);
  if (from && to && to < from) errors.den = w.backwards;
  else if (from && to && to >= addDays(from, MOST_REGISTER_DAYS)) errors.den = w.tooLong(MOST_REGISTER_DAYS);
  else if (from && from > localDate(c.now)) errors.tu = w.future;
  const right = from && to && Object.keys(errors).length === 0;
  return { span: right ? { from, to } : undefined, typed, errors };
}

function readCursor(text: string): { at: Date; id: string; count: number } | undefined {
  const [, ms = '', id = '', count = ''] = /^(\d{13})_([0-9a-f-]{36})_(\d{1,7})$/.exec(text) ?? [];
  return isId(id) ? { at: new Date(Number(ms)), id, count: Number(count) } : undefined;
}

interface Span {
  from: string;
  to: string;
}
