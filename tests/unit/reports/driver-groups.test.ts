import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { driverGroups, givenAway, type Groups, type Holds, type Part } from '#lib/reports/driver-groups.ts';
import { Span } from '#lib/statistics/span.ts';

const MINIMUM = 10;
const CATEGORIES = ['a', 'b', 'c', 'd'];

/** Bureaus by categories; a department owns two categories, another the rest. */
function parts(sizes: readonly (readonly number[])[]): Part[] {
	return sizes.flatMap((line, bureau) =>
		line.flatMap((tickets, index) => {
			const category = CATEGORIES[index] ?? '';
			const department = index < 2 ? 'first' : 'second';
			return tickets === 0 ? [] : [{ bureau: String(bureau), department, category, tickets }];
		})
	);
}

function tickets(all: readonly Part[], holds: Holds): number {
	return all.filter(holds).reduce((sum, part) => sum + part.tickets, 0);
}

/** The question of a report that prints the totals of bureaus and departments that are large enough, and hides the others. */
function question(sizes: readonly (readonly number[])[]) {
	const all = parts(sizes);
	const totals: Holds[] = [
		...sizes.map(
			(_, index): Holds =>
				({ bureau }) =>
					bureau === String(index)
		),
		({ department }) => department === 'first',
		({ department }) => department === 'second'
	];
	return {
		parts: all,
		bureaus: sizes.map((_, index) => String(index)),
		categories: CATEGORIES,
		printed: [() => true, ...totals],
		hidden: [],
		minimumShown: MINIMUM
	};
}

const sorted = (groups: Groups | undefined) =>
	(groups ?? []).map((group) => group.toSorted().join('')).sort();

describe('a bureau’s tickets by category', () => {
	test('stand one by one where all are large enough', () => {
		const groups = driverGroups(
			question([
				[20, 30, 40, 50],
				[25, 35, 45, 55]
			])
		);
		expect(sorted(groups.get('0'))).toEqual(['a', 'b', 'c', 'd']);
	});

	test('take a small category together with the next smallest, and do so at another bureau too', () => {
		const groups = driverGroups(
			question([
				[5, 30, 40, 50],
				[25, 35, 45, 55]
			])
		);
		// Of bureau 1 category a must not stand alone either: its total less that would give the 5 away.
		expect(sorted(groups.get('0'))).toEqual(['ab', 'c', 'd']);
		expect(sorted(groups.get('1'))).toEqual(['ab', 'c', 'd']);
	});

	test('are not split where nothing would be left to tell apart', () => {
		expect(driverGroups(question([[3, 4, 2, 30]])).get('0')).toHaveLength(1);
	});

	test('give nothing small away that the rest of the report keeps, whatever the sizes', () => {
		const size = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 60 }));
		const table = fc.array(fc.array(size, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 5 });
		fc.assert(
			fc.property(table, (sizes) => {
				const asked = question(sizes);
				if (asked.parts.length === 0 || givenAway(asked) > 0) return;
				const groups = driverGroups(asked);
				const span = new Span(asked.parts.length);
				const vector = (holds: Holds) => asked.parts.map((part) => (holds(part) ? 1 : 0));
				for (const holds of asked.printed) span.add(vector(holds));
				for (const [bureau, split] of groups) {
					expect(split.flat().sort()).toEqual(CATEGORIES);
					if (split.length < 2) continue;
					for (const group of split) {
						const own: Holds = (part) => part.bureau === bureau && group.includes(part.category);
						const n = tickets(asked.parts, own);
						expect(n >= MINIMUM || n === 0).toBe(true);
						span.add(vector(own));
						span.add(vector(({ category }) => group.includes(category)));
					}
				}
				for (const bureau of asked.bureaus) {
					for (const code of CATEGORIES) {
						const cell: Holds = (part) => part.bureau === bureau && part.category === code;
						const n = tickets(asked.parts, cell);
						if (n > 0 && n < MINIMUM) expect(span.holds(vector(cell))).toBe(false);
					}
				}
			}),
			{ numRuns: 200, seed: 1 }
		);
	});
});
