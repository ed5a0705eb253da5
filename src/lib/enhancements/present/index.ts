import { prepare, start } from '#lib/enhancements/present/start.ts';

/** A meeting that does not come about leaves the column of slides, which can be read. */
function attempt(): void {
	try {
		start();
	} catch (error) {
		document.documentElement.dataset['mode'] = 'reading';
		throw error;
	}
}

prepare();
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', attempt);
else attempt();
