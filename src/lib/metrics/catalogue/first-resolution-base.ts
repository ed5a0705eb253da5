import type { Clause, MetricContext } from '#lib/metrics/metric.ts';
import { every, isIn, sql, type Sql } from '#lib/sql/sql.ts';

/** The window W of metrics.md §2 in microseconds, the unit of the tickets' distances. */
export function windowMicroseconds({ settings }: MetricContext): number {
	return settings.repeatWindowDays * 86_400_000_000;
}

/** No ticket of the same issue was accepted in the W days before. */
export function isFirstContact(context: MetricContext): Sql {
	return sql`t.microseconds_since_previous IS NULL OR t.microseconds_since_previous > ${windowMicroseconds(context)}`;
}

export function isClosed(): Sql {
	return sql`t.closed_at IS NOT NULL OR t.status = ${'closed'}`;
}

/** Nature in the settings' list; without the column the clause falls away. */
function ofScoredNature({ settings, available }: MetricContext): Sql {
	return available.has('nature') ? isIn(sql`t.nature`, settings.firstResolutionNatures) : sql`TRUE`;
}

/** Eligible tickets of the net score (metrics.md §2, first_resolution). */
export function eligible(context: MetricContext): Sql {
	return every([
		isFirstContact(context),
		isClosed(),
		ofScoredNature(context),
		sql`t.exclude_reason IS NULL`,
		sql`t.resolution_code IS NULL OR NOT ${isIn(sql`t.resolution_code`, context.settings.excludedResolutionCodes)}`
	]);
}

/** Eligible tickets of the gross score: deferred, out-of-scope and third-party tickets stay in. */
export function eligibleGross(context: MetricContext): Sql {
	return every([
		isFirstContact(context),
		isClosed(),
		ofScoredNature(context),
		sql`t.exclude_reason IS NULL OR t.exclude_reason = ${'third_party'}`
	]);
}

/** One round of handling and a result of resolved or explained, as the system records it. */
export function resolvedBySystem({ available }: MetricContext): Sql {
	const hasResult = available.has('first_handling_result') || available.has('resolution_code');
	return every([
		sql`coalesce(t.handling_rounds, 1) = 1`,
		hasResult
			? isIn(sql`coalesce(t.first_handling_result, t.resolution_code, '')`, ['resolved', 'explained'])
			: sql`TRUE`
	]);
}

export function notDeniedByCallback(): Sql {
	return sql`t.callback_resolved IS NULL OR t.callback_resolved`;
}

/** No ticket of the same issue accepted in (closed_at, closed_at + W days]. */
export function withoutRepeat(context: MetricContext): Sql {
	return sql`t.microseconds_to_next IS NULL OR t.microseconds_to_next > ${windowMicroseconds(context)}`;
}

export const CLAUSES = {
	firstContact: {
		columns: ['issue_key', 'customer_key'],
		words: {
			zh: '为该事件的首次来电（之前 W 天内无同一事件工单）',
			en: 'first contact of its issue (no ticket of the same issue in the W days before)'
		}
	},
	nature: {
		columns: ['nature'],
		words: { zh: '性质在设置所列范围内', en: 'nature in the settings’ list' }
	},
	excluded: {
		columns: ['exclude_reason'],
		words: { zh: '无考核剔除原因', en: 'no exclusion reason' }
	},
	excludedGross: {
		columns: ['exclude_reason'],
		words: {
			zh: '无考核剔除原因（第三方原因除外）',
			en: 'no exclusion reason, but for third parties'
		}
	},
	resolutionCode: {
		columns: ['resolution_code'],
		words: {
			zh: '处理结果不是历史遗留暂不能解决、不属受理范围',
			en: 'resolution code is not deferred or out of scope'
		}
	},
	rounds: {
		columns: ['handling_rounds'],
		words: { zh: '处理次数为 1（未退单）', en: 'one handling round (never returned)' }
	},
	result: {
		columns: ['first_handling_result', 'resolution_code'],
		words: {
			zh: '首次处理结果（缺则处理结果）为已解决或解释取得谅解',
			en: 'first handling result (else resolution code) is resolved or explained'
		}
	},
	callback: {
		columns: ['callback_resolved'],
		words: { zh: '回访未否认解决', en: 'callback does not deny the resolution' }
	},
	repeat: {
		columns: ['issue_key', 'customer_key'],
		words: {
			zh: '归档后 W 天内无同一事件再次来电',
			en: 'no ticket of the same issue in the W days after closing'
		}
	}
} as const satisfies Record<string, Clause>;

export const ELIGIBLE_CLAUSES: readonly Clause[] = [
	CLAUSES.firstContact,
	CLAUSES.nature,
	CLAUSES.excluded,
	CLAUSES.resolutionCode
];
