/** Mobile numbers, identity numbers of 15 and 18 signs, and mail addresses; times in seconds to microseconds have other lengths. */
const PERSONAL =
	/(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{15}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)|[^\s,，;；]+@[^\s,，;；]+/g;

/** A text of an export with what looks like a person's number or address cut short, for pages that anyone may read. */
export function maskPersonal(text: string): string {
	return text.replace(PERSONAL, (found) => (found.includes('@') ? '…@…' : `${found.slice(0, 2)}…`));
}
