import { dialogOf, required } from '#lib/enhancements/present/elements.ts';
import { matches, type Entry } from '#lib/enhancements/present/search.ts';

/** What the slides say of themselves. */
export function entriesOf(slides: readonly HTMLElement[]): Entry[] {
	return slides.map(({ id, dataset }) => ({
		id,
		label: dataset['title'] ?? '',
		names: (dataset['names'] ?? '').split('|').filter((name) => name !== ''),
		pinyin: dataset['pinyin'] ?? '',
		initials: dataset['initials'] ?? '',
		unit: dataset['pinyin'] !== undefined
	}));
}

/** Jump to a unit or slide by typing: a field, and links to what it may mean. */
export class SearchDialog {
	readonly #dialog = dialogOf('search');
	readonly #field = required('input', this.#dialog) as HTMLInputElement;
	readonly #list = required('[data-matches]', this.#dialog);
	readonly #none = required('[data-no-match]', this.#dialog);
	readonly #entries: readonly Entry[];
	#marked = 0;

	constructor(slides: readonly HTMLElement[], go: (id: string) => void) {
		this.#entries = entriesOf(slides);
		this.#field.addEventListener('input', () => {
			this.#marked = 0;
			this.#draw();
		});
		this.#field.addEventListener('keydown', (event) => {
			if (event.isComposing) return;
			if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
				event.preventDefault();
				this.#mark(this.#marked + (event.key === 'ArrowDown' ? 1 : -1));
			} else if (event.key === 'Enter') {
				event.preventDefault();
				this.#links()[this.#marked]?.click();
			}
		});
		this.#list.addEventListener('click', (event) => {
			const link = event.target instanceof Element ? event.target.closest('a') : null;
			if (link === null) return;
			event.preventDefault();
			this.#dialog.close();
			go(link.hash.slice(1));
		});
	}

	/** Opens with an empty field that has the focus, so that the key that opened it can be its first letter. */
	open(): void {
		if (!this.#dialog.open) this.#dialog.showModal();
		this.#field.value = '';
		this.#field.focus();
		this.#draw();
	}

	#links(): HTMLAnchorElement[] {
		return [...this.#list.querySelectorAll('a')];
	}

	#mark(index: number): void {
		const links = this.#links();
		this.#marked = Math.min(Math.max(index, 0), Math.max(0, links.length - 1));
		for (const [position, link] of links.entries()) {
			link.toggleAttribute('data-marked', position === this.#marked);
			if (position === this.#marked) {
				link.scrollIntoView({ block: 'nearest' });
				this.#field.setAttribute('aria-activedescendant', link.id);
			}
		}
	}

	#draw(): void {
		const found = this.#field.value.trim() === '' ? this.#entries : matches(this.#field.value, this.#entries);
		this.#list.replaceChildren(
			...found.map(({ id, label }) => {
				const link = document.createElement('a');
				link.id = `match-${id}`;
				link.href = `#${id}`;
				link.tabIndex = -1;
				link.role = 'option';
				link.textContent = `${this.#entries.findIndex((entry) => entry.id === id) + 1}　${label}`;
				return link;
			})
		);
		this.#none.hidden = found.length > 0;
		this.#field.removeAttribute('aria-activedescendant');
		this.#mark(this.#marked);
	}
}
