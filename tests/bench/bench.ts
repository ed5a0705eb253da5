/**
 * `npm run bench [-- 1e5 1e6]`: how fast the site is over so many generated tickets, in a real
 * browser. `npm run bench -- intake [1e6]`: the same tickets dropped as files on its data page. Everything is written below .cache/bench; the figures also to results.json there.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem, type as systemName } from 'node:os';
import { build } from '#lib/cli/build.js';
import { projectPath } from '#lib/cli/project.js';
import { type IntakeMeasurement, measureIntake } from './intake.ts';
import { measure, type Measurement } from './measure.ts';
import { median, percentile } from './quantiles.ts';
import { measureReports, type ReportMeasurement } from './reports.ts';
import { writeTickets } from './tickets.ts';

const SIZES = [100_000, 1_000_000];
const INTAKE_SIZES = [1_000_000];
const NAVIGATIONS = 3;
const FILTER_CHANGES = 24;

interface Result {
	readonly tickets: number;
	readonly exportBytes: number;
	readonly buildSeconds: number;
	readonly bytesToReadable: number;
	readonly bytesToLive: number;
	/** Milliseconds. */
	readonly readable: number;
	readonly live: number;
	readonly filterMedian: number;
	readonly filterP95: number;
	readonly measurement: Measurement;
}

const say = (line: string): void => {
	process.stdout.write(`${line}\n`);
};

interface Prepared {
	readonly folder: string;
	readonly exportBytes: number;
	readonly buildSeconds: number;
}

/** A site of so many tickets, and the data that it is made of. */
async function prepare(tickets: number): Promise<Prepared> {
	const folder = projectPath('.cache', 'bench', tickets.toExponential().replace('+', ''));
	say(`${String(tickets)} tickets`);
	say('  generating …');
	const exportBytes = await writeTickets(`${folder}/data`, projectPath('data'), tickets);
	say('  building the site …');
	const started = performance.now();
	await build({ folder: `${folder}/site`, data: `${folder}/data` }, { quiet: true });
	return { folder, exportBytes, buildSeconds: (performance.now() - started) / 1000 };
}

async function benchmark(tickets: number): Promise<Result> {
	const { folder, exportBytes, buildSeconds } = await prepare(tickets);
	const measurement = await measure(`${folder}/site`, projectPath('.cache', 'bench', 'brotli'), {
		navigations: NAVIGATIONS,
		filterChanges: FILTER_CHANGES,
		say
	});
	const ofNavigations = (key: keyof Measurement['navigations'][number]): number =>
		median(measurement.navigations.map((navigation) => navigation[key]));
	return {
		tickets,
		exportBytes,
		buildSeconds,
		bytesToReadable: ofNavigations('bytesToReadable'),
		bytesToLive: ofNavigations('bytesToLive'),
		readable: ofNavigations('readable'),
		live: ofNavigations('live'),
		filterMedian: median(measurement.filterLatencies),
		filterP95: percentile(measurement.filterLatencies, 0.95),
		measurement
	};
}

