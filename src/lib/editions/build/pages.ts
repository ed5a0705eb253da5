import { bureauKey, departmentKey, quarterKey } from '#lib/editions/build/keys.ts';
import type { EditionModels, PageSubject } from '#lib/editions/build/models.ts';
import { BUREAU_SECTIONS, DEPARTMENT_SECTIONS, QUARTER_SECTIONS } from '#lib/editions/build/sections.ts';
import { headline } from '#lib/editions/build/quarter/summary.ts';
import { bureauFinding, departmentFinding } from '#lib/editions/build/unit/findings.ts';
import type { PageUnit } from '#lib/editions/build/units.ts';
import { say } from '#lib/editions/build/words.ts';
import type { Commentary, ReportPage, Section } from '#lib/editions/document.ts';
import { formatPeriod } from '#lib/i18n/format.ts';

type Comments = Readonly<Record<string, readonly Commentary[]>>;

/** The quarter first, then bureaus, then departments. */
export function pagesOf(models: EditionModels, commentary: Comments): ReportPage[] {
	const { site, period, bureauUnits, departmentUnits } = models;
	const comments = (id: string) => [...(commentary[id] ?? [])];
	const quarter: ReportPage = {
		id: 'quarter',
		kind: 'quarter',
		code: null,
		title: say(({ edition, language, of }) =>
			edition.title(of(site.settings.organisation), formatPeriod(period.id, language))
		),
		description: headline(models),
		key: quarterKey(models),
		sections: QUARTER_SECTIONS.flatMap((build) => build(models, null) ?? []),
		commentary: comments('quarter')
	};
	const unitPage = (
		unit: PageUnit,
		subject: PageSubject,
		page: Pick<ReportPage, 'description' | 'key'> & { readonly sections: readonly (Section | null)[] }
	): ReportPage => ({
		id: unit.page,
		kind: unit.kind,
		code: unit.code,
		title: say(({ edition, language, of }) =>
			edition.unitTitle(of(unit.name), formatPeriod(period.id, language))
		),
		description: page.description,
		key: page.key,
		sections: page.sections.flatMap((section) => section ?? []),
		commentary: comments(unit.page)
	});
	return [
		quarter,
		...bureauUnits.map((unit, index) => {
			const subject = { unit, index };
			return unitPage(unit, subject, {
				description: bureauFinding(models, subject),
				key: bureauKey(models, subject),
				sections: BUREAU_SECTIONS.map((build) => build(models, subject))
			});
		}),
		...departmentUnits.map((unit, index) => {
			const subject = { unit, index };
			return unitPage(unit, subject, {
				description: departmentFinding(models, subject),
				key: departmentKey(models, subject),
				sections: DEPARTMENT_SECTIONS.map((build) => build(models, subject))
			});
		})
	];
}
