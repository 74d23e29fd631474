import { get } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { anyone } from '../who.ts';
import * as agencies from './agencies/agencies.ts';
import * as agency from './agencies/agency.ts';
import { cataloguePaths as paths } from './catalogue.paths.ts';
import * as help from './help.tsx';
import * as home from './home/home.ts';
import * as later from './later.tsx';
import * as privacy from './privacy.tsx';
import * as procedure from './procedure/procedure.ts';
import * as template from './procedure/template.ts';
import * as lifeEvent from './procedures/life-event.ts';
import * as procedures from './procedures/procedures.ts';
import { robots, sitemap } from './robots.ts';

/** What everybody may read: procedures, agencies, help. */
export const catalogueRows: Row[] = [
  get(paths.home.pattern, anyone, home.get, { queries: 3, cached: true }),
  get(paths.procedures.pattern, anyone, procedures.get, { queries: 5 }),
  get(paths.procedure.pattern, anyone, procedure.get, { queries: 5, cached: true }),
  get(paths.template.pattern, anyone, template.get, { queries: 3 }),
  get(paths.lifeEvent.pattern, anyone, lifeEvent.get, { queries: 3, cached: true }),
  get(paths.agencies.pattern, anyone, agencies.get, { queries: 3, cached: true }),
  get(paths.agency.pattern, anyone, agency.get, { queries: 5, cached: true }),
  get(paths.help.pattern, anyone, help.get, { queries: 2, cached: true }),
  get(paths.privacy.pattern, anyone, privacy.get, { queries: 2, cached: true }),
  get(paths.payment.pattern, anyone, later.payment, { queries: 2 }),
  get(paths.queue.pattern, anyone, later.queue, { queries: 2 }),
  get(paths.questions.pattern, anyone, later.questions, { queries: 2 }),
  get(paths.robots.pattern, anyone, robots, { queries: 2, onlyPlain: true }),
  get(paths.sitemap.pattern, anyone, sitemap, { queries: 3, onlyPlain: true }),
];
