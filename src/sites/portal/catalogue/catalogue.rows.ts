import { get } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { anyone } from '../who.ts';
import * as agencies from './agencies/agencies.ts';
import * as agency from './agencies/agency.ts';
import { cataloguePaths as paths } from './catalogue.paths.ts';
import * as complaints from './complaints.tsx';
import * as daysOff from './days-off.tsx';
import * as help from './help.tsx';
import * as home from './home/home.ts';
import * as privacy from './privacy.tsx';
import * as ownCase from './procedure/own-case.ts';
import * as procedure from './procedure/procedure.ts';
import * as template from './procedure/template.ts';
import * as lifeEvent from './procedures/life-event.ts';
import * as procedures from './procedures/procedures.ts';
import { robots, sitemap } from './robots.ts';

// by network, of which a mobile one has thousands of people
const SEARCH = { name: 'catalogue.search', max: 600, seconds: 60 };
const OWN_CASE = { name: 'catalogue.own-case', max: 600, seconds: 60 };
const PRINT = { name: 'catalogue.print', max: 300, seconds: 600 };
const SITEMAP = { name: 'catalogue.sitemap', max: 60, seconds: 600 };

/** What everybody may read: procedures, agencies, help. */
export const catalogueRows: Row[] = [
  get(paths.home.pattern, anyone, home.get, { queries: 6, cost: 'kept' }),
  get(paths.procedures.pattern, anyone, procedures.get, { queries: 6, cost: SEARCH }),
  get(paths.procedure.pattern, anyone, procedure.get, { queries: 5, cost: 'kept' }),
  get(paths.ownCase.pattern, anyone, ownCase.get, { queries: 7, cost: OWN_CASE }),
  get(paths.template.pattern, anyone, template.get, { queries: 3, cost: PRINT }),
  get(paths.lifeEvent.pattern, anyone, lifeEvent.get, { queries: 4, cost: 'kept' }),
  get(paths.agencies.pattern, anyone, agencies.get, { queries: 4, cost: 'kept' }),
  get(paths.agency.pattern, anyone, agency.get, { queries: 7, cost: 'kept' }),
  get(paths.help.pattern, anyone, help.get, { queries: 2, cost: 'kept' }),
  get(paths.complaints.pattern, anyone, complaints.get, { queries: 2, cost: 'kept' }),
  get(paths.privacy.pattern, anyone, privacy.get, { queries: 2, cost: 'kept' }),
  get(paths.daysOff.pattern, anyone, daysOff.get, { queries: 4, cost: 'kept' }),
  get(paths.robots.pattern, anyone, robots, { queries: 2, cost: 'small', onlyPlain: true }),
  get(paths.sitemap.pattern, anyone, sitemap, { queries: 3, cost: SITEMAP, onlyPlain: true }),
];
