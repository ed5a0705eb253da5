import type { QualityCheck } from '#lib/quality/check.ts';
import { customerKeys } from '#lib/quality/checks/customer-keys.ts';
import { duplicates } from '#lib/quality/checks/duplicates.ts';
import { durations } from '#lib/quality/checks/durations.ts';
import { exportColumns } from '#lib/quality/checks/export-columns.ts';
import { holes } from '#lib/quality/checks/holes.ts';
import { lateChanges } from '#lib/quality/checks/late-changes.ts';
import { lostRows } from '#lib/quality/checks/lost-rows.ts';
import { missingValues } from '#lib/quality/checks/missing-values.ts';
import { natures } from '#lib/quality/checks/natures.ts';
import { personalData } from '#lib/quality/checks/personal-data.ts';
import { repairConduct } from '#lib/quality/checks/repair-conduct.ts';
import { timeOrder } from '#lib/quality/checks/time-order.ts';
import { unknownBureaus } from '#lib/quality/checks/unknown-bureaus.ts';
import { unmappedCategories } from '#lib/quality/checks/unmapped-categories.ts';
import { unreadableValues } from '#lib/quality/checks/unreadable-values.ts';
import { vocabulary } from '#lib/quality/checks/vocabulary.ts';

/** Everything that is looked for, in the order of the report. A new check is one line here. */
export const QUALITY_CHECKS: readonly QualityCheck[] = [
	lostRows,
	exportColumns,
	unreadableValues,
	missingValues,
	duplicates,
	timeOrder,
	durations,
	holes,
	lateChanges,
	natures,
	unmappedCategories,
	repairConduct,
	unknownBureaus,
	vocabulary,
	customerKeys,
	personalData
];
