import { toJsonSchema } from '@valibot/to-json-schema';
import { reportFileSchema } from '#lib/editions/files/report-file.ts';

/** JSON Schema (draft 7) of report.json, made from the very schema that writes and reads it. */
export function reportJsonSchema(): string {
	// JSON has finite numbers only.
	const fields = toJsonSchema(reportFileSchema, { ignoreActions: ['finite'] });
	const schema = { title: 'FirstFix report.json', ...fields };
	return `${JSON.stringify(schema, null, '\t')}\n`;
}
