/**
 * Names for the columns of a table, made of a file's headers: no two alike to DuckDB, which does not
 * tell capitals apart, and none empty. A repeated name gets a number, as DuckDB itself does.
 */
export function uniqueNames(headers: readonly string[]): string[] {
	const taken = new Set<string>();
	return headers.map((header, index) => {
		const wanted = header.trim() === '' ? `column${String(index)}` : header;
		let name = wanted;
		for (let number = 1; taken.has(name.toLowerCase()); number += 1) name = `${wanted}_${String(number)}`;
		taken.add(name.toLowerCase());
		return name;
	});
}
