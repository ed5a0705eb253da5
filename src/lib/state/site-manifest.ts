import { parseManifest, type Manifest } from '#lib/domain/manifest.ts';
import { describeProblem } from '#lib/domain/problem.ts';
import { manifestUrl } from '#lib/state/addresses.ts';

/**
 * The manifest as it stands on the server now, past every cache. Null where the site has none, which was built
 * before there were manifests.
 * @throws Error where the server does not answer, or the file does not fit
 */
export async function fetchManifest(signal: AbortSignal): Promise<Manifest | null> {
	const response = await fetch(manifestUrl(), { signal, cache: 'no-cache' });
	if (response.status === 404) return null;
	if (!response.ok) throw new Error(`exports/manifest.json: the server answered ${response.status}`);
	const { value, problems } = parseManifest(await response.text());
	if (value !== null) return value;
	throw new Error(problems.map((problem) => describeProblem(problem, 'en')).join(' '));
}
