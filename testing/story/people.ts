import { generate } from 'otplib';
import { openCitizenSession, openOfficerSession } from '#domain/accounts';
import type { Actor } from '#domain/journal';
import { sql } from '#platform/db/sql.ts';
import { DEMO_PASSWORD, demoCitizens } from '../../src/seed.ts';
import { captchaOf, codeFor } from '../account-journey.ts';
import type { TestApp } from '../app.ts';
import type { Browser } from '../browser-client.ts';
import { CAPTCHA_ANSWER } from '../deps.ts';
import { officerNamed, someCitizen } from '../filed.ts';
import { signedIn } from '../sign-in.ts';
import type { World } from './world.ts';

const VISIT = { ip: '127.0.0.1', userAgent: 'test' };
const NEW_OFFICER = 'canbo.tinh2'; // the officer whom the seed leaves to enrol
const NEWCOMER = 'canbo.honmay3';
const staff = {
  clerk: 'canbo.anphu1',
  handler: 'canbo.anphu2',
  head: 'truongphong.anphu',
  'mail office': 'vanthu.anphu',
  leader: 'lanhdao.anphu',
  'officer of another unit': 'canbo.anphu3',
  'administrator without a post': 'quantri',
  'clerk of another agency': 'canbo.binhminh1',
  'officer of another agency': 'canbo.binhminh2',
  'leader of another agency': 'lanhdao.binhminh',
  'officer of an agency that was asked': 'canbo.tanhoa2',
};

/** Everybody who may come to a door: who they are there, and the cookies that they send. */
export async function makePeople(t: TestApp, world: World): Promise<Person[]> {
  const nobody: Person = { name: 'nobody', actor: { kind: 'anonymous' }, cookies: {} };
  return [
    ...(await citizens(t, world)),
    ...(await officers(t, world)),
    nobody,
    ...(await onTheWay(t)),
    ...(await changingContact(t)),
    await newcomer(t),
  ];
}

async function citizens(t: TestApp, world: World): Promise<Person[]> {
  return Promise.all(
    ['owner', 'another citizen', 'unverified citizen'].map(async (name, nth) => {
      const actor = await someCitizen(t.deps, nth);
      const token = await t.db.tx((tx) => openCitizenSession(tx, t.clock.now(), actor, VISIT));
      return {
        name,
        actor,
        cookies: { mc_cong: token, ...(nth === 0 ? { mc_ma: captchaPassed(t, world) } : {}) },
      };
    }),
  );
}

// as the third step of filing leaves it when the captcha was answered
function captchaPassed(t: TestApp, world: World): string {
  const passed = {
    draft: world.drafts.ready,
    account: world.owner.accountId,
    until: t.clock.now().getTime() + 3_600_000,
  };
  return t.deps.keys.seal('captcha-passed', JSON.stringify(passed)).toString('base64url');
}

async function officers(t: TestApp, world: World): Promise<Person[]> {
  return Promise.all(
    Object.entries(staff).map(async ([name, username]) => {
      const actor = await officerNamed(t.deps, username);
      const token = await t.db.tx((tx) => openOfficerSession(tx, t.clock.now(), actor.officerId, VISIT));
      // one of them is the administrator who has given a first password
      return { name, actor, cookies: { mc_ban: token, mc_ban_phieu: world.firstPassword } };
    }),
  );
}

