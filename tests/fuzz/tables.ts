import { COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import type { Random } from '#lib/cli/sample/random.ts';

/** A column of a file to be written: every value is a text (or NULL) that DuckDB casts to the type. */
export interface FuzzColumn {
	readonly header: string;
	readonly type: string;
	readonly values: readonly (string | null)[];
}

/** A table to be written, and how. */
export interface FuzzTable {
	readonly columns: readonly FuzzColumn[];
	readonly codec: string;
	readonly version: 'V1' | 'V2';
}

export const CODECS = ['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw'] as const;

/** Days of times that are right, one after another. */
function time(row: number): string {
	const day = String((row % 28) + 1).padStart(2, '0');
	return `2014-0${(row % 6) + 1}-${day} ${String(row % 24).padStart(2, '0')}:30:00`;
}

const PLAIN: Readonly<Partial<Record<ColumnName, readonly (string | null)[]>>> = {
	nature: ['投诉', '意见', '建议', '报修', '咨询'],
	channel: ['95598热线', '营业厅', '12345'],
	category: ['停电', '电费', '服务'],
	subcategory: ['甲', '乙', null],
	bureau: ['城郊', '东山', '北河'],
	status: ['closed', 'closed', 'open'],
	resolution_code: ['resolved', 'explained', 'unresolved'],
	callback_status: ['reached', 'unreached'],
	expressed_intent: ['true', 'false', null],
	internal_cause: ['true', 'false', null],
	callback_resolved: ['true', 'false', null],
	answered_by_agent: ['true', 'false'],
	handling_rounds: ['1', '1', '2'],
	transfer_count: ['0', '1'],
	satisfaction: ['5', '4', '1', null],
	customer_key: ['k1', 'k2', 'k3', null],
	tags: ["['夜间']", '[]', null]
};

/** Values that are right for the column, so that one thing that is wrong stands out. */
export function plainColumn(name: ColumnName, rows: number, prefix: string): FuzzColumn {
	const type = COLUMNS.find((column) => column.name === name)?.type ?? 'VARCHAR';
	const pool = PLAIN[name] ?? ['其他', null];
	const values = Array.from({ length: rows }, (_, row) => {
		// The last ones repeat the first.
		if (name === 'ticket_id') return `${prefix}${row % (rows - 4)}`;
		if (type === 'TIMESTAMP') return time(row + (name === 'closed_at' ? 1 : 0));
		return pool[row % pool.length] ?? null;
	});
	return { header: name, type: type === 'TIMESTAMP' ? 'TIMESTAMP WITH TIME ZONE' : type, values };
}

const OPTIONAL = COLUMNS.filter((column) => !column.required).map(({ name }) => name);
const REQUIRED: readonly ColumnName[] = ['ticket_id', 'accepted_at', 'category', 'bureau'];

/** A table of schema v1 with the required columns and some others. */
export function plainTable(random: Random, rows: number, prefix: string): FuzzTable {
	const others = Array.from({ length: random.integer(0, 8) }, () => random.pick(OPTIONAL));
	const names = [...new Set([...REQUIRED, ...others])];
	return {
		columns: names.map((name) => plainColumn(name, rows, prefix)),
		codec: random.pick(CODECS),
		version: random.pick(['V1', 'V2'])
	};
}

export const HOSTILE_TEXTS: readonly string[] = [
	'',
	' ',
	'\t\n',
	'NULL',
	'null',
	'N/A',
	'-',
	'NaN',
	'Infinity',
	'__proto__',
	'constructor',
	'toString',
	"'); DROP TABLE tickets; --",
	"\"; ATTACH ':memory:' AS x; --",
	'<script>alert(1)</script>',
	'${7*7}{{7*7}}%s%n',
	'=HYPERLINK("http://x")',
	'../../etc/passwd',
	'\u202eabc\u2066',
	'\ufeffBOM',
	'a\u0000b',
	'\u{1f4a1}'.repeat(40),
	'长'.repeat(5000),
	'e\u0301',
	'éé',
	'unspecified',
	'unmapped',
	'not_95598',
	'native',
	'a,b;c|d',
	'?',
	'\\xE5\\xB8\\x82',
	'0',
	'00000'
];

export const TIMES: readonly string[] = [
	'2014-01-01',
	'2014-01-01T08:00:00',
	'2014-01-01T08:00:00Z',
	'2014-01-01 08:00:00.123456789+08',
	'2014/1/2 8:05',
	'13/02/2014 10:00',
	'02/13/2014 10:00:00 PM',
	'2014年3月5日 14时30分',
	'20140305143000',
	'20140305',
	'1388534400',
	'1388534400000',
	'41640.5',
	'2014-02-29 00:00:00',
	'2014-13-01 00:00:00',
	'2014-01-01 25:00:00',
	'0000-00-00 00:00:00',
	'0001-01-01 00:00:00',
	'1900-01-01 00:00:00',
	'1969-12-31 23:59:59',
	'1970-01-01 00:00:00',
	'2038-01-19 03:14:08',
	'2099-12-31 23:59:59',
	'9999-12-31 23:59:59',
	'290000-01-01 00:00:00',
	'5000000-01-01',
	'-infinity',
	'infinity',
	'epoch',
	'now',
	'昨天'
];

export const NUMBERS: readonly string[] = [
	'0',
	'1',
	'2',
	'-1',
	'5',
	'7',
	'1.0',
	'2.5',
	'1,234',
	'１２',
	'一',
	'1e3',
	'1e400',
	'NaN',
	'-0',
	'0x10',
	'2147483647',
	'2147483648',
	'-2147483649',
	'9223372036854775807',
	'170141183460469231731687303715884105727',
	'1388534400',
	'41640'
];

export const FLAGS: readonly string[] = ['true', 'FALSE', '1', '0', 'Y', 'n', '是', '否', '对', 't', '2'];

export const LISTS: readonly string[] = [
	"['a','b']",
	'[]',
	'["a","b"]',
	'a;b',
	'[null]',
	"['长']",
	'[[1],[2]]'
];

export const TYPES: readonly string[] = [
	'VARCHAR',
	'VARCHAR',
	'VARCHAR',
	'TIMESTAMP',
	'TIMESTAMP WITH TIME ZONE',
	'TIMESTAMP_S',
	'TIMESTAMP_MS',
	'TIMESTAMP_NS',
	'DATE',
	'TIME',
	'INTERVAL',
	'BOOLEAN',
	'TINYINT',
	'SMALLINT',
	'INTEGER',
	'BIGINT',
	'UBIGINT',
	'HUGEINT',
	'FLOAT',
	'DOUBLE',
	'DECIMAL(18,3)',
	'DECIMAL(38,10)',
	'UUID',
	'BLOB',
	'VARCHAR[]',
	'INTEGER[]',
	'VARCHAR[][]',
	'STRUCT(a VARCHAR, b INTEGER)',
	'MAP(VARCHAR, INTEGER)',
	"ENUM('closed', 'open', '1', '')"
];

const POOLS = [HOSTILE_TEXTS, TIMES, NUMBERS, FLAGS, LISTS] as const;

/** The column with some or all of its values changed, under any type. */
export function hostileColumn(column: FuzzColumn, random: Random): FuzzColumn {
	const pools = random.chance(0.3) ? POOLS : [random.pick(POOLS)];
	const share = random.pick([0.05, 0.3, 1]);
	return {
		...column,
		type: random.chance(0.3) ? column.type : random.pick(TYPES),
		values: column.values.map((value) => {
			if (!random.chance(share)) return value;
			return random.chance(0.1) ? null : random.pick(random.pick(pools));
		})
	};
}
