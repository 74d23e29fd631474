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
  get(paths.home.pattern, anyone, home.get, { cached: true }),
  get(paths.procedures.pattern, anyone, procedures.get),
  get(paths.procedure.pattern, anyone, procedure.get, { cached: true }),
  get(paths.template.pattern, anyone, template.get),
  get(paths.lifeEvent.pattern, anyone, lifeEvent.get, { cached: true }),
  get(paths.agencies.pattern, anyone, agencies.get, { cached: true }),
  get(paths.agency.pattern, anyone, agency.get, { cached: true }),
  get(paths.help.pattern, anyone, help.get, { cached: true }),
  get(paths.privacy.pattern, anyone, privacy.get, { cached: true }),
  get(paths.payment.pattern, anyone, later.payment),
  get(paths.queue.pattern, anyone, later.queue),
  get(paths.questions.pattern, anyone, later.questions),
  get(paths.robots.pattern, anyone, robots, { onlyPlain: true }),
  get(paths.sitemap.pattern, anyone, sitemap, { onlyPlain: true }),
];
