import { bureauActions, departmentActions } from '#lib/editions/build/actions.ts';
import { sectionOf, type UnitSectionBuilder } from '#lib/editions/build/section.ts';
import { say } from '#lib/editions/build/words.ts';

/** Three things to do, each with its figures; where nothing is beyond chance, to hold and to watch. */
export const actions: UnitSectionBuilder = (models, { unit }) => {
	const { points, found } = (unit.kind === 'bureau' ? bureauActions : departmentActions)(models, unit.source);
	return sectionOf('actions', {
		finding: say(({ units }) => (found === 0 ? units.actions.hold : units.actions.finding(found))),
		points
	});
};
