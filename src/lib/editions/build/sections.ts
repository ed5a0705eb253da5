import { actions } from '#lib/editions/build/unit/actions.ts';
import { bureaus } from '#lib/editions/build/quarter/bureaus.ts';
import { categories } from '#lib/editions/build/quarter/categories.ts';
import { composite } from '#lib/editions/build/quarter/composite.ts';
import { crossings } from '#lib/editions/build/unit/crossings.ts';
import { departments } from '#lib/editions/build/quarter/departments.ts';
import { drivers } from '#lib/editions/build/unit/drivers.ts';
import { matrix } from '#lib/editions/build/quarter/matrix.ts';
import { notes } from '#lib/editions/build/quarter/notes.ts';
import { peers } from '#lib/editions/build/unit/peers.ts';
import { ranking } from '#lib/editions/build/quarter/ranking.ts';
import { score } from '#lib/editions/build/unit/score.ts';
import { scores } from '#lib/editions/build/unit/scores.ts';
import { summary } from '#lib/editions/build/quarter/summary.ts';
import { surges } from '#lib/editions/build/quarter/surges.ts';
import { trends } from '#lib/editions/build/quarter/trends.ts';
import { bureauTrend, departmentTrend } from '#lib/editions/build/unit/trend.ts';
import type { SectionBuilder, UnitSectionBuilder } from '#lib/editions/build/section.ts';

/** Sections of the quarter's page, in reading order. A new section is one file and one line here. */
export const QUARTER_SECTIONS: readonly SectionBuilder[] = [
	summary,
	categories,
	bureaus,
	ranking,
	composite,
	departments,
	matrix,
	trends,
	surges,
	notes
];

/** Sections of a bureau's page: one sheet of paper. */
export const BUREAU_SECTIONS: readonly UnitSectionBuilder[] = [score, drivers, peers, bureauTrend, actions];

/** Sections of a department's page. */
export const DEPARTMENT_SECTIONS: readonly UnitSectionBuilder[] = [
	scores,
	crossings,
	departmentTrend,
	actions
];
