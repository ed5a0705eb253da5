import { filled, required } from '#lib/enhancements/present/elements.ts';

/** Digits typed one after the other: Enter goes to the slide of that number. */
export class NumberEntry {
	readonly #output = required('[data-number]');
	#digits = '';

	add(digit: string): void {
		this.#set((this.#digits + digit).slice(-3));
	}

	/** The number typed so far, which is then forgotten; null where none was. */
	take(): number | null {
		const digits = this.#digits;
		this.clear();
		return digits === '' ? null : Number(digits);
	}

	clear(): void {
		this.#set('');
	}

	#set(digits: string): void {
		this.#digits = digits;
		this.#output.textContent = filled(this.#output.dataset['words'] ?? '', { number: digits });
		this.#output.hidden = digits === '';
	}
}
