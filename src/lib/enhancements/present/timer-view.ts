import { required } from '#lib/enhancements/present/elements.ts';
import { readStored, store } from '#lib/enhancements/present/storage.ts';
import {
	elapsed,
	parseTimer,
	printElapsed,
	storedTimer,
	toggled,
	ZERO
} from '#lib/enhancements/present/timer.ts';

const KEY = 'firstfix-meeting-timer';

/** The stopwatch in the bar. It goes on while the reader looks something up on the live site. */
export class TimerView {
	readonly #output = required('[data-timer]');
	readonly #button = required('[data-command="timer"]');
	#timer = parseTimer(readStored(KEY));

	constructor() {
		setInterval(() => this.#draw(), 250);
		this.#draw();
	}

	toggle(): void {
		this.#set(toggled(this.#timer, Date.now()));
	}

	reset(): void {
		this.#set(ZERO);
	}

	#set(timer: typeof ZERO): void {
		this.#timer = timer;
		store(KEY, storedTimer(timer));
		this.#draw();
	}

	#draw(): void {
		const text = printElapsed(elapsed(this.#timer, Date.now()));
		if (this.#output.textContent !== text) this.#output.textContent = text;
		this.#button.setAttribute('aria-pressed', String(this.#timer.startedAt !== null));
	}
}