function describeMachine(): string {
	const [processor] = cpus();
	const memory = Math.round(totalmem() / 2 ** 30);
	return `${String(cpus().length)} × ${processor?.model ?? 'unknown processor'}, ${String(memory)} GB, ${systemName()} ${release()}, Node ${process.versions.node}`;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
const kilobytes = (bytes: number): string => `${(bytes / 1e3).toFixed(0)} kB`;
const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;

const ROWS: readonly (readonly [string, (result: Result) => string])[] = [
	['tickets', ({ tickets }) => String(tickets)],
	['exports (Parquet, zstd)', ({ exportBytes }) => megabytes(exportBytes)],
	['build of the site', ({ buildSeconds }) => `${buildSeconds.toFixed(1)} s`],
	['on the wire until readable', ({ bytesToReadable }) => kilobytes(bytesToReadable)],
	['on the wire until live', ({ bytesToLive }) => megabytes(bytesToLive)],
	['time to readable page', ({ readable }) => milliseconds(readable)],
	['time to live', ({ live }) => milliseconds(live)],
	['filter latency, median', ({ filterMedian }) => milliseconds(filterMedian)],
	['filter latency, p95', ({ filterP95 }) => milliseconds(filterP95)]
];

function table(results: readonly Result[]): string {
	return ROWS.map(
		([label, cell]) => label.padEnd(30) + results.map((result) => cell(result).padStart(14)).join('')
	).join('\n');
}

/** Report pages, which need no engine: what a telephone on a slow network sees. */
async function benchmarkReports(): Promise<ReportMeasurement[]> {
	say('report pages');
	const measurements = await measureReports();
	for (const { path, bytes, requests, largestPaint, layoutShift } of measurements) {
		say(
			`  ${path.padEnd(46)}${kilobytes(bytes).padStart(8)} in ${String(requests)}, LCP ${milliseconds(largestPaint)}, CLS ${layoutShift.toFixed(3)}`
		);
	}
	say('Slow 4G and a processor four times slower, as Lighthouse emulates them; gzip; medians of five.\n');
	return measurements;
}

const INTAKE_ROWS: readonly (readonly [string, (measured: IntakeMeasurement) => string])[] = [
	['rows read', ({ rows }) => String(rows)],
	['tickets', ({ tickets }) => String(tickets)],
	['drop to counted', ({ counted }) => milliseconds(counted)],
	['counted to all pages', ({ adopted }) => milliseconds(adopted)],
	['cancel to rest', ({ cancelled }) => milliseconds(cancelled)],
	['states of the progress bar', ({ progressSteps }) => String(progressSteps)],
	['peak memory of the page', ({ peakBytes }) => (peakBytes === null ? '—' : megabytes(peakBytes))]
];

/** @returns false where the page's figures are not those that the site was published with */
async function benchmarkIntake(tickets: number): Promise<boolean> {
	const { folder } = await prepare(tickets);
	const measured = await measureIntake(`${folder}/site`, `${folder}/data/exports`, say);
	for (const [label, cell] of INTAKE_ROWS) say(`${label.padEnd(30)}${cell(measured).padStart(14)}`);
	const { publishedFigures, localFigures } = measured;
	const equal = publishedFigures.length > 0 && String(publishedFigures) === String(localFigures);
	const count = `${String(publishedFigures.length)} figures of the overview`;
	say(
		equal
			? `${count}: as published.`
			: `${count} differ: ${String(publishedFigures)}, ${String(localFigures)}`
	);
	return equal && measured.tickets === tickets;
}

/** @returns exit code */
export async function main(args: readonly string[]): Promise<number> {
	if (args[0] === 'intake') {
		const chosen = args.slice(1).map(Number);
		let right = true;
		for (const size of chosen.length === 0 ? INTAKE_SIZES : chosen)
			right = (await benchmarkIntake(size)) && right;
		return right ? 0 : 1;
	}
	const reports = await benchmarkReports();
	const sizes = args.length === 0 ? SIZES : args.filter((argument) => argument !== 'reports').map(Number);
	if (sizes.some((size) => !Number.isSafeInteger(size) || size < 1000)) {
		say('Usage: npm run bench [-- reports] [1e5 1e6]: numbers of tickets, at least 1000.');
		return 2;
	}
	if (sizes.length === 0) return 0;
	const results: Result[] = [];
	for (const size of sizes) results.push(await benchmark(size));
	const machine = describeMachine();
	say(`\n${table(results)}\n`);
	say(
		`Medians of ${String(NAVIGATIONS)} navigations with an empty cache; ${String(FILTER_CHANGES)} changes of the bureau filter.`
	);
	say('Server and browser on one machine, brotli at the highest quality, no network in between.');
	say(`Machine: ${machine}, Chromium ${results[0]?.measurement.chromium ?? ''}`);
	await mkdir(projectPath('.cache', 'bench'), { recursive: true });
	const file = projectPath('.cache', 'bench', 'results.json');
	await writeFile(file, `${JSON.stringify({ machine, reports, results }, null, '\t')}\n`);
	say(`Written to ${file}`);
	return 0;
}
