import { filled, required } from '#lib/enhancements/present/elements.ts';

/** `slides`: one at a time. `overview`: all as small pictures. `reading`: one below the other, as without script. */
export type Mode = 'slides' | 'overview' | 'reading';

/** Position of the slide that an address asks for; the first where it names none. */
export function indexOfHash(ids: readonly string[], hash: string): number {
	return Math.max(0, ids.indexOf(hash.slice(1)));
}

/** The slides of the page, which of them is shown, and how. The address's hash is where it stands. */
export class Deck {
	readonly slides: readonly HTMLElement[] = [...document.querySelectorAll<HTMLElement>('[data-slide]')];
	readonly #announcement = required('[data-announcement]');
	readonly #position = required('[data-position]');
	#mode: Mode = 'reading';
	/** In the overview: the slide that is picked, which is not yet the one in the address. */
	#picked = 0;

	get ids(): string[] {
		return this.slides.map(({ id }) => id);
	}

	get mode(): Mode {
		return this.#mode;
	}

	/** Position of the slide that is shown, or picked in the overview. */
	get index(): number {
		return this.#mode === 'overview' ? this.#picked : indexOfHash(this.ids, location.hash);
	}

	/** Goes to a slide, which leaves a step in the browser's history; positions beyond the ends are the ends. */
	show(index: number): void {
		const target = Math.min(Math.max(index, 0), this.slides.length - 1);
		if (this.#mode === 'overview') {
			this.#picked = target;
			this.draw();
			this.slides[target]?.querySelector<HTMLElement>('[data-pick]')?.focus();
			return;
		}
		const id = this.ids[target] ?? '';
		if (indexOfHash(this.ids, location.hash) !== target) location.hash = `#${id}`;
	}

	enter(mode: Mode): void {
		const { index } = this;
		this.#mode = mode;
		this.#picked = index;
		document.documentElement.dataset['mode'] = mode;
		this.draw();
		if (mode === 'overview') this.show(index);
		else if (mode === 'reading') this.slides[index]?.scrollIntoView({ block: 'start' });
		else scrollTo(0, 0);
	}

	/** Brings the page to what address and mode say. */
	draw(): void {
		const { index } = this;
		const single = this.#mode === 'slides';
		for (const [position, slide] of this.slides.entries()) {
			const current = position === index;
			slide.hidden = single && !current;
			slide.toggleAttribute('data-current', current);
			required('[data-content]', slide).inert = this.#mode === 'overview';
		}
		const slide = this.slides[index];
		const numbers = { number: index + 1, count: this.slides.length, title: slide?.dataset['title'] ?? '' };
		this.#position.textContent = filled(this.#position.dataset['words'] ?? '', numbers);
		if (this.#mode === 'reading') return;
		this.#announcement.textContent = filled(this.#announcement.dataset['words'] ?? '', numbers);
		// A slide that is left takes the focus with it; without this it would fall to the page's beginning.
		if (single && document.activeElement === document.body) slide?.focus({ preventScroll: true });
	}
}
