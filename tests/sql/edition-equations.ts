import { defaultFilters } from '#lib/domain/filters.ts';
import type { Period } from '#lib/domain/periods.ts';
import type { EditionBody, ReportPage, Table } from '#lib/editions/document.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { ask, reportContext } from '#lib/reports/context.ts';
import type { BuildSite } from '#lib/server/site.ts';

/** Eligible tickets of one bureau, department and category: what every printed first resolution is a sum of. */
export interface Atom {
	readonly bureau: string;
	readonly department: string;
	readonly category: string;
	readonly n: number;
	readonly k: number;
}

type Holds = (atom: Atom) => boolean;

/** A first resolution somewhere in the report: what it counts, and what is printed of it. */
export interface Printed {
	readonly where: string;
	readonly holds: Holds;
	/** Null where hidden. */
	readonly basis: { readonly k: number; readonly n: number } | null;
}

/** What the report counts, straight from the tickets. */
export async function atomsOf({ engine, site }: BuildSite, quarter: Period): Promise<Atom[]> {
	const context = reportContext(engine, site, defaultFilters(site, quarter));
	const rows = await ask(context, {
		metrics: [metricById('first_resolution')],
		grain: ['bureau', 'department', 'group'],
		periods: [quarter]
	});
	return rows.flatMap(({ codes, figures }): Atom[] => {
		const { numerator, denominator } = figures['first_resolution'] ?? {};
		const { bureau = '', department = '', group: category = '' } = codes;
		return denominator ? [{ bureau, department, category, n: denominator, k: numerator ?? 0 }] : [];
	});
}

const everything: Holds = () => true;

/** Every first resolution of the quarter that a table of the report has a cell for, shown or hidden. */
export function printedIn(body: EditionBody, { site }: BuildSite): Printed[] {
	const found: Printed[] = [];
	const quarter = page(body, 'quarter');
	const ofBureau =
		(code: string): Holds =>
		({ bureau }) =>
			code === 'all' || bureau === code;
	const ofDepartment =
		(code: string): Holds =>
		({ department }) =>
			code === 'all' || department === code;
	for (const [id, holds] of [
		['bureaus', ofBureau],
		['ranking', ofBureau],
		['composite-metrics', ofBureau],
		['departments', ofDepartment]
	] as const) {
		const table = tableOf(quarter, id);
		for (const { key } of table?.rows ?? []) {
			take(`quarter/${id}/${key}`, table, key, 'first_resolution', holds(key));
		}
	}
	const matrix = tableOf(quarter, 'matrix');
	const listed = (matrix?.columns ?? []).map(({ id }) => id);
	const inColumn =
		(id: string): Holds =>
		({ department }) =>
			id === 'all' || (id === 'others' ? !listed.includes(department) : department === id);
	for (const { key } of matrix?.rows ?? []) {
		const row: Holds = key.startsWith('others-')
			? ({ bureau }) => !matrix?.rows.some((one) => one.key === bureau)
			: ofBureau(key);
		for (const id of listed.slice(1)) {
			const column = inColumn(id);
			take(`quarter/matrix/${key}/${id}`, matrix, key, id, (atom) => row(atom) && column(atom));
		}
	}
	for (const { kind, code, page: id } of body.units) {
		const own = page(body, id);
		const unit = kind === 'bureau' ? ofBureau(code) : ofDepartment(code);
		take(`${id}/key`, own.key, 'all', 'first_resolution', unit);
		const trend = tableOf(own, 'trend');
		take(`${id}/trend`, trend, body.quarter, 'first_resolution', unit);
		if (kind === 'department') {
			take(`${id}/trend/all`, trend, body.quarter, 'beside', everything);
			take(`${id}/scores`, tableOf(own, 'scores'), 'first_resolution', 'own', unit);
			const crossings = tableOf(own, 'crossings');
			for (const { key } of crossings?.rows ?? []) {
				if (key.startsWith('others-')) continue;
				const holds: Holds = (atom) => unit(atom) && ofBureau(key)(atom);
				take(`${id}/crossings/${key}`, crossings, key, 'first_resolution', holds);
			}
			continue;
		}
		const group = site.bureaus.find((one) => one.code === code)?.peerGroup;
		const others = site.bureaus.filter((one) => one.code !== code);
		const same = others.filter(({ peerGroup }) => peerGroup === group);
		const peers: Holds = ({ bureau }) => (same.length > 0 ? same : others).some((one) => one.code === bureau);
		take(`${id}/peers`, tableOf(own, 'peers'), 'first_resolution', 'own', unit);
		take(`${id}/peers/peers`, tableOf(own, 'peers'), 'first_resolution', 'peers', peers);
		const drivers = tableOf(own, 'drivers');
		for (const { key } of drivers?.rows ?? []) {
			const holds: Holds = ({ category }) => key === 'all' || key.split('+').includes(category);
			take(`${id}/drivers/${key}`, drivers, key, 'first_resolution', (atom) => unit(atom) && holds(atom));
			take(`${id}/drivers/${key}/all`, drivers, key, 'everyone', holds);
		}
	}
	return found;

	function take(where: string, table: Table | undefined, key: string, columnId: string, holds: Holds): void {
		const index = table?.columns.findIndex(({ id }) => id === columnId) ?? -1;
		const cell = table?.rows.find((row) => row.key === key)?.cells[index];
		if (cell?.kind === 'hidden') found.push({ where, holds, basis: null });
		if (cell?.kind !== 'number' || cell.denominator === null) return;
		found.push({ where, holds, basis: { k: cell.numerator ?? 0, n: cell.denominator } });
	}
}

function page(body: EditionBody, id: string): ReportPage {
	const found = body.pages.find((one) => one.id === id);
	if (found === undefined) throw new Error(`no page ${id}`);
	return found;
}

function tableOf({ sections }: ReportPage, id: string): Table | undefined {
	return sections.flatMap(({ tables }) => tables).find((table) => table.id === id);
}

/** Whether a sum follows from known ones, by Gaussian elimination in floating point. */
export function solver(atoms: readonly Atom[], known: readonly Holds[]): (asked: Holds) => boolean {
	const vector = (holds: Holds) => atoms.map((atom) => (holds(atom) ? 1 : 0));
	const reduced: { pivot: number; row: number[] }[] = [];
	const rest = (start: readonly number[]): number[] =>
		reduced.reduce<number[]>(
			(line, { pivot, row }) => {
				const factor = line[pivot] ?? 0;
				return factor === 0 ? line : line.map((value, index) => value - factor * (row[index] ?? 0));
			},
			[...start]
		);
	for (const holds of known) {
		const line = rest(vector(holds));
		const largest = Math.max(...line.map(Math.abs));
		if (largest < 1e-9) continue;
		const pivot = line.findIndex((value) => Math.abs(value) === largest);
		reduced.push({ pivot, row: line.map((value) => value / (line[pivot] ?? 1)) });
	}
	return (asked) => rest(vector(asked)).every((value) => Math.abs(value) < 1e-9);
}