/** People between two pages of registering, signing in, or choosing a new password; an officer at the second factor. */
async function onTheWay(t: TestApp): Promise<Person[]> {
  const known = demoCitizens()[1];
  if (!known) throw new Error('the seed has no second citizen');
  const stranger = {
    idNumber: '001090000177',
    fullName: 'Nguyễn Văn Thử',
    birthDate: '15/08/1990',
    phone: '0912345436',
  };
  const registering = { ...stranger, email: '', terms: 'true' };
  const { idNumber } = known;
  const forgotten = { idNumber, phone: known.contact.phone };
  const at = async (
    name: string,
    url: string,
    fields: Record<string, string>,
    codeUrl?: string,
  ): Promise<Person> => {
    const b = t.browser();
    const response = await b.get(url);
    const captcha = response.html.includes('captchaToken')
      ? { captchaToken: captchaOf(response), captcha: CAPTCHA_ANSWER }
      : {};
    const sent = await b.post(url, { ...fields, ...captcha });
    if (sent.status !== 303) throw new Error(`${name} came no further than ${url}: ${sent.status}`);
    if (codeUrl) await b.post(codeUrl, { code: await codeFor(t, fields['phone'] ?? '') });
    return { name, actor: { kind: 'anonymous' }, cookies: stepsOf(b) };
  };
  const signIn = { username: 'canbo.binhminh3', password: DEMO_PASSWORD };
  return [
    await at('someone who registers, at the code', '/dang-ky', registering),
    await at(
      'someone who registers, at the password',
      '/dang-ky',
      { ...registering, phone: '0912345437' },
      '/dang-ky/ma-xac-thuc',
    ),
    await at('someone who signs in, at the code', '/dang-nhap', { idNumber, password: DEMO_PASSWORD }),
    await at('someone who forgot, at the code', '/quen-mat-khau', forgotten),
    await at(
      'someone who forgot, at the password',
      '/quen-mat-khau',
      forgotten,
      '/quen-mat-khau/ma-xac-thuc',
    ),
    await at('an officer, at the code', '/can-bo/dang-nhap', signIn),
    await at('a new officer', '/can-bo/dang-nhap', { username: NEW_OFFICER, password: DEMO_PASSWORD }),
  ];
}

/** Citizens who change how they are reached: at the password, at the code by e-mail, at the code by SMS. */
async function changingContact(t: TestApp): Promise<Person[]> {
  const at = async (
    name: string,
    url: string,
    fields: Record<string, string>,
    password = '',
  ): Promise<Person> => {
    const b = await signedIn(t, 1);
    const revision = /name="revision" value="(\d+)"/.exec((await b.get(url)).html)?.[1] ?? '';
    const sent = await b.post(url, { ...fields, revision });
    if (sent.location !== '/tai-khoan/xac-nhan') throw new Error(`${name} came no further than ${url}`);
    if (password) await b.post('/tai-khoan/xac-nhan', { password });
    const cookies = { mc_cong: b.cookie('mc_cong') ?? '', mc_lien_he: b.cookie('mc_lien_he') ?? '' };
    return { name, actor: await someCitizen(t.deps, 1), cookies };
  };
  const phone = { phone: '0912345438' };
  return [
    await at('a citizen with a new telephone, at the password', '/tai-khoan/dien-thoai', phone),
    await at('a citizen with a new telephone, at the code', '/tai-khoan/dien-thoai', phone, DEMO_PASSWORD),
    await at(
      'a citizen with a new address, at the code',
      '/tai-khoan/lien-he',
      { email: 'moi@example.com' },
      DEMO_PASSWORD,
    ),
  ];
}

/** An officer who enrolled a moment ago and has not confirmed the recovery codes yet. */
async function newcomer(t: TestApp): Promise<Person> {
  await t.db.run(
    sql`update officer_logins set enrolled_at = null, totp_secret = null where username = ${NEWCOMER}`,
  );
  const b = t.browser();
  const sent = await b.post('/can-bo/dang-nhap', { username: NEWCOMER, password: DEMO_PASSWORD });
  const { html } = await b.follow(sent);
  const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1]?.replaceAll(' ', '') ?? '';
  const code = await generate({ secret, epoch: Math.floor(t.clock.now().getTime() / 1000) });
  await b.post('/can-bo/dang-nhap/thiet-lap', { code });
  const token = b.cookie('mc_ban');
  if (!token) throw new Error('the new officer did not enrol');
  return {
    name: 'a newcomer',
    actor: await officerNamed(t.deps, NEWCOMER),
    cookies: { ...stepsOf(b), mc_ban: token },
  };
}

function stepsOf(b: Browser): Record<string, string> {
  const cookies: Record<string, string> = {};
  for (const name of ['mc_buoc', 'mc_ban_buoc']) {
    const value = b.cookie(name);
    if (value) cookies[name] = value;
  }
  return cookies;
}

export interface Person {
  name: string;
  actor: Actor;
  cookies: Record<string, string>;
}
