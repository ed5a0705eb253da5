/**
 * Whether this build gets report.pdf and preview.png beside its report pages (`npm run pdf`), so that pages may
 * link to them. Without Chromium there are none, and no page promises them.
 */
export function hasDrawings(): boolean {
	return process.env['REPORT_DRAWINGS'] === '1';
}
