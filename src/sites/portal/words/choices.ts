import type { Audience } from '#domain/procedures';
import type { InEveryLanguage, Language, Words } from '#platform/language.ts';
import { audiencesVi, lifeEventsVi } from './choices.vi.ts';

const lifeEventsEn = {
  birth: 'Having a child',
  marriage: 'Getting married',
  residence: 'Residence',
  travel: 'Passports and travel',
  study: 'Education',
  work: 'Work',
  business: 'Business',
  housing: 'Land, housing, building',
  vehicle: 'Vehicles and driving',
  health: 'Health',
  ageing: 'Pensions and social care',
  justice: 'Justice and certification',
  death: 'When someone dies',
} satisfies Words<typeof lifeEventsVi>;

const audiencesEn = {
  citizen: 'Citizens',
  enterprise: 'Enterprises',
  organisation: 'Organisations',
  foreigner: 'Foreigners',
} satisfies Words<typeof audiencesVi>;

export type LifeEvent = keyof typeof lifeEventsVi;

/** The names of the life events. */
export const lifeEventNames: InEveryLanguage<typeof lifeEventsVi> = { vi: lifeEventsVi, en: lifeEventsEn };

/** Whom a procedure is for. */
export const audienceNames: Readonly<Record<Language, Readonly<Record<Audience, string>>>> = {
  vi: audiencesVi,
  en: audiencesEn,
};
