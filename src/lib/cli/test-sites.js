import { existsSync } from 'node:fs';
import { projectPath } from './project.js';

const SERVICENOW = 'tests/fixtures/servicenow';
const DAMAGED = 'tests/fixtures/damaged';

/**
 * The sites that the tests open, apart from build/, so that testing never overwrites what
 * somebody serves. The environment's DATA_DIR and BASE_PATH do not reach them.
 *
 * @type {Readonly<Record<string, import('./build.js').Site>>}
 */
export const TEST_SITES = {
	sample: { folder: '.cache/build-sample', data: 'data' },
	damaged: { folder: '.cache/build-damaged', data: DAMAGED },
	// Never opened: the same input a second time, for the bytes.
	again: { folder: '.cache/build-again', data: DAMAGED },
	...(existsSync(projectPath(SERVICENOW))
		? { servicenow: { folder: '.cache/build-servicenow', data: SERVICENOW } }
		: {})
};
