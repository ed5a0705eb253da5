import { periodAt, type Period } from '#lib/domain/periods.ts';
import { settingsFor } from '#lib/domain/site.ts';
import { zoneOffsets } from '#lib/domain/time-zone.ts';
import { ALL_METRICS } from '#lib/quality/affected-metrics.ts';
import {
	EXAMPLES_KEPT,
	type CheckContext,
	type Finding,
	type PublishedQuarter,
	type QualityCheck
} from '#lib/quality/check.ts';
import { placesOf } from '#lib/quality/ticket-findings.ts';
import { utcToLocal } from '#lib/sql/ingest/zone.ts';
import { join, sql, type Sql } from '#lib/sql/sql.ts';

/** Tickets of a quarter that were changed after its figures had become final, or after a report of it was published. */
export const lateChanges: QualityCheck = {
	id: 'late-changes',
	title: { zh: '已结季度的事后更改', en: 'Late changes to closed quarters' },
	rule: {
		zh: '工单的更新时间晚于受理季度结束加重复来电窗口（得分此后应不再变）；该季度报告已发布的，看最新一版发布之后的更改。',
		en: 'Updated later than the end of the quarter of acceptance plus the repeat window, after which scores should no longer change; where a report of the quarter was published, changes after its newest edition.'
	},
	needs: [['updated_at']],
	async run(context) {
		const quarters = await closedQuarters(context);
		const findings = await Promise.all([
			findingOf(
				context,
				quarters.filter(({ edition }) => edition === null)
			),
			...quarters.filter(({ edition }) => edition !== null).map((quarter) => findingOf(context, [quarter]))
		]);
		return findings.filter((finding) => finding !== null);
	}
};

/** A quarter, and the local day from which no ticket of it should change. */
interface ClosedQuarter {
	readonly period: Period;
	readonly edition: PublishedQuarter | null;
	/** Quarters since year 0, as month_number // 3 has it. */
	readonly number: number;
	readonly day: string;
	readonly daysAfter: number;
}

async function closedQuarters({ engine, sideTables, editions }: CheckContext): Promise<ClosedQuarter[]> {
	const rows = await engine.query(sql`SELECT DISTINCT month_number // 3 AS quarter FROM tickets ORDER BY 1`);
	return rows.map((row) => {
		const number = Number(row['quarter']);
		const period = periodAt('quarter', Math.floor(number / 4), (number % 4) + 1);
		const edition = editions.filter(({ quarter }) => quarter === period.id).at(-1) ?? null;
		const { repeatWindowDays } = settingsFor({ scoreSettings: sideTables.settings }, period);
		return {
			period,
			edition,
			number,
			day: edition?.publishedOn ?? period.end,
			// The day of publication itself is over by the evening.
			daysAfter: edition === null ? repeatWindowDays : 1
		};
	});
}

async function findingOf(context: CheckContext, quarters: readonly ClosedQuarter[]): Promise<Finding | null> {
	const [first] = quarters;
	if (first === undefined) return null;
	const { engine, sideTables, load } = context;
	const offsets = zoneOffsets(
		sideTables.site.timeZone,
		first.period.start,
		load.dataAsOf?.slice(0, 10) ?? first.period.end
	);
	const updated = utcToLocal(sql`t.updated_at`, offsets);
	const one = (condition: (quarter: ClosedQuarter) => Sql) =>
		join(
			quarters.map((quarter) => sql`(${condition(quarter)})`),
			' OR '
		);
	const within = ({ number }: ClosedQuarter) => sql`t.month_number // 3 = ${number}`;
	const among = sql`(${one(within)})`;
	const is = sql`(t.updated_at IS NOT NULL AND (${one(
		(quarter) =>
			sql`${within(quarter)} AND ${updated} >= CAST(${quarter.day} AS TIMESTAMP) + to_days(CAST(${quarter.daysAfter} AS INTEGER))`
	)}))`;
	const [counts] = await engine.query(
		sql`SELECT count(*) FILTER (WHERE ${is}) AS n, count(*) AS tickets FROM tickets t WHERE ${among}`
	);
	const count = Number(counts?.['n'] ?? 0);
	if (count === 0) return null;
	const examples = await engine.query(
		sql`SELECT ticket_id FROM tickets t WHERE ${among} AND ${is} ORDER BY t.updated_at DESC, ticket_id LIMIT ${EXAMPLES_KEPT}`
	);
	return {
		check: 'late-changes',
		...(first.edition === null ? UNPUBLISHED : published(first.edition)),
		count,
		of: Number(counts?.['tickets'] ?? 0),
		counted: 'tickets',
		examples: examples.map((row) => String(row['ticket_id'])),
		places: await placesOf(engine, is, among),
		metrics: ALL_METRICS
	};
}

type Words = Pick<Finding, 'id' | 'level' | 'title' | 'remedy'>;

const UNPUBLISHED: Words = {
	id: 'late-changes/unpublished',
	level: 'note',
	title: {
		zh: '得分定后（季末加重复来电窗口）又有更改，季度报告尚未发布',
		en: 'Changed after scores were final (quarter end plus the repeat window); no report is published yet'
	},
	remedy: {
		zh: '无须处理。报告发布之后的更改须另发更正版。',
		en: 'Nothing to mend. After a report is published, changes need a corrected edition.'
	}
};

function published({ quarter, number, publishedOn }: PublishedQuarter): Words {
	return {
		id: `late-changes/${quarter}`,
		level: 'warning',
		title: {
			zh: `${quarter} 的工单在第 ${number} 版报告（${publishedOn}）之后又有更改`,
			en: `Tickets of ${quarter} changed after edition ${number} of its report (${publishedOn})`
		},
		remedy: {
			zh: `若更改影响数字，请发布更正版：npm run publish -- ${quarter} --reason "……"。`,
			en: `Where figures change, publish a corrected edition: npm run publish -- ${quarter} --reason "…".`
		}
	};
}
