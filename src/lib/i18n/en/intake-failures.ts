import type { IntakeFailureMessages } from '#lib/i18n/intake-failures.ts';

const EXPORT_AGAIN = 'Export it from its system again and choose it once more.';
const UNPACK = 'Unpack it and choose the files inside.';

/** Files that could not be read: what is wrong and the next step. */
export const intakeFailures: IntakeFailureMessages = {
	named: (file, sentence) => `${file}: ${sentence}`,
	reasons: {
		'not-found': {
			what: () => 'the server has no such file.',
			remedy: () => 'Check the name, or ask whoever keeps the site to add the file.'
		},
		'file-gone': {
			what: () => 'the file was moved, changed or locked after it was chosen.',
			remedy: () => 'Close the program that has it open and choose it once more.'
		},
		empty: { what: () => 'the file is empty (0 bytes).', remedy: () => EXPORT_AGAIN },
		'not-parquet': {
			what: () => 'this is no Parquet file.',
			remedy: () => 'Choose a Parquet file, or export as Parquet.'
		},
		'other-format': {
			what: ({ format }) => `this is a file of type ${format}, which cannot be read as it is.`,
			remedy: () => 'Export as Parquet, CSV or Excel (.xlsx) and choose that.'
		},
		'unknown-format': {
			what: () => 'the file is of no known kind, and it is not text.',
			remedy: () => 'Export as Parquet, CSV or Excel (.xlsx) and choose that.'
		},
		truncated: {
			what: () => 'the file is incomplete: its end is missing.',
			remedy: () => 'A download or copy was probably cut short: fetch or export it again.'
		},
		encrypted: {
			what: ({ column, format }) =>
				format === 'XLSX'
					? 'the Excel file is protected by a password.'
					: column === ''
						? 'the file is encrypted and cannot be read without its key.'
						: `columns are encrypted (such as “${column}”) and cannot be read without their key.`,
			remedy: ({ format }) =>
				format === 'XLSX'
					? 'Remove the password in Excel, save, and choose the file again.'
					: 'Export without encryption, or leave the encrypted columns out.'
		},
		codec: {
			what: ({ column, format }) =>
				`column “${column}” is compressed with ${format}, which cannot be unpacked.`,
			remedy: () => 'Export again with Snappy, GZIP, Zstandard, Brotli or LZ4_RAW.'
		},
		encoding: {
			what: ({ row }) =>
				`the text is neither UTF-8 nor UTF-16 nor GB18030 (GBK)${row === '' ? '' : `: row ${row} holds characters that cannot be read`}.`,
			remedy: () => 'Save the file as CSV in UTF-8.'
		},
		ragged: {
			what: ({ row }) =>
				`row ${row} does not fit the header: it has more cells, or a quotation mark is not closed.`,
			remedy: () =>
				'Mend that row: text with a delimiter or a line break goes in double quotes, and a double quote inside is written twice.'
		},
		'no-columns': {
			what: () => 'the file has none of the columns needed.',
			remedy: () => 'Check which headers are read, or choose another file.'
		},
		'no-rows': {
			what: () => 'no header with rows below it was found.',
			remedy: () => 'The first sheet (or the file) must begin with a header, with data below it.'
		},
		'too-large': {
			what: ({ needed, limit }) =>
				`too large: about ${needed} of memory needed, ${limit} left for this page.`,
			remedy: () =>
				'Choose fewer quarters or columns; for that much data, put the files into the data folder and run npm run build.'
		},
		unreadable: {
			what: ({ column, row }) =>
				`the content is damaged and cannot be decoded${column === '' ? '' : ` (column “${column}”)`}${row === '' ? '' : ` (row ${row})`}.`,
			remedy: () => EXPORT_AGAIN
		},
		'timed-out': {
			what: ({ seconds }) => `reading made no progress for ${seconds} seconds and was stopped.`,
			remedy: () =>
				'Close other pages and try again; if that does not help, export again or in smaller files.'
		},
		network: {
			what: () => 'the network failed or the server refused.',
			remedy: () => 'Check the connection and try again.'
		}
	},
	formatRemedies: {
		ZIP: UNPACK,
		GZIP: UNPACK,
		'7z': UNPACK,
		RAR: UNPACK,
		BZIP2: UNPACK,
		XZ: UNPACK,
		Zstandard: UNPACK,
		XLS: 'This is the old Excel format: open it in Excel, save as .xlsx, and choose that.',
		XLSB: 'Save it as .xlsx in Excel and choose that.',
		ODS: 'Save it as .xlsx or CSV and choose that.',
		HTML: 'A web page by another name: open it in Excel and save as .xlsx, or export as CSV.'
	},
	siteRemedies: {
		'not-found': 'Ask whoever keeps the site to add the file, then retry.',
		network: 'Check the connection, then retry.',
		'timed-out': 'Close other pages that take memory, then retry.',
		'too-large': 'Close other pages that take memory and retry, or use a computer with more of it.',
		other: 'Ask whoever keeps the site to put the file there again, then retry.'
	}
};
